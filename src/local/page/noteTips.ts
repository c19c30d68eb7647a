/** This file shows the note of the cell that is pointed at or selected, beside the cell, and lets a person write it there. */
import { registries } from '@odoo/o-spreadsheet';
import type { Position } from '../engine/types';
import type { Host } from '../host/host';
import { element } from './elements';
import { focusGrid } from './keyboard';
import { GRID_HEADERS, visibleCells, zoneOf } from './links';
import { activeCell, noteAt, removeSelectedNotes, selectedNotes, writeNote } from './notes';
import type { Words } from './words';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const same = (one: Position | null, other: Position | null): boolean =>
  one?.sheetId === other?.sheetId && one?.col === other?.col && one?.row === other?.row;

/** Where a cell is drawn in the window, if it can be seen. */
const boxOf = ({ workbook }: Host, position: Position): Box | null => {
  const { getters } = workbook.model;
  const overlay = document.querySelector('.o-grid-overlay');
  if (!overlay || position.sheetId !== getters.getActiveSheetId() || !getters.isVisibleInViewport(position))
    return null;
  const { x, y, width, height } = getters.getVisibleRect(zoneOf(getters, position));
  const corner = overlay.getBoundingClientRect();
  const zoom = getters.getViewportZoomLevel();
  const left = corner.left + (x - GRID_HEADERS.width) * zoom;
  const top = corner.top + (y - GRID_HEADERS.height) * zoom;
  return { left, top, right: left + width * zoom, bottom: top + height * zoom };
};

/** To the right of the cell, to its left where there is no room, and never out of the window. */
const place = (tip: HTMLElement, { left, right, top }: Box): void => {
  const { offsetWidth: width, offsetHeight: height } = tip;
  const beside = right + 4 + width <= innerWidth ? right + 4 : left - 4 - width;
  tip.style.left = `${Math.max(4, Math.min(beside, innerWidth - width - 4))}px`;
  tip.style.top = `${Math.max(4, Math.min(top, innerHeight - height - 4))}px`;
};

export interface NoteTips {
  /** Opens the note of the selected cell to be written. */
  edit(): void;
}

export const showNotes = (host: Host, grid: HTMLElement, words: Words): NoteTips => {
  const tip = element('div', { className: 'note', role: 'status', hidden: true });
  const editor = element('textarea', { className: 'note', hidden: true, rows: 4 });
  editor.setAttribute('aria-label', words('noteLabel'));
  document.body.append(tip, editor);
  const { model } = host.workbook;
  const { getters } = model;
  let pointed: Position | null = null;
  let selected = activeCell(getters);
  let edited: Position | null = null;

  /** The last of the two to change is what a person looks at: the cell under the pointer, or the selected one. */
  const followSelection = (): void => {
    const active = activeCell(getters);
    if (!same(active, selected)) pointed = null;
    selected = active;
  };
  const show = (): void => {
    followSelection();
    const shown = pointed ?? selected;
    const note = edited ? '' : noteAt(getters, shown);
    const box = note ? boxOf(host, shown) : null;
    tip.hidden = !box;
    if (!box) return;
    if (tip.textContent !== note) tip.textContent = note;
    place(tip, box);
  };

  const pointedAt = ({ target, clientX, clientY }: MouseEvent): Position | null => {
    if (!(target as Element).closest?.('.o-grid-overlay')) return null;
    const inside = (position: Position): boolean => {
      const box = noteAt(getters, position) ? boxOf(host, position) : null;
      return !!box && clientX >= box.left && clientX < box.right && clientY >= box.top && clientY < box.bottom;
    };
    return visibleCells(getters).find(inside) ?? null;
  };
  const point = (position: Position | null): void => {
    followSelection();
    if (same(position, pointed)) return;
    pointed = position;
    show();
  };
  grid.addEventListener('mousemove', (event) => point(pointedAt(event)));
  grid.addEventListener('mouseleave', () => point(null));

  const close = (): void => {
    if (!edited) return;
    const position = edited;
    edited = null;
    editor.hidden = true;
    writeNote(host, position, editor.value);
    show();
  };
  editor.addEventListener('blur', close);
  editor.addEventListener('keydown', (event) => {
    event.stopPropagation();
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!isDone) return;
    close();
    focusGrid();
  });

  const edit = (): void => {
    const position = activeCell(getters);
    const box = boxOf(host, position);
    if (!box) return;
    edited = position;
    show();
    editor.value = noteAt(getters, position);
    editor.hidden = false;
    place(editor, box);
    editor.focus();
  };

  // The engine draws in the next frame; what stands over it follows then.
  model.on('update', tip, () => requestAnimationFrame(show));
  return { edit };
};

/** To be called before the spreadsheet is mounted, which reads its menus then. */
export const addNoteMenus = (words: Words, host: () => Host, edit: () => void): void => {
  const getters = () => host().workbook.model.getters;
  const write = {
    name: () => words(noteAt(getters(), activeCell(getters())) ? 'noteEdit' : 'noteInsert'),
    shortcut: 'Shift+F2',
    // Once the menu has closed and given the keyboard back to the grid.
    execute: () => void setTimeout(edit),
  };
  const remove = {
    name: () => words(selectedNotes(getters()).length > 1 ? 'notesDelete' : 'noteDelete'),
    isVisible: () => selectedNotes(getters()).length > 0,
    execute: () => removeSelectedNotes(host()),
  };
  const { topbarMenuRegistry, cellMenuRegistry } = registries;
  topbarMenuRegistry.addChild('note', ['insert'], { ...write, sequence: 75 });
  topbarMenuRegistry.addChild('note_delete', ['insert'], { ...remove, sequence: 76 });
  cellMenuRegistry.add('note', { ...write, sequence: 175 });
  cellMenuRegistry.add('note_delete', { ...remove, sequence: 176 });
};
