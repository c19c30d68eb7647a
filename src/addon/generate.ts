/** This file generates the workbook in steps: each reads all it needs, then writes what differs. */

import { type Did, NOTHING_DONE, together } from '../method/did';
import { SAMPLE_STANDS } from '../method/findings';
import { lockNote } from '../method/lockNote';
import type { Plan } from '../method/plan';
import type { Text } from '../metrics/text';
import { t } from '../metrics/text';
import { alertsIn, newLines } from '../workbook/alertsLog';
import { aspectsOf } from '../workbook/aspects';
import type { Names } from '../workbook/canonical';
import { figuresIn, monthsWith } from '../workbook/dataRead';
import { measure } from '../workbook/measures';
import { merge } from '../workbook/merge';
import { TITLES } from '../workbook/names';
import { locateOkr, readOkr } from '../workbook/okr';
import { formsOf } from '../workbook/reclaim';
import { locateSettings, readSettings } from '../workbook/settingsRead';
import { layOut, TAB_KEYS, type Tab, type TabKey } from '../workbook/tab';
import type { TabRecord } from '../workbook/unfinished';
import { type Workbook, workbook } from '../workbook/workbook';
import { appendAlerts } from './alertsWriter';
import { createTabs, idsOf, type Room, readRoom } from './createTabs';
import { unreadIn } from './dataCheck';
import { widened, withRoom } from './dataColumns';
import { editorsIn, writeManifest } from './manifest';
import { migrate } from './migrations';
import { dayReader, type FoundTabs, findTabs, standingIn, type TabState } from './reader';
import { type File, hasLostIds, readFile, sheetOf } from './readerFile';
import { clearStrays, type Records, recordsOf, type Strays, straysIn } from './stale';
import { addedMonths } from './traces';
import { clearUnfinished } from './wholeTab';
import { isFresh, planTab } from './writer';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface GenerateOptions {
  /** Fill empty columns of the Data tab with an imaginary company's figures. */
  readonly sample: boolean;
  /** Generated cells that a person has changed and wants back, as `dashboard!B2`. */
  readonly restore: readonly string[];
  /** Rename a displaced dashboard and put it last, so that the new one takes its title. */
  readonly archive?: boolean;
}

/** What a generation would do. */
export interface Changes {
  readonly create: string[];
  /** The offer to archive a dashboard into which a person inserted rows or columns: another will take its place. */
  readonly displaced: Text | null;
  /** What the Settings tab holds and nobody could read. */
  readonly unread: Text | null;
  /** What changes of the lock, and of whom it lets in. */
  readonly lock: Text | null;
  /** What a tick for sample figures means where some stand. */
  readonly sample: Text | null;
  readonly keep: number;
  readonly conflicts: { id: string; label: string }[];
}

interface Step {
  readonly key: string;
  readonly title: Text;
  readonly tabs: readonly TabKey[];
}

const PREPARE: Step = {
  key: 'prepare',
  title: t('Tabs, settings and data', 'Onglets, réglages et données'),
  tabs: ['settings', 'data'],
};
const CALC: Step = {
  key: 'calc',
  title: t('Tables and calculations', 'Tableaux et calculs'),
  tabs: ['okr', 'glossary', 'quality', 'alerts', 'calc'],
};
const DASHBOARD: Step = {
  key: 'dashboard',
  title: TITLES.dashboard,
  tabs: ['dashboard', 'view.managers', 'view.teams'],
};
const FINISH: Step = { key: 'finish', title: t('Open the dashboard', 'Ouverture du tableau de bord'), tabs: [] };

export const STEPS: readonly Step[] = [PREPARE, CALC, DASHBOARD, FINISH];

/** The Plan as the file holds it; null where there is none. */
export function readPlan(spreadsheet: Spreadsheet, tabs: FoundTabs = findTabs(spreadsheet).tabs): Plan | null {
  if (!tabs.settings) return null;
  const dayOf = dayReader(() => spreadsheet.getSpreadsheetTimeZone());
  const settings = standingIn(tabs.settings.sheet, dayOf).values;
  const place = locateSettings(settings);
  const plan = place ? readSettings(settings, place).plan : null;
  if (!plan) return null;
  const okr = standingIn(tabs.okr?.sheet, dayOf).values;
  const okrPlace = locateOkr(okr);
  return { ...plan, okr: okrPlace ? readOkr(okr, okrPlace) : null };
}

export function planChanges(spreadsheet: Spreadsheet, plan: Plan, options: GenerateOptions): Changes {
  const file = readFile(spreadsheet, plan, { first: true });
  const made = workbook(plan, file.found, options.sample);
  const tabs = made.keys.map((key) => made.tab(key));
  const namesBefore = namesOf(file.tabs, made.columnIdBefore);
  const records = recordsOf(file, made, namesBefore);
  const conflicts = tabs.flatMap((tab) => {
    const state = file.tabs[tab.key];
    const record = records[tab.key];
    if (!state || !record) return [];
    const { edited } = merge({
      layout: aspectsOf(tab).layout,
      standing: tab.key === 'data' ? widened(file.standing(tab.key), made.insertedColumns()) : file.standing(tab.key),
      marks: record.cells,
      restore: () => false,
      home: tab.key,
      names: namesOf(file.tabs, made.columnId),
      namesBefore,
      cellName: (row, column) => made.cellName(tab.key, row, column),
    });
    return edited.map((cell) => ({ id: `${tab.key}!${cell}`, label: `${state.title} ${cell}` }));
  });
  return {
    displaced: file.displaced && archiving(file.displaced.getName()),
    sample: file.found.data?.sample ? SAMPLE_STANDS : null,
    unread: unreadIn(file.standing('settings').values, plan),
    lock: lockNote(editorsIn(file.manifest.records.dashboard), plan.lockEditors ?? null),
    create: tabs.filter((tab) => !file.tabs[tab.key]).map((tab) => tab.title),
    keep: file.found.data ? figuresIn(file.standing('data').values, file.found.data) : 0,
    conflicts,
  };
}

const archiving = (title: string): Text => ({
  en: `Rows or columns were inserted in “${title}”: archive it, a new one takes its place`,
  fr: `Lignes ou colonnes insérées dans « ${title} » : l’archiver, un nouveau prend sa place`,
});

/** What was done; null where a tab, or an id that formulas are made by, has gone since: the creation is to begin again. */
export function runStep(spreadsheet: Spreadsheet, stepKey: string, plan: Plan, options: GenerateOptions): Did | null {
  const step = STEPS.find((one) => one.key === stepKey);
  if (!step) throw new Error(`No step ${stepKey}`);
  if (step === PREPARE) {
    migrate(spreadsheet);
    clearUnfinished(spreadsheet);
  }
  const file = readFile(spreadsheet, plan, { archive: options.archive, first: step === PREPARE });
  if (step === FINISH) return finish(spreadsheet, file, plan);
  const made = workbook(plan, file.found, options.sample);
  if (step !== PREPARE && made.keys.some((key) => !file.tabs[key])) return null;
  if (step === CALC && hasLostIds(file, plan)) return null;
  const work = readStep(file, made, step, options);
  const months = step === DASHBOARD ? addedMonths(monthsIn(file, plan)) : 0;
  return { ...writeStep(spreadsheet, file, made, work, options), months };
}

/** How many months have the North Star's figures. */
function monthsIn(file: File, plan: Plan): number {
  const inputs = measure(plan.northStar).inputs.map(({ id }) => id);
  return file.found.data ? monthsWith(inputs, file.standing('data').values, file.found.data) : 0;
}

interface Work {
  readonly tabs: readonly { readonly tab: Tab; readonly state: Omit<TabState, 'sheet'> }[];
  readonly records: Records;
  readonly strays: Strays;
  /** Columns to insert into the Data tab. */
  readonly columns: readonly number[];
  /** In the first step, which creates what is missing. */
  readonly room: Room | null;
}

/** All that a step needs to know before its first write. */
function readStep(file: File, made: Workbook, step: Step, { restore }: GenerateOptions): Work {
  const names = namesOf(file.tabs, made.columnIdBefore);
  const records = recordsOf(file, made, names);
  const keys = step.tabs.filter((key) => made.keys.includes(key));
  const tabs = keys.map((key) => made.tab(key));
  const again = tabs.filter((tab) => file.tabs[tab.key] && laidAgain(tab, restore)).map((tab) => tab.key);
  const recordOf = (key: TabKey) => (again.includes(key) ? withoutLook(records[key]) : records[key]) ?? null;
  return {
    records,
    tabs: tabs.map((tab) => ({ tab, state: stateOf(file, tab.key, recordOf(tab.key)) })),
    strays: straysIn(file, made, names, again),
    columns: keys.includes('data') ? made.insertedColumns() : [],
    room: step === PREPARE ? readRoom(made, file) : null,
  };
}

function writeStep(
  spreadsheet: Spreadsheet,
  file: File,
  made: Workbook,
  { tabs, strays, columns, room, ...work }: Work,
  { archive, restore }: GenerateOptions,
): Did {
  clearStrays(file, strays);
  const placed = room ? createTabs(spreadsheet, file, room, archive) : { tabs: file.tabs, moved: [] };
  const names = namesOf(placed.tabs, made.columnId);
  const namesBefore = namesOf(placed.tabs, made.columnIdBefore);
  const changed: TabKey[] = [...placed.moved, ...file.stale.keys(), ...file.followed];
  const records = { ...work.records };
  const forms = new Set(file.manifest.forms);
  const keep = () =>
    writeManifest(spreadsheet, sheetOf(placed.tabs, 'calc'), { ids: idsOf(placed.tabs), records, forms: [...forms] });
  const writings = tabs.map(({ tab, state }) => {
    const { key } = tab;
    const standing = key === 'data' ? widened(state.standing, columns) : state.standing;
    const writing = planTab(
      tab,
      { ...state, sheet: sheetOf(placed.tabs, key), standing },
      {
        spreadsheet,
        restore: (cell) => restore.includes(`${key}!${cell}`),
        names,
        namesBefore,
        cellName: made.cellName,
        sheetOf: (other) => sheetOf(placed.tabs, other),
      },
    );
    return { tab, writing };
  });
  for (const { tab, writing } of writings) {
    if (!writing.note) continue;
    records[tab.key] = tab.key === 'data' ? withRoom(writing.note, made, tab, columns) : writing.note;
    if (tab.key === 'calc') for (const form of formsOf(layOut(tab), tab.key, names)) forms.add(form);
  }
  if (writings.some(({ writing }) => writing.note)) keep();
  for (const column of columns) sheetOf(placed.tabs, 'data').insertColumnBefore(column);
  let did = NOTHING_DONE;
  for (const { tab, writing } of writings) {
    const { key } = tab;
    const result = writing.write();
    records[key] = result.record;
    did = together(did, result);
    if (result.changed) changed.push(key);
    if (result.changed && key === 'calc') {
      forms.clear();
      for (const form of formsOf(layOut(tab), key, names)) forms.add(form);
    }
  }
  if (changed.length > 0) keep();
  return did;
}

/** Who wants cells back of a tab that is ours to its last column may have inserted rows into it. */
const laidAgain = ({ key, exact }: Tab, restore: readonly string[]): boolean =>
  exact === true && restore.some((cell) => cell.startsWith(`${key}!`));

const withoutLook = (record: TabRecord | undefined) => record && { ...record, aspects: {} };

/** A tab that was never written has no rules, charts or protections of ours to look for. */
function stateOf(file: File, key: TabKey, record: TabRecord | null): Omit<TabState, 'sheet'> {
  const { values } = file.standing(key);
  const sheet = file.tabs[key]?.sheet;
  const empty = { values, formulas: [] };
  if (!sheet || isFresh({ record, standing: empty })) {
    return { standing: empty, record, rules: [], charts: [], protections: [] };
  }
  const { formulas } = file.standing(key);
  const standing = { values, formulas };
  return {
    standing,
    record,
    rules: sheet.getConditionalFormatRules(),
    charts: sheet.getCharts(),
    protections: sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET),
  };
}

const namesOf = (tabs: FoundTabs, columnId: Names['columnId']): Names => ({
  keyOf: (title) => TAB_KEYS.find((key) => tabs[key]?.title === title) ?? null,
  columnId,
});

/** Notes the alerts of the month in the log, and shows the dashboard. */
function finish(spreadsheet: Spreadsheet, file: File, plan: Plan): Did {
  const lines = file.found.alerts
    ? newLines(file.standing('alerts').values, file.found.alerts, alertsIn(file.standing('calc').values), plan.language)
    : [];
  if (lines.length > 0) appendAlerts(sheetOf(file.tabs, 'alerts'), file.found.alerts!.fields, lines, plan.language);
  if (file.tabs.dashboard) spreadsheet.setActiveSheet(file.tabs.dashboard.sheet);
  return { ...NOTHING_DONE, alerts: lines.length };
}
