/** This file checks the functions as cells call them: values or tables out, and words where the input is wrong. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { functions } from '../../src/addon/functions';
import { catalogue } from '../../src/metrics/catalogue';
import { help, type Param } from '../../src/metrics/metric';
import { tokens } from '../metrics/tokens';
import { utc } from '../metrics/utc';
import { hostIn, messageOf } from './functionsHost';

/** `FUZZ_RUNS=10000 npx vitest run test/addon/functions.test.ts` is the long form. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 300);
const all = Object.entries(catalogue).flatMap(([name, { fn }]) => (fn ? [{ name, fn, params: help(fn) }] : []));

beforeAll(() => {
  hostIn('Europe/Paris');
});

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 3, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 2, arbitrary: fc.double() },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '',
      null,
      undefined,
      true,
      false,
      '#N/A',
      '12,5',
      '1 234 €',
      '5 %',
      'up',
      'month',
      'A',
      'B',
      '∞',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('2026-01', '2026-02-03', '2025-Q4', '2026-W01', new Date(1.7e12), new Date(Number.NaN)),
  },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.anything() },
);
const range = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 2 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );
const argument = fc.oneof({ weight: 3, arbitrary: cell }, { weight: 2, arbitrary: range });

function expectCell(value: unknown): void {
  if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
  else expect(typeof value).toBe('string');
  if (typeof value === 'string') expect(value).not.toMatch(/^#[A-Z/0]+[!?]?$|NaN|Infinity|undefined|null/);
}

describe.each(all)('$name', ({ name, fn, params }) => {
  const run = functions[name]!;

  it('gives numbers and texts only, or an error with words, whatever it is given', () => {
    const calls = fc.oneof(
      fc.array(argument, { maxLength: params.length }),
      sameShapes(params.length),
      likelyCall(Object.values(fn.params)),
    );
    let answered = 0;
    fc.assert(
      fc.property(calls, (args) => {
        try {
          const result = run(...args);
          answered++;
          if (!Array.isArray(result)) return expectCell(result);
          expect(result.length).toBeGreaterThan(0);
          for (const row of result) {
            expect(row.length).toBe(result[0].length);
            row.forEach(expectCell);
          }
        } catch (error) {
          const { message } = error as Error;
          if (!message.startsWith(`${name}: `)) throw error;
          expect(message).toContain(` · ${name}\u00a0: `);
          expect(message).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: RUNS, seed: 20260301 },
    );
    expect(answered).toBeGreaterThan(0);
  });

  const good = argumentsOf(fn.examples[0].formula);

  it.each(params.map((param, i) => ({ ...param, i })))(
    'says what is wrong with $name',
    ({ name: param, optional, i }) => {
      const { kind, blank } = Object.values(fn.params)[i]!;
      const args = params.map((_, n) => good[n] ?? '');
      const wrong = (content: unknown) =>
        args.map((arg, n) => (n === i ? (kind === 'cell' ? content : spoilt(arg, content)) : arg));
      for (const content of ['#N/A', '#DIV/0!', true, Number.NaN]) {
        const message = messageOf(() => run(...wrong(content)));
        expect(message, `${name} ${param} ${String(content)}`).toMatch(
          new RegExp(`^${name}: ${param} .*· ${name}\u00a0: ${param} `),
        );
        if (typeof content === 'string') expect(message).toContain(`"${content}"`);
        if (kind !== 'cell') expect(message).toMatch(/\(1st value\).*\(1re valeur\)/);
      }
      if (kind === 'cell' && !blank && !optional) {
        const message = messageOf(() => run(...wrong(' ')));
        expect(message).toBe(`${name}: ${param} is empty · ${name}\u00a0: ${param} est vide`);
      }
    },
  );

  it('says that a text is no number, negative losses are positive amounts, and rates are not percentages', () => {
    const numeric = Object.entries(fn.params).filter(
      ([, { example, kind }]) => kind === 'cell' && /^[\d.%]+$/.test(example),
    );
    for (const [param, { example }] of numeric) {
      const i = Object.keys(fn.params).indexOf(param);
      const at = (content: unknown) =>
        messageOf(() => run(...params.map((_, n) => (n === i ? content : (good[n] ?? '')))));
      expect(at('abc')).toMatch(
        new RegExp(`^${name}: ${param} is "abc": a number is expected · .*vaut «\u00a0abc\u00a0»`),
      );
      expect(at('1,234')).toContain('thousands or decimals');
      if (example.endsWith('%') && param !== 'growth')
        expect(at(55)).toMatch(/55 means 5500%. Write 55% or 0.55 · .*Écrivez 55\u00a0% ou 0,55/);
    }
  });

  it('refuses a range where one cell is expected beside ranges, and more arguments than it has', () => {
    expect(messageOf(() => run(...params.map(() => 1), 1))).toContain(`at most ${params.length} arguments`);
    const cells = Object.values(fn.params).flatMap(({ kind }, i) => (kind === 'cell' ? [i] : []));
    if (cells.length === 0 || cells.length === params.length) return;
    for (const i of cells) {
      const args = params.map((_, n) => (n === i ? [[1], [2]] : (good[n] ?? '')));
      expect(messageOf(() => run(...args))).toContain('must be one cell, not a range');
    }
  });
});

/** A range whose first cell is spoilt. */
function spoilt(arg: unknown, content: unknown): unknown {
  if (!Array.isArray(arg)) return content;
  return arg.map((row: unknown[], r) => row.map((value, c) => (r === 0 && c === 0 ? content : value)));
}

const sameShapes = (width: number) =>
  fc
    .integer({ min: 1, max: 6 })
    .chain((rows) =>
      fc.array(fc.array(fc.tuple(cell), { minLength: rows, maxLength: rows }), { minLength: 1, maxLength: width }),
    );

/** Contents of all kinds; a parameter likes those that it can read. */
const POOL: readonly unknown[] = [
  ...Array.from({ length: 11 }, (_, n) => n),
  ...[0.01, 0.05, 0.3, 0.5, 0.95, 100, 1234.56, 80_000],
  ...['2025-11-30', '2026-01', '2026-01-15', '2026-W09', '2026-Q2', new Date(1.77e12)],
  ...[
    'up',
    'baisse',
    'month',
    'an',
    'rate',
    'count',
    'week',
    'A',
    'B',
    'Très déçu',
    'CAC',
    'Churn',
    'SaaS B2B',
    'seed',
  ],
];

function likely({ kind, read, optional }: Param<unknown>): fc.Arbitrary<unknown> {
  const readable = POOL.filter((content) => {
    try {
      read(content, utc);
      return true;
    } catch {
      return false;
    }
  });
  const one = fc.constantFrom(...readable, ...(optional ? ['', ''] : []));
  if (kind === 'cell') return one;
  return fc.integer({ min: 1, max: 12 }).chain((rows) => fc.array(fc.tuple(one), { minLength: rows, maxLength: rows }));
}

/** Ranges of one length, as they belong together. */
const likelyCall = (params: readonly Param<unknown>[]) =>
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), ...params.map(likely))
    .map(([rows, ...args]) =>
      args.map((arg) =>
        Array.isArray(arg) ? Array.from({ length: rows as number }, (_, i) => arg[i % arg.length]) : arg,
      ),
    );

/** The arguments of an example that hold no other call. */
function argumentsOf(formula: string): unknown[] {
  const parts = tokens(formula.slice(formula.indexOf('(') + 1, -1));
  const args: unknown[] = [];
  let array: unknown[][] | null = null;
  parts.forEach(({ kind, text }, i) => {
    const negative = parts[i - 1]?.text === '-' ? -1 : 1;
    const value = kind === 'number' ? (negative * Number(text)) / (parts[i + 1]?.text === '%' ? 100 : 1) : text;
    if (text === '{') array = [];
    else if (text === '}') {
      args.push(array);
      array = null;
    } else if (kind === 'number' || kind === 'text') {
      if (array) array.push([value]);
      else args.push(value);
    }
  });
  return formula.includes('CUSTOMER_LIFETIME(5%),') ? [50, 20, 0.8] : args;
}
