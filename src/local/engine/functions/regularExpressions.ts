/** This file computes REGEXMATCH, REGEXEXTRACT and REGEXREPLACE. Google reads expressions as RE2 does, which is a part of JavaScript's way. */

import type { Box } from '../types';
import { any, type Definitions, fail, fn, text } from './define';

const PATTERN = text('regular_expression', 'The expression, as RE2 writes it.');
const TEXT = any('text', 'The text.');

/** Google refuses numbers here: TO_TEXT makes a text of them. */
function textOf({ value }: Box, name: string): string {
  if (typeof value === 'number' || typeof value === 'boolean') {
    const kind = typeof value;
    const shown = String(value).toUpperCase();
    throw fail(
      '#VALUE!',
      `Function ${name} parameter 1 expects text values. But '${shown}' is a ${kind} and cannot be coerced to a text.`,
    );
  }
  return String(value ?? '');
}

/** RE2 has no look-around and no references to what was found before. */
const NOT_IN_RE2 = /^(?:[^\\]|\\.)*?(?:\(\?[=!]|\(\?<[=!]|\\[1-9])/su;

const POSIX: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: 'A-Za-z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  word: '\\w',
  punct: '!-\\/:-@\\[-`{-~',
};

/** A set in square brackets, or a mark behind a backslash. */
const PIECES = /\[(?:\\[\s\S]|\[:\w+:\]|[^\]\\])*\]|\\p[A-Z]|\\[\s\S]/gu;
const MEANS_ITSELF = /^\\[^\p{L}\p{N}^$\\.*+?()[\]{}|/]$/u;

/** JavaScript has other names for the ends of a text and for sets, and no backslash before a mark that needs none. */
const inJavaScript = (pattern: string): string =>
  pattern.replace(/\(\?P</g, '(?<').replace(PIECES, (piece) => {
    if (piece.startsWith('[')) return setInJavaScript(piece);
    if (piece === '\\A') return '^';
    if (piece === '\\z') return '$';
    return MEANS_ITSELF.test(piece) ? piece.slice(1) : withProperty(piece);
  });

const withProperty = (piece: string): string => piece.replace(/^\\p([A-Z])$/, '\\p{$1}');

const setInJavaScript = (set: string): string =>
  set
    .replace(/\[:(\w+):\]/g, (whole, name: string) => POSIX[name] ?? whole)
    .replace(/\\p[A-Z]|\\[\s\S]/gu, (piece) =>
      piece !== '\\-' && MEANS_ITSELF.test(piece) ? piece.slice(1) : withProperty(piece),
    );

const made = new Map<string, RegExp>();

function expression(pattern: string, name: string): RegExp {
  const known = made.get(pattern);
  if (known) return known;
  const [, flags = '', body = ''] = /^(?:\(\?([ims]+)\))?([\s\S]*)$/.exec(pattern)!;
  try {
    if (NOT_IN_RE2.test(body)) throw new Error();
    const regExp = new RegExp(inJavaScript(body), `gu${flags}`);
    made.set(pattern, regExp);
    return regExp;
  } catch {
    throw fail('#REF!', `Function ${name} parameter 2 value "${pattern}" is not a valid regular expression.`);
  }
}

const first = (subject: string, pattern: string, name: string): RegExpExecArray | null => {
  const regExp = expression(pattern, name);
  regExp.lastIndex = 0;
  return regExp.exec(subject);
};

export const regularExpressions: Definitions = {
  REGEXMATCH: fn('Whether a text matches a regular expression', [TEXT, PATTERN], (subject, pattern) => {
    return first(textOf(subject, 'REGEXMATCH'), pattern, 'REGEXMATCH') !== null;
  }),
  REGEXEXTRACT: fn(
    'What a regular expression finds in a text, or each of its groups',
    [TEXT, PATTERN],
    (box, pattern) => {
      const subject = textOf(box, 'REGEXEXTRACT');
      const found = first(subject, pattern, 'REGEXEXTRACT');
      if (!found) {
        return fail(
          '#N/A',
          `Function REGEXEXTRACT parameter 2 value "${pattern}" does not match text of Function REGEXEXTRACT parameter 1 value "${subject}".`,
        );
      }
      return found.length === 1 ? found[0] : found.slice(1).map((group) => [{ value: group ?? '' }]);
    },
  ),
  REGEXREPLACE: fn(
    'A text in which all that matches a regular expression is replaced',
    [TEXT, PATTERN, text('replacement', 'What replaces it; $1 stands for the first group.')],
    (subject, pattern, replacement) =>
      textOf(subject, 'REGEXREPLACE').replace(
        expression(pattern, 'REGEXREPLACE'),
        replacement.replace(/\$&/g, '$$$$&'),
      ),
  ),
};
