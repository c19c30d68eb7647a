/** This file turns a Draft into the Plan that it means, and a Plan read from the Settings tab back into a Draft. */
import type { KpiCard } from '../metrics/card';
import { blankMetric, defaultMetric, SECTOR_OF_MODEL, type Setting } from './defaults';
import { type Draft, type MetricEdit, newDraft } from './draft';
import { monthAfter } from './months';
import { recommendStar, starsOf } from './north-star';
import type { Plan, PlanMetric } from './plan';
import { metricLimit } from './profile';
import type { Situation } from './stars';
import { compared, testOf, uncompared, withoutTest } from './starTest';
import { suggestKpis } from './suggest';
import { withKeyResults, withoutNotes } from './typed';

/** What the recommendations leave open is decided here, so that every screen and the Plan see the same. */
export interface Choices extends Situation, Setting {
  readonly draft: Draft;
  readonly cards: readonly KpiCard[];
  /** The recommended North Star, and the chosen one. */
  readonly recommended: string;
  readonly northStar: string;
  readonly suggested: readonly string[];
  readonly kpis: readonly string[];
  readonly limit: number;
  /** What was answered of the North Star, and its test: revenue need not be compared with itself. */
  readonly test: Pick<Draft, 'criteria' | 'overrule'>;
  readonly criteria: Draft['criteria'];
}

export function choicesOf(draft: Draft, cards: readonly KpiCard[]): Choices {
  const prePmf = draft.prePmf ?? draft.stage === 'seed';
  const situation = { model: draft.model, stage: draft.stage, prePmf, routing: draft.routing };
  const recommended = availableStar(recommendStar(situation).star, draft, cards);
  const northStar = draft.northStar ?? recommended;
  const test = testOf(northStar, draft);
  const suggested = suggestKpis({ ...situation, northStar }, cards);
  return {
    ...situation,
    draft,
    cards,
    language: draft.language,
    sector: draft.sector ?? (draft.model ? SECTOR_OF_MODEL[draft.model] : 'other'),
    recommended,
    northStar,
    suggested,
    kpis: (draft.kpis ?? suggested).filter((id) => id !== northStar),
    limit: metricLimit(draft.stage),
    test,
    criteria: compared(northStar, test, draft),
  };
}

function availableStar(star: string, draft: Draft, cards: readonly KpiCard[]): string {
  const known = (id: string) => cards.some((card) => card.id === id && card.kpi);
  if (known(star)) return star;
  return starsOf(draft.model).candidates.find((candidate) => known(candidate.id))?.id ?? 'MRR';
}

/** The metric with its defaults, before any change. */
function proposedMetric(id: string, choices: Setting & { cards: readonly KpiCard[] }): PlanMetric {
  const card = choices.cards.find((candidate) => candidate.id === id && candidate.kpi);
  return card ? defaultMetric(card, choices) : blankMetric(id);
}

export const metricOf = (id: string, choices: Choices): PlanMetric => ({
  ...proposedMetric(id, choices),
  ...choices.draft.edits[id],
});

/** The North Star first, then the KPIs in their order. */
export const chosenMetrics = (choices: Choices): PlanMetric[] =>
  [choices.northStar, ...choices.kpis].map((id) => metricOf(id, choices));

/** `month` is the current one, as `2026-03`: a metric new to the plan is followed since then. */
export function planFrom(choices: Choices, month: string): Plan {
  const { draft } = choices;
  const finished = (id: string, shown: boolean) => trimmed({ ...metricOf(id, choices), shown }, month);
  const hidden = draft.kept.filter((id) => id !== choices.northStar && !choices.kpis.includes(id));
  return {
    version: 1,
    language: draft.language,
    company: draft.company.trim().slice(0, 60),
    currency: draft.currency,
    model: draft.model ?? 'other',
    stage: draft.stage,
    prePmf: choices.prePmf,
    sector: choices.sector,
    routing: draft.routing,
    northStar: withPath(finished(choices.northStar, true), month),
    kpis: [...choices.kpis.map((id) => finished(id, true)), ...hidden.map((id) => finished(id, false))],
    criteria: choices.criteria.map(({ answer, evidence }) => ({ answer, evidence: evidence.slice(0, 140) })),
    overrule: choices.test.overrule.slice(0, 300),
    okr: draft.okr,
    views: draft.views ?? [],
    lockEditors: draft.lockEditors ?? null,
    ...(draft.gone && { gone: draft.gone.filter((id) => !(id in draft.edits)) }),
  };
}

/** A figure of a metric; a North Star whose line is moved sets out anew. */
export const withFigure = (
  { draft, northStar }: Choices,
  id: string,
  field: 'start' | 'target' | 'alert',
  value: number | null,
): Draft['edits'] => {
  const undated = id === northStar && field !== 'alert' ? { startMonth: null, dueMonth: null } : {};
  return { ...draft.edits, [id]: { ...draft.edits[id], ...undated, [field]: value } };
};

/** The KPIs that were chosen, and these: suggestions give way to them. */
export const withKpis = ({ draft, northStar }: Choices, ids: readonly string[]): string[] =>
  [...new Set([...(draft.kpis ?? []), ...ids])].filter((id) => id !== northStar);

/** KPIs of one's own, chosen or not. */
export const ownIds = ({ edits }: Draft): string[] => Object.keys(edits).filter((id) => edits[id]?.formula);

/** Puts an own KPI in, or puts it right; a figure in another unit has no meaning left. */
export function withOwn(draft: Draft, id: string, own: MetricEdit): Draft['edits'] {
  const before = draft.edits[id];
  const { unit } = { ...blankMetric(id), ...before };
  const figures = before && unit !== own.unit ? { target: null, alert: null, start: null } : {};
  return { ...draft.edits, [id]: { ...before, ...figures, ...own } };
}

/** The draft without an own KPI, and without what was said of it. */
export function withoutOwn(draft: Draft, id: string): Partial<Draft> {
  const { northStar, kpis, kept, gone = [] } = draft;
  const { [id]: _, ...edits } = draft.edits;
  const others = (ids: readonly string[]) => ids.filter((other) => other !== id);
  const { okr, typed } = withKeyResults(draft, ({ metric }) => metric !== id);
  const notes = Object.entries(withoutNotes(typed, `${id}.`)).filter(([key, text]) => !isFormOf(id, key, text));
  return {
    edits,
    northStar: northStar === id ? null : northStar,
    kpis: kpis && others(kpis),
    kept: others(kept),
    gone: kept.includes(id) ? [...gone, id] : gone,
    okr,
    typed: Object.fromEntries(notes),
    ...withoutTest(id, draft),
  };
}

/** A form left open on it, which would make it again. */
const isFormOf = (id: string, key: string, text: string): boolean =>
  key.startsWith('own.') && text.includes(`"id":"${id}"`);

function trimmed(metric: PlanMetric, month: string): PlanMetric {
  return {
    ...metric,
    name: metric.name.trim().slice(0, 60) || metric.id,
    owner: metric.owner.trim().slice(0, 60),
    email: metric.email.trim().slice(0, 120),
    action: metric.action.trim().slice(0, 140),
    since: metric.since ?? month,
  };
}

/** A North Star's target is for twelve months from now: each month is compared with the straight line to it. */
function withPath(star: PlanMetric, month: string): PlanMetric {
  if (star.start === null || star.target === null) return star;
  return { ...star, startMonth: star.startMonth ?? month, dueMonth: star.dueMonth ?? monthAfter(month, 12) };
}

/** Only what differs from the defaults is kept as an edit, so that a change of language or sector still reaches the rest. */
export function draftFrom(plan: Plan, cards: readonly KpiCard[], base: string, month?: string): Draft {
  const setting = { language: plan.language, sector: plan.sector, stage: plan.stage, cards };
  const edits: Record<string, MetricEdit> = {};
  for (const metric of [plan.northStar, ...plan.kpis])
    edits[metric.id] = changes(metric, proposedMetric(metric.id, setting));
  return {
    ...newDraft(plan),
    base,
    month,
    model: plan.model,
    stage: plan.stage,
    prePmf: plan.prePmf,
    sector: plan.sector,
    routing: plan.routing,
    northStar: plan.northStar.id,
    starBefore: plan.northStar.id,
    kpis: plan.kpis.filter(({ shown }) => shown).map(({ id }) => id),
    kept: plan.kpis.map(({ id }) => id),
    edits,
    criteria: uncompared(plan.northStar.id, plan.criteria),
    overrule: plan.overrule,
    tested: plan.northStar.id,
    okr: plan.okr,
    views: plan.views ?? [],
    lockEditors: plan.lockEditors ?? null,
  };
}

function changes(metric: PlanMetric, proposed: PlanMetric): MetricEdit {
  const edit: Record<string, unknown> = {};
  for (const key of Object.keys(metric) as (keyof PlanMetric)[])
    if (metric[key] !== proposed[key]) edit[key] = metric[key];
  return edit as MetricEdit;
}
