/** This file keeps one browser for all the tests of a worker: it goes when the worker does. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../src/local/browser';

let launched: Promise<Browser> | undefined;

export const openBrowser = (): Promise<Browser> => {
  launched ??= launchBrowser();
  return launched;
};
