/** This file writes values over cells that have their formats already, so that texts stay texts. */
import { at } from '../workbook/address';
import { GENERAL, literal, needsMark, TEXT } from '../workbook/literal';
import { isFormula } from '../workbook/tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** From a row of the first column on; a text that would not stay one in a cell of text gives that cell no chosen format. */
export function writeValues(
  sheet: Sheet,
  row: number,
  values: readonly (readonly unknown[])[],
  formats: readonly (readonly string[])[],
): void {
  const marked: string[] = [];
  const inputs = values.map((line, down) =>
    line.map((value, across) => {
      if (isFormula(value)) return value.formula;
      if (typeof value !== 'string') return value;
      const format = formats[down]![across]!;
      if (format !== TEXT || !needsMark(value)) return literal(value, format);
      marked.push(at(row + down, across + 1));
      return literal(value, GENERAL);
    }),
  );
  if (marked.length > 0) sheet.getRangeList(marked).setNumberFormat(GENERAL);
  sheet.getRange(row, 1, inputs.length, inputs[0]!.length).setValues(inputs);
}
