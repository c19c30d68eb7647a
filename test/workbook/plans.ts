/** This file holds the plans that workbook tests generate from. */

import type { Plan, PlanMetric, View } from '../../src/method/plan';
import { catalogue } from '../../src/metrics/catalogue';
import type { Language } from '../../src/metrics/text';
import type { Found } from '../../src/workbook/workbook';

/** What is read from a file in which nothing of ours stands. */
export const FRESH: Found = {
  titles: {},
  data: null,
  settings: null,
  okr: null,
  quality: null,
  alerts: null,
  glossary: null,
  today: '2026-11-19',
};

export function metric(id: string, language: Language, over: Partial<PlanMetric> = {}): PlanMetric {
  const { title, kpi } = catalogue[id]!;
  return {
    id,
    name: title[language],
    aarrr: kpi!.aarrr,
    level: kpi!.level,
    timing: kpi!.timing,
    unit: kpi!.unit,
    direction: kpi!.direction,
    cadence: kpi!.cadence,
    target: kpi!.target ?? null,
    start: null,
    startMonth: null,
    dueMonth: null,
    alert: kpi!.alert ?? null,
    benchmarkLow: null,
    benchmarkHigh: null,
    benchmarkSource: '',
    owner: '',
    email: '',
    action: kpi!.actions[0][language],
    nextReview: null,
    shown: true,
    since: null,
    formula: null,
    ...over,
  };
}

/** A software company that sells by itself: seven metrics, an OKR, ranges, owners, one thing left to complete. */
export function saas(language: Language): Plan {
  const one = (id: string, over: Partial<PlanMetric> = {}) => metric(id, language, over);
  return {
    version: 1,
    language,
    company: 'Atelier Nova',
    currency: 'EUR',
    model: 'plg',
    stage: 'growth',
    prePmf: false,
    sector: 'saas-b2b',
    routing: { conversion: 'fast' },
    northStar: one('MRR', {
      target: 170_000,
      start: 110_000,
      startMonth: '2025-10',
      dueMonth: '2026-10',
      owner: 'Camille R.',
    }),
    kpis: [
      one('LTV_CAC', { target: 3, alert: null, benchmarkLow: 3, benchmarkHigh: 5, owner: 'Camille R.' }),
      one('CHURN_RATE', {
        target: 3 / 100,
        alert: 10 / 100,
        benchmarkLow: 5 / 100,
        benchmarkHigh: 7 / 100,
        owner: 'Léa M.',
      }),
      one('CAC', { target: 700, alert: 900, benchmarkLow: 100, benchmarkHigh: 400, owner: 'Noé B.' }),
      one('NPS', { target: 40, benchmarkLow: 30, benchmarkHigh: 50, owner: 'Inès D.' }),
      one('RUNWAY', { target: 18, alert: 6, benchmarkLow: 12, benchmarkHigh: 18, owner: 'Paul T.' }),
      one('PMF_SCORE', { target: 40 / 100, alert: null, benchmarkLow: 40 / 100, owner: '', action: '' }),
    ],
    criteria: Array.from({ length: 5 }, (_, rank) => ({ answer: rank < 4 ? 'yes' : 'unknown', evidence: '' }) as const),
    overrule: '',
    okr: {
      objective:
        language === 'fr'
          ? 'Accélérer la croissance sans dégrader la rétention'
          : 'Grow faster without losing retention',
      keyResults: [
        {
          metric: 'MRR',
          text: 'MRR\u00a0: 150 → 170 k€',
          start: 150_000,
          target: 170_000,
          due: '2026-12-31',
          owner: 'Camille R.',
          initiative: language === 'fr' ? 'Plan annuel' : 'Yearly plan',
          confidence: 7 / 10,
        },
        {
          metric: 'CHURN_RATE',
          text: 'Churn\u00a0: 4 → 3\u00a0%',
          start: 4 / 100,
          target: 3 / 100,
          due: '2026-12-31',
          owner: 'Léa M.',
          initiative: language === 'fr' ? 'Accueil guidé' : 'Guided onboarding',
          confidence: 7 / 10,
        },
        {
          metric: 'NPS',
          text: 'NPS\u00a0: 30 → 40',
          start: 30,
          target: 40,
          due: '2026-12-31',
          owner: '',
          initiative: '',
          confidence: 9 / 10,
        },
      ],
    },
    views: [],
    lockEditors: null,
  };
}

/** The least that a plan may be: a North Star alone. */
export function bare(language: Language): Plan {
  return { ...saas(language), northStar: metric('MRR', language), kpis: [], okr: null };
}

export const BOTH: View[] = ['managers', 'teams'];

/** Two tactical metrics, two operational ones of which one is money. */
export function withViews(language: Language, views: View[] = BOTH): Plan {
  const plan = saas(language);
  const levels = { CHURN_RATE: 'tactical', NPS: 'tactical', CAC: 'operational' } as const;
  const kpis = plan.kpis.slice(0, 5).map((one) => ({
    ...one,
    level: levels[one.id as keyof typeof levels] ?? ('strategic' as const),
  }));
  const cycle = metric('SALES_CYCLE', language, { level: 'operational', target: 35, owner: 'Zoé', action: '' });
  return { ...plan, views, kpis: [...kpis, cycle] };
}
