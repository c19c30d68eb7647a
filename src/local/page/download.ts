/** This file gives a person the workbook as an .xlsx file, and says what Excel could not compute in it, or its active tab as a .csv file. */
import JSZip from 'jszip';
import Papa from 'papaparse';
import { displayAt, grid } from '../host/cells';
import type { Host } from '../host/host';
import { sheetName } from '../host/sheets';
import { writeXlsx } from '../host/xlsx';
import { toast } from './messages';
import type { Words } from './words';

const VALUES_ONLY_SECONDS = 12;

const give = (content: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

export const downloadXlsx = async (host: Host, words: Words): Promise<void> => {
  const { files, valuesOnly } = writeXlsx(host);
  const zip = new JSZip();
  for (const { path, content } of files) zip.file(path, content, { createFolders: false });
  give(await zip.generateAsync({ type: 'blob', compression: 'DEFLATE' }), `${host.state.name}.xlsx`);
  if (valuesOnly > 0) toast(words('valuesOnly'), '', VALUES_ONLY_SECONDS);
};

/** The cells as they are shown, up to the last that shows something. */
const shownCells = (host: Host, sheetId: string): string[][] => {
  const zone = host.workbook.read().getSheetZone(sheetId);
  const rows = grid(zone, (col, row) => displayAt(host, { sheetId, col, row }));
  const height = rows.findLastIndex((cells) => cells.some(Boolean)) + 1;
  const width = Math.max(0, ...rows.map((cells) => cells.findLastIndex(Boolean) + 1));
  return rows.slice(0, height).map((cells) => cells.slice(0, width));
};

/** Where figures have decimal commas, a spreadsheet program expects semicolons; the mark at the head tells it of UTF-8. */
export const downloadCsv = (host: Host): void => {
  const sheetId = host.workbook.peek.getActiveSheetId();
  const delimiter = host.workbook.locale.decimal === ',' ? ';' : ',';
  const text = Papa.unparse(shownCells(host, sheetId), { delimiter });
  give(new Blob([`\uFEFF${text}`], { type: 'text/csv' }), `${host.state.name} - ${sheetName(host, sheetId)}.csv`);
};
