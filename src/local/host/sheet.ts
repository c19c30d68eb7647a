/** This file emulates a tab: its ranges, its content, its name and place. */

import { grid, valueAt, writeValue } from './cells';
import { chartsOf, insertChart, newChart, removeChart, updateChart } from './charts';
import { createColor, hexOf } from './colorObjects';
import { color } from './colors';
import { conditionalFormatRules, setConditionalFormatRules } from './conditionalFormats';
import { enumeration } from './enums';
import type { Execution } from './execution';
import { filterOf } from './filters';
import type { Host } from './host';
import { metadataMethods } from './metadata';
import {
  alive,
  blockOf,
  columnsOf,
  findRange,
  type RangeTarget,
  rowsOf,
  type SheetTarget,
  wholeSheet,
  zoneOf,
} from './places';
import { protect, protectionsOf } from './protection';
import { createRange, createRangeList } from './range';
import { sortRows } from './rangeRows';
import { clear } from './rangeStructure';
import { look, type Method, type Methods, read, SELF, targetOf, wrap, write } from './service';
import { dimensionMethods, makeRows } from './sheetDimensions';
import { duplicateSheet, numberOf, refuseName, sheetIds, sheetName, visibleSheets } from './sheets';
import { createSpreadsheet, namedRangesOf } from './spreadsheet';
import { createTextFinder } from './textFinder';

export const SheetType = enumeration('SpreadsheetApp.SheetType', ['GRID', 'OBJECT', 'DATASOURCE']);

const activeId = ({ workbook }: Host): string => workbook.peek.getActiveSheetId();

export function activateSheet({ host, id }: SheetTarget): void {
  const from = activeId(host);
  if (from !== id) host.workbook.run({ type: 'ACTIVATE_SHEET', sheetIdFrom: from, sheetIdTo: id });
}

function getRange(sheet: SheetTarget, ...args: (string | number)[]): object {
  const { execution, host, id } = sheet;
  if (typeof args[0] === 'string') return createRange({ execution, host, ...findRange(host, args[0], id) });
  const [row = 0, column = 0, rows, columns] = args as number[];
  return createRange({ execution, host, sheetId: id, zone: zoneOf(host, id, row, column, rows, columns) });
}

/** The last row and column that hold anything, were it a formula that shows nothing. */
function lastCell({ host, id }: SheetTarget): { row: number; column: number } {
  const getters = host.workbook.read();
  const last = { row: 0, column: 0 };
  const reach = ({ col, row }: { col: number; row: number }) => {
    last.row = Math.max(last.row, row + 1);
    last.column = Math.max(last.column, col + 1);
  };
  for (const cell of getters.getCells(id)) if (cell.isFormula || cell.content) reach(getters.getCellPosition(cell.id));
  for (const position of getters.getEvaluatedCellsPositions(id)) {
    if (getters.getEvaluatedCell(position).type !== 'empty') reach(position);
  }
  return last;
}

function dataRange(sheet: SheetTarget): object {
  const { row, column } = lastCell(sheet);
  return getRange(sheet, 1, 1, Math.max(1, row), Math.max(1, column));
}

function rename({ host, id }: SheetTarget, name: string) {
  refuseName(host, name, id);
  const { workbook } = host;
  if (name !== sheetName(host, id))
    workbook.run({
      type: 'RENAME_SHEET',
      sheetId: id,
      oldName: workbook.peek.getSheetName(id),
      newName: workbook.sheetNameToEngine(name),
    });
  return SELF;
}

function hide({ host, id }: SheetTarget) {
  if (visibleSheets(host).every((other) => other === id))
    throw new Error("You can't hide all the sheets in a document.");
  if (host.workbook.peek.isSheetVisible(id)) host.workbook.run({ type: 'HIDE_SHEET', sheetId: id });
  return SELF;
}

function appendRow(sheet: SheetTarget, values: unknown[]) {
  const { host, id } = sheet;
  const { row } = lastCell(sheet);
  if (row >= rowsOf(host, id)) makeRows(sheet, 1);
  values.forEach((value, col) => {
    if (col < columnsOf(host, id)) writeValue(host, { sheetId: id, col, row }, value);
  });
  return SELF;
}

const whole = ({ execution, host, id }: SheetTarget): RangeTarget => ({
  execution,
  host,
  sheetId: id,
  zone: wholeSheet(host, id),
});

function setTabColor({ host, id }: SheetTarget, ink: string | null) {
  host.workbook.queue({ type: 'COLOR_SHEET', sheetId: id, color: ink ?? undefined });
  return SELF;
}

type ClearOptions = Parameters<typeof clear>[1];
const clearing = (options?: ClearOptions) => (sheet: SheetTarget) => clear(whole(sheet), options);

const methods: Methods<SheetTarget> = {
  getRange: look('String | Integer Integer | Integer Integer Integer | Integer Integer Integer Integer', getRange),
  getRangeList: look('String[]', createRangeList),
  getDataRange: read('', dataRange),
  getLastRow: read('', (sheet) => lastCell(sheet).row),
  getLastColumn: read('', (sheet) => lastCell(sheet).column),
  getSheetValues: read('Integer Integer Integer Integer', ({ host, id }, ...args: [number, number, number, number]) =>
    grid(zoneOf(host, id, ...args), (col, row) => valueAt(host, { sheetId: id, col, row })),
  ),
  getSheetId: look('', ({ id }) => numberOf(id)),
  getName: look('', ({ host, id }) => sheetName(host, id)),
  getSheetName: look('', ({ host, id }) => sheetName(host, id)),
  getType: look('', () => SheetType.GRID),
  getIndex: look('', ({ host, id }) => sheetIds(host).indexOf(id) + 1),
  getParent: look('', ({ execution }) => createSpreadsheet(execution)),
  getNamedRanges: read('', (sheet) => namedRangesOf(sheet.execution, sheet.id)),
  setName: write('String', rename),
  activate: look('', (sheet) => {
    activateSheet(sheet);
    return SELF;
  }),
  getActiveCell: look('', (sheet) => activeRange(sheet, true)),
  getCurrentCell: look('', (sheet) => activeRange(sheet, true)),
  getActiveRange: look('', (sheet) => activeRange(sheet, false)),
  setActiveRange: look('SpreadsheetApp.Range', (_, range: { activate(): object }) => range.activate()),
  setActiveSelection: look('SpreadsheetApp.Range | String', (sheet, range: string | { activate(): object }) =>
    (typeof range === 'string' ? (getRange(sheet, range) as { activate(): object }) : range).activate(),
  ),
  setCurrentCell: look('SpreadsheetApp.Range', (_, range: { activate(): object }) => range.activate()),
  isSheetHidden: read('', ({ host, id }) => !host.workbook.peek.isSheetVisible(id)),
  hideSheet: write('', hide),
  showSheet: write('', ({ host, id }) => {
    host.workbook.run({ type: 'SHOW_SHEET', sheetId: id });
    return SELF;
  }),
  getTabColor: read('', ({ host, id }) => host.workbook.written().getSheet(id).color ?? null),
  setTabColor: write('String?', (sheet, ink: string | null) => setTabColor(sheet, ink && color(ink))),
  getTabColorObject: read('', ({ execution, host, id }) => {
    const ink = host.workbook.written().getSheet(id).color;
    return ink ? createColor(execution, ink.toLowerCase()) : null;
  }),
  setTabColorObject: write('SpreadsheetApp.Color?', (sheet, ink: object | null) =>
    setTabColor(sheet, ink && hexOf(ink)),
  ),
  hasHiddenGridlines: read('', ({ host, id }) => !host.workbook.written().getGridLinesVisibility(id)),
  setHiddenGridlines: write('Boolean', ({ host, id }, hidden: boolean) => {
    host.workbook.queue({ type: 'SET_GRID_LINES_VISIBILITY', sheetId: id, areGridLinesVisible: !hidden });
    return SELF;
  }),
  getFilter: read('', (sheet) => filterOf(whole(sheet))),
  createTextFinder: look('String', (sheet, text: string) => createTextFinder(sheet.execution, [whole(sheet)], text)),
  sort: write('Integer | Integer Boolean', (sheet, column: number, ascending = true) => {
    const { host, id } = sheet;
    const frozen = host.workbook.written().getPaneDivisions(id).ySplit;
    const last = Math.max(lastCell(sheet).row - 1, frozen);
    const zone = { ...wholeSheet(host, id), top: frozen, bottom: last };
    sortRows(blockOf(whole(sheet), zone), { column, ascending });
    return SELF;
  }),
  appendRow: write('Object[]', appendRow),
  clear: write(' | Plain', (sheet, options?: ClearOptions) => clear(whole(sheet), options)),
  clearContents: write('', clearing({ contentsOnly: true })),
  clearFormats: write('', clearing({ formatOnly: true })),
  clearNotes: write('', clearing({ commentsOnly: true })),
  copyTo: write('SpreadsheetApp.Spreadsheet', ({ execution, host, id }) =>
    createSheetObject(execution, duplicateSheet(host, id)),
  ),
  getConditionalFormatRules: read('', conditionalFormatRules),
  setConditionalFormatRules: write('SpreadsheetApp.ConditionalFormatRule[]', setConditionalFormatRules),
  clearConditionalFormatRules: write('', (sheet) => setConditionalFormatRules(sheet, [])),
  getCharts: read('', chartsOf),
  newChart: look('', newChart),
  insertChart: write('SpreadsheetApp.EmbeddedChart', insertChart),
  updateChart: write('SpreadsheetApp.EmbeddedChart', updateChart),
  removeChart: write('SpreadsheetApp.EmbeddedChart', removeChart),
  protect: write('', ({ execution, id }) => protect(execution, id, null)),
  getProtections: read('SpreadsheetApp.ProtectionType', protectionsOf),
};

function activeRange({ execution, host, id }: SheetTarget, cellOnly: boolean): object {
  const getters = host.workbook.peek;
  const { col, row } = getters.getSheetPosition(id);
  const cell = { top: row, bottom: row, left: col, right: col };
  const zone = cellOnly || activeId(host) !== id ? cell : getters.getSelectedZone();
  return createRange({ execution, host, sheetId: id, zone });
}

/** A method of a tab that somebody deleted says so. */
const guarded = ([name, { kind, signature, run }]: [string, Method<SheetTarget>]): [string, Method<SheetTarget>] => [
  name,
  {
    kind,
    signature,
    run: (sheet: SheetTarget, ...args: never[]) => {
      if (name !== 'getSheetId') alive(sheet.host, sheet.id);
      return run(sheet, ...args);
    },
  },
];

let all: Methods<SheetTarget> | undefined;

export function sheetMethods(): Methods<SheetTarget> {
  const metadata = metadataMethods<SheetTarget>(({ id }) => id);
  all ??= Object.fromEntries(Object.entries({ ...methods, ...dimensionMethods, ...metadata }).map(guarded));
  return all;
}

export const createSheetObject = (execution: Execution, id: string): object =>
  wrap(execution, 'SpreadsheetApp.Sheet', sheetMethods(), { execution, host: execution.host, id });

export const sheetOf = (object: object): SheetTarget => targetOf<SheetTarget>(object);
