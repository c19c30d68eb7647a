/** This file keeps formulas as they were typed: the engine drops their spaces, and writes A$1:A1 as A$1. */

import { toLocal } from '../engine/formula';
import type { Workbook } from '../engine/model';
import type { Position } from '../engine/types';

/** By the engine's number of the cell, which stays when the cell moves. */
export type TypedFormulas = Map<number, { canonical: string; typed: string }>;
export type SavedFormula = Position & { canonical: string; typed: string };

const canonicalAt = ({ model }: Workbook, position: Position): string | undefined => {
  const cell = model.getters.getCell(position);
  return cell?.isFormula ? cell.compiledFormula.toFormulaString(model.getters) : undefined;
};

/** The formula as the formula bar shows it; as typed, unless rows or columns have changed it since. */
export function formulaTextAt(workbook: Workbook, formulas: TypedFormulas, position: Position): string {
  const canonical = canonicalAt(workbook, position);
  if (canonical === undefined) return '';
  const kept = formulas.get(workbook.model.getters.getCell(position)!.id);
  return kept?.canonical === canonical ? kept.typed : toLocal(canonical, workbook.locale);
}

/** Remembers what was typed, once the engine holds it, if it writes it otherwise. */
export function rememberFormula(workbook: Workbook, formulas: TypedFormulas, position: Position, typed: string): void {
  workbook.afterFlush(() => {
    const canonical = canonicalAt(workbook, position);
    if (canonical === undefined) return;
    const { id } = workbook.model.getters.getCell(position)!;
    if (typed === canonical) formulas.delete(id);
    else formulas.set(id, { canonical, typed: toLocal(typed, workbook.locale) });
  });
}

export function saveFormulas({ model }: Workbook, formulas: TypedFormulas): SavedFormula[] {
  const { getters } = model;
  return getters.getSheetIds().flatMap((sheetId) =>
    getters.getCells(sheetId).flatMap(({ id }) => {
      const kept = formulas.get(id);
      const { col, row } = getters.getCellPosition(id);
      return kept ? [{ sheetId, col, row, ...kept }] : [];
    }),
  );
}

export function restoreFormulas({ model }: Workbook, saved: readonly SavedFormula[]): TypedFormulas {
  const formulas: TypedFormulas = new Map();
  for (const { sheetId, col, row, ...kept } of saved) {
    const cell = model.getters.getCell({ sheetId, col, row });
    if (cell) formulas.set(cell.id, kept);
  }
  return formulas;
}
