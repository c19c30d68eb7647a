/** This file finds, makes and names the tabs of the workbook. */

import { APOSTROPHE } from '../engine/formula';
import { NEW_SHEET } from '../engine/model';
import type { Host } from './host';

export const sheetName = ({ workbook }: Host, sheetId: string): string =>
  workbook.read().getSheetName(sheetId).split(APOSTROPHE).join("'");

export const sheetIds = ({ workbook }: Host): readonly string[] => workbook.read().getSheetIds();

export function sheetIdOf(host: Host, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return sheetIds(host).find((id) => sheetName(host, id).toLowerCase() === wanted);
}

export function refuseTaken(host: Host, name: string): void {
  if (sheetIdOf(host, name))
    throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

export function createSheet(host: Host, name: string, position: number): string {
  refuseTaken(host, name);
  const sheetId = String(freshId(host));
  const { workbook } = host;
  workbook.run({ type: 'CREATE_SHEET', sheetId, name: workbook.sheetNameToEngine(name), position, ...NEW_SHEET });
  return sheetId;
}

/** Google's ids of tabs are numbers, the first one 0. */
function freshId(host: Host): number {
  const id = 100_000_000 + host.state.newId() * 7919;
  return sheetIds(host).includes(String(id)) ? freshId(host) : id;
}
