/** This file runs the whole catalogue in the spreadsheet engine: each documented example, and each native formula beside its function. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LocalSpreadsheet } from '../../src/local/node';
import { allInputs, catalogue } from '../../src/metrics/catalogue';
import { type Example, type Input, type Kpi, type Result, spoken } from '../../src/metrics/metric';
import { frenchFormula } from '../../src/metrics/notation';
import { openAddOn } from '../open';

const examples = Object.entries(catalogue).flatMap(([name, { fn }]) =>
  (fn?.examples ?? []).map((example): [string, Example] => [name, example]),
);

const expectSame = (found: unknown, expected: unknown, label: string): void => {
  if (typeof expected !== 'number') expect(found, label).toBe(expected);
  else expect(Math.abs((found as number) - expected) / Math.max(1, Math.abs(expected)), label).toBeLessThan(1e-6);
};

describe.each(['en_US', 'fr_FR'] as const)('in a %s spreadsheet', (locale) => {
  let sheet: LocalSpreadsheet;
  beforeAll(async () => {
    sheet = await openAddOn({ locale });
  });

  test.each(examples)('%s: $formula gives what the reference says', (_, { formula, result }) => {
    const told = spoken(result as Result, () => (locale === 'fr_FR' ? 'fr' : 'en'));
    const table = (Array.isArray(told) ? told : [[told]]) as unknown[][];
    sheet.type('A1', locale === 'fr_FR' ? frenchFormula(formula) : formula);
    const last = `${String.fromCharCode(64 + table[0]!.length)}${table.length}`;
    const found = sheet.values(`A1:${last}`);
    for (const [row, cells] of table.entries())
      for (const [column, cell] of cells.entries())
        expectSame(found[row]![column], cell, `${formula} ${sheet.error('A1')}`);
  });
});

const kpis = Object.entries(catalogue).flatMap(([name, { kpi }]): [string, Kpi][] => (kpi ? [[name, kpi]] : []));

const MONTHS = 100;
const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

/** Figures as people enter them: round or a share, zero, negative, empty. */
const share = fc.integer({ min: 0, max: 10_000 }).map((parts) => parts / 10_000);
const figureOf = ({ unit }: Input) =>
  fc.oneof(
    { weight: 12, arbitrary: unit === 'rate' ? share : fc.integer({ min: 0, max: 500 }) },
    { weight: 3, arbitrary: share },
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -50, max: -1 }) },
    { weight: 1, arbitrary: fc.constant('') },
  );

/** A formula over `[input_id]` in a row whose columns are these inputs; nothing where one is blank, as on the Data tab. */
const inRow = (template: string, ids: readonly string[], row: number): string => {
  const filled = `COUNT(A${row}:${letters(ids.length - 1)}${row})=${ids.length}`;
  const over = template.replace(/\[(\w+)\]/g, (_, id: string) => `${letters(ids.indexOf(id))}${row}`);
  return `=IF(${filled};${over};"")`;
};

const monthsOf = ({ inputs }: Kpi) => fc.sample(fc.tuple(...inputs.map(figureOf)), { numRuns: MONTHS, seed: 2026 });

describe('on random months, the native formula of a dashboard', () => {
  let sheet: LocalSpreadsheet;

  /** A tab for each KPI, computed together. */
  beforeAll(async () => {
    sheet = await openAddOn({ locale: 'en_US' });
    sheet.together(() => {
      for (const [name, kpi] of kpis) {
        const ids = kpi.inputs.map((input) => input.id);
        const templates = [kpi.native, kpi.call ?? '""', kpi.unbounded ?? '1=0'];
        sheet.load(
          name,
          monthsOf(kpi).map((month, i) => [...month, ...templates.map((template) => inRow(template, ids, i + 1))]),
        );
      }
    });
  });

  test.each(kpis)('of %s agrees with the function, and is a number or empty', (name, kpi) => {
    const months = monthsOf(kpi);
    const after = kpi.inputs.length;
    const results = sheet.values(`${name}!${letters(after)}1:${letters(after + 2)}${MONTHS}`);
    let defined = 0;
    for (const [i, [native, called, unbounded]] of results.entries()) {
      const label = `${name}, month ${i + 1}: ${JSON.stringify(months[i])}`;
      if (typeof native === 'number') defined++;
      else expect(native, label).toBe('');
      if (kpi.call && typeof native === 'number') expectSame(called, native, label);
      if (kpi.call && native === '') expect(typeof called, label).toBe('string');
      if (!months[i]!.includes('')) expect(unbounded, label).toBe(called === '∞');
    }
    expect(defined).toBeGreaterThan(0);
  });
});

describe('the sample company', () => {
  test('has a plausible figure for every KPI in its first and in its last month', async () => {
    const sheet = await openAddOn({ locale: 'en_US' });
    const inputs = allInputs(catalogue);
    const ids = inputs.map(({ id }) => id);
    sheet.load(
      'Sample',
      [0, 1].map((end) => [
        ...inputs.map(({ sample }) => sample[end]),
        ...kpis.map(([, { native }]) => inRow(native, ids, end + 1)),
      ]),
    );
    const first = letters(ids.length);
    for (const [end, row] of sheet.values(`Sample!${first}1:${letters(ids.length + kpis.length - 1)}2`).entries())
      for (const [i, value] of row.entries()) {
        const [name, { unit }] = kpis[i]!;
        const told = `${name} in the ${end === 0 ? 'first' : '24th'} month of the catalogue’s sample is ${value}`;
        expect(typeof value, told).toBe('number');
        if (unit === 'rate') expect(Math.abs(value as number), `${told}, more than 120 %`).toBeLessThanOrEqual(1.2);
      }
  });
});
