/** This file states that the sample company's figures hold together, whatever its business model. */
import { describe, expect, test } from 'vitest';
import { blankMetric } from '../../src/method/defaults';
import { BOUNDS, checkTable } from '../../src/method/findings';
import { MODELS } from '../../src/method/plan';
import { INPUTS } from '../../src/workbook/measures';
import { SAMPLE_MONTHS, sample, samples } from '../../src/workbook/sample';
import { sampleCells } from '../../src/workbook/sampleRemoval';
import { layOut } from '../../src/workbook/tab';
import { workbook } from '../../src/workbook/workbook';
import { FRESH, saas } from './plans';

const INPUT_LIST = [...INPUTS.values()];
const MONTHS = Array.from({ length: SAMPLE_MONTHS }, (_, month) => month);

type Of = (id: string) => number;
/** What is the same, in a month and where it must be with the month before. */
type Identity = readonly [title: string, left: (of: Of, before: Of) => number, right: (of: Of, before: Of) => number];

const closingMrr = (of: Of) =>
  of('opening_mrr') +
  of('new_mrr') +
  of('expansion_mrr') +
  of('reactivation_mrr') -
  of('contraction_mrr') -
  of('churned_mrr');

const EQUAL: readonly Identity[] = [
  ['MRR opens where it closed', (of) => of('opening_mrr'), (_, before) => closingMrr(before)],
  [
    'customers at start are those of before, less the lost, and the new',
    (of) => of('customers_start'),
    (_, before) => before('customers_start') + before('new_customers') - before('lost_customers'),
  ],
  [
    'subscribers at the end start the next month',
    (of) => of('customers_start'),
    (_, before) => before('paying_subscribers'),
  ],
  [
    'employees at start are those of before, less the leavers, and the hired',
    (of) => of('employees_start'),
    (_, before) => before('employees_start') + before('hires') - before('leavers'),
  ],
  [
    'cash moves by what was earned and spent',
    (of) => of('cash_end'),
    (of, before) => before('cash_end') + of('revenue') - of('total_spend'),
  ],
  ['those who order are new or come back', (of) => of('buyers'), (of) => of('new_customers') + of('repeat_buyers')],
  [
    'who signed up 30 days before had signed up the month before',
    (of) => of('cohort_30d'),
    (_, before) => before('signups'),
  ],
];

/** Each is at most the next. */
const ORDERED: readonly (readonly [string, ...string[]])[] = [
  ['repeat_buyers', 'buyers', 'orders'],
  ['repeat_buyers', 'customers_start'],
  ['new_customers', 'signups', 'qualified_visitors'],
  ['new_customers', 'leads', 'qualified_visitors'],
  ['deals_won', 'new_customers'],
  ['deals_won', 'deals_closed', 'demos_booked', 'qualified_leads', 'leads'],
  ['activated', 'signups'],
  ['dau', 'mau'],
  ['weekly_active_teams', 'customers_start', 'mau'],
  ['feature_adopters', 'mau'],
  ['referrers', 'invitations'],
  ['referrers', 'mau'],
  ['invited_signups', 'invitations'],
  ['invited_signups', 'signups'],
  ['active_7d', 'cohort_7d'],
  ['active_30d', 'cohort_30d'],
  ['lost_customers', 'customers_start'],
  ['pmf_very', 'pmf_answers', 'mau'],
  ['csat_satisfied', 'csat_answers', 'mau'],
  ['engaged', 'survey_respondents', 'employees_start'],
  ['consultants', 'employees_start'],
  ['leavers', 'employees_start'],
  ['billed_days', 'available_days'],
  ['direct_costs', 'revenue'],
];

describe.each(MODELS)('the sample company of the model %s', (model) => {
  const figures = sample(INPUT_LIST, model);
  const at =
    (month: number): Of =>
    (id) =>
      figures.get(id)![month]!;

  test('has a figure for each input in each of 24 months, none negative but where it may be', () => {
    for (const { id, signed } of INPUT_LIST) {
      const column = figures.get(id)!;
      expect([id, column.length]).toEqual([id, SAMPLE_MONTHS]);
      expect([id, signed || column.every((figure) => figure >= 0)]).toEqual([id, true]);
    }
  });

  test.each(EQUAL)('%s', (_, left, right) => {
    for (const month of MONTHS.slice(1)) {
      const [now, before] = [at(month), at(month - 1)];
      expect([month, left(now, before)]).toEqual([month, right(now, before)]);
    }
  });

  test('has no part above its whole', () => {
    for (const line of [...ORDERED, ...BOUNDS.flatMap(({ parts, whole }) => parts.map((part) => [part, whole]))])
      for (const [rank, id] of line.slice(1).entries())
        for (const month of MONTHS) {
          const part = line[rank]!;
          expect([part, id, month, at(month)(part) <= at(month)(id)]).toEqual([part, id, month, true]);
        }
  });

  test('spends at least what it says that it spends, and earns its subscriptions', () => {
    for (const month of MONTHS) {
      const of = at(month);
      const known = of('direct_costs') + of('marketing_spend') + of('sales_spend') + of('hiring_costs');
      expect(of('total_spend')).toBeGreaterThanOrEqual(known);
      expect(of('revenue')).toBeGreaterThanOrEqual(closingMrr(of));
      expect(of('available_days')).toBeLessThanOrEqual(23 * of('consultants'));
      if (month >= 12) expect(of('revenue_year_ago')).toBe(at(month - 12)('revenue'));
    }
  });

  test('gives the check of the data nothing to say', () => {
    const ids = INPUT_LIST.map(({ id }) => id);
    const months = MONTHS.map(
      (month) => `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
    );
    const table = {
      ids,
      signed: INPUT_LIST.filter(({ signed }) => signed).map(({ id }) => id),
      rates: INPUT_LIST.filter(({ unit }) => unit === 'rate').map(({ id }) => id),
      months,
      values: MONTHS.map((month) => ids.map(at(month))),
      cellOf: () => '',
    };
    expect(checkTable(table, ids, '2027-01')).toEqual([]);
  });

  test('is known again when the sample is taken out', () => {
    const known = samples(INPUT_LIST);
    for (const { id } of INPUT_LIST)
      expect(known.some((one) => String(one.get(id)) === String(figures.get(id)))).toBe(true);
  });
});

test('a shop has two or three buyers among a hundred visitors, in every month, and customers who come once', () => {
  const figures = sample(INPUT_LIST, 'ecommerce');
  for (const month of MONTHS) {
    const conversion = figures.get('new_customers')![month]! / figures.get('leads')![month]!;
    expect([month, conversion > 2 / 100, conversion < 3 / 100]).toEqual([month, true, true]);
  }
  const of = (id: string) => figures.get(id)!.slice(-1)[0]!;
  expect(of('repeat_buyers') / of('buyers')).toBeLessThan(1 / 2);
  expect(of('lost_customers') / of('customers_start')).toBeGreaterThan(1 / 6);
});

test('a cell that holds no figure is none of the sample’s', () => {
  const place = {
    idRow: 1,
    columns: ['month', 'mrr_of_ours'],
    months: ['2026-01'],
    filled: [],
    latest: {},
    sample: true,
  };
  expect(sampleCells([['month', 'mrr_of_ours']], place)).toEqual([]);
});

test('a figure that only a person knows has no sample', () => {
  const plan = { ...saas('fr'), kpis: [blankMetric('custom_calls'), ...saas('fr').kpis] };
  const { spots } = layOut(workbook(plan, FRESH, true).tab('data'));
  const ids = spots[3]!.map((spot) => spot?.cell);
  const figuresOf = (id: string) => spots.slice(4).flatMap((line) => line[ids.indexOf(id)]?.cell ?? []);
  expect([figuresOf('custom_calls'), figuresOf('lost_customers').length]).toEqual([[], SAMPLE_MONTHS]);
});
