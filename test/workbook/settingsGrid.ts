/** This file reads the Settings tab of a plan as a spreadsheet gives it back. */
import { HyperFormula } from 'hyperformula';
import type { Plan } from '../../src/method/plan';
import type { Read } from '../../src/workbook/keyedTable';
import { locateSettings, readSettings } from '../../src/workbook/settingsRead';
import { isFormula, layOut } from '../../src/workbook/tab';
import { type Found, workbook } from '../../src/workbook/workbook';
import { FRESH, saas } from './plans';

export const settingsOf = (plan: Plan, settings: Found['settings'] = null) =>
  layOut(workbook(plan, { ...FRESH, settings }, false).tab('settings')).spots;

/** The tab as a spreadsheet gives it back: dates are days, blanks are empty text. */
export function readBack(plan: Plan): Read[][] {
  const spots = settingsOf(plan);
  const grid = spots.map((line) =>
    line.map((spot): Read => {
      const cell = spot?.cell ?? '';
      if (!isFormula(cell)) return cell;
      const date = /^=DATE\((\d+);(\d+);(\d+)\)$/.exec(cell.formula);
      return date ? { year: Number(date[1]), month: Number(date[2]), day: Number(date[3]) } : '';
    }),
  );
  return withStar(grid, spots);
}

export const starLine = (grid: Read[][]) => grid.find((line) => line[0] === 'northStar')!;

/** The tab with what the North Star's formula shows in it, by an engine that knows nothing of ours. */
export function withStar(grid: Read[][], spots = settingsOf(saas('fr'))): Read[][] {
  const cell = spots.find((line) => line[0]?.cell === 'northStar')![2]!.cell;
  const cells = grid.map((line) =>
    line.map((read) => (read === '' || typeof read === 'object' ? null : typeof read === 'string' ? `'${read}` : read)),
  );
  const row = grid.indexOf(starLine(grid));
  cells[row]![2] = isFormula(cell) ? cell.formula : null;
  const engine = HyperFormula.buildFromArray(cells, { licenseKey: 'gpl-v3', functionArgSeparator: ';' });
  const shown = String(engine.getCellValue({ sheet: 0, row, col: 2 }));
  engine.destroy();
  return grid.map((line, index) => (index === row ? [...line.slice(0, 2), shown, ...line.slice(3)] : line));
}

/** What the tab says of each metric, as it is made, by an engine that knows nothing of ours. */
export function checksShown(spots: ReturnType<typeof settingsOf>): string[] {
  const cells = spots.map((line) =>
    line.map((spot) => {
      const cell = spot?.cell ?? null;
      return isFormula(cell) ? cell.formula : typeof cell === 'string' ? `'${cell}` : cell;
    }),
  );
  const engine = HyperFormula.buildFromArray(cells, { licenseKey: 'gpl-v3', functionArgSeparator: ';' });
  const idRow = spots.findIndex((line) => line[0]?.cell === 'id');
  const col = spots[idRow]!.findIndex((spot) => spot?.cell === 'check');
  const shown = spots
    .slice(idRow + 1)
    .map((_, rank) => String(engine.getCellValue({ sheet: 0, row: idRow + 1 + rank, col })));
  engine.destroy();
  return shown;
}

export const planOf = (grid: Read[][]) => readSettings(grid, locateSettings(grid)!);
