/** This file makes the whole workbook from a Plan, and from what already stands in the file. */

import type { Plan } from '../method/plan';
import type { Input } from '../metrics/metric';
import { alertsTab, newAlertsPlace } from './alertsLog';
import { calculationSeries, calculationTab } from './calculation';
import type { Context } from './context';
import { dashboardTab } from './dashboard';
import { type DataPlace, dataShape, dataTab } from './data';
import { chartInputs } from './feeds';
import { glossaryTab } from './glossary';
import { INPUTS, measure, measures } from './measures';
import { titles } from './names';
import { newOkrPlace, type OkrPlace, okrTab } from './okr';
import { newQualityPlace, qualityTab } from './quality';
import { sample } from './sample';
import { settingsPlace, settingsTab } from './settings';
import type { SettingsPlace } from './settingsPlace';
import type { Tab, TabKey } from './tab';
import type { TablePlace } from './table';

/** What was read from the file; everything is empty or null in a fresh one. */
export interface Found {
  readonly titles: Partial<Record<TabKey, string>>;
  readonly data: DataPlace | null;
  readonly settings: SettingsPlace | null;
  readonly okr: OkrPlace | null;
  readonly quality: TablePlace | null;
  readonly alerts: TablePlace | null;
  /** Today in the spreadsheet's zone, as `2026-03-31`. */
  readonly today: string;
}

export interface Workbook {
  readonly tabs: readonly Tab[];
  /** Columns to insert into the Data tab before it is written, ascending. */
  readonly insertedColumns: readonly number[];
}

export function workbook(plan: Plan, found: Found, withSample: boolean): Workbook {
  const shown = measures(plan);
  const needed = [...shown.flatMap((one) => one.inputs), ...chartInputs(plan.model).map((id) => INPUTS.get(id)!)];
  const inputs = unique([...needed, ...followedInputs(plan), ...standing(found)]);
  const shape = dataShape(unique(needed), found.today.slice(0, 7), found.data);
  const money = { language: plan.language, currency: plan.currency };
  const context: Context = {
    plan,
    language: plan.language,
    money,
    titles: titles(plan.language, found.titles),
    measures: shown,
    data: shape.place,
    settings: settingsPlace(plan, found.settings),
    okr: found.okr ?? newOkrPlace(),
    quality: found.quality ?? newQualityPlace(),
    alerts: found.alerts ?? newAlertsPlace(),
    today: found.today,
  };
  const series = calculationSeries(context);
  const data = dataTab({
    title: context.titles.data,
    money,
    inputs,
    needed: new Set(needed.map((input) => input.id)),
    place: shape.place,
    sample: withSample ? sample(inputs) : null,
  });
  const settings = settingsTab({ plan, titles: context.titles, money, place: context.settings });
  return {
    tabs: [
      dashboardTab(context),
      data,
      settings,
      okrTab(context),
      alertsTab(context),
      qualityTab(context, series),
      glossaryTab(context),
      calculationTab(context),
    ],
    insertedColumns: shape.inserted,
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
