/** This file keeps what is typed outside the plan, in panels and half-made KPIs, with the draft: closing loses nothing. Panels' outlives it. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Saving } from './saving';

interface Keeping {
  readonly typed: Readonly<Record<string, string>>;
  /** Without a text, what was kept is forgotten. */
  readonly keep: (key: string, text?: string) => void;
  readonly saving: Saving;
}

export const KeptContext = createContext<Keeping | null>(null);

/** As long as a draft may hold. */
const MOST = 2000;

export function useKept<Value>(key: string, initial: Value): readonly [Value, (value: Value | null) => void] {
  const { typed, keep } = useContext(KeptContext)!;
  const kept = typed[key];
  const set = (value: Value | null) => {
    const text = JSON.stringify(value);
    keep(key, value === null || text.length > MOST ? undefined : text);
  };
  return [kept ? JSON.parse(kept) : initial, set];
}
