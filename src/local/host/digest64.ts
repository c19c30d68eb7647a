/** This file computes the digests of FIPS 180-4 that work on words of 64 bits: SHA-512 and SHA-384. */

const MASK = (1n << 64n) - 1n;
const rotate = (word: bigint, count: bigint): bigint => ((word >> count) | (word << (64n - count))) & MASK;

const PRIMES = Array.from({ length: 410 }, (_, at) => at).filter(
  (number) =>
    number > 1 && !Array.from({ length: number }, (_, at) => at).some((other) => other > 1 && number % other === 0),
);

/** The first 64 bits of the fraction of a root: the root of the number times 2 to the power of 64 times the degree. */
function fractionOfRoot(prime: number, degree: bigint): bigint {
  const wanted = BigInt(prime) << (64n * degree);
  let root = 1n << 70n;
  for (;;) {
    const next = ((degree - 1n) * root + wanted / root ** (degree - 1n)) / degree;
    if (next >= root) return root & MASK;
    root = next;
  }
}

const CONSTANTS = PRIMES.slice(0, 80).map((prime) => fractionOfRoot(prime, 3n));
const STATE_512 = PRIMES.slice(0, 8).map((prime) => fractionOfRoot(prime, 2n));
const STATE_384 = PRIMES.slice(8, 16).map((prime) => fractionOfRoot(prime, 2n));

/** The message followed by 1, zeros and its length in bits, in blocks of 128 bytes. */
function padded(bytes: readonly number[]): DataView {
  const size = Math.ceil((bytes.length + 17) / 128) * 128;
  const view = new DataView(new ArrayBuffer(size));
  bytes.forEach((byte, at) => {
    view.setUint8(at, byte);
  });
  view.setUint8(bytes.length, 0x80);
  view.setBigUint64(size - 8, BigInt(bytes.length) * 8n);
  return view;
}

function wordsOf(view: DataView, block: number): bigint[] {
  const words = Array.from({ length: 16 }, (_, at) => view.getBigUint64(block + at * 8));
  for (let at = 16; at < 80; at++) {
    const [near, far] = [words[at - 2]!, words[at - 15]!];
    const small = rotate(far, 1n) ^ rotate(far, 8n) ^ (far >> 7n);
    const large = rotate(near, 19n) ^ rotate(near, 61n) ^ (near >> 6n);
    words.push((words[at - 16]! + small + words[at - 7]! + large) & MASK);
  }
  return words;
}

function compute(bytes: readonly number[], start: readonly bigint[]): number[] {
  const view = padded(bytes);
  let state = [...start];
  for (let block = 0; block < view.byteLength; block += 128) {
    const words = wordsOf(view, block);
    let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state;
    for (let at = 0; at < 80; at++) {
      const large = rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n);
      const first = h + large + ((e & f) ^ (~e & MASK & g)) + CONSTANTS[at]! + words[at]!;
      const small = rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n);
      const second = small + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) & MASK, c, b, a, (first + second) & MASK];
    }
    state = [a, b, c, d, e, f, g, h].map((word, at) => (state[at]! + word) & MASK);
  }
  return state.flatMap((word) => Array.from({ length: 8 }, (_, at) => Number((word >> BigInt(56 - at * 8)) & 255n)));
}

export const sha512 = (bytes: readonly number[]): number[] => compute(bytes, STATE_512);
export const sha384 = (bytes: readonly number[]): number[] => compute(bytes, STATE_384).slice(0, 48);
