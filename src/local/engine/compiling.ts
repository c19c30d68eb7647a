/** This file has the engine read the text of a formula once, whichever cells and workbooks hold it. */

import type { Engine } from './types';

type Range = object;
type Getters = { getRangeFromSheetXC(sheetId: string, reference: string): Range };
type Compiled = {
  sheetId: string;
  tokens: object[];
  literalValues: object;
  symbols: string[];
  rangeDependencies: Range[];
  isBadExpression: boolean;
  normalizedFormula: string;
  execute: object;
};
type CompiledFormula = {
  new (
    sheetId: string,
    tokens: Compiled['tokens'],
    literalValues: Compiled['literalValues'],
    symbols: Compiled['symbols'],
    rangeDependencies: Compiled['rangeDependencies'],
    isBadExpression: boolean,
    normalizedFormula: string,
    execute: Compiled['execute'],
  ): Compiled;
  Compile(formula: string, sheetId: string, getters: Getters): Compiled;
};

/** A workbook has some thousands; beyond so many, all are read anew. */
const REMEMBERED = 20_000;

const rememberingEngines = new WeakSet<Engine>();

export function rememberCompiledFormulas(engine: Engine): void {
  if (rememberingEngines.has(engine)) return;
  rememberingEngines.add(engine);
  const Formula = engine.CompiledFormula as unknown as CompiledFormula;
  const compile = Formula.Compile.bind(Formula);
  const known = new Map<string, { compiled: Compiled; references: string[] }>();

  Formula.Compile = (formula, sheetId, getters) => {
    const found = known.get(formula);
    if (found) {
      const { tokens, literalValues, symbols, isBadExpression, normalizedFormula, execute } = found.compiled;
      const ranges = found.references.map((reference) => getters.getRangeFromSheetXC(sheetId, reference));
      return new Formula(sheetId, tokens, literalValues, symbols, ranges, isBadExpression, normalizedFormula, execute);
    }
    const references: string[] = [];
    const getRangeFromSheetXC: Getters['getRangeFromSheetXC'] = (id, reference) => {
      references.push(reference);
      return getters.getRangeFromSheetXC(id, reference);
    };
    const compiled = compile(formula, sheetId, { getRangeFromSheetXC });
    // A function that is unknown today may be another add-on's tomorrow.
    if (compiled.isBadExpression) return compiled;
    if (known.size >= REMEMBERED) known.clear();
    known.set(formula, { compiled, references });
    return compiled;
  };
}
