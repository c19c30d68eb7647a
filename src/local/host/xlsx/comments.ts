/** This file writes notes of cells as comments: their texts, and the drawing without which Excel does not show them. */

import type { Book } from './book';
import type { Parts } from './parts';
import { textElement } from './texts';
import { el, type Xml } from './xml';

/** By cell, as A1. */
export type Notes = ReadonlyMap<string, string>;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINE = 34;

/** The id by which the tab refers to the drawing of its comments. */
export function writeComments(book: Book, parts: Parts, sheet: string, notes: Notes): string | undefined {
  if (notes.size === 0) return undefined;
  const comments = parts.place('comments');
  const drawing = parts.place('vmlDrawing');
  const sorted = [...notes].map(([at, text]) => ({ at, text, ...cornerOf(book, at) }));
  sorted.sort((one, other) => one.row - other.row || one.column - other.column);
  parts.write(
    comments,
    el(
      'comments',
      { xmlns: MAIN },
      el('authors', {}, el('author')),
      el(
        'commentList',
        {},
        sorted.map(({ at, text }) => el('comment', { ref: at, authorId: 0 }, el('text', {}, textElement(text)))),
      ),
    ),
  );
  parts.write(drawing, shapes(sorted));
  parts.relate(sheet, comments);
  return parts.relate(sheet, drawing);
}

function cornerOf(book: Book, at: string): { row: number; column: number } {
  const { top, left } = book.zone(at);
  return { row: top, column: left };
}

const shapes = (notes: readonly { text: string; row: number; column: number }[]): Xml =>
  el(
    'xml',
    {
      'xmlns:v': 'urn:schemas-microsoft-com:vml',
      'xmlns:o': 'urn:schemas-microsoft-com:office:office',
      'xmlns:x': 'urn:schemas-microsoft-com:office:excel',
    },
    el('o:shapelayout', { 'v:ext': 'edit' }, el('o:idmap', { 'v:ext': 'edit', data: 1 })),
    el(
      'v:shapetype',
      { id: '_x0000_t202', coordsize: '21600,21600', 'o:spt': 202, path: 'm,l,21600r21600,l21600,xe' },
      el('v:stroke', { joinstyle: 'miter' }),
      el('v:path', { gradientshapeok: 't', 'o:connecttype': 'rect' }),
    ),
    notes.map((note, index) => shape(note, index)),
  );

function shape({ text, row, column }: { text: string; row: number; column: number }, index: number): Xml {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 1);
  const anchor = [column + 1, 8, Math.max(0, row - 1), 4, column + 3, 40, Math.max(0, row - 1) + lines, 4];
  return el(
    'v:shape',
    {
      id: `_x0000_s${1025 + index}`,
      type: '#_x0000_t202',
      style: 'position:absolute;visibility:hidden',
      fillcolor: '#ffffe1',
      'o:insetmode': 'auto',
    },
    el('v:fill', { color2: '#ffffe1' }),
    el('v:shadow', { on: 't', color: 'black', obscured: 't' }),
    el('v:path', { 'o:connecttype': 'none' }),
    el('v:textbox', { style: 'mso-direction-alt:auto' }, el('div', { style: 'text-align:left' })),
    el(
      'x:ClientData',
      { ObjectType: 'Note' },
      el('x:MoveWithCells'),
      el('x:SizeWithCells'),
      el('x:Anchor', {}, anchor.join(', ')),
      el('x:AutoFill', {}, 'False'),
      el('x:Row', {}, row),
      el('x:Column', {}, column),
    ),
  );
}
