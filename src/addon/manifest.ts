/** This file keeps the manifest: what was last written to each tab, in hidden columns of the calculation tab, so that a copy of the file has it too. */
import type { Marks } from '../workbook/merge';
import { TAB_KEYS, type TabKey } from '../workbook/tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const MANIFEST_NAME = 'KPI_MANIFEST';

export interface TabRecord {
  /** A mark of each property as it was last written. */
  readonly aspects: Readonly<Record<string, string>>;
  readonly cells: Marks;
  /** The ranges of our own conditional formats. */
  readonly rules: readonly string[];
}

export interface Manifest {
  /** The tabs' ids, which a renamed or moved tab keeps. */
  readonly ids: Partial<Record<TabKey, number>>;
  readonly records: Partial<Record<TabKey, TabRecord>>;
}

export const NO_MANIFEST: Manifest = { ids: {}, records: {} };

const COLUMN = 130;
const CHUNKS = 6;
/** A cell holds 50 000 characters at most. */
const CHUNK = 40_000;
/** Key, id of the tab, chunks of the record. */
export const MANIFEST_WIDTH = CHUNKS + 2;

export function readManifest(range: GoogleAppsScript.Spreadsheet.Range | null): Manifest {
  if (!range || range.getNumRows() < TAB_KEYS.length || range.getNumColumns() < MANIFEST_WIDTH) return NO_MANIFEST;
  const lines = range.getValues();
  const ids: Partial<Record<TabKey, number>> = {};
  const records: Partial<Record<TabKey, TabRecord>> = {};
  for (const [key, id, ...chunks] of lines) {
    const known = TAB_KEYS.find((one) => one === key);
    if (!known) continue;
    if (typeof id === 'number') ids[known] = id;
    const record = parse(chunks.join(''));
    if (record) records[known] = record;
  }
  return { ids, records };
}

function parse(text: string): TabRecord | null {
  try {
    const record = JSON.parse(text) as TabRecord;
    return record.aspects && record.cells ? record : null;
  } catch {
    return null;
  }
}

/** Remembers where each tab is, under a name that leads there. */
export function writeIds(
  spreadsheet: Spreadsheet,
  calc: Sheet,
  ids: Partial<Record<TabKey, number>>,
): GoogleAppsScript.Spreadsheet.Range {
  const range = calc.getRange(1, COLUMN, TAB_KEYS.length, MANIFEST_WIDTH);
  spreadsheet.setNamedRange(MANIFEST_NAME, range);
  calc.getRange(1, COLUMN, TAB_KEYS.length, 2).setValues(TAB_KEYS.map((key) => [key, ids[key] ?? '']));
  return range;
}

/** Remembers what was written, all tabs in one call. */
export function writeRecords(range: GoogleAppsScript.Spreadsheet.Range, records: Manifest['records']): void {
  const lines = TAB_KEYS.map((key) => {
    const text = records[key] ? JSON.stringify(records[key]) : '';
    return Array.from({ length: CHUNKS }, (_, index) => text.slice(index * CHUNK, (index + 1) * CHUNK));
  });
  range.offset(0, 2, TAB_KEYS.length, CHUNKS).setValues(lines);
}
