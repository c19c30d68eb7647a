/** This file opens a spreadsheet with the add-on in Node, for tests and scripts: the same host as in the browser. */

import 'core-js/actual/object/group-by';
import 'core-js/actual/set';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { machineClock, type Now } from './clock';
import type { LocaleCode } from './engine/locale';
import type { Sparkline } from './engine/sheetsFunctions';
import type { Engine, Model } from './engine/types';
import type { ServiceCalls } from './host/calls';
import type { Fault } from './host/faults';
import { createGrid, type Grid } from './host/grid';
import { createHost, type Failure, type Host, type SavedWorkbook } from './host/host';
import type { Realm } from './host/realm';
import { type MenuItem, type RecordedUi, recordingUi } from './host/ui';
import { writeXlsx } from './host/xlsx';

export type { Fault } from './host/faults';
export type { SavedWorkbook } from './host/host';

export type OpenOptions = {
  dist: string;
  locale?: LocaleCode;
  timeZone?: string;
  scriptTimeZone?: string;
  userLocale?: 'en' | 'fr';
  /** The rights in which onOpen runs. */
  authMode?: 'NONE' | 'LIMITED' | 'FULL';
  /** False: the spreadsheet of somebody who has not the add-on. */
  addOn?: boolean;
  workbook?: SavedWorkbook;
  /** The time: a moment at which it stands still, or a clock; the machine's unless given. */
  now?: Date | Now;
  name?: string;
  /** Who uses the file, and who may edit it beside its owner. */
  user?: string;
  editors?: string[];
  /**
   * What becomes of the apostrophe that marks a text when a script writes it into a cell of the format `@`, of which
   * public sources say both: it is taken off as elsewhere, or it stays in sight. Hidden unless told.
   */
  apostropheInTextCells?: 'hidden' | 'kept';
  /** When a script hears that a cell's rule refuses what it writes: at once, or when pending writes are carried out. */
  refusals?: 'at once' | 'at flush';
  /** The authorisations that the person has given; by default all that the manifest asks for. */
  scopes?: string[];
};

export type LocalSpreadsheet = Grid & {
  call(fn: string, ...args: unknown[]): Promise<unknown>;
  /** Gives all the authorisations that the manifest asks for. */
  authorise(): void;
  /** Computes once what is changed inside. */
  together<T>(work: () => T): T;
  menus(): MenuItem[];
  click(path: string): void;
  trigger(fn: string, event?: object): void;
  calls: ServiceCalls;
  /** Has the next run of the script go wrong at one of its service calls. */
  strike(fault: Fault): void;
  /** The service calls of the last run, in order, that a fault could have struck: the n-th is struck at n. */
  lastRun(): readonly string[];
  ui: RecordedUi;
  outbox: { mails: object[]; fetches: object[] };
  /** What went wrong in runs that nobody waits for, such as onOpen. */
  failures: Failure[];
  /** What the script logged. */
  log: string[];
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  save(): SavedWorkbook;
  exportXlsx(): Promise<Uint8Array>;
  sparklines: ReadonlyMap<string, Sparkline>;
  model: Model;
};

let engine: Promise<Engine> | undefined;

export function loadEngine(): Promise<Engine> {
  engine ??= import('@odoo/o-spreadsheet');
  return engine;
}

/** Compiled once for all its runs. */
const compiled = new Map<string, vm.Script>();

function scriptOf(code: string, filename: string): vm.Script {
  const known = compiled.get(code) ?? new vm.Script(code, { filename });
  compiled.set(code, known);
  return known;
}

/** An ordinary global object: that of a contextified one is slow to name, be it only `Math`. */
function newRealm(): Realm {
  const global = vm.createContext(vm.constants.DONT_CONTEXTIFY) as Realm['global'];
  for (const name of ['WebAssembly', 'SharedArrayBuffer']) delete global[name];
  return { global, run: (code, filename) => void scriptOf(code, filename).runInContext(global) };
}

function filesOf(dist: string): Record<string, string> {
  if (!existsSync(join(dist, 'Code.js'))) throw new Error(`There is no Code.js in ${dist}: run npm run build.`);
  const names = readdirSync(dist).filter((name) => /\.(js|html|json|txt)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(dist, name), 'utf8')]));
}

async function exportXlsx(host: Host): Promise<Uint8Array> {
  const { default: JSZip } = await import('jszip');
  const zip = new JSZip();
  for (const { path, content } of writeXlsx(host).files) zip.file(path, content, { createFolders: false });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const clockOf = (now: Date | Now | undefined): Now => (now instanceof Date ? () => now : (now ?? machineClock));

export async function openSpreadsheet(options: OpenOptions): Promise<LocalSpreadsheet> {
  const { locale = 'en_US', timeZone = 'Europe/Paris', addOn = true, authMode = 'LIMITED' } = options;
  const { port, seen } = recordingUi();
  const host = createHost({
    engine: await loadEngine(),
    newRealm,
    ui: port,
    files: addOn ? filesOf(options.dist) : {},
    locale,
    timeZone,
    scriptTimeZone: options.scriptTimeZone ?? timeZone,
    userLocale: options.userLocale ?? (locale === 'fr_FR' ? 'fr' : 'en'),
    name: options.name ?? 'Untitled spreadsheet',
    user: options.user,
    editors: options.editors,
    scopes: options.scopes,
    consentUrl: 'https://script.google.com/macros/authorize',
    apostropheInTextCells: options.apostropheInTextCells,
    refusals: options.refusals,
    now: clockOf(options.now),
    isDrawn: false,
    workbook: options.workbook,
  });
  if (addOn) host.open(authMode);
  return {
    ...createGrid(host),
    call: async (fn, ...args) => host.call(fn, args),
    authorise: () => {
      host.granted = null;
    },
    together: host.workbook.together,
    menus: () => host.menus,
    click: (path) => host.click(path),
    trigger: (fn, event) => void host.trigger(fn, event),
    calls: host.calls,
    strike: (fault) => {
      host.fault = fault;
    },
    lastRun: () => host.lastRun,
    ui: seen,
    outbox: host.state.outbox,
    failures: host.failures,
    log: host.log,
    spreadsheet: host.spreadsheet() as GoogleAppsScript.Spreadsheet.Spreadsheet,
    save: host.save,
    exportXlsx: () => exportXlsx(host),
    get sparklines() {
      host.workbook.read();
      return host.workbook.sparklines;
    },
    get model() {
      host.workbook.read();
      return host.workbook.model;
    },
  };
}
