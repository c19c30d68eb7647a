/** This file names months. */
import type { Language } from '../metrics/text';
import { quoteText } from './formula';

export const MONTH_NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
};

const SHORT_MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  fr: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' '),
};

/** The name of a date's month, as it stands after a day or before a year: a formula's piece. */
export const shortMonth = (date: string, language: Language): string =>
  `CHOOSE(MONTH(${date});${SHORT_MONTHS[language].map(quoteText).join(';')})`;
