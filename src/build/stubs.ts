/** This file writes the top-level functions that Google Sheets and the sidebar see, each a call into the bundle. */
import type { ParamHelp } from '../metrics/metric';
import type { Text } from '../metrics/text';

/** A custom function as the help of Google Sheets needs it. */
export interface FunctionHelp {
  readonly name: string;
  readonly description: Text;
  readonly params: readonly ParamHelp[];
}

/** The name under which esbuild publishes the bundle in Apps Script's one global scope. */
export const GLOBAL = 'CapNord';

/** One static text serves users of both languages; a line break or a comment's end would cut the help short. No-break spaces stay. */
const bothLanguages = (text: Text): string =>
  (text.en === text.fr ? text.en : `${text.en} · ${text.fr}`).replace(/[ \t\r\n]+/g, ' ').replace(/\*\//g, '* /');

const paramLine = ({ name, text, example }: ParamHelp): string =>
  ` * @param {${example.replace(/[{}]/g, '')}} ${name} ${bothLanguages(text)}`;

/** A function that a person types in a cell; without its JSDoc Google Sheets would not show it. */
export const functionStub = ({ name, description, params }: FunctionHelp): string => {
  const names = params.map((param) => param.name).join(', ');
  return [
    '/**',
    ` * ${bothLanguages(description)}`,
    ' *',
    ...params.map(paramLine),
    ' * @customfunction',
    ' */',
    `function ${name}(${names}) { return ${GLOBAL}.functions.${name}(${names}); }`,
  ].join('\n');
};

/** A function that a menu, a trigger or the sidebar calls with at most one argument. */
export const handlerStub = (name: string): string =>
  `function ${name}(argument) { return ${GLOBAL}.handlers.${name}(argument); }`;
