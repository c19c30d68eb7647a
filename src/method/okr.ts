/** This file proposes the quarter's OKR from the plan's targets, and tells a ghost from a key result (G1–G12). */
import type * as v from 'valibot';
import { type Language, type Text, t } from '../metrics/text';
import { isWorse } from './defaults';
import { monthsBetween } from './months';
import { type Currency, sayAmount } from './numbers';
import type { keyResultSchema, Plan, PlanMetric } from './plan';
import { MAX_KEY_RESULTS } from './profile';
import type { Rule } from './rule';
import { say } from './say';
import { shownMetrics } from './shownMetrics';
import { fold, looksLikeTeam } from './words';

export type KeyResult = v.InferOutput<typeof keyResultSchema>;
export type Okr = NonNullable<Plan['okr']>;

/** What the Data tab knows of a metric: its latest figure, and the chance of its target with four months or more. */
export interface Figure {
  readonly current: number | null;
  readonly chance: number | null;
  /** What has seven chances in ten. */
  readonly aim: number | null;
}

/** A key result should be reached about seven times in ten (G4, Z7). */
export const WELL_SET = 0.7;
const MARGIN = 15;

/** Points of a hundred by which a confidence is too high or, below 0, too low; 0 where it is well set. */
export function missetBy(confidence: number): number {
  const points = Math.round(100 * (confidence - WELL_SET));
  return Math.abs(points) > MARGIN ? points : 0;
}

const OBJECTIVE: Text = t('Grow “{star}”', 'Faire progresser « {star} »');
const KEY_RESULT: Text = t('{name}: {start} → {target}', '{name} : {start} → {target}');
const KEY_RESULT_WITHOUT_START: Text = t('{name}: reach {target}', '{name} : atteindre {target}');

export function proposeOkr(plan: Plan, figures: Readonly<Record<string, Figure>>, today: string): Okr {
  const withTarget = shownMetrics(plan).filter(
    (metric) => metric.target !== null && isBeyond(metric.target, currentOf(metric, figures), metric),
  );
  return {
    objective: say(OBJECTIVE, plan.language, { star: plan.northStar.name }).slice(0, 140),
    keyResults: withTarget
      .slice(0, MAX_KEY_RESULTS)
      .map((metric) => keyResult(metric, plan, figures, quarterEnd(today))),
  };
}

/** A target that asks for more than the figure of the day. */
export const isBeyond = (target: number, current: number | null, { direction }: Pick<PlanMetric, 'direction'>) =>
  current === null || isWorse(current, target, direction);

const currentOf = (metric: PlanMetric, figures: Readonly<Record<string, Figure>>): number | null =>
  figures[metric.id]?.current ?? metric.start;

function keyResult(metric: PlanMetric, plan: Plan, figures: Readonly<Record<string, Figure>>, due: string): KeyResult {
  const start = currentOf(metric, figures);
  const target = quarterTarget(metric, start, due);
  return {
    metric: metric.id,
    text: keyResultText(metric, start, target, plan.currency, plan.language),
    start,
    target,
    due,
    owner: metric.owner,
    initiative: metric.action,
    confidence: Math.round(100 * (figures[metric.id]?.chance ?? WELL_SET)) / 100,
  };
}

export function keyResultText(
  { name, unit }: Pick<PlanMetric, 'name' | 'unit'>,
  start: number | null,
  target: number,
  currency: Currency,
  language: Language,
): string {
  const shown = (value: number) => sayAmount(value, unit, currency, language);
  const text = start === null ? KEY_RESULT_WITHOUT_START : KEY_RESULT;
  return say(text, language, { name, start: start === null ? '' : shown(start), target: shown(target) }).slice(0, 140);
}

/**
 * A target in twelve months is asked for where the straight line to it stands at the quarter's end; a metric that is
 * past it already, for that part of the way that is left.
 */
export function quarterTarget(metric: PlanMetric, start: number | null, due: string): number {
  const target = metric.target!;
  if (start === null || !metric.startMonth || !metric.dueMonth) return target;
  const share = monthsBetween(metric.startMonth, due) / monthsBetween(metric.startMonth, metric.dueMonth);
  if (!(share > 0 && share < 1)) return target;
  const wayFrom = (from: number) => from + (target - from) * share;
  const line = wayFrom(metric.start ?? start);
  const way = isBeyond(line, start, metric) ? line : wayFrom(start);
  const short = Number(way.toPrecision(3));
  return isBeyond(short, start, metric) ? short : way;
}

/** The last day of the quarter in which the day falls; of the next one when fewer than 30 days are left to act. */
export function quarterEnd(today: string): string {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number];
  const last = Math.ceil(month / 3) * 3;
  const end = month === last && day > 1 ? last + 3 : last;
  return end > 12 ? `${year + 1}-03-31` : `${year}-${LAST_DAYS[end]}`;
}

const LAST_DAYS: Readonly<Record<number, string>> = { 3: '03-31', 6: '06-30', 9: '09-30', 12: '12-31' };

interface KeyResultContext {
  readonly keyResult: KeyResult;
  readonly plan: Plan;
}

/** The signs of a ghost: an OKR that nobody will work on (G6), or a target that teaches nothing (G4). */
export const keyResultRules: readonly Rule<KeyResultContext>[] = [
  {
    id: 'ghost-owner',
    field: 'owner',
    holds: ({ keyResult }) => keyResult.owner.trim() === '' || looksLikeTeam(keyResult.owner),
    text: t('Name one person', 'Nommez une personne'),
    source: 'G6 B',
  },
  {
    id: 'ghost-due',
    field: 'due',
    holds: ({ keyResult }) => keyResult.due === null,
    text: t('Set a date', 'Fixez une échéance'),
    source: 'G6 B',
  },
  {
    id: 'ghost-initiative',
    field: 'initiative',
    holds: ({ keyResult }) => keyResult.initiative.trim() === '',
    text: t('Write the first initiative', 'Écrivez la première initiative'),
    source: 'G6 B',
  },
  {
    id: 'ghost-metric',
    field: 'text',
    holds: ({ keyResult, plan }) =>
      ![plan.northStar, ...plan.kpis].some(({ id }) => id === keyResult.metric) || keyResult.target === null,
    text: t('Tie it to a metric of the plan, with a target', 'Reliez-le à un indicateur du plan, avec une cible'),
    source: 'G11 B',
  },
  {
    id: 'reached',
    field: 'target',
    holds: ({ keyResult: { metric: id, start, target }, plan }) => {
      const metric = [plan.northStar, ...plan.kpis].find((one) => one.id === id);
      return metric !== undefined && target !== null && !isBeyond(target, start, metric);
    },
    text: t('Reached already: aim beyond the figure of today', 'Déjà atteinte : visez au-delà du chiffre actuel'),
    source: 'G2, G4 B',
  },
  {
    id: 'too-easy',
    field: 'confidence',
    holds: ({ keyResult }) => missetBy(keyResult.confidence) > 0,
    text: t('Too easy: aim at 7 chances in 10', 'Trop facile : visez 7 chances sur 10'),
    source: 'G4 B',
  },
  {
    id: 'too-hard',
    field: 'confidence',
    holds: ({ keyResult }) => missetBy(keyResult.confidence) < 0,
    text: t('Hardly reachable: aim at 7 chances in 10', 'Peu réaliste : visez 7 chances sur 10'),
    source: 'G4 B',
  },
];

/** What an objective says that says nothing, unless it names a metric. */
const VAGUE = [
  'ameliorer',
  'optimiser',
  'renforcer',
  'faire mieux',
  'improve',
  'optimise',
  'optimize',
  'enhance',
  'better',
];

const isVague = ({ okr, northStar, kpis }: Plan): boolean => {
  const said = fold(okr?.objective ?? '');
  const names = [northStar, ...kpis].map(({ name }) => fold(name)).filter((name) => name !== '');
  return (
    said === '' || (VAGUE.some((word) => said.indexOf(word) === 0) && !names.some((name) => said.indexOf(name) >= 0))
  );
};

export const okrRules: readonly Rule<Plan>[] = [
  {
    id: 'vague-objective',
    field: 'objective',
    holds: (plan) => plan.okr !== null && isVague(plan),
    text: t(
      'Say what you do, what it brings and why, with one of your metrics',
      'Dites l’action, le résultat attendu et pourquoi, avec un de vos indicateurs',
    ),
    source: 'G2, G12 B',
  },
  {
    id: 'few-key-results',
    field: 'okr',
    holds: ({ okr }) => okr !== null && okr.keyResults.length < 3,
    text: t('An objective wants 3 or 4 key results', 'Un objectif demande 3 ou 4 résultats clés'),
    source: 'G1 B',
  },
  {
    id: 'no-shared-key-result',
    field: 'okr',
    holds: ({ okr }) =>
      okr !== null && okr.keyResults.length > 1 && new Set(okr.keyResults.map(({ owner }) => owner.trim())).size === 1,
    text: t('Share at least one key result between two teams', 'Partagez au moins un résultat clé entre deux équipes'),
    source: 'G5 B',
  },
];
