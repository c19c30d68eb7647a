/** This file makes the Dashboard tab from its blocks: one grid, read in 30 seconds. */

import { metricLimit } from '../method/plan';
import { t } from '../metrics/text';
import { PERIOD_LIST } from './calculation';
import type { Context } from './context';
import { chartCaption, dashboardCharts } from './dashboardCharts';
import { alertsBlock, footer, okrBlock } from './dashboardLower';
import { header, hero, kpiTable, rowHeights } from './dashboardUpper';
import { formula } from './formula';
import { isLeftOut, slotsOf } from './okrSlots';
import type { ColorRule, Tab } from './tab';
import { COLORS, STATES } from './tokens';

/** Equal neighbours, and 21 px as of new rows, spare calls. */
const WIDTHS = [10, 94, 150, 94, 84, 62, 84, 72, 72, 94, 134, 94, 176, 10];
const HEIGHTS = [
  6, 34, 24, 6, 18, 30, 30, 6, 24, 34, 34, 34, 34, 34, 34, 34, 6, 28, 28, 28, 28, 6, 21, 21, 21, 21, 21, 21, 21, 21, 6,
  25, 25, 25, 25, 25, 6, 21,
];
const OKR_ROWS = [31, 32, 33, 34, 35, 36];
/** A name that moves or grows when rows or columns are inserted. */
export const ANCHOR = { name: 'KPI_A_DASHBOARD', at: 'B2:M38' } as const;
export const KPI_ROW = 10;
export const KPI_ROWS = 7;

export function dashboardTab(context: Context): Tab {
  const { language, titles } = context;
  return {
    key: 'dashboard',
    title: titles.dashboard,
    color: COLORS.band,
    rows: HEIGHTS.length,
    columns: WIDTHS.length,
    exact: true,
    pieces: [
      ANCHOR,
      { at: 'A1:N38', style: { size: 10, color: COLORS.ink, valign: 'middle', background: COLORS.white } },
      ...header(context),
      ...hero(context),
      ...kpiTable(context),
      ...alertsBlock(context),
      chartCaption(context).behind,
      ...okrBlock(context),
      ...footer(context),
    ],
    widths: WIDTHS,
    heights: heights(context),
    frozenRows: 3,
    hiddenRows: [...unusedRows(context), ...unusedOkrRows(context)],
    hideGridlines: true,
    rules: colorRules(),
    choices: [
      {
        at: 'I2:J2',
        from: { tab: 'calc', range: PERIOD_LIST },
        strict: true,
        help: t('Choose a month', 'Choisissez un mois')[language],
      },
    ],
    charts: dashboardCharts(context),
    protection: { description: 'dashboard', open: ['I2:J2'] },
  };
}

function heights({ measures }: Context): number[] {
  const rows = rowHeights(measures.slice(1));
  return HEIGHTS.map((height, index) => rows[index + 1 - KPI_ROW] ?? height);
}

/** Rows without a KPI are hidden, never deleted. */
function unusedRows({ measures, plan }: Context): number[] {
  const used = Math.min(measures.length - 1, metricLimit(plan.stage) - 1);
  return Array.from({ length: KPI_ROWS }, (_, rank) => KPI_ROW + rank).slice(used);
}

/** A key result that a person has unticked in the OKR tab leaves its row. */
function unusedOkrRows({ plan, okr }: Context): number[] {
  if (plan.okr === null) return OKR_ROWS;
  const slots = slotsOf(plan, okr);
  const isUsed = (rank: number) => rank < slots.length && !isLeftOut(slots[rank]!, okr);
  return OKR_ROWS.slice(2).filter((_, rank) => !isUsed(rank));
}

const STATUS_RANGES = ['B6:B7', 'B10:B16', 'B19:B21', 'B33:B36', 'M2'];
const MISSING_RANGES = ['L6:M7', 'L10:M16'];
const CHANGE_RANGES = [
  { at: 'H6:I7', row: 6 },
  { at: 'H10:I16', row: KPI_ROW },
];

function colorRules(): ColorRule[] {
  const states = [STATES.act, STATES.watch, STATES.good, STATES.none];
  const status = STATUS_RANGES.flatMap((at) =>
    states.map(({ symbol, text, background }) => ({
      at,
      when: { startsWith: symbol },
      color: text,
      background,
      bold: true,
    })),
  );
  const missing = MISSING_RANGES.map((at) => ({
    at,
    when: { startsWith: STATES.none.symbol },
    color: STATES.none.text,
    background: STATES.none.background,
  }));
  return [...status, ...missing, ...CHANGE_RANGES.flatMap(({ at, row }) => changeRules(at, row))];
}

/** A change is good or bad by the KPI's direction, which its name shows; no argument is parted from another, as locales differ. */
function changeRules(at: string, row: number): ColorRule[] {
  const [rises, falls] = [`(ISNUMBER(H${row})*(H${row}>0)+(LEFT(H${row})="▲"))`, `(ISNUMBER(H${row})*(H${row}<0))`];
  const [up, down] = [`(RIGHT($C${row})<>"↓")`, `(RIGHT($C${row})="↓")`];
  return [
    { at, when: formula(`=${rises}*${up}+${falls}*${down}>0`), color: STATES.good.text },
    { at, when: formula(`=${falls}*${up}+${rises}*${down}>0`), color: STATES.act.text },
  ];
}
