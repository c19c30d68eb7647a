/** This file takes away what Cap Nord has put into a file: the sample company's figures, or everything. */
import type { Plan } from '../method/plan';
import { at, columnLetters } from '../workbook/address';
import { sampleRows } from '../workbook/alertsLog';
import { PERIOD_LIST } from '../workbook/calculation';
import { DATA_TITLE } from '../workbook/data';
import { isOurs } from '../workbook/namedRanges';
import { sampleCells, sampleSourceCells } from '../workbook/sampleRemoval';
import { TAB_KEYS, type TabKey } from '../workbook/tab';
import { FILE_MARKS } from './fileMarks';
import { ourProtections } from './protections';
import { rangeNamed } from './rangeNamed';
import { findTabs, TAB_METADATA } from './reader';
import { readFile } from './readerFile';
import { writeValues } from './values';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Clears the sample's figures, alerts and what it says of sources, and leaves what a person has changed. */
export function removeSample(spreadsheet: Spreadsheet, plan: Plan): number {
  const { tabs, found, standing } = readFile(spreadsheet, plan);
  const figures = tabs.data && found.data?.sample ? sampleCells(standing('data').values, found.data) : [];
  const sources = tabs.quality && found.quality ? sampleSourceCells(standing('quality'), found.quality) : [];
  if (figures.length > 0) tabs.data!.sheet.getRangeList(runsOf(figures)).clearContent();
  if (found.data?.sample) {
    rangeNamed(spreadsheet, 'KPI_DATA_TITLE')?.setValue(DATA_TITLE[plan.language]);
    // A month of the sample would hide the user's own.
    const period = rangeNamed(spreadsheet, 'KPI_PERIOD_CHOICE');
    const latest = tabs.calc?.sheet.getRange(PERIOD_LIST).getCell(1, 1).getValue();
    if (period && latest && typeof period.getValue() !== 'string') period.setValue(latest);
  }
  if (sources.length > 0) tabs.quality!.sheet.getRangeList(runsOf(sources)).clearContent();
  const rows = tabs.alerts && found.alerts ? sampleRows(standing('alerts').values, found.alerts) : [];
  const last = columnLetters(found.alerts?.fields.length ?? 1);
  if (rows.length > 0) tabs.alerts!.sheet.getRangeList(rows.map((row) => `A${row}:${last}${row}`)).clearContent();
  return figures.length + sources.length;
}

/** Cells one under another share a range. */
function runsOf(cells: readonly { row: number; column: number }[]): string[] {
  const runs: { column: number; first: number; last: number }[] = [];
  for (const { row, column } of cells) {
    const open = runs[runs.length - 1];
    if (open && open.column === column && open.last === row - 1) open.last = row;
    else runs.push({ column, first: row, last: row });
  }
  return runs.map(({ column, first, last }) => `${at(first, column)}:${at(last, column)}`);
}

const THEIRS: readonly TabKey[] = ['data', 'settings'];

/** Removes tabs, names, rules, protections, metadata and the hourly dates; the user's Data and Settings only when asked. */
export function removeCapNord(
  spreadsheet: Spreadsheet,
  options: { readonly data: boolean; readonly settings: boolean },
): void {
  const { tabs, manifest } = findTabs(spreadsheet);
  const gone = TAB_KEYS.filter((key) => tabs[key] && (!THEIRS.includes(key) || options[key as 'data' | 'settings']));
  const kept = THEIRS.filter((key) => tabs[key] && !gone.includes(key));
  const names = spreadsheet.getNamedRanges().filter((named) => isOurs(named.getName()));
  const metadata = [TAB_METADATA, ...FILE_MARKS].flatMap((key) =>
    spreadsheet.createDeveloperMetadataFinder().withKey(key).find(),
  );
  const rules = kept.map((key) => ({
    sheet: tabs[key]!.sheet,
    theirs: theirRules(tabs[key]!.sheet, manifest.records[key]?.rules ?? []),
  }));
  const leaving = gone.map((key) => tabs[key]!.sheet.getSheetId());
  const protections = ourProtections(spreadsheet);
  const aside = protections
    .map((protection) => protection.getRange().getSheet())
    .filter((sheet) => !leaving.includes(sheet.getSheetId()));
  const stays = spreadsheet
    .getSheets()
    .some((sheet) => !leaving.includes(sheet.getSheetId()) && !sheet.isSheetHidden());
  if (!stays && kept.length > 0) tabs[kept[0]!]!.sheet.showSheet();
  else if (!stays) spreadsheet.insertSheet();
  for (const sheet of aside) standAlone(sheet, leaving);
  for (const protection of protections) protection.remove();
  for (const { sheet, theirs } of rules) sheet.setConditionalFormatRules(theirs);
  for (const named of names) named.remove();
  for (const one of metadata) one.remove();
  for (const key of gone) spreadsheet.deleteSheet(tabs[key]!.sheet);
  spreadsheet.setRecalculationInterval(SpreadsheetApp.RecalculationInterval.ON_CHANGE);
}

/** A dashboard that was set aside keeps what it shows, and loses what it draws of tabs that go. */
function standAlone(sheet: Sheet, leaving: readonly number[]): void {
  const cells = sheet.getDataRange();
  const isLeft = (range: GoogleAppsScript.Spreadsheet.Range) => leaving.includes(range.getSheet().getSheetId());
  const charts = sheet.getCharts().filter((chart) => chart.getRanges().some(isLeft));
  const [shown, formats] = [cells.getValues(), cells.getNumberFormats()];
  for (const chart of charts) sheet.removeChart(chart);
  cells.clearDataValidations();
  writeValues(sheet, 1, shown, formats);
}

const theirRules = (sheet: Sheet, owned: readonly string[]) =>
  sheet
    .getConditionalFormatRules()
    .filter((rule) => !rule.getRanges().every((range) => owned.includes(range.getA1Notation())));
