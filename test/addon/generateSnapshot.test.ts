/** This file states what the snapshot tab shows, and what is left once the sample or Cap Nord was taken away. */
import { describe, expect, test } from 'vitest';
import type { LocalSpreadsheet } from '../../src/local/node';
import { generate } from '../integration/generating';
import { saas } from '../workbook/plans';
import { lent, reopened } from './generateOnce';

const plan = saas('fr');

const snapshotIn = async (spreadsheet: LocalSpreadsheet): Promise<string> => {
  const { data } = (await spreadsheet.call('snapshot', null)) as { data: { title: string } };
  return data.title;
};
const remove = (spreadsheet: LocalSpreadsheet, what: 'sample' | 'all', tabs = { data: false, settings: false }) =>
  spreadsheet.call('remove', { what, ...tabs });

describe('a snapshot', () => {
  test('shows what the dashboard shows, with its month by name, leans on no other tab, and stands beside an earlier one', async () => {
    const spreadsheet = await reopened(plan);
    const title = await snapshotIn(spreadsheet);
    expect(title).toBe('Instantané 2026-10');
    const shown = spreadsheet.displays("'Tableau de bord'!B2:M36");
    expect(shown[0]).toContain('Dernier mois saisi');
    const named = shown[0]!.map((text) => (text === 'Dernier mois saisi' ? 'octobre 2026' : text));
    expect(spreadsheet.displays(`'${title}'!B2:M36`)).toEqual([named, ...shown.slice(1)]);
    const sheet = spreadsheet.spreadsheet.getSheetByName(title)!;
    const formulas = sheet
      .getDataRange()
      .getFormulas()
      .flat()
      .filter((one) => one !== '');
    expect(formulas.filter((one) => /!|KPI_/.test(one))).toEqual([]);
    const plotted = sheet.getCharts().flatMap((chart) => chart.getRanges().map((range) => range.getSheet().getName()));
    expect(plotted).toEqual([title, title]);
    const page = sheet.getRange('O1').getColumn();
    const hidden = sheet.getRange(1, page, sheet.getMaxRows(), sheet.getMaxColumns() - page + 1).getValues();
    const numbers = hidden.flat().filter((value): value is number => typeof value === 'number');
    const exact = [...spreadsheet.values("'Calculs'!AA2:AL9"), ...spreadsheet.values("'Données'!C5:Z28")].flat();
    const digits = (value: unknown) => String(value).replace(/^0\.0*|\D|0+$/g, '').length;
    expect(numbers.length).toBeGreaterThan(150);
    expect(numbers.filter((value) => digits(value) > 3 && exact.includes(value))).toEqual([]);
    const trend = spreadsheet.values("'Calculs'!AA2:AL2")[0] as number[];
    const rank = (figures: readonly number[]) => figures.map((one) => figures.filter((other) => other < one).length);
    const drawn = sheet.getRange(18, page + 1, 1, 12).getValues()[0] as number[];
    expect(rank(drawn), 'the shape of the North Star').toEqual(rank(trend));
    expect(await snapshotIn(spreadsheet), 'of the same month').toBe('Instantané 2026-10 (2)');
  });
});

describe('taking away', () => {
  test('the sample leaves what a person has changed, and its mark goes', async () => {
    const spreadsheet = await reopened(plan);
    spreadsheet.type("'Données'!C10", '12345');
    await remove(spreadsheet, 'sample');
    await generate(spreadsheet, plan, { sample: false });
    const figures = spreadsheet
      .values("'Données'!C5:Z64")
      .flat()
      .filter((value) => value !== '');
    expect(figures).toEqual([12345]);
    expect(spreadsheet.display("'Données'!B1")).toBe('Chiffres du mois');
    expect(spreadsheet.display("'Tableau de bord'!B2")).toBe('Atelier Nova — Tableau de bord KPI');
  });

  test('a sample that never stood takes no figure that a person has entered', async () => {
    const like = (await lent(plan)).value("'Données'!C10");
    const spreadsheet = await reopened(plan, false);
    spreadsheet.spreadsheet.getRange("'Données'!C10").setValue(like);
    await remove(spreadsheet, 'sample');
    expect(spreadsheet.value("'Données'!C10")).toBe(like);
  });

  test('the sample of which every figure was typed over takes its mark away', async () => {
    const spreadsheet = await reopened(plan);
    const figures = spreadsheet.spreadsheet.getRange("'Données'!C5:Z28");
    figures.setValues(
      figures.getValues().map((line) => line.map((value) => (typeof value === 'number' ? value + 0.5 : value))),
    );
    await remove(spreadsheet, 'sample');
    expect(spreadsheet.display("'Données'!B1")).toBe('Chiffres du mois');
    expect(spreadsheet.display("'Données'!C10")).not.toBe('');
  });

  test('Cap Nord leaves the figures and settings of the user, and no name, rule or mark of ours', async () => {
    const spreadsheet = await reopened(plan);
    const { spreadsheet: file } = spreadsheet;
    const data = file.getSheetByName('Données')!;
    const figures = spreadsheet.values("'Données'!C5:Z64");
    await remove(spreadsheet, 'all');
    expect(file.getSheets().map((sheet) => sheet.getName())).toEqual(['Feuille 1', 'Données', 'Réglages']);
    expect(spreadsheet.values("'Données'!C5:Z64")).toEqual(figures);
    expect(file.getNamedRanges()).toEqual([]);
    expect(file.createDeveloperMetadataFinder().find()).toEqual([]);
    expect(data.getConditionalFormatRules()).toEqual([]);
  });

  test('Cap Nord shows the Data tab where no other tab would be seen', async () => {
    const spreadsheet = await reopened(plan);
    const { spreadsheet: file } = spreadsheet;
    for (const sheet of file.getSheets()) if (sheet.getName() !== 'Tableau de bord') sheet.hideSheet();
    await remove(spreadsheet, 'all');
    const seen = file.getSheets().filter((sheet) => !sheet.isSheetHidden());
    expect(seen.map((sheet) => sheet.getName())).toEqual(['Données']);
  });

  test('the sample leaves the latest month chosen, in the language of the list, whatever Settings says since', async () => {
    const spreadsheet = await reopened(plan);
    spreadsheet.type("'Tableau de bord'!I2", '01/05/2026');
    const settings = spreadsheet.spreadsheet.getSheetByName('Réglages')!;
    const row =
      settings
        .getDataRange()
        .getValues()
        .findIndex((line) => line[0] === 'language') + 1;
    settings.getRange(row, 3).setValue('English');
    await remove(spreadsheet, 'sample');
    expect(spreadsheet.display("'Tableau de bord'!I2")).toBe('Dernier mois saisi');
    expect(spreadsheet.display("'Données'!C10")).toBe('');
  });
});
