/** This file evaluates a generated workbook in an independent engine, which knows nothing of ours, and compares every formula's value. */
import { type CellValue, DetailedCellError, HyperFormula } from 'hyperformula';
import { describe, expect, test } from 'vitest';
import type { LocalSpreadsheet } from '../../src/local/node';
import { lent } from '../addon/generateOnce';
import { NOW } from '../open';
import { withViews } from '../workbook/plans';

const CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'medium' });
/** A day number by the clocks of the spreadsheet's time zone. */
const toSerial = (date: Date): number => Date.parse(`${CLOCK.format(date).replace(' ', 'T')}Z`) / 864e5 + 25569;

interface Sheet {
  readonly name: string;
  readonly formulas: string[][];
  readonly values: unknown[][];
}

const sheetsOf = (spreadsheet: LocalSpreadsheet): Sheet[] =>
  spreadsheet.spreadsheet.getSheets().map((sheet) => {
    const range = sheet.getDataRange();
    return { name: sheet.getName(), formulas: range.getFormulas(), values: range.getValues() };
  });

const namesOf = (spreadsheet: LocalSpreadsheet) =>
  spreadsheet.spreadsheet.getNamedRanges().map((named) => {
    const range = named.getRange();
    const cells = range.getA1Notation().replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return { name: named.getName(), expression: `='${range.getSheet().getName()}'!${cells}` };
  });

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';
/** Numbers joined into a text take the locale's decimal sign here, and always the American one there. */
const american = (text: string): string => text.replace(/(\d),(?=\d)/g, '$1.');
const plain = (value: unknown): unknown => (isDate(value) ? toSerial(value) : value);

/** What the second engine is given in a cell; it cannot draw, and its clock is not ours. */
const contentOf = (formula: string, value: unknown): string | number | boolean | null => {
  if (!formula)
    return value === '' ? null : typeof value === 'string' ? `'${value}` : (plain(value) as number | boolean);
  return formula.replace(/NOW\(\)/g, String(toSerial(NOW)));
};

/** An error is an object there, and its name here. */
const shownThere = (value: CellValue | undefined) => (value instanceof DetailedCellError ? value.value : (value ?? ''));

describe.each(['fr', 'en'] as const)('in the workbook in %s', (language) => {
  test('a second engine finds the same value in every formula, but for the drawings', async () => {
    const spreadsheet = await lent(withViews(language));
    const sheets = sheetsOf(spreadsheet);
    const second = HyperFormula.buildFromSheets(
      Object.fromEntries(
        sheets.map(({ name, formulas, values }) => [
          name,
          formulas.map((row, r) => row.map((formula, c) => contentOf(formula, values[r]![c]))),
        ]),
      ),
      {
        licenseKey: 'gpl-v3',
        functionArgSeparator: language === 'fr' ? ';' : ',',
        thousandSeparator: '',
        decimalSeparator: '.',
        dateFormats: [],
        useArrayArithmetic: false,
      },
      namesOf(spreadsheet),
    );
    let compared = 0;
    const drawings: string[] = [];
    const differences: string[] = [];
    for (const { name, formulas, values } of sheets) {
      const found = second.getSheetValues(second.getSheetId(name)!);
      for (const [r, row] of formulas.entries()) {
        for (const [c, formula] of row.entries()) {
          if (!formula) continue;
          if (/SPARKLINE|HYPERLINK/.test(formula)) {
            drawings.push(formula);
            continue;
          }
          compared += 1;
          const [own, other] = [plain(values[r]![c]), shownThere(found[r]?.[c])];
          const same =
            typeof own === 'number' && typeof other === 'number'
              ? Math.abs(own - other) <= 1e-9 * Math.max(1, Math.abs(own))
              : typeof own === 'string' && typeof other === 'string'
                ? american(own) === american(other)
                : own === other;
          if (!same)
            differences.push(
              `${name} row ${r + 1} column ${c + 1}: ${own} here, ${JSON.stringify(other)} there: ${formula}`,
            );
        }
      }
    }
    console.log(`${compared} formulas compared, ${drawings.length} drawings or links left out`);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(1_000);
  });
});
