/** This file answers the panels that take away the sample figures, or everything that Cap Nord has made. */
import type { Reply, Result } from '../method/messages';
import { failure } from '../method/refusals';
import { REMOVALS, saidOf } from '../method/removal';
import { answer, done } from './answer';
import { readPlan, runStep } from './generate';
import { removeCapNord, removeSample } from './generateRemoval';
import { alone, forgetTurns } from './lock';
import { forgetPlannedTabs } from './plannedTabs';
import { isLocked } from './protections';
import { forgetRuns, forgetWork } from './traces';

/** What goes and what stays, in words. */
export function removal(argument: unknown): Result<Reply<'removal'>> {
  return answer('removal', argument, ({ what }) => {
    const { lines, parts } = REMOVALS[what];
    return done({ lines: [...lines], parts: [...parts] });
  });
}

export function remove(argument: unknown): Result<Reply<'remove'>> {
  return answer('remove', argument, ({ what, data, settings }) =>
    alone(() => {
      const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
      if (isLocked(spreadsheet)) return failure('locked');
      if (what === 'sample') {
        const plan = readPlan(spreadsheet);
        if (!plan) return failure('missing-tab');
        // Charts that have nothing to plot any more give way to a sentence.
        const draw = () => runStep(spreadsheet, 'dashboard', plan, { sample: false, restore: [] });
        const count = removeSample(spreadsheet, plan, draw);
        return done({ said: saidOf(what, count) });
      }
      removeCapNord(spreadsheet, { data, settings }, () => {
        forgetWork();
        forgetRuns();
        forgetTurns();
        forgetPlannedTabs();
      });
      return done({ said: saidOf(what, 0) });
    }),
  );
}
