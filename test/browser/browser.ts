/** This file keeps one browser for a file of tests. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../src/local/browser';

let launched: Promise<Browser> | undefined;

export const openBrowser = (): Promise<Browser> => {
  launched ??= launchBrowser();
  return launched;
};

/** For `afterAll` of each file of tests. */
export const closeBrowser = async (): Promise<void> => {
  await (await launched)?.close();
  launched = undefined;
};
