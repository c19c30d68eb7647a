/** This file stands in for the Apps Script API: it keeps what is pushed to a script, and refuses what Google refuses, in the same words. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import vm from 'node:vm';

export interface ScriptFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

/** The script of somebody who has not turned on the API in the settings of Apps Script. */
export const WITH_API_OFF = 'with-the-api-turned-off';

type Refusal = readonly [code: number, status: string, reason: string, message: string];

const API_IS_OFF: Refusal = [
  403,
  'PERMISSION_DENIED',
  'forbidden',
  'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.',
];
const NO_SUCH_SCRIPT: Refusal = [404, 'NOT_FOUND', 'notFound', 'Requested entity was not found.'];
const badRequest = (message: string): Refusal => [400, 'INVALID_ARGUMENT', 'badRequest', message];

/** Google names the line and the file of the first syntax error. */
const syntaxRefusal = ({ name, source }: ScriptFile): Refusal | undefined => {
  try {
    new vm.Script(source, { filename: name });
  } catch (error) {
    const { message, stack } = error as Error;
    const line = stack!.slice(name.length + 1).match(/^\d+/)?.[0];
    return badRequest(`Syntax error: SyntaxError: ${message} line: ${line} file: ${name}.gs`);
  }
};

const contentRefusal = (files: readonly ScriptFile[]): Refusal | undefined =>
  files.some(({ name, type }) => name === 'appsscript' && type === 'JSON')
    ? files
        .filter(({ type }) => type === 'SERVER_JS')
        .map(syntaxRefusal)
        .find(Boolean)
    : badRequest('Project contents must include a manifest file named appsscript.');

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
};

const send = (response: ServerResponse, code: number, body: object): void => {
  response.writeHead(code, { 'content-type': 'application/json; charset=UTF-8' }).end(JSON.stringify(body));
};

const refuse = (response: ServerResponse, [code, status, reason, message]: Refusal): void =>
  send(response, code, { error: { code, message, errors: [{ message, domain: 'global', reason }], status } });

/** Scripts by id. */
export class AppsScriptApi {
  readonly scripts = new Map<string, readonly ScriptFile[]>();
  private readonly server = createServer((request, response) => void this.answer(request, response));

  /** Gives the address to put in place of https://script.googleapis.com/. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const scriptId = request.url!.match(/^\/v1\/projects\/([\w-]+)\/content\b/)?.[1] ?? '';
    if (!request.headers.authorization?.startsWith('Bearer '))
      return refuse(response, [401, 'UNAUTHENTICATED', 'required', 'Login Required.']);
    if (scriptId === WITH_API_OFF) return refuse(response, API_IS_OFF);
    if (!this.scripts.has(scriptId)) return refuse(response, NO_SUCH_SCRIPT);
    if (request.method === 'PUT') {
      const { files } = JSON.parse(body) as { files: ScriptFile[] };
      const refusal = contentRefusal(files);
      if (refusal) return refuse(response, refusal);
      this.scripts.set(scriptId, files);
    }
    send(response, 200, { scriptId, files: this.scripts.get(scriptId) });
  }
}
