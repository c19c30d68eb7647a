/** This file writes what the licences of the packages in a bundle ask of every copy: who made each of them, and under which terms. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const PACKAGE = /.*(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const LICENCE_FILE = /^licen[cs]e([._-].*)?$/i;

/** The packages that the sources of a bundle come from. */
export const packagesIn = (sources: readonly string[]): string[] =>
  [...new Set(sources.flatMap((source) => PACKAGE.exec(source)?.[1] ?? []))].sort();

/** Some packages name their licence and hold no text of it: what is pushed has none of these, what runs on this machine names them. */
export type Textless = 'refused' | 'named';

const noticeOf = async (root: string, name: string, textless: Textless): Promise<string> => {
  const folder = path.join(root, 'node_modules', name);
  const { version, license, homepage } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((entry) => LICENCE_FILE.test(entry)).sort();
  if (files.length === 0 && textless === 'refused')
    throw new Error(`The package ${name} has no licence file that a copy of it could carry`);
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  const title = `${name} ${version}, ${license}${files.length === 0 && homepage ? `, ${homepage}` : ''}`;
  return [title, ...texts.map((text) => text.replace(/\r/g, '').trim())].join('\n\n');
};

/** The notices of these packages; empty where there are none. */
export const noticesOf = async (
  root: string,
  packages: readonly string[],
  textless: Textless = 'refused',
): Promise<string> => {
  const notices = await Promise.all(packages.map((name) => noticeOf(root, name, textless)));
  return notices.length === 0 ? '' : ['These packages are part of this.', ...notices].join('\n\n\n');
};
