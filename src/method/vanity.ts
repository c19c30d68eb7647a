/** This file knows the vanity metrics: figures that please and change no decision, and what to follow instead (F10, A1). */
import type { Text } from '../metrics/text';
import { fold } from './words';

export interface Vanity {
  /** Words of either language, without accents, any of which gives the metric away. */
  readonly words: readonly string[];
  readonly instead: Text;
  /** Catalogue metrics that say what the vanity metric does not. */
  readonly metrics: readonly string[];
  readonly source: string;
}

export const VANITY: readonly Vanity[] = [
  {
    words: ['page view', 'pageview', 'pages vues', 'page vue', 'visit', 'trafic', 'traffic', 'hits'],
    instead: { en: 'qualified traffic', fr: 'trafic qualifié' },
    metrics: ['QUALIFIED_TRAFFIC'],
    source: 'F10 B',
  },
  {
    words: ['sign up', 'signup', 'registered', 'inscri', 'comptes crees', 'accounts created'],
    instead: { en: 'activated users', fr: 'utilisateurs activés' },
    metrics: ['ACTIVATED_USERS', 'ACTIVATION_RATE'],
    source: 'F10 B',
  },
  {
    words: ['follower', 'abonnes instagram', 'abonnes linkedin', 'abonnes aux reseaux', 'fans', 'social'],
    instead: { en: 'leads from social networks', fr: 'prospects venus des réseaux sociaux' },
    metrics: ['QUALIFIED_LEADS'],
    source: 'F10 B',
  },
  {
    words: ['download', 'telechargement', 'install'],
    instead: { en: 'activated users', fr: 'utilisateurs activés' },
    metrics: ['ACTIVATION_RATE'],
    source: 'F10 A',
  },
  {
    words: ['features shipped', 'features developed', 'fonctionnalites developpees', 'fonctionnalites livrees'],
    instead: { en: 'the adoption rate of features', fr: 'le taux d’adoption des fonctionnalités' },
    metrics: ['FEATURE_ADOPTION'],
    source: 'F10 B',
  },
  {
    words: ['impression', 'like', 'j aime', 'vues', 'views', 'reach', 'portee'],
    instead: { en: 'the conversion rate of the campaign', fr: 'le taux de conversion de la campagne' },
    metrics: ['CONVERSION_RATE'],
    source: 'F10 A, E',
  },
  {
    words: ['number of leads', 'nombre de leads', 'nombre de prospects'],
    instead: { en: 'the pipeline generated', fr: 'le pipeline généré' },
    metrics: ['QUALIFIED_PIPELINE'],
    source: 'F18 D',
  },
  {
    words: ['number of cvs', 'nombre de cv', 'cv recus'],
    instead: { en: 'utilisation, or gross margin per consultant', fr: 'le TACE ou la marge brute par consultant' },
    metrics: ['UTILIZATION', 'MARGIN_PER_CONSULTANT'],
    source: 'E7 D',
  },
  {
    words: ['emails sent', 'e mails sent', 'emails envoyes', 'e mails envoyes'],
    instead: { en: 'the conversion rate', fr: 'le taux de conversion' },
    metrics: ['CONVERSION_RATE'],
    source: 'A1 A',
  },
];

/** Words which make a rate or a value out of a mere count: "conversion of visitors" is no vanity metric. */
const REDEEMING = ['rate', 'taux', 'conversion', 'cost', 'cout', 'per ', 'par ', 'qualified', 'qualifie', '%', 'ratio'];

export function vanityOf(name: string): Vanity | null {
  const folded = ` ${fold(name)} `;
  if (REDEEMING.some((word) => folded.indexOf(` ${word}`) >= 0)) return null;
  return VANITY.find((row) => row.words.some((word) => folded.indexOf(` ${word}`) >= 0)) || null;
}
