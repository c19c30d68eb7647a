/** This file draws on the grid what the engine does not: sparklines, links inside texts, and the marks of notes. */
import { registries, UIPlugin } from '@odoo/o-spreadsheet';
import type { Position } from '../engine/types';
import { placesOf, underline, visibleCells, zoneOf } from './links';
import { drawMarker, noteAt } from './notes';
import { drawSparkline, type Rect, type Sparkline } from './sparkline';

/** What there is to draw; filled in once the workbook is open. */
export interface Drawn {
  sparklines: ReadonlyMap<string, Sparkline & { readonly position: Position }>;
}

type Drawing = Parameters<UIPlugin['drawLayer']>[0];

const rectOf = (getters: UIPlugin['getters'], position: Position, { viewports }: Drawing) => {
  const zone = zoneOf(getters, position);
  const seen = viewports.getVisibleRect(position.sheetId, zone);
  return seen.width && seen.height ? { seen, whole: viewports.getRect(position.sheetId, zone) } : null;
};

/** Draws inside what can be seen of a cell: the rest may be under frozen rows. */
const clipped = (ctx: CanvasRenderingContext2D, { x, y, width, height }: Rect, draw: () => void): void => {
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, width, height);
  ctx.clip();
  draw();
  ctx.restore();
};

/** Has every model made from now on draw these. */
export const addOverlays = (drawn: Drawn): void => {
  class Overlays extends UIPlugin {
    static override getters = [] as const;
    static override layers = ['Highlights'] as const;

    override drawLayer(drawing: Drawing): void {
      const { getters } = this;
      for (const { position, ...sparkline } of drawn.sparklines.values()) {
        const rect =
          position.sheetId === drawing.sheetId && shows(getters, position) && rectOf(getters, position, drawing);
        if (rect) clipped(drawing.ctx, rect.seen, () => drawSparkline(drawing.ctx, rect.whole, sparkline));
      }
      // On paper nothing is selected, and there are neither links nor notes.
      if (!drawing.activePosition) return;
      for (const position of visibleCells(getters)) {
        const rect = rectOf(getters, position, drawing);
        const places = rect ? placesOf(getters, position, rect.whole) : [];
        if (rect && noteAt(getters, position))
          clipped(drawing.ctx, rect.seen, () => drawMarker(drawing.ctx, rect.whole));
        if (rect && places.length > 0) clipped(drawing.ctx, rect.seen, () => underline(drawing.ctx, places));
      }
    }
  }
  registries.featurePluginRegistry.add('local.overlays', Overlays);
};

/** A drawing outlives its formula: the cell may hold something else by now, or a dash where there is no figure. */
const shows = (getters: UIPlugin['getters'], position: Position): boolean =>
  !!getters.getCell(position)?.isFormula && getters.getEvaluatedCell(position).value === '';
