/** This file defines the steering functions: attainment, status, benchmarks, OKRs, and how the period lands. */
import { mean } from 'simple-statistics';
import { findBenchmark } from './benchmarks';
import { type Read, readNumber } from './cells';
import { divide, notDefined } from './errors';
import { fn, type Metric } from './metric';
import { cell, list, maybe, orBlank, rate, signed, towards, word } from './params';
import { attainment, kpiStatus, UNBOUNDED } from './status';
import { t } from './text';

const value = t('Present value.', 'Valeur actuelle.');
const target = t('Target.', 'Cible.');
/** A number, or the ∞ that RUNWAY and QUICK_RATIO answer. */
const readBounded: Read<number> = (content, calendar) =>
  typeof content === 'string' && content.trim() === '∞' ? UNBOUNDED : readNumber(content, calendar);

export const steering = {
  ATTAINMENT: {
    title: t('Attainment', 'Atteinte de la cible'),
    description: t(
      'Share of the target reached: value ÷ target, or target ÷ value where lower is better.',
      'Part de la cible atteinte : valeur ÷ cible, ou cible ÷ valeur quand il faut baisser.',
    ),
    family: 'steering',
    from: ['performance'],
    fn: fn({
      rates: { row: 1, column: 1 },
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
      '✓ target met, ◆ watch, ■ act (worse than the alert or, without one, under 90% of the target), ○ no value or no target.',
      '✓ cible atteinte, ◆ à surveiller, ■ agir (pire que l’alerte ou, sans alerte, sous 90 % de la cible), ○ sans valeur ou sans cible.',
    ),
    family: 'steering',
    from: ['visionToAction'],
    fn: fn({
      params: {
        value: orBlank(cell(readBounded)(value, '0.06')),
        target: orBlank(signed(target, '0.05')),
        direction: towards,
        alert: maybe(
          signed(
            t(
              'Alert threshold: act once it is crossed; without it, 90% of the target.',
              'Seuil d’alerte : agir dès qu’il est franchi ; sans lui, 90 % de la cible.',
            ),
            '0.1',
          ),
        ),
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
    from: ['sevenKpis'],
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
    from: ['okrGuide'],
    fn: fn({
      rates: { row: 1, column: 1 },
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
    from: ['doerr'],
    fn: fn({
      rates: { row: 1, column: 1 },
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
  SOURCE_GAP: {
    title: t('Gap between sources', 'Écart entre sources'),
    description: t(
      'Gap between two measures of one figure; up to 5% they are coherent.',
      'Écart entre deux mesures d’un même chiffre ; jusqu’à 5 %, elles sont cohérentes.',
    ),
    family: 'steering',
    from: ['okrGuide'],
    fn: fn({
      rates: { row: 1, column: 1 },
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
      'Où finira la période si le rythme se maintient : valeur à date ÷ part de la période écoulée.',
    ),
    family: 'steering',
    from: ['visionToAction'],
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
