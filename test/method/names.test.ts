/** This file states that the wizard and the Settings tab say the same things in the same words. */
import { expect, test } from 'vitest';
import { SECTOR_NAMES } from '../../src/method/names';
import { SECTORS } from '../../src/method/profile';
import { WAYS } from '../../src/method/sharing';
import { ENTRIES } from '../../src/workbook/settingsFields';

test('the way to lock the figures names the line of the Settings tab as it stands there', () => {
  const { label } = ENTRIES.find(({ id }) => id === 'lock')!;
  const [line] = WAYS.find(({ id }) => id === 'lock')!.lines;
  expect([line!.en, line!.fr]).toEqual([expect.stringContaining(label.en), expect.stringContaining(label.fr)]);
});

test('the wizard lists every sector', () => expect(Object.keys(SECTOR_NAMES)).toEqual(SECTORS));
