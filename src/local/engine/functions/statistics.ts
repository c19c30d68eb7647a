/** This file holds the functions of ranks, means and shapes of data that the engine lacks. */

import { type Definitions, fail, fn, integer, number, numbers, optional, repeated } from './define';

const DATA = numbers('data', 'The numbers.');
const VALUES = repeated(numbers('values', 'Numbers or ranges.'));
const VALUE = number('value', 'The number.');
const DIGITS = optional(integer('significant_digits', 'How many digits; 3 by default.'));

const TOO_FEW = fail('#DIV/0!', 'There are too few numbers.');
const NOT_THERE = fail('#N/A', 'The value is not among the data.');
const OUT_OF_RANGE = fail('#NUM!', 'The value is out of the range that the function takes.');

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** Sums of powers of what each value is away from the mean. */
const moment = (values: readonly number[], power: number): number => {
  const middle = mean(values);
  return sum(values.map((value) => (value - middle) ** power));
};

const deviation = (values: readonly number[], freedom: number): number =>
  Math.sqrt(moment(values, 2) / (values.length - freedom));

/** How many come before, and how many are the same. */
function rankOf(value: number, data: readonly number[], isAscending = 0) {
  const before = data.filter((other) => (isAscending ? other < value : other > value)).length;
  const same = data.filter((other) => other === value).length;
  return { before, same };
}

/** Digits are cut off, not rounded. */
const cut = (share: number, digits = 3): number => {
  const scale = 10 ** (digits > 0 ? digits : 3);
  return Math.floor(Number((share * scale).toPrecision(12))) / scale;
};

function percentRank(data: readonly number[], value: number, digits: number | undefined, edges: 0 | 1) {
  const { before, same } = rankOf(value, data, 1);
  if (same === 0) return NOT_THERE;
  const steps = data.length - 1 + 2 * edges;
  return cut(steps === 0 ? 1 : (before + edges) / steps, digits);
}

/** The values that are there most often, in the order of the data. */
function modes(data: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of data) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return most < 2 ? [] : [...counts].filter(([, count]) => count === most).map(([value]) => value);
}

const NO_MODE = fail('#N/A', 'No value is there twice.');
const RANKED = [VALUE, DATA, optional(integer('is_ascending', '1 for the smallest first.'))] as const;
const TRIMMED = [DATA, number('exclude_proportion', 'The share to leave out, from 0 to less than 1.')] as const;

export const statistics: Definitions = {
  'RANK.EQ': fn('The rank of a value; the best rank where several are the same', RANKED, (value, data, order) => {
    const { before, same } = rankOf(value, data, order);
    return same === 0 ? NOT_THERE : before + 1;
  }),
  'RANK.AVG': fn('The rank of a value; the mean rank where several are the same', RANKED, (value, data, order) => {
    const { before, same } = rankOf(value, data, order);
    return same === 0 ? NOT_THERE : before + (same + 1) / 2;
  }),
  'PERCENTRANK PERCENTRANK.INC': fn(
    'The share of the data below a value, from 0 to 1',
    [DATA, VALUE, DIGITS],
    (data, value, digits) => percentRank(data, value, digits, 0),
  ),
  'PERCENTRANK.EXC': fn(
    'The share of the data below a value, 0 and 1 left out',
    [DATA, VALUE, DIGITS],
    (data, value, digits) => percentRank(data, value, digits, 1),
  ),
  TRIMMEAN: fn('The mean without as many of the lowest as of the highest values', TRIMMED, (data, share) => {
    if (share < 0 || share >= 1 || data.length === 0) return OUT_OF_RANGE;
    const off = Math.floor((data.length * share) / 2);
    return mean(ascending(data).slice(off, data.length - off));
  }),
  GEOMEAN: fn('The geometric mean', [VALUES], (values) =>
    values.length === 0 || values.some((value) => value <= 0) ? OUT_OF_RANGE : Math.exp(mean(values.map(Math.log))),
  ),
  HARMEAN: fn('The harmonic mean', [VALUES], (values) =>
    values.length === 0 || values.some((value) => value <= 0)
      ? OUT_OF_RANGE
      : values.length / sum(values.map((value) => 1 / value)),
  ),
  'MODE MODE.SNGL': fn('The value that is there most often', [VALUES], (values) => modes(values)[0] ?? NO_MODE),
  'MODE.MULT': fn('The values that are there most often', [VALUES], (values) => {
    const most = modes(values);
    return most.length === 0 ? NO_MODE : [most.map((value) => ({ value }))];
  }),
  DEVSQ: fn('The sum of the squares of what is away from the mean', [VALUES], (values) =>
    values.length === 0 ? OUT_OF_RANGE : moment(values, 2),
  ),
  SKEW: fn('How far the data lean to one side, from a sample', [VALUES], (values) => {
    const n = values.length;
    const spread = deviation(values, 1);
    if (n < 3 || spread === 0) return TOO_FEW;
    return (n / ((n - 1) * (n - 2))) * (moment(values, 3) / spread ** 3);
  }),
  'SKEW.P': fn('How far the data lean to one side', [VALUES], (values) => {
    const spread = deviation(values, 0);
    return values.length < 3 || spread === 0 ? TOO_FEW : moment(values, 3) / values.length / spread ** 3;
  }),
  KURT: fn('How heavy the tails of the data are', [VALUES], (values) => {
    const n = values.length;
    const spread = deviation(values, 1);
    if (n < 4 || spread === 0) return TOO_FEW;
    const tails = ((n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3))) * (moment(values, 4) / spread ** 4);
    return tails - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
  }),
  STANDARDIZE: fn(
    'How many standard deviations a value is away from the mean',
    [VALUE, number('mean', 'The mean.'), number('standard_deviation', 'The standard deviation.')],
    (value, middle, spread) => (spread <= 0 ? OUT_OF_RANGE : (value - middle) / spread),
  ),
};
