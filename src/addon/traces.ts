/** This file knows what the add-on keeps beside the file: a person's draft and creation, and the time of the last run. */
import type { PendingRun } from '../method/messages';
import { now } from './clock';
import { forget, keep, keptBy, recall } from './drafts';
import { errorCode } from './errorCode';

const LAST_RUN = 'lastRun';
const LAST_MONTHS = 'lastMonths';

/** A person's properties are shared by all of their files. */
export const mine = (key: 'draft' | 'run'): string => `${key}:${SpreadsheetApp.getActiveSpreadsheet().getId()}`;

export function forgetWork(): void {
  forget(PropertiesService.getUserProperties(), mine('draft'));
  forget(PropertiesService.getUserProperties(), mine('run'));
}

/** The rest of a creation, to be offered when the sidebar is opened again. The step before it is done, whatever becomes of this. */
export function noteRest(run: PendingRun): void {
  try {
    keep(PropertiesService.getUserProperties(), mine('run'), run, now());
  } catch (error) {
    console.warn('run', errorCode(error));
  }
}

/** What panels hold is of no creation: it stays in a draft that has no step. */
const PANELS: readonly string[] = ['audit', 'insert', 'launch'];

/** A creation that is done ends the work on it. */
export function endWork(): void {
  const store = PropertiesService.getUserProperties();
  const draft = recall(store, mine('draft'), now()) as { typed?: Record<string, string> } | null;
  if (draft) {
    const { window } = keptBy(store, mine('draft'));
    const notes = Object.entries(draft.typed ?? {}).filter(([key]) => PANELS.includes(key));
    if (notes.length === 0) forget(store, mine('draft'));
    else keep(store, mine('draft'), { ...draft, step: '', typed: Object.fromEntries(notes) }, now(), window);
  }
  forget(store, mine('run'));
}

export const lastRun = (): string => PropertiesService.getDocumentProperties().getProperty(LAST_RUN) || '';

export function noteRun(): void {
  PropertiesService.getDocumentProperties().setProperty(LAST_RUN, now().toISOString());
}

/** Keeps how many months have figures; returns how many more that is than at the run before, if that is known. */
export function addedMonths(months: number): number {
  const store = PropertiesService.getDocumentProperties();
  const before = store.getProperty(LAST_MONTHS);
  store.setProperty(LAST_MONTHS, String(months));
  return before === null ? 0 : Math.max(0, months - Number(before));
}

export function forgetRuns(): void {
  const store = PropertiesService.getDocumentProperties();
  for (const key of [LAST_RUN, LAST_MONTHS]) store.deleteProperty(key);
}
