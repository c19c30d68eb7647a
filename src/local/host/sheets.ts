/** This file finds, makes and names the tabs of the workbook. */

import { APOSTROPHE } from '../engine/formula';
import { NEW_SHEET } from '../engine/model';
import type { Host } from './host';

export const sheetName = ({ workbook }: Host, sheetId: string): string =>
  workbook.peek.getSheetName(sheetId).split(APOSTROPHE).join("'");

export const sheetIds = ({ workbook }: Host): readonly string[] => workbook.peek.getSheetIds();

/** Two titles that differ in capitals alone cannot stand side by side, and a formula reaches a tab by either. */
export function sheetIdOf(host: Host, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return sheetIds(host).find((id) => sheetName(host, id).toLowerCase() === wanted);
}

/** As `getSheetByName` looks for it: capitals count. */
export const sheetIdNamed = (host: Host, name: string): string | undefined =>
  sheetIds(host).find((id) => sheetName(host, id) === name);

const LONGEST_NAME = 100;

/** Refuses a title that no tab can take, or that another tab has. */
export function refuseName(host: Host, name: string, own?: string): void {
  if (name === '') throw new Error('The sheet name cannot be empty.');
  if (name.length > LONGEST_NAME) throw new Error(`The sheet name cannot be greater than ${LONGEST_NAME} characters.`);
  const taken = sheetIdOf(host, name);
  if (taken && taken !== own)
    throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

export function createSheet(host: Host, name: string, position: number): string {
  refuseName(host, name);
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

/** The number by which a script knows a tab: the engine names by letters those that a person adds in the page. */
export const numberOf = (sheetId: string): number =>
  /^\d+$/.test(sheetId)
    ? Number(sheetId)
    : Array.from(sheetId).reduce((number, letter) => (number * 31 + letter.codePointAt(0)!) % 2 ** 31, 0);

export const sheetIdNumbered = (host: Host, number: number): string | undefined =>
  sheetIds(host).find((id) => numberOf(id) === number);

export const visibleSheets = ({ workbook }: Host): readonly string[] => workbook.peek.getVisibleSheetIds();

const defaultNames = { en_US: (n: number) => `Sheet${n}`, fr_FR: (n: number) => `Feuille ${n}` };

export function freeName(host: Host): string {
  let number = sheetIds(host).length + 1;
  while (sheetIdOf(host, defaultNames[host.state.locale](number))) number++;
  return defaultNames[host.state.locale](number);
}

export function deleteSheet(host: Host, sheetId: string): void {
  const { workbook } = host;
  const others = visibleSheets(host).filter((id) => id !== sheetId);
  if (others.length === 0) throw new Error("You can't remove all the sheets in a document.");
  // The engine counts the tabs that are seen, and so keeps the last hidden one.
  if (!workbook.peek.isSheetVisible(sheetId)) workbook.run({ type: 'SHOW_SHEET', sheetId });
  workbook.run({ type: 'DELETE_SHEET', sheetId, sheetName: workbook.peek.getSheetName(sheetId) });
}

/** "Copy of …", with its charts, as Google makes it. */
export function duplicateSheet(host: Host, sheetId: string, name = copyName(host, sheetName(host, sheetId))): string {
  refuseName(host, name);
  const { workbook, state } = host;
  const copy = String(freshId(host));
  workbook.run({ type: 'DUPLICATE_SHEET', sheetId, sheetIdTo: copy, sheetNameTo: workbook.sheetNameToEngine(name) });
  const inCopy = (id: string) => `${copy}??${id.split('??').pop()}`;
  const charts = state.charts.filter((chart) => chart.sheetId === sheetId);
  for (const chart of charts) {
    const ranges = chart.ranges.map((range) => (range.sheetId === sheetId ? { ...range, sheetId: copy } : range));
    const names = { engineId: inCopy(chart.engineId), figureId: inCopy(chart.figureId) };
    state.charts.push({ ...structuredClone(chart), ...names, id: state.newId(), sheetId: copy, ranges });
  }
  return copy;
}

function copyName(host: Host, name: string): string {
  const base = host.state.locale === 'fr_FR' ? `Copie de ${name}` : `Copy of ${name}`;
  let copy = base;
  for (let number = 2; sheetIdOf(host, copy); number++) copy = `${base} ${number}`;
  return copy;
}
