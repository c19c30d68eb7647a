/** This file says that the local host refuses what Google refuses, in Google's words, and answers as it answers. */
import { describe, expect, test } from 'vitest';
import { run, SHEET } from './hostAddOn';

const body = (code: string) => run(`${SHEET} ${code}`);

/** What each piece of script returns, or the message of what it throws. */
type Case = readonly [fact: string, script: string, answer: unknown];

const cases = (title: string, table: readonly Case[]) =>
  describe(title, () => {
    test.each(table)('%s', async (_, script, answer) => {
      expect(await body(script)).toEqual(answer);
    });
  });

const RULE = (formula: string) => `sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule()
  .whenFormulaSatisfied(${JSON.stringify(formula)}).setBackground('red').setRanges([sheet.getRange('A1:A3')]).build()]);
  return sheet.getConditionalFormatRules().length`;
const PAGE = '<ul>\n<li>a</li>\n<li>&#60;b&#62;</li>\n</ul>';
const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';
const VIOLATES = 'The data you entered in cell A1 violates the data validation rules set on this cell.';
const OTHER_SHEET = 'Conditional format rule cannot reference a different sheet.';

cases('a title of a tab', [
  [
    'is found with its own capitals only',
    'return [spreadsheet.getSheetByName("SHEET1"), spreadsheet.getSheetByName("Sheet1").getName()]',
    [null, 'Sheet1'],
  ],
  [
    'takes other capitals of its own',
    'sheet.setName("SHEET1"); return [sheet.getName(), spreadsheet.getSheetByName("Sheet1")]',
    ['SHEET1', null],
  ],
  [
    'is refused to a copy when it differs from another in capitals alone',
    'spreadsheet.insertSheet("sheet1", { template: sheet })',
    'A sheet with the name "sheet1" already exists. Please enter another name.',
  ],
  [
    'has at most 100 characters',
    'spreadsheet.insertSheet("x".repeat(100)); spreadsheet.insertSheet("x".repeat(101))',
    'The sheet name cannot be greater than 100 characters.',
  ],
  ['is not empty', 'sheet.setName("")', 'The sheet name cannot be empty.'],
]);

cases('a cell', [
  [
    'holds at most 50 000 characters',
    `sheet.getRange('A1').setValue('x'.repeat(50000)); sheet.getRange('A2').setValue('x'.repeat(50001))`,
    'Your input contains more than the maximum of 50000 characters in a single cell.',
  ],
]);

cases('a merge', [
  [
    'does not reach over the edge of the frozen columns',
    `sheet.setFrozenColumns(1); sheet.getRange('A1:B1').merge()`,
    "You can't merge frozen and non-frozen columns.",
  ],
  [
    'does not reach over the edge of the frozen rows, a row at a time included',
    `sheet.setFrozenRows(1); sheet.getRange('A1:B2').mergeAcross(); sheet.getRange('C1:D2').mergeVertically()`,
    "You can't merge frozen and non-frozen rows.",
  ],
  [
    'is not merged with others in part',
    `sheet.getRange('A1:B2').merge(); sheet.getRange('B2:C3').merge()`,
    'You must select all cells in a merged range to merge or unmerge them.',
  ],
  [
    'is not broken apart in part',
    `sheet.getRange('A1:B2').merge(); sheet.getRange('A1').breakApart()`,
    'You must select all cells in a merged range to merge or unmerge them.',
  ],
  [
    'is broken apart and merged again from around it',
    `sheet.getRange('A1:B2').merge(); sheet.getRange('A1:C3').breakApart().merge(); return sheet.getRange('B2').getMergedRanges()[0].getA1Notation()`,
    'A1:C3',
  ],
]);

cases('a tab', [
  [
    'does not freeze part of a merge',
    `sheet.getRange('A1:B2').merge(); sheet.setFrozenColumns(1)`,
    "Sorry, you can't freeze columns which contain only part of a merged cell. Try to break apart merged cells or freeze more columns to include the complete merged cells.",
  ],
  [
    'freezes the whole of a merge',
    `sheet.getRange('A1:B2').merge(); sheet.setFrozenColumns(2); return sheet.getFrozenColumns()`,
    2,
  ],
  [
    'does not freeze all the rows that are seen',
    'sheet.hideRows(3, 998); sheet.setFrozenRows(2)',
    "You can't freeze all visible rows on the sheet.",
  ],
  [
    'does not hide all its rows',
    'sheet.hideRows(1, 999); sheet.hideRows(1000)',
    "You can't hide all the rows on the sheet.",
  ],
  [
    'does not lose all rows but the frozen ones',
    'sheet.setFrozenRows(2); sheet.deleteRows(3, 998)',
    'Sorry, it is not possible to delete all non-frozen rows.',
  ],
  [
    'does not lose all columns but the frozen ones',
    'sheet.setFrozenColumns(2); sheet.deleteColumns(2, 25)',
    'Sorry, it is not possible to delete all non-frozen columns.',
  ],
]);

cases('a conditional format', [
  ['does not reach another tab', `spreadsheet.insertSheet("L'été"); ${RULE("='L''été'!A1>0")}`, OTHER_SHEET],
  [
    'does not use the name of a range',
    `spreadsheet.setNamedRange('Goal', sheet.getRange('C1')); ${RULE('=A1>goal')}`,
    OTHER_SHEET,
  ],
  ['reaches its own tab, and others through INDIRECT', RULE('=AND(A1>Sheet1!$B$1,A1>INDIRECT("Data!A1"))'), 1],
]);

cases('a colour', [
  [
    'has any of the names of CSS, whatever its capitals',
    `return ['AliceBlue', 'rebeccapurple', 'LIGHTGOLDENRODYELLOW', 'grey', '#FC0'].map((name) =>
      sheet.getRange('A1').setBackground(name).setFontColor(name).getBackground() + sheet.getRange('A1').getFontColor())`,
    ['#f0f8ff', '#663399', '#fafad2', '#808080', '#ffcc00'].map((hex) => hex + hex),
  ],
  [
    'is refused by any other name',
    `sheet.getRange('A1').setBackground('toString')`,
    'Invalid argument: color toString',
  ],
]);

cases('a checkbox', [
  [
    'holds values of its own, one of them ticked',
    `const range = sheet.getRange('A1:A2').insertCheckboxes('yes', 0); sheet.getRange('A2').check();
      const rule = sheet.getRange('A1').getDataValidation();
      return [range.getValues(), String(rule.getCriteriaType()), rule.getCriteriaValues(), sheet.getRange('A1').isChecked(), sheet.getRange('A2').isChecked(), range.isChecked()]`,
    [[[0], ['yes']], 'CHECKBOX', ['yes', 0], false, true, null],
  ],
  [
    'with a value for ticked alone is empty until it is',
    `const range = sheet.getRange('A1').insertCheckboxes('done'); const before = range.getValue(); return [before, range.check().getValue()]`,
    ['', 'done'],
  ],
  [
    'holds true and false otherwise',
    `const range = sheet.getRange('A1:B1').insertCheckboxes().check(); range.uncheck(); sheet.getRange('A1').check(); return [range.getValues(), range.getDataValidation().getCriteriaValues()]`,
    [[[true, false]], []],
  ],
  ['refuses any other value', `sheet.getRange('A1').insertCheckboxes('yes', 'no').setValue('perhaps')`, VIOLATES],
  [
    'is asked for by a rule, with values of its own',
    `const rule = SpreadsheetApp.newDataValidation().requireCheckbox('on', 'off').setAllowInvalid(false).build();
      return [sheet.getRange('A1').setDataValidation(rule).getDataValidation().getCriteriaValues(), rule.copy().build().getCriteriaValues()]`,
    [
      ['on', 'off'],
      ['on', 'off'],
    ],
  ],
  [
    'takes what it holds away with it, and leaves the cells around as they are',
    `sheet.getRange('A1:A2').insertCheckboxes('yes', 'no').check(); sheet.getRange('A3').setValue('yes');
      sheet.getRange('A1:A3').removeCheckboxes(); return [sheet.getRange('A1:A3').getValues(), sheet.getRange('A1').getDataValidation()]`,
    [[[''], [''], ['yes']], null],
  ],
]);

cases('a list of choices', [
  [
    'has at most 500 items',
    `SpreadsheetApp.newDataValidation().requireValueInList(Array.from({ length: 501 }, (_, at) => 'Item ' + at))`,
    'The data validation rule has more items than the limit of 500. Use the “List from a range” criteria instead.',
  ],
]);

cases('getRange', [
  [
    'reads rows and columns by number',
    `return ['R5C3', 'r1c1:r2c2', 'R2C2:R1C1', "'Sheet1'!R1C2"].map((a1) => sheet.getRange(a1).getA1Notation())`,
    ['C5', 'A1:B2', 'A1:B2', 'B1'],
  ],
  ['refuses a number outside the tab', `sheet.getRange('R0C1')`, OUTSIDE],
  ['takes a bare ! for the tab itself', `return sheet.getRange('!c2:e5').getA1Notation()`, 'C2:E5'],
  [
    'gives back a block with the bounds that it was given',
    `return ['A1:A1000', 'A:A', 'A1:Z1', '1:1', 'A:B'].map((a1) => sheet.getRange(a1).getA1Notation()).concat(sheet.getRange(1, 1, 1000, 2).getA1Notation(), sheet.getRange('A:B').offset(0, 1).getA1Notation())`,
    ['A1:A1000', 'A:A', 'A1:Z1', '1:1', 'A:B', 'A1:B1000', 'B1:C1000'],
  ],
]);

cases('a format that was never set', [
  [
    'says that the text wraps until a strategy says otherwise',
    `const [a, b, c] = ['A1', 'B1', 'C1'].map((a1) => sheet.getRange(a1));
      b.setWrap(false); c.setWrapStrategy(SpreadsheetApp.WrapStrategy.OVERFLOW);
      return [a, b, c].map((range) => [range.getWrap(), String(range.getWrapStrategy())])`,
    [
      [true, 'OVERFLOW'],
      [false, 'OVERFLOW'],
      [false, 'OVERFLOW'],
    ],
  ],
  [
    'names the font of the file, and Arial only when it was chosen',
    `return [sheet.getRange('A1').getFontFamily(), sheet.getRange('B1').setFontFamily('Arial').getFontFamily()]`,
    ['arial,sans,sans-serif', 'Arial'],
  ],
  [
    'is false for each decoration of a text',
    `const style = sheet.getRange('A1').getTextStyle(); return [style.isBold(), style.isItalic(), style.isUnderline(), style.isStrikethrough()]`,
    [false, false, false, false],
  ],
  [
    'is the one of the cell in its rich text',
    `const style = sheet.getRange('A1').setValue('a').setFontSize(12).getRichTextValue().getTextStyle(); return [style.getFontSize(), style.getFontFamily(), style.isBold()]`,
    [12, 'arial,sans,sans-serif', false],
  ],
]);

cases('a format that was taken back', [
  [
    'of numbers is the automatic one, as general',
    `return sheet.getRange('A1').setNumberFormat('0.00').setNumberFormat('general').getNumberFormat()`,
    '0.###############',
  ],
  [
    'of alignment is general, or general-left as normal',
    `return ['normal', null, 'left'].map((side) => sheet.getRange('A1').setHorizontalAlignment(side).getHorizontalAlignment())`,
    ['general-left', 'general', 'left'],
  ],
]);

cases('a formula', [
  [
    'for a block moves along with each cell, but for what $ holds',
    `return sheet.getRange('C1:D2').setFormula('=A1+$A$1').getFormulas()`,
    [
      ['=A1+$A$1', '=B1+$A$1'],
      ['=A2+$A$1', '=B2+$A$1'],
    ],
  ],
  [
    'of null clears its cell',
    `sheet.getRange('A1:B1').setValues([[1, 2]]).setFormulas([[null, '=1+1']]); return sheet.getRange('A1:B1').getValues()`,
    [['', 2]],
  ],
]);

cases('an object', [
  [
    'calls itself as Google does',
    `sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setRanges([sheet.getRange('A1')]).build()]);
      return [sheet.getConditionalFormatRules()[0].getBooleanCondition(), Session.getActiveUser(), Charts, sheet].map(String)`,
    ['ConditionalFormatBooleanCondition', 'owner@example.com', 'Charts', 'Sheet'],
  ],
  [
    'that builds charts has a name of Java, one that builds columns has not',
    `return [sheet.newChart(), sheet.newChart().asColumnChart()].map((builder) => String(builder).split('@')[0])`,
    [
      'com.google.apps.maestro.server.beans.trix.impl.ChartPropertyApiEmbeddedChartBuilder',
      'EmbeddedColumnChartBuilder',
    ],
  ],
  [
    'of Charts that is not emulated says so',
    'Charts.newDataTable()',
    'Charts.newDataTable is not available in Local Sheets.',
  ],
]);

cases('a value of an enumeration', [
  [
    'is compared with another by its place',
    `const { MONDAY, SUNDAY } = ScriptApp.WeekDay; return [MONDAY.compareTo(SUNDAY), SUNDAY.compareTo(MONDAY), MONDAY.compareTo(MONDAY)]`,
    [-6, 6, 0],
  ],
]);

cases('a cache', [
  [
    'answers null when it keeps and forgets',
    `const cache = CacheService.getUserCache(); return [cache.put('a', '1'), cache.remove('a'), cache.putAll({ b: '2' }), cache.removeAll(['b'])]`,
    [null, null, null, null],
  ],
]);

cases('a protection', [
  [
    'that only warns lists no editors',
    `const one = sheet.protect(); const before = one.getEditors().length; return [before, one.setWarningOnly(true).getEditors()]`,
    [1, []],
  ],
]);

cases('a digest', [
  [
    'is not made of a list of texts',
    `Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, ['a'])`,
    'Cannot convert a to Byte.',
  ],
]);

cases('the template of a page', [
  [
    'gives its code, which makes the page where its values are known',
    `const template = HtmlService.createTemplate('<ul>\\n<? for (const name of names) { ?><li><?= name ?></li>\\n<? } ?></ul>');
      const names = ['a', '<b>']; template.names = names;
      return [eval(template.getCode()).getContent(), eval(template.getCodeWithComments()).getContent(), template.evaluate().getContent(), template.getCodeWithComments().includes('// <ul>')]`,
    [PAGE, PAGE, PAGE, true],
  ],
]);
