/** This file gives a metric its defaults: name, target, alert, range and first action, by the method and the sector. */
import { bandFor } from '../metrics/bands';
import type { KpiCard } from '../metrics/card';
import type { Direction } from '../metrics/metric';
import type { Language } from '../metrics/text';
import type { Model, PlanMetric, Sector, Stage } from './plan';
import { frenchSpacing } from './say';

export interface Setting {
  readonly language: Language;
  readonly sector: Sector;
  readonly stage: Stage;
}

export const SECTOR_OF_MODEL: Readonly<Record<Model, Sector>> = {
  plg: 'saas-b2b',
  slg: 'saas-b2b',
  b2c: 'saas-b2c',
  ecommerce: 'ecommerce',
  marketplace: 'marketplace',
  services: 'it-services',
  other: 'other',
};

const BLANK: PlanMetric = {
  id: 'none',
  name: '',
  aarrr: 'revenue',
  level: 'strategic',
  timing: 'lagging',
  unit: 'count',
  direction: 'up',
  cadence: 'monthly',
  target: null,
  start: null,
  startMonth: null,
  dueMonth: null,
  alert: null,
  benchmarkLow: null,
  benchmarkHigh: null,
  benchmarkSource: '',
  owner: '',
  email: '',
  action: '',
  nextReview: null,
  shown: true,
  since: null,
  formula: null,
};

/** A metric that the catalogue does not know: a custom KPI. */
export const blankMetric = (id: string): PlanMetric => ({ ...BLANK, id, name: id });

/** Aims at the middle of what is usual in the sector; where all sectors are alike, at the method's threshold. */
export function defaultMetric(card: KpiCard, { language, sector, stage }: Setting): PlanMetric {
  const kpi = card.kpi!;
  const band = bandFor(card.bands, sector, stage);
  const low = band?.low ?? null;
  const high = band?.high ?? null;
  const usual = middle(low, high);
  const target = band?.sectors ? usual : (kpi.target ?? usual);
  return {
    ...BLANK,
    id: card.id,
    name: spoken(card.title[language], language).slice(0, 60),
    aarrr: kpi.aarrr,
    level: kpi.level,
    timing: kpi.timing,
    unit: kpi.unit,
    direction: kpi.direction,
    cadence: kpi.cadence,
    target,
    alert: alertBeside(target, kpi.alert ?? null, kpi.direction, low, high),
    benchmarkLow: low,
    benchmarkHigh: high,
    benchmarkSource: band ? `${band.source}, ${band.date}`.slice(0, 140) : '',
    action: spoken(kpi.actions[0][language], language).slice(0, 140),
  };
}

const spoken = (text: string, language: Language) => (language === 'fr' ? frenchSpacing(text) : text);

const middle = (low: number | null, high: number | null) =>
  low !== null && high !== null ? Number(((low + high) / 2).toPrecision(12)) : (low ?? high);

export const isWorse = (value: number, target: number, direction: Direction): boolean =>
  direction === 'up' ? value < target : value > target;

/** The method's alert, unless the sector's usual figures lie beyond it: then the worse end of the sector's range. */
function alertBeside(
  target: number | null,
  alert: number | null,
  direction: Direction,
  low: number | null,
  high: number | null,
): number | null {
  if (target === null) return alert;
  const choices = [alert, direction === 'up' ? low : high];
  return choices.find((choice) => choice !== null && isWorse(choice, target, direction)) ?? null;
}
