/** This file generates each workbook once, and opens a copy of it for the tests that begin with one. */
import { onTestFinished } from 'vitest';
import type { LocalSpreadsheet, SavedWorkbook } from '../../src/local/node';
import type { Plan } from '../../src/method/plan';
import { area } from '../../src/workbook/address';
import { FEEDS, MISSING_SHOWN } from '../../src/workbook/feeds';
import { workbookOf } from '../integration/generating';
import { openAddOn } from '../open';

export const openNew = (plan: Plan, workbook?: SavedWorkbook): Promise<LocalSpreadsheet> =>
  openAddOn({ locale: plan.language === 'fr' ? 'fr_FR' : 'en_US', workbook });

/** A workbook of the plan, as it is when somebody opens it again. */
export const reopened = async (plan: Plan, sample = true): Promise<LocalSpreadsheet> =>
  openNew(plan, await workbookOf(plan, {}, sample));

const LENT = new Map<string, Promise<LocalSpreadsheet>>();

/** A copy that tests share: they look at it, and take back what they type in it when they end. */
export async function lent(plan: Plan, sample = true): Promise<LocalSpreadsheet> {
  const key = JSON.stringify([plan, sample]);
  const opened = LENT.get(key) ?? reopened(plan, sample);
  LENT.set(key, opened);
  const spreadsheet = await opened;
  const type: LocalSpreadsheet['type'] = (place, text) => {
    takeBack(spreadsheet.spreadsheet.getRange(place));
    spreadsheet.type(place, text);
  };
  return { ...spreadsheet, type };
}

/** Sets cells until the test ends; all are read before the first is set, so that the workbook is computed once. */
export function setForNow(
  ...changes: readonly (readonly [cell: GoogleAppsScript.Spreadsheet.Range, value: unknown])[]
) {
  for (const [cell] of changes) takeBack(cell);
  for (const [cell, value] of changes) cell.setValue(value);
}

function takeBack(cell: GoogleAppsScript.Spreadsheet.Range): void {
  const [value, formula, format] = [cell.getValue(), cell.getFormula(), cell.getNumberFormat()];
  onTestFinished(() => {
    cell.setNumberFormat(format);
    if (formula === '') cell.setValue(value);
    else cell.setFormula(formula);
  });
}

const SHOWN_ERROR = /^#(ERROR!|NAME\?|DIV\/0!|VALUE!|REF!|N\/A|NUM!|NULL!)/;

/** Every error that is shown, in any tab or in those of the ids; a figure that a chart has not is none. */
export function errorsIn({ spreadsheet }: LocalSpreadsheet, ids?: readonly unknown[]): string[] {
  const calc = spreadsheet.getRangeByName('KPI_MONTHS')?.getGridId();
  const feeds = area(FEEDS);
  const isMissing = (id: number, row: number, column: number, shown: string) =>
    shown === MISSING_SHOWN &&
    id === calc &&
    row >= feeds.row &&
    row < feeds.row + feeds.rows &&
    column >= feeds.column &&
    column < feeds.column + feeds.columns;
  return spreadsheet.getSheets().flatMap((sheet) => {
    const id = sheet.getSheetId();
    if (ids?.includes(id) === false) return [];
    const lines = sheet.getDataRange().getDisplayValues();
    return lines.flatMap((line, row) =>
      line.flatMap((shown, column) =>
        SHOWN_ERROR.test(shown) && !isMissing(id, row + 1, column + 1, shown)
          ? [`${sheet.getName()} ${row} ${column}: ${shown}`]
          : [],
      ),
    );
  });
}

/** What a person sees of every tab, to compare before and after. */
export const contentOf = (spreadsheet: LocalSpreadsheet) =>
  spreadsheet.spreadsheet.getSheets().map((sheet) => {
    const range = sheet.getDataRange();
    return {
      name: sheet.getName(),
      values: range.getDisplayValues(),
      formulas: range.getFormulas(),
      formats: range.getNumberFormats(),
      backgrounds: range.getBackgrounds(),
      rules: sheet.getConditionalFormatRules().map((rule) => rule.getRanges().map((one) => one.getA1Notation())),
      charts: sheet.getCharts().map((chart) => chart.getRanges().map((one) => one.getA1Notation())),
    };
  });

export const namesOf = (spreadsheet: LocalSpreadsheet) =>
  spreadsheet.spreadsheet.getNamedRanges().map((one) => [one.getName(), one.getRange().getA1Notation()]);

/** The calls that have changed the document since they were last counted. */
export const writtenBy = (spreadsheet: LocalSpreadsheet): string[] =>
  Object.keys(spreadsheet.calls.byName).filter((name) =>
    /^(Range|Sheet|Spreadsheet)\.(set|insert|add|delete)/.test(name),
  );
