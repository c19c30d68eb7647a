/** This file states what becomes of unreadable figures typed into key results when some of these go. */
import { describe, expect, test } from 'vitest';
import { problemsOf } from '../../src/method/rule';
import { okrNumberRules } from '../../src/method/rules-start';
import { noted, okrKey, withKeyResults, withoutNotes } from '../../src/method/typed';
import { choices } from './examples';

const KEY_RESULT = { text: '', start: 1, target: null, due: null, owner: '', initiative: '', confidence: 7 / 10 };
const keyResults = ['', '', 'NPS'].map((metric, rank) => ({ ...KEY_RESULT, metric, text: `${rank}` }));
const okr = { objective: 'x', keyResults };

const wrongFields = (changes: Parameters<typeof choices>[0]) =>
  problemsOf(okrNumberRules, choices({ okr, ...changes })).map(({ field }) => field);

describe('a figure that cannot be read', () => {
  test('blocks its own key result alone, where two stand on no metric', () => {
    expect(wrongFields({ typed: noted({}, okrKey(1, 'target'), 'abc') })).toEqual(['okr-target-1']);
  });

  test('goes with its key result, and follows those that stay', () => {
    const typed = { 'okr.0.target': 'abc', 'okr.2.confidence': 'sept', 'NPS.target': 'dix' };
    const after = withKeyResults({ okr, typed }, (_, rank) => rank !== 0);
    expect(after.okr!.keyResults.map(({ text }) => text)).toEqual(['1', '2']);
    expect(after.typed).toEqual({ 'okr.1.confidence': 'sept', 'NPS.target': 'dix' });
    expect(wrongFields(after)).toEqual(['okr-confidence-1']);
  });

  test('of former key results does not block those that are proposed anew', () => {
    const typed = { 'okr.0.target': 'abc', 'NPS.target': 'dix' };
    expect(withoutNotes(typed, 'okr.')).toEqual({ 'NPS.target': 'dix' });
    expect(wrongFields({ okr: null, typed })).toEqual([]);
  });

  test('leaves once it is read', () => {
    expect(noted({ 'okr.0.target': 'abc' }, okrKey(0, 'target'))).toEqual({});
  });
});
