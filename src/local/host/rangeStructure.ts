/** This file emulates what changes the build of a range: merges, borders, clearing, copying, sorting. */

import type { Zone } from '../engine/types';
import { grid } from './cells';
import { color } from './colors';
import { clearValidations } from './dataValidation';
import { enumeration } from './enums';
import { refuseMergesOverFrozenEdge, refusePartsOfMerges } from './merges';
import type { RangeTarget } from './places';
import { styleAt } from './rangeStyles';
import { look, type Methods, SELF, write } from './service';

export const BorderStyle = enumeration('SpreadsheetApp.BorderStyle', [
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
]);

const LINES: Readonly<Record<string, string>> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'thin',
};

const queue = ({ host, sheetId, zone }: RangeTarget, type: string, more: object = {}) => {
  host.workbook.queue({ type, sheetId, target: [zone], ...more });
  return SELF;
};

const SIDES = ['top', 'left', 'bottom', 'right', 'v', 'h'] as const;
type Sides = (boolean | null)[];

function setBorder(range: RangeTarget, ...args: unknown[]) {
  const [ink, style] = args.slice(6) as [string | null | undefined, object | null | undefined];
  const line = { color: ink ? color(ink) : '#000000', style: LINES[String(style ?? 'SOLID')] };
  SIDES.forEach((position, at) => {
    const wanted = (args as Sides)[at];
    if (wanted !== null)
      queue(range, 'SET_ZONE_BORDERS', { border: wanted ? { position, ...line } : { position, color: '' } });
  });
  return SELF;
}

const run = ({ host }: RangeTarget, command: { type: string } & Record<string, unknown>) => host.workbook.run(command);

function merge(range: RangeTarget, zones: Zone[]) {
  refusePartsOfMerges(range, zones);
  refuseMergesOverFrozenEdge(range, zones);
  const target = zones.filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
  if (target.length > 0) range.host.workbook.queue({ type: 'ADD_MERGE', sheetId: range.sheetId, target, force: true });
  return SELF;
}

const lines = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** What no format of Google's takes away. */
const KEPT = ['note'];

function clearFormat(range: RangeTarget) {
  const { host, sheetId, zone } = range;
  host.workbook.flush();
  const kept = grid(zone, (col, row) => ({ col, row, style: pick(styleAt(host, { sheetId, col, row })) })).flat();
  queue(range, 'CLEAR_FORMATTING');
  for (const { col, row, style } of kept) {
    if (Object.keys(style).length > 0) host.workbook.queue({ type: 'UPDATE_CELL', sheetId, col, row, style });
  }
  host.workbook.flush();
  return SELF;
}

const pick = (style: Record<string, unknown>) =>
  Object.fromEntries(KEPT.filter((key) => style[key] !== undefined).map((key) => [key, style[key]]));

function clearContent({ host, sheetId, zone }: RangeTarget) {
  host.workbook.flush();
  const { getters } = host.workbook.model;
  grid(zone, (col, row) => {
    const cell = getters.getCell({ sheetId, col, row });
    if (cell?.isFormula || cell?.content) host.workbook.queue({ type: 'UPDATE_CELL', sheetId, col, row, content: '' });
  });
  return SELF;
}

type ClearOptions = {
  contentsOnly?: boolean;
  formatOnly?: boolean;
  validationsOnly?: boolean;
  commentsOnly?: boolean;
  skipFilteredRows?: boolean;
};

export function clear(range: RangeTarget, options: ClearOptions = {}) {
  const { contentsOnly, formatOnly, validationsOnly, commentsOnly, skipFilteredRows } = options;
  if (skipFilteredRows) throw new Error('Range.clear with skipFilteredRows is not available in Local Sheets.');
  const all = !contentsOnly && !formatOnly && !validationsOnly && !commentsOnly;
  if (all || contentsOnly) clearContent(range);
  if (all || formatOnly) clearFormat(range);
  if (validationsOnly) clearValidations(range);
  if (commentsOnly) queue(range, 'SET_FORMATTING', { style: { note: undefined } });
  return SELF;
}

export const structureMethods: Methods<RangeTarget> = {
  merge: write('', (range) => merge(range, [range.zone])),
  mergeAcross: write('', (range) =>
    merge(
      range,
      lines(range.zone.top, range.zone.bottom).map((row) => ({ ...range.zone, top: row, bottom: row })),
    ),
  ),
  mergeVertically: write('', (range) =>
    merge(
      range,
      lines(range.zone.left, range.zone.right).map((col) => ({ ...range.zone, left: col, right: col })),
    ),
  ),
  breakApart: write('', (range) => {
    refusePartsOfMerges(range, [range.zone]);
    const target = range.host.workbook.written().getMergesInZone(range.sheetId, range.zone);
    if (target.length > 0) run(range, { type: 'REMOVE_MERGE', sheetId: range.sheetId, target });
    return SELF;
  }),
  setBorder: write(
    'Boolean? Boolean? Boolean? Boolean? Boolean? Boolean? | Boolean? Boolean? Boolean? Boolean? Boolean? Boolean? String? SpreadsheetApp.BorderStyle?',
    setBorder,
  ),
  clear: write(' | Plain', clear),
  clearContent: write('', clearContent),
  clearFormat: write('', clearFormat),
  clearNote: write('', (range) => clear(range, { commentsOnly: true })),
  clearDataValidations: write('', (range) => clear(range, { validationsOnly: true })),
  activate: look('', (range) => activate(range)),
  activateAsCurrentCell: look('', (range) => activate(range)),
};

function activate({ host, sheetId, zone }: RangeTarget) {
  const { workbook } = host;
  const from = workbook.peek.getActiveSheetId();
  if (from !== sheetId) workbook.run({ type: 'ACTIVATE_SHEET', sheetIdFrom: from, sheetIdTo: sheetId });
  const cell = { col: zone.left, row: zone.top };
  workbook.model.selection.selectZone({ cell, zone });
  // Amid a script the selection alone scrolls nothing.
  workbook.run({ type: 'SCROLL_TO_CELL', ...cell });
  return SELF;
}
