/** This file states what the local server serves and refuses, on which port, and how it keeps workbooks. */
import { chmod, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalServer, type ServerOptions, startServer } from '../../src/local/server';
import { openWorkbooks } from '../../src/local/serverWorkbooks';
import { readOptions, usage } from '../../src/local/startOptions';
import { writeAddOn } from './pageAddOn';

const PAGE = { page: { version: 'v1', files: { 'main.js': '1', 'main.css': '', 'licences.txt': 'MIT' } } };

let folder = '';
let servers: LocalServer[] = [];

const serve = async (options: Partial<ServerOptions> = {}, show: Parameters<typeof startServer>[1] = PAGE) => {
  const server = await startServer({ dist: path.join(folder, 'dist'), workbooks: folder, port: 0, ...options }, show);
  servers.push(server);
  return server;
};

interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: IncomingHttpHeaders;
}

/** Asks for what is behind the key. */
const ask = (server: LocalServer, target: string, asked: Asked = {}): Promise<Answer> =>
  askAnywhere(server, `${new URL(server.url).pathname.slice(0, -1)}${target}`, asked);

/** Unlike `fetch`, this lets a test send any Host and Origin. */
const askAnywhere = (
  { port }: LocalServer,
  target: string,
  { method = 'GET', headers = {}, body = '' }: Asked = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path: target, method, headers }, (response) => {
      let text = '';
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }));
    });
    call.on('error', reject);
    call.end(body);
  });

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'local-sheets-server-'));
  await writeAddOn(path.join(folder, 'dist'));
});

afterEach(async () => {
  for (const server of servers) await server.close();
  servers = [];
  await rm(folder, { recursive: true, force: true });
});

describe('the server', () => {
  it('is reached at the address it has bound, and nowhere else', async () => {
    const server = await serve();
    expect(new URL(server.url).host).toBe(`127.0.0.1:${server.port}`);
  });

  it('gives the files of dist by name', async () => {
    const { text } = await ask(await serve(), '/dist.json');
    expect(Object.keys(JSON.parse(text)).sort()).toEqual(['Code.js', 'Sidebar.html', 'appsscript.json']);
  });

  it('answers nobody who comes by another name than its own', async () => {
    const { status } = await ask(await serve(), '/dist.json', { headers: { Host: 'evil.example:4280' } });
    expect(status).toBe(403);
  });

  it('answers no page of another site', async () => {
    const { status } = await ask(await serve(), '/workbook/fr_FR', { headers: { Origin: 'https://evil.example' } });
    expect(status).toBe(403);
  });

  it('answers nothing that a frame or another address of the machine asks for, but a link that opens the page', async () => {
    const server = await serve();
    for (const site of ['cross-site', 'same-site']) {
      const from = (dest: string) => ({ headers: { 'Sec-Fetch-Site': site, 'Sec-Fetch-Dest': dest } });
      for (const dest of ['script', 'image', 'iframe', 'empty'])
        expect((await ask(server, '/workbook/fr_FR', from(dest))).status, dest).toBe(403);
      expect((await ask(server, '/', from('document'))).status).toBe(200);
    }
    expect((await ask(server, '/dist.json', { headers: { 'Sec-Fetch-Site': 'same-origin' } })).status).toBe(200);
  });

  it('lets only its own page change something', async () => {
    const server = await serve();
    const put = (headers: Record<string, string>) =>
      ask(server, '/workbook/fr_FR', { method: 'PUT', body: '{}', headers });
    expect((await put({})).status).toBe(403);
    expect((await put({ Origin: 'null' })).status).toBe(403);
    expect((await put({ Origin: `http://127.0.0.1:${server.port}` })).status).toBe(204);
  });

  it('serves nothing from outside: neither by .. nor by an unknown locale', async () => {
    const server = await serve();
    expect((await ask(server, '/../package.json')).status).toBe(403);
    expect((await ask(server, '/package.json')).status).toBe(404);
    expect((await ask(server, '/workbook/..%2F..')).status).toBe(404);
  });

  it('shows the reason when there is no page, and escapes it', async () => {
    const words = { en: 'It does not build', fr: 'Ça ne se construit pas' };
    const server = await serve({}, { problem: { title: words, advice: words, details: '<b>Code.ts:3</b>' } });
    const { status, text } = await ask(server, '/');
    expect(status).toBe(500);
    expect(text).toContain('It does not build');
    expect(text).toContain('Ça ne se construit pas');
    expect(text).toContain('&lt;b&gt;Code.ts:3&lt;/b&gt;');
  });
});

describe('the key of the printed address', () => {
  const ROUTES = [
    '/',
    '/events',
    '/authorise',
    '/workbooks.json',
    '/dist.json',
    '/main.js',
    '/main.css',
    '/workbook/fr_FR',
  ];

  it('is needed for everything: without it, the answer says which address to open', async () => {
    const server = await serve();
    const own = { Origin: `http://127.0.0.1:${server.port}` };
    await openWorkbooks(folder).write('fr_FR', '{"kept":1}', null);
    const wrong = `/${'A'.repeat(22)}`;
    for (const route of ['', wrong].flatMap((key) => ROUTES.map((name) => key + name))) {
      const { status, text } = await askAnywhere(server, route, { headers: own });
      expect([status, text], route).toEqual([403, expect.stringContaining('Open the address that “npm start” prints')]);
    }
    for (const method of ['PUT', 'DELETE'])
      expect(
        (
          await askAnywhere(server, '/workbook/fr_FR', {
            method,
            headers: own,
            ...(method === 'PUT' ? { body: '{}' } : {}),
          })
        ).status,
      ).toBe(403);
    expect((await openWorkbooks(folder).read('fr_FR'))?.text).toBe('{"kept":1}');
  });

  it('stays when the server is started again, so that an open page and a bookmark go on', async () => {
    const first = await serve();
    const { port, url } = first;
    await first.close();
    expect((await serve({ port })).url).toBe(url);
  });

  it('is another for each folder: one server does not open the other', async () => {
    const [one, other] = [await serve(), await serve({ workbooks: path.join(folder, 'other') })];
    const { pathname } = new URL(one.url);
    expect((await askAnywhere(one, pathname)).status).toBe(200);
    expect((await askAnywhere(other, pathname)).status).toBe(403);
  });

  it('leads to the page also without its last slash, with what the address asks for', async () => {
    const server = await serve();
    const { status, headers } = await ask(server, '?locale=fr_FR');
    expect([status, headers.location]).toEqual([308, `${new URL(server.url).pathname}?locale=fr_FR`]);
  });

  it.skipIf(process.platform === 'win32')(
    'and the workbooks can be read by nobody else, and a key that could is replaced',
    async () => {
      await chmod(folder, 0o755);
      const { url } = await serve();
      await openWorkbooks(folder).write('fr_FR', '{}', null);
      for (const name of ['', 'key', 'workbook-fr_FR.json'])
        expect((await stat(path.join(folder, name))).mode & 0o077).toBe(0);
      await chmod(path.join(folder, 'key'), 0o644);
      expect(new URL((await serve()).url).pathname).not.toBe(new URL(url).pathname);
      expect((await stat(path.join(folder, 'key'))).mode & 0o077).toBe(0);
    },
  );

  it('is one for all servers that are started at once on a new folder', async () => {
    const workbooks = path.join(folder, 'new');
    const keys = await Promise.all(
      Array.from({ length: 5 }, async () => new URL((await serve({ workbooks })).url).pathname),
    );
    expect(new Set(keys).size).toBe(1);
  });
});

describe('npm start', () => {
  it('says in both languages what it takes', () => {
    expect(usage()).toContain('-h, --help');
    expect(usage()).toMatch(/--port <number> +the port to serve on/);
    expect(usage()).toMatch(/--port <number> +le port à utiliser/);
    expect(readOptions(['-h'])).toEqual({ help: true });
    expect(readOptions(['--port', '9000'])).toEqual({ port: '9000' });
    expect(readOptions(['--port=9000'])).toEqual({ port: '9000' });
  });

  it.each([
    [['--prot', '9000'], 'There is no option "--prot".'],
    [['9000'], 'There is no option "9000".'],
    [['--port'], '--port takes a value: --port <number>.'],
  ])('answers %j with what exists', (args, reason) => {
    expect(() => readOptions(args)).toThrow(`${reason}\n\n${usage()}`);
  });

  it('says that a port is a number', () => {
    expect(() => readOptions(['--port', 'abc'])).toThrow('--port takes a number, not "abc".');
  });
});

describe('a port', () => {
  it('that is taken is said so, with another to try', async () => {
    const { port } = await serve();
    await expect(serve({ port })).rejects.toThrow(
      `Port ${port} is already in use. Close the program that uses it, or choose another: npm start -- --port ${port + 1}`,
    );
  });

  it('is the next free one when none is asked for', async () => {
    const { port: _, ...rest } = { port: 0 };
    const first = await serve({ ...rest, port: undefined as never });
    const second = await serve({ port: undefined as never });
    expect(second.port).toBeGreaterThan(first.port);
  });
});

describe('saved workbooks', () => {
  it('are not there before the first is saved', async () => {
    expect(await openWorkbooks(folder).read('fr_FR')).toBe(null);
  });

  it('are one per locale', async () => {
    const workbooks = openWorkbooks(folder);
    await workbooks.write('fr_FR', '{"a":1}', null);
    expect(await workbooks.read('en_US')).toBe(null);
    expect((await workbooks.read('fr_FR'))?.text).toBe('{"a":1}');
  });

  it('are written over only by who has read the last', async () => {
    const workbooks = openWorkbooks(folder);
    const tag = await workbooks.write('fr_FR', '{"a":1}', null);
    expect(await workbooks.write('fr_FR', '{"a":2}', null)).toBe(null);
    expect(await workbooks.write('fr_FR', '{"a":3}', tag)).not.toBe(null);
    expect((await workbooks.read('fr_FR'))?.text).toBe('{"a":3}');
  });

  it('are several of one locale, also those of earlier versions, the last saved first', async () => {
    const workbooks = openWorkbooks(folder);
    const named = (name: string) => JSON.stringify({ host: { name } });
    const save = async (id: string, text: string, second: number) => {
      await writeFile(path.join(folder, `workbook-${id}.json`), text);
      await utimes(path.join(folder, `workbook-${id}.json`), second, second);
    };
    await save('fr_FR', named('Société'), 20);
    await save('fr_FR.2026-10-01T08-00-00-000Z', named('Ancien'), 10);
    await save('en_US.3f9a1c2e', '{ broken', 30);
    await writeFile(path.join(folder, 'workbook-fr_FR.json.draft'), '');
    await writeFile(path.join(folder, 'workbook-other.json'), '{}');
    expect(await workbooks.list()).toEqual([
      { id: 'en_US.3f9a1c2e', name: null, saved: 30_000 },
      { id: 'fr_FR', name: 'Société', saved: 20_000 },
      { id: 'fr_FR.2026-10-01T08-00-00-000Z', name: 'Ancien', saved: 10_000 },
    ]);
    await save('fr_FR', named('Renommée'), 40);
    expect((await workbooks.list())[0]).toEqual({ id: 'fr_FR', name: 'Renommée', saved: 40_000 });
  });

  it('are listed as none before the folder is there', async () => {
    expect(await openWorkbooks(path.join(folder, 'not-yet')).list()).toEqual([]);
  });

  it('are set aside when they are deleted, one beside the other', async () => {
    const workbooks = openWorkbooks(folder);
    const deleted: string[] = [];
    for (const text of ['{"first":1}', '{"second":2}']) {
      await workbooks.write('fr_FR', text, null);
      deleted.push((await workbooks.setAside('fr_FR'))!);
    }
    expect(await Promise.all(deleted.map((file) => readFile(file, 'utf8')))).toEqual(['{"first":1}', '{"second":2}']);
    expect(await workbooks.list()).toEqual([]);
    expect(await workbooks.setAside('fr_FR')).toBe(null);
  });
});
