/** This file holds the words of the File menu and of its dialogs, in both languages. */
import type { Language } from './words';

const WORDS = {
  new: { en: 'New workbook', fr: 'Nouveau classeur' },
  open: { en: 'Open…', fr: 'Ouvrir…' },
  import: { en: 'Import (.csv, .xlsx)…', fr: 'Importer (.csv, .xlsx)…' },
  copy: { en: 'Make a copy', fr: 'Créer une copie' },
  download: { en: 'Download', fr: 'Télécharger' },
  downloadXlsx: { en: 'The workbook (.xlsx)', fr: 'Le classeur (.xlsx)' },
  downloadCsv: { en: 'This tab (.csv)', fr: 'Cet onglet (.csv)' },
  rename: { en: 'Rename…', fr: 'Renommer…' },
  delete: { en: 'Delete…', fr: 'Supprimer…' },
  renameLabel: { en: 'Name of the workbook', fr: 'Nom du classeur' },
  copyOf: { en: 'Copy of %s', fr: 'Copie de %s' },
  openNow: { en: 'open now', fr: 'ouvert' },
  unreadable: { en: 'cannot be read', fr: 'illisible' },
  openNone: {
    en: 'No workbook is saved yet: this one is, as soon as something changes.',
    fr: 'Aucun classeur n’est encore enregistré\u00a0: celui-ci l’est dès que quelque chose change.',
  },
  deleteQuestion: {
    en: 'Delete “%s”? Its file is not erased: it is set aside in the folder .local/deleted, and moved back from there it can be opened again.',
    fr: 'Supprimer «\u00a0%s\u00a0»\u00a0? Son fichier n’est pas effacé\u00a0: il est mis de côté dans le dossier .local/deleted, et il peut être rouvert si on l’en ressort.',
  },
  csvQuestion: {
    en: 'Where do the rows of “%s” go?',
    fr: 'Où vont les lignes de «\u00a0%s\u00a0»\u00a0?',
  },
  csvTab: { en: 'A new tab', fr: 'Un nouvel onglet' },
  csvWorkbook: { en: 'A new workbook', fr: 'Un nouveau classeur' },
  imported: { en: '“%s” is imported', fr: '«\u00a0%s\u00a0» est importé' },
  importWarnings: {
    en: 'What a preview in Local Sheets leaves out of this file:',
    fr: 'Ce que l’aperçu de Local Sheets laisse de côté dans ce fichier\u00a0:',
  },
  importOpen: { en: 'Open it', fr: 'L’ouvrir' },
  importFailed: { en: '“%s” could not be read', fr: '«\u00a0%s\u00a0» n’a pas pu être lu' },
  importKind: {
    en: 'A file to import ends in .csv, .tsv, .txt or .xlsx.',
    fr: 'Un fichier à importer se termine par .csv, .tsv, .txt ou .xlsx.',
  },
  failed: { en: 'This could not be done', fr: 'L’opération a échoué' },
} as const satisfies Record<string, Record<Language, string>>;

export type FileWord = keyof typeof WORDS;

export const fileWordsIn =
  (language: Language) =>
  (word: FileWord, name = ''): string =>
    WORDS[word][language].replace('%s', () => name);

export type FileWords = ReturnType<typeof fileWordsIn>;
