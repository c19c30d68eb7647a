/** This file states with which row what was written to it goes, and when it is forgotten. */
import { describe, expect, test } from 'vitest';
import { followRows, withoutLost } from '../../src/workbook/followRows';
import { type Marks, textMark } from '../../src/workbook/merge';

const PLACE = { fieldRow: 2, fields: ['id', null, 'label'] };
const HEAD = [
  ['Id', '', 'Name'],
  ['id', '', 'label'],
];
const [CRM, BANK, POLL] = [
  ['crm', '', 'Customers'],
  ['bank', '', 'Money'],
  ['poll', '', 'Answers'],
];
type Grid = string[][];

/** As they were written: every text under its column's id and its row. */
const marksOf = (rows: Grid): Marks =>
  Object.fromEntries(
    [...HEAD, ...rows].flatMap((line, index) =>
      PLACE.fields.flatMap((id, column) =>
        id && line[column] ? [[`${id} ${index - 1}`, textMark(line[column]!)] as const] : [],
      ),
    ),
  );
const followed = (marks: Marks, rows: Grid) => followRows(marks, [...HEAD, ...rows], PLACE);

describe('the marks of what was written', () => {
  const marks = marksOf([CRM!, BANK!, POLL!]);

  test('stay as they are while nobody moves a row', () => {
    expect(followed(marks, [CRM!, BANK!, POLL!])).toBe(marks);
    expect(followed(marks, [CRM!, ['bank', 'mine', 'Cash'], POLL!])).toBe(marks);
  });

  test('follow rows that were sorted, and those under an inserted one', () => {
    expect(followed(marks, [POLL!, CRM!, BANK!])).toEqual(marksOf([POLL!, CRM!, BANK!]));
    expect(followed(marks, [CRM!, ['mine', '', ''], BANK!, POLL!])).toEqual(
      marksOf([CRM!, ['', '', ''], BANK!, POLL!]),
    );
  });

  test('to a deleted row are gone, so that it is made anew elsewhere', () => {
    expect(followed(marks, [CRM!, POLL!])).toEqual(marksOf([CRM!, POLL!]));
  });

  test('to a deleted last row stay: it does not come back by itself', () => {
    expect(followed(marks, [CRM!, BANK!])).toBe(marks);
  });

  test('to a deleted last row are gone where its id must stand, until a person writes in its place', () => {
    const lost = (rows: Grid, ids = ['bank', 'poll']) => withoutLost(marks, [...HEAD, ...rows], PLACE, ids);
    expect(lost([CRM!, BANK!])).toEqual(marksOf([CRM!, BANK!]));
    expect(lost([CRM!, BANK!, ['', '', '']])).toEqual(marksOf([CRM!, BANK!]));
    for (const kept of [
      lost([CRM!, BANK!, POLL!]),
      lost([CRM!, BANK!, ['', 'mine', '']]),
      lost([CRM!, BANK!], ['crm']),
    ])
      expect(kept).toEqual(marks);
  });

  test('to a row whose id was overwritten follow its other texts', () => {
    const moved = followed(marks, [['mine', '', 'Customers'], ['', '', ''], BANK!, POLL!]);
    expect(moved).toEqual(marksOf([CRM!, ['', '', ''], BANK!, POLL!]));
  });

  test('to a row without texts of its own go with the row above', () => {
    const total: Grid = [['', '', '=SUM(A1:A9)']];
    const before = { ...marksOf([CRM!, ...total, BANK!]), 'label 2': 'a formula' };
    expect(followed(before, [['mine', '', ''], CRM!, ['', '', '12'], BANK!])).toMatchObject({ 'label 3': 'a formula' });
  });

  test('to a person’s own columns stay where they are', () => {
    expect(followed({ ...marks, B3: 'theirs' }, [POLL!, CRM!, BANK!])).toMatchObject({ B3: 'theirs' });
  });
});
