/** This file says at which rows the blocks of the calculation tab begin. Metric rows stand above, monthly series below. */

/** Beyond every block, hidden columns hold what was last written. */
export const MANIFEST_COLUMN = 180;

export const CONTROL_ROW = 12;
/** How many sources are late. */
export const LATE_SOURCES = `B${CONTROL_ROW + 13}`;
export const DIAGNOSIS_ROW = 30;
export const FEED_ROW = 30;
export const PERIODS_ROW = 30;
export const SIGNAL_ROW = 66;
