/** This file finds a title for a new tab: those of other tabs stay theirs. */

/** The first that is free of the titles that are tried in turn, from rank 0. */
export function freeTitle(taken: readonly string[], titleOf: (rank: number) => string): string {
  let rank = 0;
  while (taken.includes(titleOf(rank))) rank += 1;
  return titleOf(rank);
}

export const titlesIn = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): string[] =>
  spreadsheet.getSheets().map((sheet) => sheet.getName());
