/** This file says what one run of the script may do: at Google each call starts afresh, with the rights of its occasion. */

import type { Kind } from './calls';
import type { Fault } from './faults';
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
  /** Why Google ended the run: nothing can catch this, and no service answers any more. */
  ended: Error | null;
  /** What is to go wrong in it. */
  fault: Fault | null;
  /** The service calls that a fault could have struck so far. */
  called: string[];
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

/** Ends a run whose person is asked for an authorisation. */
export class ConsentAsked extends Error {
  constructor() {
    super('Authorization is required to perform that action.');
  }
}

export function createExecution(host: Host, realm: Realm, rights: Rights, fault: Fault | null = null): Execution {
  const execution: Execution = {
    host,
    realm,
    rights,
    ended: null,
    fault,
    called: [],
    allow: (kind, name) => check(execution, kind, name),
    declared: () => undefined,
  };
  return execution;
}

function check({ host, rights, ended }: Execution, kind: Kind, name: string): void {
  if (ended) throw ended;
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
