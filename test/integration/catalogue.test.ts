/** This file runs the whole catalogue in the spreadsheet engine: each documented example, and each native formula beside its function. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { frenchFormula } from '../../src/build/docs';
import { type LocalSpreadsheet, openSpreadsheet } from '../../src/local/node';
import { catalogue } from '../../src/metrics/catalogue';
import type { Example, Kpi } from '../../src/metrics/metric';
import { DIST } from '../dist';

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
    sheet = await openSpreadsheet({ dist: DIST, locale });
  });

  test.each(examples)('%s: $formula gives what the reference says', (_, { formula, result }) => {
    const table = (Array.isArray(result) ? result : [[result]]) as unknown[][];
    sheet.type('A1', locale === 'fr_FR' ? frenchFormula(formula) : formula);
    const last = `${String.fromCharCode(64 + table[0]!.length)}${table.length}`;
    const found = sheet.values(`A1:${last}`);
    for (const [row, cells] of table.entries())
      for (const [column, cell] of cells.entries())
        expectSame(found[row]![column], cell, `${formula} ${sheet.error('A1')}`);
  });
});

type Called = Kpi & { call: string };
const called = Object.entries(catalogue).filter(
  (entry): entry is [string, (typeof entry)[1] & { kpi: Called }] => !!entry[1].kpi?.call,
);

const MONTHS = 40;
const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

/** Months of figures as people enter them: round, zero, empty, negative, or anything within reason. */
const figure = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 500 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 10_000 }).map((parts) => parts / 10_000) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: -50, max: -1 }) },
  { weight: 1, arbitrary: fc.constant('') },
);

describe('on random months, the native formula of a dashboard agrees with the function', () => {
  test.each(called)('%s', async (name, { kpi }) => {
    const sheet = await openSpreadsheet({ dist: DIST, locale: 'en_US' });
    const ids = kpi.inputs.map((input) => input.id);
    const at = (template: string, row: number): string =>
      template.replace(/\[(\w+)\]/g, (_, id: string) => `${letters(ids.indexOf(id))}${row}`);
    const [figures] = fc.sample(
      fc.array(fc.tuple(...ids.map(() => figure)), { minLength: MONTHS, maxLength: MONTHS }),
      {
        numRuns: 1,
        seed: 2026,
      },
    );
    const inputs = `A#:${letters(ids.length - 1)}#`;
    const rows = figures!.map((values, index) => {
      const row = index + 1;
      const guarded = `=IF(COUNT(${inputs.replace(/#/g, String(row))})<${ids.length};"";${at(kpi.native, row)})`;
      return [...values, guarded, `=${at(kpi.call, row)}`];
    });
    sheet.load('Months', rows);
    const [native, call] = [ids.length, ids.length + 1].map((column) =>
      sheet.values(`Months!${letters(column)}1:${letters(column)}${MONTHS}`).map(([value]) => value),
    ) as [unknown[], unknown[]];
    for (const [index, value] of native.entries()) {
      const label = `${name}, month ${index + 1}: ${JSON.stringify(figures![index])}`;
      if (typeof value === 'number') expectSame(call[index], value, label);
      else {
        expect(value, label).toBe('');
        if (!figures![index]!.includes('')) expect(typeof call[index], label).toBe('string');
      }
    }
  });
});
