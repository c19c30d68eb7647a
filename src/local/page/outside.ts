/** This file opens in a tab of its own what the add-on or a link in a cell asks for, once the person has read the address. */
import { CONSENT_URL } from './consent';
import { ask } from './messages';
import type { Words } from './words';

const OPENED = new Set(['http:', 'https:', 'mailto:']);

const isOpened = (url: string): boolean => URL.canParse(url) && OPENED.has(new URL(url).protocol);

/** An address may carry figures of the workbook out of the machine; the page that stands in for Google's consent is our own. */
export const openOutside = (url: string, words: Words): void => {
  const open = () => window.open(url, '_blank', 'noopener');
  if (url === CONSENT_URL) open();
  else if (isOpened(url))
    ask(
      words('outsideTitle'),
      words('outsideQuestion').replace('%s', () => url),
      words,
      open,
    );
};
