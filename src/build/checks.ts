/** This file refuses a bundle that Google Apps Script would not run, or not show, with a sentence that says why. */
import vm from 'node:vm';
import { type Program, parse } from 'acorn';
import { textOfPart, textParts } from './evaluated';
import { nodesOf } from './syntax';

/** The newest syntax that Apps Script is known to parse. */
const ECMA_VERSION = 2019;

/** Reads a script, or fails with the line that holds syntax above ES2019. */
const read = (code: string, where: string): Program => {
  try {
    return parse(code, { ecmaVersion: ECMA_VERSION, sourceType: 'script' });
  } catch (error) {
    const { message, loc } = error as { message: string; loc?: { line: number; column: number } };
    const line = loc
      ? `\n  ${code.split('\n')[loc.line - 1]?.slice(Math.max(0, loc.column - 80), loc.column + 80)}`
      : '';
    throw new Error(`${where} is not ES${ECMA_VERSION}: ${message}${line}`);
  }
};

/** How often a script names what makes code out of a text. */
const evaluations = (program: Program): number =>
  [...nodesOf(program)].filter((node) => node.type === 'Identifier' && /^(?:eval|Function)$/.test(node.name)).length;

/** Throws where the script, or a text that it evaluates, is above ES2019 or evaluates what was not built here. */
export const assertSyntax = (code: string): void => {
  const program = read(code, 'dist/Code.js');
  const parts = textParts(program);
  if (evaluations(program) > (parts.size ? 1 : 0)) throw new Error('dist/Code.js evaluates more than its own parts');
  for (const [name, text] of parts)
    if (evaluations(read(textOfPart(name, text), `The part ${name} of dist/Code.js`)))
      throw new Error(`The part ${name} of dist/Code.js evaluates a text`);
};

interface Declaration {
  readonly name: string;
  readonly comment: string;
}

/** The top-level functions of a script, each with the comment that stands directly above it. */
export const topLevelFunctions = (code: string): Declaration[] => {
  const comments: { end: number; text: string }[] = [];
  const program = parse(code, {
    ecmaVersion: ECMA_VERSION,
    sourceType: 'script',
    onComment: (isBlock, text, _start, end) => isBlock && comments.push({ end, text }),
  });
  return program.body.flatMap((node) => {
    if (node.type !== 'FunctionDeclaration') return [];
    const above = comments.find(({ end }) => end <= node.start && code.slice(end, node.start).trim() === '');
    return [{ name: node.id.name, comment: above?.text ?? '' }];
  });
};

/** Throws where a custom function would be invisible, or a handler that a menu names would be missing. */
export const assertStubs = (code: string, functionNames: readonly string[], handlerNames: readonly string[]): void => {
  const declared = new Map(topLevelFunctions(code).map(({ name, comment }) => [name, comment]));
  for (const name of functionNames) {
    if (!declared.get(name)?.includes('@customfunction'))
      throw new Error(`dist/Code.js: the function ${name} has no JSDoc with @customfunction above it`);
  }
  for (const name of handlerNames) {
    if (!declared.has(name)) throw new Error(`dist/Code.js: the handler ${name} is not a top-level function`);
  }
};

/** Runs a script in a realm as bare as Apps Script's, and gives its globals. */
export const runBare = (code: string): Record<string, unknown> => {
  const realm = vm.createContext({});
  vm.runInContext(code, realm, { filename: 'Code.js' });
  return realm;
};

/** The handlers that a menu names, read by building the menu where no service may be called. */
export const menuHandlers = (code: string): string[] => {
  const handlers: string[] = [];
  const menu = {
    addItem: (_label: string, handler: string) => {
      handlers.push(handler);
      return menu;
    },
    addSeparator: () => menu,
    addToUi: () => undefined,
  };
  const realm = vm.createContext({
    SpreadsheetApp: { getUi: () => ({ createAddonMenu: () => menu }) },
    Session: { getActiveUserLocale: () => 'en' },
  });
  vm.runInContext(`${code}\nonOpen({ authMode: 'NONE' });`, realm, { filename: 'Code.js' });
  if (handlers.length === 0) throw new Error('dist/Code.js: onOpen builds an empty menu');
  return handlers;
};
