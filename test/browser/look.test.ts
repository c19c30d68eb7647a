/** This file states that the dashboard is seen whole: no text cut in the states hardest to fit, on the screen and on paper. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workbook } from '../../src/workbook/workbook';
import { DIST } from '../dist';
import { FRESH } from '../workbook/plans';
import { clippedTexts, LOCALES, place, workbookOf } from './look';
import { type Language, LONG, STATES } from './lookStates';
import { openPage, type SheetsPage } from './page';

/** A machine may have other work. */
const NAMES = { fr: 'Tableau de bord', en: 'Dashboard' } as const;

/** A4 landscape within margins of 10 mm, in pixels of which 96 make an inch. */
const PAPER = { width: (277 / 25.4) * 96, height: (190 / 25.4) * 96 };
/** 1366 px less Google's row header, scroll bar and side rail (DASHBOARD.md §3); rows above the fold of 768 px. */
const SCREEN = { width: 1249, fold: 470 };

const dashboardOf = (state: keyof typeof STATES, language: Language) => {
  const { widths, heights, hiddenRows = [] } = workbook(STATES[state]!.plan(language), FRESH, true).tab('dashboard');
  const shown = heights!.map((height, row) => (hiddenRows.includes(row + 1) ? 0 : height));
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  return { width: sum(widths), height: sum(shown), fold: sum(shown.slice(0, 16)) };
};

describe.each(['fr', 'en'] as const)('the grid in %s', (language) => {
  test.each(Object.keys(STATES))('fits the screen, and one A4 page on which 10 pt are 8 pt at least: %s', (state) => {
    const { width, height, fold } = dashboardOf(state, language);
    expect(width).toBeLessThanOrEqual(SCREEN.width);
    expect(fold).toBeLessThanOrEqual(SCREEN.fold);
    expect(10 * Math.min(PAPER.width / width, PAPER.height / height)).toBeGreaterThanOrEqual(8);
  });
});

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  let workbooks: string;
  let sheets: SheetsPage | undefined;
  const show = async (state: keyof typeof STATES): Promise<SheetsPage> => {
    await place(workbooks, language, await workbookOf(STATES[state]!, language));
    if (sheets) await sheets.reload();
    else sheets = await openPage({ dist: DIST, locale: LOCALES[language], workbooks });
    return sheets;
  };
  beforeAll(async () => {
    workbooks = await mkdtemp(path.join(tmpdir(), 'look-'));
  });
  afterAll(async () => {
    await sheets?.close();
    await rm(workbooks, { recursive: true, force: true, maxRetries: 3 });
  });

  // The other states are measured by hand: `npx tsx test/browser/lookPictures.ts <folder>`.
  test('every text of the dashboard is seen whole where names, owners and actions are long', async () => {
    const { page } = await show('long');
    expect(await clippedTexts(page, NAMES[language])).toEqual([]);
  });

  test('a text too long for its cell is found', async () => {
    await sheets!.page.evaluate(([name, text]) => window.localSheets!.grid.type(`'${name}'!K10`, text), [
      NAMES[language],
      LONG.action[language],
    ] as const);
    expect(await clippedTexts(sheets!.page, NAMES[language])).toEqual([expect.stringContaining(' K10: ')]);
  });
});
