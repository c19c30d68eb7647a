/** This file holds the functions of the normal distribution, which the engine lacks. */

import { type Definitions, fail, fn, number, yesOrNo } from './define';

const OUT_OF_RANGE = fail('#NUM!', 'The value is out of the range that the function takes.');

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** A series near the middle, a continued fraction in the tails: Abramowitz and Stegun, 26.2.10 and 26.2.14. */
function cumulative(z: number): number {
  const size = Math.abs(z);
  if (size > 38) return z > 0 ? 1 : 0;
  if (size < 3) {
    let term = z;
    let sum = z;
    for (let n = 1; Math.abs(term) > 1e-17 && n < 200; n++) {
      term *= (z * z) / (2 * n + 1);
      sum += term;
    }
    return 0.5 + density(z) * sum;
  }
  let fraction = size;
  for (let n = 100; n > 0; n--) fraction = size + n / fraction;
  const tail = density(size) / fraction;
  return z > 0 ? 1 - tail : tail;
}

/** Newton's way from the middle, held back where the curve is flat. */
function quantile(share: number): number {
  let z = 0;
  for (let step = 0; step < 200; step++) {
    const slope = density(z);
    const move = Math.max(-1, Math.min(1, (cumulative(z) - share) / slope));
    z -= move;
    if (Math.abs(move) < 1e-14) break;
  }
  return z;
}

const X = number('x', 'The value.');
const MEAN = number('mean', 'The mean.');
const SPREAD = number('standard_deviation', 'The standard deviation.');
const SHARE = number('probability', 'From 0 to 1, both left out.');
const CUMULATIVE = yesOrNo('cumulative', 'Whether all that is below counts.');

const isShare = (share: number): boolean => share > 0 && share < 1;

export const normal: Definitions = {
  'NORM.DIST NORMDIST': fn(
    'The normal distribution',
    [X, MEAN, SPREAD, CUMULATIVE],
    (x, mean, spread, isCumulative) => {
      if (spread <= 0) return OUT_OF_RANGE;
      const z = (x - mean) / spread;
      return isCumulative ? cumulative(z) : density(z) / spread;
    },
  ),
  'NORM.INV NORMINV': fn(
    'The value below which a share of the normal distribution lies',
    [SHARE, MEAN, SPREAD],
    (share, mean, spread) => (isShare(share) && spread > 0 ? mean + spread * quantile(share) : OUT_OF_RANGE),
  ),
  'NORM.S.DIST': fn('The standard normal distribution', [X, CUMULATIVE], (x, isCumulative) =>
    isCumulative ? cumulative(x) : density(x),
  ),
  NORMSDIST: fn('The standard normal distribution, cumulative', [X], cumulative),
  'NORM.S.INV NORMSINV': fn(
    'The value below which a share of the standard normal distribution lies',
    [SHARE],
    (share) => (isShare(share) ? quantile(share) : OUT_OF_RANGE),
  ),
  PHI: fn('The density of the standard normal distribution', [X], density),
  'CONFIDENCE CONFIDENCE.NORM': fn(
    'Half the width of the confidence interval of a mean',
    [
      number('alpha', 'One minus the confidence: 0.05 for 95 %.'),
      SPREAD,
      number('pop_size', 'The size of the sample.'),
    ],
    (alpha, spread, size) =>
      isShare(alpha) && spread > 0 && size >= 1
        ? (quantile(1 - alpha / 2) * spread) / Math.sqrt(Math.trunc(size))
        : OUT_OF_RANGE,
  ),
};
