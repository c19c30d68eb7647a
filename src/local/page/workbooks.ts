/** This file asks the server for the saved workbooks, and decides which one the page opens. */
import { type PageLocale, rememberedWorkbook, type Settings } from './settings';
import type { Words } from './words';
import { whyUnsaved, workbookFile } from './workbookFile';

export interface WorkbookEntry {
  readonly id: string;
  /** Null where the file cannot be read. */
  readonly name: string | null;
  readonly saved: number;
}

/** The last saved first. */
export const listWorkbooks = async (): Promise<readonly WorkbookEntry[]> => {
  const response = await fetch('workbooks.json');
  if (!response.ok) throw new Error(await response.text());
  return response.json();
};

export const localeOf = (id: string): string => id.split('.')[0]!;

/** The first workbook of a locale bears its name alone; the one that is open may not be saved yet. */
export const newWorkbookId = (locale: PageLocale, entries: readonly WorkbookEntry[], open?: string): string =>
  open === locale || entries.some(({ id }) => id === locale) ? `${locale}.${crypto.randomUUID().slice(0, 8)}` : locale;

/** The one of the address, the one that was open last, the one that was saved last, or a new one. */
export const workbookToOpen = (settings: Settings, entries: readonly WorkbookEntry[]): string => {
  const { locale, workbook } = settings;
  if (workbook) return workbook;
  const own = entries.filter(({ id }) => localeOf(id) === locale).map(({ id }) => id);
  const last = rememberedWorkbook(locale);
  return own.find((id) => id === last) ?? own[0] ?? newWorkbookId(locale, entries);
};

/** "My company", or "My company 2" beside another of that name. */
export const freeWorkbookName = (wanted: string, entries: readonly WorkbookEntry[]): string => {
  const taken = new Set(entries.map(({ name }) => name));
  let free = wanted;
  for (let number = 2; taken.has(free); number++) free = `${wanted} ${number}`;
  return free;
};

/** Saves a workbook that is not open; nothing is there yet under its name. */
export const saveNew = async (id: string, workbook: unknown, words: Words): Promise<void> => {
  const written = await workbookFile(id, null).write(JSON.stringify(workbook));
  if (written !== 'saved') throw new Error(whyUnsaved(written, words));
};

/** Sets the saved file aside and says where, if there was one. */
export const setWorkbookAside = async (id: string): Promise<string | null> => {
  const response = await fetch(`workbook/${id}`, { method: 'DELETE' });
  if (!response.ok) throw new Error(await response.text());
  return ((await response.json()) as { keptAs: string | null }).keptAs;
};
