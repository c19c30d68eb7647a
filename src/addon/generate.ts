/** This file generates the workbook in steps: each reads all it needs, then writes what differs. */

import type { Plan } from '../method/plan';
import type { Text } from '../metrics/text';
import { t } from '../metrics/text';
import { alertsIn, newLines } from '../workbook/alertsLog';
import { aspectsOf } from '../workbook/aspects';
import type { Names } from '../workbook/canonical';
import { figuresIn } from '../workbook/dataRead';
import { merge, type Standing } from '../workbook/merge';
import { TITLES } from '../workbook/names';
import { locateOkr, readOkr } from '../workbook/okr';
import { locateSettings, readSettings } from '../workbook/settingsRead';
import { TAB_KEYS, type Tab, type TabKey } from '../workbook/tab';
import { type Workbook, workbook } from '../workbook/workbook';
import { appendAlerts } from './alertsWriter';
import { MANIFEST_NAME, writeIds, writeRecords } from './manifest';
import { dayReader, findTabs, standingIn, TAB_METADATA } from './reader';
import { type File, readFile, sheetOf } from './readerFile';
import { isFresh, makeRoom, nameRanges, sizeOf, type TabState, writeTab } from './writer';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface GenerateOptions {
  /** Fill empty columns of the Data tab with an imaginary company's figures. */
  readonly sample: boolean;
  /** Generated cells that a person has changed and wants back, as `dashboard!B2`. */
  readonly restore: readonly string[];
}

/** What a generation would do. */
export interface Changes {
  readonly create: string[];
  readonly keep: number;
  readonly conflicts: { id: string; label: string }[];
}

export interface StepReport {
  readonly changed: string[];
  readonly edited: string[];
}

interface Step {
  readonly key: string;
  readonly title: Text;
  readonly tabs: readonly TabKey[];
}

const PREPARE: Step = { key: 'prepare', title: t('Prepare the tabs', 'Préparation des onglets'), tabs: [] };
const FINISH: Step = { key: 'finish', title: t('Open the dashboard', 'Ouverture du tableau de bord'), tabs: [] };

export const STEPS: readonly Step[] = [
  PREPARE,
  { key: 'settings', title: t('Settings and data', 'Réglages et données'), tabs: ['settings', 'data'] },
  {
    key: 'okr',
    title: t('OKR, glossary, quality and alerts', 'OKR, glossaire, qualité et alertes'),
    tabs: ['okr', 'glossary', 'quality', 'alerts'],
  },
  { key: 'calc', title: t('Calculations', 'Calculs'), tabs: ['calc'] },
  { key: 'dashboard', title: TITLES.dashboard, tabs: ['dashboard', 'view.managers', 'view.teams'] },
  FINISH,
];

/** The Plan as the file holds it; null where there is none. */
export function readPlan(spreadsheet: Spreadsheet): Plan | null {
  const { tabs } = findTabs(spreadsheet);
  if (!tabs.settings) return null;
  const dayOf = dayReader(spreadsheet.getSpreadsheetTimeZone());
  const settings = standingIn(tabs.settings.sheet, dayOf).values;
  const place = locateSettings(settings);
  const plan = place ? readSettings(settings, place).plan : null;
  if (!plan) return null;
  const okr = standingIn(tabs.okr?.sheet, dayOf).values;
  const okrPlace = locateOkr(okr);
  return { ...plan, okr: okrPlace ? readOkr(okr, okrPlace) : null };
}

export function planChanges(spreadsheet: Spreadsheet, plan: Plan, options: GenerateOptions): Changes {
  const file = readFile(spreadsheet, plan);
  const made = workbook(plan, file.found, options.sample);
  const tabs = made.keys.map((key) => made.tab(key));
  const conflicts = tabs.flatMap((tab) => {
    const state = file.tabs[tab.key];
    const record = file.manifest.records[tab.key];
    if (!state || !record) return [];
    const { edited } = merge({
      layout: aspectsOf(tab).layout,
      standing: tab.key === 'data' ? widened(file.standing(tab.key), made.insertedColumns()) : file.standing(tab.key),
      marks: record.cells,
      restore: () => false,
      home: tab.key,
      names: namesOf(file, made.columnId),
      namesBefore: namesOf(file, made.columnIdBefore),
      cellName: (row, column) => made.cellName(tab.key, row, column),
    });
    return edited.map((cell) => ({ id: `${tab.key}!${cell}`, label: `${state.title} ${cell}` }));
  });
  return {
    create: tabs.filter((tab) => !file.tabs[tab.key]).map((tab) => tab.title),
    keep: file.found.data ? figuresIn(file.standing('data').values, file.found.data) : 0,
    conflicts,
  };
}

export function runStep(spreadsheet: Spreadsheet, stepKey: string, plan: Plan, options: GenerateOptions): StepReport {
  const step = STEPS.find((one) => one.key === stepKey);
  if (!step) throw new Error(`No step ${stepKey}`);
  const file = readFile(spreadsheet, plan);
  if (step === FINISH) return finish(spreadsheet, file, plan);
  const made = workbook(plan, file.found, options.sample);
  if (step === PREPARE) return prepare(spreadsheet, made, file);
  const keys = step.tabs.filter((key) => made.keys.includes(key));
  const states = keys.map((key) => stateOf(file, key));
  const tabs = keys.map((key) => made.tab(key));
  const columns = keys.includes('data') ? made.insertedColumns() : [];
  const names = namesOf(file, made.columnId);
  const namesBefore = namesOf(file, made.columnIdBefore);
  const changed: string[] = [];
  const edited: string[] = [];
  const records = { ...file.manifest.records };
  for (const [index, key] of keys.entries()) {
    const state = states[index]!;
    if (key === 'data') for (const column of columns) state.sheet.insertColumnBefore(column);
    const result = writeTab(
      tabs[index]!,
      key === 'data' ? { ...state, standing: widened(state.standing, columns) } : state,
      {
        spreadsheet,
        restore: (cell) => options.restore.includes(`${key}!${cell}`),
        names,
        namesBefore,
        cellName: made.cellName,
        sheetOf: (other) => sheetOf(file.tabs, other),
      },
    );
    edited.push(...result.edited.map((cell) => `${key}!${cell}`));
    records[key] = result.record;
    if (result.changed) changed.push(key);
  }
  if (changed.length > 0) writeRecords(spreadsheet.getRangeByName(MANIFEST_NAME)!, records);
  return { changed, edited };
}

/** A tab that was never written has no rules, charts or protections of ours to look for. */
function stateOf(file: File, key: TabKey): TabState {
  const sheet = sheetOf(file.tabs, key);
  const { values, formulas } = file.standing(key);
  const standing = { values, formulas };
  const record = file.manifest.records[key] ?? null;
  if (isFresh({ record, standing })) return { sheet, standing, record, rules: [], charts: [], protections: [] };
  return {
    sheet,
    standing,
    record,
    rules: sheet.getConditionalFormatRules(),
    charts: sheet.getCharts(),
    protections: sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET),
  };
}

const namesOf = ({ tabs }: File, columnId: Names['columnId']): Names => ({
  keyOf: (title) => TAB_KEYS.find((key) => tabs[key]?.title === title) ?? null,
  columnId,
});

/** What stands in the Data tab once room was made for new inputs, at the end of their groups. */
function widened({ values, formulas }: Standing, columns: readonly number[]): Standing {
  const widen = <Value>(lines: readonly (readonly Value[])[]) =>
    columns.reduce<readonly (readonly (Value | '')[])[]>(
      (all, column) => all.map((line) => [...line.slice(0, column - 1), '', ...line.slice(column - 1)]),
      lines,
    );
  return { values: widen(values), formulas: widen(formulas) };
}

/** Creates the missing tabs and the names that formulas use, so that every step finds them. */
function prepare(spreadsheet: Spreadsheet, made: Workbook, file: File): StepReport {
  const taken = spreadsheet.getSheets().map((sheet) => sheet.getName());
  const sizes = new Map(made.keys.map((key) => [key, file.tabs[key] ? sizeOf(file.tabs[key].sheet) : null] as const));
  const tabs = new Map(made.keys.map((key) => [key, made.tab(key)] as const));
  const marks = file.displaced ? marksOf(spreadsheet, file.displaced) : [];
  const ids: Partial<Record<TabKey, number>> = {};
  const sheets: Partial<Record<TabKey, Sheet>> = {};
  const records = { ...file.manifest.records };
  const changed: string[] = [];
  for (const mark of marks) mark.remove();
  for (const key of made.keys) {
    const found = file.tabs[key]?.sheet;
    const sheet = found ?? create(spreadsheet, tabs.get(key)!, taken);
    if (!found) {
      sheet.addDeveloperMetadata(TAB_METADATA, key, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
      delete records[key];
    }
    if (file.manifest.ids[key] !== sheet.getSheetId()) changed.push(key);
    ids[key] = sheet.getSheetId();
    sheets[key] = sheet;
  }
  for (const key of made.keys) makeRoom(sheets[key]!, tabs.get(key)!, sizes.get(key) ?? null);
  if (changed.length > 0) {
    const manifest = writeIds(spreadsheet, sheets.calc!, ids);
    if (Object.keys(file.manifest.records).length > 0) writeRecords(manifest, records);
    spreadsheet.setRecalculationInterval(SpreadsheetApp.RecalculationInterval.HOUR);
  }
  for (const key of made.keys) nameRanges(spreadsheet, tabs.get(key)!, sheets[key]!);
  return { changed, edited: [] };
}

/** By which a tab is known as one of ours. */
const marksOf = (spreadsheet: Spreadsheet, sheet: Sheet) =>
  spreadsheet
    .createDeveloperMetadataFinder()
    .withKey(TAB_METADATA)
    .find()
    .filter((metadata) => metadata.getLocation().getSheet()?.getSheetId() === sheet.getSheetId());

function create(spreadsheet: Spreadsheet, tab: Tab, taken: readonly string[]): Sheet {
  let title = tab.title;
  for (let count = 1; taken.includes(title); count += 1) {
    title = `${tab.title} (Cap Nord${count > 1 ? ` ${count}` : ''})`;
  }
  return tab.key === 'dashboard'
    ? spreadsheet.insertSheet(title, 0)
    : spreadsheet.insertSheet(title, spreadsheet.getNumSheets());
}

/** Notes the alerts of the month in the log, and shows the dashboard. */
function finish(spreadsheet: Spreadsheet, file: File, plan: Plan): StepReport {
  const lines = file.found.alerts
    ? newLines(file.standing('alerts').values, file.found.alerts, alertsIn(file.standing('calc').values), plan.language)
    : [];
  if (lines.length > 0) appendAlerts(sheetOf(file.tabs, 'alerts'), file.found.alerts!.fields, lines);
  if (file.tabs.dashboard) spreadsheet.setActiveSheet(file.tabs.dashboard.sheet);
  return { changed: lines.length > 0 ? ['alerts'] : [], edited: [] };
}
