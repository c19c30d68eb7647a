/** This file reads what a step needs from the spreadsheet, all of it before anything is written. */
import { locateData } from '../workbook/dataRead';
import type { Grid, Read } from '../workbook/keyedTable';
import type { Standing } from '../workbook/merge';
import { keyOfTitle } from '../workbook/names';
import { once } from '../workbook/once';
import { locateSettings } from '../workbook/settingsRead';
import { TAB_KEYS, type TabKey } from '../workbook/tab';
import type { TabRecord } from '../workbook/unfinished';
import { knownInput } from '../workbook/workbook';
import { now } from './clock';
import { type FileMarks, readMarks } from './fileMarks';
import { type Manifest, readManifest } from './manifest';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** On a tab that the manifest does not know. */
export const TAB_METADATA = 'kpi.tab';

export interface FoundTab {
  readonly sheet: Sheet;
  readonly title: string;
}

export type FoundTabs = Partial<Record<TabKey, FoundTab>>;

/** What was read about a tab before the step's first write. */
export interface TabState {
  readonly sheet: Sheet;
  readonly standing: Standing;
  readonly record: TabRecord | null;
  readonly rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[];
  readonly charts: GoogleAppsScript.Spreadsheet.EmbeddedChart[];
  readonly protections: GoogleAppsScript.Spreadsheet.Protection[];
}

/**
 * The tabs of Cap Nord by key, with the manifest: by the ids in the manifest; else by those that the spreadsheet
 * remembers; else by a title that we give, if the manifest says that we wrote such a tab, or the tab itself does. Before
 * a creation the spreadsheet is asked first, for a creation that was cut may have made tabs since the manifest was written.
 */
export function findTabs(
  spreadsheet: Spreadsheet,
  marks: () => FileMarks = () => readMarks(spreadsheet),
  first = false,
): { tabs: FoundTabs; manifest: Manifest } {
  const manifest = readManifest(spreadsheet);
  const tabs: FoundTabs = {};
  const sources = first ? [marks().ids, manifest.ids] : [manifest.ids];
  const byId = (id: number | undefined) => (id === undefined ? null : spreadsheet.getSheetById(id));
  for (const key of TAB_KEYS) {
    const sheet = sources.reduce<Sheet | null>((found, ids) => found ?? byId(ids[key]), null);
    if (sheet) tabs[key] = { sheet, title: sheet.getName() };
  }
  const missing = TAB_KEYS.filter((key) => !tabs[key] && (manifest.ids[key] !== undefined || !tabs.calc));
  return missing.length === 0 ? { tabs, manifest } : searched(spreadsheet, tabs, manifest, marks());
}

function searched(
  spreadsheet: Spreadsheet,
  found: FoundTabs,
  manifest: Manifest,
  { ids }: FileMarks,
): { tabs: FoundTabs; manifest: Manifest } {
  const tabs: FoundTabs = { ...found };
  const claimed = new Set(TAB_KEYS.flatMap((key) => (tabs[key] ? [tabs[key].sheet.getSheetId()] : [])));
  for (const key of TAB_KEYS) {
    const id = ids[key];
    const sheet = tabs[key] || id === undefined || claimed.has(id) ? null : spreadsheet.getSheetById(id);
    if (!sheet) continue;
    claimed.add(sheet.getSheetId());
    tabs[key] = { sheet, title: sheet.getName() };
  }
  const free = spreadsheet.getSheets().filter((sheet) => !claimed.has(sheet.getSheetId()));
  const byTitle = (key: TabKey) => free.find((sheet) => keyOfTitle(sheet.getName()) === key);
  for (const key of TAB_KEYS) {
    const sheet = tabs[key] ? undefined : byTitle(key);
    if (sheet && isOurs(key, sheet, manifest)) tabs[key] = { sheet, title: sheet.getName() };
  }
  return { tabs, manifest };
}

/** Data and Settings say it themselves, by their ids: they may have been kept when Cap Nord was removed. */
function isOurs(key: TabKey, sheet: Sheet, { records }: Manifest): boolean {
  const values = () => readGrid(sheet.getDataRange().getValues(), () => '');
  if (key === 'data') return locateData(values(), knownInput(null)) !== null;
  if (key === 'settings') return locateSettings(values()) !== null;
  return records[key] !== undefined;
}

/** A Date's day in the spreadsheet's time zone, which may not be the script's; asked once per distinct date. */
export function dayReader(zone: () => string): (date: Date) => Read {
  const known = new Map<number, Read>();
  return (date) => {
    const time = date.getTime();
    let day = known.get(time);
    if (day === undefined) {
      const [year, month, number] = Utilities.formatDate(date, zone(), 'yyyy-M-d').split('-').map(Number);
      day = { year: year!, month: month!, day: number! };
      known.set(time, day);
    }
    return day;
  };
}

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

export function readGrid(values: readonly (readonly unknown[])[], dayOf: (date: Date) => Read): Read[][] {
  return values.map((line) =>
    line.map((value): Read => {
      if (isDate(value)) return dayOf(value);
      if (typeof value === 'number' || typeof value === 'boolean') return value;
      return value === null || value === undefined ? '' : String(value);
    }),
  );
}

/** What stands in a tab, each part read when it is asked for. */
export function standingIn(sheet: Sheet | undefined, dayOf: (date: Date) => Read): LazyStanding {
  if (!sheet) return { values: [], formulas: [] };
  const range = once(() => sheet.getDataRange());
  const values = once(() => readGrid(range().getValues(), dayOf));
  const formulas = once(() => (isEmpty(values()) ? [] : range().getFormulas()));
  return {
    get values() {
      return values();
    },
    get formulas() {
      return formulas();
    },
  };
}

/** An empty tab's data range is its first cell. */
const isEmpty = (values: Grid): boolean => values.length === 1 && values[0]!.length === 1 && values[0]![0] === '';

export interface LazyStanding extends Standing {
  readonly values: Grid;
}

/** Today in the spreadsheet's zone, as `2026-03-31`. */
export const todayIn = (zone: string): string => Utilities.formatDate(now(), zone, 'yyyy-MM-dd');
