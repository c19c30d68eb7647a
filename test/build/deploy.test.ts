/** This file pushes dist/ as the README says, with the real clasp and an Apps Script API on this machine in place of Google's. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../src/build/bundle';
import { AppsScriptApi, type ScriptFile, WITH_API_OFF } from './appsScriptApi';

const SCRIPT_ID = '1CapNordCapNordCapNordCapNordCapNordCapNordCapNordCapNord';
const PRELOAD = pathToFileURL(path.join(import.meta.dirname, 'claspToLoopback.mjs')).href;
const CLASP = path.join(ROOT, 'node_modules/@google/clasp/build/src/index.js');
const NEW_SCRIPT: ScriptFile[] = [
  { name: 'appsscript', type: 'JSON', source: '{ "timeZone": "America/New_York" }' },
  { name: 'Code', type: 'SERVER_JS', source: 'function myFunction() {\n\n}\n' },
];

interface Ended {
  readonly code: number;
  readonly said: string;
}

let api: AppsScriptApi;
let folder: string;
let environment: NodeJS.ProcessEnv;

/** A person's copy of the project, logged in to clasp in a home of its own. */
beforeAll(async () => {
  api = new AppsScriptApi();
  folder = await mkdtemp(path.join(tmpdir(), 'cap-nord-deploy-'));
  const token = { type: 'authorized_user', client_id: 'a', client_secret: 'b', refresh_token: 'c', access_token: 'd' };
  const login = { tokens: { default: { ...token, token_type: 'Bearer', expiry_date: 4102444800000 } } };
  await writeFile(path.join(folder, '.clasprc.json'), JSON.stringify(login));
  environment = {
    PATH: process.env.PATH,
    HOME: folder,
    USERPROFILE: folder,
    NODE_OPTIONS: `--import=${PRELOAD}`,
    APPS_SCRIPT_API: await api.open(),
  };
  for (const name of ['package.json', 'appsscript.json', '.clasp.json', 'src'])
    await cp(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
});

afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

const run = (cwd: string, command: string, args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(command, args, { cwd, env: environment, shell: command === 'npm' }, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, said: out + err }),
    );
  });

const npmRunPush = (): Promise<Ended> => run(folder, 'npm', ['run', 'push']);

/** What `npm run push` does after the build. */
const clasp = async (cwd: string): Promise<Ended> => {
  const { scripts } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
  const [, args] = scripts.push.match(/ && clasp ([^&]+)$/);
  return run(cwd, process.execPath, [CLASP, ...args.split(' ')]);
};

const nameScript = (cwd: string, scriptId: string): Promise<void> =>
  writeFile(path.join(cwd, '.clasp.json'), JSON.stringify({ scriptId, rootDir: 'dist' }));

const pushed = (scriptId = SCRIPT_ID): Record<string, ScriptFile> =>
  Object.fromEntries(api.scripts.get(scriptId)!.map((file) => [file.name, file]));

test('`npm run push` without a script id says where to find it, and neither builds nor pushes', async () => {
  const { code, said } = await npmRunPush();
  expect(code).not.toBe(0);
  expect(said).toContain('Nothing was pushed: .clasp.json holds no script id.');
  expect(said).toContain('Project settings');
  expect(await readdir(folder)).not.toContain('dist');
});

test('`npm run push` puts the files of dist/, byte for byte, in place of what the script held', async () => {
  api.scripts.set(SCRIPT_ID, [...NEW_SCRIPT, { name: 'Old', type: 'SERVER_JS', source: 'var old;' }]);
  await nameScript(folder, SCRIPT_ID);
  const { code, said } = await npmRunPush();
  expect(said).toContain('Pushed');
  expect(code).toBe(0);

  const typeOf: Record<string, string> = { '.js': 'SERVER_JS', '.html': 'HTML', '.json': 'JSON' };
  const dist = path.join(folder, 'dist');
  const built = await Promise.all(
    (await readdir(dist)).map(async (file) => {
      const { name, ext } = path.parse(file);
      return [name, { name, type: typeOf[ext], source: await readFile(path.join(dist, file), 'utf8') }];
    }),
  );
  expect(Object.keys(pushed())).toEqual(expect.arrayContaining(['Code', 'Sidebar', 'appsscript']));
  expect(pushed()).toEqual(Object.fromEntries(built));
});

test('a changed manifest is pushed, though nobody is there to confirm it', async () => {
  const file = path.join(folder, 'dist/appsscript.json');
  const changed = (await readFile(file, 'utf8')).replace('Europe/Paris', 'Europe/Brussels');
  await writeFile(file, changed);
  expect(await clasp(folder)).toMatchObject({ code: 0 });
  expect(pushed().appsscript!.source).toBe(changed);
});

/** A folder that holds less than the build makes, or worse. */
const pushFiles = async (name: string, files: Record<string, string>): Promise<Ended> => {
  const cwd = path.join(folder, name);
  await mkdir(path.join(cwd, 'dist'), { recursive: true });
  await nameScript(cwd, name);
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(cwd, 'dist', file), text);
  return clasp(cwd);
};

test('what Google refuses is said in a sentence, and the script stays as it was', async () => {
  const manifest = NEW_SCRIPT[0]!.source;
  const cases = {
    'without-a-manifest': [{ 'Code.js': 'var a;' }, 'Project contents must include a manifest file named appsscript.'],
    'with-a-syntax-error': [
      { 'Code.js': 'var a;\nvar b = ;', 'appsscript.json': manifest },
      "Syntax error: SyntaxError: Unexpected token ';' line: 2 file: Code.gs",
    ],
    [WITH_API_OFF]: [{ 'appsscript.json': manifest }, 'User has not enabled the Apps Script API.'],
  } as const;
  await Promise.all(
    Object.entries(cases).map(async ([name, [files, sentence]]) => {
      api.scripts.set(name, NEW_SCRIPT);
      const { code, said } = await pushFiles(name, files);
      expect(said, name).toContain(sentence);
      expect(code, name).not.toBe(0);
      expect(api.scripts.get(name), name).toBe(NEW_SCRIPT);
    }),
  );
});
