/** This file defines what is made of a cell's content: the only coercion of the product. */
import { MetricError } from './errors';
import type { Calendar } from './metric';
import { type Day, monthOf, parseDay, validDay } from './periods';

export type Read<T> = (cell: unknown, calendar: Calendar) => T;

export const isBlank = (cell: unknown): boolean =>
  typeof cell === 'string' ? cell.charAt(0).trim() === '' && cell.trim() === '' : cell === null || cell === undefined;

const ERROR_CELL = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!|CIRCULAR!?|BAD_EXPR)/i;
const isError = (cell: string) => cell.includes('#') && ERROR_CELL.test(cell.trim());
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
  if (isError(cell)) throw new MetricError('error_cell', { found: cell.trim() });
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
export const readDay: Read<Day> = (cell, calendar) => {
  const day = isDate(cell) ? dayOfDate(cell, calendar) : dayOfText(cell);
  if (day === null) throw new MetricError('not_date', { found: cell });
  return day;
};

function dayOfDate(cell: Date, calendar: Calendar): Day | null {
  if (Number.isNaN(cell.getTime())) return null;
  const { year, month, day } = calendar.partsOf(cell);
  return validDay(year, month, day);
}

/** A ledger repeats its dates: those already read are remembered, within bounds. */
const daysRead = new Map<string, Day | null>();
const REMEMBERED = 4096;

function dayOfText(cell: unknown): Day | null {
  if (typeof cell !== 'string') return null;
  const known = daysRead.get(cell);
  if (known !== undefined) return known;
  if (isError(cell)) throw new MetricError('error_cell', { found: cell.trim() });
  const day = parseDay(cell.trim());
  if (daysRead.size >= REMEMBERED) daysRead.clear();
  daysRead.set(cell, day);
  return day;
}

export const readMonth: Read<number> = (cell, calendar) => monthOf(readDay(cell, calendar));

/** A name or a number that names something: a customer, a step. */
export const readText: Read<string> = (cell) => {
  if (typeof cell === 'number' && Number.isFinite(cell)) return String(cell);
  if (typeof cell === 'boolean') throw new MetricError('boolean', { found: cell });
  if (typeof cell !== 'string') throw new MetricError('not_text', { found: cell });
  if (isError(cell)) throw new MetricError('error_cell', { found: cell.trim() });
  return cell.trim();
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
  <T>(names: ReadonlyMap<string, T>, choices: readonly string[]): Read<T> =>
  (cell, calendar) => {
    const value = names.get(plain(readText(cell, calendar)));
    if (value === undefined) throw new MetricError('not_choice', { found: cell, choices });
    return value;
  };
