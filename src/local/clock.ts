/** This file is the door through which Local Sheets knows the time: the machine's clock, or one that is set. */

/** Gives the current moment. */
export type Now = () => Date;

/** The page's own `Date` may follow a clock that is set. */
const machineNow = Date.now;

export const machineClock: Now = () => new Date(machineNow());

/** A clock that shows a moment when it is made, and goes on from there. */
export function clockFrom(moment: Date): Now {
  const ahead = moment.getTime() - machineClock().getTime();
  return () => new Date(machineClock().getTime() + ahead);
}

/**
 * Has `new Date()`, `Date()` and `Date.now()` of a global object follow a clock. It uses nothing from this module, for a
 * frame receives it as text.
 */
export function setClock(global: { Date: DateConstructor }, milliseconds: () => number): void {
  global.Date = new Proxy(global.Date, {
    construct: (date, args, target) => Reflect.construct(date, args.length > 0 ? args : [milliseconds()], target),
    apply: (date) => new date(milliseconds()).toString(),
    get: (date, key) => (key === 'now' ? milliseconds : Reflect.get(date, key)),
  });
}

/** The script that sets the clock of a frame which is opened now. */
export function clockScript(now: Now): string {
  const ahead = now().getTime() - machineClock().getTime();
  return `{ const machine = Date; (${setClock.toString()})(globalThis, () => machine.now() + ${ahead}); }`;
}
