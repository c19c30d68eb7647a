/** This file finds a title for a new tab: those of other tabs stay theirs. */

/** Google refuses longer titles. */
const LONGEST = 100;

/**
 * The wanted title with the first suffix, tried from rank 0, by which no other tab is called. Google refuses a title that
 * is taken, be it in other capitals. The title is cut where both together are too long.
 */
export function freeTitle(taken: readonly string[], wanted: string, suffixOf: (rank: number) => string): string {
  const known = new Set(taken.map(alike));
  for (let rank = 0; ; rank += 1) {
    const suffix = suffixOf(rank);
    const title = cut(wanted, LONGEST - suffix.length) + suffix;
    if (!known.has(alike(title))) return title;
  }
}

/** Capitals, and whether an accent is a sign of its own, make no other title. */
const alike = (title: string): string => title.normalize('NFC').toLowerCase();

/** At most so long, and never half of a sign that takes two units. */
function cut(title: string, length: number): string {
  if (title.length <= length) return title;
  return title
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}

export const titlesIn = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): string[] =>
  spreadsheet.getSheets().map((sheet) => sheet.getName());
