/** This file states every message of the wizard, word for word, in both languages, in the situation that calls for it (WIZARD §4, §6). */
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/method/draft';
import { unanswered } from '../../src/method/messages';
import { keyResultRules, okrRules } from '../../src/method/okr';
import { PRIORITY_TEST, SMART } from '../../src/method/questions';
import { failure } from '../../src/method/refusals';
import { type Problem, problemsOf } from '../../src/method/rule';
import { kpiRules, LACKING, metricContext, metricRules } from '../../src/method/rules-kpi';
import { companyRules, criteriaRules, ONE_STAR, okrNumberRules, starRules } from '../../src/method/rules-start';
import { say, sayCount } from '../../src/method/say';
import { choices, plan, planOf } from './examples';

type Ask = (language: 'fr' | 'en') => Problem[];
type Row = readonly [situation: string, ask: Ask, id: string, fr: string, en: string];

const on =
  (rules: typeof kpiRules, changes: Partial<Draft>): Ask =>
  (language) =>
    problemsOf(rules, choices({ model: 'plg', language, ...changes }));
const onMetric =
  (id: string, edit: Draft['edits'][string], typed: Draft['typed'] = {}): Ask =>
  (language) =>
    problemsOf(metricRules, metricContext(choices({ model: 'plg', language, edits: { [id]: edit }, typed }), id));
const answers = (...all: ('yes' | 'no' | 'unknown')[]) => all.map((answer) => ({ answer, evidence: '' }));
const own = (name: string): Partial<Draft> => ({ edits: { custom_x: { name, target: 5 } } });

/** A key result with nothing wrong but what is changed. */
const KEY_RESULT = {
  metric: 'MRR',
  text: 'MRR',
  start: 1,
  target: 2,
  due: '2026-12-31',
  owner: 'Marie',
  initiative: 'Plan',
  confidence: 7 / 10,
};
const onKeyResult =
  (change: Partial<typeof KEY_RESULT> | { due: null }): Ask =>
  () =>
    problemsOf(keyResultRules, { keyResult: { ...KEY_RESULT, ...change }, plan: plan() });
const onOkr =
  (keyResults: number): Ask =>
  () =>
    problemsOf(okrRules, plan({ okr: { objective: 'x', keyResults: Array(keyResults).fill(KEY_RESULT) } }));

const SEVEN = ['CAC', 'NPS', 'MRR', 'ARR', 'LTV', 'ARPA', 'RUNWAY'];

const MESSAGES: readonly Row[] = [
  [
    'no model',
    on(companyRules, { model: null }),
    'model-missing',
    'Choisissez le modèle qui rapporte le plus aujourd’hui',
    'Choose the model that earns the most today',
  ],
  [
    'no name',
    on(companyRules, { company: ' ' }),
    'company-missing',
    'Indiquez un nom pour le titre du tableau de bord',
    'Enter a name for the dashboard’s title',
  ],
  [
    'a vanity North Star: sign-ups',
    on(starRules, { northStar: 'custom_x', ...own('Inscriptions') }),
    'star-vanity',
    'Indicateur de vanité probable. Essayez\u00a0: utilisateurs activés',
    'Likely a vanity metric. Try: activated users',
  ],
  [
    'a vanity North Star: page views',
    on(starRules, { northStar: 'custom_x', ...own('Page views') }),
    'star-vanity',
    'Indicateur de vanité probable. Essayez\u00a0: trafic qualifié',
    'Likely a vanity metric. Try: qualified traffic',
  ],
  [
    'a North Star without target',
    on(starRules, { northStar: 'custom_x', edits: { custom_x: { name: 'Abonnements actifs', target: null } } }),
    'star-without-target',
    'Sans cible, le statut restera «\u00a0○\u00a0Sans cible\u00a0». Vous pourrez la fixer plus tard.',
    'Without a target, the status stays “○\u00a0No target”. You can set it later.',
  ],
  [
    'a North Star’s current value in words',
    on(starRules, { typed: { 'WEEKLY_ACTIVE_TEAMS.start': 'douze' } }),
    'start-not-a-number',
    'Écrivez un nombre, par exemple 5 ou 5,5',
    'Enter a number, e.g. 5 or 5.5',
  ],
  [
    'a criterion not tested yet',
    on(criteriaRules, { criteria: answers('yes', 'no', 'no', 'no', 'unknown') }),
    'criteria-untested',
    'Les points sans réponse rejoignent votre plan de 30 jours.',
    'The points left open go into your 30-day plan.',
  ],
  [
    'three criteria of five without a reason',
    on(criteriaRules, { criteria: answers('yes', 'yes', 'yes', 'no', 'no'), overrule: 'Neuf car.' }),
    'criteria-too-few',
    'Moins de 4 critères sont remplis. Changez d’étoile, ou dites pourquoi vous la gardez (10 caractères au moins)',
    'Fewer than 4 criteria hold. Change the North Star, or say why you keep it (10 characters at least)',
  ],
  [
    'one metric too many',
    on(kpiRules, { kpis: SEVEN }),
    'too-many-metrics',
    'Maximum 7 indicateurs avec l’étoile du Nord\u00a0: décochez-en un pour ajouter celui-ci',
    '7 metrics at most with the North Star: untick one first',
  ],
  [
    'one metric too many above 10 M€',
    on(kpiRules, { stage: 'scale', northStar: 'NRR', kpis: [...SEVEN, 'CSAT'] }),
    'too-many-metrics',
    'Maximum 8 indicateurs avec l’étoile du Nord\u00a0: décochez-en un pour ajouter celui-ci',
    '8 metrics at most with the North Star: untick one first',
  ],
  [
    'six metrics at the first stage',
    on(kpiRules, { kpis: SEVEN.slice(0, 5) }),
    'many-for-the-stage',
    'À votre stade, 5 indicateurs suffisent\u00a0: au-delà, l’attention se disperse.',
    'At your stage, 5 metrics are enough: more scatters the attention.',
  ],
  [
    'more than three KPIs',
    on(kpiRules, { kpis: SEVEN.slice(0, 4) }),
    'start-with-three',
    'Commencez par 3 cette semaine',
    'Start with 3 this week',
  ],
  [
    'lagging metrics alone',
    on(kpiRules, { northStar: 'MRR', kpis: ['CAC', 'CHURN_RATE'] }),
    'all-lagging',
    'Ajoutez un indicateur prédictif',
    'Add a leading indicator',
  ],
  [
    'a KPI taken off after two months',
    on(kpiRules, {
      month: '2026-11',
      kept: ['NPS', 'CAC'],
      edits: { NPS: { since: '2026-09' }, CAC: { since: '2026-08' } },
      kpis: ['MRR'],
    }),
    'kpi-dropped-young',
    'Laissez 3 mois à «\u00a0Net Promoter Score (NPS)\u00a0» avant d’en changer',
    'Give “Net Promoter Score (NPS)” 3 months before changing it',
  ],
  [
    'a North Star left after two months',
    on(starRules, {
      month: '2026-11',
      starBefore: 'MRR',
      northStar: 'ACTIVE_USERS',
      edits: { MRR: { since: '2026-09' }, ACTIVE_USERS: { target: 5 } },
    }),
    'star-left-young',
    'Gardez l’étoile du Nord au moins 3 mois',
    'Keep the North Star at least 3 months',
  ],
  [
    'a vanity KPI',
    on(kpiRules, { kpis: ['custom_x'], ...own('Followers') }),
    'kpi-vanity',
    '«\u00a0Followers\u00a0»\u00a0: indicateur de vanité probable. Essayez\u00a0: prospects venus des réseaux sociaux',
    '“Followers” is likely a vanity metric. Try: leads from social networks',
  ],
  [
    'no owner',
    onMetric('NPS', {}),
    'owner-missing',
    'Une métrique devient un KPI quand quelqu’un en répond',
    'A metric becomes a KPI once someone owns it',
  ],
  ...['Équipe produit', 'Product team', 'Service client'].map(
    (owner): Row => [
      `the owner “${owner}”`,
      onMetric('NPS', { owner }),
      'owner-team',
      'Nommez une personne',
      'Name one person',
    ],
  ),
  [
    'half an address',
    onMetric('NPS', { email: 'lea@societe' }),
    'email-incomplete',
    'Adresse incomplète\u00a0: exemple nom@societe.fr',
    'Incomplete address: for example name@company.com',
  ],
  ...(['target', 'alert'] as const).map(
    (field): Row => [
      `the ${field} in another unit`,
      onMetric('CAC', {}, { [`CAC.${field}`]: '12 %' }),
      `${field}-other-unit`,
      'Unité attendue\u00a0: €. Écrivez un nombre, par exemple 5 ou 5,5',
      'Unit expected: €. Enter a number, e.g. 5 or 5.5',
    ],
  ),
  [
    'a North Star’s current value in another unit',
    on(starRules, { northStar: 'NRR', typed: { 'NRR.start': '12 k€' } }),
    'start-other-unit',
    'Unité attendue\u00a0: %. Écrivez un nombre, par exemple 5 ou 5,5',
    'Unit expected: %. Enter a number, e.g. 5 or 5.5',
  ],
  [
    'a duration where money is asked for',
    onMetric('CAC', {}, { 'CAC.target': '6 mois' }),
    'target-other-unit',
    'Unité attendue\u00a0: €. Écrivez un nombre, par exemple 5 ou 5,5',
    'Unit expected: €. Enter a number, e.g. 5 or 5.5',
  ],
  ...(['target', 'alert'] as const).map(
    (field): Row => [
      `the ${field} in words`,
      onMetric('NPS', {}, { [`NPS.${field}`]: 'abc' }),
      `${field}-not-a-number`,
      'Écrivez un nombre, par exemple 5 ou 5,5',
      'Enter a number, e.g. 5 or 5.5',
    ],
  ),
  [
    'no target',
    onMetric('NPS', { target: null }),
    'target-missing',
    'Sans cible, le statut restera «\u00a0○\u00a0Sans cible\u00a0»',
    'Without a target, the status stays “○\u00a0No target”',
  ],
  [
    'a target under the present value of a KPI that must rise',
    onMetric('MRR', { start: 150000, target: 30000 }),
    'target-behind-up',
    'La cible est sous la valeur actuelle\u00a0: est-ce voulu\u00a0?',
    'The target is below the present value: is that intended?',
  ],
  [
    'a target over the present value of a KPI that must fall',
    onMetric('CHURN_RATE', { start: 4 / 100, target: 5 / 100 }),
    'target-behind-down',
    'La cible est au-dessus de la valeur actuelle\u00a0: est-ce voulu\u00a0?',
    'The target is above the present value: is that intended?',
  ],
  [
    'a North Star’s target under its present value',
    on(starRules, { northStar: 'MRR', edits: { MRR: { start: 150000, target: 30000 } } }),
    'target-behind-up',
    'La cible est sous la valeur actuelle\u00a0: est-ce voulu\u00a0?',
    'The target is below the present value: is that intended?',
  ],
  ...(['target', 'alert'] as const).map(
    (field): Row => [
      `a negative ${field} of a KPI that cannot sink`,
      onMetric('CAC', { [field]: -12 }),
      `${field}-negative`,
      'Ce KPI ne peut pas être négatif\u00a0: le signe moins est-il voulu\u00a0?',
      'This KPI cannot fall below zero: is the minus sign meant?',
    ],
  ),
  [
    'a negative start of a North Star of one’s own',
    on(starRules, { northStar: 'custom_x', edits: { custom_x: { start: -5, formula: '[orders]' } } }),
    'start-negative',
    'Ce KPI ne peut pas être négatif\u00a0: le signe moins est-il voulu\u00a0?',
    'This KPI cannot fall below zero: is the minus sign meant?',
  ],
  [
    'an alert under the target of a KPI that must fall',
    onMetric('CHURN_RATE', { target: 5 / 100, alert: 4 / 100 }),
    'alert-side-down',
    'Ce KPI doit baisser\u00a0: l’alerte (4\u00a0%) doit être au-dessus de la cible (5\u00a0%)',
    'This KPI must fall: the alert (4%) must be above the target (5%)',
  ],
  [
    'an alert above the target of a KPI that must rise',
    onMetric('MRR', { target: 150000, alert: 200000 }),
    'alert-side-up',
    'Ce KPI doit monter\u00a0: l’alerte (200\u00a0000\u00a0€) doit être au-dessous de la cible (150\u00a0000\u00a0€)',
    'This KPI must rise: the alert (€200,000) must be below the target (€150,000)',
  ],
  [
    'no action',
    onMetric('NPS', { action: ' ' }),
    'action-missing',
    'Décrivez la première chose à faire si le KPI passe en alerte',
    'Describe the first thing to do if the KPI goes into alert',
  ],
  [
    'a team as a key result’s owner',
    onKeyResult({ owner: 'L’équipe' }),
    'ghost-owner',
    'Nommez une personne',
    'Name one person',
  ],
  ['a key result without date', onKeyResult({ due: null }), 'ghost-due', 'Fixez une échéance', 'Set a date'],
  [
    'a key result without initiative',
    onKeyResult({ initiative: '' }),
    'ghost-initiative',
    'Écrivez la première initiative',
    'Write the first initiative',
  ],
  [
    'a key result without metric',
    onKeyResult({ metric: 'ENGAGEMENT' }),
    'ghost-metric',
    'Reliez-le à un indicateur du plan, avec une cible',
    'Tie it to a metric of the plan, with a target',
  ],
  [
    'a key result whose target is worse than the figure of the day',
    onKeyResult({ start: 3 }),
    'reached',
    'Déjà atteinte\u00a0: visez au-delà du chiffre actuel',
    'Reached already: aim beyond the figure of today',
  ],
  [
    'a key result that is sure',
    onKeyResult({ confidence: 1 }),
    'too-easy',
    'Trop facile\u00a0: visez 7 chances sur 10',
    'Too easy: aim at 7 chances in 10',
  ],
  [
    'a key result out of reach',
    onKeyResult({ confidence: 3 / 10 }),
    'too-hard',
    'Peu réaliste\u00a0: visez 7 chances sur 10',
    'Hardly reachable: aim at 7 chances in 10',
  ],
  [
    'an objective that says nothing',
    () => problemsOf(okrRules, plan({ okr: { objective: '', keyResults: Array(3).fill(KEY_RESULT) } })),
    'vague-objective',
    'Dites l’action, le résultat attendu et pourquoi, avec un de vos indicateurs',
    'Say what you do, what it brings and why, with one of your metrics',
  ],
  [
    'two key results',
    onOkr(2),
    'few-key-results',
    'Un objectif demande 3 ou 4 résultats clés',
    'An objective wants 3 or 4 key results',
  ],
  [
    'key results of one person',
    onOkr(3),
    'no-shared-key-result',
    'Partagez au moins un résultat clé entre deux équipes',
    'Share at least one key result between two teams',
  ],
  [
    'a key result’s target in words',
    () =>
      problemsOf(
        okrNumberRules,
        choices({ okr: { objective: 'x', keyResults: [KEY_RESULT] }, typed: { 'okr.0.target': 'abc' } }),
      ),
    'okr-target-0-not-a-number',
    'Écrivez un nombre, par exemple 5 ou 5,5',
    'Enter a number, e.g. 5 or 5.5',
  ],
  [
    'a key result’s target in percent where it is money',
    (language) =>
      problemsOf(
        okrNumberRules,
        choices({ language, okr: { objective: 'x', keyResults: [KEY_RESULT] }, typed: { 'okr.0.target': '5 %' } }),
      ),
    'okr-target-0-other-unit',
    'Unité attendue\u00a0: €. Écrivez un nombre, par exemple 5 ou 5,5',
    'Unit expected: €. Enter a number, e.g. 5 or 5.5',
  ],
];

describe('the wizard says, as written,', () => {
  test.each(MESSAGES)('of %s', (_, ask, id, fr, en) => {
    const said = (language: 'fr' | 'en') =>
      ask(language)
        .filter((problem) => problem.id === id)
        .map(({ text, params }) => say(text, language, params));
    expect([said('fr'), said('en')]).toEqual([[fr], [en]]);
  });

  test('a sentence for each of its rules', () => {
    const rules = [
      ...companyRules,
      ...starRules,
      ...criteriaRules,
      ...kpiRules,
      ...metricRules,
      ...keyResultRules,
      ...okrRules,
    ];
    const stated = MESSAGES.map(([, , id]) => id);
    expect(rules.map(({ id }) => id).filter((id) => !stated.includes(id))).toEqual([]);
  });
});

describe('the sidebar says, as written,', () => {
  test.each([
    [
      'of two people at once',
      failure('busy'),
      'Une autre personne met à jour ce tableau. Réessayez dans une minute.',
      'Someone else is updating this dashboard. Try again in a minute.',
    ],
    [
      'of several Google accounts',
      unanswered('accounts'),
      'Vous êtes peut-être connecté à plusieurs comptes Google. Ouvrez ce fichier dans une fenêtre avec un seul compte.',
      'You may be signed in to several Google accounts. Open this file in a window with a single account.',
    ],
    [
      'of a lost connection',
      unanswered('network'),
      'Pas de connexion à Google Sheets. Rien n’est perdu\u00a0: réessayez.',
      'No connection to Google Sheets. Nothing is lost: try again.',
    ],
    [
      'of a failure that nobody foresaw',
      failure('internal'),
      'Un incident est survenu à cette étape. Ce qui précède est conservé\u00a0: réessayez.',
      'Something went wrong in this step. What was done before is kept: try again.',
    ],
  ])('%s', (_, { text }, fr, en) => {
    expect([say(text, 'fr'), say(text, 'en')]).toEqual([fr, en]);
  });
});

test('the review counts the KPIs without owner or action, as written (WIZARD §4, step 8)', () => {
  const said = (language: 'fr' | 'en', count: number) =>
    Object.values(LACKING).map(([one, many]) => sayCount(count, one, many, language));
  expect(said('fr', 2)).toEqual([
    '2 KPI sans responsable\u00a0: ils seront marqués\u00a0○',
    '2 KPI sans première action',
  ]);
  expect(said('fr', 1)[0]).toBe('1 KPI sans responsable\u00a0: il sera marqué\u00a0○');
  expect(said('en', 2)).toEqual(['2 KPIs without owner: they will be marked\u00a0○', '2 KPIs without a first action']);
});

test('each letter of SMART has its part of one example (F7 E), and a “no” to what a KPI is worth its consequence (F9 B)', () => {
  expect(SMART.questions.map(({ text, example }) => `${say(text, 'fr')} ${say(example!, 'fr')}`)).toEqual([
    'Spécifique\u00a0: quel chiffre, de qui\u00a0? Exemple\u00a0: les prospects qualifiés venus du blog',
    'Mesurable\u00a0: avec les outils actuels\u00a0? Score supérieur à 70',
    'Atteignable\u00a0: avec vos moyens\u00a0? De 50 à 75 par mois',
    'Pertinent\u00a0: pour quel objectif\u00a0? Davantage d’opportunités qualifiées',
    'Temporel\u00a0: pour quand\u00a0? D’ici la fin du T3',
  ]);
  expect(say(PRIORITY_TEST.note!, 'fr')).toBe('Un seul non\u00a0: hors du tableau principal (il reste consultable).');
});

test('the North Star’s screen says that there is only one', () => {
  expect([say(ONE_STAR, 'fr'), say(ONE_STAR, 'en')]).toEqual([
    'Une seule étoile du Nord par entreprise',
    'Only one North Star per company',
  ]);
});

test('a Plan has one North Star: the same metric is never counted among its KPIs too', () => {
  const { northStar, kpis } = planOf({ model: 'plg', northStar: 'MRR', kpis: ['MRR', 'CAC'] });
  expect([northStar.id, ...kpis.map(({ id }) => id)]).toEqual(['MRR', 'CAC']);
});
