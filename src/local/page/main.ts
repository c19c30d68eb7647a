/** This file starts the page: it opens the saved workbook, installs the add-on in it, and shows both. */
import arial from 'local:arial';
import './style.css';
import { setClock } from '../clock';
import { createGrid, type Grid } from '../host/grid';
import { createHost, type Host, type HostOptions, type SavedWorkbook } from '../host/host';
import type { UiPort } from '../host/ui';
import { CONSENT_URL, listenForConsent } from './consent';
import { button, element } from './elements';
import { engine, mountSpreadsheet, prepareEngine } from './engine';
import { fileActions } from './fileActions';
import { addFileMenu } from './fileMenu';
import { fileWordsIn } from './fileWords';
import { type Frame, layFrame } from './frame';
import { addHelpMenu } from './helpMenu';
import { useGoogleKeys } from './keyboard';
import { listenForLinks } from './links';
import { ask, tell, toast } from './messages';
import { reloadOnNews } from './news';
import { addNoteMenus, type NoteTips, showNotes } from './noteTips';
import { showOutbox } from './outbox';
import { addOverlays, type Drawn } from './overlays';
import { guardEdits } from './protection';
import { newFrameRealm } from './realm';
import { type Saving, startSaving, watchChanges } from './saving';
import { addressOf, readSettings, rememberWorkbook, type Settings } from './settings';
import { selectFreeCell, withStartTab } from './startTab';
import { readTypingAsGoogle } from './typing';
import { createUi } from './ui';
import { type Words, wordsIn } from './words';
import { BrokenWorkbook, readWorkbook, type Saved, workbookFile } from './workbookFile';
import { freeWorkbookName, listWorkbooks, type WorkbookEntry, workbookToOpen } from './workbooks';

/** What tests hold on to. */
interface LocalSheets {
  host: Host;
  /** The cells as a person sees them. */
  grid: Grid;
  ready: boolean;
  /** Settles when the workbook is saved. */
  saved: () => Promise<void>;
}

declare global {
  interface Window {
    localSheets?: LocalSheets;
  }
}

const loadArial = async (): Promise<void> => {
  document.head.append(element('style', { textContent: arial }));
  // A machine without it draws in the next font of the list.
  await Promise.allSettled(['10px Arial', 'bold 10px Arial'].map((font) => document.fonts.load(font)));
};

const readFiles = async (): Promise<Record<string, string>> => {
  const response = await fetch('dist.json');
  if (!response.ok) throw new Error(await response.text());
  return response.json();
};

/** The reason why there is no spreadsheet, with a way on. */
const showTrouble = (title: string, advice: string, details: string, choices: readonly HTMLButtonElement[]): void => {
  document
    .querySelector('#frame')!
    .replaceChildren(
      element('main', { className: 'trouble' }, [
        element('h1', { textContent: title }),
        element('p', { textContent: advice }),
        element('pre', { textContent: details }),
        element('footer', {}, choices),
      ]),
    );
};

interface Opened {
  readonly settings: Settings;
  readonly words: Words;
  readonly frame: Frame;
  readonly files: Record<string, string>;
  readonly saved: Saved;
  readonly entries: readonly WorkbookEntry[];
}

/** A spreadsheet that is not shown is as one without the add-on. */
const NO_UI = new Proxy({} as UiPort, { get: () => () => {} });

const makeHost = (settings: Settings, options: Pick<HostOptions, 'ui' | 'files' | 'name' | 'workbook'>): Host => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return createHost({
    engine,
    newRealm: newFrameRealm,
    locale: settings.locale,
    timeZone,
    scriptTimeZone: timeZone,
    userLocale: settings.language,
    ...(settings.scopes ? { scopes: settings.scopes } : {}),
    consentUrl: CONSENT_URL,
    now: settings.now,
    ...options,
  });
};

const emptyHost =
  (settings: Settings) =>
  (name: string, workbook?: SavedWorkbook): Host =>
    makeHost(settings, { ui: NO_UI, files: {}, name, ...(workbook ? { workbook } : {}) });

const openHost = ({ settings, words, frame, files, saved, entries }: Opened, saving: () => Saving | null): Host => {
  const run = (work: () => unknown): void => {
    try {
      guard.script(work);
    } catch (error) {
      tell(words('scriptFailed'), (error as Error).message, words);
    }
    frame.setName(host.state.name);
    frame.setOutboxCount(host.state.outbox.mails.length + host.state.outbox.fetches.length);
    saving()?.touch();
  };
  const ui = createUi({
    frame,
    words,
    arial,
    now: settings.now,
    runHandler: (handler) => run(() => host.trigger(handler)),
    call: async (name, args) => {
      try {
        return guard.script(() => host.call(name, [...args]));
      } finally {
        run(() => {});
      }
    },
  });
  const name = freeWorkbookName(words('workbook'), entries);
  const workbook = (saved.workbook as SavedWorkbook | null) ?? withStartTab(emptyHost(settings)(name), settings.locale);
  const host = makeHost(settings, { ui, files, name, workbook });
  const guard = guardEdits(
    host.workbook.model,
    () => host.state.protections,
    (editAnyway) => ask(words('protectedTitle'), words('protectedWarning'), words, editAnyway),
  );
  return host;
};

const start = async (): Promise<void> => {
  const asked = readSettings();
  setClock(window, () => asked.now().getTime());
  const words = wordsIn(asked.language);
  const fileWords = fileWordsIn(asked.language);
  const entries = await listWorkbooks();
  const id = workbookToOpen(asked, entries);
  const settings = { ...asked, workbook: id };
  rememberWorkbook(settings.locale, id);
  history.replaceState(null, '', addressOf(settings));
  let saving: Saving | null = null;
  let notes: NoteTips | null = null;
  const go = async (change: Partial<Settings>): Promise<void> => {
    await saving?.done();
    location.assign(addressOf({ ...settings, ...change }));
  };
  const files = fileActions({
    settings,
    id,
    words,
    fileWords,
    host: () => host,
    saving: () => saving,
    emptyHost: emptyHost(settings),
    renamed: () => {
      frame.setName(host.state.name);
      saving?.touch();
    },
    go,
  });
  prepareEngine(settings.language);
  addFileMenu(fileWords, files);
  addNoteMenus(
    words,
    () => host,
    () => notes?.edit(),
  );
  const drawn: Drawn = { sparklines: new Map() };
  addOverlays(drawn);
  addHelpMenu(settings.language, words);
  watchChanges(() => saving?.touch());
  readTypingAsGoogle(() => host);
  const frame = layFrame(settings, words, {
    go,
    rename: files.rename,
    openOutbox: () => showOutbox(host.state.outbox, words),
  });
  const brokenWorkbook = (error: Error) => {
    showTrouble(words('brokenTitle'), words('brokenAdvice').replace('%s', id), error.message, [
      button(fileWords('open'), files.open, 'primary'),
      button(fileWords('new'), files.new),
    ]);
    reloadOnNews();
  };

  const [script, saved] = await Promise.all([
    readFiles(),
    readWorkbook(id).catch((error: Error) => error),
    loadArial(),
  ]);
  if (saved instanceof BrokenWorkbook) return brokenWorkbook(saved);
  if (saved instanceof Error) throw saved;
  let host: Host;
  try {
    host = openHost({ settings, words, frame, files: script, saved, entries }, () => saving);
  } catch (error) {
    if (saved.workbook) return brokenWorkbook(error as Error);
    throw error;
  }
  frame.setName(host.state.name);
  const { model } = host.workbook;
  drawn.sparklines = host.workbook.sparklines;
  host.open(settings.authMode);
  for (const { message } of host.failures) toast(message, words('menuFailed'), -1);
  listenForConsent(host);
  const grid = await mountSpreadsheet(model, frame.sheet, settings.language, words);
  // A phone shows the columns of a value and of its target beside the name.
  if (innerWidth < 480) model.dispatch('SET_ZOOM', { zoom: 0.75 });
  if (!saved.workbook) selectFreeCell(host, settings.locale);
  listenForLinks(model, frame.sheet, words);
  notes = showNotes(host, frame.sheet, words);
  useGoogleKeys(host, grid, notes);
  saving = startSaving({
    file: workbookFile(id, saved.tag),
    words,
    content: host.save,
    setStatus: frame.setStatus,
    warn: (text) => toast(text, '', -1),
  });
  reloadOnNews(saving.done);
  window.localSheets = { host, grid: createGrid(host), ready: true, saved: saving.done };
};

start().catch((error: Error) => {
  console.error(error);
  showTrouble('Local Sheets', '', error.stack ?? error.message, []);
});
