/** This file checks what is made of a cell's content. */
import { describe, expect, it } from 'vitest';
import { readDay, readNumber } from '../../src/metrics/cells';
import type { MetricError } from '../../src/metrics/errors';
import { PERIODS, parseDay } from '../../src/metrics/periods';
import { utc } from './utc';

const codeOf = (read: () => unknown): string => {
  try {
    return `read as ${read()}`;
  } catch (error) {
    return (error as MetricError).code;
  }
};

describe('a text that is one number is read as that number', () => {
  it.each([
    ['12', 12],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['12 %', 0.12],
    ['12\u00a0%', 0.12],
    ['5%', 0.05],
    ['1 234,50 €', 1234.5],
    ['1\u202f234,50\u00a0€', 1234.5],
    ['$1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ['1,234,567', 1234567],
    ['1.234.567,8', 1234567.8],
    ['-12', -12],
    ['−12', -12],
    ['-€1,234.50', -1234.5],
    ['CHF 1’234.50', 1234.5],
    ['CA$12', 12],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['1234,567', 1234.567],
    ['1 234', 1234],
    [' 7 ', 7],
    [',5', 0.5],
  ])('%j is %d', (text, value) => {
    expect(readNumber(text, utc)).toBeCloseTo(value, 12);
  });
});

it.each(['1,234', '1.234', '12.345', '€999,999', '-1,234'])('%j may be thousands or decimals, and fails', (text) => {
  expect(codeOf(() => readNumber(text, utc))).toBe('ambiguous');
});

it.each([
  'abc',
  '12 34',
  '1,2,3',
  '1.2.3',
  '12a',
  '1,23,456',
  '--5',
  '%',
  '€',
  '1 2',
  '12/5',
  '1e5',
  'NaN',
  '1,234.5.6',
])('%j is no number', (text) => {
  expect(codeOf(() => readNumber(text, utc))).toBe('not_number');
});

it.each(['#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#ERROR!', ' #N/A '])(
  '%s is an error cell',
  (text) => {
    expect(codeOf(() => readNumber(text, utc))).toBe('error_cell');
  },
);

it('a boolean is no number', () => {
  expect(codeOf(() => readNumber(true, utc))).toBe('boolean');
});

describe('a date is a day, whether a Date or a text', () => {
  const isoOf = (cell: unknown) => PERIODS.day.write(readDay(cell, utc));
  it.each([
    ['2026-03-01', '2026-03-01'],
    ['2026-03', '2026-03-01'],
    ['2026', '2026-01-01'],
    ['2026-Q2', '2026-04-01'],
    ['2026-W09', '2026-02-23'],
    ['2026-W53', '2026-12-28'],
    ['2020-W01', '2019-12-30'],
    [' 2026-03-01 ', '2026-03-01'],
    [new Date(Date.UTC(2026, 2, 1)), '2026-03-01'],
  ])('%s is %s', (cell, iso) => {
    expect(isoOf(cell)).toBe(iso);
  });

  it.each([
    '2026-13',
    '2026-02-30',
    '2025-W53',
    '2026-Q5',
    '01/03/2026',
    'March',
    45000,
    true,
    new Date(Number.NaN),
    '0026-01-01',
  ])('%s is no date', (cell) => {
    expect(codeOf(() => readDay(cell, utc))).toBe('not_date');
  });

  it('every period is written as a text that leads back to its first day', () => {
    for (let day = parseDay('2018-12-20')!; day < parseDay('2027-01-20')!; day++)
      for (const { of, write } of Object.values(PERIODS)) {
        const text = write(of(day));
        const first = parseDay(text)!;
        expect(of(first)).toBe(of(day));
        expect(of(first - 1)).toBe(of(day) - 1);
      }
  });
});
