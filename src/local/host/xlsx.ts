/** This file makes the workbook an .xlsx file, with what the engine's own export leaves out: names of ranges, Google's formats. */

import type { Host } from './host';
import { absoluteA1 } from './places';

export type XlsxFile = { path: string; content: string };

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

function definedNames(host: Host): string {
  const names = host.workbook.read().getNamedRanges();
  if (names.length === 0) return '';
  const elements = names.map(({ name, range }) => {
    const reference = absoluteA1(host, range.sheetId, range.zone);
    return `<definedName name="${escapeXml(name)}">${escapeXml(reference)}</definedName>`;
  });
  return `<definedNames>${elements.join('')}</definedNames>`;
}

/** Excel reads Google's patterns; the engine's own stand for some that it does not know. */
function withPatterns(styles: string, patterns: Map<string, string>): string {
  const known = new Map([...patterns].map(([format, pattern]) => [escapeXml(format), escapeXml(pattern)]));
  return styles.replace(/formatCode="([^"]*)"/g, (whole, format: string) =>
    known.has(format) ? `formatCode="${known.get(format)}"` : whole,
  );
}

/** The files to be zipped. The engine needs DOMParser and XMLSerializer, which Node lacks. */
export async function xlsxFiles(host: Host): Promise<XlsxFile[]> {
  host.workbook.flush();
  const { files } = (await host.workbook.model.exportXLSX()) as unknown as { files: XlsxFile[] };
  return files.map(({ path, content = '' }) => {
    if (path === 'xl/workbook.xml')
      return { path, content: content.replace('</sheets>', `</sheets>${definedNames(host)}`) };
    if (path === 'xl/styles.xml') return { path, content: withPatterns(content, host.workbook.formats.patterns) };
    return { path, content };
  });
}
