/** This file says what numbers look like under Google's formats, and what typing means, in both locales. */
import { describe, expect, test } from 'vitest';
import { serialOf } from '../../src/local/engine/dates';
import { LOCALES } from '../../src/local/engine/locale';
import { display } from '../../src/local/engine/numberFormat';
import { typed } from '../../src/local/engine/typing';

const THIS_YEAR = 2026;
const thisYear = () => THIS_YEAR;

const { en_US, fr_FR } = LOCALES;
const NBSP = '\u00a0';
const french = (value: unknown, pattern?: string) => display(value, pattern, fr_FR).replaceAll(NBSP, ' ');
const english = (value: unknown, pattern?: string) => display(value, pattern, en_US);

describe('a number format', () => {
  test.each([
    [1234567.891, '#,##0.00', '1,234,567.89', '1 234 567,89'],
    [1234.5, `#,##0${NBSP}"€"`, `1,235${NBSP}€`, '1 235 €'],
    [1234.5, '#,##0 €', '1,235 €', '1 235 €'],
    [0.0825, '0.0%', '8.3%', '8,3%'],
    [12.34, '0.0"×"', '12.3×', '12,3×'],
    [14.5, '0.0" mois"', '14.5 mois', '14,5 mois'],
    [0.051, '"▲ "0.0%;"▼ "0.0%;"= "0.0%', '▲ 5.1%', '▲ 5,1%'],
    [-0.051, '"▲ "0.0%;"▼ "0.0%;"= "0.0%', '▼ 5.1%', '▼ 5,1%'],
    [0, '"▲ "0.0%;"▼ "0.0%;"= "0.0%', '= 0.0%', '= 0,0%'],
    [1_500_000, '[>=1000000]0.0,," M€";#,##0" €"', '1.5 M€', '1,5 M€'],
    [1500, '[>=1000000]0.0,," M€";#,##0" €"', '1,500 €', '1 500 €'],
    [-1500, '[>=1000000]0.0,," M€";#,##0" €"', '-1,500 €', '-1 500 €'],
    [-2_500_000, '[>=1000000]0.0,," M€";[<=-1000000]"−"0.0,," M€";#,##0" €"', '−2.5 M€', '−2,5 M€'],
    [-1234, '#,##0;(#,##0)', '(1,234)', '(1 234)'],
    [0.5, '#.##', '.5', ',5'],
    [7, '000', '007', '007'],
    [1e9, '0.00E+00', '1.00E+09', '1,00E+09'],
    [1.5, '[h]:mm', '36:00', '36:00'],
    [-3, '[Red]0', '-3', '-3'],
    [1.005, '0.00', '1.01', '1,01'],
  ])('shows %d under %s', (value, pattern, inEnglish, inFrench) => {
    expect(english(value, pattern)).toBe(inEnglish);
    expect(french(value, pattern)).toBe(inFrench);
  });

  test('shows dates in the words of the locale', () => {
    const day = serialOf(2026, 8, 1, 14, 5);
    expect(french(day, 'mmmm yyyy')).toBe('août 2026');
    expect(french(day, 'ddd d mmm')).toBe('sam. 1 août');
    expect(french(day, '"Données : "dd/mm hh:mm')).toBe('Données : 01/08 14:05');
    expect(english(day, '"Data: "mmm d, hh:mm')).toBe('Data: Aug 1, 14:05');
    expect(english(day, 'h:mm am/pm')).toBe('2:05 PM');
  });

  test('shows booleans in the words of the locale', () => {
    expect(french(true)).toBe('VRAI');
    expect(english(false)).toBe('FALSE');
  });

  test('shows ten digits of a number without a format', () => {
    expect(french(1 / 3)).toBe('0,3333333333');
    expect(english(0.1 + 0.2)).toBe('0.3');
    expect(english(123456789012)).toBe('123456789012');
  });
});

describe('typing', () => {
  test.each([
    ['12,5', '12.5'],
    ['1 234,5', '1234.5'],
    [`1${NBSP}234,5`, '1234.5'],
    ['8,2 %', '0.082'],
    ['1 000 €', '1000'],
    ['-3', '-3'],
    ['1-2', String(serialOf(THIS_YEAR, 2, 1))],
    ['01/10/2026', String(serialOf(2026, 10, 1))],
    ['2026-10-01', String(serialOf(2026, 10, 1))],
    ['octobre 2026', String(serialOf(2026, 10, 1))],
    ['VRAI', 'TRUE'],
    ['=SUM(A1;0,5)', '=SUM(A1,0.5)'],
  ])('%s in French is %s', (text, content) => {
    expect(typed(text, fr_FR, thisYear).content).toBe(content);
  });

  test.each(['1.5', '1,234.5', '12,5 €€', '31/02/2026', '007x', '2026-13-01'])('%s in French is a text', (text) => {
    expect(typed(text, fr_FR, thisYear).content).toBe(`'${text}`);
  });

  test('1-2 is the second of January in English', () => {
    expect(typed('1-2', en_US, thisYear).content).toBe(String(serialOf(THIS_YEAR, 1, 2)));
  });

  test.each([
    ['Jan 5', [THIS_YEAR, 1, 5], 'Jan 5'],
    ['5 Jan', [THIS_YEAR, 1, 5], '5 Jan'],
    ['5-Jan-2025', [2025, 1, 5], '5-Jan-2025'],
    ['October 1st, 2026', [2026, 10, 1], 'October 1, 2026'],
    ['Sept 30', [THIS_YEAR, 9, 30], 'Sep 30'],
    ['Oct 2026', [2026, 10, 1], 'Oct 2026'],
  ])('%s in English is a date', (text, [year, month, day], shown) => {
    const { content, format } = typed(text, en_US, thisYear);
    expect(content).toBe(String(serialOf(year!, month!, day!)));
    expect(display(Number(content), format, en_US)).toBe(shown);
  });

  test.each([
    ['5 janv.', [THIS_YEAR, 1, 5], '5 janv.'],
    ['5 Janv', [THIS_YEAR, 1, 5], '5 janv.'],
    ['1er mai', [THIS_YEAR, 5, 1], '1 mai'],
    ['12 août 2025', [2025, 8, 12], '12 août 2025'],
    ['31-déc.-2025', [2025, 12, 31], '31-déc.-2025'],
    ['oct. 2026', [2026, 10, 1], 'oct. 2026'],
  ])('%s in French is a date', (text, [year, month, day], shown) => {
    const { content, format } = typed(text, fr_FR, thisYear);
    expect(content).toBe(String(serialOf(year!, month!, day!)));
    expect(display(Number(content), format, fr_FR)).toBe(shown);
  });

  test.each(['Jan 32', 'Janus 5', '5 janv.', 'Q1 2026', '(A)', '(-5)', '()'])('%s in English is a text', (text) => {
    expect(typed(text, en_US, thisYear).content.replace(/^'/, '')).toBe(text);
  });

  test.each(['mai 5', 'Jan 5', '5 Jany'])('%s in French is a text', (text) => {
    expect(typed(text, fr_FR, thisYear).content.replace(/^'/, '')).toBe(text);
  });

  test.each([
    ['(5)', '-5', undefined],
    ['(1,234.50)', '-1234.5', '#,##0.00'],
    ['($20)', '-20', '"$"#,##0'],
    ['(5%)', '-0.05', '0%'],
  ])('%s in brackets is negative', (text, content, format) => {
    expect(typed(text, en_US, thisYear)).toEqual({ content, format });
  });

  test('a text that begins with + or - is a formula', () => {
    expect(typed('+A1', en_US, thisYear).content).toBe('=+A1');
    expect(typed('- churn', en_US, thisYear).content).toBe('=- churn');
  });
});
