/** This file writes the formula that a person composes in the sidebar: neutral for the file, in the file's separators for the eye. */
import type { KpiCard } from '../metrics/card';
import type { Language } from '../metrics/text';
import { plainDigits, readNumber } from './numbers';

export type InsertMode = 'function' | 'native';

/** What a field of the inserter stands for: a function's parameter, or a Data column of the native formula. */
export interface Slot {
  readonly name: string;
  readonly optional: boolean;
}

export const slotsOf = ({ signature, kpi }: KpiCard, mode: InsertMode): readonly Slot[] =>
  mode === 'function'
    ? (signature ?? []).map(({ name, optional }) => ({ name, optional }))
    : (kpi?.inputs ?? []).map((name) => ({ name, optional: false }));

/** What an argument is, in a few words: the beginning of its description. */
export const shortly = (description: string): string => description.split(/[.;]|: /)[0]!.trim();

/** The modes that a card offers. */
export const modesOf = ({ signature, kpi }: KpiCard): InsertMode[] => [
  ...(signature ? (['function'] as const) : []),
  ...(kpi ? (['native'] as const) : []),
];

const REFERENCE =
  /^(?:(?:'(?:[^'[\]*?:/\\]|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?\d{0,7}(?::\$?[A-Z]{1,3}\$?\d{0,7})?$/iu;
const COLUMN_ONLY = /^\$?[A-Z]{1,3}$/i;

type Argument =
  | { readonly kind: 'blank' }
  | { readonly kind: 'range' | 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number };

/** A range, a number in either format, a percentage, or a word such as "month". */
export function readArgument(typed: string, language: Language): Argument {
  const text = typed.trim();
  if (text === '') return { kind: 'blank' };
  if (REFERENCE.test(text) && !COLUMN_ONLY.test(text) && /\d|:/.test(text)) return { kind: 'range', text };
  const number = readNumber(text, language);
  if (number !== null)
    return { kind: 'number', value: /%/.test(text) ? Number((number / 100).toPrecision(12)) : number };
  return { kind: 'text', text: text.replace(/^"([\s\S]*)"$/, '$1') };
}

interface Composed {
  /** Accepted whatever the file's locale: no decimal sign, `;` between arguments. */
  readonly neutral: string;
  /** As the file's owner would type it. */
  readonly shown: string;
}

/** The positions of required arguments that are blank, and of blocks of cells where a native formula takes one cell. */
export const unfitArguments = (card: KpiCard, mode: InsertMode, args: readonly string[]): number[] =>
  slotsOf(card, mode).flatMap(({ optional }, index) => {
    const typed = (args[index] ?? '').trim();
    const fits = typed === '' ? optional : mode === 'function' || !isBlock(typed);
    return fits ? [] : [index];
  });

const isBlock = (typed: string): boolean => typed.includes(':') && REFERENCE.test(typed);

export function composeFormula(
  card: KpiCard,
  mode: InsertMode,
  args: readonly string[],
  language: Language,
  decimalComma: boolean,
): Composed {
  const read = slotsOf(card, mode).map((_, index) => readArgument(args[index] ?? '', language));
  const write = (spell: (argument: Argument) => string, separator: string) =>
    mode === 'function'
      ? `=${card.id}(${trimEnd(read.map(spell)).join(separator)})`
      : `=${native(card, read.map(operand(spell)), separator)}`;
  return {
    neutral: write(neutralArgument, ';'),
    shown: write(shownArgument(decimalComma), decimalComma ? '; ' : ', '),
  };
}

const native = ({ kpi }: KpiCard, args: readonly string[], separator: string) =>
  kpi!.native
    .replace(/;/g, separator)
    .replace(/\[(\w+)\]/g, (whole, input: string) => args[kpi!.inputs.indexOf(input)] || whole);

/** A number that is more than digits stands in brackets between the signs of a formula. */
const operand =
  (spell: (argument: Argument) => string) =>
  (argument: Argument): string => {
    const text = spell(argument);
    return argument.kind === 'number' && !/^[\d.,]+$/.test(text) ? `(${text})` : text;
  };

function trimEnd(args: readonly string[]): readonly string[] {
  let end = args.length;
  while (end > 0 && args[end - 1] === '') end--;
  return args.slice(0, end);
}

/** 0.05 is written `5/100`, for a decimal sign would not be read in every locale. */
function neutralArgument(argument: Argument): string {
  if (argument.kind === 'number') {
    const [whole, decimals = ''] = plainDigits(argument.value).split('.');
    return decimals
      ? `${whole!.replace(/^-?0$/, (zero) => zero.replace('0', ''))}${decimals}`.replace(/^(-?)0+(?=\d)/, '$1') +
          `/1${'0'.repeat(decimals.length)}`
      : whole!;
  }
  return spelled(argument);
}

const shownArgument =
  (decimalComma: boolean) =>
  (argument: Argument): string =>
    argument.kind === 'number' ? plainDigits(argument.value).replace('.', decimalComma ? ',' : '.') : spelled(argument);

function spelled(argument: Argument): string {
  if (argument.kind === 'range') return argument.text;
  return argument.kind === 'text' ? `"${argument.text.replace(/"/g, '""')}"` : '';
}

/** File locales that write 0.5 with a point; all others take the comma. */
const POINT_LOCALES = /^(en|ja|zh|ko|th|he|iw)(_|$)|_(CH|MX|GT|HN|NI|SV|PA|PR|DO|PE|US)$/;
export const usesDecimalComma = (locale: string): boolean => !POINT_LOCALES.test(locale) || /^en_ZA$/.test(locale);
