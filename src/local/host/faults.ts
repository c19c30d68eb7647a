/** This file lets a run of the script go wrong at one of its service calls, as Google's services do now and then. */

import type { Kind } from './calls';
import type { Execution } from './execution';

export type Fault = {
  /** The service call of the run at which it goes wrong, counted from 1: see `isCounted`. */
  at: number;
  /** The call has no effect, or it has its effect and the script does not hear of it. */
  when: 'before' | 'after';
  /** The script hears the error, and goes on; or its run ends there: killed, or at the limit of its time. */
  run: 'goes on' | 'dies' | 'hangs';
};

/** What reads or writes the document or a store beside it can fail; what finds or makes an object cannot. */
const isCounted = (execution: Execution, kind: Kind): boolean =>
  kind !== 'look' && execution.rights !== 'TEST' && execution.rights !== 'CUSTOM_FUNCTION';

const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";
const TIMED_OUT: Readonly<Record<Exclude<Kind, 'look'>, string>> = {
  read: 'Service timed out: Spreadsheets',
  write: 'Service timed out: Spreadsheets',
  keep: SERVER_ERROR,
};
const ENDS: Readonly<Record<Exclude<Fault['run'], 'goes on'>, string>> = {
  dies: SERVER_ERROR,
  hangs: 'Exceeded maximum execution time',
};

/** Carries out a service call, unless the fault of the run strikes it. */
export function carriedOut<T>(execution: Execution, kind: Kind, name: string, work: () => T): T {
  if (!isCounted(execution, kind)) return work();
  execution.called.push(name);
  const { fault, called } = execution;
  if (fault?.at !== called.length) return work();
  if (fault.when === 'after') work();
  if (fault.run === 'goes on') throw new Error(TIMED_OUT[kind as 'read']);
  execution.ended = new Error(ENDS[fault.run]);
  throw execution.ended;
}
