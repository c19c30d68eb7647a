/** This file keeps the directions in which the rooms of the house import, and the platform out of the pure ones. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type AnyNode, parse } from 'acorn';
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';

const SRC = path.resolve(import.meta.dirname, '../src');

/** What each room may import. A room always imports itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  metrics: [],
  method: ['metrics'],
  workbook: ['metrics', 'method'],
  addon: ['metrics', 'method', 'workbook'],
  sidebar: ['metrics', 'method'],
  licences: [],
  local: ['licences'],
  build: ['metrics', 'licences'],
};
/** What a room may import as types only, for they leave nothing in a bundle. */
const MAY_IMPORT_TYPES: Record<string, readonly string[]> = { sidebar: ['addon'] };

const PURE = ['metrics', 'method', 'workbook'];
const PLATFORM = new Set(
  `SpreadsheetApp PropertiesService CacheService LockService Session Utilities HtmlService ScriptApp MailApp UrlFetchApp
  DriveApp Charts Logger console window document navigator localStorage fetch setTimeout setInterval process require
  globalThis Buffer structuredClone TextEncoder TextDecoder URL crypto`.split(/\s+/),
);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.tsx?$/.test(file));
const files = filesIn(SRC);
const roomOf = (file: string): string => file.split('/')[0]!;
const textOf = (file: string): string => readFileSync(path.join(SRC, file), 'utf8');

/** The imports of a file: their specifier, and whether they are of types only. */
const importsOf = (file: string): { target: string; types: boolean }[] =>
  [
    ...textOf(file).matchAll(
      /^\s*(?:import|export)\s(type\s)?[^;'"=]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm,
    ),
  ].map(([, type, from, bare, dynamic]) => ({ target: (from ?? bare ?? dynamic)!, types: type !== undefined }));

const programOf = (text: string, file: string): AnyNode =>
  parse(transformSync(text, { loader: file.endsWith('x') ? 'tsx' : 'ts', target: 'es2022' }).code, {
    ecmaVersion: 2022,
    sourceType: 'module',
  });

const childrenOf = (node: AnyNode): [key: string, child: AnyNode][] =>
  Object.entries(node).flatMap(([key, child]) =>
    (Array.isArray(child) ? child : [child]).flatMap((item): [string, AnyNode][] =>
      typeof item?.type === 'string' ? [[key, item]] : [],
    ),
  );

/** The identifiers that a file reads, members and keys left out. */
const freeNames = (file: string): Set<string> => {
  const names = new Set<string>();
  const visit = (node: AnyNode): void => {
    if (node.type === 'Identifier') names.add(node.name);
    for (const [key, child] of childrenOf(node)) {
      const named =
        (node.type === 'MemberExpression' && key === 'property') || (node.type === 'Property' && key === 'key');
      if (!named || (node as { computed?: boolean }).computed) visit(child);
    }
  };
  visit(programOf(textOf(file), file));
  return names;
};

const isDate = (node: AnyNode): boolean => node.type === 'Identifier' && node.name === 'Date';

/** Whether a program reads the machine's clock: `new Date()`, `Date()` or `Date.now`. */
const readsClock = (node: AnyNode): boolean =>
  (node.type === 'NewExpression' && isDate(node.callee) && node.arguments.length === 0) ||
  (node.type === 'CallExpression' && isDate(node.callee)) ||
  (node.type === 'MemberExpression' &&
    isDate(node.object) &&
    node.property.type === 'Identifier' &&
    node.property.name === 'now') ||
  childrenOf(node).some(([, child]) => readsClock(child));

/** The doors by which the time comes in. */
const CLOCKS = ['addon/clock.ts', 'local/clock.ts'];

describe('the house', () => {
  test('every file stands in a room that is known', () => {
    expect(files.length).toBeGreaterThan(0);
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  test.each(Object.keys(MAY_IMPORT))('%s imports only what stands below it', (room) => {
    const strays = files
      .filter((file) => roomOf(file) === room)
      .flatMap((file) =>
        importsOf(file).flatMap(({ target, types }) => {
          if (!target.startsWith('.')) return [];
          const imported = roomOf(path.posix.join(path.posix.dirname(file), target));
          const allowed = [room, ...MAY_IMPORT[room]!, ...(types ? (MAY_IMPORT_TYPES[room] ?? []) : [])];
          return allowed.includes(imported) ? [] : [`${file} imports ${target}`];
        }),
      );
    expect(strays).toEqual([]);
  });

  test.each(PURE)('%s names nothing of a platform', (room) => {
    const strays = files
      .filter((file) => roomOf(file) === room && !file.endsWith('.d.ts'))
      .flatMap((file) => [...freeNames(file)].filter((name) => PLATFORM.has(name)).map((name) => `${file}: ${name}`));
    expect(strays).toEqual([]);
  });

  test('nothing but the two clocks reads the time', () => {
    expect(files.filter((file) => readsClock(programOf(textOf(file), file)))).toEqual(CLOCKS);
  });

  test('no test reads the time of the machine', () => {
    const tests = filesIn(import.meta.dirname);
    const text = (file: string) => readFileSync(path.join(import.meta.dirname, file), 'utf8');
    expect(tests.filter((file) => readsClock(programOf(text(file), file)))).toEqual([]);
  });

  test('only one file of the tests opens the built add-on, and it says on which day', () => {
    const opens = filesIn(import.meta.dirname).filter((file) =>
      /\bopenSpreadsheet\(/.test(readFileSync(path.join(import.meta.dirname, file), 'utf8')),
    );
    expect(opens).toEqual(['open.ts']);
  });

  test.each([SRC, import.meta.dirname])('every file says its purpose in its first line, in %s', (folder) => {
    const says = (file: string) => /^\/\*\*\s+(?:\* )?This file /.test(readFileSync(path.join(folder, file), 'utf8'));
    expect(filesIn(folder).filter((file) => !says(file))).toEqual([]);
  });
});
