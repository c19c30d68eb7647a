/** This file turns the sources into the three files that are pushed to Apps Script. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildCode } from './code';
import { ROOT } from './esbuild';
import { buildSidebar } from './sidebar';

export { functionHelps } from './code';
export { ROOT } from './esbuild';

/** The files of dist/ by name. The manifest is copied because clasp ignores one outside its root folder. */
export const buildFiles = async (): Promise<Record<string, string>> => ({
  'Code.js': await buildCode(),
  'Sidebar.html': await buildSidebar(),
  'appsscript.json': await readFile(path.join(ROOT, 'appsscript.json'), 'utf8'),
});
