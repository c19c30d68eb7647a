/** This file states that the pushed files carry the notice of every package that stands in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';
import { buildFiles, ROOT } from '../../src/build/bundle';
import { noticesOf, packagesIn } from '../../src/licences/notices';

/** What a bundle that has nothing to do with the build's own takes from packages. */
const packagesOf = async (...entryPoints: string[]): Promise<string[]> => {
  const { metafile } = await build({
    entryPoints: entryPoints.map((entry) => path.join(ROOT, entry)),
    absWorkingDir: ROOT,
    outdir: 'none',
    bundle: true,
    write: false,
    metafile: true,
    treeShaking: true,
    jsxFactory: 'h',
    logLevel: 'silent',
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
  return [...new Set(inputs.flatMap((input) => /^node_modules\/([^@/]+|@[^/]+\/[^/]+)/.exec(input)?.[1] ?? []))];
};

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

test.each([
  ['Code.js', ['src/addon/handlers.ts', 'src/addon/functions.ts']],
  ['Sidebar.html', ['src/sidebar/main.tsx']],
])(
  '%s names each package in it with its version and licence, and holds the text of the licence',
  async (file, entries) => {
    const [files, packages] = await Promise.all([buildFiles(), packagesOf(...entries)]);
    expect(packages.length).toBeGreaterThan(0);
    for (const name of packages) {
      const folder = path.join(ROOT, 'node_modules', name);
      const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
      expect(files[file]).toContain(`${name} ${version}, ${license}`);
      const licence = readdirSync(folder).find((entry) => /^licen/i.test(entry))!;
      expect(plain(files[file]!), name).toContain(plain(readFileSync(path.join(folder, licence), 'utf8')));
    }
  },
);

test('a package within a package, or of a scope, is known by its name', () => {
  const sources = ['node_modules/a/node_modules/@b/c/index.js', 'node_modules/a/x.js', 'src/node.ts'];
  expect(packagesIn(sources)).toEqual(['@b/c', 'a']);
});

test('a package without a licence file fails the build, and no package needs no notice', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'cap-nord-notices-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await mkdir(path.join(root, 'node_modules/bare'), { recursive: true });
  await writeFile(path.join(root, 'node_modules/bare/package.json'), '{ "version": "1.0.0", "license": "MIT" }');
  await expect(noticesOf(root, ['bare'])).rejects.toThrow('The package bare has no licence file');
  expect(await noticesOf(root, ['bare'], 'named')).toContain('bare 1.0.0, MIT');
  expect(await noticesOf(root, [])).toBe('');
});
