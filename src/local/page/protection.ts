/** This file asks before a person edits a range that is protected with a warning, as Google Sheets does. */
import { DispatchResult, helpers } from '@odoo/o-spreadsheet';
import type { Command, Model, Zone } from '../engine/types';
import type { Protection } from '../host/state';

/** What changes cells; looking, scrolling, selecting and copying never ask. */
const EDITS = new Set(
  'TYPE_IN_CELL UPDATE_CELL CLEAR_CELL CLEAR_CELLS DELETE_CONTENT DELETE_UNFILTERED_CONTENT PASTE PASTE_FROM_OS_CLIPBOARD SET_FORMATTING CLEAR_FORMATTING SET_DECIMAL SET_ZONE_BORDERS ADD_MERGE REMOVE_MERGE SORT_CELLS INSERT_CELL DELETE_CELL ADD_COLUMNS_ROWS REMOVE_COLUMNS_ROWS MOVE_COLUMNS_ROWS MOVE_RANGES DELETE_SHEET TOGGLE_CHECKBOX SUM_SELECTION PAINT_FORMAT TRIM_WHITESPACE REMOVE_DUPLICATES SPLIT_TEXT_INTO_COLUMNS AUTOFILL'.split(
    ' ',
  ),
);

const covers = (outer: Zone, inner: Zone): boolean =>
  outer.left <= inner.left && outer.right >= inner.right && outer.top <= inner.top && outer.bottom >= inner.bottom;

/** The owner of a file may edit what is protected for others: only a protection that warns stands in the way. */
export const isWarnedOf = (command: Command, model: Model, protections: readonly Protection[]): boolean => {
  if (!EDITS.has(command.type)) return false;
  const { getters } = model;
  const sheetId = (command.sheetId as string | undefined) ?? getters.getActiveSheetId();
  const named = getters.getCommandZones(command as never);
  const zones = named.length > 0 ? named : [getters.getSheetZone(sheetId)];
  return protections.some(
    (protection) =>
      protection.warningOnly &&
      protection.sheetId === sheetId &&
      zones.some(
        (zone) =>
          (!protection.zone || helpers.overlap(protection.zone, zone)) &&
          !protection.unprotected.some((free) => covers(free, zone)),
      ),
  );
};

export interface Guard {
  /** Runs the add-on's own work, which is never asked about. */
  script<T>(work: () => T): T;
}

export const guardEdits = (
  model: Model,
  protections: () => readonly Protection[],
  ask: (editAnyway: () => void) => void,
): Guard => {
  const { dispatch } = model;
  let trusted = false;
  const trust = <T>(work: () => T): T => {
    const before = trusted;
    trusted = true;
    try {
      return work();
    } finally {
      trusted = before;
    }
  };
  model.dispatch = ((type: string, payload: object) => {
    // A change is made of others, which were asked about with it.
    const go = () => trust(() => dispatch(type as never, payload as never));
    if (trusted || !isWarnedOf({ type, ...payload }, model, protections())) return go();
    ask(go);
    return new DispatchResult('SheetLocked' as never);
  }) as typeof dispatch;
  return { script: trust };
};
