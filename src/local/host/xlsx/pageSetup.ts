/** This file says how a tab is printed on A4: on one page where that can be read, else as wide as a page. */

import type { Zone } from '../../engine/types';
import { type Book, type Figure, positions, type Tab } from './book';
import { quotedTitle } from './formulas';
import { reference } from './helperTab';
import { type Child, el } from './xml';

export type PageSetup = {
  landscape: boolean;
  onOnePage: boolean;
  area: Zone;
};

const INCH = 96;
const MARGIN = 10 / 25.4;
const [SHORT, LONG] = [(210 / 25.4 - 2 * MARGIN) * INCH, (297 / 25.4 - 2 * MARGIN) * INCH];
/** 10 points are printed as 6 at least. */
const READABLE = 0.6;
/** A grid that ends so near to what stands in it is a page of its own. */
const EDGE = 3;
const A4 = 9;

export function pageSetup(book: Book, tab: Tab): PageSetup {
  const area = printedArea(book, tab);
  const [width, height] = sizeOf(book, tab, area);
  const upright = Math.min(SHORT / width, LONG / height);
  const across = Math.min(LONG / width, SHORT / height);
  const onOnePage = Math.max(upright, across) >= READABLE;
  return { area, onOnePage, landscape: onOnePage ? across > upright : SHORT / width < READABLE };
}

function printedArea({ getters, zone }: Book, tab: Tab): Zone {
  const cells = getters
    .getEvaluatedCellsPositions(tab.id)
    .filter((cell) => (getters.getEvaluatedCell(cell).value ?? '') !== '');
  const bottoms = [...cells.map(({ row }) => row), ...tab.figures.map((one) => figureEnd(getters, tab, one).row)];
  const rights = [...cells.map(({ col }) => col), ...tab.figures.map((one) => figureEnd(getters, tab, one).col)];
  for (const { bottom, right } of tab.merges.map(zone)) {
    bottoms.push(bottom);
    rights.push(right);
  }
  const last = (places: readonly number[], size: number) => {
    const used = places.reduce((most, place) => Math.max(most, place), 0);
    return size - 1 - used <= EDGE ? size - 1 : used;
  };
  return { top: 0, left: 0, bottom: last(bottoms, tab.rowNumber), right: last(rights, tab.colNumber) };
}

type Getters = Book['getters'];

function figureEnd(getters: Getters, tab: Tab, { col, row, offset, width, height }: Figure) {
  const end = (start: number, length: number, size: (at: number) => number, most: number) => {
    let at = start;
    for (let left = length; at < most - 1 && left > size(at); at++) left -= size(at);
    return at;
  };
  return {
    col: end(col, offset.x + width, (at) => shownWidth(getters, tab.id, at), tab.colNumber),
    row: end(row, offset.y + height, (at) => shownHeight(getters, tab.id, at), tab.rowNumber),
  };
}

const shownWidth = (getters: Getters, id: string, col: number): number =>
  getters.isColHidden(id, col) ? 0 : getters.getColSize(id, col);
const shownHeight = (getters: Getters, id: string, row: number): number =>
  getters.isRowHidden(id, row) ? 0 : getters.getRowSize(id, row);

function sizeOf({ getters }: Book, { id }: Tab, area: Zone): [width: number, height: number] {
  let [width, height] = [0, 0];
  for (const { col } of positions(id, { ...area, bottom: area.top })) width += shownWidth(getters, id, col);
  for (const { row } of positions(id, { ...area, right: area.left })) height += shownHeight(getters, id, row);
  return [Math.max(1, width), Math.max(1, height)];
}

/** In the order in which a worksheet holds them. */
export const pageElements = ({ landscape, onOnePage }: PageSetup): Child => [
  el('printOptions', { horizontalCentered: true }),
  el('pageMargins', {
    left: round(MARGIN),
    right: round(MARGIN),
    top: round(MARGIN),
    bottom: round(MARGIN),
    header: 0.2,
    footer: 0.2,
  }),
  el('pageSetup', {
    paperSize: A4,
    orientation: landscape ? 'landscape' : 'portrait',
    fitToWidth: 1,
    fitToHeight: onOnePage ? 1 : 0,
  }),
];

const round = (inches: number): number => Math.round(inches * 1000) / 1000;

/** What is printed of a tab, and the rows that each page repeats: names of the workbook, as the format has it. */
export function pageNames(book: Book, tab: Tab, { area, onOnePage }: PageSetup, index: number): Child {
  const title = book.titles.of(tab.id);
  const frozen = tab.panes?.ySplit ?? 0;
  const name = (kind: string, text: string) => el('definedName', { name: `_xlnm.${kind}`, localSheetId: index }, text);
  return [
    name('Print_Area', reference(title, book, area)),
    frozen > 0 && !onOnePage && name('Print_Titles', `${quotedTitle(title)}!$1:$${frozen}`),
  ];
}
