/** This file shows moments as each language writes them. */
import type { Language } from '../metrics/text';

const locale = (language: Language) => (language === 'fr' ? 'fr-FR' : 'en-GB');

export const showTime = (moment: Date, language: Language): string =>
  moment.toLocaleTimeString(locale(language), { hour: '2-digit', minute: '2-digit' });

export const showMoment = (moment: Date, language: Language): string =>
  moment.toLocaleString(locale(language), { dateStyle: 'medium', timeStyle: 'short' });

/** Of a month as `2026-03`. */
export const showMonth = (month: string, language: Language): string =>
  utc(`${month}-01`, language, { month: 'long', year: 'numeric' });

/** Of a day as `2026-03-31`. */
export function showDay(day: string, language: Language): string {
  const shown = utc(day, language, { day: 'numeric', month: 'long' });
  return language === 'fr' ? shown.replace(/^1 /, '1er ') : shown;
}

const utc = (day: string, language: Language, format: Intl.DateTimeFormatOptions): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(locale(language), { ...format, timeZone: 'UTC' });
