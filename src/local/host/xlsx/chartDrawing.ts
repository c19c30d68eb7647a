/** This file puts the charts of a tab where they stand on the page. */

import type { Book, Figure, Tab } from './book';
import { readPlot } from './chartPlot';
import { chartXml } from './chartXml';
import type { HelperTab } from './helperTab';
import type { Parts } from './parts';
import { el, type Xml } from './xml';

const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMU_PER_PIXEL = 9525;

/** The id by which the tab refers to its drawing. */
export function writeCharts(book: Book, parts: Parts, helper: HelperTab, sheet: string, tab: Tab): string | undefined {
  const charts = tab.figures.flatMap((figure) => {
    const plot = figure.tag === 'chart' ? readPlot(book, tab, figure) : undefined;
    return plot ? [{ figure, plot }] : [];
  });
  if (charts.length === 0) return undefined;
  const drawing = parts.place('drawing');
  const anchors = charts.map(({ figure, plot }, index) => {
    const path = parts.place('chart');
    parts.write(path, chartXml(book, helper, plot));
    return anchor(figure, parts.relate(drawing, path), index + 2, plot.title.text);
  });
  parts.write(drawing, el('xdr:wsDr', { 'xmlns:xdr': SHEET_DRAWING, 'xmlns:a': DRAWING }, anchors));
  return parts.relate(sheet, drawing);
}

const emu = (pixels: number): number => Math.round(pixels * EMU_PER_PIXEL);

const anchor = ({ col, row, offset, width, height }: Figure, id: string, number: number, title: string): Xml =>
  el(
    'xdr:oneCellAnchor',
    {},
    el(
      'xdr:from',
      {},
      el('xdr:col', {}, col),
      el('xdr:colOff', {}, emu(offset.x)),
      el('xdr:row', {}, row),
      el('xdr:rowOff', {}, emu(offset.y)),
    ),
    el('xdr:ext', { cx: emu(width), cy: emu(height) }),
    el(
      'xdr:graphicFrame',
      { macro: '' },
      el(
        'xdr:nvGraphicFramePr',
        {},
        el('xdr:cNvPr', { id: number, name: `Chart ${number - 1}`, descr: title }),
        el('xdr:cNvGraphicFramePr'),
      ),
      el('xdr:xfrm', {}, el('a:off', { x: 0, y: 0 }), el('a:ext', { cx: 0, cy: 0 })),
      el(
        'a:graphic',
        {},
        el('a:graphicData', { uri: CHART }, el('c:chart', { 'xmlns:c': CHART, 'xmlns:r': RELATIONS, 'r:id': id })),
      ),
    ),
    el('xdr:clientData'),
  );
