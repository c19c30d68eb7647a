/** This file makes example plans for tests. */

import { choicesOf, planFrom } from '../../src/method/choices';
import { blankMetric } from '../../src/method/defaults';
import { type Draft, newDraft } from '../../src/method/draft';
import type { Plan, PlanMetric } from '../../src/method/plan';
import { projectCatalogue } from '../../src/metrics/card';
import { catalogue } from '../../src/metrics/catalogue';

export const cards = projectCatalogue(catalogue);

export const draft = (changes: Partial<Draft> = {}): Draft => ({
  ...newDraft({ language: 'fr', company: 'Atelier Nova', currency: 'EUR' }),
  ...changes,
});

export const choices = (changes: Partial<Draft> = {}) => choicesOf(draft(changes), cards);

export const planOf = (changes: Partial<Draft> = {}, month = '2026-03'): Plan => planFrom(choices(changes), month);

export const metric = (changes: Partial<PlanMetric> = {}): PlanMetric => ({
  ...blankMetric('MRR'),
  name: 'MRR',
  unit: 'money',
  ...changes,
});

/** A plan made without the catalogue. */
export const plan = (changes: Partial<Plan> = {}): Plan => ({
  version: 1,
  language: 'fr',
  company: 'Atelier Nova',
  currency: 'EUR',
  model: 'plg',
  stage: 'seed',
  prePmf: false,
  sector: 'saas-b2b',
  routing: {},
  northStar: metric(),
  kpis: [],
  criteria: [0, 1, 2, 3, 4].map(() => ({ answer: 'unknown' as const, evidence: '' })),
  overrule: '',
  okr: null,
  ...changes,
});
