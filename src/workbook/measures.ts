/** This file resolves the Plan's metrics against the catalogue: which inputs each needs, and its formula over them. */
import { readCustom } from '../method/custom';
import type { Plan, PlanMetric } from '../method/plan';
import { metricLimit } from '../method/plan';
import { catalogue } from '../metrics/catalogue';
import type { Input, Unit } from '../metrics/metric';
import { t } from '../metrics/text';
import { inputsOf } from './template';

/** How a month's value comes from its inputs. */
export interface Calculation {
  readonly id: string;
  readonly inputs: readonly Input[];
  /** The value of a month over `[input_id]`. */
  readonly native: string;
  /** When the best case has no number. */
  readonly unbounded?: string;
}

export interface Measure extends Calculation {
  readonly metric: PlanMetric;
}

/** Every input of the catalogue, by id. */
export const INPUTS: ReadonlyMap<string, Input> = new Map(
  Object.values(catalogue).flatMap((entry) => (entry.kpi?.inputs ?? []).map((input) => [input.id, input] as const)),
);

/** The metrics of the dashboard, North Star first, as many as the stage allows. */
export function measures(plan: Plan): Measure[] {
  const shown = followed(plan).filter((metric, rank) => rank === 0 || metric.shown);
  return shown.slice(0, metricLimit(plan.stage)).map(measure);
}

/** The North Star and every KPI, shown or not, each once. */
export function followed(plan: Plan): PlanMetric[] {
  const all = [plan.northStar, ...plan.kpis];
  return all.filter((metric, rank) => all.findIndex((other) => other.id === metric.id) === rank);
}

export function measure(metric: PlanMetric): Measure {
  const { id, formula } = metric;
  if (formula !== null && isOfTheForm(formula)) {
    return { id, metric, inputs: inputsOf(formula).map((input) => INPUTS.get(input)!), native: formula };
  }
  if (formula !== null) return { id, metric, inputs: [], native: '""' };
  const known = calculation(id);
  if (known) return { ...known, metric };
  const input = ownInput(metric);
  return { id, metric, inputs: [input], native: `[${input.id}]` };
}

/** A catalogue metric's own calculation, or null. */
export function calculation(id: string): Calculation | null {
  const kpi = catalogue[id]?.kpi;
  return kpi ? { id, inputs: kpi.inputs, native: kpi.native, unbounded: kpi.unbounded } : null;
}

/** Whether the guide's form makes this formula, over columns of the Data tab: what a person writes by hand may point anywhere. */
export const isOfTheForm = (formula: string): boolean =>
  readCustom(formula) !== null && inputsOf(formula).every((id) => INPUTS.has(id));

/** A metric outside the catalogue, without a formula, is entered as it is. */
function ownInput(metric: PlanMetric): Input {
  const size = metric.target ?? FALLBACK[metric.unit];
  const from = metric.start ?? size / 2;
  return {
    id: metric.id,
    label: { en: metric.name, fr: metric.name, same: true },
    help: t('The figure of the month.', 'La valeur du mois.'),
    unit: metric.unit,
    group: metric.aarrr,
    signed: true,
    sample: [from, from + (size - from) * 0.9],
  };
}

const FALLBACK: Readonly<Record<Unit, number>> = {
  money: 10_000,
  rate: 0.5,
  ratio: 3,
  months: 12,
  days: 30,
  points: 40,
  count: 1_000,
};
