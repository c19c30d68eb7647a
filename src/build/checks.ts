/** This file refuses a bundle that Google Apps Script would not run, or not show, with a sentence that says why. */
import vm from 'node:vm';
import { parse } from 'acorn';

/** The newest syntax that Apps Script is known to parse. */
const ECMA_VERSION = 2019;

/** Throws where the code holds syntax above ES2019, naming the line. */
export const assertSyntax = (code: string): void => {
  try {
    parse(code, { ecmaVersion: ECMA_VERSION, sourceType: 'script' });
  } catch (error) {
    const { message, loc } = error as { message: string; loc?: { line: number } };
    const line = loc ? `\n  ${code.split('\n')[loc.line - 1]?.trim().slice(0, 160)}` : '';
    throw new Error(`dist/Code.js is not ES${ECMA_VERSION}: ${message}${line}`);
  }
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
