/** This file makes words inside a cell's text links: where each stands, their underline, and what a click does. */
import type { Model, Position } from '../engine/types';
import type { Rect } from './sparkline';

/** A piece of a cell's text, in order; the pieces together are the whole text. */
export interface Run {
  readonly text: string;
  readonly url?: string;
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

/** Where the links of a cell stand; for a text on one line, as a line of links is. */
export const placesOf = (getters: Getters, position: Position, cell: Rect, runs: readonly Run[]): Place[] => {
  const style = { ...getters.getCellComputedStyle(position), rotation: 0 };
  const height = (style.fontSize ?? 10) * PIXELS_PER_POINT;
  const top = getters.computeTextYCoordinate(cell, height, style.verticalAlign, 1);
  const widths = runs.map(({ text }) => getters.getTextWidth(text, { ...style, align: 'left' }));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const starts = {
    left: cell.x + CELL_PADDING,
    center: cell.x + (cell.width - total) / 2,
    right: cell.x + cell.width - CELL_PADDING - total,
  };
  let x = starts[style.align ?? 'left'];
  return runs.flatMap(({ url }, index) => {
    const place = { x, y: top, width: widths[index]!, height, url: url ?? '', colour: style.textColor ?? '#005a8c' };
    x += widths[index]!;
    return url ? [place] : [];
  });
};

export const underline = (ctx: CanvasRenderingContext2D, places: readonly Place[]): void => {
  for (const { x, y, width, height, colour } of places) {
    ctx.fillStyle = colour;
    ctx.fillRect(Math.round(x), Math.round(y + height), Math.round(width), 1);
  }
};

/** A link inside the file goes to the tab, any other opens a window of its own. */
const follow = (model: Model, url: string): void => {
  const tab = /^#gid=(\d+)/.exec(url)?.[1];
  if (tab === undefined) window.open(url, '_blank', 'noopener');
  else model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: model.getters.getActiveSheetId(), sheetIdTo: tab });
};

/** Follows a click on a link in the grid, and shows the pointer over one. */
export const listenForLinks = (
  model: Model,
  grid: HTMLElement,
  all: (sheetId: string) => readonly (readonly [Position, readonly Run[]])[],
): void => {
  const linkUnder = (event: MouseEvent): Place | undefined => {
    const overlay = (event.target as Element).closest?.('.o-grid-overlay');
    if (!overlay) return undefined;
    const { getters } = model;
    const corner = overlay.getBoundingClientRect();
    return all(getters.getActiveSheetId())
      .flatMap(([position, runs]) =>
        placesOf(getters, position, getters.getVisibleRect(zoneOf(getters, position)), runs),
      )
      .find(({ x, y, width, height }) => {
        const across = event.clientX - corner.left - x + HEADER.width;
        const down = event.clientY - corner.top - y + HEADER.height;
        return across >= 0 && across < width && down >= 0 && down < height + 2;
      });
  };
  grid.addEventListener('click', (event) => {
    const link = linkUnder(event);
    if (link) follow(model, link.url);
  });
  grid.addEventListener('mousemove', (event) => {
    const overlay = (event.target as Element).closest?.<HTMLElement>('.o-grid-overlay');
    if (overlay) overlay.style.cursor = linkUnder(event) ? 'pointer' : '';
  });
};

/** The grid's own coordinates begin at its headers, the overlay after them. */
const HEADER = { width: 48, height: 26 };
