/** This file says how a text is written so that it stays one: as it is in a cell of text, behind the mark of a text elsewhere. */

/** The number format of a cell of text, and that of one in which nothing was chosen. */
export const TEXT = '@';
export const GENERAL = 'General';

/**
 * A script's text that begins so may be read as a formula even in a cell of text, where the mark that would prevent it
 * may stay in sight: spaces, signs that show nothing and other forms of the sign are no help.
 */
const READ_ANYWHERE = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*[=+\-@'＝﹦⁼₌＋﹢⁺₊﬩－﹣＠﹫＇]/u;

/** Words without a figure are read as nothing else, but for yes and no in the languages of spreadsheets. */
const WORDS = /^\p{L}\P{N}*$/u;
const YES_OR_NO =
  /^(true|false|vrai|faux|wahr|falsch|verdadero|verdadeiro|falso|vero|waar|onwaar|prawda|fałsz|sant|fals)$/i;

/** Whether a text needs a cell of no chosen format, and the mark. */
export const needsMark = (text: string): boolean => READ_ANYWHERE.test(text);

/** What to write for a text into a cell of this format. */
export const literal = (text: string, format: string): string =>
  text === '' || format === TEXT || (WORDS.test(text) && !YES_OR_NO.test(text)) ? text : `'${text}`;
