/** This file says what is kept of a workbook between runs. */
import { describe, expect, test } from 'vitest';
import { openWith, SHEET } from './hostAddOn';

const BUILD = `function build() { ${SHEET}
  sheet.setName("Prix d'été"); sheet.getRange('A1:A2').setValues([[1500000], ['=A1 / 2']]).setNumberFormat('[>=1000000]0.0,," M€";#,##0" €"');
  sheet.getRange('B1').setNote('note').setFontFamily('Georgia').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('ab').setLinkUrl(0, 1, '#gid=0').build());
  spreadsheet.setNamedRange('KPI_X', sheet.getRange('A1')); sheet.protect().setDescription('KPI'); sheet.addDeveloperMetadata('k', 'v');
  sheet.insertChart(sheet.newChart().asLineChart().addRange(sheet.getRange('A1:B2')).setPosition(3, 3, 0, 0).build());
  sheet.getRange('D1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).setHelpText('a or b').build());
  PropertiesService.getDocumentProperties().setProperty('draft', 'x'); sheet.hideRows(5); spreadsheet.rename('My KPI'); }
function seen() { ${SHEET} const b = sheet.getRange('B1'); return [spreadsheet.getName(), sheet.getName(), sheet.getRange('A1:A2').getDisplayValues(), sheet.getRange('A2').getFormula(),
  sheet.getRange('A1').getNumberFormat(), b.getNote(), b.getFontFamily(), b.getRichTextValue().getRuns()[0].getLinkUrl(), spreadsheet.getRangeByName('KPI_X').getA1Notation(),
  sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].getDescription(), sheet.getDeveloperMetadata()[0].getValue(), sheet.getCharts()[0].getRanges()[0].getA1Notation(),
  sheet.getRange('D1').getDataValidation().getHelpText(), PropertiesService.getDocumentProperties().getProperty('draft'), sheet.isRowHiddenByUser(5)]; }`;

describe('a saved workbook', () => {
  test('opens as it was', async () => {
    const sheet = await openWith(BUILD, { locale: 'fr_FR' });
    await sheet.call('build');
    const saved = JSON.parse(JSON.stringify(sheet.save()));
    const again = await openWith(BUILD, { workbook: saved });
    expect(await again.call('seen')).toEqual(await sheet.call('seen'));
    expect(again.spreadsheet.getSpreadsheetLocale()).toBe('fr_FR');
    expect(again.save()).toEqual(saved);
  });
});

const COUNTED = `let runs = 0;
/** @customfunction */
function COUNTED(x) { runs += 1; return runs + SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange('A1').getValue(); }`;

test('a custom function of a saved workbook is run once when it opens, on the cells as they were', async () => {
  const sheet = await openWith(COUNTED);
  sheet.type('A1', '100');
  sheet.type('A2', '=COUNTED(A1)');
  const again = await openWith(COUNTED, { workbook: sheet.save() });
  expect(again.display('A2')).toBe('101');
  expect(again.error('A2')).toBeNull();
});

test('a paste of 100 000 rows is taken and summed', async () => {
  const sheet = await openWith('');
  sheet.load(
    'Data',
    Array.from({ length: 100_000 }, (_, row) => [row % 10]),
  );
  sheet.type('Data!C1', '=SUM(A:A)');
  expect(sheet.value('Data!C1')).toBe(450_000);
  expect(sheet.spreadsheet.getSheetByName('Data')!.getMaxRows()).toBe(100_000);
});
