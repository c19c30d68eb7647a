/** This file writes formulas in one way, so that what was generated can be compared with what stands in the file. */
import type { TabKey } from './tab';

/** What is known of the tabs as they stand: which one has a title, and what a column of a keyed tab holds. */
export interface Names {
  keyOf(title: string): TabKey | null;
  /** The id of a column of a tab whose columns are known by ids, `?` of one without; null for other tabs. */
  columnId(key: TabKey, letters: string): string | null;
}

const TAB = /'(?:[^']|'')+'!|[^\s!()&=<>+\-*/;:^,"'$]+!/.source;
const CELL = /\$?[A-Z]{1,3}\$?\d+(?![\w(])/.source;
/** Texts, references, separators and spaces; all else stands in one way. */
const PIECE = new RegExp(`"(?:[^"]|"")*"|(?:${TAB})?${CELL}(?::${CELL})?|[,\\s]`, 'g');

/**
 * Separators, spaces and case as everywhere; tabs by key, whatever their title is now; columns of keyed tabs by id,
 * wherever they have moved. `home` is the tab in which the formula stands.
 */
export function canonicalFormula(text: string, home: TabKey, names: Names): string {
  const pieced = text.replace(PIECE, (piece) => canonicalPiece(piece, home, names));
  return pieced.replace(/\b[a-z][a-z_\d]*(?=\()/g, (name) => name.toUpperCase());
}

function canonicalPiece(piece: string, home: TabKey, names: Names): string {
  if (piece.startsWith('"')) return piece;
  if (piece.length === 1) return piece === ',' ? ';' : '';
  const bang = piece.lastIndexOf('!');
  const title = piece
    .slice(0, Math.max(0, bang))
    .replace(/^'([\s\S]*)'$/, '$1')
    .replace(/''/g, "'");
  const key = bang < 0 ? home : names.keyOf(title);
  const reference = piece.slice(bang + 1);
  const place = key === null ? `${title}!` : bang < 0 ? '' : `${key}!`;
  const ids = reference.split(':').map((cell) => (key === null ? null : idOf(cell, key, names)));
  return ids[0] === null ? place + reference.replace(/\$/g, '') : `${place}[${ids[0]}]`;
}

const idOf = (cell: string, key: TabKey, names: Names): string | null =>
  names.columnId(key, cell.replace(/[$\d]/g, ''));
