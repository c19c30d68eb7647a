/** This file launches a browser without a window: the Chromium of a package on Linux, an installed Chrome elsewhere. */
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** These would hide what a person's browser refuses, such as a page's calls to another site. */
const UNLIKE_A_PERSON = ['--disable-web-security', '--allow-running-insecure-content', '--single-process'];
/** Without it a new process copies one that has started already. */
const SLOW = ['--no-zygote'];
const REFUSED = [...UNLIKE_A_PERSON, ...SLOW];

export const launchBrowser = async (): Promise<Browser> => {
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome' });
  // A graphics card played by the processor takes as long as all else that the page does.
  sparticuz.setGraphicsMode = false;
  return chromium.launch({
    args: [...sparticuz.args.filter((arg) => !REFUSED.includes(arg)), '--disable-gpu'],
    executablePath: await sparticuz.executablePath(),
  });
};
