/** This file puts together one spreadsheet and its add-on: the workbook, the services, and the runs of the script. */

import { type Now, setClock } from '../clock';
import { type CustomFunction, type CustomFunctionHost, findCustomFunctions } from '../engine/customFunctions';
import { instantOf, serialAt } from '../engine/dates';
import type { LocaleCode } from '../engine/locale';
import { createModel, type EngineData, type Workbook } from '../engine/model';
import type { Engine } from '../engine/types';
import { type Counter, createCounter } from './calls';
import { ConsentAsked, createExecution, type Execution, type Rights } from './execution';
import type { Fault } from './faults';
import { freeLocks } from './properties';
import { type Callable, intoRealm, type NewRealm, type Realm, runScript } from './realm';
import { AuthModes } from './script';
import { createServices } from './services';
import { createSpreadsheet } from './spreadsheet';
import { createState, type HostState, type SavedState } from './state';
import { restoreFormulas, type TypedFormulas } from './typedFormulas';
import type { MenuItem, UiPort } from './ui';
import { fromWire, toWire } from './wire';

export type SavedWorkbook = { engine: EngineData; host: SavedState };

export type HostOptions = {
  engine: Engine;
  newRealm: NewRealm;
  ui: UiPort;
  /** The files of dist/, by name: Code.js, and the pages that HtmlService serves. Without Code.js there is no add-on. */
  files: Readonly<Record<string, string>>;
  locale: LocaleCode;
  timeZone: string;
  scriptTimeZone: string;
  userLocale: 'en' | 'fr';
  name: string;
  /** Who uses the file, its owner unless named, and who may edit it beside the owner. */
  user?: string | undefined;
  editors?: readonly string[] | undefined;
  /** The authorisations that the person has given so far; by default all that the manifest asks for. */
  scopes?: readonly string[] | undefined;
  /** Where the missing ones are given. */
  consentUrl?: string;
  /**
   * What becomes of the apostrophe that marks a text when a script writes it into a cell of the format `@`, of which
   * public sources say both: it is taken off as elsewhere, or it stays in sight. Hidden unless told.
   */
  apostropheInTextCells?: 'hidden' | 'kept' | undefined;
  /** When a script hears that a cell's rule refuses what it writes: at once, or when pending writes are carried out. */
  refusals?: 'at once' | 'at flush' | undefined;
  now: Now;
  workbook?: SavedWorkbook;
  /** Whether somebody sees the grid; false: cells are computed when they are read. */
  isDrawn?: boolean;
  /** The engine's own configuration, as the page needs it. */
  config?: Record<string, unknown>;
};

export type Failure = { handler: string; message: string };

export type Host = {
  options: HostOptions;
  workbook: Workbook;
  state: HostState;
  typedFormulas: TypedFormulas;
  calls: Counter;
  ui: UiPort;
  customFunctions: readonly CustomFunction[];
  menus: MenuItem[];
  /** What went wrong in runs that nobody waits for, such as onOpen. */
  failures: Failure[];
  /** What the script logged. */
  log: string[];
  /** What was refused of writes that a script has not heard of yet. */
  refused: Error[];
  /** Carries out pending writes, as a script asks for it. */
  flush(): void;
  /** The authorisations given; null: all that the manifest asks for. */
  granted: readonly string[] | null;
  /** What is to go wrong in the next run of the script. */
  fault: Fault | null;
  /** The service calls of the last run that a fault could have struck. */
  lastRun: readonly string[];
  /** Runs a function of the script as `google.script.run` does. */
  call(name: string, args: unknown[]): unknown;
  /** Runs a trigger or a menu item. */
  trigger(name: string, event?: object, rights?: Rights): unknown;
  click(path: string): void;
  /** What happens when the file is opened: onOpen, in the rights of the occasion. */
  open(rights: Rights): void;
  spreadsheet(): object;
  /** The services as a program outside the script sees them. */
  services: Record<string, unknown>;
  save(): SavedWorkbook;
};

export function createHost(options: HostOptions): Host {
  const code = options.files['Code.js'] ?? '';
  const customFunctions = findCustomFunctions(code);
  const state = createState(options, options.workbook?.host);
  const host = {} as Host;
  const formulas = lazily(() => startScript(host, code, 'CUSTOM_FUNCTION'));
  const workbook = createModel({
    engine: options.engine,
    locale: state.locale,
    language: options.userLocale,
    customFunctions,
    host: lender(host, customFunctions, formulas),
    watcher: (command) => state.follow(command, options.engine),
    data: options.workbook?.engine,
    config: options.config,
    isDrawn: options.isDrawn,
    patterns: state.patterns,
    clock: () => serialAt(options.now().getTime(), state.timeZone),
    firstSheet: state.locale === 'fr_FR' ? 'Feuille 1' : 'Sheet1',
  });
  Object.assign(host, {
    options,
    workbook,
    state,
    typedFormulas: restoreFormulas(workbook, state.formulas),
    customFunctions,
    calls: createCounter(),
    ui: options.ui,
    menus: [],
    failures: [],
    log: [],
    refused: [],
    flush: () => flush(host),
    granted: options.scopes ?? null,
    fault: null,
    lastRun: [],
    call: (name: string, args: unknown[]) => call(host, code, name, args),
    trigger: (name: string, event?: object, rights: Rights = 'FULL') => trigger(host, code, name, event, rights),
    click: (path: string) => click(host, path),
    open: (rights: Rights) => open(host, code, rights),
    spreadsheet: () => (host.services.SpreadsheetApp as { getActiveSpreadsheet(): object }).getActiveSpreadsheet(),
    save: () => save(host),
  } satisfies Partial<Host>);
  host.services = createServices(createExecution(host, OUTSIDE, 'TEST'));
  workbook.wake();
  return host;
}

/** The realm of the program around the host. */
const OUTSIDE: Realm = { global: globalThis as unknown as Realm['global'], run: () => {} };

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function lender(host: Host, functions: readonly CustomFunction[], start: () => Execution): CustomFunctionHost {
  const names = new Map(functions.map(({ name }) => [name.toUpperCase(), name]));
  return {
    has: (name) => names.has(name),
    call: (name, args) => {
      const { realm } = start();
      const run = realm.global[names.get(name)!] as (...args: unknown[]) => unknown;
      return run(...args.map((arg) => intoRealm(arg, realm)));
    },
    toDate: (serial) => new Date(instantOf(serial, host.state.timeZone)),
    fromDate: (date) => dateBox(host, date),
  };
}

function dateBox({ state, workbook }: Host, date: Date) {
  const value = serialAt(date.getTime(), state.timeZone);
  const { dateFormat, dateTimeFormat } = workbook.locale;
  return { value, format: workbook.formats.toEngine(Number.isInteger(value) ? dateFormat : dateTimeFormat) };
}

/** A new realm with the services and the script in it; what the script does as it loads has the same rights. */
function startScript(host: Host, code: string, rights: Rights, fault: Fault | null = null): Execution {
  const realm = host.options.newRealm();
  setClock(realm.global, () => host.options.now().getTime());
  const execution = createExecution(host, realm, rights, fault);
  Object.assign(realm.global, createServices(execution));
  execution.declared = runScript(realm, code);
  return execution;
}

function functionOf({ declared }: Execution, name: string): Callable {
  const found = name.endsWith('_') ? undefined : declared(name);
  if (!found) throw new Error(`Script function not found: ${name}`);
  return found;
}

function call(host: Host, code: string, name: string, args: unknown[]): unknown {
  const sent = args.map((arg) => toWire(arg, `The argument of ${name}`));
  const result = inOneRun(host, code, 'FULL', (execution) =>
    functionOf(execution, name)(...sent.map((text) => fromWire(text, execution.realm))),
  );
  return fromWire(toWire(result, `The result of ${name}`));
}

function trigger(host: Host, code: string, name: string, event: object | undefined, rights: Rights): unknown {
  try {
    return inOneRun(host, code, rights, (execution) => functionOf(execution, name)(eventFor(execution, rights, event)));
  } catch (error) {
    if (error instanceof ConsentAsked) return undefined;
    throw error;
  }
}

function flush({ workbook, refused }: Host): void {
  workbook.flush();
  const [first] = refused.splice(0);
  if (first) throw first;
}

/** One run of the script: one step to undo, whatever it did before it failed. */
function inOneRun<T>(host: Host, code: string, rights: Rights, work: (execution: Execution) => T): T {
  const { fault } = host;
  host.fault = null;
  const execution = startScript(host, code, rights, fault);
  host.lastRun = execution.called;
  return host.workbook.together(() => {
    try {
      const result = untilEnded(execution, work);
      host.flush();
      return result;
    } finally {
      host.refused.length = 0;
      host.workbook.flush();
      freeLocks(execution);
    }
  });
}

/** Whatever a script makes of the error that ended it, nobody hears of that. */
function untilEnded<T>(execution: Execution, work: (execution: Execution) => T): T {
  let result: T;
  try {
    result = work(execution);
  } catch (error) {
    throw execution.ended ?? error;
  }
  if (execution.ended) throw execution.ended;
  return result;
}

/** The object that a trigger receives; `source` is left out where it may not be used. */
function eventFor(execution: Execution, rights: Rights, event: object = {}): object {
  const made = new execution.realm.global.Object();
  const authMode = AuthModes[rights as 'FULL'];
  const source = rights === 'NONE' ? {} : { source: createSpreadsheet(execution) };
  return Object.assign(made, { authMode, user: '', ...source, ...event });
}

function click(host: Host, path: string): void {
  const item = host.menus.find((entry) => entry.path === path || entry.path.endsWith(` > ${path}`));
  if (!item) throw new Error(`There is no menu item "${path}".`);
  host.trigger(item.handler);
}

/** Google says nothing of an onOpen that fails: the menu is simply not there. */
function open(host: Host, code: string, rights: Rights): void {
  if (!/^function onOpen\(/m.test(code)) return;
  try {
    host.trigger('onOpen', {}, rights);
  } catch (error) {
    host.failures.push({ handler: 'onOpen', message: (error as Error).message });
  }
}

function save({ workbook, state, typedFormulas }: Host): SavedWorkbook {
  workbook.flush();
  const engine: EngineData = { ...workbook.model.exportData() };
  return { engine, host: state.save(workbook, typedFormulas) };
}
