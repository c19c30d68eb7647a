/** This file defines the sentence of every error, in both languages. */
import type { ErrorCode, ErrorDetails, MetricError } from './errors';
import { type Language, percentage, type Text, t } from './text';

/** Why a result is not defined. */
export const REASONS = {
  no_new_customer: t('no new customer in the period', 'aucun nouveau client sur la période'),
  no_customer: t('there is no customer', 'il n’y a aucun client'),
  no_start_customer: t('there is no customer at the start', 'il n’y a aucun client au départ'),
  no_lead: t('no lead in the period', 'aucun lead sur la période'),
  no_total: t('the total is zero', 'le total est nul'),
  no_first_step: t('the first step is empty', 'la première étape est vide'),
  no_user: t('there is no user', 'il n’y a aucun utilisateur'),
  no_signup: t('no sign-up in the period', 'aucune inscription sur la période'),
  no_margin: t('nothing is earned to pay it back', 'rien n’est gagné pour le rembourser'),
  no_gross_margin: t('the gross margin is not positive', 'la marge brute n’est pas positive'),
  no_cac: t('the CAC is zero', 'le CAC est nul'),
  no_revenue: t('no revenue in the period', 'aucun revenu sur la période'),
  no_spend: t('nothing was spent', 'rien n’a été dépensé'),
  no_start: t('the start is not positive', 'le départ n’est pas positif'),
  no_start_mrr: t('there is no MRR at the start', 'il n’y a pas de MRR au départ'),
  no_months: t('no month has passed', 'aucun mois ne s’est écoulé'),
  no_order: t('no order in the period', 'aucune commande sur la période'),
  no_growth: t('ARR does not grow', 'l’ARR ne progresse pas'),
  no_answer: t('there is no answer', 'il n’y a aucune réponse'),
  no_value: t('the range holds no value', 'la plage ne contient aucune valeur'),
  no_pair: t('no row holds both dates', 'aucune ligne ne contient les deux dates'),
  no_closed: t('no deal was closed', 'aucune affaire n’a été conclue ni perdue'),
  no_cycle: t('the sales cycle is zero', 'le cycle de vente est nul'),
  no_target: t('the target is not positive', 'la cible n’est pas positive'),
  no_employee: t('there is no employee at the start', 'il n’y a aucun salarié au départ'),
  no_hire: t('nobody was hired', 'personne n’a été recruté'),
  no_day: t('no day is available', 'aucun jour n’est disponible'),
  no_consultant: t('there is no consultant', 'il n’y a aucun consultant'),
  no_distance: t('start and target are equal', 'le départ et la cible sont égaux'),
  no_reference: t('the reference is zero', 'la référence est nulle'),
  no_elapsed: t('the period has not begun', 'la période n’a pas commencé'),
  short_history: t(
    'at least four changes between consecutive values are needed',
    'il faut au moins quatre variations entre valeurs consécutives',
  ),
  no_variation: t('a series does not vary', 'une série ne varie pas'),
  no_benchmark: t(
    'there is no benchmark for this metric in this sector',
    'il n’y a pas de repère pour cet indicateur dans ce secteur',
  ),
} as const;
export type Reason = keyof typeof REASONS;

type Sentence = (d: ErrorDetails, name: string) => Text;

/** After "CAC: ", French with plain spaces. */
const SENTENCES: Record<ErrorCode, Sentence> = {
  unknown_function: () => t('this function does not exist', 'cette fonction n’existe pas'),
  too_many: (d) => t(`at most ${d.max} arguments are expected`, `${d.max} arguments au plus sont attendus`),
  empty: (d) => about(d, 'is empty', 'est vide'),
  not_number: (d) => holds(d, 'a number is expected', 'un nombre est attendu'),
  header: (d) =>
    holds(
      d,
      'this looks like the header of the column; begin the range under it, with A2:A instead of A:A',
      'cela ressemble à l’en-tête de la colonne ; commencez la plage en dessous, avec A2:A au lieu de A:A',
    ),
  ambiguous: (d) =>
    about(
      d,
      `is ${quote(d.found, 'en')}, which may be thousands or decimals: write it as a number`,
      `vaut ${quote(d.found, 'fr')}, ce qui peut être des milliers ou des décimales : saisissez-le comme un nombre`,
    ),
  boolean: (d) => holds(d, 'a value is expected, not true or false', 'une valeur est attendue, pas vrai ou faux'),
  error_cell: (d) => holds(d, 'correct that cell first', 'corrigez d’abord cette cellule'),
  negative: (d) => holds(d, 'it cannot be negative', 'une valeur positive ou nulle est attendue'),
  negative_loss: (d) => holds(d, 'write a loss as a positive amount', 'saisissez une perte comme un montant positif'),
  rate: (d) => about(d, ...rateText(d)),
  out_of_range: (d) => holds(d, limits(d).en, limits(d).fr),
  not_whole: (d) =>
    holds(
      d,
      `a whole number from ${d.min} to ${d.max} is expected`,
      `un nombre entier de ${d.min} à ${d.max} est attendu`,
    ),
  not_date: (d) =>
    holds(
      d,
      'a date, or a text such as 2026-03-01 or 2026-03, is expected',
      'une date, ou un texte comme 2026-03-01 ou 2026-03, est attendue',
    ),
  not_text: (d) => holds(d, 'a text is expected', 'un texte est attendu'),
  not_choice: choice,
  one_cell: (d) => about(d, 'must be one cell, not a range', 'doit être une seule cellule, pas une plage'),
  shapes: (d) =>
    about(
      d,
      `is ${d.found} and ${d.other} is ${d.otherFound} (rows × columns): give ranges of the same shape`,
      `fait ${d.found} et ${d.other} fait ${d.otherFound} (lignes × colonnes) : donnez des plages de même forme`,
    ),
  exceeds: (d) =>
    about(
      d,
      `is ${quote(d.found, 'en')}, more than ${d.other} (${quote(d.otherFound, 'en')})`,
      `vaut ${quote(d.found, 'fr')} et dépasse ${d.other} (${quote(d.otherFound, 'fr')})`,
    ),
  rises: (d) =>
    about(
      d,
      `is ${quote(d.found, 'en')}, more than the step before (${quote(d.otherFound, 'en')})`,
      `vaut ${quote(d.found, 'fr')} et dépasse l’étape précédente (${quote(d.otherFound, 'fr')})`,
    ),
  before: (d) =>
    about(
      d,
      `is ${d.found}, before ${d.other} (${d.otherFound})`,
      `vaut ${d.found}, avant ${d.other} (${d.otherFound})`,
    ),
  not_defined: notDefinedText,
  too_large: (d) =>
    t(
      `the table would need ${d.found} cells; shorten the dates or choose a longer period`,
      `le tableau demanderait ${d.found} cellules ; réduisez les dates ou choisissez une période plus longue`,
    ),
  overflow: () => t('the result is too large to be written', 'le résultat est trop grand pour être écrit'),
};

/** "CAC: new_customers is empty" · "CAC : new_customers est vide". */
export function sentence(name: string, { code, details }: MetricError, language: Language): string {
  const text = SENTENCES[code](details, name)[language];
  return language === 'en' ? `${name}: ${text}` : `${name}\u00a0: ${text}`;
}

/** The message of a cell: English, then French, because one static text serves all readers. */
export const message = (name: string, error: MetricError): string =>
  `${sentence(name, error, 'en')} · ${sentence(name, error, 'fr')}`;

const about = (d: ErrorDetails, en: string, fr: string): Text =>
  t(`${d.param}${placeText(d).en} ${en}`, `${d.param}${placeText(d).fr} ${fr}`);

const holds = (d: ErrorDetails, en: string, fr: string): Text =>
  about(d, `is ${quote(d.found, 'en')}: ${en}`, `vaut ${quote(d.found, 'fr')} : ${fr}`);

function placeText({ position, row, column }: ErrorDetails): Text {
  if (position !== undefined)
    return t(` (${ordinal(position)} value)`, ` (${position === 1 ? '1re' : `${position}e`} valeur)`);
  if (row === undefined) return t('', '');
  if (column === undefined) return t(` (row ${row})`, ` (ligne ${row})`);
  return t(` (row ${row}, column ${column})`, ` (ligne ${row}, colonne ${column})`);
}

function ordinal(n: number): string {
  const tens = n % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${suffix}`;
}

/** A cell's content as a sentence shows it. */
function quote(found: unknown, language: Language): string {
  if (typeof found === 'number') return number(found, language);
  if (typeof found === 'boolean') return language === 'en' ? String(found).toUpperCase() : found ? 'VRAI' : 'FAUX';
  if (typeof found !== 'string') return Object.prototype.toString.call(found).slice(8, -1);
  const short = found.length > 40 ? `${found.slice(0, 39)}…` : found;
  return language === 'en' ? `"${short}"` : `«\u00a0${short}\u00a0»`;
}

/** A number without the noise of its last binary digits. */
function number(n: number, language: Language): string {
  const written = String(Number(n.toPrecision(15)));
  return language === 'en' ? written : written.replace('.', ',');
}

function rateText({ found, min = 0, max = 1 }: ErrorDetails): [en: string, fr: string] {
  const value = found as number;
  if (value > max) {
    const [en, fr] = (['en', 'fr'] as const).map((language) => ({
      value: number(value, language),
      percent: number(value * 100, language),
      fraction: number(value / 100, language),
    }));
    if (value > 100 * max) return outOfRate(value, min, max);
    return [
      `is ${en!.value}, and ${en!.value} means ${en!.percent}%. Write ${en!.value}% or ${en!.fraction}`,
      `vaut ${fr!.value}, et ${fr!.value} signifie ${fr!.percent} %. Écrivez ${fr!.value} % ou ${fr!.fraction}`,
    ];
  }
  return outOfRate(value, min, max);
}

function outOfRate(value: number, min: number, max: number): [en: string, fr: string] {
  const [low, high] = [percentage(min * 100), percentage(max * 100)];
  const range: Text =
    max === Number.POSITIVE_INFINITY
      ? t(`a rate of at least ${low.en} is expected`, `un taux d’au moins ${low.fr} est attendu`)
      : min === Number.NEGATIVE_INFINITY
        ? t(`a rate of at most ${high.en} is expected`, `un taux d’au plus ${high.fr} est attendu`)
        : t(`a rate from ${low.en} to ${high.en} is expected`, `un taux de ${low.fr} à ${high.fr} est attendu`);
  return [`is ${number(value, 'en')}: ${range.en}`, `vaut ${number(value, 'fr')} : ${range.fr}`];
}

function limits({ min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: ErrorDetails): Text {
  if (max === Number.POSITIVE_INFINITY)
    return t(`at least ${min} is expected`, `au moins ${number(min, 'fr')} est attendu`);
  return t(
    `a number from ${min} to ${max} is expected`,
    `un nombre de ${number(min, 'fr')} à ${number(max, 'fr')} est attendu`,
  );
}

function choice(d: ErrorDetails): Text {
  if (d.suggestion !== undefined)
    return holds(d, `did you mean "${d.suggestion}"?`, `vouliez-vous dire « ${d.suggestion} » ?`);
  const { en, fr } = d.choices!;
  return holds(d, `one of these is expected: ${en}`, `l’une de ces valeurs est attendue : ${fr}`);
}

function notDefinedText(d: ErrorDetails, name: string): Text {
  const { en, fr } = REASONS[d.reason!];
  return t(
    `${en} (${cause(d).en}), so ${name} is not defined`,
    `${fr} (${cause(d).fr}), donc ${name} n’est pas défini`,
  );
}

const cause = (d: ErrorDetails): Text =>
  d.found === undefined
    ? t(String(d.param), String(d.param))
    : t(`${d.param} is ${quote(d.found, 'en')}`, `${d.param} vaut ${quote(d.found, 'fr')}`);
