/** This file says a Text in one language, with its figures put in and French spacing made certain. */
import type { Language, Text } from '../metrics/text';

export type Params = Readonly<Record<string, string | number>>;

const NBSP = '\u00a0';

/** French wants a no-break space before high punctuation and inside quotation marks. */
export function frenchSpacing(text: string): string {
  return text.replace(/[ \u202f]([:;?!%»€])/g, `${NBSP}$1`).replace(/«[ \u202f]/g, `«${NBSP}`);
}

/** `{name}` in the text is replaced by the parameter of that name. */
export function say(text: Text, language: Language, params: Params = {}): string {
  const spoken = language === 'fr' ? frenchSpacing(text.fr) : text.en;
  return spoken.replace(/\{(\w+)\}/g, (whole, key: string) => (key in params ? String(params[key]) : whole));
}

/** French counts 0 as singular, English as plural. */
export function sayCount(count: number, one: Text, many: Text, language: Language): string {
  const single = language === 'fr' ? Math.abs(count) < 2 : count === 1;
  return say(single ? one : many, language, { n: count });
}
