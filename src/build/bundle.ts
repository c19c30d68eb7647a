/** This file turns the sources into the three files that are pushed to Apps Script. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildCode } from './code';
import { bundle, leaveOutSources, leaveOutUnused, ROOT } from './esbuild';

export { functionHelps } from './code';
export { ROOT } from './esbuild';

const bundleText = async (entry: string, options: Parameters<typeof bundle>[0]): Promise<string> => {
  const { outputFiles } = await bundle({ entryPoints: [entry], charset: 'utf8', format: 'iife', ...options });
  return outputFiles[0]!.text;
};

/** `Sidebar.html`: one file with script and style inlined, for Apps Script serves no other. */
export const buildSidebar = async (): Promise<string> => {
  const script = await bundleText('src/sidebar/main.tsx', {
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [leaveOutUnused, leaveOutSources],
  });
  const style = await bundleText('src/sidebar/style.css', {});
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
