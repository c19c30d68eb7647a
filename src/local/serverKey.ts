/** This file keeps the key that the printed address holds: whoever does not know it is answered nothing. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmod, mkdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { createOnce, withLock } from './serverLock';

const SHAPE = /^[\w-]{22}$/;
const newKey = (): string => randomBytes(16).toString('base64url');

/** Null where there is none yet, or one that other accounts of the machine can read. */
const readKey = async (file: string): Promise<string | null> => {
  const text = await readFile(file, 'utf8').catch(() => '');
  if (!SHAPE.test(text)) return null;
  const { mode } = await stat(file);
  return process.platform !== 'win32' && mode & 0o077 ? null : text;
};

/** The same each time, so that an open page and a bookmark outlive the server; a new one where none can be kept. */
export const keyOf = async (folder: string): Promise<string> => {
  const file = path.join(folder, 'key');
  const made = newKey();
  const keep = async (): Promise<string> => {
    const kept = await readKey(file);
    if (kept) return kept;
    await rm(file, { force: true });
    await createOnce(file, made);
    return made;
  };
  try {
    await mkdir(folder, { recursive: true });
    // Also for what was saved there before.
    await chmod(folder, 0o700).catch(() => {});
    return await withLock(`${file}.lock`, keep);
  } catch {
    return made;
  }
};

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Takes the same time whatever is given. */
export const isSame = (given: string, key: string): boolean => timingSafeEqual(hashOf(given), hashOf(key));
