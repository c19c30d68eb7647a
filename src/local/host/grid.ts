/** This file is the spreadsheet under a person's hands: what they type, see, and paste. */

import { readFormula, toCanonical } from '../engine/formula';
import { LOCALES, type LocaleCode } from '../engine/locale';
import type { Position, Zone } from '../engine/types';
import { displayAt, errorAt, formulaAt, grid, typeIn, valueAt, writeValue } from './cells';
import type { Host } from './host';
import { refuseProtected } from './protected';
import { createSheet, sheetIdOf } from './sheets';

export type Grid = {
  /** As a person types it; "'Données'!B2", or "B2" of the active sheet. */
  type(a1: string, text: string): void;
  value(a1: string): unknown;
  values(a1: string): unknown[][];
  display(a1: string): string;
  displays(a1: string): string[][];
  /** As the formula bar shows it. */
  formula(a1: string): string;
  /** What hovering over an error shows. */
  error(a1: string): string | null;
  /** Pastes rows of values, in a new sheet if there is none of that name. */
  load(sheet: string, rows: unknown[][], a1?: string): void;
  /** Whether a formula parses under a locale. */
  parseAs(formula: string, locale: LocaleCode): { ok: boolean; error?: string };
};

export function createGrid(host: Host): Grid {
  const at = (a1: string) => placeOf(host, a1);
  const each = <T>(a1: string, cell: (host: Host, position: Position) => T): T[][] => {
    const { sheetId, zone } = at(a1);
    return grid(zone, (col, row) => cell(host, { sheetId, col, row }));
  };
  return {
    type: (a1, text) => {
      const { sheetId, zone } = at(a1);
      refuseProtected(host, [{ sheetId, zone: { ...zone, bottom: zone.top, right: zone.left } }]);
      typeIn(host, { sheetId, col: zone.left, row: zone.top }, text);
    },
    value: (a1) => each(a1, valueAt)[0]![0],
    values: (a1) => each(a1, valueAt),
    display: (a1) => each(a1, displayAt)[0]![0]!,
    displays: (a1) => each(a1, displayAt),
    formula: (a1) => each(a1, formulaAt)[0]![0]!,
    error: (a1) => each(a1, errorAt)[0]![0]!,
    load: (sheet, rows, a1 = 'A1') => load(host, sheet, rows, a1),
    parseAs: (formula, locale) => parseAs(host, formula, locale),
  };
}

function placeOf(host: Host, a1: string): { sheetId: string; zone: Zone } {
  const bang = a1.lastIndexOf('!');
  const name =
    bang < 0
      ? undefined
      : a1
          .slice(0, bang)
          .replace(/^'([\s\S]*)'$/, '$1')
          .replace(/''/g, "'");
  const sheetId = name === undefined ? host.workbook.peek.getActiveSheetId() : sheetIdOf(host, name);
  if (!sheetId) throw new Error(`There is no sheet named ${name}.`);
  return { sheetId, zone: host.workbook.engine.helpers.toZone(a1.slice(bang + 1)) };
}

function load(host: Host, sheet: string, rows: unknown[][], a1: string): void {
  const { workbook } = host;
  const sheetId = sheetIdOf(host, sheet) ?? createSheet(host, sheet, workbook.written().getSheetIds().length);
  const { left, top } = workbook.engine.helpers.toZone(a1);
  const width = Math.max(0, ...rows.map((row) => row.length));
  makeRoom(host, sheetId, 'ROW', top + rows.length);
  makeRoom(host, sheetId, 'COL', left + width);
  rows.forEach((cells, down) => {
    cells.forEach((value, right) => {
      if (value !== '' && value !== null) writeValue(host, { sheetId, col: left + right, row: top + down }, value);
    });
  });
  workbook.flush();
}

function makeRoom({ workbook }: Host, sheetId: string, dimension: 'ROW' | 'COL', needed: number): void {
  const getters = workbook.written();
  const size = dimension === 'ROW' ? getters.getNumberRows(sheetId) : getters.getNumberCols(sheetId);
  if (needed <= size) return;
  const more = { base: size - 1, position: 'after', quantity: needed - size };
  workbook.run({ type: 'ADD_COLUMNS_ROWS', sheetId, sheetName: getters.getSheetName(sheetId), dimension, ...more });
}

function parseAs({ workbook }: Host, formula: string, locale: LocaleCode): { ok: boolean; error?: string } {
  const read = readFormula(formula, LOCALES[locale]);
  if (!read.ok) return read;
  const bad = workbook.engine.CompiledFormula.IsBadExpression(toCanonical(formula, LOCALES[locale]));
  return bad ? { ok: false, error: 'Formula parse error.' } : { ok: true };
}
