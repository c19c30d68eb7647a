/** This file sets what of a tab is in sight: what is frozen, what is hidden, and how the tab itself looks. */
import { runs } from '../workbook/aspects';
import type { Layout, Tab } from '../workbook/tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Google refuses to freeze every row in sight: all are shown before, and hidden after. */
export function setSight(sheet: Sheet, tab: Tab, layout: Layout, fresh: boolean): void {
  if (!fresh) show(sheet, layout);
  freeze(sheet, tab);
  hide(sheet, tab, layout);
}

function show(sheet: Sheet, { rows, columns }: Layout): void {
  sheet.showRows(1, rows);
  sheet.showColumns(1, columns);
}

function freeze(sheet: Sheet, tab: Tab): void {
  if (tab.frozenRows !== undefined) sheet.setFrozenRows(tab.frozenRows);
  if (tab.frozenColumns !== undefined) sheet.setFrozenColumns(tab.frozenColumns);
}

function hide(sheet: Sheet, tab: Tab, layout: Layout): void {
  for (const [first, count, hidden] of runs(flags(layout.rows, tab.hiddenRows)))
    if (hidden) sheet.hideRows(first, count);
  for (const [first, count, hidden] of runs(flags(layout.columns, tab.hiddenColumns))) {
    if (hidden) sheet.hideColumns(first, count);
  }
}

const flags = (length: number, set: readonly number[] = []): boolean[] =>
  Array.from({ length }, (_, index) => set.includes(index + 1));

export function look(sheet: Sheet, tab: Tab): void {
  if (tab.color !== null) sheet.setTabColor(tab.color);
  if (tab.hideGridlines) sheet.setHiddenGridlines(true);
}
