/** This file turns SPARKLINE into what Excel draws in cells: trends into its own sparklines, gauges into data bars. */

import { sparklineAt } from '../../engine/model';
import type { Position } from '../../engine/types';
import { findRange } from '../places';
import { type Book, positions } from './book';
import type { Drawing } from './formulas';
import { type HelperTab, reference } from './helperTab';
import { el, rgb, type Xml } from './xml';

/** What stands in the cell in place of the call: an expression, and its value. */
export type CellOfDrawing = { expression: string; value: string | number };
type Trend = { at: string; data: string; options: Options };
type Gauge = { at: string; options: Options };
type Options = Readonly<Record<string, unknown>>;

export type Drawings = {
  add(position: Position, drawing: Drawing): CellOfDrawing;
  /** The conditional formats of the gauges; each takes a priority. */
  bars(priority: () => number): Xml[];
  /** What the format keeps in its extensions, in their order. */
  extensions(): Xml[];
};

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const BAR = '#f1c232';

/** The drawings of one tab. */
export function createDrawings(book: Book, helper: HelperTab): Drawings {
  const trends: Trend[] = [];
  const gauges: Gauge[] = [];
  return {
    add: (position, [data = '', options = '']) => {
      const at = book.a1(position.col, position.row);
      const drawn = sparklineAt(book.host.workbook, position);
      const place = rangeOf(book, data, position.sheetId);
      const chosen = drawn?.options ?? optionsIn(book, options, position.sheetId);
      if (chosen.charttype === 'bar') {
        gauges.push({ at, options: chosen });
        const first = place && { ...place.zone, right: place.zone.left, bottom: place.zone.top };
        const amount = typeof drawn?.data[0] === 'number' ? drawn.data[0] : 0;
        return {
          expression: first ? reference(book.titles.of(place.sheetId), book, first) : String(amount),
          value: drawn ? amount : '',
        };
      }
      const from = place ? helper.figures(place.sheetId, place.zone) : drawn && helper.values(drawn.data);
      if (from) trends.push({ at, data: from, options: chosen });
      return { expression: '""', value: '' };
    },
    bars: (priority) => gauges.map(({ at, options }, index) => bar(at, options, idOf(index), priority())),
    extensions: () => [
      ...(gauges.length > 0 ? [extension('{78C0D931-6437-407d-A8EE-F0AAD7539E65}', fullBars(gauges))] : []),
      ...(trends.length > 0 ? [extension('{05C60535-1F16-4fd2-B633-F4F36F0B64E0}', sparklines(trends))] : []),
    ],
  };
}

function rangeOf({ host }: Book, text: string, sheetId: string) {
  try {
    return findRange(host, text, sheetId);
  } catch {
    return undefined;
  }
}

/** Of a call that is not made at present, as there is too little to draw. */
function optionsIn(book: Book, text: string, sheetId: string): Options {
  const place = rangeOf(book, text, sheetId);
  if (!place) return {};
  const { top, bottom, left } = place.zone;
  const valueAt = (col: number, row: number) =>
    book.getters.getEvaluatedCell({ sheetId: place.sheetId, col, row }).value ?? '';
  const rows = [...positions(place.sheetId, { top, bottom, left, right: left })];
  return Object.fromEntries(rows.map(({ row }) => [String(valueAt(left, row)), valueAt(left + 1, row)]));
}

const extension = (uri: string, content: Xml): Xml => el('ext', { uri, 'xmlns:x14': X14 }, content);

const idOf = (index: number): string => `{00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}}`;

const colorOf = (color: unknown, otherwise: string): string =>
  rgb(typeof color === 'string' && /^#[0-9a-f]{6}/i.test(color) ? color : otherwise);

const maximum = ({ max }: Options): number => (typeof max === 'number' && max > 0 ? max : 1);

const bar = (sqref: string, options: Options, id: string, priority: number): Xml =>
  el(
    'conditionalFormatting',
    { sqref },
    el(
      'cfRule',
      { type: 'dataBar', priority },
      el(
        'dataBar',
        { showValue: false },
        el('cfvo', { type: 'num', val: 0 }),
        el('cfvo', { type: 'num', val: maximum(options) }),
        el('color', { rgb: colorOf(options.color1, BAR) }),
      ),
      el(
        'extLst',
        {},
        el('ext', { uri: '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}', 'xmlns:x14': X14 }, el('x14:id', {}, id)),
      ),
    ),
  );

/** The same bars as later versions draw them: plain, and as long as the figure says. */
const fullBars = (gauges: readonly Gauge[]): Xml =>
  el(
    'x14:conditionalFormattings',
    {},
    gauges.map(({ at, options }, index) => {
      const limit = (value: number) => el('x14:cfvo', { type: 'num' }, el('xm:f', {}, value));
      return el(
        'x14:conditionalFormatting',
        { 'xmlns:xm': XM },
        el(
          'x14:cfRule',
          { type: 'dataBar', id: idOf(index) },
          el(
            'x14:dataBar',
            { minLength: 0, maxLength: 100, gradient: false, showValue: false },
            limit(0),
            limit(maximum(options)),
            el('x14:negativeFillColor', { rgb: colorOf(options.color1, BAR) }),
            el('x14:axisColor', { rgb: 'FF000000' }),
          ),
        ),
        el('xm:sqref', {}, at),
      );
    }),
  );

const TYPES: Readonly<Record<string, string>> = { column: 'column', winloss: 'stacked' };
const POINTS_PER_PIXEL = 3 / 4;

const sparklines = (trends: readonly Trend[]): Xml =>
  el(
    'x14:sparklineGroups',
    { 'xmlns:xm': XM },
    trends.map(({ at, data, options }) => {
      const color = colorOf(options.color, '#000000');
      const limit = (name: string) => (typeof options[name] === 'number' ? (options[name] as number) : undefined);
      const [low, high] = [limit('ymin'), limit('ymax')];
      return el(
        'x14:sparklineGroup',
        {
          manualMax: high,
          manualMin: low,
          lineWeight: (limit('linewidth') ?? 1) * POINTS_PER_PIXEL,
          type: TYPES[String(options.charttype)],
          displayEmptyCellsAs: options.empty === 'ignore' ? 'span' : options.empty === 'zero' ? 'zero' : 'gap',
          displayHidden: true,
          minAxisType: low === undefined ? undefined : 'custom',
          maxAxisType: high === undefined ? undefined : 'custom',
        },
        el('x14:colorSeries', { rgb: color }),
        ['Negative', 'Axis', 'Markers', 'First', 'Last', 'High', 'Low'].map((part) =>
          el(`x14:color${part}`, { rgb: colorOf(options[`${part.toLowerCase()}color`], `#${color.slice(2)}`) }),
        ),
        el('x14:sparklines', {}, el('x14:sparkline', {}, el('xm:f', {}, data), el('xm:sqref', {}, at))),
      );
    }),
  );
