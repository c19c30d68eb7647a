/** This file adds the functions of Google Sheets that the engine lacks and the product uses: SPARKLINE, N, ARRAYFORMULA. */

import { joined } from './general';
import { LOCALES, type LocaleCode } from './locale';
import type { Argument, Box, Engine, Position } from './types';

/** What a SPARKLINE draws. */
export type Sparkline = { position: Position; data: unknown[]; options: Record<string, unknown> };

type Context = {
  sparklines?: Map<string, Sparkline>;
  localeCode?: LocaleCode;
  clock?: () => number;
  __originCellPosition?: Position;
};
type Compute = (this: Context, ...args: Argument[]) => unknown;

const ANY = { type: ['ANY' as const, 'RANGE<ANY>' as const], acceptMatrix: true, acceptErrors: true };

export function addSheetsFunctions(engine: Engine): void {
  const { functionRegistry } = engine.registries;
  if (functionRegistry.contains('SPARKLINE')) return;
  const add = (name: string, description: string, args: object[], compute: Compute) =>
    functionRegistry.add(name, { description, args, compute } as never);
  add(
    'SPARKLINE',
    'Miniature chart in a cell',
    [
      { ...ANY, name: 'data', description: 'The range to plot.' },
      { ...ANY, name: 'options', description: 'A range of two columns: option, value.', optional: true },
    ],
    sparkline,
  );
  add(
    'N',
    'The argument as a number',
    [{ ...ANY, acceptMatrix: false, acceptErrors: false, name: 'value', description: 'The value.' }],
    asNumber,
  );
  add(
    'ARRAYFORMULA',
    'Lets a formula return an array',
    [{ ...ANY, name: 'formula', description: 'The formula.' }],
    (formula) => formula,
  );
  followClock(engine, 'NOW', (serial) => serial);
  followClock(engine, 'TODAY', Math.floor);
  for (const name of ['CONCATENATE', 'CONCAT', 'JOIN', 'TEXTJOIN']) followLocale(engine, name);
}

const asNumber: Compute = (arg) => {
  const value = (arg as Box | undefined)?.value;
  if (typeof value === 'number') return arg;
  return { value: value === true ? 1 : 0 };
};

const sparkline: Compute = function (data, options) {
  const position = this.__originCellPosition;
  const failure = flat(data).find(
    (box) => typeof box.value === 'string' && /^#[A-Z/0]+[!?]?$/.test(box.value) && box.message,
  );
  if (failure) return failure;
  if (position) {
    this.sparklines?.set(`${position.sheetId}:${position.col}:${position.row}`, {
      position,
      data: flat(data).map((box) => box.value ?? ''),
      options: pairs(options),
    });
  }
  return { value: '' };
};

const flat = (arg: Argument): Box[] =>
  Array.isArray(arg) ? arg.flatMap((column) => Array.from(column, (box) => box ?? { value: null })) : arg ? [arg] : [];

function pairs(options: Argument): Record<string, unknown> {
  if (!Array.isArray(options)) return {};
  const [names = [], values = []] = options;
  return Object.fromEntries(
    Array.from(names, (name, row) => [String(name?.value ?? ''), values[row]?.value ?? '']).filter(
      ([name]) => name !== '',
    ),
  );
}

type Registry = {
  content: Record<string, { compute: Compute }>;
  replace(name: string, description: unknown): void;
};

const registryOf = ({ registries }: Engine) => registries.functionRegistry as unknown as Registry;

/** The engine's own clock is that of the machine, in its time zone. */
function followClock(engine: Engine, name: string, round: (serial: number) => number): void {
  const registry = registryOf(engine);
  const description = registry.content[name]!;
  const { compute } = description;
  registry.replace(name, {
    ...description,
    compute(this: Context) {
      const result = compute.call(this) as Box;
      return this.clock ? { ...result, value: round(this.clock()) } : result;
    },
  });
}

/** Numbers joined to a text take the decimal sign of the spreadsheet's locale. */
function followLocale(engine: Engine, name: string): void {
  const registry = registryOf(engine);
  const description = registry.content[name]!;
  const { compute } = description;
  registry.replace(name, {
    ...description,
    compute(this: Context, ...args: Argument[]) {
      const locale = LOCALES[this.localeCode ?? 'en_US'];
      const inLocale = (box: Box): Box =>
        typeof box?.value === 'number' ? { ...box, value: joined(box.value, locale) } : box;
      return compute.apply(
        this,
        args.map((arg) =>
          Array.isArray(arg) ? arg.map((column) => Array.from(column, inLocale)) : arg && inLocale(arg),
        ),
      );
    },
  });
}
