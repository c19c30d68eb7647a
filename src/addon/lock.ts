/** This file lets one creation at a time write to the file; the others wait, and none mixes its steps with another's. */
import type { Result } from '../method/messages';
import { failure } from '../method/refusals';
import { now } from './clock';

const LOCK_WAIT = 10000;
/** A creation calls its next step at once: after a minute of silence another may begin. */
const SILENCE = 60000;
const LEASE = 'lease';

/**
 * Runs the work alone in this file, or says that it is busy. All is written before another may begin; what Google refuses
 * of it shows then, as an error of the work.
 */
export function withLock<Data>(work: () => Result<Data>): Result<Data> {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(LOCK_WAIT)) return failure('busy');
  try {
    const result = work();
    SpreadsheetApp.flush();
    return result;
  } finally {
    lock.releaseLock();
  }
}

/** For work of one call that no creation may be in the middle of. */
export const alone = <Data>(work: () => Result<Data>): Result<Data> =>
  withLock(() => (now().getTime() < readLease().until ? failure('busy') : work()));

/**
 * `new`: no creation has ever begun to write in this file.
 * `stale`: another creation has written since this one's last step, so that it must begin again.
 * `late`: it was left for so long that the file may have been locked since.
 */
export function turnOf(runId: string, first: boolean): 'new' | 'go' | 'late' | 'busy' | 'stale' {
  const lease = readLease();
  if (lease.runId === runId) return now().getTime() < lease.until ? 'go' : 'late';
  if (now().getTime() < lease.until) return 'busy';
  if (!first) return 'stale';
  return lease.runId === '' ? 'new' : 'go';
}

export const keepTurn = (runId: string): void => writeLease(runId, now().getTime() + SILENCE);

/** For a run whose turn it is. */
export const endTurn = (runId: string): void => writeLease(runId, 0);

export function freeTurn(runId: string): void {
  if (readLease().runId === runId) writeLease(runId, 0);
}

/** As in a file in which nothing was ever made. */
export const forgetTurns = (): void => {
  PropertiesService.getDocumentProperties().deleteProperty(LEASE);
};

const writeLease = (runId: string, until: number): void => {
  PropertiesService.getDocumentProperties().setProperty(LEASE, `${until} ${runId}`);
};

function readLease(): { runId: string; until: number } {
  const [until, runId] = (PropertiesService.getDocumentProperties().getProperty(LEASE) || '').split(' ');
  const end = Number(until) || 0;
  // One that ends later was given before the clock was set back.
  return { runId: runId || '', until: end > now().getTime() + SILENCE ? 0 : end };
}
