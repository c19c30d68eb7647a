/** This file states how a .csv file is read: its encoding, its separators, its figures and its dates; and what is told of an .xlsx file. */
import { describe, expect, it } from 'vitest';
import { typedRows } from '../../src/local/page/csvImport';
import { leftOut } from '../../src/local/page/xlsxWarnings';

const FRENCH = { decimal: ',', dayFirst: true } as const;
const ENGLISH = { decimal: '.', dayFirst: false } as const;
const utf8 = (text: string) => new TextEncoder().encode(text);
const rows = (text: string, locale: typeof FRENCH | typeof ENGLISH = ENGLISH) => typedRows(utf8(text), locale);

describe('the encoding', () => {
  const UTF_16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from('é\t1', 'utf16le')]);
  it.each([
    ['UTF-8', utf8('é;1')],
    ['UTF-8 with its mark', utf8('\uFEFFé;1')],
    ['that of Windows', Uint8Array.from(Buffer.from('é;1', 'latin1'))],
    ['UTF-16, as Excel writes it', UTF_16],
  ])('may be %s', (_, bytes) => {
    expect(typedRows(bytes, FRENCH)).toEqual([['é', '1']]);
  });
});

describe('the cells', () => {
  it.each([
    [',', 'a,b\n1,2\n'],
    [';', 'a;b\r\n1;2\r\n'],
    ['a tab', 'a\tb\n1\t2'],
    ['|', 'a|b\n1|2'],
    ['the one that the first line names', 'sep=;\na;b\n1;2'],
  ])('are separated by %s', (_, text) => {
    expect(rows(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('may hold separators, quotes and lines', () => {
    expect(rows('a,"b, ""c""\nd"\n')).toEqual([['a', 'b, "c"\nd']]);
  });

  it('that look like formulas are texts', () => {
    expect(rows("=A1,+A1,-A1,@SUM(A1),'a")).toEqual([["'=A1", "'+A1", "'-A1", "'@SUM(A1)", "''a"]]);
  });
});

describe('a figure', () => {
  it.each([
    ['1234,56', '1234.56'],
    ['1 234,56', '1234.56'],
    ['1\u202f234,5 €', '1234.5€'],
    ['1.234,56', '1234.56'],
    ['-12,5 %', '-12.5%'],
    ['1,234', '1.234'],
  ])('written in France as %s is typed as %s', (written, typed) => {
    expect(rows(`x;1,5\ny;${written}`)[1]![1]).toBe(typed);
  });

  it.each([
    ['1234.56', '1234,56'],
    ['"1,234.56"', '1234,56'],
    ['$1.5', '$1,5'],
    ['"1,234"', '1234'],
  ])('written in America as %s is typed as %s in a French spreadsheet', (written, typed) => {
    expect(rows(`x,1.5\ny,${written}`, FRENCH)[1]![1]).toBe(typed);
  });

  it('that would lose its zeros or its last digits is a text', () => {
    expect(rows('06000,12345678901234567,0,0.5')).toEqual([["'06000", "'12345678901234567", '0', '0.5']]);
  });

  it('of which nothing tells the decimal sign is read as the spreadsheet reads it', () => {
    expect(rows('a,"1,234"')[0]![1]).toBe('1234');
    expect(rows('a,"1,234"', FRENCH)[0]![1]).toBe('1,234');
  });
});

describe('a date', () => {
  it('has the order that another date of the file gives away', () => {
    expect(rows('02/03/2026\n13/03/2026')).toEqual([['03/02/2026'], ['03/13/2026']]);
    expect(rows('02/03/2026\n03/13/2026', FRENCH)).toEqual([['03/02/2026'], ['13/03/2026']]);
  });

  it('that gives nothing away has the order of the spreadsheet', () => {
    expect(rows('02/03/2026', FRENCH)).toEqual([['02/03/2026']]);
  });

  it('of the calendar of computers stays as it is', () => {
    expect(rows('2026-03-02', FRENCH)).toEqual([['2026-03-02']]);
  });
});

it('what an .xlsx file holds and the preview does not is told by kinds, in the language of the page', () => {
  const warnings = [
    'Font "Calibri" is not yet supported. Only Arial are currently supported.',
    'Font "Cambria" is not yet supported. Only Arial are currently supported.',
    'Diagonal Borders are not yet supported. ',
    'Something new',
  ];
  expect(leftOut(warnings, 'fr')).toEqual(['Polices\u00a0: Calibri, Cambria', 'Bordures diagonales', 'Something new']);
  expect(leftOut(warnings, 'en')).toEqual(['Font: Calibri, Cambria', 'Diagonal Borders', 'Something new']);
});
