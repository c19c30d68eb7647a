/** This file states what is left of a person's draft once the workbook is made. */
import { expect, test } from 'vitest';
import type { LocalSpreadsheet } from '../../src/local/node';
import { type Draft, newDraft } from '../../src/method/draft';
import { generate, workbookOf } from '../integration/generating';
import { NOW, openAddOn } from '../open';
import { saas } from '../workbook/plans';
import { reopened } from './generateOnce';

const PLAN = saas('fr');

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

/** Drafts in files of so many days ago, of 100 kB each, and what is no draft. */
async function withFull(days: readonly number[], rest: number) {
  const workbook = await workbookOf(PLAN);
  const chunks = (name: string, count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, rank) => [`${name}.${rank}`, 'x'.repeat(7500)]));
  const drafts = days.map((ago) => {
    const time = new Date(NOW.getTime() - ago * 24 * 3600 * 1000).toISOString();
    return { [`draft:${ago}`]: `13 ${time} other`, ...chunks(`draft:${ago}`, 13) };
  });
  const user = Object.assign({}, ...drafts, chunks('nobody', rest)) as Record<string, string>;
  const host = { ...workbook.host, properties: { ...workbook.host.properties, user } };
  return openAddOn({ locale: 'fr_FR', workbook: { ...workbook, host } });
}
const keptIn = (spreadsheet: LocalSpreadsheet) =>
  Object.keys(spreadsheet.save().host.properties.user).filter((key) => !/\.\d+$/.test(key));
const prepare = (spreadsheet: LocalSpreadsheet) =>
  spreadsheet.call('runStep', { runId: 'full', step: 'prepare', plan: PLAN, options: { sample: true, restore: [] } });
const save = (spreadsheet: LocalSpreadsheet, audit: string) =>
  spreadsheet.call('saveDraft', { draft: { ...newDraft(PLAN), typed: { audit } }, window: 'mine', after: '9' });

test('a store that the drafts of other files fill forgets the oldest of them for what is kept next', async () => {
  const spreadsheet = await withFull([1, 40, 80, 20, 60], 3);
  expect(await prepare(spreadsheet)).toMatchObject({ ok: true, data: { next: 'calc' } });
  expect(keptIn(spreadsheet)).toEqual(['draft:1', 'draft:40', 'draft:20', 'draft:60', expect.stringMatching(/^run:/)]);
});

test('a store that has no room at all fails no step, and a draft in words of its own', async () => {
  const spreadsheet = await withFull([], 68);
  expect(await prepare(spreadsheet)).toMatchObject({ ok: true, data: { next: 'calc' } });
  expect(keptIn(spreadsheet)).toEqual([]);
  const text = { en: expect.stringContaining('Google keeps no more'), fr: expect.stringContaining('ne conserve plus') };
  expect(await save(spreadsheet, 'é'.repeat(900))).toMatchObject({ ok: false, code: 'full', text });
  await spreadsheet.call('bootstrap', null);
  expect(await save(spreadsheet, 'é'.repeat(900)), 'once what nobody kept is gone').toMatchObject({ ok: true });
});

test('the end of a creation forgets a draft without notes', async () => {
  expect(await leftOf({ 'NPS.target': 'beaucoup' })).toBeNull();
});
