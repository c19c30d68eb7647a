/** This file defines the functions that people type in cells: raw cells in, a value or a spilling table out. */
import { catalogue } from '../metrics/catalogue';
import { MetricError } from '../metrics/errors';
import { call } from '../metrics/evaluate';
import { type Fn, type Metric, spoken } from '../metrics/metric';
import { message } from '../metrics/wording';
import { once } from '../workbook/once';
import { spreadsheetCalendar } from './calendar';
import { fileLanguage } from './fileLanguage';

type CellFunctions = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** Runs a function of the catalogue; what is wrong with the call becomes an Error with words. */
function run(name: string, fn: Fn, args: readonly unknown[]): unknown {
  try {
    return spoken(call(fn, args, spreadsheetCalendar()), once(fileLanguage));
  } catch (error) {
    throw error instanceof MetricError ? new Error(message(name, error)) : error;
  }
}

/** The functions of some entries of the catalogue. */
export function functionsOf(entries: Readonly<Record<string, Pick<Metric, 'fn'>>>): CellFunctions {
  const functions: Record<string, (...args: unknown[]) => unknown> = {};
  for (const [name, { fn }] of Object.entries(entries)) if (fn) functions[name] = (...args) => run(name, fn, args);
  return functions;
}

export const functions: CellFunctions = /* @__PURE__ */ functionsOf(catalogue);
