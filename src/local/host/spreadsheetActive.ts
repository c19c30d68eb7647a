/** This file emulates what a spreadsheet does on its active tab, as the tab itself does. */

import type { Execution } from './execution';
import type { SheetTarget } from './places';
import { type Method, type Methods, SELF } from './service';
import { createSheetObject, sheetMethods } from './sheet';

type Target = { execution: Execution; host: Execution['host'] };

const NAMES = (
  'appendRow autoResizeColumn deleteColumn deleteColumns deleteRow deleteRows getColumnWidth getDataRange ' +
  'getFrozenColumns getFrozenRows getLastColumn getLastRow getRowHeight getSheetId getSheetName getSheetValues ' +
  'hideColumn hideRow insertColumnAfter insertColumnBefore insertColumnsAfter insertColumnsBefore insertRowAfter ' +
  'insertRowBefore insertRowsAfter insertRowsBefore isColumnHiddenByUser isRowHiddenByFilter isRowHiddenByUser ' +
  'setColumnWidth setFrozenColumns setFrozenRows setRowHeight sort unhideColumn unhideRow'
).split(' ');

/** What gives the tab back gives the active tab, not the spreadsheet. */
function onActiveTab(name: string): [string, Method<Target>] {
  const { kind, signature, run } = sheetMethods()[name]!;
  const forwarded = ({ execution, host }: Target, ...args: never[]) => {
    const sheet = { execution, host, id: host.workbook.peek.getActiveSheetId() };
    const result = (run as (sheet: SheetTarget, ...args: never[]) => unknown)(sheet, ...args);
    return result === SELF ? createSheetObject(execution, sheet.id) : result;
  };
  return [name, { kind, signature, run: forwarded }];
}

export const activeTabMethods = (): Methods<Target> => Object.fromEntries(NAMES.map(onActiveTab));
