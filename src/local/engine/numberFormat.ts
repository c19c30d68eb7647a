/** This file shows values under Google's number formats: sections, conditions, quoted texts, scaling, dates, separators. */

import { type Clock, clockOf } from './dates';
import { general, significant } from './general';
import type { Locale } from './locale';

export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'digit'; text: string }
  | { kind: 'point' | 'comma' | 'percent' | 'at' | 'general' }
  | { kind: 'exponent'; text: string }
  | { kind: 'date'; text: string }
  | { kind: 'elapsed'; text: string };

export type Condition = { operator: string; limit: number };
export type Section = { parts: Part[]; condition?: Condition };

const PART: readonly [RegExp, (match: RegExpExecArray) => Part | undefined][] = [
  [/^"([^"]*)"?/, ([, text]) => ({ kind: 'text', text: text! })],
  [/^\\(.)/u, ([, text]) => ({ kind: 'text', text: text! })],
  [/^_(.)/u, () => ({ kind: 'text', text: ' ' })],
  [/^\*(.)/u, () => undefined],
  [/^\[\$([^\]-]*)(?:-[^\]]*)?\]/, ([, text]) => ({ kind: 'text', text: text! })],
  [/^\[(h+|m+|s+)\]/i, ([, text]) => ({ kind: 'elapsed', text: text!.toLowerCase() })],
  [/^\[[^\]]*\]/, () => undefined],
  [/^General/i, () => ({ kind: 'general' })],
  [/^(?:am\/pm|a\/p)/i, ([text]) => ({ kind: 'date', text: text.toLowerCase() })],
  [/^e[+-]?0+/i, ([text]) => ({ kind: 'exponent', text })],
  [/^(?:y+|m+|d+|h+|s+)/i, ([text]) => ({ kind: 'date', text: text.toLowerCase() })],
  [/^[0#?]/, ([text]) => ({ kind: 'digit', text })],
  [/^\./, () => ({ kind: 'point' })],
  [/^,/, () => ({ kind: 'comma' })],
  [/^%/, () => ({ kind: 'percent' })],
  [/^@/, () => ({ kind: 'at' })],
  [/^[\s\S]/u, ([text]) => ({ kind: 'text', text })],
];

const CONDITION = /\[(<=|>=|<>|=|<|>)(-?[\d.]+)\]/;
const known = new Map<string, Section[]>();

export function sectionsOf(pattern: string): Section[] {
  const seen = known.get(pattern);
  if (seen) return seen;
  const sections = split(pattern).map(sectionOf);
  known.set(pattern, sections);
  return sections;
}

/** The sections of a pattern; a `;` within quotes or after a backslash separates nothing. */
const split = (pattern: string): string[] =>
  (pattern.match(/;|(?:"[^"]*"?|\\[\s\S]|\[[^\]]*\]|[^;"\\[])+|\[/g) ?? []).reduce<string[]>(
    (sections, piece) => {
      if (piece === ';') sections.push('');
      else sections[sections.length - 1] += piece;
      return sections;
    },
    [''],
  );

function sectionOf(text: string): Section {
  const condition = CONDITION.exec(text);
  const parts: Part[] = [];
  for (let rest = text; rest; ) {
    const [length, part] = nextPart(rest);
    rest = rest.slice(length);
    if (part) parts.push(part);
  }
  markMinutes(parts);
  if (parts.some(({ kind }) => kind === 'date' || kind === 'elapsed')) pointsAreText(parts);
  return condition ? { parts, condition: { operator: condition[1]!, limit: Number(condition[2]) } } : { parts };
}

function nextPart(rest: string): [number, Part | undefined] {
  for (const [expression, make] of PART) {
    const match = expression.exec(rest);
    if (match) return [match[0].length, make(match)];
  }
  return [rest.length, undefined];
}

/** An `m` after hours or before seconds is a minute, written here `M`. */
function markMinutes(parts: Part[]): void {
  const clock = parts.filter((part) => part.kind === 'date' || part.kind === 'elapsed') as { text: string }[];
  clock.forEach((part, index) => {
    if (!/^m{1,2}$/.test(part.text)) return;
    if (clock[index - 1]?.text.startsWith('h') || clock[index + 1]?.text.startsWith('s'))
      part.text = part.text.toUpperCase();
  });
}

function pointsAreText(parts: Part[]): void {
  parts.forEach((part, index) => {
    if (part.kind === 'point') parts[index] = { kind: 'text', text: '.' };
    if (part.kind === 'comma') parts[index] = { kind: 'text', text: ',' };
  });
}

const isDate = ({ parts }: Section): boolean => parts.some(({ kind }) => kind === 'date' || kind === 'elapsed');

export const isDateFormat = (pattern: string | undefined): boolean => !!pattern && isDate(sectionsOf(pattern)[0]!);

export const isPercentFormat = (pattern: string | undefined): boolean =>
  !!pattern && sectionsOf(pattern)[0]!.parts.some(({ kind }) => kind === 'percent');

export const isTextFormat = (pattern: string | undefined): boolean =>
  !!pattern && sectionsOf(pattern)[0]!.parts.some(({ kind }) => kind === 'at');

/** What a cell shows. */
export function display(value: unknown, pattern: string | undefined, locale: Locale): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? locale.yes : locale.no;
  if (typeof value === 'string') return displayText(value, pattern);
  if (typeof value !== 'number') return String(value);
  return pattern ? displayNumber(value, pattern, locale) : general(value, locale);
}

function displayText(text: string, pattern: string | undefined): string {
  const sections = pattern ? sectionsOf(pattern) : [];
  const section = sections[3] ?? sections.find(({ parts }) => parts.some(({ kind }) => kind === 'at'));
  if (!section) return text;
  return section.parts.map((part) => (part.kind === 'at' ? text : part.kind === 'text' ? part.text : '')).join('');
}

function displayNumber(value: number, pattern: string, locale: Locale): string {
  const sections = sectionsOf(pattern);
  const index = sectionFor(value, sections);
  const section = sections[index];
  if (!section) return general(value, locale);
  if (isDate(section)) return displayDate(value, section, locale);
  const unsigned = dropsSign(section, index, sections);
  const text = displayParts(Math.abs(value), section.parts, locale);
  return value < 0 && !unsigned ? `-${text}` : text;
}

function sectionFor(value: number, sections: Section[]): number {
  if (!sections.some(({ condition }) => condition)) {
    const numbers = sections.filter(({ parts }) => !parts.some(({ kind }) => kind === 'at')).length;
    if (value < 0 && numbers > 1) return 1;
    return value === 0 && numbers > 2 ? 2 : 0;
  }
  const matching = sections.findIndex(({ condition }) => condition && holds(value, condition));
  if (matching >= 0) return matching;
  const rest = sections.findIndex(({ condition }) => !condition);
  return rest >= 0 ? rest : sections.length - 1;
}

function holds(value: number, { operator, limit }: Condition): boolean {
  if (operator === '<') return value < limit;
  if (operator === '>') return value > limit;
  if (operator === '<=') return value <= limit;
  if (operator === '>=') return value >= limit;
  return operator === '=' ? value === limit : value !== limit;
}

/** A section that only negative numbers reach says so by its own texts. */
function dropsSign({ condition }: Section, index: number, sections: Section[]): boolean {
  if (condition)
    return (condition.operator === '<' && condition.limit <= 0) || (condition.operator === '<=' && condition.limit < 0);
  return index === 1 && !sections.some((section) => section.condition);
}

function displayParts(value: number, parts: Part[], locale: Locale): string {
  const digits = parts.map(({ kind }) => kind === 'digit');
  const firstDigit = digits.indexOf(true);
  const lastDigit = digits.lastIndexOf(true);
  if (firstDigit < 0) return parts.map((part) => plain(part, value, locale)).join('');
  const head = parts[firstDigit - 1]?.kind === 'point' ? firstDigit - 1 : firstDigit;
  const number = parts.slice(head, lastDigit + 1);
  const scaled = value * 100 ** parts.filter(({ kind }) => kind === 'percent').length;
  const commas = countLeading(parts.slice(lastDigit + 1), 'comma');
  const exponent = parts.find((part) => part.kind === 'exponent');
  const shown = exponent
    ? displayScientific(scaled, number, exponent.text, locale)
    : displayDigits(significant(scaled / 1000 ** commas), number, locale);
  const before = parts.slice(0, head).map((part) => plain(part, value, locale));
  const after = parts.slice(lastDigit + 1 + commas).map((part) => plain(part, value, locale));
  return before.join('') + shown + after.join('');
}

const countLeading = (parts: Part[], kind: Part['kind']): number => {
  const stop = parts.findIndex((part) => part.kind !== kind);
  return stop < 0 ? parts.length : stop;
};

function plain(part: Part, value: number, locale: Locale): string {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'percent') return '%';
  if (part.kind === 'comma') return ',';
  if (part.kind === 'point') return locale.decimal;
  if (part.kind === 'general' || part.kind === 'at') return general(value, locale);
  return '';
}

function displayDigits(value: number, parts: Part[], locale: Locale): string {
  const point = parts.findIndex(({ kind }) => kind === 'point');
  const whole = point < 0 ? parts : parts.slice(0, point);
  const decimals = point < 0 ? [] : parts.slice(point + 1);
  const [integer = '0', fraction = ''] = rounded(value, decimals.filter(({ kind }) => kind === 'digit').length);
  return wholeText(integer, whole, locale) + fractionText(fraction, decimals, locale, point >= 0);
}

/** A positive number rounded half up on its decimal writing, in two runs of digits. */
function rounded(value: number, decimals: number): string[] {
  const shifted = Math.round(Number(`${value}e${decimals}`));
  const exact = Number.isFinite(shifted) && shifted < 1e21;
  return (exact ? Number(`${shifted}e-${decimals}`) : value).toFixed(decimals).split('.');
}

function wholeText(integer: string, parts: Part[], locale: Locale): string {
  const places = parts.filter((part): part is Part & { kind: 'digit' } => part.kind === 'digit');
  const least = places.length - places.findIndex(({ text }) => text !== '#');
  const minimum = places.some(({ text }) => text !== '#') ? least : 0;
  const digits = (integer === '0' ? '' : integer).padStart(minimum, '0');
  if (parts.some(({ kind }) => kind === 'text')) return interleaved(digits, parts);
  return parts.some(({ kind }) => kind === 'comma') ? digits.replace(/\B(?=(\d{3})+$)/g, locale.grouping) : digits;
}

/** Digits among texts, as in `00"-"00`. */
function interleaved(digits: string, parts: Part[]): string {
  let left = digits;
  let text = '';
  const first = parts.findIndex(({ kind }) => kind === 'digit');
  for (let at = parts.length - 1; at >= 0; at--) {
    const part = parts[at]!;
    if (part.kind === 'text') text = part.text + text;
    if (part.kind !== 'digit') continue;
    const take = at === first ? left : left.slice(-1);
    text = take + text;
    left = left.slice(0, left.length - take.length);
  }
  return text;
}

function fractionText(fraction: string, parts: Part[], locale: Locale, hasPoint: boolean): string {
  let kept = fraction.length;
  const places = parts.filter((part): part is Part & { kind: 'digit' } => part.kind === 'digit');
  while (kept > 0 && fraction[kept - 1] === '0' && places[kept - 1]?.text === '#') kept--;
  let at = 0;
  const text = parts
    .map((part) => (part.kind === 'text' ? part.text : part.kind === 'digit' && at < kept ? fraction[at++] : ''))
    .join('');
  return hasPoint ? locale.decimal + text : '';
}

function displayScientific(value: number, parts: Part[], exponent: string, locale: Locale): string {
  const decimals = parts
    .slice(parts.findIndex(({ kind }) => kind === 'point') + 1)
    .filter(({ kind }) => kind === 'digit').length;
  const [mantissa = '0', power = '0'] = value
    .toExponential(parts.some(({ kind }) => kind === 'point') ? decimals : 0)
    .split('e');
  const size = String(Math.abs(Number(power))).padStart(exponent.replace(/[^0]/g, '').length, '0');
  const sign = Number(power) < 0 ? '-' : exponent.includes('+') ? '+' : '';
  return `${mantissa.replace('.', locale.decimal)}E${sign}${size}`;
}

function displayDate(serial: number, { parts }: Section, locale: Locale): string {
  const clock = clockOf(serial);
  const twelve = parts.some((part) => part.kind === 'date' && part.text.startsWith('a'));
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'date') return datePart(part.text, clock, twelve, locale);
      if (part.kind === 'elapsed') return elapsed(part.text, serial);
      return part.kind === 'digit' ? part.text : '';
    })
    .join('');
}

function elapsed(text: string, serial: number): string {
  const seconds = Math.round(serial * 86_400);
  const count = text.startsWith('h') ? seconds / 3600 : text.toLowerCase().startsWith('m') ? seconds / 60 : seconds;
  return String(Math.floor(count)).padStart(text.length, '0');
}

function datePart(text: string, clock: Clock, twelve: boolean, locale: Locale): string {
  const padded = (count: number) => String(count).padStart(Math.min(text.length, 2), '0');
  if (text.startsWith('y'))
    return text.length > 2 ? String(clock.year).padStart(4, '0') : String(clock.year % 100).padStart(2, '0');
  if (text === 'mmmmm') return locale.months[clock.month - 1]!.charAt(0).toUpperCase();
  if (text === 'mmmm') return locale.months[clock.month - 1]!;
  if (text === 'mmm') return locale.shortMonths[clock.month - 1]!;
  if (text.startsWith('m')) return padded(clock.month);
  if (text.startsWith('M')) return padded(clock.minute);
  if (text.length > 3 && text.startsWith('d')) return locale.days[clock.weekday]!;
  if (text === 'ddd') return locale.shortDays[clock.weekday]!;
  if (text.startsWith('d')) return padded(clock.day);
  if (text.startsWith('h')) return padded(twelve ? clock.hour % 12 || 12 : clock.hour);
  if (text.startsWith('s')) return padded(clock.second);
  const half = clock.hour < 12 ? 'AM' : 'PM';
  return text === 'a/p' ? half.charAt(0) : half;
}
