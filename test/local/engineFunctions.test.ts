/** This file says what the functions give that Local Sheets adds to its engine. */
import { HyperFormula } from 'hyperformula';
import { beforeAll, describe, expect, test } from 'vitest';
import { ENGLISH_OF_FRENCH } from '../../src/local/engine/frenchFunctions';
import { ADDED_FUNCTIONS } from '../../src/local/engine/functions';
import { type LocalSpreadsheet, loadEngine } from '../../src/local/node';
import { openWith } from './hostAddOn';

const NBSP = '\u00a0';
const DATA = [
  [2, 'Pear', '2026-10-01'],
  [4, 'apple', 'text'],
  [4, 'Fig', 0.25],
  [7, 'plum tart', true],
  [9, '', ''],
];

let english: LocalSpreadsheet;
let french: LocalSpreadsheet;
beforeAll(async () => {
  english = await openWith('', { locale: 'en_US' });
  french = await openWith('', { locale: 'fr_FR' });
  for (const sheet of [english, french]) {
    sheet.load('Data', DATA);
    sheet.type('Data!D1', '=1/0');
  }
});

function compute(sheet: LocalSpreadsheet, formula: string) {
  sheet.type('Data!F1', '');
  sheet.type('Data!F1', formula);
  return { value: sheet.value('Data!F1'), shown: sheet.display('Data!F1'), error: sheet.error('Data!F1') };
}

describe('mathematics and the normal distribution', () => {
  const FORMULAS = [
    '=SIGN(-3)',
    '=MROUND(10,3)',
    '=MROUND(-10,-3)',
    '=MROUND(1.3,0.2)',
    '=MROUND(5,0)',
    '=QUOTIENT(-7,2)',
    '=EVEN(3)',
    '=EVEN(-1)',
    '=EVEN(2)',
    '=FACT(5.9)',
    '=FACTDOUBLE(7)',
    '=FACTDOUBLE(6)',
    '=COMBIN(8,2)',
    '=COMBIN(40,20)',
    '=COMBINA(4,3)',
    '=GCD(24,36)',
    '=LCM(4,6)',
    '=LOG10(1000)',
    '=RADIANS(180)',
    '=SQRTPI(2)',
    '=SUMSQ(2,4,4,7,9)',
    '=BASE(255,16)',
    '=BASE(7,2,8)',
    '=REPT("ab",3)',
    '=UNICHAR(8364)',
    '=UNICODE("€")',
    '=CODE("A")',
    '=GEOMEAN(2,4,4,7,9)',
    '=HARMEAN(2,4,4,7,9)',
    '=DEVSQ(2,4,4,7,9)',
    '=SKEW(2,4,4,7,9)',
    '=SKEW.P(2,4,4,7,9)',
    '=STANDARDIZE(42,40,1.5)',
    '=NORM.DIST(42,40,1.5,TRUE)',
    '=NORM.DIST(42,40,1.5,FALSE)',
    '=NORM.S.DIST(1.333333,TRUE)',
    '=NORM.S.DIST(-6,TRUE)',
    '=NORM.INV(0.908789,40,1.5)',
    '=NORM.S.INV(0.975)',
    '=NORM.S.INV(0.0001)',
    '=PHI(0.75)',
    '=CONFIDENCE.NORM(0.05,2.5,50)',
  ];

  test.each(FORMULAS)('%s is what HyperFormula gives', (formula) => {
    const other = HyperFormula.buildFromArray([[formula.replace('TRUE', '1=1').replace('FALSE', '1=2')]], {
      licenseKey: 'gpl-v3',
    });
    const expected = other.getCellValue({ sheet: 0, row: 0, col: 0 });
    other.destroy();
    const { value } = compute(english, formula);
    expect(typeof expected).toMatch(/number|string/);
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 7);
    else expect(value).toBe(expected);
  });

  /** Of Microsoft's help: KURT 3, 4, 5, 2, 3, 4, 5, 6, 4, 7 is -0.1518; TRIMMEAN 4, 5, 6, 7, 2, 3, 4, 5, 1, 2, 3 at 20 % is 3.778. */
  test.each([
    ['=KURT(3;4;5;2;3;4;5;6;4;7)', -0.151799637],
    ['=TRIMMEAN({4;5;6;7;2;3;4;5;1;2;3};20%)', 3.777777778],
    ['=PERMUT(100;3)', 970200],
    ['=NORM.S.DIST(8;TRUE)', 1],
  ])('%s is %d', (formula, value) => {
    expect(compute(english, formula).value).toBeCloseTo(value, 8);
  });

  test.each([
    ['=MROUND(5;-2)', '#NUM!'],
    ['=QUOTIENT(1;0)', '#DIV/0!'],
    ['=FACT(-1)', '#NUM!'],
    ['=COMBIN(2;3)', '#NUM!'],
    ['=LOG10(0)', '#NUM!'],
    ['=GEOMEAN(0;1)', '#NUM!'],
    ['=NORM.S.INV(1)', '#NUM!'],
    ['=SKEW(1;2)', '#DIV/0!'],
    ['=LOG10("a")', '#VALUE!'],
    ['=SIGN("a")', '#VALUE!'],
    ['=SIGN("")', '#VALUE!'],
    ['=SUMSQ(D1)', '#DIV/0!'],
    ['=SIGN(D1)', '#DIV/0!'],
    ['=UNICHAR(0)', '#NUM!'],
    ['=CODE("")', '#VALUE!'],
    ['=REPT("a";-1)', '#VALUE!'],
  ])('%s is %s', (formula, error) => {
    expect(compute(english, formula).value).toBe(error);
  });
});

describe('ranks and modes', () => {
  test.each([
    ['=RANK.EQ(4;A1:A5)', 3],
    ['=RANK.EQ(4;A1:A5;1)', 2],
    ['=RANK.AVG(4;A1:A5)', 3.5],
    ['=RANK.EQ(5;A1:A5)', '#N/A'],
    ['=PERCENTRANK(A1:A5;7)', 0.75],
    ['=PERCENTRANK.INC({1;2;3;4};2)', 0.333],
    ['=PERCENTRANK({1;2;3;4};2;5)', 0.33333],
    ['=PERCENTRANK.EXC(A1:A5;7)', 0.666],
    ['=PERCENTRANK(A1:A5;5)', '#N/A'],
    ['=MODE(A1:A5)', 4],
    ['=MODE(1;2)', '#N/A'],
    ['=SUM(MODE.MULT(1;1;3;3;5))', 4],
    ['=ROUND(FORECAST.LINEAR(4;{2;4;6};{1;2;3});9)', 8],
  ])('%s is %s', (formula, value) => {
    expect(compute(english, formula).value).toBe(value);
  });
});

describe('XMATCH', () => {
  test.each([
    ['=XMATCH("APPLE";B1:B5)', 2],
    ['=XMATCH(4;A1:A5)', 2],
    ['=XMATCH(4;A1:A5;0;-1)', 3],
    ['=XMATCH(5;A1:A5;1)', 4],
    ['=XMATCH(5;A1:A5;-1;-1)', 3],
    ['=XMATCH("pl*t?rt";B1:B5;2)', 4],
    ['=XMATCH("b~*";{"b";"b*"};2)', 2],
    ['=XMATCH(3;{1\\2\\3})', 3],
    ['=INDEX(B1:B5;XMATCH(9;A1:A5;-1)-1)', 'plum tart'],
    ['=XMATCH(1;A1:B5)', '#VALUE!'],
    ['=XMATCH(10;A1:A5;1)', '#N/A'],
  ])('%s is %s', (formula, value) => {
    expect(compute(french, formula).value).toBe(value);
  });

  test('says what it did not find', () => {
    expect(compute(english, '=XMATCH("kiwi",B1:B5)')).toMatchObject({
      value: '#N/A',
      error: "Did not find value 'kiwi' in XMATCH evaluation.",
    });
  });
});

test('ARRAY_CONSTRAIN gives the first rows and columns', () => {
  expect(compute(english, '=SUM(ARRAY_CONSTRAIN(A1:B5,3,1))').value).toBe(10);
  expect(compute(english, '=ARRAY_CONSTRAIN(A1:B5,0,1)').value).toBe('#NUM!');
});

describe('regular expressions', () => {
  test.each([
    ['=REGEXMATCH("Cap Nord";"[A-Z]\\w+")', true],
    ['=REGEXMATCH("Cap Nord";"(?i)NORD$")', true],
    ['=REGEXMATCH("a.b";"^a\\.b$")', true],
    ['=REGEXMATCH("axb";"^a\\.b$")', false],
    ['=REGEXMATCH("été";"^\\pL+$")', true],
    ['=REGEXMATCH("a-b";"^[[:alpha:]]\\-[[:alpha:]]$")', true],
    ['=REGEXMATCH("a_b c";"^[\\w\\-]+\\ \\pL$")', true],
    ['=REGEXMATCH(E1;"x")', false],
    ['=REGEXEXTRACT("Order 1234 of May";"\\d+")', '1234'],
    ['=JOIN("/";REGEXEXTRACT("2026-10-01";"(\\d+)-(\\d+)"))', '2026/10'],
    ['=REGEXREPLACE("a1b22";"\\d+";"#")', 'a#b#'],
    ['=REGEXREPLACE("Doe, Jane";"(\\w+), (\\w+)";"$2 $1")', 'Jane Doe'],
    ['=REGEXREPLACE("price";"(?P<all>.+)";"$&")', '$&'],
    ['=REGEXEXTRACT("abc";"\\d")', '#N/A'],
    ['=REGEXMATCH("a";"(")', '#REF!'],
    ['=REGEXMATCH("a";"a(?=b)")', '#REF!'],
    ['=REGEXMATCH("aa";"(a)\\1")', '#REF!'],
    ['=REGEXMATCH(A1;"2")', '#VALUE!'],
    ['=REGEXMATCH(TO_TEXT(A1);"2")', true],
  ])('%s is %s', (formula, value) => {
    expect(compute(french, formula).value).toBe(value);
  });

  test('errors are worded as Google words them', () => {
    expect(compute(english, '=REGEXMATCH(5,"5")').error).toBe(
      "Function REGEXMATCH parameter 1 expects text values. But '5' is a number and cannot be coerced to a text.",
    );
    expect(compute(english, '=REGEXMATCH("a","[")').error).toBe(
      'Function REGEXMATCH parameter 2 value "[" is not a valid regular expression.',
    );
    expect(compute(english, '=REGEXEXTRACT("abc","\\d")').error).toBe(
      'Function REGEXEXTRACT parameter 2 value "\\d" does not match text of Function REGEXEXTRACT parameter 1 value "abc".',
    );
  });
});

describe('what a value is', () => {
  test.each([
    ['=ISDATE(C1)', true],
    ['=ISDATE(A1)', false],
    ['=ISDATE("5/1/2026")', true],
    ['=ISDATE("soon")', false],
    ['=ISEMAIL("ada@cap-nord.fr")', true],
    ['=ISEMAIL("ada@nord")', false],
    ['=ISURL("https://cap-nord.fr/a?b=1")', true],
    ['=ISURL("cap-nord.fr")', true],
    ['=ISURL("cap nord")', false],
    ['=ISREF(A1)', true],
    ['=ISREF(1)', false],
    ['=ERROR.TYPE(D1)', 2],
    ['=ERROR.TYPE(NA())', 7],
    ['=ERROR.TYPE(A1)', '#N/A'],
    ['=TYPE(A1)', 1],
    ['=TYPE(B1)', 2],
    ['=TYPE(C4)', 4],
    ['=TYPE(D1)', 16],
    ['=TYPE(A1:A2)', 64],
    ['=ISBETWEEN(A3;2;4)', true],
    ['=ISBETWEEN(A3;2;4;TRUE;FALSE)', false],
    ['=ISBETWEEN("b";"A";"c")', true],
    ['=T(B1)&T(A1)', 'Pear'],
    ['=UNARY_PERCENT(50)', 0.5],
  ])('%s is %s', (formula, value) => {
    expect(compute(english, formula).value).toBe(value);
  });
});

describe('a value shown as another kind', () => {
  test.each([
    ['=TO_PERCENT(A3/16)', '25.00%', '25,00%'],
    ['=TO_DATE(46296)', '10/1/2026', '01/10/2026'],
    ['=TO_DOLLARS(1234,5)', '$1,234.50', `1${NBSP}234,50${NBSP}€`],
    ['=TO_PURE_NUMBER(50%)', '0.5', '0,5'],
    ['=TO_TEXT(C1)&"!"', '2026-10-01!', '2026-10-01!'],
    ['=TO_TEXT(1/4)&""', '0.25', '0,25'],
    ['=TO_DATE(B1)', 'Pear', 'Pear'],
    ['=FIXED(1234,567;1)', '1,234.6', `1${NBSP}234,6`],
    ['=FIXED(1234,567;-2;TRUE)', '1200', '1200'],
    ['=DOLLAR(1234,567)', '$1,234.57', `1${NBSP}234,57${NBSP}€`],
    ['=EPOCHTODATE(1700000000)', '11/14/2023 22:13:20', '14/11/2023 22:13:20'],
    ['=ENCODEURL("a b&é")', 'a%20b%26%C3%A9', 'a%20b%26%C3%A9'],
  ])('%s shows %s in English, %s in French', (formula, inEnglish, inFrench) => {
    expect(compute(english, formula.replace(/(\d),(\d)/g, '$1.$2')).shown).toBe(inEnglish);
    expect(compute(french, formula).shown).toBe(inFrench);
  });
});

test('LOG10 is a function, though it could be a cell', () => {
  expect(compute(french, '=log10(100)').value).toBe(2);
  expect(french.formula('Data!F1')).toBe('=LOG10(100)');
});

test('an added function spills only within ARRAYFORMULA', () => {
  expect(compute(english, '=SUM(ARRAYFORMULA(SIGN(A1:A5)))').value).toBe(5);
  expect(compute(english, '=SIGN(A1:A5)').value).toBe(1);
});

test('every added function has a description, and its French name where it has one', async () => {
  const { content } = (await loadEngine()).registries.functionRegistry;
  for (const name of ADDED_FUNCTIONS) expect([name, !!content[name]!.description]).toEqual([name, true]);
  expect(ADDED_FUNCTIONS.length).toBeGreaterThan(65);
  const translated = new Set(ENGLISH_OF_FRENCH.values());
  for (const name of ['XMATCH', 'MROUND', 'UNICHAR', 'PERCENTRANK', 'FORECAST.LINEAR', 'TRIMMEAN', 'NORM.S.INV'])
    expect([name, translated.has(name)]).toEqual([name, true]);
});
