/** This file emulates what a range holds: values, formulas, what is shown, number formats. */

import type { Position } from '../engine/types';
import { displayAt, formulaAt, grid, patternAt, shifted, valueAt, writeFormula, writeValue } from './cells';
import type { Host } from './host';
import { checkBlock, type RangeTarget } from './places';
import { fromR1C1, toR1C1 } from './r1c1';
import { corner, zonesByValue } from './rangeStyles';
import { type Methods, read, SELF, write } from './service';

const each = <T>({ host, sheetId, zone }: RangeTarget, cell: (host: Host, position: Position) => T): T[][] =>
  grid(zone, (col, row) => cell(host, { sheetId, col, row }));

const first = <T>(range: RangeTarget, cell: (host: Host, position: Position) => T): T =>
  each({ ...range, zone: corner(range.zone) }, cell)[0]![0]!;

type WriteCell = (host: Host, position: Position, value: never) => void;

function writeBlock(range: RangeTarget, values: unknown[][], writeCell: WriteCell) {
  checkBlock(values, range.zone);
  const { top, left } = range.zone;
  return writeEach(range, (col, row) => values[row - top]![col - left] as never, writeCell);
}

const fill = (range: RangeTarget, value: unknown, writeCell: WriteCell) =>
  writeEach(range, () => value as never, writeCell);

/** Cells covered by a merge hold nothing. */
function writeEach<T>(
  { host, sheetId, zone }: RangeTarget,
  valueAt: (col: number, row: number) => T,
  writeCell: (host: Host, position: Position, value: T) => void,
) {
  host.workbook.settle();
  const { getters } = host.workbook.model;
  grid(zone, (col, row) => {
    const position = { sheetId, col, row };
    const main = getters.getMainCellPosition(position);
    if (main.col === col && main.row === row) writeCell(host, position, valueAt(col, row));
  });
  return SELF;
}

function formatZones({ host, sheetId, zone }: RangeTarget, patterns: string[][]) {
  for (const [pattern, target] of zonesByValue(zone, patterns)) {
    host.workbook.queue({
      type: 'SET_FORMATTING',
      sheetId,
      target,
      format: host.workbook.formats.toEngine(pattern as string),
    });
  }
  return SELF;
}

function checkValue(value: unknown): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') throw new Error('A cell cannot hold a function.');
  return value;
}

/** Google writes the text of an object that is no Date. */
const writeAny: WriteCell = (host, position, value) => writeValue(host, position, checkValue(value));

const formulaR1C1At = (host: Host, position: Position): string | null =>
  toR1C1(formulaAt(host, position), position) || null;

const writeFormulaR1C1 = (host: Host, position: Position, formula: string | null): void =>
  writeFormula(host, position, fromR1C1(formula ?? '', position));

export const valueMethods: Methods<RangeTarget> = {
  getValue: read('', (range) => first(range, valueAt)),
  getValues: read('', (range) => each(range, valueAt)),
  getDisplayValue: read('', (range) => first(range, displayAt)),
  getDisplayValues: read('', (range) => each(range, displayAt)),
  getFormula: read('', (range) => first(range, formulaAt)),
  getFormulas: read('', (range) => each(range, formulaAt)),
  getNumberFormat: read('', (range) => first(range, patternAt)),
  getNumberFormats: read('', (range) => each(range, patternAt)),
  isBlank: read('', (range) => each(range, valueAt).every((row) => row.every((value) => value === ''))),
  setValue: write('Object', (range, value: unknown) => fill(range, value, writeAny)),
  setValues: write('Object[][]', (range, values: unknown[][]) => writeBlock(range, values, writeAny)),
  setFormula: write('String', (range, formula: string) => {
    const { top, left } = range.zone;
    return writeEach(
      range,
      (col, row) => ({ formula, down: row - top, across: col - left }),
      (host, position, { formula: text, down, across }) =>
        writeFormula(host, position, shifted(host, text, position.sheetId, across, down)),
    );
  }),
  setFormulas: write('String?[][]', (range, formulas: (string | null)[][]) =>
    writeBlock(range, formulas, (host, position, formula: string | null) =>
      writeFormula(host, position, formula ?? ''),
    ),
  ),
  getFormulaR1C1: read('', (range) => first(range, formulaR1C1At)),
  getFormulasR1C1: read('', (range) => each(range, formulaR1C1At)),
  setFormulaR1C1: write('String', (range, formula: string) => fill(range, formula, writeFormulaR1C1)),
  setFormulasR1C1: write('String?[][]', (range, formulas: (string | null)[][]) =>
    writeBlock(range, formulas, writeFormulaR1C1),
  ),
  setNumberFormat: write('String', (range, pattern: string) =>
    formatZones(
      range,
      grid(range.zone, () => pattern),
    ),
  ),
  setNumberFormats: write('String[][]', (range, patterns: string[][]) => formatZones(range, patterns)),
};
