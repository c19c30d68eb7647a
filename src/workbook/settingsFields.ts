/** This file lists what the Settings tab holds: the entries of its top block, and the columns of its metrics. */

import { NORTH_STARS } from '../method/north-star';
import { type Model, type Plan, type PlanMetric, VIEWS, type View } from '../method/plan';
import { looksLikeEmail } from '../method/words';
import type { Text } from '../metrics/text';
import { frenchSpaces, same, t } from '../metrics/text';
import * as words from './settingsWords';

/** How a value stands in a cell and is read back. */
export type Kind =
  | { readonly as: 'text'; readonly max: number }
  | { readonly as: 'number' }
  | { readonly as: 'month' }
  | { readonly as: 'day' }
  | { readonly as: 'flag' }
  /** A metric by its name. */
  | { readonly as: 'metric' }
  | { readonly as: 'choice'; readonly words: words.Words };

const text = (max: number): Kind => ({ as: 'text', max });
const choice = (of: words.Words): Kind => ({ as: 'choice', words: of });
const number: Kind = { as: 'number' };
const month: Kind = { as: 'month' };

export interface Field {
  readonly id: string;
  readonly label: Text;
  readonly kind: Kind;
  readonly width: number;
}

/** Few widths, side by side: each change of width is a call. */
const NARROW = 120;
const WIDE = 200;

const field = (id: keyof PlanMetric | 'order', label: Text, kind: Kind, width: number): Field => ({
  id,
  label,
  kind,
  width,
});

export const METRIC_FIELDS: readonly Field[] = [
  field('id', t('Id', 'Id.'), text(40), WIDE),
  field('name', t('Name', 'Nom'), text(60), WIDE),
  field('aarrr', t('Family', 'Famille'), choice(words.AARRR_WORDS), WIDE),
  field('level', t('Level', 'Niveau'), choice(words.LEVEL_WORDS), NARROW),
  field('timing', t('Leading or lagging', 'Prédictif ou rétroviseur'), choice(words.TIMING_WORDS), NARROW),
  field('unit', t('Unit', 'Unité'), choice(words.UNIT_WORDS), NARROW),
  field('direction', t('Direction', 'Sens'), choice(words.DIRECTION_WORDS), NARROW),
  field('cadence', t('Frequency', 'Fréquence'), choice(words.CADENCE_WORDS), NARROW),
  field('target', t('Target', 'Cible'), number, NARROW),
  field('start', t('Start value', 'Valeur de départ'), number, NARROW),
  field('startMonth', t('Start month', 'Mois de départ'), month, NARROW),
  field('dueMonth', t('Due month', 'Mois d’échéance'), month, NARROW),
  field('alert', t('Alert', 'Alerte'), number, NARROW),
  field('benchmarkLow', t('Range, low', 'Repère bas'), number, NARROW),
  field('benchmarkHigh', t('Range, high', 'Repère haut'), number, NARROW),
  field('benchmarkSource', t('Range, source', 'Source du repère'), text(140), WIDE),
  field('owner', t('Owner', 'Responsable'), text(60), WIDE),
  field('email', same('E-mail'), text(120), WIDE),
  field('action', t('Corrective action', 'Action corrective'), text(140), WIDE),
  field('nextReview', t('Next review', 'Prochaine revue'), { as: 'day' }, WIDE),
  field('order', t('Order', 'Ordre'), number, WIDE),
  field('shown', t('Shown', 'Affiché'), { as: 'flag' }, WIDE),
  field('since', t('Since', 'Depuis'), month, WIDE),
  field('formula', t('Own formula (by the guide)', 'Formule personnelle (par le guide)'), text(400), WIDE),
];

/** An entry of the top block: one value, and for criteria the evidence beside it. */
export interface Entry {
  readonly id: string;
  readonly label: Text;
  readonly kind: Kind;
  readonly beside?: Kind;
}

const CRITERIA: readonly Text[] = [
  t('Correlates with revenue over 12 months', 'Corrélée au revenu sur 12 mois'),
  t('At least three levers within 30 days', 'Au moins trois leviers sous 30 jours'),
  t('Measurable within 48 h', 'Mesurable sous 48 h'),
  t('Five people give the same definition', 'Cinq personnes donnent la même définition'),
  t('Relevant for 18 more months', 'Pertinente encore 18 mois'),
];

interface QuestionEntry extends Entry {
  readonly model: Model;
  readonly question: string;
  readonly kind: { readonly as: 'choice'; readonly words: words.Words };
}

/** The questions by which the guide chooses a North Star, model by model: a line for each. */
export const QUESTIONS: readonly QuestionEntry[] = (Object.keys(NORTH_STARS) as Model[]).flatMap((model) =>
  NORTH_STARS[model].questions.map(({ id, text: { en, fr }, answers }) => ({
    id: `routing.${id}`,
    label: t(en, frenchSpaces(fr)),
    kind: { as: 'choice', words: Object.fromEntries(answers.map((answer) => [answer.id, answer.text])) } as const,
    model,
    question: id,
  })),
);
const questionsOf = (wanted: (model: Model) => boolean) => QUESTIONS.filter(({ model }) => wanted(model));

/** Whether a line has no meaning for a model. */
export const isForAnother = (id: string, model: Model): boolean =>
  QUESTIONS.some((one) => one.id === id && one.model !== model);

export const ENTRIES: readonly Entry[] = [
  { id: 'company', label: t('Company', 'Société'), kind: text(60) },
  { id: 'currency', label: t('Currency', 'Devise'), kind: choice(words.CURRENCY_WORDS) },
  { id: 'language', label: t('Language', 'Langue'), kind: choice(words.LANGUAGE_WORDS) },
  { id: 'model', label: t('Business model', 'Modèle'), kind: choice(words.MODEL_WORDS) },
  { id: 'stage', label: t('Yearly revenue', 'Chiffre d’affaires annuel'), kind: choice(words.STAGE_WORDS) },
  { id: 'prePmf', label: t('Before product-market fit', 'Avant le product-market fit'), kind: { as: 'flag' } },
  { id: 'sector', label: t('Sector', 'Secteur'), kind: choice(words.SECTOR_WORDS) },
  ...questionsOf((model) => model === 'plg'),
  // Answers that have no line of their own, for the machine: hidden as the lines of other models are.
  { id: 'routing', label: t('Other answers', 'Autres réponses'), kind: text(2000) },
  ...questionsOf((model) => model !== 'plg'),
  { id: 'northStar', label: t('North Star', 'Étoile du Nord'), kind: { as: 'metric' } },
  ...CRITERIA.map(
    (label, rank): Entry => ({
      id: `criterion${rank + 1}`,
      label,
      kind: choice(words.ANSWER_WORDS),
      beside: text(140),
    }),
  ),
  { id: 'overrule', label: t('Why go on under 4 of 5', 'Pourquoi continuer sous 4 sur 5'), kind: text(300) },
  { id: 'views', label: t('Views on request', 'Vues à la demande'), kind: choice(words.VIEW_WORDS) },
  {
    id: 'lock',
    label: t('Locked, except for these e-mails', 'Verrouillé, sauf pour ces e-mails'),
    kind: { as: 'flag' },
    beside: text(2600),
  },
];

/** The top block's values, as the Plan holds them and the tab has lines for them. */
export function entryValues(
  plan: Plan,
  top: ReadonlyMap<string, number>,
): Readonly<Record<string, readonly (string | boolean)[]>> {
  const criteria = plan.criteria.map(
    ({ answer, evidence }, rank) => [`criterion${rank + 1}`, [answer, evidence]] as const,
  );
  return {
    company: [plan.company],
    currency: [plan.currency],
    language: [plan.language],
    model: [plan.model],
    stage: [plan.stage],
    prePmf: [plan.prePmf],
    sector: [plan.sector],
    northStar: [plan.northStar.id],
    overrule: [plan.overrule],
    views: [viewsKey(plan.views ?? [])],
    lock: [Array.isArray(plan.lockEditors), (plan.lockEditors ?? []).join(', ')],
    ...answersOf(plan.routing, top),
    ...Object.fromEntries(criteria),
  };
}

/** Each answer in its line; those without one together, as JSON. */
function answersOf(routing: Plan['routing'], top: ReadonlyMap<string, number>): Record<string, [string]> {
  const lines = QUESTIONS.map(({ id, question, kind }) => {
    const answer = routing[question] ?? '';
    return { id, question, answer: top.has(id) && Object.keys(kind.words).includes(answer) ? answer : '' };
  });
  const told = lines.filter(({ answer }) => answer !== '').map(({ question }) => question);
  const rest = Object.entries(routing).filter(([question]) => !told.includes(question));
  return {
    ...Object.fromEntries(lines.map(({ id, answer }) => [id, [answer]])),
    routing: [rest.length === 0 ? '' : JSON.stringify(Object.fromEntries(rest))],
  };
}

const viewsKey = (views: readonly View[]): string => (views.length === VIEWS.length ? 'both' : (views[0] ?? 'none'));

/** The views that the word of the top block stands for. */
export const viewsOf = (key: string): View[] => VIEWS.filter((view) => key === view || key === 'both');

const EMAIL = 120;

/** The words of a line of e-mails, however they are parted. */
export const wordsOf = (line: string): string[] => line.split(/[\s,;<>]+/).filter((word) => word !== '');

export const isEmail = (word: string): boolean => looksLikeEmail(word) && word.length <= EMAIL;

export const emailsOf = (line: string): string[] => wordsOf(line).filter(isEmail);
