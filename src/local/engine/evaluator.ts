/**
 * This file makes the engine compute as strictly as Google: a reference to a blank stays blank, a range where a scalar
 * is due does not spill. The evaluator is private to the engine, hence its exact version in package.json.
 */

import { type CustomFunctionHost, lendCustomFunctions } from './customFunctions';
import { ARRAY_FUNCTIONS } from './formula';
import { quietly } from './quiet';
import type { Box, Engine, Model, Position, Zone } from './types';
import type { UnknownNames } from './unknownNames';
import { endlessWait } from './volatile';

type Formula = {
  isBadExpression: boolean;
  literalValues: { numbers: Box[]; strings: Box[] };
  symbols: string[];
  tokens: { type: string; value: string }[];
  getAst(getters: object): object;
  normalizedFormula: string;
  execute(deps: unknown, ref: unknown, range: unknown, symbolValue: SymbolValue, context: Context): Box | Box[][];
};
type SymbolValue = (name: string, isRange: boolean) => Box | Box[][];
type Context = { spreadsArrays?: boolean; __originCellPosition?: Position };
type Cell = { isFormula: boolean; content?: string; format?: string; compiledFormula: Formula };
type Evaluated = Box & { type: string; formattedValue: string };
type Evaluator = {
  evaluatedCells: { constructor: new () => Evaluator['evaluatedCells'] };
  evaluateAllCells(): void;
  evaluate(ranges: { sheetId: string; zone: Zone }[]): void;
  computeCell(position: Position): Evaluated;
  computeFormulaCell(position: Position, cell: Cell): Evaluated;
};

type Getters = Model['getters'];

/** The engine's plugin that holds the evaluator. */
export type Evaluation = {
  evaluator: Evaluator;
  shouldRebuildDependenciesGraph: boolean;
  positionsToUpdate: Position[];
  getters: Getters;
  handle(command: { type: string; cellIds?: string[] }): void;
  /** Computes what has changed since the last time. */
  compute(): void;
};
type EvaluationClass = new (config: { custom: Custom }) => Evaluation & { finalize(): void };

/** What a workbook lends to its evaluation. */
export type Custom = {
  /** Nothing is computed until the whole workbook is there. */
  asleep: boolean;
  /** Whether somebody sees what is computed before it is read. */
  isDrawn: boolean;
  functions?: CustomFunctionHost;
  unknown: UnknownNames;
};

const withStrictness = new WeakSet<Engine>();

/** Every model made from now on is strict from its first computation. */
export function addStrictEvaluation(engine: Engine): void {
  if (withStrictness.has(engine)) return;
  withStrictness.add(engine);
  const registry = engine.registries.coreViewsPluginRegistry;
  const EngineEvaluation = registry.get('evaluation') as unknown as EvaluationClass;
  class StrictEvaluation extends EngineEvaluation {
    private readonly custom: Custom;

    constructor(config: { custom: Custom }) {
      super(config);
      this.custom = config.custom;
      makeStrict(engine, this.evaluator, this.getters, config.custom.unknown);
      if (this.custom.functions) lendCustomFunctions(this.getters, this.custom.functions);
    }

    /** Where the order of computation is to be found anew, all is computed then. */
    override handle(command: { type: string; cellIds?: string[] }): void {
      const everything = command.type === 'EVALUATE_CELLS' && !command.cellIds;
      if (everything && this.shouldRebuildDependenciesGraph) return;
      super.handle(command);
    }

    /** What stands in tables decides which rows their filters hide: that is never put off. */
    override finalize(): void {
      if (this.custom.isDrawn || this.getters.getSheetIds().some((id) => this.getters.getCoreTables(id).length > 0))
        this.compute();
    }

    override compute(): void {
      const isStale = this.shouldRebuildDependenciesGraph || this.positionsToUpdate.length > 0;
      if (isStale && !this.custom.asleep) quietly(() => super.finalize());
    }
  }
  registry.replace('evaluation', StrictEvaluation as never);
}

export function evaluationOf(model: Model): Evaluation {
  const plugins = (model as unknown as { handlers: Partial<Evaluation>[] }).handlers;
  return plugins.find((plugin) => plugin.evaluator) as Evaluation;
}

/** What a formula that refers to a blank cell shows: nothing, as at Google, where the engine alone shows 0. */
const blank = (position: Position): Evaluated => ({ type: 'empty', value: null, formattedValue: '', position });

function makeStrict(engine: Engine, evaluator: Evaluator, getters: Getters, unknown: UnknownNames): void {
  const computeCell = evaluator.computeCell.bind(evaluator);
  const computeFormulaCell = evaluator.computeFormulaCell.bind(evaluator);

  evaluator.computeCell = (position) => {
    const result = computeCell(position);
    const { value } = result;
    if (typeof value !== 'string' || !value.startsWith("'")) return result;
    const cell = getters.getCell(position);
    return cell && !cell.isFormula && cell.content === value ? withText(result, value.slice(1)) : result;
  };

  visitUsedZones(evaluator, getters);

  /** The engine alone says no more of an unknown name than that the formula is wrong. */
  const namedRange = (symbolValue: SymbolValue): SymbolValue => {
    return (name, isRange) =>
      getters.getNamedRange(name) ? symbolValue(name, isRange) : { value: '#NAME?', message: unknown.range(name) };
  };

  const known = new WeakMap<Formula, Watched>();
  const watchedOnce = (formula: Formula): Watched => {
    const made = known.get(formula) ?? watched(formula, namedRange, endlessWait(formula, getters));
    known.set(formula, made);
    return made;
  };

  evaluator.computeFormulaCell = (position, cell) => {
    const { compiledFormula, wait, run } = watchedOnce(cell.compiledFormula);
    if (wait) throw { ...wait };
    const result = located(getters, () => computeFormulaCell(position, { ...cell, compiledFormula }));
    if (run.blank) return blank(position);
    return result.type === 'error'
      ? { ...result, message: wordingOf(engine, unknown, cell.compiledFormula, result) }
      : result;
  };
}

/** Google names the cell over which a result would spill. */
function located<T>(getters: Getters, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    const blocked = error as { message?: string; errorOriginPosition?: Position };
    if (blocked.errorOriginPosition && blocked.message?.startsWith('Array result was not expanded')) {
      const { sheetId, col, row } = blocked.errorOriginPosition;
      const cell = getters.zoneToXC(sheetId, { left: col, right: col, top: row, bottom: row });
      blocked.message = `Array result was not expanded because it would overwrite data in ${cell}.`;
    }
    throw error;
  }
}

function wordingOf(engine: Engine, unknown: UnknownNames, formula: Formula, { value, message = '' }: Box): string {
  if (!formula.isBadExpression || COUNTS_ARGUMENTS.test(message)) return message;
  const name = value === '#NAME?' ? unknownFunctionIn(engine, formula) : undefined;
  return name ? unknown.function(name) : unknown.formula;
}

/** In the engine's words, which the page has in French. */
const COUNTS_ARGUMENTS = /^(Invalid number of|Nombre d’)arguments/;

function unknownFunctionIn({ registries }: Engine, { tokens }: Formula): string | undefined {
  const known = registries.functionRegistry.content;
  const words = tokens.filter(({ type }) => type !== 'SPACE');
  const call = words.find(
    ({ type, value }, at) =>
      type === 'SYMBOL' && words[at + 1]?.type === 'LEFT_PAREN' && !Object.hasOwn(known, value.toUpperCase()),
  );
  return call?.value;
}

/** The engine alone visits every place of every grid, used or not, after each change of structure. */
function visitUsedZones(evaluator: Evaluator, getters: Getters): void {
  evaluator.evaluateAllCells = () => {
    evaluator.evaluatedCells = new evaluator.evaluatedCells.constructor();
    evaluator.evaluate(getters.getSheetIds().flatMap((sheetId) => usedZone(getters, sheetId) ?? []));
  };
}

function usedZone(getters: Getters, sheetId: string): { sheetId: string; zone: Zone } | undefined {
  let zone: Zone | undefined;
  for (const { id } of getters.getCells(sheetId)) {
    const { col, row } = getters.getCellPosition(id);
    zone ??= { left: col, right: col, top: row, bottom: row };
    zone.left = Math.min(zone.left, col);
    zone.right = Math.max(zone.right, col);
    zone.top = Math.min(zone.top, row);
    zone.bottom = Math.max(zone.bottom, row);
  }
  return zone && { sheetId, zone };
}

/** A text under the format `@` keeps the apostrophe that makes it a text. */
const withText = (cell: Evaluated, text: string): Evaluated => ({ ...cell, value: text, formattedValue: text });

/** A formula that notes whether its last result was blank. */
type Watched = { compiledFormula: Formula; wait: ReturnType<typeof endlessWait>; run: { blank: boolean } };

function watched(formula: Formula, named: (value: SymbolValue) => SymbolValue, wait: Watched['wait']): Watched {
  const run = { blank: false };
  const spreads = formula.symbols.some((symbol) => ARRAY_FUNCTIONS.has(symbol.toUpperCase()));
  const execute: Formula['execute'] = (deps, ref, range, symbolValue, context) => {
    const outer = context.spreadsArrays;
    context.spreadsArrays = spreads;
    try {
      const result = formula.execute.call(made, deps, ref, range, named(symbolValue), context);
      const bareRange = formula.normalizedFormula === '=|R|' && Array.isArray(result);
      return settle(bareRange ? scalarOf(result, context.__originCellPosition) : result, run);
    } finally {
      context.spreadsArrays = outer;
    }
  };
  const made: Formula = Object.create(formula);
  const compiledFormula = Object.assign(made, { execute, literalValues: withoutEscapes(formula.literalValues) });
  return { compiledFormula, wait, run };
}

/** The engine writes a quote inside a text as \" and would leave the backslash in its value. */
function withoutEscapes(literals: Formula['literalValues']): Formula['literalValues'] {
  const strings = literals.strings.map((box) => ({ ...box, value: String(box.value).replace(/\\"/g, '"') }));
  return { ...literals, strings };
}

function settle(result: Box | Box[][], run: { blank: boolean }): Box | Box[][] {
  if (!Array.isArray(result)) {
    run.blank = (result?.value ?? null) === null;
    return result;
  }
  const single = result.length === 1 && result[0]?.length === 1;
  run.blank = single && (result[0]![0]?.value ?? null) === null;
  return result.map((column) => Array.from(column, (box) => ((box?.value ?? null) === null ? { value: '' } : box)));
}

/** The cell of a range that stands on the row or in the column of the formula, as Google takes it. */
export function scalarOf(range: Box[][], origin: Position | undefined): Box {
  const first = range[0]?.[0];
  if (range.length === 1 && range[0]?.length === 1) return first!;
  if (!first?.position) return first ?? { value: null };
  const { col, row } = first.position;
  const tall = range.length === 1;
  const wide = range[0]!.length === 1;
  if (!origin || (!tall && !wide)) return NO_SCALAR;
  if (tall) return range[0]![origin.row - row] ?? NO_SCALAR;
  return range[origin.col - col]?.[0] ?? NO_SCALAR;
}

const NO_SCALAR: Box = { value: '#VALUE!', message: 'An array value could not be found.' };
