/** This file words what a check of the data finds, and checks a month's figures against each other. */
import type { Text } from '../metrics/text';
import { monthAfter } from './months';

/** `{where}` is a column's or a metric's name, `{month}` a month. */
export const FINDINGS = {
  'no-data': { en: 'No figure has been entered yet', fr: 'Aucun chiffre n’est encore saisi' },
  'missing-month': { en: '{where}: nothing for {month}', fr: '{where} : rien pour {month}' },
  late: { en: 'The last month with figures is {month}', fr: 'Le dernier mois saisi est {month}' },
  'not-a-number': {
    en: '{where}, {month}: text where a number is due',
    fr: '{where}, {month} : du texte au lieu d’un nombre',
  },
  negative: {
    en: '{where}, {month}: losses and counts are written as positive numbers',
    fr: '{where}, {month} : pertes et effectifs s’écrivent en nombres positifs',
  },
  'more-than': {
    en: '“{where}” is more than “{other}” in {month}',
    fr: '« {where} » dépasse « {other} » en {month}',
  },
  stale: { en: '{where}: last updated {n} h ago', fr: '{where} : dernière mise à jour il y a {n} h' },
  gap: {
    en: '{where}: {n}% apart. Same definition? Same period?',
    fr: '{where} : {n} % d’écart. Même définition ? Même période ?',
  },
  unchanged: {
    en: '{where} has not moved for 3 months: probably not actionable',
    fr: '{where} n’a pas bougé depuis 3 mois : sans doute pas actionnable',
  },
} satisfies Record<string, Text>;
type FindingCode = keyof typeof FINDINGS;

export interface Finding {
  readonly code: FindingCode;
  /** Input or metric ids and months: the sidebar puts names in their place. */
  readonly params: Readonly<Record<string, string>>;
  readonly tab: string;
  /** Where to look; empty when there is no single cell. */
  readonly cell: string;
}

/** A part cannot exceed its whole. */
const PART_OF: readonly (readonly [part: string, whole: string])[] = [
  ['lost_customers', 'customers_start'],
  ['churned_mrr', 'opening_mrr'],
  ['activated', 'signups'],
  ['dau', 'mau'],
  ['repeat_buyers', 'buyers'],
  ['deals_won', 'deals_closed'],
  ['pmf_very', 'pmf_answers'],
  ['csat_satisfied', 'csat_answers'],
  ['engaged', 'survey_respondents'],
  ['billed_days', 'available_days'],
];

export interface DataTable {
  readonly ids: readonly string[];
  /** Ids whose figures may be negative. */
  readonly signed: readonly string[];
  /** As `2026-03`, oldest first. */
  readonly months: readonly string[];
  /** By month, then by column. */
  readonly values: readonly (readonly unknown[])[];
  /** Where a value stands. */
  readonly cellOf: (month: number, column: number) => string;
}

/** `used` are the columns that the chosen metrics read; `thisMonth` is not expected to be complete. */
export function checkTable(table: DataTable, used: readonly string[], thisMonth: string): Finding[] {
  const columns = used.map((id) => table.ids.indexOf(id)).filter((column) => column >= 0);
  const filled = table.months.flatMap((month, row) =>
    month < thisMonth && columns.some((column) => !isBlank(table.values[row]![column])) ? [row] : [],
  );
  if (filled.length === 0)
    return [{ code: 'no-data', params: {}, tab: 'data', cell: table.cellOf(0, columns[0] ?? 0) }];
  const findings: Finding[] = [];
  const add = (code: FindingCode, row: number, column: number, other = '') =>
    findings.push({
      code,
      params: { where: table.ids[column]!, month: table.months[row]!, ...(other && { other }) },
      tab: 'data',
      cell: table.cellOf(row, column),
    });
  for (let row = filled[0]!; row <= filled[filled.length - 1]!; row++) {
    const values = table.values[row]!;
    for (const column of columns) {
      const value = values[column];
      if (isBlank(value)) add('missing-month', row, column);
      else if (typeof value !== 'number') add('not-a-number', row, column);
      else if (value < 0 && !table.signed.includes(table.ids[column]!)) add('negative', row, column);
    }
    for (const [part, whole] of PART_OF) {
      const a = values[table.ids.indexOf(part)];
      const b = values[table.ids.indexOf(whole)];
      if (typeof a === 'number' && typeof b === 'number' && a > b)
        add('more-than', row, table.ids.indexOf(part), whole);
    }
  }
  const last = table.months[filled[filled.length - 1]!]!;
  if (monthAfter(last, 1) < thisMonth)
    findings.push({
      code: 'late',
      params: { month: last },
      tab: 'data',
      cell: table.cellOf(filled[filled.length - 1]!, columns[0]!),
    });
  return findings;
}

const isBlank = (value: unknown) => value === '' || value === null || value === undefined;
