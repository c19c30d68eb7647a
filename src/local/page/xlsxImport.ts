/** This file reads an .xlsx file as a workbook, by the engine's own reader, and collects what that leaves out. */
import JSZip from 'jszip';
import { engineLocale } from '../engine/locale';
import type { EngineData } from '../engine/model';
import { quietly } from '../engine/quiet';
import type { Host, SavedWorkbook } from '../host/host';
import { engine } from './engine';
import type { PageLocale } from './settings';

type Files = Record<string, string | { imageSrc: string }>;

/** Pictures are given as addresses that hold all of them. */
const imageSource = async (entry: JSZip.JSZipObject): Promise<string> => {
  const ending = entry.name.split('.').pop()!.toLowerCase();
  return `data:image/${ending === 'jpg' ? 'jpeg' : ending};base64,${await entry.async('base64')}`;
};

const filesOf = async (bytes: Uint8Array): Promise<Files> => {
  const zip = await JSZip.loadAsync(bytes);
  const entries = Object.values(zip.files).filter(({ dir }) => !dir);
  const read = entries.map(async (entry) => {
    if (/media\/image/.test(entry.name)) return [entry.name, { imageSrc: await imageSource(entry) }] as const;
    return [entry.name, /\.(xml|rels)$/.test(entry.name) ? await entry.async('text') : ''] as const;
  });
  return Object.fromEntries(await Promise.all(read));
};

/** The reader tells on the console what it leaves out. */
const withWarnings = <T>(work: () => T): { result: T; warnings: string[] } => {
  const { warn } = console;
  const warnings = new Set<string>();
  console.warn = (...told: unknown[]) => {
    warnings.add(told.join(' '));
  };
  try {
    return { result: work(), warnings: [...warnings] };
  } finally {
    console.warn = warn;
  }
};

/** Names of ranges, which the reader passes over: of one range each, as the engine keeps them. */
const namedRanges = (files: Files): Record<string, string> => {
  const xml = new DOMParser().parseFromString(String(files['xl/workbook.xml'] ?? ''), 'text/xml');
  const names = [...xml.getElementsByTagName('definedName')].flatMap((node): [string, string][] => {
    const name = node.getAttribute('name') ?? '';
    const reference = (node.textContent ?? '').replaceAll('$', '');
    const isOwn = !name.startsWith('_xlnm.') && /^('[^']+'|[^'!,]+)!\w+(:\w+)?$/.test(reference);
    return isOwn ? [[name, reference]] : [];
  });
  return Object.fromEntries(names);
};

export const readXlsx = async (
  bytes: Uint8Array,
  locale: PageLocale,
  emptyHost: (name: string, workbook?: SavedWorkbook) => Host,
): Promise<{ workbook: SavedWorkbook; warnings: string[] }> => {
  const files = await filesOf(bytes);
  const { result: model, warnings } = withWarnings(() =>
    quietly(() => new engine.Model(files, { mode: 'export_verification' } as never, [], undefined, true)),
  );
  const data = (model as unknown as { _exportData(squished: boolean): EngineData })._exportData(false);
  const settings = { ...(data.settings as object), locale: engineLocale(locale) };
  const names = { ...(data.namedRanges as object), ...namedRanges(files) };
  const host = emptyHost('', { engine: { ...data, settings, namedRanges: names }, host: undefined } as never);
  return { workbook: host.save(), warnings };
};
