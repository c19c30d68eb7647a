/** This file begins a Draft: what a founder has said so far, where `null` means "as the method recommends". */
import type * as v from 'valibot';
import type { Language } from '../metrics/text';
import type { Currency } from './numbers';
import type { draftSchema, editSchema } from './schemas';

export type Draft = v.InferOutput<typeof draftSchema>;
export type MetricEdit = v.InferOutput<typeof editSchema>;

export interface Opening {
  readonly language: Language;
  readonly company: string;
  readonly currency: Currency;
}

/** The test of a North Star before any answer. */
export const UNTESTED = {
  criteria: [0, 1, 2, 3, 4].map(() => ({ answer: 'unknown' as const, evidence: '' })),
  overrule: '',
};

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
  ...UNTESTED,
  okr: null,
  sample: false,
});
