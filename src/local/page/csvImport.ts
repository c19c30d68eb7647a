/** This file puts the cells of a .csv file into a tab. */
import { LOCALES } from '../engine/locale';
import { createGrid } from '../host/grid';
import type { Host } from '../host/host';
import { sheetIdOf } from '../host/sheets';
import { cellsOf, decoded, type Notation, notationOf, typedFor } from './csvRead';

export interface CsvFile {
  /** Without its ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What no name of a tab may hold, and how long one may be. */
const tabName = (wanted: string): string =>
  wanted
    .replace(/[[\]*?:/\\]/g, ' ')
    .trim()
    .slice(0, 100) || 'CSV';

const freeTabName = (host: Host, wanted: string): string => {
  let free = wanted;
  for (let number = 2; sheetIdOf(host, free); number++) free = `${wanted} ${number}`;
  return free;
};

/** What a person would type to enter the file. */
export const typedRows = (bytes: Uint8Array, locale: Notation): string[][] => {
  const { rows, separator } = cellsOf(decoded(bytes));
  const notation = notationOf(rows, separator, locale);
  return rows.map((cells) => cells.map((cell) => typedFor(cell, notation, locale)));
};

/** Adds a tab with the file's cells and shows it. */
export const importCsv = (host: Host, { name, bytes }: CsvFile): void => {
  const { workbook } = host;
  const { decimal, dayFirst } = LOCALES[host.state.locale];
  const rows = typedRows(bytes, { decimal: decimal as Notation['decimal'], dayFirst });
  const title = freeTabName(host, tabName(name));
  workbook.together(() => {
    createGrid(host).load(title, rows);
    const sheetIdTo = sheetIdOf(host, title)!;
    workbook.run({ type: 'ACTIVATE_SHEET', sheetIdFrom: workbook.peek.getActiveSheetId(), sheetIdTo });
  });
};
