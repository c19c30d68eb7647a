/** This file defines the steering functions: targets, status, benchmarks, OKRs, and what a history allows. */
import { mean } from 'simple-statistics';
import { findBenchmark } from './benchmarks';
import { type Read, readNumber } from './cells';
import { ENOUGH_PAIRS, lagsOf, strongest } from './correlation';
import { divide, notDefined } from './errors';
import { type Direction, fn, type Metric } from './metric';
import {
  cell,
  chance,
  column,
  direction,
  list,
  maybe,
  optional,
  orBlank,
  rate,
  series,
  signed,
  whole,
  word,
} from './params';
import { attainment, kpiStatus } from './status';
import { t } from './text';
import { targetAt, targetChance } from './trend';

const value = t('Present value.', 'Valeur actuelle.');
const target = t('Target.', 'Cible.');
const towards = optional(
  direction(
    t('“up” if higher is better, “down” if lower is.', '« up » s’il faut monter, « down » s’il faut baisser.'),
    '"down"',
  ),
  'up' as Direction,
  '"up"',
);
const history = series(
  signed(
    t('Past values, oldest first; at least five.', 'Valeurs passées, la plus ancienne d’abord ; cinq au moins.'),
    'B2:B13',
  ),
);
const periods = whole(1, 1000)(t('Periods ahead.', 'Nombre de périodes à venir.'), '3');
const past = (en: string, fr: string, example: string) => column(orBlank(signed(t(en, fr), example)));

/** RUNWAY and QUICK_RATIO answer ∞ where the best case has no number. */
const readBounded: Read<number> = (content, calendar) =>
  typeof content === 'string' && content.trim() === '∞' ? Number.POSITIVE_INFINITY : readNumber(content, calendar);

const MAX_LAG = 6;

export const steering = {
  ATTAINMENT: {
    title: t('Attainment', 'Atteinte de la cible'),
    description: t(
      'Share of the target reached: value ÷ target, or target ÷ value where lower is better.',
      'Part de la cible atteinte : valeur ÷ cible, ou cible ÷ valeur quand il faut baisser.',
    ),
    family: 'steering',
    fn: fn({
      params: { value: signed(value, '98'), target: signed(target, '100'), direction: towards },
      compute: (kpi) => {
        const reached = attainment(kpi.value, kpi.target, kpi.direction);
        if (reached === null) throw notDefined('no_target', { target: kpi.target });
        return reached;
      },
      examples: [
        { formula: '=ATTAINMENT(98, 100)', result: 0.98 },
        { formula: '=ATTAINMENT(8, 5, "down")', result: 0.625 },
      ],
    }),
  },
  KPI_STATUS: {
    title: t('KPI status', 'Statut d’un KPI'),
    description: t(
      '✓ target met, ◆ watch, ■ act (worse than the alert or, without one, under 90 % of the target), ○ no value or no target.',
      '✓ cible atteinte, ◆ à surveiller, ■ agir (pire que l’alerte ou, sans alerte, sous 90 % de la cible), ○ sans valeur ou sans cible.',
    ),
    family: 'steering',
    fn: fn({
      params: {
        value: orBlank(cell(readBounded)(value, '0.06')),
        target: orBlank(signed(target, '0.05')),
        direction: towards,
        alert: maybe(signed(t('Value from which to act.', 'Valeur à partir de laquelle agir.'), '0.1')),
      },
      compute: (kpi) => kpiStatus(kpi.value, kpi.target, kpi.direction, kpi.alert),
      examples: [
        { formula: '=KPI_STATUS(6%, 5%, "down", 10%)', result: '◆' },
        { formula: '=KPI_STATUS(110, 100)', result: '✓' },
        { formula: '=KPI_STATUS(80, 100)', result: '■' },
        { formula: '=KPI_STATUS("", 100)', result: '○' },
      ],
    }),
  },
  BENCHMARK: {
    title: t('Sector benchmark', 'Repère du secteur'),
    description: t(
      'Usual range of a metric in a sector: low, high, source and date, in one row. A band may have one bound only.',
      'Plage usuelle d’un indicateur dans un secteur : bas, haut, source et date, sur une ligne. Une plage peut n’avoir qu’une borne.',
    ),
    family: 'steering',
    fn: fn({
      params: {
        metric: word(
          t('Metric by its function name, such as CAC.', 'Indicateur par son nom de fonction, par exemple CAC.'),
          '"CHURN_RATE"',
        ),
        sector: word(t('Sector, in English or French.', 'Secteur, en français ou en anglais.'), '"SaaS B2B"'),
        stage: maybe(
          word(
            t('Stage: seed (when left out), growth or scale.', 'Stade : amorçage (à défaut), croissance ou scale-up.'),
            '"seed"',
          ),
        ),
      },
      compute: (asked) => {
        const { low, high, source, date } = findBenchmark(asked.metric, asked.sector, asked.stage);
        return [[low ?? '', high ?? '', source, date]];
      },
      examples: [
        {
          formula: '=BENCHMARK("CHURN_RATE", "SaaS B2B")',
          result: [[0.05, 0.07, 'Les 7 KPIs que tout entrepreneur tech doit suivre', '2025-06-22']],
        },
        {
          formula: '=BENCHMARK("PMF_SCORE", "application mobile")',
          result: [[0.4, '', 'Les 7 KPIs que tout entrepreneur tech doit suivre', '2025-06-22']],
        },
      ],
    }),
  },
  KR_PROGRESS: {
    title: t('Key result progress', 'Avancement d’un résultat clé'),
    description: t(
      'Share of the way from start to target; right for results that must fall, and not clamped.',
      'Part du chemin parcouru du départ à la cible ; juste aussi pour un résultat à faire baisser, et non bornée.',
    ),
    family: 'steering',
    fn: fn({
      params: {
        start: signed(t('Value at the start.', 'Valeur au départ.'), '8'),
        target: signed(target, '5'),
        current: signed(value, '6.5'),
      },
      compute: (result) => {
        if (result.start === result.target) throw notDefined('no_distance', { target: result.target });
        return (result.current - result.start) / (result.target - result.start);
      },
      examples: [{ formula: '=KR_PROGRESS(8, 5, 6.5)', result: 0.5 }],
    }),
  },
  OKR_SCORE: {
    title: t('OKR score', 'Score d’OKR'),
    description: t(
      'Mean progress of the key results, each kept between 0 and 1.',
      'Avancement moyen des résultats clés, chacun ramené entre 0 et 1.',
    ),
    family: 'steering',
    fn: fn({
      params: {
        progresses: list(
          signed(
            t('Progress of each key result; see KR_PROGRESS.', 'Avancement de chaque résultat clé ; voir KR_PROGRESS.'),
            'F2:F5',
          ),
        ),
      },
      compute: ({ progresses }) => {
        if (progresses.length === 0) throw notDefined('no_value', 'progresses');
        return mean(progresses.map((progress) => Math.min(1, Math.max(0, progress))));
      },
      examples: [{ formula: '=OKR_SCORE({0.5; 1.2; 0.4})', result: 0.6333333333333333 }],
    }),
  },
  TARGET_AT: {
    title: t('Target at a chance', 'Cible à une probabilité'),
    description: t(
      'Value that this history gives the asked chance of reaching; 70 % is a well-set target.',
      'Valeur que cet historique permet d’atteindre avec la probabilité demandée ; à 70 %, la cible est bien réglée.',
    ),
    family: 'steering',
    fn: fn({
      params: {
        history,
        periods,
        chance: optional(chance(t('Chance of reaching it.', 'Probabilité de l’atteindre.'), '70%'), 70 / 100, '70%'),
        direction: towards,
      },
      compute: (asked) => targetAt(asked.history, asked.periods, asked.chance, asked.direction),
      examples: [{ formula: '=TARGET_AT({100; 112; 118; 130; 139; 155}, 1)', result: 166.392343 }],
    }),
  },
  TARGET_CHANCE: {
    title: t('Chance of a target', 'Probabilité d’une cible'),
    description: t(
      'Chance that this history gives of reaching a target: above 90 % too easy, 55–85 % well set, under 40 % unrealistic.',
      'Probabilité d’atteindre une cible d’après cet historique : au-dessus de 90 % trop facile, 55–85 % bien réglée, sous 40 % irréaliste.',
    ),
    family: 'steering',
    fn: fn({
      params: { history, target: signed(target, '180'), periods, direction: towards },
      compute: (asked) => targetChance(asked.history, asked.target, asked.periods, asked.direction),
      examples: [{ formula: '=TARGET_CHANCE({100; 112; 118; 130; 139; 155}, 165, 1)', result: 0.77946 }],
    }),
  },
  LEAD_LAG: {
    title: t('Lead and lag', 'Avance et retard'),
    description: t(
      'Table of the correlation between the KPI’s changes and the North Star’s, the KPI leading by 0, 1, 2… periods. Fewer than 8 pairs give no figure.',
      'Tableau de la corrélation entre les variations du KPI et celles de l’étoile du nord, le KPI en avance de 0, 1, 2… périodes. Moins de 8 paires ne donnent pas de chiffre.',
    ),
    family: 'steering',
    fn: fn({
      params: {
        kpi: past('Values of the KPI, oldest first.', 'Valeurs du KPI, la plus ancienne d’abord.', 'B2:B25'),
        north_star: past(
          'Values of the North Star in the same periods.',
          'Valeurs de l’étoile du nord aux mêmes périodes.',
          'C2:C25',
        ),
        max_lag: optional(whole(0, 60)(t('Longest lead, in periods.', 'Avance maximale, en périodes.'), '6'), MAX_LAG),
      },
      compute: (asked) => [
        ['lag', 'correlation', 'pairs'],
        ...lagsOf(asked.kpi, asked.north_star, asked.max_lag).map(({ lag, r, pairs }) => [
          lag,
          pairs < ENOUGH_PAIRS || r === null ? '' : r,
          pairs,
        ]),
      ],
      examples: [
        {
          formula: '=LEAD_LAG({1; 3; 2; 5; 4; 6; 8; 7; 9; 10}, {2; 3; 5; 4; 7; 6; 8; 10; 9; 11}, 1)',
          result: [
            ['lag', 'correlation', 'pairs'],
            [0, -0.75, 9],
            [1, 1, 8],
          ],
        },
      ],
    }),
  },
  CORRELATION_TEST: {
    title: t('Correlation with revenue', 'Corrélation avec le revenu'),
    description: t(
      'Best lag, correlation, pairs and verdict, in one row: does the KPI move before revenue? Under 8 pairs of changes it stays a hypothesis.',
      'Meilleur décalage, corrélation, paires et verdict, sur une ligne : le KPI bouge-t-il avant le revenu ? Sous 8 paires de variations, c’est une hypothèse.',
    ),
    family: 'steering',
    fn: fn({
      params: {
        kpi: past('Values of the KPI, oldest first.', 'Valeurs du KPI, la plus ancienne d’abord.', 'B2:B25'),
        revenue: past('Revenue in the same periods.', 'Revenu aux mêmes périodes.', 'C2:C25'),
      },
      compute: ({ kpi, revenue }) => {
        const lags = lagsOf(kpi, revenue, MAX_LAG);
        const { best, verdict } = strongest(lags);
        return [[best?.lag ?? '', best?.r ?? '', best?.pairs ?? lags[0]!.pairs, verdict]];
      },
      examples: [
        {
          formula: '=CORRELATION_TEST({1; 3; 2; 5; 4; 6; 8; 7; 9; 12}, {2; 4; 8; 6; 12; 10; 14; 18; 16; 20})',
          result: [[1, 1, 8, 'correlated']],
        },
        { formula: '=CORRELATION_TEST({1; 2; 4; 3}, {2; 4; 8; 6})', result: [[0, 1, 3, 'hypothesis']] },
      ],
    }),
  },
  SOURCE_GAP: {
    title: t('Gap between sources', 'Écart entre sources'),
    description: t(
      'Gap between two measures of one figure; up to 5 % they are coherent.',
      'Écart entre deux mesures d’un même chiffre ; jusqu’à 5 %, elles sont cohérentes.',
    ),
    family: 'steering',
    fn: fn({
      params: {
        value: signed(t('Figure to check.', 'Chiffre à vérifier.'), '104'),
        reference: signed(t('Figure of the reference source.', 'Chiffre de la source de référence.'), '100'),
      },
      compute: (figures) =>
        divide(Math.abs(figures.value - figures.reference), { reference: Math.abs(figures.reference) }, 'no_reference'),
      examples: [{ formula: '=SOURCE_GAP(104, 100)', result: 0.04 }],
    }),
  },
  LANDING: {
    title: t('Landing', 'Atterrissage'),
    description: t(
      'Where the period ends if it goes on at the same pace: value to date ÷ share of the period elapsed.',
      'Où finira la période au même rythme : valeur à date ÷ part de la période écoulée.',
    ),
    family: 'steering',
    fn: fn({
      params: {
        value_to_date: signed(t('Value reached so far.', 'Valeur atteinte à date.'), '45000'),
        elapsed_share: rate(t('Share of the period elapsed.', 'Part de la période écoulée.'), '60%'),
      },
      compute: ({ value_to_date, elapsed_share }) => divide(value_to_date, { elapsed_share }, 'no_elapsed'),
      examples: [{ formula: '=LANDING(45000, 60%)', result: 75000 }],
    }),
  },
} as const satisfies Record<string, Metric>;
