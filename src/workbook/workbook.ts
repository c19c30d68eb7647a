/** This file makes the whole workbook from a Plan, and from what already stands in the file. */

import type { Plan } from '../method/plan';
import type { Input } from '../metrics/metric';
import { at, columnNumber } from './address';
import { alertsTab, newAlertsPlace } from './alertsLog';
import { calculationSeries, calculationTab } from './calculation';
import type { Context } from './context';
import { dashboardTab } from './dashboard';
import { type DataPlace, type DataTabOptions, dataShape, dataTab } from './data';
import { chartInputs } from './feeds';
import { glossaryPlace, glossaryTab } from './glossary';
import type { Grid } from './keyedTable';
import { INPUTS, measure, measures } from './measures';
import { titles } from './names';
import { newOkrPlace, type OkrPlace, okrTab } from './okr';
import { lazily, once } from './once';
import { newQualityPlace, qualityTab } from './quality';
import { sample } from './sample';
import { settingsPlace, settingsTab } from './settings';
import type { SettingsPlace } from './settingsPlace';
import { snapshotTab } from './snapshot';
import { TAB_KEYS, type Tab, type TabKey } from './tab';
import type { TablePlace } from './table';
import { viewKey, viewTab } from './views';

/** What was read from the file; everything is empty or null in a fresh one. */
export interface Found {
  readonly titles: Partial<Record<TabKey, string>>;
  readonly data: DataPlace | null;
  readonly settings: SettingsPlace | null;
  readonly okr: OkrPlace | null;
  readonly quality: TablePlace | null;
  readonly alerts: TablePlace | null;
  readonly glossary: TablePlace | null;
  /** Today in the spreadsheet's zone, as `2026-03-31`. */
  readonly today: string;
}

export interface Workbook {
  readonly keys: readonly TabKey[];
  /** Made when asked for, so that a step reads only what its tabs stand on. */
  tab(key: TabKey): Tab;
  /** The dashboard of a month, standing alone, from what the two tabs show now. */
  snapshot(dashboard: Grid, calc: Grid, period: string): Tab;
  /** Columns to insert into the Data tab before it is written, ascending. */
  insertedColumns(): readonly number[];
  /** The id of a column of a tab whose columns are known by ids: as it will stand, and as it stands in the file. */
  columnId(key: TabKey, letters: string): string | null;
  columnIdBefore(key: TabKey, letters: string): string | null;
  /** A cell's name in the manifest: it stays when columns and rows are moved about. */
  cellName(key: TabKey, row: number, column: number): string;
}

export function workbook(plan: Plan, found: Found, withSample: boolean): Workbook {
  const context = contextOf(plan, found);
  const sampled = once(() => withSample && hasRoomForSample(context, found));
  const makers: Partial<Record<TabKey, () => Tab>> = {
    dashboard: () => dashboardTab(context),
    data: () => dataTab(dataOptions(context, found, sampled())),
    settings: () => settingsTab(context),
    ...(context.hasOkr && { okr: () => okrTab(context, calculationSeries(context)) }),
    ...Object.fromEntries((plan.views ?? []).map((view) => [viewKey(view), () => viewTab(context, view)])),
    alerts: () => alertsTab(context),
    quality: () => qualityTab(context, calculationSeries(context), sampled()),
    glossary: () => glossaryTab(context),
    calc: () => calculationTab(context),
  };
  const tabs = new Map(TAB_KEYS.map((key) => [key, once(() => locked(makers[key]!(), plan))]));
  return {
    keys: TAB_KEYS.filter((key) => makers[key]),
    tab: (key) => tabs.get(key)!(),
    columnId: (key, letters) => idIn(keyedPlace(context, key), letters),
    snapshot: (dashboard, calc, period) => snapshotTab(context, dashboard, calc, period),
    cellName: (key, row, column) => {
      const keyed = keyedPlace(context, key);
      const id = keyed?.columns[column - 1];
      return keyed && id ? `${id} ${row - keyed.row}` : at(row, column);
    },
    columnIdBefore: (key, letters) => idIn(keyedPlace(found, key), letters),
    insertedColumns: () => dataShape(needed(plan), found.today.slice(0, 7), found.data).inserted,
  };
}

function locked(tab: Tab, { lockEditors }: Plan): Tab {
  const { protection } = tab;
  if (protection && lockEditors) return { ...tab, protection: { ...protection, editors: lockEditors } };
  return protection?.onlyLocked ? { ...tab, protection: undefined } : tab;
}

type Places = Pick<Found, 'data' | 'settings' | 'okr' | 'quality'>;

interface KeyedPlace {
  readonly row: number;
  readonly columns: readonly (string | null)[];
}

/** Columns without an id are all alike, wherever they move to. */
const idIn = (place: KeyedPlace | null, letters: string): string | null =>
  place && (place.columns[columnNumber(letters) - 1] ?? '?');

/** The columns' ids and the row that holds them, in the tabs that have such a row. */
function keyedPlace(places: Places, key: TabKey): KeyedPlace | null {
  if (key === 'data') return places.data && { row: places.data.idRow, columns: places.data.columns };
  if (key !== 'settings' && key !== 'okr' && key !== 'quality') return null;
  const place = places[key];
  return place && { row: place.fieldRow, columns: place.fields };
}

function contextOf(plan: Plan, found: Found): Context {
  return lazily<Context>({
    plan: () => plan,
    language: () => plan.language,
    money: () => ({ language: plan.language, currency: plan.currency }),
    titles: () => titles(plan.language, found.titles),
    measures: () => measures(plan),
    hasOkr: () => plan.okr !== null || found.okr !== null,
    today: () => found.today,
    data: () => dataShape(needed(plan), found.today.slice(0, 7), found.data).place,
    settings: () => settingsPlace(plan, found.settings),
    okr: () => found.okr ?? newOkrPlace(),
    quality: () => found.quality ?? newQualityPlace(),
    alerts: () => found.alerts ?? newAlertsPlace(),
    glossary: () => glossaryPlace(found.glossary),
  });
}

/** The inputs of the metrics shown, and of the left chart. */
function needed(plan: Plan): Input[] {
  const charted = chartInputs(plan.model).map((id) => INPUTS.get(id)!);
  return unique([...measures(plan).flatMap((one) => one.inputs), ...charted]);
}

const dataInputs = (plan: Plan, found: Found): Input[] =>
  unique([...needed(plan), ...followedInputs(plan), ...standing(found)]);

/** Figures that a person has entered in every column leave none to the sample, which then says nothing of them. */
const hasRoomForSample = ({ plan, data }: Context, found: Found): boolean =>
  data.sample || dataInputs(plan, found).some(({ id }) => !data.filled.includes(id));

function dataOptions(context: Context, found: Found, withSample: boolean): DataTabOptions {
  const { plan, titles, money, data } = context;
  return {
    title: titles.data,
    money,
    inputs: dataInputs(plan, found),
    needed: new Set(needed(plan).map((input) => input.id)),
    place: data,
    sample: withSample ? sample([...INPUTS.values()], plan.model) : null,
  };
}

/** Whether a column of the Data tab is one of ours: an input of the catalogue, or a followed figure of the Plan. */
export function knownInput(plan: Plan | null): (id: string) => boolean {
  const own = plan ? followedInputs(plan).map((input) => input.id) : [];
  return (id) => INPUTS.has(id) || own.includes(id);
}

const followedInputs = (plan: Plan): Input[] =>
  [plan.northStar, ...plan.kpis].flatMap((metric) => [...measure(metric).inputs]);

const standing = ({ data }: Found): Input[] =>
  (data?.columns ?? []).flatMap((id) => {
    const input = INPUTS.get(id ?? '');
    return input ? [input] : [];
  });

function unique(inputs: readonly Input[]): Input[] {
  return inputs.filter((input, index) => inputs.findIndex((other) => other.id === input.id) === index);
}
