/** This file states what is set right after a person broke a tab that others point to, or pushed the calculation tab about. */
import { beforeAll, describe, expect, test } from 'vitest';
import { MANIFEST_NAME, MANIFEST_WIDTH, NO_MANIFEST } from '../../src/addon/manifest';
import { type File, isShifted } from '../../src/addon/readerFile';
import { recordsOf } from '../../src/addon/stale';
import { MANIFEST_COLUMN } from '../../src/workbook/calcRows';
import { TITLES } from '../../src/workbook/names';
import { SERIES_ROW } from '../../src/workbook/series';
import { isFormula, layOut, TAB_KEYS, type TabKey } from '../../src/workbook/tab';
import type { TabRecord } from '../../src/workbook/unfinished';
import { workbook } from '../../src/workbook/workbook';
import { openAddOn } from '../open';
import { FRESH, saas } from '../workbook/plans';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const TITLES_EN = Object.fromEntries(TAB_KEYS.map((key) => [key, TITLES[key].en])) as Record<TabKey, string>;
const RECORD: TabRecord = { aspects: { choices: 'c', formats: 'f' }, cells: {}, rules: ['B2:B9'] };

describe('the calculation tab', () => {
  const MONTHS = 60;
  const cells = Object.fromEntries(Array.from({ length: MONTHS }, (_, rank) => [`A${SERIES_ROW + rank}`, 'mark']));
  let file: Spreadsheet;
  let sheet: Sheet;
  const isPushed = (record: TabRecord | null = { ...RECORD, cells }) =>
    isShifted(file, { calc: { sheet, title: 'Calc' } }, { ...NO_MANIFEST, records: record ? { calc: record } : {} });

  beforeAll(async () => {
    file = (await openAddOn({ addOn: false })).spreadsheet as unknown as Spreadsheet;
    sheet = file.getSheets()[0]!;
    sheet.insertColumnsAfter(26, MANIFEST_COLUMN + MANIFEST_WIDTH - 26);
    file.setNamedRange('KPI_MONTHS', sheet.getRange(SERIES_ROW, 1, MONTHS));
    file.setNamedRange(MANIFEST_NAME, sheet.getRange(1, MANIFEST_COLUMN, TAB_KEYS.length + 2, MANIFEST_WIDTH));
  });

  test('is not pushed about as it was left, with its record or without', () => {
    expect([isPushed(), isPushed(null)]).toEqual([false, false]);
  });

  test('is not pushed about where there is none', () => {
    expect(isShifted(file, {}, NO_MANIFEST)).toBe(false);
  });

  test.each([
    ['above its months', () => sheet.insertRowsBefore(5, 1), () => sheet.deleteRows(5, 1)],
    ['among its months', () => sheet.insertRowsBefore(SERIES_ROW + 3, 1), () => sheet.deleteRows(SERIES_ROW + 3, 1)],
    ['beside its months', () => sheet.insertColumnsBefore(9, 1), () => sheet.deleteColumns(9, 1)],
  ])('is pushed about once rows or columns were inserted %s, until they are taken away', (_, insert, remove) => {
    insert();
    expect(isPushed()).toBe(true);
    remove();
    expect(isPushed()).toBe(false);
  });
});

describe('what was written', () => {
  const PLAN = saas('en');
  const made = (data: string) => workbook(PLAN, { ...FRESH, titles: { ...TITLES_EN, data } }, false);
  const before = made('Old data');
  /** The Data tab is the one that was given up. */
  const standing = before.keys.filter((key) => key !== 'data');

  /** Every tab as it was written when the Data tab had its former title. */
  const fileOf = (stale: readonly [TabKey, string][]): File => ({
    tabs: Object.fromEntries(standing.map((key) => [key, { sheet: {} as Sheet, title: TITLES_EN[key] }])),
    found: { titles: TITLES_EN } as File['found'],
    manifest: { ids: {}, records: Object.fromEntries(before.keys.map((key) => [key, RECORD])), forms: [] },
    marks: () => {
      throw new Error('Not asked for');
    },
    displaced: null,
    followed: [],
    stale: new Map(stale),
    standing: (key) => {
      const cells = layOut(before.tab(key)).spots.map((line) => line.map((spot) => spot?.cell ?? ''));
      return {
        values: cells.map((line) => line.map((cell) => (isFormula(cell) ? 0 : cell))),
        formulas: cells.map((line) => line.map((cell) => (isFormula(cell) ? cell.formula : ''))),
      };
    },
  });
  const NAMES = {
    keyOf: (title: string) => standing.find((key) => TITLES_EN[key] === title) ?? null,
    columnId: made('Data').columnId,
  };
  const records = (stale: readonly [TabKey, string][]) => recordsOf(fileOf(stale), made('Data'), NAMES);

  test('is what the manifest says while no tab is broken', () => {
    expect(Object.values(records([]))).toEqual(standing.map(() => RECORD));
  });

  test('takes in the formulas that led to the tab that was given up', () => {
    const calc = layOut(before.tab('calc')).spots.flatMap((line, row) =>
      line.flatMap((spot, column) =>
        isFormula(spot?.cell) && spot.cell.formula.includes("'Old data'!") ? [[row + 1, column + 1] as const] : [],
      ),
    );
    const { cells } = records([['data', 'Old data']]).calc!;
    expect(calc.length).toBeGreaterThan(100);
    expect(calc.filter(([row, column]) => !(before.cellName('calc', row, column) in cells))).toEqual([]);
  });

  test('forgets the lists of choices, which led there too, and the whole look of a calculation tab that was pushed', () => {
    const { calc, dashboard } = records([['calc', 'Calc']]);
    expect([calc!.aspects, dashboard!.aspects]).toEqual([{}, { formats: 'f' }]);
    expect(calc!.rules).toEqual(RECORD.rules);
  });
});
