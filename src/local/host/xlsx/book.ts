/** This file reads the workbook for its .xlsx file: what the engine keeps of each tab, under the titles that Excel takes. */

import { APOSTROPHE } from '../../engine/formula';
import type { Model, Position, Zone } from '../../engine/types';
import type { Host } from '../host';
import type { RichText } from '../richText';
import { sheetName } from '../sheets';
import type { Tabs } from './formulas';
import type { Border, CellStyle } from './styles';

export type Size = { size?: number; isHidden?: boolean };
export type KeptStyle = CellStyle & { note?: string; rich?: RichText };
export type Rule = {
  type: string;
  operator?: string;
  values?: string[];
  style?: CellStyle;
} & Record<string, unknown>;
export type Validation = {
  isBlocking?: boolean;
  helpText?: string | null;
  criterion: { type: string; values: string[]; displayStyle?: string };
  ranges: string[];
};
export type Figure = {
  id: string;
  tag: string;
  col: number;
  row: number;
  offset: { x: number; y: number };
  width: number;
  height: number;
  data: Record<string, unknown>;
};
/** A tab as the engine saves it; places and ranges are written A1. */
export type Tab = {
  id: string;
  colNumber: number;
  rowNumber: number;
  rows: Record<string, Size>;
  cols: Record<string, Size>;
  merges: string[];
  cells: Record<string, string>;
  styles: Record<string, number>;
  formats: Record<string, number>;
  borders: Record<string, number>;
  conditionalFormats: { rule: Rule; ranges: string[] }[];
  dataValidationRules: Validation[];
  figures: Figure[];
  areGridLinesVisible: boolean;
  isVisible: boolean;
  color?: string;
  panes?: { xSplit: number; ySplit: number };
};

export type Book = {
  host: Host;
  getters: Model['getters'];
  tabs: readonly Tab[];
  /** The id of the tab that is open on the page, or of the first that is seen. */
  openTab: string;
  styles: Readonly<Record<string, KeptStyle>>;
  /** In Google's writing. */
  patterns: Readonly<Record<string, string>>;
  borders: Readonly<Record<string, Border>>;
  /** Titles as Excel takes them. */
  titles: Tabs & { of(id: string): string; free(title: string): string };
  zone(range: string): Zone;
  a1(column: number, row: number): string;
  /** In the language of the workbook. */
  words(english: string, french: string): string;
};

export function readBook(host: Host): Book {
  const { workbook, state } = host;
  const getters = workbook.read();
  const kept = workbook.model.exportData() as unknown as {
    sheets: Tab[];
    styles: Record<string, KeptStyle>;
    formats: Record<string, string>;
    borders: Record<string, Border>;
  };
  const visible = kept.sheets.filter(({ isVisible }) => isVisible);
  const { toZone, toXC } = workbook.engine.helpers;
  return {
    host,
    getters,
    tabs: kept.sheets,
    openTab: (visible.find(({ id }) => id === getters.getActiveSheetId()) ?? visible[0]!).id,
    styles: kept.styles,
    patterns: Object.fromEntries(
      Object.entries(kept.formats).map(([id, format]) => [id, workbook.formats.toGoogle(format)]),
    ),
    borders: kept.borders,
    titles: titlesOf(
      host,
      kept.sheets.map(({ id }) => id),
    ),
    zone: (range) => toZone(range),
    a1: (column, row) => toXC(column, row),
    words: (english, french) => (state.locale === 'fr_FR' ? french : english),
  };
}

const LONGEST_TITLE = 31;
const REFUSED = /[:\\/?*[\]]/g;

/** Excel's titles are shorter than Google's, lack some signs, and differ by more than capitals. */
function titlesOf(host: Host, ids: readonly string[]): Book['titles'] {
  const taken = new Set<string>();
  const free = (wished: string): string => {
    const allowed = wished.replace(REFUSED, '_').replace(/^'|'$/g, '’');
    for (let number = 1; ; number++) {
      const tail = number === 1 ? '' : ` (${number})`;
      const title = allowed.slice(0, LONGEST_TITLE - tail.length) + tail;
      if (taken.has(title.toLowerCase())) continue;
      taken.add(title.toLowerCase());
      return title;
    }
  };
  const own = new Map(ids.map((id) => [id, sheetName(host, id)]));
  const titles = new Map([...own].map(([id, title]) => [id, free(title)]));
  const byTitle = new Map([...own].map(([id, title]) => [title.toLowerCase(), titles.get(id)!]));
  return {
    of: (id) => titles.get(id)!,
    free,
    titleOf: (title) => byTitle.get(title.split(APOSTROPHE).join("'").toLowerCase()),
    titleOfId: (id) => titles.get(id),
  };
}

/** Every cell of a zone, by rows. */
export function* positions(sheetId: string, { top, bottom, left, right }: Zone): Generator<Position> {
  for (let row = top; row <= bottom; row++) for (let col = left; col <= right; col++) yield { sheetId, col, row };
}
