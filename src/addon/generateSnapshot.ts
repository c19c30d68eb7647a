/** This file adds a snapshot tab: the dashboard of the chosen month, which stands alone when it is copied to another file. */
import type { Plan } from '../method/plan';
import { controlRow } from '../workbook/calcRows';
import { readMonth } from '../workbook/keyedTable';
import type { Tab } from '../workbook/tab';
import { workbook } from '../workbook/workbook';
import { freeTitle, titlesIn } from './freeTitle';
import { readFile } from './readerFile';
import { makeWhole } from './wholeTab';
import { makeRoom, planTab } from './writer';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const NO_NAMES = { keyOf: () => null, columnId: () => null };

/** The new tab's title; null where there is no dashboard, or no month to show. */
export function makeSnapshot(spreadsheet: Spreadsheet, plan: Plan): string | null {
  const file = readFile(spreadsheet, plan);
  if (!file.tabs.dashboard || !file.tabs.calc) return null;
  const calc = file.standing('calc').values;
  const period = readMonth(calc[controlRow('period') - 1]?.[1]);
  if (period === null) return null;
  const tab = workbook(plan, file.found, false).snapshot(file.standing('dashboard').values, calc, period);
  const title = freeTitle(titlesIn(spreadsheet), tab.title, (rank) => (rank === 0 ? '' : ` (${rank + 1})`));
  makeWhole(spreadsheet, title, (sheet) => write(spreadsheet, sheet, tab));
  return title;
}

function write(spreadsheet: Spreadsheet, sheet: Sheet, tab: Tab): void {
  makeRoom(sheet, tab, null);
  const state = { sheet, standing: { values: [], formulas: [] }, record: null, rules: [], charts: [], protections: [] };
  const writing = planTab(tab, state, {
    spreadsheet,
    restore: () => false,
    names: NO_NAMES,
    namesBefore: NO_NAMES,
    cellName: () => '',
    sheetOf: () => sheet,
  });
  writing.write();
}
