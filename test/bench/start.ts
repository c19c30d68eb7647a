/** This file measures what every cell with a custom function pays: the load of Code.js and the first call, beside an empty context. */
import v8 from 'node:v8';
import vm from 'node:vm';
import { type Comment, parse } from 'acorn';
import { buildCode } from '../../src/build/code';
import { bytesParsed } from '../../src/build/evaluated';
import { ms, race, report, times } from './report';

/** Google compiles the script anew for each cell. */
v8.setFlagsFromString('--no-compilation-cache');

const ROUNDS = 40;
const code = await buildCode();

/** One flat string, as a server holds a script: V8 would copy a joined one while the clock runs. */
const flat = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

/** The services that a call meets first; a spreadsheet that says its language alone ends the sidebar's call there, for what follows is not the start. */
const services = () => ({
  SpreadsheetApp: {
    getUi: () => ({ createAddonMenu: () => menu }),
    getActiveSpreadsheet: () => ({ getSpreadsheetLocale: () => 'fr_FR' }),
  },
  Session: { getActiveUserLocale: () => 'fr' },
  console: { error: () => undefined },
});
const menu = { addItem: () => menu, addToUi: () => undefined };

/** Runs a script with a call at its end in a new context. */
const fresh = (script: string, call = '') => {
  const text = flat(`${script}\n${call}`);
  return () => new vm.Script(text, { filename: 'Code.js' }).runInContext(vm.createContext(services()));
};

type Call = readonly [label: string, call: string];

const CALLS: readonly Call[] = [
  ['Code.js alone', ''],
  ['LTV_CAC', 'LTV_CAC(900, 300);'],
  ['LTV_CAC, an error', 'try { LTV_CAC(900, 0); } catch (error) {}'],
  ['NPS', 'NPS([[10], [9], [8], [3]]);'],
  ['MRR_MOVEMENTS', "MRR_MOVEMENTS([['A'], ['A']], [['2026-01'], ['2026-02']], [[40], [75]]);"],
  ['onOpen', "onOpen({ authMode: 'NONE' });"],
];
/** Apart, for what it leaves to be collected would fall on the call after it. */
const SIDEBAR: readonly Call[] = [['bootstrap, to its first service', 'bootstrap(null);']];

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;

console.log('The start of the bundle, with the first call (at most × 25, wanted × 10)');
console.log(`${kB(Buffer.byteLength(code))} in the whole, of which ${kB(bytesParsed(code))} are parsed at the start`);
report('', ['time', 'of an empty one']);
let empty = Number.POSITIVE_INFINITY;
for (const calls of [CALLS, SIDEBAR]) {
  const [least, ...spent] = await race([fresh(''), ...calls.map(([, call]) => fresh(code, call))], ROUNDS);
  empty = Math.min(empty, least!);
  report('An empty context', [ms(least!), times(1)]);
  for (const [index, [label]] of calls.entries()) report(label, [ms(spent[index]!), times(spent[index]! / least!)]);
}

interface Piece {
  readonly label: string;
  readonly text: string;
}

/** The pieces of Code.js as a person sees them: the head, the parts, the stubs, their help. */
const piecesOf = (script: string): Piece[] => {
  const comments: Comment[] = [];
  const { body } = parse(script, { ecmaVersion: 2019, sourceType: 'script', onComment: comments });
  const pieces = new Map<string, string>();
  const add = (label: string, { start, end }: { start: number; end: number }) =>
    pieces.set(label, `${pieces.get(label) ?? ''}\n${script.slice(start, end)}`);
  for (const comment of comments) add('help of the functions', comment);
  for (const node of body) {
    const part = /^CapNord\.parts\['([\w-]+)'\] = (.)/.exec(script.slice(node.start, node.start + 99));
    if (part) add(part[2] === '(' ? `part ${part[1]}` : `text ${part[1]}, read over`, node);
    else add(node.type === 'FunctionDeclaration' ? 'stubs of the functions' : 'head', node);
  }
  return [...pieces].map(([label, text]) => ({ label: `Compile the ${label}`, text: flat(text) }));
};

/** The steps of a first call, each timed where it happens. */
const steps = (): (readonly [label: string, milliseconds: number])[] => {
  const marks: (readonly [string, number])[] = [];
  const timed = <Result>(label: string, step: () => Result): Result => {
    const start = performance.now();
    const result = step();
    marks.push([label, performance.now() - start]);
    return result;
  };
  const context = timed('Make a context', () => vm.createContext(services()));
  const script = new vm.Script(code, { filename: 'Code.js' });
  timed('Run Code.js: head, parts, stubs', () => script.runInContext(context));
  const { CapNord, LTV_CAC } = context;
  timed('Evaluate the part unit-economics', () => CapNord.functions.ARPA(1, 1));
  timed('Call LTV_CAC once its part is there', () => LTV_CAC(900, 300));
  return marks;
};

const least = new Map<string, number>();
const keepLeast = (label: string, time: number) => least.set(label, Math.min(time, least.get(label) ?? time));
const pieces = piecesOf(code);
const compiled = await race(
  pieces.map(
    ({ text }) =>
      () =>
        new vm.Script(text),
  ),
  ROUNDS,
);
for (const [index, { label }] of pieces.entries()) keepLeast(label, compiled[index]!);
for (let round = 0; round < ROUNDS; round++) for (const [label, time] of steps()) keepLeast(label, time);

console.log('\nThe ten slowest parts of the start');
for (const [label, time] of [...least].sort(([, a], [, b]) => b - a).slice(0, 10))
  report(label, [ms(time), times(time / empty)]);
