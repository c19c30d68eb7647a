/** This file says how series are filled in, and what the filter of a tab hides. */
import { cases } from './hostAddOn';

const fill = (values: string, kind = 'DEFAULT_SERIES') => `const rows = ${values};
  sheet.getRange(1, 1, rows.length, 1).setValues(rows.map((value) => [value])).autoFill(sheet.getRange('A1:A6'), SpreadsheetApp.AutoFillSeries.${kind});
  return sheet.getRange('A1:A6').getDisplayValues().flat()`;

cases('a series', [
  ['of numbers goes on in even steps', fill('[1, 3]'), ['1', '3', '5', '7', '9', '11']],
  ['of one number repeats it', fill('[7]'), ['7', '7', '7', '7', '7', '7']],
  ['is repeated as it stands when told', fill('[1, 3]', 'ALTERNATE_SERIES'), ['1', '3', '1', '3', '1', '3']],
  [
    'of one day goes on by days, of months by months',
    `const day = (month, date) => new Date(Date.UTC(2026, month, date, 12)); sheet.getRange('A1').setFormula('=DATE(2026,10,30)'); sheet.getRange('A1:B2').setNumberFormat('yyyy-mm-dd');
      sheet.getRange('A1').setValue('2026-10-30'); sheet.getRange('B1:B2').setValues([['2026-10-31'], ['2026-11-30']]);
      sheet.getRange('A1').autoFill(sheet.getRange('A1:A3'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
      sheet.getRange('C1:C2').setNumberFormat('yyyy-mm-dd').setValues([['2026-11-01'], ['2026-12-01']]).autoFill(sheet.getRange('C1:C4'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
      return [sheet.getRange('A1:A3').getDisplayValues().flat(), sheet.getRange('C1:C4').getDisplayValues().flat()]`,
    [
      ['2026-10-30', '2026-10-31', '2026-11-01'],
      ['2026-11-01', '2026-12-01', '2027-01-01', '2027-02-01'],
    ],
  ],
  [
    'of names of months or days begins again after the last',
    fill("['Nov', 'Dec']"),
    ['Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr'],
  ],
  ['of days keeps their capitals', fill("['samedi']"), ['samedi', 'dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi']],
  ['of numbered texts counts on', fill("['Q 1']"), ['Q 1', 'Q 2', 'Q 3', 'Q 4', 'Q 5', 'Q 6']],
  ['of other texts repeats them', fill("['a', 'b']"), ['a', 'b', 'a', 'b', 'a', 'b']],
  [
    'of formulas moves along, across the rows too, and takes the formats with it',
    `sheet.getRange('B2').setFormula('=A1').setBackground('red'); sheet.getRange('B2').autoFill(sheet.getRange('B2:D2'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
      return [sheet.getRange('B2:D2').getFormulas(), sheet.getRange('D2').getBackground()]`,
    [[['=A1', '=B1', '=C1']], '#ff0000'],
  ],
  [
    'goes up as well as down',
    `sheet.getRange('A3:A4').setValues([[3], [4]]).autoFill(sheet.getRange('A1:A4'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES); return sheet.getRange('A1:A4').getValues().flat()`,
    [1, 2, 3, 4],
  ],
  [
    'goes down as far as its neighbour',
    `sheet.getRange('A1:A4').setValues([['a'], ['b'], ['c'], ['d']]); sheet.getRange('B1:B2').setValues([[2], [4]]).autoFillToNeighbor(SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
      return sheet.getRange('B1:B5').getValues().flat()`,
    [2, 4, 6, 8, ''],
  ],
  [
    'grows in one direction only',
    `sheet.getRange('A1').autoFill(sheet.getRange('A1:B2'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES)`,
    'The destination of an auto-fill must contain its source, and extend it in one direction only.',
  ],
]);

const FILTER = `sheet.getRange('A1:B5').setValues([['Name', 'Age'], ['Ann', 30], ['Bob', 20], ['Cid', 40], ['Ann', 10]]);
  const filter = sheet.getRange('A1:B5').createFilter(); const criteria = SpreadsheetApp.newFilterCriteria();
  const hidden = () => [2, 3, 4, 5].filter((row) => sheet.isRowHiddenByFilter(row));`;

cases('a filter', [
  [
    'hides the rows whose values are hidden',
    `${FILTER} filter.setColumnFilterCriteria(1, criteria.setHiddenValues(['Ann']).build());
      const read = filter.getColumnFilterCriteria(1); return [hidden(), read.getHiddenValues(), read.getVisibleValues(), filter.getColumnFilterCriteria(2), sheet.isRowHiddenByUser(2)]`,
    [[2, 5], ['Ann'], ['Bob', 'Cid'], null, false],
  ],
  [
    'shows the rows whose values are to be seen',
    `${FILTER} filter.setColumnFilterCriteria(1, criteria.setVisibleValues(['Cid']).build()); return hidden()`,
    [2, 3, 5],
  ],
  [
    'hides the rows that break a condition, until it is taken away',
    `${FILTER} filter.setColumnFilterCriteria(2, criteria.whenNumberGreaterThan(15).build()); const first = hidden(); const read = filter.getColumnFilterCriteria(2);
      filter.removeColumnFilterCriteria(2); return [first, String(read.getCriteriaType()), read.getCriteriaValues(), hidden()]`,
    [[5], 'NUMBER_GREATER_THAN', [15], []],
  ],
  [
    'is one for a tab, found from its ranges, and goes when it is removed',
    `${FILTER} let message; try { sheet.getRange('D1:E3').createFilter() } catch (error) { message = error.message }
      const found = [sheet.getFilter().getRange().getA1Notation(), sheet.getRange('Z9').getFilter().getRange().getA1Notation()]; filter.remove(); return [message, ...found, sheet.getFilter()]`,
    ["You can't create a filter in a sheet that already has a filter.", 'A1:B5', 'A1:B5', null],
  ],
  [
    'sorts what is below its head',
    `${FILTER} filter.sort(2, true); return sheet.getRange('A1:B5').getValues().map(([name]) => name)`,
    ['Name', 'Ann', 'Bob', 'Ann', 'Cid'],
  ],
]);
