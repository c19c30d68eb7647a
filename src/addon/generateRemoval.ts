/** This file takes away what Cap Nord has put into a file: the sample company's figures, or everything. */
import type { Plan } from '../method/plan';
import { at, columnLetters } from '../workbook/address';
import { sampleRows } from '../workbook/alertsLog';
import { PERIOD_LIST } from '../workbook/calculation';
import { DATA_TITLE, SAMPLE_TITLE } from '../workbook/data';
import { isOurs } from '../workbook/namedRanges';
import { sampleCells, sampleSourceCells } from '../workbook/sampleRemoval';
import { TAB_KEYS, type TabKey } from '../workbook/tab';
import { FILE_MARKS, readMarks } from './fileMarks';
import { type Manifest, writeManifest } from './manifest';
import { ourProtections } from './protections';
import { rangeNamed } from './rangeNamed';
import { type FoundTabs, findTabs, TAB_METADATA } from './reader';
import { readFile } from './readerFile';
import { writeValues } from './values';
import { clearUnfinished } from './wholeTab';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Clears the sample's figures, alerts and what it says of sources, and leaves what a person has changed; `draw` then brings
 * the dashboard up to date. The Data tab says that its figures are the sample's until all that is done.
 */
export function removeSample(spreadsheet: Spreadsheet, plan: Plan, draw: () => void): number {
  const { tabs, found, standing } = readFile(spreadsheet, plan);
  const title = rangeNamed(spreadsheet, 'KPI_DATA_TITLE');
  const isMarked = Object.values(SAMPLE_TITLE).includes(title?.getValue());
  const figures = tabs.data && found.data && isMarked ? sampleCells(standing('data').values, found.data) : [];
  const sources = tabs.quality && found.quality ? sampleSourceCells(standing('quality'), found.quality) : [];
  const rows = tabs.alerts && found.alerts ? sampleRows(standing('alerts').values, found.alerts) : [];
  const last = columnLetters(found.alerts?.fields.length ?? 1);
  if (figures.length > 0) tabs.data!.sheet.getRangeList(runsOf(figures)).clearContent();
  if (sources.length > 0) tabs.quality!.sheet.getRangeList(runsOf(sources)).clearContent();
  // After the figures, by which an update between would note them again.
  if (rows.length > 0) tabs.alerts!.sheet.getRangeList(rows.map((row) => `A${row}:${last}${row}`)).clearContent();
  if (isMarked) {
    // A month of the sample would hide the user's own.
    const period = rangeNamed(spreadsheet, 'KPI_PERIOD_CHOICE');
    const latest = tabs.calc?.sheet.getRange(PERIOD_LIST).getCell(1, 1).getValue();
    if (period && latest && typeof period.getValue() !== 'string') period.setValue(latest);
  }
  if (isMarked || sources.length > 0) draw();
  if (isMarked) title!.setValue(DATA_TITLE[plan.language]);
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

/**
 * Removes tabs, names, rules, protections, metadata and the hourly dates; the user's Data and Settings only when asked. It
 * may be cut at any call: what the next try, or a creation, needs to know what is ours goes after what is ours.
 */
export function removeCapNord(
  spreadsheet: Spreadsheet,
  options: { readonly data: boolean; readonly settings: boolean },
  forget: () => void,
): void {
  clearUnfinished(spreadsheet);
  const { tabs, manifest } = knownTabs(spreadsheet);
  const gone = TAB_KEYS.filter((key) => tabs[key] && (!THEIRS.includes(key) || options[key as 'data' | 'settings']));
  const kept = THEIRS.filter((key) => tabs[key] && !gone.includes(key));
  const metadata = [TAB_METADATA, ...FILE_MARKS].flatMap((key) =>
    spreadsheet.createDeveloperMetadataFinder().withKey(key).find(),
  );
  const rules = kept.map((key) => ({
    sheet: tabs[key]!.sheet,
    theirs: theirRules(tabs[key]!.sheet, manifest.records[key]?.rules ?? []),
  }));
  const leaving = gone.map((key) => tabs[key]!.sheet.getSheetId());
  const protections = ourProtections(spreadsheet)
    .map((protection) => ({ protection, sheet: protection.getRange().getSheet() }))
    .filter(({ sheet }) => !leaving.includes(sheet.getSheetId()));
  const theirs = kept.map((key) => tabs[key]!.sheet.getSheetId());
  const stays = spreadsheet
    .getSheets()
    .some((sheet) => !leaving.includes(sheet.getSheetId()) && !sheet.isSheetHidden());
  if (!stays && kept.length > 0) tabs[kept[0]!]!.sheet.showSheet();
  else if (!stays) spreadsheet.insertSheet();
  for (const { sheet } of protections) if (!theirs.includes(sheet.getSheetId())) standAlone(sheet, leaving);
  forgetLooks(spreadsheet, tabs, manifest, kept);
  for (const { protection } of protections) protection.remove();
  for (const { sheet, theirs } of rules) sheet.setConditionalFormatRules(theirs);
  for (const key of gone) if (key !== 'calc') spreadsheet.deleteSheet(tabs[key]!.sheet);
  // Those of the tabs that are gone may be gone with them.
  for (const named of spreadsheet.getNamedRanges()) if (isOurs(named.getName())) named.remove();
  if (tabs.calc) spreadsheet.deleteSheet(tabs.calc.sheet);
  spreadsheet.setRecalculationInterval(SpreadsheetApp.RecalculationInterval.ON_CHANGE);
  forget();
  for (const one of metadata) one.remove();
}

/** None by its title alone where the file knew its own: a removal that was cut has taken that one away. */
function knownTabs(spreadsheet: Spreadsheet): ReturnType<typeof findTabs> {
  const { tabs, manifest } = findTabs(spreadsheet);
  const { ids } = readMarks(spreadsheet);
  const isKnown = (key: TabKey, id: number) =>
    [manifest.ids[key], ids[key]].every((known) => known === undefined) || [manifest.ids[key], ids[key]].includes(id);
  const known = TAB_KEYS.filter((key) => tabs[key] && isKnown(key, tabs[key].sheet.getSheetId()));
  return { manifest, tabs: Object.fromEntries(known.map((key) => [key, tabs[key]])) };
}

/** So that a creation gives the tabs that stay their rules again, should this be the last that a removal has done. */
function forgetLooks(spreadsheet: Spreadsheet, tabs: FoundTabs, manifest: Manifest, kept: readonly TabKey[]): void {
  const known = kept.filter((key) => manifest.records[key]);
  if (!tabs.calc || known.length === 0) return;
  const bare = Object.fromEntries(known.map((key) => [key, { ...manifest.records[key]!, aspects: {} }]));
  writeManifest(spreadsheet, tabs.calc.sheet, { ...manifest, records: { ...manifest.records, ...bare } });
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
