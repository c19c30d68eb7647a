/** This file says at which rows the blocks of the calculation tab begin. Metric rows stand above, monthly series below. */

/** Beyond every block, hidden columns hold what was last written. */
export const MANIFEST_COLUMN = 180;

/** What decides which month is shown, and how fresh it is: lines under one another, in this order. */
export const CONTROLS = [
  'latest',
  'period',
  'previous',
  'yearAgo',
  'row',
  'previousRow',
  'yearAgoRow',
  'beforeRow',
  'before',
  'lastUpdate',
  'age',
  'coherence',
  'lateSources',
] as const;
export type Control = (typeof CONTROLS)[number];

export const controlRow = (control: Control): number => 13 + CONTROLS.indexOf(control);
export const controlCell = (control: Control): string => `B${controlRow(control)}`;

export const DIAGNOSIS_ROW = 30;
export const FEED_ROW = 30;
export const PERIODS_ROW = 30;
export const SIGNAL_ROW = 66;
