/** This file says in which row of the OKR tab each key result of the Plan stands: where it stood, whatever has gone from among them. */
import type { Plan } from '../method/plan';
import type { OkrPlace } from './okr';
import { OKR_IDS } from './okrRows';

type KeyResult = NonNullable<Plan['okr']>['keyResults'][number];
/** What tells a key result of the tab from the others. */
export type Standing = Pick<KeyResult, 'text' | 'metric'>;

export interface Slot {
  /** The row's id. */
  readonly id: string;
  readonly result: KeyResult;
}

const SAME: readonly ((one: Standing, other: Standing) => boolean)[] = [
  (one, other) => one.text === other.text && one.metric === other.metric,
  (one, other) => one.text !== '' && one.text === other.text,
  (one, other) => one.metric !== '' && one.metric === other.metric,
];

/** Whether a key result is still the one that stood in a row, as far as its words tell. */
export const isAlike = (one: Standing, other: Standing): boolean => SAME.some((isSame) => isSame(one, other));

/** The row of each key result of the Plan, in the Plan's order. */
export function slotsOf({ okr }: Plan, { results }: OkrPlace): Slot[] {
  const wanted = okr?.keyResults.slice(0, OKR_IDS.length) ?? [];
  const rows: (string | undefined)[] = wanted.map(() => undefined);
  const isFree = (id: string) => !rows.includes(id);
  const blank = OKR_IDS.filter((id) => !results.has(id));
  for (const isSame of SAME)
    for (const [rank, result] of wanted.entries())
      rows[rank] ??= OKR_IDS.find((id) => isFree(id) && results.has(id) && isSame(result, results.get(id)!));
  for (const rank of wanted.keys()) rows[rank] ??= [OKR_IDS[rank]!, ...blank, ...OKR_IDS].find(isFree);
  return wanted.map((result, rank) => ({ id: rows[rank]!, result }));
}

/** Whether a person has unticked a key result, rather than another one that stood in its row. */
export function isLeftOut({ id, result }: Slot, { leftOut, results }: OkrPlace): boolean {
  const standing = results.get(id);
  return standing !== undefined && leftOut.includes(id) && isAlike(result, standing);
}

/** The ids of all rows, those of the Plan's key results first, in its order: so the dashboard shows them. */
export function shownRows(plan: Plan, place: OkrPlace): string[] {
  const used = slotsOf(plan, place).map(({ id }) => id);
  return [...used, ...OKR_IDS.filter((id) => !used.includes(id))];
}
