/** This file builds dist/ once before the tests, for every integration test runs what would be pushed. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildFiles } from '../src/build/bundle';
import { DIST, WORKBOOKS } from './dist';

export default async () => {
  await rm(WORKBOOKS, { recursive: true, force: true });
  await mkdir(WORKBOOKS, { recursive: true });
  await mkdir(DIST, { recursive: true });
  for (const [name, text] of Object.entries(await buildFiles())) {
    const file = path.join(DIST, name);
    if ((await readFile(file, 'utf8').catch(() => null)) !== text) await writeFile(file, text);
  }
};
