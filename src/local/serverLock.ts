/** This file has one process at a time work on a file, and holds nobody up when the one whose turn it was has died. */
import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between two looks at a lock that another process holds. */
const LOOK_AGAIN = 20;
/** No turn takes as long: whoever seems to hold the lock has died, and its number is another program's by now. */
const LONGEST_TURN = 30_000;

interface Owner {
  readonly process: number;
  readonly machine: string;
  /** No two turns have the same. */
  readonly turn: string;
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Of a lock whose text was lost as the machine stopped. */
const NOBODY: Owner = { process: 0, machine: '', turn: 'nobody' };

const readOwner = async (lock: string): Promise<Owner | null> => {
  try {
    return JSON.parse(await readFile(lock, 'utf8')) as Owner;
  } catch (error) {
    if (error instanceof SyntaxError) return NOBODY;
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
};

/** Makes a file that this account alone can read, unless there is one. It never stands there half written: a link to a whole file is made at once. */
export const createOnce = async (file: string, text: string): Promise<boolean> => {
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, text, { mode: 0o600 });
    await link(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
};

const hasDied = (owner: Owner): boolean => {
  if (owner === NOBODY) return true;
  if (owner.machine !== hostname()) return false;
  try {
    process.kill(owner.process, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
};

/** Of all who see the same dead owner, one takes its lock away, and none the lock of whoever came after it. */
const clear = (lock: string, dead: Owner): Promise<void> =>
  withLock(`${lock}.${dead.turn}.dead`, async () => {
    if ((await readOwner(lock))?.turn === dead.turn) await rm(lock);
  });

const take = async (lock: string, mine: Owner): Promise<void> => {
  let seen = '';
  let since = 0;
  while (!(await createOnce(lock, JSON.stringify(mine)))) {
    const owner = await readOwner(lock);
    if (!owner) continue;
    if (owner.turn !== seen) {
      seen = owner.turn;
      since = performance.now();
    }
    if (hasDied(owner) || performance.now() - since > LONGEST_TURN) await clear(lock, owner);
    else await wait(LOOK_AGAIN);
  }
};

/** Does the work while this process alone holds the lock. The work asks whether that is still so before its last step. */
export const withLock = async <T>(lock: string, work: (isHeld: () => Promise<boolean>) => Promise<T>): Promise<T> => {
  const mine: Owner = { process: process.pid, machine: hostname(), turn: randomUUID() };
  const isHeld = async () => (await readOwner(lock))?.turn === mine.turn;
  await take(lock, mine);
  try {
    return await work(isHeld);
  } finally {
    if (await isHeld()) await rm(lock);
  }
};
