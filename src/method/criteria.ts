/** This file holds the five criteria of a good North Star (E2). */
import type { Text } from '../metrics/text';

export const CRITERIA: readonly { readonly text: Text; readonly source: string }[] = [
  {
    text: { en: 'It goes with revenue over 12 months', fr: 'Corrélée au revenu sur 12 mois' },
    source: 'E2.1 B',
  },
  {
    text: { en: 'At least three levers within 30 days', fr: 'Au moins trois leviers sous 30 jours' },
    source: 'E2.2 B',
  },
  {
    text: { en: 'Computed at most 48 hours late', fr: 'Calculable avec au plus 48 h de retard' },
    source: 'E2.3 B',
  },
  {
    text: { en: 'Five people would define it alike', fr: 'Cinq personnes en donneraient la même définition' },
    source: 'E2.4 B',
  },
  {
    text: { en: 'Still relevant in 18 months', fr: 'Encore pertinente dans 18 mois' },
    source: 'E2.5 B',
  },
];
