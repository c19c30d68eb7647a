/** This file reads the saved workbook and saves it again a moment after each change, never over another window's. */
import { coreTypes, registries, UIPlugin } from '@odoo/o-spreadsheet';
import type { Words } from './words';

export type Saved = { readonly workbook: unknown | null; readonly tag: string | null };

/** A saved file that is not JSON. */
export class BrokenWorkbook extends Error {}

/** Milliseconds without a change before one saves, and at most. */
const PAUSE = { least: 400, most: 10_000 };

/** A large workbook is saved less often, so that writing it out never takes more than a twentieth of the time. */
const pauseAfter = (duration: number): number => Math.min(PAUSE.most, Math.max(PAUSE.least, 20 * duration));

export const readWorkbook = async (id: string): Promise<Saved> => {
  const response = await fetch(`/workbook/${id}`);
  if (response.status === 204) return { workbook: null, tag: null };
  const text = await response.text();
  if (!response.ok) throw new BrokenWorkbook(text);
  try {
    return { workbook: JSON.parse(text), tag: response.headers.get('ETag') };
  } catch (error) {
    throw new BrokenWorkbook((error as Error).message);
  }
};

/** Has every model made from now on tell when what it holds changes; scrolling and selecting change nothing. */
export const watchChanges = (changed: () => void): void => {
  class Changes extends UIPlugin {
    static override getters = [] as const;

    override handle({ type }: { type: string }): void {
      if ((coreTypes as Set<string>).has(type) || type === 'UNDO' || type === 'REDO') changed();
    }
  }
  registries.featurePluginRegistry.add('local.changes', Changes as never);
};

export interface Saving {
  /** Something has changed. */
  touch(): void;
  /** Settles when all that had changed is saved. */
  done(): Promise<void>;
  /** Saves nothing more. */
  stop(): void;
}

export interface SavingOptions {
  readonly id: string;
  readonly tag: string | null;
  readonly words: Words;
  readonly content: () => unknown;
  readonly setStatus: (text: string) => void;
  readonly warn: (text: string) => void;
}

export const startSaving = ({ id, words, content, setStatus, warn, ...options }: SavingOptions): Saving => {
  let { tag } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let warned = false;
  let work: Promise<void> = Promise.resolve();
  let lastText = '';
  let pause = PAUSE.least;

  const written = (): string => {
    const start = performance.now();
    const text = JSON.stringify(content());
    pause = pauseAfter(performance.now() - start);
    return text;
  };

  const save = async (): Promise<void> => {
    const text = written();
    if (stopped || text === lastText) return;
    setStatus(words('saving'));
    try {
      const response = await fetch(`/workbook/${id}`, {
        method: 'PUT',
        headers: tag ? { 'If-Match': tag } : {},
        body: text,
      });
      if (response.status === 412) {
        stopped = true;
        setStatus(words('notSaved'));
        warn(words('changedElsewhere'));
        return;
      }
      if (!response.ok) throw new Error(await response.text());
      tag = response.headers.get('ETag');
      lastText = text;
      warned = false;
      setStatus(words('saved'));
    } catch {
      setStatus(words('notSaved'));
      if (!warned) warn(words('saveFailed'));
      warned = true;
    }
  };

  const flush = (): Promise<void> => {
    if (timer !== undefined) {
      clearTimeout(timer);
      timer = undefined;
      work = work.then(save);
    }
    return work;
  };

  addEventListener('beforeunload', (event) => {
    if (timer === undefined || stopped) return;
    flush();
    event.preventDefault();
  });

  return {
    touch: () => {
      if (stopped) return;
      clearTimeout(timer);
      timer = setTimeout(flush, pause);
    },
    done: flush,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      timer = undefined;
    },
  };
};
