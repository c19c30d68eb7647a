/** This file writes a tab to the spreadsheet: few calls, arrays per tab, and nothing that has not changed since the last run. */
import { a1, area } from '../workbook/address';
import { ARRAYS, aspectsOf, fewestRuns, PLAIN, uniform } from '../workbook/aspects';
import { MANIFEST_COLUMN } from '../workbook/calcRows';
import type { Names } from '../workbook/canonical';
import { mark } from '../workbook/hash';
import { blocks, merge } from '../workbook/merge';
import type { Layout, Tab, TabKey } from '../workbook/tab';
import { begin, type TabRecord } from '../workbook/unfinished';
import { wordsOfEditors } from './manifest';
import { openProtection } from './protections';
import { rangeNamed } from './rangeNamed';
import type { TabState } from './reader';
import { withMarked, writeArray, writeBlock } from './writerCells';
import { chartMarks, writeCharts } from './writerCharts';
import { chooseFrom, colorRules, richLinks } from './writerObjects';
import { look, setSight } from './writerSight';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export interface WriteOptions {
  readonly spreadsheet: Spreadsheet;
  readonly restore: (address: string) => boolean;
  readonly names: Names;
  readonly namesBefore: Names;
  readonly cellName: (key: TabKey, row: number, column: number) => string;
  readonly sheetOf: (key: TabKey) => Sheet;
}

interface Written {
  /** What to remember of the tab. */
  readonly record: TabRecord;
  readonly changed: boolean;
  readonly cells: number;
  readonly kept: number;
  readonly charts: number;
}

/** A property of a tab, which is written where its mark is not that of the last time. */
interface Aspect {
  readonly name: string;
  readonly value: unknown;
  readonly write: () => void;
}

/** A tab that is about to be written. */
export interface Writing {
  /** To be kept before anything is written; null where nothing will be of which a mark is kept. */
  readonly note: TabRecord | null;
  write(): Written;
}

/** What differs, still to be written. */
export function planTab(tab: Tab, state: TabState, options: WriteOptions): Writing {
  const { sheet, record } = state;
  const { layout, arrays } = aspectsOf(tab);
  const merged = merge({
    layout,
    standing: state.standing,
    marks: record?.cells ?? null,
    restore: options.restore,
    home: tab.key,
    names: options.names,
    namesBefore: options.namesBefore,
    cellName: (row, column) => options.cellName(tab.key, row, column),
    whole: tab.exact ?? tab.hidden,
  });
  const fresh = isFresh(state);
  const under = [...arrayAspects(sheet, layout, arrays, fresh), ...cellAspects(tab, state, layout, options)];
  const over = overCells(tab, state, layout, options);
  const last = protection(tab, state);
  const marksOf = (aspects: readonly Aspect[]) =>
    Object.fromEntries(aspects.map(({ name, value }) => [name, mark(JSON.stringify(value) ?? '')]));
  const editors = tab.protection?.editors;
  const aspects: Record<string, string> = {
    ...marksOf([...under, ...over]),
    ...chartMarks(tab),
    ...(editors && { editors: wordsOfEditors(editors) }),
    ...marksOf([last]),
  };
  const next: TabRecord = { aspects, cells: merged.marks, rules: rulesOf(tab) };
  const isSame = JSON.stringify(record) === JSON.stringify(next);
  const isDue = ({ name }: Pick<Aspect, 'name'>) => record?.aspects[name] !== aspects[name];
  const write = (): Written => {
    const todo = blocks(isDue({ name: 'formats' }) ? withMarked(merged, layout) : merged);
    for (const aspect of under.filter(isDue)) aspect.write();
    for (const block of todo) writeBlock(sheet, block, layout);
    for (const aspect of over.filter(isDue)) aspect.write();
    const named = nameRanges(options.spreadsheet, tab, sheet);
    const charts = writeCharts(tab, state, options.sheetOf, aspects);
    if (isDue(last)) last.write();
    return {
      record: next,
      changed: named || charts > 0 || todo.length > 0 || !isSame,
      cells: merged.wanted.reduce((sum, line) => sum + line.filter((wanted) => wanted).length, 0),
      kept: merged.edited.length,
      charts,
    };
  };
  return { note: isSame ? null : begin(record, next), write };
}

function arrayAspects(sheet: Sheet, layout: Layout, arrays: Arrays, fresh: boolean): Aspect[] {
  return ARRAYS.map((name) => ({
    name,
    value: arrays[name],
    write: () => {
      if (!fresh || uniform(arrays[name]) !== PLAIN[name]) writeArray(wholeOf(sheet, layout), name, arrays[name]);
    },
  }));
}

type Arrays = ReturnType<typeof aspectsOf>['arrays'];

const wholeOf = (sheet: Sheet, { rows, columns }: Layout): Range => sheet.getRange(1, 1, rows, columns);

/** What stands before the cells are written. */
function cellAspects(tab: Tab, state: TabState, layout: Layout, { sheetOf }: WriteOptions): Aspect[] {
  const { sheet } = state;
  const lists = (tab.choices ?? []).map(
    ({ from }) => typeof from === 'object' && 'tab' in from && sheetOf(from.tab).getSheetId(),
  );
  return [
    {
      name: 'merges',
      value: mergesOf(tab),
      write: () => {
        if (mergesOf(tab).length === 0) return;
        // Google parts whole merges only, and one of a person may reach beyond our cells.
        if (!isFresh(state)) for (const merged of wholeOf(sheet, layout).getMergedRanges()) merged.breakApart();
        writeMerges(sheet, tab);
      },
    },
    { name: 'choices', value: [tab.choices ?? [], lists], write: () => chooseFrom(sheet, tab, sheetOf) },
  ];
}

/** What lies over the cells. */
function overCells(tab: Tab, state: TabState, layout: Layout, { sheetOf }: WriteOptions): Aspect[] {
  const { sheet, record } = state;
  const fresh = isFresh(state);
  const { widths, heights = [], frozenRows, frozenColumns, hiddenRows, hiddenColumns, rules = [] } = tab;
  const idOf = (key: TabKey) => sheetOf(key).getSheetId();
  return [
    { name: 'lines', value: linesOf(tab), write: () => writeLines(sheet, tab) },
    {
      name: 'links',
      value: tab.pieces.map((piece) => piece.links?.map(({ text, tab: to }) => [text, idOf(to)])),
      write: () => richLinks(sheet, tab, sheetOf),
    },
    { name: 'notes', value: notesOf(tab), write: () => writeNotes(sheet, tab) },
    {
      name: 'widths',
      value: widths,
      write: () => {
        for (const [first, count, width] of fewestRuns(widths, fresh ? NEW_WIDTH : null))
          sheet.setColumnWidths(first, count, width);
      },
    },
    {
      name: 'heights',
      value: heights,
      write: () => {
        for (const [first, count, height] of fewestRuns(heights, fresh ? NEW_HEIGHT : null))
          sheet.setRowHeightsForced(first, count, height);
      },
    },
    {
      name: 'sight',
      value: [frozenRows, frozenColumns, hiddenRows, hiddenColumns],
      write: () => setSight(sheet, tab, layout, fresh),
    },
    { name: 'look', value: [tab.color, tab.hideGridlines], write: () => look(sheet, tab) },
    {
      name: 'rules',
      value: rules,
      write: () => {
        if (rules.length === 0 && fresh) return;
        sheet.setConditionalFormatRules(colorRules(sheet, tab, state.rules, record?.rules ?? []));
      },
    },
  ];
}

const rulesOf = (tab: Tab): string[] => (tab.rules ?? []).map((rule) => rule.at);

/** A tab that stays out of sight is hidden once: a person may show it. */
const protection = (tab: Tab, { sheet, record, protections }: TabState): Aspect => ({
  name: 'protection',
  value: [tab.protection, tab.hidden],
  write: () => {
    const isNew = record?.isNew ?? record === null;
    openProtection(sheet, tab, protections, isNew);
    if (tab.hidden && isNew) sheet.hideSheet();
  },
});

/** As Sheets makes columns and rows, and the grid of a tab. */
const NEW_WIDTH = 100;
const NEW_HEIGHT = 21;
const NEW_GRID = { rows: 1000, columns: 26 };

/** A tab in which nothing stands yet, so that there is nothing to undo. */
export const isFresh = ({ record, standing }: Pick<TabState, 'record' | 'standing'>): boolean =>
  record === null && standing.values.every((line) => line.slice(0, MANIFEST_COLUMN - 1).every((read) => read === ''));

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

export const sizeOf = (sheet: Sheet): GridSize => ({ rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() });

/**
 * Grows the grid; that of a tab just made, which need not be asked, is cut where the tab wants it exact, and so is that
 * of one that was never written to the end, as far as nothing stands there.
 */
export function makeRoom(sheet: Sheet, tab: Tab, standing: GridSize | null, filled?: GridSize): void {
  const { rows, columns } = standing ?? NEW_GRID;
  const wanted = { rows: tab.gridRows ?? tab.rows, columns: tab.gridColumns ?? tab.columns };
  if (rows < wanted.rows) sheet.insertRowsAfter(rows, wanted.rows - rows);
  if (columns < wanted.columns) sheet.insertColumnsAfter(columns, wanted.columns - columns);
  if (!tab.exact || (standing && !filled)) return;
  const last = {
    rows: Math.max(wanted.rows, filled?.rows ?? 0),
    columns: Math.max(wanted.columns, filled?.columns ?? 0),
  };
  if (rows > last.rows) sheet.deleteRows(last.rows + 1, rows - last.rows);
  if (columns > last.columns) sheet.deleteColumns(last.columns + 1, columns - last.columns);
}

const mergesOf = (tab: Tab) => tab.pieces.flatMap((piece) => (piece.merge ? [[piece.at, piece.merge]] : []));

function writeMerges(sheet: Sheet, tab: Tab): void {
  for (const { at, merge: how } of tab.pieces) {
    if (how === 'all') sheet.getRange(at).merge();
    if (how === 'across') sheet.getRange(at).mergeAcross();
    if (how === 'down') sheet.getRange(at).mergeVertically();
  }
}

const linesOf = (tab: Tab) => tab.pieces.flatMap((piece) => (piece.line ? [[piece.at, piece.line]] : []));

function writeLines(sheet: Sheet, tab: Tab): void {
  for (const { at, line } of tab.pieces) {
    if (!line) continue;
    const style = SpreadsheetApp.BorderStyle.SOLID;
    sheet.getRange(at).setBorder(null, null, true, null, null, line.each ?? null, line.color, style);
  }
}

const notesOf = (tab: Tab) => tab.pieces.flatMap((piece) => (piece.note ? [[piece.at, piece.note]] : []));

/** One call for neighbours in a row: between them may stand a note of a person. */
function writeNotes(sheet: Sheet, tab: Tab): void {
  const runs: { row: number; column: number; notes: string[] }[] = [];
  for (const { at, note } of tab.pieces) {
    if (!note) continue;
    const { row, column } = area(at);
    const run = runs.find((one) => one.row === row && one.column + one.notes.length === column);
    if (run) run.notes.push(note);
    else runs.push({ row, column, notes: [note] });
  }
  for (const { row, column, notes } of runs) sheet.getRange(row, column, 1, notes.length).setNotes([notes]);
}

/** Names are set where they are missing or lead elsewhere. */
export function nameRanges(spreadsheet: Spreadsheet, tab: Tab, sheet: Sheet): boolean {
  let changed = false;
  for (const { name, at } of tab.pieces) {
    if (!name) continue;
    const standing = rangeNamed(spreadsheet, name);
    const here = standing !== null && standing.getGridId() === sheet.getSheetId();
    if (here && standing.getA1Notation() === a1(area(at))) continue;
    spreadsheet.setNamedRange(name, sheet.getRange(a1(area(at))));
    changed = true;
  }
  return changed;
}
