/** This file is `npm run bench`: the table functions through their edge, beside a plain loop and DuckDB, in one run. */
import { DuckDBInstance } from '@duckdb/node-api';
import { functions } from '../../src/addon/functions';
import { type Column, type Ledger, ledger, scores, subscriptions } from './data';

const call = (name: string, ...args: unknown[]): unknown => functions[name]!(...args);

/** The median of five runs after one that warms up, in milliseconds. */
const time = async (task: () => unknown): Promise<number> => {
  const runs: number[] = [];
  for (let run = 0; run < 6; run++) {
    const start = performance.now();
    await task();
    if (run > 0) runs.push(performance.now() - start);
  }
  return runs.sort((a, b) => a - b)[2]!;
};

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

const report = (label: string, cells: readonly string[]): void =>
  console.log([label.padEnd(34), ...cells.map((text) => text.padStart(13))].join(''));
const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const times = (value: number): string => `× ${value.toFixed(value < 10 ? 2 : 1)}`;

/** A row for each size: its time, its time a row, and its growth against the size before. */
const growth = async (
  label: string,
  sizes: readonly number[],
  prepare: (rows: number) => () => unknown,
): Promise<void> => {
  let before: number | undefined;
  for (const rows of sizes) {
    const spent = await time(prepare(rows));
    report(`${label} ${rows.toLocaleString('en')}`, [
      ms(spent),
      `${((1e6 * spent) / rows).toFixed(0)} ns/row`,
      before ? times(spent / before) : '',
    ]);
    before = spent;
  }
};

const SIZES = [1_000, 10_000, 100_000];
const CUSTOMERS = 4_000;

report('Growth', ['time', 'time a row', 'for 10 × rows']);
await growth('NPS', SIZES, (rows) => {
  const column = scores(rows);
  return () => call('NPS', column);
});
await growth('MRR_SCHEDULE', SIZES, (rows) => {
  const columns = subscriptions(rows, CUSTOMERS);
  return () => call('MRR_SCHEDULE', ...columns);
});
for (const name of ['MRR_MOVEMENTS', 'COHORT_RETENTION']) {
  await growth(name, [...SIZES, 1_000_000], (rows) => {
    const { customers, months, amounts } = ledger(rows, CUSTOMERS);
    return name === 'MRR_MOVEMENTS'
      ? () => call(name, customers, months, amounts)
      : () => call(name, customers, months);
  });
}

const rows = ledger(100_000, CUSTOMERS);
const loop = await time(() => plainLoop(rows));
console.log('\nAgainst others, 100 000 rows, 4 000 customers');
report('', ['time', 'plain loops', 'of DuckDB']);
report('plain loop, sums by month', [ms(loop), times(1), '']);
for (const [name, sql, args] of [
  ['MRR_MOVEMENTS', MOVEMENTS_SQL, [rows.customers, rows.months, rows.amounts]],
  ['COHORT_RETENTION', COHORT_SQL, [rows.customers, rows.months]],
] as const) {
  const own = await time(() => call(name, ...args));
  const theirs = await time(() => duckdb(rows, sql));
  report(name, [ms(own), times(own / loop), times(own / theirs)]);
  report('  DuckDB, load and query', [ms(theirs), times(theirs / loop), times(1)]);
}
const answers = scores(100_000);
const plain = await time(() => plainScores(answers));
const nps = await time(() => call('NPS', answers));
report('NPS', [ms(nps), times(nps / plain), '']);
report('  plain loop over the answers', [ms(plain), times(1), '']);
