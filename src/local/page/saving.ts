/** This file saves the workbook a moment after each change, tries again where that fails, and has nobody leave before it is saved. */
import { coreTypes, registries, UIPlugin } from '@odoo/o-spreadsheet';
import type { Words } from './words';
import { type Failure, type WorkbookFile, whyUnsaved } from './workbookFile';

/** Milliseconds without a change before one saves, and at most. */
const PAUSE = { least: 400, most: 10_000 };
/** Milliseconds before a save that failed is tried again: twice as long each time. */
const RETRY = { least: 1000, most: 30_000 };

/** A large workbook is saved less often, so that writing it out never takes more than a twentieth of the time. */
const pauseAfter = (duration: number): number => Math.min(PAUSE.most, Math.max(PAUSE.least, 20 * duration));

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
  /** Settles when all that had changed is saved, or could not be. */
  done(): Promise<void>;
  /** Saves nothing more. */
  stop(): void;
}

export interface SavingOptions {
  readonly file: WorkbookFile;
  readonly words: Words;
  readonly content: () => unknown;
  readonly setStatus: (text: string) => void;
  /** Says it until it is told to be silent again. */
  readonly warn: (text: string) => () => void;
}

export const startSaving = ({ file, words, content, setStatus, warn }: SavingOptions): Saving => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let work: Promise<void> = Promise.resolve();
  /** What is saved, as far as this page knows. */
  let savedText: string | null = null;
  /** How many changes there were, and how many of them are saved. */
  let changes = 0;
  let savedChanges = 0;
  let pause = PAUSE.least;
  let retry = RETRY.least;
  let warning: { readonly text: string; readonly silence: () => void } | null = null;

  const written = (): string => {
    const start = performance.now();
    const text = JSON.stringify(content());
    pause = pauseAfter(performance.now() - start);
    return text;
  };

  const say = (text: string): void => {
    setStatus(words('notSaved'));
    if (warning?.text === text) return;
    warning?.silence();
    warning = { text, silence: warn(text) };
  };

  const stop = (): void => {
    stopped = true;
    clearTimeout(timer);
    timer = undefined;
  };

  const failed = (failure: Failure): void => {
    savedText = null;
    say(`${whyUnsaved(failure, words)} ${words('saveAgain')}`);
    timer ??= setTimeout(flush, retry);
    retry = Math.min(RETRY.most, 2 * retry);
  };

  const succeeded = (text: string, upTo: number): void => {
    savedText = text;
    savedChanges = upTo;
    retry = RETRY.least;
    warning?.silence();
    warning = null;
    setStatus(words('saved'));
  };

  const save = async (): Promise<void> => {
    if (stopped) return;
    const upTo = changes;
    let text: string;
    try {
      text = written();
    } catch (error) {
      return failed({ reason: 'other', details: (error as Error).message });
    }
    if (text === savedText) return succeeded(text, upTo);
    setStatus(words('saving'));
    const outcome = await file.write(text);
    if (stopped) return;
    if (outcome === 'saved') return succeeded(text, upTo);
    if (outcome !== 'changedElsewhere') return failed(outcome);
    stop();
    say(whyUnsaved(outcome, words));
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
    if (stopped || savedChanges === changes) return;
    flush();
    event.preventDefault();
  });

  return {
    touch: () => {
      if (stopped) return;
      changes++;
      clearTimeout(timer);
      timer = setTimeout(flush, pause);
    },
    done: flush,
    stop,
  };
};
