/** This file checks the functions against published tables, worked examples and recomputed figures. */
import { describe, expect, it } from 'vitest';
import { pearson } from '../../src/metrics/correlation';
import { column, num, table } from './calls';
import { csv, hasReference, type ReferenceCase, referenceCases } from './referenceCases';

const repeat = (value: unknown, times: number) => new Array(times).fill(value);

type Inputs = ReferenceCase['inputs'];
/** What our functions answer, field by field of what the case expects; fields that none of them gives are left out. */
type Answer = (inputs: Inputs, expected: ReferenceCase['expected']) => Record<string, unknown>;

const scoresOf = (p: number, n: number, d: number) => [...repeat(10, p), ...repeat(7, n), ...repeat(3, d)];
const answersOf = (very: number, n: number) => column([...repeat(1, very), ...repeat(4, n - very)]);
const surveyOf = (filter: { BU?: string } = {}) =>
  column(
    csv('data/nps_testdata.csv')
      .filter((row) => !filter.BU || row.BU === filter.BU)
      .map((row) => row.score),
  );

/** One survey on the scale −1…1: the margin of a survey against itself holds its variance twice. */
function survey(scores: unknown[][]) {
  const nps = num('NPS', scores) / 100;
  const margin = table('NPS_CHANGE', scores, scores)[1]![1] as number;
  const half = margin / Math.SQRT2 / 100;
  const se = half / 1.959963984540054;
  return { nps, se, variance: se * se * scores.length, ci95: [nps - half, nps + half], n: scores.length };
}

function wilson(very: number, n: number, confidence: number) {
  const [[lower, upper]] = table('PMF_INTERVAL', answersOf(very, n), confidence) as [[number, number]];
  return { lower, upper, score: num('PMF_SCORE', answersOf(very, n)), lower_bound_above_40pct: lower > 0.4 };
}

const telcoFilter: Record<string, (row: Record<string, string>) => boolean> = {
  ALL: () => true,
  'Contract=Month-to-month': (row) => row.Contract === 'Month-to-month',
  'Internet=DSL': (row) => row.InternetService === 'DSL',
  'Internet=No': (row) => row.InternetService === 'No',
};

function telco({ csv: file, filter }: Inputs) {
  const rows = csv(file).filter(telcoFilter[filter]!);
  const gone = rows.filter((row) => row.Churn === 'Yes');
  const mrrOf = (some: typeof rows) => num('MRR', column(some.map((row) => row.MonthlyCharges!.replace('.', ','))));
  const [mrr, churned] = [mrrOf(rows), mrrOf(gone)];
  return {
    n: rows.length,
    churned: gone.length,
    logo_churn: num('CHURN_RATE', gone.length, rows.length),
    mrr,
    mrr_churned: churned,
    revenue_churn: num('REVENUE_CHURN', churned, mrr),
    arpa: num('ARPA', mrr, rows.length),
  };
}

/** Contracts with an inclusive end, as a ledger of movements. */
function saasops({ contracts, months }: Inputs) {
  const rows = contracts as [string, string, number][];
  const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000);
  const [, ...schedule] = table(
    'MRR_SCHEDULE',
    column(rows.map(() => 'Test Customer')),
    column(rows.map(([start]) => start)),
    column(rows.map(([, end]) => dayAfter(end))),
    column(rows.map(([, , value]) => value)),
    'year',
    months[1],
  );
  const [header, ...moves] = table('MRR_MOVEMENTS', ...[0, 1, 2].map((i) => column(schedule.map((row) => row[i]))));
  const of = (name: string) =>
    Object.fromEntries(moves.map((row) => [row[0], row[header!.indexOf(name)]]).filter(([, amount]) => amount !== 0));
  const closing = moves.map((row) => [row[0], row[header!.indexOf('closing')]] as [string, number]);
  return { new: of('new'), expansion: of('expansion'), contraction: of('contraction'), churn: of('churned'), closing };
}

function closingsOf(periods: Record<string, number>, closing: [string, number][]) {
  return Object.fromEntries(
    Object.keys(periods).map((span) => {
      const [from = '', to = ''] = span.split('..');
      const inside = closing
        .filter(([month]) => month >= from && (to === '' || month <= to))
        .map(([, amount]) => amount);
      expect(new Set(inside).size).toBe(1);
      return [span, inside[0]];
    }),
  );
}

/** The CAC of each month of a spend table, keeping part of some lines and leaving others out. */
function youngerEats(inputs: Inputs, kept: (line: string) => number) {
  const spend = csv(inputs.spend_csv).slice(0, 12);
  const won = csv(inputs.acquisitions_csv).slice(0, 12);
  const sumOf = (row: Record<string, string>, weight: (line: string) => number) =>
    Object.entries(row).reduce((sum, [line, cell]) => (line === 'Month' ? sum : sum + weight(line) * Number(cell)), 0);
  const cac = table(
    'CAC',
    column(spend.map((row) => sumOf(row, kept))),
    0,
    column(won.map((row) => sumOf(row, () => 1))),
  );
  return { cac_m1_m12: cac.flat() };
}
const acquisitionOnly = (line: string) => {
  if (/repeat orders|Account manager|onboarding/.test(line)) return 0;
  return /TV|OOH/.test(line) ? 0.8 : 1;
};

/** Values whose changes are these, so that LEAD_LAG's changes are the case's levels. */
function summed(levels: readonly number[]): number[] {
  const sums = [0];
  for (const level of levels) sums.push(sums[sums.length - 1]! + level);
  return sums;
}
const correlated = (x: number[], y: number[]) =>
  table('LEAD_LAG', column(summed(x)), column(summed(y)), 0)[1]![1] as number;
const numbersOf = (file: string, name: string) => csv(file).map((row) => Number(row[name]));

const unitsToBreakEven = ({ fixed, price, variable }: Inputs) =>
  Math.ceil(num('BREAK_EVEN', fixed, (price - variable) / price) / price - 1e-9);

const ANSWERS: readonly (readonly [RegExp, Answer])[] = [
  [/^cac-payback/, (i) => ({ months: num('CAC_PAYBACK', i.cac, i.arpa_month, i.gross_margin) })],
  [
    /^ltv-/,
    (i) => {
      const ltv = num('LTV', i.arpa_month, num('CUSTOMER_LIFETIME', i.monthly_churn), i.gross_margin);
      return i.cac === undefined ? { ltv } : { ltv, ltv_cac: num('LTV_CAC', ltv, i.cac) };
    },
  ],
  [/^quick-ratio-profitwell/, (i) => ({ quick_ratio: num('QUICK_RATIO', i.gains, 0, i.losses) })],
  [/^quick-ratio/, (i) => ({ quick_ratio: num('QUICK_RATIO', i.new, i.expansion, i.churn, i.contraction) })],
  [/^burn-multiple/, (i) => ({ burn_multiple: num('BURN_MULTIPLE', i.net_burn, i.net_new_arr) })],
  [/^runway/, (i) => ({ months: num('RUNWAY', i.cash, i.net_burn) })],
  [/^net-burn/, (i) => ({ net_burn: num('BURN_RATE', i.cash_out, i.cash_in) })],
  [/^raisekit-cac/, (i) => ({ acquisition_cost: table('CAC', column(i.sm_spend), column(i.sm_payroll), 1).flat() })],
  [/^magic-number/, (i) => ({ magic_number: num('MAGIC_NUMBER', 4 * i.delta_quarter_revenue, i.prior_quarter_sm) })],
  [/^rule-of-40/, (i) => ({ score: 100 * num('RULE_OF_40', `${i.growth_pct} %`, `${i.margin_pct} %`) })],
  [/^dau-mau/, (i) => ({ ratio: num('STICKINESS', i.dau, i.mau) })],
  [/^cmgr/, (i) => ({ cmgr: num('CMGR', i.start, i.end, i.months) })],
  [/^kfactor-week/, (i) => ({ k: num('K_FACTOR', i.invites, i.conversion) })],
  [/^cac-blended/, (i) => youngerEats(i, (line) => (line.includes('onboarding') ? 0 : 1))],
  [/^cac-acquisition-only/, (i) => youngerEats(i, acquisitionOnly)],
  [/^breakeven/, (i) => ({ units_ceil: unitsToBreakEven(i) })],
  [
    /^seuil-80000/,
    (i) => ({ seuil: num('BREAK_EVEN', i.charges_fixes, num('GROSS_MARGIN', i.prix, i.cout_unitaire)) }),
  ],
  [/^seuil-restaurant/, (i) => ({ seuil: num('BREAK_EVEN', i.charges_fixes, i.taux_marge) })],
  [
    /^chartmogul/,
    (i) => ({
      gross_mrr_churn: num('REVENUE_CHURN', i.churn, i.start_mrr, i.contraction),
      net_mrr_churn: 1 - num('NRR', i.start_mrr, i.expansion, i.churn, i.contraction, i.reactivation),
    }),
  ],
  [/^stripe/, (i) => ({ mrr: num('MRR', i.price, i.interval) })],
  [
    /^saasops/,
    (i, expected) => {
      const { closing, ...moves } = saasops(i);
      return { ...moves, end_mrr: closingsOf(expected.end_mrr as Record<string, number>, closing) };
    },
  ],
  [
    /^raisekit-matrix/,
    (i) => {
      const ledger = Object.entries(i.customers as Record<string, number[]>).flatMap(([customer, amounts]) =>
        amounts.map((amount, m) => [customer, `2022-0${m + 1}`, amount]),
      );
      const [header, ...rows] = table('MRR_MOVEMENTS', ...[0, 1, 2].map((c) => column(ledger.map((row) => row[c]))));
      const of = (name: string) => rows.map((row) => row[header!.indexOf(name)] as number);
      /** The published table begins without a month before. */
      const after = (name: string) => [null, ...of(name).slice(1)];
      return {
        mrr: of('closing'),
        arr: of('closing').map((mrr) => num('ARR', mrr)),
        new: after('new'),
        churn: after('churned'),
        expansion: after('expansion'),
        contraction: after('contraction'),
      };
    },
  ],
  [
    /^qzpay-normalise/,
    (i) => ({
      monthly: (i.items as [number, string, number][]).map(([amount, interval, times]) =>
        num('MRR', amount, interval === 'month' ? times : interval),
      ),
    }),
  ],
  [/^qzpay-churn/, (i) => ({ logo_churn: num('CHURN_RATE', i.cancelled_in_period, i.active_at_start) })],
  [
    /bridge/,
    (i) => {
      const moves = [i.new, i.expansion, i.churn, i.contraction, i.reactivation];
      const net = num('NET_NEW_MRR', ...moves);
      return { net_new: net, end_mrr: i.start_mrr + net, quick_ratio: num('QUICK_RATIO', ...moves) };
    },
  ],
  [
    /^nrr-grr/,
    (i) => ({
      nrr: num('NRR', i.start_mrr, i.expansion, i.churn, i.contraction),
      grr: num('GRR', i.start_mrr, i.churn, i.contraction),
    }),
  ],
  [/^nps-testdata-all/, () => survey(surveyOf())],
  [/^nps-bu/, (i) => survey(surveyOf(i.filter))],
  [
    /^nps-two-sample/,
    (i) => {
      const [x, y] = [surveyOf(i.x), surveyOf(i.y)];
      const [, [change, margin, beyond] = []] = table('NPS_CHANGE', y, x) as [unknown, [number, number, string]];
      const [delta, half] = [change! / 100, margin! / 100];
      return {
        nps_x: num('NPS', x) / 100,
        nps_y: num('NPS', y) / 100,
        delta,
        se: half / 1.959963984540054,
        ci95: [delta - half, delta + half],
        significant_95: beyond === 'yes',
      };
    },
  ],
  [
    /^nps-worst/,
    (i) => {
      const scores = column(scoresOf(i.promoters, i.passives, i.detractors));
      return { ci95_width_points: 100 * (survey(scores).ci95[1]! - survey(scores).ci95[0]!) };
    },
  ],
  [/^nps-js/, (i) => ({ nps_points: num('NPS', column(i.scores)) })],
  [/^enps-thrive/, (i) => ({ enps_points: num('ENPS', column(scoresOf(i.promoters, i.passives, i.detractors))) })],
  [
    /^enps-zenefits/,
    (i) => ({ enps_points: num('ENPS', column(scoresOf(i.promoters_pct, i.passives_pct, i.detractors_pct))) }),
  ],
  [/^wilson/, (i) => wilson(i.x, i.n, i.conf)],
  [/^pmf-/, (i) => wilson(i.very_disappointed, i.n, i.conf)],
  [
    /^cdnow/,
    (i) => {
      const rows = csv(i.csv);
      const [, ...cohorts] = table(
        'COHORT_RETENTION',
        column(rows.map((row) => row.customer_id)),
        column(rows.map((row) => row.date)),
        i.period,
        'count',
      );
      return Object.fromEntries(
        cohorts.map(([cohort, , ...counts]) => [String(cohort).replace('-', ''), counts.filter((n) => n !== '')]),
      );
    },
  ],
  [/^telco/, telco],
  [
    /^dish/,
    (i) => {
      const lost = i.start * (1 - num('RETENTION_RATE', i.start, i.end, i.gross_adds));
      return { lost, avg_monthly_churn: num('CHURN_RATE', lost, i.start) / 3 };
    },
  ],
  [/^churn-500/, (i) => ({ churn: num('CHURN_RATE', i.start - i.end_of_same_customers, i.start) })],
  [/^churn-quarter/, (i) => ({ churn: 1 - num('RETENTION_RATE', i.start, i.still_active + i.new, i.new) })],
  [
    /^metricsts-churn/,
    (i) => ({
      customer_churn: num('CHURN_RATE', i.customers_lost, i.customers_start),
      revenue_churn: num('REVENUE_CHURN', i.mrr_churned, i.mrr_start),
      net_revenue_churn: 1 - num('NRR', i.mrr_start, i.expansion, i.mrr_churned),
    }),
  ],
  [/^(correl-1|pearson-2)$/, (i) => ({ pearson: pearson(i.x, i.y) })],
  [/^rsq$/, (i) => ({ r2: pearson(i.x, i.y)! ** 2 })],
  [
    /^corr-anscombe/,
    (i) => ({
      pearson: [1, 2, 3, 4].map((set) => correlated(numbersOf(i.csv, `x${set}`), numbersOf(i.csv, `y${set}`))),
    }),
  ],
  [/^corr-longley/, (i) => ({ pearson: correlated(numbersOf(i.csv, i.x), numbersOf(i.csv, i.y)) })],
  [
    /^oee-vorne/,
    (i) => {
      const planned = i.shift_min - i.breaks_min;
      const runTime = planned - i.downtime_min;
      const factors = [
        runTime / planned,
        i.total / i.ideal_rate_per_min / runTime,
        (i.total - i.reject) / i.total,
      ] as const;
      const [availability, performance, quality] = factors;
      return { availability, performance, quality, oee: num('OEE', ...factors) };
    },
  ],
  [
    /^oee-waycalculator/,
    (i) => {
      const factors = [i.run / i.planned, (i.ideal_cycle * i.total) / i.run, i.good / i.total] as const;
      const [availability, performance, quality] = factors;
      return { availability, performance, quality, oee: num('OEE', ...factors) };
    },
  ],
  [/^turnover-fr/, (i) => ({ turnover: num('EMPLOYEE_TURNOVER', i.arrivees, i.departs, i.effectif_debut) })],
];

/** Cases of the later forecasting step. */
const FORECASTING = /^(bgnbd|gg-|sbg|geometric|holt|hw-|ses-|forecast-linear)/;
/** Cases that no function of the catalogue answers, and why. */
const NOT_OURS: Readonly<Record<string, string>> = {
  'kfactor-ceiling': 'the ceiling of a viral spread',
  irr: 'a built-in of Sheets',
  npv: 'a built-in of Sheets',
  'newcombe-diff-1': 'the difference of two proportions',
  'newcombe-diff-6': 'the difference of two proportions',
  'lagcorr-bjsales-spearman': 'rank correlation of levels',
  'oee-tpm-book': 'two factors without the third',
  'turnover-us-1': 'another convention',
  'turnover-us-2': 'another convention',
};

function compare(actual: unknown, expected: unknown, tolerance: unknown, field: string): void {
  if (Array.isArray(expected)) {
    expected.forEach((item, i) => {
      compare((actual as unknown[])[i], item, tolerance, `${field}[${i}]`);
    });
  } else if (typeof expected === 'number') {
    expect(Math.abs((actual as number) - expected), `${field}: ${actual} for ${expected}`).toBeLessThanOrEqual(
      limit(tolerance, expected),
    );
  } else {
    expect(actual, field).toEqual(expected);
  }
}

function limit(tolerance: unknown, expected: number): number {
  if (typeof tolerance === 'number') return tolerance;
  const { abs, rel } = tolerance as { abs?: number; rel?: number };
  return abs ?? (rel ?? 0) * Math.abs(expected);
}

const cases = hasReference ? referenceCases() : [];
const answered = cases.flatMap((one) => {
  const answer = ANSWERS.find(([id]) => id.test(one.id))?.[1];
  return answer && !(one.id in NOT_OURS) && !FORECASTING.test(one.id) ? [{ ...one, answer }] : [];
});

describe('published cases', () => {
  it.each(answered)('$id ($source)', ({ inputs, expected, tolerance, answer }) => {
    const actual = answer(inputs, expected);
    const fields = Object.keys(expected).filter((field) => field in actual);
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields) compare(actual[field], expected[field], tolerance[field] ?? tolerance, field);
  });

  it('are all run, or left out for a reason', () => {
    const left = cases.filter((one) => !answered.some(({ id }) => id === one.id)).map(({ id }) => id);
    const forecasting = left.filter((id) => FORECASTING.test(id));
    const others = left.filter((id) => !FORECASTING.test(id));
    const report = hasReference
      ? [
          `${answered.length} of ${cases.length} published cases run`,
          `left to forecasting (${forecasting.length}): ${forecasting.join(', ')}`,
          `not answered by any function (${others.length}): ${others.map((id) => `${id}: ${NOT_OURS[id]}`).join('; ')}`,
        ]
      : ['the published cases are not beside this repository: none was run'];
    console.log(report.join('\n'));
    for (const id of others) expect(NOT_OURS).toHaveProperty(id);
  });
});
