/** This file makes the workbook an .xlsx file, with the named ranges that the engine's own export leaves out. */
import { helpers } from '@odoo/o-spreadsheet';
import JSZip from 'jszip';
import type { Model, Zone } from '../engine/types';

interface ExportedFile {
  readonly path: string;
  content?: string;
  readonly imageSrc?: string;
}

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

const absolute = ({ left, top, right, bottom }: Zone): string =>
  [
    [left, top],
    [right, bottom],
  ]
    .map(([column, row]) => `$${helpers.numberToLetters(column!)}$${row! + 1}`)
    .join(':');

const definedNames = (model: Model): string => {
  const { getters } = model;
  const names = getters.getNamedRanges().map(({ name, range }) => {
    const sheet = getters.getSheetName(range.sheetId).replace(/'/g, "''");
    return `<definedName name="${escapeXml(name)}">${escapeXml(`'${sheet}'!${absolute(range.zone)}`)}</definedName>`;
  });
  return names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
};

export const workbookAsXlsx = async (model: Model): Promise<Blob> => {
  const { files } = (await model.exportXLSX()) as unknown as { files: ExportedFile[] };
  const zip = new JSZip();
  for (const { path, content = '' } of files)
    zip.file(
      path,
      path === 'xl/workbook.xml' ? content.replace('</sheets>', `</sheets>${definedNames(model)}`) : content,
    );
  return zip.generateAsync({ type: 'blob' });
};

export const downloadAs = (name: string, content: Blob): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};
