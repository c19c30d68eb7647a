/** This file knows our formulas again in a file where the tabs that they point to were broken or pushed about. */

import { at } from './address';
import { canonicalFormula, type Names } from './canonical';
import { mark } from './hash';
import { blocks, type Marks, type Standing, textMark } from './merge';
import { isFormula, type Layout, type TabKey } from './tab';

interface Reclaim {
  readonly home: TabKey;
  readonly layout: Layout;
  readonly standing: Standing;
  readonly marks: Marks;
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
  const { home, layout, standing, marks, stale, namesBefore, keyOf, cellName } = options;
  const loose: Names = {
    keyOf,
    columnId: (key, letters) => (stale.has(key) ? '?' : namesBefore.columnId(key, letters)),
  };
  const known = stale.has(home) ? ownMarks(options) : null;
  const next: Record<string, string> = { ...marks };
  for (const [row, line] of layout.spots.entries()) {
    for (const [column, spot] of line.entries()) {
      if (spot?.owner !== 'generated') continue;
      const formula = standing.formulas[row]?.[column] ?? '';
      const name = cellName(row + 1, column + 1);
      if (formula !== '') {
        const wanted = isFormula(spot.cell) ? canonicalFormula(spot.cell.formula, home, loose) : null;
        const isOurs = known !== null || canonicalFormula(formula, home, loose) === wanted;
        if (isOurs) next[name] = mark(canonicalFormula(formula, home, namesBefore));
      } else if (known) {
        const now = textMark(standing.values[row]?.[column] ?? '');
        if (known.has(now)) next[name] = now;
      }
    }
  }
  return next;
}

/** What we have written into a tab, and what we would. */
const ownMarks = ({ layout, marks }: Pick<Reclaim, 'layout' | 'marks'>): ReadonlySet<string> =>
  new Set([
    ...Object.values(marks),
    ...layout.spots.flatMap((line) =>
      line.flatMap((spot) => (spot && !isFormula(spot.cell) && spot.cell !== null ? [textMark(spot.cell)] : [])),
    ),
  ]);

/** Where a tab that was pushed about holds cells of ours of which it says nothing now. */
export function strays(options: Pick<Reclaim, 'layout' | 'standing' | 'marks'>): string[] {
  const { layout, standing } = options;
  const known = ownMarks(options);
  const flags = standing.values.map((line, row) =>
    line.map((value, column): 'ours' | 'theirs' | null => {
      if (layout.spots[row]?.[column]) return 'theirs';
      if ((standing.formulas[row]?.[column] ?? '') !== '') return 'ours';
      return value === '' ? null : known.has(textMark(value)) ? 'ours' : 'theirs';
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
