/** This file says that the local host refuses what Google refuses, in its words. */
import { cases } from './hostAddOn';

const RULE = (formula: string) => `sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule()
  .whenFormulaSatisfied(${JSON.stringify(formula)}).setBackground('red').setRanges([sheet.getRange('A1:A3')]).build()]);
  return sheet.getConditionalFormatRules().length`;
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

cases('a list of choices', [
  [
    'has at most 500 items',
    `SpreadsheetApp.newDataValidation().requireValueInList(Array.from({ length: 501 }, (_, at) => 'Item ' + at))`,
    'The data validation rule has more items than the limit of 500. Use the “List from a range” criteria instead.',
  ],
]);
