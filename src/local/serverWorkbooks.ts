/** This file keeps one workbook per locale as a JSON file, and never throws one away: what is replaced is set aside. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { machineClock } from './clock';

export interface Workbooks {
  /** The saved text and its tag; null where nothing is saved yet. */
  read(locale: string): Promise<{ text: string; tag: string } | null>;
  /** Saves, unless what is saved is no longer what the page had read; the new tag, or null if so. */
  write(locale: string, text: string, expectedTag: string | null): Promise<string | null>;
  /** Moves the saved file aside and says where; null where nothing is saved. */
  setAside(locale: string): Promise<string | null>;
}

const tagOf = (text: string): string => `"${createHash('sha256').update(text).digest('hex').slice(0, 20)}"`;

const stamp = (): string => machineClock().toISOString().replace(/[:.]/g, '-');

export const openWorkbooks = (folder: string): Workbooks => {
  const file = (locale: string) => path.join(folder, `workbook-${locale}.json`);
  const turns = new Map<string, Promise<unknown>>();

  /** One write at a time per locale, in the order in which they came. */
  const inTurn = <T>(locale: string, work: () => Promise<T>): Promise<T> => {
    const turn = (turns.get(locale) ?? Promise.resolve()).then(work, work);
    turns.set(locale, turn);
    return turn;
  };

  const read = async (locale: string) => {
    try {
      const text = await readFile(file(locale), 'utf8');
      return { text, tag: tagOf(text) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  };

  return {
    read,
    write: (locale, text, expectedTag) =>
      inTurn(locale, async () => {
        const saved = await read(locale);
        if ((saved?.tag ?? null) !== expectedTag) return null;
        await mkdir(folder, { recursive: true });
        const draft = `${file(locale)}.draft`;
        await writeFile(draft, text);
        await rename(draft, file(locale));
        return tagOf(text);
      }),
    setAside: (locale) =>
      inTurn(locale, async () => {
        if (!(await read(locale))) return null;
        const aside = path.join(folder, `workbook-${locale}.${stamp()}.json`);
        await rename(file(locale), aside);
        return aside;
      }),
  };
};
