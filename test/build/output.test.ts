/** This file states that a build deletes nothing of the folder that it is written to. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeFiles } from '../../src/build/output';

const FILES = { 'Code.js': 'new', 'Sidebar.html': 'new' };

async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'cap-nord-output-'));
  onTestFinished(() => rm(made, { recursive: true }));
  return made;
}

test('a folder that holds anything else is left as it was, and the sentence says what stands in it', async () => {
  const out = await folder();
  await mkdir(path.join(out, 'photos'));
  for (const name of ['Code.js', 'thesis.txt', 'photos/one.png']) await writeFile(path.join(out, name), 'old');
  await expect(writeFiles(out, FILES)).rejects.toThrow(
    `${out} also holds photos, thesis.txt, which would be pushed with the add-on. Move or delete that, or choose another folder with --out.`,
  );
  expect((await readdir(out, { recursive: true })).sort()).toEqual([
    'Code.js',
    'photos',
    'photos/one.png',
    'thesis.txt',
  ]);
  expect(await readFile(path.join(out, 'Code.js'), 'utf8')).toBe('old');
});

test('a new folder, that of an earlier build and one with a hidden file are written to', async () => {
  const out = path.join(await folder(), 'a', 'b');
  await writeFiles(out, FILES);
  await writeFile(path.join(out, 'Code.js'), 'old');
  await writeFile(path.join(out, '.DS_Store'), 'theirs');
  await writeFiles(out, FILES);
  expect((await readdir(out)).sort()).toEqual(['.DS_Store', 'Code.js', 'Sidebar.html']);
  expect(await readFile(path.join(out, 'Code.js'), 'utf8')).toBe('new');
});
