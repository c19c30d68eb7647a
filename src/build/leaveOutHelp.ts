/** This file takes out of the catalogue what a function does not need in order to compute: its texts, its examples, its KPI. */
import { readFile } from 'node:fs/promises';
import { type AnyNode, type CallExpression, type ObjectExpression, parse } from 'acorn';
import { type Plugin, transform } from 'esbuild';
import { PLAIN_FIELDS } from './esbuild';
import { nodesOf } from './syntax';

/** The properties of an entry that speak of it, and those of its `fn`. */
const OF_ENTRY = new Set(['title', 'description', 'family', 'from', 'kpi']);
const OF_FUNCTION = new Set(['examples']);
/** What every entry says, and nothing else does. */
const ENTRY_MARK = new Set(['family']);

interface Cut {
  readonly start: number;
  readonly end: number;
}

const isCallOf = (node: AnyNode | undefined, ...names: string[]): node is CallExpression =>
  node?.type === 'CallExpression' && node.callee.type === 'Identifier' && names.includes(node.callee.name);

const propertiesNamed = ({ properties }: ObjectExpression, names: ReadonlySet<string>): AnyNode[] =>
  properties.filter((property) => property.type === 'Property' && names.has((property.key as { name: string }).name));

/** A parameter's maker takes its text and its example last; `optional` takes last how the help shows the default. */
function helpOfParam({ callee, arguments: given }: CallExpression): AnyNode[] {
  if (callee.type === 'Identifier' && callee.name === 'optional') return given.slice(2);
  const [text, example] = given.slice(-2);
  return isCallOf(text, 't', 'same') && example?.type === 'Literal' ? [text, example] : [];
}

function helpIn(node: AnyNode): AnyNode[] {
  if (isCallOf(node, 'fn') && node.arguments[0]?.type === 'ObjectExpression')
    return propertiesNamed(node.arguments[0], OF_FUNCTION);
  if (node.type === 'CallExpression') return helpOfParam(node);
  const isEntry = node.type === 'ObjectExpression' && propertiesNamed(node, ENTRY_MARK).length > 0;
  return isEntry ? propertiesNamed(node, OF_ENTRY) : [];
}

/** Each piece goes with the comma that stands before or behind it. */
function cutOut(code: string, pieces: readonly Cut[]): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of pieces) {
    kept += code.slice(from, start);
    from = end + (/^\s*,/.exec(code.slice(end))?.[0].length ?? 0);
  }
  return kept + code.slice(from);
}

/** A module without its help: `amount(t('Cost.', 'Coût.'), '300')` becomes `amount()`. */
export function withoutHelp(code: string): string {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const pieces = [...nodesOf(program)].flatMap(helpIn).sort((a, b) => a.start - b.start);
  const outermost = pieces.filter(({ start }, i) => !pieces.slice(0, i).some((before) => before.end > start));
  return cutOut(code, outermost);
}

/** For bundles whose functions are called, and never explained. */
export const leaveOutHelp: Plugin = {
  name: 'leave-out-help',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]src[\\/]metrics[\\/][\w-]+\.ts$/ }, async ({ path: file }) => {
      const { code } = await transform(await readFile(file, 'utf8'), { loader: 'ts', tsconfigRaw: PLAIN_FIELDS });
      return { contents: withoutHelp(code), loader: 'js' };
    }),
};
