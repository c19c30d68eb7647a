/** This file adds lines to the Alerts log: under what stands there, and nowhere else. */
import type { AlertLine } from '../workbook/alertsLog';
import { monthFormula } from '../workbook/formula';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function appendAlerts(sheet: Sheet, fields: readonly (string | null)[], lines: readonly AlertLine[]): void {
  const now = new Date();
  const rows = lines.map(({ fields: texts, period }) =>
    fields.map((id): string | Date => {
      if (id === 'time') return now;
      if (id === 'period') return `=${monthFormula(period)}`;
      return texts[id ?? ''] ?? '';
    }),
  );
  const [end, last] = [lines[0]!.row + lines.length - 1, sheet.getMaxRows()];
  const missing = end - last;
  if (missing > 0) sheet.insertRowsAfter(last, missing);
  const range = sheet.getRange(lines[0]!.row, 1, rows.length, fields.length);
  if (missing > 0) range.setNumberFormats(rows.map(() => fields.map((id) => FORMATS[id ?? ''] ?? '@')));
  range.setValues(rows);
}

const FORMATS: Readonly<Record<string, string>> = { time: 'yyyy-mm-dd hh:mm', period: 'mmm yyyy', due: 'yyyy-mm-dd' };
