/** This file emulates colours as objects; those of a theme, which the engine has not, are refused. */

import { color } from './colors';
import { enumeration } from './enums';
import type { Execution } from './execution';
import { look, type Methods, SELF, targetOf, wrap } from './service';

export const ColorType = enumeration('SpreadsheetApp.ColorType', ['UNSUPPORTED', 'RGB', 'THEME']);
export const ThemeColorType = enumeration('SpreadsheetApp.ThemeColorType', [
  'UNSUPPORTED',
  'TEXT',
  'BACKGROUND',
  'ACCENT1',
  'ACCENT2',
  'ACCENT3',
  'ACCENT4',
  'ACCENT5',
  'ACCENT6',
  'HYPERLINK',
]);

type Target = { execution: Execution; hex: string };

function refuseTheme(): never {
  throw new Error('A color of a theme is not available in Local Sheets.');
}

const channel = (from: number) => look('', ({ hex }: Target) => Number.parseInt(hex.slice(from, from + 2), 16));

export const rgbColorMethods: Methods<Target> = {
  asHexString: look('', ({ hex }) => hex),
  getRed: channel(1),
  getGreen: channel(3),
  getBlue: channel(5),
  getColorType: look('', () => ColorType.RGB),
};

export const colorMethods: Methods<Target> = {
  asRgbColor: look('', ({ execution, hex }) =>
    wrap(execution, 'SpreadsheetApp.RgbColor', rgbColorMethods, { execution, hex }),
  ),
  asThemeColor: look('', () => {
    throw new Error('Object is not of type ThemeColor.');
  }),
  getColorType: look('', () => ColorType.RGB),
};

export const colorBuilderMethods: Methods<Target> = {
  ...colorMethods,
  setRgbColor: look('String', (target, text: string) => {
    target.hex = color(text);
    return SELF;
  }),
  setThemeColor: look('SpreadsheetApp.ThemeColorType', refuseTheme),
  build: look('', ({ execution, hex }) => {
    if (hex === '') throw new Error('A color must be set before it is built.');
    return createColor(execution, hex);
  }),
};

export const createColor = (execution: Execution, hex: string): object =>
  wrap(execution, 'SpreadsheetApp.Color', colorMethods, { execution, hex });

export const newColor = (execution: Execution): object =>
  wrap(execution, 'SpreadsheetApp.ColorBuilder', colorBuilderMethods, { execution, hex: '' });

export const hexOf = (object: object): string => targetOf<Target>(object).hex;
