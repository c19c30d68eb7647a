/** This file writes the series of a chart: where its figures stand, what they are now, and how they look. */

import { type Book, positions } from './book';
import type { Plot, Range, Series } from './chartPlot';
import { type HelperTab, numberAt, reference } from './helperTab';
import { excelFormat } from './numberFormats';
import { type Child, el, val, type Xml } from './xml';

const EMU_PER_PIXEL = 9525;

export const fillOf = (color: string | undefined): Xml =>
  color === undefined
    ? el('a:noFill')
    : el('a:solidFill', {}, el('a:srgbClr', { val: color.replace('#', '').slice(0, 6).toUpperCase() }));

export function lineOf(color: string | undefined, pixels: number, dash?: readonly number[]): Xml {
  const isDotted = dash !== undefined && dash[0]! <= 2;
  return el(
    'a:ln',
    { w: Math.round(pixels * EMU_PER_PIXEL), cap: 'rnd' },
    fillOf(color),
    dash !== undefined && val('a:prstDash', isDotted ? 'sysDot' : 'dash'),
    el('a:round'),
  );
}

export function chartSeries(book: Book, helper: HelperTab, plot: Plot, series: Series, index: number): Xml {
  const head = [val('c:idx', index), val('c:order', index), nameXml(book, series)];
  const figures = numbers(book, helper, series.values, plot.y.format);
  if (plot.kind === 'scatter') {
    const across = plot.labels && el('c:xVal', {}, numbers(book, helper, plot.labels, plot.x.format));
    const look = el('c:spPr', {}, el('a:ln', {}, el('a:noFill')));
    return el('c:ser', {}, head, look, marker(series, true), across, el('c:yVal', {}, figures), val('c:smooth', false));
  }
  const labels = plot.labels && el('c:cat', {}, labelsXml(book, plot.labels, plot.x.format));
  const values = el('c:val', {}, figures);
  if (plot.kind === 'pie') return el('c:ser', {}, head, labels, values);
  if (series.shape === 'line') {
    const look = el('c:spPr', {}, lineOf(series.color, series.width, series.dash));
    return el('c:ser', {}, head, look, marker(series, plot.markers), labels, values, val('c:smooth', false));
  }
  const look = el('c:spPr', {}, fillOf(series.color), el('a:ln', {}, el('a:noFill')));
  return el('c:ser', {}, head, look, series.shape === 'bar' && val('c:invertIfNegative', false), labels, values);
}

const marker = ({ color }: Series, isShown: boolean): Xml =>
  isShown
    ? el(
        'c:marker',
        {},
        val('c:symbol', 'circle'),
        val('c:size', 5),
        el('c:spPr', {}, fillOf(color), el('a:ln', {}, el('a:noFill'))),
      )
    : el('c:marker', {}, val('c:symbol', 'none'));

function nameXml(book: Book, { name, label }: Series): Child {
  if (label) return el('c:tx', {}, el('c:v', {}, label));
  return name && el('c:tx', {}, texts(book, name));
}

const valuesOf = ({ getters }: Book, { sheetId, zone }: Range): unknown[] =>
  [...positions(sheetId, zone)].map((cell) => getters.getEvaluatedCell(cell).value ?? '');

const point = (idx: number, value: string | number): Xml => el('c:pt', { idx }, el('c:v', {}, value));

function texts(book: Book, range: Range): Xml {
  const values = valuesOf(book, range);
  return el(
    'c:strRef',
    {},
    el('c:f', {}, reference(book.titles.of(range.sheetId), book, range.zone)),
    el(
      'c:strCache',
      {},
      val('c:ptCount', values.length),
      values.map((value, index) => value !== '' && point(index, String(value))),
    ),
  );
}

/** Days are figures with a format; other labels are texts. */
const labelsXml = (book: Book, range: Range, format: string | undefined): Xml =>
  format === undefined
    ? texts(book, range)
    : numbersAt(book, reference(book.titles.of(range.sheetId), book, range.zone), range, format);

/** What is missing is a gap, in the cells that the chart reads as in what it remembers of them. */
const numbers = (book: Book, helper: HelperTab, range: Range, format: string | undefined): Xml =>
  numbersAt(book, helper.figures(range.sheetId, range.zone), range, format);

function numbersAt(book: Book, place: string, range: Range, format: string | undefined): Xml {
  const cells = [...positions(range.sheetId, range.zone)];
  return el(
    'c:numRef',
    {},
    el('c:f', {}, place),
    el(
      'c:numCache',
      {},
      el('c:formatCode', {}, (format !== undefined && excelFormat(format, book.host.state.locale)) || 'General'),
      val('c:ptCount', cells.length),
      cells.map((cell, index) => {
        const value = numberAt(book.getters, cell);
        return value !== undefined && point(index, value);
      }),
    ),
  );
}
