/** This file reads what a step needs from the spreadsheet, all of it before anything is written. */
import type { Grid, Read } from '../workbook/keyedTable';
import type { Standing } from '../workbook/merge';
import { keyOfTitle } from '../workbook/names';
import { TAB_KEYS, type TabKey } from '../workbook/tab';
import { MANIFEST_NAME, type Manifest, readManifest } from './manifest';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const TAB_METADATA = 'kpi.tab';

export interface FoundTab {
  readonly sheet: Sheet;
  readonly title: string;
}

export type FoundTabs = Partial<Record<TabKey, FoundTab>>;

/**
 * The tabs of Cap Nord by key, with the manifest: by the ids in the manifest; else by metadata; else by a title that
 * we give, if the manifest says that we wrote such a tab.
 */
export function findTabs(spreadsheet: Spreadsheet): { tabs: FoundTabs; manifest: Manifest } {
  const manifest = readManifest(rangeNamed(spreadsheet, MANIFEST_NAME));
  const tabs: FoundTabs = {};
  for (const key of TAB_KEYS) {
    const id = manifest.ids[key];
    const sheet = id === undefined ? null : spreadsheet.getSheetById(id);
    if (sheet) tabs[key] = { sheet, title: sheet.getName() };
  }
  const missing = TAB_KEYS.filter((key) => !tabs[key] && (manifest.ids[key] !== undefined || !tabs.calc));
  return missing.length === 0 ? { tabs, manifest } : searched(spreadsheet, tabs, manifest);
}

/** A name may outlive the tab that it led to. */
export function rangeNamed(spreadsheet: Spreadsheet, name: string): GoogleAppsScript.Spreadsheet.Range | null {
  const range = spreadsheet.getRangeByName(name);
  return range && spreadsheet.getSheetById(range.getGridId()) ? range : null;
}

function searched(
  spreadsheet: Spreadsheet,
  found: FoundTabs,
  manifest: Manifest,
): { tabs: FoundTabs; manifest: Manifest } {
  const tabs: FoundTabs = { ...found };
  const claimed = new Set(TAB_KEYS.flatMap((key) => (tabs[key] ? [tabs[key].sheet.getSheetId()] : [])));
  for (const metadata of spreadsheet.createDeveloperMetadataFinder().withKey(TAB_METADATA).find()) {
    const value = metadata.getValue();
    const key = TAB_KEYS.find((one) => one === value);
    const sheet = key && !tabs[key] ? metadata.getLocation().getSheet() : null;
    if (!sheet || !key || claimed.has(sheet.getSheetId())) continue;
    claimed.add(sheet.getSheetId());
    tabs[key] = { sheet, title: sheet.getName() };
  }
  const free = spreadsheet.getSheets().filter((sheet) => !claimed.has(sheet.getSheetId()));
  const byTitle = (key: TabKey) => free.find((sheet) => keyOfTitle(sheet.getName()) === key);
  for (const key of TAB_KEYS) {
    const sheet = tabs[key] || !manifest.records[key] ? undefined : byTitle(key);
    if (sheet) tabs[key] = { sheet, title: sheet.getName() };
  }
  return { tabs, manifest };
}

/** A Date's day in the spreadsheet's time zone, which may not be the script's; asked once per distinct date. */
export function dayReader(zone: string): (date: Date) => Read {
  const known = new Map<number, Read>();
  return (date) => {
    const time = date.getTime();
    let day = known.get(time);
    if (day === undefined) {
      const [year, month, number] = Utilities.formatDate(date, zone, 'yyyy-M-d').split('-').map(Number);
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

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Today in the spreadsheet's zone, as `2026-03-31`. */
export const todayIn = (zone: string): string => Utilities.formatDate(new Date(), zone, 'yyyy-MM-dd');
