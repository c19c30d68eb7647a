/** This file defines the satisfaction metrics: recommendation, product–market fit, satisfaction. */
import { readWhole } from './cells';
import { zOf } from './distributions';
import { notDefined } from './errors';
import { notNegative, shareOf, where } from './formulas';
import { inputs } from './inputs';
import { fn, type Metric } from './metric';
import { amount, cell, chance, list, maybe, optional, series, word } from './params';
import { npsMargin, pmf, points, tally, waldVariance, wilson } from './surveys';
import { percentage, same, t } from './text';

const npsScore = cell(readWhole(0, 10));
const scores = list(
  npsScore(t('Answers, whole numbers from 0 to 10.', 'Réponses, nombres entiers de 0 à 10.'), 'B2:B401'),
);
const confidence = optional(
  chance(t('Confidence of the interval.', 'Niveau de confiance de l’intervalle.'), '95%'),
  95 / 100,
  percentage(95),
);
const answers = series(
  word(
    t(
      'Answers as texts in English or French, or 1 to 4 with 1 = very disappointed.',
      'Réponses en texte, en français ou en anglais, ou 1 à 4 avec 1 = très déçu.',
    ),
    'C2:C101',
  ),
);

const GROUPS = {
  promoters: t('promoters', 'promoteurs'),
  passives: t('passives', 'passifs'),
  detractors: t('detractors', 'détracteurs'),
} as const;
const BREAKDOWN_HEADER = [t('group', 'groupe'), t('count', 'effectif'), t('share', 'part')];
const CHANGE_HEADER = [t('change', 'évolution'), t('margin', 'marge'), t('more than noise', 'plus que du bruit')];
const YES = t('yes', 'oui');
const NO = t('no', 'non');

export const satisfaction = {
  NPS: {
    title: same('Net Promoter Score (NPS)'),
    description: t(
      'Share of promoters (9–10) minus share of detractors (0–6), in points from −100 to 100.',
      'Part des promoteurs (9–10) moins part des détracteurs (0–6), en points de −100 à 100.',
    ),
    family: 'satisfaction',
    from: ['sevenKpis', 'reichheld'],
    fn: fn({
      params: { scores },
      compute: (values) => points(tally(values.scores)),
      examples: [{ formula: '=NPS({10; 9; 8; 3})', result: 25 }],
    }),
    kpi: {
      unit: 'points',
      direction: 'up',
      cadence: 'monthly',
      timing: 'leading',
      aarrr: 'retention',
      level: 'strategic',
      actions: [
        t('Call every detractor within 48 hours.', 'Rappeler chaque détracteur sous 48 heures.'),
        t(
          'Ask promoters for a referral or a case study.',
          'Demander aux promoteurs une recommandation ou un témoignage.',
        ),
        t(
          'Read all comments and fix the first complaint.',
          'Lire tous les commentaires et traiter le premier motif de plainte.',
        ),
      ],
      target: 30,
      alert: 0,
      goalFrom: ['sevenKpis', 'definition'],
      inputs: inputs('promoters', 'passives', 'detractors'),
      native: where(
        [...notNegative('promoters', 'passives', 'detractors'), '[promoters]+[passives]+[detractors]>0'],
        '100*([promoters]-[detractors])/([promoters]+[passives]+[detractors])',
      ),
    },
  },
  ENPS: {
    title: t('Employee Net Promoter Score (eNPS)', 'NPS des salariés (eNPS)'),
    description: t(
      'The same score for employees: would they recommend the company as a place to work?',
      'Le même score pour les salariés : recommanderaient-ils l’entreprise comme employeur ?',
    ),
    family: 'satisfaction',
    from: ['reichheld'],
    fn: fn({
      params: { scores },
      compute: (values) => points(tally(values.scores)),
      examples: [{ formula: '=ENPS({10; 9; 9; 7; 5})', result: 40 }],
    }),
  },
  NPS_BREAKDOWN: {
    title: t('NPS breakdown', 'Répartition du NPS'),
    description: t(
      'Table of promoters, passives and detractors: how many, and which share.',
      'Tableau des promoteurs, passifs et détracteurs : effectif et part.',
    ),
    family: 'satisfaction',
    from: ['reichheld'],
    fn: fn({
      rates: { row: 2, column: 3 },
      params: { scores },
      compute: (values) => {
        const { n, ...groups } = tally(values.scores);
        const rows = (['promoters', 'passives', 'detractors'] as const).map((group) => [
          GROUPS[group],
          groups[group],
          groups[group] / n,
        ]);
        return [BREAKDOWN_HEADER, ...rows];
      },
      examples: [
        {
          formula: '=NPS_BREAKDOWN({10; 9; 8; 3})',
          result: [
            BREAKDOWN_HEADER,
            [GROUPS.promoters, 2, 0.5],
            [GROUPS.passives, 1, 0.25],
            [GROUPS.detractors, 1, 0.25],
          ],
        },
      ],
    }),
  },
  NPS_MARGIN: {
    title: t('NPS margin of error', 'Marge d’erreur du NPS'),
    description: t(
      'Half-width of the confidence interval of an NPS, in points (adjusted Wald): 50 promoters, 30 passives and 20 detractors give ± 15.',
      'Demi-largeur de l’intervalle de confiance d’un NPS, en points (Wald ajusté) : 50 promoteurs, 30 passifs et 20 détracteurs donnent ± 15.',
    ),
    family: 'satisfaction',
    from: ['rocks'],
    fn: fn({
      params: { scores, confidence },
      compute: (values) => npsMargin(tally(values.scores), values.confidence),
      examples: [{ formula: '=NPS_MARGIN({10; 9; 8; 3})', result: 58.445483 }],
    }),
  },
  NPS_CHANGE: {
    title: t('NPS change', 'Évolution du NPS'),
    description: t(
      'Change between two surveys, its margin of error (Wald, unpooled variances), and whether it is more than noise.',
      'Évolution entre deux enquêtes, sa marge d’erreur (Wald, variances séparées) et si elle dépasse le bruit statistique.',
    ),
    family: 'satisfaction',
    from: ['rocks'],
    fn: fn({
      params: {
        before: list(npsScore(t('Answers of the first survey.', 'Réponses de la première enquête.'), 'B2:B401')),
        after: list(npsScore(t('Answers of the second survey.', 'Réponses de la seconde enquête.'), 'C2:C401')),
        confidence,
      },
      compute: (values) => {
        const [before, after] = [tally(values.before, 'before'), tally(values.after, 'after')];
        const change = points(after) - points(before);
        const margin = zOf(values.confidence) * Math.sqrt(waldVariance(before) + waldVariance(after));
        return [CHANGE_HEADER, [change, margin, Math.abs(change) > margin ? YES : NO]];
      },
      examples: [
        {
          formula: '=NPS_CHANGE({10; 3; 8; 2}, {10; 9; 8; 3})',
          result: [CHANGE_HEADER, [50, 114.913075, NO]],
        },
      ],
    }),
  },
  PMF_SCORE: {
    title: t('Product–market fit score', 'Score d’adéquation produit-marché'),
    description: t(
      'Share who would be very disappointed without the product (Sean Ellis). Under 40%, keep searching; from 40 to 60%, improve the product; above, scale.',
      'Part de ceux qui seraient très déçus sans le produit (Sean Ellis). Sous 40 %, cherchez encore ; de 40 à 60 %, améliorez le produit ; au-delà, accélérez.',
    ),
    family: 'satisfaction',
    from: ['sevenKpis'],
    fn: fn({
      params: {
        answers,
        very: maybe(
          word(
            t(
              'Your wording of “very disappointed”, if it differs.',
              'Votre formulation de « très déçu », si elle diffère.',
            ),
            '"Très déçu"',
          ),
        ),
      },
      compute: (values) => {
        const { very, n } = pmf(values.answers, values.very);
        return very / n;
      },
      examples: [
        {
          formula: '=PMF_SCORE({"Very disappointed"; "Très déçu"; "Somewhat disappointed"; "Pas déçu"; "N/A"})',
          result: 0.5,
        },
      ],
    }),
    kpi: {
      unit: 'rate',
      direction: 'up',
      cadence: 'quarterly',
      timing: 'leading',
      aarrr: 'retention',
      level: 'strategic',
      actions: [
        t(
          'Ask ten “very disappointed” users what they would miss.',
          'Demander à dix « très déçus » ce qui leur manquerait.',
        ),
        t(
          'Narrow the target to the segment that loves the product.',
          'Resserrer la cible sur le segment qui aime le produit.',
        ),
        t(
          'Hold back marketing spend until 40% is passed.',
          'Freiner les dépenses marketing tant que 40 % n’est pas atteint.',
        ),
      ],
      target: 60 / 100,
      alert: 40 / 100,
      goalFrom: ['sevenKpis'],
      inputs: inputs('pmf_very', 'pmf_answers'),
      native: shareOf('pmf_very', 'pmf_answers'),
    },
  },
  PMF_INTERVAL: {
    title: t('Product–market fit interval', 'Intervalle du score produit-marché'),
    description: t(
      'Confidence interval of the product–market fit score, low and high (Wilson): 40 of 100 answers give 31% to 50%.',
      'Intervalle de confiance du score produit-marché, bas et haut (Wilson) : 40 réponses sur 100 donnent 31 % à 50 %.',
    ),
    family: 'satisfaction',
    from: ['wilson'],
    fn: fn({
      rates: { row: 1, column: 1 },
      params: { answers, confidence },
      compute: (values) => {
        const { very, n } = pmf(values.answers, null);
        return [wilson(very, n, values.confidence)];
      },
      examples: [{ formula: '=PMF_INTERVAL({1; 1; 2; 3; 4})', result: [[0.117621, 0.769276]] }],
    }),
  },
  CSAT: {
    title: t('Customer satisfaction (CSAT)', 'Satisfaction client (CSAT)'),
    description: t(
      'Share of satisfied answers, by default 4 and above.',
      'Part des réponses satisfaites, par défaut à partir de 4.',
    ),
    family: 'satisfaction',
    from: ['okrGuide'],
    fn: fn({
      params: {
        scores: list(amount(t('Answers, usually 1 to 5.', 'Réponses, en général de 1 à 5.'), 'B2:B401')),
        satisfied_from: optional(
          amount(t('Lowest answer that counts as satisfied.', 'Plus petite note qui compte comme satisfaite.'), '4'),
          4,
        ),
      },
      compute: (values) => {
        if (values.scores.length === 0) throw notDefined('no_answer', 'scores');
        return values.scores.filter((score) => score >= values.satisfied_from).length / values.scores.length;
      },
      examples: [{ formula: '=CSAT({5; 4; 3; 5})', result: 0.75 }],
    }),
    kpi: {
      unit: 'rate',
      direction: 'up',
      cadence: 'monthly',
      timing: 'leading',
      aarrr: 'retention',
      level: 'operational',
      actions: [
        t('Answer every unsatisfied customer within a day.', 'Répondre sous 24 heures à chaque client insatisfait.'),
        t('Shorten the first response time of support.', 'Réduire le délai de première réponse du support.'),
        t('Fix the most frequent cause of dissatisfaction.', 'Corriger la cause d’insatisfaction la plus fréquente.'),
      ],
      inputs: inputs('csat_satisfied', 'csat_answers'),
      native: shareOf('csat_satisfied', 'csat_answers'),
    },
  },
} as const satisfies Record<string, Metric>;
