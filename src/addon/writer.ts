/** This file writes a tab to the spreadsheet: few calls, arrays per tab, and nothing that has not changed since the last run. */
import { a1, area } from '../workbook/address';
import { ARRAYS, type ArrayAspect, type ArrayValue, aspectsOf, fewestRuns, PLAIN, uniform } from '../workbook/aspects';
import { MANIFEST_COLUMN } from '../workbook/calcRows';
import type { Names } from '../workbook/canonical';
import { mark } from '../workbook/hash';
import { GENERAL, literal, needsMark } from '../workbook/literal';
import { type Block, blocks, type Merge, merge } from '../workbook/merge';
import { type Cell, isFormula, type Layout, type Tab, type TabKey } from '../workbook/tab';
import { FONT } from '../workbook/tokens';
import { type TabRecord, wordsOfEditors } from './manifest';
import { openProtection } from './protections';
import { rangeNamed } from './rangeNamed';
import type { TabState } from './reader';
import { writeCharts } from './writerCharts';
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

/** Writes what differs. */
export function writeTab(tab: Tab, state: TabState, options: WriteOptions): Written {
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
  let changed = false;
  const aspects: Record<string, string> = {};
  const once = (name: string, value: unknown, write: () => void) => {
    aspects[name] = mark(JSON.stringify(value) ?? '');
    if (record?.aspects[name] === aspects[name]) return;
    changed = true;
    write();
  };
  const idOf = (key: TabKey) => options.sheetOf(key).getSheetId();
  const whole = () => sheet.getRange(1, 1, layout.rows, layout.columns);
  for (const aspect of ARRAYS) {
    const array = arrays[aspect];
    once(aspect, array, () => {
      if (!fresh || uniform(array) !== PLAIN[aspect]) writeArray(whole(), aspect, array);
    });
  }
  once('merges', mergesOf(tab), () => {
    if (mergesOf(tab).length === 0) return;
    // Google parts whole merges only, and one of a person may reach beyond our cells.
    if (!fresh) for (const merged of whole().getMergedRanges()) merged.breakApart();
    writeMerges(sheet, tab);
  });
  const lists = (tab.choices ?? []).map(({ from }) => typeof from === 'object' && 'tab' in from && idOf(from.tab));
  once('choices', [tab.choices ?? [], lists], () => chooseFrom(sheet, tab, options.sheetOf));
  const isReformatted = aspects.formats !== record?.aspects.formats;
  const todo = blocks(isReformatted ? withMarked(merged, layout) : merged);
  for (const block of todo) writeBlock(sheet, block, layout);
  once('lines', linesOf(tab), () => writeLines(sheet, tab));
  once(
    'links',
    tab.pieces.map((piece) => piece.links?.map(({ text, tab: to }) => [text, idOf(to)])),
    () => richLinks(sheet, tab, options.sheetOf),
  );
  once('notes', notesOf(tab), () => writeNotes(sheet, tab));
  once('widths', tab.widths, () => {
    for (const [first, count, width] of fewestRuns(tab.widths, fresh ? NEW_WIDTH : null))
      sheet.setColumnWidths(first, count, width);
  });
  once('heights', tab.heights ?? [], () => {
    for (const [first, count, height] of fewestRuns(tab.heights ?? [], fresh ? NEW_HEIGHT : null))
      sheet.setRowHeightsForced(first, count, height);
  });
  const { frozenRows, frozenColumns, hiddenRows, hiddenColumns } = tab;
  once('sight', [frozenRows, frozenColumns, hiddenRows, hiddenColumns], () => setSight(sheet, tab, layout, fresh));
  once('look', [tab.color, tab.hideGridlines], () => look(sheet, tab));
  const rules = (tab.rules ?? []).map((rule) => rule.at);
  once('rules', tab.rules ?? [], () => {
    if (rules.length === 0 && fresh) return;
    sheet.setConditionalFormatRules(colorRules(sheet, tab, state.rules, record?.rules ?? []));
  });
  changed = nameRanges(options.spreadsheet, tab, sheet) || changed;
  const charts = writeCharts(tab, state, options.sheetOf, aspects);
  const editors = tab.protection?.editors;
  if (editors) aspects.editors = wordsOfEditors(editors);
  once('protection', [tab.protection, tab.hidden], () => {
    openProtection(sheet, tab, state.protections);
    if (tab.hidden && !record) sheet.hideSheet();
  });
  const next: TabRecord = { aspects, cells: merged.marks, rules };
  return {
    record: next,
    changed: changed || charts > 0 || todo.length > 0 || !sameRecord(record, next),
    cells: merged.wanted.reduce((sum, line) => sum + line.filter((wanted) => wanted).length, 0),
    kept: merged.edited.length,
    charts,
  };
}

const sameRecord = (left: TabRecord | null, right: TabRecord): boolean =>
  JSON.stringify(left) === JSON.stringify(right);

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

/** Grows the grid; that of a tab just made, which need not be asked, is cut where the tab wants it exact. */
export function makeRoom(sheet: Sheet, tab: Tab, standing: GridSize | null): void {
  const { rows, columns } = standing ?? NEW_GRID;
  const cut = tab.exact && standing === null;
  const wanted = { rows: tab.gridRows ?? tab.rows, columns: tab.gridColumns ?? tab.columns };
  if (rows < wanted.rows) sheet.insertRowsAfter(rows, wanted.rows - rows);
  if (columns < wanted.columns) sheet.insertColumnsAfter(columns, wanted.columns - columns);
  if (cut && rows > wanted.rows) sheet.deleteRows(wanted.rows + 1, rows - wanted.rows);
  if (cut && columns > wanted.columns) sheet.deleteColumns(wanted.columns + 1, columns - wanted.columns);
}

type Setter = readonly [all: (range: Range, values: never) => void, one: (range: Range, value: never) => void];

const SETTERS: Readonly<Record<ArrayAspect, Setter>> = {
  formats: [(range, values) => range.setNumberFormats(values), (range, value) => range.setNumberFormat(value)],
  backgrounds: [(range, values) => range.setBackgrounds(values), (range, value) => range.setBackground(value)],
  texts: [
    (range, values: string[][]) => range.setTextStyles(textStyles(values)),
    (range, value: string) => range.setTextStyle(textStyle(value)),
  ],
  aligns: [
    (range, values) => range.setHorizontalAlignments(values),
    (range, value) => range.setHorizontalAlignment(value),
  ],
  valigns: [
    (range, values) => range.setVerticalAlignments(values),
    (range, value) => range.setVerticalAlignment(value),
  ],
  wraps: [(range, values) => range.setWraps(values), (range, value) => range.setWrap(value)],
};

function textStyle(value: string): GoogleAppsScript.Spreadsheet.TextStyle {
  const [size, weight, color] = value.split(' ');
  return SpreadsheetApp.newTextStyle()
    .setFontFamily(FONT)
    .setFontSize(Number(size))
    .setBold(weight === 'bold')
    .setForegroundColor(color!)
    .build();
}

/** Each style is made once. */
function textStyles(values: readonly (readonly string[])[]) {
  const made = new Map<string, GoogleAppsScript.Spreadsheet.TextStyle>();
  return values.map((line) =>
    line.map((value) => {
      const style = made.get(value) ?? textStyle(value);
      made.set(value, style);
      return style;
    }),
  );
}

function writeArray(range: Range, aspect: ArrayAspect, array: ArrayValue[][]): void {
  const [all, one] = SETTERS[aspect];
  const single = uniform(array);
  if (single === undefined) all(range, array as never);
  else one(range, single as never);
}

/** A text that left a cell of text, where a person may have typed it, is written again: it has no mark there. */
function withMarked({ wanted, kept }: Merge, { spots }: Layout): Pick<Merge, 'wanted' | 'kept'> {
  const isMarked = (cell: Cell | undefined) => typeof cell === 'string' && needsMark(cell);
  return {
    kept,
    wanted: wanted.map((line, row) =>
      line.map((want, column) => want || (!kept[row]![column] && isMarked(spots[row]?.[column]?.cell))),
    ),
  };
}

/** Formats stand before values, so that text is not read as a date or a formula, and lists, which refuse what they do not hold. */
function writeBlock(sheet: Sheet, block: Block, { spots, styles }: Layout): void {
  const lines = Array.from({ length: block.rows }, (_, down) =>
    Array.from({ length: block.columns }, (__, across) => {
      const [row, column] = [block.row - 1 + down, block.column - 1 + across];
      return input(spots[row]?.[column]?.cell ?? null, styles[row]?.[column]?.format ?? GENERAL);
    }),
  );
  sheet.getRange(block.row, block.column, block.rows, block.columns).setValues(lines);
}

function input(cell: Cell, format: string): string | number | boolean {
  if (cell === null) return '';
  if (isFormula(cell)) return cell.formula;
  return typeof cell === 'string' ? literal(cell, format) : cell;
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
