/** This file holds the functions that tell what a value is, or show it as another kind, and that the engine lacks. */

import { LOCALES } from '../locale';
import { display, isDateFormat } from '../numberFormat';
import type { Box } from '../types';
import { typed } from '../typing';
import {
  any,
  anyOrError,
  type Context,
  type Definitions,
  fail,
  fn,
  integer,
  number,
  optional,
  range,
  yesOrNo,
} from './define';
import { moneyPattern } from './texts';

const VALUE = any('value', 'The value.');

/** The numbers that ERROR.TYPE gives; any other error is 8. */
const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];
const isError = (value: unknown): value is string =>
  typeof value === 'string' && (ERRORS.includes(value) || value === '#ERROR!');

const KINDS: Readonly<Record<string, number>> = { number: 1, object: 1, string: 2, boolean: 4 };

/** A number is shown under another format; anything else stays what it is. */
function shownAs(context: Context, { value }: Box, pattern: string): Box {
  return typeof value === 'number' ? { value, format: context.formats().toEngine(pattern) } : { value };
}

const localeOf = (context: Context) => LOCALES[context.localeCode];

function isDate(context: Context, { value, format }: Box): boolean {
  if (typeof value === 'number') return isDateFormat(format && context.formats().toGoogle(format));
  return typeof value === 'string' && isDateFormat(typed(value, localeOf(context), context.thisYear).format);
}

const HOST = '(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}';
const EMAIL = new RegExp(`^[\\w.+'-]+@${HOST}$`, 'i');
const ADDRESS = new RegExp(`^(?:(?:https?|ftp)://)?${HOST}(?::\\d+)?(?:[/?#]\\S*)?$`, 'i');

const MILLISECONDS: Readonly<Record<number, number>> = { 1: 1000, 2: 1, 3: 1 / 1000 };
const UNIX_EPOCH = 25_569;

const order = (value: unknown): number => ['number', 'string', 'boolean'].indexOf(typeof (value ?? 0));

function isBelow({ value: one }: Box, { value: other }: Box, included: boolean): boolean {
  if (order(one) !== order(other)) return order(one) < order(other);
  const [a, b] = [one ?? 0, other ?? 0].map((value) => (typeof value === 'string' ? value.toLowerCase() : value)) as [
    number,
    number,
  ];
  return a < b || (included && a === b);
}

export const information: Definitions = {
  ISDATE: fn('Whether a value is a date', [VALUE], function (box) {
    return isDate(this, box);
  }),
  ISEMAIL: fn('Whether a value is an e-mail address', [VALUE], ({ value }) => EMAIL.test(String(value ?? ''))),
  ISURL: fn('Whether a value is a web address', [VALUE], ({ value }) => ADDRESS.test(String(value ?? ''))),
  ISREF: fn('Whether a value is a reference to a cell', [range('value', 'The value.')], ([column]) => {
    return column?.[0]?.position !== undefined;
  }),
  'ERROR.TYPE': fn('The number of an error', [anyOrError('reference', 'The value.')], ({ value }) => {
    if (!isError(value)) return fail('#N/A', 'The value is no error.');
    return ERRORS.indexOf(value) + 1 || 8;
  }),
  TYPE: fn(
    'The kind of a value: 1 number, 2 text, 4 boolean, 16 error, 64 array',
    [range('value', 'The value.')],
    (columns) => {
      if (columns.length > 1 || columns[0]!.length > 1) return 64;
      const { value } = columns[0]![0]!;
      return isError(value) ? 16 : KINDS[typeof value]!;
    },
  ),
  ISBETWEEN: fn(
    'Whether a value lies between two others',
    [
      any('value_to_compare', 'The value.'),
      any('lower_value', 'The least.'),
      any('upper_value', 'The most.'),
      optional(yesOrNo('lower_value_is_inclusive', 'Whether the least counts; TRUE by default.')),
      optional(yesOrNo('upper_value_is_inclusive', 'Whether the most counts; TRUE by default.')),
    ],
    (value, least, most, withLeast = true, withMost = true) =>
      isBelow(least, value, withLeast) && isBelow(value, most, withMost),
  ),
  TO_DATE: fn('A number as a date', [VALUE], function (box) {
    return shownAs(this, box, localeOf(this).dateFormat);
  }),
  TO_PERCENT: fn('A number as a percentage', [VALUE], function (box) {
    return shownAs(this, box, '0.00%');
  }),
  TO_DOLLARS: fn("A number as an amount in the currency of the spreadsheet's locale", [VALUE], function (box) {
    return shownAs(this, box, moneyPattern(this.localeCode, 2));
  }),
  TO_PURE_NUMBER: fn('A number without its format', [VALUE], function (box) {
    return shownAs(this, box, '0.###############');
  }),
  TO_TEXT: fn('What a cell shows, as a text', [VALUE], function ({ value, format }) {
    return display(value ?? '', format && this.formats().toGoogle(format), localeOf(this));
  }),
  EPOCHTODATE: fn(
    'The date and time of a Unix timestamp, in UTC',
    [
      number('timestamp', 'The timestamp.'),
      optional(integer('unit', '1 for seconds, 2 for milliseconds, 3 for microseconds.')),
    ],
    function (timestamp, unit = 1) {
      const size = MILLISECONDS[unit];
      if (timestamp < 0 || !size) return fail('#NUM!', 'The timestamp or its unit is out of range.');
      const value = Math.round(timestamp * size) / 86_400_000 + UNIX_EPOCH;
      return { value, format: this.formats().toEngine(localeOf(this).dateTimeFormat) };
    },
  ),
};
