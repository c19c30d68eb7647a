/** This file reads what a person chose: the spreadsheet's locale and the add-on's authorisation, kept in the address. */
import type { Language } from './words';

export const LOCALES = { en_US: 'English', fr_FR: 'Français' } as const;
export type PageLocale = keyof typeof LOCALES;
export const AUTH_MODES = ['FULL', 'LIMITED', 'NONE'] as const;
export type AuthMode = (typeof AUTH_MODES)[number];

export interface Settings {
  readonly locale: PageLocale;
  readonly language: Language;
  readonly authMode: AuthMode;
}

const LAST_LOCALE = 'local-sheets-locale';

/** The address first, then the last choice, then the browser's language. */
export const readSettings = (): Settings => {
  const asked = new URLSearchParams(location.search);
  const known = [asked.get('locale'), localStorage.getItem(LAST_LOCALE)].find((code) => code && code in LOCALES);
  const locale = (known ?? (navigator.language.startsWith('fr') ? 'fr_FR' : 'en_US')) as PageLocale;
  localStorage.setItem(LAST_LOCALE, locale);
  return {
    locale,
    language: locale === 'fr_FR' ? 'fr' : 'en',
    authMode: AUTH_MODES.find((mode) => mode === asked.get('auth')) ?? 'FULL',
  };
};

export const addressOf = (settings: Pick<Settings, 'locale' | 'authMode'>): string => {
  const auth = settings.authMode === 'FULL' ? '' : `&auth=${settings.authMode}`;
  return `/?locale=${settings.locale}${auth}`;
};
