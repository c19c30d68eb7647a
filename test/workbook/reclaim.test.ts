/** This file states how our cells are known again in tabs that people broke or pushed about. */
import { describe, expect, test } from 'vitest';
import { at } from '../../src/workbook/address';
import { canonicalFormula, type Names } from '../../src/workbook/canonical';
import { formula } from '../../src/workbook/formula';
import { mark } from '../../src/workbook/hash';
import { textMark } from '../../src/workbook/merge';
import { formsOf, type Reclaim, reclaim, strays } from '../../src/workbook/reclaim';
import { layOut, type Piece, type TabKey } from '../../src/workbook/tab';

const COLUMNS = ['month', 'revenue', 'costs'];
const NAMES: Names = {
  keyOf: (title) => (title === 'Data' ? 'data' : title === 'Calc' ? 'calc' : null),
  columnId: (key, letters) => (key === 'data' ? (COLUMNS['ABC'.indexOf(letters)] ?? null) : null),
};

const layoutOf = (pieces: readonly Piece[]) =>
  layOut({ key: 'calc', title: 'Calc', color: null, rows: 4, columns: 3, pieces, widths: [] });

const PIECES: Piece[] = [
  { at: 'A1', is: 'Revenue' },
  { at: 'A2', is: formula("='Data'!B7") },
  { at: 'B2', is: formula('=A2*2') },
];

/** A formula is given with its sign. */
function standingOf(rows: readonly (readonly string[])[]): Reclaim['standing'] {
  return {
    values: rows.map((line) => line.map((cell) => (cell.startsWith('=') ? '1' : cell))),
    formulas: rows.map((line) => line.map((cell) => (cell.startsWith('=') ? cell : ''))),
  };
}

const asked = (rows: readonly (readonly string[])[], stale: TabKey, more: Partial<Reclaim> = {}): Reclaim => ({
  home: 'calc',
  layout: layoutOf(PIECES),
  standing: standingOf(rows),
  marks: {},
  forms: [],
  stale: new Set([stale]),
  namesBefore: NAMES,
  keyOf: NAMES.keyOf,
  cellName: at,
  ...more,
});

const markOf = (text: string) => mark(canonicalFormula(text, 'calc', NAMES));

describe('the marks of a tab that points to a broken one', () => {
  test('take in a formula that differs from the one wanted in cells of that tab alone', () => {
    const next = reclaim(asked([['Revenue'], ['=Data!C9', '=A2*2']], 'data'));
    expect(next.A2).toBe(markOf('=Data!C9'));
  });

  test('leave out what a person has written: a text, another formula, another tab’s cell', () => {
    const next = reclaim(asked([['mine'], ['=Data!C9+1', '=A3*2']], 'data'));
    expect(next).toEqual({});
  });

  test('keep what they knew of the cells that still stand', () => {
    const marks = { A1: 'known', C9: 'elsewhere' };
    expect(reclaim(asked([['Revenue'], ['=Data!C9']], 'data', { marks }))).toMatchObject(marks);
  });
});

describe('the marks of a tab that was pushed about', () => {
  test('take in our texts and formulas wherever they have come to stand', () => {
    const next = reclaim(asked([['=A3*2'], ['Revenue', '=Data!B7']], 'calc'));
    // What stands where nothing of ours is wanted is no concern of the marks.
    expect(next).toEqual({ A1: markOf('=A3*2'), B2: markOf('=Data!B7'), A2: textMark('Revenue') });
  });

  test('leave a person’s words to the person', () => {
    expect(reclaim(asked([['mine'], ['=Data!B7+Data!C7', '7']], 'calc'))).toEqual({});
  });
});

describe('strays', () => {
  test('are cells of ours of which the tab says nothing now', () => {
    expect(
      strays(asked([['Revenue'], ['=Data!B7', '=A2*2'], ['Revenue', '=Data!B8', 'mine'], ['=#REF!']], 'calc')),
    ).toEqual(['A3:B4']);
  });

  test('are not what a person has typed, nor a formula of theirs', () => {
    expect(strays(asked([['Revenue'], ['=Data!B7'], ['mine', '=Data!B8+1', '7']], 'calc'))).toEqual([]);
  });

  test('are what a metric that has left wrote, as the forms remember it', () => {
    const left: Piece[] = [...PIECES, { at: 'C3', is: formula('=A3/100') }, { at: 'A3', is: 'Churn' }];
    const rows = [['Revenue'], ['=Data!B7', '=A2*2'], ['', '', ''], ['Churn', 'mine', '=A4/100']];
    expect(strays(asked(rows, 'calc'))).toEqual([]);
    expect(strays(asked(rows, 'calc', { forms: formsOf(layoutOf(left), 'calc', NAMES) }))).toEqual(['A4:A4', 'C4:C4']);
  });
});

test('forms are few: a formula that is repeated down a column is kept once', () => {
  const column = Array.from({ length: 4 }, (_, row) => [formula(`=A${row + 1}*'Data'!B${row + 7}`)]);
  expect(formsOf(layoutOf([{ at: 'B1:B4', cells: column }]), 'calc', NAMES)).toHaveLength(1);
});
