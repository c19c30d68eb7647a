/** This file finds, writes and removes the notes of cells: the host keeps a note in its cell's style. */
import type { Model, Position, Zone } from '../engine/types';
import type { Host } from '../host/host';
import { zoneOf } from './links';

type Getters = Model['getters'];

const styleOf = (getters: Getters, position: Position): Record<string, unknown> =>
  (getters.getCell(position)?.style ?? {}) as Record<string, unknown>;

export const noteAt = (getters: Getters, position: Position): string => {
  const { note } = styleOf(getters, position);
  return typeof note === 'string' ? note : '';
};

/** The selected cell; of merged cells the first, which holds what they show. */
export const activeCell = (getters: Getters): Position => {
  const active = getters.getActivePosition();
  const { left: col, top: row } = zoneOf(getters, active);
  return { ...active, col, row };
};

export const writeNote = ({ workbook }: Host, position: Position, text: string): void => {
  workbook.flush();
  const { note: before, ...style } = styleOf(workbook.model.getters, position);
  const note = text.trim();
  if (note === (before ?? '')) return;
  // By the way that asks before a protected range is changed.
  workbook.model.dispatch('UPDATE_CELL', { ...position, style: note ? { ...style, note } : style } as never);
};

const cellsOf = (sheetId: string, zones: readonly Zone[]): Position[] =>
  zones.flatMap(({ top, bottom, left, right }) =>
    Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, at) => ({
      sheetId,
      col: left + (at % (right - left + 1)),
      row: top + Math.floor(at / (right - left + 1)),
    })),
  );

export const selectedNotes = (getters: Getters): Position[] =>
  cellsOf(getters.getActiveSheetId(), getters.getSelectedZones()).filter((position) => noteAt(getters, position));

export const removeSelectedNotes = (host: Host): void => {
  const { workbook } = host;
  workbook.together(() => {
    for (const position of selectedNotes(workbook.model.getters)) writeNote(host, position, '');
  });
};

const CORNER = 7;

/** The small triangle at the top right of a cell that has a note. */
export const drawMarker = (
  ctx: CanvasRenderingContext2D,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): void => {
  ctx.fillStyle = '#3c4043';
  ctx.beginPath();
  ctx.moveTo(x + width - CORNER, y);
  ctx.lineTo(x + width, y);
  ctx.lineTo(x + width, y + CORNER);
  ctx.fill();
};
