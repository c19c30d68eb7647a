/** This file states that the Settings tab never changes the North Star by itself. */
import { describe, expect, test } from 'vitest';
import { locateSettings } from '../../src/workbook/settingsRead';
import { isFormula } from '../../src/workbook/tab';
import { saas } from './plans';
import { planOf, readBack, settingsOf, starLine, withStar } from './settingsGrid';

describe('the Settings tab', () => {
  test('finds the North Star by its name, whatever its case, and tells a name that nobody has', () => {
    const grid = readBack({ ...saas('fr'), okr: null });
    const row = grid.find((line) => line[0] === 'northStar')!;
    expect(row[2]).toBe('MRR');
    row[2] = 'churn CLIENTS';
    expect(planOf(grid)).toMatchObject({ plan: { northStar: { id: 'CHURN_RATE' } }, problems: [] });
    row[2] = 'Étoile';
    expect(planOf(grid).problems).toEqual([{ of: 'northStar', field: 'northStar', found: 'Étoile' }]);
  });

  test.each([
    ['the id of another KPI', 'CAC', 'MRR'],
    ['the name of another KPI', 'churn clients', 'MRR'],
    ['a name longer than 60 characters', 'Revenu récurrent '.repeat(5), 'MRR'],
    ['nothing', '', 'MRR'],
    ['a name with a sign that means something to formulas', 'Revenu ~ mensuel', 'MRR'],
    ['a name that formulas would compare with', '<> =1', 'MRR'],
    ['a name of its own', 'Revenu mensuel ?', 'Revenu mensuel ?'],
    ['its own id in other letters', 'Mrr', 'Mrr'],
  ])('keeps its North Star when that is renamed to %s', (_, name, shown) => {
    const grid = readBack({ ...saas('fr'), okr: null });
    grid.find((line) => line[0] === 'MRR')![1] = name;
    const now = withStar(grid);
    expect(starLine(now)[2]).toBe(shown);
    expect(planOf(now)).toMatchObject({ plan: { northStar: { id: 'MRR' } }, problems: [] });
  });

  test('takes for its North Star the name that a person chose from the list, however long it is', () => {
    const grid = readBack({ ...saas('fr'), okr: null });
    const name = 'Part des clients perdus '.repeat(4);
    grid.find((line) => line[0] === 'CHURN_RATE')![1] = name;
    starLine(grid)[2] = name;
    expect(planOf(grid)).toMatchObject({ plan: { northStar: { id: 'CHURN_RATE' } }, problems: [] });
  });

  test('tells that nothing says which KPI is the North Star, and names the first one at the next run', () => {
    const grid = readBack({ ...saas('fr'), okr: null });
    starLine(grid)[2] = '';
    const { plan: read, problems } = planOf(grid);
    expect(problems).toEqual([{ of: 'northStar', field: 'northStar', found: '' }]);
    const next = settingsOf(read!, locateSettings(grid));
    expect(isFormula(next[grid.indexOf(starLine(grid))]![2]!.cell)).toBe(true);
  });
});
