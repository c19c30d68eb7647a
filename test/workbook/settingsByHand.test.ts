/** This file states what a person may change by hand in the Settings tab, and that a mistake is told and does no harm. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { LocalSpreadsheet } from '../../src/local/node';
import type { Plan } from '../../src/method/plan';
import { errorsIn, lent, reopened, setForNow } from '../addon/generateOnce';
import { generate } from '../integration/generating';
import { saas } from './plans';

const TAB = 'Réglages';
const gridOf = (spreadsheet: LocalSpreadsheet) =>
  spreadsheet.spreadsheet.getSheetByName(TAB)!.getDataRange().getDisplayValues();

/** The cell of a metric's field, by their ids. */
function place(spreadsheet: LocalSpreadsheet, metric: string, field: string) {
  const grid = gridOf(spreadsheet);
  const ids = grid.findIndex((line) => line[0] === 'id');
  const row = grid.findIndex((line, index) => index > ids && line[0] === metric);
  return spreadsheet.spreadsheet.getSheetByName(TAB)!.getRange(row + 1, grid[ids]!.indexOf(field) + 1);
}
const type = (spreadsheet: LocalSpreadsheet, metric: string, field: string, text: string) =>
  spreadsheet.type(`'${TAB}'!${place(spreadsheet, metric, field).getA1Notation()}`, text);
/** What the tab says at the end of a metric's row. */
const said = (spreadsheet: LocalSpreadsheet, metric: string) => place(spreadsheet, metric, 'check').getDisplayValue();

const topRow = (spreadsheet: LocalSpreadsheet, entry: string) =>
  gridOf(spreadsheet).findIndex((line) => line[0] === entry) + 1;
const typeEntry = (spreadsheet: LocalSpreadsheet, entry: string, text: string, column = 'C') =>
  spreadsheet.type(`'${TAB}'!${column}${topRow(spreadsheet, entry)}`, text);
const saidBeside = (spreadsheet: LocalSpreadsheet, entry: string) =>
  spreadsheet.display(`'${TAB}'!E${topRow(spreadsheet, entry)}`);

async function planOf(spreadsheet: LocalSpreadsheet): Promise<Plan> {
  const { data } = (await spreadsheet.call('bootstrap', null)) as { data: { plan: Plan } };
  return data.plan;
}
const metricOf = async (spreadsheet: LocalSpreadsheet, id: string) =>
  (await planOf(spreadsheet)).kpis.find((one) => one.id === id)!;
/** The next run, as the menu does it: from the plan that the file holds. */
const runAgain = async (spreadsheet: LocalSpreadsheet) => generate(spreadsheet, await planOf(spreadsheet));
const dashboard = (spreadsheet: LocalSpreadsheet) => spreadsheet.displays("'Tableau de bord'!B10:M16");
const lineOf = (spreadsheet: LocalSpreadsheet, name: string) =>
  dashboard(spreadsheet).find((line) => line[1]!.startsWith(name));

const NO_EMAILS = '■ Écrivez des adresses e-mail';

describe('changed by hand in the Settings tab', () => {
  let spreadsheet: LocalSpreadsheet;
  let figure: string;
  /** A target, an owner and a name, as the dashboard shows them. */
  const shown = () => [lineOf(spreadsheet, 'Net Promoter')![3], lineOf(spreadsheet, 'Coût')![10]];
  const renamed = () => lineOf(spreadsheet, 'Partants')?.[2];

  beforeAll(async () => {
    spreadsheet = await reopened(saas('fr'));
    figure = dashboard(spreadsheet)[1]![2]!;
    type(spreadsheet, 'NPS', 'target', '55');
    type(spreadsheet, 'CAC', 'owner', 'Zoé T.');
    type(spreadsheet, 'CHURN_RATE', 'name', 'Partants');
    type(spreadsheet, 'CAC', 'target', '0,8 k€');
  });

  test('a target, an owner and a name show at once, and are kept by the next run, which writes an amount in words as a number', async () => {
    expect([...shown(), renamed()]).toEqual(['55\u00a0pts', 'Zoé T.', figure]);
    const [target, told] = [() => place(spreadsheet, 'CAC', 'target').getValue(), '■ Cible\u00a0: écrivez un nombre'];
    expect([target(), said(spreadsheet, 'CAC'), lineOf(spreadsheet, 'Coût')![3]]).toEqual(['0,8 k€', told, '—']);
    await runAgain(spreadsheet);
    expect([target(), said(spreadsheet, 'CAC'), lineOf(spreadsheet, 'Coût')![3]]).toEqual([800, '✓', '800\u00a0€']);
    expect([...shown(), renamed()]).toEqual(['55\u00a0pts', 'Zoé T.', figure]);
    expect((await metricOf(spreadsheet, 'NPS')).target).toBe(55);
  });

  test('a KPI unticked leaves the dashboard at the next run, and keeps its settings and figures', async () => {
    const figures = spreadsheet.spreadsheet.getSheetByName('Données')!.getDataRange().getValues();
    place(spreadsheet, 'NPS', 'shown').setValue(false);
    await runAgain(spreadsheet);
    expect(lineOf(spreadsheet, 'Net Promoter')).toBeUndefined();
    expect(await metricOf(spreadsheet, 'NPS')).toMatchObject({ shown: false, target: 55, owner: 'Inès D.' });
    expect(spreadsheet.spreadsheet.getSheetByName('Données')!.getDataRange().getValues()).toEqual(figures);
    expect(errorsIn(spreadsheet)).toEqual([]);
  });

  test('views and a lock are what the next run makes', async () => {
    typeEntry(spreadsheet, 'views', 'Managers et équipes');
    spreadsheet.spreadsheet.getSheetByName(TAB)!.getRange(topRow(spreadsheet, 'lock'), 3).setValue(true);
    typeEntry(spreadsheet, 'lock', 'lea@exemple.fr; noe@exemple.fr', 'D');
    expect(await planOf(spreadsheet)).toMatchObject({
      views: ['managers', 'teams'],
      lockEditors: ['lea@exemple.fr', 'noe@exemple.fr'],
    });
    await runAgain(spreadsheet);
    expect(spreadsheet.spreadsheet.getSheetByName('Vue managers')).not.toBeNull();
  });
});

test.each([1.75, -3, 1e9])(
  'a number that is no day, %d, in the place of the month of the target shows no error',
  async (number) => {
    const spreadsheet = await lent(saas('fr'));
    setForNow([place(spreadsheet, 'MRR', 'dueMonth'), number]);
    expect(errorsIn(spreadsheet)).toEqual([]);
  },
);

describe('at the next run, whose plan leaves a KPI out and has another currency,', () => {
  let spreadsheet: LocalSpreadsheet;
  const cell = (metric: string, field: string) => place(spreadsheet, metric, field);
  const choices = () => cell('NPS', 'owner').getDataValidation()?.getCriteriaValues();
  /** Two cells under the metrics: a note, and a share. */
  const under = () => {
    const last = cell(saas('fr').kpis[5]!.id, 'name');
    const sheet = last.getSheet();
    const row = last.getRow() + 2;
    return {
      note: sheet.getRange(row, last.getColumn()),
      rate: sheet.getRange(row, 9),
      beside: sheet.getRange(row, 3),
    };
  };
  const noted = () => {
    const { note, rate, beside } = under();
    return [rate.getDisplayValue(), note.getBackground(), beside.getDisplayValue()];
  };
  const leftOut = () => ['target', 'alert', 'nextReview'].map((field) => cell('CHURN_RATE', field).getDisplayValue());
  const score = () => lineOf(spreadsheet, 'Net Promoter');
  let before: Record<'choices' | 'noted' | 'leftOut' | 'score', unknown>;

  beforeAll(async () => {
    spreadsheet = await reopened(saas('fr'));
    const figures = score();
    cell('NPS', 'owner').setDataValidation(cell('NPS', 'cadence').getDataValidation());
    const { note, rate } = under();
    note.setValue('Hypothèse de churn retenue par la direction.').setBackground('#ffeeaa');
    rate.setNumberFormat('0.0%').setValue(0.05);
    type(spreadsheet, 'CHURN_RATE', 'nextReview', '15/12/2026');
    type(spreadsheet, 'NPS', 'unit', 'Carottes');
    before = { choices: choices(), noted: noted(), leftOut: leftOut(), score: figures };
    const plan = await planOf(spreadsheet);
    const kpis = plan.kpis.filter(({ id }) => id !== 'CHURN_RATE');
    await generate(spreadsheet, { ...plan, northStar: { ...plan.northStar, target: 170.5 }, currency: 'USD', kpis });
  });

  test('a list of choices that a person put on the owners stays', () => {
    expect(choices()?.length).toBeGreaterThan(0);
    expect(choices()).toEqual(before.choices);
  });

  test('what a person notes under the metrics keeps its look, though the formats of the tab are written again', () => {
    expect(before.noted).toEqual(['5,0%', '#ffeeaa', '']);
    expect(noted()).toEqual(before.noted);
  });

  test('the KPI that is left out keeps its figures and days as they were shown', () => {
    expect(leftOut()).toEqual(before.leftOut);
    expect(leftOut()[0]).toMatch(/^\d+,\d\u00a0%$/);
  });

  test('a mistake in a unit leaves the figures as the catalogue shows them', () => {
    expect(score()).toEqual(before.score);
  });
});

test.each(['CAC', 'Churn clients', 'Revenu récurrent '.repeat(5), '', 'Revenu ~', '=1+1', 'Revenu mensuel'])(
  'the North Star stays what it is when it is renamed to «%s»',
  async (name) => {
    const spreadsheet = await lent(saas('fr'));
    spreadsheet.type(`'${TAB}'!${place(spreadsheet, 'MRR', 'name').getA1Notation()}`, `'${name}`);
    expect(saidBeside(spreadsheet, 'northStar')).toBe('');
    expect((await planOf(spreadsheet)).northStar.id).toBe('MRR');
    expect(errorsIn(spreadsheet)).toEqual([]);
  },
);

describe('a mistake in the Settings tab', () => {
  test.each([
    ['target', 'beaucoup', '■ Cible\u00a0: écrivez un nombre'],
    ['unit', 'Carottes', '■ Unité\u00a0: choisissez dans la liste'],
    ['alert', '45', '■ Alerte\u00a0: du mauvais côté de la cible'],
    ['dueMonth', 'bientôt', '■ Mois d’échéance\u00a0: écrivez une date'],
    ['name', '', '■ Nom\u00a0: vide'],
  ])('in a %s is told at the end of its row, and shows no error anywhere', async (field, text, words) => {
    const spreadsheet = await lent(saas('fr'));
    expect(said(spreadsheet, 'NPS')).toBe('✓');
    type(spreadsheet, 'NPS', field, text);
    expect(said(spreadsheet, 'NPS')).toBe(words);
    expect(errorsIn(spreadsheet)).toEqual([]);
    const { kpis } = await planOf(spreadsheet);
    expect(kpis.filter(({ id }) => id !== 'NPS')).toEqual(saas('fr').kpis.filter(({ id }) => id !== 'NPS'));
  });

  test('in a new row, which has a name and no id, is told to count for nothing', async () => {
    const spreadsheet = await lent(saas('fr'));
    const sheet = spreadsheet.spreadsheet.getSheetByName(TAB)!;
    const last = place(spreadsheet, saas('fr').kpis[5]!.id, 'check');
    const cell = (down: number, field: string) =>
      sheet.getRange(last.getRow() + down, place(spreadsheet, 'NPS', field).getColumn());
    for (const down of [1, 10]) {
      expect(cell(down, 'check').getDisplayValue()).toBe('');
      setForNow([cell(down, 'name'), 'Panier moyen']);
      expect(cell(down, 'check').getDisplayValue()).toBe('■ Ligne non lue\u00a0: ajoutez le KPI par le guide');
    }
    expect((await planOf(spreadsheet)).kpis).toEqual(saas('fr').kpis);
    setForNow([cell(1, 'id'), 'AOV']);
    expect(cell(1, 'check').getDisplayValue()).toBe('');
    expect((await planOf(spreadsheet)).kpis.map(({ id, name }) => [id, name])).toContainEqual(['AOV', 'Panier moyen']);
    expect(errorsIn(spreadsheet)).toEqual([]);
  });

  test('that would judge a KPI the wrong way round stops the run before it writes, with its reason', async () => {
    const spreadsheet = await lent(saas('fr'));
    type(spreadsheet, 'NPS', 'alert', '45');
    const before = gridOf(spreadsheet);
    const plan = await planOf(spreadsheet);
    const run = { runId: 'mine', step: 'prepare', plan, options: { sample: false, restore: [] } };
    expect(await spreadsheet.call('runStep', run)).toMatchObject({ ok: false, code: 'invalid' });
    expect(gridOf(spreadsheet)).toEqual(before);
  });

  test.each([
    ['stage', 'énorme', '■ Chiffre d’affaires annuel\u00a0: choisissez dans la liste'],
    ['views', 'Comité', '■ Vues à la demande\u00a0: choisissez dans la liste'],
    ['northStar', 'ETOILE', '■ Étoile du Nord\u00a0: aucun KPI n’a ce nom'],
  ])('in the entry %s is told beside it', async (entry, text, words) => {
    const spreadsheet = await lent(saas('fr'));
    expect(saidBeside(spreadsheet, entry)).toBe('');
    typeEntry(spreadsheet, entry, text);
    expect(saidBeside(spreadsheet, entry)).toBe(words);
    expect((await planOf(spreadsheet)).kpis.length).toBeGreaterThan(4);
    expect(errorsIn(spreadsheet)).toEqual([]);
  });

  test('in the addresses of a lock is told beside them, and locks nobody out', async () => {
    const spreadsheet = await lent(saas('fr'));
    setForNow([spreadsheet.spreadsheet.getSheetByName(TAB)!.getRange(topRow(spreadsheet, 'lock'), 3), true]);
    typeEntry(spreadsheet, 'lock', 'Léa', 'D');
    expect(saidBeside(spreadsheet, 'lock')).toBe(NO_EMAILS);
    expect((await planOf(spreadsheet)).lockEditors).toBeNull();
    typeEntry(spreadsheet, 'lock', 'x@ @equipe', 'D');
    expect([saidBeside(spreadsheet, 'lock'), (await planOf(spreadsheet)).lockEditors]).toEqual([NO_EMAILS, null]);
    typeEntry(spreadsheet, 'lock', 'lea@exemple.fr', 'D');
    expect(saidBeside(spreadsheet, 'lock')).toBe('');
    expect((await planOf(spreadsheet)).lockEditors).toEqual(['lea@exemple.fr']);
  });

  describe('in a lock', () => {
    let spreadsheet: LocalSpreadsheet;
    beforeAll(async () => {
      spreadsheet = await reopened(saas('fr'));
    });

    test.each([
      ['not ticked', false, 'lea@exemple.fr; noe@exemple.fr', null, ''],
      ['of a first name among addresses', true, 'lea@exemple.fr, Noé', ['lea@exemple.fr'], NO_EMAILS],
    ])('%s, stays as it was typed, with what is said of it', async (_, ticked, line, editors, words) => {
      const row = topRow(spreadsheet, 'lock');
      spreadsheet.spreadsheet.getSheetByName(TAB)!.getRange(row, 3).setValue(ticked);
      typeEntry(spreadsheet, 'lock', line, 'D');
      await runAgain(spreadsheet);
      const cells = spreadsheet.spreadsheet.getSheetByName(TAB)!.getRange(row, 3, 1, 3).getValues();
      expect(cells).toEqual([[ticked, line, words]]);
      const plan = await planOf(spreadsheet);
      expect(plan.lockEditors).toEqual(editors);
      await generate(spreadsheet, { ...plan, lockEditors: ['ines@exemple.fr'] });
      expect((await planOf(spreadsheet)).lockEditors).toEqual(['ines@exemple.fr']);
    });
  });
});
