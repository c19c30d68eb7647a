import { describe, expect, test } from 'vitest';
import { faultOf } from '../../src/workbook/formula';
import { formulasOf, layOut } from '../../src/workbook/tab';
import { workbook } from '../../src/workbook/workbook';
import { bare, saas } from './plans';

const FRESH = { titles: {}, data: null, settings: null, okr: null, quality: null, alerts: null, today: '2026-11-19' };

describe.each(['fr', 'en'] as const)('the workbook in %s', (language) => {
  const made = workbook({ ...saas(language), views: ['managers', 'teams'] }, FRESH, true);
  const tabs = made.keys.map(made.tab);

  test('every formula is locale-neutral', () => {
    const formulas = tabs.flatMap(formulasOf);
    expect(formulas.length).toBeGreaterThan(500);
    expect(formulas.map(faultOf).filter((fault) => fault !== null)).toEqual([]);
  });

  test('every tab lays out within its grid', () => {
    for (const tab of tabs) {
      const layout = layOut(tab);
      expect([tab.key, layout.rows, layout.spots.every((line) => line.length === tab.columns)]).toEqual([
        tab.key,
        tab.rows,
        true,
      ]);
    }
  });

  test('a North Star alone makes a workbook', () => {
    const least = workbook(bare(language), FRESH, false);
    expect(least.keys.map(least.tab)).toHaveLength(tabs.length - 2);
  });
});
