/** This file states how the page fits narrow windows, paper, and those who use no mouse. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violationsIn } from '../browser/axe';
import { drawn, openPage, type SheetsPage } from '../browser/page';
import { writeAddOn } from './pageAddOn';

let folder = '';
let sheet: SheetsPage;
const WIDE = { width: 1366, height: 768 };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'local-sheets-test-'));
  await writeAddOn(folder);
  sheet = await openPage({ dist: folder, locale: 'fr_FR' });
});

afterEach(() => sheet.page.setViewportSize(WIDE));

afterAll(async () => {
  await sheet.close();
  await rm(folder, { recursive: true, force: true });
});

/** Waits until the page is drawn at its new size: what is clicked then stays where it is. */
const resize = async (size: { width: number; height: number }): Promise<void> => {
  await sheet.page.setViewportSize(size);
  await sheet.page.waitForFunction((width) => document.querySelector('#sheet')!.clientWidth === width, size.width);
  await drawn(sheet.page);
};

const violations = (): Promise<string[]> => violationsIn(sheet.page);

describe('axe finds nothing', () => {
  it('in the page', async () => {
    expect(await violations()).toEqual([]);
  });

  it('in an open menu', async () => {
    await sheet.page.keyboard.press('Alt+f');
    await sheet.page.locator('.o-menu-item').first().waitFor();
    expect(await violations()).toEqual([]);
    await sheet.page.keyboard.press('Escape');
  });

  it('in a dialog of the page', async () => {
    await sheet.openMenu('Fichier', 'Renommer…');
    await sheet.page.getByLabel('Nom du classeur').waitFor();
    expect(await violations()).toEqual([]);
    await sheet.page.keyboard.press('Escape');
  });

  it('with the sidebar beside the grid, and over it', async () => {
    await sheet.openMenu('Extensions', 'Tiny', 'Panel');
    await sheet.sidebar.locator('#said').waitFor({ state: 'attached' });
    expect(await violations()).toEqual([]);
    // The add-on's own sidebar has such parts without names.
    await sheet.page.getByRole('banner', { name: 'Local Sheets' }).waitFor();
    await sheet.page.getByRole('main', { name: 'Feuille de calcul' }).waitFor();
    await sheet.page.setViewportSize({ width: 390, height: 700 });
    expect(await violations()).toEqual([]);
    await sheet.page.getByRole('button', { name: 'Fermer' }).click();
  });
});

it('the menus are reached with the Tab key, opened with Enter and left with Escape', async () => {
  await sheet.page.getByRole('button', { name: /^Envois/ }).focus();
  await sheet.page.keyboard.press('Tab');
  expect(await sheet.page.evaluate(() => document.activeElement?.textContent)).toBe('Fichier');
  await sheet.page.keyboard.press('Enter');
  const first = sheet.page.locator('.o-menu-item').first();
  await first.waitFor();
  await sheet.page.keyboard.press('Escape');
  await first.waitFor({ state: 'hidden' });
});

describe.each([
  ['200 % of zoom', { width: 683, height: 384 }],
  ['the width of a phone', { width: 390, height: 700 }],
])('at %s', (_, size) => {
  it('the menu of the add-on opens its sidebar, and most of the grid is left without it', async () => {
    await resize(size);
    await sheet.openMenu('Extensions', 'Tiny', 'Panel');
    const sidebar = sheet.page.locator('.sidebar');
    await sidebar.waitFor();
    expect((await sidebar.boundingBox())?.width).toBe(300);
    expect((await sheet.page.locator('#sheet').boundingBox())?.width).toBe(size.width);
    await sheet.page.getByRole('button', { name: 'Fermer' }).click();
    await sidebar.waitFor({ state: 'hidden' });
  });

  it('everything of the strip and every menu stays in the window', async () => {
    await resize(size);
    const parts = sheet.page.locator('.strip > *, .strip select, .o-topbar-menu').filter({ visible: true });
    for (const part of await parts.all()) {
      const { x, width } = (await part.boundingBox())!;
      expect(x + width).toBeLessThanOrEqual(size.width);
    }
  });
});

describe('printing', () => {
  const pages = async (): Promise<number> => {
    const bytes = await sheet.page.pdf({ preferCSSPageSize: true });
    return bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;
  };

  it('gives one page of paper in landscape for a tab without a grid, and nothing of the frame', async () => {
    await sheet.openMenu('Fichier', 'Imprimer');
    await sheet.page.getByRole('heading', { name: 'Aperçu avant impression' }).waitFor();
    expect(await violations()).toEqual([]);
    expect(await sheet.page.locator('.o-print-header span').textContent()).toMatch(/^\s*1\s+page\s*$/);
    const { width, height } = (await sheet.page.locator('.o-print-page').boundingBox())!;
    expect(width).toBeGreaterThan(height);
    expect(await pages()).toBe(1);
    await sheet.page.emulateMedia({ media: 'print' });
    expect(await sheet.page.locator('.strip').isVisible()).toBe(false);
    await sheet.page.emulateMedia({ media: null });
  });

  it('draws up to the last cell that shows something, and sparklines too', async () => {
    const { width, ink } = await sheet.page.locator('.o-print-page canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { engine, model } = window.localSheets!.host.workbook;
      const { left, right, top } = engine.helpers.toZone('J18:M18');
      const { getters } = model;
      const sheetId = getters.getActiveSheetId();
      const scale = canvas.width / getters.getColDimensions(sheetId, right + 2).start;
      const x = getters.getColDimensions(sheetId, left).start * scale;
      const y = getters.getRowDimensions(sheetId, top).start * scale;
      const w = getters.getColDimensions(sheetId, right).end * scale - x;
      const h = getters.getRowDimensions(sheetId, top).size * scale;
      const { data } = canvas.getContext('2d')!.getImageData(x, y, w, h);
      const dark = data.filter((value, at) => at % 4 === 0 && value < 100).length;
      return { width: canvas.getBoundingClientRect().width, ink: dark };
    });
    const { pageWidth } = await sheet.page
      .locator('.o-print-page')
      .evaluate((page) => ({ pageWidth: page.getBoundingClientRect().width }));
    expect(width).toBeGreaterThan(0.8 * pageWidth);
    expect(ink).toBeGreaterThan(50);
    await sheet.page.getByRole('button', { name: 'Annuler' }).click();
  });

  it.each([
    ['upright', 'C3', false],
    ['in landscape where it is too wide to be read upright', 'X3', true],
  ])('gives a tab with a grid %s', async (_, last, landscape) => {
    await sheet.page.locator('.o-add-sheet').click();
    await sheet.page.evaluate((cell) => window.localSheets!.grid.type(cell, '1'), last);
    await sheet.openMenu('Fichier', 'Imprimer');
    const { width, height } = (await sheet.page.locator('.o-print-page').boundingBox())!;
    expect(width > height).toBe(landscape);
    await sheet.page.getByRole('button', { name: 'Annuler' }).click();
  });
});
