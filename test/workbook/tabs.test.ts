import { describe, expect, test } from 'vitest';
import { MANIFEST_COLUMN } from '../../src/workbook/calcRows';
import type { DataPlace } from '../../src/workbook/data';
import { locateData } from '../../src/workbook/dataRead';
import { faultOf } from '../../src/workbook/formula';
import type { Read } from '../../src/workbook/keyedTable';
import { INPUTS } from '../../src/workbook/measures';
import { newOkrPlace } from '../../src/workbook/okr';
import { formulasOf, isFormula, layOut, type Tab } from '../../src/workbook/tab';
import { workbook } from '../../src/workbook/workbook';
import { bare, metric, saas } from './plans';

const FRESH = { titles: {}, data: null, settings: null, okr: null, quality: null, alerts: null, today: '2026-11-19' };

/** The Data tab as it is found with the sample's figures in it. */
const filledWith = (data: Tab): DataPlace =>
  locateData(
    layOut(data).spots.map((line) =>
      line.map((spot) => (isFormula(spot?.cell) ? dayOf(spot.cell.formula) : (spot?.cell ?? ''))),
    ),
    (id) => INPUTS.has(id),
  )!;
const dayOf = (text: string): Read => {
  const date = /^=DATE\((\d+);(\d+);(\d+)\)$/.exec(text);
  return date ? { year: Number(date[1]), month: Number(date[2]), day: Number(date[3]) } : '';
};

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

  test('no day is shown as computers write it', () => {
    const formats = tabs.flatMap((tab) => layOut(tab).styles.flatMap((line) => line.map(({ format }) => format ?? '')));
    expect(formats.some((format) => format.includes(language === 'fr' ? 'dd/mm/yyyy' : 'mmm d, yyyy'))).toBe(true);
    expect(formats.filter((format) => /yyyy-/.test(format))).toEqual([]);
  });

  test('the diagnosis stands apart from the alerts beside it', () => {
    const { styles } = layOut(made.tab('dashboard'));
    for (const row of [18, 19, 20]) expect(styles[row]![6]!.background).not.toBe(styles[row]![5]!.background);
  });

  test('nothing is written behind a chart', () => {
    const dashboard = workbook(saas(language), { ...FRESH, data: filledWith(made.tab('data')) }, true).tab('dashboard');
    const { spots } = layOut(dashboard);
    const charts = dashboard.charts!;
    expect(charts).toHaveLength(2);
    for (const { anchor, height } of charts) {
      let row = anchor.row;
      for (let left = height; left > 0; left -= dashboard.heights![row - 1]!, row += 1)
        expect(spots[row - 1]!.filter((spot) => spot && spot.cell !== null)).toEqual([]);
    }
    expect(JSON.stringify(spots[30])).toMatch(/Saisissez deux mois|Enter two months/);
  });

  test('a North Star alone makes a workbook, without the OKR tab that nobody asked for', () => {
    const least = workbook(bare(language), FRESH, false);
    expect(least.keys).toEqual(made.keys.filter((key) => key !== 'okr' && !key.startsWith('view.')));
    expect(least.keys.flatMap((key) => formulasOf(least.tab(key))).filter((one) => /\bOKR\b/.test(one))).toEqual([]);
    expect(workbook(bare(language), { ...FRESH, okr: newOkrPlace() }, false).keys).toContain('okr');
  });
});

test('the calculation tab leaves room for the manifest, even if own formulas name every input', () => {
  const ids = [...INPUTS.keys()].map((id) => `[${id}]`);
  const share = Math.ceil(ids.length / 7);
  const kpis = Array.from({ length: 7 }, (_, rank) =>
    metric('NRR', 'fr', { id: `OWN_${rank}`, formula: ids.slice(rank * share, (rank + 1) * share).join('+') }),
  );
  const made = workbook({ ...saas('fr'), stage: 'scale', kpis }, FRESH, false);
  expect(made.tab('calc').columns).toBeGreaterThan(ids.length);
  expect(made.tab('calc').columns).toBeLessThan(MANIFEST_COLUMN - 1);
});
