/** This file words why the server refuses or fails, in both languages; the sidebar shows the sentence that it is sent. */
import { type Text, t } from '../metrics/text';
import type { Failure } from './messages';

export const REFUSALS = {
  busy: t(
    'Someone else is updating this dashboard. Try again in a minute.',
    'Une autre personne met à jour ce tableau. Réessayez dans une minute.',
  ),
  locked: t(
    'This dashboard is locked: ask its owner to update it, or to add your address in Settings.',
    'Ce tableau est verrouillé : demandez à son propriétaire de l’actualiser, ou d’ajouter votre adresse dans Réglages.',
  ),
  elsewhere: t(
    'Cap Nord was used in another window since. Open it again to go on from there.',
    'Cap Nord a servi depuis dans une autre fenêtre. Rouvrez-le pour reprendre là où vous en étiez.',
  ),
  invalid: t(
    'This answer cannot be used as it stands. Check the screens and try again.',
    'Cette réponse ne peut pas être utilisée telle quelle. Vérifiez les écrans et réessayez.',
  ),
  'too-large': t(
    'Your answers are too long to be kept. Shorten the longest texts.',
    'Vos réponses sont trop longues pour être conservées. Raccourcissez les textes les plus longs.',
  ),
  full: t(
    'Google keeps no more for you: what you have begun with Cap Nord in other files fills the room. Finish or discard a draft there, then try again. Your answers stay in this window meanwhile.',
    'Google ne conserve plus rien pour vous : ce que vous avez commencé avec Cap Nord dans d’autres fichiers occupe toute la place. Terminez ou abandonnez-y un brouillon, puis réessayez. Vos réponses restent dans cette fenêtre en attendant.',
  ),
  'missing-tab': t(
    'This tab no longer exists. Update the dashboard to create it again.',
    'Cet onglet n’existe plus. Actualisez le tableau de bord pour le recréer.',
  ),
  argument: t(
    'This formula cannot be written as it stands. Check its ranges and figures.',
    'Cette formule ne peut pas être écrite telle quelle. Vérifiez ses plages et ses chiffres.',
  ),
  generated: t(
    'This cell belongs to Cap Nord. Choose an empty cell, or one of your own tabs.',
    'Cette cellule appartient à Cap Nord. Choisissez une cellule vide, ou l’un de vos onglets.',
  ),
  'no-place': t(
    'The cell that the formula was for no longer exists. Choose another.',
    'La cellule prévue pour la formule n’existe plus. Choisissez-en une autre.',
  ),
  'nothing-to-show': t(
    'There is no dashboard, or no month to show yet. Update the dashboard, enter figures, then try again.',
    'Il n’y a pas de tableau de bord, ou pas encore de mois à montrer. Actualisez-le, saisissez des chiffres, puis réessayez.',
  ),
  'consent-file': t(
    'Cap Nord may not read or change this spreadsheet yet: one box was left unticked when Google asked. Authorise it with every box ticked, then try again. It sees no other file.',
    'Cap Nord n’a pas encore le droit de lire ni de modifier ce classeur : une case est restée décochée quand Google l’a demandé. Autorisez-le en cochant toutes les cases, puis réessayez. Il ne voit aucun autre fichier.',
  ),
  'consent-panel': t(
    'Cap Nord may not show its panel yet: one box was left unticked when Google asked. Authorise it with every box ticked, then open it again.',
    'Cap Nord n’a pas encore le droit d’afficher son volet : une case est restée décochée quand Google l’a demandé. Autorisez-le en cochant toutes les cases, puis rouvrez-le.',
  ),
  internal: t(
    'Something went wrong in this step. What was done before is kept: try again.',
    'Un incident est survenu à cette étape. Ce qui précède est conservé : réessayez.',
  ),
} satisfies Record<string, Text>;

export const failure = (code: keyof typeof REFUSALS): Failure => {
  const { en, fr } = REFUSALS[code];
  return { ok: false, code, text: { en, fr } };
};
