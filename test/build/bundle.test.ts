/** This file shows that what would be pushed is complete, reproducible and runs where Apps Script's globals are all there is. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFiles, functionHelps, ROOT } from '../../src/build/bundle';
import { assertSyntax, runBare, topLevelFunctions } from '../../src/build/checks';

let files: Record<string, string>;
beforeAll(async () => {
  files = await buildFiles();
});

describe('dist/Code.js', () => {
  test('is ES2019 to its last line', () => {
    expect(() => assertSyntax(files['Code.js']!)).not.toThrow();
  });

  test('loads in a bare realm and publishes one global beside its functions', () => {
    const realm = runBare(files['Code.js']!);
    const functions = topLevelFunctions(files['Code.js']!).map(({ name }) => name);
    expect(Object.keys(realm).filter((name) => !functions.includes(name))).toEqual(['CapNord']);
  });

  test('answers a formula in a bare realm', () => {
    const { LTV_CAC } = runBare(files['Code.js']!) as { LTV_CAC: (ltv: number, cac: number) => number };
    expect(LTV_CAC(900, 300)).toBe(3);
  });

  test('declares each function of the catalogue once, with the names of its parameters', () => {
    for (const { name, params } of functionHelps()) {
      const declaration = `\nfunction ${name}(${params.map((param) => param.name).join(', ')}) {`;
      expect(files['Code.js']!.split(declaration), name).toHaveLength(2);
    }
  });

  test('shows in its help only lines that Google Sheets understands', () => {
    for (const { comment } of topLevelFunctions(files['Code.js']!)) {
      for (const line of comment.split('\n').slice(1, -1))
        expect(line).toMatch(/^ \*( [^@{].*| @param \{[^{}]+\} \w+ .+| @customfunction)?$/);
    }
  });
});

describe('dist/Sidebar.html', () => {
  test('asks for nothing outside itself', () => {
    expect(files['Sidebar.html']).not.toMatch(/<(?:link|img)\b|<script[^>]*\ssrc|@import|url\((?!['"]?data:)/);
  });

  test('closes its one script once', () => {
    expect(files['Sidebar.html']!.match(/<\/script>/g)).toHaveLength(1);
  });

  test('never carries the functions of the catalogue', () => {
    expect(files['Sidebar.html']).not.toContain('compute');
  });
});

test('the same sources give the same bytes', async () => {
  expect(await buildFiles()).toEqual(files);
});

test('clasp would push the three files of dist/ and nothing else', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cap-nord-push-'));
  cpSync(path.join(ROOT, '.clasp.json'), path.join(folder, '.clasp.json'));
  mkdirSync(path.join(folder, 'dist'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, 'dist', name), text);
  const clasp = path.join(ROOT, 'node_modules/@google/clasp/build/src/index.js');
  const output = execFileSync(process.execPath, [clasp, '--json', 'show-file-status'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { filesToPush, untrackedFiles } = JSON.parse(output);
  expect(filesToPush.sort()).toEqual(['dist/Code.js', 'dist/Sidebar.html', 'dist/appsscript.json']);
  expect(untrackedFiles).toEqual([]);
});
