/** This file words why the server refuses or fails, in both languages; the sidebar shows the sentence that it is sent. */
import type { Text } from '../metrics/text';
import type { Failure } from './messages';

export const REFUSALS = {
  busy: {
    en: 'Someone else is updating this dashboard. Try again in a minute.',
    fr: 'Une autre personne met à jour ce tableau. Réessayez dans une minute.',
  },
  locked: {
    en: 'This dashboard is locked: ask its owner to update it, or to add your address in Settings.',
    fr: 'Ce tableau est verrouillé : demandez à son propriétaire de l’actualiser, ou d’ajouter votre adresse dans Réglages.',
  },
  elsewhere: {
    en: 'Cap Nord was used in another window since. Open it again to go on from there.',
    fr: 'Cap Nord a servi depuis dans une autre fenêtre. Rouvrez-le pour reprendre là où vous en étiez.',
  },
  invalid: {
    en: 'This answer cannot be used as it stands. Check the screens and try again.',
    fr: 'Cette réponse ne peut pas être utilisée telle quelle. Vérifiez les écrans et réessayez.',
  },
  'too-large': {
    en: 'Your answers are too long to be kept. Shorten the longest texts.',
    fr: 'Vos réponses sont trop longues pour être conservées. Raccourcissez les textes les plus longs.',
  },
  'missing-tab': {
    en: 'This tab no longer exists. Update the dashboard to create it again.',
    fr: 'Cet onglet n’existe plus. Actualisez le tableau de bord pour le recréer.',
  },
  argument: {
    en: 'This formula cannot be written as it stands. Check its ranges and figures.',
    fr: 'Cette formule ne peut pas être écrite telle quelle. Vérifiez ses plages et ses chiffres.',
  },
  generated: {
    en: 'This cell belongs to Cap Nord. Choose an empty cell, or one of your own tabs.',
    fr: 'Cette cellule appartient à Cap Nord. Choisissez une cellule vide, ou l’un de vos onglets.',
  },
  'nothing-to-show': {
    en: 'There is no dashboard, or no month to show yet. Update the dashboard, enter figures, then try again.',
    fr: 'Il n’y a pas de tableau de bord, ou pas encore de mois à montrer. Actualisez-le, saisissez des chiffres, puis réessayez.',
  },
  internal: {
    en: 'Something went wrong in this step. What was done before is kept: try again.',
    fr: 'Un incident est survenu à cette étape. Ce qui précède est conservé : réessayez.',
  },
} satisfies Record<string, Text>;

export const failure = (code: keyof typeof REFUSALS): Failure => {
  const { en, fr } = REFUSALS[code];
  return { ok: false, code, text: { en, fr } };
};
