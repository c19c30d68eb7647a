/** This file makes the OKR tab: key results with their progress, their pace, and the signs of a ghost OKR. */

import type { Plan } from '../method/plan';
import { t } from '../metrics/text';
import { at, columnLetters, fixed } from './address';
import type { Context } from './context';
import { type Grid, idsOf, type Read, readDay, rowWith, withMissing } from './keyedTable';
import { CHECK_IDS, checkPieces, checkRows, checkStates, checkTicks } from './okrChecks';
import { headOf, OKR_FIELDS, USUAL_CONFIDENCE } from './okrFields';
import { keyResult, teamResult } from './okrResults';
import { OKR_IDS, OKR_ROWS } from './okrRows';
import type { Standing } from './okrSlots';
import type { SeriesBlock } from './series';
import { above, type Piece, type Style, type Tab } from './tab';
import { COLORS, STATES } from './tokens';

export interface OkrPlace {
  readonly fieldRow: number;
  readonly fields: readonly (string | null)[];
  /** The id in each row under the field ids; null for a person's own row. */
  readonly rows: readonly (string | null)[];
  /** The row of each line of the checks, by its id. */
  readonly checks: ReadonlyMap<string, number>;
  /** The key results as they stand, by the ids of their rows. */
  readonly results: ReadonlyMap<string, Standing>;
  /** Cells that hold no number or date where one is due, as `kr1 start`. */
  readonly unread: ReadonlySet<string>;
  /** The ids of the rows that are unticked. */
  readonly leftOut: readonly string[];
  /** The KPIs that key results without an id, of teams, are linked to, by their rows. */
  readonly teams: ReadonlyMap<number, string>;
}

const HIDDEN = ['id', 'kpi', 'base'];
/** How far down key results are looked for. */
const REACH = 60;

const TITLE = t('Objectives and key results', 'Objectifs et résultats clés');
const HELP = t(
  'One objective, three or four key results, reviewed every week. Do not change targets during the quarter: change initiatives.',
  'Un objectif, trois ou quatre résultats clés, revus chaque semaine. En cours de trimestre, on change les initiatives, pas les cibles.',
);

export function newOkrPlace(): OkrPlace {
  const fieldRow = 4;
  return {
    fieldRow,
    fields: OKR_FIELDS.map((one) => one.id),
    rows: OKR_IDS,
    checks: checkRows(new Map(), fieldRow + OKR_ROWS + TEAM_ROWS + 1),
    results: new Map(),
    unread: new Set(),
    leftOut: [],
    teams: new Map(),
  };
}

/** Left empty for the key results of teams, above the checks. */
const TEAM_ROWS = 3;

export function locateOkr(grid: Grid): OkrPlace | null {
  const fieldRow = rowWith(grid, ['id', 'objective', 'current']);
  if (fieldRow === 0) return null;
  const fields = withMissing(
    idsOf(grid[fieldRow - 1], (id) => OKR_FIELDS.some((one) => one.id === id)),
    OKR_FIELDS,
  );
  const column = fields.indexOf('id');
  const ids = grid.slice(fieldRow).map((line) => String(line[column] ?? ''));
  const rows = ids.map((id, index) => (/^kr[1-4]$/.test(id) && ids.indexOf(id) === index ? id : null));
  while (rows.length > 0 && rows[rows.length - 1] === null) rows.pop();
  for (const id of OKR_IDS) {
    if (rows.includes(id)) continue;
    while (!isEmpty(grid[fieldRow + rows.length])) rows.push(null);
    rows.push(id);
  }
  const standing = new Map(
    CHECK_IDS.flatMap((id) => (ids.includes(id) ? [[id, fieldRow + 1 + ids.indexOf(id)] as const] : [])),
  );
  const below = Math.max(lastUsed(grid), fieldRow + rows.length) + TEAM_ROWS + 1;
  const checks = checkRows(standing, standing.size === 0 ? below : lastUsed(grid));
  const place = { fieldRow, fields, rows, checks };
  const teams = teamRows(place).map((row) => {
    const of = (field: string): Read => grid[row - 1]?.[fields.indexOf(field)] ?? '';
    return [row, linkedKpi(of)] as const;
  });
  return { ...place, ...standingIn(grid, fieldRow, fields, rows), teams: new Map(teams) };
}

/** The rows among the key results, and under them down to the checks, that have no id; key results may stand under those too. */
export function teamRows({ fieldRow, rows, checks }: Pick<OkrPlace, 'fieldRow' | 'rows' | 'checks'>): number[] {
  const [first, end] = [Math.min(...checks.values()), Math.max(...checks.values())];
  const last = Math.min(first - 1, fieldRow + REACH);
  const all = Array.from({ length: Math.max(rows.length, last - fieldRow) }, (_, rank) => fieldRow + 1 + rank);
  return all.filter((row) => (rows[row - fieldRow - 1] ?? null) === null && (row < first || row > end));
}

function standingIn(
  grid: Grid,
  fieldRow: number,
  fields: OkrPlace['fields'],
  rows: OkrPlace['rows'],
): Pick<OkrPlace, 'results' | 'unread' | 'leftOut'> {
  const lines = OKR_IDS.map((id) => {
    const line = grid[fieldRow + rows.indexOf(id)] ?? [];
    return { id, of: (field: string): Read => line[fields.indexOf(field)] ?? '' };
  });
  const results = lines.flatMap(({ id, of }) => {
    const [text, metric] = [String(of('text')).slice(0, 140), linkedKpi(of)];
    return PLANNED.every((field) => String(of(field)).trim() === '') ? [] : [[id, { text, metric }] as const];
  });
  const unread = lines.flatMap(({ id, of }) =>
    Object.entries(READS).flatMap(([field, read]) =>
      of(field) !== '' && read(of(field)) === null ? [`${id} ${field}`] : [],
    ),
  );
  const leftOut = lines.flatMap(({ id, of }) => (of('shown') === false ? [id] : []));
  return { results: new Map(results), unread: new Set(unread), leftOut };
}

/** The id that the tab has found for what stands in the cell, or that itself; nothing where the formula of either is broken. */
function linkedKpi(of: (field: string) => Read): string {
  const found = ['kpi', 'metric'].map((field) => String(of(field))).find((one) => one !== '' && !one.startsWith('#'));
  return (found ?? '').slice(0, 40);
}

const readNumber = (found: Read): number | null => (typeof found === 'number' ? found : null);

/** How the fields that hold no text are read; null for what cannot be. */
const READS: Readonly<Record<'start' | 'target' | 'due' | 'confidence', (found: Read) => number | string | null>> = {
  start: readNumber,
  target: readNumber,
  due: readDay,
  confidence: readNumber,
};

const isEmpty = (line: Grid[number] = []): boolean => line.every((read) => read === '');

const lastUsed = (grid: Grid): number => grid.reduce((last, line, index) => (isEmpty(line) ? last : index + 1), 0);

/** Any of these makes a key result, half-typed as it may be; a confidence alone is only the usual one. */
const PLANNED = ['text', 'metric', 'start', 'target', 'due', 'owner', 'initiatives'];

/** The company's objective as it stands in the tab; null when there is none. */
export function readOkr(grid: Grid, place: OkrPlace): Plan['okr'] {
  const value = (row: number, id: string) => grid[row - 1]?.[place.fields.indexOf(id)] ?? '';
  const text = (row: number, id: string, max: number) => String(value(row, id)).slice(0, max);
  const number = (row: number, id: string) => readNumber(value(row, id));
  const rows = OKR_IDS.map((id) => place.fieldRow + 1 + place.rows.indexOf(id));
  const filled = rows.filter((row) => PLANNED.some((id) => text(row, id, 140).trim() !== ''));
  const objective = text(rows[0]!, 'objective', 140);
  if (filled.length === 0 && objective.trim() === '') return null;
  return {
    objective,
    keyResults: filled.map((row) => ({
      metric: linkedKpi((field) => value(row, field)),
      text: text(row, 'text', 140),
      start: number(row, 'start'),
      target: number(row, 'target'),
      due: readDay(value(row, 'due')),
      owner: text(row, 'owner', 60),
      initiative: text(row, 'initiatives', 140),
      confidence: Math.max(0, Math.min(1, number(row, 'confidence') ?? USUAL_CONFIDENCE)),
    })),
  };
}

export function okrTab(context: Context, series: SeriesBlock): Tab {
  const { titles, language, okr: place } = context;
  const teams = teamRows(place);
  const lastKnown = place.fieldRow + place.rows.length;
  const lastResult = Math.max(lastKnown, ...teams);
  const last = Math.max(lastResult, ...place.checks.values());
  const hidden = HIDDEN.map((id) => place.fields.indexOf(id) + 1).filter((column) => column > 0);
  const first = columnLetters([1, 2, 3].find((column) => !hidden.includes(column))!);
  const column = (id: string) => columnLetters(place.fields.indexOf(id) + 1);
  const rows = (id: string, end = lastResult) => `${column(id)}${place.fieldRow + 1}:${column(id)}${end}`;
  return {
    key: 'okr',
    title: titles.okr,
    color: null,
    rows: last,
    gridRows: last + 60,
    columns: place.fields.length,
    pieces: [
      { at: `A1:${at(last, place.fields.length)}`, style: { valign: 'middle' } },
      ...above(place.fieldRow - 1, [
        { at: `${first}1`, is: TITLE[language], style: { bold: true, format: '@' } },
        { at: `${first}2`, is: HELP[language], style: { format: '@' } },
      ]),
      ...head(context),
      ...place.rows.flatMap((id, rank) => (id === null ? [] : keyResult(context, id, place.fieldRow + 1 + rank))),
      ...teams.flatMap((row) => teamResult(context, series, row)),
      ...checkPieces(context, teams),
    ],
    widths: place.fields.map((id) => OKR_FIELDS.find((one) => one.id === id)?.width ?? 100),
    hiddenRows: [place.fieldRow],
    hiddenColumns: hidden,
    rules: [...['check', 'status', 'pace', 'aim', 'ghost'].map((id) => rows(id)), ...checkStates(context)].flatMap(
      (where) =>
        Object.values(STATES).map(({ symbol, text, background }) => ({
          at: where,
          when: { startsWith: symbol },
          color: text,
          background,
        })),
    ),
    choices: [{ at: rows('shown', lastKnown), from: 'checkbox', strict: true, help: '' }, ...checkTicks(context)],
    protection: { description: 'okr', open: checkTicks(context).map((tick) => tick.at), onlyLocked: true },
  };
}

function head({ language, okr: place }: Context): Piece[] {
  const style: Style = { bold: true, background: COLORS.head, wrap: true, format: '@' };
  return place.fields.flatMap((id, index): Piece[] => {
    const label = OKR_FIELDS.find((one) => one.id === id)?.label;
    if (!label) return [];
    return [
      ...above(place.fieldRow, [
        { at: at(place.fieldRow - 1, index + 1), ...headOf(label[language], language, style) },
      ]),
      { at: at(place.fieldRow, index + 1), is: id, style: { format: '@' } },
    ];
  });
}

export const okrFieldRange = (place: OkrPlace, id: string): string => {
  const letters = columnLetters(place.fields.indexOf(id) + 1);
  return fixed(`${letters}${place.fieldRow + 1}:${letters}${place.fieldRow + REACH}`);
};
