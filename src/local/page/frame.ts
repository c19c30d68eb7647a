/** This file lays out the page: a strip that says what this is and what can be chosen, the spreadsheet, the sidebar. */
import { button, choice, element } from './elements';
import { LOCALES, type Settings } from './settings';
import type { Words } from './words';

export interface Frame {
  /** Where the spreadsheet is drawn. */
  readonly sheet: HTMLElement;
  /** Where a sidebar is shown; hidden while there is none. */
  readonly sidebar: HTMLElement;
  setName(name: string): void;
  /** Says whether the workbook is saved. */
  setStatus(text: string): void;
  /** How many mails and requests the add-on has made. */
  setOutboxCount(count: number): void;
}

export interface FrameActions {
  /** Opens the page with other settings, once all is saved. */
  readonly go: (change: Partial<Settings>) => void;
  readonly rename: () => void;
  readonly openOutbox: () => void;
}

export const layFrame = (settings: Settings, words: Words, actions: FrameActions): Frame => {
  const status = element('span', { className: 'status', role: 'status' });
  const name = button('', actions.rename, 'name');
  name.title = words('rename');
  const outbox = button(words('outbox'), actions.openOutbox);
  const sheet = element('main', { id: 'sheet', ariaLabel: words('sheet') });
  const sidebar = element('aside', { className: 'sidebar', hidden: true });
  // The sidebar's document has a header and a main part too: ours are told from them by their names.
  const strip = element('header', { className: 'strip', ariaLabel: 'Local Sheets' }, [
    element('h1', { textContent: 'Local Sheets' }),
    element('span', { className: 'pill', textContent: words('preview'), title: words('previewHelp') }),
    name,
    status,
    element('span', { className: 'gap' }),
    choice(words('locale'), LOCALES, settings.locale, (locale) => actions.go({ locale, workbook: null })),
    choice(
      words('authorisation'),
      { FULL: words('authFull'), LIMITED: words('authLimited'), NONE: words('authNone') },
      settings.authMode,
      (authMode) => actions.go({ authMode }),
    ),
    outbox,
  ]);
  document.documentElement.lang = settings.language;
  document.querySelector('#frame')!.replaceChildren(strip, element('div', { id: 'body' }, [sheet, sidebar]));
  return {
    sheet,
    sidebar,
    setName: (text) => {
      name.textContent = text;
      document.title = `${text} · Local Sheets`;
    },
    setStatus: (text) => {
      status.textContent = text;
    },
    setOutboxCount: (count) => {
      outbox.textContent = count === 0 ? words('outbox') : `${words('outbox')} (${count})`;
    },
  };
};
