/** This file turns a custom KPI into a native formula: patterns over Data columns, never text that a person typed. */
import type { Unit } from '../metrics/metric';
import { same, type Text, t } from '../metrics/text';

interface Pattern {
  readonly id: string;
  readonly text: Text;
  /** How many columns it takes: A, B, C. */
  readonly columns: 1 | 2 | 3;
  /** Over `A`, `B`, `C`; a quotient is `""` when its divisor is nought, as everywhere in the catalogue. */
  readonly native: string;
}

export const PATTERNS: readonly Pattern[] = [
  { id: 'count', text: t('A alone', 'A seul'), columns: 1, native: 'A' },
  { id: 'ratio', text: same('A ÷ B'), columns: 2, native: 'IF(B=0;"";A/B)' },
  { id: 'sum', text: same('A + B'), columns: 2, native: 'A+B' },
  { id: 'difference', text: same('A − B'), columns: 2, native: 'A-B' },
  { id: 'product', text: same('A × B'), columns: 2, native: 'A*B' },
  {
    id: 'share-of-sum',
    text: same('A ÷ (B + C)'),
    columns: 3,
    native: 'IF(B+C=0;"";A/(B+C))',
  },
  {
    id: 'sum-over',
    text: same('(A + B) ÷ C'),
    columns: 3,
    native: 'IF(C=0;"";(A+B)/C)',
  },
  {
    id: 'difference-over',
    text: same('(A − B) ÷ C'),
    columns: 3,
    native: 'IF(C=0;"";(A-B)/C)',
  },
];

/** The formula over `[input_id]`, or null when a column is missing. */
export function customFormula(patternId: string, columns: readonly string[]): string | null {
  const pattern = PATTERNS.find(({ id }) => id === patternId);
  const chosen = pattern ? columns.slice(0, pattern.columns) : [];
  if (!pattern || chosen.length < pattern.columns || chosen.some((id) => !/^[a-z][a-z0-9_]*$/.test(id))) return null;
  return pattern.native.replace(/\b[ABC]\b/g, (letter) => `[${chosen['ABC'.indexOf(letter)]}]`);
}

/** The form's answers that make this very formula; null for any other, whoever wrote it. */
export function readCustom(formula: string): { pattern: string; columns: string[] } | null {
  const ids = [...new Set((formula.match(/\[[a-z][a-z0-9_]*\]/g) || []).map((bracketed) => bracketed.slice(1, -1)))];
  if (ids.length > 3) return null;
  for (const { id } of PATTERNS)
    for (const columns of orders(ids)) if (customFormula(id, columns) === formula) return { pattern: id, columns };
  return null;
}

/** A column may stand twice, so up to three places are tried for every letter. */
function orders(ids: readonly string[]): string[][] {
  const places = ids.map((id) => [id]);
  const pairs = places.flatMap(([a]) => ids.map((b) => [a!, b]));
  return [...places, ...pairs, ...pairs.flatMap(([a, b]) => ids.map((c) => [a!, b!, c]))];
}

/** `custom_` and the name's letters, unlike any that exists. */
export function customId(name: string, taken: readonly string[]): string {
  const stem = `custom_${name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
    .slice(0, 24)}`;
  for (let number = 1; ; number++) {
    const id = number === 1 ? stem : `${stem}_${number}`;
    if (!taken.includes(id)) return id;
  }
}

export const CUSTOM_UNITS: readonly Unit[] = ['count', 'money', 'rate', 'ratio', 'days', 'months', 'points'];
