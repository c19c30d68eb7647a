/** This file states what a file with a dashboard bears: two windows, two runs, lost connections, hand-made tabs, wrong data. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { LocalSpreadsheet, SavedWorkbook } from '../../src/local/node';
import { CHECKLIST } from '../../src/method/checklist';
import { SAMPLE_STANDS } from '../../src/method/findings';
import { REFUSALS } from '../../src/method/refusals';
import { setForNow } from '../addon/generateOnce';
import { generated, workbookOf } from '../integration/generating';
import { draft, planOf } from '../method/examples';
import { NOW, openAddOn } from '../open';
import { openForTest, type Sidebar, sound, violations, waitForTitle } from './sidebar';

const TEXTS = {
  owner: '=1+1 <b>Léa</b> "x" \'y\' 🚀',
  action: `${'مرحبا بالعالم '.repeat(9)}\nligne`,
  name: '@CHURN\n+2',
};
/** As long as an action may be. */
const ARABIC = `${'مرحبا بالعالم '.repeat(9)}مرحبابالعالم١٢`;
const PLAN = planOf({
  model: 'plg',
  stage: 'growth',
  prePmf: false,
  company: '=SUM(A1) & <i>"Nova"</i>',
  edits: {
    CHURN_RATE: TEXTS,
    CAC: { owner: 'ياسمين', email: '+yasmine@exemple.fr', action: ARABIC, benchmarkSource: "'2026-01-31" },
  },
  criteria: [ARABIC, '=1/0', '1e5', '🚀\n<br>', '-3 %'].map((evidence) => ({ answer: 'no', evidence })),
  overrule: ARABIC.repeat(2),
  okr: {
    objective: ARABIC,
    keyResults: [
      {
        metric: 'MRR',
        text: '@MRR\n"x"',
        start: 1,
        target: 2,
        due: '2027-03-31',
        owner: '1/2',
        initiative: ARABIC,
        confidence: 7 / 10,
      },
    ],
  },
});
const OPTIONS = { sample: true, restore: [] };

const UPDATED = 'Tableau de bord actualisé';

let shared: LocalSpreadsheet;
let saved: SavedWorkbook;
beforeAll(async () => {
  shared = await generated(PLAN, { userLocale: 'fr' });
  saved = shared.save();
});
type Answer = {
  ok: boolean;
  code?: string;
  text?: { fr: string };
  data: Record<string, never> & { plan: typeof PLAN };
};
const ask = (spreadsheet: LocalSpreadsheet, name: string, argument: unknown = null) =>
  spreadsheet.call(name, argument) as Promise<Answer>;

describe('a Plan', () => {
  test('comes back from the Settings tab as it was, with every text that a person can type', async () => {
    const { data } = await ask(shared, 'bootstrap');
    expect(ARABIC.length).toBe(140);
    expect(metricIn(PLAN, 'CAC').action).toBe(ARABIC);
    expect(metricIn(PLAN, 'CHURN_RATE')).toMatchObject({
      owner: TEXTS.owner,
      action: TEXTS.action.slice(0, 140).trim(),
    });
    expect(data.plan).toEqual(PLAN);
  });

  test('edited by hand in the Settings tab comes back whole, with that edit alone', async () => {
    const grid = shared.values("'Réglages'!A1:Z60");
    const row = grid.findIndex(([id]) => id === 'CAC');
    const fields = grid.find((line) => line.includes('owner'))!;
    const cell = (field: string) =>
      shared.spreadsheet.getSheetByName('Réglages')!.getRange(row + 1, fields.indexOf(field) + 1);
    setForNow([cell('owner'), 'Zoé'], [cell('target'), 42]);
    const { data } = await ask(shared, 'bootstrap');
    const edited = (metric: typeof PLAN.northStar) =>
      metric.id === 'CAC' ? { ...metric, owner: 'Zoé', target: 42 } : metric;
    expect(data.plan).toEqual({ ...PLAN, northStar: edited(PLAN.northStar), kpis: PLAN.kpis.map(edited) });
  });
});

const metricIn = (plan: typeof PLAN, id: string) => [plan.northStar, ...plan.kpis].find((metric) => metric.id === id)!;

describe('a draft', () => {
  const save = (window: string, after: string) => ask(shared, 'saveDraft', { draft: draft(), window, after });

  test('that another window has saved since is not written over, and the sentence says so', async () => {
    await ask(shared, 'clearDraft');
    const first = await save('a', '');
    expect(first.ok).toBe(true);
    expect(await save('b', '')).toMatchObject({ ok: false, code: 'elsewhere', text: REFUSALS.elsewhere });
    expect(await save('b', first.data.savedAt as unknown as string)).toMatchObject({ ok: true });
  });

  test('whose save was answered by a lost reply is saved again by the same window', async () => {
    await ask(shared, 'clearDraft');
    await save('a', '');
    expect(await save('a', '')).toMatchObject({ ok: true });
  });
});

describe('a run', () => {
  const step = (runId: string, key: string) =>
    ask(shared, 'runStep', { runId, step: key, plan: PLAN, options: OPTIONS });

  test('that comes back after another one begins again, so that no workbook mixes two plans', async () => {
    await step('mine', 'prepare');
    expect(await step('theirs', 'prepare')).toMatchObject({ ok: false, code: 'busy' });
    await ask(shared, 'stopRun', { runId: 'mine' });
    expect(await step('theirs', 'prepare')).toMatchObject({ ok: true });
    await ask(shared, 'stopRun', { runId: 'theirs' });
    expect(await step('mine', 'calc')).toMatchObject({ ok: true, data: { next: 'prepare' } });
  });

  test('that nobody else has replaced goes on where it stopped', async () => {
    await step('mine', 'prepare');
    await ask(shared, 'stopRun', { runId: 'mine' });
    expect(await step('mine', 'finish')).toMatchObject({ ok: true, data: { next: null } });
  });
});

describe('a creation', () => {
  const openHome = (): Promise<Sidebar> => openForTest({ language: 'fr', spreadsheet: shared });
  const update = ({ page }: Sidebar) => page.getByText('Actualiser le tableau de bord', { exact: true }).click();

  test('interrupted shows the step, goes on from there, and is offered again after closing', async () => {
    const sidebar = await openHome();
    sidebar.brokenFrom = { name: 'runStep', count: 2 };
    await update(sidebar);
    await waitForTitle(sidebar, 'Arrêt à');
    expect(await sidebar.page.locator('.error p').nth(1).textContent()).toBe('Conservé\u00a0: la première étape.');
    sidebar.brokenFrom = null;
    expect(await violations(sidebar.page)).toEqual([]);
    expect(await sidebar.page.locator('.error p').first().textContent()).toContain('Pas de connexion à Google Sheets');
    expect(await sidebar.page.content()).not.toContain('NetworkError');
    const again = await openForTest({ language: 'fr', spreadsheet: shared });
    expect(await again.page.textContent('.primary')).toMatch(/^Reprendre la création à «\u00a0.+\u00a0»$/);
    sidebar.broken.clear();
    await sidebar.press();
    await waitForTitle(sidebar, UPDATED);
  });

  test('while another is under way is kept out with the reason', async () => {
    const sidebar = await openHome();
    const run = {
      runId: 'theirs',
      step: 'prepare',
      plan: { ...PLAN, company: 'Autre' },
      options: { sample: false, restore: [] },
    };
    expect(await shared.call('runStep', run)).toMatchObject({ ok: true });
    await update(sidebar);
    await waitForTitle(sidebar, 'Arrêt à');
    expect(await sidebar.page.locator('.error p').first().textContent()).toContain(
      'Une autre personne met à jour ce tableau. Réessayez dans une minute.',
    );
    await shared.call('stopRun', { runId: 'theirs' });
  });

  test('prepared where the sample stands says so', async () => {
    const { data } = await ask(shared, 'preview', { plan: PLAN, options: OPTIONS });
    expect(data.sample).toEqual(SAMPLE_STANDS);
  });

  test('done again by the menu’s “Update”, in one click, changes nothing and says so', async () => {
    const settings = () => JSON.stringify(shared.values("'Réglages'!A1:X40"));
    const before = settings();
    const sidebar = await openForTest({ language: 'fr', spreadsheet: shared, item: 1 });
    await waitForTitle(sidebar, UPDATED);
    expect(await told(sidebar)).toEqual(['Rien à changer\u00a0: tout était à jour.']);
    await sound(sidebar);
    expect(settings()).toBe(before);
  });
});

const told = ({ page }: Sidebar) => page.locator('.plain li').allTextContents();

describe('the menu’s “Update”', () => {
  const months = 13;
  const plan = planOf({ model: 'plg', stage: 'growth', prePmf: false });

  /** As pasted into the first months of the Data tab. */
  const paste = (spreadsheet: LocalSpreadsheet) => {
    const data = spreadsheet.spreadsheet.getSheetByName('Données')!;
    const ids = spreadsheet.values("'Données'!A4:AZ4")[0]!;
    const needed = ['opening_mrr', 'new_mrr', 'expansion_mrr', 'contraction_mrr', 'churned_mrr', 'reactivation_mrr'];
    for (const id of needed) data.getRange(5, ids.indexOf(id) + 1, months, 1).setValues(Array(months).fill([100]));
  };

  test('draws the charts of pasted months in one click, and counts what it did', async () => {
    const workbook = await workbookOf(plan, { userLocale: 'fr' }, false);
    const spreadsheet = await openAddOn({ locale: 'fr_FR', userLocale: 'fr', workbook });
    const dashboard = spreadsheet.spreadsheet.getSheetByName('Tableau de bord')!;
    expect(dashboard.getCharts()).toHaveLength(0);
    paste(spreadsheet);
    const edited = dashboard.getRange('L9');
    edited.setValue('Qui ?');
    const sidebar = await openForTest({ language: 'fr', spreadsheet, item: 1 });
    await waitForTitle(sidebar, UPDATED);
    expect(dashboard.getCharts()).toHaveLength(2);
    expect(edited.getValue()).toBe('Qui ?');
    expect(await told(sidebar)).toEqual([
      `${months} mois de chiffres ajoutés`,
      '2 graphiques tracés',
      expect.stringMatching(/^\d+ cellules écrites$/),
      '1 cellule modifiée par vous est conservée',
    ]);
    await sound(sidebar);
    await sidebar.page.click('text=Voir ces cellules, en rétablir');
    await sidebar.page.getByLabel('Tableau de bord L9').waitFor();
  });
});

test('an exception is answered by a sentence of the method', async () => {
  expect(await ask(shared, 'goTo', { tab: 'data', cell: '!!' })).toEqual({
    ok: false,
    code: 'internal',
    text: REFUSALS.internal,
  });
  expect(await ask(shared, 'goTo', { tab: 'data' })).toMatchObject({ ok: false, code: 'invalid' });
});

describe('the check of data', () => {
  const fields = (sheet: string) => shared.values(`'${sheet}'!A4:N4`)[0]!;

  test('tells sources that are late or more than 5 % apart, as the quality tab judges them', async () => {
    const ids = fields('Qualité des données');
    const sheet = shared.spreadsheet.getSheetByName('Qualité des données')!;
    const put = (field: string, value: unknown) => sheet.getRange(5, ids.indexOf(field) + 1).setValue(value);
    put('updated', new Date(NOW.getTime() - 100 * 3600_000));
    put('valueA', 106);
    put('valueB', 100);
    const own = sheet.getRange(10, 1, 1, ids.length);
    const [values, formulas] = [own.getValues()[0]!, own.getFormulas()[0]!];
    const told = { source: 'Support', latency: '■ Périmé', age: 72, coherence: '■ Plus de 5 %', gap: 0.1 };
    own.setValues([ids.map((id) => told[id as keyof typeof told] ?? '')]);
    const { data } = await ask(shared, 'checkData');
    own.setValues([values.map((value, column) => formulas[column] || value)]);
    const found = data.findings as unknown as { text: { fr: string }; params: object; tab: string; cell: string }[];
    expect(found.filter(({ tab }) => tab === 'quality').map(({ params, cell }) => [params, cell])).toEqual([
      [{ where: 'Facturation', n: '100' }, 'D5'],
      [{ where: 'MRR\u00a0: facturation et CRM', n: '6' }, 'I5'],
      [{ where: 'Support', n: '72' }, 'D10'],
      [{ where: 'Support', n: '10' }, 'I10'],
    ]);
  });

  test('tells the first fifty findings, and how many are left', async () => {
    const data = shared.spreadsheet.getSheetByName('Données')!.getRange('C5:H20');
    const before = data.getValues();
    data.setValues(before.map((line) => line.map(() => 'beaucoup')));
    const answered = (await ask(shared, 'checkData')).data as unknown as { findings: unknown[]; left: number };
    const { page } = await openForTest({ language: 'fr', spreadsheet: shared, item: 2 });
    await page.getByText(`Et ${answered.left} autres. Corrigez d’abord ceux-ci.`).waitFor();
    expect(await page.locator('.results li').count()).toBe(50);
    await page.getByText(`${50 + answered.left} points à voir`).waitFor();
    data.setValues(before);
    expect([answered.findings.length, answered.left > 40]).toEqual([50, true]);
  });

  test('tells what cannot be read in Settings with its cell, and that a file has no dashboard', async () => {
    const spreadsheet = await openAddOn({ locale: 'fr_FR', userLocale: 'fr', workbook: saved });
    type Found = { text: { fr: string }; params: object; tab: string; cell: string };
    const found = async () => (await ask(spreadsheet, 'checkData')).data.findings as unknown as Found[];
    expect((await found()).filter(({ tab }) => tab === 'settings')).toEqual([]);
    const grid = spreadsheet.values("'Réglages'!A1:Z60");
    const row = grid.findIndex(([id]) => id === 'CAC') + 1;
    const column = grid.find((line) => line.includes('owner'))!.indexOf('target') + 1;
    const settings = spreadsheet.spreadsheet.getSheetByName('Réglages')!;
    const cell = settings.getRange(row, column);
    cell.setValue('30 %%');
    spreadsheet.spreadsheet.deleteSheet(spreadsheet.spreadsheet.getSheetByName('Tableau de bord')!);
    const [gone, unread] = await found();
    expect(gone!.text.fr).toContain('n’a pas de tableau de bord');
    expect(unread).toMatchObject({
      params: { where: 'Coût d’acquisition client (CAC), Cible', found: '30 %%' },
      tab: 'settings',
      cell: cell.getA1Notation(),
    });
    const star = grid.findIndex((line) => line.includes('Étoile du Nord'));
    const starCell = settings.getRange(star + 1, grid[star]!.indexOf('Étoile du Nord') + 2);
    const wanted = starCell.getValue();
    starCell.setValue('');
    expect((await found())[2]).toMatchObject({
      text: { fr: '{where}\u00a0: vide, «\u00a0{other}\u00a0» est donc pris à la place' },
      params: { where: 'Étoile du Nord' },
      cell: starCell.getA1Notation(),
    });
    starCell.setValue(wanted);
    const review = await openForTest({ language: 'fr', spreadsheet, item: 1 });
    await review.page
      .getByText('1 cellule des Réglages n’a pas été comprise\u00a0: Coût d’acquisition client (CAC), Cible')
      .waitFor();
    const empty = await openAddOn({ locale: 'fr_FR', userLocale: 'fr' });
    expect((await ask(empty, 'checkData')).data.findings).toMatchObject([{ text: gone!.text }]);
  });

  test('notes the month’s alerts in the log once', async () => {
    const log = shared.spreadsheet.getSheetByName('Journal des alertes')!;
    const before = log.getLastRow() - 4;
    expect(before).toBeGreaterThan(0);
    log.getRange(5, 1, before, log.getLastColumn()).clearContent();
    expect((await ask(shared, 'checkData')).data.noted).toBe(before);
    expect((await ask(shared, 'checkData')).data.noted).toBe(0);
  });
});

describe('the 30-day tab', () => {
  const make = () => ask(shared, 'thirtyDaysTab', { plan: PLAN, ticked: ['weekly'] });
  const leave = (title: string) => shared.spreadsheet.deleteSheet(shared.spreadsheet.getSheetByName(title)!);

  test('is made once, in few calls, dated, with the ticks of the panel, and opened again with the team’s', async () => {
    shared.calls.reset();
    expect((await make()).data).toEqual({ title: 'Plan 30 jours' });
    expect(shared.calls.writes).toBeLessThan(25);
    const [task] = shared.displays("'Plan 30 jours'!A4:E4");
    expect(task![2]).toBe('Lister toutes les métriques suivies aujourd’hui');
    expect(task![4]).toMatch(/^\d{2}\/\d{2}\/\d{4}$/);
    const sheet = shared.spreadsheet.getSheetByName('Plan 30 jours')!;
    const { text } = CHECKLIST.find(({ id }) => id === 'weekly')!;
    expect(shared.values("'Plan 30 jours'!A4:C60").find((line) => line[2] === text.fr)![0]).toBe(true);
    sheet.getRange('A4').setValue(true);
    sheet.setName('Notre plan');
    expect((await make()).data).toEqual({ title: 'Notre plan' });
    expect(shared.value("'Notre plan'!A4")).toBe(true);
    leave('Notre plan');
  });

  test('leaves a tab of that name that a person made', async () => {
    shared.load('Plan 30 jours', [['à moi']]);
    expect((await make()).data).toEqual({ title: 'Plan 30 jours (Cap Nord)' });
    expect(shared.values("'Plan 30 jours'!A1:A1")).toEqual([['à moi']]);
    for (const title of ['Plan 30 jours', 'Plan 30 jours (Cap Nord)']) leave(title);
  });
});

test('figures are told of the metrics on the dashboard alone: those of another North Star come with the update', async () => {
  const plan = { ...PLAN, northStar: metricIn(planOf({ northStar: 'WEEKLY_ACTIVE_TEAMS' }), 'WEEKLY_ACTIVE_TEAMS') };
  const figures = (await ask(shared, 'figures', { plan })).data.figures as unknown as Record<string, unknown>;
  expect(Object.keys(figures)).toEqual(PLAN.kpis.map(({ id }) => id));
  expect(figures.CAC).toMatchObject({ correlation: { pairs: expect.any(Number) } });
});

/** The last one, for it empties the Data tab. */
describe('the next figure to enter', () => {
  test('is last month’s in a file without figures, and the first gap in one with some', async () => {
    const sheet = shared.spreadsheet.getSheetByName('Données')!;
    const month = async () => (await ask(shared, 'nextEntry')).data.month as unknown as string;
    sheet.getRange(7, 3, 1, sheet.getLastColumn() - 2).clearContent();
    expect(await month()).toBe(monthFromNow(-22));
    sheet.getRange(5, 3, 60, sheet.getLastColumn() - 2).clearContent();
    expect(await month()).toBe(monthFromNow(-1));
    await ask(shared, 'goTo', { tab: 'data', cell: 'missing' });
    const column = shared.spreadsheet.getActiveRange()!.getColumn();
    const before = Array.from({ length: column - 1 }, (_, rank) => rank + 1).filter(
      (other) => other > 2 && !sheet.isColumnHiddenByUser(other),
    );
    expect(before).toEqual([]);
  });
});

const monthFromNow = (months: number): string => {
  return new Date(Date.UTC(NOW.getUTCFullYear(), NOW.getUTCMonth() + months, 1)).toISOString().slice(0, 7);
};
