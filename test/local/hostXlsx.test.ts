/** This file says what an .xlsx file keeps of cells, formulas, rules and charts that people and scripts make. */
import { describe, expect, test } from 'vitest';
import { all, only, readXlsx, type XlsxBook } from '../xlsxFile';
import { openWith, SHEET } from './hostAddOn';

const FUNCTIONS = `
/** @customfunction */
function HALF(x) { return x / 2; }
/** @customfunction */
function TWINS(x) { return [[x, 'a']]; }
`;

/** The book that a script makes; the script has `sheet` and `spreadsheet` at hand. */
async function exported(body: string, options = {}): Promise<XlsxBook> {
  const spreadsheet = await openWith(`${FUNCTIONS} function build() { ${SHEET} ${body} }`, options);
  await spreadsheet.call('build');
  return readXlsx(await spreadsheet.exportXlsx());
}

const formulasOf = ({ tabs }: XlsxBook, ...cells: string[]) => cells.map((at) => tabs[0]!.cells.get(at)!.formula);
const valuesOf = ({ tabs }: XlsxBook, ...cells: string[]) => cells.map((at) => tabs[0]!.cells.get(at)?.value);
const commentsOf = ({ tabs }: XlsxBook) =>
  Object.fromEntries(
    all(tabs[0]!.related.comments![0]!, 'comment').map((one) => [one.attributes.ref, only(one, 't').text]),
  );

describe('the cells of an .xlsx file', () => {
  test('hold texts as they are: without the mark, with their spaces, signs and lines', async () => {
    const texts = ["'12", "''quoted'", "'=1+1", '  a\u00a0<b> & "c"\n', '_x0041_', '%'];
    const book = await exported(
      `sheet.getRange('A1:A6').setValues(${JSON.stringify(texts)}.map((text) => [text])); sheet.getRange('B1').setFormula('=A1&"!"');`,
    );
    expect(valuesOf(book, 'A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'B1')).toEqual([
      '12',
      "'quoted'",
      '=1+1',
      '  a\u00a0<b> & "c"\n',
      '_x0041_',
      '%',
      '12!',
    ]);
  });

  test('hold formulas in plain, and as arrays only where they spill', async () => {
    const book = await exported(
      "sheet.getRange('A1:A3').setValues([[1], [2], [3]]); sheet.getRange('B1').setFormula('=ARRAYFORMULA(A1:A3*2)'); sheet.getRange('C1').setFormula('=SUM(A1:A3)');",
    );
    expect(formulasOf(book, 'B1', 'C1')).toEqual(['A1:A3*2', 'SUM(A1:A3)']);
    expect(valuesOf(book, 'B1', 'B2', 'B3', 'C1')).toEqual([2, 4, 6, 6]);
    expect(all(book.tabs[0]!.root, 'f').map(({ attributes }) => attributes.ref)).toEqual(['B1:B3', undefined]);
  });

  test('hold ranges without an end, young functions and arguments that Google lets go as Excel wants them', async () => {
    const book = await exported(
      "sheet.getRange('A1').setValue(4); sheet.getRange('B1:B4').setFormulas([['=SUM(A1:A)'], ['=MAXIFS(A1:A2;A1:A2;\">0\")'], ['=IFERROR(1/0)'], ['=ROUND(A1/3)']]);",
    );
    expect(formulasOf(book, 'B1', 'B2', 'B3', 'B4')).toEqual([
      'SUM(A1:A1048576)',
      '_xlfn.MAXIFS(A1:A2,A1:A2,">0")',
      'IFERROR(1/0,"")',
      'ROUND(A1/3,0)',
    ]);
  });

  test('hold the values of the functions that Excel lacks, and keep their formulas as comments', async () => {
    const book = await exported(
      "sheet.getRange('A1').setValue(7).setNote('Seven'); sheet.getRange('B1').setFormula('=HALF(A1)+1').setNote('Half'); sheet.getRange('C1').setFormula('=TWINS(A1)');",
      { locale: 'fr_FR' },
    );
    expect(valuesOf(book, 'B1', 'C1', 'D1')).toEqual([4.5, 7, 'a']);
    expect(formulasOf(book, 'B1', 'C1')).toEqual([null, null]);
    expect(commentsOf(book)).toEqual({
      A1: 'Seven',
      B1: 'Half\n\nFormule dans Google Sheets\u00a0:\n=HALF(A1)+1',
      C1: 'Formule dans Google Sheets\u00a0:\n=TWINS(A1)',
    });
  });

  test('hold the values of formulas that are too long for Excel, and longer texts in pieces', async () => {
    const book = await exported(
      "sheet.getRange('A1').setFormula('=SUM(' + Array(5000).fill('1').join(';') + ')'); sheet.getRange('A2').setFormula('=\"' + 'a'.repeat(300) + '\"&1');",
    );
    expect(valuesOf(book, 'A1')).toEqual([5000]);
    expect(formulasOf(book, 'A1', 'A2')).toEqual([null, `("${'a'.repeat(255)}"&"${'a'.repeat(45)}")&1`]);
  });

  test('show numbers as on the page, months in the language of the workbook', async () => {
    const patterns = ['mmm yyyy', '[Red]0.0 "k€"', '0 j', '[>=1000000]0.0,," M€";#,##0" €"'];
    const book = await exported(
      `sheet.getRange('A1:A4').setValues([[46000], [2], [3], [4]]).setNumberFormats(${JSON.stringify(patterns)}.map((one) => [one]));`,
      { locale: 'fr_FR' },
    );
    const { cells } = book.tabs[0]!;
    expect(['A1', 'A2', 'A3', 'A4'].map((at) => book.formatOf(cells.get(at)!.style))).toEqual([
      '[$-40C]mmm yyyy',
      '[Red]0.0 "k€"',
      '0 "j"',
      '[>=1000000]0.0,," M€";#,##0" €"',
    ]);
  });
});

test('an .xlsx file has tabs and names with any signs, under titles that Excel takes', async () => {
  const book = await exported(
    "sheet.setName(\"Prix $& d'été $1\"); sheet.getRange('A1').setValue(3); spreadsheet.setNamedRange('KPI_X', sheet.getRange('A1')); const other = spreadsheet.insertSheet('Chiffres du mois, par produit et par pays'); other.getRange('A1').setValue(5); sheet.getRange('A2').setFormula(\"='Chiffres du mois, par produit et par pays'!A1+KPI_X\");",
  );
  expect(book.tabs.map(({ name }) => name)).toEqual(["Prix $& d'été $1", 'Chiffres du mois, par produit e']);
  expect(book.names.KPI_X).toBe("'Prix $& d''été $1'!$A$1");
  expect(formulasOf(book, 'A2')).toEqual(["'Chiffres du mois, par produit e'!A1+KPI_X"]);
});

test('the rules of an .xlsx file offer each choice as it is, with its help, and colour as on the page', async () => {
  const book = await exported(`
    const rule = () => SpreadsheetApp.newDataValidation();
    sheet.getRange('A1').setDataValidation(rule().requireValueInList(['a', 'b']).setHelpText('a or b').build());
    sheet.getRange('A2').setDataValidation(rule().requireValueInList(['Yes, often', 'No']).setAllowInvalid(true).build());
    sheet.getRange('A3').insertCheckboxes();
    sheet.getRange('A4').setDataValidation(rule().requireNumberBetween(1, 5).setAllowInvalid(false).build());
    sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextStartsWith('■').setFontColor('#8a2e00').setRanges([sheet.getRange('B1:B9')]).build()]);`);
  const [tab, helper] = book.tabs;
  const rules = all(tab!.root, 'dataValidation').map(({ attributes, children }) => ({
    at: attributes.sqref,
    type: attributes.type,
    help: attributes.prompt,
    warns: attributes.errorStyle === 'warning',
    says: children.map(({ text }) => text),
  }));
  expect(rules).toEqual([
    { at: 'A1', type: 'list', help: 'a or b', warns: true, says: ['"a,b"'] },
    { at: 'A2', type: 'list', help: undefined, warns: true, says: ["'Lists and charts'!$A$2:$A$3"] },
    { at: 'A3', type: 'list', help: undefined, warns: false, says: ["'Lists and charts'!$B$2:$B$3"] },
    { at: 'A4', type: 'decimal', help: undefined, warns: false, says: ['1', '5'] },
  ]);
  expect(helper!.hidden).toBe(true);
  expect(['A2', 'A3', 'B2', 'B3'].map((at) => helper!.cells.get(at)!.value)).toEqual(['Yes, often', 'No', true, false]);
  expect(only(tab!.root, 'cfRule').attributes).toMatchObject({ type: 'beginsWith', stopIfTrue: '1', text: '■' });
});

test('a chart of an .xlsx file takes its figures from cells in which a missing one is an error, not a text', async () => {
  const book = await exported(`
    sheet.getRange('A1:B1').setValues([['Month', 'Revenue']]);
    sheet.getRange('A2:A4').setValues([[46000], [46031], [46062]]).setNumberFormat('mmm yy');
    sheet.getRange('B2:B4').setFormulas([['=10'], ['=""'], ['=30']]);
    sheet.insertChart(sheet.newChart().asLineChart().addRange(sheet.getRange('A1:B4')).setNumHeaders(1).setOption('vAxis.format', '0 "€"').setPosition(6, 1, 0, 0).build());`);
  const [tab, helper] = book.tabs;
  const figures = only(tab!.charts[0]!, 'c:val');
  expect(only(figures, 'c:f').text).toBe("'Lists and charts'!$A$2:$A$4");
  expect(all(figures, 'c:v').map(({ text }) => text)).toEqual(['10', '30']);
  expect(helper!.cells.get('A1')!.value).toBe('Sheet1 B2:B4');
  expect(helper!.cells.get('A3')).toMatchObject({
    formula: "IF(ISNUMBER('Sheet1'!$B$3),'Sheet1'!$B$3,NA())",
    value: '#N/A',
  });
  expect(all(tab!.charts[0]!, 'c:numFmt').map(({ attributes }) => attributes.formatCode)).toEqual([
    '[$-409]mmm yy',
    '0 "€"',
  ]);
});

test.each([
  ['bars of figures that are not negative stand on zero', 'asColumnChart', 97, ['0']],
  ['bars that go under zero begin where they must', 'asColumnChart', -97, []],
  ['lines begin where their figures do', 'asLineChart', 97, []],
])('in a chart of an .xlsx file, %s', async (_, kind, figure, least) => {
  const book = await exported(`
    sheet.getRange('A1:B3').setValues([['Month', 'Rate'], ['May', 98], ['June', ${figure}]]);
    sheet.insertChart(sheet.newChart().${kind}().addRange(sheet.getRange('A1:B3')).setNumHeaders(1).setPosition(6, 1, 0, 0).build());`);
  const axis = only(book.tabs[0]!.charts[0]!, 'c:valAx');
  expect(all(axis, 'c:min').map(({ attributes }) => attributes.val)).toEqual(least);
});
