/** This file states which North Star and KPIs are suggested for each business model and stage, and why (METHOD E5–E7, F3–F6). */
import { describe, expect, test } from 'vitest';
import { NORTH_STARS, recommendStar } from '../../src/method/north-star';
import { MODELS, type Model, STAGES, type Stage } from '../../src/method/profile';
import { DEPARTMENTS, SECTOR_KPIS, STAGE_SLOTS } from '../../src/method/suggest';
import { VANITY } from '../../src/method/vanity';
import { cards, choices } from './examples';

const known = (id: string) => cards.some((card) => card.id === id && card.kpi !== null);

describe('every metric that the method names', () => {
  test('has a monthly formula in the catalogue', () => {
    const stars = Object.values(NORTH_STARS).flatMap(({ candidates, routes }) => [
      ...candidates.map(({ id }) => id),
      ...routes.map(({ star }) => star),
    ]);
    const replacements = VANITY.flatMap(({ metrics }) => metrics);
    const sets = [...Object.values(SECTOR_KPIS), ...DEPARTMENTS.map(({ kpis }) => kpis)].flat();
    expect([...stars, ...replacements, ...sets].filter((id) => !known(id))).toEqual([]);
  });
});

/** Model, routing answers, stage, before fit, North Star, source. */
const STARS: readonly [Model, Record<string, string>, Stage, boolean, string, string][] = [
  ['plg', { conversion: 'fast' }, 'seed', false, 'MRR', 'E5 B: converts in less than 90 days'],
  ['plg', { arr: 'yes' }, 'growth', false, 'MRR', 'E5 B: above 1 M€ of ARR'],
  ['plg', { conversion: 'slow' }, 'growth', false, 'WEEKLY_ACTIVE_TEAMS', 'E5 B: cycle above 6 months'],
  ['plg', {}, 'seed', true, 'WEEKLY_ACTIVE_TEAMS', 'E5 B: PMF phase'],
  ['plg', { conversion: 'slow', arr: 'no' }, 'seed', false, 'WEEKLY_ACTIVE_TEAMS', 'O12 B: case A, 0–500 K€'],
  ['slg', { cycle: 'long' }, 'growth', false, 'QUALIFIED_PIPELINE', 'E5 B: cycle above 3 months'],
  ['slg', { cycle: 'short' }, 'growth', false, 'REVENUE', 'E5 B: cycle under 2 months'],
  ['plg', { arr: 'yes' }, 'seed', true, 'MRR', 'E5 B: above 1 M€ of ARR, growth is the priority'],
  ['slg', { cycle: 'short' }, 'scale', false, 'REVENUE', 'E5 B: a mature sales team'],
  ['slg', {}, 'scale', false, 'NRR', 'E6 B: Salesforce, New Bookings → NRR'],
  ['b2c', { income: 'ads' }, 'growth', false, 'TIME_SPENT', 'E7 B: TikTok, Netflix, Spotify'],
  ['b2c', { income: 'transactions' }, 'growth', false, 'ORDERS', 'E7 B: Uber'],
  ['b2c', { income: 'subscription' }, 'seed', true, 'PAYING_SUBSCRIBERS', 'E5 B: loyalty is monetised'],
  ['b2c', {}, 'seed', true, 'ACTIVE_USERS', 'F3 A: before PMF, engagement'],
  ['marketplace', {}, 'growth', false, 'COMPLETED_TRANSACTIONS', 'E7 B: Airbnb'],
  ['ecommerce', {}, 'seed', false, 'ORDERS', 'E5 B: direct transactions'],
  ['services', {}, 'seed', false, 'UTILIZATION', 'E7, B40 D: TACE'],
  ['services', {}, 'scale', false, 'MARGIN_PER_CONSULTANT', 'E7 D: gross margin per consultant'],
];

describe('every question', () => {
  const asked = MODELS.flatMap((model) =>
    NORTH_STARS[model].questions.map((question) => [model, question.id] as const),
  );
  test.each(asked)('of %s about %s moves the recommendation to a young company, before fit and after', (model, id) => {
    const { questions } = NORTH_STARS[model];
    const { answers } = questions.find((question) => question.id === id)!;
    const others = questions.filter((question) => question.id !== id);
    const contexts = others.reduce<Record<string, string>[]>(
      (all, other) =>
        all.flatMap((one) => [one, ...other.answers.map((answer) => ({ ...one, [other.id]: answer.id }))]),
      [{}],
    );
    for (const prePmf of [true, false]) {
      const starsOf = (context: Record<string, string>) =>
        answers.map(
          (answer) => recommendStar({ model, routing: { ...context, [id]: answer.id }, stage: 'seed', prePmf }).star,
        );
      expect([prePmf, contexts.some((context) => new Set(starsOf(context)).size > 1)]).toEqual([prePmf, true]);
    }
  });
});

test.each(STARS)('%s with %o at %s (before fit: %s) is steered by %s — %s', (model, routing, stage, prePmf, star) => {
  expect(recommendStar({ model, routing, stage, prePmf }).star).toBe(star);
});

/** With the recommended North Star: before market fit at the first stage, after it later (F3 A, F4–F6 B, F12 C). */
const SUGGESTED: Readonly<Record<Model, Readonly<Record<Stage, readonly string[]>>>> = {
  plg: {
    seed: ['STICKINESS', 'NPS', 'PMF_SCORE', 'BURN_RATE'],
    growth: ['CAC', 'ACTIVATION_RATE', 'CHURN_RATE', 'LTV_CAC', 'NRR'],
    scale: ['CAC', 'CHURN_RATE', 'LTV_CAC', 'NRR', 'BURN_RATE', 'RUNWAY'],
  },
  slg: {
    seed: ['CLOSING_RATE', 'NPS', 'PMF_SCORE', 'BURN_RATE'],
    growth: ['CAC', 'CLOSING_RATE', 'CHURN_RATE', 'LTV_CAC', 'MRR'],
    scale: ['CAC', 'CHURN_RATE', 'LTV_CAC', 'MRR', 'BURN_RATE', 'RUNWAY'],
  },
  b2c: {
    seed: ['STICKINESS', 'NPS', 'PMF_SCORE', 'BURN_RATE'],
    growth: ['CAC', 'ACTIVATION_RATE', 'RETENTION_D30', 'LTV_CAC', 'MRR'],
    scale: ['CAC', 'RETENTION_D30', 'LTV_CAC', 'MRR', 'BURN_RATE', 'RUNWAY'],
  },
  ecommerce: {
    seed: ['CONVERSION_RATE', 'NPS', 'PMF_SCORE', 'BURN_RATE'],
    growth: ['CAC', 'CONVERSION_RATE', 'REPEAT_PURCHASE_RATE', 'GROSS_MARGIN', 'AVERAGE_ORDER_VALUE'],
    scale: ['CAC', 'REPEAT_PURCHASE_RATE', 'GROSS_MARGIN', 'AVERAGE_ORDER_VALUE', 'BURN_RATE', 'RUNWAY'],
  },
  marketplace: {
    seed: ['STICKINESS', 'NPS', 'PMF_SCORE', 'BURN_RATE'],
    growth: ['CAC', 'CONVERSION_RATE', 'REPEAT_PURCHASE_RATE', 'LTV_CAC', 'AVERAGE_ORDER_VALUE'],
    scale: ['CAC', 'REPEAT_PURCHASE_RATE', 'LTV_CAC', 'AVERAGE_ORDER_VALUE', 'BURN_RATE', 'RUNWAY'],
  },
  services: {
    seed: ['CLOSING_RATE', 'NPS', 'CSAT', 'GROSS_MARGIN'],
    growth: ['COST_PER_LEAD', 'CLOSING_RATE', 'CSAT', 'GROSS_MARGIN', 'MARGIN_PER_CONSULTANT'],
    scale: ['COST_PER_LEAD', 'CSAT', 'GROSS_MARGIN', 'UTILIZATION', 'REVENUE', 'EMPLOYEE_RETENTION'],
  },
  other: {
    seed: ['STICKINESS', 'NPS', 'PMF_SCORE', 'BURN_RATE'],
    growth: ['CAC', 'ACTIVATION_RATE', 'CHURN_RATE', 'LTV_CAC', 'MRR'],
    scale: ['CAC', 'CHURN_RATE', 'LTV_CAC', 'MRR', 'BURN_RATE', 'RUNWAY'],
  },
};

describe('the suggested KPIs', () => {
  const cases = MODELS.flatMap((model) => STAGES.map((stage) => [model, stage, STAGE_SLOTS[stage].source] as const));

  test.each(cases)('of %s at stage %s follow %s', (model, stage) => {
    expect(choices({ model, stage }).suggested).toEqual(SUGGESTED[model][stage]);
  });

  /** Newcomers, retention, activation, cash: F4 B. */
  test.each<[Model, readonly string[]]>([
    ['plg', ['QUALIFIED_LEADS', 'CHURN_RATE', 'ACTIVATION_RATE', 'BURN_RATE']],
    ['slg', ['QUALIFIED_LEADS', 'CHURN_RATE', 'CLOSING_RATE', 'BURN_RATE']],
    ['b2c', ['NEW_CUSTOMERS', 'RETENTION_D30', 'ACTIVATION_RATE', 'BURN_RATE']],
    ['ecommerce', ['NEW_CUSTOMERS', 'REPEAT_PURCHASE_RATE', 'CONVERSION_RATE', 'BURN_RATE']],
    ['marketplace', ['NEW_CUSTOMERS', 'REPEAT_PURCHASE_RATE', 'CONVERSION_RATE', 'BURN_RATE']],
    ['services', ['QUALIFIED_LEADS', 'CSAT', 'CLOSING_RATE', 'GROSS_MARGIN']],
    ['other', ['NEW_CUSTOMERS', 'CHURN_RATE', 'ACTIVATION_RATE', 'BURN_RATE']],
  ])('of %s at stage seed after market fit follow F4 B', (model, suggested) => {
    expect(choices({ model, stage: 'seed', prePmf: false }).suggested).toEqual(suggested);
  });

  test.each(cases)('of %s at stage %s make 5, 6 or 7 metrics with the North Star (Z3), none twice', (model, stage) => {
    for (const prePmf of [true, false]) {
      const { suggested, northStar } = choices({ model, stage, prePmf });
      expect(new Set([northStar, ...suggested]).size).toBe({ seed: 5, growth: 6, scale: 7 }[stage]);
    }
  });
});
