/** This file holds how figures are shown: number formats for cells, and formula pieces for figures inside sentences. */

import type { Plan, PlanMetric } from '../method/plan';
import type { Unit } from '../metrics/metric';
import { type Language, type Text, t } from '../metrics/text';
import { quoteText } from './formula';

const NB = '\u00a0';

const SYMBOLS: Readonly<Record<Plan['currency'], Text>> = {
  EUR: { en: '€', fr: '€', same: true },
  USD: { en: '$', fr: '$', same: true },
  GBP: { en: '£', fr: '£', same: true },
  CHF: { en: 'CHF ', fr: 'CHF', same: true },
  CAD: { en: 'CA$', fr: '$\u00a0CA' },
};

export interface Money {
  readonly language: Language;
  readonly currency: Plan['currency'];
}

/** A day in the order in which its readers say it: `11/12` is read in two ways in English. */
export const DAY = t('mmm d, yyyy', 'dd/mm/yyyy');
export const DAY_TIME = t('mmm d, yyyy hh:mm', 'dd/mm/yyyy hh:mm');

/** Amounts under this are shown with cents. */
const SMALL = 100;
/** Counts under this are means of some kind, shown with a decimal. */
const FEW = 10;

const isSmall = (near: number | null, bound: number): boolean => near !== null && near !== 0 && Math.abs(near) < bound;

/** A figure of the size to expect of a metric: one and the same wherever the metric is shown, so that its decimals are too. */
export const sizeOf = ({ target, alert, start }: Pick<PlanMetric, 'target' | 'alert' | 'start'>): number | null =>
  target ?? alert ?? start;

/** Of a count that may be a few, where a tenth tells, or very many. */
export const ANY_COUNT = '[>=100]#,##0;[<=-100]-#,##0;0.0';

/** The number format of a unit; `near` is a figure of the size to expect. */
export function numberFormat(unit: Unit, money: Money, near: number | null = null): string {
  const french = money.language === 'fr';
  switch (unit) {
    case 'money':
      return moneyFormat(money, near);
    case 'rate':
      return french ? `0.0"${NB}"%` : '0.0%';
    case 'ratio':
      return '0.0"×"';
    case 'months':
      return french ? `0.0"${NB}mois"` : '0.0" mo"';
    case 'days':
      return french ? `0"${NB}j"` : '0" d"';
    case 'points':
      return french ? `0"${NB}pts"` : '0" pts"';
    case 'count':
      return isSmall(near, FEW) ? ANY_COUNT : '#,##0';
  }
}

function moneyFormat(money: Money, near: number | null): string {
  if (isSmall(near, SMALL)) return amountFormat(money, '#,##0.00');
  const millions = amountFormat(money, '0.0,,', 'M');
  return `[>=1000000]${millions};[<=-1000000]-${millions};${amountFormat(money, '#,##0')}`;
}

/** Of a figure that a person sets: exact, with its unit. */
export function entryFormat(unit: Unit, money: Money, figures: readonly number[]): string {
  const isBroken = figures.some((figure) => figure % 1 !== 0);
  const cents = isBroken || figures.some((figure) => isSmall(figure, SMALL));
  if (unit === 'money') return amountFormat(money, cents ? '#,##0.00' : '#,##0');
  return unit === 'count' ? (isBroken ? '#,##0.0#' : '#,##0') : numberFormat(unit, money);
}

function amountFormat({ language, currency }: Money, digits: string, scale = ''): string {
  const symbol = SYMBOLS[currency][language];
  return language === 'fr' ? `${digits}"${NB}${scale}${symbol}"` : `"${symbol}"${digits}${scale && `"${scale}"`}`;
}

/** From here on, whole amounts on an axis are written in thousands, then in millions: the steps between them stay apart. */
const AXIS_THOUSANDS = 100_000;
const AXIS_MILLIONS = 2_000_000;

/** The number format of a chart's axis, which has one scale for all its figures; `near` is the smallest of their sizes. */
export function axisFormat(unit: Unit, money: Money, near: number | null): string {
  const size = Math.abs(near ?? 0);
  if (unit !== 'money' || (size > 0 && size < SMALL)) return numberFormat(unit, money, near);
  if (size < AXIS_THOUSANDS) return amountFormat(money, '#,##0');
  return size < AXIS_MILLIONS ? amountFormat(money, '#,##0,', 'k') : amountFormat(money, '0.0#,,', 'M');
}

/** The sign of percent after a figure. */
export const PERCENT_SIGN: Text = { en: '%', fr: `${NB}%` };
export const PERCENT: Text = { en: '0%', fr: `0"${NB}"%` };

/** Of a key result: beyond these bounds, how far no longer matters. */
export const PROGRESS: Text = {
  en: `[<0]"< 0%";[>2]"> 200%";${PERCENT.en}`,
  fr: `[<0]"< 0${NB}%";[>2]"> 200${NB}%";${PERCENT.fr}`,
};

/** Of a KPI's target: so far above it, how far no longer matters, and would not fit. */
export const ATTAINMENT: Text = {
  en: `[>9.99]"> 999%";[<0]-${PERCENT.en};${PERCENT.en}`,
  fr: `[>9.99]"> 999${NB}%";[<0]-${PERCENT.fr};${PERCENT.fr}`,
};

/** The same figure after a word, as in "target 5.0%". */
export function prefixed(word: string, format: string): string {
  return format
    .split(';')
    .map((section) => {
      const [, condition = '', rest = ''] = /^(\[[^\]]+\])?(.*)$/.exec(section)!;
      // Two texts side by side are one: nothing says what two quotes in a row mean.
      return rest.startsWith('"') ? `${condition}"${word}${rest.slice(1)}` : `${condition}"${word}"${rest}`;
    })
    .join(';');
}

/** Rates and points change in points, the rest in percent. */
export const inPoints = (unit: Unit): boolean => unit === 'rate' || unit === 'points';

export function changeFormat(unit: Unit, language: Language): string {
  const body = inPoints(unit) ? `0.0"${language === 'fr' ? NB : ' '}pt"` : PERCENT[language].replace('0', '0.0');
  return `"▲ "${body};"▼ "${body};"= "${body}`;
}

/** The unit's code in the calculation tab. */
export const UNIT_CODES: Readonly<Record<Unit, string>> = {
  money: 'cur',
  rate: '%',
  ratio: 'x',
  months: 'mo',
  days: 'd',
  points: 'pt',
  count: 'n',
};

const WORDS: Readonly<Record<Exclude<Unit, 'money'>, Text>> = {
  rate: PERCENT_SIGN,
  ratio: { en: '×', fr: '×', same: true },
  months: { en: ' mo', fr: `${NB}mois` },
  days: { en: ' d', fr: `${NB}j` },
  points: { en: ' pts', fr: `${NB}pts` },
  count: { en: '', fr: '', same: true },
};

/** What stands before and after a figure inside a sentence; `scale` is `M` for millions. */
export function affixes(unit: Unit, { language, currency }: Money, scale = ''): { before: string; after: string } {
  const french = language === 'fr';
  if (unit === 'money') {
    const symbol = SYMBOLS[currency][language];
    return french ? { before: '', after: `${NB}${scale}${symbol}` } : { before: symbol, after: scale };
  }
  return { before: '', after: scale ? (french ? NB : '') + scale : WORDS[unit][language] };
}

/** An amount in few characters: thousands and millions with one decimal. */
export function shortAmount(cell: string, money: Money): string {
  const scaled = (by: number, scale: string) => joined(`ROUND(${cell}/${by};1)`, affixes('money', money, scale));
  const plain = joined(`ROUND(${cell};IF(ABS(${cell})<100;1;0))`, affixes('money', money));
  return `IF(ABS(${cell})>=999950;${scaled(1_000_000, 'M')};IF(ABS(${cell})>=1000;${scaled(1_000, 'k')};${plain}))`;
}

const joined = (digits: string, { before, after }: ReturnType<typeof affixes>): string =>
  [before && quoteText(before), digits, after && quoteText(after)].filter((part) => part).join('&');

/** The decimal sign of the file's locale, which no function tells. */
const DECIMAL_SIGN = 'RIGHT(LEFT(""&1/2;2);1)';

/** A number as text with one or two decimals, those that are 0 too. */
function withDecimals(value: string, decimals: 1 | 2): string {
  const figure = `ROUND(${value};${decimals})`;
  const tenths = decimals === 2 ? `IF(${figure}=ROUND(${figure};1);"0";"")` : '""';
  return `${figure}&IF(${figure}=ROUND(${figure};0);${DECIMAL_SIGN}&"${'0'.repeat(decimals)}";${tenths})`;
}

/** Decimals of the units that are shown alike whatever their size. */
const DECIMALS: Readonly<Record<Exclude<Unit, 'money' | 'count'>, 0 | 1>> = {
  rate: 1,
  ratio: 1,
  months: 1,
  days: 0,
  points: 0,
};

/**
 * A formula's piece that writes the figure of a cell as text, with the decimals of `numberFormat`: decimal sign of the
 * locale, thousands apart, no TEXT.
 */
export function figureText(cell: string, unit: Unit, money: Money, near: number | null = null): string {
  const join = (digits: string, scale = '') => joined(digits, affixes(unit, money, scale));
  if (unit !== 'money' && unit !== 'count') {
    const value = unit === 'rate' ? `100*${cell}` : cell;
    return join(DECIMALS[unit] === 0 ? `ROUND(${value};0)` : withDecimals(value, 1));
  }
  const size = `ABS(${cell})`;
  const whole = `ROUND(${size};0)`;
  const lead = `LEFT(${whole};IF(${whole}>=100000;3;IF(${whole}>=10000;2;1)))`;
  const grouped = `${lead}&${quoteText(money.language === 'fr' ? NB : ',')}&RIGHT(${whole};3)`;
  const small =
    unit === 'money'
      ? isSmall(near, SMALL)
        ? withDecimals(size, 2)
        : whole
      : isSmall(near, FEW)
        ? `IF(${size}>=100;${whole};${withDecimals(size, 1)})`
        : whole;
  return (
    `IF(${cell}<0;"-";"")&IF(${whole}>=1000000;${join(withDecimals(`${size}/1000000`, 1), 'M')};` +
    `IF(${whole}>=1000;${join(grouped)};${join(small)}))`
  );
}

/** A week's share is small: it shows a decimal more, and its sign. */
export function weeklyFormat(unit: Unit, money: Money): string {
  if (unit === 'money') {
    const whole = amountFormat(money, '#,##0');
    return `[>=${SMALL}]+${whole};[<=-${SMALL}]-${whole};${amountFormat(money, '#,##0.00')}`;
  }
  if (unit === 'rate') return `+${SHARE[money.language]};-${SHARE[money.language]};0`;
  return `[>=${FEW}]+#,##0;[<=-${FEW}]-#,##0;#,##0.0`;
}
const SHARE = t('0.00%', '0.00 %');
