/** This file says where the Plan's fields stand in a Settings tab: found by ids, so that people may move things. */
import { columnLetters, fixed } from './address';
import { quoteTab, quoteText } from './formula';

export interface SettingsPlace {
  /** The row of each entry of the top block, by its id. */
  readonly top: ReadonlyMap<string, number>;
  /** The columns of the entries' ids, and of the answers, which stand right of the labels. */
  readonly topIds: number;
  readonly answers: number;
  /** The hidden row of field ids above the metrics. */
  readonly fieldRow: number;
  /** The field in each column, from column A; null for a user's own column. */
  readonly fields: readonly (string | null)[];
  /** The metric in each row under the field ids; null for a row that is not ours. */
  readonly metrics: readonly (string | null)[];
  /** What reading gives in the stead of a cell that it cannot read: see `unreadKey`. */
  readonly unread: ReadonlyMap<string, unknown>;
  /** The line beside the lock, as it was read, where some of it is no address. */
  readonly noEmails: string;
}

/** The field of what stands beside an entry. */
export const BESIDE = 'beside';

/** Of a metric's field, or of an entry. */
export const unreadKey = (of: string, field: string): string => `${of} ${field}`;

/** A cell that cannot be read is left as it is, with the words beside it, until the Plan says something else. */
export const isLeft = ({ unread }: SettingsPlace, of: string, field: string, value: unknown): boolean => {
  const key = unreadKey(of, field);
  return unread.has(key) && unread.get(key) === value;
};

/** The metric that a cell names, by its id or its name; where nothing is written so, in either case. */
export function named<Metric extends { readonly id: string; readonly name: string }>(
  text: string,
  metrics: readonly Metric[],
): Metric | undefined {
  const wanted = text.slice(0, LONGEST_NAME);
  return (
    metrics.find(({ id }) => id === text) ??
    metrics.find(({ name }) => name === wanted) ??
    metrics.find(({ id }) => id === text.trim()) ??
    metrics.find(({ name }) => bare(name) === bare(wanted))
  );
}

const bare = (name: string): string => name.trim().toLowerCase();

/** A metric's name is cut to so many characters as it is read. */
export const LONGEST_NAME = 60;

/** Whether COUNTIF would compare with what follows, where a text begins with such a sign. */
export const isComparison = (text: string): string =>
  `OR(${['=', '<', '>'].map((sign) => `LEFT(${text};1)="${sign}"`).join(';')})`;

/** Other words in the column of ids are a person's notes. */
export const isMetricId = (id: string): boolean => /^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(id);

/** Formulas look this far down, so that a row added by hand is seen. */
const REACH = 60;

export const fieldColumn = (place: SettingsPlace, field: string): number => place.fields.indexOf(field) + 1;

/** A field's cells for all metrics, fixed. */
export function fieldRange(place: SettingsPlace, field: string): string {
  const letters = columnLetters(fieldColumn(place, field));
  return fixed(`${letters}${place.fieldRow + 1}:${letters}${place.fieldRow + REACH}`);
}

/** Where formulas find the ids and the names of all metrics. */
export interface Namesakes {
  readonly ids: string;
  readonly names: string;
}

/** As the Settings tab itself writes them, or another tab that knows its title. */
export function namesakes(place: SettingsPlace, title?: string): Namesakes {
  const range = (field: string) => (title === undefined ? '' : `${quoteTab(title)}!`) + fieldRange(place, field);
  return { ids: range('id'), names: range('name') };
}

/** How many metrics have a text for their name or their id, as a formula. */
export const countNamed = ({ ids, names }: Namesakes, text: string): string =>
  [ids, names].map((range) => `COUNTIF(${range};${text})`).join('+');

/** Follows a metric's name as it is changed; its id where that is no name, or could be taken for another's. */
export function nameOf(all: Namesakes, metric: string): string {
  const { ids, names } = all;
  const id = quoteText(metric);
  const name = `INDEX(${names};MATCH(${id};${ids};0))`;
  const isName = `AND(${name}<>"";LEFT(${name};${LONGEST_NAME})=${name};NOT(${isComparison(name)}))`;
  // A name may be its own id, in other letters.
  const alone = `${countNamed(all, name)}=IF(${name}=${id};2;1)`;
  const found = `IF(${isName};IF(${alone};${name};${id});${id})`;
  return `IF(COUNTIF(${ids};${id})=0;${id};${found})`;
}

/** The id of the metric that a cell names by its id or its name; what it holds where there is none such. */
export function idNamed({ ids, names }: Namesakes, cell: string): string {
  const match = (range: string) => `MATCH(${cell};${range};0)`;
  // `*` and `?` match others.
  const isIn = (range: string, count: string) =>
    `IF(COUNTIF(${range};${cell})${count};INDEX(${range};${match(range)})=${cell};0>1)`;
  const byName = `IF(${isIn(names, '=1')};INDEX(${ids};${match(names)});${cell})`;
  const found = `IF(${isIn(ids, '>0')};INDEX(${ids};${match(ids)});${byName})`;
  return `IF(${cell}="";"";IF(${isComparison(cell)};${cell};${found}))`;
}
