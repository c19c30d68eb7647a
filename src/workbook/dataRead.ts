/** This file finds the months and the inputs of a Data tab, wherever people have moved them. */
import type { DataPlace } from './data';
import { SAMPLE_TITLE, titleRow } from './data';
import { type Grid, idsOf, readMonth, rowWith } from './keyedTable';
import { sampleCells } from './sampleRemoval';

/** Where things stand, or null if this is no Data tab any more. */
export function locateData(grid: Grid, isInput: (id: string) => boolean): DataPlace | null {
  const idRow = rowWith(grid, ['month', 'complete']);
  if (idRow === 0) return null;
  const columns = idsOf(grid[idRow - 1], (id) => id === 'month' || id === 'complete' || isInput(id));
  const rows = grid.slice(idRow);
  const months = rows.map((line) => readMonth(line[columns.indexOf('month')]));
  while (months.length > 0 && months[months.length - 1] === null) months.pop();
  const filled = columns.flatMap((id, index) => {
    const figures = id !== null && isInput(id) && rows.some((line) => (line[index] ?? '') !== '');
    return figures ? [id as string] : [];
  });
  const latest = Object.fromEntries(
    filled.flatMap((id) => {
      const column = rows.map((line) => line[columns.indexOf(id)]);
      const figures = column.filter((read): read is number => typeof read === 'number');
      return figures.length > 0 ? [[id, figures[figures.length - 1]!] as const] : [];
    }),
  );
  const place = { idRow, columns, months, filled, latest };
  return { ...place, sample: isMarked(grid[titleRow(idRow) - 1]) && sampleCells(grid, place).length > 0 };
}

const isMarked = (line: Grid[number] | undefined): boolean =>
  (line ?? []).some((read) => read === SAMPLE_TITLE.en || read === SAMPLE_TITLE.fr);

/** How many months have a figure of each of these inputs. */
export function monthsWith(ids: readonly string[], grid: Grid, { idRow, columns, months }: DataPlace): number {
  const places = ids.map((id) => columns.indexOf(id));
  return months.filter(
    (month, rank) => month !== null && places.every((column) => typeof grid[idRow + rank]?.[column] === 'number'),
  ).length;
}

/** How many figures people, or the sample, have entered. */
export function figuresIn(grid: Grid, { idRow, columns, filled }: DataPlace): number {
  const own = columns.flatMap((id, index) => (id !== null && filled.includes(id) ? [index] : []));
  return grid.slice(idRow).reduce((sum, line) => sum + own.filter((index) => (line[index] ?? '') !== '').length, 0);
}
