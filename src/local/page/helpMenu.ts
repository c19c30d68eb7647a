/** This file adds the Help menu, which says what this preview of Google Sheets lacks. */
import { registries } from '@odoo/o-spreadsheet';
import { element } from './elements';
import { openDialog } from './messages';
import type { Language, Words } from './words';

const WORDS = {
  en: {
    help: 'Help',
    licences: 'Licences of its parts',
    lacks: 'What this preview lacks',
    points: [
      'Functions that need Google or formulas in formulas: QUERY, IMPORTRANGE and its kin, IMAGE, GOOGLEFINANCE, LET, LAMBDA, MAP… and rare ones of statistics and engineering. A cell that uses one says so.',
      'Several people at once: sharing, comments, version history.',
      'Services of Google that a script may use besides the spreadsheet. Mails and web requests stay in the outbox.',
      'The last pixel: charts, menus and line spacing differ a little.',
    ],
  },
  fr: {
    help: 'Aide',
    licences: 'Licences des composants',
    lacks: 'Ce qui manque à cet aperçu',
    points: [
      'Les fonctions qui ont besoin de Google ou de formules dans une formule\u00a0: QUERY, IMPORTRANGE et semblables, IMAGE, GOOGLEFINANCE, LET, LAMBDA, MAP… et des fonctions rares de statistique et d’ingénierie. La cellule qui en utilise une le dit.',
      'Le travail à plusieurs\u00a0: partage, commentaires, historique des versions.',
      'Les services de Google qu’un script peut utiliser en plus du classeur. E-mails et requêtes restent dans les envois.',
      'Le dernier pixel\u00a0: graphiques, menus et interlignes diffèrent un peu.',
    ],
  },
} as const;

export const addHelpMenu = (language: Language, words: Words): void => {
  const { help, lacks, licences, points } = WORDS[language];
  const list = () =>
    element(
      'ul',
      {},
      points.map((textContent) => element('li', { textContent })),
    );
  registries.topbarMenuRegistry.add('help', {
    name: help,
    sequence: 80,
    isReadonlyAllowed: true,
    isEnabledOnLockedSheet: true,
    children: [
      {
        id: 'lacks',
        name: lacks,
        sequence: 10,
        isReadonlyAllowed: true,
        isEnabledOnLockedSheet: true,
        execute: () => void openDialog(lacks, [list()], [{ label: words('ok'), onChoose: () => {}, primary: true }]),
      },
      {
        id: 'licences',
        name: licences,
        sequence: 20,
        isReadonlyAllowed: true,
        isEnabledOnLockedSheet: true,
        execute: () => void window.open('licences.txt', '_blank', 'noopener'),
      },
    ],
  });
};
