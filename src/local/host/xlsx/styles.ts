/** This file gathers how cells look, each look once, as the format numbers them. */

import type { LocaleCode } from '../../engine/locale';
import type { TextStyle } from '../textStyle';
import { excelFormat } from './numberFormats';
import { type Child, counted, el, rgb, val, type Xml } from './xml';

export type CellStyle = TextStyle & {
  fillColor?: string;
  align?: string;
  verticalAlign?: string;
  wrapping?: string;
  rotation?: number;
};
type Edge = { style: string; color: string };
export type Border = Partial<Record<'left' | 'right' | 'top' | 'bottom', Edge>>;
export type Look = { style: CellStyle; border: Border; pattern: string };

export type Styles = {
  cell(look: Look): number;
  /** The look of a conditional format. */
  conditional(style: CellStyle): number;
  root(): Xml;
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const FIRST_OWN_FORMAT = 164;
const AUTOMATIC = '0.###############';
const VERTICAL: Readonly<Record<string, string>> = { top: 'top', middle: 'center', bottom: 'bottom' };

/** Numbers things by what is written of them. */
function register(...first: Xml[]) {
  const items: Xml[] = [];
  const places = new Map<string, number>();
  const place = (item: Xml): number => {
    const known = places.get(item.text);
    if (known !== undefined) return known;
    places.set(item.text, items.length);
    return items.push(item) - 1;
  };
  for (const item of first) place(item);
  return { items, place };
}

const NO_EDGES = border({});

export function createStyles(locale: LocaleCode): Styles {
  const fonts = register(font({}));
  const fills = register(fillOf('none'), fillOf('gray125'));
  const borders = register(NO_EDGES);
  const formats = new Map<string, number>();
  const cells = register(cellLook({ format: 0, font: 0, fill: 0, border: 0 }, {}));
  const differences = register();
  const formatId = (pattern: string): number => {
    if (pattern === AUTOMATIC || pattern === '' || pattern === 'General') return 0;
    const code = excelFormat(pattern, locale);
    formats.set(code, formats.get(code) ?? FIRST_OWN_FORMAT + formats.size);
    return formats.get(code)!;
  };
  return {
    cell: ({ style, border: edges, pattern }) =>
      cells.place(
        cellLook(
          {
            format: formatId(pattern),
            font: fonts.place(font(style)),
            fill: style.fillColor ? fills.place(fill(style.fillColor)) : 0,
            border: borders.place(border(edges)),
          },
          style,
        ),
      ),
    conditional: (style) => differences.place(difference(style)),
    root: () =>
      el(
        'styleSheet',
        { xmlns: MAIN },
        counted(
          'numFmts',
          [...formats].map(([formatCode, numFmtId]) => el('numFmt', { numFmtId, formatCode })),
        ),
        counted('fonts', fonts.items),
        counted('fills', fills.items),
        counted('borders', borders.items),
        counted('cellStyleXfs', [el('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
        counted('cellXfs', cells.items),
        counted('cellStyles', [el('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
        counted('dxfs', differences.items),
      ),
  };
}

const marks = (style: CellStyle): Child => [
  style.bold && el('b'),
  style.italic && el('i'),
  style.strikethrough && el('strike'),
  style.underline && el('u'),
];

/** What a font says, of a cell or of a run of its text. */
export const fontContent = (style: CellStyle, nameElement = 'name'): Child => [
  marks(style),
  val('sz', style.fontSize ?? 10),
  el('color', { rgb: rgb(style.textColor ?? '#000000') }),
  val(nameElement, style.fontFamily ?? 'Arial'),
  val('family', 2),
];

function font(style: CellStyle): Xml {
  return el('font', {}, fontContent(style));
}

function fillOf(patternType: string): Xml {
  return el('fill', {}, el('patternFill', { patternType }));
}

const fill = (color: string): Xml =>
  el(
    'fill',
    {},
    el('patternFill', { patternType: 'solid' }, el('fgColor', { rgb: rgb(color) }), el('bgColor', { indexed: 64 })),
  );

function border(edges: Border): Xml {
  const edge = (name: keyof Border) => {
    const { style, color } = edges[name] ?? {};
    return el(name, { style }, color !== undefined && el('color', { rgb: rgb(color) }));
  };
  return el('border', {}, edge('left'), edge('right'), edge('top'), edge('bottom'), el('diagonal'));
}

type Ids = { format: number; font: number; fill: number; border: number };

function cellLook(ids: Ids, { align, verticalAlign, wrapping, rotation }: CellStyle): Xml {
  const alignment = {
    horizontal: align,
    vertical: verticalAlign && VERTICAL[verticalAlign],
    wrapText: wrapping === 'wrap' || undefined,
    textRotation: rotation ? degrees(rotation) : undefined,
  };
  const isAligned = Object.values(alignment).some((one) => one !== undefined);
  return el(
    'xf',
    {
      numFmtId: ids.format,
      fontId: ids.font,
      fillId: ids.fill,
      borderId: ids.border,
      xfId: 0,
      applyNumberFormat: ids.format > 0 || undefined,
      applyFont: ids.font > 0 || undefined,
      applyFill: ids.fill > 0 || undefined,
      applyBorder: ids.border > 0 || undefined,
      applyAlignment: isAligned || undefined,
    },
    isAligned && el('alignment', alignment),
  );
}

/** The engine turns clockwise, in radians; the format counts degrees upwards, then from 91 on downwards. */
function degrees(radians: number): number {
  const down = Math.round((radians * 180) / Math.PI);
  return down <= 0 ? -down : 90 + down;
}

const difference = (style: CellStyle): Xml => {
  const { textColor, fillColor } = style;
  const hasFont = textColor || style.bold || style.italic || style.underline || style.strikethrough;
  return el(
    'dxf',
    {},
    hasFont && el('font', {}, marks(style), textColor !== undefined && el('color', { rgb: rgb(textColor) })),
    fillColor !== undefined &&
      el('fill', {}, el('patternFill', { patternType: 'solid' }, el('bgColor', { rgb: rgb(fillColor) }))),
  );
};
