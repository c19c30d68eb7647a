/** This file emulates what changes the texts of a range in their cells, and what pushes cells aside. */

import { grid, writeValue } from './cells';
import { enumeration } from './enums';
import { blockOf, columnsOf, type RangeTarget, rowsOf } from './places';
import { relocate } from './rangeCopy';
import { type Methods, SELF, write } from './service';
import { makeColumns, makeRows } from './sheetDimensions';

export const TextToColumnsDelimiter = enumeration('SpreadsheetApp.TextToColumnsDelimiter', [
  'COMMA',
  'SEMICOLON',
  'PERIOD',
  'SPACE',
]);

const DELIMITERS: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

type Text = { col: number; row: number; text: string };

/** The cells that hold a text that nobody computes. */
function textsIn({ host, sheetId, zone }: RangeTarget): Text[] {
  const getters = host.workbook.read();
  return grid(zone, (col, row) => {
    const position = { sheetId, col, row };
    const { type, value } = getters.getEvaluatedCell(position);
    const isText = type === 'text' && !getters.getCell(position)?.isFormula;
    return isText ? [{ col, row, text: String(value) }] : [];
  }).flat(2);
}

function trimWhitespace(range: RangeTarget) {
  const { host, sheetId } = range;
  for (const { col, row, text } of textsIn(range)) {
    const trimmed = text.trim().replace(/\s+/g, ' ');
    if (trimmed !== text) writeValue(host, { sheetId, col, row }, trimmed);
  }
  return SELF;
}

/** Without a delimiter, the first of Google's own that any text has. */
function delimiterOf(texts: readonly Text[], delimiter?: string | object): string {
  if (typeof delimiter === 'string') return delimiter;
  if (delimiter) return DELIMITERS[String(delimiter)]!;
  return Object.values(DELIMITERS).find((mark) => texts.some(({ text }) => text.includes(mark))) ?? ',';
}

function splitTextToColumns(range: RangeTarget, delimiter?: string | object): void {
  const { host, sheetId, zone } = range;
  if (zone.left !== zone.right) throw new Error('A range of one column is needed to split text to columns.');
  const texts = textsIn(range);
  const mark = delimiterOf(texts, delimiter);
  for (const { col, row, text } of texts)
    text.split(mark).forEach((piece, at) => {
      if (col + at < columnsOf(host, sheetId)) writeValue(host, { sheetId, col: col + at, row }, piece.trim());
    });
}

/** The block from the range to the end of the tab, along the rows or down the columns. */
function restOf(range: RangeTarget, along: boolean, skipped: number): RangeTarget | undefined {
  const { host, sheetId, zone } = range;
  const rest = along
    ? { ...zone, left: zone.left + skipped, right: columnsOf(host, sheetId) - 1 }
    : { ...zone, top: zone.top + skipped, bottom: rowsOf(host, sheetId) - 1 };
  return rest.left > rest.right || rest.top > rest.bottom ? undefined : blockOf(range, rest);
}

const isAlong = (dimension: object) => String(dimension) === 'COLUMNS';

const sizeAlong = ({ zone }: RangeTarget, along: boolean) =>
  along ? zone.right - zone.left + 1 : zone.bottom - zone.top + 1;

/** The tab grows by what is pushed aside, so that nothing falls off its end. */
function insertCells(range: RangeTarget, dimension: object) {
  const along = isAlong(dimension);
  const size = sizeAlong(range, along);
  const moved = restOf(range, along, 0)!;
  const sheet = { execution: range.execution, host: range.host, id: range.sheetId };
  if (along) makeColumns(sheet, size);
  else makeRows(sheet, size);
  const { top, left } = range.zone;
  const corner = along ? { top, left: left + size } : { top: top + size, left };
  relocate(moved, blockOf(range, { ...corner, bottom: corner.top, right: corner.left }));
  return SELF;
}

function deleteCells(range: RangeTarget, dimension: object): void {
  const along = isAlong(dimension);
  const moved = restOf(range, along, sizeAlong(range, along));
  const { host, sheetId, zone } = range;
  grid(zone, (col, row) =>
    host.workbook.queue({ type: 'UPDATE_CELL', sheetId, col, row, content: '', style: null, format: '' }),
  );
  if (moved) relocate(moved, range);
}

export const cellMethods: Methods<RangeTarget> = {
  trimWhitespace: write('', trimWhitespace),
  splitTextToColumns: write(' | String | SpreadsheetApp.TextToColumnsDelimiter', splitTextToColumns),
  insertCells: write('SpreadsheetApp.Dimension', insertCells),
  deleteCells: write('SpreadsheetApp.Dimension', deleteCells),
};
