/** This file emulates the copying and the moving of a range, in part or whole. */

import type { Position, Zone } from '../engine/types';
import { asText } from '../engine/typing';
import { grid } from './cells';
import { applyRule, clearValidations, ruleAt } from './dataValidation';
import { enumeration } from './enums';
import type { Host } from './host';
import type { SheetTarget } from './places';
import { blockOf, inside, type RangeTarget, zoneOf } from './places';
import { type Methods, targetOf, write } from './service';
import { sheetIdNumbered } from './sheets';

export const CopyPasteType = enumeration('SpreadsheetApp.CopyPasteType', [
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
]);

type Part = 'formulas' | 'values' | 'formats' | 'borders' | 'validations' | 'widths';

const PARTS: Readonly<Record<string, readonly Part[]>> = {
  PASTE_NORMAL: ['formulas', 'formats', 'borders', 'validations'],
  PASTE_NO_BORDERS: ['formulas', 'formats', 'validations'],
  PASTE_FORMAT: ['formats', 'borders'],
  PASTE_FORMULA: ['formulas'],
  PASTE_DATA_VALIDATION: ['validations'],
  PASTE_VALUES: ['values'],
  PASTE_COLUMN_WIDTHS: ['widths'],
};

type Step = { from: Position; to: Position };

const sizeOf = ({ top, left, bottom, right }: Zone) => ({ rows: bottom - top + 1, columns: right - left + 1 });

/** A destination larger than the source takes it as many whole times as fit, at least once. */
const repeated = (room: number, size: number): number => Math.max(1, Math.floor(room / size)) * size;

function stepsOf(source: RangeTarget, to: RangeTarget, transposed: boolean): Step[] {
  const { rows, columns } = sizeOf(source.zone);
  const [height, width] = transposed ? [columns, rows] : [rows, columns];
  const room = sizeOf(to.zone);
  const { top, left } = to.zone;
  const bottom = top + repeated(room.rows, height) - 1;
  const right = left + repeated(room.columns, width) - 1;
  const covered = inside(to.host, to.sheetId, { top, left, bottom, right });
  return grid(covered, (col, row) => {
    const [down, across] = [(row - top) % height, (col - left) % width];
    const [fromRow, fromCol] = transposed ? [across, down] : [down, across];
    const from = { sheetId: source.sheetId, col: source.zone.left + fromCol, row: source.zone.top + fromRow };
    return { from, to: { sheetId: to.sheetId, col, row } };
  }).flat();
}

function contentOf(host: Host, { from, to }: Step, transposed: boolean): string {
  const getters = host.workbook.written();
  const cell = getters.getCell(from);
  if (!cell?.isFormula) return cell?.content ?? '';
  if (transposed) throw new Error('Range.copyTo of formulas, transposed, is not available in Local Sheets.');
  return getters.getTranslatedCellFormula(to.sheetId, to.col - from.col, to.row - from.row, cell.compiledFormula);
}

function shownContent(host: Host, { from }: Step): string {
  const { type, value } = host.workbook.read().getEvaluatedCell(from);
  if (type === 'text') return asText(String(value));
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');
}

/** What each part of a cell becomes, read before anything is written. */
const CELL_PARTS: Partial<Record<Part, (host: Host, step: Step, transposed: boolean) => object>> = {
  formulas: (host, step, transposed) => ({ content: contentOf(host, step, transposed) }),
  values: (host, step) => ({ content: shownContent(host, step) }),
  formats: ({ workbook }, { from }) => {
    const cell = workbook.written().getCell(from);
    return { style: cell?.style ?? null, format: cell?.format ?? '' };
  },
};

function paste(source: RangeTarget, to: RangeTarget, parts: readonly Part[], transposed = false): void {
  const { host } = source;
  const steps = stepsOf(source, to, transposed);
  const cellParts = parts.flatMap((part) => CELL_PARTS[part] ?? []);
  const changes = steps.map((step) =>
    Object.assign({ ...step.to }, ...cellParts.map((change) => change(host, step, transposed))),
  );
  const borders = parts.includes('borders') ? bordersOf(host, steps) : [];
  if (parts.includes('validations')) pasteValidations(to, steps);
  if (cellParts.length > 0) for (const change of changes) host.workbook.queue({ type: 'UPDATE_CELL', ...change });
  for (const command of borders) host.workbook.queue(command);
  if (parts.includes('widths')) pasteWidths(host, steps);
}

const bordersOf = ({ workbook }: Host, steps: readonly Step[]) => {
  const getters = workbook.written();
  return steps
    .map(({ from, to }) => ({ to, now: getters.getCellBorder(to), border: getters.getCellBorder(from) }))
    .filter(({ now, border }) => now || border)
    .map(({ to, border }) => ({ type: 'SET_BORDER', ...to, border: border ?? undefined }));
};

function pasteValidations(to: RangeTarget, steps: readonly Step[]): void {
  const getters = to.host.workbook.written();
  const sheets = new Set(steps.flatMap(({ from, to: place }) => [from.sheetId, place.sheetId]));
  if ([...sheets].every((sheetId) => getters.getDataValidationRules(sheetId).length === 0)) return;
  const rules = steps.map(({ from, to: place }) => ({ place, rule: ruleAt(to.host, from) }));
  for (const { place, rule } of rules) {
    const zone = { top: place.row, bottom: place.row, left: place.col, right: place.col };
    if (rule) applyRule(to, [zone], rule);
    else clearValidations(blockOf(to, zone));
  }
}

function pasteWidths({ workbook }: Host, steps: readonly Step[]): void {
  const getters = workbook.written();
  const widths = new Map(
    steps.map(({ from, to }) => [to.col, { to, size: getters.getColSize(from.sheetId, from.col) }]),
  );
  for (const [col, { to, size }] of widths)
    workbook.queue({ type: 'RESIZE_COLUMNS_ROWS', sheetId: to.sheetId, dimension: 'COL', elements: [col], size });
}

type CopyOptions = { formatOnly?: boolean; contentsOnly?: boolean };

/** "contentsOnly" pastes what the source shows, without its formulas. */
function copyTo(range: RangeTarget, destination: object, how: CopyOptions | object = {}, transposed = false): void {
  const to = targetOf<RangeTarget>(destination);
  const { formatOnly, contentsOnly } = how as CopyOptions;
  const type = contentsOnly ? 'PASTE_VALUES' : formatOnly ? 'PASTE_FORMAT' : 'PASTE_NORMAL';
  paste(range, to, partsOf(String(how) in CopyPasteType ? String(how) : type), transposed);
}

function partsOf(type: string): readonly Part[] {
  const parts = PARTS[type];
  if (!parts) throw new Error(`CopyPasteType.${type} is not available in Local Sheets.`);
  return parts;
}

const copyToRange =
  (type: string) =>
  (
    range: RangeTarget,
    sheet: number | object,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void => {
    const { host } = range;
    const sheetId =
      typeof sheet === 'number' ? (sheetIdNumbered(host, sheet) ?? String(sheet)) : targetOf<SheetTarget>(sheet).id;
    const zone = zoneOf(host, sheetId, row, column, rowEnd - row + 1, columnEnd - column + 1);
    paste(range, { ...range, sheetId, zone }, partsOf(type));
  };

/** Cuts a block and pastes it elsewhere; what refers to it follows. */
export function relocate(range: RangeTarget, to: RangeTarget): void {
  const { host, sheetId, zone } = range;
  const { workbook } = host;
  const getters = workbook.written();
  const steps = stepsOf(range, { ...to, zone: { ...to.zone, bottom: to.zone.top, right: to.zone.left } }, false);
  const cells = steps.map(({ from, to: place }) => {
    const cell = getters.getCell(from);
    const content = cell?.isFormula ? cell.compiledFormula.toFormulaString(getters) : (cell?.content ?? '');
    return { ...place, content, style: cell?.style ?? null, format: cell?.format ?? '' };
  });
  const borders = bordersOf(host, steps);
  for (const { from } of steps) {
    workbook.queue({ type: 'UPDATE_CELL', ...from, content: '', style: null, format: '' });
    if (getters.getCellBorder(from)) workbook.queue({ type: 'SET_BORDER', ...from, border: undefined });
  }
  for (const cell of cells) workbook.queue({ type: 'UPDATE_CELL', ...cell });
  for (const border of borders) workbook.queue(border);
  const { top: row, left: col } = to.zone;
  const sheetName = getters.getSheetName(sheetId);
  workbook.run({ type: 'MOVE_RANGES', target: [zone], sheetId, sheetName, targetSheetId: to.sheetId, col, row });
}

const PLACE = 'Integer Integer Integer Integer';

export const copyMethods: Methods<RangeTarget> = {
  copyTo: write(
    'SpreadsheetApp.Range | SpreadsheetApp.Range Plain | SpreadsheetApp.Range SpreadsheetApp.CopyPasteType | SpreadsheetApp.Range SpreadsheetApp.CopyPasteType Boolean',
    copyTo,
  ),
  copyValuesToRange: write(`Integer ${PLACE} | SpreadsheetApp.Sheet ${PLACE}`, copyToRange('PASTE_VALUES')),
  copyFormatToRange: write(`Integer ${PLACE} | SpreadsheetApp.Sheet ${PLACE}`, copyToRange('PASTE_FORMAT')),
  moveTo: write('SpreadsheetApp.Range', (range, target: object) => relocate(range, targetOf<RangeTarget>(target))),
};
