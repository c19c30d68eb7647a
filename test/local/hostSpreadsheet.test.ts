/** This file says how tabs, ranges and values behave under a script, and how mistakes are worded. */
import { describe, expect, test } from 'vitest';
import { NOW } from '../open';
import { openWith, run, SHEET } from './hostAddOn';

const inFrench = { locale: 'fr_FR', timeZone: 'Europe/Paris' } as const;
const body = (code: string) => run(`${SHEET} ${code}`);

describe('a mistake is worded as Apps Script words it', () => {
  test.each([
    [
      'sheet.getRange("A1:B2").setValues([[1, 2]])',
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      'sheet.getRange("A1:B1").setFontColors([["#000000"]])',
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    ['sheet.getRange(1, 1, 1001, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['sheet.getRange("AA1")', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['sheet.getRange(0, 1)', 'The starting row of the range is too small.'],
    ['sheet.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
    ['sheet.getRange("nowhere")', 'Range not found'],
    ['spreadsheet.insertSheet("sheet1")', 'A sheet with the name "sheet1" already exists. Please enter another name.'],
    [
      'sheet.setName("Other"); spreadsheet.insertSheet("Two").setName("other")',
      'A sheet with the name "other" already exists. Please enter another name.',
    ],
    ['spreadsheet.deleteSheet(sheet)', "You can't remove all the sheets in a document."],
    ['sheet.hideSheet()', "You can't hide all the sheets in a document."],
    [
      'const two = spreadsheet.insertSheet("Two"); spreadsheet.deleteSheet(two); two.getLastRow()',
      /^Sheet \d+ not found$/,
    ],
    [
      'sheet.getRange("A1").setBackground(1)',
      "The parameters (number) don't match the method signature for SpreadsheetApp.Range.setBackground.",
    ],
    [
      'sheet.getRange("A1").setValues(["a"])',
      "The parameters (String[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    [
      'sheet.setFrozenRows("3")',
      "The parameters (String) don't match the method signature for SpreadsheetApp.Sheet.setFrozenRows.",
    ],
    [
      'spreadsheet.setNamedRange("A", "A1")',
      "The parameters (String,String) don't match the method signature for SpreadsheetApp.Spreadsheet.setNamedRange.",
    ],
    ['sheet.getRange("A1").createPivotTable()', 'Range.createPivotTable is not available in Local Sheets.'],
    [
      'sheet.getRange("A1").clear({ skipFilteredRows: true })',
      'Range.clear with skipFilteredRows is not available in Local Sheets.',
    ],
    ['sheet.getDrawings()', 'Sheet.getDrawings is not available in Local Sheets.'],
    ['sheet.nothing = 1', 'Sheet.nothing cannot be set.'],
    ['SpreadsheetApp.openById("x")', /^Specified permissions are not sufficient/],
    ['sheet.deleteRows(1, 1000)', "You can't delete all the rows on the sheet."],
    [
      'sheet.newChart().asColumnChart().setXAxisRange(0, 1)',
      'EmbeddedColumnChartBuilder.setXAxisRange is not available in Local Sheets.',
    ],
  ])('%s', async (code, message) => {
    const said = await body(code);
    if (message instanceof RegExp) expect(said).toMatch(message);
    else expect(said).toBe(message);
  });

  test('and can be caught as an Error of the script', async () => {
    expect(await body('try { sheet.getRange(0, 0) } catch (e) { return [e instanceof Error, String(e)] }')).toEqual([
      true,
      'Exception: The starting row of the range is too small.',
    ]);
  });
});

describe('setValues', () => {
  test('reads texts as if they were typed in the locale', async () => {
    const values = `[['1-2', '1.5', '1,5', '=1+1', "'=x", '007', 'abc', '', true, 3]]`;
    const code = `${SHEET} sheet.getRange('A1:J1').setValues(${values});
      return sheet.getRange('A1:J1').getValues()[0].map((v) => Object.prototype.toString.call(v).slice(8, -1) + ':' + v.valueOf());`;
    const sheet = await openWith(`function main() { ${code} }`, inFrench);
    const year = NOW.getUTCFullYear();
    expect(await sheet.call('main')).toEqual([
      `Date:${Date.UTC(year, 0, 31, 23)}`,
      'String:1.5',
      'Number:1.5',
      'Number:2',
      'String:=x',
      'Number:7',
      'String:abc',
      'String:',
      'Boolean:true',
      'Number:3',
    ]);
  });

  test('leaves texts alone in cells of the format @, but for formulas and the mark of text', async () => {
    const code = `sheet.getRange('A1:E1').setNumberFormat('@').setValues([["'=1+1", '+33 6', '1-2', '007', '=1+1']]);
      return [...sheet.getRange('A1:D1').getValues(), ...sheet.getRange('A1:E1').getFormulas(), ...sheet.getRange('A1:E1').getDisplayValues()]`;
    const texts = ['=1+1', '+33 6', '1-2', '007'];
    expect(await body(code)).toEqual([texts, ['', '', '', '', '=1+1'], [...texts, '2']]);
  });

  test('takes Dates at the hour of the spreadsheet, wherever the script runs', async () => {
    const code = `${SHEET} sheet.getRange('A1').setValue(new Date(Date.UTC(2026, 9, 1, 4)));
      return [sheet.getRange('A1').getDisplayValue(), sheet.getRange('A1').getValue().getTime() === Date.UTC(2026, 9, 1, 4)];`;
    const options = { locale: 'fr_FR', timeZone: 'America/New_York', scriptTimeZone: 'Europe/Paris' } as const;
    expect(await run(code, options)).toEqual(['01/10/2026', true]);
  });

  test('parses formulas in the locale of the spreadsheet', async () => {
    const formulas = '["=IF(A9=\\"\\";1;2)", "=SUM(1,5)", "=0.5", "=SUM(A9,B9)"]';
    const code = `${SHEET} sheet.getRange('A1:D1').setFormulas([${formulas}]); return sheet.getRange('A1:D1').getValues()[0];`;
    expect(await run(code, inFrench)).toEqual([1, 1.5, '#ERROR!', '#ERROR!']);
    expect(await run(code)).toEqual([1, 6, 0.5, 0]);
  });
});

test('a new sheet is 1000 × 26, after the active one, which it becomes', async () => {
  const code = `const two = spreadsheet.insertSheet('Two'); spreadsheet.setActiveSheet(sheet); spreadsheet.insertSheet();
    return [two.getMaxRows(), two.getMaxColumns(), spreadsheet.getSheets().map((s) => s.getName()), spreadsheet.getActiveSheet().getName()]`;
  expect(await body(code)).toEqual([1000, 26, ['Sheet1', 'Sheet3', 'Two'], 'Sheet3']);
});

test('a tab moves past hidden ones, which stay hidden', async () => {
  const order = await run(`${SHEET}
    for (const name of ['A', 'B', 'C']) spreadsheet.insertSheet(name);
    spreadsheet.getSheetByName('B').hideSheet();
    spreadsheet.setActiveSheet(sheet); spreadsheet.moveActiveSheet(3);
    const first = spreadsheet.getSheets().map((tab) => tab.getName()).join();
    spreadsheet.moveActiveSheet(4);
    return [first, spreadsheet.getSheets().map((tab) => tab.getName()).join(), spreadsheet.getSheetByName('B').isSheetHidden()];`);
  expect(order).toEqual(['A,B,Sheet1,C', 'A,B,C,Sheet1', true]);
});

test('a spreadsheet does on its active tab what the tab does, and gives it back', async () => {
  const code = `const two = spreadsheet.insertSheet('Two'); const given = spreadsheet.appendRow([1, 2]).insertRowBefore(1).setColumnWidth(2, 77);
    spreadsheet.setFrozenRows(1); return [given.getName(), spreadsheet.getSheetName(), spreadsheet.getDataRange().getValues(), two.getFrozenRows(), spreadsheet.getColumnWidth(2), spreadsheet.getLastRow(), String(two.getType())]`;
  expect(await body(code)).toEqual([
    'Two',
    'Two',
    [
      ['', ''],
      [1, 2],
    ],
    1,
    77,
    2,
    'GRID',
  ]);
});

test('blanks are empty texts, formulas of plain cells are empty texts, and writing those back clears', async () => {
  const code = `const range = sheet.getRange('A1:B1'); range.setValues([[5, '=A1*2']]);
    const formulas = range.getFormulas(); range.setFormulas(formulas); return [formulas, range.getValues(), sheet.getRange('C1').getValue()]`;
  expect(await body(code)).toEqual([[['', '=A1*2']], [['', 0]], '']);
});

test('the last row and column hold anything, were it a formula that shows nothing', async () => {
  const code = `sheet.getRange('B3').setFormula('=""'); sheet.getRange('D9').setBackground('red');
    return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]`;
  expect(await body(code)).toEqual([3, 2, 'A1:B3']);
});

test('named ranges are set, moved, followed and removed', async () => {
  const code = `spreadsheet.insertSheet('Two'); spreadsheet.setNamedRange('KPI_X', sheet.getRange('B2:B3'));
    spreadsheet.setNamedRange('KPI_X', sheet.getRange('C4')); sheet.insertRowBefore(1); sheet.getRange('C5').setValue(7);
    sheet.getRange('A1').setFormula('=KPI_X+1');
    const found = [spreadsheet.getRangeByName('kpi_x').getA1Notation(), spreadsheet.getNamedRanges().map((n) => n.getName()), sheet.getRange('A1').getValue(), spreadsheet.getRangeByName('none')];
    spreadsheet.removeNamedRange('KPI_X'); return [...found, spreadsheet.getNamedRanges().length]`;
  expect(await body(code)).toEqual(['C5', ['KPI_X'], 8, null, 0]);
});

test('getRange reads every notation', async () => {
  const code = `spreadsheet.insertSheet("L'été"); return ['A1', '$B$2:C3', 'A:B', '2:3', 'A2:B', "'L''été'!A1"].map((a1) => {
    const range = sheet.getRange(a1); return [range.getA1Notation(), range.getNumRows(), range.getNumColumns(), range.getSheet().getName()]; })`;
  expect(await body(code)).toEqual([
    ['A1', 1, 1, 'Sheet1'],
    ['B2:C3', 2, 2, 'Sheet1'],
    ['A:B', 1000, 2, 'Sheet1'],
    ['2:3', 2, 26, 'Sheet1'],
    ['A2:B1000', 999, 2, 'Sheet1'],
    ['A1', 1, 1, "L'été"],
  ]);
});

test('rows and columns come, go, hide, freeze and take sizes', async () => {
  const code = `sheet.insertRowsAfter(1, 2).insertColumnsBefore(1, 1); sheet.deleteRows(900, 3); sheet.hideRows(3, 2); sheet.hideColumns(2); sheet.showRows(4);
    sheet.setFrozenRows(3); sheet.setColumnWidths(1, 2, 92); sheet.setRowHeightsForced(5, 1, 34);
    return [sheet.getMaxRows(), sheet.getMaxColumns(), [3, 4].map((r) => sheet.isRowHiddenByUser(r)), sheet.isColumnHiddenByUser(2), sheet.getFrozenRows(), sheet.getColumnWidth(2), sheet.getRowHeight(5)]`;
  expect(await body(code)).toEqual([999, 27, [true, false], true, 3, 92, 34]);
});

test('a copy of a range translates its formulas, and a sort keeps rows together', async () => {
  const code = `sheet.getRange('A1:B3').setValues([[3, 'c'], [1, 'a'], ['', 'z']]); sheet.getRange('C1').setFormula('=A1*10');
    sheet.getRange('C1').copyTo(sheet.getRange('C2:C3')); const copied = sheet.getRange('C1:C3').getFormulas();
    sheet.getRange('A1:B3').sort({ column: 1, ascending: false }); return [copied, sheet.getRange('A1:C3').getValues()]`;
  expect(await body(code)).toEqual([
    [['=A1*10'], ['=A2*10'], ['=A3*10']],
    [
      [3, 'c', 30],
      [1, 'a', 10],
      ['', 'z', 0],
    ],
  ]);
});

test('a tab that a person added in the page has a number for a script, which finds it again', async () => {
  const code = `function main() { ${SHEET}
    const number = sheet.getSheetId();
    return [Number.isSafeInteger(number), sheet.getRange('A1').getGridId() === number, spreadsheet.getSheetById(number).getName()]; }`;
  const saved = (await openWith(code)).save();
  const [first] = saved.engine.sheets as { id: string }[];
  const workbook = { ...saved, engine: { ...saved.engine, sheets: [{ ...first!, id: 'Xk3-9a_Q' }] } };
  const added = await openWith(code, { workbook });
  expect(await added.call('main')).toEqual([true, true, 'Sheet1']);
});

test('calls are counted, and what makes Google write before it reads', async () => {
  const sheet = await openWith(`function main() { ${SHEET}
    const range = sheet.getRange('A1:B2'); range.getValues(); range.setValues([[1, 2], [3, 4]]); range.setBackground('red');
    range.getValue(); range.setNote('n'); SpreadsheetApp.flush(); range.getNote();
    PropertiesService.getUserProperties().getProperty('x'); }`);
  sheet.calls.reset();
  await sheet.call('main');
  expect(sheet.calls).toMatchObject({ reads: 3, writes: 3, keeps: 1, readsAfterWrites: 1 });
  expect(sheet.calls.byName).toMatchObject({ 'Range.setValues': 1, 'Range.getValues': 1 });
});
