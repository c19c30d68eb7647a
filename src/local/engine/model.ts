/** This file makes one workbook of the engine, as strict as Google's, and the few ways in which the host touches it. */

import { clearUsedCells } from './clearing';
import { rememberCompiledFormulas } from './compiling';
import {
  type CustomFunction,
  type CustomFunctionHost,
  functionsKnownTo,
  registerCustomFunctions,
} from './customFunctions';
import { clockOf } from './dates';
import { dispatchToThoseConcerned } from './dispatching';
import { showAsGoogle } from './display';
import { nameErrorsAsGoogle } from './errors';
import { addStrictEvaluation, type Custom } from './evaluator';
import { createFormats, type Formats } from './formats';
import { addMissingFunctions } from './functions';
import { forgetOtherFunctions } from './googleFunctions';
import { computeHeadersLazily } from './headers';
import { engineLocale, type Language, LOCALES, type Locale, type LocaleCode } from './locale';
import { addPlugins, type Watcher } from './plugin';
import { createQueue, type Queue } from './queue';
import { quietly } from './quiet';
import { addSheetsFunctions, type Sparkline } from './sheetsFunctions';
import { makeFunctionsStrict } from './strict';
import { createTogether } from './together';
import type { Command, Engine, Model, Position, Zone } from './types';
import { createUnknownNames } from './unknownNames';
import { followRangesOfChoices } from './validations';

export type EngineData = Record<string, unknown>;

export type Workbook = Queue & {
  engine: Engine;
  model: Model;
  locale: Locale;
  formats: Formats;
  /** The drawings of SPARKLINE, by cell: see `sparklineAt`. */
  sparklines: Map<string, Sparkline>;
  /** Getters of the engine once all that was queued is written and computed. */
  read(): Model['getters'];
  /** Getters once all that was queued is written, for what is not computed: contents, styles, rules, sizes. */
  written(): Model['getters'];
  /** Getters without that, for what only `run` changes: tabs, their sizes and names, named ranges, what is selected. */
  peek: Model['getters'];
  /** Computes and draws once all that is done inside; values read meanwhile are up to date. */
  together<T>(work: () => T): T;
  /** Lets the engine settle what it settles after a command alone: tables and their filters. */
  settleAll(): void;
  /** Makes a change now; a change that changes nothing is a success. */
  run(command: Command): void;
  sheetNameToEngine(name: string): string;
  /** Computes the workbook for the first time. */
  wake(): void;
};

export type WorkbookOptions = {
  engine: Engine;
  locale: LocaleCode;
  /** In which errors are worded. */
  language: Language;
  data?: EngineData;
  customFunctions?: readonly CustomFunction[];
  host?: CustomFunctionHost;
  watcher?: Watcher;
  /** The engine's configuration, as the page needs it. */
  config?: Record<string, unknown>;
  patterns?: Record<string, string>;
  firstSheet?: string;
  /** Whether somebody sees the grid, so that it is computed after each change rather than when it is read. */
  isDrawn?: boolean | undefined;
  /** The day number of now, by the clocks of the spreadsheet's time zone. */
  clock?: () => number;
};

export const NEW_SHEET = { cols: 26, rows: 1000 };

/** A workbook in which nothing is computed before `wake` is called. */
export function createModel(options: WorkbookOptions): Workbook {
  const { engine } = options;
  const locale = LOCALES[options.locale];
  const sparklines = new Map<string, Sparkline>();
  const custom = {
    asleep: true,
    isDrawn: options.isDrawn ?? true,
    functions: options.host,
    sparklines,
    localeCode: options.locale,
    watcher: options.watcher,
    clock: options.clock,
    formats: (): Formats => formats,
    thisYear: () => clockOf(options.clock?.() ?? 0).year,
    unknown: createUnknownNames(options.language, options.locale, () =>
      functionsKnownTo(engine, options.customFunctions ?? []),
    ),
  };
  prepare(engine);
  registerCustomFunctions(engine, options.customFunctions ?? []);
  const model = quietly(() => newModel(options, custom));
  avoidSquisher(model);
  dispatchToThoseConcerned(engine, model);
  const formats = createFormats(engine, options.patterns);
  showAsGoogle(model, formats, locale);
  const { dispatch } = model;
  model.dispatch = ((...args: Parameters<typeof dispatch>) => quietly(() => dispatch(...args))) as typeof dispatch;
  const wake = () => {
    custom.asleep = false;
    model.dispatch('EVALUATE_CELLS');
  };
  return { engine, model, locale, formats, sparklines, wake, ...changes(model), sheetNameToEngine };
}

function prepare(engine: Engine): void {
  rememberCompiledFormulas(engine);
  nameErrorsAsGoogle(engine);
  addPlugins(engine);
  addStrictEvaluation(engine);
  computeHeadersLazily(engine);
  clearUsedCells(engine);
  followRangesOfChoices(engine);
  addSheetsFunctions(engine);
  addMissingFunctions(engine);
  forgetOtherFunctions(engine);
  makeFunctionsStrict(engine);
}

function newModel({ engine, locale, data, config, firstSheet }: WorkbookOptions, custom: Custom): Model {
  const fresh = {
    sheets: [{ id: '0', name: firstSheet ?? 'Sheet1', colNumber: NEW_SHEET.cols, rowNumber: NEW_SHEET.rows }],
    settings: { locale: engineLocale(locale) },
  };
  return new engine.Model(data ?? fresh, { ...config, custom });
}

/** o-spreadsheet 19.3.7 crashes on =SUM(B$3:B3) followed by =SUM(B$3:B4) when it compresses formulas: they stay as they are. */
function avoidSquisher(model: Model): void {
  const inside = model as unknown as {
    session: { commandSquisher: unknown };
    _exportData(squished: boolean): EngineData;
    exportData(): EngineData;
  };
  inside.session.commandSquisher = { squish: <T>(commands: T) => commands, unsquish: <T>(commands: T) => commands };
  inside.exportData = () => inside._exportData(false);
}

/** What takes a tab from under the reader's eyes: another one is to be active before anything else is done. */
const LEAVES_TAB = new Set(['DELETE_SHEET', 'HIDE_SHEET']);

function changes(model: Model) {
  const { together, compute, settleAll, settleSight } = createTogether(model);
  const queue = createQueue(model, together);
  const written = () => {
    queue.flush();
    return model.getters;
  };
  return {
    ...queue,
    together,
    settleAll: () => {
      queue.flush();
      settleAll();
    },
    peek: model.getters,
    written,
    read: () => {
      const getters = written();
      compute();
      return getters;
    },
    run: (command: Command) => {
      queue.flush();
      const leaves = LEAVES_TAB.has(command.type) && command.sheetId === model.getters.getActiveSheetId();
      const result = model.dispatch(command.type as never, command as never);
      const reasons = (result.reasons as string[]).filter((reason) => reason !== 'NoChanges');
      if (!result.isSuccessful && reasons.length > 0) throw new Error(`${command.type}: ${reasons.join(', ')}`);
      if (leaves) settleSight();
    },
  };
}

/** Names of tabs inside the engine: see APOSTROPHE in formula.ts. */
const sheetNameToEngine = (name: string): string => name.split("'").join('\u02bc');

export const keyOf = ({ sheetId, col, row }: Position): string => `${sheetId}:${col}:${row}`;

export function sparklineAt({ sparklines, read }: Workbook, position: Position): Sparkline | undefined {
  const cell = read().getCell(position);
  return cell?.isFormula && read().getEvaluatedCell(position).value === ''
    ? sparklines.get(keyOf(position))
    : undefined;
}

export type { Zone };
