/** This file states what becomes, at the next run, of what a person changes in the OKR tab. */
import { describe, expect, test } from 'vitest';
import type { LocalSpreadsheet } from '../../src/local/node';
import type { Plan } from '../../src/method/plan';
import { errorsIn, lent, reopened, setForNow } from '../addon/generateOnce';
import { generate } from '../integration/generating';
import { cell, columnOf, gridOf, place, planOf, put, rowOf, sheetOf, state, tryOut } from './okrTab';
import { bare, saas } from './plans';

describe('the KPI that a key result is linked to', () => {
  test('is shown by its name, follows it, and may be typed by its name or its id', async () => {
    const spreadsheet = await lent(saas('fr'));
    const { data } = (await spreadsheet.call('bootstrap', null)) as { data: { plan: Plan } };
    const keyResults = data.plan.okr!.keyResults;
    expect(keyResults).toEqual(saas('fr').okr!.keyResults);
    expect(cell(spreadsheet, 'kr2', 'metric')).toBe(saas('fr').kpis[1]!.name);
    const settings = spreadsheet.spreadsheet.getSheetByName('Réglages')!;
    const grid = settings.getDataRange().getValues();
    const row = grid.findIndex((line) => line[0] === 'CHURN_RATE') + 1;
    setForNow([settings.getRange(row, grid.find((line) => line.includes('target'))!.indexOf('name') + 1), 'Attrition']);
    expect(cell(spreadsheet, 'kr2', 'metric')).toBe('Attrition');
    const now = cell(spreadsheet, 'kr2', 'current');
    const others = ['Autre', '<3', '<Z', '*', 'M*', 'MR?'];
    for (const typed of ['attrition', 'CHURN_RATE', 'churn_rate', saas('fr').kpis[0]!.name, 'LTV_CAC', ...others]) {
      tryOut(spreadsheet, 'kr2', 'metric', typed);
      const id = /attr|churn/i.test(typed) ? 'CHURN_RATE' : /LTV/.test(typed) ? 'LTV_CAC' : typed;
      expect((await planOf(spreadsheet)).okr!.keyResults).toEqual(
        keyResults.map((one, rank) => (rank === 1 ? { ...one, metric: id } : one)),
      );
      if (id === 'CHURN_RATE') expect(cell(spreadsheet, 'kr2', 'current')).toBe(now);
      const isKnown = cell(spreadsheet, 'kr2', 'check') !== '◆ KPI lié\u00a0: absent du tableau de bord';
      expect([typed, isKnown]).toEqual([typed, /^(CHURN_RATE|LTV_CAC)$/.test(id)]);
    }
    expect(errorsIn(spreadsheet)).toEqual([]);
  });
});

describe('what a person typed', () => {
  test('in the place of a number or a day stays, with a word beside it, until the plan says something else', async () => {
    const spreadsheet = await reopened(saas('fr'));
    expect(cell(spreadsheet, 'kr1', 'check')).toBe('✓');
    put(spreadsheet, 'kr1', 'due', 'bientôt');
    put(spreadsheet, 'kr2', 'start', 'environ 4');
    put(spreadsheet, 'kr3', 'start', 50);
    for (const [field, value] of Object.entries({ text: 'Ouvrir Lyon', start: 0, target: 1 }))
      put(spreadsheet, 'kr4', field, value);
    const said = () => ['kr1', 'kr2', 'kr3', 'kr4'].map((id) => cell(spreadsheet, id, 'check'));
    const words = [
      '■ Échéance\u00a0: écrivez une date',
      '■ Départ\u00a0: écrivez un nombre',
      '◆ Départ\u00a0: la cible est déjà atteinte',
      '✓',
    ];
    expect(said()).toEqual(words);
    const plan = await planOf(spreadsheet);
    await generate(spreadsheet, plan);
    expect(said()).toEqual(words);
    expect([cell(spreadsheet, 'kr1', 'due'), cell(spreadsheet, 'kr2', 'start')]).toEqual(['bientôt', 'environ 4']);
    const [first, second, third, fourth] = plan.okr!.keyResults;
    const [due, unlinked] = ['2026-12-31', { metric: '', start: null }];
    const keyResults = [{ ...first!, due }, second!, third!, { ...fourth!, ...unlinked, due }];
    await generate(spreadsheet, { ...plan, okr: { ...plan.okr!, keyResults } });
    expect(said().slice(0, 2)).toEqual(['✓', words[1]]);
    expect(errorsIn(spreadsheet)).toEqual([]);
  });

  test('of a key result stays with it when another is taken away, and when an empty last row is deleted', async () => {
    const spreadsheet = await reopened(saas('fr'));
    put(spreadsheet, 'kr3', 'team', 'Assistance');
    const plan = await planOf(spreadsheet);
    const [first, second, third] = plan.okr!.keyResults;
    await generate(spreadsheet, { ...plan, okr: { ...plan.okr!, keyResults: [first!, third!] } });
    expect(['text', 'team', 'target'].map((field) => cell(spreadsheet, 'kr3', field))).toEqual([
      'NPS\u00a0: 30 → 40',
      'Assistance',
      40,
    ]);
    expect(cell(spreadsheet, 'kr2', 'text')).toBe('');
    expect((await planOf(spreadsheet)).okr!.keyResults).toEqual([first, third]);
    expect(spreadsheet.displays("'Tableau de bord'!C33:C35").flat()).toEqual([first!.text, third!.text, '']);
    expect(spreadsheet.display("'Tableau de bord'!J34")).toBe('40\u00a0pts');
    const added = { ...second!, text: 'Autre', metric: '' };
    const fourth = { ...second!, text: 'Encore', metric: 'CAC' };
    sheetOf(spreadsheet).deleteRow(rowOf(gridOf(spreadsheet), 'kr4') + 1);
    await generate(spreadsheet, { ...plan, okr: { ...plan.okr!, keyResults: [first!, third!, added, fourth] } });
    expect(cell(spreadsheet, 'kr2', 'text')).toBe('Autre');
    expect(cell(spreadsheet, 'kr3', 'team')).toBe('Assistance');
    expect(['text', 'check'].map((field) => cell(spreadsheet, 'kr4', field))).toEqual(['Encore', '✓']);
    expect(spreadsheet.display("'Tableau de bord'!C36")).toBe('Encore');
  });
});

test('the key result of a team, typed under the company’s, is computed and checked as they are (G3, G6)', async () => {
  const spreadsheet = await reopened(saas('fr'));
  const row = rowOf(gridOf(spreadsheet), 'check') - 2;
  const of = (field: string) => sheetOf(spreadsheet).getRange(row + 1, columnOf(gridOf(spreadsheet), field) + 1);
  const COMPUTED = ['check', 'current', 'progress', 'elapsed', 'status', 'expected', 'pace', 'weekly', 'aim', 'ghost'];
  const read = (fields: readonly string[]) => fields.map((field) => of(field).getValue());
  const company = (fields: readonly string[]) => fields.map((field) => cell(spreadsheet, 'kr3', field));
  expect(new Set(read(COMPUTED))).toEqual(new Set(['']));
  expect([state(spreadsheet, 'check.pace'), state(spreadsheet, 'check.ghost')]).toEqual([
    '◆ 1 en retard',
    '◆ 1 à raviver',
  ]);
  const typed = {
    text: 'NPS de l’assistance',
    metric: saas('fr').kpis[3]!.name,
    start: 10,
    target: 90,
    confidence: 0.9,
  };
  for (const [field, value] of Object.entries(typed)) of(field).setValue(value);
  of('due').setValue(cell(spreadsheet, 'kr3', 'due'));
  expect(read(['current', 'elapsed'])).toEqual(company(['current', 'elapsed']));
  expect(Number(of('progress').getValue())).toBeCloseTo((Number(of('current').getValue()) - 10) / 80, 12);
  expect(read(['check', 'pace', 'aim'])).toEqual(['✓', '◆ En retard', '◆ Facile\u00a0: visez 70\u00a0%']);
  expect(of('ghost').getValue()).toBe('◆ sans responsable ◆ sans initiative ◆ sans suivi hebdo ');
  expect([state(spreadsheet, 'check.pace'), state(spreadsheet, 'check.ghost')]).toEqual([
    '◆ 2 en retard',
    '◆ 2 à raviver',
  ]);
  of('start').setValue('');
  const byHand = cell(spreadsheet, 'kr3', 'start');
  setForNow([place(spreadsheet, 'kr3', 'start'), ''], [place(spreadsheet, 'kr3', 'target'), 90]);
  expect(read(['progress', 'expected'])).toEqual(company(['progress', 'expected']));
  place(spreadsheet, 'kr3', 'start').setValue(byHand);
  const before = gridOf(spreadsheet);
  await generate(spreadsheet, await planOf(spreadsheet));
  expect(gridOf(spreadsheet)).toEqual(before);
  expect(of('current').getNumberFormat()).toBe(place(spreadsheet, 'kr3', 'current').getNumberFormat());
  expect(errorsIn(spreadsheet)).toEqual([]);
});

test('a key result that a person unticks leaves the dashboard at once, its row by the next run, and comes back when ticked; one added later is there at once', async () => {
  const spreadsheet = await reopened(saas('fr'));
  const dashboard = () => spreadsheet.spreadsheet.getSheetByName('Tableau de bord')!;
  const shown = () =>
    spreadsheet.displays("'Tableau de bord'!B32:M36").map((line) => line.filter((text) => text !== ''));
  const hidden = () => [33, 34, 35, 36].map((row) => dashboard().isRowHiddenByUser(row));
  const before = shown();
  const progress = () => ['kr1', 'kr2'].map((id) => cell(spreadsheet, id, 'progress'));
  const advanced = progress();
  expect([before[0]![0], before.map((line) => line.length > 0)]).toEqual(['OKR T4', [true, true, true, true, false]]);
  for (const id of ['kr1', 'kr2']) put(spreadsheet, id, 'shown', false);
  const without = [before[0], [], [], before[3], []];
  expect(shown()).toEqual(without);
  expect(progress()).toEqual(advanced);
  const plan = await planOf(spreadsheet);
  expect(plan.okr).toEqual(saas('fr').okr);
  await generate(spreadsheet, plan);
  expect([shown(), hidden()]).toEqual([without, [true, true, false, true]]);
  put(spreadsheet, 'kr1', 'shown', true);
  await generate(spreadsheet, plan);
  expect([shown(), hidden()]).toEqual([
    [before[0], before[1], [], before[3], []],
    [false, true, false, true],
  ]);
  expect(cell(spreadsheet, 'kr4', 'shown')).toBe(true);
  put(spreadsheet, 'kr4', 'shown', false);
  const fourth = { ...plan.okr!.keyResults[2]!, text: 'Ouvrir Lyon', metric: '' };
  await generate(spreadsheet, { ...plan, okr: { ...plan.okr!, keyResults: [...plan.okr!.keyResults, fourth] } });
  expect([shown()[4], hidden()]).toEqual([expect.arrayContaining(['Ouvrir Lyon']), [false, true, false, false]]);
  expect(['kr2', 'kr4'].map((id) => cell(spreadsheet, id, 'shown'))).toEqual([false, true]);
  expect(errorsIn(spreadsheet)).toEqual([]);
});

describe('at the next run', () => {
  const keptAfterRun = async (
    spreadsheet: LocalSpreadsheet,
    id: string,
    typed: Readonly<Record<string, string | number>>,
  ) => {
    for (const [field, value] of Object.entries(typed)) put(spreadsheet, id, field, value);
    const plan = await planOf(spreadsheet);
    await generate(spreadsheet, plan);
    const kept = Object.keys(typed).map((field) => [field, cell(spreadsheet, id, field)]);
    expect(Object.fromEntries(kept)).toEqual(typed);
    expect(errorsIn(spreadsheet)).toEqual([]);
    return plan;
  };

  test('a half-typed key result stays, and another stays linked to its KPI, whose name is shown again', async () => {
    const spreadsheet = await reopened(saas('fr'));
    put(spreadsheet, 'kr2', 'metric', 'LTV_CAC');
    const halfTyped = {
      owner: 'Paul R.',
      target: 12,
      initiatives: 'Relancer les essais',
      objective: 'Objectif de l’équipe',
    };
    const plan = await keptAfterRun(spreadsheet, 'kr4', halfTyped);
    expect(cell(spreadsheet, 'kr2', 'metric')).toBe(saas('fr').kpis[0]!.name);
    expect((await planOf(spreadsheet)).okr).toEqual(plan.okr);
  });

  test('the objective of an OKR that has no key result yet stays', async () => {
    const spreadsheet = await reopened({ ...bare('fr'), okr: { objective: '', keyResults: [] } }, false);
    await keptAfterRun(spreadsheet, 'kr1', { objective: 'Devenir la référence' });
  });
});
