/** This file protects tabs: with a warning, or from all but the editors that Settings names. */
import type { Tab } from '../workbook/tab';
import { errorCode, isPassing } from './errorCode';
import { findTabs } from './reader';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

const OURS = 'KPI — ';

const isOurs = (protection: Protection): boolean => protection.getDescription().startsWith(OURS);

const protectionsIn = (spreadsheet: Spreadsheet): Protection[] =>
  spreadsheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);

/** The protections that a run has set, on tabs that were set aside too. */
export const ourProtections = (spreadsheet: Spreadsheet): Protection[] => protectionsIn(spreadsheet).filter(isOurs);

/** Whether a tab of ours is protected, by a run or by hand, from the person who runs this. */
export function isLocked(spreadsheet: Spreadsheet): boolean {
  const closed = protectionsIn(spreadsheet).filter((protection) => !protection.canEdit());
  if (closed.length === 0) return false;
  const tabs = Object.values(findTabs(spreadsheet).tabs).map(({ sheet }) => sheet.getSheetId());
  return closed.some(
    (protection) => isOurs(protection) || tabs.includes(protection.getRange().getSheet().getSheetId()),
  );
}

/**
 * With a warning only, unless editors are named; the file's owner may always edit, and the period stays free.
 * A protection that a person set stays: it would be the one that a tab which is protected gives. A lock narrows it.
 * On a new tab, one without a description is what a creation that was cut has left.
 */
export function openProtection(
  sheet: Sheet,
  { protection: wanted }: Tab,
  standing: readonly Protection[],
  isNew: boolean,
): void {
  const isLeft = (protection: Protection) => isOurs(protection) || (isNew && protection.getDescription() === '');
  for (const protection of standing) if (isLeft(protection)) protection.remove();
  if (!wanted) return;
  const theirs = standing.filter((protection) => !isLeft(protection));
  const open = () => wanted.open.map((at) => sheet.getRange(at));
  if (theirs.length > 0) {
    for (const protection of wanted.editors ? theirs : []) narrow(protection, wanted.editors!, open());
    return;
  }
  const protection = sheet.protect().setDescription(OURS + wanted.description);
  if (wanted.editors) lockFor(protection, wanted.editors);
  else protection.setWarningOnly(true);
  if (wanted.open.length > 0) protection.setUnprotectedRanges(open());
}

/** Lets nobody in whom it kept out, and keeps out whom the lock does not name. */
function narrow(protection: Protection, editors: readonly string[], open: Range[]): void {
  if (protection.isWarningOnly()) protection.setWarningOnly(false);
  removeOthers(protection, editors);
  if (protection.getUnprotectedRanges().length > 0) protection.setUnprotectedRanges(open);
}

/**
 * Adds before it removes: Google refuses to remove the group through which the person who runs this may edit. And adds
 * after: the address of somebody from elsewhere may be hidden, so that one who was wanted is removed.
 */
function lockFor(protection: Protection, editors: readonly string[]): void {
  const add = () =>
    allAllowed(
      editors,
      (emails) => protection.addEditors(emails),
      (email) => protection.addEditor(email),
    );
  add();
  removeOthers(protection, editors);
  add();
}

function removeOthers(protection: Protection, editors: readonly string[]): void {
  const wanted = editors.map((email) => email.toLowerCase());
  allAllowed(
    protection.getEditors().filter((user) => !wanted.includes(user.getEmail().toLowerCase())),
    (users) => protection.removeEditors(users.map((user) => user.getEmail())),
    (user) => protection.removeEditor(user),
  );
  whereAllowed(() => protection.canDomainEdit() && protection.setDomainEdit(false));
}

/** All at once; an address or a group that Google refuses leaves the others as they are wanted, one by one. */
function allAllowed<One>(list: readonly One[], all: (list: One[]) => unknown, each: (one: One) => unknown): void {
  if (list.length > 0 && !whereAllowed(() => all([...list]))) for (const one of list) whereAllowed(() => each(one));
}

function whereAllowed(change: () => unknown): boolean {
  try {
    change();
    return true;
  } catch (error) {
    if (isPassing(error)) throw error;
    console.warn('protection', errorCode(error));
    return false;
  }
}
