/** This file defines a tab as data: what the writer lays out in a spreadsheet, and tests read without one. */
import { type Area, area } from './address';
import type { Formula } from './formula';
import { GENERAL, needsMark, TEXT } from './literal';
import type { RangeName } from './namedRanges';

export const TAB_KEYS = [
  'dashboard',
  'data',
  'settings',
  'okr',
  'view.managers',
  'view.teams',
  'alerts',
  'quality',
  'glossary',
  'calc',
] as const;
export type TabKey = (typeof TAB_KEYS)[number];

/** A text is always text, never parsed as a formula, a date or a number; null is an empty cell. */
export type Cell = Formula | string | number | boolean | null;

export interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly background?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly valign?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  /** A number format in US notation; `@` for text. */
  readonly format?: string;
}

/**
 * Who decides what stands in a cell: `generated` cells follow the Plan unless a person has overwritten them; `entry`
 * cells belong to the user and are filled only when empty; `settings` cells hold what the user has just confirmed.
 */
export type Owner = 'generated' | 'entry' | 'settings';

/** Something at a place of the tab. Later pieces override earlier ones, style by style. */
export interface Piece {
  readonly at: string;
  readonly is?: Cell;
  readonly cells?: readonly (readonly Cell[])[];
  readonly style?: Style;
  readonly owner?: Owner;
  /** Texts which an entry takes the place of as of an empty cell: what it says in other languages. */
  readonly inPlaceOf?: readonly string[];
  readonly merge?: 'all' | 'across' | 'down';
  readonly name?: RangeName;
  readonly note?: string;
  readonly links?: readonly Link[];
  /** A line under the range, or under each of its rows. */
  readonly line?: { readonly color: string; readonly each?: true };
}

/** Part of a cell's text which leads to a tab. */
export interface Link {
  readonly text: string;
  readonly tab: TabKey;
}

export interface ColorRule {
  readonly at: string;
  readonly when: { readonly startsWith: string } | Formula;
  readonly color?: string;
  readonly background?: string;
  readonly bold?: boolean;
}

export interface Choice {
  readonly at: string;
  readonly from: readonly string[] | { readonly range: string; readonly tab: TabKey } | 'checkbox';
  /** Refuse anything else, or only point at it. */
  readonly strict: boolean;
  readonly help: string;
  /** An area that is ours, in which choices are written together. */
  readonly block?: string;
}

export interface Series {
  readonly color: string;
  readonly as?: 'bars' | 'line';
  readonly dashed?: true;
}

export interface Chart {
  readonly id: string;
  /** To be taken away where it stands, for it would plot nothing. */
  readonly absent?: true;
  readonly kind: 'columns' | 'bars' | 'combo';
  readonly stacked?: true;
  readonly feed: { readonly tab: TabKey; readonly at: string };
  readonly title: string;
  readonly series: readonly Series[];
  /** Where colours mean what no label says; Sheets may name every series there, those that only carry others too. */
  readonly legend?: true;
  readonly format: string;
  readonly anchor: { readonly row: number; readonly column: number };
  readonly width: number;
  readonly height: number;
}

export interface Protection {
  readonly description: string;
  readonly open: readonly string[];
  /** Not even a warning where no editors are named. */
  readonly onlyLocked?: true;
  /** Locked but for the file's owner and these people; without it, anybody may edit after a warning. */
  readonly editors?: readonly string[];
}

export interface Tab {
  readonly key: TabKey;
  readonly title: string;
  readonly color: string | null;
  /** How far the pieces reach. */
  readonly rows: number;
  /** Rows under those in which formulas may stand, and everything else is a person's: how cells look, for one. */
  readonly freeRows?: number;
  readonly columns: number;
  /** The grid is made at least so large, by default as the pieces reach, and exactly so where `exact`. */
  readonly gridRows?: number;
  readonly gridColumns?: number;
  readonly exact?: true;
  readonly pieces: readonly Piece[];
  readonly widths: readonly number[];
  readonly heights?: readonly number[];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly hideGridlines?: true;
  readonly hidden?: true;
  readonly rules?: readonly ColorRule[];
  readonly choices?: readonly Choice[];
  readonly charts?: readonly Chart[];
  readonly protection?: Protection;
}

/** What a tab says of one cell. */
export interface Spot {
  readonly cell: Cell;
  readonly owner: Owner;
  readonly inPlaceOf?: readonly string[] | undefined;
}

/** A tab's cells and styles as dense arrays, row by row; a null spot is a cell of which the tab says nothing. */
export interface Layout {
  /** How many have styles; spots may go on below. */
  readonly rows: number;
  readonly columns: number;
  readonly spots: readonly (readonly (Spot | null)[])[];
  readonly styles: readonly (readonly Style[])[];
}

/** Of pieces that are due above a row, those that have room: a person may have deleted rows there. */
export const above = (row: number, pieces: readonly Piece[]): Piece[] =>
  pieces.filter((piece) => {
    const own = area(piece.at).row;
    return 0 < own && own < row;
  });

/** Lays the pieces of a tab over each other. */
export function layOut(tab: Tab): Layout {
  const spots: (Spot | null)[][] = grid(tab.rows + (tab.freeRows ?? 0), tab.columns, () => null);
  const styles: Style[][] = grid(tab.rows, tab.columns, () => PLAIN);
  for (const piece of tab.pieces) {
    const place = area(piece.at);
    paint(styles, place, piece.style);
    for (const { row, column, cell } of cellsOf(piece, place)) {
      spots[row - 1]![column - 1] = { cell, owner: piece.owner ?? 'generated', inPlaceOf: piece.inPlaceOf };
    }
  }
  for (const [row, line] of styles.entries()) {
    for (const [column, style] of line.entries()) line[column] = styleFor(spots[row]![column]?.cell, style);
  }
  return { rows: tab.rows, columns: tab.columns, spots, styles };
}

const PLAIN: Style = {};

/** What a cell of text might not hold as it is meant stands in another: all but a text, and a text that may be read as a formula. */
function styleFor(cell: Cell | undefined, style: Style): Style {
  if (style.format !== TEXT || cell === undefined || cell === null) return style;
  return typeof cell !== 'string' || needsMark(cell) ? { ...style, format: GENERAL } : style;
}

function grid<T>(rows: number, columns: number, make: () => T): T[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, make));
}

function paint(styles: Style[][], place: Area, style: Style | undefined): void {
  if (!style) return;
  for (let row = place.row; row < place.row + place.rows; row += 1) {
    const line = styles[row - 1]!;
    for (let column = place.column; column < place.column + place.columns; column += 1) {
      line[column - 1] = { ...line[column - 1], ...style };
    }
  }
}

function* cellsOf(piece: Piece, place: Area): Generator<{ row: number; column: number; cell: Cell }> {
  if (piece.is !== undefined) yield { row: place.row, column: place.column, cell: piece.is };
  for (const [down, line] of (piece.cells ?? []).entries()) {
    for (const [across, cell] of line.entries()) yield { row: place.row + down, column: place.column + across, cell };
  }
}

export const isFormula = (cell: unknown): cell is Formula =>
  typeof cell === 'object' && cell !== null && typeof (cell as Formula).formula === 'string';

/** Every formula of a tab with its address's row and column, its rules included. */
export function formulasOf(tab: Tab): string[] {
  const cells = layOut(tab).spots.flatMap((line) => line.map((spot) => spot?.cell));
  const rules = (tab.rules ?? []).map((rule) => rule.when);
  return [...cells, ...rules].filter(isFormula).map((found) => found.formula);
}
