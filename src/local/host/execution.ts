/** This file says what one run of the script may do: at Google each call starts afresh, with the rights of its occasion. */

import type { Kind } from './calls';
import type { Host } from './host';
import type { Callable, Realm } from './realm';
import { mayCall, neededFor } from './scopes';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';
/** `TEST` is the program around the host, which may do everything and is not counted. */
export type Rights = AuthMode | 'CUSTOM_FUNCTION' | 'TEST';

export type Execution = {
  host: Host;
  realm: Realm;
  rights: Rights;
  /** Whether Google ended the run, to ask for an authorisation: nothing can catch this. */
  ended: boolean;
  allow(kind: Kind, name: string): void;
  /** A function that the script declares, by its name. */
  declared(name: string): Callable | undefined;
};

/** What Google lets a script do in a file where its user has not used it yet. */
const ALLOWED_IN_NONE =
  /^(SpreadsheetApp\.getUi|Ui\.(createMenu|createAddonMenu)|Menu\.|Session\.getActiveUserLocale|HtmlService\.|HtmlOutput\.|HtmlTemplate\.|Utilities\.|Logger\.)/;
/** What a simple trigger may not do. */
const REFUSED_IN_LIMITED =
  /^(MailApp\.|UrlFetchApp\.|ScriptApp\.(newTrigger|deleteTrigger)|Ui\.(showSidebar|showModalDialog|showModelessDialog|showDialog))/;
/** What a formula may not do, besides writing. */
const REFUSED_IN_FORMULA = /^(MailApp\.|ScriptApp\.|SpreadsheetApp\.(getUi|openById|openByUrl|create|setActive)|Ui\.)/;

export function createExecution(host: Host, realm: Realm, rights: Rights): Execution {
  const execution: Execution = {
    host,
    realm,
    rights,
    ended: false,
    allow: (kind, name) => check(execution, kind, name),
    declared: () => undefined,
  };
  return execution;
}

function check({ host, rights, ended }: Execution, kind: Kind, name: string): void {
  if (ended) throw new Error('Authorization is required to perform that action.');
  if (rights === 'FULL' && !mayCall(host, name)) throw refusal(name);
  if (rights === 'CUSTOM_FUNCTION') {
    const short = name.slice(name.lastIndexOf('.') + 1);
    if (kind === 'write' && name.startsWith('SpreadsheetApp.'))
      throw new Error(`You do not have permission to call ${short}`);
    if (REFUSED_IN_FORMULA.test(short === name ? name : lastTwo(name))) throw refusal(name);
  }
  if (rights === 'NONE' && !ALLOWED_IN_NONE.test(lastTwo(name))) throw refusal(name);
  if (rights === 'LIMITED' && REFUSED_IN_LIMITED.test(lastTwo(name))) throw refusal(name);
}

/** "Range.setValue" of "SpreadsheetApp.Range.setValue". */
const lastTwo = (name: string): string => name.split('.').slice(-2).join('.');

function refusal(name: string): Error {
  return new Error(
    `Specified permissions are not sufficient to call ${name}. Required permissions: ${neededFor(name)}`,
  );
}
