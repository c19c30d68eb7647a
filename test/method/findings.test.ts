/** This file states how what a check finds is worded where the Settings tab cannot be read. */
import { expect, test } from 'vitest';
import { unreadNote } from '../../src/method/findings';

test.each([
  [[], null, null],
  [
    ['MRR, Target'],
    '1 cell of the Settings tab could not be understood: MRR, Target',
    '1 cellule des Réglages n’a pas été comprise : MRR, Target',
  ],
  [
    ['A', 'B', 'C', 'D'],
    '4 cells of the Settings tab could not be understood: A · B · C…',
    '4 cellules des Réglages n’ont pas été comprises : A · B · C…',
  ],
])('cells %j that could not be read are told by their number and their first names', (names, en, fr) => {
  const note = unreadNote(names);
  expect([note?.en ?? null, note?.fr ?? null]).toEqual([en, fr]);
});
