/** This file finds what the sample company has left in the Data and Data quality tabs: what nobody has changed since. */
import { monthsBetween } from '../method/months';
import type { DataPlace } from './data';
import type { Grid } from './keyedTable';
import { INPUTS } from './measures';
import type { Standing } from './merge';
import { SAMPLE_COMMENT, sampleSources } from './qualitySample';
import { SAMPLE_MONTHS, samples } from './sample';
import { isFormula } from './tab';
import type { TablePlace } from './table';

interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Rows and columns, from 1, of cells that still hold the sample's figure of their month. */
export function sampleCells(
  grid: Grid,
  { idRow, columns, months }: Pick<DataPlace, 'idRow' | 'columns' | 'months'>,
): Spot[] {
  const known = samples([...INPUTS.values()]);
  const [first = ''] = months.filter((month): month is string => month !== null).sort();
  return columns.flatMap((id, column) => {
    return months.flatMap((month, rank) => {
      const age = month === null ? -1 : monthsBetween(first, month);
      const stands = grid[idRow + rank]?.[column];
      const isSample =
        typeof stands === 'number' &&
        age >= 0 &&
        age < SAMPLE_MONTHS &&
        known.some((figures) => stands === figures.get(id ?? '')?.[age]);
      return isSample ? [{ row: idRow + 1 + rank, column: column + 1 }] : [];
    });
  });
}

/** The sources' cells that still hold what the sample wrote there. */
export function sampleSourceCells({ values, formulas }: Standing, { fieldRow, fields, rows }: TablePlace): Spot[] {
  const known = samples([...INPUTS.values()]).flatMap((figures) =>
    ['opening_mrr', 'qualified_visitors'].map((followed) => sampleSources('en', figures, (id) => id === followed)),
  );
  return rows.flatMap((id, rank) => {
    const own = known.flatMap((entries) => entries.get(id ?? '') ?? []);
    const [entry] = own;
    if (!entry) return [];
    const row = fieldRow + rank;
    return fields.flatMap((field, column): Spot[] => {
      const value = values[row]?.[column] ?? '';
      const isSample =
        field === 'comment'
          ? value === SAMPLE_COMMENT.en || value === SAMPLE_COMMENT.fr
          : field === 'updated'
            ? isFormula(entry.updated) && sameFormula(formulas[row]?.[column] ?? '', entry.updated.formula)
            : (field === 'valueA' || field === 'valueB') && own.some((one) => value === one[field]);
      return isSample ? [{ row: row + 1, column: column + 1 }] : [];
    });
  });
}

const sameFormula = (left: string, right: string): boolean => left.replace(/\s/g, '').toUpperCase() === right;
