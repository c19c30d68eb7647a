/** This file holds the five criteria of a good North Star (E2). */
import type { Text } from '../metrics/text';

export const CRITERIA: readonly { readonly text: Text; readonly toDo: Text; readonly source: string }[] = [
  {
    text: { en: 'It goes with revenue over 12 months', fr: 'Corrélée au revenu sur 12 mois' },
    toDo: {
      en: 'Compare the North Star’s monthly changes with those of revenue',
      fr: 'Comparer les variations mensuelles de l’étoile du Nord à celles du revenu',
    },
    source: 'E2.1 B',
  },
  {
    text: { en: 'At least three levers within 30 days', fr: 'Au moins trois leviers sous 30 jours' },
    toDo: {
      en: 'List three levers that move the North Star within 30 days',
      fr: 'Lister trois leviers qui agissent sur l’étoile du Nord sous 30 jours',
    },
    source: 'E2.2 B',
  },
  {
    text: { en: 'Computed at most 48 hours late', fr: 'Calculable avec au plus 48 h de retard' },
    toDo: {
      en: 'Check how soon the North Star’s figure is known',
      fr: 'Vérifier sous combien de temps l’étoile du Nord est connue',
    },
    source: 'E2.3 B',
  },
  {
    text: { en: 'Five people would define it alike', fr: 'Cinq personnes en donneraient la même définition' },
    toDo: {
      en: 'Ask five people to define the North Star',
      fr: 'Demander à cinq personnes de définir l’étoile du Nord',
    },
    source: 'E2.4 B',
  },
  {
    text: { en: 'Still relevant in 18 months', fr: 'Encore pertinente dans 18 mois' },
    toDo: {
      en: 'Check the North Star against your plan for the next 18 months',
      fr: 'Confronter l’étoile du Nord à votre plan sur 18 mois',
    },
    source: 'E2.5 B',
  },
];
