/** This file shows the saved workbooks, the last saved first, and opens the one that is chosen. */
import { button, element } from './elements';
import type { FileWords } from './fileWords';
import { openDialog } from './messages';
import { LOCALES, type PageLocale } from './settings';
import type { Language, Words } from './words';
import { localeOf, type WorkbookEntry } from './workbooks';

export interface OpenDialog {
  readonly entries: readonly WorkbookEntry[];
  readonly current: string;
  readonly language: Language;
  readonly words: Words;
  readonly fileWords: FileWords;
  readonly onOpen: (id: string) => void;
}

export const showWorkbooks = ({ entries, current, language, words, fileWords, onOpen }: OpenDialog): void => {
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const rowOf = ({ id, name, saved }: WorkbookEntry): HTMLElement => {
    const facts = [
      LOCALES[localeOf(id) as PageLocale] ?? localeOf(id),
      when.format(saved),
      ...(name === null ? [fileWords('unreadable')] : []),
      ...(id === current ? [fileWords('openNow')] : []),
    ];
    const choose = button('', () => {
      dialog.close();
      dialog.remove();
      onOpen(id);
    });
    choose.append(
      element('strong', { textContent: name ?? `workbook-${id}.json` }),
      element('span', { textContent: facts.join(' · ') }),
    );
    return element('li', {}, [choose]);
  };
  const content =
    entries.length > 0 ? element('ul', { className: 'workbooks' }, entries.map(rowOf)) : fileWords('openNone');
  const dialog = openDialog(
    fileWords('open').replace('…', ''),
    [content],
    [{ label: words('cancel'), onChoose: () => {} }],
  );
};
