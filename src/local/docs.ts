/** This file writes the list of what the host emulates into its README; with --print it prints the list. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tables } from './host/emulated';

const README = join(import.meta.dirname, 'README.md');
const MARKS = ['<!-- emulated: written by npm run docs -->', '<!-- /emulated -->'] as const;

/** Each class with its methods, in the order of the alphabet. */
export const emulatedList = (): string =>
  Object.entries(tables())
    .map(([name, methods]) => `- **${name}**: ${Object.keys(methods).sort().join(', ')}`)
    .join('\n');

export const readme = (): string => readFileSync(README, 'utf8');

/** The README as it should be. */
export function writtenReadme(text = readme()): string {
  const [start, end] = MARKS.map((mark) => text.indexOf(mark)) as [number, number];
  if (start < 0 || end < start) throw new Error(`${README} has lost its marks ${MARKS.join(' … ')}`);
  return `${text.slice(0, start + MARKS[0].length)}\n\n${emulatedList()}\n\n${text.slice(end)}`;
}

if (process.argv[1] === import.meta.filename) {
  if (process.argv.includes('--print')) console.log(emulatedList());
  else writeFileSync(README, writtenReadme());
}
