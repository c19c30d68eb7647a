/** This file emulates the formats of a range: a table of properties, each with its four methods. */

import type { Position, Zone } from '../engine/types';
import { grid } from './cells';
import { createColor, hexOf } from './colorObjects';
import { color } from './colors';
import { enumeration } from './enums';
import type { Execution } from './execution';
import type { Host } from './host';
import { checkBlock, type RangeTarget } from './places';
import { type Method, type Methods, read, SELF, write } from './service';

export const WrapStrategy = enumeration('SpreadsheetApp.WrapStrategy', ['OVERFLOW', 'WRAP', 'CLIP']);

type Style = Record<string, unknown>;

type Property = {
  /** "Background" gives getBackground, getBackgrounds, setBackground, setBackgrounds. */
  name: string;
  plural: string;
  /** The type of the argument; null clears. */
  type: string;
  toStyle(value: unknown): Style;
  fromStyle(style: Style, execution: Execution): unknown;
};

/** A property of colour is set by a CSS text and, under another name, by an object. */
const colors = (name: string, key: string, plain: string): Property[] => [
  {
    name,
    plural: `${name}s`,
    type: 'String?',
    toStyle: (value) => ({ [key]: value === null ? undefined : color(value as string) }),
    fromStyle: ({ [key]: ink = plain }) => String(ink).toLowerCase(),
  },
  {
    name: `${name}Object`,
    plural: `${name}Objects`,
    type: 'SpreadsheetApp.Color?',
    toStyle: (value) => ({ [key]: value === null ? undefined : hexOf(value as object) }),
    fromStyle: ({ [key]: ink = plain }, execution) => createColor(execution, String(ink).toLowerCase()),
  },
];

const oneOf = (allowed: readonly string[], what: string) => (value: string) => {
  if (!allowed.includes(value)) throw new Error(`Invalid argument: ${what} ${value}`);
  return value;
};
const horizontal = oneOf(['left', 'center', 'right', 'normal', 'general'], 'alignment');
const vertical = oneOf(['top', 'middle', 'bottom'], 'alignment');

/** The font of a cell that was given none, as Google names it. */
export const DEFAULT_FONT = 'arial,sans,sans-serif';

const PROPERTIES: readonly Property[] = [
  ...colors('Background', 'fillColor', '#ffffff'),
  ...colors('FontColor', 'textColor', '#000000'),
  {
    name: 'FontWeight',
    plural: 'FontWeights',
    type: 'String?',
    toStyle: (value) => ({ bold: value === 'bold' || undefined }),
    fromStyle: ({ bold }) => (bold ? 'bold' : 'normal'),
  },
  {
    name: 'FontStyle',
    plural: 'FontStyles',
    type: 'String?',
    toStyle: (value) => ({ italic: value === 'italic' || undefined }),
    fromStyle: ({ italic }) => (italic ? 'italic' : 'normal'),
  },
  {
    name: 'FontLine',
    plural: 'FontLines',
    type: 'String?',
    toStyle: (value) => ({
      underline: value === 'underline' || undefined,
      strikethrough: value === 'line-through' || undefined,
    }),
    fromStyle: ({ underline, strikethrough }) => (underline ? 'underline' : strikethrough ? 'line-through' : 'none'),
  },
  {
    name: 'FontSize',
    plural: 'FontSizes',
    type: 'Integer',
    toStyle: (value) => ({ fontSize: value }),
    fromStyle: ({ fontSize = 10 }) => fontSize,
  },
  {
    name: 'FontFamily',
    plural: 'FontFamilies',
    type: 'String?',
    toStyle: (value) => ({ fontFamily: value ?? undefined }),
    fromStyle: ({ fontFamily = DEFAULT_FONT }) => fontFamily,
  },
  {
    name: 'HorizontalAlignment',
    plural: 'HorizontalAlignments',
    type: 'String?',
    toStyle: (value) => {
      const side = value === null ? 'general' : horizontal(value as string);
      const isSide = side !== 'general' && side !== 'normal';
      return { align: isSide ? side : undefined, alignedAsText: side === 'normal' || undefined };
    },
    fromStyle: ({ align, alignedAsText }) => align ?? (alignedAsText ? 'general-left' : 'general'),
  },
  {
    name: 'VerticalAlignment',
    plural: 'VerticalAlignments',
    type: 'String?',
    toStyle: (value) => ({ verticalAlign: value === null ? undefined : vertical(value as string) }),
    fromStyle: ({ verticalAlign = 'bottom' }) => verticalAlign,
  },
  {
    name: 'Wrap',
    plural: 'Wraps',
    type: 'Boolean',
    toStyle: (value) => ({ wrapping: value ? 'wrap' : 'overflow' }),
    // Google says so of a cell that was never set, although its strategy is OVERFLOW.
    fromStyle: ({ wrapping = 'wrap' }) => wrapping === 'wrap',
  },
  {
    name: 'WrapStrategy',
    plural: 'WrapStrategies',
    type: 'SpreadsheetApp.WrapStrategy',
    toStyle: (value) => ({ wrapping: String(value).toLowerCase() }),
    fromStyle: ({ wrapping = 'overflow' }) => WrapStrategy[String(wrapping).toUpperCase() as 'WRAP'],
  },
  {
    name: 'Note',
    plural: 'Notes',
    type: 'Text?',
    toStyle: (value) => ({ note: value === null || value === '' ? undefined : String(value) }),
    fromStyle: ({ note = '' }) => note,
  },
];

export const styleAt = ({ workbook }: Host, position: Position): Style =>
  (workbook.written().getCell(position)?.style ?? {}) as Style;

function methodsOf({ name, plural, type, toStyle, fromStyle }: Property): [string, Method<RangeTarget>][] {
  const get = ({ execution, host, sheetId, zone }: RangeTarget) =>
    grid(zone, (col, row) => fromStyle(styleAt(host, { sheetId, col, row }), execution));
  return [
    [`get${name}`, read('', (range: RangeTarget) => get({ ...range, zone: corner(range.zone) })[0]![0])],
    [`get${plural}`, read('', get)],
    [
      `set${name}`,
      write(type, (range: RangeTarget, value: unknown) => styleZones(range, [range.zone], toStyle(value))),
    ],
    [
      `set${plural}`,
      write(`${type}[][]`, (range: RangeTarget, values: unknown[][]) => styleCells(range, values, toStyle)),
    ],
  ];
}

export const corner = ({ top, left }: Zone): Zone => ({ top, left, bottom: top, right: left });

export function styleZones({ host, sheetId }: RangeTarget, target: Zone[], style: Style) {
  host.workbook.queue({ type: 'SET_FORMATTING', sheetId, target, style: special(style) });
  return SELF;
}

/** What a cell has anyway. */
const PLAIN: Style = {
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  fontSize: 10,
  textColor: '#000000',
  verticalAlign: 'bottom',
};

/** A plain cell is none to the engine: to say so of each would make it keep thousands. */
const special = (style: Style): Style =>
  Object.fromEntries(Object.entries(style).map(([name, value]) => [name, value === PLAIN[name] ? undefined : value]));

/** One command for all the cells of a block that take the same style. */
function styleCells(range: RangeTarget, values: unknown[][], toStyle: Property['toStyle']) {
  for (const [value, zones] of zonesByValue(range.zone, values)) styleZones(range, zones, toStyle(value));
  return SELF;
}

export function zonesByValue(zone: Zone, values: readonly (readonly unknown[])[]): Map<unknown, Zone[]> {
  checkBlock(values, zone);
  const groups = new Map<unknown, Zone[]>();
  values.forEach((cells, down) => {
    cells.forEach((value, across) => {
      const [row, col] = [zone.top + down, zone.left + across];
      const zones = groups.get(value) ?? [];
      const last = zones[zones.length - 1];
      if (last && last.top === row && last.right === col - 1) last.right = col;
      else zones.push({ top: row, bottom: row, left: col, right: col });
      groups.set(value, zones);
    });
  });
  return groups;
}

const hexadecimal = (...channels: number[]) =>
  `#${channels.map((channel) => (channel & 255).toString(16).padStart(2, '0')).join('')}`;

export const styleMethods: Methods<RangeTarget> = {
  ...Object.fromEntries(PROPERTIES.flatMap(methodsOf)),
  setBackgroundRGB: write('Integer Integer Integer', (range, red: number, green: number, blue: number) =>
    styleZones(range, [range.zone], { fillColor: hexadecimal(red, green, blue) }),
  ),
};
