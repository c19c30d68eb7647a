/** This file emulates where a range stands: its size, its neighbours, its notation. */

import { a1Of, alive, blockOf, engineZone, inside, type RangeTarget, zoneOf } from './places';
import { createRange } from './range';
import { look, type Methods, read } from './service';
import { createSheetObject } from './sheet';
import { numberOf } from './sheets';

function offset(range: RangeTarget, rows: number, columns: number, numRows?: number, numColumns?: number): object {
  const { host, sheetId, zone } = range;
  const height = numRows ?? zone.bottom - zone.top + 1;
  const width = numColumns ?? zone.right - zone.left + 1;
  const [row, column] = [zone.top + 1 + rows, zone.left + 1 + columns];
  return createRange(blockOf(range, zoneOf(host, sheetId, row, column, height, width)));
}

export const placeMethods: Methods<RangeTarget> = {
  getA1Notation: look('', ({ host, zone, whole }) => a1Of(host, zone, whole)),
  getRow: look('', ({ zone }) => zone.top + 1),
  getRowIndex: look('', ({ zone }) => zone.top + 1),
  getColumn: look('', ({ zone }) => zone.left + 1),
  getLastRow: look('', ({ zone }) => zone.bottom + 1),
  getLastColumn: look('', ({ zone }) => zone.right + 1),
  getNumRows: look('', ({ zone }) => zone.bottom - zone.top + 1),
  getNumColumns: look('', ({ zone }) => zone.right - zone.left + 1),
  getHeight: look('', ({ zone }) => zone.bottom - zone.top + 1),
  getWidth: look('', ({ zone }) => zone.right - zone.left + 1),
  isStartRowBounded: look('', ({ whole }) => whole !== 'columns'),
  isEndRowBounded: look('', ({ whole }) => whole !== 'columns'),
  isStartColumnBounded: look('', ({ whole }) => whole !== 'rows'),
  isEndColumnBounded: look('', ({ whole }) => whole !== 'rows'),
  getGridId: look('', ({ sheetId }) => numberOf(sheetId)),
  getSheet: look('', ({ execution, host, sheetId }) => {
    alive(host, sheetId);
    return createSheetObject(execution, sheetId);
  }),
  getCell: look('Integer Integer', (range, row: number, column: number) => {
    const { zone } = range;
    const [top, left] = [zone.top + row - 1, zone.left + column - 1];
    if (row < 1 || column < 1 || top > zone.bottom || left > zone.right) throw new Error('Cell reference out of range');
    return createRange(blockOf(range, inside(range.host, range.sheetId, { top, left, bottom: top, right: left })));
  }),
  offset: look('Integer Integer | Integer Integer Integer | Integer Integer Integer Integer', offset),
  getMergedRanges: read('', (range) => {
    const merges = range.host.workbook.written().getMergesInZone(range.sheetId, range.zone);
    return merges.map((merge) => createRange(blockOf(range, engineZone(merge))));
  }),
  isPartOfMerge: read(
    '',
    ({ host, sheetId, zone }) => host.workbook.written().getMergesInZone(sheetId, zone).length > 0,
  ),
};
