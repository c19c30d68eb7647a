/** This file keeps pages of the browser open from one test to the next: a new one loads all of Local Sheets anew, in a process of its own. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type LocalServer, type ServerOptions, type Show, startServer } from '../../src/local/server';

/** A page, and the port at which its browser has already read the script. */
export interface Seat {
  readonly page: Page;
  readonly server: LocalServer;
  /** Closes the server, and leaves the page to the next test as a new one would be. */
  leave(): Promise<void>;
}

interface Room {
  readonly context: Promise<BrowserContext>;
  readonly free: { readonly page: Page; readonly port: number }[];
}

const ROOMS = new WeakMap<Browser, Room>();

function roomOf(browser: Browser): Room {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const room = ROOMS.get(browser) ?? { context: browser.newContext({ permissions }), free: [] };
  ROOMS.set(browser, room);
  return room;
}

const KEY = 'one-key-for-all-tests_';

/** The key is part of each address: with one of its own, the browser would read the script anew. */
async function keepKey(workbooks: string): Promise<void> {
  await mkdir(workbooks, { recursive: true });
  await writeFile(path.join(workbooks, 'key'), KEY, { mode: 0o600 });
}

export async function takeSeat(browser: Browser, options: ServerOptions, show: Show): Promise<Seat> {
  await keepKey(options.workbooks);
  const { context, free } = roomOf(browser);
  const { port, page } = free.pop() ?? { port: 0, page: await (await context).newPage() };
  // Another program may have taken the port meanwhile.
  const server = await startServer({ ...options, port }, show).catch(() => startServer({ ...options, port: 0 }, show));
  return {
    page,
    server,
    leave: async () => {
      await page.evaluate(() => localStorage.clear());
      await page.goto('about:blank');
      await server.close();
      free.push({ page, port: server.port });
    },
  };
}
