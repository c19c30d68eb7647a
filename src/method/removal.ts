/** This file says what goes and what stays when the sample figures, or Cap Nord, are taken out of a file. */
import { type Text, t } from '../metrics/text';
import { sayCount } from './say';

export type Removal = 'sample' | 'all';

interface Part {
  readonly id: 'data' | 'settings';
  readonly label: Text;
  readonly goes: Text;
  readonly stays: Text;
}

export const REMOVALS: Readonly<Record<Removal, { readonly lines: readonly Text[]; readonly parts: readonly Part[] }>> =
  {
    sample: {
      lines: [
        t(
          'Goes: the sample figures of the Data and Data quality tabs.',
          'Supprimé : les chiffres d’exemple des onglets Données et Qualité des données.',
        ),
        t(
          'Stays: the figures that you have entered or changed, the settings, every tab.',
          'Conservé : les chiffres que vous avez saisis ou modifiés, les réglages, tous les onglets.',
        ),
        t('The dashboard then waits for your own figures.', 'Le tableau de bord attend ensuite vos propres chiffres.'),
      ],
      parts: [],
    },
    all: {
      lines: [
        t(
          'Goes: the dashboard and the other tabs that Cap Nord keeps up to date, with what was noted in them, and your draft.',
          'Supprimé : le tableau de bord et les autres onglets que Cap Nord tient à jour, avec ce qui y a été noté, et votre brouillon.',
        ),
        t(
          'Stays: your own tabs, the snapshots, the 30-day plan. Formulas that read a deleted tab will show #REF!',
          'Conservé : vos propres onglets, les instantanés, le plan 30 jours. Les formules qui lisent un onglet supprimé afficheront #REF!',
        ),
      ],
      parts: [
        {
          id: 'data',
          label: t('Delete the Data tab too', 'Supprimer aussi l’onglet Données'),
          goes: t(
            'Goes: the Data tab, with every figure in it.',
            'Supprimé : l’onglet Données, avec tous ses chiffres.',
          ),
          stays: t('Stays: the Data tab and its figures.', 'Conservé : l’onglet Données et ses chiffres.'),
        },
        {
          id: 'settings',
          label: t('Delete the Settings tab too', 'Supprimer aussi l’onglet Réglages'),
          goes: t('Goes: the Settings tab.', 'Supprimé : l’onglet Réglages.'),
          stays: t('Stays: the Settings tab.', 'Conservé : l’onglet Réglages.'),
        },
      ],
    },
  };

/** What was done, in words. */
export function saidOf(what: Removal, count: number): Text {
  if (what === 'all') return t('Cap Nord is removed from this file', 'Cap Nord est retiré de ce fichier');
  if (count === 0) return t('There was no sample figure left', 'Il n’y avait plus de chiffre d’exemple');
  const one: Text = t('{n} sample figure removed', '{n} chiffre d’exemple supprimé');
  const many: Text = t('{n} sample figures removed', '{n} chiffres d’exemple supprimés');
  return { en: sayCount(count, one, many, 'en'), fr: sayCount(count, one, many, 'fr') };
}
