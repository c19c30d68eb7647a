/** This file keeps workbooks as JSON files of one folder, and never throws one away: what is deleted is set aside. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withLock } from './serverLock';

/** A locale, and what tells the workbooks of one locale apart: "fr_FR", "fr_FR.3f9a1c2e". */
export const WORKBOOK_ID = /^[a-z]{2}_[A-Z]{2}(\.[\w-]+)?$/;

export interface WorkbookEntry {
  readonly id: string;
  /** Null where the file cannot be read. */
  readonly name: string | null;
  /** When it was last saved, in milliseconds. */
  readonly saved: number;
}

export interface Workbooks {
  /** The last saved first. */
  list(): Promise<WorkbookEntry[]>;
  /** The saved text and its tag; null where nothing is saved yet. */
  read(id: string): Promise<{ text: string; tag: string } | null>;
  /** Saves, unless what is saved is no longer what the page had read; the new tag, or null if so. */
  write(id: string, text: string, expectedTag: string | null): Promise<string | null>;
  /** Moves the saved file to the folder of what is deleted and says where; null where nothing is saved. */
  setAside(id: string): Promise<string | null>;
}

/** Why a workbook could not be saved; the page has words for each reason. */
export interface Unsaved {
  readonly reason: 'full' | 'refused' | 'other';
  /** In the system's own words. */
  readonly details: string;
}

const REASONS: Readonly<Record<string, Unsaved['reason']>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EACCES: 'refused',
  EPERM: 'refused',
  EROFS: 'refused',
  EEXIST: 'refused',
  ENOTDIR: 'refused',
};

export const unsavedBecause = (error: unknown): Unsaved => {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return { reason: REASONS[code] ?? 'other', details: message };
};

const FILE = /^workbook-(.+)\.json$/;
const DRAFT = /\.(\d+\.)?draft$/;
const ASIDE = 'deleted';

const tagOf = (text: string): string => `"${createHash('sha256').update(text).digest('hex').slice(0, 20)}"`;

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

const nameIn = (text: string): string | null => {
  try {
    const name = (JSON.parse(text) as { host?: { name?: unknown } }).host?.name;
    return typeof name === 'string' ? name : null;
  } catch {
    return null;
  }
};

/** A path at which there is no file yet. */
const freePath = async (folder: string, name: string): Promise<string> => {
  const taken = new Set(await readdir(folder));
  let free = `${name}.json`;
  for (let number = 2; taken.has(free); number++) free = `${name}.${number}.json`;
  return path.join(folder, free);
};

export const openWorkbooks = (folder: string): Workbooks => {
  const file = (id: string) => path.join(folder, `workbook-${id}.json`);
  const turns = new Map<string, Promise<unknown>>();
  const names = new Map<string, { readonly saved: number; readonly name: string | null }>();

  /** One write at a time per workbook, of all servers on this folder, and within this one in the order in which they came. */
  const inTurn = <T>(id: string, work: (isHeld: () => Promise<boolean>) => Promise<T>): Promise<T> => {
    const locked = async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return withLock(`${file(id)}.lock`, work);
    };
    const turn = (turns.get(id) ?? Promise.resolve()).then(locked, locked);
    turns.set(id, turn);
    return turn;
  };

  /** What processes left that died while they saved. */
  const sweepDrafts = async (id: string): Promise<void> => {
    const left = (await readdir(folder)).filter((name) => name.startsWith(`workbook-${id}.json.`) && DRAFT.test(name));
    await Promise.all(left.map((name) => rm(path.join(folder, name), { force: true })));
  };

  const read = async (id: string) => {
    try {
      const text = await readFile(file(id), 'utf8');
      return { text, tag: tagOf(text) };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  };

  /** A large file is read for its name once, and again when it has changed. */
  const entryOf = async (id: string): Promise<WorkbookEntry[]> => {
    try {
      const { mtimeMs: saved } = await stat(file(id));
      let known = names.get(id);
      if (known?.saved !== saved) {
        known = { saved, name: nameIn(await readFile(file(id), 'utf8')) };
        names.set(id, known);
      }
      return [{ id, ...known }];
    } catch (error) {
      // It was set aside meanwhile.
      if (isMissing(error)) return [];
      throw error;
    }
  };

  const list = async (): Promise<WorkbookEntry[]> => {
    const files = await readdir(folder).catch((error) => {
      if (isMissing(error)) return [];
      throw error;
    });
    const ids = files.flatMap((name) => FILE.exec(name)?.[1] ?? []).filter((id) => WORKBOOK_ID.test(id));
    const entries = (await Promise.all(ids.map(entryOf))).flat();
    return entries.sort((one, other) => other.saved - one.saved);
  };

  return {
    list,
    read,
    write: (id, text, expectedTag) =>
      inTurn(id, async (isHeld) => {
        const saved = await read(id);
        if ((saved?.tag ?? null) !== expectedTag) return null;
        await sweepDrafts(id);
        const draft = `${file(id)}.${process.pid}.draft`;
        try {
          await writeFile(draft, text, { mode: 0o600, flush: true });
          if (!(await isHeld())) return null;
          await rename(draft, file(id));
        } finally {
          await rm(draft, { force: true });
        }
        return tagOf(text);
      }),
    setAside: (id) =>
      inTurn(id, async () => {
        if (!(await read(id))) return null;
        await mkdir(path.join(folder, ASIDE), { recursive: true });
        const aside = await freePath(path.join(folder, ASIDE), `workbook-${id}`);
        await rename(file(id), aside);
        return aside;
      }),
  };
};
