/** This file defines the functions that read ledgers of customers, months and amounts. */
import { MetricError, notDefined } from './errors';
import { interval } from './intervals';
import { MOVEMENT_HEADER, mrrMovements, mrrSchedule, SCHEDULE_HEADER } from './ledger';
import { fn, type Metric, type PlaceOf } from './metric';
import { amount, column, date, maybe, month, orBlank, word } from './params';
import { type Day, PERIODS } from './periods';
import { t } from './text';

const customers = column(word(t('Customer of each row.', 'Client de chaque ligne.'), 'A2:A'));

export const mrrLedger = {
  MRR_MOVEMENTS: {
    title: t('MRR movements', 'Mouvements du MRR'),
    description: t(
      'Table of MRR month by month: opening, new, expansion, contraction, churned, reactivation, closing and paying customers, from one row per customer and month.',
      'Tableau du MRR mois par mois : ouverture, nouveau, expansion, contraction, perdu, réactivation, clôture et clients payants, à partir d’une ligne par client et par mois.',
    ),
    family: 'recurring-revenue',
    from: ['sevenKpis'],
    fn: fn({
      params: {
        customers,
        months: column(
          month(
            t('Month of each row, as any day of it.', 'Mois de chaque ligne, par n’importe lequel de ses jours.'),
            'B2:B',
          ),
        ),
        amounts: column(amount(t('MRR of that customer in that month.', 'MRR de ce client ce mois-là.'), 'C2:C')),
      },
      compute: (ledger) => {
        if (ledger.amounts.length === 0) throw notDefined('no_value', 'customers');
        return [MOVEMENT_HEADER, ...mrrMovements(ledger.customers, ledger.months, ledger.amounts)];
      },
      examples: [
        {
          formula:
            '=MRR_MOVEMENTS({"A"; "B"; "A"; "A"}, {"2026-01"; "2026-01"; "2026-02"; "2026-03"}, {40; 20; 75; 60})',
          result: [
            MOVEMENT_HEADER,
            ['2026-01', 0, 60, 0, 0, 0, 0, 60, 2],
            ['2026-02', 60, 0, 35, 0, 20, 0, 75, 1],
            ['2026-03', 75, 0, 0, 15, 0, 0, 60, 1],
          ],
        },
      ],
    }),
  },
  MRR_SCHEDULE: {
    title: t('MRR schedule', 'Échéancier de MRR'),
    description: t(
      'Table customer, month, amount, ready for MRR_MOVEMENTS, from subscription periods. A subscription counts in a month if it is active on the last day of that month.',
      'Tableau client, mois, montant, prêt pour MRR_MOVEMENTS, à partir des périodes d’abonnement. Un abonnement compte dans un mois s’il est actif le dernier jour de ce mois.',
    ),
    family: 'recurring-revenue',
    from: ['okrGuide'],
    fn: fn({
      params: {
        customers,
        starts: column(date(t('First day of each subscription.', 'Premier jour de chaque abonnement.'), 'B2:B')),
        ends: column(
          orBlank(
            date(
              t(
                'First day without service; blank while the subscription lasts.',
                'Premier jour sans service ; vide tant que l’abonnement court.',
              ),
              'C2:C',
            ),
          ),
        ),
        amounts: column(
          amount(t('Recurring amount per billing interval.', 'Montant récurrent par période de facturation.'), 'D2:D'),
        ),
        intervals: interval,
        until: maybe(
          month(
            t(
              'Last month of the table; by default the last one in which something starts or ends.',
              'Dernier mois du tableau ; par défaut le dernier où quelque chose commence ou finit.',
            ),
            '"2026-12"',
          ),
        ),
      },
      compute: ({ customers: names, starts, ends, amounts, intervals, until }, placeOf) => {
        if (names.length === 0) throw notDefined('no_value', 'customers');
        const subscriptions = names.map((customer, i) => {
          requireOrder(starts[i]!, ends[i]!, placeOf, i);
          return { customer, start: starts[i]!, end: ends[i]!, monthly: amounts[i]! * intervals[i]! };
        });
        return [SCHEDULE_HEADER, ...mrrSchedule(subscriptions, until)];
      },
      examples: [
        {
          formula:
            '=MRR_SCHEDULE({"A"; "B"}, {"2026-01-10"; "2026-02-01"}, {"2026-03-10"; ""}, {1200; 50}, {"year"; "month"})',
          result: [
            SCHEDULE_HEADER,
            ['A', '2026-01', 100],
            ['A', '2026-02', 100],
            ['A', '2026-03', 0],
            ['B', '2026-02', 50],
            ['B', '2026-03', 50],
          ],
        },
      ],
    }),
  },
} as const satisfies Record<string, Metric>;

function requireOrder(start: Day, end: Day | null, placeOf: PlaceOf, index: number): void {
  if (end === null || end >= start) return;
  const { write } = PERIODS.day;
  throw new MetricError('before', {
    param: 'ends',
    position: placeOf(index),
    found: write(end),
    other: 'starts',
    otherFound: write(start),
  });
}
