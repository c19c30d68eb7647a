/** This file opens the built sidebar in a browser, on the server functions of Local Sheets. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { LocalSpreadsheet, OpenOptions } from '../../src/local/node';
import { openBrowser } from '../browser/browser';
import { draft } from '../method/examples';
import { openAddOn } from '../open';
import { cutTexts } from './cutTexts';

export interface OpenSidebarOptions extends Partial<OpenOptions> {
  readonly language?: 'fr' | 'en';
  /** The menu item, by its place. */
  readonly item?: number;
  /** One already open, as for a second person or a later day. */
  readonly spreadsheet?: LocalSpreadsheet;
}

export interface Sidebar {
  readonly page: Page;
  readonly spreadsheet: LocalSpreadsheet;
  /** Calls made so far, by function. */
  readonly calls: string[];
  /** What was last sent to each function. */
  readonly sent: Map<string, unknown>;
  /** Functions that fail as if the connection were lost; `*` for all. */
  readonly broken: Set<string>;
  /** Functions whose answer never comes. */
  readonly held: Set<string>;
  /** Stands before the server: each call is served when it says so. */
  gate: (name: string, serve: () => Promise<unknown>) => Promise<unknown>;
  /** The call from which on a function fails likewise. */
  brokenFrom: { name: string; count: number } | null;
  /** What the page said of errors. */
  readonly errors: string[];
  title(): Promise<string>;
  /** The label of the primary button. */
  press(): Promise<void>;
  close(): Promise<void>;
}

/** Waits for what a selector finds, in the page itself: for a locator, Playwright first sends each new page 300 kB of its own. */
export const found = (page: Page, selector: string): Promise<void> =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (!document.querySelector(wanted)) return;
          observer.disconnect();
          resolve();
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { subtree: true, childList: true, attributes: true });
        look();
      }),
    selector,
  );

/** Presses the primary button from inside the page, once it can be pressed. */
export async function pressInside(page: Page): Promise<void> {
  await found(page, '.primary:enabled');
  await page.evaluate(() => document.querySelector<HTMLElement>('.primary')!.click());
}

const LOCALES = { fr: 'fr_FR', en: 'en_US' } as const;

/** As wide as Arial, which the browser of a test does not have. */
const ARIMO = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/arimo/package.json'));
const face = (weight: number, file: string) => `@font-face{font-family:Arial;font-weight:${weight};src:url(/${file})}`;
const ARIAL = face(400, '400Regular/Arimo_400Regular.ttf') + face(700, '700Bold/Arimo_700Bold.ttf');

/** What `google.script.run` is in the sidebar's frame, over one exposed function, which takes and gives texts faster than objects. */
const BRIDGE = `{
  const runner = (onSuccess, onFailure) => new Proxy({}, {
    get: (_, name) => {
      if (name === 'withSuccessHandler') return (handler) => runner(handler, onFailure);
      if (name === 'withFailureHandler') return (handler) => runner(onSuccess, handler);
      return (...args) => void window.callServer(name, JSON.stringify(args)).then((text) => {
        const reply = JSON.parse(text);
        if (reply.ok) onSuccess(reply.value);
        else onFailure(new Error(reply.message));
      });
    },
  });
  window.google = { script: { run: runner(() => {}, () => {}) } };
}`;

export async function openSidebar(options: OpenSidebarOptions = {}): Promise<Sidebar> {
  const { language = 'fr', item = 0 } = options;
  const spreadsheet =
    options.spreadsheet ??
    (await openAddOn({ locale: LOCALES[language], userLocale: language, name: 'Atelier Nova', ...options }));
  spreadsheet.click(spreadsheet.menus()[item]!.path);
  const desk = deskOf(await openBrowser());
  const page = await freePage(desk);
  const sidebar: Sidebar = {
    page,
    spreadsheet,
    calls: [],
    sent: new Map(),
    broken: new Set(),
    held: new Set(),
    gate: (_, serve) => serve(),
    brokenFrom: null,
    errors: [],
    title: () => page.evaluate(() => document.getElementById('heading')!.lastChild!.textContent!),
    press: () => page.locator('.primary').click(),
    close: async () => {
      if (OWNERS.get(page) !== sidebar) return;
      OWNERS.delete(page);
      await page.goto('about:blank');
      desk.free.push(page);
    },
  };
  OWNERS.set(page, sidebar);
  await show(sidebar);
  return sidebar;
}

/** A sidebar that the test which opens it closes, and whose page has said nothing of errors. */
export async function openForTest(options: OpenSidebarOptions = {}): Promise<Sidebar> {
  const sidebar = await openSidebar(options);
  onTestFinished(async () => {
    await sidebar.close();
    expect(sidebar.errors).toEqual([]);
  });
  await found(sidebar.page, '.primary, .results, #field-way, input[name=way]');
  return sidebar;
}

/** The wizard at a step, with the model alone chosen: taken up from a draft, as after the clicks that lead there. */
export async function openAt(step: string): Promise<Sidebar> {
  const spreadsheet = await openAddOn({ locale: 'fr_FR', userLocale: 'fr', name: 'Atelier Nova' });
  await spreadsheet.call('saveDraft', { draft: draft({ model: 'plg', step }), window: 'seed', after: '9' });
  const sidebar = await openForTest({ spreadsheet });
  await sidebar.press();
  return sidebar;
}

/** The Plan that was last sent to a function. */
export const planSent = ({ sent }: Sidebar, name: string) => (sent.get(name) as { plan: unknown }).plan;

interface Desk {
  readonly context: Promise<BrowserContext>;
  /** Pages whose sidebars are closed: the next one opens there, for a new page takes ten times as long. */
  readonly free: Page[];
}

const DESKS = new WeakMap<Browser, Desk>();
const OWNERS = new WeakMap<Page, Sidebar>();
const USUAL = { width: 300, height: 600 };

/** One context for all: a sidebar keeps nothing in its browser, which then loads the letters once. */
function deskOf(browser: Browser): Desk {
  const desk = DESKS.get(browser) ?? { context: browser.newContext({ viewport: USUAL, locale: 'de-DE' }), free: [] };
  DESKS.set(browser, desk);
  return desk;
}

async function freePage({ context, free }: Desk): Promise<Page> {
  const page = free.pop();
  if (!page) return newPage(await context);
  page.setDefaultTimeout(30_000);
  await page.setViewportSize(USUAL);
  return page;
}

async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const note = (message: string) => OWNERS.get(page)?.errors.push(message);
  page.on('pageerror', ({ message }) => note(message));
  page.on('console', (message) => message.type() === 'error' && note(message.text()));
  await page.exposeFunction('callServer', async (name: string, args: string) => {
    const owner = OWNERS.get(page);
    return JSON.stringify(owner ? await served(owner, name, JSON.parse(args)) : { ok: false, message: 'Closed' });
  });
  await page.addInitScript(BRIDGE);
  return page;
}

/** A page has an address of its own, at which a browser knows its script again. */
const SHOWN = new Map<string, string>();

function addressOf(html: string): string {
  const address = `/${createHash('sha256').update(html).digest('hex')}`;
  SHOWN.set(address, html);
  return address;
}

const AXE = '/axe.js';
const KEPT = 'max-age=9999, immutable';

/** Serves what was shown, the letters and axe; a browser asks it faster than it asks a test. */
const server = createServer(({ url = '' }, response) => {
  if (url === AXE) {
    response.setHeader('Cache-Control', KEPT).setHeader('Content-Type', 'text/javascript').end(axe.source);
  } else if (url.endsWith('.ttf')) {
    response.setHeader('Cache-Control', KEPT).end(readFileSync(path.join(ARIMO, url)));
  } else {
    response.setHeader('Content-Type', 'text/html').end(SHOWN.get(url));
  }
});
server.unref();
const listening = new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

async function show({ page, spreadsheet }: Sidebar): Promise<void> {
  await listening;
  const address = addressOf(spreadsheet.ui.sidebar!.html.replace('<style>', `<style>${ARIAL}`));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${address}`);
}

/** Opens the sidebar anew in its frame, from a menu item, as on another day. */
export async function reopen(sidebar: Sidebar, item = 0): Promise<void> {
  const { spreadsheet, broken, held } = sidebar;
  broken.clear();
  held.clear();
  spreadsheet.click(spreadsheet.menus()[item]!.path);
  await show(sidebar);
}

type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

async function served(sidebar: Sidebar, name: string, args: unknown[]): Promise<Reply> {
  const { spreadsheet, calls, sent, broken, held, gate } = sidebar;
  calls.push(name);
  sent.set(name, args[0]);
  const { name: lost, count = 0 } = sidebar.brokenFrom ?? {};
  if (lost === name && calls.filter((called) => called === name).length >= count) broken.add(name);
  if (broken.has(name) || broken.has('*')) return { ok: false, message: 'NetworkError: HTTP 0' };
  if (held.has(name)) return new Promise(() => {});
  try {
    return { ok: true, value: await gate(name, () => spreadsheet.call(name, ...args)) };
  } catch (error) {
    return { ok: false, message: String(error) };
  }
}

/** Every rule of axe, best practices included; put once in a page, for an AxeBuilder takes ten times as long. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ url: AXE });
  return page.evaluate(async () => {
    const run = (window as unknown as { axe: typeof axe }).axe.run;
    const { violations: broken } = await run(document, { resultTypes: ['violations'] });
    return broken.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** No violation of axe's rules, and no text cut. */
export async function sound({ page }: Sidebar): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
}

export const READY = { fr: 'Tableau de bord prêt', en: 'Dashboard ready' };

export const waitForTitle = ({ page }: Sidebar, title: string): Promise<void> =>
  page.locator('#heading', { hasText: title }).waitFor({ timeout: 60_000 });

export const tabsOf = ({ spreadsheet }: Sidebar): string[] =>
  spreadsheet.spreadsheet.getSheets().map((sheet) => sheet.getName());
