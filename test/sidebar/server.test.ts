/** This file states what the server functions do with two windows, two runs, hand-made tabs and data that is wrong. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type LocalSpreadsheet, openSpreadsheet, type SavedWorkbook } from '../../src/local/node';
import { REFUSALS } from '../../src/method/refusals';
import { DIST } from '../dist';
import { generated } from '../integration/generating';
import { draft, planOf } from '../method/examples';

const TEXTS = {
  owner: '=1+1 <b>Léa</b> "x" \'y\' 🚀',
  action: `${'مرحبا بالعالم '.repeat(9)}\nligne`,
  name: '@CHURN\n+2',
};
const PLAN = planOf({ model: 'plg', stage: 'growth', prePmf: false, edits: { CHURN_RATE: TEXTS } });
const OPTIONS = { sample: true, restore: [] };

let saved: SavedWorkbook;
beforeAll(async () => {
  saved = (await generated(PLAN, { userLocale: 'fr' })).save();
}, 60_000);
const reopen = () => openSpreadsheet({ dist: DIST, locale: 'fr_FR', userLocale: 'fr', workbook: saved });
const empty = () => openSpreadsheet({ dist: DIST, locale: 'fr_FR', userLocale: 'fr' });

type Answer = {
  ok: boolean;
  code?: string;
  text?: { fr: string };
  data: Record<string, never> & { plan: typeof PLAN };
};
const ask = (spreadsheet: LocalSpreadsheet, name: string, argument: unknown = null) =>
  spreadsheet.call(name, argument) as Promise<Answer>;

test('every text that a person can type comes back from the Settings tab as it was', async () => {
  const { data } = await ask(await reopen(), 'bootstrap');
  const churn = [data.plan.northStar, ...data.plan.kpis].find(({ id }) => id === 'CHURN_RATE')!;
  expect(churn).toMatchObject({ owner: TEXTS.owner, action: TEXTS.action.slice(0, 140).trim() });
  expect(data.plan).toEqual(PLAN);
});

describe('a draft', () => {
  const save = (spreadsheet: LocalSpreadsheet, window: string, after: string) =>
    ask(spreadsheet, 'saveDraft', { draft: draft(), window, after });

  test('that another window has saved since is not written over, and the sentence says so', async () => {
    const spreadsheet = await empty();
    const first = await save(spreadsheet, 'a', '');
    expect(first.ok).toBe(true);
    expect(await save(spreadsheet, 'b', '')).toMatchObject({ ok: false, code: 'elsewhere', text: REFUSALS.elsewhere });
    expect(await save(spreadsheet, 'b', first.data.savedAt as unknown as string)).toMatchObject({ ok: true });
  });

  test('whose save was answered by a lost reply is saved again by the same window', async () => {
    const spreadsheet = await empty();
    await save(spreadsheet, 'a', '');
    expect(await save(spreadsheet, 'a', '')).toMatchObject({ ok: true });
  });
});

describe('a run', () => {
  const step = (spreadsheet: LocalSpreadsheet, runId: string, key: string) =>
    ask(spreadsheet, 'runStep', { runId, step: key, plan: PLAN, options: OPTIONS });

  test('that comes back after another one begins again, so that no workbook mixes two plans', async () => {
    const spreadsheet = await reopen();
    await step(spreadsheet, 'mine', 'prepare');
    expect(await step(spreadsheet, 'theirs', 'prepare')).toMatchObject({ ok: false, code: 'busy' });
    await ask(spreadsheet, 'stopRun', { runId: 'mine' });
    expect(await step(spreadsheet, 'theirs', 'prepare')).toMatchObject({ ok: true });
    await ask(spreadsheet, 'stopRun', { runId: 'theirs' });
    expect(await step(spreadsheet, 'mine', 'calc')).toMatchObject({ ok: true, data: { next: 'prepare' } });
  });

  test('that nobody else has replaced goes on where it stopped', async () => {
    const spreadsheet = await reopen();
    await step(spreadsheet, 'mine', 'prepare');
    await ask(spreadsheet, 'stopRun', { runId: 'mine' });
    expect(await step(spreadsheet, 'mine', 'finish')).toMatchObject({ ok: true, data: { next: null } });
  });
});

test('an exception is answered by a sentence of the method', async () => {
  const spreadsheet = await reopen();
  expect(await ask(spreadsheet, 'goTo', { tab: 'data', cell: '!!' })).toEqual({
    ok: false,
    code: 'internal',
    text: REFUSALS.internal,
  });
  expect(await ask(spreadsheet, 'goTo', { tab: 'data' })).toMatchObject({ ok: false, code: 'invalid' });
});

describe('the check of data', () => {
  const fields = (spreadsheet: LocalSpreadsheet, sheet: string) => spreadsheet.values(`'${sheet}'!A4:N4`)[0]!;

  test('tells sources that are late or more than 5 % apart, as the quality tab judges them', async () => {
    const spreadsheet = await reopen();
    const ids = fields(spreadsheet, 'Qualité des données');
    const sheet = spreadsheet.spreadsheet.getSheetByName('Qualité des données')!;
    const put = (field: string, value: unknown) => sheet.getRange(5, ids.indexOf(field) + 1).setValue(value);
    put('updated', new Date(Date.now() - 100 * 3600_000));
    put('valueA', 106);
    put('valueB', 100);
    const { data } = await ask(spreadsheet, 'checkData');
    const found = data.findings as unknown as { text: { fr: string }; params: object; tab: string; cell: string }[];
    expect(found.filter(({ tab }) => tab === 'quality').map(({ params, cell }) => [params, cell])).toEqual([
      [{ where: 'Facturation', n: '100' }, 'D5'],
      [{ where: 'MRR\u00a0: facturation et CRM', n: '6' }, 'I5'],
    ]);
  });

  test('notes the month’s alerts in the log once', async () => {
    const spreadsheet = await reopen();
    const log = spreadsheet.spreadsheet.getSheetByName('Journal des alertes')!;
    const before = log.getLastRow() - 4;
    expect(before).toBeGreaterThan(0);
    log.getRange(5, 1, before, log.getLastColumn()).clearContent();
    expect((await ask(spreadsheet, 'checkData')).data.noted).toBe(before);
    expect((await ask(spreadsheet, 'checkData')).data.noted).toBe(0);
  });
});

describe('the 30-day tab', () => {
  const make = (spreadsheet: LocalSpreadsheet) => ask(spreadsheet, 'thirtyDaysTab', { plan: PLAN });

  test('is made once, in few calls, dated, and opened again with the team’s ticks', async () => {
    const spreadsheet = await reopen();
    spreadsheet.calls.reset();
    expect((await make(spreadsheet)).data).toEqual({ title: 'Plan 30 jours' });
    expect(spreadsheet.calls.writes).toBeLessThan(25);
    const [task] = spreadsheet.values("'Plan 30 jours'!A4:D4");
    expect(task![2]).toBe('Lister toutes les métriques suivies aujourd’hui');
    expect(spreadsheet.display("'Plan 30 jours'!D4")).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const sheet = spreadsheet.spreadsheet.getSheetByName('Plan 30 jours')!;
    sheet.getRange('A4').setValue(true);
    sheet.setName('Notre plan');
    expect((await make(spreadsheet)).data).toEqual({ title: 'Notre plan' });
    expect(spreadsheet.value("'Notre plan'!A4")).toBe(true);
  });

  test('leaves a tab of that name that a person made', async () => {
    const spreadsheet = await reopen();
    spreadsheet.load('Plan 30 jours', [['à moi']]);
    expect((await make(spreadsheet)).data).toEqual({ title: 'Plan 30 jours (Cap Nord)' });
    expect(spreadsheet.values("'Plan 30 jours'!A1:A1")).toEqual([['à moi']]);
  });
});

describe('the next figure to enter', () => {
  test('is last month’s in a file without figures, and the first gap in one with some', async () => {
    const spreadsheet = await reopen();
    const sheet = spreadsheet.spreadsheet.getSheetByName('Données')!;
    const month = async () => (await ask(spreadsheet, 'nextEntry')).data.month as unknown as string;
    sheet.getRange(7, 3, 1, sheet.getLastColumn() - 2).clearContent();
    expect(await month()).toBe(monthFromNow(-22));
    sheet.getRange(5, 3, 60, sheet.getLastColumn() - 2).clearContent();
    expect(await month()).toBe(monthFromNow(-1));
  });
});

const monthFromNow = (months: number): string => {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() + months, 1)).toISOString().slice(0, 7);
};
