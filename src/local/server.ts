/** This file serves Local Sheets on this machine only: the page, the files of dist/, the saved workbooks, the news. */
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { CONSENT_PAGE, CONSENT_PATH } from './serverConsent';
import { isSame, keyOf } from './serverKey';
import type { Page } from './serverPage';
import { type Problem, problemPage } from './serverProblem';
import { openWorkbooks, unsavedBecause, WORKBOOK_ID, type Workbooks } from './serverWorkbooks';

export interface ServerOptions {
  /** The folder with the add-on's files, as they would be pushed. */
  readonly dist: string;
  /** Where workbooks are saved. */
  readonly workbooks: string;
  /** Exactly this port, or failure; without it, 4280 or the next free one. */
  readonly port?: number;
}

/** What there is to show: the page, or the reason why there is none. */
export type Show = { readonly page: Page } | { readonly problem: Problem };

export interface LocalServer {
  readonly port: number;
  /** Where the page is; it holds the key without which nothing is answered. */
  readonly url: string;
  /** Shows this from now on, and has open pages load themselves again. */
  show(next: Show): void;
  close(): Promise<void>;
}

const FIRST_PORT = 4280;
const LAST_PORT = 4380;
const LARGEST_WORKBOOK = 256 * 1024 * 1024;

/** Nothing leaves the machine: what a sidebar loads or sends elsewhere is refused by the browser, and a tab is opened only once the person has read its address. */
const POLICY = [
  "default-src 'self' data: blob:",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Another site's page, a frame, or a name that was made to lead here gets nothing; only our own page may change something.
 * A link from elsewhere may open it.
 */
const checkOrigin = ({ method, headers }: IncomingMessage, port: number): void => {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) throw new Refusal(403, 'This address does not belong to Local Sheets.');
  const own = `http://${headers.host}`;
  const reading = method === 'GET' || method === 'HEAD';
  if (headers.origin === undefined ? !reading : headers.origin !== own)
    throw new Refusal(403, 'Only the page of Local Sheets may ask for this.');
  const from = headers['sec-fetch-site'] ?? 'none';
  if (from !== 'same-origin' && from !== 'none' && headers['sec-fetch-dest'] !== 'document')
    throw new Refusal(403, 'Only the page of Local Sheets may ask for this.');
};

const NO_KEY = [
  'Open the address that “npm start” prints: it holds a key, without which Local Sheets shows nothing to anybody.',
  'Ouvrez l’adresse que «\u00a0npm start\u00a0» affiche\u00a0: elle contient une clé, sans laquelle Local Sheets ne montre rien à personne.',
].join('\n');

/** What is asked for, behind the key: "/events" of "/3f9a…/events". */
const behindKey = (pathname: string, key: string): string => {
  const [, given = '', rest = ''] = /^\/([^/]*)(.*)$/.exec(pathname) ?? [];
  if (!isSame(given, key)) throw new Refusal(403, NO_KEY);
  return rest;
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_WORKBOOK) throw new Refusal(413, 'The workbook is larger than 256 MB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const answer = (
  response: ServerResponse,
  status: number,
  type: keyof typeof TYPES,
  body: string,
  headers: Record<string, string> = {},
): void => {
  response.writeHead(status, {
    'Content-Type': TYPES[type]!,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    ...headers,
  });
  response.end(body);
};

const indexPage = (version: string, mark: string): string => `<!doctype html>
<html lang="en" data-shown="${mark}"><head><meta charset="utf-8"><title>Local Sheets</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="main.css?${version}"></head>
<body><div id="frame"></div><script src="main.js?${version}"></script></body></html>`;

/** The add-on's files by name, as HtmlService and the script runtime look for them. */
const distFiles = async (dist: string): Promise<Record<string, string>> => {
  const names = await readdir(dist);
  const texts = await Promise.all(names.map((name) => readFile(path.join(dist, name), 'utf8')));
  return Object.fromEntries(names.map((name, i) => [name, texts[i]!]));
};

const answerWorkbook = async (
  workbooks: Workbooks,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (request.method === 'GET') {
    const saved = await workbooks.read(id);
    if (saved) answer(response, 200, 'json', saved.text, { ETag: saved.tag });
    else response.writeHead(204).end();
    return;
  }
  if (request.method === 'PUT') {
    const text = await bodyOf(request);
    try {
      const tag = await workbooks.write(id, text, request.headers['if-match'] ?? null);
      if (tag) response.writeHead(204, { ETag: tag }).end();
      else answer(response, 412, 'txt', 'The workbook was changed in another window.');
    } catch (error) {
      answer(response, 507, 'json', JSON.stringify(unsavedBecause(error)));
    }
    return;
  }
  if (request.method === 'DELETE') {
    answer(response, 200, 'json', JSON.stringify({ keptAs: await workbooks.setAside(id) }));
    return;
  }
  throw new Refusal(405, 'A workbook can be read, saved or set aside.');
};

const listen = (server: Server, port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error));
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      resolve(true);
    });
  });

const listenSomewhere = async (server: Server, wanted: number | undefined): Promise<number> => {
  const first = wanted ?? FIRST_PORT;
  const last = wanted ?? LAST_PORT;
  for (let port = first; port <= last; port++) if (await listen(server, port)) return port || portOf(server);
  throw new Error(
    wanted === undefined
      ? `Every port from ${first} to ${last} is in use. Close a program that uses one, or choose another port: npm start -- --port 5000`
      : `Port ${wanted} is already in use. Close the program that uses it, or choose another: npm start -- --port ${wanted + 1}`,
  );
};

const portOf = (server: Server): number => (server.address() as { port: number }).port;

export const startServer = async (options: ServerOptions, first: Show): Promise<LocalServer> => {
  const workbooks = openWorkbooks(options.workbooks);
  const key = await keyOf(options.workbooks);
  const listeners = new Set<ServerResponse>();
  let shown = first;
  let times = 0;
  // What another server showed, or this one before, is another thing to a page that comes back.
  const mark = () => `${process.pid}-${times}`;
  const news = () => `event: shown\ndata: ${mark()}\n\n`;
  let port = 0;

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    checkOrigin(request, port);
    const asked = new URL(request.url ?? '/', 'http://localhost');
    const pathname = behindKey(asked.pathname, key);
    if (pathname === '') return void response.writeHead(308, { Location: `/${key}/${asked.search}` }).end();
    const [, id = ''] = /^\/workbook\/(.*)$/.exec(pathname) ?? [];
    if (WORKBOOK_ID.test(id)) return answerWorkbook(workbooks, id, request, response);
    if (request.method !== 'GET') throw new Refusal(405, 'This can only be read.');
    if (pathname === '/events') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write(news());
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return;
    }
    if (pathname === '/') {
      const html = 'page' in shown ? indexPage(shown.page.version, mark()) : problemPage(shown.problem, mark());
      return answer(response, 'page' in shown ? 200 : 500, 'html', html, { 'Content-Security-Policy': POLICY });
    }
    if (pathname === CONSENT_PATH)
      return answer(response, 200, 'html', CONSENT_PAGE, { 'Content-Security-Policy': POLICY });
    if (pathname === '/workbooks.json') return answer(response, 200, 'json', JSON.stringify(await workbooks.list()));
    if (pathname === '/dist.json') return answer(response, 200, 'json', JSON.stringify(await distFiles(options.dist)));
    const name = pathname.slice(1);
    if ('page' in shown && Object.hasOwn(shown.page.files, name))
      return answer(response, 200, path.extname(name).slice(1), shown.page.files[name as keyof Page['files']], {
        'Cache-Control': name === 'licences.txt' ? 'no-store' : 'max-age=31536000, immutable',
      });
    throw new Refusal(404, 'There is nothing at this address.');
  };

  const server = createServer((request, response) => {
    route(request, response).catch((error: Error) => {
      if (response.headersSent) response.destroy();
      else answer(response, error instanceof Refusal ? error.status : 500, 'txt', error.message);
    });
  });
  port = await listenSomewhere(server, options.port);

  return {
    port,
    url: `http://127.0.0.1:${port}/${key}/`,
    show: (next) => {
      shown = next;
      times++;
      for (const listener of listeners) listener.write(news());
    },
    close: () =>
      new Promise((resolve) => {
        for (const listener of listeners) listener.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
