/** This file holds the five criteria of a good North Star (E2). */
import { type Text, t } from '../metrics/text';

export const CRITERIA: readonly { readonly text: Text; readonly source: string }[] = [
  {
    text: t('It moves with revenue over 12 months', 'Corrélée au revenu sur 12 mois'),
    source: 'E2.1 B',
  },
  {
    text: t('At least three levers within 30 days', 'Au moins trois leviers sous 30 jours'),
    source: 'E2.2 B',
  },
  {
    text: t('Computed at most 48 hours late', 'Calculable avec au plus 48 h de retard'),
    source: 'E2.3 B',
  },
  {
    text: t('Five people would define it alike', 'Cinq personnes en donneraient la même définition'),
    source: 'E2.4 B',
  },
  {
    text: t('Still relevant in 18 months', 'Encore pertinente dans 18 mois'),
    source: 'E2.5 B',
  },
];
