/** This file knows the columns that a step inserts into the Data tab for new inputs. */
import { columnLetters } from '../workbook/address';
import type { Standing } from '../workbook/merge';
import type { Tab } from '../workbook/tab';
import type { TabRecord } from '../workbook/unfinished';
import type { Workbook } from '../workbook/workbook';

/** What stands in the Data tab once room was made for new inputs, at the end of their groups. */
export function widened({ values, formulas }: Standing, columns: readonly number[]): Standing {
  const widen = <Value>(lines: readonly (readonly Value[])[]) =>
    columns.reduce<readonly (readonly (Value | '')[])[]>(
      (all, column) => all.map((line) => [...line.slice(0, column - 1), '', ...line.slice(column - 1)]),
      lines,
    );
  return { values: widen(values), formulas: widen(formulas) };
}

/** The note of the Data tab, with the columns that are inserted after it is kept. */
export function withRoom(note: TabRecord, made: Workbook, tab: Tab, columns: readonly number[]): TabRecord {
  const idOf = (column: number) => made.columnId(tab.key, columnLetters(column)) ?? '';
  const ids = [...Object.values(note.inserted ?? {}), ...columns.map(idOf)];
  const places = Array.from({ length: tab.columns }, (_, index) => index + 1);
  const inserted = places.flatMap((column) => (ids.includes(idOf(column)) ? [[column, idOf(column)] as const] : []));
  return inserted.length === 0 ? note : { ...note, inserted: Object.fromEntries(inserted) };
}
