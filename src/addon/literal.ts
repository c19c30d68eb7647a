/** This file writes texts so that they stay what they are: a script's `=1+1` is a formula even in a cell of text. */

/** What begins like a formula, a number, a mention or a mark of text gets that mark before it, which Sheets takes off. */
export const literal = (text: string): string => (/^[=+\-@']/.test(text) ? `'${text}` : text);
