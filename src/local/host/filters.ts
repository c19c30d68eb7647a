/** This file emulates the filter of a tab: the engine hides the rows, as the filter of a table without a style. */

import { displayAt } from './cells';
import { BooleanCriteria, criterionOf } from './conditionalFormats';
import { CRITERIA, type Criterion } from './criteria';
import { fromCriterionText, toCriterionText } from './dataValidation';
import type { Execution } from './execution';
import { blockOf, engineRange, engineZone, type RangeTarget } from './places';
import { createRange } from './range';
import { sortRows } from './rangeRows';
import { look, type Method, type Methods, read, SELF, targetOf, wrap, write } from './service';

/** What a column hides: values as they are shown, all but some of these, or what breaks a condition. */
type Criteria = { hidden?: string[]; visible?: string[]; operator?: string; values?: string[] };
type Target = { execution: Execution; criteria: Criteria };

function change(target: Target, criteria: Criteria) {
  target.criteria = criteria;
  return SELF;
}

const wanted = ({ engine, when, arguments: types }: Criterion): [string, Method<Target>][] =>
  when
    ? [
        [
          when,
          look(types, (target: Target, ...values: unknown[]) =>
            change(target, {
              operator: engine,
              values: values.map((value) => toCriterionText(target.execution.host, value)),
            }),
          ),
        ],
      ]
    : [];

export const criteriaMethods: Methods<Target> = {
  getCriteriaType: look('', ({ criteria: { operator, values } }) =>
    operator ? BooleanCriteria[criterionOf({ operator, values }).google] : null,
  ),
  getCriteriaValues: look('', ({ execution, criteria: { operator, values = [] } }) => {
    if (!operator) return [];
    const kind = criterionOf({ operator, values }).arguments;
    return values.map((text) => fromCriterionText(execution.host, text, kind));
  }),
  getHiddenValues: look('', ({ criteria }) => criteria.hidden ?? []),
  getVisibleValues: look('', ({ criteria }) => criteria.visible ?? []),
  copy: look('', ({ execution, criteria }) => newFilterCriteria(execution, { ...criteria })),
};

export const criteriaBuilderMethods: Methods<Target> = {
  ...criteriaMethods,
  ...Object.fromEntries(CRITERIA.flatMap(wanted)),
  setHiddenValues: look('Text[]', (target, values: unknown[]) => change(target, { hidden: values.map(String) })),
  setVisibleValues: look('Text[]', (target, values: unknown[]) => change(target, { visible: values.map(String) })),
  build: look('', ({ execution, criteria }) => createCriteria(execution, { ...criteria })),
};

const createCriteria = (execution: Execution, criteria: Criteria): object =>
  wrap(execution, 'SpreadsheetApp.FilterCriteria', criteriaMethods, { execution, criteria });

export const newFilterCriteria = (execution: Execution, criteria: Criteria = {}): object =>
  wrap(execution, 'SpreadsheetApp.FilterCriteriaBuilder', criteriaBuilderMethods, { execution, criteria });

/** A table that shows nothing of itself but its filters. */
const UNSTYLED = {
  hasFilters: true,
  totalRow: false,
  firstColumn: false,
  lastColumn: false,
  numberOfHeaders: 1,
  bandedRows: false,
  bandedColumns: false,
  automaticAutofill: false,
  styleId: 'None',
};

function filterZone({ host, sheetId }: Omit<RangeTarget, 'zone'>) {
  const table = host.workbook
    .written()
    .getCoreTables(sheetId)
    .find(({ config }) => config.hasFilters);
  return table && engineZone(table.range.zone);
}

function createFilter(range: RangeTarget): object {
  const { host, sheetId, zone } = range;
  if (filterZone(range)) throw new Error("You can't create a filter in a sheet that already has a filter.");
  const ranges = [engineRange(host, sheetId, zone)];
  host.workbook.run({ type: 'CREATE_TABLE', sheetId, ranges, config: UNSTYLED, tableType: 'static' });
  return filterOf(range)!;
}

export function filterOf(range: RangeTarget): object | null {
  const zone = filterZone(range);
  return zone ? wrap(range.execution, 'SpreadsheetApp.Filter', filterMethods, blockOf(range, zone)) : null;
}

/** The head of a column of the filter, by the column's place on the tab. */
function headOf({ sheetId, zone }: RangeTarget, column: number) {
  if (column - 1 < zone.left || column - 1 > zone.right) throw new Error('Column position is out of bounds.');
  return { sheetId, col: column - 1, row: zone.top };
}

const shownIn = ({ host, sheetId, zone }: RangeTarget, column: number): string[] => {
  const rows = Array.from({ length: zone.bottom - zone.top }, (_, at) => zone.top + 1 + at);
  return [...new Set(rows.map((row) => displayAt(host, { sheetId, col: column - 1, row })))];
};

function setCriteria(filter: RangeTarget, column: number, criteria: Criteria) {
  const { workbook } = filter.host;
  const { hidden = [], visible, operator, values = [] } = criteria;
  const without = visible ? shownIn(filter, column).filter((text) => !visible.includes(text)) : hidden;
  const value = operator
    ? {
        filterType: 'criterion',
        type: operator,
        values,
        ...(operator.startsWith('dateIs') && { dateValue: 'exactDate' }),
      }
    : { filterType: 'values', hiddenValues: without };
  workbook.settleAll();
  workbook.run({ type: 'UPDATE_FILTER', ...headOf(filter, column), value });
  return SELF;
}

function criteriaOf(filter: RangeTarget, column: number): object | null {
  filter.host.workbook.settleAll();
  const getters = filter.host.workbook.peek;
  const head = headOf(filter, column);
  const hidden = [...getters.getFilterHiddenValues(head)];
  const { type: operator, values } = getters.getFilterCriterionValue(head);
  if (operator !== 'none') return createCriteria(filter.execution, { operator, values: [...values] });
  if (hidden.length === 0) return null;
  const visible = shownIn(filter, column).filter((text) => !hidden.includes(text));
  return createCriteria(filter.execution, { hidden, visible });
}

export const filterMethods: Methods<RangeTarget> = {
  getRange: look('', (filter) => createRange(filter)),
  getColumnFilterCriteria: read('Integer', criteriaOf),
  setColumnFilterCriteria: write(
    'Integer SpreadsheetApp.FilterCriteria?',
    (filter, column: number, object: object | null) =>
      setCriteria(filter, column, object ? targetOf<Target>(object).criteria : {}),
  ),
  removeColumnFilterCriteria: write('Integer', (filter, column: number) => setCriteria(filter, column, {})),
  sort: write('Integer Boolean', (filter, column: number, ascending: boolean) => {
    const { zone } = filter;
    if (zone.bottom > zone.top) sortRows(blockOf(filter, { ...zone, top: zone.top + 1 }), { column, ascending });
    return SELF;
  }),
  remove: write('', (filter) => {
    const { host, sheetId, zone } = filter;
    host.workbook.run({ type: 'REMOVE_TABLE', sheetId, target: [zone] });
  }),
};

export const rangeFilterMethods: Methods<RangeTarget> = {
  createFilter: write('', createFilter),
  getFilter: read('', filterOf),
};
