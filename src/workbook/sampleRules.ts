/** This file says what holds together in the figures of the sample company, whatever each of them is drawn as. */
import type { Model } from '../method/plan';
import type { Input } from '../metrics/metric';

type Ranges = Readonly<Record<string, Input['sample']>>;

/** First and last figures that differ from the inputs' own. */
export const COMPANY: Ranges = {
  // Of the leads qualified, demonstrated, then decided.
  demos_booked: [76, 126],
  deals_closed: [66, 100],
  revenue_year_ago: [60000, 112000],
  cash_end: [1391000, 464000],
};

/** A shop has many visitors, few of whom buy, and most of those once. */
export const TRADE: { readonly models: readonly Model[]; readonly ranges: Ranges } = {
  models: ['ecommerce', 'marketplace'],
  ranges: {
    new_customers: [260, 390],
    customers_start: [1000, 1800],
    lost_customers: [215, 370],
    signups: [620, 1080],
    // Two or three in a hundred buy.
    qualified_visitors: [14000, 22000],
    leads: [10400, 15600],
  },
};

const closing: readonly (readonly [id: string, sign: 1 | -1])[] = [
  ['opening_mrr', 1],
  ['new_mrr', 1],
  ['expansion_mrr', 1],
  ['reactivation_mrr', 1],
  ['contraction_mrr', -1],
  ['churned_mrr', -1],
];

type Rule = (of: (id: string, month: number) => number, month: number, drawn: number) => number;

/** Figures that follow from others of their month or of those before, in the order in which they are made. */
export const MADE_OF: Readonly<Record<string, Rule>> = {
  repeat_buyers: (of, month) => of('buyers', month) - of('new_customers', month),
  paying_subscribers: (of, month) =>
    of('customers_start', month) + of('new_customers', month) - of('lost_customers', month),
  deals_won: (of, month, drawn) => Math.min(drawn, of('new_customers', month)),
  cohort_30d: (of, month) => of('signups', Math.max(0, month - 1)),
  cohort_7d: (of, month) => Math.round((of('signups', Math.max(0, month - 1)) + 3 * of('signups', month)) / 4),
  survey_respondents: (of, month, drawn) => Math.min(drawn, of('employees_start', month)),
  engaged: (of, month, drawn) => Math.min(drawn, of('survey_respondents', month)),
  // Subscriptions, and a little more.
  revenue: (of, month, drawn) =>
    Math.max(
      drawn,
      closing.reduce((sum, [id, sign]) => sum + sign * of(id, month), 0),
    ),
  revenue_year_ago: (of, month, drawn) => (month < 12 ? drawn : of('revenue', month - 12)),
  cash_end: (of, month, drawn) =>
    month === 0 ? drawn : of('cash_end', month - 1) + of('revenue', month) - of('total_spend', month),
};
