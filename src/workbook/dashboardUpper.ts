/** This file makes the upper half of the dashboard: header, North Star, KPI table. */
import type { PlanMetric } from '../method/plan';
import { type Language, type Text, t } from '../metrics/text';
import { SUMMARY } from './alerts';
import { controlCell } from './calcRows';
import { LATEST_MONTH } from './calculation';
import type { Context } from './context';
import { ACTION_WIDTH, metricCells, type Sizes, wordsFor } from './dashboardCells';
import { capacity, fits, fitted, shortened } from './fit';
import { cellOf, formula, quoteText } from './formula';
import { shortMonth } from './months';
import { ATTAINMENT, changeFormat, figureText, numberFormat, PERCENT, prefixed, sizeOf } from './numberFormats';
import type { Cell, Piece, Style } from './tab';
import { COLORS, STATES } from './tokens';

const TITLE = t(' — KPI dashboard', ' — Tableau de bord KPI');
const PERIOD = t('Period', 'Période');
const UNKNOWN_AGE = t('○ Unknown date', '○ Date inconnue');
const FRESH = t('✓ Up to date · ', '✓ À jour · ');
const LATE = t('■ Late · ', '■ Périmé · ');
const SAMPLE = t(' (SAMPLE)', ' (EXEMPLE)');

/** How many characters of the sentence fit: only long names in a month other than the latest have more. */
const SENTENCE = 172;

const muted = (size: number, align: Style['align']): Style => ({ size, color: COLORS.muted, align });

const TITLE_BOX = { width: 562, height: 34, bold: true };
/** None smaller than the sentence beneath. */
const TITLE_SIZES = [16, 14, 12];

/** A long name stands alone, and is cut rather than written smaller than the sentence beneath. */
function titleOf(company: string, language: Language): { size: number; is: string } {
  const whole = `${company}${TITLE[language]}${SAMPLE[language]}`;
  const size = TITLE_SIZES.find((one) => fits(whole, TITLE_BOX, one));
  if (size) return { size, is: `KPI_COMPANY&${quoteText(TITLE[language])}` };
  const alone = fitted(`${company}${SAMPLE[language]}`, TITLE_BOX, TITLE_SIZES);
  const most = capacity(TITLE_BOX, alone) - SAMPLE[language].length;
  const room = fits(`${company}${SAMPLE[language]}`, TITLE_BOX, alone) ? Math.max(most, company.length) : most;
  return { size: alone, is: shortened('KPI_COMPANY', room) };
}

export function header({ language, titles, plan }: Context): Piece[] {
  const sample = `IF(LEFT(KPI_DATA_TITLE;6)=${quoteText(language === 'fr' ? 'EXEMPL' : 'SAMPLE')};${quoteText(SAMPLE[language])};"")`;
  const days = language === 'fr' ? ' j' : ' d';
  const age = `&IF(KPI_AGE_H<72;MAX(0;ROUND(KPI_AGE_H;0))&" h";ROUND(KPI_AGE_H/24;0)&"${days}")`;
  const french = language === 'fr';
  const title = titleOf(plan.company, language);
  return [
    { at: 'A1:N3', style: { background: COLORS.band, color: COLORS.white } },
    {
      at: 'B2:G2',
      merge: 'all',
      is: formula(`=${title.is}&${sample}`),
      style: { size: title.size, bold: true, align: 'left', wrap: true },
    },
    { at: 'H2', is: PERIOD[language], style: { align: 'right' } },
    {
      at: 'I2:J2',
      merge: 'all',
      is: LATEST_MONTH[language],
      owner: 'entry',
      inPlaceOf: [LATEST_MONTH.en, LATEST_MONTH.fr],
      style: {
        background: COLORS.white,
        color: COLORS.ink,
        bold: true,
        size: 10,
        align: 'center',
        format: 'mmmm yyyy',
      },
    },
    { at: 'I2', name: 'KPI_PERIOD_CHOICE' },
    {
      at: 'K2:L2',
      merge: 'all',
      is: formula('=IF(KPI_LAST_UPDATE=0;"—";KPI_LAST_UPDATE)'),
      style: { align: 'right', format: french ? '"Données\u00a0: "dd/mm hh:mm' : '"Data: "mmm d, hh:mm' },
    },
    {
      at: 'M2',
      is: formula(
        `=IF(KPI_AGE_H="";${quoteText(UNKNOWN_AGE[language])};` +
          `IF(${cellOf(titles.calc, controlCell('lateSources'))}>0;${quoteText(LATE[language])};${quoteText(FRESH[language])})${age})`,
      ),
      style: { bold: true, align: 'center', color: COLORS.ink, background: STATES.none.background },
    },
    {
      at: 'B3',
      is: formula(`=${shortened(cellOf(titles.calc, SUMMARY), SENTENCE)}`),
      style: { size: 11, bold: true, align: 'left' },
    },
  ];
}

const HERO_LABELS: readonly (readonly [at: string, label: Text, align: Style['align']])[] = [
  ['H5', t('prev. month', 'mois préc.'), 'right'],
  ['I5', t('vs last year', 'vs N-1'), 'right'],
  ['J5', t('last 12 periods', '12 dernières périodes'), 'left'],
  ['L5', t('Owner', 'Responsable'), 'left'],
  ['M5', t('Next action', 'Prochaine action'), 'left'],
];
const NORTH_STAR = t('NORTH STAR', 'ÉTOILE DU NORD');
/** With the month that is shown, since the choice of the period may only say that it is the latest. */
const starHead = (language: Language): Cell =>
  formula(
    `=${quoteText(NORTH_STAR[language])}&IF(ISNUMBER(KPI_PERIOD);" · "&${shortMonth('KPI_PERIOD', language)}&" "&YEAR(KPI_PERIOD);"")`,
  );

const TARGET_WORD = t('target ', 'cible ');
const MONTH_TARGET_WORD = t('this month’s target ', 'cible du mois ');
const FINAL_TARGET = t('final target: ', 'cible finale\u00a0: ');
const OF_TARGET = t(' of target', ' de la cible');

const HERO_SIZES: Sizes = { owner: [10, 9, 8], action: [10, 9, 8] };
const ROW_SIZES: Sizes = { owner: [9, 8], action: [10, 9, 8] };
/** Height of the North Star's two rows. */
const HERO = 60;

/** Where the straight line of the month's targets leads, and when: `sept. 2027`. */
function finalTarget({ titles, money, language }: Context, metric: PlanMetric): Cell {
  const calc = (column: string) => cellOf(titles.calc, `${column}2`);
  const due = `DATE(2000;${calc('BF')}-23999;1)`;
  const when = `${shortMonth(due, language)}&" "&YEAR(${due})`;
  const words = `${quoteText(FINAL_TARGET[language])}&${figureText(calc('BC'), metric.unit, money, sizeOf(metric))}&" ("&${when}&")"`;
  return formula(`=IF(COUNT(${calc('BC')};${calc('BD')};${calc('BE')};${calc('BF')})<4;"";${words})`);
}

export function hero(context: Context): Piece[] {
  const { language, measures, money } = context;
  const { metric } = measures[0]!;
  const cells = metricCells(context, metric, 2);
  const { owner, action } = wordsFor(context, metric, 2, HERO, HERO_SIZES);
  const isSloped = metric.start !== null && metric.startMonth !== null && metric.dueMonth !== null;
  const targetWord = isSloped ? MONTH_TARGET_WORD : TARGET_WORD;
  const figure = numberFormat(metric.unit, money, sizeOf(metric));
  const change: Style = { size: 11, bold: true, align: 'right', format: changeFormat(metric.unit, language) };
  const text: Style = { align: 'left', wrap: true };
  return [
    { at: 'B5', is: starHead(language), style: { ...muted(9, 'left'), bold: true } },
    ...HERO_LABELS.map(([at, label, align]): Piece => ({ at, is: label[language], style: muted(8, align) })),
    { at: 'D5', is: finalTarget(context, metric), style: muted(8, 'left') },
    { at: 'B6:C7', merge: 'down' },
    { at: 'B6:B7', style: { bold: true, align: 'center' } },
    { at: 'B6', is: cells.status },
    {
      at: 'C6:C7',
      style: {
        size: fitted(metric.name, { width: 150, height: HERO, bold: true }, [12, 11, 10, 9]),
        bold: true,
        wrap: true,
        align: 'left',
      },
    },
    { at: 'C6', is: cells.name },
    { at: 'D6:E7', merge: 'across', style: { align: 'left' } },
    { at: 'D6', is: cells.value, style: { size: 20, bold: true, format: figure } },
    { at: 'D7', is: cells.target, style: { color: COLORS.muted, format: prefixed(targetWord[language], figure) } },
    { at: 'F6:G7', merge: 'across', style: { align: 'center' } },
    {
      at: 'F6',
      is: cells.attainment,
      style: { bold: true, format: `${PERCENT[language]}"${OF_TARGET[language]}"` },
    },
    { at: 'F7', is: cells.gauge },
    { at: 'H6:I7', merge: 'down', style: change },
    { at: 'H6', is: cells.previous },
    { at: 'I6', is: cells.yearAgo },
    { at: 'J6:K7', merge: 'all', is: cells.trend, style: { align: 'left' } },
    { at: 'L6:M7', merge: 'down', style: text },
    { at: 'L6', ...owner },
    { at: 'M6', ...action },
  ];
}

const HEADERS: readonly Text[] = [
  t('Status', 'Statut'),
  t('KPI (↓ = lower is better)', 'KPI (↓ = viser bas)'),
  t('Value', 'Valeur'),
  t('Target', 'Cible'),
  t('% target', '% cible'),
  t('Progress', 'Avancement'),
  t('Prev. mo.', 'Mois préc.'),
  t('Last yr', 'N-1'),
  t('12-mo trend', 'Tendance 12 m'),
  t('Sector range', 'Repère secteur'),
  t('Owner', 'Responsable'),
  t('Next action', 'Prochaine action'),
];

const COLUMN_STYLES: readonly (readonly [column: string, style: Style])[] = [
  ['B', { bold: true, align: 'center' }],
  ['C', { bold: true, size: 11, align: 'left', wrap: true }],
  ['D', { bold: true, size: 12, align: 'right' }],
  ['E', { align: 'right' }],
  ['F', { align: 'right' }],
  ['G', { align: 'left' }],
  ['H', { align: 'right' }],
  ['I', { align: 'right' }],
  ['J', { align: 'left' }],
  ['K', { size: 9, align: 'left', wrap: true }],
  ['L', { size: 9, align: 'left', wrap: true }],
  ['M', { align: 'left', wrap: true }],
];

export const TABLE_HEADER: Style = { bold: true, background: COLORS.head, color: COLORS.ink };

export function kpiTable(context: Context): Piece[] {
  const { language, measures } = context;
  return [
    ...COLUMN_STYLES.map(
      ([column, style]): Piece => ({
        at: `${column}9`,
        style: { ...TABLE_HEADER, align: style.align, size: column === 'C' || column === 'J' ? 9 : 10 },
      }),
    ),
    {
      at: 'B9:M9',
      cells: [HEADERS.map((label) => label[language])],
      line: { color: COLORS.rule },
    },
    ...COLUMN_STYLES.map(([column, style]): Piece => ({ at: `${column}10:${column}16`, style })),
    ...measures.slice(1).flatMap((one, rank) => kpiRow(context, rank, one)),
    { at: 'B10:M16', line: { color: COLORS.hairline, each: true } },
  ];
}

const ROW = 34;
/** Three lines, as high as the rows may be for the page to print at a readable size. */
const TALL = { upToSixRows: 43, sevenRows: 38 };

/** Two lines as a rule; a long action takes three. */
export function rowHeights(shown: readonly Pick<Context['measures'][number], 'metric'>[]): number[] {
  const tall = shown.length > 6 ? TALL.sevenRows : TALL.upToSixRows;
  return shown.map(({ metric }) => (fits(metric.action, { width: ACTION_WIDTH, height: ROW }, 9) ? ROW : tall));
}

function kpiRow(context: Context, rank: number, { metric }: Context['measures'][number]): Piece[] {
  const { money, language, measures } = context;
  const row = 10 + rank;
  const height = rowHeights(measures.slice(1))[rank]!;
  const cells = metricCells(context, metric, rank + 3);
  const { owner, action } = wordsFor(context, metric, rank + 3, height, ROW_SIZES);
  const line: Cell[] = [
    cells.status,
    cells.name,
    cells.value,
    cells.target,
    cells.attainment,
    cells.gauge,
    cells.previous,
    cells.yearAgo,
    cells.trend,
    cells.range,
    owner.is,
    action.is,
  ];
  return [
    { at: `B${row}:M${row}`, cells: [line] },
    {
      at: `C${row}`,
      style: { size: fitted(`${metric.name} ↓`, { width: 150, height: 34, bold: true }, [11, 10, 9, 8]) },
    },
    { at: `L${row}`, style: owner.style },
    { at: `M${row}`, style: action.style },
    { at: `D${row}:E${row}`, style: { format: numberFormat(metric.unit, money, sizeOf(metric)) } },
    { at: `F${row}`, style: { format: ATTAINMENT[language] } },
    { at: `H${row}:I${row}`, style: { format: changeFormat(metric.unit, language) } },
  ];
}
