/** This file turns texts into bytes and back, as Utilities does: by character set, and in base 64. */

import { enumeration } from './enums';

export const Charset = enumeration('Utilities.Charset', ['US_ASCII', 'UTF_8']);

const utf8 = (text: string): number[] =>
  (encodeURIComponent(text).match(/%[0-9A-F]{2}|./g) ?? []).map((piece) =>
    piece.length > 1 ? Number.parseInt(piece.slice(1), 16) : piece.charCodeAt(0),
  );

/** What ASCII has not becomes a question mark. */
const ascii = (text: string): number[] =>
  Array.from(text, (character) => (character.charCodeAt(0) < 128 ? character.charCodeAt(0) : 63));

export function bytesOf(value: string | readonly unknown[], charset?: object): number[] {
  if (typeof value === 'string') return String(charset) === 'US_ASCII' ? ascii(value) : utf8(value);
  return value.map((byte) => {
    if (typeof byte !== 'number') throw new Error(`Cannot convert ${byte} to Byte.`);
    return byte & 255;
  });
}

export const textOf = (bytes: readonly number[]): string =>
  decodeURIComponent(bytes.map((byte) => `%${(byte & 255).toString(16).padStart(2, '0')}`).join(''));

/** Bytes are signed in Apps Script. */
export const signed = (bytes: Iterable<number>): number[] => Array.from(bytes, (byte) => (byte << 24) >> 24);

export const base64 = (bytes: readonly number[]): string =>
  btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''));

export const webSafe = (text: string): string => text.replace(/\+/g, '-').replace(/\//g, '_');

export function decoded(text: string): number[] {
  const plain = text.replace(/-/g, '+').replace(/_/g, '/');
  if (!/^[\w+/\s]*=*\s*$/.test(plain)) throw new Error('Could not decode string.');
  return signed(Array.from(atob(plain), (character) => character.charCodeAt(0)));
}
