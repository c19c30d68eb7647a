/** This file says where the Plan's fields stand in a Settings tab: found by ids, so that people may move things. */
import { columnLetters, fixed } from './address';

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

/** How many metrics have a text for their name or their id, as a formula. */
export const countNamed = (place: SettingsPlace, text: string): string =>
  ['id', 'name'].map((field) => `COUNTIF(${fieldRange(place, field)};${text})`).join('+');

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
