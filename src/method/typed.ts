/** This file keeps what a draft's person has typed and what cannot be read of it, beside the answers themselves. */
import type { Draft } from './draft';
import type { KeyResult } from './okr';

type Typed = Draft['typed'];

/** Without a text, what was noted under the key is forgotten. */
export function noted(typed: Typed, key: string, text?: string): Typed {
  const { [key]: _, ...others } = typed;
  return text === undefined ? others : { ...others, [key]: text };
}

/** All but what was noted under keys that begin so. */
export const withoutNotes = (typed: Typed, beginning: string): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([key]) => !key.startsWith(beginning)));

/** Key results are known by their rank: several may stand on one metric, or on none. */
export const okrKey = (rank: number, field: string): string => `okr.${rank}.${field}`;

/** The key results that stay, each with what was typed of it. */
export function withKeyResults(
  { okr, typed }: Pick<Draft, 'okr' | 'typed'>,
  stays: (keyResult: KeyResult, rank: number) => boolean,
): Pick<Draft, 'okr' | 'typed'> {
  if (!okr) return { okr, typed };
  const ranks = Array.from(okr.keyResults.keys()).filter((rank) => stays(okr.keyResults[rank]!, rank));
  const moved = ranks.flatMap((before, rank) =>
    Object.keys(typed)
      .filter((key) => key.startsWith(okrKey(before, '')))
      .map((key) => [okrKey(rank, key.slice(okrKey(before, '').length)), typed[key]!]),
  );
  return {
    okr: { ...okr, keyResults: ranks.map((rank) => okr.keyResults[rank]!) },
    typed: { ...withoutNotes(typed, 'okr.'), ...Object.fromEntries(moved) },
  };
}
