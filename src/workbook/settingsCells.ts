/** This file shows the values of the Settings tab in cells: how each kind is written, and chosen. */
import type { Language } from '../metrics/text';
import { t } from '../metrics/text';
import { dayFormula, formula, monthFormula } from './formula';
import { DAY } from './numberFormats';
import type { Kind } from './settingsFields';
import { wordFor, wordsIn } from './settingsWords';
import type { Cell, Choice, Style } from './tab';
import { COLORS } from './tokens';

/** The head of what is wrong with a line. */
export const CHECK = t('Check', 'Contrôle');
export const HEAD: Style = { bold: true, background: COLORS.head, wrap: true, format: '@' };
export const LABEL: Style = { format: '@', size: 8, color: COLORS.muted };
export const ENTRY: Style = { background: COLORS.entry };

export function cellFor(kind: Kind, value: string | number | boolean | null, language: Language): Cell {
  if (value === null || value === '') return null;
  switch (kind.as) {
    case 'month':
      return formula(`=${monthFormula(String(value))}`);
    case 'day':
      return formula(`=${dayFormula(String(value))}`);
    case 'choice':
      return wordFor(kind.words, String(value), language);
    default:
      return value;
  }
}

export const PLAIN = '0';

export function formatFor(kind: Kind, language: Language, figure = PLAIN): Style {
  switch (kind.as) {
    case 'number':
      return { format: figure };
    case 'month':
      return { format: 'mmm yyyy' };
    case 'day':
      return { format: DAY[language] };
    case 'flag':
    case 'metric':
      return {};
    default:
      return { format: '@', wrap: kind.as === 'text' };
  }
}

/** Neighbours are written together; a person's lists in other columns stay. */
export const isChosen = (kind: Kind | undefined): boolean =>
  kind !== undefined && ['choice', 'flag', 'metric'].includes(kind.as);

export const HELP = t('Choose from the list', 'Choisissez dans la liste');

/** The list of a kind that has one of its own. */
export function listOf(kind: Kind, where: string, block: string, language: Language): Choice[] {
  const list = { at: where, help: HELP[language], block };
  if (kind.as === 'flag') return [{ ...list, from: 'checkbox', strict: true }];
  if (kind.as === 'choice') return [{ ...list, from: wordsIn(kind.words, language), strict: false }];
  return [];
}
