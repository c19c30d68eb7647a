/** This file defines the usual figures by sector, each with its source and date, and finds them by name in both languages. */
import { type Band, type BenchmarkSector, type BenchmarkStage, bandFor } from './bands';
import { plain } from './cells';
import { MetricError, notDefined } from './errors';
import { FIRST_SOURCE } from './firstSource';
import type { Unit } from './metric';
import type { SourceId } from './sources';
import { type Language, same, type Text, t } from './text';

/** Sectors by id, with the names under which people may ask for them; the first name in each language is shown. */
export const SECTOR_NAMES = {
  'mobile-app': names('Mobile app|App|Mobile application', 'Application mobile|Appli mobile|Appli|Mobile'),
  ecommerce: names('E-commerce|Online shop', 'E-commerce|Boutique en ligne|Vente en ligne'),
  'it-services': names('IT services|Services|Consulting', 'ESN et services|ESN|Conseil|Services numériques'),
  fintech: names('Fintech', 'Fintech'),
  industry: names('Industry|Manufacturing', 'Industrie'),
  marketplace: names('Marketplace', 'Marketplace|Place de marché'),
  'saas-b2b': names('SaaS B2B|B2B SaaS|SaaS', 'SaaS B2B|Logiciel B2B|Logiciel'),
  'saas-b2c': names('SaaS B2C|B2C SaaS', 'SaaS B2C|Logiciel B2C'),
  retail: names('Retail', 'Commerce de détail|Commerce|Retail'),
  other: names('Other', 'Autre'),
} satisfies Record<BenchmarkSector, Text>;

const STAGE_NAMES = {
  seed: names('Seed|Early stage|Early|Pre-seed|0-1 M', 'Amorçage|Démarrage|Pré-amorçage'),
  growth: names('Growth|1-10 M', 'Croissance'),
  scale: names('Scale|Scale-up|10 M', 'Scale-up|Passage à l’échelle'),
} satisfies Record<BenchmarkStage, Text>;

const METRIC_NAMES: Readonly<Record<string, Text>> = {
  CAC: names('CAC|Customer acquisition cost', 'CAC|Coût d’acquisition client|Coût d’acquisition'),
  CHURN_RATE: names(
    'CHURN_RATE|Churn|Customer churn|Monthly churn|Churn rate',
    'CHURN_RATE|Churn clients|Churn mensuel|Taux de churn|Attrition',
  ),
  NPS: names('NPS|Net Promoter Score', 'NPS'),
  GROWTH_RATE: names('GROWTH_RATE|MRR growth|Growth|Growth rate', 'GROWTH_RATE|Croissance du MRR|Croissance'),
  LTV_CAC: names('LTV_CAC|LTV to CAC|LTV/CAC|LTV:CAC', 'LTV_CAC|LTV sur CAC'),
  PMF_SCORE: names(
    'PMF_SCORE|PMF|Product-market fit|Product-market fit score',
    'PMF_SCORE|Adéquation produit-marché|Score PMF',
  ),
  RUNWAY: names('RUNWAY|Runway', 'RUNWAY|Autonomie|Autonomie de trésorerie'),
};

/** The article that gives every band. */
export const BANDS_FROM: readonly SourceId[] = ['sevenKpis'];

const YEARLY = t('5–7% a month is 46–58% a year.', '5–7 % par mois font 46–58 % par an.');

const band = (
  metric: string,
  unit: Unit,
  low: number | null,
  high: number | null,
  where: Partial<Pick<Band, 'sectors' | 'stages' | 'note'>> = {},
): Band => ({ metric, unit, low, high, ...where, ...FIRST_SOURCE });

const percent = (n: number) => n / 100;
const SAAS = ['saas-b2b', 'saas-b2c'] as const;

export const BANDS: readonly Band[] = [
  band('CAC', 'money', 100, 400, {
    sectors: ['saas-b2b'],
    note: t('In euros, by contract size.', 'En euros, selon la taille de contrat.'),
  }),
  band('CAC', 'money', 20, 100, {
    sectors: ['ecommerce'],
    note: t('In euros, by basket.', 'En euros, selon le panier.'),
  }),
  band('CAC', 'money', 5, 25, { sectors: ['mobile-app'], note: t('In euros, freemium.', 'En euros, en freemium.') }),
  band('CAC', 'money', 50, 200, {
    sectors: ['marketplace'],
    note: t('In euros, by commission.', 'En euros, selon la commission.'),
  }),
  band('CHURN_RATE', 'rate', percent(5), percent(7), { sectors: ['saas-b2b'], note: YEARLY }),
  band('CHURN_RATE', 'rate', percent(10), percent(15), { sectors: ['saas-b2c'] }),
  band('CHURN_RATE', 'rate', percent(20), percent(25), { sectors: ['ecommerce'] }),
  band('CHURN_RATE', 'rate', percent(15), percent(30), { sectors: ['mobile-app'] }),
  band('NPS', 'points', 30, 50, { sectors: ['saas-b2b'] }),
  band('NPS', 'points', 20, 40, { sectors: ['ecommerce'] }),
  band('NPS', 'points', 15, 35, { sectors: ['mobile-app'] }),
  band('NPS', 'points', 25, 45, { sectors: ['fintech'] }),
  band('GROWTH_RATE', 'rate', percent(10), percent(20), { sectors: SAAS, stages: ['seed'] }),
  band('GROWTH_RATE', 'rate', percent(5), percent(10), { sectors: SAAS, stages: ['growth', 'scale'] }),
  band('LTV_CAC', 'ratio', 3, 5, {
    note: t(
      '3 minimum, 5 ideal, 10 and more rare and often temporary.',
      '3 minimum, 5 idéal, 10 et plus rare et souvent temporaire.',
    ),
  }),
  band('PMF_SCORE', 'rate', percent(40), null, {
    note: t('From 60%, scale.', 'À partir de 60 %, accélérez.'),
  }),
  band('RUNWAY', 'months', 12, 18, {
    note: t(
      'Raise within this range; under 6 months is an alarm.',
      'Levez dans cette plage ; sous 6 mois, c’est l’alarme.',
    ),
  }),
];

/** Other figures for the same metrics, to be shown as second opinions; BENCHMARK never answers with them. */
export const SECOND_OPINIONS: readonly { readonly metric: string; readonly text: Text; readonly from: SourceId }[] = [
  {
    metric: 'CHURN_RATE',
    text: t(
      '2.5–5% a month is good for SMB software.',
      '2,5–5 % par mois est un bon niveau pour un logiciel destiné aux PME.',
    ),
    from: 'rachitsky',
  },
  { metric: 'NRR', text: t('Median of 101% a year.', 'Médiane de 101 % par an.'), from: 'benchmarkit' },
  { metric: 'GRR', text: t('Median of 90–93% a year.', 'Médiane de 90 à 93 % par an.'), from: 'saasCapital' },
  {
    metric: 'GROWTH_RATE',
    text: t('Median growth of 26% a year.', 'Croissance médiane de 26 % par an.'),
    from: 'benchmarkit',
  },
  {
    metric: 'MAGIC_NUMBER',
    text: t('Median of 2.00 $ spent for 1 $ of new ARR.', 'Médiane de 2,00 $ dépensés pour 1 $ de nouvel ARR.'),
    from: 'benchmarkit',
  },
  {
    metric: 'CAC_PAYBACK',
    text: t('6–18 months for SMB software.', '6–18 mois pour un logiciel destiné aux PME.'),
    from: 'bessemer',
  },
  {
    metric: 'BURN_MULTIPLE',
    text: t(
      'Under 1 excellent, 1–1.5 great, 1.5–2 good, 2–3 suspect, above 3 bad.',
      'Sous 1 excellent, 1–1,5 très bien, 1,5–2 bien, 2–3 douteux, au-delà de 3 mauvais.',
    ),
    from: 'sacks',
  },
  {
    metric: 'PIPELINE_COVERAGE',
    text: t(
      'Three times the target holds only where one deal in three is won: aim at 1 ÷ your closing rate.',
      'Trois fois l’objectif ne vaut que si une affaire sur trois est gagnée : visez 1 ÷ votre taux de closing.',
    ),
    from: 'jordan',
  },
];

export const bandsOf = (metric: string): Band[] => BANDS.filter((one) => one.metric === metric);

/** The first source's band; without a stage, an early stage is meant. */
export const benchmarkFor = (metric: string, sector: BenchmarkSector, stage: BenchmarkStage = 'seed'): Band | null =>
  bandFor(bandsOf(metric), sector, stage);

/** The band for names as a person writes them, in either language, whatever the case and accents. */
export function findBenchmark(metric: string, sector: string, stage: string | null): Band {
  const metricId = byName('metric', metric, METRIC_NAMES);
  const sectorId = byName('sector', sector, SECTOR_NAMES) as BenchmarkSector;
  const stageId = stage === null ? undefined : (byName('stage', stage, STAGE_NAMES) as BenchmarkStage);
  const found = benchmarkFor(metricId, sectorId, stageId);
  if (!found) throw notDefined('no_benchmark', { sector });
  return found;
}

const shownName = (name: Text, language: Language): string => name[language].split('|')[0]!;

/** The names under which a sector and a stage are shown. */
export const sectorName = (sector: BenchmarkSector, language: Language) => shownName(SECTOR_NAMES[sector], language);
export const stageName = (stage: BenchmarkStage, language: Language) => shownName(STAGE_NAMES[stage], language);

function names(en: string, fr: string): Text {
  return en === fr ? same(en) : { en, fr };
}

const spellings = (id: string, name: Text) => [...name.en.split('|'), ...name.fr.split('|'), id];
const tight = (text: string) => plain(text).replace(/ /g, '');

function byName(param: string, found: string, table: Readonly<Record<string, Text>>): string {
  const known = Object.entries(table).flatMap(([id, name]) =>
    spellings(id, name).map((spelling) => ({ id, spelling, key: tight(spelling) })),
  );
  const key = tight(found);
  const exact = known.find((one) => one.key === key);
  if (exact) return exact.id;
  const [nearest] = known
    .map((one) => ({ ...one, distance: editDistance(one.key, key) }))
    .sort((a, b) => a.distance - b.distance);
  const shown = (language: Language) =>
    Object.values(table)
      .map((name) => name[language].split('|')[0]!)
      .join(', ');
  const choices: Text = { en: shown('en'), fr: shown('fr') };
  const isNear = nearest !== undefined && nearest.distance <= Math.max(1, key.length / 5);
  throw new MetricError('not_choice', { param, found, choices, ...(isNear && { suggestion: nearest.spelling }) });
}

/** Letters to add, drop, change or swap to get from one word to the other (Damerau–Levenshtein). */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 40) return Number.POSITIVE_INFINITY;
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? rows[i - 2]![j - 2]! + 1 : change;
      row.push(Math.min(change, swap, rows[i - 1]![j]! + 1, row[j - 1]! + 1));
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
