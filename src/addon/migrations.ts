/** This file brings a workbook of an earlier version to the present layout, version by version, before it is generated again. */
import { ANCHOR } from '../workbook/dashboard';
import { TAB_KEYS } from '../workbook/tab';
import { readMarks, type TabIds, writeMarks } from './fileMarks';
import { MANIFEST_NAME } from './manifest';
import { rangeNamed } from './rangeNamed';
import { TAB_METADATA } from './reader';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

interface Migration {
  readonly to: number;
  /** Returns the ids of the tabs that it finds. */
  readonly run: (spreadsheet: Spreadsheet) => TabIds;
}

const MIGRATIONS: readonly Migration[] = [{ to: 2, run: fromTabMarks }];

/** The version of the layout that is generated now. */
export const SCHEMA = MIGRATIONS[MIGRATIONS.length - 1]!.to;

/** Runs what a workbook of an earlier version needs; nothing in a file without a workbook. */
export function migrate(spreadsheet: Spreadsheet): void {
  if (!rangeNamed(spreadsheet, MANIFEST_NAME)) return;
  const { schema } = readMarks(spreadsheet);
  for (const { to, run } of MIGRATIONS) {
    if (to > schema) writeMarks(spreadsheet, readMarks(spreadsheet), run(spreadsheet), to);
  }
}

const ANCHORS_1 = { KPI_A_HEADER: 'B2:F2', KPI_A_TABLE: 'B9:M9', KPI_A_OKR: 'B32:M32' };

/** Version 1 marked each tab, and knew the dashboard's place by three names. */
function fromTabMarks(spreadsheet: Spreadsheet): TabIds {
  const marks = spreadsheet
    .createDeveloperMetadataFinder()
    .withKey(TAB_METADATA)
    .find()
    .map((mark) => ({ mark, key: mark.getValue(), sheet: mark.getLocation().getSheet() }))
    .filter(({ key }) => TAB_KEYS.some((one) => one === key));
  const anchors = Object.entries(ANCHORS_1).map(([name, at]) => ({ name, at, range: rangeNamed(spreadsheet, name) }));
  const moved = anchors.find(({ at, range }) => range && range.getA1Notation() !== at);
  const dashboard = anchors[0]!.range?.getSheet();
  for (const { mark } of marks) mark.remove();
  if (dashboard) spreadsheet.setNamedRange(ANCHOR.name, moved?.range ?? dashboard.getRange(ANCHOR.at));
  for (const { name, range } of anchors) if (range) spreadsheet.removeNamedRange(name);
  return Object.fromEntries(marks.flatMap(({ key, sheet }) => (sheet ? [[key, sheet.getSheetId()]] : [])));
}
