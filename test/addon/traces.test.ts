/** This file states what is left of a person's draft once the workbook is made. */
import { expect, test } from 'vitest';
import type { LocalSpreadsheet } from '../../src/local/node';
import { type Draft, newDraft } from '../../src/method/draft';
import { generate } from '../integration/generating';
import { saas } from '../workbook/plans';
import { reopened } from './generateOnce';

const draftOf = async (spreadsheet: LocalSpreadsheet) =>
  ((await spreadsheet.call('bootstrap', null)) as { data: { draft: Draft | null } }).data.draft;

async function leftOf(typed: Draft['typed']) {
  const spreadsheet = await reopened(saas('fr'));
  const draft = { ...newDraft(saas('fr')), step: 'review', typed };
  await spreadsheet.call('saveDraft', { draft, window: 'mine', after: '9' });
  expect((await draftOf(spreadsheet))?.typed).toEqual(typed);
  await generate(spreadsheet, saas('fr'));
  return draftOf(spreadsheet);
}

test('the end of a creation keeps what panels hold, and no step to come back to', async () => {
  const notes = { launch: '["weekly"]', audit: '"Nombre de leads"' };
  const left = await leftOf({ ...notes, 'NPS.target': 'beaucoup' });
  expect([left?.step, left?.typed]).toEqual(['', notes]);
});

test('the end of a creation forgets a draft without notes', async () => {
  expect(await leftOf({ 'NPS.target': 'beaucoup' })).toBeNull();
});
