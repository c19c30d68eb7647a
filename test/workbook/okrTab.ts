/** This file reads and changes the OKR tab by the ids of its rows and fields, for its tests. */
import type { LocalSpreadsheet } from '../../src/local/node';
import type { Plan } from '../../src/method/plan';
import { setForNow } from '../addon/generateOnce';

export type Grid = (string | number | boolean | Date)[][];

export const sheetOf = (spreadsheet: LocalSpreadsheet) => spreadsheet.spreadsheet.getSheetByName('OKR')!;
export const gridOf = (spreadsheet: LocalSpreadsheet): Grid => sheetOf(spreadsheet).getDataRange().getValues() as Grid;
export const columnOf = (grid: Grid, field: string) => grid.find((line) => line.includes('ghost'))!.indexOf(field);
export const rowOf = (grid: Grid, id: string) => grid.findIndex((line) => line[columnOf(grid, 'id')] === id);

/** What stands in a field of a row known by its id. */
export function cell(spreadsheet: LocalSpreadsheet, id: string, field: string) {
  const grid = gridOf(spreadsheet);
  return grid[rowOf(grid, id)]![columnOf(grid, field)]!;
}
export function headOf(spreadsheet: LocalSpreadsheet, field: string) {
  const grid = gridOf(spreadsheet);
  return grid[grid.findIndex((line) => line.includes('ghost')) - 1]![columnOf(grid, field)]!;
}
export function place(spreadsheet: LocalSpreadsheet, id: string, field: string) {
  const grid = gridOf(spreadsheet);
  return sheetOf(spreadsheet).getRange(rowOf(grid, id) + 1, columnOf(grid, field) + 1);
}
export const put = (spreadsheet: LocalSpreadsheet, id: string, field: string, value: string | number | boolean) =>
  place(spreadsheet, id, field).setValue(value);
/** Until the test ends. */
export const tryOut = (spreadsheet: LocalSpreadsheet, id: string, field: string, value: string | number | boolean) =>
  setForNow([place(spreadsheet, id, field), value]);
export async function planOf(spreadsheet: LocalSpreadsheet): Promise<Plan> {
  const { data } = (await spreadsheet.call('bootstrap', null)) as { data: { plan: Plan } };
  return data.plan;
}
/** A check's state stands in the column of the numbers, the score in that of the texts. */
export const state = (spreadsheet: LocalSpreadsheet, id: string) => cell(spreadsheet, id, 'number');
export const score = (spreadsheet: LocalSpreadsheet) => cell(spreadsheet, 'launch', 'text');
