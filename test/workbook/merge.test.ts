/** This file states what a run writes over and what it leaves. */
import { describe, expect, test } from 'vitest';
import { at } from '../../src/workbook/address';
import { blocks, type Marks, merge } from '../../src/workbook/merge';
import { layOut, type Piece, type Tab } from '../../src/workbook/tab';

const tab = (pieces: readonly Piece[]): Tab => ({
  key: 'dashboard',
  title: 'x',
  color: null,
  rows: 3,
  columns: 3,
  pieces,
  widths: [],
});

const NO_NAMES = { keyOf: () => null, columnId: () => null };

function merged(pieces: readonly Piece[], values: (string | number)[][], marks: Marks | null, restore: string[] = []) {
  return merge({
    layout: layOut(tab(pieces)),
    standing: { values, formulas: [] },
    marks,
    restore: (cell) => restore.includes(cell),
    home: 'dashboard',
    names: NO_NAMES,
    namesBefore: NO_NAMES,
    cellName: at,
  });
}

const LABELS: Piece[] = [{ at: 'A1:B1', cells: [['one', 'two']] }];
const first = merged(LABELS, [], null);

describe('what is ours', () => {
  test('is written where nothing stands', () => {
    expect(blocks(first)).toEqual([{ row: 1, column: 1, rows: 1, columns: 2 }]);
  });

  test('is left alone when it stands already', () => {
    expect(blocks(merged(LABELS, [['one', 'two']], first.marks))).toEqual([]);
  });

  test('follows the plan when nobody has touched it', () => {
    const next = merged([{ at: 'A1:B1', cells: [['uno', 'two']] }], [['one', 'two']], first.marks);
    expect(blocks(next)).toEqual([{ row: 1, column: 1, rows: 1, columns: 1 }]);
    expect(next.edited).toEqual([]);
  });

  test('is kept when a person has overwritten or cleared it, until they want it back', () => {
    expect(merged(LABELS, [['mine', 'two']], first.marks).edited).toEqual(['A1']);
    expect(merged(LABELS, [['', 'two']], first.marks).edited).toEqual(['A1']);
    expect(blocks(merged(LABELS, [['mine', 'two']], first.marks))).toEqual([]);
    expect(blocks(merged(LABELS, [['mine', 'two']], first.marks, ['A1']))).toHaveLength(1);
  });

  test('is cleared once the layout says nothing of it any more, unless a person has changed it', () => {
    const less: Piece[] = [{ at: 'A1', is: 'one' }];
    expect(blocks(merged(less, [['one', 'two']], first.marks))).toEqual([{ row: 1, column: 2, rows: 1, columns: 1 }]);
    expect(blocks(merged(less, [['one', 'mine']], first.marks))).toEqual([]);
    expect(blocks(merged(less, [['one', 'two']], null))).toEqual([]);
    const farther = { ...first.marks, E5: first.marks.A1! };
    const standing = [['one', 'two'], [], [], [], ['', '', '', '', 'one']];
    expect(blocks(merged(LABELS, standing, farther))).toEqual([{ row: 5, column: 5, rows: 1, columns: 1 }]);
  });

  test('is cleared where a tab that it pointed to is gone, if a run wrote it or every cell of the tab is ours', () => {
    const over = (whole: boolean, marks: Marks | null) =>
      merge({
        layout: layOut(tab([{ at: 'A1', is: 'one' }])),
        standing: { values: [['one', 'two', 'three']], formulas: [['', '=#REF!F3', '=A1']] },
        marks,
        restore: () => false,
        home: 'dashboard',
        names: NO_NAMES,
        namesBefore: NO_NAMES,
        cellName: at,
        whole,
      }).wanted[0];
    expect(over(true, null)).toEqual([false, true, false]);
    expect(over(false, null)).toEqual([false, false, false]);
    expect(over(false, { A1: first.marks.A1!, B1: 'ours', C1: 'ours' })).toEqual([false, true, false]);
  });

  test('makes room where a person may enter something now', () => {
    const entry: Piece[] = [{ at: 'A1:B1', cells: [[null, null]], owner: 'entry' }];
    expect(blocks(merged(entry, [['one', 'mine']], first.marks))).toEqual([{ row: 1, column: 1, rows: 1, columns: 1 }]);
  });

  test('stays known as overwritten at the run after', () => {
    const second = merged(LABELS, [['mine', 'two']], first.marks);
    expect(merged(LABELS, [['mine', 'two']], second.marks).edited).toEqual(['A1']);
  });
});

describe('what is the user’s', () => {
  const entry: Piece[] = [{ at: 'A1:A3', cells: [[1], [2], [3]], owner: 'entry' }];

  test('is filled only where it is empty', () => {
    expect(blocks(merged(entry, [[9], [''], ['']], null))).toEqual([{ row: 2, column: 1, rows: 2, columns: 1 }]);
  });

  test('gives way where it holds what the entry says in another language', () => {
    const latest: Piece[] = [{ at: 'A1', is: 'Latest', owner: 'entry', inPlaceOf: ['Latest', 'Dernier'] }];
    expect(blocks(merged(latest, [['Dernier']], null))).toHaveLength(1);
    expect([[['Latest']], [['March']]].map((values) => blocks(merged(latest, values, null)))).toEqual([[], []]);
  });

  test('is never covered by a block that goes around it', () => {
    const around = merged([{ at: 'A1:C1', cells: [['a', 'b', 'c']] }], [['', 'mine', '']], null);
    expect(around.edited).toEqual(['B1']);
    expect(blocks(around)).toEqual([
      { row: 1, column: 1, rows: 1, columns: 1 },
      { row: 1, column: 3, rows: 1, columns: 1 },
    ]);
  });
});
