/** This file makes the workbook an .xlsx file that says and computes what the page does. */

import type { Host } from './host';
import { type Book, readBook } from './xlsx/book';
import { createHelperTab, reference } from './xlsx/helperTab';
import { pageNames, pageSetup } from './xlsx/pageSetup';
import { createParts, type XlsxFile } from './xlsx/parts';
import { createStyles } from './xlsx/styles';
import { createTexts } from './xlsx/texts';
import { helperSheet, type Writing, writeTab } from './xlsx/worksheet';
import { type Child, el } from './xlsx/xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export type Xlsx = {
  /** To be zipped. */
  files: XlsxFile[];
  /** How many formulas Excel lacks the functions of: their values stand in their cells, and they in comments. */
  valuesOnly: number;
};

export function writeXlsx(host: Host): Xlsx {
  const book = readBook(host);
  const parts = createParts();
  const workbook = parts.place('workbook');
  const styles = createStyles(host.state.locale);
  const texts = createTexts();
  const helper = createHelperTab(book);
  const writing: Writing = { book, parts, styles, texts, helper };
  const setups = book.tabs.map((tab) => pageSetup(book, tab));
  const sheets: Child[] = [];
  const addSheet = (path: string, title: string, isVisible: boolean) =>
    sheets.push(
      el('sheet', {
        name: title,
        sheetId: sheets.length + 1,
        state: isVisible ? undefined : 'hidden',
        'r:id': parts.relate(workbook, path),
      }),
    );
  let valuesOnly = 0;
  book.tabs.forEach((tab, index) => {
    const path = parts.place('worksheet');
    valuesOnly += writeTab(writing, path, tab, setups[index]!);
    addSheet(path, book.titles.of(tab.id), tab.isVisible);
  });
  const rows = helper.rows(texts);
  if (rows.length > 0) {
    const path = parts.place('worksheet');
    parts.write(path, helperSheet(rows));
    addSheet(path, helper.title, false);
  }
  const named = [definedNames(book), book.tabs.map((tab, index) => pageNames(book, tab, setups[index]!, index))];
  parts.write(
    workbook,
    el(
      'workbook',
      { xmlns: MAIN, 'xmlns:r': RELATIONS },
      el('bookViews', {}, el('workbookView', { activeTab: book.tabs.findIndex(({ id }) => id === book.openTab) })),
      el('sheets', {}, sheets),
      el('definedNames', {}, named),
      el('calcPr', { fullCalcOnLoad: true }),
    ),
  );
  const [stylesPath, textsPath] = [parts.place('styles'), parts.place('sharedStrings')];
  parts.write(stylesPath, styles.root());
  parts.write(textsPath, texts.root());
  parts.relate(workbook, stylesPath);
  parts.relate(workbook, textsPath);
  return { files: parts.files(), valuesOnly };
}

const definedNames = (book: Book): Child =>
  book.getters
    .getNamedRanges()
    .map(({ name, range }) => el('definedName', { name }, reference(book.titles.of(range.sheetId), book, range.zone)));
