/** This file emulates a spreadsheet: its tabs, its named ranges, its settings. */

import { enumeration } from './enums';
import type { Execution } from './execution';
import type { Host } from './host';
import { metadataMethods } from './metadata';
import { engineRange, findRange, namedRange, type RangeTarget, type SheetTarget, wholeSheet } from './places';
import { createUser, fileEditors, protectionsOf } from './protection';
import { createRange, createRangeList } from './range';
import { look, type Methods, read, SELF, targetOf, wrap, write } from './service';
import { activateSheet, createSheetObject, sheetOf } from './sheet';
import { createSheet, deleteSheet, duplicateSheet, freeName, sheetIdNamed, sheetIdNumbered, sheetIds } from './sheets';
import { activeTabMethods } from './spreadsheetActive';
import { createTextFinder } from './textFinder';

export const RecalculationInterval = enumeration('SpreadsheetApp.RecalculationInterval', [
  'ON_CHANGE',
  'MINUTE',
  'HOUR',
]);

type Target = { execution: Execution; host: Execution['host'] };

const activeId = ({ host }: Target): string => host.workbook.peek.getActiveSheetId();
const active = (target: Target): SheetTarget => ({ ...target, id: activeId(target) });
const sheetObject = ({ execution }: Target, id: string | undefined): object | null =>
  id === undefined ? null : createSheetObject(execution, id);

type Template = { template?: object };

function insertSheet(target: Target, ...args: unknown[]): object {
  const { host } = target;
  const name = args.find((arg) => typeof arg === 'string') as string | undefined;
  const index = args.find((arg) => typeof arg === 'number') as number | undefined;
  const { template } = (args.find((arg) => typeof arg === 'object') ?? {}) as Template;
  const position = Math.min(index ?? sheetIds(host).indexOf(activeId(target)) + 1, sheetIds(host).length);
  const wanted = name ?? freeName(host);
  const id = template ? duplicateSheet(host, sheetOf(template).id, wanted) : createSheet(host, wanted, position);
  activateSheet({ ...target, id });
  return createSheetObject(target.execution, id);
}

function setActiveSheet(target: Target, sheet: object): object {
  const { id } = sheetOf(sheet);
  activateSheet({ ...target, id });
  return createSheetObject(target.execution, id);
}

function moveActiveSheet(target: Target, position: number): void {
  const { host } = target;
  if (position < 1 || position > sheetIds(host).length) throw new Error('The sheet index is out of bounds.');
  const sheetId = activeId(target);
  const delta = position - 1 - sheetIds(host).indexOf(sheetId);
  if (delta !== 0) withAllShown(host, () => host.workbook.run({ type: 'MOVE_SHEET', sheetId, delta }));
}

/** The engine counts the tabs that are seen, Google all of them. */
function withAllShown(host: Host, work: () => void): void {
  const { workbook } = host;
  const hidden = sheetIds(host).filter((sheetId) => !workbook.peek.isSheetVisible(sheetId));
  workbook.together(() => {
    for (const sheetId of hidden) workbook.run({ type: 'SHOW_SHEET', sheetId });
    work();
    for (const sheetId of hidden) workbook.run({ type: 'HIDE_SHEET', sheetId });
  });
}

const NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

function setNamedRange({ host }: Target, name: string, range: object): void {
  const { sheetId, zone } = targetOf<RangeTarget>(range);
  if (!NAME.test(name) || /^([A-Z]{1,3}\d+|true|false)$/i.test(name))
    throw new Error(`The name "${name}" is not a valid name of a range.`);
  const ranges = [engineRange(host, sheetId, zone)];
  const known = namedRange(host, name);
  const names = known
    ? { type: 'UPDATE_NAMED_RANGE', oldRangeName: name, newRangeName: name }
    : { type: 'CREATE_NAMED_RANGE', name };
  // Without a tab of its own the engine checks the bounds against the active one.
  host.workbook.run({ ...names, ranges, sheetId });
}

type Named = { execution: Execution; name: string };

export const namedMethods: Methods<Named> = {
  getName: read('', ({ name }) => name),
  getRange: read('', ({ execution, name }) => rangeByName(execution, name)),
  remove: write('', ({ execution: { host }, name }) => host.workbook.run({ type: 'DELETE_NAMED_RANGE', name })),
  setName: write('String', (named, name: string) => {
    const { host } = named.execution;
    const { sheetId, zone } = namedRange(host, named.name)!;
    host.workbook.run({
      type: 'UPDATE_NAMED_RANGE',
      oldRangeName: named.name,
      newRangeName: name,
      ranges: [engineRange(host, sheetId, zone)],
      sheetId,
    });
    named.name = name;
    return SELF;
  }),
  setRange: write('SpreadsheetApp.Range', (named, range: object) => {
    setNamedRange({ execution: named.execution, host: named.execution.host }, named.name, range);
    return SELF;
  }),
};

function rangeByName(execution: Execution, name: string): object | null {
  const found = namedRange(execution.host, name);
  return found ? createRange({ execution, host: execution.host, ...found }) : null;
}

export const namedRangesOf = (execution: Execution, sheetId?: string): object[] =>
  [...execution.host.workbook.peek.getNamedRanges()]
    .filter(({ range }) => sheetId === undefined || range.sheetId === sheetId)
    .map(({ name }) => wrap(execution, 'SpreadsheetApp.NamedRange', namedMethods, { execution, name }));

function toast({ host }: Target, message: unknown, title = '', seconds: number | null = 5): void {
  host.ui.toast({ message: String(message), title, seconds: seconds ?? 5 });
}

const methods: Methods<Target> = {
  getId: look('', ({ host }) => host.state.id),
  getUrl: look('', ({ host }) => `https://docs.google.com/spreadsheets/d/${host.state.id}/edit`),
  getName: look('', ({ host }) => host.state.name),
  rename: write('String', ({ host }, name: string) => {
    host.state.name = name;
  }),
  getSpreadsheetLocale: read('', ({ host }) => host.state.locale),
  getSpreadsheetTimeZone: read('', ({ host }) => host.state.timeZone),
  setSpreadsheetTimeZone: write('String', ({ host }, timeZone: string) => {
    host.state.timeZone = timeZone;
  }),
  getSheets: look('', (target) => sheetIds(target.host).map((id) => sheetObject(target, id))),
  getNumSheets: look('', ({ host }) => sheetIds(host).length),
  getSheetByName: look('String', (target, name: string) => sheetObject(target, sheetIdNamed(target.host, name))),
  getSheetById: look('Integer', (target, id: number) => sheetObject(target, sheetIdNumbered(target.host, id))),
  getActiveSheet: look('', (target) => sheetObject(target, activeId(target))),
  insertSheet: write(
    ' | String | Integer | String Integer | Plain | String Plain | Integer Plain | String Integer Plain',
    insertSheet,
  ),
  deleteSheet: write('SpreadsheetApp.Sheet', ({ host }, sheet: object) => deleteSheet(host, sheetOf(sheet).id)),
  deleteActiveSheet: write('', (target) => {
    deleteSheet(target.host, activeId(target));
    return sheetObject(target, activeId(target));
  }),
  duplicateActiveSheet: write('', (target) => sheetObject(target, duplicateSheet(target.host, activeId(target)))),
  renameActiveSheet: write('String', (target, name: string) => {
    (sheetObject(target, activeId(target)) as { setName(name: string): void }).setName(name);
  }),
  setActiveSheet: look('SpreadsheetApp.Sheet | SpreadsheetApp.Sheet Boolean', setActiveSheet),
  moveActiveSheet: write('Integer', moveActiveSheet),
  getRange: look('String', ({ execution, host }, a1: string) =>
    createRange({ execution, host, ...findRange(host, a1, activeId({ execution, host })) }),
  ),
  getRangeList: look('String[]', (target, notations: string[]) => createRangeList(active(target), notations)),
  getRangeByName: look('String', ({ execution }, name: string) => rangeByName(execution, name)),
  getActiveRange: look('', (target) => activeRange(target, 'getActiveRange')),
  getActiveCell: look('', (target) => activeRange(target, 'getActiveCell')),
  getCurrentCell: look('', (target) => activeRange(target, 'getActiveCell')),
  setActiveRange: look('SpreadsheetApp.Range', (_, range: { activate(): object }) => range.activate()),
  getNamedRanges: read('', ({ execution }) => namedRangesOf(execution)),
  setNamedRange: write('String SpreadsheetApp.Range', setNamedRange),
  removeNamedRange: write('String', ({ host }, name: string) => {
    if (!namedRange(host, name)) throw new Error(`The named range "${name}" does not exist.`);
    host.workbook.run({ type: 'DELETE_NAMED_RANGE', name });
  }),
  createTextFinder: look('String', ({ execution, host }, text: string) => {
    const places = sheetIds(host).map((sheetId) => ({ execution, host, sheetId, zone: wholeSheet(host, sheetId) }));
    return createTextFinder(execution, places, text);
  }),
  getRecalculationInterval: read('', ({ host }) => RecalculationInterval[host.state.recalculation as 'HOUR']),
  setRecalculationInterval: write('SpreadsheetApp.RecalculationInterval', ({ host }, interval: object) => {
    host.state.recalculation = String(interval);
    return SELF;
  }),
  getProtections: read('SpreadsheetApp.ProtectionType', (target, type: object) =>
    sheetIds(target.host).flatMap((id) => protectionsOf({ ...target, id }, type)),
  ),
  getOwner: read('', ({ execution }) => createUser(execution)),
  getEditors: read('', ({ execution }) => fileEditors(execution).map((email) => createUser(execution, email))),
  getViewers: read('', () => []),
  toast: look('Text | Text String | Text String Number?', toast),
};

const activeRange = (target: Target, name: 'getActiveRange' | 'getActiveCell'): object =>
  (sheetObject(target, activeId(target)) as Record<typeof name, () => object>)[name]();

let all: Methods<Target> | undefined;

export function spreadsheetMethods(): Methods<Target> {
  all ??= { ...activeTabMethods(), ...methods, ...metadataMethods<Target>(() => null) };
  return all;
}

export const createSpreadsheet = (execution: Execution): object =>
  wrap(execution, 'SpreadsheetApp.Spreadsheet', spreadsheetMethods(), { execution, host: execution.host });
