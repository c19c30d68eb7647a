/** This file keeps the list of what the host emulates complete, and current in its README. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../src/build/bundle';
import { readme, writtenReadme } from '../../src/local/docs';
import { tables } from '../../src/local/host/emulated';

const HOST = path.join(ROOT, 'src/local/host');

test('the README lists what the host emulates; `npm run docs` writes it', () => {
  expect(readme()).toBe(writtenReadme());
});

test('every class that the host makes objects of is listed, a class without methods apart', () => {
  const names = readdirSync(HOST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const code = names.map((name) => readFileSync(path.join(HOST, name), 'utf8'));
  const made = code.flatMap((text) => [...text.matchAll(/\bwrap\(\s*[\w.]+,\s*'([\w.]+)'/g)].map(([, name]) => name!));
  expect(made.length).toBeGreaterThan(30);
  expect(made.filter((name) => !(name in tables()) && name !== 'Charts')).toEqual([]);
});
