/** This file lists the named ranges that formulas read and the generator sets; a person may have names of their own. */
export const NAMED_RANGES = [
  'KPI_A_DASHBOARD',
  'KPI_AGE_H',
  'KPI_COHERENCE',
  'KPI_COMPANY',
  'KPI_DATA_TITLE',
  'KPI_LAST_UPDATE',
  'KPI_LATEST',
  'KPI_MANIFEST',
  'KPI_MONTHS',
  'KPI_PERIOD',
  'KPI_PERIOD_CHOICE',
  'KPI_SPARK_BAR',
  'KPI_SPARK_LINE',
] as const;

export type RangeName = (typeof NAMED_RANGES)[number];

/** Of an earlier version: they go when Cap Nord goes. */
const FORMER = ['KPI_PREV', 'KPI_YOY'];

export const isOurs = (name: string): boolean => [...NAMED_RANGES, ...FORMER].includes(name);
