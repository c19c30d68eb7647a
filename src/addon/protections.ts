/** This file protects tabs: with a warning, or from all but the editors that Settings names. */
import type { Tab } from '../workbook/tab';
import { errorCode } from './errorCode';
import { findTabs } from './reader';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
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
 * A protection that a person set stays: it would be the one that a tab which is protected gives.
 */
export function openProtection(sheet: Sheet, tab: Tab, standing: readonly Protection[]): void {
  for (const protection of standing) if (isOurs(protection)) protection.remove();
  if (!tab.protection || !standing.every(isOurs)) return;
  const protection = sheet.protect().setDescription(OURS + tab.protection.description);
  const { editors } = tab.protection;
  if (editors) lockFor(protection, editors);
  else protection.setWarningOnly(true);
  const open = tab.protection.open.map((at) => sheet.getRange(at));
  if (open.length > 0) protection.setUnprotectedRanges(open);
}

/**
 * Adds before it removes: Google refuses to remove the group through which the person who runs this may edit. And adds
 * after: the address of somebody from elsewhere may be hidden, so that one who was wanted is removed.
 */
function lockFor(protection: Protection, editors: readonly string[]): void {
  const wanted = editors.map((email) => email.toLowerCase());
  const add = () => {
    for (const email of editors) whereAllowed(() => protection.addEditor(email));
  };
  add();
  for (const user of protection.getEditors()) {
    whereAllowed(() => wanted.includes(user.getEmail().toLowerCase()) || protection.removeEditor(user));
  }
  add();
  whereAllowed(() => protection.canDomainEdit() && protection.setDomainEdit(false));
}

/** An address or a group that Google refuses leaves the others as they are wanted. */
function whereAllowed(change: () => unknown): void {
  try {
    change();
  } catch (error) {
    console.warn('protection', errorCode(error));
  }
}
