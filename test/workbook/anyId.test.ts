/** This file states that an id which a person types may be a word that every object of the language has as a property. */
import { expect, test } from 'vitest';
import type { PlanMetric } from '../../src/method/plan';
import { evaluate } from '../../src/metrics/evaluate';
import { hasOther } from '../../src/workbook/qualitySample';
import { locateSettings } from '../../src/workbook/settingsRead';
import { layOut } from '../../src/workbook/tab';
import { workbook } from '../../src/workbook/workbook';
import { utc } from '../metrics/utc';
import { FRESH, metric, saas, withViews } from './plans';
import { planOf, readBack } from './settingsGrid';

const INHERITED = Object.getOwnPropertyNames(Object.prototype);
/** Ids begin with a letter, so that `__proto__` is none. */
const IDS = INHERITED.filter((word) => /^[a-z]/i.test(word));

const own = (id: string, rank: number): PlanMetric => ({
  ...metric('NPS', 'fr'),
  id,
  name: `Mesure ${rank}`,
  unit: 'count',
  target: 100,
});

test('a word that every object has, typed as an id in the Settings tab, is a KPI that the catalogue does not know', () => {
  const grid = readBack({ ...saas('fr'), okr: null });
  const { fieldRow, metrics, fields } = locateSettings(grid)!;
  const blank = grid[fieldRow + metrics.indexOf('NPS')]!.map(() => '');
  for (const id of INHERITED)
    grid.push(blank.map((_, column) => (fields[column] === 'id' ? id : fields[column] === 'target' ? '12 %' : '')));
  const read = planOf(grid).plan!.kpis.filter(({ id }) => INHERITED.includes(id));
  expect(read.map(({ id, name, unit }) => [id, name, unit])).toEqual(IDS.map((id) => [id, id, 'count']));
});

test('each tab is made of a plan whose KPIs are called by such words', () => {
  const tabs = (ids: readonly string[]) => {
    const [first, second, ...rest] = ids.map(own);
    const made = workbook(
      { ...withViews('fr'), northStar: first!, kpis: [{ ...second!, level: 'tactical' }, ...rest], okr: null },
      FRESH,
      true,
    );
    const written = made.keys.map((key) => JSON.stringify(layOut(made.tab(key)).spots));
    return written.map((text) => ids.reduce((all, id, rank) => all.replaceAll(id, `own${rank}`), text));
  };
  expect(tabs(IDS)).toEqual(tabs(IDS.map((_, rank) => `mine_${rank}`)));
});

test('a source of such a name has no other measure, and no function has such a name', () => {
  for (const word of INHERITED) {
    expect(hasOther(word, () => true)).toBe(false);
    expect(() => evaluate(word, [], utc)).toThrow('unknown_function');
  }
});
