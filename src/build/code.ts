/** This file lays out `Code.js`: what every function needs, the functions that Google Sheets sees, and the rest as texts. */
import { noticesOf, packagesIn } from '../licences/notices';
import { catalogue } from '../metrics/catalogue';
import { help } from '../metrics/metric';
import { assertStubs, assertSyntax, menuHandlers } from './checks';
import { ROOT } from './esbuild';
import { EVALUATE_PART } from './evaluated';
import { buildFunctionParts, buildHandlerParts, functionParts, type Part } from './parts';
import { type FunctionHelp, functionStub, GLOBAL, handlerStub } from './stubs';

/** Every metric that can be typed in a cell, in the catalogue's order. */
export const functionHelps = (): FunctionHelp[] =>
  Object.entries(catalogue).flatMap(([name, { description, fn }]) =>
    fn ? [{ name, description, params: help(fn) }] : [],
  );

/** The one place of the product that evaluates a text: its own, built beside it. */
const head = (functions: readonly Part[], handlers: readonly Part[]): string => `/**
 * Cap Nord, built from its sources. Google Sheets loads this file for each cell that holds one of its functions:
 * a part below is parsed when something asks for it, and stays a text until then.
 */
'use strict';
var ${GLOBAL} = (function () {
  const parts = {};
  const made = {};

  /** What a part offers; the part runs when it is first asked for. */
  function part(name) {
    if (!made[name]) made[name] = (typeof parts[name] === 'string' ? evaluated(name) : parts[name])(part);
    return made[name];
  }

  function evaluated(name) {
    return ${EVALUATE_PART};
  }

  /** Calls by name, each into the part that offers it. */
  function calls(namesOf) {
    const all = {};
    for (const name of Object.keys(namesOf))
      for (const call of namesOf[name].split(' '))
        all[call] = function () {
          return part(name)[call].apply(null, arguments);
        };
    return all;
  }

  return {
    parts: parts,
    functions: calls({
${functions.map(callsOf).join('\n')}
    }),
    handlers: calls({
${handlers.map(callsOf).join('\n')}
    }),
  };
})();
`;

const callsOf = ({ name, offers }: Part): string => `      '${name}': '${offers.join(' ')}',`;

const loadedPart = ({ name, sources, body }: Part): string =>
  `/* ${sources.join(', ')} */\n${GLOBAL}.parts['${name}'] = (function (part) {${body.trim()}});\n`;

/** The text is evaluated when it is first asked for: until then it is read over, not parsed. */
const textPart = ({ name, sources, body }: Part): string =>
  `/* ${sources.length > 5 ? `${sources.slice(0, 5).join(', ')} and others` : sources.join(', ')} */\n${GLOBAL}.parts['${name}'] = ${quoted(body.trim())};\n`;

/** Within Latin 1 a text takes one byte for each sign in memory; in code, a number stands for any other sign. */
const inLatin1 = (text: string): string =>
  text.replace(/[\u0100-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r' };
const quoted = (text: string): string => `'${inLatin1(text).replace(/[\\'\n\r]/g, (sign) => ESCAPES[sign]!)}'`;

/** The names of a part and of all that it takes. */
const reach = (name: string, parts: ReadonlyMap<string, Part>): string[] => [
  name,
  ...parts.get(name)!.takes.flatMap((taken) => reach(taken, parts)),
];

/** The parts which every function takes. */
const takenByAll = (parts: readonly Part[], families: readonly Part[]): Set<string> => {
  const byName = new Map(parts.map((part) => [part.name, part]));
  const reached = families.map(({ name }) => new Set(reach(name, byName)));
  return new Set([...byName.keys()].filter((name) => reached.every((names) => names.has(name))));
};

/** At the end of the script, where nothing is parsed. */
const noticesIn = async (parts: readonly Part[]): Promise<string> => {
  const notices = await noticesOf(ROOT, packagesIn(parts.flatMap(({ sources }) => sources)));
  return notices && `\n/*\n${notices.replace(/\*\//g, '* /')}\n*/\n`;
};

const assertNamesDiffer = (parts: readonly Part[]): void => {
  for (const [index, { name }] of parts.entries())
    if (parts.findIndex((part) => part.name === name) < index)
      throw new Error(`Two parts of dist/Code.js are called ${name}`);
};

/** `Code.js`: one top-level function for each custom function and each handler, among the parts that they call. */
export const buildCode = async (): Promise<string> => {
  const [functions, handlers] = await Promise.all([buildFunctionParts(), buildHandlerParts()]);
  const families = functionParts().map(({ part }) => functions.find(({ name }) => name === part)!);
  assertNamesDiffer([...functions, ...handlers]);
  const atStart = takenByAll(functions, families);
  const helps = functionHelps();
  const code = [
    head(families, handlers),
    ...functions.filter(({ name }) => atStart.has(name)).map(loadedPart),
    ...helps.map(functionStub),
    ...handlers
      .flatMap(({ offers }) => offers)
      .sort()
      .map(handlerStub),
    '',
    ...[...functions.filter(({ name }) => !atStart.has(name)), ...handlers].map(textPart),
    await noticesIn([...functions, ...handlers]),
  ].join('\n');
  assertSyntax(code);
  assertStubs(
    code,
    helps.map(({ name }) => name),
    menuHandlers(code),
  );
  return code;
};
