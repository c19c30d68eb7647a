/** This file says what Utilities makes of bytes and texts; the digests are those of Node's own OpenSSL. */
import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { cases, run } from './hostAddOn';

const ALGORITHMS = { MD5: 'md5', SHA_1: 'sha1', SHA_256: 'sha256', SHA_384: 'sha384', SHA_512: 'sha512' };
const MESSAGES = ['', 'abc', 'é€😀', 'x'.repeat(111), 'x'.repeat(112), 'y'.repeat(300)];
const KEYS = ['key', 'k'.repeat(200)];

const hexadecimal = `const hex = (bytes) => bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');`;

describe.each(Object.entries(ALGORITHMS))('%s', (name, openssl) => {
  test('is the digest of texts and of bytes, whatever their length', async () => {
    const script = `${hexadecimal} const algorithm = Utilities.DigestAlgorithm.${name};
      return ${JSON.stringify(MESSAGES)}.map((text) => [hex(Utilities.computeDigest(algorithm, text)), hex(Utilities.computeDigest(algorithm, Utilities.newBlob(text).getBytes()))])`;
    const digests = MESSAGES.map((text) => createHash(openssl).update(text).digest('hex'));
    expect(await run(script)).toEqual(digests.map((digest) => [digest, digest]));
  });

  test('signs texts with keys short and long', async () => {
    const script = `${hexadecimal} return ${JSON.stringify(KEYS)}.map((key) => hex(Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_${name}, 'é', key)))`;
    expect(await run(script)).toEqual(KEYS.map((key) => createHmac(openssl, key).update('é').digest('hex')));
  });
});

cases('a text', [
  [
    'is bytes of a character set',
    `const { US_ASCII, UTF_8 } = Utilities.Charset; return [Utilities.base64Encode('é', US_ASCII), Utilities.base64Encode('é', UTF_8), Utilities.base64EncodeWebSafe('~~~?>', UTF_8)]`,
    ['Pw==', 'w6k=', 'fn5-Pz4='],
  ],
  [
    'comes back from base 64, or says that it cannot',
    `let message; try { Utilities.base64Decode('é!') } catch (error) { message = error.message }
      return [Utilities.newBlob(Utilities.base64DecodeWebSafe('fn5-Pz4=')).getDataAsString(), message]`,
    ['~~~?>', 'Could not decode string.'],
  ],
  [
    'of a table is read into rows and columns',
    `return [Utilities.parseCsv('a,"b, ""c""\\nd"\\r\\n1,\\n'), Utilities.parseCsv('a;b', ';')]`,
    [
      [
        ['a', 'b, "c"\nd'],
        ['1', ''],
      ],
      [['a', 'b']],
    ],
  ],
  [
    'is made from a pattern',
    `return Utilities.formatString('%s|%5s|%-5s|%05d|%.2f|%+d|%x|%%|%05.1f', 'a', 'b', 'c', 42, 1.5, 7, 255, -2.5)`,
    'a|    b|c    |00042|1.50|+7|ff|%|-02.5',
  ],
]);

cases('a blob', [
  [
    'has bytes, a type and a name, and a copy of its own',
    `const blob = Utilities.newBlob('a', 'text/csv', 'a.csv'); const copy = blob.copyBlob().setName('b.csv').setDataFromString('é').setContentType('text/plain');
      return [blob.getName(), blob.getBytes(), blob.getContentType(), copy.getName(), copy.getBytes(), copy.getDataAsString()]`,
    ['a.csv', [97], 'text/csv', 'b.csv', [-61, -87], 'é'],
  ],
]);
