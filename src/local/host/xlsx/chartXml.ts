/** This file writes a chart: its plot, axes, title and legend, in the order of the format. */

import type { Book } from './book';
import type { Plot, Series, Shape } from './chartPlot';
import { chartSeries, fillOf, lineOf } from './chartSeries';
import type { HelperTab } from './helperTab';
import { excelFormat } from './numberFormats';
import { type Child, el, val, type Xml } from './xml';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const NA_IS_BLANK = '{56B9EC1D-385E-4148-901F-78D8002777C0}';
const C16 = 'http://schemas.microsoft.com/office/drawing/2017/03/chart';
const [LABEL_AXIS, VALUE_AXIS] = [101, 102];

export function chartXml(book: Book, helper: HelperTab, plot: Plot): Xml {
  const { title, background } = plot;
  return el(
    'c:chartSpace',
    { 'xmlns:c': CHART, 'xmlns:a': DRAWING },
    val('c:roundedCorners', false),
    el(
      'c:chart',
      {},
      title.text !== '' && titleXml(title.text, title),
      val('c:autoTitleDeleted', title.text === ''),
      el('c:plotArea', {}, el('c:layout'), plotXml(book, helper, plot), el('c:spPr', {}, el('a:noFill'))),
      legend(plot),
      val('c:plotVisOnly', false),
      val('c:dispBlanksAs', 'gap'),
      el(
        'c:extLst',
        {},
        el(
          'c:ext',
          { uri: NA_IS_BLANK, 'xmlns:c16r3': C16 },
          el('c16r3:dataDisplayOptions16', {}, val('c16r3:dispNaAsBlank', true)),
        ),
      ),
    ),
    el('c:spPr', {}, fillOf(background), el('a:ln', {}, el('a:noFill'))),
    textProperties(plot.text),
  );
}

type TextLook = { size: number; color: string; bold?: boolean };

const runProperties = (name: string, { size, color, bold }: TextLook): Xml =>
  el(name, { sz: Math.round(size * 100), b: bold ?? false }, fillOf(color), el('a:latin', { typeface: 'Arial' }));

/** Labels stay level, on several lines if need be. */
const textProperties = (look: TextLook, rotation?: 0): Xml =>
  el(
    'c:txPr',
    {},
    el('a:bodyPr', { rot: rotation, vert: rotation === undefined ? undefined : 'horz' }),
    el('a:lstStyle'),
    el('a:p', {}, el('a:pPr', {}, runProperties('a:defRPr', look)), el('a:endParaRPr', { lang: 'en-US' })),
  );

const titleXml = (text: string, look: TextLook): Xml =>
  el(
    'c:title',
    {},
    el(
      'c:tx',
      {},
      el(
        'c:rich',
        {},
        el('a:bodyPr'),
        el('a:lstStyle'),
        el('a:p', {}, el('a:r', {}, runProperties('a:rPr', look), el('a:t', {}, text))),
      ),
    ),
    val('c:overlay', false),
  );

function legend({ legend: position, series, text }: Plot): Child {
  if (!position) return undefined;
  const hidden = series.flatMap(({ inLegend }, index) => (inLegend ? [] : [index]));
  return el(
    'c:legend',
    {},
    val('c:legendPos', position),
    hidden.map((index) => el('c:legendEntry', {}, val('c:idx', index), val('c:delete', true))),
    val('c:overlay', false),
    textProperties(text),
  );
}

function plotXml(book: Book, helper: HelperTab, plot: Plot): Child {
  const numbered = plot.series.map((one, index) => ({ one, index }));
  const write = ({ one, index }: { one: Series; index: number }) => chartSeries(book, helper, plot, one, index);
  if (plot.kind === 'pie') {
    const name = plot.hole > 0 ? 'c:doughnutChart' : 'c:pieChart';
    const series = numbered.slice(0, plot.hole > 0 ? undefined : 1).map(write);
    return el(
      name,
      {},
      val('c:varyColors', true),
      series,
      val('c:firstSliceAng', 0),
      plot.hole > 0 && val('c:holeSize', plot.hole),
    );
  }
  if (plot.kind === 'scatter') {
    const head = [val('c:scatterStyle', 'lineMarker'), val('c:varyColors', false)];
    return [
      el('c:scatterChart', {}, head, numbered.map(write), axisIds()),
      valueAxis(book, plot, 'x'),
      valueAxis(book, plot, 'y'),
    ];
  }
  const shapes = (['area', 'bar', 'line'] as const).filter((shape) => plot.series.some((one) => one.shape === shape));
  const groups = shapes.map((shape) =>
    group(plot, shape, numbered.filter(({ one }) => one.shape === shape).map(write)),
  );
  return [groups, labelAxis(book, plot), valueAxis(book, plot, 'y')];
}

const axisIds = (): Xml[] => [val('c:axId', LABEL_AXIS), val('c:axId', VALUE_AXIS)];

function group({ horizontal, stacked }: Plot, shape: Shape, series: Child): Xml {
  const name = { area: 'c:areaChart', bar: 'c:barChart', line: 'c:lineChart' }[shape];
  const apart = shape === 'bar' ? 'clustered' : 'standard';
  return el(
    name,
    {},
    shape === 'bar' && val('c:barDir', horizontal ? 'bar' : 'col'),
    val('c:grouping', stacked && shape !== 'line' ? 'stacked' : apart),
    val('c:varyColors', false),
    series,
    shape === 'bar' && [val('c:gapWidth', 50), stacked && val('c:overlap', 100)],
    shape === 'line' && val('c:marker', true),
    axisIds(),
  );
}

const scaling = ({ min, max }: Plot['x'], reversed = false): Xml =>
  el(
    'c:scaling',
    {},
    val('c:orientation', reversed ? 'maxMin' : 'minMax'),
    max !== undefined && val('c:max', max),
    min !== undefined && val('c:min', min),
  );

const ticks = (): Xml[] => [val('c:majorTickMark', 'none'), val('c:minorTickMark', 'none')];

const format = ({ host }: Book, pattern: string | undefined): Child =>
  pattern !== undefined &&
  el('c:numFmt', { formatCode: excelFormat(pattern, host.state.locale) || 'General', sourceLinked: false });

function labelAxis(book: Book, plot: Plot): Xml {
  const { x, horizontal, text, grid } = plot;
  return el(
    'c:catAx',
    {},
    val('c:axId', LABEL_AXIS),
    scaling({}, horizontal),
    val('c:delete', false),
    val('c:axPos', horizontal ? 'l' : 'b'),
    x.title && titleXml(x.title, text),
    format(book, x.format),
    ticks(),
    val('c:tickLblPos', 'low'),
    el('c:spPr', {}, lineOf(grid, 1)),
    textProperties(text, 0),
    val('c:crossAx', VALUE_AXIS),
    val('c:crosses', 'autoZero'),
    val('c:auto', false),
    val('c:lblAlgn', 'ctr'),
    val('c:lblOffset', 100),
    val('c:noMultiLvlLbl', true),
  );
}

/** Of a scatter chart, both axes are of values. */
function valueAxis(book: Book, plot: Plot, name: 'x' | 'y'): Xml {
  const { horizontal, text, grid } = plot;
  const axis = plot[name];
  const upright = (name === 'y') !== horizontal;
  return el(
    'c:valAx',
    {},
    val('c:axId', name === 'x' ? LABEL_AXIS : VALUE_AXIS),
    scaling(axis),
    val('c:delete', false),
    val('c:axPos', upright ? 'l' : 'b'),
    el('c:majorGridlines', {}, el('c:spPr', {}, lineOf(grid, 1))),
    axis.title && titleXml(axis.title, text),
    format(book, axis.format ?? ''),
    ticks(),
    val('c:tickLblPos', 'low'),
    el('c:spPr', {}, el('a:ln', {}, el('a:noFill'))),
    textProperties(text),
    val('c:crossAx', name === 'x' ? VALUE_AXIS : LABEL_AXIS),
    val('c:crosses', horizontal ? 'max' : 'autoZero'),
    val('c:crossBetween', plot.kind === 'scatter' ? 'midCat' : 'between'),
  );
}
