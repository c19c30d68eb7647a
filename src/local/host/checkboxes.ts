/** This file emulates checkboxes: validations whose cells hold one value when ticked and another when not. */

import type { Position } from '../engine/types';
import { grid, valueAt, writeValue } from './cells';
import { applyRule, clearValidations, type Rule, ruleAt, UNSET } from './dataValidation';
import { blockOf, type RangeTarget } from './places';
import { type Methods, read, SELF, write } from './service';

type Values = { checked: unknown; unchecked: unknown };

const OVERLOADS = ' | Object | Object Object';

/** Without values of their own, boxes hold true and false; with one alone, an empty cell is an unticked box. */
const valuesOf = ({ box = [] }: Rule): Values =>
  box.length === 0 ? { checked: true, unchecked: false } : { checked: box[0], unchecked: box[1] ?? '' };

export function checkboxRule(...box: unknown[]): Rule {
  const rule = { ...UNSET, type: 'CHECKBOX', allowInvalid: false };
  if (box.length === 0) return { ...rule, engine: 'isBoolean' };
  return { ...rule, engine: 'isValueInList', values: box.map(String), showDropdown: false, box };
}

type Cell = { position: Position; rule: Rule };

function boxesIn({ host, sheetId, zone }: RangeTarget): (Cell | undefined)[] {
  return grid(zone, (col, row) => {
    const position = { sheetId, col, row };
    const rule = ruleAt(host, position);
    return rule?.type === 'CHECKBOX' ? { position, rule } : undefined;
  }).flat();
}

function set(range: RangeTarget, state: keyof Values) {
  for (const cell of boxesIn(range)) if (cell) writeValue(range.host, cell.position, valuesOf(cell.rule)[state]);
  return SELF;
}

function insertCheckboxes(range: RangeTarget, ...box: unknown[]) {
  const rule = checkboxRule(...box);
  applyRule(range, [range.zone], rule);
  return set(range, 'unchecked');
}

/** Takes the boxes away, and what they hold. */
function removeCheckboxes(range: RangeTarget) {
  for (const cell of boxesIn(range)) {
    if (!cell) continue;
    const { checked, unchecked } = valuesOf(cell.rule);
    const value = valueAt(range.host, cell.position);
    const { col, row } = cell.position;
    clearValidations(blockOf(range, { top: row, bottom: row, left: col, right: col }));
    if (value === checked || value === unchecked) writeValue(range.host, cell.position, '');
  }
  return SELF;
}

/** True or false if all the cells are boxes and agree, else null. */
function isChecked(range: RangeTarget): boolean | null {
  const ticked = boxesIn(range).map((cell) => {
    if (!cell) return null;
    const { checked, unchecked } = valuesOf(cell.rule);
    const value = valueAt(range.host, cell.position);
    return value === checked ? true : value === unchecked ? false : null;
  });
  return ticked.every((tick) => tick === ticked[0]) ? ticked[0]! : null;
}

export const checkboxMethods: Methods<RangeTarget> = {
  insertCheckboxes: write(OVERLOADS, insertCheckboxes),
  removeCheckboxes: write('', removeCheckboxes),
  check: write('', (range) => set(range, 'checked')),
  uncheck: write('', (range) => set(range, 'unchecked')),
  isChecked: read('', isChecked),
};
