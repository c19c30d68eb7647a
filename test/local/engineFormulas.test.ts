/** This file says how formulas compute in Local Sheets: as strictly as Google, in both locales. */
import { describe, expect, test } from 'vitest';
import type { OpenOptions } from '../../src/local/node';
import { openWith } from './hostAddOn';

const open = (locale: OpenOptions['locale'] = 'en_US') => openWith('', { locale });

describe('arithmetic', () => {
  test.each(['=1*""', '=""+1', '=-""', '=EDATE("";1)', '=ROUND("";1)', '=YEAR("")', '=ABS("")'])(
    '%s is #VALUE!',
    async (formula) => {
      const sheet = await open('fr_FR');
      sheet.type('A1', formula);
      expect(sheet.value('A1')).toBe('#VALUE!');
      expect(sheet.error('A1')).toMatch(/'' is a text and cannot be coerced to a number/);
    },
  );

  test('a formula whose cell shows nothing is text for the next one', async () => {
    const sheet = await open();
    sheet.type('A1', '=""');
    sheet.type('A2', '=A1+1');
    sheet.type('A3', '=SUM(A1,2)');
    expect(sheet.values('A1:A3')).toEqual([[''], ['#VALUE!'], [2]]);
  });

  test('a reference to a blank cell stays blank, and counts as 0', async () => {
    const sheet = await open();
    sheet.type('A1', '=Z1');
    sheet.type('A2', '=A1=""');
    sheet.type('A3', '=A1+1');
    sheet.type('A4', '=IF(TRUE,Z1,1)');
    expect(sheet.values('A1:A4')).toEqual([[''], [true], [1], ['']]);
    expect(sheet.display('A1')).toBe('');
  });

  test('errors have the names that Google gives them', async () => {
    const sheet = await open();
    const formulas = ['=NOPE(1)', '=1/0', '=MATCH(9,A20:A30,0)', '=SQRT(-1)', '=A8', '=A1:A2+', '=B1:B3*2', '=A8+1'];
    for (const [row, formula] of formulas.entries()) sheet.type(`A${row + 1}`, formula);
    sheet.type('A5', '=A5');
    expect(sheet.values('A1:A7').flat()).toEqual(['#NAME?', '#DIV/0!', '#N/A', '#NUM!', '#REF!', '#ERROR!', '#VALUE!']);
    expect(sheet.error('A1')).toBe("Unknown function: 'NOPE'.");
    expect(sheet.error('A6')).toBe('Formula parse error.');
  });
});

describe('a range where one value is due', () => {
  test('gives the cell of the same row', async () => {
    const sheet = await open();
    sheet.load('Data', [[1, '=A1:A3*2'], [2, '=A1:A3'], [3]]);
    expect(sheet.values('Data!B1:B3')).toEqual([[2], [2], ['']]);
  });

  test('does not spill, and says so where no row is the same', async () => {
    const sheet = await open();
    sheet.load('Data', [[1], [2], [3], ['', '=A1:A3*2']]);
    expect(sheet.value('Data!B4')).toBe('#VALUE!');
    expect(sheet.error('Data!B4')).toBe('An array value could not be found.');
  });

  test('spills within ARRAYFORMULA, and is summed within SUMPRODUCT', async () => {
    const sheet = await open();
    sheet.load('Data', [[1, '=ARRAYFORMULA(A1:A3*2)', '=SUMPRODUCT(A1:A3*A1:A3)'], [2], [3]]);
    expect(sheet.values('Data!B1:C3')).toEqual([
      [2, 14],
      [4, ''],
      [6, ''],
    ]);
  });
});

describe('a function of several criteria', () => {
  const SALES = [
    ['north', 'a', 10],
    ['south', 'a', 20],
    ['north', 'b', 30],
    ['north', 'b', 40],
    ['north', 'b', 40],
  ];
  test.each([
    ['=SUMIFS(C1:C5;A1:A5;"north";B1:B5;"b")', 110],
    ['=SUMIFS(C1:C5;A1:A5;"north";B1:B5;"b";C1:C5;">30")', 80],
    ['=COUNTIFS(A1:A5;"north";B1:B5;"b")', 3],
    ['=AVERAGEIFS(C1:C5;A1:A5;"north";B1:B5;"a")', 10],
    ['=MAXIFS(C1:C5;A1:A5;"north";B1:B5;"b")', 40],
    ['=MINIFS(C1:C5;A1:A5;"north";B1:B5;"b")', 30],
    ['=COUNTUNIQUEIFS(C1:C5;A1:A5;"north";B1:B5;"b")', 2],
    ['=SUMPRODUCT((A1:A5="north")*(B1:B5="b");C1:C5)', 110],
    ['=IFS(1>2;"no";2>3;"no";3>2;"yes")', 'yes'],
    ['=SWITCH("c";"a";1;"b";2;"c";3;4)', 3],
    ['=SWITCH("z";"a";1;"b";2;"c";3;4)', 4],
    ['=CHOOSE(3;"a";"b";"c")', 'c'],
    ['=AVERAGE.WEIGHTED(C1:C2;1;C3:C4;0)', '#VALUE!'],
    ['=SUM(FILTER(C1:C5;A1:A5="north";B1:B5="b"))', 110],
    ['=INDEX(SORT(A1:C5;2;FALSE;3;TRUE);1;3)', 30],
  ])('%s is %s', async (formula, value) => {
    const sheet = await open('fr_FR');
    sheet.load('Data', SALES);
    sheet.type('Data!E1', formula);
    expect(sheet.value('Data!E1')).toBe(value);
  });
});

describe('the locale', () => {
  test.each([
    ['=SUM(1;2)', true, true],
    ['=SUM(A1,B1)', true, false],
    ['=0.5*2', true, false],
    ['=0,5*2', false, true],
    ['=ROUND(A1;1)&" pt; 0.5, x"', true, true],
    ["='Prix, 0.5; été'!A1", true, true],
    ['=IF(A1="";"—";CEILING.MATH(A1))', true, true],
    ['={1,2;3,4}', true, true],
    ['={1\\2;3\\4}', false, true],
    ['=SUM(1;2', false, false],
    ['="a""b"', true, true],
  ])('%s parses in English: %s, in French: %s', async (formula, english, french) => {
    const sheet = await open();
    expect(sheet.parseAs(formula, 'en_US').ok).toBe(english);
    expect(sheet.parseAs(formula, 'fr_FR').ok).toBe(french);
  });

  test('a formula that it cannot read shows #ERROR! and is kept as typed', async () => {
    const sheet = await open('fr_FR');
    sheet.type('A1', '=SUM(A2,A3)');
    expect(sheet.value('A1')).toBe('#ERROR!');
    expect(sheet.formula('A1')).toBe('=SUM(A2,A3)');
  });

  test('the formula bar shows its separators', async () => {
    const english = await open('en_US');
    english.type('A1', '=IF(B1=""; 0.5; "a;b")');
    expect(english.formula('A1')).toBe('=IF(B1="", 0.5, "a;b")');
    const french = await open('fr_FR');
    french.type('A1', '=IF(B1="";0,5;"a""b")');
    expect(french.formula('A1')).toBe('=IF(B1="";0,5;"a""b")');
  });

  test('numbers joined to a text take its decimal sign', async () => {
    const sheet = await open('fr_FR');
    sheet.type('A1', '=ROUND(10/3;1)&" %"');
    expect(sheet.value('A1')).toBe('3,3 %');
  });

  test('a tab may have an apostrophe in its name', async () => {
    const sheet = await open('fr_FR');
    sheet.load("Données d'été", [[5]]);
    sheet.spreadsheet.setActiveSheet(sheet.spreadsheet.getSheets()[0]!);
    sheet.type('A1', "='Données d''été'!A1*2");
    expect(sheet.value('A1')).toBe(10);
    expect(sheet.formula('A1')).toBe("='Données d''été'!A1*2");
    expect(sheet.spreadsheet.getSheets()[1]!.getName()).toBe("Données d'été");
  });
});

describe('a formula follows its cells', () => {
  test('when rows are inserted above', async () => {
    const sheet = await open();
    sheet.load('Data', [[1], [2], ['=SUM(A$1:A1)'], ['=A1 + A2']]);
    sheet.spreadsheet.getSheetByName('Data')!.insertRowBefore(1);
    expect(sheet.formula('Data!A5')).toBe('=A2+A3');
    expect(sheet.value('Data!A5')).toBe(3);
  });

  test('and stays as typed otherwise', async () => {
    const sheet = await open();
    sheet.load('Data', [[1], ['=SUM(A$1:A1)'], ['=SUM(A$1:A2)'], ['=A1 + A2']]);
    expect(['Data!A2', 'Data!A3', 'Data!A4'].map(sheet.formula)).toEqual(['=SUM(A$1:A1)', '=SUM(A$1:A2)', '=A1 + A2']);
  });
});

test('SPARKLINE keeps what is to be drawn, with options from two columns', async () => {
  const sheet = await open('fr_FR');
  sheet.load('Data', [
    ['charttype', 'bar', 0.7],
    ['max', 1, 0.3],
    ['color1', '#0072B2'],
  ]);
  sheet.type('Data!E1', '=SPARKLINE(C1:C2;A1:B3)');
  expect(sheet.value('Data!E1')).toBe('');
  expect([...sheet.sparklines.values()]).toMatchObject([
    { data: [0.7, 0.3], options: { charttype: 'bar', max: 1, color1: '#0072B2' } },
  ]);
});

test('N gives numbers and 0 for texts', async () => {
  const sheet = await open();
  sheet.load('Data', [['abc', 3, true, '', '=ARRAYFORMULA(N(A1:D1))']]);
  sheet.type('Data!A2', '=N(A1)+N(B1)+N(C1)+N(D1)');
  expect(sheet.value('Data!A2')).toBe(4);
});

test('NOW and TODAY follow the clocks of the spreadsheet, not those of the machine', async () => {
  const sheet = await openWith('', { timeZone: 'Asia/Tokyo', now: new Date('2026-10-31T18:30:00Z'), locale: 'fr_FR' });
  sheet.type('A1', '=TODAY()');
  sheet.type('A2', '=HOUR(NOW())');
  expect([sheet.display('A1'), sheet.value('A2')]).toEqual(['01/11/2026', 3]);
});
