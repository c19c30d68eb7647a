/** This file holds the words of Local Sheets' own frame, in both languages. */

export type Language = 'en' | 'fr';

const WORDS = {
  preview: { en: 'Local preview', fr: 'Aperçu local' },
  previewHelp: {
    en: 'Runs the files of dist/ on your machine: nothing is sent to Google. Charts, menus and line spacing differ a little from Google Sheets.',
    fr: 'Exécute les fichiers de dist/ sur votre ordinateur\u00a0: rien n’est envoyé à Google. Graphiques, menus et interlignes diffèrent un peu de Google Sheets.',
  },
  workbook: { en: 'My company', fr: 'Mon entreprise' },
  sheet: { en: 'Spreadsheet', fr: 'Feuille de calcul' },
  rename: { en: 'Rename', fr: 'Renommer' },
  locale: { en: 'Spreadsheet locale', fr: 'Paramètres régionaux' },
  authorisation: { en: 'Authorisation', fr: 'Autorisation' },
  authFull: { en: 'Granted (FULL)', fr: 'Accordée (FULL)' },
  authLimited: { en: 'Opening the file (LIMITED)', fr: 'Ouverture du fichier (LIMITED)' },
  authNone: { en: 'Not yet used here (NONE)', fr: 'Pas encore utilisé ici (NONE)' },
  valuesOnly: {
    en: 'In Excel, the cells whose functions it lacks hold their values; their formulas are in their comments.',
    fr: 'Dans Excel, les cellules dont il n’a pas les fonctions contiennent leurs valeurs ; leurs formules sont en commentaire.',
  },
  outbox: { en: 'Outbox', fr: 'Envois' },
  outboxEmpty: {
    en: 'Nothing has been sent. Mails and web requests of the add-on are kept here and never leave your machine.',
    fr: 'Rien n’a été envoyé. Les e-mails et requêtes du module restent ici et ne quittent jamais votre ordinateur.',
  },
  noteInsert: { en: 'Note', fr: 'Note' },
  noteEdit: { en: 'Edit note', fr: 'Modifier la note' },
  noteDelete: { en: 'Delete note', fr: 'Supprimer la note' },
  notesDelete: { en: 'Delete notes', fr: 'Supprimer les notes' },
  noteLabel: {
    en: 'Note of the cell. Escape keeps it and goes back to the cell.',
    fr: 'Note de la cellule. Échap la garde et revient à la cellule.',
  },
  extensions: { en: 'Extensions', fr: 'Extensions' },
  close: { en: 'Close', fr: 'Fermer' },
  ok: { en: 'OK', fr: 'OK' },
  cancel: { en: 'Cancel', fr: 'Annuler' },
  yes: { en: 'Yes', fr: 'Oui' },
  no: { en: 'No', fr: 'Non' },
  saved: { en: 'Saved in .local', fr: 'Enregistré dans .local' },
  saving: { en: 'Saving…', fr: 'Enregistrement…' },
  notSaved: { en: 'Not saved', fr: 'Non enregistré' },
  changedElsewhere: {
    en: 'This workbook was changed in another window: reload the page to go on. Nothing more is saved from here.',
    fr: 'Ce classeur a été modifié dans une autre fenêtre\u00a0: rechargez la page pour continuer. Rien n’est plus enregistré d’ici.',
  },
  saveFailed: {
    en: 'The workbook could not be saved: is “npm start” still running?',
    fr: 'Le classeur n’a pas pu être enregistré\u00a0: «\u00a0npm start\u00a0» est-il toujours en marche\u00a0?',
  },
  saveFull: {
    en: 'The workbook could not be saved: the disk is full. Make room on it.',
    fr: 'Le classeur n’a pas pu être enregistré\u00a0: le disque est plein. Faites-y de la place.',
  },
  saveRefused: {
    en: 'The workbook could not be saved: the .local folder cannot be written to. Give yourself the right to.',
    fr: 'Le classeur n’a pas pu être enregistré\u00a0: impossible d’écrire dans le dossier .local. Donnez-vous-en le droit.',
  },
  saveOther: {
    en: 'The workbook could not be saved. The reason: %s',
    fr: 'Le classeur n’a pas pu être enregistré. La raison\u00a0: %s',
  },
  saveAgain: {
    en: 'Leave this page open: it tries again by itself.',
    fr: 'Laissez cette page ouverte\u00a0: elle réessaie d’elle-même.',
  },
  protectedTitle: { en: 'Protected range', fr: 'Plage protégée' },
  protectedWarning: {
    en: 'You are trying to edit part of this sheet that shouldn’t be changed accidentally. Edit anyway?',
    fr: 'Vous essayez de modifier une partie de cette feuille qui ne doit pas être changée par erreur. Modifier quand même\u00a0?',
  },
  brokenTitle: { en: 'The saved workbook cannot be opened', fr: 'Le classeur enregistré ne peut pas être ouvert' },
  brokenAdvice: {
    en: 'Its file, workbook-%s.json, stays as it is in the .local folder. You can open another workbook, or a new one beside it.',
    fr: 'Son fichier, workbook-%s.json, reste tel quel dans le dossier .local. Vous pouvez ouvrir un autre classeur, ou un nouveau à côté.',
  },
  consentTitle: { en: 'Authorisation required', fr: 'Autorisation requise' },
  consentQuestion: {
    en: 'The add-on needs an authorisation that it was not given. Give it, then do again what you wanted to do?',
    fr: 'Le module a besoin d’une autorisation qu’il n’a pas reçue. La donner, puis refaire ce que vous vouliez faire\u00a0?',
  },
  outsideTitle: { en: 'Leave Local Sheets?', fr: 'Quitter Local Sheets\u00a0?' },
  outsideQuestion: {
    en: 'A site opens in a new tab, and then knows what its address says:\n\n%s',
    fr: 'Un site s’ouvre dans un nouvel onglet, et sait alors ce que dit son adresse\u00a0:\n\n%s',
  },
  scriptFailed: { en: 'The script failed', fr: 'Le script a échoué' },
  menuFailed: {
    en: 'The add-on’s menu could not be built',
    fr: 'Le menu du module n’a pas pu être construit',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type Word = keyof typeof WORDS;

export const wordsIn =
  (language: Language) =>
  (word: Word): string =>
    WORDS[word][language];

export type Words = ReturnType<typeof wordsIn>;
