/** This file makes `Sidebar.html`: script and style inlined, in signs that no server and no browser takes for others. */
import { type AnyNode, type Literal, parse, type TemplateElement } from 'acorn';
import { noticesOf, packagesIn } from '../licences/notices';
import { bundle, leaveOutSources, leaveOutUnused, ROOT, sourcesIn } from './esbuild';
import { nodesOf } from './syntax';

/**
 * Apps Script may take these for a comment or a scriptlet where it serves a page, even inside a text;
 * a browser may take them for the end of the script.
 */
const MISTAKEN = /\/\/|\/\*|<\?|<!--|<\/script/i;

/** What esbuild leaves in patterns: signs which a server may send in another code than the page says. */
const NOT_ASCII = /[\u0080-\uffff]/;

const hex = (sign: string): string => `\\x${sign.charCodeAt(0).toString(16)}`;
const unicode = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** In a text, the second sign of each pair is written by its number. */
const inText = (raw: string): string => raw.replace(/(?<=\/)[/*]|(?<=<)(?:\?|!(?=--)|\/(?=script))/gi, hex);

/** In a pattern, where `?` and `*` act, the first one is; a slash stands there with or without its backslash. */
const inPattern = (pattern: string): string =>
  pattern.replace(/\\(?!\/).|\\?\/|<(?=\?|!--)/gs, (found) =>
    /^\\?\/$|^<$/.test(found) ? hex(found.slice(-1)) : found,
  );

type Quoted = Literal | TemplateElement;

const isQuoted = (node: AnyNode): node is Quoted =>
  node.type === 'TemplateElement' || (node.type === 'Literal' && (typeof node.value === 'string' || !!node.regex));

/** The texts and the patterns of a script. */
const quotedIn = (script: string): Quoted[] =>
  [...nodesOf(parse(script, { ecmaVersion: 2020, sourceType: 'script' }))]
    .filter(isQuoted)
    .sort((a, b) => a.start - b.start);

const rewritten = (node: Quoted, raw: string): string => {
  if (node.type === 'TemplateElement' || !node.regex) return inText(raw);
  const { pattern, flags } = node.regex;
  const safe = MISTAKEN.test(raw) ? inPattern(pattern) : pattern;
  return `/${safe.replace(new RegExp(NOT_ASCII, 'g'), unicode)}/${flags}`;
};

/** The script with the same texts and patterns, none of which holds what may be mistaken. */
export const unmistakable = (script: string): string => {
  let written = '';
  let from = 0;
  for (const node of quotedIn(script)) {
    written += script.slice(from, node.start) + rewritten(node, script.slice(node.start, node.end));
    from = node.end;
  }
  return written + script.slice(from);
};

const refuseMistaken = (what: string, text: string): void => {
  for (const [reason, signs] of [
    ['what may be taken for a comment or a tag', MISTAKEN],
    ['a sign beyond ASCII', NOT_ASCII],
  ] as const) {
    const at = text.search(signs);
    const around = text.slice(Math.max(0, at - 60), at + 60);
    if (at >= 0) throw new Error(`dist/Sidebar.html: the ${what} holds ${reason}\n  ${around}`);
  }
};

/** The page around a script and a style, or a sentence that says which of them Apps Script might cut. The notices end it. */
export const sidebarPage = (bundled: string, style: string, notices = ''): string => {
  const script = unmistakable(bundled);
  refuseMistaken('script', script);
  refuseMistaken('style', style);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cap Nord</title>
<style>${style}</style>
</head>
<body>
<div id="app"></div>
<script>${script}</script>
</body>
</html>
${notices && `<!--\n${notices.replace(/--+/g, '-')}\n-->\n`}`;
};

const bundleText = async (entry: string, options: Parameters<typeof bundle>[0]) => {
  const { outputFiles, metafile } = await bundle({ entryPoints: [entry], charset: 'ascii', ...options });
  const sources = Object.values(metafile.outputs).flatMap(sourcesIn);
  return { text: outputFiles[0]!.text.trim(), packages: packagesIn(sources) };
};

/** `Sidebar.html`: one file, for Apps Script serves no other; `h` takes fewer signs than the calls of `react-jsx`. */
export const buildSidebar = async (): Promise<string> => {
  const script = await bundleText('src/sidebar/main.tsx', {
    format: 'iife',
    target: 'es2020',
    jsx: 'transform',
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
    inject: ['preact'],
    plugins: [leaveOutUnused, leaveOutSources],
  });
  const style = await bundleText('src/sidebar/style.css', {});
  return sidebarPage(script.text, style.text, await noticesOf(ROOT, script.packages));
};
