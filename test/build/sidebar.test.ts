/** This file shows that the sidebar's script survives a server which takes `//`, `/*` and `<?` for its own, or the build fails. */
import vm from 'node:vm';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import { sidebarPage, unmistakable } from '../../src/build/sidebar';

const meaningOf = (script: string): unknown => JSON.parse(JSON.stringify(vm.runInNewContext(script)));
const MISTAKEN = /\/\/|\/\*|<\?|<!--|<\/script|[\u0080-\uffff]/i;

const TEXTS = `[${[
  '"http://a.b"',
  "'a /* b */ c'",
  '"///"',
  '"//*"',
  '"\\\\//"',
  '"a<?= b ?>"',
  '"<!--"',
  '"</script>"',
  "'</SCRIPT'",
  '"1/2*3"',
  '`http://$' + '{1 + 1}/*$' + '{"//"}<?`',
  '`a\\\\//b`',
].join(', ')}]`;

test('a text keeps its meaning without the signs that a server may cut', () => {
  const safe = unmistakable(TEXTS);
  expect(safe).not.toMatch(MISTAKEN);
  expect(meaningOf(safe)).toEqual(meaningOf(TEXTS));
});

const PATTERNS: readonly [pattern: string, found: string, missed: string][] = [
  [String.raw`/^https?:\/\//`, 'http://x', 'http:/x'],
  [String.raw`/a\/$|b\//`, 'a/', 'a'],
  ['/[//]b/', '/b', 'b'],
  [String.raw`/^\/*$/`, '///', '/*'],
  ['/[/*]x/', '*x', 'x'],
  ['/^<?b$/', 'b', '?b'],
  [String.raw`/^\\\/\/$/`, '\\//', '\\/'],
  ['/^(?<x>a)(?!--)<!--/', 'a<!--', 'a<!-'],
  ['/[€–]$/i', '5 €', '5 $'],
];

test.each(PATTERNS)('the pattern %s finds and misses what it did', (pattern, found, missed) => {
  const safe = unmistakable(`[${pattern}.test(${JSON.stringify(found)}),${pattern}.test(${JSON.stringify(missed)})]`);
  expect(safe.replace(/"[^"]*"/g, '')).not.toMatch(MISTAKEN);
  expect(meaningOf(safe)).toEqual([true, false]);
});

test('a pattern keeps its meaning before it is minified as well', () => {
  const source = String.raw`found = [ "a//b".split( /\/\// ).length, / \/* /.test(" // ") ]`;
  for (const minify of [false, true]) {
    const safe = unmistakable(transformSync(source, { minify }).code);
    expect(safe).not.toMatch(MISTAKEN);
    expect(meaningOf(safe)).toEqual([2, true]);
  }
});

test('what may still be mistaken fails the build, with the place', () => {
  expect(() => sidebarPage('var a=1;// note', '')).toThrow(/script holds what may be taken for a comment.*\n.*note/);
  expect(() => sidebarPage('var a=1;/* note */', '')).toThrow(/script holds what may be taken for a comment/);
  expect(() => sidebarPage('var é=1;', '')).toThrow(/script holds a sign beyond ASCII/);
  expect(() => sidebarPage('', 'a{color:red}/* note */')).toThrow(/style holds what may be taken for a comment/);
  expect(() => sidebarPage('', 'a{background:url(//a.b/c.png)}')).toThrow(/style holds what may be taken/);
  expect(() => sidebarPage('var a="http://b";', 'a{color:red}')).not.toThrow();
});
