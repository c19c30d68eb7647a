/** This file names an exception for the log: by a code and the place in the script, never by Google's own words, which may hold an address or a title. */

/** What the engine says of these tells of the script alone. */
const OF_THE_SCRIPT = ['TypeError', 'RangeError', 'ReferenceError'];

const CODES: readonly (readonly [code: string, words: RegExp])[] = [
  ['timed-out', /timed out/i],
  ['too-often', /too many|quota|limit/i],
  ['protected', /protected/i],
  ['permission', /permission|authori[sz]|not allowed/i],
  ['validation', /validation/i],
  ['outside', /dimensions|bounds/i],
  ['exists', /already exists/i],
  ['missing', /not found|does not exist/i],
  ['email', /e-?mail|invalid user/i],
  ['google', /server error|internal|try again/i],
];

const codeOf = (words: string): string => CODES.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';

/** Whether the same call may succeed when it is made again. */
export const isPassing = (error: unknown): boolean =>
  ['timed-out', 'too-often', 'google'].includes(codeOf(String(Object(error).message ?? error)));

const FRAMES = 3;

/** `Exception timed-out at keep (Code:12:3)`. */
export function errorCode(error: unknown): string {
  const { name, message, stack } = Object(error) as Partial<Error>;
  const words = String(message ?? error);
  const said = OF_THE_SCRIPT.includes(String(name)) ? words : codeOf(words);
  // The message, of one line or more, stands above the places.
  const places = String(stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at [^\s@]+ \([^\s@]+:\d+:\d+\)$/.test(line));
  return [name ?? 'thrown', said, ...places.slice(0, FRAMES).map((line) => line.trim())].join(' ');
}
