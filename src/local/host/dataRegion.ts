/** This file finds the data around a cell: the block that it belongs to, and the last cell of its run. */

import type { Zone } from '../engine/types';
import { enumeration } from './enums';
import { blockOf, type RangeTarget, wholeSheet } from './places';
import { createRange } from './range';
import { type Methods, read } from './service';

export const Dimension = enumeration('SpreadsheetApp.Dimension', ['COLUMNS', 'ROWS']);
export const Direction = enumeration('SpreadsheetApp.Direction', ['UP', 'DOWN', 'PREVIOUS', 'NEXT']);

/** The edge of a block that each direction moves, and which way. */
const EDGES = {
  UP: ['top', -1],
  DOWN: ['bottom', 1],
  PREVIOUS: ['left', -1],
  NEXT: ['right', 1],
} as const;
type Way = keyof typeof EDGES;

const holdsData = ({ host, sheetId }: RangeTarget, { top, left, bottom, right }: Zone): boolean => {
  const getters = host.workbook.read();
  for (let row = top; row <= bottom; row++)
    for (let col = left; col <= right; col++)
      if (getters.getEvaluatedCell({ sheetId, col, row }).type !== 'empty') return true;
  return false;
};

/** The line of cells just beyond a block, unless the tab ends there. */
function lineBeyond(zone: Zone, whole: Zone, way: Way): Zone | undefined {
  const [edge, step] = EDGES[way];
  const at = zone[edge] + step;
  if (step < 0 ? at < whole[edge] : at > whole[edge]) return undefined;
  return way === 'UP' || way === 'DOWN' ? { ...zone, top: at, bottom: at } : { ...zone, left: at, right: at };
}

function dataRegion(range: RangeTarget, dimension?: object): object {
  const whole = wholeSheet(range.host, range.sheetId);
  const ways = Object.keys(EDGES) as Way[];
  const allowed = ways.filter(
    (way) => !dimension || (String(dimension) === 'ROWS') === (way === 'UP' || way === 'DOWN'),
  );
  const zone = { ...range.zone };
  for (let grown = true; grown; ) {
    grown = false;
    for (const way of allowed) {
      const line = lineBeyond(zone, whole, way);
      if (!line || !holdsData(range, line)) continue;
      const [edge, step] = EDGES[way];
      zone[edge] += step;
      grown = true;
    }
  }
  return createRange(blockOf(range, zone));
}

/** As the arrows go with the control key held. */
function nextDataCell(range: RangeTarget, direction: object): object {
  const whole = wholeSheet(range.host, range.sheetId);
  const way = String(direction) as Way;
  const { top, left } = range.zone;
  let cell: Zone = { top, left, bottom: top, right: left };
  const next = () => lineBeyond(cell, whole, way);
  const first = next();
  const inRun = holdsData(range, cell) && first !== undefined && holdsData(range, first);
  for (let beyond = first; beyond; beyond = next()) {
    if (inRun && !holdsData(range, beyond)) break;
    cell = beyond;
    if (!inRun && holdsData(range, beyond)) break;
  }
  return createRange(blockOf(range, cell));
}

export const regionMethods: Methods<RangeTarget> = {
  getDataRegion: read(' | SpreadsheetApp.Dimension', dataRegion),
  getNextDataCell: read('SpreadsheetApp.Direction', nextDataCell),
};
