/** This file writes the cells of a tab: values, formulas with the values that the page shows, and how they look. */

import type { Position } from '../../engine/types';
import { formulaAt } from '../cells';
import { type Book, type KeptStyle, positions, type Tab } from './book';
import type { Drawings } from './drawings';
import { type ExcelFormula, excelFormula, SPARKLINE_PLACE } from './formulas';
import type { CellStyle, Look, Styles } from './styles';
import { type Texts, textContent } from './texts';
import { el, type Xml } from './xml';

type Spot = { style?: number; format?: number; border?: number };
type Row = Map<number, Spot>;

export type CellsOf = {
  rows: Xml[];
  /** What each cell's comment says. */
  notes: Map<string, string>;
  /** How many formulas are given by their values alone. */
  valuesOnly: number;
};

type Writer = { book: Book; tab: Tab; styles: Styles; texts: Texts; drawings: Drawings; found: CellsOf };

export function writeCells(book: Book, tab: Tab, styles: Styles, texts: Texts, drawings: Drawings): CellsOf {
  const found: CellsOf = { rows: [], notes: new Map(), valuesOnly: 0 };
  const writer: Writer = { book, tab, styles, texts, drawings, found };
  const spots = spotsOf(writer);
  const sized = Object.keys(tab.rows).map(Number);
  const rows = [...new Set([...spots.keys(), ...sized])].filter((row) => row < tab.rowNumber);
  for (const row of rows.sort((one, other) => one - other)) {
    const cells = [...(spots.get(row) ?? [])].sort(([one], [other]) => one - other);
    const written = cells.map(([col, spot]) => cellXml(writer, { sheetId: tab.id, col, row }, spot));
    found.rows.push(el('row', { r: row + 1, ...heightOf(tab, row) }, written));
  }
  return found;
}

const POINTS_PER_PIXEL = 3 / 4;

function heightOf(tab: Tab, row: number) {
  const { size, isHidden } = tab.rows[row] ?? {};
  return {
    ht: size === undefined ? undefined : size * POINTS_PER_PIXEL,
    hidden: isHidden || undefined,
    customHeight: size !== undefined || undefined,
  };
}

/** Every cell that holds something or looks like something, by row and column. */
function spotsOf({ book, tab, found }: Writer): Map<number, Row> {
  const spots = new Map<number, Row>();
  const spotAt = (row: number, col: number): Spot => {
    const cells = spots.get(row) ?? new Map<number, Spot>();
    const spot = cells.get(col) ?? {};
    spots.set(row, cells.set(col, spot));
    return spot;
  };
  let lastFilled = 0;
  for (const { row, col } of book.getters.getEvaluatedCellsPositions(tab.id)) {
    spotAt(row, col);
    lastFilled = Math.max(lastFilled, row);
  }
  for (const key of ['style', 'format', 'border'] as const) {
    for (const [range, id] of Object.entries(tab[`${key}s`])) {
      const zone = book.zone(range);
      const note = key === 'style' ? book.styles[id]?.note : undefined;
      for (const { row, col } of positions(tab.id, { ...zone, bottom: lowest(tab, zone.bottom, lastFilled) })) {
        spotAt(row, col)[key] = id;
        if (note) found.notes.set(book.a1(col, row), note);
      }
    }
  }
  return spots;
}

/** How far down empty cells are written that look like something, in a tab that is styled to its end. */
const MOST_EMPTY_ROWS = 1000;

const lowest = (tab: Tab, bottom: number, lastFilled: number): number =>
  bottom === tab.rowNumber - 1 ? Math.min(bottom, lastFilled + MOST_EMPTY_ROWS) : bottom;

function lookOf({ book }: Writer, position: Position, spot: Spot): Look {
  const { workbook } = book.host;
  const { format } = book.getters.getEvaluatedCell(position);
  return {
    style: spot.style === undefined ? {} : (book.styles[spot.style] ?? {}),
    border: spot.border === undefined ? {} : (book.borders[spot.border] ?? {}),
    pattern: spot.format === undefined ? workbook.formats.toGoogle(format) : (book.patterns[spot.format] ?? ''),
  };
}

function cellXml(writer: Writer, position: Position, spot: Spot): Xml {
  const { book, tab, styles } = writer;
  const look = lookOf(writer, position, spot);
  const r = book.a1(position.col, position.row);
  const s = styles.cell(look) || undefined;
  const content = tab.cells[r] ?? '';
  if (content.startsWith('=')) return formulaCell(writer, position, { r, s }, content);
  const { value } = book.getters.getEvaluatedCell(position);
  return valueCell(writer, { r, s }, value, look.style as KeptStyle);
}

type Head = { r: string; s: number | undefined };

function formulaCell(writer: Writer, position: Position, head: Head, content: string): Xml {
  const { book, drawings } = writer;
  const { value } = book.getters.getEvaluatedCell(position);
  const formula = excelFormula(book.host.workbook.engine, book.titles, content);
  if (!formula) return withoutFormula(writer, position, head, value);
  if (!formula.drawing) return computedCell(writer, position, head, formula, value);
  const drawn = drawings.add(position, formula.drawing);
  const text = formula.text.split(SPARKLINE_PLACE).join(drawn.expression);
  return computedCell(writer, position, head, { ...formula, text }, value === '' ? drawn.value : value);
}

/** The figure stays where Excel lacks a function; the formula is kept beside it. */
function withoutFormula(writer: Writer, position: Position, head: Head, value: unknown): Xml {
  const { book, found } = writer;
  const said = `${book.words('Formula in Google Sheets:', 'Formule dans Google Sheets\u00a0:')}\n${formulaAt(book.host, position)}`;
  const note = found.notes.get(head.r);
  found.notes.set(head.r, note ? `${note}\n\n${said}` : said);
  found.valuesOnly += 1;
  return valueCell(writer, head, value, {});
}

function computedCell(writer: Writer, position: Position, head: Head, formula: ExcelFormula, value: unknown): Xml {
  const { t, v } = computed(value);
  return el('c', { ...head, t }, el('f', arrayOf(writer, position, formula), formula.text), el('v', {}, v));
}

/** What spills takes the room that it fills on the page. */
function arrayOf({ book }: Writer, position: Position, { isArray }: ExcelFormula) {
  const spread = book.getters.getSpreadZone(position);
  if (!spread && !isArray) return {};
  const { left, top, right, bottom } = spread ?? {
    left: position.col,
    top: position.row,
    right: position.col,
    bottom: position.row,
  };
  const [first, last] = [book.a1(left, top), book.a1(right, bottom)];
  return { t: 'array', ref: first === last ? first : `${first}:${last}` };
}

const ERRORS: ReadonlySet<unknown> = new Set([...['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']]);
/** Google's `#ERROR!` is none of Excel's. */
const errorOf = (value: string): string => (ERRORS.has(value) ? value : '#VALUE!');
const isError = (value: unknown): value is string => typeof value === 'string' && /^#[A-Z][A-Z/0_]*[!?]?$/.test(value);

function computed(value: unknown): { t: string | undefined; v: string | number } {
  if (typeof value === 'number') return { t: undefined, v: value };
  if (typeof value === 'boolean') return { t: 'b', v: Number(value) };
  if (isError(value)) return { t: 'e', v: errorOf(value) };
  return { t: 'str', v: textContent(String(value ?? '')) };
}

function valueCell({ texts }: Writer, head: Head, value: unknown, style: KeptStyle): Xml {
  if (value === null || value === undefined || value === '') return el('c', head);
  if (typeof value === 'number') return el('c', head, el('v', {}, value));
  if (typeof value === 'boolean') return el('c', { ...head, t: 'b' }, el('v', {}, Number(value)));
  const text = String(value);
  return el('c', { ...head, t: 's' }, el('v', {}, richIndex(texts, text, style) ?? texts.place(text)));
}

function richIndex(texts: Texts, text: string, style: KeptStyle): number | undefined {
  const { rich, ...base } = style;
  if (rich?.text !== text || !rich.runs.some((run) => Object.keys(run.style).length > 0)) return undefined;
  return texts.placeRich(rich, base as CellStyle);
}
