/** This file states that no save is lost: by two servers on one folder, one that dies, a full disk, a folder that may not be written to, a clock set back. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, watch, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openWorkbooks } from '../../src/local/serverWorkbooks';
import { NOW } from '../open';
import { type ServerProcess, type ServerProcesses, serverProcesses } from './serverProcess';

const WORKBOOK = 'workbook-fr_FR.json';
const DAY = 24 * 60 * 60;

let processes: ServerProcesses;
let root = '';
let folder = '';

beforeAll(async () => {
  processes = await serverProcesses();
  root = await mkdtemp(path.join(tmpdir(), 'local-sheets-saving-'));
  await chmod(root, 0o777);
});

beforeEach(async () => {
  folder = await mkdtemp(path.join(root, 'kept-'));
  await chmod(folder, 0o777);
});

afterAll(async () => {
  await processes.end();
  await rm(root, { recursive: true, force: true });
});

const put = async ({ url }: ServerProcess, text: string, tag: string | null) => {
  const headers = { Origin: new URL(url).origin, ...(tag ? { 'If-Match': tag } : {}) };
  const response = await fetch(`${url}workbook/fr_FR`, { method: 'PUT', headers, body: text });
  return { status: response.status, tag: response.headers.get('ETag'), text: await response.text() };
};

/** What is in the folder beside the key of the server's address. */
const filesKept = async () => (await readdir(folder)).filter((name) => name !== 'key');

const savedText = () => readFile(path.join(folder, WORKBOOK), 'utf8');

describe('two servers on one folder', () => {
  it('save one of two texts that are sent at once, and tell the other page that it was changed elsewhere', async () => {
    const servers = [await processes.start(folder), await processes.start(folder)];
    let tag: string | null = null;
    for (let round = 0; round < 12; round++) {
      const texts = servers.map((_, index) => JSON.stringify({ round, index, ballast: 'x'.repeat(50_000) }));
      const answers = await Promise.all(servers.map((server, index) => put(server, texts[index]!, tag)));
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 412]);
      const winner = answers.findIndex(({ status }) => status === 204);
      expect((await savedText()) === texts[winner]).toBe(true);
      tag = answers[winner]!.tag;
    }
    expect(await filesKept()).toEqual([WORKBOOK]);
  });

  it('go on when one of them dies while it saves, and keep a whole workbook', async () => {
    const [dying, other] = [await processes.start(folder), await processes.start(folder)];
    const { tag } = await put(other, '{"first":1}', null);
    const changes = watch(folder);
    const cut = put(dying, JSON.stringify({ second: 2, ballast: 'x'.repeat(8_000_000) }), tag).catch(() => null);
    for await (const { filename } of changes) if (filename?.endsWith('.draft')) break;
    await dying.kill();
    await cut;
    expect(JSON.parse(await savedText())).toMatchObject({});
    const last = await openWorkbooks(folder).read('fr_FR');
    expect((await put(other, '{"third":3}', last!.tag)).status).toBe(204);
    expect(await savedText()).toBe('{"third":3}');
    expect((await readdir(folder)).filter((name) => name.endsWith('.draft') || name.endsWith('.lock'))).toEqual([]);
  });
});

const isPending = async (promise: Promise<unknown>): Promise<boolean> => {
  const pending = Symbol('pending');
  return (await Promise.race([promise, Promise.resolve(pending)])) === pending;
};

describe('a lock', () => {
  const endedProcess = async (): Promise<number> => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    return child.pid!;
  };
  const lock = () => path.join(folder, `${WORKBOOK}.lock`);

  it('of a process that has ended holds nobody up, nor does that of one that died as it took it away', async () => {
    const ended = { process: await endedProcess(), machine: hostname() };
    await writeFile(lock(), JSON.stringify({ ...ended, turn: 'first' }));
    await writeFile(`${lock()}.first.dead`, JSON.stringify({ ...ended, turn: 'second' }));
    const all = Array.from({ length: 5 }, (_, index) => openWorkbooks(folder).write('fr_FR', `{"n":${index}}`, null));
    expect((await Promise.all(all)).filter(Boolean)).toHaveLength(1);
    expect(await filesKept()).toEqual([WORKBOOK]);
  });

  it('whose text was lost as the machine stopped holds nobody up', async () => {
    await writeFile(lock(), '');
    expect(await openWorkbooks(folder).write('fr_FR', '{}', null)).not.toBe(null);
    expect(await filesKept()).toEqual([WORKBOOK]);
  });

  it('of a process that is at work is waited for', async () => {
    await writeFile(lock(), JSON.stringify({ process: process.pid, machine: hostname(), turn: 'at work' }));
    const writing = openWorkbooks(folder).write('fr_FR', '{}', null);
    for (let look = 0; look < 5; look++) {
      await openWorkbooks(folder).list();
      expect(await isPending(writing)).toBe(true);
    }
    await rm(lock());
    expect(await writing).not.toBe(null);
  });

  it('of another machine, of which nobody knows whether it has stopped, is waited for as long as no save takes', async () => {
    await writeFile(lock(), JSON.stringify({ process: process.pid, machine: 'elsewhere', turn: 'unknown' }));
    const now = performance.now.bind(performance);
    let looks = 0;
    // Ten seconds pass from one look to the next.
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now() + 10_000 * looks++);
    onTestFinished(() => clock.mockRestore());
    expect(await openWorkbooks(folder).write('fr_FR', '{}', null)).not.toBe(null);
    expect(looks).toBeGreaterThan(3);
    expect(await filesKept()).toEqual([WORKBOOK]);
  });
});

describe('a workbook that cannot be saved', () => {
  it('for want of room leaves the last one as it was and no draft, and the answer says so', async () => {
    const small = await processes.start(folder, 'ulimit -f 8');
    const { tag } = await put(small, '{"small":1}', null);
    const { status, text } = await put(small, JSON.stringify({ large: 'x'.repeat(1_000_000) }), tag);
    expect([status, JSON.parse(text)]).toEqual([507, { reason: 'full', details: expect.stringContaining('EFBIG') }]);
    expect([await savedText(), await filesKept()]).toEqual(['{"small":1}', [WORKBOOK]]);
    expect((await put(small, '{"small":2}', tag)).status).toBe(204);
  });

  it('because the folder may not be written to leaves all as it was, and the answer says so', async () => {
    const server = await processes.start(folder);
    const { tag } = await put(server, '{"first":1}', null);
    await chmod(folder, 0o555);
    const { status, text } = await put(server, '{"second":2}', tag);
    expect([status, JSON.parse(text)]).toEqual([
      507,
      { reason: 'refused', details: expect.stringContaining('EACCES') },
    ]);
    await chmod(folder, 0o777);
    expect([await savedText(), await filesKept()]).toEqual(['{"first":1}', [WORKBOOK]]);
    expect((await put(server, '{"second":2}', tag)).status).toBe(204);
  });

  it('because there is a file in the place of the folder says so too', async () => {
    const server = await processes.start(folder);
    await rm(folder, { recursive: true });
    await writeFile(folder, 'not a folder');
    const { status, text } = await put(server, '{}', null);
    expect([status, JSON.parse(text).reason]).toEqual([507, 'refused']);
  });
});

it('is saved over a file of tomorrow, as after a clock was set back by a day', async () => {
  const workbooks = openWorkbooks(folder);
  const tag = await workbooks.write('fr_FR', '{"host":{"name":"Demain"}}', null);
  const tomorrow = NOW.getTime() / 1000 + 10 * 365 * DAY;
  await utimes(path.join(folder, WORKBOOK), tomorrow, tomorrow);
  expect(await workbooks.list()).toMatchObject([{ name: 'Demain' }]);
  await mkdir(path.join(folder, 'deleted'));
  await writeFile(path.join(folder, `${WORKBOOK}.1.draft`), 'of tomorrow');
  await utimes(path.join(folder, `${WORKBOOK}.1.draft`), tomorrow, tomorrow);
  expect(await workbooks.write('fr_FR', '{"host":{"name":"Hier"}}', tag)).not.toBe(null);
  expect(await workbooks.list()).toMatchObject([{ name: 'Hier' }]);
  expect((await readdir(folder)).sort()).toEqual(['deleted', WORKBOOK]);
});
