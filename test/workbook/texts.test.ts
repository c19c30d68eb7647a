/** This file states how colours and texts can be read where they stand. */
import { expect, test } from 'vitest';
import { catalogue } from '../../src/metrics/catalogue';
import { rowHeights } from '../../src/workbook/dashboardUpper';
import { fits, fitted } from '../../src/workbook/fit';
import { COLORS, STATES } from '../../src/workbook/tokens';
import { lent, setForNow } from '../addon/generateOnce';
import { metric, saas } from './plans';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [red, green, blue] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((level) => (level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [light, dark] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return (light! + 0.05) / (dark! + 0.05);
}

const PAIRS: [text: string, background: string][] = [
  [COLORS.ink, COLORS.white],
  [COLORS.muted, COLORS.white],
  [COLORS.muted, COLORS.head],
  [COLORS.white, COLORS.band],
  [COLORS.link, COLORS.white],
  [COLORS.ink, COLORS.entry],
  ...Object.values(STATES).map(({ text, background }) => [text, background] as [string, string]),
];

test.each(PAIRS)('%s on %s reads at 4.5:1 or more', (text, background) => {
  expect(contrast(text, background)).toBeGreaterThanOrEqual(4.5);
});

test('a long text takes a smaller size', () => {
  const box = { width: 176, height: 34 };
  expect(fitted('Relancer les grands comptes', box, [10, 9, 8])).toBe(10);
  expect(fitted('Déplacer le budget du canal le plus cher vers le contenu et le parrainage', box, [10, 9, 8])).toBe(8);
});

const ACTION = { width: 176, sizes: [10, 9, 8] };

test.each([1, 7])('the first action of every KPI is seen whole in its row of the dashboard, among %d rows', (count) => {
  const actions = Object.values(catalogue).flatMap(({ kpi }) => (kpi ? [kpi.actions[0].en, kpi.actions[0].fr] : []));
  expect(actions.length).toBeGreaterThan(120);
  for (const action of actions) {
    const rows = Array.from({ length: count }, () => ({ metric: metric('CAC', 'fr', { action }) }));
    const box = { width: ACTION.width, height: rowHeights(rows)[0]! };
    expect([action, fits(action, box, fitted(action, box, ACTION.sizes))]).toEqual([action, true]);
  }
});

test('an action that was made longer by hand is cut after a word, at what fits into its row', async () => {
  const spreadsheet = await lent(saas('fr'));
  const settings = spreadsheet.spreadsheet.getSheetByName('Réglages')!;
  const grid = settings.getDataRange().getValues();
  const row = grid.findIndex((line) => line[0] === 'CAC') + 1;
  const column = grid.find((line) => line.includes('nextReview'))!.indexOf('action') + 1;
  const action =
    'Déplacer le budget du canal le plus cher vers le contenu, le parrainage et la prospection des grands comptes';
  setForNow([settings.getRange(row, column), action]);
  const dashboard = spreadsheet.spreadsheet.getSheetByName('Tableau de bord')!;
  const line = dashboard
    .getRange('M10:M16')
    .getDisplayValues()
    .findIndex(([text]) => text!.startsWith('Déplacer'));
  const cell = dashboard.getRange(10 + line, 13);
  const shown = cell.getDisplayValue();
  expect(shown).toMatch(/^Déplacer le budget .*[a-zé]…$/);
  expect(action).toMatch(new RegExp(`^${shown.slice(0, -1)}[ ,]`));
  const box = { width: ACTION.width, height: dashboard.getRowHeight(10 + line) };
  expect(fits(shown, box, cell.getFontSize())).toBe(true);
});
