/** This file reads an .xlsx file as another program does: its parts as strict XML, its tabs as cells. */
import JSZip from 'jszip';
import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

export interface XlsxCell {
  readonly value: unknown;
  readonly formula: string | null;
  readonly style: number;
}

export interface XlsxTab {
  readonly name: string;
  readonly hidden: boolean;
  readonly root: Element;
  readonly cells: ReadonlyMap<string, XlsxCell>;
  /** The parts that the tab refers to, by what they are: drawing, comments. */
  readonly related: Readonly<Record<string, Element[]>>;
  /** Those of its drawing. */
  readonly charts: readonly Element[];
}

export interface XlsxBook {
  readonly tabs: readonly XlsxTab[];
  readonly names: Readonly<Record<string, string>>;
  readonly formats: readonly string[];
  /** The number format of each look of a cell. */
  readonly formatOf: (style: number) => string;
}

/** Fails on anything that is no XML. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

/** All elements of a name, however deep. */
export const all = (root: Element, name: string): Element[] =>
  root.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

export const only = (root: Element, name: string): Element => {
  const found = all(root, name);
  if (found.length !== 1) throw new Error(`${found.length} elements ${name}`);
  return found[0]!;
};

const textsOf = (root: Element): string[] =>
  all(root, 'si').map((item) =>
    all(item, 't')
      .map(({ text }) => text)
      .join('')
      .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );

const READ: Readonly<Record<string, (text: string, texts: readonly string[]) => unknown>> = {
  s: (text, texts) => texts[Number(text)],
  b: (text) => text === '1',
  n: Number,
};

function cellsOf(root: Element, texts: readonly string[]): Map<string, XlsxCell> {
  return new Map(
    all(root, 'c').map(({ attributes: { r, t, s }, children }) => {
      const child = (name: string) => children.find((one) => one.name === name)?.text;
      const text = child('v');
      const value = text === undefined ? '' : (READ[t ?? 'n'] ?? String)(text, texts);
      return [r!, { value, formula: child('f') ?? null, style: Number(s ?? 0) }];
    }),
  );
}

export async function readXlsx(bytes: Uint8Array): Promise<XlsxBook> {
  const zip = await JSZip.loadAsync(bytes);
  const entries = Object.values(zip.files).map(async (file) => [file.name, parse(await file.async('text'))] as const);
  const parts = new Map(await Promise.all(entries));
  const part = (path: string): Element => {
    const found = parts.get(path);
    if (!found) throw new Error(`There is no part ${path}`);
    return found;
  };
  const relationsOf = (path: string) =>
    all(parts.get(path.replace(/([^/]+)$/, '_rels/$1.rels')) ?? EMPTY, 'Relationship').map(({ attributes }) => ({
      id: attributes.Id!,
      kind: attributes.Type!.split('/').at(-1)!,
      path: new URL(attributes.Target!, `file:///${path}`).pathname.slice(1),
      outside: attributes.TargetMode === 'External',
    }));
  const inside = (path: string) => relationsOf(path).filter(({ outside }) => !outside);
  const workbook = part('xl/workbook.xml');
  const texts = textsOf(part('xl/sharedStrings.xml'));
  const paths = new Map(relationsOf('xl/workbook.xml').map(({ id, path }) => [id, path]));
  const tabs = all(workbook, 'sheet').map(({ attributes }): XlsxTab => {
    const path = paths.get(attributes['r:id']!)!;
    const related: Record<string, string[]> = {};
    for (const one of inside(path)) related[one.kind] = [...(related[one.kind] ?? []), one.path];
    return {
      name: attributes.name!,
      hidden: attributes.state === 'hidden',
      root: part(path),
      cells: cellsOf(part(path), texts),
      related: Object.fromEntries(Object.entries(related).map(([kind, found]) => [kind, found.map(part)])),
      charts: (related.drawing ?? []).flatMap((drawing) => inside(drawing).map((chart) => part(chart.path))),
    };
  });
  const styles = part('xl/styles.xml');
  const codes = new Map(all(styles, 'numFmt').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode!]));
  const looks = all(only(styles, 'cellXfs'), 'xf').map(({ attributes }) => codes.get(attributes.numFmtId) ?? 'General');
  return {
    tabs,
    names: Object.fromEntries(all(workbook, 'definedName').map(({ attributes, text }) => [attributes.name, text])),
    formats: [...codes.values()],
    formatOf: (style) => looks[style]!,
  };
}

const EMPTY: Element = { name: '', attributes: {}, children: [], text: '' };
