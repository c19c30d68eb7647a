/** This file turns the sources into the three files that are pushed to Apps Script. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { catalogue } from '../metrics/catalogue';
import { help } from '../metrics/metric';
import { assertStubs, assertSyntax, menuHandlers, runBare } from './checks';
import { type FunctionHelp, functionStub, GLOBAL, handlerStub } from './stubs';

/** The folder that holds package.json. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Every metric that can be typed in a cell, in the catalogue's order. */
export const functionHelps = (): FunctionHelp[] =>
  Object.entries(catalogue).flatMap(([name, { description, fn }]) =>
    fn ? [{ name, description, params: help(fn) }] : [],
  );

const bundleText = async (entry: string, options: Parameters<typeof build>[0]): Promise<string> => {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    ...options,
  });
  return outputFiles![0]!.text;
};

/** `Code.js`: the bundle, then one top-level function for each custom function and each handler. */
export const buildCode = async (): Promise<string> => {
  const bundle = await bundleText('src/addon/index.ts', { target: 'es2019', globalName: GLOBAL });
  const { handlers } = runBare(bundle)[GLOBAL] as { handlers: Record<string, unknown> };
  const helps = functionHelps();
  const code = [bundle, ...helps.map(functionStub), ...Object.keys(handlers).sort().map(handlerStub), ''].join('\n');
  assertSyntax(code);
  assertStubs(
    code,
    helps.map(({ name }) => name),
    menuHandlers(code),
  );
  return code;
};

/** No module of the product acts when it is loaded, so what the sidebar does not use of one is left out. */
const leaveOutUnused: Plugin = {
  name: 'leave-out-unused',
  setup: ({ onResolve, resolve }) =>
    onResolve({ filter: /^\./ }, async ({ path: wanted, kind, importer, resolveDir, pluginData }) => {
      if (pluginData) return;
      const found = await resolve(wanted, { kind, importer, resolveDir, pluginData: true });
      return { ...found, pluginData: undefined, sideEffects: false };
    }),
};

/** Where each rule of the method comes from is for those who read the code: the sidebar shows none of it. */
const leaveOutSources: Plugin = {
  name: 'leave-out-sources',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]src[\\/]method[\\/][\w-]+\.ts$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      return { contents: text.replace(/^ *source: '[^'\n]*',$/gm, ''), loader: 'ts' };
    }),
};

/** `Sidebar.html`: one file with script and style inlined, for Apps Script serves no other. */
export const buildSidebar = async (): Promise<string> => {
  const script = await bundleText('src/sidebar/main.tsx', {
    target: 'es2020',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [leaveOutUnused, leaveOutSources],
  });
  const style = await bundleText('src/sidebar/style.css', { minify: true });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cap Nord</title>
<style>${style.trim()}</style>
</head>
<body>
<div id="app"></div>
<script>${script
    .trim()
    .replace(/<\/(script)/gi, '<\\/$1')
    .replace(/<!--/g, '<\\!--')}</script>
</body>
</html>
`;
};

/** The files of dist/ by name. The manifest is copied because clasp ignores one outside its root folder. */
export const buildFiles = async (): Promise<Record<string, string>> => ({
  'Code.js': await buildCode(),
  'Sidebar.html': await buildSidebar(),
  'appsscript.json': await readFile(path.join(ROOT, 'appsscript.json'), 'utf8'),
});
