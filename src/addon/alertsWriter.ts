/** This file adds lines to the Alerts log: under what stands there, and nowhere else. */
import { type Language, same, type Text } from '../metrics/text';
import { type AlertLine, SAMPLE_MARK } from '../workbook/alertsLog';
import { SAMPLE_TITLE } from '../workbook/data';
import { type Formula, formula, monthFormula } from '../workbook/formula';
import { TEXT } from '../workbook/literal';
import { DAY, DAY_TIME } from '../workbook/numberFormats';
import { now } from './clock';
import { rangeNamed } from './rangeNamed';
import { writeValues } from './values';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The mark of lines that speak of the sample company, as the Data tab's title does. */
function commentIn(spreadsheet: Spreadsheet): string {
  const title = rangeNamed(spreadsheet, 'KPI_DATA_TITLE')?.getValue();
  if (title === SAMPLE_TITLE.fr) return SAMPLE_MARK.fr;
  return title === SAMPLE_TITLE.en ? SAMPLE_MARK.en : '';
}

export function appendAlerts(
  sheet: Sheet,
  fields: readonly (string | null)[],
  lines: readonly AlertLine[],
  language: Language,
): void {
  const time = now();
  const comment = commentIn(sheet.getParent());
  const rows = lines.map(({ fields: texts, period }) =>
    fields.map((id): string | Date | Formula => {
      if (id === 'time') return time;
      if (id === 'period') return formula(`=${monthFormula(period)}`);
      return id === 'comment' ? comment : (texts[id ?? ''] ?? '');
    }),
  );
  const formats = rows.map(() => fields.map((id) => FORMATS[id ?? '']?.[language] ?? TEXT));
  const [first, last] = [lines[0]!.row, sheet.getMaxRows()];
  const missing = first + rows.length - 1 - last;
  if (missing > 0) sheet.insertRowsAfter(last, missing);
  if (missing > 0) sheet.getRange(first, 1, rows.length, fields.length).setNumberFormats(formats);
  writeValues(sheet, first, rows, formats);
}

const FORMATS: Readonly<Record<string, Text>> = { time: DAY_TIME, period: same('mmm yyyy'), due: DAY };
