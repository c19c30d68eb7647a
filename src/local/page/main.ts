/** This file starts the page: it opens the saved workbook, installs the add-on in it, and shows both. */
import arial from 'local:arial';
import './style.css';
import { setClock } from '../clock';
import { createGrid, type Grid } from '../host/grid';
import { createHost, type Host, type SavedWorkbook } from '../host/host';
import { CONSENT_URL, listenForConsent } from './consent';
import { downloadXlsx } from './download';
import { button, element } from './elements';
import { engine, mountSpreadsheet, prepareEngine } from './engine';
import { type Frame, layFrame } from './frame';
import { addHelpMenu } from './helpMenu';
import { openMenusByKeyboard } from './keyboard';
import { listenForLinks } from './links';
import { ask, tell, toast } from './messages';
import { reloadOnNews } from './news';
import { showOutbox } from './outbox';
import { addOverlays, type Drawn } from './overlays';
import { guardEdits } from './protection';
import { newFrameRealm } from './realm';
import {
  BrokenWorkbook,
  readWorkbook,
  type Saved,
  type Saving,
  setWorkbookAside,
  startSaving,
  watchChanges,
} from './saving';
import { readSettings, type Settings } from './settings';
import { selectFreeCell, withStartTab } from './startTab';
import { readTypingAsGoogle } from './typing';
import { createUi } from './ui';
import { type Words, wordsIn } from './words';

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
  const response = await fetch('/dist.json');
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

const startFresh = async (locale: string, saving: Saving | null): Promise<void> => {
  await saving?.done();
  saving?.stop();
  await setWorkbookAside(locale);
  location.reload();
};

interface Opened {
  readonly settings: Settings;
  readonly words: Words;
  readonly frame: Frame;
  readonly files: Record<string, string>;
  readonly saved: Saved;
  readonly drawn: Drawn;
}

const openHost = ({ settings, words, frame, files, saved }: Opened, saving: () => Saving | null): Host => {
  const run = (work: () => unknown): void => {
    try {
      guard.script(work);
    } catch (error) {
      tell(words('scriptFailed'), (error as Error).message, words);
    }
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
  const open = (workbook: SavedWorkbook | null, script: Record<string, string>): Host =>
    createHost({
      engine,
      newRealm: newFrameRealm,
      ui,
      files: script,
      locale: settings.locale,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      scriptTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      userLocale: settings.language,
      name: words('workbook'),
      ...(settings.scopes ? { scopes: settings.scopes } : {}),
      consentUrl: CONSENT_URL,
      now: settings.now,
      ...(workbook ? { workbook } : {}),
    });
  const workbook = saved.workbook as SavedWorkbook | null;
  const host = open(workbook ?? withStartTab(open(null, {}), settings.locale), files);
  const guard = guardEdits(
    host.workbook.model,
    () => host.state.protections,
    (editAnyway) => ask(words('protectedTitle'), words('protectedWarning'), words, editAnyway),
  );
  return host;
};

const start = async (): Promise<void> => {
  const settings = readSettings();
  const words = wordsIn(settings.language);
  setClock(window, () => settings.now().getTime());
  let saving: Saving | null = null;
  prepareEngine(settings.language);
  const drawn: Drawn = { sparklines: new Map() };
  addOverlays(drawn);
  addHelpMenu(settings.language, words);
  watchChanges(() => saving?.touch());
  readTypingAsGoogle(() => host);
  const frame = layFrame(settings, words, {
    go: async (address) => {
      await saving?.done();
      location.assign(address);
    },
    fresh: () => ask(words('fresh'), words('freshQuestion'), words, () => startFresh(settings.locale, saving)),
    download: () =>
      downloadXlsx(host, words).catch((error: Error) => tell(words('downloadFailed'), error.message, words)),
    openOutbox: () => showOutbox(host.state.outbox, words),
  });
  const brokenWorkbook = (error: Error) => {
    showTrouble(words('brokenTitle'), words('brokenAdvice'), error.message, [
      button(words('fresh'), () => startFresh(settings.locale, null), 'primary'),
    ]);
    reloadOnNews();
  };

  const [files, saved] = await Promise.all([
    readFiles(),
    readWorkbook(settings.locale).catch((error: Error) => error),
    loadArial(),
  ]);
  if (saved instanceof BrokenWorkbook) return brokenWorkbook(saved);
  if (saved instanceof Error) throw saved;
  let host: Host;
  try {
    host = openHost({ settings, words, frame, files, saved, drawn }, () => saving);
  } catch (error) {
    if (saved.workbook) return brokenWorkbook(error as Error);
    throw error;
  }
  const { model } = host.workbook;
  drawn.sparklines = host.workbook.sparklines;
  host.open(settings.authMode);
  for (const { message } of host.failures) toast(message, words('menuFailed'), -1);
  listenForConsent(host);
  await mountSpreadsheet(model, frame.sheet, settings.language, words);
  if (!saved.workbook) selectFreeCell(host, settings.locale);
  listenForLinks(model, frame.sheet);
  openMenusByKeyboard();
  saving = startSaving({
    locale: settings.locale,
    tag: saved.tag,
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
