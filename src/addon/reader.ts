/** This file reads what a step needs from the spreadsheet, all of it before anything is written. */
import type { Grid, Read } from '../workbook/keyedTable';
import type { Standing } from '../workbook/merge';
import { type Manifest, readManifest } from './manifest';
import { keyOfTitle } from '../workbook/names';
import { TAB_KEYS, type TabKey } from '../workbook/tab';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const TAB_METADATA = 'kpi.tab';

export interface FoundTab {
  readonly sheet: Sheet;
  readonly title: string;
}

export type FoundTabs = Partial<Record<TabKey, FoundTab>>;

/**
 * The tabs of Cap Nord by key, with the manifest: by metadata, which follows a renamed or moved tab, else by a title
 * that we give, if the manifest says that we wrote such a tab.
 */
export function findTabs(spreadsheet: Spreadsheet): { tabs: FoundTabs; manifest: Manifest } {
  const found: FoundTabs = {};
  const claimed = new Set<number>();
  for (const metadata of spreadsheet.createDeveloperMetadataFinder().withKey(TAB_METADATA).find()) {
    const sheet = metadata.getLocation().getSheet();
    const key = TAB_KEYS.find((known) => known === metadata.getValue());
    if (!sheet || !key) continue;
    claimed.add(sheet.getSheetId());
    if (!found[key]) found[key] = { sheet, title: sheet.getName() };
  }
  const unclaimed = spreadsheet.getSheets().filter((sheet) => !claimed.has(sheet.getSheetId()));
  const byTitle = (key: TabKey) => unclaimed.find((sheet) => keyOfTitle(sheet.getName()) === key);
  const written = readManifest((found.calc?.sheet ?? byTitle('calc')) as Sheet | undefined);
  for (const key of TAB_KEYS) {
    const sheet = found[key] || !written[key] ? undefined : byTitle(key);
    if (sheet) found[key] = { sheet, title: sheet.getName() };
  }
  return { tabs: found, manifest: written };
}

/** A Date's day in the spreadsheet's time zone, which may not be the script's; asked once per distinct date. */
export function dayReader(spreadsheet: Spreadsheet): (date: Date) => Read {
  const zone = spreadsheet.getSpreadsheetTimeZone();
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

/** What stands in a tab; cells outside its grid count as empty. */
export function readStanding(sheet: Sheet, dayOf: (date: Date) => Read): Standing & { readonly values: Grid } {
  const range = sheet.getDataRange();
  const values = readGrid(range.getValues(), dayOf);
  return { values, formulas: range.getFormulas() };
}

export const EMPTY_STANDING: Standing = { values: [], formulas: [] };

/** Today in the spreadsheet's zone, as `2026-03-31`. */
export function todayOf(spreadsheet: Spreadsheet): string {
  return Utilities.formatDate(new Date(), spreadsheet.getSpreadsheetTimeZone(), 'yyyy-MM-dd');
}
