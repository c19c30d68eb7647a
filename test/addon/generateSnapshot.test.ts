import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalSpreadsheet, openSpreadsheet } from '../../src/local/node';
import { saas } from '../workbook/plans';

const NOW = new Date('2026-11-19T09:00:00Z');
const ROOT = path.resolve(import.meta.dirname, '../..');
const plan = saas('fr');

/** The generator alone, so that each of its calls can be made from here. */
const BENCH = `
import { runStep, STEPS } from './src/addon/generate';
import { makeSnapshot } from './src/addon/generateSnapshot';
import { removeCapNord, removeSample } from './src/addon/generateRemoval';
const file = () => SpreadsheetApp.getActiveSpreadsheet();
export const create = ({ plan, sample }) => {
  for (const { key } of STEPS) runStep(file(), key, plan, { sample, restore: [] });
  return null;
};
export const snapshot = ({ plan }) => makeSnapshot(file(), plan);
export const unsample = ({ plan }) => removeSample(file(), plan);
export const leave = (options) => { removeCapNord(file(), options); return null; };
`;

let dist: string;

beforeAll(async () => {
  dist = await mkdtemp(path.join(tmpdir(), 'cap-nord-'));
  const made = await build({
    stdin: { contents: BENCH, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    format: 'iife',
    globalName: 'Bench',
    target: 'es2019',
    write: false,
  });
  const calls = ['create', 'snapshot', 'unsample', 'leave'].map(
    (name) => `function ${name}(a) { return Bench.${name}(a); }`,
  );
  await writeFile(path.join(dist, 'Code.js'), [made.outputFiles[0]!.text, ...calls].join('\n'));
  await writeFile(path.join(dist, 'appsscript.json'), '{}');
});
afterAll(() => rm(dist, { recursive: true, force: true }));

async function opened(): Promise<LocalSpreadsheet> {
  const spreadsheet = await openSpreadsheet({ dist, locale: 'fr_FR', now: NOW });
  await spreadsheet.call('create', { plan, sample: true });
  return spreadsheet;
}

describe('a snapshot', () => {
  test('shows what the dashboard shows, with its month by name, and leans on no other tab', async () => {
    const spreadsheet = await opened();
    const title = await spreadsheet.call('snapshot', { plan });
    expect(title).toBe('Instantané 2026-10');
    const shown = spreadsheet.displays("'Tableau de bord'!B2:M36");
    expect(shown[0]).toContain('Dernier mois saisi');
    const named = shown[0]!.map((text) => (text === 'Dernier mois saisi' ? 'octobre 2026' : text));
    expect(spreadsheet.displays(`'${title}'!B2:M36`)).toEqual([named, ...shown.slice(1)]);
    const sheet = spreadsheet.spreadsheet.getSheetByName(String(title))!;
    const formulas = sheet
      .getDataRange()
      .getFormulas()
      .flat()
      .filter((one) => one !== '');
    expect(formulas.filter((one) => /!|KPI_/.test(one))).toEqual([]);
    const plotted = sheet.getCharts().flatMap((chart) => chart.getRanges().map((range) => range.getSheet().getName()));
    expect(plotted).toEqual([title, title]);
  });

  test('of the same month stands beside the first', async () => {
    const spreadsheet = await opened();
    await spreadsheet.call('snapshot', { plan });
    expect(await spreadsheet.call('snapshot', { plan })).toBe('Instantané 2026-10 (2)');
  });
});

describe('taking away', () => {
  test('the sample leaves what a person has changed, and its mark goes', async () => {
    const spreadsheet = await opened();
    spreadsheet.type("'Données'!C10", '12345');
    await spreadsheet.call('unsample', { plan });
    await spreadsheet.call('create', { plan, sample: false });
    const figures = spreadsheet
      .values("'Données'!C5:Z64")
      .flat()
      .filter((value) => value !== '');
    expect(figures).toEqual([12345]);
    expect(spreadsheet.display("'Données'!B1")).toBe('Chiffres du mois');
    expect(spreadsheet.display("'Tableau de bord'!B2")).toBe('Atelier Nova — Tableau de bord KPI');
  });

  test('Cap Nord leaves the figures and settings of the user, and no name, rule or mark of ours', async () => {
    const spreadsheet = await opened();
    const { spreadsheet: file } = spreadsheet;
    const data = file.getSheetByName('Données')!;
    const figures = spreadsheet.values("'Données'!C5:Z64");
    await spreadsheet.call('leave', { data: false, settings: false });
    expect(file.getSheets().map((sheet) => sheet.getName())).toEqual(['Feuille 1', 'Données', 'Réglages']);
    expect(spreadsheet.values("'Données'!C5:Z64")).toEqual(figures);
    expect(file.getNamedRanges()).toEqual([]);
    expect(file.createDeveloperMetadataFinder().find()).toEqual([]);
    expect(data.getConditionalFormatRules()).toEqual([]);
  });

  test('all of it leaves the file as it was', async () => {
    const spreadsheet = await opened();
    await spreadsheet.call('leave', { data: true, settings: true });
    expect(spreadsheet.spreadsheet.getSheets().map((sheet) => sheet.getName())).toEqual(['Feuille 1']);
  });
});
