/** This file writes the cells of a tab: how they look, an array for each property, and what they hold, block by block. */
import { type ArrayAspect, type ArrayValue, uniform } from '../workbook/aspects';
import { GENERAL, literal, needsMark } from '../workbook/literal';
import type { Block, Merge } from '../workbook/merge';
import { type Cell, isFormula, type Layout } from '../workbook/tab';
import { FONT } from '../workbook/tokens';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

type Setter = readonly [all: (range: Range, values: never) => void, one: (range: Range, value: never) => void];

const SETTERS: Readonly<Record<ArrayAspect, Setter>> = {
  formats: [(range, values) => range.setNumberFormats(values), (range, value) => range.setNumberFormat(value)],
  backgrounds: [(range, values) => range.setBackgrounds(values), (range, value) => range.setBackground(value)],
  texts: [
    (range, values: string[][]) => range.setTextStyles(textStyles(values)),
    (range, value: string) => range.setTextStyle(textStyle(value)),
  ],
  aligns: [
    (range, values) => range.setHorizontalAlignments(values),
    (range, value) => range.setHorizontalAlignment(value),
  ],
  valigns: [
    (range, values) => range.setVerticalAlignments(values),
    (range, value) => range.setVerticalAlignment(value),
  ],
  wraps: [(range, values) => range.setWraps(values), (range, value) => range.setWrap(value)],
};

function textStyle(value: string): GoogleAppsScript.Spreadsheet.TextStyle {
  const [size, weight, color] = value.split(' ');
  return SpreadsheetApp.newTextStyle()
    .setFontFamily(FONT)
    .setFontSize(Number(size))
    .setBold(weight === 'bold')
    .setForegroundColor(color!)
    .build();
}

/** Each style is made once. */
function textStyles(values: readonly (readonly string[])[]) {
  const made = new Map<string, GoogleAppsScript.Spreadsheet.TextStyle>();
  return values.map((line) =>
    line.map((value) => {
      const style = made.get(value) ?? textStyle(value);
      made.set(value, style);
      return style;
    }),
  );
}

export function writeArray(range: Range, aspect: ArrayAspect, array: ArrayValue[][]): void {
  const [all, one] = SETTERS[aspect];
  const single = uniform(array);
  if (single === undefined) all(range, array as never);
  else one(range, single as never);
}

/** A text that left a cell of text, where a person may have typed it, is written again: it has no mark there. */
export function withMarked({ wanted, kept }: Merge, { spots }: Layout): Pick<Merge, 'wanted' | 'kept'> {
  const isMarked = (cell: Cell | undefined) => typeof cell === 'string' && needsMark(cell);
  return {
    kept,
    wanted: wanted.map((line, row) =>
      line.map((want, column) => want || (!kept[row]![column] && isMarked(spots[row]?.[column]?.cell))),
    ),
  };
}

/** Formats stand before values, so that text is not read as a date or a formula, and lists, which refuse what they do not hold. */
export function writeBlock(sheet: Sheet, block: Block, { spots, styles }: Layout): void {
  const lines = Array.from({ length: block.rows }, (_, down) =>
    Array.from({ length: block.columns }, (__, across) => {
      const [row, column] = [block.row - 1 + down, block.column - 1 + across];
      return input(spots[row]?.[column]?.cell ?? null, styles[row]?.[column]?.format ?? GENERAL);
    }),
  );
  sheet.getRange(block.row, block.column, block.rows, block.columns).setValues(lines);
}

function input(cell: Cell, format: string): string | number | boolean {
  if (cell === null) return '';
  if (isFormula(cell)) return cell.formula;
  return typeof cell === 'string' ? literal(cell, format) : cell;
}
