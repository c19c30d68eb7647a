/** This file holds the states in which the dashboard is looked at: what a company may have decided, entered or broken. */
import type { LocalSpreadsheet } from '../../src/local/node';
import type { Plan, PlanMetric } from '../../src/method/plan';
import { metric, saas } from '../workbook/plans';

export type Language = Plan['language'];

export interface State {
  readonly plan: (language: Language) => Plan;
  readonly sample: boolean;
  /** What happens to the workbook after it was made. */
  readonly edit?: (sheet: Tabs) => void;
}

/** The tabs as a person fills them in: by the id of a row or column, not by its place. */
export interface Tabs {
  /** Types a figure of the Data tab, counted from the latest month, 0. */
  data(input: string, monthsAgo: number, text: string): void;
  /** Multiplies every figure of an input, where the Data tab has it. */
  scale(input: string, factor: number): void;
  setting(metricId: string, field: string, text: string): void;
  /** Says how many hours ago a source was updated. */
  updated(source: string, hours: number): void;
  /** Chooses a month of the dashboard, counted from the latest, 0. */
  period(monthsAgo: number): void;
  /** Notes the same measure as read in two sources. */
  measured(source: string, a: number, b: number): void;
}

const TABS = {
  fr: { dashboard: 'Tableau de bord', data: 'Données', settings: 'Réglages', quality: 'Qualité des données' },
  en: { dashboard: 'Dashboard', data: 'Data', settings: 'Settings', quality: 'Data quality' },
} as const;

export function tabsOf({ spreadsheet, type }: LocalSpreadsheet, language: Language, now: Date): Tabs {
  const sheetOf = (tab: keyof (typeof TABS)['fr']) => spreadsheet.getSheetByName(TABS[language][tab])!;
  const shown = (tab: keyof (typeof TABS)['fr']) => sheetOf(tab).getDataRange().getDisplayValues();
  const cells = { data: shown('data'), settings: shown('settings'), quality: shown('quality') };
  const columnOf = (tab: keyof typeof cells, id: string) => cells[tab].find((line) => line.includes(id))!.indexOf(id);
  const rowOf = (tab: keyof typeof cells, id: string) => cells[tab].findLastIndex((line) => line[0] === id);
  const put = (tab: keyof typeof cells, row: number, id: string, text: string) =>
    type(`'${TABS[language][tab]}'!${letters(columnOf(tab, id))}${row + 1}`, text);
  const latest = cells.data.findLastIndex((line) => line[1]?.startsWith('✓'));
  const date = (hours: number) => {
    const [day, time] = new Date(now.getTime() - hours * 3_600_000).toISOString().split('T') as [string, string];
    const [y, m, d] = day.split('-');
    return `${language === 'fr' ? `${d}/${m}/${y}` : `${m}/${d}/${y}`} ${time.slice(0, 5)}`;
  };
  return {
    data: (input, monthsAgo, text) => put('data', latest - monthsAgo, input, text),
    scale: (input, factor) => {
      if (!cells.data.some((line) => line.includes(input))) return;
      const range = sheetOf('data').getRange(latest + 2 - MONTHS, columnOf('data', input) + 1, MONTHS, 1);
      range.setValues(range.getValues().map(([value]) => [value * factor]));
    },
    setting: (id, field, text) => put('settings', rowOf('settings', id), field, text),
    updated: (source, hours) => put('quality', rowOf('quality', source), 'updated', date(hours)),
    period: (monthsAgo) => {
      const month = sheetOf('data')
        .getRange(latest + 1 - monthsAgo, columnOf('data', 'month') + 1)
        .getValue();
      sheetOf('dashboard').getRange('I2').setValue(month);
    },
    measured: (source, a, b) => {
      put('quality', rowOf('quality', source), 'valueA', String(a));
      put('quality', rowOf('quality', source), 'valueB', String(b));
    },
  };
}

/** How many the sample fills. */
const MONTHS = 24;

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

const SOURCES = ['billing', 'crm', 'product', 'accounts', 'surveys'];
const fresh = (tabs: Tabs): void => {
  for (const source of SOURCES) tabs.updated(source, 26);
  tabs.measured('billing', 1000, 982);
};

const fourth = (language: Language) => ({
  metric: 'RUNWAY',
  text: language === 'fr' ? 'Runway : 12 → 18 mois' : 'Runway: 12 → 18 months',
  ...{ start: 12, target: 18, due: '2026-12-31', owner: 'Paul T.', confidence: 7 / 10 },
  initiative: language === 'fr' ? 'Dossier de levée' : 'Fundraising file',
});

const full = (language: Language): Plan => {
  const plan = saas(language);
  return { ...plan, okr: { ...plan.okr!, keyResults: [...plan.okr!.keyResults, fourth(language)] } };
};

/** As long as the Plan allows, in the words that people use. */
export const LONG = {
  company: {
    fr: 'Société coopérative des artisans du Grand Ouest et du Maine',
    en: 'Great Western Cooperative of Craftspeople and Makers Limited',
  },
  name: {
    fr: 'Taux de transformation des démonstrations en abonnements',
    en: 'Conversion rate of demonstrations into paid subscriptions',
  },
  owner: {
    fr: 'Marie-Françoise de La Rochefoucauld (directrice financière)',
    en: 'Alexandra Featherstone (head of finance, operations, legal)',
  },
  action: {
    fr: 'Reprendre chaque démonstration perdue avec son commercial, noter la raison du refus, puis proposer une période d’essai prolongée avant décembre',
    en: 'Go over each lost demonstration with its salesperson, write down why it was refused, then offer a longer trial period before the end of year',
  },
  objective: {
    fr: 'Accélérer la croissance sans dégrader la rétention, en restant rentable sur chaque segment de clientèle et dans chacun de nos trois pays',
    en: 'Grow faster without losing retention, while staying profitable on each customer segment and in each of the three countries we sell in',
  },
  result: {
    fr: 'Porter le revenu mensuel récurrent de 150 000 à 170 000 euros sur l’ensemble des offres, remises commerciales et avoirs compris',
    en: 'Bring monthly recurring revenue from 150,000 to 170,000 euros over all plans, including discounts and credit notes of the quarter',
  },
} as const;

const lengthened = (one: PlanMetric, language: Language): PlanMetric => ({
  ...one,
  name: LONG.name[language].slice(0, 60),
  owner: LONG.owner[language].slice(0, 60),
  action: LONG.action[language].slice(0, 140),
});

const long = (language: Language, plan = full(language)): Plan => {
  return {
    ...plan,
    company: LONG.company[language].slice(0, 60),
    northStar: lengthened(plan.northStar, language),
    kpis: plan.kpis.map((one) => lengthened(one, language)),
    okr: {
      objective: LONG.objective[language].slice(0, 140),
      keyResults: plan.okr!.keyResults.map((one) => ({
        ...one,
        text: LONG.result[language].slice(0, 140),
        owner: LONG.owner[language].slice(0, 60),
        initiative: LONG.action[language].slice(0, 140),
      })),
    },
  };
};

/** Above 10 M€ of revenue: one KPI more, and amounts in millions. */
const seven = (language: Language): Plan => {
  const plan = full(language);
  const star = { ...plan.northStar, target: 34_000_000, start: 21_000_000 };
  const [first, ...others] = plan.okr!.keyResults;
  const result = { ...first!, text: 'MRR : 31 → 36 M€', start: 31_000_000, target: 36_000_000 };
  return {
    ...plan,
    stage: 'scale',
    northStar: star,
    kpis: [...plan.kpis, metric('ARPA', language, { target: 62_500 })],
    okr: { ...plan.okr!, keyResults: [result, ...others] },
  };
};

const MONEY = [
  ...['opening_mrr', 'new_mrr', 'expansion_mrr', 'reactivation_mrr', 'contraction_mrr', 'churned_mrr'],
  ...['revenue', 'direct_costs', 'cash_end', 'total_spend', 'marketing_spend', 'sales_spend'],
];

/** A company that burns cash and shrinks: figures under zero where they may be. */
const negative = (language: Language): Plan => ({
  ...full(language),
  northStar: metric('NET_NEW_MRR', language, { target: 5_000, owner: 'Camille R.' }),
  kpis: [
    metric('GROWTH_RATE', language, { target: 5 / 100, alert: null, owner: 'Léa M.' }),
    metric('NPS', language, { target: 40, alert: 0, benchmarkLow: -10, benchmarkHigh: 30, owner: 'Inès D.' }),
    metric('NET_MARGIN', language, { target: -5 / 100, alert: null, benchmarkLow: -30 / 100, owner: 'Paul T.' }),
    metric('RULE_OF_40', language, { target: 40 / 100, alert: null, owner: 'Paul T.' }),
    metric('BURN_RATE', language, { target: 0, alert: null, owner: 'Paul T.' }),
    metric('REVENUE_CHURN', language, { target: 0, alert: null, owner: 'Léa M.' }),
  ],
});

const small = (language: Language): Plan => {
  const plan = saas(language);
  return {
    ...plan,
    model: 'services',
    currency: 'GBP',
    northStar: metric('ARPA', language, {
      target: 12,
      start: 8,
      startMonth: '2025-10',
      dueMonth: '2026-10',
      owner: 'Léa M.',
    }),
    kpis: [metric('CAC', language, { target: 12, alert: 15, owner: 'Noé B.' })],
    okr: null,
  };
};

/** The states that the design names; then small amounts, the charts of other models, and another month. */
export const STATES: Readonly<Record<string, State>> = {
  full: { plan: full, sample: true, edit: fresh },
  empty: { plan: full, sample: false },
  partial: {
    plan: full,
    sample: true,
    edit: (tabs) => {
      for (const input of ['promoters', 'cash_end', 'marketing_spend']) tabs.data(input, 0, '');
      for (let ago = 1; ago < 20; ago++) tabs.data('promoters', ago, '');
      for (const id of ['CAC', 'NPS']) for (const field of ['owner', 'action', 'target']) tabs.setting(id, field, '');
    },
  },
  /** The charts stay when the figures go. */
  cleared: {
    plan: full,
    sample: true,
    edit: (tabs) => {
      for (let ago = MONTHS - 1; ago >= 0; ago--) tabs.data('opening_mrr', ago, '');
    },
  },
  error: {
    plan: full,
    sample: true,
    edit: (tabs) => {
      fresh(tabs);
      tabs.data('new_customers', 0, '=1/0');
      tabs.data('promoters', 1, 'vingt');
    },
  },
  stale: {
    plan: full,
    sample: true,
    edit: (tabs) => {
      fresh(tabs);
      tabs.updated('crm', 24 * 120);
      tabs.measured('crm', 1000, 640);
    },
  },
  one: { plan: (language) => ({ ...saas(language), kpis: saas(language).kpis.slice(0, 1), okr: null }), sample: true },
  seven: {
    plan: seven,
    sample: true,
    edit: (tabs) => {
      fresh(tabs);
      for (const input of MONEY) tabs.scale(input, 230);
    },
  },
  long: { plan: (language) => long(language), sample: true, edit: fresh },
  longest: { plan: (language) => long(language, seven(language)), sample: true },
  negative: {
    plan: negative,
    sample: true,
    edit: (tabs) => {
      fresh(tabs);
      for (const input of ['promoters', 'new_mrr', 'revenue']) tabs.scale(input, 1 / 4);
      for (const input of ['detractors', 'churned_mrr']) tabs.scale(input, 3);
    },
  },
  zero: {
    plan: full,
    sample: true,
    edit: (tabs) => {
      for (const id of ['MRR', 'LTV_CAC', 'CHURN_RATE', 'CAC', 'NPS', 'RUNWAY', 'PMF_SCORE'])
        tabs.setting(id, 'target', '0');
      for (const id of ['MRR']) for (const field of ['start', 'startMonth', 'dueMonth']) tabs.setting(id, field, '');
      tabs.data('lost_customers', 0, '0');
      tabs.data('new_customers', 0, '0');
    },
  },
  small: {
    plan: small,
    sample: true,
    edit: (tabs) => {
      for (const input of ['marketing_spend', 'sales_spend']) tabs.scale(input, 1 / 64);
      for (const input of MONEY) tabs.scale(input, 1 / 23);
    },
  },
  shop: { plan: (language) => ({ ...full(language), model: 'ecommerce' }), sample: true },
  platform: { plan: (language) => ({ ...full(language), model: 'marketplace' }), sample: true },
  month: { plan: (language) => long(language), sample: true, edit: (tabs) => tabs.period(5) },
};
