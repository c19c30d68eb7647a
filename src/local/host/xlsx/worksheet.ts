/** This file writes one tab: its view, columns, cells and what belongs to them, in the order of the format. */

import type { Book, Tab } from './book';
import { writeCells } from './cells';
import { writeCharts } from './chartDrawing';
import { writeComments } from './comments';
import { conditionalFormats } from './conditionalFormats';
import { createDrawings } from './drawings';
import type { HelperTab } from './helperTab';
import { hyperlinks } from './hyperlinks';
import { type PageSetup, pageElements } from './pageSetup';
import type { Parts } from './parts';
import type { Styles } from './styles';
import type { Texts } from './texts';
import { validations } from './validations';
import { type Child, counted, el, rgb, type Xml } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export type Writing = { book: Book; parts: Parts; styles: Styles; texts: Texts; helper: HelperTab };

/** Writes the tab into its part, and counts the formulas that are given by their values alone. */
export function writeTab(writing: Writing, path: string, tab: Tab, setup: PageSetup): number {
  const { book, parts, styles, texts, helper } = writing;
  const drawings = createDrawings(book, helper);
  const { rows, notes, valuesOnly } = writeCells(book, tab, styles, texts, drawings);
  let last = 0;
  const priority = () => ++last;
  const formats = [...conditionalFormats(book, styles, tab, priority), ...drawings.bars(priority)];
  const links = hyperlinks(book, parts, path, tab);
  const drawing = writeCharts(book, parts, helper, path, tab);
  const legacyDrawing = writeComments(book, parts, path, notes);
  const extensions = drawings.extensions();
  parts.write(
    path,
    el(
      'worksheet',
      { xmlns: MAIN, 'xmlns:r': RELATIONS },
      el('sheetPr', {}, tab.color && el('tabColor', { rgb: rgb(tab.color) }), el('pageSetUpPr', { fitToPage: true })),
      el('sheetViews', {}, view(book, tab)),
      el('sheetFormatPr', { defaultColWidth: width(DEFAULT.column), defaultRowHeight: height(DEFAULT.row) }),
      columns(tab),
      el('sheetData', {}, rows),
      counted(
        'mergeCells',
        tab.merges.map((ref) => el('mergeCell', { ref })),
      ),
      formats,
      validations(book, helper, tab),
      links.length > 0 && el('hyperlinks', {}, links),
      pageElements(setup),
      drawing !== undefined && el('drawing', { 'r:id': drawing }),
      legacyDrawing !== undefined && el('legacyDrawing', { 'r:id': legacyDrawing }),
      extensions.length > 0 && el('extLst', {}, extensions),
    ),
  );
  return valuesOnly;
}

/** The tab that lists and charts are taken from. */
export const helperSheet = (rows: readonly Xml[]): Xml => el('worksheet', { xmlns: MAIN }, el('sheetData', {}, rows));

/** The engine's, in pixels. */
const DEFAULT = { column: 96, row: 23 };
/** A figure of Arial 10 is 7 pixels wide. */
const width = (pixels: number): number => Math.round((pixels / 7) * 256) / 256;
const height = (pixels: number): number => (pixels * 3) / 4;

function view({ openTab, a1 }: Book, tab: Tab): Xml {
  const { xSplit = 0, ySplit = 0 } = tab.panes ?? {};
  const pane = xSplit > 0 ? (ySplit > 0 ? 'bottomRight' : 'topRight') : 'bottomLeft';
  return el(
    'sheetView',
    {
      showGridLines: tab.areGridLinesVisible ? undefined : false,
      tabSelected: tab.id === openTab || undefined,
      workbookViewId: 0,
    },
    xSplit + ySplit > 0 && [
      el('pane', {
        xSplit: xSplit || undefined,
        ySplit: ySplit || undefined,
        topLeftCell: a1(xSplit, ySplit),
        activePane: pane,
        state: 'frozen',
      }),
      el('selection', { pane }),
    ],
  );
}

function columns(tab: Tab): Child {
  const sized = Object.entries(tab.cols).filter(([, { size, isHidden }]) => size !== undefined || isHidden);
  if (sized.length === 0) return undefined;
  return el(
    'cols',
    {},
    sized
      .map(([index, one]) => ({ index: Number(index), ...one }))
      .sort((one, other) => one.index - other.index)
      .map(({ index, size, isHidden }) =>
        el('col', {
          min: index + 1,
          max: index + 1,
          width: width(size ?? DEFAULT.column),
          hidden: isHidden || undefined,
          customWidth: true,
        }),
      ),
  );
}
