/** This file writes formulas in one way, so that what was generated can be compared with what stands in the file. */
import type { TabKey } from './tab';

/** What is known of the tabs as they stand: which one has a title, and what a column of a keyed tab holds. */
export interface Names {
  keyOf(title: string): TabKey | null;
  /** The id of a column of a tab whose columns are known by ids, `?` of one without; null for other tabs. */
  columnId(key: TabKey, letters: string): string | null;
}

/** A title has 100 characters at most, of which each apostrophe stands twice: what is longer is read through once, not from each of its places. */
const TAB = /'(?:[^']|''){1,100}'!|[^\s!()&=<>+\-*/;:^,"'$]{1,100}!/.source;
const CELL = /\$?([A-Z]{1,3})\$?\d+(?![\w(])/.source;
/** Texts, references with their tab and their columns, separators and spaces; all else stands in one way. */
const PIECE = new RegExp(`"(?:[^"]|"")*"|(${TAB})?${CELL}(?::${CELL})?|[,\\s]`, 'g');

/**
 * Separators, spaces and case as everywhere; tabs by key, whatever their title is now; columns of keyed tabs by id,
 * wherever they have moved. `home` is the tab in which the formula stands.
 */
export function canonicalFormula(text: string, home: TabKey, names: Names): string {
  const pieced = text.replace(PIECE, (piece: string, tab?: string, column?: string, end?: string) => {
    if (column) return canonicalReference({ piece, tab, column, end }, home, names);
    if (piece === ',') return ';';
    return piece.startsWith('"') ? piece : '';
  });
  return pieced.replace(/\b[a-z][a-z_\d]*(?=\()/g, (name) => name.toUpperCase());
}

/** `'My tab'!$B$2:C9`: `tab` with its quotes and `!`, the letters of the first and of the last column. */
interface Reference {
  readonly piece: string;
  readonly tab: string | undefined;
  readonly column: string;
  readonly end: string | undefined;
}

function canonicalReference({ piece, tab = '', column, end = column }: Reference, home: TabKey, names: Names): string {
  const title = tab.replace(/^'([\s\S]*)'!$|!$/, '$1').replace(/''/g, "'");
  const key = tab === '' ? home : names.keyOf(title);
  const place = tab === '' ? '' : `${key ?? title}!`;
  const id = key && names.columnId(key, column);
  if (key === null || id === null) return place + piece.slice(tab.length).replace(/\$/g, '');
  return `${place}[${end === column ? id : `${id}:${names.columnId(key, end)}`}]`;
}
