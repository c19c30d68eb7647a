/** This file knows the vanity metrics: figures that please and change no decision, and what to follow instead (F10, A1). */
import { type Text, t } from '../metrics/text';
import { fold } from './words';

export interface Vanity {
  /** Words of either language, folded, any of which gives the metric away: see `holds`. */
  readonly words: readonly string[];
  readonly instead: Text;
  /** Catalogue metrics that say what the vanity metric does not. */
  readonly metrics: readonly string[];
  readonly source: string;
}

export const VANITY: readonly Vanity[] = [
  {
    source: 'F10 B',
    words: ['page view', 'pageview', 'pages vues', 'page vue', 'visit-', 'trafic', 'traffic', 'hit'],
    instead: t('qualified traffic', 'trafic qualifié'),
    metrics: ['QUALIFIED_TRAFFIC'],
  },
  {
    source: 'F10 B',
    words: ['sign up', 'signup', 'registered', 'inscri-', 'comptes crees', 'accounts created'],
    instead: t('activated users', 'utilisateurs activés'),
    metrics: ['ACTIVATED_USERS', 'ACTIVATION_RATE'],
  },
  {
    source: 'F10 B',
    words: [
      'follower',
      'fan',
      'social media',
      ...['instagram', 'linkedin', 'youtube', 'twitter', 'tiktok', 'facebook', 'aux reseaux'].map(
        (net) => `abonnes ${net}`,
      ),
    ],
    instead: t('leads from social networks', 'prospects venus des réseaux sociaux'),
    metrics: ['QUALIFIED_LEADS'],
  },
  {
    source: 'F10 A',
    words: ['download', 'telechargement', 'install', 'installation'],
    instead: t('activated users', 'utilisateurs activés'),
    metrics: ['ACTIVATION_RATE'],
  },
  {
    source: 'F10 B',
    words: [
      ...['shipped', 'developed', 'delivered', 'released'].map((done) => `features ${done}`),
      ...['developpees', 'livrees'].map((done) => `fonctionnalites ${done}`),
      ...['number of features', 'nombre de fonctionnalites', 'nb de fonctionnalites'],
    ],
    instead: t(
      'the adoption rate of features, and what they do to the North Star',
      'le taux d’adoption des fonctionnalités, et leur effet sur l’étoile du Nord',
    ),
    metrics: ['FEATURE_ADOPTION'],
  },
  {
    source: 'F10 A, E',
    words: ['impression', 'like', 'j aime', 'vues', 'views', 'reach', 'portee'],
    instead: t('the conversion rate of the campaign', 'le taux de conversion de la campagne'),
    metrics: ['CONVERSION_RATE'],
  },
  {
    source: 'F18 D',
    words: ['number of leads', 'nombre de leads', 'nb de leads', 'nombre de prospects'],
    instead: t('the pipeline generated', 'le pipeline généré'),
    metrics: ['QUALIFIED_PIPELINE'],
  },
  {
    source: 'E7 D',
    words: ['number of cvs', 'nombre de cv', 'cv recus'],
    instead: t('utilization, or gross margin per consultant', 'le TACE ou la marge brute par consultant'),
    metrics: ['UTILIZATION', 'MARGIN_PER_CONSULTANT'],
  },
  {
    source: 'A1 A',
    words: ['emails sent', 'e mails sent', 'emails envoyes', 'e mails envoyes'],
    instead: t('the conversion rate', 'le taux de conversion'),
    metrics: ['CONVERSION_RATE'],
  },
];

/** Words which make a rate or a value out of a mere count: "conversion of visitors" is no vanity metric. */
const REDEEMING = [
  ...[
    'rate',
    'taux',
    'ratio',
    '%',
    'percent-',
    'pourcentage',
    'conversion',
    'per',
    'par',
    'share of',
    'part d',
    'part de',
  ],
  ...['cost', 'cout', 'revenu-', 'mrr', 'marge', 'margin', 'chiffre d affaires', 'retention', 'churn', 'like for like'],
  ...['qualified', 'qualifie-', 'leads from', 'prospects venus'],
];
/** A count stays one in whatever span it is counted. */
const SPAN = / (per|par) (day|week|month|quarter|year|post|jour|semaine|mois|trimestre|an)(?= )/g;

/** Whole words, in the singular or the plural; `visit-` is the beginning of a word. */
const holds = (text: string, word: string): boolean =>
  word.slice(-1) === '-'
    ? text.indexOf(` ${word.slice(0, -1)}`) >= 0
    : text.indexOf(` ${word} `) >= 0 || text.indexOf(` ${word}s `) >= 0;

export function vanityOf(name: string): Vanity | null {
  const text = ` ${fold(name)} `.replace(SPAN, '');
  if (REDEEMING.some((word) => holds(text, word))) return null;
  return VANITY.find(({ words }) => words.some((word) => holds(text, word))) || null;
}
