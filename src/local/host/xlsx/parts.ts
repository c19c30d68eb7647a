/** This file gathers the parts of an .xlsx file: what each is, and which others it refers to. */

import { asFile, el, type Xml } from './xml';

export type XlsxFile = { path: string; content: string };

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const TYPES = {
  workbook: `${SPREADSHEET}.sheet.main+xml`,
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  sharedStrings: `${SPREADSHEET}.sharedStrings+xml`,
  comments: `${SPREADSHEET}.comments+xml`,
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  vmlDrawing: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
} as const;
type Kind = keyof typeof TYPES;

const FOLDERS: Readonly<Record<Kind, string>> = {
  workbook: 'xl/',
  worksheet: 'xl/worksheets/',
  styles: 'xl/',
  sharedStrings: 'xl/',
  comments: 'xl/',
  drawing: 'xl/drawings/',
  chart: 'xl/charts/',
  vmlDrawing: 'xl/drawings/',
};
const NAMES: Partial<Record<Kind, string>> = { worksheet: 'sheet' };
const ONCE: readonly Kind[] = ['workbook', 'styles', 'sharedStrings'];

export type Parts = {
  /** Where a part of this kind will stand. */
  place(kind: Kind): string;
  write(path: string, root: Xml): void;
  /** The id by which one part refers to another. */
  relate(from: string, to: string): string;
  /** The id by which a part refers to an address outside of the file. */
  link(from: string, address: string): string;
  files(): XlsxFile[];
};

type Relation = { type: string; target: string; outside: boolean };

export function createParts(): Parts {
  const kinds = new Map<string, Kind>();
  const contents = new Map<string, Xml>();
  const relations = new Map<string, Relation[]>();
  const add = (from: string, relation: Relation): string => {
    const known = relations.get(from) ?? [];
    relations.set(from, [...known, relation]);
    return `rId${known.length + 1}`;
  };
  return {
    place: (kind) => {
      const number = [...kinds.values()].filter((other) => other === kind).length + 1;
      const path = `${FOLDERS[kind]}${NAMES[kind] ?? kind}${ONCE.includes(kind) ? '' : number}.${kind === 'vmlDrawing' ? 'vml' : 'xml'}`;
      kinds.set(path, kind);
      return path;
    },
    write: (path, root) => void contents.set(path, root),
    relate: (from, to) => add(from, { type: kinds.get(to)!, target: fromTo(from, to), outside: false }),
    link: (from, address) => add(from, { type: 'hyperlink', target: address, outside: true }),
    files: () => [
      { path: '[Content_Types].xml', content: asFile(contentTypes(kinds)) },
      { path: '_rels/.rels', content: asFile(relationsOf([startOf(kinds)])) },
      ...[...relations].map(([from, found]) => ({
        path: from.replace(/([^/]+)$/, '_rels/$1.rels'),
        content: asFile(relationsOf(found)),
      })),
      ...[...contents].map(([path, root]) => ({ path, content: asFile(root) })),
    ],
  };
}

const startOf = (kinds: ReadonlyMap<string, Kind>): Relation => {
  const [path] = [...kinds].find(([, kind]) => kind === 'workbook')!;
  return { type: 'officeDocument', target: path, outside: false };
};

/** The way from one part to another, by folders. */
function fromTo(from: string, to: string): string {
  const [start, end] = [from.split('/').slice(0, -1), to.split('/')];
  while (start.length > 0 && start[0] === end[0]) {
    start.shift();
    end.shift();
  }
  return [...start.map(() => '..'), ...end].join('/');
}

const relationsOf = (found: readonly Relation[]): Xml =>
  el(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    found.map(({ type, target, outside }, index) =>
      el('Relationship', {
        Id: `rId${index + 1}`,
        Type: `${OFFICE}/${type}`,
        Target: target,
        TargetMode: outside ? 'External' : undefined,
      }),
    ),
  );

const contentTypes = (kinds: ReadonlyMap<string, Kind>): Xml =>
  el(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    el('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    el('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    el('Default', { Extension: 'vml', ContentType: TYPES.vmlDrawing }),
    [...kinds].map(
      ([path, kind]) => kind !== 'vmlDrawing' && el('Override', { PartName: `/${path}`, ContentType: TYPES[kind] }),
    ),
  );
