/** This file checks the Settings tab by native formulas: what is wrong in a row is said at its end, in words. */
import type { Language, Text } from '../metrics/text';
import { same, t } from '../metrics/text';
import { at } from './address';
import { formula, quoteText } from './formula';
import { METRIC_FIELDS } from './settingsFields';
import { fieldColumn, type SettingsPlace } from './settingsPlace';
import type { Piece } from './tab';

const NOT_A_NUMBER: Text = t(': write a number', ' : écrivez un nombre');
const NOT_A_DATE: Text = t(': write a date', ' : écrivez une date');
const NO_NAME: Text = t('Name: empty', 'Nom : vide');
const WRONG_SIDE: Text = t('Alert: on the wrong side of the target', 'Alerte : du mauvais côté de la cible');
const FINE = same('✓');

/** The first thing wrong in each metric's row, or a tick. */
export function checkPieces(place: SettingsPlace, language: Language): Piece[] {
  const column = fieldColumn(place, 'check');
  if (column === 0) return [];
  return place.metrics.flatMap((id, rank): Piece[] => {
    if (id === null) return [];
    const row = place.fieldRow + 1 + rank;
    return [{ at: at(row, column), is: formula(`=${checkOf(place, row, language)}`) }];
  });
}

function checkOf(place: SettingsPlace, row: number, language: Language): string {
  const cell = (field: string) => at(row, fieldColumn(place, field));
  const fault = (words: string) => quoteText(`■ ${words}`);
  const checks = METRIC_FIELDS.flatMap((field): [string, string][] => {
    if (fieldColumn(place, field.id) === 0) return [];
    const own = cell(field.id);
    const wrong = `AND(${own}<>"";NOT(ISNUMBER(${own})))`;
    if (field.kind.as === 'number') return [[wrong, fault(field.label[language] + NOT_A_NUMBER[language])]];
    if (field.kind.as === 'month' || field.kind.as === 'day') {
      return [[wrong, fault(field.label[language] + NOT_A_DATE[language])]];
    }
    return [];
  });
  const down = quoteText(t('Lower is better', 'À baisser')[language]);
  const [alert, target] = [cell('alert'), cell('target')];
  const side = `IF(${cell('direction')}=${down};${alert}<${target};${alert}>${target})`;
  checks.push([`${cell('name')}=""`, fault(NO_NAME[language])]);
  checks.push([`IF(COUNT(${alert};${target})<2;0>1;${side})`, fault(WRONG_SIDE[language])]);
  return checks.reduceRight((rest, [when, words]) => `IF(${when};${words};${rest})`, quoteText(FINE[language]));
}
