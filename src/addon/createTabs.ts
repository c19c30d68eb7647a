/** This file creates the tabs that are missing, gives each its room, and sets the names that formulas use. */
import type { Grid } from '../workbook/keyedTable';
import type { Tab, TabKey } from '../workbook/tab';
import { TAB_KEYS } from '../workbook/tab';
import type { Workbook } from '../workbook/workbook';
import { type FileMarks, type TabIds, writeMarks } from './fileMarks';
import { freeTitle, titlesIn } from './freeTitle';
import { SCHEMA } from './migrations';
import { forgetPlannedTabs, planTabs } from './plannedTabs';
import type { FoundTabs } from './reader';
import type { File } from './readerFile';
import { type GridSize, makeRoom, nameRanges, sizeOf } from './writer';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What is read before the first write; a tab to create has no size. */
export interface Room {
  readonly tabs: readonly Tab[];
  readonly sizes: Readonly<Partial<Record<TabKey, GridSize>>>;
  /** How far a tab is filled that was never written to the end. */
  readonly filled: Readonly<Partial<Record<TabKey, GridSize>>>;
  readonly marks: FileMarks;
}

export function readRoom(made: Workbook, file: File): Room {
  const sizes: Partial<Record<TabKey, GridSize>> = {};
  const filled: Partial<Record<TabKey, GridSize>> = {};
  for (const key of made.keys) {
    if (!file.tabs[key]) continue;
    sizes[key] = sizeOf(file.tabs[key].sheet);
    if (file.manifest.records[key]?.isNew ?? true) filled[key] = extentOf(file.standing(key).values);
  }
  return { tabs: made.keys.map((key) => made.tab(key)), sizes, filled, marks: file.marks() };
}

const extentOf = (values: Grid): GridSize => ({ rows: values.length, columns: values[0]?.length ?? 0 });

/** Returns all tabs, and those that stand elsewhere than the manifest says. */
export function createTabs(
  spreadsheet: Spreadsheet,
  file: File,
  { tabs, sizes, filled, marks }: Room,
  archive = false,
): { tabs: FoundTabs; moved: TabKey[] } {
  if (archive && file.displaced) setAside(spreadsheet, file.displaced, file.found.today);
  const standing: FoundTabs = { ...file.tabs };
  const missing = tabs.filter(({ key }) => !standing[key]);
  if (missing.length > 0) planTabs(Object.fromEntries(missing.map(({ key, title }) => [key, title])));
  for (const tab of missing) {
    standing[tab.key] = {
      sheet: spreadsheet.insertSheet(tab.title, placeOf(spreadsheet, tab.key, standing)),
      title: tab.title,
    };
  }
  const ids = idsOf(standing);
  const moved = tabs.map(({ key }) => key).filter((key) => file.manifest.ids[key] !== ids[key]);
  if (moved.length > 0) {
    writeMarks(spreadsheet, marks, ids, SCHEMA);
    forgetPlannedTabs();
    spreadsheet.setRecalculationInterval(SpreadsheetApp.RecalculationInterval.HOUR);
  }
  for (const tab of tabs) makeRoom(standing[tab.key]!.sheet, tab, sizes[tab.key] ?? null, filled[tab.key]);
  for (const tab of tabs) nameRanges(spreadsheet, tab, standing[tab.key]!.sheet);
  return { tabs: standing, moved };
}

function setAside(spreadsheet: Spreadsheet, sheet: GoogleAppsScript.Spreadsheet.Sheet, today: string): void {
  const suffix = ` (archive ${today})`;
  const suffixOf = (rank: number) => suffix + (rank === 0 ? '' : ` ${rank + 1}`);
  // A creation that was cut may have renamed it.
  if (!sheet.getName().includes(suffix)) sheet.setName(freeTitle(titlesIn(spreadsheet), sheet.getName(), suffixOf));
  spreadsheet.setActiveSheet(sheet);
  spreadsheet.moveActiveSheet(spreadsheet.getNumSheets());
}

export const idsOf = (tabs: FoundTabs): TabIds =>
  Object.fromEntries(TAB_KEYS.flatMap((key) => (tabs[key] ? [[key, tabs[key].sheet.getSheetId()]] : [])));

/** The dashboard comes first; another tab after the one that precedes it in our order, or before the one that follows, else last. */
function placeOf(spreadsheet: Spreadsheet, key: TabKey, standing: FoundTabs): number {
  if (key === 'dashboard') return 0;
  const order = spreadsheet.getSheets().map((sheet) => sheet.getSheetId());
  const rank = TAB_KEYS.indexOf(key);
  const placesOf = (keys: readonly TabKey[]) =>
    keys.flatMap((other) => (standing[other] ? [order.indexOf(standing[other].sheet.getSheetId())] : []));
  const [before, after] = [placesOf(TAB_KEYS.slice(1, rank)), placesOf(TAB_KEYS.slice(rank + 1))];
  return before.length > 0 ? before[before.length - 1]! + 1 : (after[0] ?? order.length);
}
