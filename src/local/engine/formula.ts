/**
 * This file turns a formula as a person of a given locale types it into the engine's own writing, and back.
 * The engine's writing is American: `,` between arguments, `.` for decimals, `;` only between the rows of an array.
 */

import { ENGLISH_OF_FRENCH } from './frenchFunctions';
import { LOCALES, type Locale } from './locale';

type Kind = 'text' | 'name' | 'number' | 'argument' | 'column' | 'row' | 'open' | 'close' | 'space' | 'other' | 'bad';
export type Token = { kind: Kind; text: string };

/** The mark after a formula that does not parse under the locale: the engine refuses it, whatever precedes. */
const REFUSED = '¤';

const WORD = /^[\p{L}\p{N}_.!$]+/u;

/** The engine cannot refer to a tab whose name holds an apostrophe: it is given this letter in its place. */
export const APOSTROPHE = '\u02bc';

/** Reads a formula without its `=`. */
function tokens(body: string, locale: Locale): Token[] {
  const found: Token[] = [];
  let braces = 0;
  for (let at = 0; at < body.length; ) {
    const token = nextToken(body.slice(at), locale, braces > 0);
    if (token.text === '{') braces++;
    if (token.text === '}') braces--;
    found.push(token);
    at += token.text.length;
  }
  return found;
}

function nextToken(rest: string, locale: Locale, inBraces: boolean): Token {
  const character = rest.charAt(0);
  if (character === '"') return { kind: 'text', text: quoted(rest, '"') };
  if (character === "'")
    return { kind: 'name', text: quoted(rest, "'") + (WORD.exec(rest.slice(quoted(rest, "'").length))?.[0] ?? '') };
  const number = numberPattern(locale).exec(rest)?.[0];
  if (number && !/^[\p{L}_.!$(]/u.test(rest.slice(number.length))) return { kind: 'number', text: number };
  const separator = separatorKind(character, locale, inBraces);
  if (separator) return { kind: separator, text: character };
  const word = WORD.exec(rest)?.[0];
  if (word) return { kind: /^\d*\.\d+$|^\d+\.\d*$/.test(word) ? 'bad' : 'name', text: word };
  if (/\s/.test(character)) return { kind: 'space', text: /^\s+/.exec(rest)![0] };
  if (character === '(' || character === '{') return { kind: 'open', text: character };
  if (character === ')' || character === '}') return { kind: 'close', text: character };
  if (character === '#')
    return { kind: 'other', text: /^#(REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)?/.exec(rest)![0] };
  return { kind: /[+\-*/^&=<>:%]/.test(character) ? 'other' : 'bad', text: character };
}

/** The quoted run at the head of the text; the quote is doubled inside. Unterminated, it takes the rest. */
function quoted(rest: string, quote: string): string {
  for (let at = 1; at < rest.length; at++) {
    if (rest.charAt(at) !== quote) continue;
    if (rest.charAt(at + 1) !== quote) return rest.slice(0, at + 1);
    at++;
  }
  return rest;
}

const COMMA_NUMBER = /^(?:\d+(?:,\d+)?|,\d+)(?:E[+-]?\d+)?/i;
const POINT_NUMBER = /^(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?/i;
const numberPattern = (locale: Locale) => (locale.decimal === ',' ? COMMA_NUMBER : POINT_NUMBER);

function separatorKind(character: string, locale: Locale, inBraces: boolean): Kind | undefined {
  if (inBraces && character === ';') return 'row';
  if (inBraces && character === locale.column) return 'column';
  if (character === ';' || character === locale.argument) return 'argument';
  return undefined;
}

export type Parsed = { ok: true; canonical: string } | { ok: false; error: string };

/** The formula in the engine's writing, or why the locale cannot read it. */
export const readFormula = memo((formula: string, locale: Locale): Parsed => {
  const parts = tokens(formula.slice(1), locale);
  const bad = parts.find((part) => part.kind === 'bad' || isUnterminated(part));
  if (bad) return { ok: false, error: `Formula parse error: unexpected ${bad.text}` };
  const names = locale.code === 'fr_FR' ? ENGLISH_OF_FRENCH : NO_NAMES;
  const read = parts.map((part, at) => (part.kind === 'name' ? named(part, parts.slice(at + 1, at + 3), names) : part));
  return { ok: true, canonical: `=${read.map(canonicalText).join('')}` };
});

/** To the engine, LOG10 is a cell. */
const ENGINE_LOG10 = 'LOG.10';
const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** The English name of a function, or of a truth. */
function named(token: Token, following: readonly Token[], names: ReadonlyMap<string, string>): Token {
  const name = token.text.toUpperCase();
  const next = following[0]?.kind === 'space' ? following[1] : following[0];
  if (next?.text === '(') return { ...token, text: name === 'LOG10' ? ENGINE_LOG10 : (names.get(name) ?? token.text) };
  const english = names.get(name);
  return english === 'TRUE' || english === 'FALSE' ? { ...token, text: english } : token;
}

/** A script reads the same formulas again and again: so many are remembered, each with what it says in a locale. */
const REMEMBERED = 20_000;

function memo<Answer>(make: (text: string, locale: Locale) => Answer): (text: string, locale: Locale) => Answer {
  const byLocale = new Map<Locale, Map<string, Answer>>();
  return (text, locale) => {
    const known = byLocale.get(locale) ?? new Map<string, Answer>();
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const answer = make(text, locale);
    if (known.size >= REMEMBERED) known.clear();
    byLocale.set(locale, known.set(text, answer));
    return answer;
  };
}

const isUnterminated = ({ kind, text }: Token) =>
  kind === 'text' && (text.length < 2 || quoted(text, '"') !== text || !text.endsWith('"'));

function canonicalText({ kind, text }: Token): string {
  if (kind === 'text') return `"${text.slice(1, -1).replace(/""/g, '\\"')}"`;
  if (kind === 'number') return text.replace(',', '.');
  if (kind === 'argument' || kind === 'column') return ',';
  if (kind === 'name') return text.replace(/''/g, APOSTROPHE);
  return text;
}

/** What a canonical formula names: references, names of ranges, functions; what stands in its texts is none of it. */
export const namesIn = (canonical: string): string[] =>
  tokens(unescapeQuotes(canonical.slice(1)), LOCALES.en_US).flatMap(({ kind, text }) => (kind === 'name' ? text : []));

/** The engine's content for a formula: its own writing, or the formula as it stands marked so that it cannot be read. */
export function toCanonical(formula: string, locale: Locale): string {
  const read = readFormula(formula, locale);
  return read.ok ? read.canonical : formula + REFUSED;
}

/** The formula as the formula bar shows it. */
export const toLocal = memo((canonical: string, locale: Locale): string => {
  if (canonical.endsWith(REFUSED)) return canonical.slice(0, -REFUSED.length);
  return `=${tokens(unescapeQuotes(canonical.slice(1)), LOCALES.en_US)
    .map((token) => localText(token, locale))
    .join('')}`;
});

/** The tokens of a formula in the engine's writing, its texts and names of tabs as Google writes them. */
export const canonicalTokens = (canonical: string): Token[] =>
  tokens(unescapeQuotes(canonical.slice(1)), LOCALES.en_US).map((token) => ({
    ...token,
    text: localText(token, LOCALES.en_US),
  }));

const unescapeQuotes = (body: string) => body.replace(/\\"/g, '""');

function localText({ kind, text }: Token, locale: Locale): string {
  if (kind === 'number') return text.replace('.', locale.decimal);
  if (kind === 'argument') return locale.argument;
  if (kind === 'column') return locale.column;
  if (kind === 'name') return text === ENGINE_LOG10 ? 'LOG10' : text.split(APOSTROPHE).join("''");
  return text;
}

/** Whether a text names a function that makes Google compute ranges cell by cell. */
export const ARRAY_FUNCTIONS: ReadonlySet<string> = new Set([
  'ARRAYFORMULA',
  'SUMPRODUCT',
  'FILTER',
  'SORT',
  'INDEX',
  'MMULT',
  'SORTN',
  'UNIQUE',
  'QUERY',
]);
