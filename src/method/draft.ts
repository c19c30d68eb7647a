/** This file defines the Draft: what a founder has said so far, where `null` means "as the method recommends". */
import * as v from 'valibot';
import type { Language } from '../metrics/text';
import type { Currency } from './numbers';
import { CURRENCIES, MODELS, planMetricSchema, planSchema, SECTORS, STAGES } from './plan';

const id = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/));
const typed = v.pipe(v.string(), v.maxLength(2000));

export const criterionSchema = v.object({
  answer: v.picklist(['yes', 'no', 'unknown']),
  evidence: typed,
});

/** Texts may be longer here than in the Plan: a draft keeps whatever was typed. */
const editSchema = v.partial(
  v.object({
    ...planMetricSchema.entries,
    name: typed,
    owner: typed,
    email: typed,
    action: typed,
    benchmarkSource: typed,
    formula: v.nullable(typed),
  }),
);
export type MetricEdit = v.InferOutput<typeof editSchema>;

export const draftSchema = v.object({
  version: v.literal(1),
  /** The screen to come back to, and its page where a step has several. */
  step: v.string(),
  page: v.number(),
  /** The revision of the Settings tab that this draft started from; empty if there was none. */
  base: v.string(),
  language: v.picklist(['fr', 'en']),
  company: typed,
  currency: v.picklist(CURRENCIES),
  model: v.nullable(v.picklist(MODELS)),
  stage: v.picklist(STAGES),
  prePmf: v.nullable(v.boolean()),
  sector: v.nullable(v.picklist(SECTORS)),
  routing: v.record(v.string(), v.string()),
  northStar: v.nullable(id),
  kpis: v.nullable(v.pipe(v.array(id), v.maxLength(30))),
  /** KPIs of the Settings tab that are kept there whether shown or not. */
  kept: v.array(id),
  /** What was changed of a metric's defaults, by metric. */
  edits: v.record(v.string(), editSchema),
  /** Numbers as typed, while they cannot be read, by `metric.field`. */
  typed: v.record(v.string(), typed),
  criteria: v.pipe(v.array(criterionSchema), v.length(5)),
  overrule: typed,
  okr: planSchema.entries.okr,
  sample: v.boolean(),
});
export type Draft = v.InferOutput<typeof draftSchema>;

export interface Opening {
  readonly language: Language;
  readonly company: string;
  readonly currency: Currency;
}

export const newDraft = ({ language, company, currency }: Opening): Draft => ({
  version: 1,
  step: 'model',
  page: 0,
  base: '',
  language,
  company: company.slice(0, 60),
  currency,
  model: null,
  stage: 'seed',
  prePmf: null,
  sector: null,
  routing: {},
  northStar: null,
  kpis: null,
  kept: [],
  edits: {},
  typed: {},
  criteria: [0, 1, 2, 3, 4].map(() => ({ answer: 'unknown' as const, evidence: '' })),
  overrule: '',
  okr: null,
  sample: false,
});
