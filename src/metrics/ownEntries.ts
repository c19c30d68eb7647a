/** This file makes tables that hold what was put in them and nothing else: `constructor`, typed as an id, is in none. */

/** Look-ups in a plain object also find what every object inherits, so a table that is asked for typed words has no prototype. */
export const ownEntries = <Value>(
  ...tables: readonly Readonly<Record<string, Value>>[]
): Readonly<Record<string, Value>> => Object.assign(Object.create(null), ...tables);
