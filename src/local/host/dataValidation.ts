/** This file emulates data validations; the engine checks what is typed, and the host what a script writes. */

import { instantOf, serialAt } from '../engine/dates';
import { toCanonical, toLocal } from '../engine/formula';
import { LOCALES } from '../engine/locale';
import { display } from '../engine/numberFormat';
import type { Position, Zone } from '../engine/types';
import { grid } from './cells';
import { checkboxRule } from './checkboxes';
import { CRITERIA, type Criterion } from './criteria';
import { enumeration } from './enums';
import type { Execution } from './execution';
import type { Host } from './host';
import { a1Of, absoluteA1, checkBlock, engineRange, findRange, type RangeTarget } from './places';
import { createRange } from './range';
import { corner } from './rangeStyles';
import { isDate } from './realm';
import { look, type Method, type Methods, read, SELF, targetOf, wrap, write } from './service';

const TYPES = [...new Set(CRITERIA.flatMap(({ google, require }) => (require ? [google] : [])))];
export const DataValidationCriteria = enumeration('SpreadsheetApp.DataValidationCriteria', [
  ...TYPES,
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
]);

/** `values` are the engine's texts. */
export type Rule = {
  type: string;
  engine: string;
  values: string[];
  showDropdown: boolean;
  allowInvalid: boolean;
  helpText: string | null;
  /** What a checkbox holds when ticked, and when not, if not true and false. */
  box?: unknown[] | undefined;
};
type Target = { execution: Execution; rule: Rule };

export const UNSET: Rule = { type: '', engine: '', values: [], showDropdown: true, allowInvalid: true, helpText: null };

export function toCriterionText({ state, workbook }: Host, value: unknown): string {
  if (isDate(value)) return display(serialAt(value.getTime(), state.timeZone), 'm/d/yyyy', LOCALES.en_US);
  if (typeof value === 'string' && value.startsWith('=')) return toCanonical(value, workbook.locale);
  return String(value);
}

export function fromCriterionText({ state, workbook }: Host, text: string, kind: string): unknown {
  if (text.startsWith('=')) return toLocal(text, workbook.locale);
  if (kind.startsWith('Number')) return Number(text);
  if (!kind.startsWith('Date')) return text;
  const [month = 1, day = 1, year = 1900] = text.split('/').map(Number);
  return new Date(instantOf(Date.UTC(year, month - 1, day) / 86_400_000 + 25_569, state.timeZone));
}

function valuesOf({ execution, rule }: Target): unknown[] {
  const { host } = execution;
  if (rule.type === 'CHECKBOX') return rule.box ?? [];
  if (rule.type === 'VALUE_IN_LIST') return [rule.values, rule.showDropdown];
  if (rule.type === 'VALUE_IN_RANGE') {
    const place = findRange(host, toLocal(`=${rule.values[0]}`, LOCALES.en_US).slice(1), '');
    return [createRange({ execution, host, ...place }), rule.showDropdown];
  }
  const kinds = CRITERIA.find((criterion) => criterion.require && criterion.google === rule.type)?.arguments ?? '';
  return rule.values.map((text) => fromCriterionText(host, text, kinds));
}

export const ruleMethods: Methods<Target> = {
  getCriteriaType: look('', ({ rule }) => DataValidationCriteria[rule.type]),
  getCriteriaValues: look('', valuesOf),
  getAllowInvalid: look('', ({ rule }) => rule.allowInvalid),
  getHelpText: look('', ({ rule }) => rule.helpText),
  copy: look('', ({ execution, rule }) => newDataValidation(execution, rule)),
};

const createRule = (execution: Execution, rule: Rule): object =>
  wrap(execution, 'SpreadsheetApp.DataValidation', ruleMethods, { execution, rule });

const required = ({ google, engine, require, arguments: types }: Criterion): [string, Method<Target>][] =>
  require
    ? [
        [
          require,
          look(types, ({ execution, rule }: Target, ...values: unknown[]) =>
            set(rule, { type: google, engine, values: values.map((value) => toCriterionText(execution.host, value)) }),
          ),
        ],
      ]
    : [];

function set(rule: Rule, change: Partial<Rule>) {
  Object.assign(rule, change);
  return SELF;
}

const LONGEST_LIST = 500;

export const builderMethods: Methods<Target> = {
  ...Object.fromEntries(CRITERIA.flatMap(required)),
  requireCheckbox: look(' | Object | Object Object', ({ rule }, ...box: unknown[]) => {
    const { type, engine, values, showDropdown } = checkboxRule(...box);
    return set(rule, { type, engine, values, showDropdown, box: box.length > 0 ? box : undefined });
  }),
  requireValueInList: look('Text[] | Text[] Boolean', ({ rule }, values: unknown[], showDropdown = true) => {
    if (values.length > LONGEST_LIST)
      throw new Error(
        `The data validation rule has more items than the limit of ${LONGEST_LIST}. Use the “List from a range” criteria instead.`,
      );
    return set(rule, { type: 'VALUE_IN_LIST', engine: 'isValueInList', values: values.map(String), showDropdown });
  }),
  requireValueInRange: look(
    'SpreadsheetApp.Range | SpreadsheetApp.Range Boolean',
    ({ rule }, range: object, showDropdown = true) => {
      const { host, sheetId, zone } = targetOf<RangeTarget>(range);
      const values = [toCanonical(`=${absoluteA1(host, sheetId, zone)}`, LOCALES.en_US).slice(1)];
      return set(rule, { type: 'VALUE_IN_RANGE', engine: 'isValueInRange', values, showDropdown });
    },
  ),
  setAllowInvalid: look('Boolean', ({ rule }, allowInvalid: boolean) => set(rule, { allowInvalid })),
  setHelpText: look('String?', ({ rule }, helpText: string | null) => set(rule, { helpText })),
  build: look('', ({ execution, rule }) => createRule(execution, { ...rule })),
};

export const newDataValidation = (execution: Execution, rule = UNSET): object =>
  wrap(execution, 'SpreadsheetApp.DataValidationBuilder', builderMethods, { execution, rule: { ...rule } });

type EngineRule = {
  id: string;
  isBlocking?: boolean;
  helpText?: string | null;
  criterion: { type: string; values: string[]; displayStyle?: string; box?: unknown[] | undefined };
};

export function applyRule({ host, sheetId }: RangeTarget, zones: Zone[], rule: Rule): void {
  const { engine, values, showDropdown, allowInvalid, helpText, box } = rule;
  const list = engine === 'isValueInList' || engine === 'isValueInRange';
  const criterion = {
    type: engine,
    values,
    ...(list && { displayStyle: showDropdown ? 'arrow' : 'plainText' }),
    ...(engine.startsWith('dateIs') && { dateValue: 'exactDate' }),
    ...(box && { box }),
  };
  host.workbook.run({
    type: 'ADD_DATA_VALIDATION_RULE',
    sheetId,
    ranges: zones.map((zone) => engineRange(host, sheetId, zone)),
    rule: {
      id: `validation-${host.state.newId()}`,
      isBlocking: !allowInvalid,
      helpText,
      criterion,
    } satisfies EngineRule,
  });
}

export function ruleAt({ workbook }: Host, position: Position): Rule | undefined {
  const found = workbook.written().getValidationRuleForCell(position) as EngineRule | undefined;
  if (!found) return undefined;
  const { type: engine, values, displayStyle, box } = found.criterion;
  return {
    type: box ? 'CHECKBOX' : googleType(engine),
    engine,
    values,
    showDropdown: displayStyle !== 'plainText',
    allowInvalid: !found.isBlocking,
    helpText: found.helpText ?? null,
    box,
  };
}

function ruleObject({ execution, host, sheetId }: RangeTarget, col: number, row: number): object | null {
  const rule = ruleAt(host, { sheetId, col, row });
  return rule ? createRule(execution, rule) : null;
}

function googleType(engine: string): string {
  if (engine === 'isValueInList') return 'VALUE_IN_LIST';
  if (engine === 'isValueInRange') return 'VALUE_IN_RANGE';
  return CRITERIA.find((criterion) => criterion.require && criterion.engine === engine)?.google ?? 'CUSTOM_FORMULA';
}

export function clearValidations({ host, sheetId, zone }: RangeTarget) {
  const { workbook } = host;
  const { overlap } = workbook.engine.helpers;
  const getters = workbook.written();
  for (const { id, ranges, ...rule } of [...getters.getDataValidationRules(sheetId)]) {
    if (!ranges.some((range) => overlap(range.zone, zone))) continue;
    const left = getters.recomputeRanges(ranges, [getters.getRangeFromZone(sheetId, zone)]);
    if (left.length > 0) {
      const kept = left.map((range) => getters.getRangeData(range));
      workbook.run({ type: 'ADD_DATA_VALIDATION_RULE', sheetId, ranges: kept, rule: { id, ...rule } });
    } else workbook.run({ type: 'REMOVE_DATA_VALIDATION_RULE', sheetId, id });
  }
  return SELF;
}

function setRule(range: RangeTarget, rule: object | null) {
  if (rule) applyRule(range, [range.zone], targetOf<Target>(rule).rule);
  else clearValidations(range);
  return SELF;
}

export const validationMethods: Methods<RangeTarget> = {
  getDataValidation: read('', (range) => ruleObject(range, range.zone.left, range.zone.top)),
  getDataValidations: read('', (range) => grid(range.zone, (col, row) => ruleObject(range, col, row))),
  setDataValidation: write('SpreadsheetApp.DataValidation?', setRule),
  setDataValidations: write('SpreadsheetApp.DataValidation?[][]', (range, rules: (object | null)[][]) => {
    checkBlock(rules, range.zone);
    grid(range.zone, (col, row) =>
      setRule(
        { ...range, zone: corner({ top: row, left: col, bottom: row, right: col }) },
        rules[row - range.zone.top]![col - range.zone.left]!,
      ),
    );
    return SELF;
  }),
};

/** The others say all that is allowed: they need not wait for the cells. */
const readsCells = ({ criterion }: EngineRule): boolean =>
  criterion.type === 'isValueInRange' || criterion.values.some((value) => value.startsWith('='));

/** The rule of a cell that does not allow a content; whatever a formula gives is allowed. */
function brokenRule({ workbook }: Host, position: Position, content: string): EngineRule | undefined {
  if (content === '' || content.startsWith('=')) return undefined;
  if (workbook.peek.getDataValidationRules(position.sheetId).length === 0) return undefined;
  const rule = workbook.peek.getValidationRuleForCell(position) as EngineRule | undefined;
  if (!rule?.isBlocking) return undefined;
  const getters = readsCells(rule) ? workbook.read() : workbook.peek;
  const { isValid } = getters.getValidationResultForCellValue(literal(content) as never, position);
  return isValid ? undefined : rule;
}

export const isRefused = (host: Host, position: Position, content: string): boolean =>
  brokenRule(host, position, content) !== undefined;

/** Refuses what a rule of the cell does not allow, as Google does of scripts and of people. */
export function refuseInvalid(host: Host, position: Position, content: string): void {
  const rule = brokenRule(host, position, content);
  if (!rule) return;
  const { col, row } = position;
  const cell = a1Of(host, { top: row, bottom: row, left: col, right: col });
  const help =
    rule.helpText ?? `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;
  throw new Error(help);
}

function literal(content: string): unknown {
  if (content.startsWith("'")) return content.slice(1);
  if (content === 'TRUE' || content === 'FALSE') return content === 'TRUE';
  return Number.isFinite(Number(content)) ? Number(content) : content;
}
