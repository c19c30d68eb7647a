/** This file gives a person the workbook as an .xlsx file, and says what Excel could not compute in it. */
import JSZip from 'jszip';
import type { Host } from '../host/host';
import { writeXlsx } from '../host/xlsx';
import { toast } from './messages';
import type { Words } from './words';

export const downloadXlsx = async (host: Host, words: Words): Promise<void> => {
  const { files, valuesOnly } = writeXlsx(host);
  const zip = new JSZip();
  for (const { path, content } of files) zip.file(path, content, { createFolders: false });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await zip.generateAsync({ type: 'blob', compression: 'DEFLATE' }));
  link.download = `${host.state.name}.xlsx`;
  link.click();
  URL.revokeObjectURL(link.href);
  if (valuesOnly > 0) toast(words('valuesOnly'), '', VALUES_ONLY_SECONDS);
};

const VALUES_ONLY_SECONDS = 12;
