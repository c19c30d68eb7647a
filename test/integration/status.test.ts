/** This file checks that KPI_STATUS and ATTAINMENT answer what the dashboard's own formulas do, in the engine. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isFormula } from '../../src/workbook/tab';
import { workbook } from '../../src/workbook/workbook';
import { lent, setForNow } from '../addon/generateOnce';
import { openAddOn } from '../open';
import { FRESH, saas } from '../workbook/plans';

const { pieces } = workbook(saas('en'), FRESH, true).tab('calc');

/** The formula that the workbook writes in a column of its first metric, for any row. */
const nativeOf = (column: string) => {
  const first = pieces.find(({ at }) => at.startsWith(`${column}2:`))?.cells?.[0]?.[0];
  if (!isFormula(first)) throw new Error(`no formula in column ${column}`);
  return (row: number): string => first.formula.replace(/(?<=\b[A-Z]+)2\b/g, String(row));
};
const attainment = nativeOf('J');
const statusCode = nativeOf('P');
const STATUS = ['○', '■', '◆', '✓'];

const figure = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.integer({ min: -300, max: 300 }).map((parts) => parts / 100),
);
/** An empty cell of the dashboard is a formula that gives an empty text. */
const orEmpty = fc.oneof({ weight: 6, arbitrary: figure }, { weight: 1, arbitrary: fc.constant('=""') });
/** Values on the very limits: the target, the alert, nine tenths of the target. */
const kpi = fc
  .tuple(orEmpty, orEmpty, orEmpty, fc.constantFrom(1, -1), fc.integer({ min: 0, max: 8 }))
  .map(([value, target, alert, direction, limit]) => {
    const near = typeof target === 'number' ? [target, 0.9 * target, target / 0.9][limit] : undefined;
    return { value: limit === 3 ? alert : (near ?? value), target, alert, direction };
  });

const ROWS = 2000;
const kpis = fc.sample(kpi, { numRuns: ROWS, seed: 2026 });

/** The columns of the calculation tab that both formulas read, then the two functions. */
const rowOf = ({ value, target, alert, direction }: (typeof kpis)[number], index: number): unknown[] => {
  const row = index + 1;
  const isUnbounded = value === '=""' && index % 2 === 0;
  const cells: Record<string, unknown> = {
    D: direction,
    F: value,
    I: target,
    J: attainment(row),
    P: statusCode(row),
    T: alert,
    U: isUnbounded ? '=1>0' : '=0>1',
    V: `=IFERROR(ATTAINMENT(F${row};I${row};IF(D${row}>0;"up";"down"));"")`,
    W: `=KPI_STATUS(IF(U${row};"∞";F${row});I${row};IF(D${row}>0;"up";"baisse");T${row})`,
  };
  return Array.from({ length: 23 }, (_, column) => cells[String.fromCharCode(65 + column)] ?? '');
};

test.each(['fr', 'en'] as const)(
  'a KPI with a figure says in %s what it lacks: its target, not data',
  async (language) => {
    const spreadsheet = await lent(saas(language));
    const settings = spreadsheet.spreadsheet.getSheetByName(language === 'fr' ? 'Réglages' : 'Settings')!;
    const grid = settings.getDataRange().getValues();
    const row = grid.findIndex(([id]) => id === 'NPS') + 1;
    const columns = grid.find(([id]) => id === 'id')!;
    setForNow(...['target', 'alert'].map((field) => [settings.getRange(row, columns.indexOf(field) + 1), ''] as const));
    const title = language === 'fr' ? 'Tableau de bord' : 'Dashboard';
    const [status, , value] = spreadsheet.displays(`'${title}'!B13:D13`)[0]!;
    expect([status, /\d/.test(value!)]).toEqual([language === 'fr' ? '○ Sans cible' : '○ No target', true]);
  },
);

describe('whatever the signs of value, target and alert', () => {
  test('a KPI has the attainment and the status that the dashboard shows', async () => {
    const sheet = await openAddOn({ locale: 'en_US' });
    sheet.load('Status', kpis.map(rowOf));
    const rows = sheet.values(`Status!A1:W${ROWS}`);
    const seen = new Set<unknown>();
    for (const [index, row] of rows.entries()) {
      const [native, code, reached, status] = ['J', 'P', 'V', 'W'].map((letter) => row[letter.charCodeAt(0) - 65]);
      const label = JSON.stringify(kpis[index]);
      expect(reached, label).toBe(native);
      expect(status, label).toBe(STATUS[(code as number) + 1]);
      seen.add(status);
    }
    expect(seen.size).toBe(STATUS.length);
  });
});
