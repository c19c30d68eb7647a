/** This file says where the Plan's fields stand in a Settings tab: found by ids, so that people may move things. */
import { columnLetters, fixed } from './address';

export interface SettingsPlace {
  /** The row of each entry of the top block, by its id. */
  readonly top: ReadonlyMap<string, number>;
  /** The hidden row of field ids above the metrics. */
  readonly fieldRow: number;
  /** The field in each column, from column A; null for a user's own column. */
  readonly fields: readonly (string | null)[];
  /** The metric in each row under the field ids; null for a row that is not ours. */
  readonly metrics: readonly (string | null)[];
}

/** Formulas look this far down, so that a row added by hand is seen. */
const REACH = 60;

export const fieldColumn = (place: SettingsPlace, field: string): number => place.fields.indexOf(field) + 1;

/** A field's cells for all metrics, fixed. */
export function fieldRange(place: SettingsPlace, field: string): string {
  const letters = columnLetters(fieldColumn(place, field));
  return fixed(`${letters}${place.fieldRow + 1}:${letters}${place.fieldRow + REACH}`);
}
