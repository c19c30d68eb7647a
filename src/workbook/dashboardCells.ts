/** This file makes the cells of a metric on the dashboard, alike in the North Star's lines and in the table. */
import type { PlanMetric } from '../method/plan';
import type { Unit } from '../metrics/metric';
import { type Language, t } from '../metrics/text';
import type { Context } from './context';
import { placed } from './fit';
import { cellOf, formula, quoteText } from './formula';
import { inPoints, PERCENT_SIGN } from './numberFormats';
import type { Cell, Style } from './tab';
import { trendLook } from './trendLooks';

const TO_COMPLETE = t('○ To complete', '○ À compléter');

const OWNER_WIDTH = 94;
export const ACTION_WIDTH = 176;
export type Sizes = Readonly<Record<'owner' | 'action', readonly number[]>>;

/** The formulas of a metric's row, shared by the hero and the table. */
export function metricCells({ titles, language }: Context, { unit }: { unit: Unit }, row: number) {
  const calc = (address: string) => cellOf(titles.calc, address);
  const orDash = (column: string) => formula(`=IF(${calc(`${column}${row}`)}="";"—";${calc(`${column}${row}`)})`);
  const trend = calc(`AA${row}:AL${row}`);
  return {
    status: formula(`=${calc(`Q${row}`)}`),
    name: formula(`=${calc(`B${row}`)}`),
    value: formula(`=IF(${calc(`U${row}`)};"∞";IF(${calc(`F${row}`)}="";"—";${calc(`F${row}`)}))`),
    target: orDash('I'),
    attainment: formula(`=${shareOfTarget(calc(`J${row}`))}`),
    gauge: formula(`=IF(${calc(`J${row}`)}="";"—";SPARKLINE(${calc(`X${row}:Y${row}`)};KPI_SPARK_BAR))`),
    previous: formula(`=${changeCell(calc(`K${row}`), unit, language)}`),
    yearAgo: formula(`=${changeCell(calc(`L${row}`), unit, language)}`),
    trend: formula(`=IF(COUNT(${trend})<2;"—";SPARKLINE(${trend};${calc(trendLook(row))}))`),
    range: formula(`=${calc(`O${row}`)}`),
  };
}

/** To the percent below: what is short of its target is not shown as 100 %. */
export const shareOfTarget = (share: string): string => `IF(${share}="";"—";ROUND(100*${share}-1/2+1/10000;0)/100)`;

/** Who is in charge, and what comes next, as large as they fit into cells of that height. */
export function wordsFor({ titles, language }: Context, metric: PlanMetric, row: number, height: number, sizes: Sizes) {
  const words = (column: string, text: string, width: number, to: readonly number[]): { is: Cell; style: Style } => {
    const cell = cellOf(titles.calc, `${column}${row}`);
    const { size, is } = placed(cell, text, { width, height }, to);
    return { is: formula(`=IF(${cell}="";${quoteText(TO_COMPLETE[language])};${is})`), style: { size } };
  };
  return {
    owner: words('R', metric.owner, OWNER_WIDTH, sizes.owner),
    action: words('S', metric.action, ACTION_WIDTH, sizes.action),
  };
}

/** A change that rounds to nothing is none; from ten times on, one in percent is written without decimals, to fit. */
function changeCell(cell: string, unit: Unit, language: Language): string {
  const known = (value: string) => `IF(${cell}="";"—";${value})`;
  if (inPoints(unit)) return known(`IF(ABS(${cell})<5/100;0;${cell})`);
  const large = `"▲ "&ROUND(100*${cell};0)&${quoteText(PERCENT_SIGN[language])}`;
  return known(`IF(ABS(${cell})<5/10000;0;IF(${cell}<10;${cell};${large}))`);
}
