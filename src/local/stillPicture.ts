/** This file takes a picture of a page once nothing on it moves: the grid lets the texts of changed cells slide in. */
import type { Page } from 'playwright-core';

export type Clip = { x: number; y: number; width: number; height: number };

/** A PNG of the page, or of a part of it in CSS pixels, when two in a row are alike. */
export const stillPicture = async (page: Page, clip?: Clip): Promise<Buffer> => {
  const options = clip ? { clip } : {};
  const seen = await page.screenshot(options);
  const now = await page.screenshot(options);
  return seen.equals(now) ? now : stillPicture(page, clip);
};
