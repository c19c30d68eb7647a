/** This file states that the wizard and the Settings tab say the same things in the same words. */
import { expect, test } from 'vitest';
import {
  AARRR_NAMES,
  ANSWER_NAMES,
  CADENCE_NAMES,
  LEVEL_NAMES,
  MODEL_NAMES,
  SECTOR_NAMES,
} from '../../src/method/names';
import { SECTORS } from '../../src/method/profile';
import { WAYS } from '../../src/method/sharing';
import type { Text } from '../../src/metrics/text';
import { ENTRIES } from '../../src/workbook/settingsFields';
import * as settings from '../../src/workbook/settingsWords';

const PAIRS: readonly [string, Readonly<Record<string, Text>>, settings.Words][] = [
  ['models', MODEL_NAMES, settings.MODEL_WORDS],
  ['sectors', SECTOR_NAMES, settings.SECTOR_WORDS],
  ['answers', ANSWER_NAMES, settings.ANSWER_WORDS],
  ['frequencies', CADENCE_NAMES, settings.CADENCE_WORDS],
  ['levels', LEVEL_NAMES, settings.LEVEL_WORDS],
  ['stages of a customer’s life', AARRR_NAMES, settings.AARRR_WORDS],
];

const spoken = (words: Readonly<Record<string, Text>>) =>
  Object.entries(words).map(([key, { en, fr }]) => [key, en, fr]);

test.each(PAIRS)('%s have one name in the wizard and in the Settings tab', (_, names, words) => {
  expect(spoken(names)).toEqual(spoken(words));
});

test('the way to lock the figures names the line of the Settings tab as it stands there', () => {
  const { label } = ENTRIES.find(({ id }) => id === 'lock')!;
  const [line] = WAYS.find(({ id }) => id === 'lock')!.lines;
  expect([line!.en, line!.fr]).toEqual([expect.stringContaining(label.en), expect.stringContaining(label.fr)]);
});

test('the wizard lists every sector', () => expect(Object.keys(SECTOR_NAMES)).toEqual(SECTORS));
