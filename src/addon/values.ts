/** This file writes values over cells that have their formats already, so that texts stay texts. */
import { at } from '../workbook/address';
import { GENERAL, literal, needsMark, TEXT } from '../workbook/literal';
import { isFormula } from '../workbook/tab';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** A text that would not stay one in a cell of text makes of it one of no chosen format. */
export function writeValues(
  range: Range,
  values: readonly (readonly unknown[])[],
  formats: readonly (readonly string[])[],
): void {
  const [row, column] = [range.getRow(), range.getColumn()];
  const marked: string[] = [];
  const inputs = values.map((line, down) =>
    line.map((value, across) => {
      if (isFormula(value)) return value.formula;
      if (typeof value !== 'string') return value;
      const format = formats[down]![across]!;
      if (format !== TEXT || !needsMark(value)) return literal(value, format);
      marked.push(at(row + down, column + across));
      return literal(value, GENERAL);
    }),
  );
  if (marked.length > 0) range.getSheet().getRangeList(marked).setNumberFormat(GENERAL);
  range.setValues(inputs);
}
