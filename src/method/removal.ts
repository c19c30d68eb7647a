/** This file says what goes and what stays when the sample figures, or Cap Nord, are taken out of a file. */
import type { Text } from '../metrics/text';
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
        {
          en: 'Goes: the sample figures of the Data and Data quality tabs.',
          fr: 'Supprimé : les chiffres d’exemple des onglets Données et Qualité des données.',
        },
        {
          en: 'Stays: the figures that you have entered or changed, the settings, every tab.',
          fr: 'Conservé : les chiffres que vous avez saisis ou modifiés, les réglages, tous les onglets.',
        },
        {
          en: 'The dashboard then waits for your own figures.',
          fr: 'Le tableau de bord attend ensuite vos propres chiffres.',
        },
      ],
      parts: [],
    },
    all: {
      lines: [
        {
          en: 'Goes: the dashboard and the other tabs that Cap Nord keeps up to date, with what was noted in them, and your draft.',
          fr: 'Supprimé : le tableau de bord et les autres onglets que Cap Nord tient à jour, avec ce qui y a été noté, et votre brouillon.',
        },
        {
          en: 'Stays: your own tabs, the snapshots, the 30-day plan. Formulas that read a deleted tab will show #REF!',
          fr: 'Conservé : vos propres onglets, les instantanés, le plan 30 jours. Les formules qui lisent un onglet supprimé afficheront #REF!',
        },
      ],
      parts: [
        {
          id: 'data',
          label: { en: 'Delete the Data tab too', fr: 'Supprimer aussi l’onglet Données' },
          goes: {
            en: 'Goes: the Data tab, with every figure in it.',
            fr: 'Supprimé : l’onglet Données, avec tous ses chiffres.',
          },
          stays: { en: 'Stays: the Data tab and its figures.', fr: 'Conservé : l’onglet Données et ses chiffres.' },
        },
        {
          id: 'settings',
          label: { en: 'Delete the Settings tab too', fr: 'Supprimer aussi l’onglet Réglages' },
          goes: { en: 'Goes: the Settings tab.', fr: 'Supprimé : l’onglet Réglages.' },
          stays: { en: 'Stays: the Settings tab.', fr: 'Conservé : l’onglet Réglages.' },
        },
      ],
    },
  };

/** What was done, in words. */
export function saidOf(what: Removal, count: number): Text {
  if (what === 'all') return { en: 'Cap Nord is removed from this file', fr: 'Cap Nord est retiré de ce fichier' };
  if (count === 0) return { en: 'There was no sample figure left', fr: 'Il n’y avait plus de chiffre d’exemple' };
  const one: Text = { en: '{n} sample figure removed', fr: '{n} chiffre d’exemple supprimé' };
  const many: Text = { en: '{n} sample figures removed', fr: '{n} chiffres d’exemple supprimés' };
  return { en: sayCount(count, one, many, 'en'), fr: sayCount(count, one, many, 'fr') };
}
