/** This file edits a workbook as a person might, at random, and says what a run after that has lost or broken. */
import fc from 'fast-check';
import type { LocalSpreadsheet } from '../../src/local/node';
import type { Plan } from '../../src/method/plan';
import { generate } from '../integration/generating';
import { saas } from '../workbook/plans';
import { errorsIn, reopened } from './generateOnce';

const TABS = ['Tableau de bord', 'Données', 'Réglages', 'OKR', 'Qualité des données', 'Glossaire', 'Calculs'] as const;
type TabName = (typeof TABS)[number];
/** Where a person types: cells for entries, and room beside and under ours. */
const OPEN: readonly TabName[] = ['Tableau de bord', 'Données', 'OKR', 'Qualité des données', 'Glossaire'];
const WIDENED = ['Tableau de bord', 'Données', 'Réglages'] as const;

export type Edit =
  | { do: 'rename'; tab: TabName; title: string }
  | { do: 'move'; tab: TabName; to: number }
  | { do: 'delete'; tab: TabName }
  | { do: 'duplicate'; tab: TabName }
  | { do: 'rows' | 'columns'; tab: TabName; before: number; count: number }
  | { do: 'type'; tab: TabName; row: number; column: number }
  | { do: 'figure'; row: number; column: number }
  | { do: 'sort'; column: number; ascending: boolean }
  | { do: 'clear'; tab: TabName; row: number; column: number; rows: number };

const whole = (min: number, max: number) => fc.integer({ min, max });
export const EDIT: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    do: fc.constant('rename' as const),
    tab: fc.constantFrom(...TABS),
    title: fc.constantFrom('Pilotage', 'L’été d’Anna', "a'b", '2026', 'Dashboard', 'Data'),
  }),
  fc.record({ do: fc.constant('move' as const), tab: fc.constantFrom(...OPEN), to: whole(1, 9) }),
  fc.record({ do: fc.constant('delete' as const), tab: fc.constantFrom(...TABS) }),
  fc.record({ do: fc.constant('duplicate' as const), tab: fc.constantFrom(...TABS) }),
  fc.record({
    do: fc.constantFrom('rows' as const, 'columns' as const),
    tab: fc.constantFrom(...WIDENED),
    before: whole(1, 14),
    count: whole(1, 3),
  }),
  fc.record({
    do: fc.constant('type' as const),
    tab: fc.constantFrom(...OPEN),
    row: whole(5, 40),
    column: whole(1, 20),
  }),
  fc.record({ do: fc.constant('figure' as const), row: whole(5, 60), column: whole(3, 30) }),
  fc.record({ do: fc.constant('sort' as const), column: whole(1, 20), ascending: fc.boolean() }),
  fc.record({
    do: fc.constant('clear' as const),
    tab: fc.constantFrom(...OPEN),
    row: whole(5, 40),
    column: whole(1, 20),
    rows: whole(1, 6),
  }),
);

/** Edits as a person makes them; those that the file has no room for are left out. */
function apply(spreadsheet: LocalSpreadsheet, edits: readonly Edit[]): void {
  const file = spreadsheet.spreadsheet;
  const ids = new Map(TABS.map((title) => [title, file.getSheetByName(title)!.getSheetId()] as const));
  for (const [index, edit] of edits.entries()) {
    const sheet = file.getSheetById(ids.get('tab' in edit ? edit.tab : 'Données')!);
    if (!sheet) continue;
    const cell = (row: number, column: number) =>
      row <= sheet.getMaxRows() && column <= sheet.getMaxColumns() ? sheet.getRange(row, column) : null;
    if (edit.do === 'rename' && !file.getSheetByName(edit.title)) sheet.setName(edit.title);
    if (edit.do === 'move') {
      file.setActiveSheet(sheet);
      file.moveActiveSheet(Math.min(edit.to, file.getNumSheets()));
    }
    if (edit.do === 'delete') file.deleteSheet(sheet);
    if (edit.do === 'duplicate') sheet.copyTo(file);
    if (edit.do === 'rows') sheet.insertRowsBefore(edit.before, edit.count);
    if (edit.do === 'columns') sheet.insertColumnsBefore(edit.before, edit.count);
    if (edit.do === 'type') cell(edit.row, edit.column)?.setValue(`mine ${index}`);
    if (edit.do === 'figure') cell(edit.row, edit.column)?.setValue(7_000_000 + index);
    if (edit.do === 'sort') {
      const first =
        1 +
        sheet
          .getDataRange()
          .getValues()
          .findIndex((line) => line.includes('complete'));
      const width = sheet.getLastColumn();
      if (first > 0 && edit.column <= width) {
        sheet.getRange(first + 1, 1, 40, width).sort({ column: edit.column, ascending: edit.ascending });
      }
    }
    if (edit.do === 'clear') cell(edit.row, edit.column)?.offset(0, 0, edit.rows, 1).clearContent();
  }
}

/** What people have typed, tab by tab: every constant of the Data tab, and every mark elsewhere. */
function theirs(spreadsheet: LocalSpreadsheet): string[] {
  return spreadsheet.spreadsheet.getSheets().flatMap((sheet) => {
    const range = sheet.getDataRange();
    const formulas = range.getFormulas();
    const values = range.getValues();
    const isData = values.some((line) => line.includes('complete'));
    return values.flatMap((line, row) => {
      const months = line.filter((value) => Object.prototype.toString.call(value) === '[object Date]');
      return line.flatMap((value, column) => {
        if (formulas[row]![column] !== '') return [];
        const mark = typeof value === 'string' && value.startsWith('mine ');
        const figure = typeof value === 'number' && isData && months.length > 0;
        return mark || figure ? [`${sheet.getSheetId()} ${String(months[0] ?? '')} ${value}`] : [];
      });
    });
  });
}

function missing(before: readonly string[], after: readonly string[]): string[] {
  const left = [...after];
  return before.filter((one) => {
    const place = left.indexOf(one);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

const WRITES = /^(Range|Sheet|Spreadsheet)\.(set|insert|add|delete)/;

async function planOf(spreadsheet: LocalSpreadsheet): Promise<Plan> {
  const { data } = (await spreadsheet.call('bootstrap', null)) as { data: { plan: Plan | null } };
  return data.plan ?? saas('fr');
}

/** The tabs that Cap Nord keeps now: neither copies, nor a dashboard that was set aside. */
const oursIn = (spreadsheet: LocalSpreadsheet): unknown[] =>
  (spreadsheet.spreadsheet.getRangeByName('KPI_MANIFEST')?.getValues() ?? []).map((line) => line[1]);

/** Everything that went wrong; nothing, as a rule. */
export async function problemsAfter(edits: readonly Edit[]): Promise<string[]> {
  const spreadsheet = await reopened(saas('fr'));
  apply(spreadsheet, edits);
  const before = theirs(spreadsheet);
  await generate(spreadsheet, await planOf(spreadsheet));
  const lost = missing(before, theirs(spreadsheet)).map((one) => `lost: ${one}`);
  const errors = errorsIn(spreadsheet, oursIn(spreadsheet)).map((one) => `error: ${one}`);
  const names = spreadsheet.spreadsheet.getRangeByName('KPI_PERIOD_CHOICE') ? [] : ['no period'];
  spreadsheet.calls.reset();
  await generate(spreadsheet, await planOf(spreadsheet));
  const again = Object.keys(spreadsheet.calls.byName).filter((name) => WRITES.test(name));
  return [...lost, ...errors, ...names, ...again.map((name) => `written again: ${name}`)];
}
