/** This file is what a step knows of the file before it writes: the tabs, what stands in them, what was last written. */
import type { Plan } from '../method/plan';
import type { Language } from '../metrics/text';
import { locateAlerts } from '../workbook/alertsLog';
import { ANCHOR } from '../workbook/dashboard';
import type { DataPlace } from '../workbook/data';
import { locateData } from '../workbook/dataRead';
import { followRows, withoutLost } from '../workbook/followRows';
import { locateGlossary } from '../workbook/glossary';
import type { Grid } from '../workbook/keyedTable';
import { TITLES } from '../workbook/names';
import { locateOkr } from '../workbook/okr';
import { OKR_IDS } from '../workbook/okrRows';
import { lazily, once } from '../workbook/once';
import { locateQuality } from '../workbook/quality';
import { SERIES_ROW } from '../workbook/series';
import { ENTRIES } from '../workbook/settingsFields';
import { locateSettings } from '../workbook/settingsRead';
import { TAB_KEYS, type TabKey } from '../workbook/tab';
import { isSure, type TabRecord, withInserted } from '../workbook/unfinished';
import { type Found, knownInput } from '../workbook/workbook';
import { type FileMarks, readMarks } from './fileMarks';
import { freeTitle } from './freeTitle';
import { type Manifest, manifestMoved } from './manifest';
import { plannedTabs } from './plannedTabs';
import { rangeNamed } from './rangeNamed';
import { dayReader, type FoundTabs, findTabs, type LazyStanding, standingIn, todayIn } from './reader';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface File {
  readonly tabs: FoundTabs;
  readonly found: Found;
  readonly manifest: Manifest;
  marks(): FileMarks;
  /** A dashboard into which rows or columns were inserted: it is left as it is, and another takes its place. */
  readonly displaced: Sheet | null;
  /** Tabs of which formulas elsewhere know the cells, or some columns, no more, with their titles. */
  readonly stale: ReadonlyMap<TabKey, string>;
  /** Tabs whose columns or rows a person has moved or deleted, and their records with them. */
  readonly followed: readonly TabKey[];
  standing(key: TabKey): LazyStanding;
}

interface ReadOptions {
  /** A dashboard to be archived leaves its title. */
  readonly archive?: boolean | undefined;
  /** Before a creation: see `known`. */
  readonly first?: boolean;
}

/** What stands in the file; each tab is read when it is first asked for. */
export function readFile(spreadsheet: Spreadsheet, plan: Plan, { archive, first }: ReadOptions = {}): File {
  const marks = once(() => readMarks(spreadsheet));
  const zone = once(() => spreadsheet.getSpreadsheetTimeZone());
  const dayOf = dayReader(zone);
  const placed = inPlace(spreadsheet, marks, first);
  const read: Partial<Record<TabKey, LazyStanding>> = {};
  const standingOf = (all: FoundTabs, key: TabKey): LazyStanding => {
    read[key] ??= standingIn(all[key]?.sheet, dayOf);
    return read[key];
  };
  const { tabs, manifest, displaced, followed, unnamed } = first
    ? known(placed, plan, (key) => standingOf(placed.tabs, key))
    : { ...placed, followed: [], unnamed: [] };
  const isStale = (key: TabKey): boolean => !tabs[key] || unnamed.includes(key);
  const stale = new Map(
    TAB_KEYS.flatMap((key) => (placed.tabs[key] && isStale(key) ? [[key, placed.tabs[key].title] as const] : [])),
  );
  if (first && isShifted(spreadsheet, tabs, manifest)) stale.set('calc', tabs.calc!.title);
  for (const key of TAB_KEYS) if (!tabs[key]) delete read[key];
  const standing = (key: TabKey) => standingOf(tabs, key);
  const values = (key: TabKey) => standing(key).values;
  const left = archive ? displaced?.getName() : undefined;
  const taken = spreadsheet
    .getSheets()
    .map((sheet) => sheet.getName())
    .filter((title) => title !== left);
  const titles = titlesOf(tabs, taken, plan.language);
  const found = lazily<Found>({
    titles: () => titles,
    today: () => todayIn(zone()),
    data: () => locateOurData(values('data'), plan, manifest.records.data),
    settings: () => locateSettings(values('settings')),
    okr: () => locateOkr(values('okr')),
    quality: () => locateQuality(values('quality')),
    alerts: () => locateAlerts(values('alerts')),
    glossary: () => locateGlossary(values('glossary')),
  });
  return { tabs, manifest, marks, displaced, stale, followed, standing, found };
}

/** Whether rows or columns were inserted into the calculation tab, or deleted from it: its names tell. */
export function isShifted(spreadsheet: Spreadsheet, { calc }: FoundTabs, { records }: Manifest): boolean {
  const cells = records.calc?.cells;
  const months = rangeNamed(spreadsheet, 'KPI_MONTHS');
  if (!calc || !months) return Boolean(calc && cells);
  let count = cells ? 0 : months.getNumRows();
  while (cells && `A${SERIES_ROW + count}` in cells) count += 1;
  return months.getA1Notation() !== `A${SERIES_ROW}:A${SERIES_ROW + count - 1}` || manifestMoved(spreadsheet);
}

/** As they are; a tab that is missing has a title that is free. */
function titlesOf(tabs: FoundTabs, taken: readonly string[], language: Language): Record<TabKey, string> {
  const titles = TAB_KEYS.map(
    (key) => [key, tabs[key]?.title ?? freeTitle(taken, TITLES[key][language], suffixOf)] as const,
  );
  return Object.fromEntries(titles) as Record<TabKey, string>;
}

/** `Title`, `Title (Cap Nord)`, `Title (Cap Nord 2)`… */
const suffixOf = (rank: number): string => (rank === 0 ? '' : ` (Cap Nord${rank > 1 ? ` ${rank}` : ''})`);

type Placed = Pick<File, 'tabs' | 'manifest' | 'displaced'>;

type Columns = readonly (string | null)[];
type Located = { readonly columns: Columns } | { readonly fields: Columns; readonly fieldRow: number };

/** The ids that stand in the tab: a place holds those to come as well. */
const idsIn = (place: Located, values: Grid): Columns =>
  'columns' in place
    ? place.columns
    : place.fields.filter((id, index) => id !== null && values[place.fieldRow - 1]?.[index] === id);

/** Whether a column has lost its id since it was written: formulas may point to it still. */
const hasLost = ({ cells }: TabRecord, place: Located, values: Grid): boolean =>
  Object.entries(cells).some(
    ([name, kept]) => name.endsWith(' 0') && isSure(kept) && !idsIn(place, values).includes(name.split(' ')[0]!),
  );

/** A column or a row that a person has deleted is made anew: what was written to it is no more. */
function followedIn(key: TabKey, record: TabRecord, place: Located, values: Grid): TabRecord {
  const ids = idsIn(place, values);
  const stands = ([name]: [string, string]) => !name.includes(' ') || ids.includes(name.split(' ')[0]!);
  const left = Object.fromEntries(Object.entries(record.cells).filter(stands));
  if (!('fieldRow' in place) || key === 'alerts') return { ...record, cells: left };
  const moved = followRows(left, values, place);
  return { ...record, cells: withoutLost(moved, values, place, ROW_IDS[key] ?? []) };
}

/** The ids of rows that are made anew where a person has deleted them. */
const ROW_IDS: Partial<Record<TabKey, readonly string[]>> = {
  okr: OKR_IDS,
  settings: ENTRIES.map(({ id }) => id),
};

function locateOurData(values: Grid, plan: Plan, record: TabRecord | undefined): DataPlace | null {
  const place = locateData(values, knownInput(plan));
  return place && { ...place, columns: withInserted(place.columns, values, record) };
}

type Locate = (values: Grid, plan: Plan, record: TabRecord | undefined) => Located | null;

/** Whether a tab that has a row of ids still has it. */
const LOCATE: Partial<Record<TabKey, Locate>> = {
  data: locateOurData,
  settings: locateSettings,
  okr: locateOkr,
  alerts: locateAlerts,
  quality: locateQuality,
};

/** A tab whose ids a person has deleted is left as it is, and another takes its place; an emptied one is written anew. */
function known(
  { tabs, manifest, displaced }: Placed,
  plan: Plan,
  standing: (key: TabKey) => LazyStanding,
): Placed & Pick<File, 'followed'> & { readonly unnamed: readonly TabKey[] } {
  const kept = { ...tabs };
  const records = { ...manifest.records };
  const followed: TabKey[] = [];
  const unnamed: TabKey[] = [];
  for (const key of TAB_KEYS) {
    const locate = tabs[key] ? LOCATE[key] : undefined;
    if (!locate) continue;
    const { values } = standing(key);
    const before = records[key];
    const place = locate(values, plan, before);
    if (place) {
      if (!before) continue;
      if (hasLost(before, place, values)) unnamed.push(key);
      const record = followedIn(key, before, place, values);
      if (JSON.stringify(record) !== JSON.stringify(before)) followed.push(key);
      records[key] = record;
      continue;
    }
    // Its ids may never have been written.
    if (before?.isNew) continue;
    delete records[key];
    if (!values.every((line) => line.every((value) => value === ''))) delete kept[key];
  }
  return { tabs: kept, manifest: { ...manifest, records }, displaced, followed, unnamed };
}

/** Whether a tab has lost some of its ids since the step before. */
export const hasLostIds = ({ tabs, manifest, standing }: File, plan: Plan): boolean =>
  TAB_KEYS.some((key) => {
    const [record, locate] = [manifest.records[key], LOCATE[key]];
    if (!tabs[key] || !record || !locate) return false;
    const { values } = standing(key);
    const place = locate(values, plan, record);
    return place !== null && hasLost(record, place, values);
  });

function inPlace(spreadsheet: Spreadsheet, marks: () => FileMarks, first = false): Placed {
  const { tabs, manifest } = findTabs(spreadsheet, marks, first);
  const { dashboard, ...others } = tabs;
  const displaced = dashboard && isDisplaced(spreadsheet, dashboard.sheet) ? dashboard.sheet : null;
  const standing = displaced ? others : tabs;
  return { tabs: first ? plannedTabs(spreadsheet, standing) : standing, manifest, displaced };
}

function isDisplaced(spreadsheet: Spreadsheet, dashboard: Sheet): boolean {
  const range = rangeNamed(spreadsheet, ANCHOR.name);
  return range !== null && range.getGridId() === dashboard.getSheetId() && range.getA1Notation() !== ANCHOR.at;
}

export function sheetOf(tabs: FoundTabs, key: TabKey): Sheet {
  const found = tabs[key];
  if (!found) throw new Error(`No tab ${key}`);
  return found.sheet;
}
