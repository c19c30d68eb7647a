/** This file is what a step knows of the file before it writes: the tabs, what stands in them, what was last written. */
import type { Plan } from '../method/plan';
import { locateAlerts } from '../workbook/alertsLog';
import { ANCHORS } from '../workbook/dashboard';
import { locateData } from '../workbook/dataRead';
import { locateOkr } from '../workbook/okr';
import { once } from '../workbook/once';
import { QUALITY_COLUMNS } from '../workbook/quality';
import { locateSettings } from '../workbook/settingsRead';
import { TAB_KEYS, type TabKey } from '../workbook/tab';
import { locateTable } from '../workbook/table';
import { type Found, knownInput } from '../workbook/workbook';
import type { Manifest } from './manifest';
import { dayReader, type FoundTabs, findTabs, type LazyStanding, rangeNamed, standingIn, todayIn } from './reader';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface File {
  readonly tabs: FoundTabs;
  readonly found: Found;
  readonly manifest: Manifest;
  /** A dashboard into which rows or columns were inserted: it is left as it is, and another takes its place. */
  readonly displaced: Sheet | null;
  standing(key: TabKey): LazyStanding;
}

/** What stands in the file; each tab is read when it is first asked for. */
export function readFile(spreadsheet: Spreadsheet, plan: Plan): File {
  const { tabs, manifest, displaced } = inPlace(spreadsheet);
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const dayOf = dayReader(zone);
  const read: Partial<Record<TabKey, LazyStanding>> = {};
  const standing = (key: TabKey): LazyStanding => {
    read[key] ??= standingIn(tabs[key]?.sheet, dayOf);
    return read[key];
  };
  const values = (key: TabKey) => standing(key).values;
  const data = once(() => locateData(values('data'), knownInput(plan)));
  const settings = once(() => locateSettings(values('settings')));
  const okr = once(() => locateOkr(values('okr')));
  const alerts = once(() => locateAlerts(values('alerts')));
  const quality = once(() => locateTable(values('quality'), QUALITY_COLUMNS, ['id', 'updated', 'gap']));
  const found: Found = {
    titles: Object.fromEntries(TAB_KEYS.flatMap((key) => (tabs[key] ? [[key, tabs[key].title]] : []))),
    today: todayIn(zone),
    get data() {
      return data();
    },
    get settings() {
      return settings();
    },
    get okr() {
      return okr();
    },
    get alerts() {
      return alerts();
    },
    get quality() {
      return quality();
    },
  };
  return { tabs, manifest, displaced, standing, found };
}

function inPlace(spreadsheet: Spreadsheet): Pick<File, 'tabs' | 'manifest' | 'displaced'> {
  const { tabs, manifest } = findTabs(spreadsheet);
  const { dashboard, ...others } = tabs;
  if (!dashboard || !isDisplaced(spreadsheet, dashboard.sheet)) return { tabs, manifest, displaced: null };
  return { tabs: others, manifest, displaced: dashboard.sheet };
}

const isDisplaced = (spreadsheet: Spreadsheet, dashboard: Sheet): boolean =>
  Object.entries(ANCHORS).some(([name, at]) => {
    const range = rangeNamed(spreadsheet, name);
    return range !== null && range.getGridId() === dashboard.getSheetId() && range.getA1Notation() !== at;
  });

export function sheetOf(tabs: FoundTabs, key: TabKey): Sheet {
  const found = tabs[key];
  if (!found) throw new Error(`No tab ${key}`);
  return found.sheet;
}
