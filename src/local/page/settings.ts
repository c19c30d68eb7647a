/** This file reads what a person chose: the workbook, its locale, the add-on's authorisation and the time, kept in the address. */
import { clockFrom, machineClock, type Now } from '../clock';
import type { Language } from './words';

export const LOCALES = { en_US: 'English', fr_FR: 'Français' } as const;
export type PageLocale = keyof typeof LOCALES;
export const AUTH_MODES = ['FULL', 'LIMITED', 'NONE'] as const;
export type AuthMode = (typeof AUTH_MODES)[number];

export interface Settings {
  readonly locale: PageLocale;
  readonly language: Language;
  readonly authMode: AuthMode;
  /** The authorisations given, as in `?scopes=script.container.ui`; null: all. */
  readonly scopes: readonly string[] | null;
  /** The moment at which the clock was set, as in `2027-01-01T00:20`; empty where it is the machine's. */
  readonly moment: string;
  readonly now: Now;
  /** What the address asks for. */
  readonly workbook: string | null;
}

const SCOPE = 'https://www.googleapis.com/auth/';
const LAST_LOCALE = 'local-sheets-locale';
const LAST_WORKBOOK = 'local-sheets-workbook-';

export const rememberWorkbook = (locale: PageLocale, id: string): void =>
  localStorage.setItem(LAST_WORKBOOK + locale, id);

export const rememberedWorkbook = (locale: PageLocale): string | null => localStorage.getItem(LAST_WORKBOOK + locale);

/** The address first, then the last choice, then the browser's language. */
export const readSettings = (): Settings => {
  const asked = new URLSearchParams(location.search);
  const workbook = asked.get('workbook');
  const places = [workbook?.split('.')[0], asked.get('locale'), localStorage.getItem(LAST_LOCALE)];
  const known = places.find((code) => code && code in LOCALES);
  const locale = (known ?? (navigator.language.startsWith('fr') ? 'fr_FR' : 'en_US')) as PageLocale;
  localStorage.setItem(LAST_LOCALE, locale);
  const moment = asked.get('now') ?? '';
  return {
    locale,
    language: locale === 'fr_FR' ? 'fr' : 'en',
    authMode: AUTH_MODES.find((mode) => mode === asked.get('auth')) ?? 'FULL',
    scopes: asked.has('scopes')
      ? asked
          .get('scopes')!
          .split(',')
          .map((name) => SCOPE + name)
      : null,
    workbook,
    moment,
    now: moment ? clockFrom(momentOf(moment)) : machineClock,
  };
};

const momentOf = (text: string): Date => {
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime()))
    throw new Error(
      `The address sets the clock to "${text}", which is no moment: write it as in now=2027-01-01T00:20.`,
    );
  return moment;
};

/** Of a workbook, or of the one that a locale opens with. */
export const addressOf = (settings: Omit<Settings, 'language' | 'now'>): string => {
  const place = settings.workbook ? `workbook=${settings.workbook}` : `locale=${settings.locale}`;
  const auth = settings.authMode === 'FULL' ? '' : `&auth=${settings.authMode}`;
  const now = settings.moment && `&now=${encodeURIComponent(settings.moment)}`;
  const scopes = settings.scopes
    ? `&scopes=${settings.scopes.map((scope) => scope.slice(SCOPE.length)).join(',')}`
    : '';
  return `?${place}${auth}${scopes}${now}`;
};
