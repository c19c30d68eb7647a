/** This file holds the questions by which a figure earns its place: vanity (F8), priority (F9), SMART (F7). */
import type { Text } from '../metrics/text';

export interface TestQuestion {
  readonly id: string;
  readonly text: Text;
  readonly source: string;
}

/** One "no" and the figure is likely a vanity metric. */
export const VANITY_TEST: readonly TestQuestion[] = [
  {
    id: 'action',
    text: {
      en: 'Would you change priorities if it fell by half tomorrow?',
      fr: 'Changeriez-vous de priorités s’il baissait de moitié demain ?',
    },
    source: 'F8 B',
  },
  {
    id: 'correlation',
    text: { en: 'Does it predict revenue in 3 to 6 months?', fr: 'Prédit-il le revenu à 3–6 mois ?' },
    source: 'F8 B',
  },
  {
    id: 'owner',
    text: { en: 'Does one person answer for it?', fr: 'Une personne en répond-elle ?' },
    source: 'F8 B',
  },
];

/** One "no" and the figure leaves the main dashboard. */
export const PRIORITY_TEST: readonly TestQuestion[] = [
  {
    id: 'priorities',
    text: {
      en: 'Would a fall of 30% this week change your priorities?',
      fr: 'Une baisse de 30 % cette semaine changerait-elle vos priorités ?',
    },
    source: 'F9 B',
  },
  {
    id: 'decisions',
    text: { en: 'Does it weigh on budget or strategy?', fr: 'Pèse-t-il sur le budget ou la stratégie ?' },
    source: 'F9 B',
  },
  {
    id: 'weekly',
    text: { en: 'Do you look at it every week?', fr: 'Le regardez-vous chaque semaine ?' },
    source: 'F9 B',
  },
];

export const SMART: readonly TestQuestion[] = [
  {
    id: 'specific',
    text: { en: 'Specific: which figure, of whom?', fr: 'Spécifique : quel chiffre, de qui ?' },
    source: 'F7 E',
  },
  {
    id: 'measurable',
    text: { en: 'Measurable: with today’s tools?', fr: 'Mesurable : avec les outils actuels ?' },
    source: 'F7 E',
  },
  {
    id: 'attainable',
    text: { en: 'Attainable: with what you have?', fr: 'Atteignable : avec vos moyens ?' },
    source: 'F7 E',
  },
  { id: 'relevant', text: { en: 'Relevant: for which goal?', fr: 'Pertinent : pour quel objectif ?' }, source: 'F7 E' },
  { id: 'timed', text: { en: 'Time-bound: by when?', fr: 'Temporel : pour quand ?' }, source: 'F7 E' },
];
