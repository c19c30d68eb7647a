/** This file carries values between the sidebar and the script as Google does: JSON, and nothing else. */

import { isDate, type Realm } from './realm';

/** The value as text. A Date or a function cannot pass: at Google neither handler is called then. */
export function toWire(value: unknown, what: string): string | undefined {
  refuse(value, what);
  return JSON.stringify(value);
}

export function fromWire(text: string | undefined, realm?: Realm): unknown {
  if (text === undefined) return undefined;
  const json = realm ? (realm.global.JSON as JSON) : JSON;
  return json.parse(text);
}

function refuse(value: unknown, what: string): void {
  if (isDate(value)) throw new Error(`${what} holds a Date: google.script.run would call neither handler.`);
  if (typeof value === 'function') throw new Error(`${what} holds a function: google.script.run refuses it.`);
  if (typeof value !== 'object' || value === null) return;
  for (const item of Object.values(value)) refuse(item, what);
}
