/** This file makes a tab that stands whole or not at all: it is given its title last, and what a run that was cut has left goes. */
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** In either language; nobody else calls a tab so. */
const UNFINISHED = 'Cap Nord (…)';

/** Google shows a tab that is inserted. */
export function makeWhole(spreadsheet: Spreadsheet, title: string, work: (sheet: Sheet) => void): Sheet {
  clearUnfinished(spreadsheet);
  const sheet = spreadsheet.insertSheet(UNFINISHED, spreadsheet.getNumSheets());
  try {
    work(sheet);
    // What Google refuses shows while the tab has no title.
    SpreadsheetApp.flush();
    return sheet.setName(title);
  } catch (error) {
    spreadsheet.deleteSheet(sheet);
    throw error;
  }
}

export function clearUnfinished(spreadsheet: Spreadsheet): void {
  const left = spreadsheet.getSheetByName(UNFINISHED);
  if (left) spreadsheet.deleteSheet(left);
}
