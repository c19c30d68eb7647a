/** This file knows what the add-on keeps beside the file: a person's draft and creation, and the time of the last run. */
import { forget } from './drafts';

const LAST_RUN = 'lastRun';

/** A person's properties are shared by all of their files. */
export const mine = (key: 'draft' | 'run'): string => `${key}:${SpreadsheetApp.getActiveSpreadsheet().getId()}`;

export function forgetWork(): void {
  forget(PropertiesService.getUserProperties(), mine('draft'));
  forget(PropertiesService.getUserProperties(), mine('run'));
}

export const lastRun = (): string => PropertiesService.getDocumentProperties().getProperty(LAST_RUN) || '';

export function noteRun(): void {
  PropertiesService.getDocumentProperties().setProperty(LAST_RUN, new Date().toISOString());
}

export function forgetRuns(): void {
  PropertiesService.getDocumentProperties().deleteProperty(LAST_RUN);
}
