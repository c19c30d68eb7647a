/** This file notes which tabs a creation is about to insert, so that none is nobody's if it is cut before it has noted their ids. */
import { TAB_KEYS, type TabKey } from '../workbook/tab';
import type { FoundTabs } from './reader';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const PLANNED = 'plannedTabs';

export const planTabs = (titles: Readonly<Partial<Record<TabKey, string>>>): void => {
  PropertiesService.getDocumentProperties().setProperty(PLANNED, JSON.stringify(titles));
};

export const forgetPlannedTabs = (): void => {
  PropertiesService.getDocumentProperties().deleteProperty(PLANNED);
};

/** The tabs with those that were inserted and hold nothing yet. */
export function plannedTabs(spreadsheet: Spreadsheet, tabs: FoundTabs): FoundTabs {
  const missing = TAB_KEYS.filter((key) => !tabs[key]);
  if (missing.length === 0) return tabs;
  const titles = titlesIn(PropertiesService.getDocumentProperties().getProperty(PLANNED));
  const found: FoundTabs = { ...tabs };
  for (const key of missing) {
    const title = titles[key];
    const sheet = title === undefined ? null : spreadsheet.getSheetByName(title);
    if (sheet && sheet.getLastRow() === 0) found[key] = { sheet, title: sheet.getName() };
  }
  return found;
}

function titlesIn(text: string | null): Partial<Record<TabKey, string>> {
  try {
    const titles = JSON.parse(text ?? '{}') as Record<string, unknown>;
    return Object.fromEntries(TAB_KEYS.flatMap((key) => (typeof titles[key] === 'string' ? [[key, titles[key]]] : [])));
  } catch {
    return {};
  }
}
