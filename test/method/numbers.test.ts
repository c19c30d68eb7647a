/** This file states how figures are read as people type them, and shown back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount, readNumber, sayAmount, showAmount, showNumber } from '../../src/method/numbers';

describe('readNumber', () => {
  test.each([
    ['5', 5],
    ['5,5', 5.5],
    ['5.5', 5.5],
    ['1 234,5', 1234.5],
    ['1\u00a0234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['-3', -3],
    ['−3', -3],
    ['300 €', 300],
    ['$300', 300],
    ['5 %', 5],
    [' 12 ', 12],
    ['150 k€', 150000],
    ['150k', 150000],
    ['1,5 M€', 1500000],
    ['€1.15m', 1150000],
    ['2 Md€', 2e9],
    ['5 euros', 5],
    ['1 million', 1e6],
    ['1,5 millions d’euros', 1500000],
    ['1 mn', 1e6],
    ['EUR 5', 5],
  ])('reads %s in both languages', (text, value) => {
    expect([readNumber(text, 'fr'), readNumber(text, 'en')]).toEqual([value, value]);
  });

  test('lets the language decide about one comma with three digits', () => {
    expect([readNumber('1,234', 'en'), readNumber('1,234', 'fr')]).toEqual([1234, 1.234]);
  });

  test.each(['', 'abc', '5 à 7', '1,2,3.4.5', '--5', '1e5', 'NaN', 'Infinity'])('does not read "%s"', (text) => {
    expect([readNumber(text, 'fr'), readNumber(text, 'en')]).toEqual([null, null]);
  });
});

describe('amounts', () => {
  test('a rate is typed in percent and kept as a fraction', () => {
    expect(readAmount('7', 'rate', 'fr')).toBe(0.07);
    expect(showAmount(0.07, 'rate', 'fr')).toBe('7');
  });

  test.each([
    ['150 k€', 'money', 150000],
    ['1,5 M', 'count', 1500000],
    ['12 %', 'rate', 0.12],
    ['3×', 'ratio', 3],
    ['6 mois', 'months', 6],
    ['6 months', 'months', 6],
    ['6 mo', 'months', 6],
    ['30 j', 'days', 30],
    ['30 d', 'days', 30],
    ['1 jour', 'days', 1],
    ['30 days', 'days', 30],
    ['5 euros', 'money', 5],
    ['1 million', 'money', 1e6],
    ['12 %', 'money', null],
    ['12 €', 'count', null],
    ['EUR 5', 'count', null],
    ['5 CAD', 'count', null],
    ['5 euros', 'count', null],
    ['30 j', 'months', null],
    ['12 k', 'rate', null],
    ['6 M', 'months', null],
  ] as const)('%s of a %s is read as %s, never in another unit', (text, unit, value) => {
    expect([readAmount(text, unit, 'fr'), readAmount(text, unit, 'en')]).toEqual([value, value]);
  });

  test('what is shown is read again as the same figure, in both languages', () => {
    const amount = fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(amount, fc.constantFrom('fr' as const, 'en' as const), (value, language) => {
        expect(readNumber(showNumber(value, language), language)).toBeCloseTo(value, 6);
      }),
    );
  });

  test('a sentence holds the unit as each language writes it', () => {
    expect(sayAmount(0.05, 'rate', 'EUR', 'fr')).toBe('5\u00a0%');
    expect(sayAmount(0.05, 'rate', 'EUR', 'en')).toBe('5%');
    expect(sayAmount(1234.5, 'money', 'EUR', 'fr')).toBe('1\u00a0234,5\u00a0€');
    expect(sayAmount(1234.5, 'money', 'USD', 'en')).toBe('$1,234.5');
    expect(sayAmount(6, 'months', 'EUR', 'fr')).toBe('6\u00a0mois');
  });
});
