/** This file checks the functions as cells call them: values or tables out, and words where the input is wrong. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { functions } from '../../src/addon/functions';
import { catalogue } from '../../src/metrics/catalogue';
import { help, type Param } from '../../src/metrics/metric';
import { tokens } from '../metrics/tokens';
import { utc } from '../metrics/utc';
import { hostIn } from './functionsHost';

/** `FUZZ_RUNS=10000 npx vitest run test/addon/functions.test.ts` is the long form. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 300);
const all = Object.entries(catalogue).flatMap(([name, { fn }]) => (fn ? [{ name, fn, params: help(fn) }] : []));

beforeAll(() => {
  hostIn('Europe/Paris');
});

const messageOf = (call: () => unknown): string => {
  try {
    return `answers ${JSON.stringify(call())}`;
  } catch (error) {
    return (error as Error).message;
  }
};

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
        expect(at(55)).toMatch(/55 means 5500 %. Write 55% or 0.55 · .*Écrivez 55\u00a0% ou 0,55/);
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

describe('sentences', () => {
  it.each([
    ['CAC', [100, 50, ''], 'CAC: new_customers is empty · CAC\u00a0: new_customers est vide'],
    ['CAC', [100, 50, 0], /^CAC: no new customer in the period \(new_customers is 0\), so CAC is not defined · /],
    ['ANNUAL_CHURN', [5], /monthly_churn is 5, and 5 means 500 %. Write 5% or 0.05 · .*Écrivez 5\u00a0% ou 0,05$/],
    ['CONVERSION_RATE', [7, 5], /converted is 7, more than total \(5\) · .*converted vaut 7, plus que total \(5\)$/],
    ['CHURN_RATE', [7, 5], /lost is 7, more than start \(5\)/],
    [
      'NRR',
      [100, 0, -5],
      /churned is -5: write a loss as a positive amount · .*saisissez une perte comme un montant positif/,
    ],
    ['GRR', [100, 80, 30], /churned \+ contraction is 110, more than start \(100\)/],
    [
      'NPS',
      [[[10], [9], [8], [7], [11]]],
      /scores \(5th value\) is 11: a number from 0 to 10 is expected · .*\(5e valeur\)/,
    ],
    ['NPS', [[[''], ['']]], /there is no answer \(scores\), so NPS is not defined/],
    ['NPS', [[[9.5]]], /a whole number from 0 to 10/],
    [
      'LTV_CAC',
      [
        [[900], ['x']],
        [[300], [300]],
      ],
      /ltv \(row 2\) is "x": a number is expected · .*ltv \(ligne 2\) vaut/,
    ],
    ['LTV_CAC', [[[900, 1]], [[300], [300]]], /cac is 2 × 1 and ltv is 1 × 2 \(rows × columns\)/],
    ['MRR_MOVEMENTS', [[['A'], ['B']], [['2026-01']], [[1], [2]]], /months is 1 × 1 and customers is 2 × 1/],
    [
      'MRR_MOVEMENTS',
      [[['A']], [['March']], [[1]]],
      /months \(1st value\) is "March": a date, or a text such as 2026-03-01/,
    ],
    [
      'MRR_SCHEDULE',
      ['A', '2026-03-01', '2026-01-01', 5],
      /ends \(1st value\) is 2026-01-01, before starts \(2026-03-01\)/,
    ],
    [
      'TIME_TO_VALUE',
      [
        [['2026-01-05'], ['2026-01-09']],
        [['2026-01-06'], ['2026-01-02']],
      ],
      /value_dates \(2nd value\) is 2026-01-02, before signup_dates/,
    ],
    [
      'PMF_SCORE',
      [[['Très déçu'], ['Bof, déçu']]],
      /answers \(2nd value\) is "Bof, déçu": one of these is expected.*attendue\u00a0: très déçu, assez déçu/,
    ],
    [
      'FUNNEL',
      [[[100], [''], [60], [70]]],
      /counts \(4th value\) is 70, more than the step before \(60\) · .*plus que l’étape précédente \(60\)$/,
    ],
    [
      'COHORT_RETENTION',
      [[['A']], [['2026-01-01']], 'decade'],
      /is "decade": one of these is expected: day, .* · .*attendue\u00a0: jour, semaine, mois, trimestre, an$/,
    ],
    ['BENCHMARK', ['NRR', 'SaaS B2B'], /metric is "NRR": one of these is expected: CAC, CHURN_RATE/],
    [
      'BENCHMARK',
      ['CHURN', 'SaS B2B'],
      /sector is "SaS B2B": did you mean "SaaS B2B"\? · .*vouliez-vous dire «\u00a0SaaS B2B\u00a0»/,
    ],
    ['BENCHMARK', ['CAC', 'Industrie'], /no benchmark for this metric in this sector/],
    ['TARGET_AT', [[[1], [2], [3]], 1], /at least four changes between consecutive values are needed/],
    ['COHORT_RETENTION', [[['A'], ['B']], [['1900-01-01'], ['2999-01-01']], 'day'], /the table would need \d+ cells/],
    ['LTV', [1e200, 1e200], /the result is too large/],
  ] as [string, unknown[], string | RegExp][])('%s(%j)', (name, args, expected) => {
    expect(messageOf(() => functions[name]!(...args))).toMatch(expected);
  });
});

describe('names in both languages, whatever the case and accents', () => {
  it.each([
    ['cac', 'e-commerce', [20, 100]],
    ['Coût d’acquisition client', 'ECOMMERCE', [20, 100]],
    ['taux de churn', 'application mobile', [0.15, 0.3]],
    ['LTV/CAC', 'commerce de detail', [3, 5]],
    ['nps', 'FinTech', [25, 45]],
    ['Croissance du MRR', 'saas b2b', [0.1, 0.2]],
    ['pmf', 'place de marché', [0.4, '']],
  ])('BENCHMARK(%s; %s)', (metric, sector, band) => {
    const [[low, high, source, date]] = functions.BENCHMARK!(metric, sector) as [unknown[]];
    expect([low, high]).toEqual(band);
    expect([source, date]).toEqual(['Les 7 KPIs que tout entrepreneur tech doit suivre', '2025-06-22']);
  });

  it('BENCHMARK of growth follows the stage', () => {
    expect((functions.BENCHMARK!('GROWTH_RATE', 'SaaS B2B', 'Scale-up') as unknown[][])[0]!.slice(0, 2)).toEqual([
      0.05, 0.1,
    ]);
    expect((functions.BENCHMARK!('GROWTH_RATE', 'SaaS B2B', 'amorcage') as unknown[][])[0]!.slice(0, 2)).toEqual([
      0.1, 0.2,
    ]);
  });
});
