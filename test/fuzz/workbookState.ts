/** This file tells whether two saved workbooks are alike, whatever numbers their tabs and objects were given. */
import type { SavedWorkbook } from '../../src/local/node';
import { area, at } from '../../src/workbook/address';
import { TAB_KEYS } from '../../src/workbook/tab';

/** Each part of a workbook, as `tab: what`, in words that compare. */
export type State = ReadonlyMap<string, unknown>;

type Zones = Record<string, number>;
type Table = Record<string, unknown>;
type Sheet = Table;

const MANIFEST = 'KPI_MANIFEST';
/** Their marks are made of the numbers of tabs. */
const BY_NUMBER = ['choices', 'links'];
/** As the host makes columns and rows: whether a script has said so itself does not show. */
const USUAL = { cols: 100, rows: 21 };

export function stateOf(saved: SavedWorkbook): State {
  const { engine, host } = saved as unknown as { engine: Table & { sheets: Sheet[] }; host: Table };
  const titles = new Map(engine.sheets.map(({ id, name }) => [String(id), String(name)]));
  const named = numbersAsTitles(titles);
  const parts = new Map<string, unknown>();
  const add = (tab: string, what: string, value: unknown) => parts.set(`${tab}: ${what}`, named(value));
  const names = engine.namedRanges as Record<string, string>;
  const manifest = readManifest(engine.sheets, names[MANIFEST]);
  for (const sheet of engine.sheets) {
    const tab = String(sheet.name);
    const { id: _, name, cells, styles, formats, borders, rows, cols, ...rest } = sheet;
    const { conditionalFormats, dataValidationRules, figures, merges, ...others } = rest;
    add(tab, 'place', engine.sheets.indexOf(sheet));
    const lists = spreadLists(dataValidationRules as Table[]);
    add(tab, 'cells', unticked(without(cells as Table, manifest.cellsOf(tab)), lists));
    const covered = coveredBy(merges as string[]);
    add(tab, 'styles', without(spread(styles as Zones, engine.styles as Table), covered));
    add(tab, 'formats', without(spread(formats as Zones, engine.formats as Table), covered));
    add(tab, 'borders', spread(borders as Zones, engine.borders as Table));
    add(tab, 'rows', sized(rows as Table, USUAL.rows));
    add(tab, 'columns', sized(cols as Table, USUAL.cols));
    add(tab, 'rules', (conditionalFormats as Table[]).map(anonymous));
    add(tab, 'lists', lists);
    add(tab, 'merges', [...(merges as string[])].sort());
    for (const [what, value] of Object.entries(others)) add(tab, what, value);
  }
  const { charts, protections, metadata, properties, name, locale, timeZone, recalculation, triggers } = host;
  add('file', 'names', inOrder({ ...names, [MANIFEST]: names[MANIFEST] && 'stands' }));
  add('file', 'charts', sorted((charts as Table[]).map(anonymous).map(named)));
  add('file', 'protections', sorted((protections as Table[]).map(anonymous).map(named)));
  add('file', 'metadata', sorted((metadata as Table[]).map(anonymous).map(named)));
  add('file', 'properties', unleased(properties as Record<'document' | 'user' | 'script', Table>));
  add('file', 'settings', { name, locale, timeZone, recalculation, triggers });
  for (const [key, record] of manifest.records) add('manifest', key, record);
  return parts;
}

/** How cells look: what a cut has left of it where nothing stands may be of either run, cell by cell. */
const LOOKS = /: (styles|formats|borders)$/;

/** The parts that are like those of none of the others. */
export function differences(state: State, others: readonly State[]): string[] {
  const parts = [...new Set([state, ...others].flatMap((one) => [...one.keys()]))];
  return parts.flatMap((part) => {
    const found = state.get(part);
    const wanted = others.map((other) => other.get(part));
    const isAlike = wanted.some((one) => JSON.stringify(one) === JSON.stringify(found));
    if (isAlike || (LOOKS.test(part) && looksLike(found as Looks, wanted as Looks[]))) return [];
    return [`${part}${firstDifference(found, wanted.filter((one) => one !== undefined).pop())}`];
  });
}

type Looks = Readonly<Record<string, string | Table>> | undefined;

/** Whether each property of each cell is that of one of the others. */
function looksLike(found: Looks = {}, wanted: readonly Looks[]): boolean {
  const cells = [...new Set([found, ...wanted].flatMap((one) => Object.keys(one ?? {})))];
  return cells.every((cell) => {
    const [own, others] = [found[cell], wanted.map((one) => one?.[cell])];
    if (typeof (own ?? others.find((one) => one)) === 'string') return others.some((one) => one === own);
    const looks = [own, ...others].map((one) => (one ?? {}) as Table);
    const names = [...new Set(looks.flatMap(Object.keys))];
    return names.every((name) => {
      const [value, ...rest] = looks.map((look) => JSON.stringify(look[name] ?? null));
      return rest.includes(value!);
    });
  });
}

function firstDifference(found: unknown, wanted: unknown): string {
  if (found === undefined || wanted === undefined) return wanted === undefined ? ' is too much' : ' is missing';
  const [left, right] = [Object(found) as Table, Object(wanted) as Table];
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  const apart = keys.filter((key) => JSON.stringify(left[key]) !== JSON.stringify(right[key]));
  const said = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 120);
  if (apart.length === 0) return `: ${said(found)}, not ${said(wanted)}`;
  return ` (${apart.length}): ${apart[0]} is ${said(left[apart[0]!])}, not ${said(right[apart[0]!])}`;
}

/** The host gives every object a number, in the order in which it was made. */
const anonymous = ({ id: _, engineId, figureId, ...rest }: Table): Table => rest;

const sorted = (list: readonly unknown[]): string[] => list.map((one) => JSON.stringify(one)).sort();

function numbersAsTitles(titles: ReadonlyMap<string, string>): (value: unknown) => unknown {
  const numbers = [...titles.keys()].filter((id) => id.length > 3);
  if (numbers.length === 0) return (value) => value;
  const pattern = new RegExp(numbers.join('|'), 'g');
  return (value) => JSON.parse((JSON.stringify(value) ?? 'null').replace(pattern, (id) => jsonText(titles.get(id)!)));
}

const jsonText = (text: string): string => JSON.stringify(text).slice(1, -1);

/** The cells of merges that are not seen, to which the engine gives the looks of the first when a file is opened. */
const coveredBy = (merges: readonly string[]): ReadonlySet<string> =>
  new Set(merges.flatMap((zone) => [...cellsIn(zone)].slice(1)));

/** A value for each cell. */
function spread(zones: Zones = {}, table: Table = {}): Table {
  const cells: Table = {};
  for (const [zone, id] of Object.entries(zones)) for (const cell of cellsIn(zone)) cells[cell] = inOrder(table[id]);
  return inOrder(cells);
}

function spreadLists(rules: readonly Table[]): Table {
  const cells: Table = {};
  for (const { id: _, ranges, ...rule } of rules)
    for (const zone of ranges as string[]) for (const cell of cellsIn(zone)) cells[cell] = rule;
  return inOrder(cells);
}

function inOrder<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([name, part]) => [name, inOrder(part)])) as Value;
}

/** A box that nobody has ticked is empty or says so. */
function unticked(cells: Table, lists: Table): Table {
  const isBox = (cell: string) => JSON.stringify(lists[cell] ?? '').includes('"isBoolean"');
  return Object.fromEntries(Object.entries(cells).filter(([cell, content]) => content !== 'FALSE' || !isBox(cell)));
}

function* cellsIn(zone: string): Generator<string> {
  const { row, column, rows, columns } = area(zone);
  for (let down = 0; down < rows; down += 1)
    for (let across = 0; across < columns; across += 1) yield at(row + down, column + across);
}

/** Of rows and columns, those that are not as usual. */
function sized(lines: Table, usual: number): Table {
  const kept = Object.entries(lines).map(([index, line]) => {
    const { size, ...rest } = line as { size?: number };
    return [index, size === usual ? rest : { size, ...rest }] as const;
  });
  return Object.fromEntries(kept.filter(([, line]) => Object.values(line).some((value) => value !== undefined)));
}

function without(cells: Table, names: ReadonlySet<string>): Table {
  return inOrder(Object.fromEntries(Object.entries(cells).filter(([cell]) => !names.has(cell))));
}

/** Who has the turn is nobody's matter once it has ended. */
function unleased({ document, ...others }: Record<'document' | 'user' | 'script', Table>): Table {
  const { lease, ...rest } = document;
  return { ...others, document: rest, turn: String(lease ?? '0').split(' ')[0] === '0' ? 'ended' : 'held' };
}

/** What the calculation tab's hidden columns hold, read; their cells are left out of the tab. */
function readManifest(sheets: readonly Sheet[], range: string | undefined) {
  const none = { cellsOf: (_: string): ReadonlySet<string> => new Set(), records: new Map<string, unknown>() };
  if (!range || range.includes('#REF')) return none;
  const [, quoted = '', zone = ''] = /^(.*)!(.*)$/.exec(range) ?? [];
  const title = quoted.replace(/^'|'$/g, '').replace(/''/g, "'");
  const cells = sheets.find(({ name }) => name === title)?.cells as Record<string, string> | undefined;
  if (!cells) return none;
  const names = new Set(cellsIn(zone));
  const { row, column, rows, columns } = area(zone);
  const records = new Map<string, unknown>();
  for (let down = 0; down < rows; down += 1) {
    const [key = '', id, ...chunks] = Array.from(
      { length: columns },
      (_, across) => cells[at(row + down, column + across)],
    );
    const text = chunks.map((chunk) => (chunk ?? '').replace(/^'?J/, '')).join('');
    const known = TAB_KEYS.some((one) => one === key);
    if (known) records.set(key, [id, text === '' ? null : withoutNumbers(JSON.parse(text))]);
    else records.set(`${key} ${down}`, text);
  }
  return { cellsOf: (tab: string) => (tab === title ? names : new Set<string>()), records };
}

function withoutNumbers(record: { aspects: Table }): object {
  const aspects = Object.fromEntries(Object.entries(record.aspects).filter(([name]) => !BY_NUMBER.includes(name)));
  return { ...record, aspects: inOrder(aspects) };
}
