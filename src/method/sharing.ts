/** This file tells the ways to share a dashboard, each in three lines at most, in Google Sheets and elsewhere. */
import { type Text, t } from '../metrics/text';

interface Way {
  readonly id: string;
  readonly name: Text;
  readonly lines: readonly Text[];
  /** What stands in place of those lines where the file is not in Google Sheets; absent where they hold everywhere. */
  readonly elsewhere?: readonly Text[];
}

const ONLY_GOOGLE = t(
  'This exists in Google Sheets only; this file is open elsewhere.',
  'Cela n’existe que dans Google Sheets ; ce fichier est ouvert ailleurs.',
);
const SEND_FILE = t(
  'Here, download the .xlsx file and send it, or open it in Google Sheets.',
  'Ici, téléchargez le fichier .xlsx et envoyez-le, ou ouvrez-le dans Google Sheets.',
);

const SNAPSHOT = t(
  'Cap Nord adds a tab with the dashboard’s month, as plain values; its charts keep the months that they draw, rounded.',
  'Cap Nord ajoute un onglet avec le mois du tableau de bord, en valeurs ; ses graphiques gardent les mois qu’ils dessinent, arrondis.',
);

export const WAYS: readonly Way[] = [
  {
    id: 'link',
    name: t('A read-only link', 'Un lien en lecture seule'),
    lines: [
      t('Press “Share” at the top right of the file.', 'Cliquez sur « Partager » en haut à droite du fichier.'),
      t('Choose “Viewer” for those you invite.', 'Choisissez « Lecteur » pour les personnes invitées.'),
      t(
        'They see every tab: hiding one does not keep it secret.',
        'Elles voient tous les onglets : en masquer un ne le rend pas secret.',
      ),
    ],
    elsewhere: [ONLY_GOOGLE, SEND_FILE],
  },
  {
    id: 'pdf',
    name: t('A PDF on one page', 'Un PDF d’une page'),
    lines: [
      t('A4 landscape, fit to the page, no gridlines.', 'A4 paysage, ajusté à la page, sans quadrillage.'),
      t('10 mm margins, no headers.', 'Marges de 10 mm, sans en-têtes.'),
    ],
    elsewhere: [
      t(
        'The link to the PDF exists in Google Sheets only; this file is open elsewhere.',
        'Le lien vers le PDF n’existe que dans Google Sheets ; ce fichier est ouvert ailleurs.',
      ),
      t(
        'Here, print the dashboard, A4 landscape on one page, and choose “Save as PDF”.',
        'Ici, imprimez le tableau de bord, en A4 paysage sur une page, et choisissez « Enregistrer au format PDF ».',
      ),
    ],
  },
  {
    id: 'snapshot',
    name: t('The figures of a month, without the rest', 'Les chiffres d’un mois, sans le reste'),
    lines: [
      SNAPSHOT,
      t(
        'Right-click that tab: “Copy to › New spreadsheet”.',
        'Clic droit sur cet onglet : « Copier vers › Nouvelle feuille de calcul ».',
      ),
      t(
        'Share the new file: your raw data is not in it.',
        'Partagez ce nouveau fichier : vos données brutes n’y sont pas.',
      ),
    ],
    elsewhere: [
      SNAPSHOT,
      t(
        '“Copy to › New spreadsheet” exists in Google Sheets only; this file is open elsewhere.',
        '« Copier vers › Nouvelle feuille de calcul » n’existe que dans Google Sheets ; ce fichier est ouvert ailleurs.',
      ),
      t(
        'Here, print the tab: the .xlsx file would hold your raw data too.',
        'Ici, imprimez l’onglet : le fichier .xlsx contiendrait aussi vos données brutes.',
      ),
    ],
  },
  {
    id: 'lock',
    name: t('Locked figures', 'Des chiffres verrouillés'),
    lines: [
      t(
        'Settings tab: tick “Locked, except for these e-mails”, write the addresses, then update.',
        'Onglet Réglages : cochez « Verrouillé, sauf pour ces e-mails », notez les adresses, puis actualisez.',
      ),
      t(
        'Stay open: the period, the figures in Data and Data quality, what is ticked, the comments.',
        'Restent ouverts : la période, les chiffres de Données et de Qualité des données, les cases à cocher, les commentaires.',
      ),
      t(
        'An editor of the file can still edit a script bound to it: share as “Viewer” to rule that out.',
        'Un éditeur du fichier peut encore modifier un script qui y est lié : partagez en « Lecteur » pour l’exclure.',
      ),
    ],
  },
  {
    id: 'web',
    name: t('A web page', 'Une page web'),
    lines: [
      t('Open “File › Share › Publish to web”.', 'Ouvrez « Fichier › Partager › Publier sur le Web ».'),
      t('Choose the dashboard tab alone.', 'Choisissez l’onglet du tableau de bord seul.'),
      t('Anyone with the address can read it.', 'Toute personne qui a l’adresse peut la lire.'),
    ],
    elsewhere: [ONLY_GOOGLE, SEND_FILE],
  },
];
