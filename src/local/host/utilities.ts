/** This file emulates Utilities: dates as text, digests, base 64, identifiers. */

import { type Clock, clockAt, offsetText } from '../engine/dates';
import { LOCALES } from '../engine/locale';
import { digest } from './digest';
import { enumeration } from './enums';
import type { Execution } from './execution';
import { look, type Methods, SELF, wrap } from './service';

export const DigestAlgorithm = enumeration('Utilities.DigestAlgorithm', [
  'MD2',
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
]);
export const Charset = enumeration('Utilities.Charset', ['US_ASCII', 'UTF_8']);

/** The letters of Java's SimpleDateFormat. */
const FIELDS: Readonly<Record<string, (clock: Clock, length: number) => number | string>> = {
  y: ({ year }, length) => (length === 2 ? String(year % 100).padStart(2, '0') : year),
  M: ({ month }, length) =>
    length > 3 ? LOCALES.en_US.months[month - 1]! : length === 3 ? LOCALES.en_US.shortMonths[month - 1]! : month,
  d: ({ day }) => day,
  H: ({ hour }) => hour,
  h: ({ hour }) => hour % 12 || 12,
  m: ({ minute }) => minute,
  s: ({ second }) => second,
  S: ({ millisecond }) => millisecond,
  a: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
  E: ({ weekday }, length) => (length > 3 ? LOCALES.en_US.days[weekday]! : LOCALES.en_US.shortDays[weekday]!),
  u: ({ weekday }) => weekday || 7,
};

export function formatDate(instant: number, timeZone: string, pattern: string): string {
  const zone = /^GMT$/i.test(timeZone) ? 'UTC' : timeZone;
  const clock = clockAt(instant, zone);
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (run, quoted: string | undefined, letter: string) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'");
    if (letter === 'Z') return offsetText(instant, zone, '');
    if (letter === 'X') return offsetText(instant, zone, ':');
    const field = FIELDS[letter];
    if (!field) throw new Error(`Illegal pattern character '${letter}'`);
    return String(field(clock, run.length)).padStart(run.length, '0');
  });
}

const utf8 = (text: string): number[] =>
  encodeURIComponent(text)
    .match(/%[0-9A-F]{2}|./g)!
    .map((piece) => (piece.length > 1 ? Number.parseInt(piece.slice(1), 16) : piece.charCodeAt(0)));

function bytesOf(value: string | unknown[]): number[] {
  if (typeof value === 'string') return value === '' ? [] : utf8(value);
  return value.map((byte) => {
    if (typeof byte !== 'number') throw new Error(`Cannot convert ${byte} to Byte.`);
    return byte & 255;
  });
}

/** Bytes are signed in Apps Script. */
const signed = (bytes: Iterable<number>): number[] => Array.from(bytes, (byte) => (byte << 24) >> 24);

const binary = (bytes: number[]): string => String.fromCharCode(...bytes);
const base64 = (value: string | number[]): string => btoa(binary(bytesOf(value)));
const webSafe = (text: string): string => text.replace(/\+/g, '-').replace(/\//g, '_');

const decode = (text: string): number[] =>
  signed(Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0)));

type Blob = { bytes: number[]; type: string; name: string | null };

export const blobMethods: Methods<Blob> = {
  getBytes: look('', ({ bytes }) => signed(bytes)),
  getDataAsString: look(' | String', ({ bytes }) =>
    decodeURIComponent(bytes.map((byte) => `%${(byte & 255).toString(16).padStart(2, '0')}`).join('')),
  ),
  getContentType: look('', ({ type }) => type),
  getName: look('', ({ name }) => name),
  setName: look('String', (blob, name: string) => {
    blob.name = name;
    return SELF;
  }),
};

const newBlob = (
  execution: Execution,
  data: string | number[],
  type = 'text/plain',
  name: string | null = null,
): object => wrap(execution, 'Blob', blobMethods, { bytes: bytesOf(data), type, name });

const DATA = 'String | Number[]';

function uuid(): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (letter) => {
    const random = Math.floor(Math.random() * 16);
    return (letter === 'x' ? random : (random & 3) | 8).toString(16);
  });
}

export const methods: Methods<Execution> = {
  formatDate: look('Date String String', (_, date: Date, timeZone: string, pattern: string) =>
    formatDate(date.getTime(), timeZone, pattern),
  ),
  formatString: look('String Object...', (_, pattern: string, ...values: unknown[]) => formatString(pattern, values)),
  // Nothing here takes long enough to wait for.
  sleep: look('Integer', () => undefined),
  getUuid: look('', uuid),
  base64Encode: look(`${DATA} | String Utilities.Charset`, (_, value: string | number[]) => base64(value)),
  base64EncodeWebSafe: look(`${DATA} | String Utilities.Charset`, (_, value: string | number[]) =>
    webSafe(base64(value)),
  ),
  base64Decode: look('String | String Utilities.Charset', (_, text: string) => decode(text)),
  base64DecodeWebSafe: look('String | String Utilities.Charset', (_, text: string) => decode(text)),
  computeDigest: look(
    'Utilities.DigestAlgorithm String | Utilities.DigestAlgorithm Object[] | Utilities.DigestAlgorithm String Utilities.Charset',
    (_, algorithm: object, value: string | number[]) => signed(digest(String(algorithm), bytesOf(value))),
  ),
  newBlob: look(
    'String | Number[] | String String | Number[] String | String String String | Number[] String String',
    newBlob,
  ),
};

function formatString(pattern: string, values: unknown[]): string {
  let next = 0;
  return pattern.replace(
    /%(?:(%)|(0?)(\d*)(?:\.(\d+))?([sdf]))/g,
    (_, percent, zero: string, width: string, decimals: string, kind: string) => {
      if (percent) return '%';
      const value = values[next++];
      const text = kind === 's' ? String(value) : Number(value).toFixed(kind === 'd' ? 0 : Number(decimals ?? 6));
      return text.padStart(Number(width || 0), zero ? '0' : ' ');
    },
  );
}

export const createUtilities = (execution: Execution): object =>
  wrap(execution, 'Utilities', methods, execution, { DigestAlgorithm, Charset });
