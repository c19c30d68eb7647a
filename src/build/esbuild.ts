/** This file runs esbuild on the sources, and holds what every bundle of the product leaves out. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type BuildOptions, type BuildResult, build, type Metafile, type Plugin, type TransformOptions } from 'esbuild';

/** The folder that holds package.json. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** A field of a class is set as a plain property: older syntax needs a helper for any other. */
export const PLAIN_FIELDS: TransformOptions['tsconfigRaw'] = { compilerOptions: { useDefineForClassFields: false } };

const ALWAYS = {
  absWorkingDir: ROOT,
  tsconfigRaw: PLAIN_FIELDS,
  bundle: true,
  write: false,
  metafile: true,
  minify: true,
  legalComments: 'none',
  logLevel: 'silent',
} as const;

/** Bundles without writing a file; the sources are named from the root. */
export const bundle = (options: BuildOptions): Promise<BuildResult<typeof ALWAYS>> => build({ ...options, ...ALWAYS });

/** The sources of which something stands in an output. */
export const sourcesIn = ({ inputs }: Metafile['outputs'][string]): string[] =>
  Object.entries(inputs)
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput)
    .map(([source]) => source);

/** No module of the product acts when it is loaded, so what a bundle does not use of one is left out. */
export const leaveOutUnused: Plugin = {
  name: 'leave-out-unused',
  setup: ({ onResolve, resolve }) =>
    onResolve({ filter: /^\./ }, async ({ path: wanted, kind, importer, resolveDir, pluginData }) => {
      if (pluginData) return;
      const found = await resolve(wanted, { kind, importer, resolveDir, pluginData: true });
      return { ...found, pluginData: undefined, sideEffects: false };
    }),
};

/** Where each rule of the method comes from is for those who read the code: the sidebar shows none of it. */
export const leaveOutSources: Plugin = {
  name: 'leave-out-sources',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]src[\\/]method[\\/][\w-]+\.ts$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      return { contents: text.replace(/^ *source: '[^'\n]*',$/gm, ''), loader: 'ts' };
    }),
};
