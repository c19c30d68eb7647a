/** This file defines texts: every word that a user reads stands in both languages, beside what it describes. */

export type Language = 'en' | 'fr';

/** `same` marks a text that is rightly the same word in both languages; a test refuses equal texts without it. */
export type Text = Readonly<{ en: string; fr: string; same?: true }>;

/** A text whose word is the same in English and in French, such as "NPS". */
/* @__NO_SIDE_EFFECTS__ */
export const same = (word: string): Text => ({ en: word, fr: word, same: true });

/** French puts a no-break space before `: ; ? ! %` and inside guillemets; written here with plain spaces. */
export const frenchSpaces = (fr: string): string => fr.replace(/ ([:;?!%»])/g, '\u00a0$1').replace(/« /g, '«\u00a0');

/** A text in English, then in French. */
/* @__NO_SIDE_EFFECTS__ */
export const t = (en: string, fr: string): Text => ({ en, fr: frenchSpaces(fr) });

/** A share as a text writes it: `70%`, in French `70 %`. */
export const percentage = (percent: number): Text => t(`${percent}%`, `${percent} %`);
