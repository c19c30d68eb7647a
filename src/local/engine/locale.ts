/** This file holds what changes with the spreadsheet's locale: separators, dates, names of months and booleans. */

export type LocaleCode = 'en_US' | 'fr_FR';

/** Of the person's screen, whatever the spreadsheet's locale. */
export type Language = 'en' | 'fr';

export type Locale = Readonly<{
  code: LocaleCode;
  decimal: string;
  grouping: string;
  /** Between the arguments of a function. */
  argument: string;
  /** Between the columns of an array literal; its rows are always separated by `;`. */
  column: string;
  dayFirst: boolean;
  dateFormat: string;
  dateTimeFormat: string;
  timeFormat: string;
  months: readonly string[];
  shortMonths: readonly string[];
  days: readonly string[];
  shortDays: readonly string[];
  yes: string;
  no: string;
  currency: string;
  weekStart: number;
}>;

const list = (words: string): string[] => words.split(' ');

export const LOCALES: Readonly<Record<LocaleCode, Locale>> = {
  en_US: {
    code: 'en_US',
    decimal: '.',
    grouping: ',',
    argument: ',',
    column: ',',
    dayFirst: false,
    dateFormat: 'm/d/yyyy',
    dateTimeFormat: 'm/d/yyyy h:mm:ss',
    timeFormat: 'h:mm:ss am/pm',
    months: list('January February March April May June July August September October November December'),
    shortMonths: list('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
    days: list('Sunday Monday Tuesday Wednesday Thursday Friday Saturday'),
    shortDays: list('Sun Mon Tue Wed Thu Fri Sat'),
    yes: 'TRUE',
    no: 'FALSE',
    currency: '$',
    weekStart: 7,
  },
  fr_FR: {
    code: 'fr_FR',
    decimal: ',',
    grouping: '\u00a0',
    argument: ';',
    column: '\\',
    dayFirst: true,
    dateFormat: 'dd/mm/yyyy',
    dateTimeFormat: 'dd/mm/yyyy hh:mm:ss',
    timeFormat: 'hh:mm:ss',
    months: list('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    shortMonths: list('janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'),
    days: list('dimanche lundi mardi mercredi jeudi vendredi samedi'),
    shortDays: list('dim. lun. mar. mer. jeu. ven. sam.'),
    yes: 'VRAI',
    no: 'FAUX',
    currency: '€',
    weekStart: 1,
  },
};

/** The locale in the engine's own terms. */
export function engineLocale(code: LocaleCode) {
  const locale = LOCALES[code];
  return {
    name: code === 'fr_FR' ? 'French' : 'English (US)',
    code,
    thousandsSeparator: locale.grouping,
    decimalSeparator: locale.decimal,
    dateFormat: locale.dateFormat,
    timeFormat: code === 'fr_FR' ? 'hh:mm:ss' : 'hh:mm:ss a',
    formulaArgSeparator: locale.argument,
    weekStart: locale.weekStart,
  };
}
