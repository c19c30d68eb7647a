/** This file states in which rows of the OKR tab key results stand, and what stays in them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/method/plan';
import type { Read } from '../../src/workbook/keyedTable';
import { locateOkr, newOkrPlace, readOkr, teamRows } from '../../src/workbook/okr';
import { shownRows, slotsOf } from '../../src/workbook/okrSlots';
import { isFormula, layOut } from '../../src/workbook/tab';
import { type Found, workbook } from '../../src/workbook/workbook';
import { FRESH, saas } from './plans';

const spotsOf = (plan: Plan, okr: Found['okr'] = null) =>
  layOut(workbook(plan, { ...FRESH, okr }, false).tab('okr')).spots;
/** The tab as a spreadsheet gives it back, without what formulas show but for the linked KPIs. */
function readBack(plan: Plan): Read[][] {
  const grid = spotsOf(plan).map((line) => line.map((spot) => (isFormula(spot?.cell) ? '' : (spot?.cell ?? ''))));
  const { fieldRow, fields } = newOkrPlace();
  for (const [rank, { metric }] of plan.okr!.keyResults.entries())
    grid[fieldRow + rank]![fields.indexOf('kpi')] = metric;
  return grid;
}

test('words that cannot be read leave their row with the key result that they were typed for', () => {
  const plan = saas('fr');
  const grid = readBack(plan);
  const { fieldRow, fields } = newOkrPlace();
  const [row, start, target] = [fieldRow + 2, fields.indexOf('start'), fields.indexOf('target')];
  grid[row]![start] = 'trente';
  grid[row]![target] = 'quarante';
  const okr = plan.okr!;
  const third = { ...okr.keyResults[2]!, start: null, target: null };
  const written = (result: typeof third) => {
    const next = { ...plan, okr: { ...okr, keyResults: [...okr.keyResults.slice(0, 2), result] } };
    const line = spotsOf(next, locateOkr(grid))[row]!;
    return [start, target].map((column) => line[column]?.cell);
  };
  expect(written(third)).toEqual([undefined, undefined]);
  expect(written({ ...third, text: 'NPS, autrement dit' })).toEqual([undefined, undefined]);
  expect(written({ ...third, text: 'Ouvrir Lyon', metric: '' })).toEqual([null, null]);
});

test('a key result whose formulas are broken is linked to nothing, rather than to the error', () => {
  const grid = readBack(saas('fr'));
  const { fieldRow, fields } = newOkrPlace();
  for (const id of ['kpi', 'metric']) grid[fieldRow]![fields.indexOf(id)] = '#REF!';
  expect(readOkr(grid, locateOkr(grid)!)!.keyResults.map(({ metric }) => metric)).toEqual(['', 'CHURN_RATE', 'NPS']);
});

test('a row without a key result is ticked, and one that was unticked for another key result is ticked again', () => {
  const plan = saas('fr');
  const { fieldRow, fields } = newOkrPlace();
  const column = fields.indexOf('shown');
  const ticks = (next: Plan, place: Found['okr']) =>
    spotsOf(next, place)
      .slice(fieldRow, fieldRow + 4)
      .map((line) => line[column]!.cell);
  expect(ticks(plan, null)).toEqual([true, true, true, true]);
  const grid = readBack(plan);
  for (const row of [fieldRow + 1, fieldRow + 3]) grid[row]![column] = false;
  expect(ticks(plan, locateOkr(grid))).toEqual([true, false, true, true]);
  const [first, second, third] = plan.okr!.keyResults;
  const other = { ...second!, text: 'Ouvrir Lyon', metric: '' };
  const replaced = { ...plan, okr: { ...plan.okr!, keyResults: [first!, other, third!] } };
  expect(ticks(replaced, locateOkr(grid))).toEqual([true, true, true, true]);
});

describe('once a person deleted the last row of key results', () => {
  const plan = saas('fr');
  const { fieldRow } = newOkrPlace();
  const without = (grid: Read[][]) => [...grid.slice(0, fieldRow + 3), ...grid.slice(fieldRow + 4)];
  const rowsOf = (grid: Read[][]) => locateOkr(grid)!.rows;

  test('its place is taken for the fourth one', () => {
    expect(rowsOf(without(readBack(plan)))).toEqual(['kr1', 'kr2', 'kr3', 'kr4']);
  });

  test('a team’s key result that moved up into its place stays, and the fourth one comes under it', () => {
    const grid = readBack(plan);
    grid[fieldRow + 4]![newOkrPlace().fields.indexOf('text')] = 'Équipe produit';
    expect(rowsOf(without(grid))).toEqual(['kr1', 'kr2', 'kr3', null, 'kr4']);
  });
});

test('key results stand in their rows, whichever are taken away, moved or added', () => {
  const results = ['a', 'b', 'c', 'd'].map((text) => ({ ...saas('fr').okr!.keyResults[0]!, text, metric: text }));
  const standing = new Map(results.map(({ text, metric }, rank) => [`kr${rank + 1}`, { text, metric }]));
  fc.assert(
    fc.property(fc.shuffledSubarray(results), fc.integer({ min: 0, max: 2 }), (kept, more) => {
      const added = Array.from({ length: Math.min(more, 4 - kept.length) }, (_, rank) => ({
        ...results[0]!,
        text: `new ${rank}`,
        metric: '',
      }));
      const plan: Plan = { ...saas('fr'), okr: { objective: '', keyResults: [...added, ...kept] } };
      const slots = slotsOf(plan, { ...newOkrPlace(), results: standing });
      for (const { id, result } of slots) if (kept.includes(result)) expect(standing.get(id)!.text).toBe(result.text);
      expect(slots).toHaveLength(added.length + kept.length);
      expect(new Set(shownRows(plan, { ...newOkrPlace(), results: standing }))).toEqual(new Set(standing.keys()));
    }),
  );
});

test('the rows of the checks are no team’s, where a key result that was deleted stands again under them', () => {
  const checks = new Map([
    ['check', 8],
    ['check.count', 9],
    ['launch', 11],
  ]);
  const rows = ['kr1', 'kr2', null, null, null, null, null, 'kr3'];
  expect(teamRows({ fieldRow: 4, rows, checks })).toEqual([7]);
});
