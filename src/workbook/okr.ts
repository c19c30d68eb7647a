/** This file makes the OKR tab: key results with their progress, their pace this week, and the signs of a ghost OKR. */

import type { Plan } from '../method/plan';
import type { Language, Text } from '../metrics/text';
import { t } from '../metrics/text';
import { at, columnLetters, fixed } from './address';
import type { Context } from './context';
import { cellOf, dayFormula, formula, quoteText } from './formula';
import { type Grid, idsOf, readDay, rowWith } from './keyedTable';
import { numberFormat, PERCENT } from './numberFormats';
import { OKR_ROWS } from './okrRows';
import type { Cell, Piece, Style, Tab } from './tab';
import { COLORS, STATES } from './tokens';

export interface OkrPlace {
  readonly fieldRow: number;
  readonly fields: readonly (string | null)[];
  /** The id in each row under the field ids; null for a person's own row. */
  readonly rows: readonly (string | null)[];
}

interface OkrField {
  readonly id: string;
  readonly label: Text;
  readonly width: number;
}

const field = (id: string, label: Text, width: number): OkrField => ({ id, label, width });

const FIELDS: readonly OkrField[] = [
  field('id', t('Id', 'Id.'), 100),
  field('level', t('Level', 'Niveau'), 100),
  field('team', t('Team', 'Équipe'), 100),
  field('objective', t('Objective', 'Objectif'), 200),
  field('number', t('KR no.', 'KR n°'), 100),
  field('text', t('Key result', 'Résultat clé'), 200),
  field('metric', t('Linked KPI', 'KPI lié'), 100),
  field('start', t('Start', 'Départ'), 100),
  field('target', t('Target', 'Cible'), 100),
  field('current', t('Current', 'Actuel'), 100),
  field('progress', t('Progress', 'Avancement'), 100),
  field('due', t('Due', 'Échéance'), 100),
  field('elapsed', t('Time elapsed', 'Temps écoulé'), 100),
  field('status', t('Status', 'Statut'), 100),
  field('expected', t('Expected today', 'Attendu aujourd’hui'), 100),
  field('pace', t('This week', 'Cette semaine'), 200),
  field('owner', t('Owner (a person)', 'Responsable (une personne)'), 100),
  field('confidence', t('Confidence (aim at 70%)', 'Confiance (viser 70 %)'), 100),
  field('initiatives', t('Initiatives', 'Initiatives'), 200),
  field('rhythm', t('Rhythm', 'Rythme'), 100),
  field('shown', t('Shown', 'Affiché'), 100),
  field('ghost', t('Ghost signs', 'Signes d’OKR fantôme'), 200),
];

const TITLE = t('Objectives and key results', 'Objectifs et résultats clés');
const HELP = t(
  'One objective, three or four key results, reviewed every week. Do not change targets during the quarter: change initiatives.',
  'Un objectif, trois ou quatre résultats clés, revus chaque semaine. En cours de trimestre, on change les initiatives, pas les cibles.',
);
const COMPANY = t('Company', 'Société');
const WEEKLY = t('Weekly', 'Hebdo');

export function newOkrPlace(): OkrPlace {
  return { fieldRow: 4, fields: FIELDS.map((one) => one.id), rows: rowIds() };
}

const rowIds = (): string[] => Array.from({ length: OKR_ROWS }, (_, rank) => `kr${rank + 1}`);

export function locateOkr(grid: Grid): OkrPlace | null {
  const fieldRow = rowWith(grid, ['id', 'objective', 'current']);
  if (fieldRow === 0) return null;
  const fields = idsOf(grid[fieldRow - 1], (id) => FIELDS.some((one) => one.id === id));
  const column = fields.indexOf('id');
  const ids = grid.slice(fieldRow).map((line) => String(line[column] ?? ''));
  const rows = ids.map((id, index) => (/^kr[1-4]$/.test(id) && ids.indexOf(id) === index ? id : null));
  while (rows.length > 0 && rows[rows.length - 1] === null) rows.pop();
  for (const id of rowIds()) if (!rows.includes(id)) rows.push(id);
  return { fieldRow, fields, rows };
}

/** The company's objective as it stands in the tab; null when there is none. */
export function readOkr(grid: Grid, place: OkrPlace): Plan['okr'] {
  const value = (row: number, id: string) => grid[row - 1]?.[place.fields.indexOf(id)] ?? '';
  const text = (row: number, id: string, max: number) => String(value(row, id)).slice(0, max);
  const number = (row: number, id: string) => {
    const found = value(row, id);
    return typeof found === 'number' ? found : null;
  };
  const rows = rowIds().map((id) => place.fieldRow + 1 + place.rows.indexOf(id));
  const filled = rows.filter((row) => text(row, 'text', 140) !== '');
  if (filled.length === 0) return null;
  return {
    objective: text(rows[0]!, 'objective', 140),
    keyResults: filled.map((row) => ({
      metric: text(row, 'metric', 40),
      text: text(row, 'text', 140),
      start: number(row, 'start'),
      target: number(row, 'target'),
      due: readDay(value(row, 'due')),
      owner: text(row, 'owner', 60),
      initiative: text(row, 'initiatives', 140),
      confidence: Math.max(0, Math.min(1, number(row, 'confidence') ?? 7 / 10)),
    })),
  };
}

export function okrTab(context: Context): Tab {
  const { titles, language, okr: place } = context;
  const last = place.fieldRow + place.rows.length;
  const column = (id: string) => columnLetters(place.fields.indexOf(id) + 1);
  const rows = (id: string) => `${column(id)}${place.fieldRow + 1}:${column(id)}${last}`;
  return {
    key: 'okr',
    title: titles.okr,
    color: null,
    rows: last,
    gridRows: last + 60,
    columns: place.fields.length,
    pieces: [
      { at: 'A1', is: TITLE[language], style: { bold: true, format: '@' } },
      { at: 'A2', is: HELP[language], style: { format: '@' } },
      ...head(context),
      ...place.rows.flatMap((id, rank) => (id === null ? [] : keyResult(context, id, place.fieldRow + 1 + rank))),
    ],
    widths: place.fields.map((id) => FIELDS.find((one) => one.id === id)?.width ?? 100),
    hiddenRows: [place.fieldRow],
    rules: [rows('status'), rows('pace'), rows('ghost')].flatMap((where) =>
      Object.values(STATES).map(({ symbol, text, background }) => ({
        at: where,
        when: { startsWith: symbol },
        color: text,
        background,
      })),
    ),
    choices: [{ at: rows('shown'), from: 'checkbox', strict: true, help: '' }],
  };
}

function head({ language, okr: place }: Context): Piece[] {
  const style: Style = { bold: true, background: COLORS.head, wrap: true, format: '@' };
  return place.fields.flatMap((id, index): Piece[] => {
    const label = FIELDS.find((one) => one.id === id)?.label;
    if (!label) return [];
    return [
      { at: at(place.fieldRow - 1, index + 1), is: label[language], style },
      { at: at(place.fieldRow, index + 1), is: id, style: { format: '@' } },
    ];
  });
}

function keyResult(context: Context, id: string, row: number): Piece[] {
  const { plan, language, okr: place, money, measures } = context;
  const rank = Number(id.slice(2)) - 1;
  const one = plan.okr?.keyResults[rank];
  const cell = (name: string) => `${columnLetters(place.fields.indexOf(name) + 1)}${row}`;
  const metric = measures.find((other) => other.id === one?.metric)?.metric;
  const figure = numberFormat(metric?.unit ?? 'count', money, one?.target ?? null);
  const text: Style = { format: '@', wrap: true, background: COLORS.entry };
  const number: Style = { format: figure, background: COLORS.entry };
  const given: Readonly<Record<string, readonly [Cell, Style]>> = {
    id: [id, { format: '@' }],
    level: [one ? COMPANY[language] : null, text],
    team: [null, text],
    objective: [one && rank === 0 ? plan.okr!.objective || null : null, text],
    number: [one ? rank + 1 : null, {}],
    text: [one?.text || null, text],
    metric: [one?.metric || null, text],
    start: [one?.start ?? null, number],
    target: [one?.target ?? null, number],
    due: [one?.due ? formula(`=${dayFormula(one.due)}`) : null, { format: 'dd/mm/yyyy', background: COLORS.entry }],
    owner: [one?.owner || null, text],
    confidence: [one ? one.confidence : null, { format: PERCENT[language], background: COLORS.entry }],
    initiatives: [one?.initiative || null, text],
    rhythm: [one ? WEEKLY[language] : null, text],
    shown: [one ? true : null, {}],
  };
  const computed: Readonly<Record<string, readonly [string, Style]>> = {
    current: [current(context, cell), { format: figure }],
    progress: [progress(cell), { format: PERCENT[language] }],
    elapsed: [elapsed(cell), { format: PERCENT[language] }],
    status: [status(cell, language), { bold: true }],
    expected: [expected(cell), { format: figure }],
    pace: [pace(cell, language), {}],
    ghost: [ghost(cell, language), { wrap: true }],
  };
  const inPlace = (name: string, is: Cell, style: Style, owner: Piece['owner']): Piece[] =>
    place.fields.includes(name) ? [{ at: cell(name), is, style, owner }] : [];
  return [
    ...Object.entries(given).flatMap(([name, [is, style]]) =>
      inPlace(name, is, style, name === 'id' ? 'generated' : ownerOf(name)),
    ),
    ...Object.entries(computed).flatMap(([name, [is, style]]) => inPlace(name, formula(`=${is}`), style, 'generated')),
  ];
}

/** What the Plan holds follows the Plan; the rest is the user's. */
const ownerOf = (name: string): Piece['owner'] =>
  ['level', 'team', 'rhythm', 'shown', 'number'].includes(name) ? 'entry' : 'settings';

/** The linked KPI's figure of the chosen month. */
function current({ titles }: Context, cell: (id: string) => string): string {
  const ids = fixed('A2:A9');
  const values = fixed('F2:F9');
  const linked = `COUNTIF(${cellOf(titles.calc, ids)};${cell('metric')})`;
  const found = `INDEX(${cellOf(titles.calc, values)};MATCH(${cell('metric')};${cellOf(titles.calc, ids)};0))`;
  return `IF(${cell('metric')}="";"";IF(${linked}=0;"";${found}))`;
}

function progress(cell: (id: string) => string): string {
  const [from, now, to] = ['start', 'current', 'target'].map(cell) as [string, string, string];
  return `IF(COUNT(${from};${now};${to})<3;"";IF(${to}=${from};"";(${now}-${from})/(${to}-${from})))`;
}

/** Of the quarter that ends at the due date, as of the end of the chosen month or of today within it. */
function elapsed(cell: (id: string) => string): string {
  const due = cell('due');
  const begin = `DATE(YEAR(${due});CHOOSE(MONTH(${due});1;1;1;4;4;4;7;7;7;10;10;10);1)`;
  const clock = 'IF(ISNUMBER(KPI_PERIOD);MIN(NOW();EDATE(KPI_PERIOD;1));NOW())';
  return `IF(ISNUMBER(${due});MAX(0;MIN(1;(${clock}-${begin})/(${due}+1-${begin})));"")`;
}

const NO_FIGURE = t('○ No data', '○ À saisir');
const DONE = t('✓ Done', '✓ Atteint');
const ON_TRACK = t('✓ On track', '✓ En bonne voie');
const WATCH = t('◆ Watch', '◆ Surveiller');
const ACT = t('■ Act now', '■ Agir');

function status(cell: (id: string) => string, language: Language): string {
  const word = (text: Text) => quoteText(text[language]);
  const [done, time] = [cell('progress'), cell('elapsed')];
  return (
    `IF(${cell('text')}="";"";IF(COUNT(${done};${time})<2;${word(NO_FIGURE)};IF(${done}>=1;${word(DONE)};` +
    `IF(${done}>=${time};${word(ON_TRACK)};IF(${done}>=${time}-20/100;${word(WATCH)};${word(ACT)})))))`
  );
}

/** Where the straight line from start to target stands. */
function expected(cell: (id: string) => string): string {
  const [from, to, time] = ['start', 'target', 'elapsed'].map(cell) as [string, string, string];
  return `IF(COUNT(${from};${to};${time})<3;"";${from}+(${to}-${from})*${time})`;
}

const PACE_GOOD = t('✓ On track', '✓ Dans les temps');
const PACE_LATE = t('◆ Behind the line', '◆ En retard');

function pace(cell: (id: string) => string, language: Language): string {
  const [done, time] = [cell('progress'), cell('elapsed')];
  return `IF(COUNT(${done};${time})<2;"";IF(${done}>=${time};${quoteText(PACE_GOOD[language])};${quoteText(PACE_LATE[language])}))`;
}

const SIGNS: readonly (readonly [sign: Text, missing: (cell: (id: string) => string) => string])[] = [
  [t('no named owner', 'pas de responsable nommé'), (cell) => noPerson(cell('owner'))],
  [t('no deadline', 'pas d’échéance'), (cell) => `NOT(ISNUMBER(${cell('due')}))`],
  [t('no initiative', 'aucune initiative'), (cell) => `${cell('initiatives')}=""`],
  [t('no weekly review', 'pas de suivi hebdo'), (cell) => `${cell('rhythm')}=""`],
  [t('not measurable', 'non mesurable'), (cell) => `COUNT(${cell('start')};${cell('target')};${cell('current')})<3`],
];

/** "The product team" is nobody. */
const TEAM_WORDS: readonly (readonly [side: 'LEFT' | 'RIGHT', word: string])[] = [
  ['LEFT', 'équipe'],
  ['LEFT', 'l’équipe'],
  ['LEFT', "l'équipe"],
  ['LEFT', 'service'],
  ['LEFT', 'team'],
  ['LEFT', 'the '],
  ['RIGHT', ' team'],
];

const noPerson = (owner: string): string => {
  const named = TEAM_WORDS.map(([side, word]) => `${side}(${owner};${word.length})=${quoteText(word)}`);
  return `OR(${owner}="";${named.join(';')})`;
};

const NO_GHOST = t('✓ Alive', '✓ Vivant');

/** The five signs of an OKR that nobody follows (METHOD G6), in words. */
function ghost(cell: (id: string) => string, language: Language): string {
  const any = `OR(${SIGNS.map(([, missing]) => missing(cell)).join(';')})`;
  const list = SIGNS.map(([sign, missing]) => `IF(${missing(cell)};${quoteText(` · ${sign[language]}`)};"")`).join('&');
  return `IF(${cell('text')}="";"";IF(${any};"◆"&${list};${quoteText(NO_GHOST[language])}))`;
}

export const okrFieldRange = (place: OkrPlace, id: string): string => {
  const letters = columnLetters(place.fields.indexOf(id) + 1);
  return fixed(`${letters}${place.fieldRow + 1}:${letters}${place.fieldRow + 60}`);
};
