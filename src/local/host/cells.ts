/** This file reads and writes the cells of the workbook as Apps Script sees them: values, formulas, what is shown. */

import { instantOf, serialAt } from '../engine/dates';
import { isDateFormat, isTextFormat } from '../engine/numberFormat';
import type { Position, Zone } from '../engine/types';
import { asText, typed } from '../engine/typing';
import { refuseInvalid } from './dataValidation';
import type { Host } from './host';
import { isDate } from './realm';
import { formulaTextAt, rememberFormula } from './typedFormulas';

/** Runs over a zone by rows, as Apps Script's arrays go. */
export function grid<T>({ top, bottom, left, right }: Zone, cell: (col: number, row: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = top; row <= bottom; row++) {
    const cells: T[] = [];
    for (let col = left; col <= right; col++) cells.push(cell(col, row));
    rows.push(cells);
  }
  return rows;
}

export function valueAt({ workbook, state }: Host, position: Position): unknown {
  const cell = workbook.read().getEvaluatedCell(position);
  const value = cell.value ?? '';
  if (typeof value === 'number' && isDateFormat(workbook.formats.toGoogle(cell.format))) {
    return new Date(instantOf(value, state.timeZone));
  }
  return value;
}

export const displayAt = ({ workbook }: Host, position: Position): string =>
  workbook.read().getEvaluatedCell(position).formattedValue;

/** The formula as the formula bar shows it, or nothing. */
export function formulaAt({ workbook, typedFormulas }: Host, position: Position): string {
  workbook.flush();
  return formulaTextAt(workbook, typedFormulas, position);
}

export function errorAt({ workbook }: Host, position: Position): string | null {
  const cell = workbook.read().getEvaluatedCell(position);
  if (cell.type !== 'error') return null;
  return (cell as { message?: string }).message || String(cell.value);
}

export function patternAt({ workbook }: Host, position: Position): string {
  const cell = workbook.written().getCell(position);
  return workbook.formats.toGoogle(cell?.format ?? workbook.read().getEvaluatedCell(position).format);
}

/** Writes what a person could type, a number, a boolean or a Date. */
export function writeValue(host: Host, position: Position, value: unknown): void {
  const { workbook, state } = host;
  const format = workbook.formatAt(position);
  const pattern = format && workbook.formats.toGoogle(format);
  if (isDate(value)) {
    const serial = serialAt(value.getTime(), state.timeZone);
    const { dateFormat, dateTimeFormat } = workbook.locale;
    queueCell(
      host,
      position,
      String(serial),
      isDateFormat(pattern) ? undefined : Number.isInteger(serial) ? dateFormat : dateTimeFormat,
    );
  } else if (typeof value === 'number') queueCell(host, position, Number.isFinite(value) ? String(value) : `'${value}`);
  else if (typeof value === 'boolean') queueCell(host, position, value ? 'TRUE' : 'FALSE');
  else writeText(host, position, String(value ?? ''), pattern);
}

function writeText(host: Host, position: Position, text: string, pattern: string | undefined): void {
  if (isTextFormat(pattern)) queueCell(host, position, text === '' ? '' : asText(text));
  else writeTyped(host, position, text, pattern);
}

function writeTyped(host: Host, position: Position, text: string, pattern: string | undefined): void {
  const { content, format } = typed(text, host.workbook.locale);
  const brings = format && (!pattern || (isDateFormat(format) && !isDateFormat(pattern)));
  queueCell(host, position, content, brings ? format : undefined);
  if (content.startsWith('=')) rememberFormula(host.workbook, host.typedFormulas, position, content);
}

export function writeFormula(host: Host, position: Position, formula: string): void {
  const text = formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
  const { content } = typed(text, host.workbook.locale);
  queueCell(host, position, content);
  if (content !== '') rememberFormula(host.workbook, host.typedFormulas, position, content);
}

function queueCell(host: Host, position: Position, content: string, format?: string): void {
  const { workbook } = host;
  const { sheetId, col, row } = position;
  if (!content.startsWith('=')) refuseInvalid(host, position, literal(content));
  workbook.queue({
    type: 'UPDATE_CELL',
    sheetId,
    col,
    row,
    content,
    ...(format && { format: workbook.formats.toEngine(format) }),
  });
}

function literal(content: string): unknown {
  if (content.startsWith("'")) return content.slice(1);
  if (content === 'TRUE' || content === 'FALSE') return content === 'TRUE';
  return content !== '' && Number.isFinite(Number(content)) ? Number(content) : content;
}
