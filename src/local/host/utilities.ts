/** This file emulates Utilities: dates as text, digests, base 64, identifiers. */

import { type Clock, clockAt, offsetText } from '../engine/dates';
import { LOCALES } from '../engine/locale';
import { newBlob } from './blob';
import { base64, bytesOf, Charset, decoded, signed, webSafe } from './bytes';
import { parseCsv } from './csv';
import { digest, hmac } from './digest';
import { enumeration } from './enums';
import type { Execution } from './execution';
import { look, type Methods, wrap } from './service';

export const DigestAlgorithm = enumeration('Utilities.DigestAlgorithm', [
  'MD2',
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
]);
export const MacAlgorithm = enumeration('Utilities.MacAlgorithm', [
  'HMAC_MD5',
  'HMAC_SHA_1',
  'HMAC_SHA_256',
  'HMAC_SHA_384',
  'HMAC_SHA_512',
]);

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

function uuid(): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (letter) => {
    const random = Math.floor(Math.random() * 16);
    return (letter === 'x' ? random : (random & 3) | 8).toString(16);
  });
}

const TO_TEXT = 'String | Number[] | String Utilities.Charset';
const SIGNING = 'String String | String String Utilities.Charset | Number[] Number[]';
type Signing = [value: string | number[], key: string | number[], charset?: object];

const signature = (algorithm: string, value: Signing[0], key: Signing[1], charset?: object): number[] =>
  signed(hmac(algorithm, bytesOf(value, charset), bytesOf(key, charset)));

export const methods: Methods<Execution> = {
  formatDate: look('Date String String', (_, date: Date, timeZone: string, pattern: string) =>
    formatDate(date.getTime(), timeZone, pattern),
  ),
  formatString: look('String Object...', (_, pattern: string, ...values: unknown[]) => formatString(pattern, values)),
  // Nothing here takes long enough to wait for.
  sleep: look('Integer', () => undefined),
  getUuid: look('', uuid),
  base64Encode: look(TO_TEXT, (_, value: string | number[], charset?: object) => base64(bytesOf(value, charset))),
  base64EncodeWebSafe: look(TO_TEXT, (_, value: string | number[], charset?: object) =>
    webSafe(base64(bytesOf(value, charset))),
  ),
  base64Decode: look('String | String Utilities.Charset', (_, text: string) => decoded(text)),
  base64DecodeWebSafe: look('String | String Utilities.Charset', (_, text: string) => decoded(text)),
  computeDigest: look(
    'Utilities.DigestAlgorithm String | Utilities.DigestAlgorithm Object[] | Utilities.DigestAlgorithm String Utilities.Charset',
    (_, algorithm: object, value: string | number[], charset?: object) =>
      signed(digest(String(algorithm), bytesOf(value, charset))),
  ),
  computeHmacSignature: look(
    'Utilities.MacAlgorithm String String | Utilities.MacAlgorithm String String Utilities.Charset | Utilities.MacAlgorithm Number[] Number[]',
    (_, algorithm: object, ...rest: Signing) => signature(String(algorithm).replace('HMAC_', ''), ...rest),
  ),
  computeHmacSha256Signature: look(SIGNING, (_, ...rest: Signing) => signature('SHA_256', ...rest)),
  parseCsv: look('String | String String', (_, text: string, delimiter?: string) => parseCsv(text, delimiter)),
  newBlob: look(
    'String | Number[] | String String | Number[] String | String String String | Number[] String String',
    newBlob,
  ),
};

/** The conversions of a pattern such as %5.2f. */
const CONVERSIONS: Readonly<Record<string, (value: unknown, decimals: number | undefined) => string>> = {
  s: (value, length) => String(value).slice(0, length),
  d: (value) => Math.trunc(Number(value)).toString(),
  i: (value) => Math.trunc(Number(value)).toString(),
  f: (value, decimals = 6) => Number(value).toFixed(decimals),
  e: (value, decimals = 6) => Number(value).toExponential(decimals),
  x: (value) => Math.trunc(Number(value)).toString(16),
  X: (value) => Math.trunc(Number(value)).toString(16).toUpperCase(),
  o: (value) => Math.trunc(Number(value)).toString(8),
};

function formatString(pattern: string, values: unknown[]): string {
  let next = 0;
  return pattern.replace(
    /%(?:(%)|([-+0 ]*)(\d*)(?:\.(\d+))?([sdifexXo]))/g,
    (_, percent, flags: string, width: string, decimals: string | undefined, kind: string) => {
      if (percent) return '%';
      const value = values[next++];
      const bare = CONVERSIONS[kind]!(value, decimals === undefined ? undefined : Number(decimals));
      const text = flags.includes('+') && kind !== 's' && Number(value) >= 0 ? `+${bare}` : bare;
      const size = Number(width || 0);
      if (flags.includes('-')) return text.padEnd(size);
      if (!flags.includes('0') || kind === 's') return text.padStart(size);
      const sign = /^[-+]?/.exec(text)![0];
      return sign + text.slice(sign.length).padStart(size - sign.length, '0');
    },
  );
}

export const createUtilities = (execution: Execution): object =>
  wrap(execution, 'Utilities', methods, execution, { Charset, DigestAlgorithm, MacAlgorithm });
