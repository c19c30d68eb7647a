/** This file knows our formulas again in a file where the tabs that they point to were broken or pushed about. */

import { at } from './address';
import { canonicalFormula, type Names } from './canonical';
import { mark } from './hash';
import type { Read } from './keyedTable';
import { BROKEN, blocks, type Marks, type Standing, textMark } from './merge';
import { isFormula, type Layout, type TabKey } from './tab';

export interface Reclaim {
  readonly home: TabKey;
  readonly layout: Layout;
  readonly standing: Standing;
  readonly marks: Marks;
  /** What the calculation tab was last made of, wherever it stood; empty for other tabs: see `formsOf`. */
  readonly forms: readonly string[];
  /** The tabs whose cells stand elsewhere than formulas say. */
  readonly stale: ReadonlySet<TabKey>;
  /** The names under which the formulas will be compared. */
  readonly namesBefore: Names;
  /** A tab that was given up is known by its title still. */
  readonly keyOf: Names['keyOf'];
  readonly cellName: (row: number, column: number) => string;
}

/** The marks by which formulas count as ours that differ from those wanted in cells of stale tabs alone. */
export function reclaim(options: Reclaim): Marks {
  const { home, layout, standing, marks, stale, namesBefore, cellName } = options;
  const loose = looseNames(options);
  const ours = stale.has(home) ? oursIn(options) : null;
  const next: Record<string, string> = { ...marks };
  for (const [row, line] of layout.spots.entries()) {
    for (const [column, spot] of line.entries()) {
      if (spot?.owner !== 'generated') continue;
      const formula = standing.formulas[row]?.[column] ?? '';
      const name = cellName(row + 1, column + 1);
      if (formula !== '') {
        const form = canonicalFormula(formula, home, loose);
        const wanted = isFormula(spot.cell) ? canonicalFormula(spot.cell.formula, home, loose) : null;
        if (ours?.has(mark(form)) || form === wanted) next[name] = mark(canonicalFormula(formula, home, namesBefore));
      } else if (ours) {
        const now = textMark(standing.values[row]?.[column] ?? '');
        if (ours.has(now)) next[name] = now;
      }
    }
  }
  return next;
}

/** Cells of a stale tab are all alike, for nobody knows which of them was meant. */
const looseNames = ({ stale, keyOf, namesBefore }: Reclaim): Names => ({
  keyOf,
  columnId: (key, letters) => (stale.has(key) ? '?' : namesBefore.columnId(key, letters)),
});

/** What we have written into a tab, and what we would, wherever it stands. */
const oursIn = (options: Reclaim): ReadonlySet<string> =>
  new Set([
    ...Object.values(options.marks),
    ...options.forms,
    ...formsIn(options.layout, options.home, looseNames(options)),
  ]);

function formsIn(layout: Layout, home: TabKey, loose: Names): Set<string> {
  const forms = new Set<string>();
  for (const spot of layout.spots.flat()) {
    if (!spot || spot.cell === null) continue;
    forms.add(isFormula(spot.cell) ? mark(canonicalFormula(spot.cell.formula, home, loose)) : textMark(spot.cell));
  }
  return forms;
}

/** The marks by which the cells of a tab are known wherever they stand in it. */
export const formsOf = (layout: Layout, home: TabKey, { keyOf, columnId }: Names): string[] => [
  ...formsIn(layout, home, { keyOf, columnId: (key, letters) => (key === home ? '?' : columnId(key, letters)) }),
];

/** Where a tab that was pushed about holds cells of ours of which it says nothing now. */
export function strays(options: Reclaim): string[] {
  const { home, layout, standing } = options;
  const loose = looseNames(options);
  const ours = oursIn(options);
  const isOurs = (formula: string, value: Read): boolean => {
    if (formula === '') return ours.has(textMark(value));
    return formula.includes(BROKEN) || ours.has(mark(canonicalFormula(formula, home, loose)));
  };
  const flags = standing.values.map((line, row) =>
    line.map((value, column): 'ours' | 'theirs' | null => {
      const formula = standing.formulas[row]?.[column] ?? '';
      if (layout.spots[row]?.[column]) return 'theirs';
      if (value === '' && formula === '') return null;
      return isOurs(formula, value) ? 'ours' : 'theirs';
    }),
  );
  const found = blocks({
    wanted: flags.map((line) => line.map((flag) => flag === 'ours')),
    kept: flags.map((line) => line.map((flag) => flag === 'theirs')),
  });
  return found.map(
    ({ row, column, rows, columns }) => `${at(row, column)}:${at(row + rows - 1, column + columns - 1)}`,
  );
}
