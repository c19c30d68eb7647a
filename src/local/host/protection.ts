/** This file emulates protections: Google keeps them apart from the cells, and so does the host. */

import { enumeration } from './enums';
import type { Execution } from './execution';
import { engineZone, type RangeTarget, type SheetTarget, wholeSheet } from './places';
import { mayEdit, OWNER, userOf } from './protected';
import { createRange } from './range';
import { look, type Methods, read, SELF, targetOf, wrap, write } from './service';
import type { Protection } from './state';

export const ProtectionType = enumeration('SpreadsheetApp.ProtectionType', ['RANGE', 'SHEET']);

export const fileEditors = ({ host }: Execution): string[] => [OWNER, ...(host.options.editors ?? [])];

type Target = { execution: Execution; protection: Protection };

const set =
  <K extends keyof Protection>(key: K) =>
  ({ protection }: Target, value: Protection[K]) => {
    protection[key] = value;
    return SELF;
  };

const rangeOf = ({ execution, protection }: Target, zone = protection.zone): object =>
  createRange({
    execution,
    host: execution.host,
    sheetId: protection.sheetId,
    zone: zone ?? wholeSheet(execution.host, protection.sheetId),
  });

export const methods: Methods<Target> = {
  getDescription: read('', ({ protection }) => protection.description),
  setDescription: write('String', set('description')),
  isWarningOnly: read('', ({ protection }) => protection.warningOnly),
  setWarningOnly: write('Boolean', set('warningOnly')),
  canDomainEdit: read('', ({ protection }) => protection.domainEdit),
  setDomainEdit: write('Boolean', set('domainEdit')),
  canEdit: read('', ({ execution, protection }) => mayEdit(execution.host, protection)),
  getProtectionType: look('', ({ protection }) => (protection.zone ? ProtectionType.RANGE : ProtectionType.SHEET)),
  getRange: look('', (target) => rangeOf(target)),
  setRange: write('SpreadsheetApp.Range', (target, range: object) => {
    target.protection.zone = engineZone(targetOf<RangeTarget>(range).zone);
    return SELF;
  }),
  getUnprotectedRanges: read('', (target) => target.protection.unprotected.map((zone) => rangeOf(target, zone))),
  setUnprotectedRanges: write('SpreadsheetApp.Range[]', ({ protection }, ranges: object[]) => {
    protection.unprotected = ranges.map((range) => engineZone(targetOf<RangeTarget>(range).zone));
    return SELF;
  }),
  // A warning keeps nobody out, and so lists nobody.
  getEditors: read('', ({ execution, protection: { warningOnly, editors } }) =>
    warningOnly ? [] : editors.map((email) => createUser(execution, email)),
  ),
  addEditor: write('String | User', ({ protection }, editor: unknown) => addEditors(protection, [editor])),
  addEditors: write('String[]', ({ protection }, editors: string[]) => addEditors(protection, editors)),
  removeEditor: write('String | User', (target, editor: unknown) => removeEditors(target, [editor])),
  removeEditors: write('Object[]', (target, editors: unknown[]) => removeEditors(target, editors)),
  remove: write('', ({ execution: { host }, protection }) => {
    host.state.protections = host.state.protections.filter((other) => other !== protection);
  }),
};

const emailOf = (editor: unknown): string => (typeof editor === 'string' ? editor : targetOf<string>(editor));

function addEditors(protection: Protection, editors: unknown[]) {
  protection.editors = [...new Set([...protection.editors, ...editors.map(emailOf)])];
  return SELF;
}

/** Neither the owner of the file nor who uses it can be removed. */
function removeEditors({ execution, protection }: Target, editors: unknown[]) {
  const kept = [OWNER, userOf(execution.host)];
  const removed = editors.map(emailOf).filter((email) => !kept.includes(email));
  protection.editors = protection.editors.filter((email) => !removed.includes(email));
  return SELF;
}

export const userMethods: Methods<string> = {
  getEmail: look('', (email) => email),
  getUserLoginId: look('', (email) => email),
  toString: look('', (email) => email),
};

export const createUser = (execution: Execution, email = OWNER): object => wrap(execution, 'User', userMethods, email);

const createProtection = (execution: Execution, protection: Protection): object =>
  wrap(execution, 'SpreadsheetApp.Protection', methods, { execution, protection });

export function protect(execution: Execution, sheetId: string, zone: Protection['zone']): object {
  const { state } = execution.host;
  const made: Protection = {
    id: String(state.newId()),
    sheetId,
    zone: zone && engineZone(zone),
    description: '',
    warningOnly: false,
    domainEdit: false,
    editors: fileEditors(execution),
    unprotected: [],
  };
  const sheetProtection = zone
    ? undefined
    : state.protections.find((other) => other.sheetId === sheetId && !other.zone);
  if (!sheetProtection) state.protections.push(made);
  return createProtection(execution, sheetProtection ?? made);
}

export function protectionsOf({ execution, host, id }: SheetTarget, type: object): object[] {
  const ofSheet = host.state.protections.filter((protection) => protection.sheetId === id);
  return ofSheet
    .filter((protection) => (protection.zone === null) === (type === ProtectionType.SHEET))
    .map((protection) => createProtection(execution, protection));
}

export const protectionMethods: Methods<RangeTarget> = {
  protect: write('', ({ execution, sheetId, zone }) => protect(execution, sheetId, zone)),
};
