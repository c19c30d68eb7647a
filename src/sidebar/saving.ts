/** This file saves the draft a moment after each change, one call at a time, and tries again after a failure. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '../method/draft';
import type { Failure } from '../method/messages';
import { call } from './server';

type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'failed'; readonly failure: Failure };

const AFTER_CHANGE = 1500;
const AFTER_FAILURE = 10000;

export interface Saving {
  readonly state: SaveState;
  /** Plans a save; with `now` it starts at once. */
  readonly save: (draft: Draft, now?: boolean) => void;
  readonly retry: () => void;
  /** Forgets what waits to be saved. */
  readonly cancel: () => void;
  /** What this window has last wanted saved, whether it is saved yet or not. */
  readonly latest: () => Draft | null;
}

/** Two windows of one person: the draft that the other has saved since is not written over. */
const WINDOW = Math.random().toString(36).slice(2, 10);

/** `savedAt` is the save that the opening found. */
export function useSaving(savedAt: string): Saving {
  const [state, setState] = useState<SaveState>({ kind: 'untouched' });
  const waiting = useRef<Draft | null>(null);
  const latest = useRef<Draft | null>(null);
  const running = useRef(false);
  const after = useRef(savedAt);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const send = useCallback(async () => {
    clearTimeout(timer.current);
    const draft = waiting.current;
    if (running.current || !draft) return;
    running.current = true;
    waiting.current = null;
    setState({ kind: 'saving' });
    const result = await call('saveDraft', { draft, window: WINDOW, after: after.current });
    running.current = false;
    if (result.ok) {
      after.current = result.data.savedAt;
      setState({ kind: 'saved', at: new Date(result.data.savedAt) });
      if (waiting.current) send();
      return;
    }
    // What was given up meanwhile is not sent again, nor what would be written over another window's.
    if (!latest.current) return;
    setState({ kind: 'failed', failure: result });
    if (result.code === 'elsewhere') {
      waiting.current = null;
      latest.current = null;
      return;
    }
    waiting.current ??= draft;
    timer.current = setTimeout(send, AFTER_FAILURE);
  }, []);

  const save = useCallback(
    (draft: Draft, now = false) => {
      waiting.current = draft;
      latest.current = draft;
      clearTimeout(timer.current);
      timer.current = setTimeout(send, now ? 0 : AFTER_CHANGE);
    },
    [send],
  );
  const cancel = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current = null;
    latest.current = null;
  }, []);
  useEffect(() => {
    after.current = savedAt;
  }, [savedAt]);
  // Whoever closes the sidebar leaves it first: what waits is sent before.
  useEffect(() => {
    window.addEventListener('blur', send);
    return () => {
      window.removeEventListener('blur', send);
      cancel();
    };
  }, [send, cancel]);
  return { state, save, retry: send, cancel, latest: () => latest.current };
}
