/** This file stands in for a spreadsheet in UTC. */
import type { Calendar } from '../../src/metrics/metric';

export const utc: Calendar = {
  partsOf: (date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }),
};
