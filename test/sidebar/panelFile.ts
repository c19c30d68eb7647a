/** This file makes one file with a dashboard of sample data for all the tests of panels, which take back what they do to it. */
import { afterEach, beforeAll, onTestFinished } from 'vitest';
import type { LocalSpreadsheet } from '../../src/local/node';
import { generated } from '../integration/generating';
import { planOf } from '../method/examples';
import { openForTest, type Sidebar } from './sidebar';

export const PLAN = planOf({
  model: 'plg',
  stage: 'growth',
  prePmf: false,
  edits: { MRR: { start: 100000, target: 200000, owner: 'Camille' }, CHURN_RATE: { owner: 'Léa' } },
});

let made: LocalSpreadsheet;

/** For the tests of the file that calls it. */
export function useDashboardFile(): void {
  beforeAll(async () => {
    made = await generated(PLAN, { userLocale: 'fr', name: 'Atelier Nova' });
  });
  afterEach(() => made.call('clearDraft', null));
}

export const file = (): LocalSpreadsheet => made;

/** The panel of a menu item, by its place. */
export const open = (item: number): Promise<Sidebar> => openForTest({ language: 'fr', item, spreadsheet: made });

/** Deletes a tab once the test ends. */
export const leave = (title: string): void =>
  onTestFinished(() => {
    const { spreadsheet } = made;
    spreadsheet.deleteSheet(spreadsheet.getSheetByName(title)!);
  });
