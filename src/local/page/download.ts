/** This file gives a person the workbook as an .xlsx file. */
import JSZip from 'jszip';
import type { Host } from '../host/host';
import { xlsxFiles } from '../host/xlsx';

export const downloadXlsx = async (host: Host): Promise<void> => {
  const zip = new JSZip();
  for (const { path, content } of await xlsxFiles(host)) zip.file(path, content);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await zip.generateAsync({ type: 'blob' }));
  link.download = `${host.state.name}.xlsx`;
  link.click();
  URL.revokeObjectURL(link.href);
};
