/** This file puts published data sets into a workbook and reads the figures that their sources give. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

import { openAddOn } from '../open';

const DATA = path.resolve(import.meta.dirname, '../../../shared/reference/data');
const here = existsSync(DATA);
if (!here) console.log('Published data sets are not on this machine: their checks are skipped.');

const rowsOf = (file: string): unknown[][] =>
  readFileSync(path.join(DATA, file), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').map((cell) => (cell !== '' && Number.isFinite(Number(cell)) ? Number(cell) : cell)));

test.runIf(here)('1 000 published survey answers give an NPS of 10 points, to the last digit', async () => {
  const sheet = await openAddOn({ locale: 'en_US' });
  sheet.load('Survey', rowsOf('nps_testdata.csv'));
  sheet.type('Survey!E1', '=NPS(C2:C)');
  expect(sheet.value('Survey!E1')).toBe(10);
});

test.runIf(here)('7 043 telephone customers give the published churn, MRR and ARPA', async () => {
  const sheet = await openAddOn({ locale: 'fr_FR' });
  const rows = rowsOf('telco_churn_min.csv');
  sheet.load('Clients', rows);
  const last = rows.length;
  sheet.type('Clients!J1', `=CHURN_RATE(COUNTIF(G2:G${last};"Yes");COUNTA(A2:A${last}))`);
  sheet.type('Clients!J2', `=MRR(E2:E${last})`);
  sheet.type('Clients!J3', `=ARPA(J2;COUNTA(A2:A${last}))`);
  expect(sheet.value('Clients!J1')).toBeCloseTo(0.265369871, 8);
  expect(sheet.value('Clients!J2')).toBeCloseTo(456116.6, 2);
  expect(sheet.value('Clients!J3')).toBeCloseTo(64.761692, 5);
});
