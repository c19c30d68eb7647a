/** This file defines the functions that people type in cells: raw cells in, a value or a spilling table out. */
import { catalogue } from '../metrics/catalogue';
import { MetricError } from '../metrics/errors';
import { evaluate } from '../metrics/evaluate';
import { message } from '../metrics/wording';
import { spreadsheetCalendar } from './calendar';

/** Runs a function of the catalogue; what is wrong with the call becomes an Error with words. */
function run(name: string, args: readonly unknown[]): unknown {
  try {
    return evaluate(name, args, spreadsheetCalendar());
  } catch (error) {
    throw error instanceof MetricError ? new Error(message(name, error)) : error;
  }
}

export const functions: Readonly<Record<string, (...args: unknown[]) => unknown>> = Object.fromEntries(
  Object.entries(catalogue)
    .filter(([, { fn }]) => fn)
    .map(([name]) => [name, (...args: unknown[]) => run(name, args)]),
);
