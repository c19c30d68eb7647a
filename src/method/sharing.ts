/** This file tells the ways to share a dashboard, each in three lines at most. */
import type { Text } from '../metrics/text';

export const WAYS: readonly { readonly id: string; readonly name: Text; readonly lines: readonly Text[] }[] = [
  {
    id: 'link',
    name: { en: 'A link to look at it', fr: 'Un lien en lecture seule' },
    lines: [
      {
        en: 'Press “Share” at the top right of the file.',
        fr: 'Cliquez sur « Partager » en haut à droite du fichier.',
      },
      { en: 'Choose “Viewer” for those you invite.', fr: 'Choisissez « Lecteur » pour les personnes invitées.' },
      {
        en: 'They see every tab: hiding one does not keep it secret.',
        fr: 'Elles voient tous les onglets : en masquer un ne le rend pas secret.',
      },
    ],
  },
  {
    id: 'pdf',
    name: { en: 'A PDF on one page', fr: 'Un PDF d’une page' },
    lines: [
      { en: 'A4 landscape, fit to the page, no gridlines.', fr: 'A4 paysage, ajusté à la page, sans quadrillage.' },
    ],
  },
  {
    id: 'snapshot',
    name: { en: 'The figures of a month, without the rest', fr: 'Les chiffres d’un mois, sans le reste' },
    lines: [
      {
        en: 'Cap Nord adds a tab with the dashboard’s month, as plain values.',
        fr: 'Cap Nord ajoute un onglet avec le mois du tableau de bord, en valeurs.',
      },
      {
        en: 'Right-click that tab: “Copy to › New spreadsheet”.',
        fr: 'Clic droit sur cet onglet : « Copier vers › Nouvelle feuille de calcul ».',
      },
      {
        en: 'Share the new file: your raw data is not in it.',
        fr: 'Partagez ce nouveau fichier : vos données brutes n’y sont pas.',
      },
    ],
  },
  {
    id: 'lock',
    name: { en: 'Locked figures', fr: 'Des chiffres verrouillés' },
    lines: [
      {
        en: 'Open “Data › Protect sheets and ranges”.',
        fr: 'Ouvrez « Données › Protéger des feuilles et des plages ».',
      },
      {
        en: 'Choose the dashboard, then who may edit it.',
        fr: 'Choisissez le tableau de bord, puis qui peut le modifier.',
      },
      {
        en: 'Leave the period cell free, or menus turn grey.',
        fr: 'Laissez libre la cellule de période, sinon les menus se grisent.',
      },
    ],
  },
  {
    id: 'web',
    name: { en: 'A page on the web', fr: 'Une page web' },
    lines: [
      { en: 'Open “File › Share › Publish to web”.', fr: 'Ouvrez « Fichier › Partager › Publier sur le Web ».' },
      { en: 'Choose the dashboard tab alone.', fr: 'Choisissez l’onglet du tableau de bord seul.' },
      { en: 'Anyone with the address can read it.', fr: 'Toute personne qui a l’adresse peut la lire.' },
    ],
  },
];
