/** This file holds the functions of rounding, divisors and combinations that the engine lacks. */

import { type Definitions, fail, fn, integer, number, numbers, optional, repeated } from './define';

const OUT_OF_RANGE = fail('#NUM!', 'The value is out of the range that the function takes.');
const DIVISION = fail('#DIV/0!', 'The divisor is zero.');

const VALUE = number('value', 'The number.');
const VALUES = repeated(numbers('values', 'Numbers or ranges.'));

/** As a spreadsheet shows it: a quotient such as 0.3 / 0.1 is whole. */
const exact = (value: number): number => Number(value.toPrecision(15));

function factorial(value: number, step = 1): number {
  let product = 1;
  for (let factor = value; factor > 1; factor -= step) product *= factor;
  return product;
}

function combinations(from: number, taken: number): number {
  let count = 1;
  for (let at = 1; at <= taken; at++) count = (count * (from - taken + at)) / at;
  return Math.round(count);
}

const gcdOf = (a: number, b: number): number => (b === 0 ? a : gcdOf(b, a % b));

function ofWholes(values: readonly number[], join: (a: number, b: number) => number) {
  const wholes = values.map(Math.trunc);
  return wholes.some((whole) => whole < 0) || wholes.length === 0 ? OUT_OF_RANGE : wholes.reduce(join);
}

export const mathematics: Definitions = {
  SIGN: fn('-1, 0 or 1: the sign of a number', [VALUE], Math.sign),
  MROUND: fn('Rounds to the nearest multiple', [VALUE, number('factor', 'The factor.')], (value, factor) => {
    if (factor === 0) return 0;
    if (value * factor < 0) return fail('#NUM!', 'The value and the factor must have the same sign.');
    return exact(Math.round(exact(value / factor)) * factor);
  }),
  QUOTIENT: fn(
    'A division without its remainder',
    [number('dividend', 'What is divided.'), number('divisor', 'What it is divided by.')],
    (dividend, divisor) => (divisor === 0 ? DIVISION : Math.trunc(dividend / divisor)),
  ),
  EVEN: fn('Rounds up to the next even number, away from zero', [VALUE], (value) => {
    return Math.sign(value) * Math.ceil(Math.abs(value) / 2) * 2;
  }),
  FACT: fn('The factorial of a number', [integer('value', 'The number.')], (value) =>
    value < 0 || value > 170 ? OUT_OF_RANGE : factorial(value),
  ),
  FACTDOUBLE: fn('The product of every second number up to this one', [integer('value', 'The number.')], (value) =>
    value < 0 || value > 300 ? OUT_OF_RANGE : factorial(value, 2),
  ),
  COMBIN: fn(
    'The number of ways to choose some objects of a set',
    [integer('n', 'The size of the set.'), integer('k', 'How many are chosen.')],
    (n, k) => (k < 0 || k > n ? OUT_OF_RANGE : combinations(n, Math.min(k, n - k))),
  ),
  COMBINA: fn(
    'The number of ways to choose some objects of a set, each as often as one likes',
    [integer('n', 'The size of the set.'), integer('k', 'How many are chosen.')],
    (n, k) => (n < 0 || k < 0 || (n === 0 && k > 0) ? OUT_OF_RANGE : combinations(n + k - 1, k)),
  ),
  PERMUT: fn(
    'The number of ways to choose some objects of a set, in an order',
    [integer('n', 'The size of the set.'), integer('k', 'How many are chosen.')],
    (n, k) => (k < 0 || k > n ? OUT_OF_RANGE : Math.round(factorial(n) / factorial(n - k))),
  ),
  GCD: fn('The greatest common divisor', [VALUES], (values) => ofWholes(values, gcdOf)),
  LCM: fn('The least common multiple', [VALUES], (values) =>
    ofWholes(values, (a, b) => (a === 0 || b === 0 ? 0 : (a / gcdOf(a, b)) * b)),
  ),
  'LOG.10': fn('The logarithm in base 10', [VALUE], (value) => (value <= 0 ? OUT_OF_RANGE : Math.log10(value))),
  RADIANS: fn('Degrees in radians', [number('angle', 'The angle in degrees.')], (angle) => (angle * Math.PI) / 180),
  SQRTPI: fn('The square root of a number times pi', [VALUE], (value) =>
    value < 0 ? OUT_OF_RANGE : Math.sqrt(value * Math.PI),
  ),
  SUMSQ: fn('The sum of the squares', [VALUES], (values) => values.reduce((sum, value) => sum + value * value, 0)),
  BASE: fn(
    'A number written in another base',
    [
      integer('value', 'The number.'),
      integer('base', 'From 2 to 36.'),
      optional(integer('min_length', 'The least number of digits.')),
    ],
    (value, base, least = 0) =>
      value < 0 || base < 2 || base > 36 || least < 0
        ? OUT_OF_RANGE
        : value.toString(base).toUpperCase().padStart(least, '0'),
  ),
};
