/** This file writes a formula of Google's for Excel: its names of functions and tabs, its ranges, its limits. */

import { canonicalTokens, type Token } from '../../engine/formula';
import type { Engine } from '../../engine/types';
import { excelHas, excelName } from './excelFunctions';

/** Excel drops what is longer, and takes a file for damaged whose formula holds a longer text. */
export const LONGEST_FORMULA = 8192;
const LONGEST_TEXT = 255;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 'XFD';

/** A call of SPARKLINE: its arguments as Google writes them. */
export type Drawing = readonly string[];
export type ExcelFormula = {
  text: string;
  /** Whether it computes ranges cell by cell, which Excel must be told. */
  isArray: boolean;
  drawing?: Drawing | undefined;
};

export type Tabs = {
  /** The title of a tab in the file, by that of the page. */
  titleOf(title: string): string | undefined;
  /** The title of a tab in the file, by its number. */
  titleOfId(id: string): string | undefined;
};

type Writer = { engine: Engine; tabs: Tabs; isArray: boolean; drawing?: Drawing | undefined };

/** What cannot be written for Excel: a function that it lacks, a formula that it would drop. */
class Unwritable extends Error {}

/** In the engine's writing, or as a script or a criterion gives it; undefined where Excel could not compute it. */
export function excelFormula(engine: Engine, tabs: Tabs, canonical: string): ExcelFormula | undefined {
  const writer: Writer = { engine, tabs, isArray: false };
  try {
    const text = translated(writer, canonicalTokens(canonical)).trim();
    if (text.length > LONGEST_FORMULA) return undefined;
    return { text, isArray: writer.isArray, drawing: writer.drawing };
  } catch (error) {
    if (error instanceof Unwritable) return undefined;
    throw error;
  }
}

function translated(writer: Writer, tokens: readonly Token[]): string {
  let text = '';
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'bad') throw new Unwritable();
    const end = token.kind === 'name' && tokens[at + 1]?.text === '(' ? closing(tokens, at + 1) : -1;
    if (end >= 0) {
      text += call(writer, token.text.toUpperCase(), tokens.slice(at + 2, end));
      at = end;
    } else if (isRange(tokens, at)) {
      text += rangeText(writer, token.text, tokens[at + 2]!.text);
      at += 2;
    } else text += tokenText(writer, token);
  }
  return text;
}

function closing(tokens: readonly Token[], opening: number): number {
  let depth = 0;
  for (let at = opening; at < tokens.length; at++) {
    if (tokens[at]!.kind === 'open') depth++;
    if (tokens[at]!.kind === 'close' && --depth === 0) return at;
  }
  return -1;
}

function split(tokens: readonly Token[]): Token[][] {
  if (tokens.length === 0) return [];
  const found: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'open') depth++;
    if (token.kind === 'close') depth--;
    if (token.kind === 'argument' && depth === 0) found.push([]);
    else found[found.length - 1]!.push(token);
  }
  return found;
}

/** Arguments that Google lets go and Excel wants. */
const DEFAULTS: Readonly<Record<string, string>> = {
  IFERROR: '""',
  ROUND: '0',
  ROUNDUP: '0',
  ROUNDDOWN: '0',
  FLOOR: '1',
  CEILING: '1',
};

const CALLS: Readonly<Record<string, (writer: Writer, args: Token[][]) => string>> = {
  ARRAYFORMULA: (writer, [inner = []]) => {
    writer.isArray = true;
    return translated(writer, inner);
  },
  SPARKLINE: (writer, args) => {
    writer.drawing = args.map((arg) =>
      arg
        .map(({ text }) => text)
        .join('')
        .trim(),
    );
    return SPARKLINE_PLACE;
  },
  HYPERLINK: (writer, [address = [], ...rest]) =>
    `HYPERLINK(${[addressText(writer, address), ...rest.map((arg) => translated(writer, arg))].join(',')})`,
};

/** Where the value of a drawing's cell goes: see drawings.ts. */
export const SPARKLINE_PLACE = '\u0001';

function call(writer: Writer, name: string, tokens: readonly Token[]): string {
  if (!excelHas(writer.engine, name)) throw new Unwritable();
  const args = split(tokens);
  const own = CALLS[name];
  if (own) return own(writer, args);
  const texts = args.map((arg) => translated(writer, arg));
  if (texts.length === 1 && name in DEFAULTS) texts.push(DEFAULTS[name]!);
  return `${excelName(name)}(${texts.join(',')})`;
}

const OWN_TAB = /^"#gid=(\d+)(?:&range=([A-Z]+\d+))?"$/;

function addressText(writer: Writer, tokens: readonly Token[]): string {
  const [only] = tokens;
  const found = tokens.length === 1 ? OWN_TAB.exec(only!.text) : null;
  const title = found && writer.tabs.titleOfId(found[1]!);
  return title ? `"#${quotedTitle(title)}!${found![2] ?? 'A1'}"` : translated(writer, tokens);
}

const END = /^(?:(?:'(?:[^']|'')*'|[^'!]+)!)?\$?([A-Z]{1,3})?\$?(\d+)?$/i;

const isRange = (tokens: readonly Token[], at: number): boolean => {
  const [first, colon, last, next] = tokens.slice(at, at + 4);
  return isEnd(first) && colon?.text === ':' && isEnd(last) && next?.text !== '(';
};

const isEnd = (token: Token | undefined): boolean =>
  (token?.kind === 'name' || token?.kind === 'number') && END.test(token.text);
/** A range without an end, such as A2:A or A2:2, is given the last row or column of Excel's. */
function rangeText(writer: Writer, first: string, last: string): string {
  const [, firstColumn, firstRow] = END.exec(first)!;
  const [, lastColumn, lastRow] = END.exec(last)!;
  const from = tokenText(writer, { kind: 'name', text: first });
  if (firstRow && firstColumn && !lastRow) return `${from}:${last}${LAST_ROW}`;
  if (firstRow && firstColumn && !lastColumn) return `${from}:${LAST_COLUMN}${last}`;
  return `${from}:${last}`;
}

function tokenText({ tabs }: Writer, { kind, text }: Token): string {
  if (kind === 'text') return textLiteral(text);
  if (kind === 'row') return ';';
  if (kind === 'argument' || kind === 'column') return ',';
  const bang = kind === 'name' ? text.lastIndexOf('!') : -1;
  if (bang < 0) return text;
  const title = tabs.titleOf(
    text
      .slice(0, bang)
      .replace(/^'([\s\S]*)'$/, '$1')
      .replace(/''/g, "'"),
  );
  return title === undefined ? '#REF!' : `${quotedTitle(title)}${text.slice(bang)}`;
}

export const quotedTitle = (title: string): string => `'${title.replace(/'/g, "''")}'`;

/** A text that Excel finds too long, as several joined. */
function textLiteral(quoted: string): string {
  const text = quoted.slice(1, -1).replace(/""/g, '"');
  if (text.length <= LONGEST_TEXT) return quoted;
  const pieces = Array.from({ length: Math.ceil(text.length / LONGEST_TEXT) }, (_, at) =>
    excelText(text.slice(at * LONGEST_TEXT, (at + 1) * LONGEST_TEXT)),
  );
  return `(${pieces.join('&')})`;
}

/** A text within a formula. */
export const excelText = (text: string): string => `"${text.replace(/"/g, '""')}"`;
