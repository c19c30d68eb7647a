/** This file writes texts so that they stay what they are: a script's `=1+1` is a formula even in a cell of text. */

/** A text that begins like a formula, a number, a mention or a mark of text gets that mark before it, which Sheets takes off. */
export const literal = <Value>(value: Value): Value | string =>
  typeof value === 'string' && /^[=+\-@']/.test(value) ? `'${value}` : value;
