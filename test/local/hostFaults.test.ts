/** This file says that the local host answers as Google does where it was measured to differ. */
import { cases } from './hostAddOn';

const PAGE = '<ul>\n<li>a</li>\n<li>&#60;b&#62;</li>\n</ul>';
const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';
const VIOLATES = 'The data you entered in cell A1 violates the data validation rules set on this cell.';

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
