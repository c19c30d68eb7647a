/** This file says how custom functions are found and called, as Google does. */
import { describe, expect, test } from 'vitest';
import { openWith } from './hostAddOn';

const CODE = `
/**
 * Divides · Divise.
 * @param {100} a The dividend.
 * @param {2} b The divisor; optional (default 1).
 * @return {number}
 * @customfunction
 */
function DIVIDED(a, b) {
  if (b === 0) throw new Error('DIVIDED: the divisor is 0');
  return a / (b || 1);
}

/** @customfunction */
function BLOCK(rows, columns) {
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => (c === 1 ? '' : r * 10 + c)));
}

/** @customfunction */
function KIND(x) {
  return JSON.stringify(x) + ' ' + Object.prototype.toString.call(x) + ' ' + (x instanceof Date || x instanceof Array);
}

/** @customfunction */
function TOMORROW(day) { return new Date(day.getTime() + 24 * 3600 * 1000); }

/** @customfunction */
function WRITE() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); return 1; }

/** @customfunction */
function SEND() { MailApp.sendEmail('a@b.fr', 's', 'b'); return 1; }

/** @customfunction */
function READ() { return SpreadsheetApp.getActive().getSpreadsheetLocale(); }

/**
 * Counts.
 * @param {1} first The first.
 * @customfunction
 */
function COUNTED(first) { return arguments.length + ':' + Array.from(arguments).join('|'); }

/** @customfunction */
function DIVISION(a, b) { return a / b; }

/** @customfunction */
function SUM() { return 'mine'; }

/** A helper without the tag. */
function HELPER() { return 1; }

/** @customfunction */
function PRIVATE_() { return 1; }
`;

const open = (locale: 'en_US' | 'fr_FR' = 'en_US') => openWith(CODE, { locale, timeZone: 'UTC' });

describe('a custom function', () => {
  test('is one by its comment, and not by its name', async () => {
    const sheet = await open();
    sheet.load('Data', [['=DIVIDED(6,3)', '=divided(6)', '=HELPER()', '=PRIVATE_()']]);
    expect(sheet.values('Data!A1:D1')).toEqual([[2, 6, '#NAME?', '#NAME?']]);
  });

  test('that is given what changes by itself waits for ever, and says so', async () => {
    const sheet = await open();
    sheet.load('Data', [['=COUNTED(IF(1,NOW()))', '=DIVIDED(6,3)+0*RAND()', '=COUNTED(1+TODAY())']]);
    expect(sheet.values('Data!A1:C1')).toEqual([['#ERROR!', 2, '#ERROR!']]);
    expect(sheet.error('Data!A1')).toMatch(/^Google Sheets shows "Loading..." here for ever/);
  });

  test('that gives no number shows #NUM!, and can be caught', async () => {
    const sheet = await open();
    sheet.load('Data', [['=DIVISION(0,0)', '=DIVISION(1,0)', '=IFERROR(DIVISION(0,0),"caught")']]);
    expect(sheet.values('Data!A1:C1')).toEqual([['#NUM!', '#NUM!', 'caught']]);
    expect(sheet.error('Data!A1')).toBe('Result was not a number.');
  });

  test('gives way to a function of Google Sheets that has its name', async () => {
    const sheet = await open();
    sheet.load('Data', [['=SUM(1,2)']]);
    expect(sheet.value('Data!A1')).toBe(3);
  });

  test('has the description and the parameters of its comment', async () => {
    const { model } = await open();
    const { content } = (await import('@odoo/o-spreadsheet')).registries.functionRegistry;
    expect(model).toBeDefined();
    const shown = (name: string) => content[name]!.args.filter((arg) => !('undocumented' in arg));
    expect(content.DIVIDED!.description).toBe('Divides · Divise.');
    expect(shown('DIVIDED')).toMatchObject([
      { name: 'a', description: 'The dividend.' },
      { name: 'b', description: 'The divisor; optional (default 1).' },
    ]);
    expect(shown('BLOCK').map(({ name }) => name)).toEqual(['rows', 'columns']);
  });

  test('receives every argument that is typed, documented or not', async () => {
    const sheet = await open();
    sheet.load('Data', [['=COUNTED()', '=COUNTED(1)', '=COUNTED(1,2,A2:A3,4)']]);
    expect(sheet.values('Data!A1:C1')).toEqual([['0:', '1:1', '4:1|2|,|4']]);
  });

  test('receives a scalar for a cell, rows for a range, an empty text for a blank, a Date for a date', async () => {
    const sheet = await open('fr_FR');
    sheet.load('Data', [
      [1, 'a'],
      ['', true],
    ]);
    sheet.type('Data!A5', '01/10/2026');
    sheet.type('Data!D1', '=KIND(A1)');
    sheet.type('Data!D2', '=KIND(A1:B2)');
    sheet.type('Data!D3', '=KIND(A2)');
    sheet.type('Data!D4', '=KIND(A5)');
    sheet.type('Data!D5', '=KIND(A5:A6)');
    sheet.type('Data!D6', '=KIND(10%)');
    sheet.type('Data!D7', '=KIND(1/0)');
    expect(sheet.values('Data!D1:D7').flat()).toEqual([
      '1 [object Number] false',
      '[[1,"a"],["",true]] [object Array] true',
      '"" [object String] false',
      '"2026-10-01T00:00:00.000Z" [object Date] true',
      '[["2026-10-01T00:00:00.000Z"],[""]] [object Array] true',
      '0.1 [object Number] false',
      '"#DIV/0!" [object String] false',
    ]);
  });

  test('is computed again when an argument changes', async () => {
    const sheet = await open();
    sheet.load('Data', [[6, 3, '=DIVIDED(A1,B1)']]);
    sheet.type('Data!B1', '2');
    expect(sheet.value('Data!C1')).toBe(3);
  });

  test('that throws shows #ERROR! with its message', async () => {
    const sheet = await open();
    sheet.type('A1', '=DIVIDED(1,0)');
    expect(sheet.display('A1')).toBe('#ERROR!');
    expect(sheet.error('A1')).toBe('DIVIDED: the divisor is 0');
    sheet.type('A2', '=IFERROR(A1,"none")');
    expect(sheet.value('A2')).toBe('none');
  });

  test('that returns rows spills them', async () => {
    const sheet = await open();
    sheet.type('B2', '=BLOCK(2,3)');
    expect(sheet.values('B2:D3')).toEqual([
      [0, '', 2],
      [10, '', 12],
    ]);
  });

  test('does not write over cells that hold something: nothing is lost', async () => {
    const sheet = await open();
    sheet.load('Data', [['=BLOCK(2,3)'], ['', '', 'mine']]);
    expect(sheet.values('Data!A1:C2')).toEqual([
      ['#REF!', '', ''],
      ['', '', 'mine'],
    ]);
    expect(sheet.error('Data!A1')).toBe('Array result was not expanded because it would overwrite data in C2.');
    sheet.type('Data!C2', '');
    expect(sheet.value('Data!C2')).toBe(12);
  });

  test('gives dates back as dates', async () => {
    const sheet = await open('fr_FR');
    sheet.type('A1', '31/01/2026');
    sheet.type('A2', '=TOMORROW(A1)');
    expect(sheet.display('A2')).toBe('01/02/2026');
  });

  test('may read the spreadsheet, but neither write in it nor send', async () => {
    const sheet = await open();
    sheet.load('Data', [['=READ()', '=WRITE()', '=SEND()']]);
    expect(sheet.values('Data!A1:C1')).toEqual([['en_US', '#ERROR!', '#ERROR!']]);
    expect(sheet.error('Data!B1')).toBe('You do not have permission to call setValue');
    expect(sheet.error('Data!C1')).toMatch(/permissions are not sufficient to call MailApp.sendEmail/);
  });

  test('is #NAME? in the spreadsheet of somebody who has not the add-on', async () => {
    await open();
    const sheet = await openWith(CODE, { addOn: false });
    sheet.type('A1', '=DIVIDED(6,3)');
    expect(sheet.value('A1')).toBe('#NAME?');
  });

  test('belongs to its own spreadsheet when several are open', async () => {
    const code = (n: number) => `/** @customfunction */\nfunction WHICH() { return ${n}; }`;
    const [one, two] = [await openWith(code(1)), await openWith(code(2))];
    for (const sheet of [one, two]) sheet.type('A1', '=WHICH()');
    expect([one.value('A1'), two.value('A1')]).toEqual([1, 2]);
  });
});
