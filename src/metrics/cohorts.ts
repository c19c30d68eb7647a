/** This file defines the retention of cohorts. */
import { readChoice } from './cells';
import { notDefined } from './errors';
import { COHORT_HEADER, cohortRetention } from './ledger';
import { fn, type Metric } from './metric';
import { cell, column, date, optional, word } from './params';
import type { PeriodName } from './periods';
import { t } from './text';

const PERIOD_NAMES = new Map<string, PeriodName>([
  ...(['day', 'days', 'daily', 'jour', 'jours'] as const).map((name) => [name, 'day'] as const),
  ...(['week', 'weeks', 'weekly', 'semaine', 'semaines'] as const).map((name) => [name, 'week'] as const),
  ...(['month', 'months', 'monthly', 'mois'] as const).map((name) => [name, 'month'] as const),
  ...(['quarter', 'quarters', 'quarterly', 'trimestre', 'trimestres'] as const).map(
    (name) => [name, 'quarter'] as const,
  ),
  ...(['year', 'years', 'yearly', 'an', 'ans', 'annee', 'annees'] as const).map((name) => [name, 'year'] as const),
]);
const period = cell(
  readChoice(PERIOD_NAMES, t('day, week, month, quarter, year', 'jour, semaine, mois, trimestre, an')),
);

const SHOW_NAMES = new Map<string, 'rate' | 'count'>([
  ['rate', 'rate'],
  ['taux', 'rate'],
  ['count', 'count'],
  ['nombre', 'count'],
  ['effectif', 'count'],
]);
const show = cell(readChoice(SHOW_NAMES, t('rate, count', 'taux, nombre')));

export const cohorts = {
  COHORT_RETENTION: {
    title: t('Cohort retention', 'Rétention par cohorte'),
    description: t(
      'Triangle of cohorts: of the customers first seen in each period, how many are active 0, 1, 2… periods later.',
      'Triangle de cohortes : parmi les clients vus pour la première fois à chaque période, combien sont actifs 0, 1, 2… périodes plus tard.',
    ),
    family: 'retention',
    from: ['sevenKpis', 'okrGuide'],
    fn: fn({
      rates: { row: 2, column: 3, most: 1 },
      params: {
        customers: column(word(t('Customer of each activity.', 'Client de chaque activité.'), 'A2:A')),
        dates: column(date(t('Date of each activity.', 'Date de chaque activité.'), 'B2:B')),
        period: optional(
          period(
            t('Day, week (from Monday), month, quarter or year.', 'Jour, semaine (du lundi), mois, trimestre ou an.'),
            '"month"',
          ),
          'month' as PeriodName,
          t('month', 'mois'),
        ),
        show: optional(
          show(t('Rate, or count of customers.', 'Taux, ou nombre de clients.'), '"rate"'),
          'rate' as 'rate' | 'count',
          t('rate', 'taux'),
        ),
      },
      compute: (activity) => {
        if (activity.customers.length === 0) throw notDefined('no_value', 'customers');
        return cohortRetention(activity.customers, activity.dates, activity.period, activity.show);
      },
      examples: [
        {
          formula:
            '=COHORT_RETENTION({"A"; "B"; "A"; "C"; "C"}, {"2026-01-05"; "2026-01-20"; "2026-02-03"; "2026-02-10"; "2026-03-01"})',
          result: [
            [...COHORT_HEADER, 0, 1, 2],
            ['2026-01', 2, 1, 0.5, 0],
            ['2026-02', 1, 1, 1, ''],
          ],
        },
      ],
    }),
  },
} as const satisfies Record<string, Metric>;
