/** This file reads and writes the cells of the workbook as Apps Script sees them: values, formulas, what is shown. */

import { clockAt, instantOf, serialAt } from '../engine/dates';
import { toCanonical, toLocal } from '../engine/formula';
import { significant } from '../engine/general';
import { isDateFormat, isPercentFormat, isTextFormat } from '../engine/numberFormat';
import type { Position, Zone } from '../engine/types';
import { asText, type Typed, typed } from '../engine/typing';
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
  if (isDate(value)) writeDate(host, position, value);
  else if (typeof value === 'number') queueCell(host, position, Number.isFinite(value) ? String(value) : `'${value}`);
  else if (typeof value === 'boolean') queueCell(host, position, value ? 'TRUE' : 'FALSE');
  else writeText(host, position, String(value ?? ''));
}

function patternToBe({ workbook }: Host, position: Position): string | undefined {
  const format = workbook.formatAt(position);
  return format && workbook.formats.toGoogle(format);
}

function writeDate(host: Host, position: Position, date: Date): void {
  const { workbook, state } = host;
  const { dateFormat, dateTimeFormat } = workbook.locale;
  const serial = serialAt(date.getTime(), state.timeZone);
  const brought = Number.isInteger(serial) ? dateFormat : dateTimeFormat;
  const known = isDateFormat(patternToBe(host, position));
  queueCell(host, position, String(serial), known ? undefined : workbook.formats.toEngine(brought));
}

/** Reads what is typed, or written by a script, in the spreadsheet's locale and at its date. */
const readTyped = ({ workbook, options, state }: Host, text: string): Typed =>
  typed(text, workbook.locale, () => clockAt(options.now().getTime(), state.timeZone).year);

/** What a cell is to hold when this is typed into it, with the format that the typing brings, in the engine's writing. */
export function typedAt(host: Host, position: Position, text: string): Typed {
  const pattern = patternToBe(host, position);
  if (isTextFormat(pattern)) return { content: text === '' ? '' : asText(text) };
  const { content, format } = readTyped(host, text);
  const brings = format && (!pattern || (isDateFormat(format) && !isDateFormat(pattern)));
  return brings ? { content, format: host.workbook.formats.toEngine(format) } : { content };
}

/** In a cell of text, what a script writes as a formula is one all the same, and the mark of text is taken off. */
function writtenAt(host: Host, position: Position, text: string): Typed {
  if (!isTextFormat(patternToBe(host, position))) return typedAt(host, position, text);
  if (/^=./.test(text)) return readTyped(host, text);
  const shown = host.options.apostropheInTextCells === 'kept' ? text : text.replace(/^'/, '');
  return { content: text === '' ? '' : asText(shown) };
}

const BARE_NUMBER = /^[-+]?[\d.,\s\u00a0\u202f]+$/;

/** A person types 45 for 45 % where a cell shows percentages; a script's figure is taken as it is. */
export function typedByHandAt(host: Host, position: Position, text: string): Typed {
  const read = typedAt(host, position, text);
  const figure = Number(read.content);
  const isShare = BARE_NUMBER.test(text.trim()) && !read.format && Number.isFinite(figure);
  if (!isShare || !isPercentFormat(patternToBe(host, position))) return read;
  return { content: String(significant(figure / 100)) };
}

function writeText(host: Host, position: Position, text: string, read = writtenAt): void {
  const { content, format } = read(host, position, text);
  queueCell(host, position, content, format);
  if (content.startsWith('=')) rememberFormula(host.workbook, host.typedFormulas, position, content);
}

/** Writes what a person types, at once. */
export function typeIn(host: Host, position: Position, text: string): void {
  host.workbook.settle();
  writeText(host, position, text, typedByHandAt);
  host.workbook.flush();
}

/** What a person finds when he begins to edit a cell, where it is not simply its value. */
export function textToEdit(host: Host, position: Position): string | undefined {
  const cell = host.workbook.peek.getCell(position);
  if (cell?.isFormula) return formulaAt(host, position);
  if (!cell?.content.startsWith("'")) return undefined;
  const text = cell.content.slice(1);
  // The mark of a text that would be one without it is not the person's.
  return typedAt(host, position, text).content === cell.content ? text : cell.content;
}

export function writeFormula(host: Host, position: Position, formula: string): void {
  const text = formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
  const { content } = readTyped(host, text);
  queueCell(host, position, content);
  if (content !== '') rememberFormula(host.workbook, host.typedFormulas, position, content);
}

/** A formula as it stands so many cells across and down: what it reaches without `$` moves along. */
export function shifted(host: Host, formula: string, sheetId: string, across: number, down: number): string {
  if (formula === '' || (across === 0 && down === 0)) return formula;
  const { engine, locale, peek } = host.workbook;
  const content = toCanonical(formula.startsWith('=') ? formula : `=${formula}`, locale);
  const compiled = engine.CompiledFormula.Compile(content, sheetId, peek);
  if (compiled.isBadExpression) return formula;
  return toLocal(peek.getTranslatedCellFormula(sheetId, across, down, compiled), locale);
}

const LONGEST_CONTENT = 50_000;

function refuseLong(content: string): void {
  const marked = content.startsWith("'") ? 1 : 0;
  if (content.length - marked > LONGEST_CONTENT)
    throw new Error(`Your input contains more than the maximum of ${LONGEST_CONTENT} characters in a single cell.`);
}

/** Throws, unless the script is to hear of it later. */
function isRefused(host: Host, position: Position, content: string): boolean {
  try {
    refuseLong(content);
    refuseInvalid(host, position, content);
    return false;
  } catch (error) {
    if (host.options.refusals !== 'at flush') throw error;
    host.refused.push(error as Error);
    return true;
  }
}

function queueCell(host: Host, position: Position, content: string, format?: string): void {
  const { sheetId, col, row } = position;
  if (isRefused(host, position, content)) return;
  host.workbook.queue({ type: 'UPDATE_CELL', sheetId, col, row, content, ...(format && { format }) });
}
