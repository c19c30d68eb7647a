/** This file opens a spreadsheet with the built add-on on the day of the tests, whatever the machine's clock shows. */
import { type LocalSpreadsheet, type OpenOptions, openSpreadsheet } from '../src/local/node';
import { DIST } from './dist';

/** The moment at which the clock of every spreadsheet of the tests stands still, unless the test says another. */
export const NOW = new Date('2026-11-19T09:00:00Z');

export const openAddOn = (options: Partial<OpenOptions> = {}): Promise<LocalSpreadsheet> =>
  openSpreadsheet({ dist: DIST, now: NOW, ...options });
