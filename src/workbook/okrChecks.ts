/** This file checks the OKR as a whole, and holds the launch checklist: cells decide where they can, a person ticks the rest. */
import { CHECKLIST, READY_AT } from '../method/checklist';
import { metricLimit } from '../method/plan';
import type { Language, Text } from '../metrics/text';
import { t } from '../metrics/text';
import { at, columnLetters } from './address';
import { controlCell } from './calcRows';
import type { Context } from './context';
import { cellOf, formula, quoteText } from './formula';
import { FIRST_METRIC_ROW } from './metricRows';
import { NO_OWNER, wellSet } from './okrFormulas';
import { OKR_ROWS } from './okrRows';
import { fieldColumn, fieldRange } from './settingsPlace';
import { ANSWER_WORDS } from './settingsWords';
import type { Cell, Choice, Piece, Style } from './tab';
import { COLORS } from './tokens';

/** What the checks read: the fields of the key results, and the workbook around them. */
interface Cells {
  readonly context: Context;
  /** A field's cell in each row of a key result: of the company, or of its teams as well. */
  field(id: string): string[];
  every(id: string): string[];
  /** A field's column, down to the checks. */
  column(id: string): string;
}

interface Check {
  readonly id: string;
  readonly group: Text;
  readonly text: Text;
  readonly hint: Text;
  /** A formula's piece for the state, or null where only a person can tell. */
  readonly state: ((cells: Cells, language: Language) => string) | null;
}

const YES = t('✓ Yes', '✓ Oui');
const NOT_YET = t('○ Not yet', '○ Pas encore');
const NONE_LATE = t('✓ All', '✓ Tous');

const decided =
  (when: (cells: Cells, language: Language) => string): Check['state'] =>
  (cells, language) =>
    `IF(${when(cells, language)};${quoteText(YES[language])};${quoteText(NOT_YET[language])})`;

const written = (texts: readonly string[]) => texts.map((cell) => `IF(${cell}<>"";1;0)`).join('+');
/** Of every key result that is written, when there is one. */
const eachResult = (cells: Cells, id: string, holds: (cell: string) => string) => {
  const filled = cells.every('text').map((cell) => `${cell}<>""`);
  const all = cells.every(id).map((cell, rank) => `IF(${filled[rank]};${holds(cell)};1=1)`);
  return `AND(OR(${filled.join(';')});${all.join(';')})`;
};

const OKR = t('OKR', 'OKR');
/** Between two teams: R&D is one. */
const TEAM_SIGNS = [', ', '; ', ' & ', ' / ', ' + '];

/** How many key results have a warning in a column; nothing without key results. */
const warned =
  (field: string, words: Text): Check['state'] =>
  (cells, language) => {
    const count = `COUNTIF(${cells.column(field)};"◆*")`;
    const some = `"◆ "&${count}&${quoteText(words[language])}`;
    return `IF(${written(cells.every('text'))}=0;${quoteText(NOT_YET[language])};IF(${count}=0;${quoteText(NONE_LATE[language])};${some}))`;
  };

const RULES: readonly Check[] = [
  {
    id: 'check.count',
    group: OKR,
    text: t('3 or 4 key results for one objective', '3 ou 4 résultats clés pour un objectif'),
    hint: t('Fewer say nothing, more are not followed', 'Moins ne dit rien, plus ne se suit pas'),
    state: decided((cells) => `${written(cells.field('text'))}>=3`),
  },
  {
    id: 'check.shared',
    group: OKR,
    text: t('A key result shared by two teams', 'Un résultat clé partagé par deux équipes'),
    hint: t('In Team, write both: Marketing, Sales', 'Dans Équipe, notez les deux\u00a0: Marketing, Ventes'),
    state: decided(
      (cells) => `${TEAM_SIGNS.map((sign) => `COUNTIF(${cells.column('team')};"*${sign}*")`).join('+')}>0`,
    ),
  },
  {
    id: 'check.pace',
    group: OKR,
    text: t('On track', 'Dans les temps'),
    hint: t('If late: change initiatives, not targets', 'En retard\u00a0: changez d’initiatives, pas de cible'),
    state: warned('pace', t(' late', ' en retard')),
  },
  {
    id: 'check.ghost',
    group: OKR,
    text: t('No ghost OKR', 'Aucun OKR fantôme'),
    hint: t('Owner, date, initiative, review, measure', 'Responsable, échéance, initiative, suivi, mesure'),
    state: warned('ghost', t(' to revive', ' à raviver')),
  },
];

/** The answer to a criterion of the North Star, in the Settings tab. */
const answered = (rank: number) =>
  decided(({ context: { titles, settings } }) => {
    const row = settings.top.get(`criterion${rank}`);
    if (row === undefined) return '0>1';
    const { en, fr } = ANSWER_WORDS.yes!;
    const cell = cellOf(titles.settings, at(row, settings.answers));
    return `OR(${[fr, en].map((word) => `${cell}=${quoteText(word)}`).join(';')})`;
  });

/** Every metric of the dashboard has it, in its column of the calculation tab. */
const ofEachMetric = (column: string) =>
  decided(({ context: { titles, measures } }) => {
    const cells = measures.map((_, rank) => cellOf(titles.calc, `${column}${FIRST_METRIC_ROW + rank}`));
    return `AND(${cells.map((cell) => `${cell}<>""`).join(';')})`;
  });

const few = decided(({ context: { titles, settings, plan } }) => {
  if (fieldColumn(settings, 'shown') === 0) return '1=1';
  return `COUNTIF(${cellOf(titles.settings, fieldRange(settings, 'shown'))};1=1)<=${metricLimit(plan.stage)}`;
});

const SETTINGS = (en: string, fr: string) => t(`Settings, ${en}`, `Réglages, ${fr}`);
const HERE = (en: string, fr: string) => t(`This tab, ${en}`, `Cet onglet, ${fr}`);

/** How the workbook decides a point of the launch checklist, and where it looks; the others are a person's. */
const DECISIONS: Readonly<Record<string, readonly [state: Check['state'], hint: Text]>> = {
  correlated: [answered(1), SETTINGS('criterion 1', 'critère 1')],
  measurable: [answered(3), SETTINGS('criterion 3', 'critère 3')],
  understood: [answered(4), SETTINGS('criterion 4', 'critère 4')],
  few: [few, SETTINGS('Shown', 'Affiché')],
  owned: [ofEachMetric('R'), SETTINGS('Owner', 'Responsable')],
  actions: [ofEachMetric('S'), SETTINGS('Corrective action', 'Action corrective')],
  calibrated: [
    decided((cells) => eachResult(cells, 'confidence', wellSet)),
    HERE('Confidence from 55 to 85%', 'Confiance de 55 à 85\u00a0%'),
  ],
  'okr-owned': [
    decided((cells, language) => {
      const orphans = `COUNTIF(${cells.column('ghost')};${quoteText(`*${NO_OWNER[language]}*`)})`;
      return `IF(${written(cells.every('text'))}=0;0>1;${orphans}=0)`;
    }),
    HERE('Owner: a person', 'Responsable\u00a0: une personne'),
  ],
  fresh: [
    decided(({ context: { titles } }) => `IF(KPI_AGE_H="";0>1;${cellOf(titles.calc, controlCell('lateSources'))}=0)`),
    t('Data quality tab', 'Onglet Qualité des données'),
  ],
};
const TICK = t('Tick it when it is so', 'À cocher par vous');

const POINTS: readonly Check[] = CHECKLIST.map(({ id, group, text }) => {
  const [state, hint] = DECISIONS[id] ?? [null, TICK];
  return { id: `launch.${id}`, group, text, hint, state };
});

const LAUNCH = 'launch';
const RULES_HEADING = 'check';
/** The lines in order, each known by the id in its row; null is left empty. */
const LINES: readonly (string | null)[] = [
  RULES_HEADING,
  ...RULES.map((rule) => rule.id),
  null,
  LAUNCH,
  ...POINTS.map((point) => point.id),
];
export const CHECK_IDS: readonly string[] = LINES.filter((id) => id !== null);

/** The rows of the checks: where they stand, and from the given row on for those that are missing. */
export function checkRows(standing: ReadonlyMap<string, number>, from: number): ReadonlyMap<string, number> {
  const rows = new Map(standing);
  const first = Math.max(from, ...standing.values());
  const free = standing.size === 0 ? first : first + 1;
  const missing = LINES.filter((id) => (id === null ? standing.size === 0 : !standing.has(id)));
  for (const [rank, id] of missing.entries()) if (id !== null) rows.set(id, free + rank);
  return rows;
}

const HEADINGS: Readonly<Record<string, Text>> = {
  [RULES_HEADING]: t('Is this a good OKR?', 'Est-ce un bon OKR\u00a0?'),
  [LAUNCH]: t('Launch checklist', 'Liste de lancement'),
};
const READY = t(': ready to launch', '\u00a0: prêt à lancer');
const ONE_MORE_WEEK = t(': consolidate one more week', '\u00a0: consolidez une semaine de plus');

/** Columns of the OKR tab that the checks use; a check's text runs on into the next column, its hint beyond the last. */
const COLUMNS = { id: 'id', group: 'level', text: 'team', rest: 'objective', state: 'number', hint: 'text' } as const;

const ID: Style = { format: '@', size: 7, color: COLORS.muted };

export function checkPieces(context: Context, teams: readonly number[]): Piece[] {
  const { language, okr: place } = context;
  const cell = (column: keyof typeof COLUMNS, id: string) =>
    at(place.checks.get(id)!, place.fields.indexOf(COLUMNS[column]) + 1);
  const stands = (column: keyof typeof COLUMNS) => place.fields.includes(COLUMNS[column]);
  const put = (column: keyof typeof COLUMNS, id: string, is: Cell, style: Style, owner?: Piece['owner']): Piece[] =>
    stands(column) ? [{ at: cell(column, id), is, style, owner }] : [];
  const text: Style = { format: '@' };
  const heading: Style = { format: '@', bold: true, background: COLORS.head };
  const cells = cellsOf(context, teams);
  const line = ({ id, group, text: words, hint, state }: Check): Piece[] => [
    ...put('id', id, id, ID),
    ...put('group', id, group[language], text),
    ...put('text', id, words[language], text),
    ...(state
      ? put('state', id, formula(`=${state(cells, language)}`), { bold: true })
      : put('state', id, null, { background: COLORS.entry }, 'entry')),
    ...put('hint', id, hint[language], { ...text, color: COLORS.muted }),
  ];
  const score = POINTS.map(({ id, state }) =>
    state ? `IF(LEFT(${cell('state', id)};1)="✓";1;0)` : `COUNTIF(${cell('state', id)};1=1)`,
  ).join('+');
  const verdict =
    `IF(${score}>=${READY_AT};"✓ "&(${score})&"/${POINTS.length}"&${quoteText(READY[language])};` +
    `"◆ "&(${score})&"/${POINTS.length}"&${quoteText(ONE_MORE_WEEK[language])})`;
  return [
    ...[RULES_HEADING, LAUNCH].flatMap((id) => [
      ...put('id', id, id, { ...heading, ...ID, bold: false }),
      ...(['text', 'rest', 'state', 'hint'] as const).flatMap((column) => put(column, id, null, heading)),
      ...put('group', id, HEADINGS[id]![language], heading),
    ]),
    ...(stands('state') ? put('hint', LAUNCH, formula(`=${verdict}`), { bold: true, format: 'General' }) : []),
    ...[...RULES, ...POINTS].flatMap(line),
  ];
}

function cellsOf(context: Context, teams: readonly number[]): Cells {
  const { okr: place } = context;
  const letters = (id: string) => columnLetters(place.fields.indexOf(id) + 1);
  const rows = Array.from({ length: OKR_ROWS }, (_, rank) => place.fieldRow + 1 + place.rows.indexOf(`kr${rank + 1}`));
  const all = [...rows, ...teams].sort((one, other) => one - other);
  const end = Math.max(Math.min(...place.checks.values()) - 1, ...all);
  return {
    context,
    field: (id) => rows.map((row) => `${letters(id)}${row}`),
    every: (id) => all.map((row) => `${letters(id)}${row}`),
    column: (id) => `${letters(id)}${place.fieldRow + 1}:${letters(id)}${end}`,
  };
}

/** The cells that hold a state, for their colours. */
export function checkStates({ okr: place }: Context): string[] {
  const rows = [...place.checks.values()];
  return (['state', 'hint'] as const).flatMap((column) => {
    const letters = columnLetters(place.fields.indexOf(COLUMNS[column]) + 1);
    return letters === '' ? [] : [`${letters}${Math.min(...rows)}:${letters}${Math.max(...rows)}`];
  });
}

/** The boxes that a person ticks: written together where no row of a person stands between them. */
export function checkTicks({ okr: place }: Context): Choice[] {
  const column = place.fields.indexOf(COLUMNS.state) + 1;
  if (column === 0) return [];
  const points = POINTS.map(({ id }) => place.checks.get(id)!);
  const [first, last] = [Math.min(...points), Math.max(...points)];
  const block = last - first === POINTS.length - 1 ? `${at(first, column)}:${at(last, column)}` : undefined;
  return POINTS.filter(({ state }) => state === null).map(({ id }) => ({
    at: at(place.checks.get(id)!, column),
    from: 'checkbox',
    strict: true,
    help: '',
    block,
  }));
}
