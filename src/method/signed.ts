/** This file tells which KPIs may stand below zero, so that a negative target means something there. */
import type { PlanMetric } from './plan';

/** Balances, margins and growths: an amount less another, or a change. */
const SIGNED: readonly string[] = [
  'NPS',
  'NET_NEW_MRR',
  'GROWTH_RATE',
  'GROSS_MARGIN',
  'NET_MARGIN',
  'MARGIN_PER_CONSULTANT',
  'RULE_OF_40',
  'BURN_RATE',
  'BURN_MULTIPLE',
];

/** Of one's own KPIs, those that take something away: the Data tab's columns hold losses as positive figures. */
export const maySink = ({ id, formula }: Pick<PlanMetric, 'id' | 'formula'>): boolean =>
  formula === null ? SIGNED.includes(id) : formula.includes('-');
