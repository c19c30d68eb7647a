/** This file opens the built sidebar in a browser, on the server functions of Local Sheets. */
import { createRequire } from 'node:module';
import path from 'node:path';
import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { type LocalSpreadsheet, type OpenOptions, openSpreadsheet } from '../../src/local/node';
import { openBrowser } from '../browser/browser';
import { DIST } from '../dist';

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

const LOCALES = { fr: 'fr_FR', en: 'en_US' } as const;

/** As wide as Arial, which the browser of a test does not have. */
const ARIMO = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/arimo/package.json'));
const face = (weight: number, file: string) => `@font-face{font-family:Arial;font-weight:${weight};src:url(/${file})}`;
const ARIAL = face(400, '400Regular/Arimo_400Regular.ttf') + face(700, '700Bold/Arimo_700Bold.ttf');

/** What `google.script.run` is in the sidebar's frame, over one exposed function. */
const BRIDGE = `{
  const runner = (onSuccess, onFailure) => new Proxy({}, {
    get: (_, name) => {
      if (name === 'withSuccessHandler') return (handler) => runner(handler, onFailure);
      if (name === 'withFailureHandler') return (handler) => runner(onSuccess, handler);
      return (...args) => void window.callServer(name, args).then(
        (reply) => (reply.ok ? onSuccess(reply.value) : onFailure(new Error(reply.message))),
      );
    },
  });
  window.google = { script: { run: runner(() => {}, () => {}) } };
}`;

export async function openSidebar(options: OpenSidebarOptions = {}): Promise<Sidebar> {
  const { language = 'fr', item = 0 } = options;
  const spreadsheet =
    options.spreadsheet ??
    (await openSpreadsheet({
      dist: DIST,
      locale: LOCALES[language],
      userLocale: language,
      name: 'Atelier Nova',
      ...options,
    }));
  spreadsheet.click(spreadsheet.menus()[item]!.path);
  const context = await (await openBrowser()).newContext({ viewport: { width: 300, height: 600 }, locale: 'de-DE' });
  const page = await context.newPage();
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
    close: () => context.close(),
  };
  await bridge(sidebar, context);
  await page.goto(ADDRESS);
  return sidebar;
}

const ADDRESS = 'http://sidebar.test/';

/** Opens the sidebar anew in its frame, from a menu item, as on another day. */
export async function reopen({ page, spreadsheet, broken, held }: Sidebar, item = 0): Promise<void> {
  broken.clear();
  held.clear();
  spreadsheet.click(spreadsheet.menus()[item]!.path);
  await page.goto(ADDRESS);
}

async function bridge(sidebar: Sidebar, context: BrowserContext): Promise<void> {
  const { page, spreadsheet } = sidebar;
  page.on('pageerror', (error) => sidebar.errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && sidebar.errors.push(message.text()));
  await page.exposeFunction('callServer', async (name: string, args: unknown[]) => {
    sidebar.calls.push(name);
    sidebar.sent.set(name, args[0]);
    const { name: lost, count = 0 } = sidebar.brokenFrom ?? {};
    if (lost === name && sidebar.calls.filter((called) => called === name).length >= count) sidebar.broken.add(name);
    if (sidebar.broken.has(name) || sidebar.broken.has('*')) return { ok: false, message: 'NetworkError: HTTP 0' };
    if (sidebar.held.has(name)) return new Promise(() => {});
    try {
      return { ok: true, value: await sidebar.gate(name, () => spreadsheet.call(name, ...args)) };
    } catch (error) {
      return { ok: false, message: String(error) };
    }
  });
  await page.addInitScript(BRIDGE);
  await context.route('http://sidebar.test/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: spreadsheet.ui.sidebar!.html.replace('<style>', `<style>${ARIAL}`),
    }),
  );
  await context.route('**/*.ttf', (route) =>
    route.fulfill({ path: path.join(ARIMO, new URL(route.request().url()).pathname) }),
  );
}

/** Every rule of axe, best practices included; injected once a page, for an AxeBuilder takes ten times as long. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const run = (window as unknown as { axe: typeof axe }).axe.run;
    const { violations: found } = await run(document, { resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

export const READY = { fr: 'Tableau de bord prêt', en: 'Dashboard ready' };

export const waitForTitle = ({ page }: Sidebar, title: string): Promise<void> =>
  page.locator('#heading', { hasText: title }).waitFor({ timeout: 60_000 });

export const tabsOf = ({ spreadsheet }: Sidebar): string[] =>
  spreadsheet.spreadsheet.getSheets().map((sheet) => sheet.getName());
