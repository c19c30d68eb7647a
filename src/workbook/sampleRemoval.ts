/** This file finds the sample company's figures in a Data tab: those that nobody has changed since. */
import type { DataPlace } from './data';
import type { Grid } from './keyedTable';
import { INPUTS } from './measures';
import { monthIndex } from './months';
import { SAMPLE_MONTHS, sample } from './sample';

/** Rows and columns, from 1, of cells that still hold the sample's figure of their month. */
export function sampleCells(grid: Grid, { idRow, columns, months }: DataPlace): { row: number; column: number }[] {
  const figures = sample([...INPUTS.values()]);
  const known = months.filter((month): month is string => month !== null).map(monthIndex);
  const first = Math.min(...known);
  return columns.flatMap((id, column) => {
    const own = figures.get(id ?? '');
    if (!own) return [];
    return months.flatMap((month, rank) => {
      const age = month === null ? -1 : monthIndex(month) - first;
      const stands = grid[idRow + rank]?.[column];
      const isSample = age >= 0 && age < SAMPLE_MONTHS && stands === own[age];
      return isSample ? [{ row: idRow + 1 + rank, column: column + 1 }] : [];
    });
  });
}
