/** This file states what the OKR tab computes (METHOD G1–G7) and how the launch checklist is decided (M2, Z5). */
import { describe, expect, test } from 'vitest';
import type { LocalSpreadsheet } from '../../src/local/node';
import { CHECKLIST } from '../../src/method/checklist';
import type { Plan } from '../../src/method/plan';
import { looksLikeTeam } from '../../src/method/words';
import { errorsIn, lent, reopened, setForNow } from '../addon/generateOnce';
import { generate } from '../integration/generating';
import { saas } from './plans';

type Grid = (string | number | boolean | Date)[][];

const sheetOf = (spreadsheet: LocalSpreadsheet) => spreadsheet.spreadsheet.getSheetByName('OKR')!;
const gridOf = (spreadsheet: LocalSpreadsheet): Grid => sheetOf(spreadsheet).getDataRange().getValues() as Grid;
const columnOf = (grid: Grid, field: string) => grid.find((line) => line.includes('ghost'))!.indexOf(field);
const rowOf = (grid: Grid, id: string) => grid.findIndex((line) => line[columnOf(grid, 'id')] === id);

/** What stands in a field of a row known by its id. */
function cell(spreadsheet: LocalSpreadsheet, id: string, field: string) {
  const grid = gridOf(spreadsheet);
  return grid[rowOf(grid, id)]![columnOf(grid, field)]!;
}
function headOf(spreadsheet: LocalSpreadsheet, field: string) {
  const grid = gridOf(spreadsheet);
  return grid[grid.findIndex((line) => line.includes('ghost')) - 1]![columnOf(grid, field)]!;
}
function place(spreadsheet: LocalSpreadsheet, id: string, field: string) {
  const grid = gridOf(spreadsheet);
  return sheetOf(spreadsheet).getRange(rowOf(grid, id) + 1, columnOf(grid, field) + 1);
}
const put = (spreadsheet: LocalSpreadsheet, id: string, field: string, value: string | number | boolean) =>
  place(spreadsheet, id, field).setValue(value);
/** Until the test ends. */
const tryOut = (spreadsheet: LocalSpreadsheet, id: string, field: string, value: string | number | boolean) =>
  setForNow([place(spreadsheet, id, field), value]);
async function planOf(spreadsheet: LocalSpreadsheet): Promise<Plan> {
  const { data } = (await spreadsheet.call('bootstrap', null)) as { data: { plan: Plan } };
  return data.plan;
}
/** A check's state stands in the column of the numbers, the score in that of the texts. */
const state = (spreadsheet: LocalSpreadsheet, id: string) => cell(spreadsheet, id, 'number');
const score = (spreadsheet: LocalSpreadsheet) => cell(spreadsheet, 'launch', 'text');

describe('a key result', () => {
  test('that must fall advances as its figure falls', async () => {
    const spreadsheet = await lent(saas('fr'));
    const [start, now, target] = ['start', 'current', 'target'].map((field) => Number(cell(spreadsheet, 'kr2', field)));
    expect(now).toBeLessThan(start!);
    expect(target).toBeLessThan(now!);
    expect(cell(spreadsheet, 'kr2', 'progress')).toBeCloseTo((start! - now!) / (start! - target!), 12);
    expect(cell(spreadsheet, 'kr2', 'status')).toBe('✓ En bonne voie');
  });

  test('is compared on the day that the heads name with the straight line to its target, and says what each week must bring (G7)', async () => {
    const spreadsheet = await lent(saas('fr'));
    // The chosen month ends on 31 October: 31 days of the quarter's 92 are over, 61 remain.
    expect(cell(spreadsheet, 'kr3', 'elapsed')).toBeCloseTo(31 / 92, 12);
    expect(['elapsed', 'expected', 'pace'].map((field) => headOf(spreadsheet, field))).toEqual([
      'Temps écoulé au 31 oct.',
      'Attendu au 31 oct.',
      'Dans les temps au 31 oct.\u00a0?',
    ]);
    expect(cell(spreadsheet, 'kr3', 'expected')).toBeCloseTo(30 + (10 * 31) / 92, 12);
    expect(cell(spreadsheet, 'kr3', 'pace')).toBe('✓ Dans les temps');
    const now = Number(cell(spreadsheet, 'kr3', 'current'));
    expect(cell(spreadsheet, 'kr3', 'weekly')).toBeCloseTo((40 - now) / (61 / 7), 10);
    expect(cell(spreadsheet, 'kr1', 'pace')).toBe('◆ En retard');
    spreadsheet.type("'Tableau de bord'!I2", '01/05/2026');
    expect(headOf(spreadsheet, 'elapsed')).toBe('Temps écoulé au 31 mai');
  });

  test('is set well near 7 chances in 10 (G4)', async () => {
    const spreadsheet = await lent(saas('fr'));
    const said = [40, 55, 70, 85, 90].map((percent) => {
      tryOut(spreadsheet, 'kr1', 'confidence', percent / 100);
      return String(cell(spreadsheet, 'kr1', 'aim')).slice(0, 3);
    });
    expect(said).toEqual(['◆ D', '✓ B', '✓ B', '✓ B', '◆ F']);
  });

  test.each([
    ['owner', 'équipe produit', 'sans responsable'],
    ['due', '', 'sans échéance'],
    ['initiatives', '', 'sans initiative'],
    ['rhythm', 'Mensuel', 'sans suivi hebdo'],
    ['metric', 'ENGAGEMENT', 'non mesurable'],
  ])('shows the ghost sign of its %s (G6)', async (field, value, sign) => {
    const spreadsheet = await lent(saas('fr'));
    expect(cell(spreadsheet, 'kr1', 'ghost')).toBe('✓ Vivant');
    tryOut(spreadsheet, 'kr1', field, value);
    expect(cell(spreadsheet, 'kr1', 'ghost')).toBe(`◆ · ${sign}`);
  });
});

describe('a key result whose typed start leaves no way to go', () => {
  test.each([
    ['fr', 170_000, '◆ Départ = cible\u00a0: à revoir', '○ Départ à revoir', '○ À revoir'],
    ['fr', 171_000, '◆ Départ\u00a0: la cible est déjà atteinte', '○ Départ à revoir', '○ À revoir'],
    ['en', 170_000, '◆ Start = target: to review', '○ Start to review', '○ To review'],
  ] as const)('says so in words, without a percentage: %s, %d for 170,000', async (language, start, ...words) => {
    const spreadsheet = await lent(saas(language));
    const dashboard = language === 'fr' ? 'Tableau de bord' : 'Dashboard';
    tryOut(spreadsheet, 'kr1', 'start', start);
    expect(['check', 'pace', 'status'].map((field) => cell(spreadsheet, 'kr1', field))).toEqual(words);
    expect(['progress', 'expected', 'weekly'].map((field) => cell(spreadsheet, 'kr1', field))).toEqual(['', '', '']);
    expect(spreadsheet.display(`'${dashboard}'!B33`)).toBe(words[2]);
    expect(spreadsheet.display(`'${dashboard}'!F33`)).toBe('—');
    expect(errorsIn(spreadsheet)).toEqual([]);
  });
});

test('progress is shown from 0 to 200 percent, whatever the distance, in the tab as on the dashboard', async () => {
  const spreadsheet = await lent(saas('fr'));
  const now = Number(cell(spreadsheet, 'kr1', 'current'));
  const shown = (start: number, target: number) => {
    setForNow([place(spreadsheet, 'kr1', 'start'), start], [place(spreadsheet, 'kr1', 'target'), target]);
    const seen = place(spreadsheet, 'kr1', 'progress').getDisplayValue();
    expect(spreadsheet.display("'Tableau de bord'!F33")).toBe(seen);
    return seen;
  };
  expect(shown(now + 5_833, now + 5_933)).toBe('< 0\u00a0%');
  expect(shown(now - 1_267, now - 1_167)).toBe('> 200\u00a0%');
  expect(shown(now - 150, now - 50)).toBe('150\u00a0%');
});

describe('a key result whose start nobody typed', () => {
  const typed = (spreadsheet: LocalSpreadsheet) => {
    tryOut(spreadsheet, 'kr2', 'start', '');
    return Number(spreadsheet.value('Calculs!O60'));
  };

  test('starts from the last month before its quarter', async () => {
    const spreadsheet = await lent(saas('fr'));
    const start = typed(spreadsheet);
    spreadsheet.type("'Tableau de bord'!I2", '01/09/2026');
    expect(cell(spreadsheet, 'kr2', 'current')).toBe(start);
    expect(cell(spreadsheet, 'kr2', 'progress')).toBe(0);
    spreadsheet.type("'Tableau de bord'!I2", '01/10/2026');
    const now = Number(cell(spreadsheet, 'kr2', 'current'));
    expect(cell(spreadsheet, 'kr2', 'progress')).toBeCloseTo((start - now) / (start - 3 / 100), 12);
    expect(cell(spreadsheet, 'kr2', 'start')).toBe('');
    expect(spreadsheet.value("'Tableau de bord'!H34")).toBe(start);
    expect(cell(spreadsheet, 'kr2', 'ghost')).toBe('✓ Vivant');
  });

  test('is done while it holds a target met from the start, and has no progress once that is lost', async () => {
    const spreadsheet = await lent(saas('fr'));
    const start = typed(spreadsheet);
    tryOut(spreadsheet, 'kr2', 'target', start + 1 / 100);
    expect(cell(spreadsheet, 'kr2', 'status')).toBe('✓ Atteint');
    tryOut(spreadsheet, 'kr2', 'target', start);
    const now = Number(cell(spreadsheet, 'kr2', 'current'));
    expect(cell(spreadsheet, 'kr2', 'progress')).toBe(now <= start ? 1 : 0);
  });

  test('and that has no target says so', async () => {
    const spreadsheet = await lent(saas('fr'));
    tryOut(spreadsheet, 'kr2', 'target', '');
    expect(cell(spreadsheet, 'kr2', 'status')).toBe('○ Sans cible');
  });
});

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

  test('stays linked by another run, which shows its name again', async () => {
    const spreadsheet = await reopened(saas('fr'));
    put(spreadsheet, 'kr2', 'metric', 'LTV_CAC');
    const plan = await planOf(spreadsheet);
    await generate(spreadsheet, plan);
    expect(cell(spreadsheet, 'kr2', 'metric')).toBe(saas('fr').kpis[0]!.name);
    expect((await planOf(spreadsheet)).okr).toEqual(plan.okr);
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
  expect(of('ghost').getValue()).toBe('◆ · sans responsable · sans initiative · sans suivi hebdo');
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

test('a month from before the quarter has no figure, progress nor pace of a key result', async () => {
  const spreadsheet = await lent(saas('fr'));
  spreadsheet.type("'Tableau de bord'!I2", '01/05/2026');
  const seen = ['current', 'progress', 'pace', 'weekly', 'status', 'ghost'].map((id) => cell(spreadsheet, 'kr1', id));
  expect(seen).toEqual(['—', '', '', '', '○ À saisir', '✓ Vivant']);
  expect(spreadsheet.displays("'Tableau de bord'!B33:I33")[0]).toEqual(expect.arrayContaining(['○ À saisir', '—']));
  expect(spreadsheet.displays("'Tableau de bord'!F33:I33")[0]!.filter((_, index) => index !== 2)).toEqual([
    '—',
    '—',
    '—',
  ]);
  expect(errorsIn(spreadsheet)).toEqual([]);
});

test('the OKR tab takes for a person whom the sidebar does (G6)', async () => {
  const spreadsheet = await lent(saas('fr'));
  const teams = ['Squad A', 'Les équipes produit', 'L’équipe produit', 'Marketing team', 'Departement RH'];
  const people = ['Léa, product team', 'Léa M. (équipe produit)', 'Jean-Paul R.', 'Paul Servicen', 'Polette T.'];
  const seen = [...teams, ...people].map((owner) => {
    tryOut(spreadsheet, 'kr1', 'owner', owner);
    return String(cell(spreadsheet, 'kr1', 'ghost')).includes('sans responsable');
  });
  expect(seen).toEqual([...teams, ...people].map(looksLikeTeam));
  expect(seen).toEqual([...teams.map(() => true), ...people.map(() => false)]);
});

test('one team is not two for the sign in its name', async () => {
  const spreadsheet = await lent(saas('fr'));
  const said = ['R&D', 'R&D & Ventes', 'Marketing / Ventes'].map((team) => {
    tryOut(spreadsheet, 'kr2', 'team', team);
    return state(spreadsheet, 'check.shared');
  });
  expect(said).toEqual(['○ Pas encore', '✓ Oui', '✓ Oui']);
});

describe('a half-typed OKR', () => {
  test.each([
    ['kr4', { owner: 'Paul R.', target: 12, initiatives: 'Relancer les essais', objective: 'Objectif de l’équipe' }],
    ['kr1', { objective: 'Devenir la référence' }],
  ])('keeps what stands in %s at the next run: %o', async (id, typed) => {
    const plan = { ...saas('fr'), okr: id === 'kr1' ? { objective: '', keyResults: [] } : saas('fr').okr };
    const spreadsheet = await reopened(plan);
    for (const [field, value] of Object.entries(typed)) put(spreadsheet, id, field, value);
    const { data } = (await spreadsheet.call('bootstrap', null)) as { data: { plan: Plan } };
    await generate(spreadsheet, data.plan);
    const kept = Object.keys(typed).map((field) => [field, cell(spreadsheet, id, field)]);
    expect(Object.fromEntries(kept)).toEqual(typed);
    expect(errorsIn(spreadsheet)).toEqual([]);
  });
});

describe('the OKR as a whole', () => {
  test('wants 3 or 4 key results, one of them shared by two teams (G1, G5)', async () => {
    const spreadsheet = await lent(saas('fr'));
    expect([state(spreadsheet, 'check.count'), state(spreadsheet, 'check.shared')]).toEqual(['✓ Oui', '○ Pas encore']);
    tryOut(spreadsheet, 'kr2', 'team', 'Marketing, Ventes');
    tryOut(spreadsheet, 'kr3', 'text', '');
    expect([state(spreadsheet, 'check.count'), state(spreadsheet, 'check.shared')]).toEqual(['○ Pas encore', '✓ Oui']);
  });

  test('counts what is late this week and what nobody follows', async () => {
    const spreadsheet = await lent(saas('en'));
    expect([state(spreadsheet, 'check.pace'), state(spreadsheet, 'check.ghost')]).toEqual([
      '◆ 1 late',
      '◆ 1 to revive',
    ]);
  });
});

const TICKED = ['weekly', 'reachable', 'glossary'];
const everything = (): Plan => {
  const plan = saas('fr');
  const complete = { owner: 'Léa M.', action: 'Relancer' };
  return {
    ...plan,
    northStar: { ...plan.northStar, ...complete },
    kpis: plan.kpis.map((one) => ({ ...one, ...complete })),
    okr: {
      ...plan.okr!,
      keyResults: plan.okr!.keyResults.map((one) => ({
        ...one,
        owner: 'Léa M.',
        initiative: 'Plan',
        confidence: 85 / 100,
      })),
    },
  };
};

describe('the launch checklist', () => {
  test('has the twelve points of the method', async () => {
    const spreadsheet = await lent(saas('fr'));
    const grid = gridOf(spreadsheet);
    expect(CHECKLIST.map(({ id }) => rowOf(grid, `launch.${id}`) > 0)).toEqual(CHECKLIST.map(() => true));
  });

  test('is decided by cells where they can, and is ready at ten (Z5)', async () => {
    const spreadsheet = await lent(everything());
    expect(score(spreadsheet)).toBe('◆ 9/12\u00a0: consolidez une semaine de plus');
    tryOut(spreadsheet, 'launch.weekly', 'number', true);
    expect(score(spreadsheet)).toBe('✓ 10/12\u00a0: prêt à lancer');
    tryOut(spreadsheet, 'kr2', 'owner', 'L’équipe produit');
    expect(state(spreadsheet, 'launch.okr-owned')).toBe('○ Pas encore');
    expect(score(spreadsheet)).toBe('◆ 9/12\u00a0: consolidez une semaine de plus');
  });

  test('follows the Settings tab and the Data quality tab', async () => {
    const spreadsheet = await lent(everything());
    const settings = spreadsheet.spreadsheet.getSheetByName('Réglages')!;
    const row =
      settings
        .getDataRange()
        .getValues()
        .findIndex((line) => line[0] === 'criterion3') + 1;
    setForNow([settings.getRange(row, 3), 'Non']);
    expect(state(spreadsheet, 'launch.measurable')).toBe('○ Pas encore');
    expect(state(spreadsheet, 'launch.fresh')).toBe('✓ Oui');
    const quality = spreadsheet.spreadsheet.getSheetByName('Qualité des données')!;
    const fields = quality.getDataRange().getValues();
    const idRow = fields.findIndex((line) => line.includes('updated'));
    setForNow([quality.getRange(idRow + 2, fields[idRow]!.indexOf('updated') + 1), new Date('2026-01-05T08:00:00Z')]);
    expect(state(spreadsheet, 'launch.fresh')).toBe('○ Pas encore');
  });

  test('keeps what a person ticked, and is found again where it was moved', async () => {
    const spreadsheet = await reopened(everything());
    for (const id of TICKED) put(spreadsheet, `launch.${id}`, 'number', true);
    sheetOf(spreadsheet).insertRowsBefore(10, 2);
    sheetOf(spreadsheet).getRange('D10').setValue('Objectif de l’équipe produit');
    const before = gridOf(spreadsheet);
    await generate(spreadsheet, everything());
    expect(TICKED.map((id) => state(spreadsheet, `launch.${id}`))).toEqual([true, true, true]);
    expect(gridOf(spreadsheet)).toEqual(before);
    expect(score(spreadsheet)).toBe('✓ 12/12\u00a0: prêt à lancer');
    expect(errorsIn(spreadsheet)).toEqual([]);
  });

  test('stays away once a person deleted it, and comes back when asked', async () => {
    const spreadsheet = await reopened(everything());
    const first = rowOf(gridOf(spreadsheet), 'check') + 1;
    sheetOf(spreadsheet).deleteRows(first, gridOf(spreadsheet).length - first + 1);
    await generate(spreadsheet, everything());
    expect(rowOf(gridOf(spreadsheet), 'launch')).toBe(-1);
    const options = { sample: true, restore: [] };
    const { data } = (await spreadsheet.call('preview', { plan: everything(), options })) as {
      data: { conflicts: { id: string }[] };
    };
    await generate(spreadsheet, everything(), { restore: data.conflicts.map(({ id }) => id) });
    expect(score(spreadsheet)).toMatch(/^◆ 9\/12/);
    expect(errorsIn(spreadsheet)).toEqual([]);
  });
});
