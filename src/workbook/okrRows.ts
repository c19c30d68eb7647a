/** This file says where the key results stand on the calculation tab. */

export const OKR_ROWS = 4;
/** The rows of the OKR tab. */
export const OKR_IDS: readonly string[] = ['kr1', 'kr2', 'kr3', 'kr4'];
const FIRST = 59;

const COLUMNS = {
  status: 'J',
  text: 'K',
  progress: 'L',
  gauge: 'M',
  rest: 'N',
  start: 'O',
  current: 'P',
  target: 'Q',
  due: 'R',
  owner: 'S',
  initiative: 'T',
  elapsed: 'U',
  row: 'V',
  objective: 'W',
  quarter: 'X',
} as const;

export type OkrColumn = keyof typeof COLUMNS;

export const okrCell = (column: OkrColumn, rank: number): string => `${COLUMNS[column]}${FIRST + rank}`;
