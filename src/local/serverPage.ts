/** This file bundles the page that the browser loads, with the notices of its packages, and keeps it in .local/ under the hash of what it is made from. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { noticesOf, packagesIn } from '../licences/notices';
import { patchEngine } from './serverPatches';

const LOCAL = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(LOCAL, '../..');
const PAGE = path.join(LOCAL, 'page');
const FILES = ['main.js', 'main.css', 'licences.txt'] as const;
type Files = Readonly<Record<(typeof FILES)[number], string>>;

export interface Page {
  /** Changes whenever the files do. */
  readonly version: string;
  readonly files: Files;
}

/** All that decides what the bundle holds: our sources, and the versions of the packages. */
const versionOfSources = async (): Promise<string> => {
  const entries = await readdir(LOCAL, { recursive: true, withFileTypes: true });
  const sources = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const file of [...sources.sort(), path.join(ROOT, 'package-lock.json')])
    hash.update(path.relative(ROOT, file)).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
};

const ARIMO = {
  400: '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  700: '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
} as const;

const arimo = async (weight: keyof typeof ARIMO): Promise<string> => {
  const data = await readFile(createRequire(import.meta.url).resolve(ARIMO[weight]));
  return `url(data:font/ttf;base64,${data.toString('base64')})`;
};

/** Arial, or Arimo, which has the same signs and the same widths, where Arial is not installed. */
const arial = async (): Promise<string> => {
  const face = async (weight: keyof typeof ARIMO, localNames: string[]): Promise<string> => {
    const sources = [...localNames.map((name) => `local('${name}')`), await arimo(weight)];
    return `@font-face { font-family: Arial; font-weight: ${weight}; src: ${sources.join(', ')}; }`;
  };
  const faces = [
    face(400, ['Arial', 'ArialMT', 'Liberation Sans', 'LiberationSans']),
    face(700, ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'LiberationSans-Bold']),
  ];
  return (await Promise.all(faces)).join('\n');
};

const assets: Plugin = {
  name: 'assets',
  setup: ({ onResolve, onLoad }) => {
    onLoad({ filter: /o_spreadsheet\.(esm\.js|xml)$/ }, async ({ path: file }) => ({
      contents: patchEngine(path.basename(file), await readFile(file, 'utf8')),
      loader: file.endsWith('.js') ? 'js' : 'text',
    }));
    onResolve({ filter: /^local:arial$/ }, () => ({ path: 'arial', namespace: 'local' }));
    onLoad({ filter: /.*/, namespace: 'local' }, async () => ({ contents: await arial(), loader: 'text' }));
  },
};

const bundle = async (): Promise<Files> => {
  const result = await build({
    entryPoints: [path.join(PAGE, 'main.ts')],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    absWorkingDir: ROOT,
    outdir: '/',
    format: 'iife',
    target: 'es2022',
    // o-spreadsheet and owl name their ES modules by `module`.
    mainFields: ['module', 'main'],
    loader: {
      '.woff2': 'dataurl',
      '.woff': 'empty',
      '.ttf': 'empty',
      '.eot': 'empty',
      '.svg': 'dataurl',
    },
    // papaparse asks for it only where it reads a stream of Node.
    external: ['stream'],
    plugins: [assets],
    logLevel: 'silent',
  });
  const text = (name: string) => result.outputFiles.find((file) => path.basename(file.path) === name)!.text;
  const packages = packagesIn([...Object.keys(result.metafile.inputs), `node_modules/${ARIMO[400]}`]);
  return {
    'main.js': text('main.js'),
    'main.css': text('main.css'),
    'licences.txt': await noticesOf(ROOT, packages, 'named'),
  };
};

const read = async (folder: string): Promise<Files | null> => {
  try {
    const texts = await Promise.all(FILES.map((name) => readFile(path.join(folder, name), 'utf8')));
    return Object.fromEntries(FILES.map((name, index) => [name, texts[index]!])) as Files;
  } catch {
    return null;
  }
};

/** Writes into a folder of its own first: two servers may start at once, and one may stop half-way. */
const keep = async (cache: string, version: string, files: Files): Promise<void> => {
  const draft = path.join(cache, `draft-${process.pid}-${version}`);
  await mkdir(draft, { recursive: true });
  await Promise.all(FILES.map((name) => writeFile(path.join(draft, name), files[name])));
  const stale = (await readdir(cache)).filter((name) => name.startsWith('page-') && name !== `page-${version}`);
  await rename(draft, path.join(cache, `page-${version}`)).catch(() => rm(draft, { recursive: true }));
  await Promise.all(stale.map((name) => rm(path.join(cache, name), { recursive: true, force: true })));
};

/** The page's script and style, taken from the cache folder when nothing has changed since they were bundled. */
export const buildPage = async (cache: string): Promise<Page> => {
  const version = await versionOfSources();
  const kept = await read(path.join(cache, `page-${version}`));
  if (kept) return { version, files: kept };
  const files = await bundle();
  await keep(cache, version, files);
  return { version, files };
};
