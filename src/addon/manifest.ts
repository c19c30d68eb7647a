/** This file keeps the manifest: what was last written to each tab, in hidden columns of the calculation tab, so that a copy of the file has it too. */
import * as v from 'valibot';
import { MANIFEST_COLUMN } from '../workbook/calcRows';
import { TAB_KEYS, type TabKey } from '../workbook/tab';
import type { TabRecord } from '../workbook/unfinished';
import { rangeNamed } from './rangeNamed';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const MANIFEST_NAME = 'KPI_MANIFEST';

/** A locked tab's record names those whom the lock lets in, to tell later who was added since. */
export const wordsOfEditors = (editors: readonly string[]): string => editors.join(' ');

/** Null for a tab that was not locked when it was last written. */
export function editorsIn(record: TabRecord | undefined): string[] | null {
  const words = record?.aspects.editors;
  return words === undefined ? null : words.split(' ').filter((word) => word !== '');
}

export interface Manifest {
  /** The tabs' ids, which a renamed or moved tab keeps. */
  readonly ids: Partial<Record<TabKey, number>>;
  readonly records: Partial<Record<TabKey, TabRecord>>;
  /** What the calculation tab was made of, wherever it stood: see `formsOf`. */
  readonly forms: readonly string[];
}

export const NO_MANIFEST: Manifest = { ids: {}, records: {}, forms: [] };

const CHUNKS = 6;
/** A cell holds 50 000 characters at most. */
const CHUNK = 40_000;
/** Key, id of the tab, chunks of the record. */
export const MANIFEST_WIDTH = CHUNKS + 2;

const FORMS = 'forms';
/** The forms stand at both ends: whoever deletes rows of the calculation tab takes lines away. */
const LINES: readonly string[] = [FORMS, ...TAB_KEYS, FORMS];

export function readManifest(spreadsheet: Spreadsheet): Manifest {
  const range = rangeNamed(spreadsheet, MANIFEST_NAME);
  // Lines that a person has deleted are lost alone.
  if (!range || range.getNumColumns() < MANIFEST_WIDTH) return NO_MANIFEST;
  const lines = range.getValues();
  const ids: Partial<Record<TabKey, number>> = {};
  const records: Partial<Record<TabKey, TabRecord>> = {};
  let forms: readonly string[] = [];
  for (const [key, id, ...chunks] of lines) {
    const known = TAB_KEYS.find((one) => one === key);
    const read = known || key === FORMS ? parse(joined(chunks.map(String))) : null;
    if (key === FORMS && v.is(formsSchema, read)) forms = read;
    if (!known) continue;
    if (typeof id === 'number') ids[known] = id;
    if (v.is(recordSchema, read)) records[known] = read;
  }
  return { ids, records, forms };
}

/** Begins each chunk, which could be read as a formula or a figure by what it is cut at. */
const LETTER = 'J';

/** A chunk's text is of figures, letters and signs of the keyboard alone, of which none is cut in two. */
function chunksOf(kept: unknown): string[] {
  const text = kept === undefined ? '' : JSON.stringify(kept).replace(/[^ -~]/g, escaped);
  const count = Math.ceil(text.length / CHUNK);
  return Array.from({ length: count }, (_, rank) => LETTER + text.slice(rank * CHUNK, (rank + 1) * CHUNK));
}

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** An earlier version wrote chunks as they are, and the first begins with a bracket. */
const joined = (chunks: readonly string[]): string =>
  chunks[0]?.startsWith(LETTER) ? chunks.map((chunk) => chunk.slice(LETTER.length)).join('') : chunks.join('');

/** A person may have deleted some of its columns, or inserted others. */
const isWhole = (range: Range | null): range is Range =>
  range !== null && range.getNumRows() >= LINES.length && range.getNumColumns() >= MANIFEST_WIDTH;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const textSchema = v.record(v.string(), v.string());
const recordSchema = v.object({
  aspects: textSchema,
  cells: textSchema,
  rules: v.array(v.string()),
  isNew: v.optional(v.literal(true)),
  inserted: v.optional(textSchema),
});
const formsSchema = v.array(v.string());

/** Whether a person's rows or columns have pushed it about. */
export function manifestMoved(spreadsheet: Spreadsheet): boolean {
  const range = rangeNamed(spreadsheet, MANIFEST_NAME);
  return !isWhole(range) || !isInPlace(range);
}

const isInPlace = (range: Range): boolean => range.getRow() === 1 && range.getColumn() === MANIFEST_COLUMN;

/** Remembers where each tab is and what was written, in one call, under a name that leads there. */
export function writeManifest(spreadsheet: Spreadsheet, calc: Sheet, { ids, records, forms }: Manifest): void {
  const lines = LINES.map((line): (string | number)[] => {
    const key = TAB_KEYS.find((one) => one === line);
    return [line, (key && ids[key]) ?? '', ...chunksOf(key ? records[key] : forms)];
  });
  const width = Math.max(MANIFEST_WIDTH, ...lines.map((line) => line.length));
  const standing = rangeNamed(spreadsheet, MANIFEST_NAME);
  if (isWhole(standing) && isInPlace(standing) && standing.getNumColumns() >= width) {
    fill(standing, lines);
    return;
  }
  makeWide(calc, width);
  const own = calc.getRange(1, MANIFEST_COLUMN, LINES.length, width);
  const from = standing && overlap(standing, own) ? move(spreadsheet, standing, below(own, standing), lines) : standing;
  move(spreadsheet, from, own, lines);
}

type Lines = readonly (readonly (string | number)[])[];

function fill(range: Range, lines: Lines): void {
  const cells = Array.from({ length: range.getNumRows() }, (_, row) =>
    Array.from({ length: range.getNumColumns() }, (__, column) => lines[row]?.[column] ?? ''),
  );
  range.setValues(cells);
}

/** The name leads to a whole manifest at any time. */
function move(spreadsheet: Spreadsheet, from: Range | null, to: Range, lines: Lines): Range {
  fill(to, lines);
  spreadsheet.setNamedRange(MANIFEST_NAME, to);
  from?.clearContent();
  return to;
}

/** Years of months may need more columns. */
function makeWide(calc: Sheet, width: number): void {
  const missing = width > MANIFEST_WIDTH ? MANIFEST_COLUMN - 1 + width - calc.getMaxColumns() : 0;
  if (missing > 0) calc.insertColumnsAfter(calc.getMaxColumns(), missing);
}

const overlap = (one: Range, other: Range): boolean =>
  one.getRow() <= other.getLastRow() &&
  other.getRow() <= one.getLastRow() &&
  one.getColumn() <= other.getLastColumn() &&
  other.getColumn() <= one.getLastColumn();

/** Under both. */
const below = (own: Range, standing: Range): Range => own.offset(Math.max(own.getLastRow(), standing.getLastRow()), 0);
