/** This file defines the Plan: what a founder decided, as JSON, validated by one schema on both sides of the sidebar. */
import * as v from 'valibot';
import { AARRR } from '../metrics/metric';
import { CURRENCIES, MAX_KEY_RESULTS, MODELS, SECTORS, STAGES, UNITS } from './profile';

export {
  CURRENCIES,
  MODELS,
  type Model,
  metricLimit,
  SECTORS,
  type Sector,
  STAGES,
  type Stage,
  UNITS,
} from './profile';

/** Tabs that are made on request. */
export const VIEWS = ['managers', 'teams'] as const;
export type View = (typeof VIEWS)[number];

/** More than a file ever follows, hides and has deleted. */
export const MOST_METRICS = 500;

const line = (max: number) => v.pipe(v.string(), v.maxLength(max));
const amount = v.nullable(v.pipe(v.number(), v.finite()));
/** A month as `2026-03`. */
const monthSchema = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

/** More than fit in the 2 000 signs of the cell that keeps them. */
const MOST_ANSWERS = 300;
export const routingSchema = v.pipe(v.record(line(40), line(40)), v.maxEntries(MOST_ANSWERS));

/** One metric of the plan: the North Star or a KPI. `null` is "not decided yet". */
export const planMetricSchema = v.object({
  /** A catalogue name such as `LTV_CAC`, or `custom_…` with its own formula. */
  id: v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/)),
  name: v.pipe(line(60), v.nonEmpty()),
  aarrr: v.picklist(AARRR),
  level: v.picklist(['strategic', 'tactical', 'operational']),
  timing: v.picklist(['leading', 'lagging']),
  unit: v.picklist(UNITS),
  direction: v.picklist(['up', 'down']),
  cadence: v.picklist(['daily', 'weekly', 'monthly', 'quarterly']),
  target: amount,
  /** With a start value and two months, the target of a month is the straight line between them. */
  start: amount,
  startMonth: v.nullable(monthSchema),
  dueMonth: v.nullable(monthSchema),
  alert: amount,
  benchmarkLow: amount,
  benchmarkHigh: amount,
  benchmarkSource: line(140),
  owner: line(60),
  email: line(120),
  action: line(140),
  nextReview: v.nullable(v.pipe(v.string(), v.isoDate())),
  shown: v.boolean(),
  since: v.nullable(monthSchema),
  /** A custom KPI's value of a month over data columns written `[input_id]`; null for a catalogue metric. */
  formula: v.nullable(line(400)),
});
export type PlanMetric = v.InferOutput<typeof planMetricSchema>;

export const keyResultSchema = v.object({
  metric: line(40),
  text: line(140),
  start: amount,
  target: amount,
  due: v.nullable(v.pipe(v.string(), v.isoDate())),
  owner: line(60),
  initiative: line(140),
  /** The chance of reaching the target, aimed at 0.7. */
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

export const planSchema = v.object({
  version: v.literal(1),
  language: v.picklist(['fr', 'en']),
  company: line(60),
  currency: v.picklist(CURRENCIES),
  model: v.picklist(MODELS),
  stage: v.picklist(STAGES),
  /** True before product-market fit. */
  prePmf: v.boolean(),
  sector: v.picklist(SECTORS),
  /** Answers to the model's routing questions, by question id. */
  routing: routingSchema,
  northStar: planMetricSchema,
  kpis: v.pipe(v.array(planMetricSchema), v.maxLength(30)),
  /** The five-criteria test of the North Star, in order. */
  criteria: v.pipe(
    v.array(v.object({ answer: v.picklist(['yes', 'no', 'unknown']), evidence: line(140) })),
    v.length(5),
  ),
  /** Why the North Star is kept with fewer than four criteria of five. */
  overrule: line(300),
  okr: v.nullable(
    v.object({ objective: line(140), keyResults: v.pipe(v.array(keyResultSchema), v.maxLength(MAX_KEY_RESULTS)) }),
  ),
  /** Own KPIs that a person deleted: their lines leave the Settings tab. */
  gone: v.optional(v.pipe(v.array(planMetricSchema.entries.id), v.maxLength(MOST_METRICS))),
  /** The views wanted beside the dashboard: none where nothing is said. */
  views: v.optional(v.pipe(v.array(v.picklist(VIEWS)), v.maxLength(VIEWS.length))),
  /** Who may edit the generated tabs beside the file's owner, by e-mail; without it, everybody may after a warning. */
  lockEditors: v.optional(v.nullable(v.pipe(v.array(line(120)), v.maxLength(20)))),
});
export type Plan = v.InferOutput<typeof planSchema>;
