/** This file reads what the left chart of the dashboard draws, in the engine: a month's movements from its start. */
import { describe, expect, test } from 'vitest';
import type { LocalSpreadsheet } from '../../src/local/node';
import { lent, setForNow } from '../addon/generateOnce';
import { saas } from '../workbook/plans';

/** The feed on the calculation tab: label, base, change, then increase and decrease, each above and below the start. */
const FEED = 'Calc!J31:P37';
const INPUTS = ['opening_mrr', 'new_mrr', 'expansion_mrr', 'reactivation_mrr', 'contraction_mrr', 'churned_mrr'];

/** Types the movements of the latest month. */
const enter = (spreadsheet: LocalSpreadsheet, figures: readonly (number | '')[]): void => {
  const data = spreadsheet.spreadsheet.getSheetByName('Data')!;
  const cells = data.getDataRange().getDisplayValues();
  const ids = cells.find((line) => line[0] === 'month')!;
  const latest = cells.findLastIndex((line) => line[1]!.startsWith('✓')) + 1;
  setForNow(...INPUTS.map((id, index) => [data.getRange(latest, ids.indexOf(id) + 1), figures[index]] as const));
};

/** Where a bar begins and ends: what is drawn below 0 stands apart from what is drawn above. */
const barOf = (line: readonly unknown[]): [low: number, high: number] => {
  const [base, ...drawn] = line.slice(1).map(Number) as [number, ...number[]];
  const above = drawn.filter((size) => size > 0).reduce((sum, size) => sum + size, Math.max(0, base));
  const below = drawn.filter((size) => size < 0).reduce((sum, size) => sum + size, Math.min(0, base));
  const low = below < Math.min(0, base) ? below : Math.max(0, base);
  const high = above > Math.max(0, base) ? above : Math.min(0, base);
  return [low, high];
};

describe('the movements of a month', () => {
  test.each([
    ['stand one upon the other', [1000, 60, 30, 10, 20, 40], [0, 60, 90, 100, 80, 40]],
    ['go below the start when losses are larger', [1000, 20, 10, 0, 15, 65], [0, 20, 30, 30, 15, -50]],
    ['rise again from below', [1000, -50, 20, 60, 10, 5], [0, -50, -30, 30, 20, 15]],
    ['may be none', [0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]],
  ])('%s', async (_, figures, levels) => {
    const spreadsheet = await lent(saas('en'));
    enter(spreadsheet, figures);
    const lines = spreadsheet.values(FEED);
    for (const [step, line] of lines.slice(1, -1).entries()) {
      const [before, after] = [levels[step]!, levels[step + 1]!];
      const [low, high] = barOf(line);
      if (before === after) expect(high - low, String(line)).toBeLessThanOrEqual(0);
      else expect([low, high], String(line)).toEqual([Math.min(before, after), Math.max(before, after)]);
    }
    expect(lines[6]![2]).toBe(levels[5]);
  });

  test('are named with their figures, and the month with its first and last balance', async () => {
    const spreadsheet = await lent(saas('en'));
    enter(spreadsheet, [33_000_000, 1_500_000, 69_000, 999, 12.4, 966_000]);
    expect(spreadsheet.values(FEED).map(([label]) => label)).toEqual([
      'Opening €33M',
      'New +€1.5M',
      'Expansion +€69k',
      'Return +€999',
      'Contraction −€12.4',
      'Churn −€966k',
      'Closing €33.6M (+€604k)',
    ]);
  });

  test('are not drawn before a month is filled in', async () => {
    const spreadsheet = await lent(saas('en'), false);
    const feed = spreadsheet.values(FEED);
    expect(feed.map(([label]) => label)).toEqual([
      'Opening',
      'New',
      'Expansion',
      'Return',
      'Contraction',
      'Churn',
      'Closing',
    ]);
    expect(feed.flat().filter((value) => typeof value === 'number')).toEqual([]);
  });
});
