/** This file emulates rich text: the runs of a cell, kept in its style, so that they move with it. */

import type { Position } from '../engine/types';
import { asText } from '../engine/typing';
import { displayAt, grid } from './cells';
import type { Execution } from './execution';
import type { Host } from './host';
import { checkBlock, type RangeTarget } from './places';
import { corner, DEFAULT_FONT, styleAt, styleZones, zonesByValue } from './rangeStyles';
import { look, type Methods, read, SELF, targetOf, wrap, write } from './service';
import { createTextStyle, type TextStyle, textStyleOf } from './textStyle';

export type Run = { start: number; end: number; link: string | null; style: TextStyle };
export type RichText = { text: string; runs: Run[] };

/** The runs of a cell, unless it was typed over since. */
export function richTextAt(host: Host, position: Position): RichText | undefined {
  const kept = styleAt(host, position).rich as RichText | undefined;
  return kept && kept.text === displayAt(host, position) ? kept : undefined;
}

const plain = (text: string): RichText => ({ text, runs: [{ start: 0, end: text.length, link: null, style: {} }] });

const whole = ({ text, runs }: RichText) => (runs.length === 1 && runs[0]!.end === text.length ? runs[0] : undefined);

/** `base` is the style of the cell, which shows wherever a run sets nothing else; `from` is where a run begins. */
type Target = { execution: Execution; rich: RichText; base?: TextStyle | undefined; from: number };

export const valueMethods: Methods<Target> = {
  getText: look('', ({ rich }) => rich.text),
  getLinkUrl: look(
    ' | Integer Integer',
    ({ rich }, start?: number, end?: number) => runOf(rich, start, end)?.link ?? null,
  ),
  getTextStyle: look(' | Integer Integer', ({ execution, rich, base }, start?: number, end?: number) => {
    const run = runOf(rich, start, end);
    return createTextStyle(execution, run ? { ...base, ...run.style } : {});
  }),
  getRuns: look('', ({ execution, rich, base }) =>
    rich.runs.map((run) => createRichText(execution, slice(rich, run), base, run.start)),
  ),
  getStartIndex: look('', ({ from }) => from),
  getEndIndex: look('', ({ rich, from }) => from + rich.text.length),
  copy: look('', ({ execution, rich }) => createBuilder(execution, structuredClone(rich))),
};

function runOf(rich: RichText, start?: number, end?: number): Run | undefined {
  if (start === undefined || end === undefined) return whole(rich);
  return rich.runs.find((run) => run.start <= start && run.end >= end);
}

const slice = ({ text }: RichText, { start, end, link, style }: Run): RichText => ({
  text: text.slice(start, end),
  runs: [{ start: 0, end: end - start, link, style }],
});

const createRichText = (execution: Execution, rich: RichText, base?: TextStyle, from = 0): object =>
  wrap(execution, 'SpreadsheetApp.RichTextValue', valueMethods, { execution, rich, base, from });

export const builderMethods: Methods<Target> = {
  setText: look('String', ({ rich }, text: string) => {
    Object.assign(rich, plain(text));
    return SELF;
  }),
  setLinkUrl: look('String? | Integer Integer String?', ({ rich }, ...args: unknown[]) => {
    const [start, end, link] =
      args.length > 1 ? (args as [number, number, string | null]) : [0, rich.text.length, args[0] as string];
    return restyle(rich, start, end, (run) => ({ ...run, link }));
  }),
  setTextStyle: look(
    'SpreadsheetApp.TextStyle? | Integer Integer SpreadsheetApp.TextStyle?',
    ({ rich }, ...args: unknown[]) => {
      const [start, end, style] =
        args.length > 1 ? (args as [number, number, object]) : [0, rich.text.length, args[0] as object];
      return restyle(rich, start, end, (run) => ({
        ...run,
        style: style ? { ...run.style, ...textStyleOf(style) } : {},
      }));
    },
  ),
  build: look('', ({ execution, rich }) => createRichText(execution, structuredClone(rich))),
};

function restyle(rich: RichText, start: number, end: number, change: (run: Run) => Run) {
  if (start < 0 || end > rich.text.length || start >= end) {
    if (rich.text.length > 0) throw new Error('Illegal argument.');
    return SELF;
  }
  rich.runs = rich.runs
    .flatMap((run) => {
      const cuts = [run.start, ...[start, end].filter((at) => at > run.start && at < run.end), run.end];
      return cuts.slice(1).map((stop, at) => ({ ...run, start: cuts[at]!, end: stop }));
    })
    .map((run) => (run.start >= start && run.end <= end ? change(run) : run));
  return SELF;
}

const createBuilder = (execution: Execution, rich: RichText): object =>
  wrap(execution, 'SpreadsheetApp.RichTextValueBuilder', builderMethods, { execution, rich, from: 0 });

export const newRichTextValue = (execution: Execution): object => createBuilder(execution, plain(''));

function writeRich({ host, sheetId }: RangeTarget, col: number, row: number, value: object): void {
  const { rich } = targetOf<Target>(value);
  const kept = rich.runs.some(({ link, style }) => link || Object.keys(style).length > 0);
  const zone = { top: row, bottom: row, left: col, right: col };
  host.workbook.queue({ type: 'UPDATE_CELL', sheetId, col, row, content: rich.text && asText(rich.text) });
  const style = { rich: kept ? structuredClone(rich) : undefined };
  host.workbook.queue({ type: 'SET_FORMATTING', sheetId, target: [zone], style });
}

function richAt({ execution, host, sheetId }: RangeTarget, col: number, row: number): object {
  const position = { sheetId, col, row };
  const rich = richTextAt(host, position) ?? plain(displayAt(host, position));
  return createRichText(execution, rich, textStyleAt(host, position));
}

const UNSTYLED: Required<TextStyle> = {
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  fontSize: 10,
  fontFamily: DEFAULT_FONT,
  textColor: '#000000',
};

const textStyleAt = (host: Host, position: Position): TextStyle => {
  const style = styleAt(host, position) as TextStyle;
  const keys = Object.keys(UNSTYLED) as (keyof TextStyle)[];
  return Object.fromEntries(keys.map((key) => [key, style[key] ?? UNSTYLED[key]]));
};

const styleIn = ({ execution, host, sheetId }: RangeTarget, col: number, row: number): object =>
  createTextStyle(execution, textStyleAt(host, { sheetId, col, row }));

/** What a style does not set stays as it is; one command for all cells that take the same style. */
function writeStyles(range: RangeTarget, styles: (object | null)[][]) {
  const texts = styles.map((line) => line.map((style) => style && JSON.stringify(textStyleOf(style))));
  for (const [text, zones] of zonesByValue(range.zone, texts)) {
    if (typeof text !== 'string') continue;
    styleZones(range, zones, JSON.parse(text) as TextStyle);
  }
  return SELF;
}

export const richTextMethods: Methods<RangeTarget> = {
  getTextStyle: read('', (range) => styleIn(range, range.zone.left, range.zone.top)),
  getTextStyles: read('', (range) => grid(range.zone, (col, row) => styleIn(range, col, row))),
  setTextStyle: write('SpreadsheetApp.TextStyle?', (range, style: object | null) =>
    writeStyles(
      range,
      grid(range.zone, () => style),
    ),
  ),
  setTextStyles: write('SpreadsheetApp.TextStyle?[][]', writeStyles),
  getRichTextValue: read('', (range) => richAt(range, range.zone.left, range.zone.top)),
  getRichTextValues: read('', (range) => grid(range.zone, (col, row) => richAt(range, col, row))),
  setRichTextValue: write('SpreadsheetApp.RichTextValue', (range, value: object) => {
    const zone = corner(range.zone);
    writeRich(range, zone.left, zone.top, value);
    return SELF;
  }),
  setRichTextValues: write('SpreadsheetApp.RichTextValue[][]', (range, values: object[][]) => {
    checkBlock(values, range.zone);
    grid(range.zone, (col, row) => writeRich(range, col, row, values[row - range.zone.top]![col - range.zone.left]!));
    return SELF;
  }),
};
