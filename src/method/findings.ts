/** This file words what a check of the data finds, and checks a month's figures against each other. */
import { type Text, t } from '../metrics/text';
import { monthAfter } from './months';

/** `{where}` is a column's or a metric's name, `{month}` a month. */
export const FINDINGS = {
  'no-dashboard': t(
    'This file has no dashboard: create or update it from the home screen',
    'Ce fichier n’a pas de tableau de bord : créez-le ou actualisez-le depuis l’accueil',
  ),
  unread: t(
    '{where}: “{found}” cannot be read and is left out',
    '{where} : « {found} » est illisible et n’est pas pris en compte',
  ),
  blank: t(
    '{where}: empty, so “{other}” is taken in its place',
    '{where} : vide, « {other} » est donc pris à la place',
  ),
  'no-data': t('No figure has been entered yet', 'Aucun chiffre n’est encore saisi'),
  'missing-month': t('{where}: nothing for {month}', '{where} : rien pour {month}'),
  late: t('The last month with figures is {month}', 'Le dernier mois saisi est {month}'),
  'not-a-number': t('{where}, {month}: text where a number is due', '{where}, {month} : du texte au lieu d’un nombre'),
  negative: t(
    '{where}, {month}: losses and counts are written without a minus sign',
    '{where}, {month} : pertes et nombres s’écrivent sans signe moins',
  ),
  'above-one': t('{where}, {month}: above 100%', '{where}, {month} : au-dessus de 100 %'),
  'more-than': t('“{where}” is more than “{other}” in {month}', '« {where} » dépasse « {other} » en {month}'),
  losses: t(
    'Churn and contraction are more than “{other}” in {month}',
    'Churn et contraction dépassent « {other} » en {month}',
  ),
  unusual: t(
    '“{where}” is more than “{other}” in {month}: possible, but their ratio is then not computed',
    '« {where} » dépasse « {other} » en {month} : possible, mais leur ratio n’est alors pas calculé',
  ),
  'absent-month': t('No row for {month}', 'Aucune ligne pour {month}'),
  twice: t('{month} has two rows: only the first counts', '{month} a deux lignes : seule la première compte'),
  stale: t('{where}: last updated {n} h ago', '{where} : dernière mise à jour il y a {n} h'),
  gap: t(
    '{where}: {n}% apart. Same definition? Same period?',
    '{where} : {n} % d’écart. Même définition ? Même période ?',
  ),
  unchanged: t(
    '{where} has not moved for 3 months: probably not actionable',
    '{where} n’a pas bougé depuis 3 mois : sans doute pas actionnable',
  ),
  'too-many': t(
    '{n} metrics followed: past 10, a dashboard is a Christmas tree. Keep those that decide something',
    '{n} indicateurs suivis : au-delà de 10, c’est un tableau de bord « sapin de Noël ». Gardez ceux qui décident',
  ),
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

/** Inputs whose sum should not exceed another's figure. */
export interface Bound {
  readonly parts: readonly [string, ...string[]];
  readonly whole: string;
  readonly code: 'more-than' | 'losses' | 'unusual';
}

const partOf = (part: string, whole: string): Bound => ({ parts: [part], whole, code: 'more-than' });
const unusual = (part: string, whole: string): Bound => ({ parts: [part], whole, code: 'unusual' });

/** By definition a part cannot exceed its whole; new customers can exceed the leads of the same month. */
export const BOUNDS: readonly Bound[] = [
  partOf('lost_customers', 'customers_start'),
  { parts: ['churned_mrr', 'contraction_mrr'], whole: 'opening_mrr', code: 'losses' },
  partOf('activated', 'signups'),
  partOf('dau', 'mau'),
  partOf('feature_adopters', 'mau'),
  partOf('referrers', 'mau'),
  partOf('invited_signups', 'invitations'),
  partOf('active_7d', 'cohort_7d'),
  partOf('active_30d', 'cohort_30d'),
  partOf('buyers', 'orders'),
  partOf('repeat_buyers', 'buyers'),
  partOf('deals_won', 'deals_closed'),
  partOf('pmf_very', 'pmf_answers'),
  partOf('csat_satisfied', 'csat_answers'),
  partOf('engaged', 'survey_respondents'),
  partOf('leavers', 'employees_start'),
  partOf('billed_days', 'available_days'),
  unusual('new_customers', 'leads'),
  unusual('direct_costs', 'revenue'),
];

export interface DataTable {
  readonly ids: readonly string[];
  /** Ids whose figures may be negative. */
  readonly signed: readonly string[];
  /** Ids whose figures are rates, 1 at most. */
  readonly rates: readonly string[];
  /** As `2026-03`, oldest first. */
  readonly months: readonly string[];
  /** By month, then by column. */
  readonly values: readonly (readonly unknown[])[];
  /** Where a value stands. */
  readonly cellOf: (month: number, column: number) => string;
}

const MOST_FOLLOWED = 10;

/** As many as a person mends before looking again. */
export const MOST_FINDINGS = 50;

/** The other tabs may outlive it. */
export const noDashboard: Finding = { code: 'no-dashboard', params: {}, tab: 'dashboard', cell: '' };

/** What a review says of the sample company's figures where the Data tab shows them. */
export const SAMPLE_STANDS: Text = t(
  'In place already. Tick to fill the columns still empty. “Remove…”, on the home screen, takes them away.',
  'Déjà en place. Cochez pour remplir les colonnes encore vides. « Retirer… », à l’accueil, les enlève.',
);

const NAMED = 3;

/** What a review says of cells of the Settings tab that cannot be read, by the first names; null where all is read. */
export function unreadNote(names: readonly string[]): Text | null {
  const count = names.length;
  if (count === 0) return null;
  const list = names.slice(0, NAMED).join(' · ') + (count > NAMED ? '…' : '');
  const one = count === 1;
  return {
    en: `${count} ${one ? 'cell' : 'cells'} of the Settings tab could not be understood: ${list}`,
    fr: `${count} ${one ? 'cellule des Réglages n’a pas été comprise' : 'cellules des Réglages n’ont pas été comprises'} : ${list}`,
  };
}

/** More metrics than anyone can follow, shown on the dashboard or not (Z3, C13). */
export const tooMany = (followed: number): Finding[] =>
  followed > MOST_FOLLOWED ? [{ code: 'too-many', params: { n: String(followed) }, tab: 'settings', cell: 'A1' }] : [];

/** `used` are the columns that the chosen metrics read; `thisMonth` is not expected to be complete. */
export function checkTable(table: DataTable, used: readonly string[], thisMonth: string): Finding[] {
  const columns = used.map((id) => table.ids.indexOf(id)).filter((column) => column >= 0);
  const isPast = (month: string) => month !== '' && month < thisMonth;
  const filled = table.months.flatMap((month, row) =>
    isPast(month) && columns.some((column) => !isBlank(table.values[row]![column])) ? [row] : [],
  );
  if (filled.length === 0)
    return [{ code: 'no-data', params: {}, tab: 'data', cell: table.cellOf(0, columns[0] ?? 0) }];
  const known = filled.map((row) => table.months[row]!).sort();
  const [first, last] = [known[0]!, known[known.length - 1]!];
  const findings = table.months.flatMap((month, row) =>
    month >= first && month <= last ? [...rowsOf(table, row), ...figuresOf(table, row, columns)] : [],
  );
  if (monthAfter(last, 1) < thisMonth) findings.push(at(table, 'late', table.months.indexOf(last), columns[0]!));
  return findings;
}

function at(table: DataTable, code: FindingCode, row: number, column: number, other = ''): Finding {
  const params = { where: table.ids[column]!, month: table.months[row]!, ...(other && { other }) };
  return { code, params, tab: 'data', cell: table.cellOf(row, column) };
}

/** A month that stands twice, or after which a row was deleted. */
function rowsOf(table: DataTable, row: number): Finding[] {
  const month = table.months[row]!;
  const column = Math.max(0, table.ids.indexOf('month'));
  if (table.months.indexOf(month) < row) return [at(table, 'twice', row, column)];
  const next = monthAfter(month, 1);
  if (table.months.includes(next) || !table.months.some((other) => other > next)) return [];
  return [{ ...at(table, 'absent-month', row, column), params: { month: next } }];
}

/** What is wrong with the figures of a month, each by itself and against each other. */
function figuresOf(table: DataTable, row: number, columns: readonly number[]): Finding[] {
  const values = table.values[row]!;
  const figure = (id: string) => {
    const value = values[table.ids.indexOf(id)];
    return typeof value === 'number' ? value : null;
  };
  const alone = columns.flatMap((column): Finding[] => {
    const code = faultOf(values[column], table.ids[column]!, table);
    return code ? [at(table, code, row, column)] : [];
  });
  const together = BOUNDS.flatMap(({ parts, whole, code }): Finding[] => {
    const known = parts.map(figure).filter((value): value is number => value !== null);
    const most = figure(whole);
    const exceeds = most !== null && known.length > 0 && known.reduce((sum, value) => sum + value, 0) > most;
    return exceeds ? [at(table, code, row, table.ids.indexOf(parts[0]), whole)] : [];
  });
  return [...alone, ...together];
}

function faultOf(value: unknown, id: string, { signed, rates }: DataTable): FindingCode | null {
  if (isBlank(value)) return 'missing-month';
  if (typeof value !== 'number') return 'not-a-number';
  if (value < 0 && !signed.includes(id)) return 'negative';
  return value > 1 && rates.includes(id) ? 'above-one' : null;
}

const isBlank = (value: unknown) => value === '' || value === null || value === undefined;
