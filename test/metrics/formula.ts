/** This file evaluates formulas in tests: examples as typed in the US, and native formulas over `[input_id]`. */
import { evaluate } from '../../src/metrics/evaluate';
import type { Calendar } from '../../src/metrics/metric';

export const utc: Calendar = {
  partsOf: (date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }),
};

type Inputs = Readonly<Record<string, unknown>>;
interface Dialect {
  readonly separator: ',' | ';';
  readonly inputs: Inputs;
}

/** The value of an example: `=LTV(50, CUSTOMER_LIFETIME(5%), 80%)`. */
export const runExample = (formula: string): unknown =>
  evaluateFormula(formula.replace(/^=/, ''), { separator: ',', inputs: {} });

/** The value of a native formula or a call over a month's inputs. */
export const runNative = (formula: string, inputs: Inputs): unknown =>
  evaluateFormula(formula, { separator: ';', inputs });

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|"([^"]*)"|\[([a-z0-9_]+)\]|([A-Z][A-Z0-9_]*)(?=\()|(<=|>=|<>|[-+*/^%(){},;<>=]))/y;

interface Token {
  readonly kind: 'number' | 'text' | 'input' | 'name' | 'sign';
  readonly text: string;
}

export function tokens(formula: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    if (!match) throw new Error(`cannot read ${formula.slice(at)}`);
    const kinds = ['number', 'text', 'input', 'name', 'sign'] as const;
    const index = match.slice(1).findIndex((part) => part !== undefined);
    found.push({ kind: kinds[index]!, text: match[index + 1]! });
  }
  return found;
}

function evaluateFormula(formula: string, dialect: Dialect): unknown {
  const all = tokens(formula);
  let at = 0;
  const peek = (sign: string) => all[at]?.kind === 'sign' && all[at]?.text === sign;
  const take = (...signs: string[]) => (signs.some(peek) ? all[at++]!.text : null);
  const expect = (sign: string) => {
    if (!take(sign)) throw new Error(`expected ${sign} at ${all[at]?.text} in ${formula}`);
  };
  type Lazy = () => unknown;

  const binary =
    (next: () => Lazy, signs: string[], apply: (sign: string, a: unknown, b: unknown) => unknown) => () => {
      let left = next();
      for (let sign = take(...signs); sign; sign = take(...signs)) {
        const [a, b, op] = [left, next(), sign];
        left = () => apply(op, a(), b());
      }
      return left;
    };

  function primary(): Lazy {
    const token = all[at++];
    if (!token) throw new Error(`unexpected end of ${formula}`);
    if (token.kind === 'number') return () => Number(token.text);
    if (token.kind === 'text') return () => token.text;
    if (token.kind === 'input') return () => inputOf(token.text, dialect.inputs);
    if (token.kind === 'name') return call(token.text);
    if (token.text === '-') {
      const value = postfix();
      return () => -number(value());
    }
    if (token.text === '(') {
      const value = expression();
      expect(')');
      return value;
    }
    if (token.text === '{') return array();
    throw new Error(`unexpected ${token.text} in ${formula}`);
  }

  function postfix(): Lazy {
    const value = primary();
    return take('%') ? () => number(value()) / 100 : value;
  }

  function array(): Lazy {
    const rows: Lazy[][] = [[]];
    for (;;) {
      rows[rows.length - 1]!.push(expression());
      if (take('}')) return () => rows.map((row) => row.map((cell) => cell()));
      if (take(';')) rows.push([]);
      else expect(',');
    }
  }

  function call(name: string): Lazy {
    const args: Lazy[] = [];
    expect('(');
    if (!take(')')) {
      do args.push(expression());
      while (take(dialect.separator));
      expect(')');
    }
    const native = NATIVE[name];
    return () =>
      native
        ? native(...args)
        : evaluate(
            name,
            args.map((arg) => arg()),
            utc,
          );
  }

  const product = binary(postfix, ['*', '/'], (sign, a, b) =>
    sign === '*' ? number(a) * number(b) : quotient(number(a), number(b)),
  );
  const sum = binary(product, ['+', '-'], (sign, a, b) =>
    sign === '+' ? number(a) + number(b) : number(a) - number(b),
  );
  const expression = binary(sum, ['<=', '>=', '<>', '<', '>', '='], compare);

  const value = expression();
  if (at < all.length) throw new Error(`unexpected ${all[at]!.text} in ${formula}`);
  return value();
}

/** As Google Sheets: text in arithmetic is #VALUE!, a division by zero is #DIV/0!. */
function number(value: unknown): number {
  if (typeof value !== 'number') throw new Error(`#VALUE! ${JSON.stringify(value)}`);
  return value;
}

function quotient(a: number, b: number): number {
  if (b === 0) throw new Error('#DIV/0!');
  return a / b;
}

function inputOf(id: string, inputs: Inputs): unknown {
  if (!(id in inputs)) throw new Error(`no input ${id}`);
  return inputs[id];
}

function compare(sign: string, a: unknown, b: unknown): boolean {
  const [x, y] = [a as number, b as number];
  const results: Record<string, boolean> = {
    '<=': x <= y,
    '>=': x >= y,
    '<>': x !== y,
    '<': x < y,
    '>': x > y,
    '=': x === y,
  };
  return results[sign]!;
}

type Native = (...args: (() => unknown)[]) => unknown;
const numbers = (args: (() => unknown)[]) => args.map((arg) => number(arg()));

/** The functions of the neutral subset; AND and OR look at all their arguments, as in Google Sheets. */
export const NATIVE: Readonly<Record<string, Native>> = {
  IF: (condition, then, otherwise) => (condition!() ? then!() : (otherwise?.() ?? false)),
  AND: (...args) => args.map((arg) => arg()).every(Boolean),
  OR: (...args) => args.map((arg) => arg()).some(Boolean),
  NOT: (arg) => !arg!(),
  MIN: (...args) => Math.min(...numbers(args)),
  MAX: (...args) => Math.max(...numbers(args)),
  ABS: (arg) => Math.abs(number(arg!())),
  ROUND: (value, digits) => {
    const power = 10 ** number(digits?.() ?? 0);
    return Math.round(number(value!()) * power) / power;
  },
  SUM: (...args) => numbers(args).reduce((a, b) => a + b, 0),
};
