/** This file writes what the licences of the packages in a bundle ask of every copy: who made each of them, and under which terms. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const PACKAGE = /.*(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const LICENCE_FILE = /^licen[cs]e(\.(md|txt))?$/i;

/** The packages that the sources of a bundle come from. */
export const packagesIn = (sources: readonly string[]): string[] =>
  [...new Set(sources.flatMap((source) => PACKAGE.exec(source)?.[1] ?? []))].sort();

const noticeOf = async (root: string, name: string): Promise<string> => {
  const folder = path.join(root, 'node_modules', name);
  const { version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => LICENCE_FILE.test(entry));
  if (!file) throw new Error(`The package ${name} has no licence file that a copy of it could carry`);
  const text = (await readFile(path.join(folder, file), 'utf8')).replace(/\r/g, '').trim();
  return `${name} ${version}, ${license}\n\n${text}`;
};

/** The notices of these packages; empty where there are none. */
export const noticesOf = async (root: string, packages: readonly string[]): Promise<string> => {
  const notices = await Promise.all(packages.map((name) => noticeOf(root, name)));
  return notices.length === 0 ? '' : ['This file contains these packages.', ...notices].join('\n\n\n');
};
