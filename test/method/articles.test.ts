/** This file reproduces the examples of the source articles (A–E): North Stars, KPI sets, key results, as METHOD E5–E7, F3–F13 and G3 quote them. */
import { describe, expect, test } from 'vitest';
import { defaultMetric } from '../../src/method/defaults';
import type { Draft } from '../../src/method/draft';
import { recommendStar, starsOf } from '../../src/method/north-star';
import { proposeOkr } from '../../src/method/okr';
import type { PlanMetric } from '../../src/method/plan';
import { MODELS, type Model, metricLimit, type Sector, type Stage } from '../../src/method/profile';
import type { Situation } from '../../src/method/stars';
import { DEPARTMENTS, monthlyCards, SECTOR_KPIS } from '../../src/method/suggest';
import { vanityOf } from '../../src/method/vanity';
import { cards, choices, metric, plan } from './examples';

const star = (model: Model, situation: Partial<Situation> = {}) =>
  recommendStar({ model, stage: 'growth', prePmf: false, routing: {}, ...situation }).star;
const chosen = (changes: Partial<Draft>) => {
  const { northStar, kpis } = choices(changes);
  return [northStar, ...kpis];
};
const offered = monthlyCards(cards).map(({ id }) => id);

describe('E5 (B): the North Star by model', () => {
  test.each<[string, Model, Partial<Situation>, string]>([
    ['PLG that converts in less than 90 days: MRR', 'plg', { routing: { conversion: 'fast' } }, 'MRR'],
    ['PLG above 1 M€ of ARR: MRR', 'plg', { routing: { arr: 'yes' } }, 'MRR'],
    [
      'PLG that converts after 6 months: active teams',
      'plg',
      { routing: { conversion: 'slow', arr: 'yes' } },
      'WEEKLY_ACTIVE_TEAMS',
    ],
    ['PLG in search of its market: active teams', 'plg', { prePmf: true }, 'WEEKLY_ACTIVE_TEAMS'],
    ['SLG with a cycle above 3 months: pipeline', 'slg', { routing: { cycle: 'long' } }, 'QUALIFIED_PIPELINE'],
    ['SLG that builds its sales team: pipeline', 'slg', {}, 'QUALIFIED_PIPELINE'],
    ['SLG with a cycle under 2 months: revenue', 'slg', { routing: { cycle: 'short' } }, 'REVENUE'],
    ['B2C paid by advertising: engagement', 'b2c', { routing: { income: 'ads' } }, 'TIME_SPENT'],
    ['B2C whose loyalty comes before money: engagement', 'b2c', { prePmf: true }, 'ACTIVE_USERS'],
    ['B2C of direct transactions: monetisation', 'b2c', { routing: { income: 'transactions' } }, 'ORDERS'],
    ['a marketplace with network effects: what both sides complete', 'marketplace', {}, 'COMPLETED_TRANSACTIONS'],
  ])('%s', (_, model, situation, expected) => {
    expect(star(model, situation)).toBe(expected);
  });
});

describe('E6 (B): the North Star moves with maturity, and slowly', () => {
  test('Salesforce: from new bookings to net revenue retention', () => {
    const stages = (['seed', 'growth', 'scale'] as const).map((stage) => star('slg', { stage }));
    expect(stages).toEqual(['QUALIFIED_PIPELINE', 'QUALIFIED_PIPELINE', 'NRR']);
  });
  test('Figma: from engagement to recurring revenue, ARR at hand', () => {
    expect(star('plg', { stage: 'seed', prePmf: true })).toBe('WEEKLY_ACTIVE_TEAMS');
    expect(star('plg', { stage: 'scale', routing: { arr: 'yes' } })).toBe('MRR');
    expect(starsOf('plg').candidates.map(({ id }) => id)).toContain('ARR');
  });
  test('case A: weekly active teams up to 500 K€, then MRR', () => {
    expect(star('plg', { stage: 'seed', routing: { arr: 'no' } })).toBe('WEEKLY_ACTIVE_TEAMS');
    expect(star('plg', { stage: 'growth', routing: { arr: 'no' } })).toBe('MRR');
  });
});

describe('E7: the library of examples can be chosen', () => {
  test.each([
    ['B', 'Slack: messages per team and week', 'MESSAGES_PER_TEAM'],
    ['B', 'Airbnb: nights booked', 'NIGHTS_BOOKED'],
    ['B', 'Spotify: listening time per active user', 'TIME_PER_USER'],
    ['B', 'HubSpot: weekly active teams', 'WEEKLY_ACTIVE_TEAMS'],
    ['B', 'Netflix: hours per month', 'TIME_SPENT'],
    ['B', 'Notion: weekly active teams', 'WEEKLY_ACTIVE_TEAMS'],
    ['B', 'TikTok: time spent', 'TIME_SPENT'],
    ['B', 'Uber: trips completed', 'COMPLETED_TRANSACTIONS'],
    ['D', 'a SaaS: MRR', 'MRR'],
    ['D', 'an IT services company: utilisation', 'UTILIZATION'],
    ['D', 'an IT services company: gross margin per consultant', 'MARGIN_PER_CONSULTANT'],
  ])('(%s) %s', (_, __, id) => {
    expect(offered).toContain(id);
  });
  test.each([
    ['Nombre d’inscriptions', 'activated users'],
    ['Nombre de CV', 'utilization, or gross margin per consultant'],
  ])('(D) “%s” is no North Star: %s', (name, instead) => {
    expect(vanityOf(name)?.instead.en).toBe(instead);
  });
});

describe('F8 and F10: a vanity metric', () => {
  const names = (text: string) => text.split(', ');
  test.each(
    names(
      'Pages vues par mois, Page views per day, Inscriptions par semaine, Sign-ups per week, Likes par post, Abonnés YouTube, Social followers, Utilisateurs inscrits, Features delivered, Nb de fonctionnalités, Téléchargements, Installs, Impressions, Visits, J’aime',
    ),
  )('is known by its name: %s', (name) => {
    expect(vanityOf(name)).not.toBeNull();
  });
  test.each(
    names(
      'Likelihood to recommend, Installed base revenue, Social selling revenue, Percentage of sign-ups, Taux d’inscription, Cost per visit, Part d’inscrits actifs, Conversion of visitors, Leads from social media, Like-for-like sales, Rétention des inscrits à 30 jours, Churn des inscrits, MRR from installs, Marge sur installations',
    ),
  )('is not what has a value or a rate: %s', (name) => {
    expect(vanityOf(name)).toBeNull();
  });
  test('is replaced by what says something of the business', () => {
    const instead = ['Page views', 'Users inscrits', 'Social followers', 'Fonctionnalités développées'];
    expect(instead.map((name) => vanityOf(name)?.instead.en)).toEqual([
      'qualified traffic',
      'activated users',
      'leads from social networks',
      'the adoption rate of features, and what they do to the North Star',
    ]);
  });
});

describe('D: the first target and alert', () => {
  const settingOf = (id: string, sector: Sector, stage: Stage = 'seed') => {
    const { target, alert } = defaultMetric(cards.find((card) => card.id === id)!, { language: 'en', sector, stage });
    return [target, alert];
  };
  test.each<[id: string, sector: Sector, target: number | null, alert: number | null]>([
    ['CHURN_RATE', 'saas-b2b', 0.06, 0.1],
    ['CHURN_RATE', 'saas-b2c', 0.125, 0.15],
    ['CHURN_RATE', 'ecommerce', 0.225, 0.25],
    ['CHURN_RATE', 'mobile-app', 0.225, 0.3],
    ['NPS', 'saas-b2b', 40, 0],
    ['NPS', 'ecommerce', 30, 0],
    ['CAC', 'ecommerce', 60, 100],
  ])('of %s in %s are those of the sector: %d, %d', (id, sector, target, alert) => {
    expect(settingOf(id, sector)).toEqual([target, alert]);
  });
  test('of growth are those of the stage', () => {
    expect([settingOf('GROWTH_RATE', 'saas-b2b'), settingOf('GROWTH_RATE', 'saas-b2b', 'scale')]).toEqual([
      [0.15, 0.05],
      [0.075, 0.05],
    ]);
  });
  test.each<[id: string, sector: Sector, target: number, alert: number]>([
    ['LTV_CAC', 'ecommerce', 5, 3],
    ['RUNWAY', 'retail', 12, 6],
    ['CHURN_RATE', 'industry', 0.05, 0.1],
  ])(
    'of %s in %s are the method’s, which knows no figures of the sector’s own: %d, %d',
    (id, sector, target, alert) => {
      expect(settingOf(id, sector)).toEqual([target, alert]);
    },
  );
});

test('F3 (A): before fit engagement and NPS, after it CAC, LTV/CAC and MRR, at scale burn and unit economics', () => {
  const before = chosen({ model: 'plg', stage: 'seed', prePmf: true });
  expect(before).toEqual(expect.arrayContaining(['STICKINESS', 'NPS', 'PMF_SCORE']));
  for (const model of ['plg', 'slg', 'b2c', 'other'] as const)
    expect(chosen({ model, stage: 'growth', prePmf: false })).toEqual(
      expect.arrayContaining(['CAC', 'LTV_CAC', 'MRR']),
    );
  for (const model of ['plg', 'slg', 'b2c', 'marketplace', 'other'] as const)
    expect(chosen({ model, stage: 'scale' })).toEqual(expect.arrayContaining(['BURN_RATE', 'RUNWAY', 'LTV_CAC']));
});

describe('F4 (B): five metrics up to 1 M€', () => {
  test('the seed B2B SaaS: MRR, qualified newcomers, churn, activation in 7 days, burn', () => {
    const seed: Partial<Draft> = { model: 'plg', stage: 'seed', prePmf: false, routing: { conversion: 'fast' } };
    expect(chosen(seed)).toEqual(['MRR', 'QUALIFIED_LEADS', 'CHURN_RATE', 'ACTIVATION_RATE', 'BURN_RATE']);
  });
  test('B2C looks at retention by day, B2B at monthly churn', () => {
    const retention = (model: Model) => choices({ model, stage: 'seed', prePmf: false }).suggested[1];
    expect([retention('b2c'), retention('slg')]).toEqual(['RETENTION_D30', 'CHURN_RATE']);
  });
  test.each(MODELS)('%s looks at cash or margin', (model) => {
    const money = ['BURN_RATE', 'REVENUE', 'GROSS_MARGIN'];
    for (const prePmf of [true, false])
      expect(chosen({ model, stage: 'seed', prePmf }).some((id) => money.includes(id))).toBe(true);
  });
});

test.each(MODELS)(
  'F5 (B): from 1 to 10 M€ %s adds the quality of acquisition, retention, and revenue that grows',
  (model) => {
    const ids = chosen({ model, stage: 'growth', prePmf: false });
    const one = (of: readonly string[]) =>
      expect(ids.filter((id) => of.includes(id)).length, of.join()).toBeGreaterThan(0);
    one(['LTV_CAC', 'GROSS_MARGIN']);
    one(['CHURN_RATE', 'RETENTION_D30', 'REPEAT_PURCHASE_RATE', 'CSAT']);
    one(['NRR', 'MRR', 'AVERAGE_ORDER_VALUE', 'MARGIN_PER_CONSULTANT']);
  },
);

test.each(MODELS)(
  'F6 (B): above 10 M€ %s has 7 metrics suggested, one of them leading, 8 allowed, quality of operations at hand',
  (model) => {
    const ids = chosen({ model, stage: 'scale' });
    expect([ids.length, metricLimit('scale')]).toEqual([7, 8]);
    expect(ids.some((id) => cards.find((card) => card.id === id)?.kpi?.timing === 'leading')).toBe(true);
    expect(offered).toEqual(expect.arrayContaining(['TIME_TO_VALUE', 'CSAT']));
  },
);

describe('F12 (C): a sector’s own KPIs are offered beside', () => {
  test.each<[string, Sector, readonly string[]]>([
    ['B2B: qualified opportunities, sales cycle', 'saas-b2b', ['QUALIFIED_LEADS', 'SALES_CYCLE']],
    ['young B2B: sales cycle, LTV', 'saas-b2b', ['SALES_CYCLE', 'LTV']],
    ['SaaS product: activation', 'saas-b2b', ['ACTIVATION_RATE']],
    ['B2C: conversion, NPS, cost per lead', 'ecommerce', ['CONVERSION_RATE', 'NPS', 'COST_PER_LEAD']],
    ['digital: retention, activation, churn', 'mobile-app', ['RETENTION_D30', 'ACTIVATION_RATE', 'CHURN_RATE']],
    ['digital B2C: retention, activation, churn', 'saas-b2c', ['RETENTION_D30', 'ACTIVATION_RATE', 'CHURN_RATE']],
    ['digital services: engagement, 30-day retention, CAC', 'mobile-app', ['STICKINESS', 'RETENTION_D30', 'CAC']],
    ['industry: OEE', 'industry', ['OEE']],
    ['services: satisfaction, sales cycle', 'it-services', ['CSAT', 'SALES_CYCLE']],
    [
      'retail: basket, frequency, repeat purchase',
      'retail',
      ['AVERAGE_ORDER_VALUE', 'PURCHASE_FREQUENCY', 'REPEAT_PURCHASE_RATE'],
    ],
    ['fintech: NPS and conversion, CAC and retention', 'fintech', ['NPS', 'CONVERSION_RATE', 'CAC', 'RETENTION_RATE']],
  ])('%s', (_, sector, ids) => {
    expect(SECTOR_KPIS[sector]).toEqual(expect.arrayContaining([...ids]));
  });
});

test.each([
  ['Marketing', ['CAC', 'CONVERSION_RATE', 'LTV']],
  ['Sales', ['SALES_CYCLE', 'CLOSING_RATE', 'AVERAGE_ORDER_VALUE']],
  ['People', ['EMPLOYEE_RETENTION', 'COST_PER_HIRE', 'ENGAGEMENT_RATE']],
] as const)('F13 (E): %s answers for its own figures', (team, ids) => {
  expect(DEPARTMENTS.find(({ name }) => name.en === team)?.kpis).toEqual(expect.arrayContaining([...ids]));
});

describe('G3 (B): the cascade of a quarter', () => {
  const FREE = metric({ id: 'NSM', target: null });
  const keyResults = (...kpis: readonly PlanMetric[]) =>
    proposeOkr(plan({ northStar: FREE, kpis: [...kpis] }), {}, '2026-01-05').keyResults;
  const rate = (id: string, name: string, start: number | null, target: number, direction: 'up' | 'down' = 'up') =>
    metric({ id, name, unit: 'rate', start: start === null ? null : start / 100, target: target / 100, direction });
  const texts = (...kpis: readonly PlanMetric[]) => keyResults(...kpis).map(({ text }) => text);

  test('the company: MRR 150 → 220 K€, churn 8 → 5 %, upsell 15 → 25 %', () => {
    const company = [
      metric({ start: 150000, target: 220000 }),
      rate('CHURN_RATE', 'Churn clients', 8, 5, 'down'),
      rate('custom_upsell', 'Taux d’upsell', 15, 25),
    ];
    expect(texts(...company)).toEqual([
      'MRR\u00a0: 150\u00a0000\u00a0€ → 220\u00a0000\u00a0€',
      'Churn clients\u00a0: 8\u00a0% → 5\u00a0%',
      'Taux d’upsell\u00a0: 15\u00a0% → 25\u00a0%',
    ]);
    expect(keyResults(...company).map(({ due }) => due)).toEqual(['2026-03-31', '2026-03-31', '2026-03-31']);
  });
  test('marketing: 120 → 180 qualified leads, CAC under 800 €, organic 15 → 25 %', () => {
    expect(
      texts(
        metric({ id: 'QUALIFIED_LEADS', name: 'Leads qualifiés', unit: 'count', start: 120, target: 180 }),
        metric({ id: 'CAC', name: 'CAC', direction: 'down', target: 800 }),
        rate('custom_organic', 'Part organique', 15, 25),
      ),
    ).toEqual([
      'Leads qualifiés\u00a0: 120 → 180',
      'CAC\u00a0: atteindre 800\u00a0€',
      'Part organique\u00a0: 15\u00a0% → 25\u00a0%',
    ]);
  });
  test('product: activation 70 % in 7 days, adoption 40 %, time to value 14 → 9 days', () => {
    expect(
      texts(
        rate('ACTIVATION_RATE', 'Taux d’activation', null, 70),
        rate('FEATURE_ADOPTION', 'Adoption', null, 40),
        metric({ id: 'TIME_TO_VALUE', name: 'Time to value', unit: 'days', direction: 'down', start: 14, target: 9 }),
      ),
    ).toEqual([
      'Taux d’activation\u00a0: atteindre 70\u00a0%',
      'Adoption\u00a0: atteindre 40\u00a0%',
      'Time to value\u00a0: 14\u00a0jours → 9\u00a0jours',
    ]);
  });
});
