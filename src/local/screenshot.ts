/** This file is `npm run screenshots`: it makes the README's pictures of the dashboard, by the add-on itself, in both languages. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { type Card, type Language, planOf } from './screenshotPlan';
import { startServer } from './server';
import { buildPage } from './serverPage';
import { stillPicture } from './stillPicture';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** Large enough for the whole dashboard. */
const WINDOW = { width: 1366, height: 1100 };
/** The pictures are the same on whatever day they are made. */
const NOW = '2026-12-01T09:00';

type Answer<T> = { ok: true; data: T } | { ok: false; code: string };

/** Calls a function of the add-on as its sidebar does. */
const call = async <T>(page: Page, name: string, argument: unknown): Promise<T> => {
  const answer = (await page.evaluate(([fn, value]) => window.localSheets!.host.call(fn, [value]), [
    name,
    argument,
  ] as const)) as Answer<T>;
  if (!answer.ok) throw new Error(`${name} answered ${answer.code}.`);
  return answer.data;
};

interface Start {
  readonly cards: readonly Card[];
  readonly today: string;
  readonly steps: readonly { readonly key: string }[];
}

const createDashboard = async (page: Page, language: Language): Promise<void> => {
  const { cards, today, steps } = await call<Start>(page, 'bootstrap', null);
  const plan = planOf(cards, language, today);
  for (const { key } of steps)
    await call(page, 'runStep', { runId: 'screenshot', step: key, plan, options: { sample: true, restore: [] } });
};

const takePicture = async (page: Page, file: string): Promise<void> => {
  // As a reader sees it: no headers, no selection.
  await page.evaluate(() => window.localSheets!.host.workbook.model.updateMode('dashboard'));
  const grid = page.locator('.o-two-columns > div > canvas');
  await grid.waitFor();
  const { x, y } = (await grid.boundingBox())!;
  const size = await page.evaluate(() => {
    const { getters } = window.localSheets!.host.workbook.model;
    const sheetId = getters.getActiveSheetId();
    const { right, bottom } = getters.getSheetZone(sheetId);
    const width = getters.getColDimensions(sheetId, right).end;
    return { width, height: getters.getRowDimensions(sheetId, bottom).end };
  });
  await writeFile(file, await stillPicture(page, { x, y, ...size }));
};

const picture = async (browser: Browser, url: string, language: Language, file: string): Promise<void> => {
  const page = await browser.newPage({ viewport: WINDOW });
  await page.goto(`${url}?locale=${language === 'fr' ? 'fr_FR' : 'en_US'}&now=${NOW}`);
  await page.waitForFunction(() => window.localSheets?.ready);
  await page.evaluate(() => {
    (window as unknown as { Chart: { defaults: { animation: boolean } } }).Chart.defaults.animation = false;
  });
  await createDashboard(page, language);
  await takePicture(page, file);
  await page.close();
};

const workbooks = await mkdtemp(path.join(tmpdir(), 'local-sheets-'));
const page = await buildPage(path.join(ROOT, '.local'));
const server = await startServer({ dist: path.join(ROOT, 'dist'), workbooks, port: 0 }, { page });
const browser = await launchBrowser();
try {
  await mkdir(path.join(ROOT, 'docs'), { recursive: true });
  for (const language of ['fr', 'en'] as const) {
    const file = path.join(ROOT, 'docs', `dashboard-${language}.png`);
    await picture(browser, server.url, language, file);
    console.log(path.relative(ROOT, file));
  }
} finally {
  await browser.close();
  await server.close();
  await rm(workbooks, { recursive: true });
}
