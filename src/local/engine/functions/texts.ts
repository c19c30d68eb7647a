/** This file holds the functions of characters and of numbers written as texts that the engine lacks. */

import { LOCALES } from '../locale';
import { display } from '../numberFormat';
import { any, type Context, type Definitions, fail, fn, integer, number, optional, text, yesOrNo } from './define';

const NO_CHARACTER = fail('#VALUE!', 'The text has no character.');

const codeOf = (string: string) => string.codePointAt(0) ?? NO_CHARACTER;

/** Below zero, decimals round to tens, hundreds and so on. */
function rounded(value: number, decimals: number): number {
  const scale = 10 ** Math.max(0, -decimals);
  return decimals < 0 ? Math.round(value / scale) * scale : value;
}

const patternOf = (decimals: number, grouped: boolean): string =>
  (grouped ? '#,##0' : '0') + (decimals > 0 ? `.${'0'.repeat(decimals)}` : '');

/** What a cell shows under the format of an amount of money in the spreadsheet's locale. */
export const moneyPattern = (localeCode: Context['localeCode'], decimals: number): string => {
  const pattern = patternOf(decimals, true);
  const { currency } = LOCALES[localeCode];
  return localeCode === 'fr_FR' ? `${pattern}\u00a0"${currency}"` : `"${currency}"${pattern}`;
};

const VALUE = number('value', 'The number.');
const DECIMALS = optional(integer('number_of_places', 'How many decimals; 2 by default.'));

export const texts: Definitions = {
  CODE: fn('The number of the first character', [text('string', 'The text.')], codeOf),
  UNICODE: fn('The Unicode number of the first character', [text('text', 'The text.')], codeOf),
  UNICHAR: fn('The character of a Unicode number', [integer('number', 'The number.')], (code) =>
    code < 1 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
      ? fail('#NUM!', `There is no character of number ${code}.`)
      : String.fromCodePoint(code),
  ),
  REPT: fn(
    'A text, repeated',
    [text('text_to_repeat', 'The text.'), integer('number_of_repetitions', 'How many times.')],
    (string, times) => {
      if (times < 0) return fail('#VALUE!', 'A text cannot be repeated fewer than 0 times.');
      if (string.length * times > 32_000)
        return fail('#VALUE!', 'Text result of REPT is longer than 32000 characters.');
      return string.repeat(times);
    },
  ),
  T: fn('A text, or nothing for what is no text', [any('value', 'The value.')], ({ value }) =>
    typeof value === 'string' ? value : '',
  ),
  FIXED: fn(
    'A number as a text with so many decimals',
    [VALUE, DECIMALS, optional(yesOrNo('suppress_separator', 'Whether thousands run together.'))],
    function (value, decimals = 2, together = false) {
      return display(rounded(value, decimals), patternOf(decimals, !together), LOCALES[this.localeCode]);
    },
  ),
  DOLLAR: fn(
    "A number as a text in the currency of the spreadsheet's locale",
    [VALUE, DECIMALS],
    function (value, decimals = 2) {
      return display(rounded(value, decimals), moneyPattern(this.localeCode, decimals), LOCALES[this.localeCode]);
    },
  ),
  ENCODEURL: fn('A text as it stands in an address', [text('text', 'The text.')], (string) =>
    encodeURIComponent(string).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`),
  ),
};
