/** This file holds the questions by which a figure earns its place: vanity (F8), priority (F9), SMART (F7). */
import { type Text, t } from '../metrics/text';

export interface TestQuestion {
  readonly id: string;
  readonly text: Text;
  readonly source: string;
}

/** One "no" and the figure is likely a vanity metric. */
export const VANITY_TEST: readonly TestQuestion[] = [
  {
    id: 'action',
    text: t(
      'Would you change priorities if it fell by half tomorrow?',
      'Changeriez-vous de priorités s’il baissait de moitié demain ?',
    ),
    source: 'F8 B',
  },
  {
    id: 'correlation',
    text: t('Does it predict revenue in 3 to 6 months?', 'Prédit-il le revenu à 3–6 mois ?'),
    source: 'F8 B',
  },
  {
    id: 'owner',
    text: t('Does one person answer for it?', 'Une personne en répond-elle ?'),
    source: 'F8 B',
  },
];

/** One "no" and the figure leaves the main dashboard. */
export const PRIORITY_TEST: readonly TestQuestion[] = [
  {
    id: 'priorities',
    text: t(
      'Would a fall of 30% this week change your priorities?',
      'Une baisse de 30 % cette semaine changerait-elle vos priorités ?',
    ),
    source: 'F9 B',
  },
  {
    id: 'decisions',
    text: t('Does it weigh on budget or strategy?', 'Pèse-t-il sur le budget ou la stratégie ?'),
    source: 'F9 B',
  },
  {
    id: 'weekly',
    text: t('Do you look at it every week?', 'Le regardez-vous chaque semaine ?'),
    source: 'F9 B',
  },
];

export const SMART: readonly TestQuestion[] = [
  {
    id: 'specific',
    text: t('Specific: which figure, of whom?', 'Spécifique : quel chiffre, de qui ?'),
    source: 'F7 E',
  },
  {
    id: 'measurable',
    text: t('Measurable: with today’s tools?', 'Mesurable : avec les outils actuels ?'),
    source: 'F7 E',
  },
  {
    id: 'attainable',
    text: t('Attainable: with what you have?', 'Atteignable : avec vos moyens ?'),
    source: 'F7 E',
  },
  { id: 'relevant', text: t('Relevant: for which goal?', 'Pertinent : pour quel objectif ?'), source: 'F7 E' },
  { id: 'timed', text: t('Time-bound: by when?', 'Temporel : pour quand ?'), source: 'F7 E' },
];
