/** This file holds the questions by which a figure earns its place: vanity (F8 B), priority (F9 B), SMART (F7 E). */
import { type Text, t } from '../metrics/text';

export interface TestQuestion {
  readonly text: Text;
  readonly example?: Text;
}

export interface Test {
  readonly title: Text;
  readonly note?: Text;
  readonly questions: readonly TestQuestion[];
}

/** One "no" and the figure is likely a vanity metric. */
export const VANITY_TEST: readonly (TestQuestion & { readonly id: string })[] = [
  {
    id: 'action',
    text: t(
      'Would you change priorities if it fell by half tomorrow?',
      'Changeriez-vous de priorités s’il baissait de moitié demain ?',
    ),
  },
  { id: 'correlation', text: t('Does it predict revenue in 3 to 6 months?', 'Prédit-il le revenu à 3–6 mois ?') },
  { id: 'owner', text: t('Does one person answer for it?', 'Une personne en répond-elle ?') },
];

export const PRIORITY_TEST: Test = {
  title: t('Does it earn its place?', 'Mérite-t-il sa place ?'),
  note: t(
    'One no: off the main dashboard (still consultable).',
    'Un seul non : hors du tableau principal (il reste consultable).',
  ),
  questions: [
    {
      text: t(
        'Would a fall of 30% this week change your priorities?',
        'Une baisse de 30 % cette semaine changerait-elle vos priorités ?',
      ),
    },
    { text: t('Does it weigh on budget or strategy?', 'Pèse-t-il sur le budget ou la stratégie ?') },
    { text: t('Do you look at it every week?', 'Le regardez-vous chaque semaine ?') },
  ],
};

export const SMART: Test = {
  title: t('Is the target SMART?', 'La cible est-elle SMART ?'),
  questions: [
    {
      text: t('Specific: which figure, of whom?', 'Spécifique : quel chiffre, de qui ?'),
      example: t('Example: qualified leads from the blog', 'Exemple : les prospects qualifiés venus du blog'),
    },
    {
      text: t('Measurable: with today’s tools?', 'Mesurable : avec les outils actuels ?'),
      example: t('Score above 70', 'Score supérieur à 70'),
    },
    {
      text: t('Attainable: with what you have?', 'Atteignable : avec vos moyens ?'),
      example: t('From 50 to 75 a month', 'De 50 à 75 par mois'),
    },
    {
      text: t('Relevant: for which goal?', 'Pertinent : pour quel objectif ?'),
      example: t('More qualified opportunities', 'Davantage d’opportunités qualifiées'),
    },
    {
      text: t('Time-bound: by when?', 'Temporel : pour quand ?'),
      example: t('By the end of Q3', 'D’ici la fin du T3'),
    },
  ],
};
