/** This file asks for the authorisations that a person left unticked on Google's consent screen, before anything is begun. */
import type { Failure } from '../method/messages';
import { failure, REFUSALS } from '../method/refusals';
import { say } from '../method/say';
import { userLanguage } from './userLanguage';

const SCOPES = {
  file: 'https://www.googleapis.com/auth/spreadsheets.currentonly',
  panel: 'https://www.googleapis.com/auth/script.container.ui',
};
export type Consent = keyof typeof SCOPES;

/** The second argument is documented, and not typed yet. */
type Ask = (mode: GoogleAppsScript.Script.AuthMode, scopes: string[]) => GoogleAppsScript.Script.AuthorizationInfo;

const infoOn = (scopes: string[]): GoogleAppsScript.Script.AuthorizationInfo =>
  (ScriptApp.getAuthorizationInfo as Ask)(ScriptApp.AuthMode.FULL, scopes);

const isGiven = (consent: Consent): boolean =>
  infoOn([SCOPES[consent]]).getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED;

/** What the sidebar is answered as long as Cap Nord may not touch the file; null when it may. */
export function fileRefused(): Failure | null {
  if (isGiven('file')) return null;
  const url = infoOn(Object.values(SCOPES)).getAuthorizationUrl() || '';
  return { ...failure('consent-file'), url };
}

/** Ends the run of a menu item without the authorisation it needs: Google asks for it, once we have said why. */
export function needConsent(consent: Consent): void {
  if (isGiven(consent)) return;
  const sentence = say(REFUSALS[consent === 'file' ? 'consent-file' : 'consent-panel'], userLanguage());
  explain(sentence);
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, Object.values(SCOPES));
  throw new Error(sentence);
}

/** Through the service that may be used; without both authorisations, Google's own question says what is missing. */
function explain(sentence: string): void {
  if (isGiven('file')) SpreadsheetApp.getActiveSpreadsheet().toast(sentence, 'Cap Nord', 20);
  else if (isGiven('panel')) SpreadsheetApp.getUi().alert(sentence);
}
