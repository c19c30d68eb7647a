/** This file refuses a person the cells and tabs that a protection keeps from them, as Google does. */
import type { Zone } from '../engine/types';
import type { Execution } from './execution';
import type { Host } from './host';
import type { Protection } from './state';

export const OWNER = 'owner@example.com';

/** Who uses the file. */
export const userOf = ({ options }: Host): string => options.user ?? OWNER;

export const mayEdit = (host: Host, { warningOnly, editors }: Protection): boolean =>
  warningOnly || userOf(host) === OWNER || editors.includes(userOf(host));

const REFUSED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

interface Place {
  readonly sheetId: string;
  /** Null for the tab itself. */
  readonly zone: Zone | null;
}

/** For what a person types, and for what a script writes for them. */
export function refuseProtected(host: Host, places: readonly Place[]): void {
  if (places.some((place) => isClosed(host, place))) throw new Error(REFUSED);
}

const isClosed = (host: Host, { sheetId, zone }: Place): boolean =>
  host.state.protections.some((protection) => {
    if (protection.sheetId !== sheetId || mayEdit(host, protection)) return false;
    if (zone === null) return true;
    const closed = protection.zone ? common(protection.zone, zone) : zone;
    return closed !== null && !isCovered(closed, protection.unprotected);
  });

function common(one: Zone, other: Zone): Zone | null {
  const [top, left] = [Math.max(one.top, other.top), Math.max(one.left, other.left)];
  const [bottom, right] = [Math.min(one.bottom, other.bottom), Math.min(one.right, other.right)];
  return top <= bottom && left <= right ? { top, left, bottom, right } : null;
}

function isCovered({ top, left, bottom, right }: Zone, zones: readonly Zone[]): boolean {
  for (let row = top; row <= bottom; row += 1) {
    for (let col = left; col <= right; col += 1) {
      if (!zones.some((zone) => common(zone, { top: row, left: col, bottom: row, right: col }))) return false;
    }
  }
  return true;
}

/** What is written to, by the object's class and method; elsewhere nobody is kept out. */
const WRITTEN: readonly (readonly [method: RegExp, places: (target: never, first: unknown) => readonly Place[]])[] = [
  [/^SpreadsheetApp\.Range\.copyTo$/, (_, destination: unknown) => [destination as Place]],
  [/^SpreadsheetApp\.Range\.(?!activate|protect)/, (range: Place) => [range]],
  [/^SpreadsheetApp\.RangeList\.(?!activate)/, ({ ranges }: { ranges: readonly Place[] }) => ranges],
  [
    /^SpreadsheetApp\.Sheet\.(?!activate|setActive|setCurrent|copyTo|protect|addDeveloperMetadata)/,
    ({ id }: { id: string }) => [{ sheetId: id, zone: null }],
  ],
  [
    /^SpreadsheetApp\.Spreadsheet\.deleteSheet$/,
    (_, sheet: unknown) => [{ sheetId: (sheet as { id: string }).id, zone: null }],
  ],
  [
    /^SpreadsheetApp\.Protection\./,
    ({ protection: { sheetId, zone } }: { protection: Protection }) => [{ sheetId, zone }],
  ],
];

/** `first` is the host's own object behind the method's first argument. */
export function checkProtected({ host, rights }: Execution, name: string, target: unknown, first: () => unknown): void {
  if (rights === 'TEST' || host.state.protections.length === 0 || userOf(host) === OWNER) return;
  const places = WRITTEN.find(([method]) => method.test(name))?.[1];
  if (places) refuseProtected(host, places(target as never, first()));
}
