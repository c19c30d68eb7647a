/** This file refuses merges and freezes that would cut one another, as Google does. */

import type { Zone } from '../engine/types';
import { columnsOf, type RangeTarget, rowsOf, type SheetTarget } from './places';

export type Dimension = 'ROW' | 'COL';

export const countOf = ({ host, id }: SheetTarget, dimension: Dimension): number =>
  dimension === 'ROW' ? rowsOf(host, id) : columnsOf(host, id);

export const wordOf = (dimension: Dimension): string => (dimension === 'ROW' ? 'rows' : 'columns');

const isWithin = (inner: Zone, outer: Zone): boolean =>
  inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;

/** Whether a zone has cells on both sides of the line after the first `count` rows or columns. */
function isCutBy({ top, bottom, left, right }: Zone, dimension: Dimension, count: number): boolean {
  const [first, last] = dimension === 'ROW' ? [top, bottom] : [left, right];
  return first < count && last >= count;
}

export function refusePartsOfMerges({ host, sheetId }: RangeTarget, zones: readonly Zone[]): void {
  const getters = host.workbook.written();
  const parts = zones.some((zone) => getters.getMergesInZone(sheetId, zone).some((merge) => !isWithin(merge, zone)));
  if (parts) throw new Error('You must select all cells in a merged range to merge or unmerge them.');
}

export function refuseMergesOverFrozenEdge({ host, sheetId }: RangeTarget, zones: readonly Zone[]): void {
  const { xSplit, ySplit } = host.workbook.written().getPaneDivisions(sheetId);
  for (const [dimension, frozen] of [['COL', xSplit] as const, ['ROW', ySplit] as const]) {
    if (zones.some((zone) => isCutBy(zone, dimension, frozen)))
      throw new Error(`You can't merge frozen and non-frozen ${wordOf(dimension)}.`);
  }
}

/** How many rows or columns a person or a filter has not hidden, those of some lines apart. */
export function visibleCount(sheet: SheetTarget, dimension: Dimension, apart: readonly number[] = []): number {
  const { host, id } = sheet;
  const getters = host.workbook.written();
  const isHidden = (at: number) => (dimension === 'ROW' ? getters.isRowHidden(id, at) : getters.isColHidden(id, at));
  const others = new Set(apart);
  const lines = Array.from({ length: countOf(sheet, dimension) }, (_, at) => at);
  return lines.filter((at) => !others.has(at) && !isHidden(at)).length;
}

export function refuseFreeze(sheet: SheetTarget, dimension: Dimension, count: number): void {
  if (count === 0) return;
  const word = wordOf(dimension);
  if (count >= visibleCount(sheet, dimension)) throw new Error(`You can't freeze all visible ${word} on the sheet.`);
  const merges = sheet.host.workbook.written().getMerges(sheet.id);
  if (merges.some((merge) => isCutBy(merge, dimension, count)))
    throw new Error(
      `Sorry, you can't freeze ${word} which contain only part of a merged cell. Try to break apart merged cells or freeze more ${word} to include the complete merged cells.`,
    );
}

/** At least one row, and one column, is to stay in sight. */
export function refuseHidingAll(sheet: SheetTarget, dimension: Dimension, lines: readonly number[]): void {
  if (visibleCount(sheet, dimension, lines) === 0)
    throw new Error(`You can't hide all the ${wordOf(dimension)} on the sheet.`);
}
