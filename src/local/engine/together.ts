/** This file makes many changes of the engine count as one: computed, drawn and undone once. */

import { evaluationOf } from './evaluator';
import { TOGETHER } from './plugin';
import type { Model } from './types';

export type Together = {
  /** What is done inside is computed and drawn at its end. */
  together<T>(work: () => T): T;
  /** Computes what is still to be computed, so that it can be read inside. */
  compute(): void;
  /** Lets the engine settle all that depends on what was done so far. */
  settleAll(): void;
  /** Lets the engine settle which tab is in sight, and where. */
  settleSight(): void;
};

/** The engine's own way of knowing that a command is under way. */
const RUNNING = 1;

/** What the plugins hold that know the tab in sight: nothing of theirs depends on what cells show. */
const KEEP_SIGHT = ['headerPositions', 'gridSelection', 'viewports'];

export function createTogether(model: Model): Together {
  const engine = model as unknown as { status: number; handlers: { finalize(): void }[]; finalize(): void };
  const evaluation = evaluationOf(model);
  let inside = false;
  return {
    together: (work) => {
      if (inside) return work();
      type Outcome = { value: ReturnType<typeof work> } | { error: unknown };
      const outcomes: Outcome[] = [];
      const attempt = () => {
        try {
          outcomes.push({ value: work() });
        } catch (error) {
          outcomes.push({ error });
        }
      };
      inside = true;
      try {
        model.dispatch(TOGETHER as never, { work: attempt } as never);
      } finally {
        inside = false;
      }
      const [outcome] = outcomes;
      if (!outcome) throw new Error('The spreadsheet cannot be changed now.');
      if ('error' in outcome) throw outcome.error;
      return outcome.value;
    },
    compute: () => evaluation.compute(),
    settleAll: () => {
      if (!inside) return;
      engine.finalize();
      engine.status = RUNNING;
    },
    settleSight: () => {
      if (!inside) return;
      for (const plugin of engine.handlers) if (KEEP_SIGHT.some((field) => field in plugin)) plugin.finalize();
    },
  };
}
