/** This file emulates the rows and columns of a tab: how many, how large, frozen, hidden. */

import { countOf, type Dimension, refuseFreeze, refuseHidingAll, wordOf } from './merges';
import type { RangeTarget, SheetTarget } from './places';
import { look, type Methods, read, SELF, targetOf, write } from './service';

const OUT_OF_BOUNDS = 'Those rows are out of bounds.';

/** Indices from the engine's 0, of `count` lines from Google's `start`. */
function linesOf(sheet: SheetTarget, dimension: Dimension, start: number, count: number): number[] {
  if (start < 1 || count < 1 || start + count - 1 > countOf(sheet, dimension)) {
    throw new Error(dimension === 'ROW' ? OUT_OF_BOUNDS : OUT_OF_BOUNDS.replace('rows', 'columns'));
  }
  return Array.from({ length: count }, (_, at) => start - 1 + at);
}

function insert(
  { host, id }: SheetTarget,
  dimension: Dimension,
  base: number,
  position: 'before' | 'after',
  quantity: number,
) {
  if (quantity < 1) throw new Error(`The number of ${wordOf(dimension)} must be at least 1.`);
  const { workbook } = host;
  workbook.run({
    type: 'ADD_COLUMNS_ROWS',
    sheetId: id,
    sheetName: workbook.peek.getSheetName(id),
    dimension,
    base,
    position,
    quantity,
  });
  return SELF;
}

const inserting =
  (dimension: Dimension, position: 'before' | 'after') =>
  (sheet: SheetTarget, at: number, quantity = 1) =>
    insert(sheet, dimension, linesOf(sheet, dimension, at, 1)[0]!, position, quantity);

export const makeRows = (sheet: SheetTarget, quantity: number) =>
  insert(sheet, 'ROW', countOf(sheet, 'ROW') - 1, 'after', quantity);

export const makeColumns = (sheet: SheetTarget, quantity: number) =>
  insert(sheet, 'COL', countOf(sheet, 'COL') - 1, 'after', quantity);

function refuseDeleting(sheet: SheetTarget, dimension: Dimension, lines: readonly number[]): void {
  const { xSplit, ySplit } = sheet.host.workbook.written().getPaneDivisions(sheet.id);
  const frozen = dimension === 'ROW' ? ySplit : xSplit;
  if (lines.length === countOf(sheet, dimension))
    throw new Error(`You can't delete all the ${wordOf(dimension)} on the sheet.`);
  const loose = lines.filter((line) => line >= frozen).length;
  if (loose === countOf(sheet, dimension) - frozen)
    throw new Error(`Sorry, it is not possible to delete all non-frozen ${wordOf(dimension)}.`);
}

function remove(sheet: SheetTarget, dimension: Dimension, start: number, count = 1) {
  const { host, id } = sheet;
  const elements = linesOf(sheet, dimension, start, count);
  refuseDeleting(sheet, dimension, elements);
  host.workbook.run({
    type: 'REMOVE_COLUMNS_ROWS',
    sheetId: id,
    sheetName: host.workbook.peek.getSheetName(id),
    dimension,
    elements,
  });
  return SELF;
}

const removing = (dimension: Dimension) => (sheet: SheetTarget, start: number, count?: number) =>
  remove(sheet, dimension, start, count);

const resizing = (dimension: Dimension) => (sheet: SheetTarget, start: number, count: number, size: number) => {
  const elements = linesOf(sheet, dimension, start, count);
  sheet.host.workbook.queue({ type: 'RESIZE_COLUMNS_ROWS', sheetId: sheet.id, dimension, elements, size });
  return SELF;
};

const hiding =
  (type: 'HIDE_COLUMNS_ROWS' | 'UNHIDE_COLUMNS_ROWS', dimension: Dimension) =>
  (sheet: SheetTarget, start: number, count = 1) => {
    const elements = linesOf(sheet, dimension, start, count);
    if (type === 'HIDE_COLUMNS_ROWS') refuseHidingAll(sheet, dimension, elements);
    sheet.host.workbook.queue({ type, sheetId: sheet.id, dimension, elements });
  };

/** Of a range, its rows or its columns. */
const ofRange =
  (change: (sheet: SheetTarget, start: number, count: number) => void, dimension: Dimension) =>
  (sheet: SheetTarget, range: object) => {
    const { zone } = targetOf<RangeTarget>(range);
    if (dimension === 'ROW') change(sheet, zone.top + 1, zone.bottom - zone.top + 1);
    else change(sheet, zone.left + 1, zone.right - zone.left + 1);
  };

const freezing = (dimension: Dimension) => (sheet: SheetTarget, quantity: number) => {
  const { host, id } = sheet;
  const word = dimension === 'ROW' ? 'ROWS' : 'COLUMNS';
  refuseFreeze(sheet, dimension, quantity);
  host.workbook.run(
    quantity === 0 ? { type: `UNFREEZE_${word}`, sheetId: id } : { type: `FREEZE_${word}`, sheetId: id, quantity },
  );
};

const sizeOf = (dimension: Dimension) => (sheet: SheetTarget, position: number) => {
  const [line] = linesOf(sheet, dimension, position, 1);
  const getters = sheet.host.workbook.written();
  return dimension === 'ROW' ? getters.getRowSize(sheet.id, line!) : getters.getColSize(sheet.id, line!);
};

const hideRows = hiding('HIDE_COLUMNS_ROWS', 'ROW');
const hideColumns = hiding('HIDE_COLUMNS_ROWS', 'COL');
const showRows = hiding('UNHIDE_COLUMNS_ROWS', 'ROW');
const showColumns = hiding('UNHIDE_COLUMNS_ROWS', 'COL');

const setColumns = resizing('COL');
const setRows = resizing('ROW');

export const dimensionMethods: Methods<SheetTarget> = {
  getMaxRows: read('', (sheet) => countOf(sheet, 'ROW')),
  getMaxColumns: read('', (sheet) => countOf(sheet, 'COL')),
  insertRowAfter: write('Integer', inserting('ROW', 'after')),
  insertRowBefore: write('Integer', inserting('ROW', 'before')),
  insertRowsAfter: write('Integer Integer', inserting('ROW', 'after')),
  insertRowsBefore: write('Integer Integer', inserting('ROW', 'before')),
  insertRows: write(
    'Integer | Integer Integer',
    (sheet, ...args: [number, number?]) => void inserting('ROW', 'before')(sheet, ...args),
  ),
  insertColumnAfter: write('Integer', inserting('COL', 'after')),
  insertColumnBefore: write('Integer', inserting('COL', 'before')),
  insertColumnsAfter: write('Integer Integer', inserting('COL', 'after')),
  insertColumnsBefore: write('Integer Integer', inserting('COL', 'before')),
  insertColumns: write(
    'Integer | Integer Integer',
    (sheet, ...args: [number, number?]) => void inserting('COL', 'before')(sheet, ...args),
  ),
  deleteRow: write('Integer', removing('ROW')),
  deleteRows: write('Integer Integer', (sheet, ...args: [number, number]) => void removing('ROW')(sheet, ...args)),
  deleteColumn: write('Integer', removing('COL')),
  deleteColumns: write('Integer Integer', (sheet, ...args: [number, number]) => void removing('COL')(sheet, ...args)),
  getColumnWidth: read('Integer', sizeOf('COL')),
  getRowHeight: read('Integer', sizeOf('ROW')),
  setColumnWidth: write('Integer Integer', (sheet, start: number, size: number) => setColumns(sheet, start, 1, size)),
  setColumnWidths: write('Integer Integer Integer', setColumns),
  setRowHeight: write('Integer Integer', (sheet, start: number, size: number) => setRows(sheet, start, 1, size)),
  setRowHeights: write('Integer Integer Integer', setRows),
  setRowHeightsForced: write('Integer Integer Integer', setRows),
  autoResizeColumn: write('Integer', (sheet, start: number) => autoResize(sheet, 'COL', start, 1)),
  autoResizeColumns: write('Integer Integer', (sheet, start: number, count: number) =>
    autoResize(sheet, 'COL', start, count),
  ),
  autoResizeRows: write('Integer Integer', (sheet, start: number, count: number) =>
    autoResize(sheet, 'ROW', start, count),
  ),
  getFrozenRows: read('', ({ host, id }) => host.workbook.written().getPaneDivisions(id).ySplit),
  getFrozenColumns: read('', ({ host, id }) => host.workbook.written().getPaneDivisions(id).xSplit),
  setFrozenRows: write('Integer', freezing('ROW')),
  setFrozenColumns: write('Integer', freezing('COL')),
  hideRows: write('Integer | Integer Integer', hideRows),
  hideColumns: write('Integer | Integer Integer', hideColumns),
  showRows: write('Integer | Integer Integer', showRows),
  showColumns: write('Integer | Integer Integer', showColumns),
  hideRow: write('SpreadsheetApp.Range', ofRange(hideRows, 'ROW')),
  hideColumn: write('SpreadsheetApp.Range', ofRange(hideColumns, 'COL')),
  unhideRow: write('SpreadsheetApp.Range', ofRange(showRows, 'ROW')),
  unhideColumn: write('SpreadsheetApp.Range', ofRange(showColumns, 'COL')),
  isRowHiddenByUser: read('Integer', (sheet, at: number) =>
    sheet.host.workbook.written().isRowHiddenByUser(sheet.id, linesOf(sheet, 'ROW', at, 1)[0]!),
  ),
  isColumnHiddenByUser: read('Integer', (sheet, at: number) =>
    sheet.host.workbook.written().isColHiddenByUser(sheet.id, linesOf(sheet, 'COL', at, 1)[0]!),
  ),
  isRowHiddenByFilter: read('Integer', (sheet, at: number) =>
    sheet.host.workbook.read().isRowFiltered(sheet.id, linesOf(sheet, 'ROW', at, 1)[0]!),
  ),
  isRightToLeft: look('', () => false),
};

/** The engine measures texts in a browser only; without one the sizes stay. */
function autoResize(sheet: SheetTarget, dimension: Dimension, start: number, count: number) {
  const lines = linesOf(sheet, dimension, start, count);
  if (typeof document === 'undefined') return SELF;
  const { host, id } = sheet;
  host.workbook.run(
    dimension === 'COL'
      ? { type: 'AUTORESIZE_COLUMNS', sheetId: id, cols: lines }
      : { type: 'AUTORESIZE_ROWS', sheetId: id, rows: lines },
  );
  return SELF;
}
