/** This file emulates HtmlService: pages from texts and files, templates with <?= ?> and <?!= ?>. */

import { enumeration } from './enums';
import type { Execution } from './execution';
import { look, type Methods, SELF, wrap } from './service';

export type HtmlOutput = { html: string; title: string; width?: number; height?: number };

const XFrameOptionsMode = enumeration('HtmlService.XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']);
const SandboxMode = enumeration('HtmlService.SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']);

export const outputMethods: Methods<HtmlOutput> = {
  getContent: look('', ({ html }) => html),
  append: look('Text', (output, text: string) => set(output, { html: output.html + text })),
  setContent: look('String', (output, html: string) => set(output, { html })),
  clear: look('', (output) => set(output, { html: '' })),
  getTitle: look('', ({ title }) => title),
  setTitle: look('String', (output, title: string) => set(output, { title })),
  setWidth: look('Number', (output, width: number) => set(output, { width })),
  setHeight: look('Number', (output, height: number) => set(output, { height })),
  getWidth: look('', ({ width }) => width ?? null),
  getHeight: look('', ({ height }) => height ?? null),
  addMetaTag: look('String String', () => SELF),
  setXFrameOptionsMode: look('HtmlService.XFrameOptionsMode', () => SELF),
  setSandboxMode: look('HtmlService.SandboxMode', () => SELF),
};

function set(output: HtmlOutput, change: Partial<HtmlOutput>) {
  Object.assign(output, change);
  return SELF;
}

const output = (execution: Execution, html: string): object =>
  wrap(execution, 'HtmlOutput', outputMethods, { html, title: '' });

export const methods: Methods<Execution> = {
  createHtmlOutput: look(' | Text | HtmlOutput', (execution, html: unknown = '') => output(execution, String(html))),
  createHtmlOutputFromFile: look('String', (execution, name: string) => output(execution, fileOf(execution, name))),
  createTemplate: look('Text', (execution, text: string) => template(execution, String(text))),
  createTemplateFromFile: look('String', (execution, name: string) => template(execution, fileOf(execution, name))),
};

function fileOf({ host }: Execution, name: string): string {
  const text = host.options.files[name] ?? host.options.files[`${name}.html`];
  if (text === undefined) throw new Error(`No HTML file named ${name} was found.`);
  return text;
}

/** A template is an open object: the script puts on it the values that the page uses. */
function template(execution: Execution, text: string): object {
  const values: Record<string, unknown> = {};
  const made = new execution.realm.global.Object() as Record<string, unknown>;
  return Object.assign(made, {
    evaluate: () => output(execution, evaluate(execution, text, { ...made, ...values })),
    getRawContent: () => text,
    getCode: () => templateCode(text),
    getCodeWithComments: () => templateCode(text, true),
    toString: () => 'HtmlTemplate',
  });
}

/** What every template has, and its page does not see. */
const OWN = new Set(['evaluate', 'getRawContent', 'getCode', 'getCodeWithComments', 'toString']);

function evaluate({ realm }: Execution, text: string, values: Record<string, unknown>): string {
  const names = Object.keys(values).filter((name) => !OWN.has(name));
  const make = realm.global.Function as FunctionConstructor;
  return make(
    ...names,
    `const out = [];\n${statements(text)
      .map(({ code }) => code)
      .join('\n')}\nreturn out.join('');`,
  )(...names.map((name) => values[name]));
}

/** A program that gives the page when it is evaluated where its values are known. */
function templateCode(text: string, commented = false): string {
  const lines = statements(text).map(({ code, source }) => (commented ? `${code} // ${source}` : code));
  return `(function () {\nconst out = [];\n${lines.join('\n')}\nreturn HtmlService.createHtmlOutput(out.join(''));\n})();`;
}

/** The template as statements: each line of text is pushed, `<? ?>` runs, `<?= ?>` is escaped, `<?!= ?>` is not. */
function statements(text: string): { code: string; source: string }[] {
  return text.split(/<\?([\s\S]*?)\?>/).flatMap((piece, at) => {
    if (at % 2 === 0)
      return piece
        .split(/(?<=\n)/)
        .filter(Boolean)
        .map(pushed);
    return { code: scriptlet(piece), source: `<?${piece.replace(/\s*\n\s*/g, ' ')}?>` };
  });
}

const pushed = (line: string) => ({ code: `out.push(${JSON.stringify(line)});`, source: line.trimEnd() });

function scriptlet(piece: string): string {
  if (piece.startsWith('!=')) return `out.push(${piece.slice(2)});`;
  if (piece.startsWith('='))
    return `out.push(String(${piece.slice(1)}).replace(/[&<>"']/g, (c) => '&#' + c.charCodeAt(0) + ';'));`;
  return piece;
}

export const createHtmlService = (execution: Execution): object =>
  wrap(execution, 'HtmlService', methods, execution, { XFrameOptionsMode, SandboxMode });
