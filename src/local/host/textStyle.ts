/** This file emulates the styles of texts: weight, slant, lines, size, font and colour. */

import { createColor, hexOf } from './colorObjects';
import { color } from './colors';
import type { Execution } from './execution';
import { look, type Method, type Methods, SELF, targetOf, wrap } from './service';

export type TextStyle = {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontSize?: number;
  fontFamily?: string;
  textColor?: string;
};

type Target = { execution: Execution; style: TextStyle };

const KEYS: Readonly<Record<string, readonly [keyof TextStyle, string]>> = {
  Bold: ['bold', 'Boolean'],
  Italic: ['italic', 'Boolean'],
  Underline: ['underline', 'Boolean'],
  Strikethrough: ['strikethrough', 'Boolean'],
  FontSize: ['fontSize', 'Integer'],
  FontFamily: ['fontFamily', 'String'],
  ForegroundColor: ['textColor', 'String'],
};

const ofEach = (method: (name: string, key: keyof TextStyle, type: string) => [string, Method<Target>]) =>
  Object.fromEntries(Object.entries(KEYS).map(([name, [key, type]]) => method(name, key, type)));

export const textStyleMethods: Methods<Target> = {
  ...ofEach((name, key, type) => [
    type === 'Boolean' ? `is${name}` : `get${name}`,
    look('', ({ style }) => style[key] ?? null),
  ]),
  getForegroundColorObject: look('', ({ execution, style }) =>
    style.textColor ? createColor(execution, style.textColor) : null,
  ),
  copy: look('', ({ execution, style }) => newTextStyle(execution, style)),
};

export const textStyleBuilderMethods: Methods<Target> = {
  ...ofEach((name, key, type) => [
    `set${name}`,
    look(type, ({ style }, value: never) => {
      style[key] = key === 'textColor' ? (color(value) as never) : value;
      return SELF;
    }),
  ]),
  setForegroundColorObject: look('SpreadsheetApp.Color', ({ style }, ink: object) => {
    style.textColor = hexOf(ink);
    return SELF;
  }),
  build: look('', ({ execution, style }) => createTextStyle(execution, { ...style })),
};

export const createTextStyle = (execution: Execution, style: TextStyle): object =>
  wrap(execution, 'SpreadsheetApp.TextStyle', textStyleMethods, { execution, style });

export const newTextStyle = (execution: Execution, style: TextStyle = {}): object =>
  wrap(execution, 'SpreadsheetApp.TextStyleBuilder', textStyleBuilderMethods, { execution, style: { ...style } });

export const textStyleOf = (object: object): TextStyle => targetOf<Target>(object).style;
