/** This file checks the Settings tab by native formulas: what is wrong in a row is said at its end, in words. */
import { metricLimit } from '../method/plan';
import { maySink } from '../method/signed';
import type { Language, Text } from '../metrics/text';
import { same, t } from '../metrics/text';
import { at } from './address';
import type { Context } from './context';
import { formula, quoteText } from './formula';
import { followed, isOfTheForm } from './measures';
import { ENTRIES, type Entry, METRIC_FIELDS, QUESTIONS } from './settingsFields';
import {
  countNamed,
  fieldColumn,
  isComparison,
  isMetricId,
  LONGEST_NAME,
  namesakes,
  type SettingsPlace,
} from './settingsPlace';
import { DIRECTION_WORDS, type Words } from './settingsWords';
import type { Piece } from './tab';

const NOT_A_NUMBER: Text = t(': write a number', ' : écrivez un nombre');
const NOT_A_DATE: Text = t(': write a date', ' : écrivez une date');
const NO_NAME: Text = t('Name: empty', 'Nom : vide');
const WRONG_SIDE: Text = t('Alert: on the wrong side of the target', 'Alerte : du mauvais côté de la cible');
const NOT_IN_LIST: Text = t(': choose from the list', ' : choisissez dans la liste');
const NO_SUCH_KPI: Text = t('North Star: no KPI has this name', 'Étoile du Nord : aucun KPI n’a ce nom');
const FROM_LIST: Text = t('Choose from the list', 'Choisissez dans la liste');
const NOT_ANSWERS: Text = t('Start the guide again to answer', 'Relancez le guide pour répondre');
const NO_EMAIL: Text = t('Write e-mail addresses', 'Écrivez des adresses e-mail');
const NOT_READ: Text = t('Row not read: add the KPI with the guide', 'Ligne non lue : ajoutez le KPI par le guide');
const NOT_OF_THE_FORM: Text = t(
  'Own formula not computed: make it in the guide',
  'Formule personnelle non calculée : composez-la dans le guide',
);
const BELOW_ZERO: Text = t(': this KPI cannot fall below zero', ' : ce KPI ne peut pas être négatif');
const SINKING: readonly string[] = ['target', 'start', 'alert'];
const most = (count: number): Text =>
  t(
    `Shown: ${count} metrics at most, North Star included`,
    `Affiché : ${count} indicateurs au plus, étoile du Nord comprise`,
  );
const FINE = same('✓');

const topCheck = (row: number, { answers }: SettingsPlace): string => at(row, answers + 2);

/** Beside each entry of the top block, what is wrong with it; nothing where all is well. */
export function topCheckPieces(place: SettingsPlace, language: Language): Piece[] {
  return ENTRIES.flatMap((entry): Piece[] => {
    const row = place.top.get(entry.id);
    const wrong = row === undefined ? null : faultOfEntry(entry, row, place, language);
    return wrong
      ? [{ at: topCheck(row!, place), is: formula(`=IF(${wrong[0]};${quoteText(`■ ${wrong[1]}`)};"")`) }]
      : [];
  });
}

export function topCheckRanges(place: SettingsPlace): string[] {
  const rows = [...place.top.values()];
  return rows.length === 0 ? [] : [`${topCheck(Math.min(...rows), place)}:${topCheck(Math.max(...rows), place)}`];
}

function faultOfEntry(
  { id, kind, label }: Entry,
  row: number,
  place: SettingsPlace,
  language: Language,
): [when: string, words: string] | null {
  const cell = at(row, place.answers);
  const beside = at(row, place.answers + 1);
  if (id === 'lock') {
    const wrong = `OR(COUNTIF(${beside};"?*@?*.??*")=0;${beside}=${quoteText(place.noEmails)})`;
    return [`IF(${beside}="";0>1;${wrong})`, NO_EMAIL[language]];
  }
  if (kind.as === 'metric') {
    // A tilde means something to COUNTIF too: such names cannot be looked for.
    const isPattern = `OR(${isComparison(cell)};COUNTIF(${cell};"*~~*")>0)`;
    const isMissing = `IF(${isPattern};0>1;${countNamed(namesakes(place), cell)}=0)`;
    return [`IF(${cell}="";1>0;${isMissing})`, NO_SUCH_KPI[language]];
  }
  const isList = `AND(LEFT(${cell};1)="{";RIGHT(${cell};1)="}")`;
  if (id === 'routing') return [`IF(${cell}="";0>1;NOT(${isList}))`, NOT_ANSWERS[language]];
  if (kind.as !== 'choice') return null;
  const isQuestion = QUESTIONS.some((one) => one.id === id);
  return [notIn(kind.words, cell), isQuestion ? FROM_LIST[language] : label[language] + NOT_IN_LIST[language]];
}

/** Whether a cell holds none of the words, in either language. */
function notIn(words: Words, cell: string): string {
  const all = Object.entries(words).flatMap(([key, { en, fr }]) => [fr, en, key]);
  const known = all.filter((word, index) => all.findIndex((one) => one.toLowerCase() === word.toLowerCase()) === index);
  return `NOT(OR(${cell}="";${known.map((word) => `${cell}=${quoteText(word)}`).join(';')}))`;
}

/** Rows under the metrics in which a name alone is told to count for nothing. */
export const FREE_ROWS = 10;

/** What is longer than a name, or ends as a sentence does, is a note. */
function isName(cell: string): string {
  const ends = ['.', ':', '!', '?'].map((sign) => `RIGHT(${cell};1)="${sign}"`).join(';');
  return `IF(COUNTIF(${cell};"?*")=0;0>1;AND(LEFT(${cell};${LONGEST_NAME})=${cell};NOT(OR(${ends}))))`;
}

/** In each row without an id, of which nothing is read, what to do instead; nothing where no name stands. */
export function freePieces(place: SettingsPlace, language: Language): Piece[] {
  const column = fieldColumn(place, 'check');
  if (column === 0) return [];
  const free = [...place.metrics, ...Array.from({ length: FREE_ROWS }, () => null)];
  return free.flatMap((id, rank): Piece[] => {
    if (id !== null) return [];
    const row = place.fieldRow + 1 + rank;
    const [own, name] = ['id', 'name'].map((field) => at(row, fieldColumn(place, field)));
    const words = quoteText(`■ ${NOT_READ[language]}`);
    return [{ at: at(row, column), is: formula(`=IF(${own}="";IF(${isName(name!)};${words};"");"")`) }];
  });
}

/** The first thing wrong in each metric's row, or a tick. */
export function checkPieces(context: Context, place: SettingsPlace): Piece[] {
  const column = fieldColumn(place, 'check');
  if (column === 0) return [];
  return place.metrics.flatMap((id, rank): Piece[] => {
    if (id === null) return [];
    const row = place.fieldRow + 1 + rank;
    return [{ at: at(row, column), is: formula(`=${checkOf(context, place, id, row)}`), style: { wrap: true } }];
  });
}

function checkOf(context: Context, place: SettingsPlace, id: string, row: number): string {
  const { language } = context;
  const cell = (field: string) => at(row, fieldColumn(place, field));
  const fault = (words: string) => quoteText(`■ ${words}`);
  const checks = METRIC_FIELDS.flatMap((field): [string, string][] => {
    if (fieldColumn(place, field.id) === 0) return [];
    const own = cell(field.id);
    const wrong = `AND(${own}<>"";NOT(ISNUMBER(${own})))`;
    if (field.kind.as === 'number') return [[wrong, fault(field.label[language] + NOT_A_NUMBER[language])]];
    if (field.kind.as === 'choice') {
      return [[notIn(field.kind.words, own), fault(field.label[language] + NOT_IN_LIST[language])]];
    }
    if (field.kind.as === 'month' || field.kind.as === 'day') {
      return [[wrong, fault(field.label[language] + NOT_A_DATE[language])]];
    }
    return [];
  });
  const { en, fr } = DIRECTION_WORDS.down!;
  const down = [fr, en, 'down'].map((word) => `${cell('direction')}=${quoteText(word)}`).join(';');
  const [alert, target] = [cell('alert'), cell('target')];
  const side = `IF(OR(${down});${alert}<${target};${alert}>${target})`;
  checks.push([`${cell('name')}=""`, fault(NO_NAME[language])]);
  checks.push([`IF(COUNT(${alert};${target})<2;0>1;${side})`, fault(WRONG_SIDE[language])]);
  const own = followed(context.plan).find((one) => one.id === id)?.formula ?? null;
  if (own !== null && !isOfTheForm(own)) checks.push([`${cell('formula')}<>""`, fault(NOT_OF_THE_FORM[language])]);
  checks.push(...oneTooMany(context, place, id), ...tooLow(context, place, id, row));
  return checks.reduceRight((rest, [when, words]) => `IF(${when};${words};${rest})`, quoteText(FINE[language]));
}

/** The row is ticked, and as many stand before it in the Plan's order as the dashboard has room for. */
function oneTooMany({ plan, language }: Context, place: SettingsPlace, id: string): [string, string][] {
  const column = fieldColumn(place, 'shown');
  const order = followed(plan).map((metric) => metric.id);
  const rankOf = (one: string) =>
    order.includes(one) ? order.indexOf(one) : order.length + place.metrics.indexOf(one);
  if (column === 0 || rankOf(id) === 0) return [];
  const isTicked = (one: string) => `COUNTIF(${at(place.fieldRow + 1 + place.metrics.indexOf(one), column)};1=1)`;
  const before = place.metrics.filter(
    (one): one is string => one !== null && isMetricId(one) && 0 < rankOf(one) && rankOf(one) < rankOf(id),
  );
  const limit = metricLimit(plan.stage);
  // The North Star is there, ticked or not.
  const isFull = `${[1, ...before.map(isTicked)].join('+')}>=${limit}`;
  return [[`IF(${isTicked(id)}=0;0>1;${isFull})`, quoteText(`■ ${most(limit)[language]}`)]];
}

/** A figure below zero where the KPI cannot fall so low: it may be meant. */
function tooLow({ plan, language }: Context, place: SettingsPlace, id: string, row: number): [string, string][] {
  if (maySink(followed(plan).find((metric) => metric.id === id) ?? { id, formula: null })) return [];
  return METRIC_FIELDS.flatMap(({ id: field, label }): [string, string][] => {
    const column = fieldColumn(place, field);
    if (column === 0 || !SINKING.includes(field)) return [];
    const own = at(row, column);
    return [[`IF(ISNUMBER(${own});${own}<0;0>1)`, quoteText(`◆ ${label[language]}${BELOW_ZERO[language]}`)]];
  });
}
