/** This file edits a workbook as a person might, at random. */
import fc from 'fast-check';
import type { LocalSpreadsheet } from '../../src/local/node';
import { METRIC_FIELDS } from '../../src/workbook/settingsFields';
import { TAB_KEYS, type TabKey } from '../../src/workbook/tab';

export type Edit =
  | { do: 'rename'; tab: TabKey; title: string }
  | { do: 'move'; tab: TabKey; to: number }
  | { do: 'delete'; tab: TabKey }
  | { do: 'duplicate'; tab: TabKey }
  | { do: 'rows' | 'columns' | 'cutRows' | 'cutColumns'; tab: TabKey; at: number; count: number }
  | { do: 'type' | 'figure'; tab: TabKey; row: number; column: number }
  | { do: 'clear'; tab: TabKey; row: number; column: number; rows: number }
  | { do: 'sort'; tab: TabKey; column: number; ascending: boolean }
  | { do: 'own'; before: number }
  | { do: 'set'; rank: number; field: string; to: string | number | boolean }
  | { do: 'entry'; rank: number; to: string | number | boolean }
  | { do: 'forget'; from: number; columns: number };

const whole = (min: number, max: number) => fc.integer({ min, max });
const aTab = fc.constantFrom(...TAB_KEYS);
const kind = <Kind extends string>(...names: Kind[]) => fc.constantFrom(...names);
const SORTED = ['data', 'settings', 'okr', 'quality', 'alerts'] as const;
const aValue = fc.oneof(
  kind('mine', '', '=1/0', 'zz', 'bof', '2026-05'),
  whole(-2, 9).map((number) => number / 4),
  fc.boolean(),
);

export const EDIT: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    do: kind('rename'),
    tab: aTab,
    title: kind('Pilotage', 'L’été d’Anna', "a'b", '2026', 'Dashboard', 'Data', 'Données', 'OKR'),
  }),
  fc.record({ do: kind('move'), tab: aTab, to: whole(1, 11) }),
  fc.record({ do: kind('delete'), tab: aTab }),
  fc.record({ do: kind('duplicate'), tab: aTab }),
  fc.record({ do: kind('rows', 'columns', 'cutRows', 'cutColumns'), tab: aTab, at: whole(1, 24), count: whole(1, 3) }),
  fc.record({ do: kind('type', 'figure'), tab: aTab, row: whole(1, 60), column: whole(1, 30) }),
  fc.record({ do: kind('type', 'figure'), tab: aTab, row: whole(1, 12), column: whole(1, 8) }),
  fc.record({ do: kind('clear'), tab: aTab, row: whole(1, 60), column: whole(1, 20), rows: whole(1, 6) }),
  fc.record({ do: kind('sort'), tab: fc.constantFrom(...SORTED), column: whole(1, 24), ascending: fc.boolean() }),
  fc.record({ do: kind('own'), before: whole(1, 12) }),
  fc.record({ do: kind('set'), rank: whole(0, 6), field: kind(...METRIC_FIELDS.map(({ id }) => id)), to: aValue }),
  fc.record({ do: kind('entry'), rank: whole(0, 16), to: aValue }),
  fc.record({ do: kind('forget'), from: whole(0, 7), columns: whole(1, 8) }),
);

/** Edits before a run, and edits while it runs, each after a step. */
export const EDITS = fc.record({
  before: fc.array(EDIT, { minLength: 1, maxLength: 8 }),
  during: fc.array(fc.record({ step: whole(0, 2), edit: EDIT }), { maxLength: 2 }),
});
export type Edits = { before: readonly Edit[]; during: readonly { step: number; edit: Edit }[] };

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Ids = ReadonlyMap<TabKey, number>;

/** What the hidden row of ids of a tab begins with. */
export const SIGNATURES: Partial<Record<TabKey, readonly string[]>> = {
  data: ['month', 'complete'],
  settings: ['id', 'name', 'target'],
  okr: ['id', 'objective', 'current'],
  quality: ['id', 'updated', 'gap'],
  alerts: ['id', 'period', 'level', 'state'],
};

/** The row of ids, from 1, with what it holds; row 0 where it is lost. */
export function idRow(sheet: Sheet, key: TabKey): { row: number; ids: string[] } {
  const lines = sheet.getDataRange().getValues();
  const at = lines.findIndex((line) => SIGNATURES[key]?.every((id) => line.includes(id)));
  return { row: at + 1, ids: at < 0 ? [] : lines[at]!.map(String) };
}

/** Edits as a person makes them; those that the file has no room for are left out. */
export const edit = (spreadsheet: LocalSpreadsheet, ids: Ids, edits: readonly Edit[]): void =>
  spreadsheet.together(() => {
    for (const [index, one] of edits.entries()) {
      const id = ids.get(
        'tab' in one ? one.tab : one.do === 'own' ? 'data' : one.do === 'forget' ? 'calc' : 'settings',
      );
      const sheet = id === undefined ? null : spreadsheet.spreadsheet.getSheetById(id);
      if (sheet) make(spreadsheet, sheet, one, index);
    }
  });

function make({ spreadsheet: file }: LocalSpreadsheet, sheet: Sheet, one: Edit, index: number): void {
  const cell = (row: number, column: number) =>
    row <= sheet.getMaxRows() && column <= sheet.getMaxColumns() ? sheet.getRange(row, column) : null;
  const fits = (at: number, size: number) => at <= size;
  switch (one.do) {
    case 'rename':
      if (!file.getSheetByName(one.title)) sheet.setName(one.title);
      break;
    case 'move':
      if (sheet.isSheetHidden()) sheet.showSheet();
      file.setActiveSheet(sheet);
      file.moveActiveSheet(Math.min(one.to, file.getNumSheets()));
      break;
    case 'delete':
      file.deleteSheet(sheet);
      break;
    case 'duplicate':
      sheet.copyTo(file);
      break;
    case 'rows':
      if (fits(one.at, sheet.getMaxRows())) sheet.insertRowsBefore(one.at, one.count);
      break;
    case 'columns':
      if (fits(one.at, sheet.getMaxColumns())) sheet.insertColumnsBefore(one.at, one.count);
      break;
    case 'cutRows':
      if (fits(one.at + one.count, sheet.getMaxRows())) sheet.deleteRows(one.at, one.count);
      break;
    case 'cutColumns':
      if (fits(one.at + one.count, sheet.getMaxColumns())) sheet.deleteColumns(one.at, one.count);
      break;
    case 'type':
      cell(one.row, one.column)?.setValue(`mine ${index}`);
      break;
    case 'figure':
      cell(one.row, one.column)?.setValue(7_000_000 + index);
      break;
    case 'clear':
      if (fits(one.row + one.rows, sheet.getMaxRows()))
        cell(one.row, one.column)?.offset(0, 0, one.rows, 1).clearContent();
      break;
    case 'sort':
      sort(sheet, one);
      break;
    case 'own':
      sheet.insertColumnBefore(one.before);
      sheet.getRange(3, one.before).setValue('mine: budget');
      sheet.getRange(6, one.before, 3, 1).setValues([[8_000_001], [8_000_002], [8_000_003]]);
      break;
    case 'set':
    case 'entry':
      setOne(sheet, one, index);
      break;
    case 'forget': {
      const manifest = file.getRangeByName('KPI_MANIFEST');
      const columns = manifest ? Math.min(one.columns, manifest.getNumColumns() - one.from) : 0;
      if (columns > 0) manifest!.offset(0, one.from, manifest!.getNumRows(), columns).clearContent();
    }
  }
}

const asTyped = (to: string | number | boolean, index: number) => (to === 'mine' ? `mine ${index}` : to);

/** The rows under the ids, as far as there are any. */
function sort(sheet: Sheet, one: Extract<Edit, { do: 'sort' }>): void {
  const { row } = idRow(sheet, one.tab);
  const width = sheet.getLastColumn();
  const rows = Math.min(one.tab === 'data' ? 40 : 7, sheet.getMaxRows() - row);
  if (row === 0 || rows < 1 || one.column > width) return;
  sheet.getRange(row + 1, 1, rows, width).sort({ column: one.column, ascending: one.ascending });
}

/** A field of a KPI, or an entry of the top block. */
function setOne(sheet: Sheet, one: Extract<Edit, { do: 'set' | 'entry' }>, index: number): void {
  const { row, ids } = idRow(sheet, 'settings');
  const [down, across] = one.do === 'set' ? [row + 1 + one.rank, ids.indexOf(one.field) + 1] : [4 + one.rank, 3];
  if (row === 0 || across === 0 || down > sheet.getMaxRows()) return;
  const cell = sheet.getRange(down, across);
  const refused = cell.getDataValidation()?.getAllowInvalid() === false && typeof one.to !== 'boolean';
  if (!refused) cell.setValue(asTyped(one.to, index));
}
