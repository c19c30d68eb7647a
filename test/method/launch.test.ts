/** This file states what follows the wizard: the 30-day plan (M1 B) and the launch checklist (M2 B, Z5). */
import { describe, expect, test } from 'vitest';
import { CHECKLIST, READY_AT } from '../../src/method/checklist';
import { launchScore } from '../../src/method/launchScore';
import type { Plan } from '../../src/method/plan';
import { dayAfter, thirtyDayPlan, workingDay } from '../../src/method/thirtyDays';
import { metric, plan } from './examples';

const criteria = (answer: 'yes' | 'unknown') => [0, 1, 2, 3, 4].map(() => ({ answer, evidence: '' }));
const complete = plan({
  northStar: metric({ owner: 'Léa', action: 'Relancer' }),
  criteria: criteria('yes'),
  okr: {
    objective: 'Croître',
    keyResults: [
      {
        metric: 'MRR',
        text: 'MRR',
        start: 1,
        target: 2,
        due: '2026-12-31',
        owner: 'Léa',
        initiative: 'Plan',
        confidence: 0.7,
      },
    ],
  },
});

describe('the 30-day plan', () => {
  test('is dated from today and ends with the kick-off on day 30', () => {
    const tasks = thirtyDayPlan(plan(), '2026-02-20');
    expect(tasks[0]?.due).toBe('2026-02-23');
    expect(tasks[tasks.length - 1]?.due).toBe('2026-03-23');
    expect(tasks.map(({ due }) => due)).toEqual([...tasks.map(({ due }) => due)].sort());
  });
  test('asks to test each criterion that is not yet a yes (E4)', () => {
    const count = (tested: ReturnType<typeof plan>) => thirtyDayPlan(tested, '2026-02-20').length;
    expect(count(plan({ criteria: criteria('unknown') })) - count(plan({ criteria: criteria('yes') }))).toBe(5);
  });
  test('goes from the North Star to its KPIs to the OKR, each of which leaves something behind (M1)', () => {
    const tasks = thirtyDayPlan(plan(), '2026-02-20');
    const given = [2, 3, 4].map((week) => tasks.filter((task) => task.week === week && task.gives !== null).length);
    expect(Math.min(...given)).toBeGreaterThan(0);
    expect(tasks.filter(({ week }) => week === 3).map(({ text }) => text.en)).toEqual(
      expect.arrayContaining([
        'Decompose the North Star into the KPIs that move it',
        'Check that each KPI can be measured today',
      ]),
    );
  });
  test('leaves out what the plan has settled', () => {
    const texts = thirtyDayPlan(complete, '2026-02-20').map(({ text }) => text.en);
    expect(texts).not.toContain('Give every KPI an owner');
    expect(texts).not.toContain('Write the quarter’s objective');
  });
  test('sets no deadline on a weekend: Saturday and Sunday give way to Monday', () => {
    expect(['2026-02-20', '2026-02-21', '2026-02-22', '2026-02-23'].map(workingDay)).toEqual([
      '2026-02-20',
      '2026-02-23',
      '2026-02-23',
      '2026-02-23',
    ]);
    for (const { due } of thirtyDayPlan(plan(), '2026-02-20'))
      expect([due, [0, 6].includes(new Date(due).getUTCDay())]).toEqual([due, false]);
  });
  test('counts calendar days across months and leap years', () => {
    expect([dayAfter('2028-02-28', 1), dayAfter('2026-12-31', 1)]).toEqual(['2028-02-29', '2027-01-01']);
  });
});

describe('the launch checklist', () => {
  const scoreOf = (judged: Plan, ticked: readonly string[]) =>
    launchScore(
      CHECKLIST.map(({ id, proved }) => ({ id, proved: proved ? proved(judged) : null })),
      ticked,
    );
  test('has 12 points and is ready at 10 (Z5)', () => expect([CHECKLIST.length, READY_AT]).toEqual([12, 10]));
  test('proves eight points from a complete plan, and takes a person’s word for the rest', () => {
    expect(scoreOf(complete, [])).toBe(8);
    expect(scoreOf(complete, ['weekly', 'fresh', 'reachable', 'glossary'])).toBe(12);
  });
  test('does not take a word against the plan', () => expect(scoreOf(plan(), ['owned', 'correlated'])).toBe(1));
});
