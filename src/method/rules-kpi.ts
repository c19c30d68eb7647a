/** This file holds the rules of the KPI list and of each KPI's settings. */
import { t } from '../metrics/text';
import { type Choices, chosenMetrics, metricOf } from './choices';
import { isWorse } from './defaults';
import { sayAmount } from './numbers';
import type { PlanMetric } from './plan';
import type { Rule } from './rule';
import { isYoung, negativeRules, numberRules, targetRules } from './rules-start';
import { vanityOf } from './vanity';
import { looksLikeEmail, looksLikeTeam } from './words';

export const tooMany = t(
  '{limit} metrics at most with the North Star: untick one first',
  'Maximum {limit} indicateurs avec l’étoile du Nord : décochez-en un pour ajouter celui-ci',
);

export const kpiRules: readonly Rule<Choices>[] = [
  {
    id: 'too-many-metrics',
    level: 'error',
    field: 'kpis',
    holds: ({ kpis, limit }) => kpis.length + 1 > limit,
    text: tooMany,
    params: ({ limit }) => ({ limit }),
    source: 'Z3, F1 A, B',
  },
  {
    id: 'many-for-the-stage',
    field: 'kpis',
    holds: ({ kpis, stage }) => stage === 'seed' && kpis.length + 1 > 5 && kpis.length + 1 <= 7,
    text: t(
      'At your stage, 5 metrics are enough: more scatters the attention.',
      'À votre stade, 5 indicateurs suffisent : au-delà, l’attention se disperse.',
    ),
    source: 'Z3, F4 B',
  },
  {
    id: 'start-with-three',
    field: 'kpis',
    holds: ({ kpis }) => kpis.length > 3,
    text: t('Start with 3 this week', 'Commencez par 3 cette semaine'),
    why: t(
      'Master three figures first, then add the others: a habit counts more than a list.',
      'Maîtrisez d’abord trois chiffres, puis ajoutez les autres : l’habitude compte plus que la liste.',
    ),
    source: 'F2 A',
  },
  {
    id: 'all-lagging',
    field: 'kpis',
    holds: (choices) => choices.kpis.length > 0 && chosenMetrics(choices).every(({ timing }) => timing === 'lagging'),
    text: t('Add a leading indicator', 'Ajoutez un indicateur prédictif'),
    why: t(
      'All your metrics look in the rear-view mirror: they tell a problem once it is there.',
      'Tous vos indicateurs regardent dans le rétroviseur : ils signalent le problème une fois installé.',
    ),
    source: 'A9 A, B, D',
  },
  {
    id: 'kpi-dropped-young',
    field: 'kpis',
    holds: (choices) => droppedYoung(choices).length > 0,
    text: t('Give “{name}” 3 months before changing it', 'Laissez 3 mois à « {name} » avant d’en changer'),
    params: (choices) => ({ name: metricOf(droppedYoung(choices)[0]!, choices).name }),
    source: 'C9 A',
  },
  {
    id: 'kpi-vanity',
    field: 'kpis',
    holds: (choices) => vanityNames(choices).length > 0,
    text: t(
      '“{name}” is likely a vanity metric. Try: {instead}',
      '« {name} » : indicateur de vanité probable. Essayez : {instead}',
    ),
    params: (choices) => {
      const name = vanityNames(choices)[0]!;
      return { name, instead: vanityOf(name)!.instead[choices.language] };
    },
    source: 'F8, F10 B',
  },
];

/** Shown until now for less than three months, and no longer wanted. */
const droppedYoung = ({ draft, kpis, northStar }: Choices): string[] =>
  draft.kept.filter(
    (id) => isYoung(id, draft) && draft.edits[id]?.shown !== false && id !== northStar && !kpis.includes(id),
  );

const vanityNames = (choices: Choices): string[] =>
  choices.kpis.map((id) => metricOf(id, choices).name).filter((name) => vanityOf(name) !== null);

/** What the review says of metrics that lack something: of one, of several. */
export const LACKING = {
  owner: [
    t('{n} KPI without owner: it will be marked\u00a0○', '{n} KPI sans responsable : il sera marqué\u00a0○'),
    t('{n} KPIs without owner: they will be marked\u00a0○', '{n} KPI sans responsable : ils seront marqués\u00a0○'),
  ],
  action: [
    t('{n} KPI without a first action', '{n} KPI sans première action'),
    t('{n} KPIs without a first action', '{n} KPI sans première action'),
  ],
} as const;

interface MetricContext extends Choices {
  readonly id: string;
  readonly metric: PlanMetric;
}

export const metricContext = (choices: Choices, id: string): MetricContext => ({
  ...choices,
  id,
  metric: metricOf(id, choices),
});

export const metricRules: readonly Rule<MetricContext>[] = [
  {
    id: 'owner-missing',
    field: 'owner',
    holds: ({ metric }) => metric.owner.trim() === '',
    text: t('A metric becomes a KPI once someone owns it', 'Une métrique devient un KPI quand quelqu’un en répond'),
    source: 'A2 B',
  },
  {
    id: 'owner-team',
    field: 'owner',
    holds: ({ metric }) => looksLikeTeam(metric.owner),
    text: t('Name one person', 'Nommez une personne'),
    why: t(
      '“The product team” is nobody: one person answers for the figure, whoever works on it.',
      '« L’équipe produit » n’est personne : une seule personne répond du chiffre, quels que soient ceux qui y travaillent.',
    ),
    source: 'G6 B',
  },
  ...numberRules.target,
  {
    id: 'target-missing',
    field: 'target',
    holds: ({ metric, id, draft }) => metric.target === null && !(`${id}.target` in draft.typed),
    text: t(
      'Without a target, the status stays “○\u00a0No target”',
      'Sans cible, le statut restera « ○\u00a0Sans cible »',
    ),
    source: 'H1 E',
  },
  negativeRules.target,
  ...targetRules,
  ...numberRules.alert,
  negativeRules.alert,
  {
    id: 'alert-side-up',
    level: 'error',
    field: 'alert',
    holds: ({ metric }) => metric.direction === 'up' && onWrongSide(metric),
    text: t(
      'This KPI must rise: the alert ({alert}) must be below the target ({target})',
      'Ce KPI doit monter : l’alerte ({alert}) doit être au-dessous de la cible ({target})',
    ),
    params: figures,
    source: 'C4 A',
  },
  {
    id: 'alert-side-down',
    level: 'error',
    field: 'alert',
    holds: ({ metric }) => metric.direction === 'down' && onWrongSide(metric),
    text: t(
      'This KPI must fall: the alert ({alert}) must be above the target ({target})',
      'Ce KPI doit baisser : l’alerte ({alert}) doit être au-dessus de la cible ({target})',
    ),
    params: figures,
    source: 'C4 A',
  },
  {
    id: 'action-missing',
    field: 'action',
    holds: ({ metric }) => metric.action.trim() === '',
    text: t(
      'Describe the first thing to do if the KPI goes into alert',
      'Décrivez la première chose à faire si le KPI passe en alerte',
    ),
    source: 'A2, I8 B',
  },
  {
    id: 'email-incomplete',
    level: 'error',
    field: 'email',
    holds: ({ metric }) => metric.email.trim() !== '' && !looksLikeEmail(metric.email.trim()),
    text: t('Incomplete address: for example name@company.com', 'Adresse incomplète : exemple nom@societe.fr'),
    source: 'J2 A',
  },
];

const onWrongSide = ({ alert, target, direction }: PlanMetric): boolean =>
  alert !== null && target !== null && !isWorse(alert, target, direction);

function figures({ metric, draft, language }: MetricContext) {
  const shown = (value: number | null) => sayAmount(value ?? 0, metric.unit, draft.currency, language);
  return { alert: shown(metric.alert), target: shown(metric.target) };
}
