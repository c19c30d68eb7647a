/** This file defines the normal and Student distributions, exact to the last digits of a double. */

const poly = (coefficients: readonly number[], x: number) => coefficients.reduceRight((sum, c) => sum * x + c, 0);

/** Michael J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", PPND16 (1988). */
const CENTRE = {
  top: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  bottom: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852546,
  ],
};
const MIDDLE = {
  top: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  bottom: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
};
const TAIL = {
  top: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  bottom: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};

/** The z that a standard normal variable stays under with probability p. */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * poly(CENTRE.top, r)) / poly(CENTRE.bottom, r);
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const [{ top, bottom }, shift] = r <= 5 ? [MIDDLE, 1.6] : [TAIL, 5];
  return (Math.sign(q) * poly(top, r - shift)) / poly(bottom, r - shift);
}

/** The z of a two-sided confidence: 95 % gives 1.96. */
export const zOf = (confidence: number): number => normalQuantile((1 + confidence) / 2);

/** P(|T| ≤ t), t = √df · tan θ, by the finite series for whole degrees of freedom (Abramowitz & Stegun 26.7.3–4). */
function centralProbability(theta: number, df: number): number {
  const cos = Math.cos(theta);
  const odd = df % 2 === 1;
  let term = odd ? cos : 1;
  let sum = df === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k < df; k += 2) {
    term *= (cos * cos * (k - 1)) / k;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (theta + Math.sin(theta) * sum) : Math.sin(theta) * sum;
}

/** P(T ≤ t) for Student's t with whole degrees of freedom. */
export function studentProbability(t: number, df: number): number {
  const central = centralProbability(Math.atan(Math.abs(t) / Math.sqrt(df)), df);
  return t < 0 ? (1 - central) / 2 : (1 + central) / 2;
}

/** The t that Student's variable stays under with probability p: the inverse, by halving the angle's bracket. */
export function studentQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  const central = Math.abs(2 * p - 1);
  let low = 0;
  let high = Math.PI / 2;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (centralProbability(middle, df) < central) low = middle;
    else high = middle;
  }
  return Math.sign(p - 0.5) * Math.sqrt(df) * Math.tan(low);
}
