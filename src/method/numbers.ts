/** This file reads numbers as people type them in either language, and shows them back in the chosen one. */
import type { Unit } from '../metrics/metric';
import { type Language, same, type Text, t } from '../metrics/text';

const NBSP = '\u00a0';
const MONEY = "[€$£]|(d['’])?EUR(OS?)?|USD|GBP|CHF|CAD?|dollars?";
const DECORATION = new RegExp(`[\\s\u00a0\u202f'’%]|${MONEY}`, 'gi');
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  md: 1e9,
  bn: 1e9,
  milliard: 1e9,
};

/**
 * `150 k€` and `1.5M` are read, and `1 234,5` and `1,234.5` in both languages. Where one sign alone is followed by
 * three digits, the language decides: `1,234` is a thousand in English and one and a bit in French.
 */
export function readNumber(text: string, language: Language): number | null {
  const [, bare, scale] = /^(.*?)(?:(k|m|mn|million|md|bn|milliard)s?)?$/i.exec(
    text.replace(DECORATION, '').replace('−', '-'),
  )!;
  const decimal = decimalSign(bare!, language);
  const group = decimal === ',' ? '.' : ',';
  const plain = bare!.split(group).join('').replace(decimal, '.');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain)
    ? rounded(Number(plain) * (SCALES[(scale || '').toLowerCase()] || 1))
    : null;
}

function decimalSign(bare: string, language: Language): ',' | '.' {
  const commas = bare.split(',').length - 1;
  const dots = bare.split('.').length - 1;
  if (commas > 0 && dots > 0) return bare.lastIndexOf(',') > bare.lastIndexOf('.') ? ',' : '.';
  if (dots > 1) return ',';
  if (commas > 1) return '.';
  return commas === 1 && !(language === 'en' && /^-?[1-9]\d{0,2},\d{3}$/.test(bare)) ? ',' : '.';
}

/** How people write a unit after the figure, where the field's label says it already. */
const OWN_SIGN: Partial<Readonly<Record<Unit, RegExp>>> = {
  ratio: /[×x]/i,
  rate: /%/,
  months: /mois|mo(nths?)?/i,
  days: /j(ours?)?|d(ays?)?/i,
  points: /points?|pts?/i,
};

/** The signs of other units; thousands and millions are said of money and of counts alone. */
const FOREIGN: Partial<Readonly<Record<Unit, RegExp>>> = {
  money: /%/,
  count: new RegExp(`%|${MONEY}`, 'i'),
};
const ANY_SIGN = /[a-z%€$£]/i;

/** A rate is typed in percent and kept as a fraction; a figure with the sign of another unit is not read. */
export function readAmount(text: string, unit: Unit, language: Language): number | null {
  const figure = text.replace(OWN_SIGN[unit] || '', '');
  const number = (FOREIGN[unit] || ANY_SIGN).test(figure) ? null : readNumber(figure, language);
  return number === null || unit !== 'rate' ? number : rounded(number / 100);
}

export function showNumber(value: number, language: Language): string {
  const [whole, fraction] = plainDigits(Math.abs(rounded(value))).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? NBSP : ',');
  const sign = value < 0 ? '-' : '';
  return sign + grouped + (fraction ? (language === 'fr' ? ',' : '.') + fraction : '');
}

/** The figure alone, as it stands in a field whose label holds the unit. */
export const showAmount = (value: number, unit: Unit, language: Language): string =>
  showNumber(unit === 'rate' ? value * 100 : value, language);

export const CURRENCY_SIGNS = { EUR: '€', USD: '$', GBP: '£', CHF: 'CHF', CAD: 'CA$' } as const;
export type Currency = keyof typeof CURRENCY_SIGNS;

/** The sign as it stands before an English figure: a code of letters wants a space. */
export const signBefore = (currency: Currency): string => {
  const sign = CURRENCY_SIGNS[currency];
  return /[A-Z]$/.test(sign) ? sign + NBSP : sign;
};

const UNIT_WORDS: Readonly<Record<Exclude<Unit, 'money'>, Text>> = {
  rate: same('%'),
  ratio: same('×'),
  months: t('months', 'mois'),
  days: t('days', 'jours'),
  points: same('points'),
  count: t('number', 'nombre'),
};

export const unitWord = (unit: Unit, currency: Currency): Text =>
  unit === 'money' ? same(CURRENCY_SIGNS[currency]) : UNIT_WORDS[unit];

/** The figure with its unit, for a sentence: two decimals at most. */
export function sayAmount(value: number, unit: Unit, currency: Currency, language: Language): string {
  const figure = showNumber(hundredths(unit === 'rate' ? value * 100 : value), language);
  if (unit === 'count') return figure;
  const word = unitWord(unit, currency)[language];
  if (language === 'fr') return figure + NBSP + word;
  if (unit === 'money') return signBefore(currency) + figure;
  return unit === 'rate' || unit === 'ratio' ? figure + word : figure + NBSP + word;
}

/** `100–400 €` in French, `€100–400` in English: the unit once. */
export function sayRange(low: number, high: number, unit: Unit, currency: Currency, language: Language): string {
  if (low < 0) return `${sayAmount(low, unit, currency, language)} – ${sayAmount(high, unit, currency, language)}`;
  const shown = (value: number) => showNumber(hundredths(unit === 'rate' ? value * 100 : value), language);
  return sayAmount(high, unit, currency, language).replace(shown(high), `${shown(low)}–${shown(high)}`);
}

const hundredths = (value: number) => Math.round(rounded(value * 100)) / 100;

/** Twelve significant digits: enough for money, too few to show the noise of binary fractions. */
const rounded = (value: number) => Number(value.toPrecision(12));

/** Without exponent, whatever the size. */
export function plainDigits(value: number): string {
  if (value >= 1e21) return String(value);
  const digits = String(value);
  return digits.indexOf('e') < 0 ? digits : value.toFixed(20).replace(/\.?0+$/, '');
}
