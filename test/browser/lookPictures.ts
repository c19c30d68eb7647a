/** This file makes pictures of every state, to be looked at: `npx tsx test/browser/lookPictures.ts <folder> [state…]`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { stillPicture } from '../../src/local/stillPicture';
import { DIST } from '../dist';
import { openBrowser } from './browser';
import { clippedTexts, LOCALES, place, workbookOf } from './look';
import { type Language, STATES } from './lookStates';
import { openPage, type SheetsPage } from './page';

const [folder = 'pictures', ...only] = process.argv.slice(2);
const workbooks = path.join(folder, 'workbooks');
const SCREEN = { width: 1366, height: 768 };
const WHOLE = { width: 1366, height: 1140 };
const PHONE = { width: 390, height: 844 };
/** Pixels at the print size of an A4 landscape page within margins of 10 mm. */
const PAPER = '<style>@page{size:A4 landscape;margin:10mm}body{margin:0}img{max-width:277mm;max-height:189mm}</style>';

const picture = async (page: Page, name: string, clip?: { width: number; height: number }): Promise<void> => {
  const { x, y } = clip ? (await page.locator('.o-two-columns > div > canvas').boundingBox())! : { x: 0, y: 0 };
  await writeFile(path.join(folder, `${name}.png`), await stillPicture(page, clip && { x, y, ...clip }));
};

/** The dashboard as a phone and as paper show it: the cells alone. */
const otherFrames = async ({ page }: SheetsPage, language: Language): Promise<void> => {
  await page.evaluate(() => window.localSheets!.host.workbook.model.updateMode('dashboard'));
  await picture(page, `phone-${language}`, PHONE);
  await picture(page, `paper-${language}`, { width: 1226, height: 845 });
  const image = (await readFile(path.join(folder, `paper-${language}.png`))).toString('base64');
  const paper = await (await openBrowser()).newPage();
  await paper.setContent(`${PAPER}<img src="data:image/png;base64,${image}">`);
  await paper.pdf({ path: path.join(folder, `paper-${language}.pdf`), preferCSSPageSize: true });
  await paper.close();
};

const withSidebar = async (sheets: SheetsPage, language: Language): Promise<void> => {
  await sheets.page.setViewportSize(SCREEN);
  await picture(sheets.page, `screen-${language}`);
  await sheets.openMenu('Extensions', 'Cap Nord', language === 'fr' ? 'Démarrer ou reprendre' : 'Start or resume');
  await sheets.sidebar.locator('button').first().waitFor();
  await picture(sheets.page, `sidebar-${language}`);
};

const lookAt = async (language: Language): Promise<void> => {
  let sheets: SheetsPage | null = null;
  for (const [id, state] of Object.entries(STATES)) {
    if (only.length > 0 && !only.includes(id)) continue;
    await place(workbooks, language, await workbookOf(state, language));
    if (sheets) await sheets.reload();
    else sheets = await openPage({ dist: DIST, locale: LOCALES[language], workbooks, ...WHOLE });
    // What runs this script names the functions that it sends to the page.
    await sheets.page.evaluate('globalThis.__name ??= (work) => work');
    const names = await sheets.sheetNames();
    await sheets.activateSheet(names[0]!);
    await picture(sheets.page, `${id}-${language}`);
    // The last tab is the calculation, which is hidden.
    for (const name of id === 'full' ? names.slice(0, -1) : names.slice(0, 1))
      for (const fault of await clippedTexts(sheets.page, name)) console.log(language, id, fault);
    if (id !== 'full') continue;
    for (const [rank, name] of names.entries()) {
      if (rank === 0) continue;
      await sheets.activateSheet(name);
      await picture(sheets.page, `tab-${rank}-${language}`);
    }
    await sheets.activateSheet(names[0]!);
    await withSidebar(sheets, language);
    await sheets.reload();
    await sheets.page.setViewportSize(WHOLE);
    await otherFrames(sheets, language);
  }
  await sheets?.close();
};

await mkdir(folder, { recursive: true });
for (const language of ['fr', 'en'] as const) await lookAt(language);
await (await openBrowser()).close();
