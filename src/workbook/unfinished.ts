/** This file keeps what is known of a tab while it is being written, so that whatever stands there after a cut is known as ours. */
import type { Grid } from './keyedTable';
import type { Marks } from './merge';

/**
 * What was last written to a tab. A tab is planned, then noted as being written, then written: the note holds both what
 * stood and what is to stand, and stays until all is written. Whoever finds it writes the tab again, by any plan.
 */
export interface TabRecord {
  /** A mark of each property as it was last written. */
  readonly aspects: Readonly<Record<string, string>>;
  readonly cells: Marks;
  /** The ranges of our own conditional formats. */
  readonly rules: readonly string[];
  /** Nothing was ever written to the end. */
  readonly isNew?: true | undefined;
  /** Columns that were to be inserted, with their ids. */
  readonly inserted?: Readonly<Record<string, string>> | undefined;
}

/** Of a property that may stand in either way, which is therefore written again. */
const UNSURE = '?';
/** Between marks of which any may be found. */
const OR = '|';
const EMPTY = '';

/** The marks that a generated cell may have, if nobody else has written to it; that of an empty one is an empty text. */
export const knownMarks = (kept: string | undefined): readonly string[] => (kept ?? EMPTY).split(OR);

/** Whether a cell was written for certain. */
export const isSure = (kept: string): boolean => !knownMarks(kept).includes(EMPTY);

/** The ids of columns, with those of columns that were inserted and hold nothing yet. */
export const withInserted = (
  columns: readonly (string | null)[],
  values: Grid,
  record: TabRecord | undefined,
): (string | null)[] =>
  columns.map((id, index) => {
    const isEmpty = id === null && values.every((line) => (line[index] ?? '') === '');
    return (isEmpty && record?.inserted?.[index + 1]) || id;
  });

/** The note of a tab that is about to be written. */
export function begin(record: TabRecord | null, next: TabRecord): TabRecord {
  const { aspects = {}, cells = {}, rules = [] } = record ?? {};
  // Whom a lock lets in is compared with the list of the last that was closed.
  const { editors, ...standing } = aspects;
  const { editors: _, ...wanted } = next.aspects;
  return {
    aspects: {
      ...both(standing, wanted, (before, after) => (before === after ? after! : UNSURE)),
      ...(editors !== undefined && { editors }),
    },
    cells: both(cells, next.cells, eitherMark),
    rules: [...new Set([...rules, ...next.rules])],
    ...((record?.isNew ?? record === null) && { isNew: true }),
    ...(record?.inserted && { inserted: record.inserted }),
  };
}

const eitherMark = (before: string | undefined, after: string | undefined): string =>
  [...new Set([...knownMarks(before), ...knownMarks(after)])].join(OR);

type Texts = Readonly<Record<string, string>>;

function both(
  before: Texts,
  after: Texts,
  join: (before: string | undefined, after: string | undefined) => string,
): Texts {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(names.map((name) => [name, join(before[name], after[name])]));
}
