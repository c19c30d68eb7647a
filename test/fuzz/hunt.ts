/** This file strikes an act at its service calls, one after another, and tells what a person is left with. */
import { createHash } from 'node:crypto';
import type { Fault, LocalSpreadsheet, SavedWorkbook } from '../../src/local/node';
import { workbookOf } from '../integration/generating';
import { NOW, openAddOn } from '../open';
import { ACTS, type Act, type ActName, type Ask } from './acts';
import { differences, type State, stateOf } from './workbookState';

/** A fault at a call of one of the act's runs, and what the person asks then. */
interface Trial {
  readonly run: number;
  readonly fault: Fault;
}

export interface Report {
  readonly act: ActName;
  readonly calls: number;
  /** How many faults have struck, and in how many different states they left the file. */
  readonly faults: number;
  readonly states: number;
  readonly failures: readonly string[];
}

export interface HuntOptions {
  /** One trial in so many, beginning at the seed's. */
  readonly every?: number;
  readonly seed?: number;
  /** What is asked after the fault; both unless told. */
  readonly only?: Then;
  readonly onFailure?: (failure: string) => void;
}

const KINDS: readonly Omit<Fault, 'at'>[] = [
  { when: 'before', run: 'goes on' },
  { when: 'after', run: 'goes on' },
  { when: 'after', run: 'dies' },
];

/** Longer than a run is waited for that says nothing more. */
const LATER = 2 * 60_000;

type Then = 'again' | 'other';

export async function hunt(name: ActName, { every = 1, seed = 0, only, onFailure }: HuntOptions = {}): Promise<Report> {
  const act: Act = ACTS[name];
  const clean = await cleanRun(act);
  const trials = trialsOf(clean.calls).filter((_, index) => index % every === seed % every);
  const failures: string[] = [];
  /** What follows depends on the state alone: one that was tried is not tried again. */
  const tried = new Map<string, readonly string[]>();
  for (const trial of trials) {
    const place = `${name} ${trial.run + 1}.${trial.fault.at} ${clean.calls[trial.run]![trial.fault.at - 1]} ${trial.fault.when}, ${trial.fault.run}`;
    const spreadsheet = await open(clean.saved[trial.run]!);
    const told = await struck(spreadsheet, act.asks[trial.run]!, trial.fault);
    const left = spreadsheet.save();
    const key = `${trial.run} ${told.done} ${digestOf(stateOf(left))}`;
    let found = tried.get(key);
    if (!found) {
      const next = told.done ? trial.run + 1 : trial.run;
      found = [
        ...(only === 'other' ? [] : await compared(spreadsheet, 'again', act.asks, next, [clean.end])),
        ...(only === 'again' ? [] : await other(act, left, await clean.others(trial.run))),
      ];
      tried.set(key, found);
    }
    for (const failure of [...told.failures, ...found].map((one) => `${place}: ${one}`)) {
      failures.push(failure);
      onFailure?.(failure);
    }
  }
  const calls = clean.calls.reduce((sum, names) => sum + names.length, 0);
  return { act: name, calls, faults: trials.length, states: tried.size, failures };
}

const other = async (act: Act, left: SavedWorkbook, wanted: readonly State[]): Promise<string[]> =>
  compared(await open(left, LATER), 'other', act.other, 0, wanted);

const digestOf = (state: State): string =>
  createHash('sha256')
    .update(JSON.stringify([...state]))
    .digest('hex');

const trialsOf = (calls: readonly (readonly string[])[]): Trial[] =>
  calls.flatMap((names, run) =>
    names.flatMap((_, index) => KINDS.map((kind): Trial => ({ run, fault: { ...kind, at: index + 1 } }))),
  );

const open = (workbook: SavedWorkbook, later = 0): Promise<LocalSpreadsheet> =>
  openAddOn({ locale: 'fr_FR', workbook, now: new Date(NOW.getTime() + later) });

async function startOf({ plan, before }: Act): Promise<SavedWorkbook> {
  const spreadsheet = await openAddOn({ locale: 'fr_FR', ...(plan && { workbook: await workbookOf(plan) }) });
  before(spreadsheet);
  return spreadsheet.save();
}

/** The act without a fault: the file before each of its runs, the calls of each, and the file at the end. */
async function cleanRun(act: Act) {
  const saved = [await startOf(act)];
  const calls: (readonly string[])[] = [];
  const spreadsheet = await open(saved[0]!);
  for (const ask of act.asks) {
    const { failure } = await asked(spreadsheet, ask);
    if (failure) throw new Error(`${ask.name} without a fault: ${failure}`);
    calls.push(spreadsheet.lastRun());
    saved.push(spreadsheet.save());
  }
  const known = new Map<number, Promise<State>>();
  const other = async (from: number): Promise<State> => {
    const opened = await open(saved[from]!, LATER);
    const failure = await goOn(opened, act.other, 0);
    if (failure) throw new Error(`The other act without a fault: ${failure}`);
    return stateOf(opened.save());
  };
  const otherAfter = (from: number): Promise<State> => {
    const found = known.get(from) ?? other(from);
    known.set(from, found);
    return found;
  };
  return {
    saved,
    calls,
    end: stateOf(saved[saved.length - 1]!),
    /** The other act where the struck run was never begun, and where it was done. */
    others: (run: number) => Promise.all([otherAfter(run), otherAfter(run + 1)]),
  };
}

interface Answer {
  readonly ok: boolean;
  readonly code?: string;
  readonly text?: { readonly en?: string; readonly fr?: string };
  readonly data?: { readonly next?: string | null };
}

/** What a run was answered; what is no sentence in both languages is a failure. */
async function asked(
  spreadsheet: LocalSpreadsheet,
  { name, argument }: Ask,
): Promise<{ answer: Answer | null; failure: string | null }> {
  try {
    const answer = (await spreadsheet.call(name, argument)) as Answer;
    return { answer, failure: answer.ok ? null : `${name} answered ${answer.code}` };
  } catch (error) {
    return { answer: null, failure: `${name} threw ${(error as Error).message}` };
  }
}

/** A run with a fault: whether it is done all the same, and what is wrong with its answer. */
async function struck(spreadsheet: LocalSpreadsheet, ask: Ask, fault: Fault) {
  spreadsheet.strike(fault);
  const { answer, failure } = await asked(spreadsheet, ask);
  const done = answer?.ok === true;
  if (fault.run !== 'goes on') return { done, failures: answer ? ['a run that had died answered'] : [] };
  const said = done || (isSentence(answer?.text?.en) && isSentence(answer?.text?.fr));
  return { done, failures: said ? [] : [`${failure} without a sentence in both languages`] };
}

const isSentence = (text: string | undefined): boolean => /^\p{Lu}.+[.?!]$/u.test(text ?? '');

/** Asks for what is left; returns why it cannot be done. */
async function goOn(spreadsheet: LocalSpreadsheet, asks: readonly Ask[], from: number): Promise<string | null> {
  let at = from;
  for (let turns = 0; at < asks.length; turns += 1) {
    if (turns > 2 * asks.length) return 'it goes round in circles';
    const { answer, failure } = await asked(spreadsheet, asks[at]!);
    if (failure) return failure;
    const next = answer?.data?.next;
    const step = asks.findIndex(({ argument }) => next && (argument as { step?: string } | null)?.step === next);
    at = step >= 0 ? step : at + 1;
  }
  return null;
}

async function compared(
  spreadsheet: LocalSpreadsheet,
  then: Then,
  asks: readonly Ask[],
  from: number,
  wanted: readonly State[],
): Promise<string[]> {
  const failure = await goOn(spreadsheet, asks, from);
  if (failure) return [`${then}: ${failure}`];
  return differences(stateOf(spreadsheet.save()), wanted).map((difference) => `${then}: ${difference}`);
}
