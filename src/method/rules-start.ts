/** This file holds the rules of the first screens: company, model, North Star and its five criteria. */
import type { Unit } from '../metrics/metric';
import { type Text, t } from '../metrics/text';
import { type Choices, metricOf } from './choices';
import { isWorse } from './defaults';
import type { Draft } from './draft';
import { monthAfter } from './months';
import { unitWord } from './numbers';
import { MAX_KEY_RESULTS } from './profile';
import type { Rule } from './rule';
import { maySink } from './signed';
import { okrKey } from './typed';
import { vanityOf } from './vanity';

export const companyRules: readonly Rule<Choices>[] = [
  {
    id: 'company-missing',
    level: 'error',
    field: 'company',
    holds: ({ draft }) => draft.company.trim() === '',
    text: t('Enter a name for the dashboard’s title', 'Indiquez un nom pour le titre du tableau de bord'),
    source: 'A13',
  },
  {
    id: 'model-missing',
    level: 'error',
    field: 'model',
    holds: ({ draft }) => draft.model === null,
    text: t('Choose the model that earns the most today', 'Choisissez le modèle qui rapporte le plus aujourd’hui'),
    source: 'E8 B',
  },
];

const notANumber = t('Enter a number, e.g. 5 or 5.5', 'Écrivez un nombre, par exemple 5 ou 5,5');

const otherUnit = t(
  'Unit expected: {unit}. Enter a number, e.g. 5 or 5.5',
  'Unité attendue : {unit}. Écrivez un nombre, par exemple 5 ou 5,5',
);

interface NumberField<Context> {
  readonly field: string;
  readonly source: string;
  /** What was typed there and could not be read. */
  readonly typed: (context: Context) => string | undefined;
  readonly unit: (context: Context) => Unit;
}

/** A figure with words or another unit's sign, such as months for euros, is told from what holds no figure. */
function unread<Context extends Choices>({ typed, unit, ...rule }: NumberField<Context>): Rule<Context>[] {
  const holds = (hasFigure: boolean) => (context: Context) => {
    const text = typed(context);
    return text !== undefined && /\d/.test(text) === hasFigure;
  };
  return [
    { ...rule, level: 'error', id: `${rule.field}-not-a-number`, holds: holds(false), text: notANumber },
    {
      ...rule,
      level: 'error',
      id: `${rule.field}-other-unit`,
      holds: holds(true),
      text: otherUnit,
      params: (context) => ({ unit: unitWord(unit(context), context.draft.currency)[context.language] }),
    },
  ];
}

const ofMetric = (field: 'start' | 'target' | 'alert') =>
  unread<Choices & { id: string }>({
    field,
    source: 'A13',
    typed: ({ draft, id }) => draft.typed[`${id}.${field}`],
    unit: (choices) => metricOf(choices.id, choices).unit,
  });

export const numberRules = { start: ofMetric('start'), target: ofMetric('target'), alert: ofMetric('alert') };

/** A target that asks for less than what stands today. */
const behind = (way: 'up' | 'down', text: Text): Rule<Choices & { id: string }> => ({
  id: `target-behind-${way}`,
  field: 'target',
  holds: (choices) => {
    const { direction, start, target } = metricOf(choices.id, choices);
    return direction === way && start !== null && target !== null && isWorse(target, start, way);
  },
  text,
  source: 'H1 E',
});

export const targetRules = [
  behind(
    'up',
    t(
      'The target is below the present value: is that intended?',
      'La cible est sous la valeur actuelle : est-ce voulu ?',
    ),
  ),
  behind(
    'down',
    t(
      'The target is above the present value: is that intended?',
      'La cible est au-dessus de la valeur actuelle : est-ce voulu ?',
    ),
  ),
];

/** A figure that the KPI can never show. */
const negative = (field: 'start' | 'target' | 'alert'): Rule<Choices & { id: string }> => ({
  id: `${field}-negative`,
  field,
  holds: (choices) => {
    const metric = metricOf(choices.id, choices);
    return (metric[field] ?? 0) < 0 && !maySink(metric);
  },
  text: t(
    'This KPI cannot fall below zero: is the minus sign meant?',
    'Ce KPI ne peut pas être négatif : le signe moins est-il voulu ?',
  ),
  source: 'F7 E',
});

export const negativeRules = { start: negative('start'), target: negative('target'), alert: negative('alert') };

const ofKeyResult = (rank: number, field: 'target' | 'confidence') =>
  unread<Choices>({
    field: `okr-${field}-${rank}`,
    source: 'G2 B',
    typed: ({ draft }) => (draft.okr?.keyResults[rank] ? draft.typed[okrKey(rank, field)] : undefined),
    unit: (choices) =>
      field === 'target' ? metricOf(choices.draft.okr!.keyResults[rank]!.metric, choices).unit : 'rate',
  });

export const okrNumberRules: readonly Rule<Choices>[] = Array.from({ length: MAX_KEY_RESULTS }).flatMap((_, rank) => [
  ...ofKeyResult(rank, 'target'),
  ...ofKeyResult(rank, 'confidence'),
]);

const onStar = (rule: Rule<Choices & { id: string }>): Rule<Choices> => ({
  ...rule,
  holds: (choices) => rule.holds({ ...choices, id: choices.northStar }),
  params: (choices) => rule.params?.({ ...choices, id: choices.northStar }) ?? {},
});

/** The screen takes one at a time, and says so (E3). */
export const ONE_STAR = t('Only one North Star per company', 'Une seule étoile du Nord par entreprise');

/** Followed for less than three months when the draft was begun. */
export function isYoung(id: string, { edits, month }: Draft): boolean {
  const since = edits[id]?.since;
  return Boolean(month && since && month < monthAfter(since, 3));
}

export const starRules: readonly Rule<Choices>[] = [
  ...[...numberRules.start, negativeRules.start, ...numberRules.target, negativeRules.target, ...targetRules].map(
    onStar,
  ),
  {
    id: 'star-left-young',
    field: 'star',
    holds: ({ northStar, draft }) => {
      const { starBefore } = draft;
      return starBefore !== undefined && starBefore !== northStar && isYoung(starBefore, draft);
    },
    text: t('Keep the North Star at least 3 months', 'Gardez l’étoile du Nord au moins 3 mois'),
    source: 'A7, E6 B, C9 A',
  },
  {
    id: 'star-vanity',
    field: 'star',
    holds: (choices) => vanityOf(metricOf(choices.northStar, choices).name) !== null,
    text: t('Likely a vanity metric. Try: {instead}', 'Indicateur de vanité probable. Essayez : {instead}'),
    params: (choices) => ({ instead: vanityOf(metricOf(choices.northStar, choices).name)!.instead[choices.language] }),
    why: t(
      'It can grow while customers leave, and no decision follows from it.',
      'Il peut monter alors que les clients partent, et n’appelle aucune décision.',
    ),
    source: 'F10 A, B',
  },
  {
    id: 'star-without-target',
    field: 'target',
    holds: (choices) =>
      metricOf(choices.northStar, choices).target === null && !(`${choices.northStar}.target` in choices.draft.typed),
    text: t(
      'Without a target, the status stays “○\u00a0No target”. You can set it later.',
      'Sans cible, le statut restera « ○\u00a0Sans cible ». Vous pourrez la fixer plus tard.',
    ),
    source: 'H1 E',
  },
];

export const criteriaRules: readonly Rule<Choices>[] = [
  {
    id: 'criteria-untested',
    field: 'criteria',
    holds: ({ criteria }) => criteria.some(({ answer }) => answer === 'unknown'),
    text: t(
      'The points left open go into your 30-day plan.',
      'Les points sans réponse rejoignent votre plan de 30 jours.',
    ),
    source: 'E4, M1 B',
  },
  {
    id: 'criteria-too-few',
    level: 'error',
    field: 'overrule',
    holds: ({ test, criteria }) => criteriaFailed(criteria) && test.overrule.trim().length < 10,
    text: t(
      'Fewer than 4 criteria hold. Change the North Star, or say why you keep it (10 characters at least)',
      'Moins de 4 critères sont remplis. Changez d’étoile, ou dites pourquoi vous la gardez (10 caractères au moins)',
    ),
    source: 'E2 B',
  },
];

type Answers = readonly { readonly answer: 'yes' | 'no' | 'unknown' }[];

export const criteriaScore = (criteria: Answers): number => criteria.filter(({ answer }) => answer === 'yes').length;

/** Fails only when all five are answered: what nobody has tested yet is no failure. */
export const criteriaFailed = (criteria: Answers): boolean =>
  criteria.every(({ answer }) => answer !== 'unknown') && criteriaScore(criteria) < 4;
