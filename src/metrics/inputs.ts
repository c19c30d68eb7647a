/** This file defines the Data tab's columns: what a person enters once a month, with a sample company that is coherent. */
import { growth } from './inputs/growth';
import { loyalty } from './inputs/loyalty';
import { people } from './inputs/people';
import { revenue } from './inputs/revenue';
import type { Input, Metric } from './metric';

/**
 * The sample is a B2B software company in 24 months: MRR from 80 k to about 150 k, customers from 400 to about 570.
 * Balances follow from movements: opening_mrr, customers_start, employees_start.
 */
const columns = { ...growth, ...loyalty, ...revenue, ...people };

export type InputId = keyof typeof columns;

const GROUPS: readonly Input['group'][] = [
  'acquisition',
  'activation',
  'retention',
  'referral',
  'revenue',
  'finance',
  'satisfaction',
  'people',
];

/** The inputs by id, for the entries that name them. */
export const inputs = (...ids: InputId[]): Input[] => ids.map((id) => ({ id, ...columns[id] }));

/** Every input that an entry names, once each, group by group. */
export function allInputs(catalogue: Readonly<Record<string, Metric>>): Input[] {
  const named = new Map<string, Input>();
  for (const { kpi } of Object.values(catalogue)) for (const input of kpi?.inputs ?? []) named.set(input.id, input);
  const known = Object.keys(columns);
  const place = ({ id, group }: Input) => GROUPS.indexOf(group) * known.length + known.indexOf(id);
  return [...named.values()].sort((a, b) => place(a) - place(b));
}
