/** This file defines how a parameter is declared: `rate(t(…), '5%')`, `list(…)`, `optional(…, 1)`. */
import {
  type Read,
  readAmount,
  readChance,
  readChoice,
  readDay,
  readLoss,
  readMonth,
  readNumber,
  readRate,
  readText,
  readWhole,
} from './cells';
import type { Direction, Param } from './metric';
import { same, type Text, t } from './text';

/** A parameter of one cell, read in the given way. */
export const cell =
  <T>(read: Read<T>) =>
  (text: Text, example: string): Param<T> => ({ kind: 'cell', text, example, read, optional: false });

/** An amount or a number of things: not negative. */
export const amount = cell(readAmount);
/** A loss, written as a positive amount. */
export const loss = cell(readLoss);
export const signed = cell(readNumber);
/** A share of a whole, 0 to 1. */
export const rate = cell(readRate(0, 1));
/** A margin may be negative, but it is never above 100 %. */
export const margin = cell(readRate(Number.NEGATIVE_INFINITY, 1));
/** A growth may be above 100 %, but one cannot lose more than everything. */
export const growth = cell(readRate(-1, Number.POSITIVE_INFINITY));
export const chance = cell(readChance);
export const whole = (min: number, max: number) => cell(readWhole(min, max));
export const word = cell(readText);
export const date = cell(readDay);
export const month = cell(readMonth);

const directions = new Map<string, Direction>([
  ['up', 'up'],
  ['down', 'down'],
  ['hausse', 'up'],
  ['haut', 'up'],
  ['baisse', 'down'],
  ['bas', 'down'],
]);
const direction = cell(readChoice(directions, t('up, down', 'hausse, baisse')));

/** May be left out or blank; it is then `value`, which the help shows. */
export const optional = <T>(param: Param<T>, value: T, shown: Text | string = String(value)): Param<T> => ({
  ...param,
  optional: true,
  blank: { value, text: typeof shown === 'string' ? same(shown) : shown },
});

/** Must be given, but may be a blank cell; it is then null. */
export const orBlank = <T>(param: Param<T>): Param<T | null> => ({ ...param, blank: { value: null } });

/** May be left out or blank; it is then null. */
export const maybe = <T>(param: Param<T>): Param<T | null> => ({ ...param, optional: true, blank: { value: null } });

/** The filled cells of a range. */
export const list = <T>(param: Param<T>): Param<readonly T[]> => ({ ...param, kind: 'list' });
/** Every cell of a range, null where blank. */
export const series = <T>(param: Param<T>): Param<readonly (T | null)[]> => ({ ...param, kind: 'series' });
/** A range which pairs by position with the other columns; rows with a blank required cell are skipped. */
export const column = <T>(param: Param<T>): Param<readonly T[]> => ({ ...param, kind: 'column' });

/** The direction that is better; up unless told otherwise. */
export const towards = optional(
  direction(
    t(
      '“up” if higher is better, “down” if lower is.',
      '« up » ou « hausse » s’il faut monter, « down » ou « baisse » s’il faut baisser.',
    ),
    '"down"',
  ),
  'up' as Direction,
  '"up"',
);
