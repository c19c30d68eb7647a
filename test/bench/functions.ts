/** This file measures the functions through their edge, beside plain loops, DuckDB and simple-statistics, in one run. */
import { DuckDBInstance } from '@duckdb/node-api';
import { sampleCorrelation } from 'simple-statistics';
import { functions } from '../../src/addon/functions';
import { type Column, type Ledger, ledger, scores, subscriptions } from './data';
import { ms, race, report, type Task, times } from './report';

const call = (name: string, ...args: unknown[]): unknown => functions[name]!(...args);

/** The least that any answer must do: sum the amounts by month. */
const plainLoop = ({ months, amounts }: Ledger): Map<unknown, number> => {
  const sums = new Map<unknown, number>();
  for (let row = 0; row < months.length; row++) {
    const period = months[row]![0];
    sums.set(period, (sums.get(period) ?? 0) + (amounts[row]![0] as number));
  }
  return sums;
};

const plainScores = (column: Column): number => {
  let points = 0;
  for (const [score] of column) points += (score as number) >= 9 ? 1 : (score as number) <= 6 ? -1 : 0;
  return (100 * points) / column.length;
};

const MOVEMENTS_SQL = `
  with paid as (select customer, month, sum(amount) amount from ledger group by all),
  months as (select unnest(generate_series((select min(month) from paid), (select max(month) from paid), interval 1 month))::date as month),
  grid as (select c.customer, m.month, coalesce(p.amount, 0) as amount
    from (select distinct customer from paid) c cross join months m left join paid p using (customer, month)),
  steps as (select month, amount, coalesce(lag(amount) over w, 0) as earlier,
    coalesce(max(amount) over (partition by customer order by month rows between unbounded preceding and 1 preceding), 0) > 0 as known
    from grid window w as (partition by customer order by month))
  select month, sum(earlier) as opening,
    sum(case when earlier = 0 and amount > 0 and not known then amount else 0 end) as new,
    sum(case when earlier > 0 and amount > earlier then amount - earlier else 0 end) as expansion,
    sum(case when amount > 0 and amount < earlier then earlier - amount else 0 end) as contraction,
    sum(case when amount = 0 then earlier else 0 end) as churned,
    sum(case when earlier = 0 and amount > 0 and known then amount else 0 end) as reactivation,
    sum(amount) as closing, count(*) filter (amount > 0) as customers
  from steps group by month order by month`;

const COHORT_SQL = `
  with first as (select customer, min(month) cohort from ledger group by customer)
  select cohort, datediff('month', cohort, month) age, count(distinct customer)
  from ledger join first using (customer) group by all order by all`;

/** Loads the rows and asks for the table: what a person would have to do with a database beside the sheet. */
const duckdb = async ({ customers, months, amounts }: Ledger, sql: string): Promise<unknown> => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run('create table ledger (customer varchar, month date, amount double)');
  const appender = await connection.createAppender('ledger');
  for (let row = 0; row < customers.length; row++) {
    const [year, month] = (months[row]![0] as string).split('-').map(Number) as [number, number];
    appender.appendVarchar(customers[row]![0] as string);
    appender.appendDate({ days: Math.round(Date.UTC(year, month - 1, 1) / 864e5) } as never);
    appender.appendDouble(amounts[row]![0] as number);
    appender.endRow();
  }
  appender.closeSync();
  const reader = await connection.runAndReadAll(sql);
  const rows = reader.getRows();
  connection.closeSync();
  return rows;
};

/** A row for each size: its time, its time a row, and its growth against a tenth of the rows; in the end, the peak. */
const growth = async (label: string, sizes: readonly number[], prepare: (rows: number) => Task): Promise<void> => {
  const spent = await race(sizes.map(prepare));
  const grown = spent.map((time, index) => time / (spent[index - 1] ?? Number.POSITIVE_INFINITY));
  for (const [index, rows] of sizes.entries())
    report(`${label} ${rows.toLocaleString('en')}`, [
      ms(spent[index]!),
      `${((1e6 * spent[index]!) / rows).toFixed(0)} ns/row`,
      index ? times(grown[index]!) : '',
    ]);
  report('  peak growth', ['', '', times(Math.max(...grown))]);
};

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const CUSTOMERS = 4_000;

/** Every table function and NPS, over so many rows; those asked for more are shown to a million. */
const GROWTH: readonly (readonly [name: string, upTo: number, argumentsOf: (rows: number) => readonly unknown[]])[] = [
  ['NPS', 1_000_000, (rows) => [scores(rows)]],
  ['NPS_BREAKDOWN', 100_000, (rows) => [scores(rows)]],
  ['FUNNEL', 100_000, (rows) => [Array.from({ length: rows }, (_, step) => [rows - step])]],
  ['LEAD_LAG', 100_000, (rows) => [scores(rows), scores(rows)]],
  ['MRR_SCHEDULE', 100_000, (rows) => subscriptions(rows, rows / 10)],
  ['MRR_MOVEMENTS', 1_000_000, (rows) => Object.values(ledger(rows, CUSTOMERS))],
  ['COHORT_RETENTION', 1_000_000, (rows) => Object.values(ledger(rows, CUSTOMERS)).slice(0, 2)],
];

report('Growth', ['time', 'time a row', 'for 10 × rows']);
for (const [name, upTo, argumentsOf] of GROWTH)
  await growth(
    name,
    SIZES.filter((rows) => rows <= upTo),
    (rows) => {
      const args = argumentsOf(rows);
      return () => call(name, ...args);
    },
  );
console.log(`Peak memory so far: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);

const rows = ledger(100_000, CUSTOMERS);
console.log('\nAgainst a plain loop (at most × 25) and DuckDB (at most × 0.5), 100 000 rows, 4 000 customers');
report('', ['time', 'plain loops', 'of DuckDB']);
for (const [name, sql, args] of [
  ['MRR_MOVEMENTS', MOVEMENTS_SQL, [rows.customers, rows.months, rows.amounts]],
  ['COHORT_RETENTION', COHORT_SQL, [rows.customers, rows.months]],
] as const) {
  const [loop, own, theirs] = (await race([
    () => plainLoop(rows),
    () => call(name, ...args),
    () => duckdb(rows, sql),
  ])) as [number, number, number];
  report(name, [ms(own), times(own / loop), times(own / theirs)]);
  report('  plain loop, sums by month', [ms(loop), times(1), '']);
  report('  DuckDB, load and query', [ms(theirs), times(theirs / loop), times(1)]);
}

/** No maintained package of npm answers with an NPS, a Wilson interval, MRR movements or cohorts; this one correlates. */
console.log('\nAgainst the plain arithmetic, 100 000 rows');
report('', ['time', 'of the other']);
const answers = scores(100_000);
const [first, second] = [scores(100_000), answers];
const changes = (column: Column) => column.slice(1).map(([value], i) => (value as number) - (column[i]![0] as number));
for (const [name, own, other, theirs] of [
  ['NPS', () => call('NPS', answers), 'plain loop over the answers', () => plainScores(answers)],
  [
    'LEAD_LAG, no lag',
    () => call('LEAD_LAG', first, second, 0),
    'simple-statistics, sampleCorrelation',
    () => sampleCorrelation(changes(first), changes(second)),
  ],
] as const) {
  const [ownTime, theirTime] = (await race([own, theirs])) as [number, number];
  report(name, [ms(ownTime), times(ownTime / theirTime)]);
  report(`  ${other}`, [ms(theirTime), times(1)]);
}
