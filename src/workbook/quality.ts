/** This file makes the Data quality tab: how old each source is, whether two sources agree, and values that cannot be. */

import type { Text } from '../metrics/text';
import { same, t } from '../metrics/text';
import type { Context } from './context';
import { chartInputs } from './feeds';
import { cellOf, formula, quoteText } from './formula';
import type { Grid } from './keyedTable';
import { INPUTS } from './measures';
import { ANY_COUNT, DAY_TIME } from './numberFormats';
import { findings, isFindingsTitle } from './qualityFindings';
import { hasOther, sampleSources } from './qualitySample';
import { APART, COHERENT, DAY, FRESH, isTyped, JUDGED, LATE, UNCOMPARED, UNKNOWN } from './qualityWords';
import { sample } from './sample';
import type { SeriesBlock } from './series';
import { CADENCE_WORDS, wordFor, wordsIn } from './settingsWords';
import type { ColorRule, Piece, Style, Tab } from './tab';
import {
  type Column,
  cellIn,
  columnOf,
  type Field,
  fixedRangeIn,
  headPieces,
  hiddenIds,
  lastRow,
  locateTable,
  newPlace,
  openIn,
  rangeIn,
  rowPieces,
  type TablePlace,
  widthsOf,
} from './table';
import { COLORS, STATES } from './tokens';

const ENTRY: Style = { background: COLORS.entry, wrap: true, format: '@' };

export const QUALITY_COLUMNS: readonly Column[] = [
  { id: 'id', label: t('Id', 'Id.'), width: 100, style: { format: '@' } },
  { id: 'source', label: same('Source'), width: 180, style: ENTRY },
  { id: 'owner', label: t('Owner', 'Responsable'), width: 180, style: ENTRY },
  {
    id: 'updated',
    label: t('Last update', 'Dernière mise à jour'),
    width: 130,
    style: ENTRY,
    format: DAY_TIME,
  },
  { id: 'cadence', label: t('Frequency', 'Fréquence'), width: 130, style: ENTRY },
  { id: 'age', label: t('Age (h)', 'Âge (h)'), width: 130, style: { format: '0' } },
  { id: 'latency', label: t('Latency', 'Latence'), width: 130 },
  { id: 'measure', label: t('Measure compared', 'Mesure comparée'), width: 180, style: ENTRY },
  {
    id: 'valueA',
    label: t('Value A', 'Valeur A'),
    width: 180,
    style: { background: COLORS.entry, format: ANY_COUNT },
  },
  {
    id: 'valueB',
    label: t('Value B', 'Valeur B'),
    width: 180,
    style: { background: COLORS.entry, format: ANY_COUNT },
  },
  { id: 'gap', label: t('Gap', 'Écart'), width: 180, format: { en: '0.0%', fr: '0.0"\u00a0"%' } },
  { id: 'coherence', label: t('Coherence (≤ 5%)', 'Cohérence (≤ 5 %)'), width: 180, style: { wrap: true } },
  { id: 'definition', label: t('Definition', 'Définition'), width: 180, style: ENTRY },
  { id: 'comment', label: t('Comment', 'Commentaire'), width: 180, style: ENTRY },
];

interface Source {
  readonly id: string;
  readonly name: Text;
  readonly cadence: 'daily' | 'weekly' | 'monthly' | 'quarterly';
  readonly measure: Text;
  /** What is compared where the Plan follows other figures. */
  readonly instead?: Text;
}

const SOURCES: readonly Source[] = [
  {
    id: 'billing',
    name: t('Billing', 'Facturation'),
    cadence: 'daily',
    measure: t('MRR: billing and CRM', 'MRR : facturation et CRM'),
    instead: t('Sales: billing and CRM', 'Ventes : facturation et CRM'),
  },
  {
    id: 'crm',
    name: same('CRM'),
    cadence: 'daily',
    measure: t('New customers: CRM and billing', 'Nouveaux clients : CRM et facturation'),
  },
  {
    id: 'product',
    name: t('Product and audience', 'Produit et audience'),
    cadence: 'daily',
    measure: t('Active users: audience and product', 'Utilisateurs actifs : audience et produit'),
    instead: t('Visitors: audience and product', 'Visiteurs : audience et produit'),
  },
  {
    id: 'accounts',
    name: t('Accounts and bank', 'Comptabilité et banque'),
    cadence: 'monthly',
    measure: t('Revenue: accounts and billing', 'Chiffre d’affaires : comptabilité et facturation'),
  },
  {
    id: 'surveys',
    name: t('Surveys', 'Enquêtes'),
    cadence: 'quarterly',
    measure: t('Answers: survey tool and report', 'Réponses : outil d’enquête et rapport'),
  },
];

const HEADING = {
  title: t('Data quality', 'Qualité des données'),
  help: t(
    'Note when each source was last updated, and the same measure read in two sources. Three controls come before any tool: coherence within 5%, latency within 48 h, shared definitions.',
    'Notez la dernière mise à jour de chaque source, et la même mesure lue dans deux sources. Trois contrôles avant tout outil : cohérence à 5 % près, latence de 48 h au plus, définitions partagées.',
  ),
  hidesIds: true,
} as const;

/** Hours after which a source of a frequency is late. */
const LIMITS: Readonly<Record<Source['cadence'], number>> = { daily: 48, weekly: 192, monthly: 960, quarterly: 2400 };

export const newQualityPlace = (): TablePlace =>
  newPlace(
    QUALITY_COLUMNS,
    SOURCES.map((source) => source.id),
  );

/** Where the tab's sources stand, and what a person has typed over its judgements of their own: see `judgementKey`. */
interface QualityPlace extends TablePlace {
  readonly typed?: ReadonlySet<string>;
}

const judgementKey = (row: number, field: string): string => `${row} ${field}`;

/** Ours, with those that a person has named right under them: words far below are no source, and push nothing down. */
export function locateQuality(grid: Grid): QualityPlace | null {
  const place = locateTable(grid, QUALITY_COLUMNS, ['id', 'updated', 'gap']);
  if (!place) return null;
  const { rows, fieldRow } = place;
  const isSource = (rank: number): boolean => {
    const name = grid[fieldRow + rank]?.[columnOf(place, 'source') - 1] ?? '';
    return Boolean(rows[rank]) || (name !== '' && !isFindingsTitle(name));
  };
  let count = Math.max(0, ...SOURCES.map((source) => rows.indexOf(source.id) + 1));
  while (isSource(count)) count += 1;
  const typed = Object.entries(JUDGED).flatMap(([field, ours]) =>
    grid.slice(fieldRow).flatMap((line, rank) => {
      const read = line[columnOf(place, field) - 1] ?? '';
      return isTyped(read, ours) ? [judgementKey(fieldRow + 1 + rank, field)] : [];
    }),
  );
  return { ...place, rows: Array.from({ length: count }, (_, rank) => rows[rank] ?? null), typed: new Set(typed) };
}

/** The row under the last source is ready for one more. */
const withFree = (place: TablePlace): TablePlace => ({ ...place, rows: [...place.rows, null] });

/** What a person enters of a source. */
const ENTERED = ['updated', 'valueA', 'valueB'] as const;

/** What a person writes of a source in all, beside what is computed. */
const FILLED_IN = ['source', 'owner', 'cadence', 'measure', ...ENTERED, 'definition', 'comment'];

const isUntouched = ({ filled }: TablePlace): boolean => !ENTERED.some((field) => filled.includes(field));

/** The sample's entries come with the sample's figures, and only where nobody has entered anything. */
export function qualityTab(context: Context, series: SeriesBlock, withSample: boolean): Tab {
  const { titles, language, plan, quality: place } = context;
  const figures = sample([...INPUTS.values()], plan.model);
  const entries = withSample && isUntouched(place) ? sampleSources(language, figures, followedBy(context)) : null;
  const below = lastRow(place) + 3;
  const table = withFree(place);
  const found = findings(context, series, below);
  return {
    key: 'quality',
    title: titles.quality,
    color: null,
    rows: found.lastRow,
    columns: place.fields.length,
    gridRows: found.lastRow + 20,
    pieces: [
      ...headPieces(table, QUALITY_COLUMNS, HEADING, language),
      ...table.rows.flatMap((id, rank) => sourcePieces(context, id, place.fieldRow + 1 + rank, entries)),
      ...found.pieces,
    ],
    widths: widthsOf(place, QUALITY_COLUMNS),
    hiddenRows: [place.fieldRow],
    hiddenColumns: hiddenIds(place),
    protection: { description: 'quality', open: openIn(table, FILLED_IN), onlyLocked: true },
    choices: [{ at: rangeIn(table, 'cadence'), from: wordsIn(CADENCE_WORDS, language), strict: false, help: '' }],
    rules: [rangeIn(table, 'latency'), rangeIn(table, 'coherence'), found.states].flatMap((where) => stateRules(where)),
  };
}

export const stateRules = (where: string): ColorRule[] =>
  Object.values(STATES).map(({ symbol, text, background }) => ({
    at: where,
    when: { startsWith: symbol },
    color: text,
    background,
  }));

/** Whether the Plan's metrics or its left chart are made of an input. */
function followedBy({ plan, measures }: Context): (input: string) => boolean {
  const ids = new Set([...measures.flatMap((one) => one.inputs.map(({ id }) => id)), ...chartInputs(plan.model)]);
  return (input) => ids.has(input);
}

type Entries = ReturnType<typeof sampleSources>;

function sourcePieces(context: Context, id: string | null, row: number, entries: Entries | null): Piece[] {
  const { language, quality: place } = context;
  const source = SOURCES.find((one) => one.id === id);
  if (!source) return ownPieces(context, row);
  const entry = entries?.get(source.id) ?? { updated: null, valueA: null, valueB: null, comment: null };
  const { age, latency, gap, coherence } = judgements(context, row);
  return rowPieces(place, row, {
    id: { is: source.id },
    source: { is: source.name[language], owner: 'entry' },
    owner: { is: null, owner: 'entry' },
    updated: { is: entry.updated, owner: 'entry' },
    cadence: { is: wordFor(CADENCE_WORDS, source.cadence, language), owner: 'entry' },
    age: { is: formula(`=${age}`) },
    latency: { is: formula(`=${latency}`) },
    measure: measured(source, context),
    valueA: { is: entry.valueA, owner: 'entry' },
    valueB: { is: entry.valueB, owner: 'entry' },
    gap: { is: formula(`=${gap}`) },
    coherence: { is: formula(`=${coherence}`) },
    definition: { is: null, owner: 'entry' },
    comment: { is: entry.comment, owner: 'entry' },
  });
}

/** What is compared follows the Plan while there are no figures of it. */
function measured({ id, measure, instead }: Source, context: Context): Field & Pick<Piece, 'inPlaceOf'> {
  const { language, quality: place } = context;
  const ours = [measure, instead ?? measure];
  const is = ours[hasOther(id, followedBy(context)) ? 1 : 0]![language];
  return { is, owner: 'entry', inPlaceOf: isUntouched(place) ? ours.flatMap(({ en, fr }) => [en, fr]) : [] };
}

/** A person's own row is judged as soon as it has a name, where they have not said so themselves; a number in place of the id stays a number. */
function ownPieces(context: Context, row: number): Piece[] {
  const place: QualityPlace = context.quality;
  const name = cellIn(place, row, 'source');
  const judged = Object.entries(judgements(context, row)).flatMap(([field, judgement]) =>
    place.typed?.has(judgementKey(row, field)) ? [] : [[field, { is: formula(`=IF(${name}="";"";${judgement})`) }]],
  );
  return [
    { at: cellIn(place, row, 'id'), style: { format: 'General' } },
    ...(place.fields.includes('source') ? rowPieces(place, row, Object.fromEntries(judged)) : []),
  ];
}

/** What the tab computes of a source, by the row's cells. */
function judgements({ language, quality: place }: Context, row: number) {
  const cell = (field: string) => cellIn(place, row, field);
  const word = (text: Text) => quoteText(text[language]);
  const limit = Object.entries(LIMITS).reduceRight(
    (rest, [cadence, hours]) => `IF(${isCadence(cell('cadence'), CADENCE_WORDS[cadence]!)};${hours};${rest})`,
    String(LIMITS.monthly),
  );
  const [age, a, b, gap] = [cell('age'), cell('valueA'), cell('valueB'), cell('gap')];
  const inTime = `IF(${age}<=24;${word(DAY)};IF(${age}<=${limit};${word(FRESH)};${word(LATE)}))`;
  return {
    age: `IF(ISNUMBER(${cell('updated')});24*(NOW()-${cell('updated')});"")`,
    latency: `IF(${age}="";${word(UNKNOWN)};${inTime})`,
    gap: `IF(COUNT(${a};${b})<2;"";IF(${b}=0;"";ABS(${a}-${b})/ABS(${b})))`,
    coherence: `IF(${gap}="";${word(UNCOMPARED)};IF(${gap}<=5/100;${word(COHERENT)};${word(APART)}))`,
  };
}

/** What is entered stays in its language when the file takes the other one. */
const isCadence = (cell: string, { fr, en }: Text): string => `OR(${cell}=${quoteText(fr)};${cell}=${quoteText(en)})`;

/** What the calculation tab takes from here: the oldest update, how many sources are late, the largest gap. */
export function qualityControls({ titles, quality: place, language }: Context) {
  const range = (id: string) => cellOf(titles.quality, fixedRangeIn(place, id, place.rows.length + 1));
  return {
    lastUpdate: `=IF(COUNT(${range('updated')})=0;0;MIN(${range('updated')}))`,
    late: `=COUNTIF(${range('latency')};${quoteText(LATE[language])})`,
    coherence: `=IF(COUNT(${range('gap')})=0;"";MAX(${range('gap')}))`,
  };
}
