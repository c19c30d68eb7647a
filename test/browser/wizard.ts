/** This file leads the wizard by keyboard alone, in the sidebar inside the page of Local Sheets. */
import type { Frame, Page } from 'playwright-core';
import type { SheetsPage } from './page';

export type Language = 'fr' | 'en';

/** Opens the sidebar by the keys that open the menu: Alt+N, the add-on, its first item. */
export async function openByKeyboard({ page }: SheetsPage): Promise<Frame> {
  await page.keyboard.press('Alt+n');
  await page.locator('.o-menu').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.locator('.o-menu').nth(1).waitFor();
  await page.keyboard.press('Enter');
  const element = await page.waitForSelector('.sidebar iframe');
  const frame = (await element.contentFrame())!;
  await frame.waitForSelector('.primary');
  return frame;
}

export const titleOf = (frame: Frame): Promise<string> =>
  frame.evaluate(() => document.getElementById('heading')!.lastChild!.textContent!);

const MOST_FIELDS = 100;

async function tabTo(page: Page, frame: Frame, selector: string): Promise<void> {
  for (let presses = 0; presses < MOST_FIELDS; presses++) {
    if (await frame.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${selector}`);
}

export async function pressPrimary({ page }: SheetsPage, frame: Frame): Promise<void> {
  await frame.waitForSelector('.primary:enabled');
  await tabTo(page, frame, '.primary');
  await page.keyboard.press('Enter');
}

const MODEL = 'input[name=model]';
const SAMPLE = 'input[type=checkbox]:not(:checked)';

/** From the first step to the creation: the model chosen, sample data asked for, all else as proposed. Returns the titles. */
export async function createDashboard(sheet: SheetsPage, frame: Frame, labelOfSample: string): Promise<string[]> {
  const { page } = sheet;
  const titles: string[] = [];
  for (let asked = false; !asked; ) {
    titles.push(await titleOf(frame));
    if ((await frame.locator(MODEL).count()) > 0) {
      await tabTo(page, frame, MODEL);
      await page.keyboard.press('Space');
    }
    if ((await frame.getByLabel(labelOfSample).count()) > 0) {
      await tabTo(page, frame, SAMPLE);
      await page.keyboard.press('Space');
      asked = await frame.getByLabel(labelOfSample).isChecked();
    }
    await pressPrimary(sheet, frame);
    const before = titles[titles.length - 1]!;
    await frame.waitForFunction(
      (title) => document.getElementById('heading')!.lastChild!.textContent !== title,
      before,
    );
  }
  return titles;
}
