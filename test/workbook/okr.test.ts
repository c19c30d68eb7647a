/** This file states what the cells of the OKR tab compute (METHOD G1–G7). */
import { describe, expect, test } from 'vitest';
import type { LocalSpreadsheet } from '../../src/local/node';
import { looksLikeTeam } from '../../src/method/words';
import { errorsIn, lent, setForNow } from '../addon/generateOnce';
import { cell, headOf, place, state, tryOut } from './okrTab';
import { saas } from './plans';

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
    expect(cell(spreadsheet, 'kr1', 'ghost')).toBe(`◆ ${sign} `);
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
    expect(['check', 'expected', 'aim'].map((field) => cell(spreadsheet, 'kr2', field))).toEqual([
      '◆ Départ\u00a0: la cible est déjà atteinte',
      '',
      '◆ Facile\u00a0: visez 70\u00a0%',
    ]);
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
