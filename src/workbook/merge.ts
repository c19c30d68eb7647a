/** This file decides what to write into a tab's cells: what is ours and unchanged by hand, and nothing that is a user's. */
import { at } from './address';
import { canonicalFormula, type Names } from './canonical';
import { mark } from './hash';
import type { Day, Read } from './keyedTable';
import { type Cell, isFormula, type Layout, type TabKey } from './tab';
import { knownMarks } from './unfinished';

/** What stands in the file, cell by cell; `formulas` holds `''` where there is none. */
export interface Standing {
  readonly values: readonly (readonly Read[])[];
  readonly formulas: readonly (readonly string[])[];
}

/**
 * The mark of every generated cell as it was last written, or the marks of which it may have any: see `knownMarks`. Its
 * name it keeps when people move columns.
 */
export type Marks = Readonly<Record<string, string>>;

export interface Merge {
  /** Cells that must be written, or cleared where the layout says nothing of them any more. */
  readonly wanted: readonly (readonly boolean[])[];
  /** Cells that must not be touched. */
  readonly kept: readonly (readonly boolean[])[];
  readonly marks: Marks;
  /** Generated cells that a person has overwritten, as A1. */
  readonly edited: readonly string[];
}

interface MergeOptions {
  readonly layout: Layout;
  readonly standing: Standing;
  /** Null when the tab is new or was never written. */
  readonly marks: Marks | null;
  readonly restore: (a1: string) => boolean;
  readonly home: TabKey;
  /** As the tabs will stand, and as they stood when the formulas were read. */
  readonly names: Names;
  readonly namesBefore: Names;
  readonly cellName: (row: number, column: number) => string;
  /** A tab of which every cell is ours. */
  readonly whole?: boolean | undefined;
}

export function merge(options: MergeOptions): Merge {
  const { layout, standing, marks, restore, home, names, namesBefore, cellName, whole } = options;
  const next: Record<string, string> = {};
  const edited: string[] = [];
  const { rows, columns } = extent(layout, marks ? standing : NOTHING);
  const wanted = flags(rows, columns);
  const kept = flags(rows, columns);
  const canonical = (formula: string) => canonicalFormula(formula, home, names);
  const canonicalBefore = (formula: string) => canonicalFormula(formula, home, namesBefore);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const spot = layout.spots[row]?.[column];
      if (!spot && isBlank(standing, row, column)) continue;
      const now = standingMark(standing, row, column, canonicalBefore);
      const name = cellName(row + 1, column + 1);
      const before = marks?.[name] ?? EMPTY;
      const isKnown = knownMarks(before).includes(now);
      const isOld = now !== EMPTY && isKnown;
      const broken = (standing.formulas[row]?.[column] ?? '').includes(BROKEN);
      if (!spot) {
        const goes = isOld || (broken && (whole === true || before !== EMPTY));
        wanted[row]![column] = goes;
        kept[row]![column] = !goes;
        continue;
      }
      const desired = markOf(spot.cell, canonical);
      const address = at(row + 1, column + 1);
      if (spot.owner === 'settings') wanted[row]![column] = now !== desired;
      else if (spot.owner === 'entry') {
        const gives = isOld || now === EMPTY || spot.inPlaceOf?.some((text) => textMark(text) === now);
        if (gives) wanted[row]![column] = now !== desired;
        else kept[row]![column] = true;
      } else {
        next[name] = desired;
        const untouched = now === desired || isKnown || broken || restore(address);
        if (!untouched) {
          edited.push(address);
          kept[row]![column] = true;
          next[name] = before;
        } else wanted[row]![column] = now !== desired;
      }
    }
  }
  return { wanted, kept, marks: compact(next), edited };
}

/** What was written outside of the layout of today is to be cleared. */
function extent(layout: Layout, { values }: Standing): { rows: number; columns: number } {
  const widest = values.reduce((most, line) => Math.max(most, line.length), 0);
  return { rows: Math.max(layout.spots.length, values.length), columns: Math.max(layout.columns, widest) };
}

const NOTHING: Standing = { values: [], formulas: [] };

const flags = (rows: number, columns: number): boolean[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => false));

const isBlank = ({ values, formulas }: Standing, row: number, column: number): boolean =>
  (values[row]?.[column] ?? '') === '' && (formulas[row]?.[column] ?? '') === '';

const compact = (marks: Record<string, string>): Marks =>
  Object.fromEntries(Object.entries(marks).filter(([, value]) => value !== EMPTY));

const EMPTY = '';
/** What is left of a reference to a tab or a row that was deleted: nobody's words. */
/** What a deleted tab, row or column leaves in a formula. */
export const BROKEN = '#REF!';

type Canonical = (formula: string) => string;

function markOf(cell: Cell, canonical: Canonical): string {
  if (cell === null || cell === '') return EMPTY;
  return isFormula(cell) ? mark(canonical(cell.formula)) : textMark(cell);
}

/** The mark of what stands in a cell that holds no formula. */
export function textMark(value: Read): string {
  if (value === '') return EMPTY;
  return mark(typeof value === 'object' ? `date:${dayText(value)}` : `${typeof value}:${value}`);
}

function standingMark({ values, formulas }: Standing, row: number, column: number, canonical: Canonical): string {
  const formula = formulas[row]?.[column] ?? '';
  if (formula !== '') return mark(canonical(formula));
  return textMark(values[row]?.[column] ?? '');
}

const dayText = ({ year, month, day }: Day): string => `${year}-${month}-${day}`;

export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** As few blocks as cover every wanted cell and no kept one; rows and columns start at 1. */
export function blocks({ wanted, kept }: Pick<Merge, 'wanted' | 'kept'>): Block[] {
  const all = boundsOf(wanted, 0, wanted.length - 1);
  if (!all) return [];
  if (!holds(kept, all)) return [all];
  const found: Block[] = [];
  for (let row = 0; row < wanted.length; row += 1) {
    for (const part of rowParts(wanted[row]!, kept[row]!, row)) {
      const above = found.find(
        (block) =>
          block.row + block.rows === part.row && block.column === part.column && block.columns === part.columns,
      );
      if (above) found[found.indexOf(above)] = { ...above, rows: above.rows + 1 };
      else found.push(part);
    }
  }
  return found;
}

function boundsOf(wanted: Merge['wanted'], first: number, last: number): Block | null {
  let [top, bottom, left, right] = [Number.POSITIVE_INFINITY, -1, Number.POSITIVE_INFINITY, -1];
  for (let row = first; row <= last; row += 1) {
    for (const [column, want] of wanted[row]!.entries()) {
      if (!want) continue;
      [top, bottom] = [Math.min(top, row), row];
      [left, right] = [Math.min(left, column), Math.max(right, column)];
    }
  }
  if (bottom < 0) return null;
  return { row: top + 1, column: left + 1, rows: bottom - top + 1, columns: right - left + 1 };
}

function holds(flags: Merge['kept'], block: Block): boolean {
  for (let row = block.row - 1; row < block.row - 1 + block.rows; row += 1) {
    for (let column = block.column - 1; column < block.column - 1 + block.columns; column += 1) {
      if (flags[row]![column]) return true;
    }
  }
  return false;
}

/** The parts of a row to write, cut at kept cells and trimmed to wanted ones. */
function rowParts(wanted: readonly boolean[], kept: readonly boolean[], row: number): Block[] {
  const parts: Block[] = [];
  let first = -1;
  let last = -1;
  const close = () => {
    if (first >= 0) parts.push({ row: row + 1, column: first + 1, rows: 1, columns: last - first + 1 });
    first = -1;
  };
  for (let column = 0; column < wanted.length; column += 1) {
    if (kept[column]) close();
    else if (wanted[column]) {
      if (first < 0) first = column;
      last = column;
    }
  }
  close();
  return parts;
}
