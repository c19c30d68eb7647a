/** This file holds what Google keeps of a spreadsheet and the engine does not know, and saves it. */

import { LOCALES, type LocaleCode } from '../engine/locale';
import type { Workbook } from '../engine/model';
import type { Command, Engine, Zone } from '../engine/types';
import type { HostOptions } from './host';
import { type SavedFormula, saveFormulas, type TypedFormulas } from './typedFormulas';

export type Metadata = { id: number; key: string; value: string; visibility: string; sheetId: string | null };
export type Protection = {
  id: string;
  sheetId: string;
  zone: Zone | null;
  description: string;
  warningOnly: boolean;
  domainEdit: boolean;
  editors: string[];
  unprotected: Zone[];
};
export type ChartRange = { sheetId: string; zone: Zone };
export type Chart = {
  /** Google's number, 0 while the chart is not on a tab, and the engine's names for it. */
  id: number;
  engineId: string;
  figureId: string;
  sheetId: string;
  type: string;
  ranges: ChartRange[];
  options: Record<string, unknown>;
  numHeaders: number;
  mergeStrategy: string;
  hiddenDimensions: string;
  transpose: boolean;
  anchor: { row: number; column: number; offsetX: number; offsetY: number };
};
export type Properties = {
  user: Record<string, string>;
  document: Record<string, string>;
  script: Record<string, string>;
};
export type Trigger = { id: string; handler: string; event: string };

export type SavedState = {
  id: string;
  name: string;
  locale: LocaleCode;
  timeZone: string;
  recalculation: string;
  metadata: Metadata[];
  protections: Protection[];
  charts: Chart[];
  properties: Properties;
  triggers: Trigger[];
  patterns: Record<string, string>;
  formulas: SavedFormula[];
  nextId: number;
};

export type HostState = SavedState & {
  newId(): number;
  /** Keeps protections and charts on their cells when rows or columns come and go. */
  follow(command: Command, engine: Engine): void;
  save(workbook: Workbook, formulas: TypedFormulas): SavedState;
  cache: Map<string, { value: string; until: number }>;
  /** Who holds each lock; a test puts somebody else there. */
  locks: Map<string, unknown>;
  outbox: { mails: object[]; fetches: object[] };
};

export function createState(options: HostOptions, saved?: SavedState): HostState {
  if (saved && !(saved.locale in LOCALES)) throw new Error('This file is not a workbook of Local Sheets.');
  const kept: SavedState = structuredClone(
    saved ?? {
      id: 'local-spreadsheet',
      name: options.name,
      locale: options.locale,
      timeZone: options.timeZone,
      recalculation: 'ON_CHANGE',
      metadata: [],
      protections: [],
      charts: [],
      properties: { user: {}, document: {}, script: {} },
      triggers: [],
      patterns: {},
      formulas: [],
      nextId: 1,
    },
  );
  const state: HostState = {
    ...kept,
    cache: new Map(),
    locks: new Map(),
    outbox: { mails: [], fetches: [] },
    newId: () => state.nextId++,
    follow: (command, engine) => follow(state, command, engine),
    save: (workbook, formulas) => {
      const { newId, follow: _, save, cache, locks, outbox, ...plain } = state;
      return structuredClone({
        ...plain,
        patterns: Object.fromEntries(workbook.formats.patterns),
        formulas: saveFormulas(workbook, formulas),
      });
    },
  };
  return state;
}

function follow(state: HostState, command: Command, engine: Engine): void {
  const { type, sheetId } = command as { type: string; sheetId?: string };
  if (type === 'DELETE_SHEET') forget(state, sheetId!);
  if (type !== 'ADD_COLUMNS_ROWS' && type !== 'REMOVE_COLUMNS_ROWS') return;
  const move = (zone: Zone) => moved(zone, command, engine);
  for (const protection of state.protections) {
    if (protection.sheetId !== sheetId) continue;
    protection.zone = protection.zone && (move(protection.zone) ?? protection.zone);
    protection.unprotected = protection.unprotected.flatMap((zone) => move(zone) ?? []);
  }
  for (const range of state.charts.flatMap(({ ranges }) => ranges)) {
    if (range.sheetId === sheetId) range.zone = move(range.zone) ?? range.zone;
  }
}

function forget(state: HostState, sheetId: string): void {
  const elsewhere = (item: { sheetId: string | null }) => item.sheetId !== sheetId;
  state.metadata = state.metadata.filter(elsewhere);
  state.protections = state.protections.filter(elsewhere);
  state.charts = state.charts.filter(elsewhere);
}

function moved(zone: Zone, command: Command, { helpers }: Engine): Zone | undefined {
  const start = command.dimension === 'COL' ? 'left' : 'top';
  if (command.type === 'ADD_COLUMNS_ROWS') {
    const { base, position, quantity } = command as {
      base: number;
      position: 'before' | 'after';
      quantity: number;
    } & Command;
    return helpers.expandZoneOnInsertion(zone, start, base, position, quantity);
  }
  return helpers.reduceZoneOnDeletion(zone, start, command.elements as number[]);
}
