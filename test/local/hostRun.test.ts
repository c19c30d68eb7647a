/** This file says that one run of the script is one change of the workbook, in which what was written can be read. */
import { describe, expect, test } from 'vitest';
import { openWith, SHEET } from './hostAddOn';

const one = (body: string, options = {}) => openWith(`function main() { ${SHEET} ${body} }`, options);

describe('a run of the script', () => {
  test('reads what the formulas it wrote give, and what they give after the next change', async () => {
    const sheet = await one(`const range = sheet.getRange('A1:A2');
      range.setValues([[1], ['=A1*2']]); const first = sheet.getRange('A2').getValue();
      sheet.getRange('A1').setValue(21); return [first, sheet.getRange('A2').getValue()];`);
    expect(await sheet.call('main')).toEqual([2, 42]);
  });

  test('is undone at once', async () => {
    const sheet =
      await one(`sheet.getRange('A1').setValue('a'); spreadsheet.insertSheet('Other').getRange('B2').setValue('b');
      spreadsheet.setNamedRange('KPI', sheet.getRange('A1'));`);
    sheet.type('C1', 'before');
    await sheet.call('main');
    sheet.model.dispatch('REQUEST_UNDO');
    expect(sheet.spreadsheet.getSheets().map((tab) => tab.getName())).toEqual(['Sheet1']);
    expect(sheet.spreadsheet.getSheetByName('Sheet1')!.getRange('A1:C1').getValues()).toEqual([['', '', 'before']]);
  });

  test('that fails keeps what it did before', async () => {
    const sheet = await one(`sheet.getRange('A1').setValue('done'); throw new Error('half-way');`);
    await expect(sheet.call('main')).rejects.toThrow('half-way');
    expect(sheet.value('A1')).toBe('done');
    sheet.type('A2', 'and goes on');
    expect(sheet.value('A2')).toBe('and goes on');
  });

  test('makes a tab, works in it, hides it, and finds another active', async () => {
    const sheet = await one(`const made = spreadsheet.insertSheet('Made'); made.getRange('D4').activate();
      const active = spreadsheet.getActiveRange().getA1Notation(); made.hideSheet();
      const after = spreadsheet.getActiveSheet().getName(); spreadsheet.deleteSheet(made);
      return [active, after, spreadsheet.getNumSheets()];`);
    expect(await sheet.call('main')).toEqual(['D4', 'Sheet1', 1]);
  });

  test('keeps to the rules of cells, by the values that stand there then', async () => {
    const sheet = await one(`sheet.getRange('A1:A2').setValues([['Léa'], ['Noé']]);
      const rule = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('A1:A2')).setAllowInvalid(false).setHelpText('Name one person').build();
      sheet.getRange('B1:B9').setDataValidation(rule); sheet.getRange('B2:B3').setDataValidation(null);
      sheet.getRange('B1').setValue('Noé'); sheet.getRange('B2').setValue('free'); sheet.getRange('A2').setValue('Zoé');
      try { sheet.getRange('B4').setValue('Noé'); } catch (error) { return [error.message, sheet.getRange('B3').getDataValidation()]; }`);
    expect(await sheet.call('main')).toEqual(['Name one person', null]);
  });
});
