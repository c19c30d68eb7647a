/** This file splits the add-on's code into parts, so that a cell parses those which its function needs and no other. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Program, parse } from 'acorn';
import type { Metafile, OutputFile, Plugin } from 'esbuild';
import { families } from '../metrics/catalogue';
import type { Metric } from '../metrics/metric';
import { bundle, leaveOutUnused, ROOT, sourcesIn } from './esbuild';
import { leaveOutHelp } from './leaveOutHelp';

/** A piece of Code.js: the body of a function which takes others by `part(name)` and returns what it offers. */
export interface Part {
  readonly name: string;
  readonly body: string;
  readonly offers: readonly string[];
  /** The parts that it takes as soon as it runs. */
  readonly takes: readonly string[];
  readonly sources: readonly string[];
}

/** What stands in the first file of the bundle, what in each of the others. */
interface Entry {
  readonly name: string;
  readonly text: string;
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The functions of each family by the name of their part, which is that of their file; a family may have none. */
export const functionParts = (): { readonly part: string; readonly family: string; readonly names: string[] }[] =>
  Object.entries(families).flatMap(([family, entries]) => {
    const names = Object.entries<Metric>(entries).flatMap(([name, { fn }]) => (fn ? [name] : []));
    return names.length ? [{ part: kebab(family), family, names }] : [];
  });

const functionEntries = (): Entry[] => [
  { name: 'wording', text: `export { message } from './src/metrics/wording'` },
  ...functionParts().map(({ part, family, names }) => ({
    name: part,
    text: `import { functionsOf } from './src/addon/functions';
      import { ${family} } from './src/metrics/${part}';
      export const { ${names.join(', ')} } = functionsOf(${family});`,
  })),
];

/** What is called through: the part that holds it is evaluated at its first call. */
const CALLED_LATER: Readonly<Record<string, readonly string[]>> = { wording: ['message'] };

const callLater: Plugin = {
  name: 'call-later',
  setup: ({ onResolve, onLoad }) => {
    const later = new RegExp(`^\\.\\./metrics/(${Object.keys(CALLED_LATER).join('|')})$`);
    onResolve({ filter: later }, ({ path: wanted }) => ({ path: path.basename(wanted), namespace: 'later' }));
    onLoad({ filter: /./, namespace: 'later' }, ({ path: name }) => ({
      contents: CALLED_LATER[name]!.map(
        (call) => `export const ${call} = (...given) => part("${name}").${call}(...given);`,
      ).join('\n'),
    }));
  },
};

const asFiles = (entries: readonly Entry[]): Plugin => ({
  name: 'entries',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^entry:/ }, ({ path: wanted }) => ({ path: wanted.slice(6), namespace: 'entry' }));
    onLoad({ filter: /./, namespace: 'entry' }, ({ path: wanted }) => ({
      contents: entries.find(({ name }) => name === wanted)!.text,
      resolveDir: ROOT,
    }));
  },
});

const split = async (entries: readonly Entry[], plugins: readonly Plugin[]): Promise<Part[]> => {
  const { outputFiles, metafile } = await bundle({
    entryPoints: entries.map(({ name }) => ({ in: `entry:${name}`, out: name })),
    outdir: 'parts',
    format: 'esm',
    splitting: true,
    target: 'es2019',
    charset: 'utf8',
    plugins: [asFiles(entries), ...plugins],
  });
  const files = outputFiles.sort((a, b) => (a.path < b.path ? -1 : 1));
  const nameOf = namesOf(files, metafile);
  return files.map((file) => partOf(file, metafile, nameOf));
};

const outputOf = ({ outputs }: Metafile, file: string) => outputs[path.relative(ROOT, file).split(path.sep).join('/')]!;
const sourcesOf = (metafile: Metafile, file: string) =>
  sourcesIn(outputOf(metafile, file)).filter((source) => !/^(entry|later):/.test(source));

/** An entry keeps its name; what several share is called after its largest source. */
const namesOf = (files: readonly OutputFile[], metafile: Metafile): ((file: string) => string) => {
  const names = new Map<string, string>();
  for (const { path: file } of files) {
    const isEntry = outputOf(metafile, file).entryPoint !== undefined;
    const [largest = 'helpers'] = sourcesOf(metafile, file);
    const base = path.basename(isEntry ? file : largest).replace(/\.\w+$/, '');
    names.set(path.basename(file), isEntry ? base : `shared-${base}`);
  }
  return (file) => names.get(path.basename(file))!;
};

const partOf = ({ path: file, text }: OutputFile, metafile: Metafile, nameOf: (file: string) => string): Part => ({
  name: nameOf(file),
  sources: sourcesOf(metafile, file),
  ...asFunctionBody(text, nameOf),
});

type Specifier = { readonly local: { readonly name: string }; readonly other: { readonly name: string } };

/** Imports become calls of `part`, exports the object that is returned; an import of nothing would do nothing. */
const asFunctionBody = (code: string, nameOf: (file: string) => string): Pick<Part, 'body' | 'offers' | 'takes'> => {
  const program = parse(code, { ecmaVersion: 2019, sourceType: 'module' }) as Program;
  const takes: string[] = [];
  const offered: Specifier[] = [];
  let body = '';
  for (const node of program.body) {
    if (node.type === 'ImportDeclaration') {
      if (node.specifiers.length === 0) continue;
      const name = nameOf(String(node.source.value));
      takes.push(name);
      const taken = node.specifiers.map((specifier) => {
        if (specifier.type !== 'ImportSpecifier') throw new Error(`${name} is imported as a whole`);
        return member({ local: specifier.local, other: specifier.imported as { name: string } });
      });
      body += `const {${taken}}=part(${JSON.stringify(name)});`;
    } else if (node.type === 'ExportNamedDeclaration') {
      for (const { local, exported } of node.specifiers)
        offered.push({ local: local as { name: string }, other: exported as { name: string } });
    } else body += code.slice(node.start, node.end);
  }
  return {
    body: `${body}return{${offered.map(member)}};`,
    offers: offered.map(({ other }) => other.name),
    takes,
  };
};

const member = ({ local, other }: Specifier): string =>
  local.name === other.name ? local.name : `${other.name}:${local.name}`;

/** The parts of the functions: one for each family, and what some of them share. */
export const buildFunctionParts = (): Promise<Part[]> =>
  split(functionEntries(), [callLater, leaveOutUnused, leaveOutHelp]);

/** The files that `handlers.ts` gathers. */
const handlerFiles = async (): Promise<string[]> => {
  const text = await readFile(path.join(ROOT, 'src/addon/handlers.ts'), 'utf8');
  return [...text.matchAll(/^export \* from '\.\/(\w+)';$/gm)].map(([, name]) => name!);
};

/** The parts of what a menu and the sidebar call, one for each file: a menu is built without the rest. */
export const buildHandlerParts = async (): Promise<Part[]> => {
  const parts = (await handlerFiles()).map((name) =>
    split([{ name, text: `export * from './src/addon/${name}'` }], [leaveOutUnused]),
  );
  return (await Promise.all(parts)).flat();
};
