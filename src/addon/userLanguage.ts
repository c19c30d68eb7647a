/** This file tells the language of the person who uses Cap Nord, which need not be the spreadsheet's. */
import type { Language } from '../metrics/text';

/** English where Google does not tell. */
export function userLanguage(): Language {
  try {
    return /^fr/i.test(Session.getActiveUserLocale()) ? 'fr' : 'en';
  } catch {
    return 'en';
  }
}
