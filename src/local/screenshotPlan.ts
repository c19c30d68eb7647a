/** This file holds the imaginary company of the README's pictures, in both languages. */

export type Language = 'fr' | 'en';

/** What the add-on's own catalogue says of a metric, as the sidebar receives it. */
export interface Card {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly kpi: Readonly<Record<string, unknown>> | null;
}

type Words = Readonly<Record<Language, string>>;

interface Choice {
  readonly id: string;
  readonly name: Words;
  readonly target: number;
  readonly alert?: number;
  readonly range?: readonly [low: number, high: number];
  readonly owner: string;
  readonly action: Words;
}

const NORTH_STAR: Choice = {
  id: 'MRR',
  name: { fr: 'MRR', en: 'MRR' },
  target: 155_000,
  owner: 'Camille R.',
  action: { fr: 'Relancer les 12 comptes à fort potentiel', en: 'Call the 12 accounts with most potential' },
};

const KPIS: readonly Choice[] = [
  {
    id: 'LTV_CAC',
    name: { fr: 'LTV/CAC', en: 'LTV/CAC' },
    target: 3,
    range: [3, 5],
    owner: 'Camille R.',
    action: { fr: 'Maintenir la part de référencement', en: 'Keep the share of organic traffic' },
  },
  {
    id: 'CHURN_RATE',
    name: { fr: 'Churn mensuel', en: 'Monthly churn' },
    target: 2.5 / 100,
    alert: 3 / 100,
    range: [5 / 100, 7 / 100],
    owner: 'Léa M.',
    action: { fr: 'Appeler les comptes inactifs depuis 14 j', en: 'Call accounts idle for 14 days' },
  },
  {
    id: 'CAC',
    name: { fr: 'CAC', en: 'CAC' },
    target: 700,
    alert: 900,
    range: [100, 400],
    owner: 'Noé B.',
    action: { fr: 'Couper les 2 campagnes les moins rentables', en: 'Stop the 2 least profitable campaigns' },
  },
  {
    id: 'NPS',
    name: { fr: 'NPS', en: 'NPS' },
    target: 34,
    range: [30, 50],
    owner: 'Inès D.',
    action: { fr: 'Rappeler les détracteurs sous 48 h', en: 'Call detractors within 48 hours' },
  },
  {
    id: 'RUNWAY',
    name: { fr: 'Runway', en: 'Runway' },
    target: 12,
    alert: 6,
    range: [12, 18],
    owner: 'Paul T.',
    action: { fr: 'Préparer le dossier de levée', en: 'Prepare the fundraising file' },
  },
  {
    id: 'ACTIVATION_RATE',
    name: { fr: 'Activation à 7 jours', en: 'Activation in 7 days' },
    target: 50 / 100,
    alert: 40 / 100,
    owner: 'Inès D.',
    action: { fr: 'Raccourcir l’accueil à 3 questions', en: 'Shorten onboarding to 3 questions' },
  },
];

const KEY_RESULTS = [
  { metric: 'MRR', text: { fr: 'MRR\u00a0: 140 → 155 k€', en: 'MRR: €140k → €155k' }, start: 140_000, target: 155_000 },
  {
    metric: 'CHURN_RATE',
    text: { fr: 'Churn\u00a0: 4 → 2,5\u00a0%', en: 'Churn: 4% → 2.5%' },
    start: 0.04,
    target: 0.025,
  },
  { metric: 'NPS', text: { fr: 'NPS\u00a0: 30 → 40', en: 'NPS: 30 → 40' }, start: 30, target: 40 },
] as const;

const INITIATIVES: readonly Words[] = [
  { fr: 'Offre annuelle', en: 'Yearly plan' },
  { fr: 'Accueil guidé', en: 'Guided onboarding' },
  { fr: 'Rappel des détracteurs', en: 'Calls to detractors' },
];

const metric = (choice: Choice, cards: readonly Card[], language: Language): object => {
  const card = cards.find(({ id }) => id === choice.id);
  if (!card?.kpi) throw new Error(`The add-on knows no KPI named ${choice.id}.`);
  const { aarrr, level, timing, unit, direction, cadence } = card.kpi;
  const [benchmarkLow = null, benchmarkHigh = null] = choice.range ?? [];
  return {
    ...{ aarrr, level, timing, unit, direction, cadence, benchmarkLow, benchmarkHigh },
    ...{ id: choice.id, name: choice.name[language], owner: choice.owner, action: choice.action[language] },
    ...{ target: choice.target, alert: choice.alert ?? null, start: null, startMonth: null, dueMonth: null },
    ...{ benchmarkSource: '', email: '', nextReview: null, shown: true, since: null, formula: null },
  };
};

/** The end of the quarter of a day such as `2026-11-21`. */
const quarterEnd = (today: string): string => {
  const [year, month] = today.split('-').map(Number);
  const end = Math.ceil(month! / 3) * 3;
  return `${year}-${String(end).padStart(2, '0')}-${end === 6 || end === 9 ? 30 : 31}`;
};

export const planOf = (cards: readonly Card[], language: Language, today: string): object => ({
  version: 1,
  language,
  company: 'Atelier Nova',
  currency: 'EUR',
  model: 'plg',
  stage: 'growth',
  prePmf: false,
  sector: 'saas-b2b',
  routing: {},
  northStar: metric(NORTH_STAR, cards, language),
  kpis: KPIS.map((choice) => metric(choice, cards, language)),
  criteria: Array.from({ length: 5 }, () => ({ answer: 'yes', evidence: '' })),
  overrule: '',
  okr: {
    objective:
      language === 'fr' ? 'Accélérer la croissance sans dégrader la rétention' : 'Grow faster without losing retention',
    keyResults: KEY_RESULTS.map(({ metric: id, text, start, target }, index) => ({
      ...{ metric: id, text: text[language], start, target, due: quarterEnd(today) },
      ...{ owner: KPIS[index]!.owner, initiative: INITIATIVES[index]![language], confidence: 0.7 },
    })),
  },
});
