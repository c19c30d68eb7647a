/** This file computes the digests of Utilities.computeDigest, without the platform's own (asynchronous in a browser). */

import { sha384, sha512 } from './digest64';

const rotate = (word: number, count: number): number => (word << count) | (word >>> (32 - count));

/** The message followed by 1, zeros and its length in bits, in blocks of 64 bytes. */
function padded(bytes: readonly number[], littleEndian: boolean): DataView {
  const size = Math.ceil((bytes.length + 9) / 64) * 64;
  const view = new DataView(new ArrayBuffer(size));
  bytes.forEach((byte, at) => {
    view.setUint8(at, byte);
  });
  view.setUint8(bytes.length, 0x80);
  const [low, high] = [(bytes.length * 8) >>> 0, Math.floor(bytes.length / 0x20000000)];
  view.setUint32(size - 8, littleEndian ? low : high, littleEndian);
  view.setUint32(size - 4, littleEndian ? high : low, littleEndian);
  return view;
}

function bytesOf(words: readonly number[], littleEndian: boolean): number[] {
  const view = new DataView(new ArrayBuffer(words.length * 4));
  words.forEach((word, at) => {
    view.setUint32(at * 4, word >>> 0, littleEndian);
  });
  return Array.from(new Uint8Array(view.buffer));
}

const MD5_SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const MD5_SINES = Array.from({ length: 64 }, (_, at) => Math.floor(Math.abs(Math.sin(at + 1)) * 2 ** 32) | 0);

function md5(bytes: readonly number[]): number[] {
  const view = padded(bytes, true);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476].map((word) => word | 0) as [
    number,
    number,
    number,
    number,
  ];
  for (let block = 0; block < view.byteLength; block += 64) {
    let [a, b, c, d] = state;
    for (let at = 0; at < 64; at++) {
      const round = at >> 4;
      const mix = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)][round]!;
      const word = [at, (5 * at + 1) % 16, (3 * at + 5) % 16, (7 * at) % 16][round]!;
      const sum = (a + mix + MD5_SINES[at]! + view.getInt32(block + word * 4, true)) | 0;
      [a, d, c, b] = [d, c, b, (b + rotate(sum, MD5_SHIFTS[round * 4 + (at % 4)]!)) | 0];
    }
    [a, b, c, d].forEach((word, at) => {
      state[at] = (state[at]! + word) | 0;
    });
  }
  return bytesOf(state, true);
}

function sha1(bytes: readonly number[]): number[] {
  const view = padded(bytes, false);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0].map((word) => word | 0);
  for (let block = 0; block < view.byteLength; block += 64) {
    const words = Array.from({ length: 16 }, (_, at) => view.getInt32(block + at * 4));
    for (let at = 16; at < 80; at++)
      words.push(rotate(words[at - 3]! ^ words[at - 8]! ^ words[at - 14]! ^ words[at - 16]!, 1));
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let at = 0; at < 80; at++) {
      const round = Math.floor(at / 20);
      const mix = [(b & c) | (~b & d), b ^ c ^ d, (b & c) | (b & d) | (c & d), b ^ c ^ d][round]!;
      const constant = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6][round]!;
      const next = (rotate(a, 5) + mix + e + constant + words[at]!) | 0;
      [e, d, c, b, a] = [d, c, rotate(b, 30), a, next];
    }
    [a, b, c, d, e].forEach((word, at) => {
      state[at] = (state[at]! + word) | 0;
    });
  }
  return bytesOf(state, false);
}

/** The first primes' roots, as FIPS 180-4 takes its constants. */
const PRIMES = Array.from({ length: 312 }, (_, at) => at).filter(
  (number) =>
    number > 1 && !Array.from({ length: number }, (_, at) => at).some((other) => other > 1 && number % other === 0),
);
const fraction = (value: number): number => ((value - Math.floor(value)) * 2 ** 32) | 0;
const SHA256_STATE = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const SHA256_CONSTANTS = PRIMES.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)));

function sha256(bytes: readonly number[]): number[] {
  const view = padded(bytes, false);
  const state = [...SHA256_STATE];
  for (let block = 0; block < view.byteLength; block += 64) {
    const words = Array.from({ length: 16 }, (_, at) => view.getInt32(block + at * 4));
    for (let at = 16; at < 64; at++) {
      const [near, far] = [words[at - 2]!, words[at - 15]!];
      const small = rotate(far, 25) ^ rotate(far, 14) ^ (far >>> 3);
      const large = rotate(near, 15) ^ rotate(near, 13) ^ (near >>> 10);
      words.push((words[at - 16]! + small + words[at - 7]! + large) | 0);
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let at = 0; at < 64; at++) {
      const large = rotate(e, 26) ^ rotate(e, 21) ^ rotate(e, 7);
      const first = (h + large + ((e & f) ^ (~e & g)) + SHA256_CONSTANTS[at]! + words[at]!) | 0;
      const small = rotate(a, 30) ^ rotate(a, 19) ^ rotate(a, 10);
      const second = (small + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, at) => {
      state[at] = (state[at]! + word) | 0;
    });
  }
  return bytesOf(state, false);
}

const DIGESTS: Readonly<Record<string, (bytes: readonly number[]) => number[]>> = {
  MD5: md5,
  SHA_1: sha1,
  SHA_256: sha256,
  SHA_384: sha384,
  SHA_512: sha512,
};

export function digest(algorithm: string, bytes: readonly number[]): number[] {
  const compute = DIGESTS[algorithm];
  if (!compute) throw new Error(`The digest ${algorithm} is not available in Local Sheets.`);
  return compute(bytes);
}

/** The bytes of a block of each digest. */
const BLOCKS: Readonly<Record<string, number>> = { MD5: 64, SHA_1: 64, SHA_256: 64, SHA_384: 128, SHA_512: 128 };

/** The signature of RFC 2104. */
export function hmac(algorithm: string, message: readonly number[], key: readonly number[]): number[] {
  const size = BLOCKS[algorithm] ?? 64;
  const short = key.length > size ? digest(algorithm, key) : key;
  const padded = Array.from({ length: size }, (_, at) => short[at] ?? 0);
  const inner = digest(algorithm, [...padded.map((byte) => byte ^ 0x36), ...message]);
  return digest(algorithm, [...padded.map((byte) => byte ^ 0x5c), ...inner]);
}
