/** This file states how an OKR is proposed from the plan's targets, and how a ghost is known (articles B and decisions). */
import { describe, expect, test } from 'vitest';
import { isBeyond, type KeyResult, keyResultRules, okrRules, proposeOkr, quarterEnd } from '../../src/method/okr';
import { problemsOf } from '../../src/method/rule';
import { metric, plan } from './examples';

const FIGURES = { MRR: { current: 150000, chance: 0.7, aim: null } };

describe('a proposed OKR', () => {
  test('goes from the current figure to the target, due at the quarter’s end, with owner and initiative (G2, G3 B)', () => {
    const mrr = metric({ target: 220000, owner: 'Camille R.', action: 'Plan annuel' });
    const { keyResults } = proposeOkr(plan({ northStar: mrr }), FIGURES, '2026-10-05');
    expect(keyResults).toEqual([
      {
        metric: 'MRR',
        text: 'MRR\u00a0: 150\u00a0000\u00a0€ → 220\u00a0000\u00a0€',
        start: 150000,
        target: 220000,
        due: '2026-12-31',
        owner: 'Camille R.',
        initiative: 'Plan annuel',
        confidence: 0.7,
      },
    ]);
  });

  test('asks a twelve-month target for the quarter’s part of the way', () => {
    const star = metric({ start: 100, target: 220, startMonth: '2026-01', dueMonth: '2027-01' });
    const { keyResults } = proposeOkr(
      plan({ northStar: star }),
      { MRR: { current: 100, chance: null, aim: null } },
      '2026-01-10',
    );
    expect(keyResults[0]?.target).toBe(120);
  });

  test.each([
    ['behind its straight line', 160, 190],
    ['past it', 195, 214],
  ])('asks a metric that is %s for the line, or for its part of what is left', (_, current, target) => {
    const star = metric({ start: 100, target: 220, startMonth: '2025-03', dueMonth: '2026-03' });
    const figures = { MRR: { current, chance: null, aim: null } };
    expect(proposeOkr(plan({ northStar: star }), figures, '2025-10-10').keyResults[0]?.target).toBe(target);
  });

  test.each([
    [150432, 150900, 'up'],
    [150900, 150432, 'down'],
  ] as const)(
    'from %d to %d asks for more than the figure of the day, however near the target',
    (start, target, direction) => {
      const star = metric({ direction, start, target, startMonth: '2026-01', dueMonth: '2027-01' });
      const [proposed] = proposeOkr(plan({ northStar: star }), {}, '2026-01-10').keyResults;
      expect(isBeyond(proposed!.target!, start, star)).toBe(true);
    },
  );

  test('names the North Star in its objective, without a colon of its own', () => {
    const objective = (language: 'fr' | 'en', name = 'MRR') =>
      proposeOkr(plan({ language, northStar: metric({ name }) }), {}, '2026-10-05').objective;
    expect([objective('fr'), objective('en')]).toEqual(['Faire progresser «\u00a0MRR\u00a0»', 'Grow “MRR”']);
    expect(objective('fr', 'x'.repeat(200)).length).toBe(140);
  });

  test('holds at most four key results (G1 B)', () => {
    const kpis = ['A', 'B', 'C', 'D', 'E'].map((id) => metric({ id, name: id, target: 5 }));
    expect(proposeOkr(plan({ kpis }), {}, '2026-10-05').keyResults).toHaveLength(4);
  });

  test('leaves out what has no target, and what has reached it', () => {
    const kpis = [metric({ id: 'A', target: null }), metric({ id: 'MRR2', target: 8 })];
    expect(proposeOkr(plan({ kpis }), { MRR2: { current: 9, chance: 1, aim: null } }, '2026-10-05').keyResults).toEqual(
      [],
    );
  });
});

test.each([
  ['2026-01-01', '2026-03-31'],
  ['2026-02-15', '2026-03-31'],
  ['2026-03-15', '2026-06-30'],
  ['2026-10-05', '2026-12-31'],
  ['2026-12-20', '2027-03-31'],
])('an OKR set on %s is due on %s: there must be time to act', (today, due) => {
  expect(quarterEnd(today)).toBe(due);
});

describe('a key result', () => {
  const sound: KeyResult = {
    metric: 'MRR',
    text: 'MRR',
    start: 150,
    target: 220,
    due: '2026-12-31',
    owner: 'Marie',
    initiative: 'Plan annuel',
    confidence: 0.7,
  };
  const signs = (changes: Partial<KeyResult>) =>
    problemsOf(keyResultRules, { keyResult: { ...sound, ...changes }, plan: plan() }).map(({ id }) => id);

  test('with owner, date, initiative and a metric of the plan shows no ghost sign', () =>
    expect(signs({})).toEqual([]));
  test.each<[Partial<KeyResult>, string, string]>([
    [{ owner: 'L’équipe produit' }, 'ghost-owner', 'G6 B'],
    [{ owner: '' }, 'ghost-owner', 'G6 B'],
    [{ due: null }, 'ghost-due', 'G6 B'],
    [{ initiative: ' ' }, 'ghost-initiative', 'G6 B'],
    [{ target: 150 }, 'reached', 'G2, G4 B'],
    [{ target: 140 }, 'reached', 'G2, G4 B'],
    [{ metric: 'ENGAGEMENT' }, 'ghost-metric', 'G11 B'],
    [{ confidence: 1 }, 'too-easy', 'G4 B'],
    [{ confidence: 0.88 }, 'too-easy', 'G4 B'],
    [{ confidence: 0.3 }, 'too-hard', 'G4 B'],
    [{ confidence: 0.5 }, 'too-hard', 'G4 B'],
  ])('%o shows %s (%s)', (changes: Partial<KeyResult>, sign) => expect(signs(changes)).toEqual([sign]));

  test('alone under an objective is too few (G1 B)', () => {
    const okr = { objective: 'Croître', keyResults: [sound] };
    expect(problemsOf(okrRules, plan({ okr })).map(({ id }) => id)).toEqual(['few-key-results']);
  });
  test.each([
    ['', true],
    ['Améliorer l’expérience utilisateur', true],
    ['Improve the user experience', true],
    ['Améliorer le MRR en gardant nos clients', false],
    ['Devenir la référence des cabinets', false],
  ])('whose objective is “%s” is vague: %s (G12 B)', (objective, vague) => {
    const okr = { objective, keyResults: [sound, sound, { ...sound, owner: 'Noé' }] };
    expect(problemsOf(okrRules, plan({ okr })).map(({ id }) => id)).toEqual(vague ? ['vague-objective'] : []);
  });
});
