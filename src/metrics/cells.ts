/** This file defines what is made of a cell's content: the only coercion of the product. */
import { MetricError } from './errors';
import type { Calendar } from './metric';
import { type Day, monthOf, parseDay, validDay } from './periods';
import type { Text } from './text';

export type Read<T> = (cell: unknown, calendar: Calendar) => T;

export const isBlank = (cell: unknown): boolean =>
  typeof cell === 'string' ? !beginsPlainly(cell) && cell.trim() === '' : cell === null || cell === undefined;

/** Most texts begin with a plain letter or digit, and need no closer look: a ledger has many. */
function beginsPlainly(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > 32 && first < 127;
}

const ERROR_CELL = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!|CIRCULAR!?|BAD_EXPR)/i;
const isDate = (cell: unknown): cell is Date => Object.prototype.toString.call(cell) === '[object Date]';

const CURRENCY = /(?:\b(?:CA|US))?\p{Sc}|\b(?:EUR|USD|GBP|CHF|CAD)\b/gu;
const SPACE = "[ \\u00a0\\u2009\\u202f'’]";
const WHOLE = '\\d+';
const grouped = (separator: string) => `\\d{1,3}(?:${separator}\\d{3})+`;
/** One number: digits, or digits in groups of three, then decimals. With both signs, the last one is the decimal sign. */
const NUMBER = new RegExp(
  `^(?:(?:${WHOLE}|${grouped(SPACE)}|${grouped(',')})(?:\\.\\d+)?|(?:${WHOLE}|${grouped(SPACE)}|${grouped('\\.')})(?:,\\d+)?|[.,]\\d+)$`,
);
/** `1,234`: a thousand or one and a bit? */
const AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** A text without the spaces around it; fails if it is what an error cell holds. */
function bareText(cell: string): string {
  const bare = cell.trim();
  if (bare.charAt(0) === '#' && ERROR_CELL.test(bare)) throw new MetricError('error_cell', { found: bare });
  return bare;
}

/** Reads a text once: a ledger repeats its dates, which are remembered within bounds. */
function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = read(text);
      if (known.size >= REMEMBERED) known.clear();
      known.set(text, value);
    }
    return value;
  };
}
const REMEMBERED = 4096;

/** The number that a text writes, as imports bring it: `1 234,50 €`, `$1,234.50`, `12 %`. */
function numberInText(cell: string): number {
  const bare = cell.replace(CURRENCY, '').trim();
  const [, sign = '', digits = '', percent] = /^([+\-−]?)\s*(.*?)\s*(%?)$/.exec(bare) ?? [];
  if (!NUMBER.test(digits)) throw new MetricError('not_number', { found: cell });
  if (AMBIGUOUS.test(digits)) throw new MetricError('ambiguous', { found: cell });
  const value = Number(plainDigits(digits)) / (percent ? 100 : 1);
  return sign === '-' || sign === '−' ? 0 - value : value;
}

function plainDigits(digits: string): string {
  const joined = digits.replace(new RegExp(SPACE, 'g'), '');
  const signs = joined.replace(/\d/g, '');
  const decimal = signs.charAt(signs.length - 1);
  const isGrouping = signs.length > 1 && signs.charAt(0) === decimal;
  const cut = decimal === '' || isGrouping ? joined.length : joined.lastIndexOf(decimal);
  return `${joined.slice(0, cut).replace(/[.,]/g, '')}.${joined.slice(cut + 1) || '0'}`;
}

/** A number, or a text that is one number. */
export const readNumber: Read<number> = (cell) => {
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  if (typeof cell === 'boolean') throw new MetricError('boolean', { found: cell });
  if (typeof cell !== 'string') throw new MetricError('not_number', { found: cell });
  bareText(cell);
  return numberInText(cell);
};

/** A number with limits; `code` is the error of a number below them. */
export const within =
  (min: number, max = Number.POSITIVE_INFINITY, code: 'out_of_range' | 'negative' | 'negative_loss' = 'out_of_range') =>
  (cell: unknown, calendar: Calendar): number => {
    const value = readNumber(cell, calendar);
    if (value < min || value > max)
      throw new MetricError(value < min ? code : 'out_of_range', { found: value, min, max });
    return value;
  };

export const readAmount = within(0, undefined, 'negative');
export const readLoss = within(0, undefined, 'negative_loss');

/** A rate as a fraction; above its maximum, a percentage was probably written without its sign. */
export const readRate =
  (min: number, max: number): Read<number> =>
  (cell, calendar) => {
    const value = readNumber(cell, calendar);
    if (value < min || value > max) throw new MetricError('rate', { found: value, min, max });
    return value;
  };

/** A chance or a confidence: more than 0 and less than 1. */
export const readChance: Read<number> = (cell, calendar) => {
  const value = readRate(0, 1)(cell, calendar);
  if (value === 0 || value === 1) throw new MetricError('out_of_range', { found: value, min: 0.01, max: 0.99 });
  return value;
};

export const readWhole =
  (min: number, max: number): Read<number> =>
  (cell, calendar) => {
    const value = readNumber(cell, calendar);
    if (value % 1 !== 0) throw new MetricError('not_whole', { found: value, min, max });
    if (value < min || value > max) throw new MetricError('out_of_range', { found: value, min, max });
    return value;
  };

/** A date, or a period's first day, as a day of the spreadsheet's calendar. */
export const readDay: Read<Day> = (cell, calendar) =>
  typeof cell === 'string' ? dayOfText(cell) : dayOfDate(cell, calendar);

export const readMonth: Read<number> = (cell, calendar) =>
  typeof cell === 'string' ? monthOfText(cell) : monthOf(dayOfDate(cell, calendar));

const dayOfText = remembered((text) => known(parseDay(bareText(text)), text));
const monthOfText = remembered((text) => monthOf(dayOfText(text)));

function dayOfDate(cell: unknown, calendar: Calendar): Day {
  if (!isDate(cell) || Number.isNaN(cell.getTime())) throw new MetricError('not_date', { found: cell });
  const { year, month, day } = calendar.partsOf(cell);
  return known(validDay(year, month, day), cell);
}

function known(day: Day | null, found: unknown): Day {
  if (day === null) throw new MetricError('not_date', { found });
  return day;
}

/** A name or a number that names something: a customer, a step. */
export const readText: Read<string> = (cell) => {
  if (typeof cell === 'number' && Number.isFinite(cell)) return String(cell);
  if (typeof cell === 'boolean') throw new MetricError('boolean', { found: cell });
  if (typeof cell !== 'string') throw new MetricError('not_text', { found: cell });
  return bareText(cell);
};

/** Letters and digits only, without case or accents: the form in which names are compared. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** One of several values, by any of its names in either language. */
export const readChoice =
  <T>(names: ReadonlyMap<string, T>, choices: Text): Read<T> =>
  (cell, calendar) => {
    const value = names.get(plain(readText(cell, calendar)));
    if (value === undefined) throw new MetricError('not_choice', { found: cell, choices });
    return value;
  };
