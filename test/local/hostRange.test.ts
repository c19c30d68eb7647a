/** This file says how ranges are copied, moved, measured and written by rows and columns. */
import { cases } from './hostAddOn';

const TABLE = `sheet.getRange('A1:B2').setValues([[1, 'a'], [2, 'b']]); sheet.getRange('C1').setFormula('=A1*10');`;
const TYPE = 'SpreadsheetApp.CopyPasteType';

cases('copyTo', [
  [
    'repeats the source as many whole times as fit',
    `${TABLE} sheet.getRange('A1:B2').copyTo(sheet.getRange('A4:B8')); return sheet.getRange('A4:A8').getValues().flat()`,
    [1, 2, 1, 2, ''],
  ],
  [
    'takes the whole source, whatever the destination',
    `${TABLE} sheet.getRange('A1:B2').copyTo(sheet.getRange('D4')); return sheet.getRange('D4:E5').getValues()`,
    [
      [1, 'a'],
      [2, 'b'],
    ],
  ],
  [
    'translates formulas, and takes what they show as contentsOnly',
    `${TABLE} sheet.getRange('C1').copyTo(sheet.getRange('C2')); sheet.getRange('C1').copyTo(sheet.getRange('D1'), { contentsOnly: true });
      return [sheet.getRange('C2').getFormula(), sheet.getRange('D1').getFormula(), sheet.getRange('D1').getValue()]`,
    ['=A2*10', '', 10],
  ],
  [
    'takes formats alone, borders and all',
    `${TABLE} sheet.getRange('A1').setBackground('red').setNumberFormat('0.00'); sheet.getRange('A1').copyTo(sheet.getRange('D1'), { formatOnly: true });
      return [sheet.getRange('D1').getBackground(), sheet.getRange('D1').getNumberFormat(), sheet.getRange('D1').getValue()]`,
    ['#ff0000', '0.00', ''],
  ],
  [
    'takes values across where they stood down',
    `${TABLE} sheet.getRange('A1:B2').copyTo(sheet.getRange('D1'), ${TYPE}.PASTE_VALUES, true); return sheet.getRange('D1:E2').getValues()`,
    [
      [1, 2],
      ['a', 'b'],
    ],
  ],
  [
    'takes rules of validation, and with them nothing else',
    `${TABLE} sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build()); sheet.getRange('A1').copyTo(sheet.getRange('D1:D2'), ${TYPE}.PASTE_DATA_VALIDATION, false);
      return [String(sheet.getRange('D2').getDataValidation().getCriteriaType()), sheet.getRange('D1').getValue()]`,
    ['NUMBER_GREATER_THAN', ''],
  ],
  [
    'takes the widths of columns',
    `sheet.setColumnWidth(1, 77); sheet.getRange('A1').copyTo(sheet.getRange('C1'), ${TYPE}.PASTE_COLUMN_WIDTHS, false); return sheet.getColumnWidth(3)`,
    77,
  ],
  [
    'says what it does not paste',
    `sheet.getRange('A1').copyTo(sheet.getRange('C1'), ${TYPE}.PASTE_CONDITIONAL_FORMATTING, false)`,
    'CopyPasteType.PASTE_CONDITIONAL_FORMATTING is not available in Local Sheets.',
  ],
]);

cases('a range', [
  [
    'gives its values, or its formats, to a place on another tab',
    `${TABLE} sheet.getRange('A1').setFontColor('red'); const two = spreadsheet.insertSheet('Two');
      sheet.getRange('A1:C2').copyValuesToRange(two, 2, 4, 3, 4); sheet.getRange('A1').copyFormatToRange(two.getSheetId(), 1, 1, 1, 1);
      return [two.getRange('B3:D4').getValues(), two.getRange('D3').getFormula(), two.getRange('A1').getFontColor()]`,
    [
      [
        [1, 'a', 10],
        [2, 'b', ''],
      ],
      '',
      '#ff0000',
    ],
  ],
  [
    'moves, and what refers to it follows',
    `${TABLE} sheet.getRange('A1').setNumberFormat('0.00'); sheet.getRange('A1:B2').moveTo(sheet.getRange('A5'));
      return [sheet.getRange('A1:B2').isBlank(), sheet.getRange('A5:B6').getValues(), sheet.getRange('A5').getNumberFormat(), sheet.getRange('C1').getFormula()]`,
    [
      true,
      [
        [1, 'a'],
        [2, 'b'],
      ],
      '0.00',
      '=A5*10',
    ],
  ],
  [
    'is the data around it, in every direction or one',
    `sheet.getRange('B2:D4').setValues([[1, 2, ''], ['', 5, 6], ['', '', 7]]);
      return [sheet.getRange('C3').getDataRegion().getA1Notation(), sheet.getRange('C3').getDataRegion(SpreadsheetApp.Dimension.ROWS).getA1Notation(), sheet.getRange('G9').getDataRegion().getA1Notation()]`,
    ['B2:D4', 'C2:C3', 'G9'],
  ],
  [
    'goes to the next data as the arrows do',
    `sheet.getRange('A1:A6').setValues([[1], [2], [3], [''], [5], ['']]); const { DOWN, UP, NEXT } = SpreadsheetApp.Direction;
      return [['A1', DOWN], ['A3', DOWN], ['A5', DOWN], ['A5', UP], ['A1', NEXT]].map(([a1, way]) => sheet.getRange(a1).getNextDataCell(way).getA1Notation())`,
    ['A3', 'A5', 'A1000', 'A3', 'Z1'],
  ],
]);

cases('a formula by rows and columns', [
  [
    'is counted from its cell, but for what $ holds',
    `return ['=A1+$B$2*C$3', '=SUM(A1:B2)&"A1"', "='L''été A1'!A1"].map((formula) => sheet.getRange('B3').setFormula(formula).getFormulaR1C1())`,
    ['=R[-2]C[-1]+R2C2*R3C[1]', '=SUM(R[-2]C[-1]:R[-1]C[0])&"A1"', "='L''été A1'!R[-2]C[-1]"],
  ],
  [
    'is written for each cell of a block',
    `return sheet.getRange('B2:C3').setFormulaR1C1('=R[-1]C[0]+R1C1+RC[-1]').getFormulas()`,
    [
      ['=B1+$A$1+A2', '=C1+$A$1+B2'],
      ['=B2+$A$1+A3', '=C2+$A$1+B3'],
    ],
  ],
  [
    'that leaves the tab is an error, and none is null',
    `return [sheet.getRange('A1').setFormulaR1C1('=R[-1]C').getFormula(), sheet.getRange('C1').getFormulaR1C1(), sheet.getRange('A1:B1').setFormulasR1C1([['=1', null]]).getValues()]`,
    ['=#REF!', null, [[1, '']]],
  ],
]);

cases('a colour', [
  [
    'is an object as well as a text',
    `const ink = SpreadsheetApp.newColor().setRgbColor('Orange').build(); const range = sheet.getRange('A1:B1').setBackgroundObject(ink).setFontColorObjects([[ink, null]]);
      const rgb = range.getBackgroundObject().asRgbColor(); return [range.getBackgrounds(), range.getFontColors(), rgb.asHexString(), rgb.getRed(), rgb.getGreen(), rgb.getBlue(), String(ink.getColorType())]`,
    [[['#ffa500', '#ffa500']], [['#ffa500', '#000000']], '#ffa500', 255, 165, 0, 'RGB'],
  ],
  [
    'is given as an object to tabs and to conditional formats, and read back',
    `const ink = SpreadsheetApp.newColor().setRgbColor('teal').build(); const hex = (object) => object && object.asRgbColor().asHexString();
      const before = sheet.getTabColorObject(); sheet.setTabColorObject(ink);
      sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellNotEmpty().setBackgroundObject(ink).setRanges([sheet.getRange('A1')]).build()]);
      const condition = sheet.getConditionalFormatRules()[0].getBooleanCondition();
      return [before, hex(sheet.getTabColorObject()), sheet.getTabColor(), hex(condition.getBackgroundObject()), condition.getBackground(), condition.getFontColorObject()]`,
    [null, '#008080', '#008080', '#008080', '#008080', null],
  ],
  [
    'of a theme is refused',
    'SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1)',
    'A color of a theme is not available in Local Sheets.',
  ],
  ['is three numbers', `return sheet.getRange('A1').setBackgroundRGB(1, 171, 255).getBackground()`, '#01abff'],
]);

cases('the style of a text', [
  [
    'is copied, changed and given to cells',
    `const style = sheet.getRange('A1').setFontWeight('bold').getTextStyle().copy().setItalic(true).setForegroundColor('Teal').build();
      sheet.getRange('B1').setTextStyle(style); const read = sheet.getRange('B1').getTextStyle();
      return [read.isBold(), read.isItalic(), read.getForegroundColor(), read.getForegroundColorObject().asRgbColor().getGreen(), sheet.getRange('A1').getTextStyle().isItalic()]`,
    [true, true, '#008080', 128, false],
  ],
]);
