/** This file tells the language of the file, by its locale, whoever looks at it. */
import type { Language } from '../metrics/text';

export const fileLanguage = (): Language =>
  /^fr/i.test(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale()) ? 'fr' : 'en';
