/** This file keeps the manifest: what was last written to each tab, in hidden columns of the calculation tab, so that a copy of the file has it too. */
import type { Marks } from '../workbook/merge';
import { TAB_KEYS, type TabKey } from '../workbook/tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface TabRecord {
  /** A mark of each property as it was last written. */
  readonly aspects: Readonly<Record<string, string>>;
  readonly cells: Marks;
  /** The ranges of our own conditional formats. */
  readonly rules: readonly string[];
}

export type Manifest = Partial<Record<TabKey, TabRecord>>;

export const MANIFEST_COLUMN = 130;
const CHUNKS = 6;
/** A cell holds 50 000 characters at most. */
const CHUNK = 40_000;
export const MANIFEST_WIDTH = CHUNKS + 1;

export function readManifest(calc: Sheet | undefined): Manifest {
  if (!calc || calc.getMaxColumns() < MANIFEST_COLUMN + CHUNKS) return {};
  const lines = calc.getRange(1, MANIFEST_COLUMN, TAB_KEYS.length, MANIFEST_WIDTH).getValues();
  const manifest: Manifest = {};
  for (const [key, ...chunks] of lines) {
    const known = TAB_KEYS.find((one) => one === key);
    const record = known && parse(chunks.join(''));
    if (record) manifest[known] = record;
  }
  return manifest;
}

function parse(text: string): TabRecord | null {
  try {
    const record = JSON.parse(text) as TabRecord;
    return record.aspects && record.cells ? record : null;
  } catch {
    return null;
  }
}

export function writeManifest(calc: Sheet, key: TabKey, record: TabRecord): void {
  const text = JSON.stringify(record);
  const chunks = Array.from({ length: CHUNKS }, (_, index) => text.slice(index * CHUNK, (index + 1) * CHUNK));
  const row = TAB_KEYS.indexOf(key) + 1;
  calc.getRange(row, MANIFEST_COLUMN, 1, MANIFEST_WIDTH).setValues([[key, ...chunks]]);
}
