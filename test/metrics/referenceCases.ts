/** This file reads the published cases kept beside the repository, and the tables that they name. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface ReferenceCase {
  readonly id: string;
  readonly source: string;
  // biome-ignore lint/suspicious/noExplicitAny: each case has its own inputs
  readonly inputs: any;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance: Readonly<Record<string, unknown>>;
}

const folder = path.resolve('..', 'shared', 'reference');

export const hasReference = existsSync(folder);

export const referenceCases = (): ReferenceCase[] =>
  readdirSync(path.join(folder, 'cases'))
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(path.join(folder, 'cases', file), 'utf8')) as ReferenceCase[]);

/** A table's rows, by column name. */
export function csv(file: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(path.join(folder, file), 'utf8')
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i]!, cell])));
}
