/** This file says what the tools of a range do to its rows, its texts and the cells around. */
import { cases } from './hostAddOn';

const LIST = `sheet.getRange('A1:B4').setValues([['Ann', 3], ['bob', 1], ['ANN', 3], ['Cid', 2]]);`;

cases('the rows of a range', [
  [
    'are sorted by several columns',
    `${LIST} return sheet.getRange('A1:B4').sort([{ column: 2, ascending: false }, 1]).getValues()`,
    [
      ['Ann', 3],
      ['ANN', 3],
      ['Cid', 2],
      ['bob', 1],
    ],
  ],
  [
    'of a tab are sorted below its frozen ones',
    `${LIST} sheet.setFrozenRows(1); sheet.sort(2); return sheet.getRange('A1:B4').getValues().map(([name]) => name)`,
    ['Ann', 'bob', 'Cid', 'ANN'],
  ],
  [
    'are kept once, whatever their capitals',
    `${LIST} const left = sheet.getRange('A1:B4').removeDuplicates(); return [left.getA1Notation(), sheet.getRange('A1:A4').getValues().flat()]`,
    ['A1:B3', ['Ann', 'bob', 'Cid', '']],
  ],
  [
    'are kept once by some columns',
    `${LIST} sheet.getRange('B4').setValue(1); return sheet.getRange('A1:B4').removeDuplicates([2]).getValues()`,
    [
      ['Ann', 3],
      ['bob', 1],
    ],
  ],
  [
    'are shuffled as wholes',
    `${LIST} const rows = sheet.getRange('A1:B4').randomize().getValues(); return rows.map(String).sort()`,
    ['ANN,3', 'Ann,3', 'Cid,2', 'bob,1'],
  ],
]);

cases('the texts of a range', [
  [
    'lose the blanks around them, and all but one within',
    `sheet.getRange('A1:B1').setValues([['  a \\n  b ', '=" c "']]); return sheet.getRange('A1:B1').trimWhitespace().getValues()`,
    [['a b', ' c ']],
  ],
  [
    'are split at the mark that they have, and read as if typed',
    `sheet.getRange('A1:A2').setValues([['1;x;2026'], ['2;y']]); sheet.getRange('A1:A2').splitTextToColumns(); return sheet.getRange('A1:C2').getValues()`,
    [
      [1, 'x', 2026],
      [2, 'y', ''],
    ],
  ],
  [
    'are split at a mark that is given',
    `sheet.getRange('A1').setValue('a b,c'); sheet.getRange('A1').splitTextToColumns(SpreadsheetApp.TextToColumnsDelimiter.SPACE);
      sheet.getRange('A2').setValue('a--b'); sheet.getRange('A2').splitTextToColumns('--'); return sheet.getRange('A1:B2').getValues()`,
    [
      ['a', 'b,c'],
      ['a', 'b'],
    ],
  ],
]);

cases('cells', [
  [
    'that are put in push the others aside, formulas with them',
    `sheet.getRange('A1:B1').setValues([[1, 2]]); sheet.getRange('C5').setFormula('=A1+B1'); sheet.getRange('A1').insertCells(SpreadsheetApp.Dimension.COLUMNS);
      sheet.getRange('B1').insertCells(SpreadsheetApp.Dimension.ROWS);
      return [sheet.getRange('A1:C2').getValues(), sheet.getRange('C5').getFormula(), sheet.getRange('C5').getValue()]`,
    [
      [
        ['', '', 2],
        ['', 1, ''],
      ],
      '=B2+C1',
      3,
    ],
  ],
  [
    'that are taken out draw the others near',
    `sheet.getRange('A1:A4').setValues([[1], [2], [3], [4]]); sheet.getRange('B1').setFormula('=A4'); sheet.getRange('A2:A3').deleteCells(SpreadsheetApp.Dimension.ROWS);
      return [sheet.getRange('A1:A3').getValues().flat(), sheet.getRange('B1').getFormula()]`,
    [[1, 4, ''], '=A2'],
  ],
]);

const TEXTS = `sheet.getRange('A1:B2').setValues([['Été', 'ete'], ['The etext', 12]]);`;

cases('a finder of texts', [
  [
    'finds them on a tab, whatever their capitals',
    `${TEXTS} return sheet.createTextFinder('ETE').findAll().map((range) => range.getA1Notation())`,
    ['B1', 'A2'],
  ],
  [
    'minds capitals, whole cells, marks over letters and patterns when told',
    `${TEXTS} const find = () => sheet.createTextFinder('ete'); const names = (finder) => finder.findAll().map((range) => range.getA1Notation()).join();
      return [names(sheet.createTextFinder('ETE').matchCase(true)), names(find().matchEntireCell(true)), names(find().ignoreDiacritics(true)), names(sheet.createTextFinder('^\\\\d+$').useRegularExpression(true))]`,
    ['', 'B1', 'A1,B1,A2', 'B2'],
  ],
  [
    'goes from one to the next, and back',
    `${TEXTS} const finder = spreadsheet.createTextFinder('e'); const a1 = (range) => range && range.getA1Notation();
      return [a1(finder.findNext()), a1(finder.findNext()), a1(finder.getCurrentMatch()), a1(finder.findPrevious()), a1(finder.startFrom(sheet.getRange('A2')).findNext())]`,
    ['B1', 'A2', 'A2', 'B1', null],
  ],
  [
    'puts others in their place, and counts them',
    `${TEXTS} const count = sheet.createTextFinder('e').replaceAllWith('$&'); return [count, sheet.getRange('A1:B2').getValues()]`,
    [
      5,
      [
        ['Été', '$&t$&'],
        ['Th$& $&t$&xt', 12],
      ],
    ],
  ],
  [
    'reads formulas when told, and leaves them alone otherwise',
    `sheet.getRange('A1').setFormula('=1+10'); const plain = sheet.createTextFinder('1'); const formulas = sheet.createTextFinder('10').matchFormulaText(true);
      return [plain.replaceAllWith('2'), formulas.replaceAllWith('20'), sheet.getRange('A1').getFormula()]`,
    [0, 1, '=1+20'],
  ],
]);
