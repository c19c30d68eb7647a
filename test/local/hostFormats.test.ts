/** This file says that what a script gives to a sheet besides values is kept, drawn and given back. */
import { describe, expect, test } from 'vitest';
import { openWith, run, SHEET } from './hostAddOn';

const body = (code: string) => run(`${SHEET} ${code}`);

describe('a range', () => {
  test('keeps its formats, one by one or as blocks', async () => {
    const code = `const range = sheet.getRange('A1:B1');
      range.setBackgrounds([['#0B3C5D', null]]).setFontColors([['white', '#000']]).setFontWeights([['bold', 'normal']]).setFontSizes([[16, 10]])
        .setFontFamily('Georgia').setHorizontalAlignments([['left', 'center']]).setVerticalAlignment('middle')
        .setWrapStrategies([[SpreadsheetApp.WrapStrategy.CLIP, SpreadsheetApp.WrapStrategy.WRAP]]).setNotes([['a note', '']]);
      return [range.getBackgrounds(), range.getFontColors(), range.getFontWeights(), range.getFontSizes(), range.getFontFamilies(),
        range.getHorizontalAlignments(), range.getVerticalAlignments(), range.getWrapStrategies().map((row) => row.map(String)), range.getNotes()]`;
    expect(await body(code)).toEqual([
      [['#0b3c5d', '#ffffff']],
      [['#ffffff', '#000000']],
      [['bold', 'normal']],
      [[16, 10]],
      [['Georgia', 'Georgia']],
      [['left', 'center']],
      [['middle', 'middle']],
      [['CLIP', 'WRAP']],
      [['a note', '']],
    ]);
  });

  test('keeps its number format as Google writes it, whatever the engine knows', async () => {
    const patterns = [
      '[>=1000000]0.0,," M€";#,##0" €"',
      '#,##0 €',
      '#,##0" €"',
      '[Red]0',
      '0.00E+00',
      '[h]:mm',
      'mmmm yyyy',
      '@',
      '_(0_)',
    ];
    const code = `const patterns = ${JSON.stringify(patterns)}; const range = sheet.getRange(1, 1, 1, patterns.length);
      range.setValue(1500.25); range.setNumberFormats([patterns]); return [range.getNumberFormats()[0], range.getDisplayValues()[0]]`;
    expect(await body(code)).toEqual([
      patterns,
      ['1,500 €', '1,500 €', '1,500 €', '1500', '1.50E+03', '36006:00', 'February 1904', '1500.25', ' 1500 '],
    ]);
  });

  test('of percentages takes what a person types for percents, signed or not, and a script’s figure as it is', async () => {
    const sheet = await openWith('');
    const range = sheet.spreadsheet.getActiveSheet().getRange('A1').setNumberFormat('0.0%');
    const typed = ['45 %', '45%', '45', '-12', '1.5', '01/10/2026', 'x'].map((text) => {
      sheet.type('A1', text);
      return sheet.value('A1');
    });
    expect(typed.slice(0, 5)).toEqual([0.45, 0.45, 0.45, -0.12, 0.015]);
    expect(typed[6]).toBe('x');
    range.setNumberFormat('0.0%').setValue(0.45);
    expect(sheet.display('A1')).toBe('45.0%');
  });

  test('loses its formats but not its notes to clearFormat, and its content alone to clearContent', async () => {
    const code = `const range = sheet.getRange('A1').setValue(5).setBackground('red').setNote('n');
      range.clearFormat(); const one = [range.getValue(), range.getBackground(), range.getNote()]; range.setBackground('red').clearContent();
      return [one, range.getValue(), range.getBackground()]`;
    expect(await body(code)).toEqual([[5, '#ffffff', 'n'], '', '#ff0000']);
  });

  test('is merged: its first cell alone holds a value', async () => {
    const code = `sheet.getRange('A1:B2').merge().setValue('x'); return [sheet.getRange('A1:B2').getValues(), sheet.getRange('A1:C3').getMergedRanges().map((r) => r.getA1Notation())]`;
    expect(await body(code)).toEqual([
      [
        ['x', ''],
        ['', ''],
      ],
      ['A1:B2'],
    ]);
  });

  test('keeps links to parts of its text, until it is typed over', async () => {
    const sheet = await openWith(`
      function write() { ${SHEET} sheet.getRange('B2').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('Glossaire · Réglages')
        .setLinkUrl(0, 9, '#gid=1').setLinkUrl(12, 20, '#gid=2').build()); sheet.insertRowBefore(1); }
      function runs() { ${SHEET} return sheet.getRange('B3').getRichTextValue().getRuns().map((run) => [run.getText(), run.getLinkUrl()]); }`);
    await sheet.call('write');
    expect(await sheet.call('runs')).toEqual([
      ['Glossaire', '#gid=1'],
      [' · ', null],
      ['Réglages', '#gid=2'],
    ]);
    sheet.type('B3', 'mine');
    expect(await sheet.call('runs')).toEqual([['mine', null]]);
  });
});

describe('conditional formats', () => {
  const RULES = `const rules = [
      SpreadsheetApp.newConditionalFormatRule().whenTextStartsWith('■').setBackground('#FCE5D9').setFontColor('#8A2E00').setBold(true).setRanges([sheet.getRange('B6:B7'), sheet.getRange('B10:B16')]).build(),
      SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=AND(ISNUMBER(H6);H6>5/10)').setFontColor('#00563F').setRanges([sheet.getRange('H6:I7')]).build()];`;

  test('replace one another, in order, and are read back', async () => {
    const code = `${RULES} sheet.setConditionalFormatRules([rules[1]]); sheet.setConditionalFormatRules(rules);
      return sheet.getConditionalFormatRules().map((rule) => { const c = rule.getBooleanCondition();
        return [rule.getRanges().map((r) => r.getA1Notation()), String(c.getCriteriaType()), c.getCriteriaValues(), c.getBackground(), c.getFontColor(), c.getBold()]; })`;
    expect(await body(code)).toEqual([
      [['B6:B7', 'B10:B16'], 'TEXT_STARTS_WITH', ['■'], '#fce5d9', '#8a2e00', true],
      [['H6:I7'], 'CUSTOM_FORMULA', ['=AND(ISNUMBER(H6),H6>5/10)'], null, '#00563f', null],
    ]);
  });

  test('colour the cells that they concern', async () => {
    const sheet = await openWith(
      `function main() { ${SHEET} ${RULES} sheet.setConditionalFormatRules(rules);
      sheet.getRange('B6').setValue('■ Agir'); sheet.getRange('I7').setValue(0.6); sheet.getRange('H6').setValue(0.4); }`,
      { locale: 'fr_FR' },
    );
    await sheet.call('main');
    const { getters } = sheet.model;
    const at = (xc: string) => getters.getCellComputedStyle({ sheetId: getters.getActiveSheetId(), ...cell(xc) });
    expect(at('B6')).toMatchObject({ fillColor: '#fce5d9', bold: true });
    expect(at('I7').textColor).toBe('#00563f');
    expect(at('H6').textColor).toBeUndefined();
  });
});

const cell = (xc: string) => ({ col: xc.charCodeAt(0) - 65, row: Number(xc.slice(1)) - 1 });

describe('data validation', () => {
  const RULE = `sheet.getRange('A1:A3').setValues([['Dernier mois saisi'], [new Date('2026-10-01T00:00Z')], [new Date('2026-09-01T00:00Z')]]);
    sheet.getRange('C1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('A1:A3'), true)
      .setAllowInvalid(false).setHelpText('Choisissez un mois').build());`;

  test('is read back, with its range and its help', async () => {
    const code = `${RULE} const rule = sheet.getRange('C1').getDataValidation(); return [String(rule.getCriteriaType()), rule.getCriteriaValues()[0].getA1Notation(),
      rule.getCriteriaValues()[1], rule.getAllowInvalid(), rule.getHelpText(), sheet.getRange('C2').getDataValidation()]`;
    expect(await body(code)).toEqual(['VALUE_IN_RANGE', 'A1:A3', true, false, 'Choisissez un mois', null]);
  });

  test('follows its range when rows are inserted and the tab is renamed', async () => {
    const code = `${RULE} sheet.insertRowsBefore(1, 2); sheet.setName("L'été");
      const list = sheet.getRange('C3').getDataValidation().getCriteriaValues()[0]; return [list.getSheet().getName(), list.getA1Notation()]`;
    expect(await body(code)).toEqual(["L'été", 'A3:A5']);
  });

  test('refuses what is not in the list, to people and to scripts, and lets the rest in', async () => {
    const sheet = await openWith(
      `function main() { ${SHEET} ${RULE} } function put(v) { ${SHEET} sheet.getRange('C1').setValue(v); }`,
      { timeZone: 'UTC' },
    );
    await sheet.call('main');
    expect(() => sheet.type('C1', 'demain')).toThrow('Choisissez un mois');
    await expect(sheet.call('put', 'demain')).rejects.toThrow('Choisissez un mois');
    sheet.type('C1', 'Dernier mois saisi');
    sheet.type('C1', '10/1/2026');
    expect(sheet.display('C1')).toBe('10/1/2026');
    sheet.type('C1', '');
    expect(sheet.value('C1')).toBe('');
  });

  test('of checkboxes fills in FALSE', async () => {
    expect(
      await body(`sheet.getRange('A1:A2').insertCheckboxes(); return sheet.getRange('A1:A2').getValues()`),
    ).toEqual([[false], [false]]);
  });
});

describe('charts', () => {
  const CHART = `sheet.getRange('A1:C3').setValues([['', 'Base', 'Total'], ['a', '', 10], ['b', 10, '']]);
    sheet.insertChart(sheet.newChart().asColumnChart().addRange(sheet.getRange('A1:C3')).setNumHeaders(1).setStacked().setTitle('MRR')
      .setOption('width', 476).setOption('height', 166).setOption('series', { 0: { color: '#FFFFFF', visibleInLegend: false } }).setOption('legend.position', 'bottom')
      .setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH).setPosition(23, 2, 1, 1).build());`;

  test('are found again by their ranges, changed in place and removed', async () => {
    const code = `${CHART} const chart = sheet.getCharts()[0]; const id = chart.getChartId();
      sheet.updateChart(chart.modify().setOption('title', 'New').setPosition(24, 2, 0, 0).build()); sheet.insertRowBefore(1);
      const after = sheet.getCharts()[0]; const seen = [after.getChartId() === id, after.getOptions().get('title'), after.getOptions().get('series.0.color'),
        after.getRanges()[0].getA1Notation(), after.getContainerInfo().getAnchorRow(), String(after.getHiddenDimensionStrategy())];
      sheet.removeChart(after); return [...seen, sheet.getCharts().length]`;
    expect(await body(code)).toEqual([true, 'New', '#FFFFFF', 'A2:C4', 25, 'SHOW_BOTH', 0]);
  });

  test('are drawn by the engine, the invisible base of a waterfall included', async () => {
    const sheet = await openWith(`function main() { ${SHEET} ${CHART} }`);
    await sheet.call('main');
    const { getters } = sheet.model;
    const [id] = getters.getChartIds(getters.getActiveSheetId());
    expect(getters.getChartDefinition(id!)).toMatchObject({
      type: 'bar',
      stacked: true,
      legendPosition: 'bottom',
      dataSource: { labelRange: 'Sheet1!A1:A3', dataSets: [{ dataRange: 'B1:B3' }, { dataRange: 'C1:C3' }] },
      dataSetStyles: { 0: { backgroundColor: '#FFFFFF00', hideLegend: true } },
    });
  });

  test('of several types in one are lines and columns', async () => {
    const code = `sheet.insertChart(sheet.newChart().asComboChart().addRange(sheet.getRange('A1:C3')).setOption('seriesType', 'bars')
      .setOption('series', { 1: { type: 'line', lineDashStyle: [4, 4] } }).setPosition(1, 1, 0, 0).build());`;
    const sheet = await openWith(`function main() { ${SHEET} ${code} }`);
    await sheet.call('main');
    const { getters } = sheet.model;
    const [id] = getters.getChartIds(getters.getActiveSheetId());
    expect(getters.getChartDefinition(id!)).toMatchObject({
      type: 'combo',
      dataSetStyles: { 0: { type: 'bar' }, 1: { type: 'line', borderDash: [4, 4] } },
    });
  });
});

test('protections keep their words, their warning and their open ranges, wherever those move', async () => {
  const code = `const p = sheet.protect().setDescription('KPI — board').setWarningOnly(true); p.setUnprotectedRanges([sheet.getRange('I2:J2')]);
    sheet.getRange('A1').protect(); sheet.insertRowBefore(1); const again = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0];
    const seen = [again.getDescription(), again.isWarningOnly(), again.getUnprotectedRanges()[0].getA1Notation(), sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation()];
    again.remove(); return [...seen, sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length]`;
  expect(await body(code)).toEqual(['KPI — board', true, 'I3:J3', 'A2', 0]);
});

test('developer metadata are found by key, on the spreadsheet and on tabs, and go with their tab', async () => {
  const code = `const two = spreadsheet.insertSheet('Two'); two.addDeveloperMetadata('kpi.tab', 'data', SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
    spreadsheet.addDeveloperMetadata('kpi.schema', '1'); const find = () => spreadsheet.createDeveloperMetadataFinder().withKey('kpi.tab').find();
    const seen = [find()[0].getValue(), find()[0].getLocation().getSheet().getName(), spreadsheet.getDeveloperMetadata().map((m) => m.getKey()), String(find()[0].getVisibility())];
    spreadsheet.deleteSheet(two); return [...seen, find().length]`;
  expect(await body(code)).toEqual(['data', 'Two', ['kpi.schema'], 'DOCUMENT', 0]);
});
