/** This file finds a range by its name; a name may outlive the tab that it led to. */
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export function rangeNamed(spreadsheet: Spreadsheet, name: string): GoogleAppsScript.Spreadsheet.Range | null {
  try {
    const range = spreadsheet.getRangeByName(name);
    return range && spreadsheet.getSheetById(range.getGridId()) ? range : null;
  } catch {
    return null;
  }
}
