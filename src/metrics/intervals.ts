/** This file defines billing intervals: how an amount paid every so often becomes an amount per month. */
import { plain, type Read, readNumber, readText } from './cells';
import { MetricError } from './errors';
import { once } from './once';
import { cell, column, optional } from './params';
import { t } from './text';

/** Names in both languages, and the factor to a month. */
const INTERVALS: readonly (readonly [perMonth: number, names: string])[] = [
  [1, 'month months monthly m mois mensuel mensuelle mensuels mensuelles'],
  [52 / 12, 'week weeks weekly w semaine semaines hebdo hebdomadaire hebdomadaires'],
  [365 / 12, 'day days daily d jour jours journalier journaliere quotidien quotidienne'],
  [1 / 3, 'quarter quarters quarterly q trimestre trimestres trimestriel trimestrielle trimestriels trimestrielles'],
  [
    1 / 6,
    'half-year half-years half-yearly halfyear biannual semiannual semi-annual semestre semestres semestriel semestrielle',
  ],
  [1 / 12, 'year years yearly annual annually y an ans annee annees annuel annuelle annuels annuelles'],
];
const byName = once(
  () =>
    new Map(INTERVALS.flatMap(([perMonth, names]) => names.split(' ').map((name) => [plain(name), perMonth] as const))),
);

/** What an amount of this interval is multiplied with to be monthly; a number is a number of months. */
const readInterval: Read<number> = (cell, calendar) => {
  const perMonth = typeof cell === 'number' ? undefined : byName().get(plain(readText(cell, calendar)));
  if (perMonth !== undefined) return perMonth;
  const months = numberOf(cell, calendar);
  if (months === null) throw new MetricError('not_choice', { found: cell, choices: CHOICES });
  if (months <= 0) throw new MetricError('out_of_range', { found: months, min: 1, max: 120 });
  return 1 / months;
};

const CHOICES = t(
  'day, week, month, quarter, half-year, year, or a number of months',
  'jour, semaine, mois, trimestre, semestre, an, ou un nombre de mois',
);

function numberOf(cell: unknown, calendar: Parameters<typeof readInterval>[1]): number | null {
  try {
    return readNumber(cell, calendar);
  } catch {
    return null;
  }
}

/** The parameter, month by month unless told otherwise. */
export const interval = column(
  optional(
    cell(readInterval)(
      t(
        'Billing interval: month, year, quarter, week…, or a number of months.',
        'Périodicité de facturation : mois, an, trimestre, semaine…, ou un nombre de mois.',
      ),
      '"year"',
    ),
    1,
    t('month', 'mois'),
  ),
);
