/** This file opens Local Sheets in the browser on a dist folder, with the few things that a person does there. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { Show } from '../../src/local/server';
import { type Page as BuiltPage, buildPage } from '../../src/local/serverPage';
import { NOW } from '../open';
import { openBrowser } from './browser';
import { takeSeat } from './seats';

export interface OpenPageOptions {
  /** The folder with the add-on's files. */
  readonly dist: string;
  readonly locale?: 'en_US' | 'fr_FR';
  readonly authMode?: 'FULL' | 'LIMITED' | 'NONE';
  /** The moment at which the page's clock is set as it is opened; without it, that of the tests. */
  readonly now?: Date;
  /** Where workbooks are saved; without it, a folder of this page alone, removed when it is closed. */
  readonly workbooks?: string;
  readonly width?: number;
  readonly height?: number;
  readonly browser?: Browser;
}

export interface SheetsPage {
  readonly page: Page;
  readonly url: string;
  readonly workbooks: string;
  /** The content of the add-on's sidebar. */
  readonly sidebar: FrameLocator;
  /** What the browser said of errors: a test can ask that there are none. */
  readonly errors: string[];
  /** Clicks a cell, puts a text into it in one go and presses Enter. `a1` is "B2" of the active sheet, or "'Données'!B2". */
  typeInCell(a1: string, text: string): Promise<void>;
  /** Clicks a cell and types into it, letter by letter, without leaving it. */
  startTyping(a1: string, text: string): Promise<void>;
  /** Pastes a text from the clipboard, as of another program, with the cell selected. */
  paste(a1: string, text: string): Promise<void>;
  /** What the formula bar shows of a cell. */
  formulaBar(a1: string): Promise<string>;
  cellDisplay(a1: string): Promise<string>;
  cellFormula(a1: string): Promise<string>;
  cellError(a1: string): Promise<string | null>;
  /** Waits until a cell shows this. */
  waitForCell(a1: string, display: string): Promise<void>;
  /** Points at a cell, as to read its error. */
  hoverCell(a1: string): Promise<void>;
  /** Opens the menus one within the other, and clicks the last: "Extensions", "Cap Nord", "Start". */
  openMenu(...names: string[]): Promise<void>;
  activateSheet(name: string): Promise<void>;
  sheetNames(): Promise<string[]>;
  /** Waits until all is saved. */
  save(): Promise<void>;
  reload(): Promise<void>;
  /** Has the server show this instead, as after a build; null for the spreadsheet again. */
  show(problem: Show | null): void;
  close(): Promise<void>;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
/** A machine may have other work: seven thousand rows are pasted in half a minute then. */
const PATIENCE = 120_000;

/** The same for all the tests of a worker. */
let shown: Promise<BuiltPage> | undefined;

const HEADERS = { width: 48, height: 26 };

const splitAddress = (a1: string): { sheet: string | null; cell: string } => {
  const bang = a1.lastIndexOf('!');
  return {
    sheet: bang < 0 ? null : a1.slice(0, bang).replace(/^'|'$/g, '').replace(/''/g, "'"),
    cell: a1.slice(bang + 1),
  };
};

export const waitUntilReady = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => window.localSheets?.ready);
};

const activate = (page: Page, name: string): Promise<void> =>
  page.evaluate((wanted) => {
    const { model } = window.localSheets!.host.workbook;
    const { getters } = model;
    const sheetIdTo = getters.getSheetIds().find((id) => getters.getSheetName(id) === wanted);
    if (!sheetIdTo) throw new Error(`There is no sheet named ${wanted}.`);
    model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: getters.getActiveSheetId(), sheetIdTo });
  }, name);

/** Scrolls to a cell and says where its middle is on the page. */
const middleOf = async (page: Page, a1: string): Promise<{ x: number; y: number }> => {
  const { sheet, cell } = splitAddress(a1);
  if (sheet) await activate(page, sheet);
  const rect = await page.evaluate((xc) => {
    const { engine, model } = window.localSheets!.host.workbook;
    const { left, top } = engine.helpers.toZone(xc);
    model.selection.selectCell(left, top);
    return model.getters.getVisibleRect({ left, right: left, top, bottom: top });
  }, cell);
  const grid = (await page.locator('.o-grid-overlay').boundingBox())!;
  return {
    x: grid.x + rect.x - HEADERS.width + rect.width / 2,
    y: grid.y + rect.y - HEADERS.height + rect.height / 2,
  };
};

/** Two frames: what was done is then on the screen, and the next key finds it there. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

const clickOn = async (page: Page, a1: string): Promise<void> => {
  const { x, y } = await middleOf(page, a1);
  await page.mouse.click(x, y);
};

export const openPage = async (options: OpenPageOptions): Promise<SheetsPage> => {
  const { dist, locale = 'en_US', authMode = 'FULL', now = NOW, width = 1366, height = 768 } = options;
  const workbooks = options.workbooks ?? (await mkdtemp(path.join(tmpdir(), 'local-sheets-')));
  shown ??= buildPage(path.join(ROOT, '.local'));
  const show = { page: await shown };
  const seat = await takeSeat(options.browser ?? (await openBrowser()), { dist, workbooks }, show);
  const { page, server } = seat;
  await page.setViewportSize({ width, height });
  page.setDefaultTimeout(PATIENCE);
  const errors: string[] = [];
  const note = ({ message }: Error) => errors.push(message);
  page.on('pageerror', note);
  const url = `${server.url}?locale=${locale}&auth=${authMode}&now=${encodeURIComponent(now.toISOString())}`;
  await page.goto(url);
  await waitUntilReady(page);

  const ask = (question: 'display' | 'formula' | 'error') => (a1: string) =>
    page.evaluate(([what, at]) => window.localSheets!.grid[what](at), [question, a1] as const);

  return {
    page,
    url,
    workbooks,
    errors,
    sidebar: page.frameLocator('.sidebar iframe'),
    startTyping: async (a1, text) => {
      await clickOn(page, a1);
      await page.keyboard.type(text);
    },
    typeInCell: async (a1, text) => {
      await clickOn(page, a1);
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
      // Enter moves the selection on: what was typed is then in the cell.
      await page.waitForFunction((xc) => {
        const { engine, model } = window.localSheets!.host.workbook;
        const { left, top } = engine.helpers.toZone(xc);
        const { col, row } = model.getters.getActivePosition();
        return col !== left || row !== top;
      }, splitAddress(a1).cell);
      await drawn(page);
    },
    paste: async (a1, text) => {
      await clickOn(page, a1);
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await page.keyboard.press('Control+v');
    },
    formulaBar: async (a1) => {
      await clickOn(page, a1);
      await drawn(page);
      return (await page.locator('.o-topbar-composer .o-composer').textContent()) ?? '';
    },
    cellDisplay: ask('display') as SheetsPage['cellDisplay'],
    cellFormula: ask('formula') as SheetsPage['cellFormula'],
    cellError: ask('error'),
    waitForCell: async (a1, display) => {
      await page.waitForFunction(([at, wanted]) => window.localSheets!.grid.display(at) === wanted, [
        a1,
        display,
      ] as const);
    },
    hoverCell: async (a1) => {
      const { x, y } = await middleOf(page, a1);
      await page.mouse.move(x - 2, y);
      await page.mouse.move(x, y);
    },
    openMenu: async (...names) => {
      const [first, ...rest] = names;
      await page.locator('.o-topbar-menu', { hasText: first! }).click();
      for (const [index, name] of rest.entries()) {
        const item = page.locator('.o-menu-item').filter({ has: page.getByText(name, { exact: true }) });
        if (index < rest.length - 1) await item.last().hover();
        else await item.last().click();
      }
    },
    activateSheet: (name) => activate(page, name),
    sheetNames: () =>
      page.evaluate(() => {
        const { getters } = window.localSheets!.host.workbook.model;
        return getters.getSheetIds().map((id) => getters.getSheetName(id));
      }),
    save: () => page.evaluate(() => window.localSheets!.saved()),
    reload: async () => {
      await page.reload();
      await waitUntilReady(page);
    },
    show: (problem) => server.show(problem ?? show),
    close: async () => {
      page.off('pageerror', note);
      await seat.leave();
      if (!options.workbooks) await rm(workbooks, { recursive: true, force: true, maxRetries: 3 });
    },
  };
};
