/** This file knows which texts `Code.js` evaluates, and how: the head of the script and its checks agree here. */
import { type Program, parse } from 'acorn';
import { GLOBAL } from './stubs';

const BEFORE = '(function (part) {"use strict";';
const AFTER = `\n})\n//# sourceURL=${GLOBAL}/`;

/** What is evaluated for a part; a stack trace names it. */
export const textOfPart = (name: string, body: string): string => `${BEFORE}${body}${AFTER}${name}.js`;

/** The same in the head's own words, where `name` and `parts[name]` are its variables. */
export const EVALUATE_PART = `(0, eval)('${BEFORE}' + parts[name] + '${AFTER.replace(/\n/g, '\\n')}' + name + '.js')`;

/** The parts that a script holds as texts, by name: `CapNord.parts['menu'] = '…'`. */
export const textParts = (program: Program): Map<string, string> => {
  const texts = new Map<string, string>();
  for (const statement of program.body) {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') continue;
    const { left, right } = statement.expression;
    if (left.type !== 'MemberExpression' || left.property.type !== 'Literal' || right.type !== 'Literal') continue;
    texts.set(String(left.property.value), String(right.value));
  }
  return texts;
};

/** The bytes of a script that are parsed when it is loaded, comments counted; its texts are only read over. */
export const bytesParsed = (code: string): number => {
  const texts = [...textParts(parse(code, { ecmaVersion: 2019, sourceType: 'script' })).values()];
  return texts.reduce((rest, text) => rest - Buffer.byteLength(text), Buffer.byteLength(code));
};
