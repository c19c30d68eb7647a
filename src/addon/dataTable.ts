/** This file reads the Data tab as a table of months and inputs, and the metrics' monthly values behind the dashboard. */

import type { DataTable } from '../method/findings';
import type { Reply } from '../method/messages';
import { monthAfter, monthsBetween } from '../method/months';
import { quarterEnd, quarterTarget, WELL_SET } from '../method/okr';
import type { Plan, PlanMetric } from '../method/plan';
import { shownMetrics } from '../method/shownMetrics';
import { lagsOf, strongest } from '../metrics/correlation';
import { targetAt, targetChance } from '../metrics/trend';
import { columnLetters } from '../workbook/address';
import { locateData } from '../workbook/dataRead';
import { readMonth, rowWith } from '../workbook/keyedTable';
import { measure } from '../workbook/measures';
import { knownInput } from '../workbook/workbook';
import { dayReader, type FoundTabs, standingIn, todayIn } from './reader';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Series = readonly (number | null)[];

/** Today in the spreadsheet's own time zone, as `2026-03-31`. */
export const todayOf = (spreadsheet: Spreadsheet): string => todayIn(spreadsheet.getSpreadsheetTimeZone());

export const gridOf = (spreadsheet: Spreadsheet, sheet: GoogleAppsScript.Spreadsheet.Sheet) =>
  standingIn(
    sheet,
    dayReader(() => spreadsheet.getSpreadsheetTimeZone()),
  ).values;

const shownInputs = (plan: Plan) => shownMetrics(plan).flatMap((metric) => [...measure(metric).inputs]);

/** The inputs that the plan's metrics read. */
export const usedInputs = (plan: Plan): string[] => [...new Set(shownInputs(plan).map(({ id }) => id))];

export function readDataTable(spreadsheet: Spreadsheet, tabs: FoundTabs, plan: Plan): DataTable | null {
  if (!tabs.data) return null;
  const grid = gridOf(spreadsheet, tabs.data.sheet);
  const place = locateData(grid, knownInput(plan));
  if (!place) return null;
  const inputs = shownInputs(plan);
  return {
    ids: place.columns.map((id) => id ?? ''),
    signed: inputs.filter((input) => input.signed).map((input) => input.id),
    rates: inputs.filter((input) => input.unit === 'rate').map((input) => input.id),
    months: place.months.map((month) => month ?? ''),
    values: place.months.map((_, row) => place.columns.map((_, column) => grid[place.idRow + row]?.[column] ?? '')),
    cellOf: (row, column) => `${columnLetters(column + 1)}${place.idRow + row + 1}`,
  };
}

/** A figure that is still wanted. */
export interface Missing {
  readonly month: string;
  readonly cell: string;
}

/** The first figure, from the left, that is wanted since the first month with figures; last month's in a file without any. */
export function firstMissing(table: DataTable, used: readonly string[], thisMonth: string): Missing | null {
  const columns = table.ids.flatMap((id, column) => (used.includes(id) ? [column] : []));
  const isBlank = (row: number, column: number) => table.values[row]![column] === '';
  const filled = table.months.findIndex((_, row) => columns.some((column) => !isBlank(row, column)));
  const from = filled < 0 ? monthAfter(thisMonth, -1) : table.months[filled]!;
  for (const [row, month] of table.months.entries())
    for (const column of columns)
      if (month >= from && month <= thisMonth && isBlank(row, column))
        return { month, cell: table.cellOf(row, column) };
  return null;
}

interface MonthlySeries {
  readonly months: readonly string[];
  /** Nothing of a metric that is not on the dashboard. */
  readonly of: (id: string) => Series | null;
}

/** The block of the calculation tab whose header holds `value:` and the metric's id. */
export function readSeries(spreadsheet: Spreadsheet, tabs: FoundTabs): MonthlySeries | null {
  if (!tabs.calc) return null;
  const grid = gridOf(spreadsheet, tabs.calc.sheet);
  const header = rowWith(grid, ['month', 'known']);
  if (header === 0) return null;
  const titles = grid[header - 1]!;
  const rows = grid.slice(header);
  return {
    months: rows.map((line) => readMonth(line[titles.indexOf('month')]) ?? ''),
    of: (id) => {
      const column = titles.indexOf(`value:${id}`);
      if (column < 0) return null;
      return rows.map((line) => (typeof line[column] === 'number' ? (line[column] as number) : null));
    },
  };
}

export function readFigures(spreadsheet: Spreadsheet, tabs: FoundTabs, plan: Plan): Reply<'figures'>['figures'] {
  const series = readSeries(spreadsheet, tabs);
  if (!series) return {};
  const revenue = revenueOf(series.months, readDataTable(spreadsheet, tabs, plan));
  const due = quarterEnd(todayOf(spreadsheet));
  const entries = shownMetrics(plan).flatMap((metric) => {
    const values = series.of(metric.id);
    if (!values) return [];
    const history = untilLast(values);
    const current = history[history.length - 1] ?? null;
    const correlation = correlationOf(values, revenue);
    const periods = monthsBetween(series.months[history.length - 1] || due, due);
    return [[metric.id, { current, correlation, ...outlook(history, metric, current, due, periods) }]];
  });
  return Object.fromEntries(entries);
}

const untilLast = (series: Series): Series => {
  let length = series.length;
  while (length > 0 && series[length - 1] === null) length--;
  return series.slice(0, length);
};

function revenueOf(months: readonly string[], table: DataTable | null): Series {
  const column = table ? table.ids.indexOf('revenue') : -1;
  return months.map((month) => {
    const value = column < 0 ? '' : table!.values[table!.months.indexOf(month)]?.[column];
    return month !== '' && typeof value === 'number' ? value : null;
  });
}

/** The chance of the quarter's target, and what has seven chances in ten; null without four changes of history. */
function outlook(history: Series, metric: PlanMetric, current: number | null, due: string, periods: number) {
  const { target, direction } = metric;
  if (target === null || periods < 1) return { chance: null, aim: null };
  try {
    return {
      chance: targetChance(history, quarterTarget(metric, current, due), periods, direction),
      aim: Number(targetAt(history, periods, WELL_SET, direction).toPrecision(3)),
    };
  } catch {
    return { chance: null, aim: null };
  }
}

/** At the lag where the metric goes best with the revenue that follows; under eight pairs it is a hypothesis. */
function correlationOf(series: Series, revenue: Series): Reply<'figures'>['figures'][string]['correlation'] {
  const { best, verdict } = strongest(lagsOf(series, revenue, 6));
  return best === null || verdict === 'hypothesis'
    ? null
    : { r: best.r!, pairs: best.pairs, holds: verdict === 'correlated' && best.r! > 0 };
}
