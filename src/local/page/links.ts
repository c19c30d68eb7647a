/** This file makes words inside a cell's text links: where each stands, their underline, and what a click does. */
import type { Model, Position } from '../engine/types';
import { openOutside } from './outside';
import type { Rect } from './sparkline';
import type { Words } from './words';

/** A cell's text in pieces, as the host keeps it in the cell's style. */
interface RichText {
  readonly text: string;
  readonly runs: readonly { readonly start: number; readonly end: number; readonly link: string | null }[];
}

interface Place extends Rect {
  readonly url: string;
  readonly colour: string;
}

type Getters = Model['getters'];

const CELL_PADDING = 4;
const PIXELS_PER_POINT = 96 / 72;

export const zoneOf = (getters: Getters, position: Position) =>
  getters.isInMerge(position)
    ? getters.getMerge(position)!
    : { left: position.col, right: position.col, top: position.row, bottom: position.row };

const richTextOf = (getters: Getters, position: Position): RichText | undefined => {
  const { rich } = (getters.getCell(position)?.style ?? {}) as { rich?: RichText };
  return rich?.runs.some(({ link }) => link) && getters.getEvaluatedCell(position).formattedValue === rich.text
    ? rich
    : undefined;
};

/** Where the links of a cell stand; for a text on one line, as a line of links is. */
export const placesOf = (getters: Getters, position: Position, cell: Rect): Place[] => {
  const rich = richTextOf(getters, position);
  if (!rich) return [];
  const style = { ...getters.getCellComputedStyle(position), rotation: 0 };
  const widthOf = (text: string) => getters.getTextWidth(text, { ...style, align: 'left' });
  const height = (style.fontSize ?? 10) * PIXELS_PER_POINT;
  const y = getters.computeTextYCoordinate(cell, height, style.verticalAlign, 1);
  const left = {
    left: cell.x + CELL_PADDING,
    center: cell.x + (cell.width - widthOf(rich.text)) / 2,
    right: cell.x + cell.width - CELL_PADDING - widthOf(rich.text),
  }[style.align ?? 'left'];
  return rich.runs.flatMap(({ start, end, link }) => {
    const x = left + widthOf(rich.text.slice(0, start));
    const width = widthOf(rich.text.slice(start, end));
    return link ? [{ x, y, width, height, url: link, colour: style.textColor ?? '#005a8c' }] : [];
  });
};

/** The cells of the active sheet that can be seen and have a style of their own. */
export const visibleCells = (getters: Getters): Position[] =>
  getters.getSheetViewVisibleRows().flatMap((row) =>
    getters.getSheetViewVisibleCols().flatMap((col) => {
      const position = { sheetId: getters.getActiveSheetId(), col, row };
      return getters.getCell(position)?.style ? [position] : [];
    }),
  );

export const underline = (ctx: CanvasRenderingContext2D, places: readonly Place[]): void => {
  for (const { x, y, width, height, colour } of places) {
    ctx.fillStyle = colour;
    ctx.fillRect(Math.round(x), Math.round(y + height), Math.round(width), 1);
  }
};

/** A link inside the file goes to the tab, any other leads outside. */
const follow = (model: Model, url: string, words: Words): void => {
  const tab = /^#gid=(\d+)/.exec(url)?.[1];
  if (tab === undefined) openOutside(url, words);
  else model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: model.getters.getActiveSheetId(), sheetIdTo: tab });
};

/** Follows a click on a link in the grid, and shows the pointer over one. */
export const listenForLinks = (model: Model, grid: HTMLElement, words: Words): void => {
  const linkUnder = (event: MouseEvent): Place | undefined => {
    const overlay = (event.target as Element).closest?.('.o-grid-overlay');
    if (!overlay) return undefined;
    const { getters } = model;
    const corner = overlay.getBoundingClientRect();
    const zoom = getters.getViewportZoomLevel();
    return visibleCells(getters)
      .flatMap((position) => placesOf(getters, position, getters.getVisibleRect(zoneOf(getters, position))))
      .find(({ x, y, width, height }) => {
        const across = (event.clientX - corner.left) / zoom - x + GRID_HEADERS.width;
        const down = (event.clientY - corner.top) / zoom - y + GRID_HEADERS.height;
        return across >= 0 && across < width && down >= 0 && down < height + 2;
      });
  };
  grid.addEventListener('click', (event) => {
    const link = linkUnder(event);
    if (link) follow(model, link.url, words);
  });
  grid.addEventListener('mousemove', (event) => {
    const overlay = (event.target as Element).closest?.<HTMLElement>('.o-grid-overlay');
    if (overlay) overlay.style.cursor = linkUnder(event) ? 'pointer' : '';
  });
};

/** The grid's own coordinates begin at its headers, the overlay after them. */
export const GRID_HEADERS = { width: 48, height: 26 };
