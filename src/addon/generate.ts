/** This file generates the workbook in steps: each reads all it needs, then writes what differs. */

import type { Plan } from '../method/plan';
import type { Text } from '../metrics/text';
import { t } from '../metrics/text';
import { a1, area } from '../workbook/address';
import { alertsIn, locateAlerts, newLines } from '../workbook/alertsLog';
import { aspectsOf } from '../workbook/aspects';
import { figuresIn, locateData } from '../workbook/dataRead';
import type { Grid } from '../workbook/keyedTable';
import { merge } from '../workbook/merge';
import { TITLES } from '../workbook/names';
import { locateOkr, readOkr } from '../workbook/okr';
import { QUALITY_COLUMNS } from '../workbook/quality';
import { locateSettings, readSettings } from '../workbook/settingsRead';
import { TAB_KEYS, type Tab, type TabKey } from '../workbook/tab';
import { locateTable } from '../workbook/table';
import { type Found, knownInput, type Workbook, workbook } from '../workbook/workbook';
import { appendAlerts } from './alertsWriter';
import { type Manifest, writeManifest } from './manifest';
import { dayReader, EMPTY_STANDING, type FoundTabs, findTabs, readStanding, TAB_METADATA, todayOf } from './reader';
import { makeRoom, placeOf, type TabState, writeTab } from './writer';

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
  { key: 'settings', title: TITLES.settings, tabs: ['settings'] },
  { key: 'data', title: TITLES.data, tabs: ['data'] },
  { key: 'okr', title: t('OKR and glossary', 'OKR et glossaire'), tabs: ['okr', 'glossary'] },
  { key: 'quality', title: t('Quality and alerts', 'Qualité et alertes'), tabs: ['quality', 'alerts'] },
  { key: 'calc', title: t('Calculations', 'Calculs'), tabs: ['calc'] },
  { key: 'dashboard', title: TITLES.dashboard, tabs: ['dashboard'] },
  FINISH,
];

/** The Plan as the file holds it; null where there is none. */
export function readPlan(spreadsheet: Spreadsheet): Plan | null {
  const { tabs } = findTabs(spreadsheet);
  if (!tabs.settings) return null;
  const dayOf = dayReader(spreadsheet);
  const settings = readStanding(tabs.settings.sheet, dayOf).values;
  const place = locateSettings(settings);
  const plan = place ? readSettings(settings, place).plan : null;
  if (!plan) return null;
  const okr = tabs.okr ? readStanding(tabs.okr.sheet, dayOf).values : [];
  const okrPlace = locateOkr(okr);
  return { ...plan, okr: okrPlace ? readOkr(okr, okrPlace) : null };
}

export function planChanges(spreadsheet: Spreadsheet, plan: Plan, options: GenerateOptions): Changes {
  const file = readFile(spreadsheet, plan);
  const { tabs } = workbook(plan, file.found, options.sample);
  const conflicts = tabs.flatMap((tab) => {
    const state = file.tabs[tab.key];
    const record = file.manifest[tab.key];
    if (!state || !record) return [];
    const { edited } = merge({
      layout: aspectsOf(tab).layout,
      standing: file.standing(tab.key),
      marks: record.cells,
      restore: () => false,
      keyOfTitle: keysOf(file.tabs),
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
  const states = step.tabs.map((key) => stateOf(spreadsheet, file, key));
  const changed: string[] = [];
  const edited: string[] = [];
  for (const [index, key] of step.tabs.entries()) {
    const tab = made.tabs.find((one) => one.key === key)!;
    const state = key === 'data' ? inserted(states[index]!, made.insertedColumns) : states[index]!;
    const result = writeTab(tab, state, {
      spreadsheet,
      restore: (cell) => options.restore.includes(`${key}!${cell}`),
      keyOfTitle: keysOf(file.tabs),
      sheetOf: (other) => sheetOf(file.tabs, other),
    });
    edited.push(...result.edited.map((cell) => `${key}!${cell}`));
    if (!result.changed) continue;
    changed.push(key);
    writeManifest(sheetOf(file.tabs, 'calc'), key, result.record);
  }
  return { changed, edited };
}

interface File {
  readonly tabs: FoundTabs;
  readonly found: Found;
  readonly manifest: Manifest;
  standing(key: TabKey): { values: Grid; formulas: readonly (readonly string[])[] };
}

function readFile(spreadsheet: Spreadsheet, plan: Plan): File {
  const { tabs, manifest } = findTabs(spreadsheet);
  const dayOf = dayReader(spreadsheet);
  const read = new Map<TabKey, { values: Grid; formulas: readonly (readonly string[])[] }>();
  const standing = (key: TabKey) => {
    const known = read.get(key);
    if (known) return known;
    const fresh = tabs[key] ? readStanding(tabs[key]!.sheet, dayOf) : EMPTY_STANDING;
    read.set(key, fresh);
    return fresh;
  };
  const titles = Object.fromEntries(TAB_KEYS.flatMap((key) => (tabs[key] ? [[key, tabs[key]!.title]] : [])));
  return {
    tabs,
    manifest,
    standing,
    found: {
      titles,
      data: locateData(standing('data').values, knownInput(plan)),
      settings: locateSettings(standing('settings').values),
      okr: locateOkr(standing('okr').values),
      alerts: locateAlerts(standing('alerts').values),
      quality: locateTable(standing('quality').values, QUALITY_COLUMNS, ['id', 'updated', 'gap']),
      today: todayOf(spreadsheet),
    },
  };
}

function stateOf(spreadsheet: Spreadsheet, file: File, key: TabKey): TabState {
  const sheet = sheetOf(file.tabs, key);
  return {
    sheet,
    standing: file.standing(key),
    record: file.manifest[key] ?? null,
    rules: sheet.getConditionalFormatRules(),
    charts: sheet.getCharts(),
    protections: sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET),
    names: namesOf(spreadsheet),
  };
}

function namesOf(spreadsheet: Spreadsheet): Map<string, string> {
  return new Map(
    spreadsheet.getNamedRanges().map((named) => {
      const range = named.getRange();
      return [named.getName(), placeOf(range.getSheet(), range.getA1Notation())] as const;
    }),
  );
}

function sheetOf(tabs: FoundTabs, key: TabKey): Sheet {
  const found = tabs[key];
  if (!found) throw new Error(`No tab ${key}`);
  return found.sheet;
}

const keysOf =
  (tabs: FoundTabs) =>
  (title: string): TabKey | null =>
    TAB_KEYS.find((key) => tabs[key]?.title === title) ?? null;

/** Makes room in the Data tab for new inputs, at the end of their groups. */
function inserted(state: TabState, columns: readonly number[]): TabState {
  let { values, formulas } = state.standing;
  for (const column of columns) {
    state.sheet.insertColumnBefore(column);
    values = values.map((line) => withColumn(line, column));
    formulas = formulas.map((line) => withColumn(line, column));
  }
  return { ...state, standing: { values, formulas } };
}

const withColumn = <Value>(line: readonly Value[], column: number): (Value | '')[] => [
  ...line.slice(0, column - 1),
  '',
  ...line.slice(column - 1),
];

/** Creates the missing tabs and the names that formulas use, so that every step finds them. */
function prepare(spreadsheet: Spreadsheet, made: Workbook, file: File): StepReport {
  const names = namesOf(spreadsheet);
  const metadata = new Set(
    spreadsheet
      .createDeveloperMetadataFinder()
      .withKey(TAB_METADATA)
      .find()
      .map((one) => one.getValue()),
  );
  const taken = spreadsheet.getSheets().map((sheet) => sheet.getName());
  const changed: string[] = [];
  for (const tab of made.tabs) {
    const sheet = file.tabs[tab.key]?.sheet ?? create(spreadsheet, tab, taken);
    const mine = file.tabs[tab.key] !== undefined && metadata.has(tab.key);
    if (!mine) {
      sheet.addDeveloperMetadata(TAB_METADATA, tab.key, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
      changed.push(tab.key);
    }
    makeRoom(sheet, tab);
    nameRanges(spreadsheet, tab, sheet, names);
  }
  if (changed.length > 0) spreadsheet.setRecalculationInterval(SpreadsheetApp.RecalculationInterval.HOUR);
  return { changed, edited: [] };
}

function create(spreadsheet: Spreadsheet, tab: Tab, taken: readonly string[]): Sheet {
  const title = taken.includes(tab.title) ? `${tab.title} (Cap Nord)` : tab.title;
  return tab.key === 'dashboard'
    ? spreadsheet.insertSheet(title, 0)
    : spreadsheet.insertSheet(title, spreadsheet.getNumSheets());
}

function nameRanges(spreadsheet: Spreadsheet, tab: Tab, sheet: Sheet, names: ReadonlyMap<string, string>): void {
  for (const { name, at } of tab.pieces) {
    if (name && !names.has(name)) spreadsheet.setNamedRange(name, sheet.getRange(a1(area(at))));
  }
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
