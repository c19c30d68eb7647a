/** This file holds the words by which the Settings tab shows the Plan's choices, and reads them back in either language. */
import { AARRR_NAMES, ANSWER_NAMES, CADENCE_NAMES, LEVEL_NAMES, MODEL_NAMES, SECTOR_NAMES } from '../method/names';
import type { Language, Text } from '../metrics/text';
import { same, t } from '../metrics/text';

export type Words = Readonly<Record<string, Text>>;

export const AARRR_WORDS: Words = AARRR_NAMES;
export const LEVEL_WORDS: Words = LEVEL_NAMES;
export const TIMING_WORDS: Words = {
  leading: t('Leading', 'Prédictif'),
  lagging: t('Lagging', 'Rétroviseur'),
};
export const UNIT_WORDS: Words = {
  money: t('Money', 'Montant'),
  rate: t('Percentage', 'Pourcentage'),
  ratio: same('Ratio'),
  months: t('Months', 'Mois'),
  days: t('Days', 'Jours'),
  points: same('Points'),
  count: t('Count', 'Nombre'),
};
export const DIRECTION_WORDS: Words = {
  up: t('Higher is better', 'À augmenter'),
  down: t('Lower is better', 'À baisser'),
};
export const CADENCE_WORDS: Words = CADENCE_NAMES;
export const LANGUAGE_WORDS: Words = { fr: same('Français'), en: same('English') };
export const CURRENCY_WORDS: Words = {
  EUR: same('EUR'),
  USD: same('USD'),
  GBP: same('GBP'),
  CHF: same('CHF'),
  CAD: same('CAD'),
};
export const MODEL_WORDS: Words = MODEL_NAMES;
export const STAGE_WORDS: Words = {
  seed: t('0–1 M', '0–1 M€'),
  growth: t('1–10 M', '1–10 M€'),
  scale: t('over 10 M', 'plus de 10 M€'),
};
export const SECTOR_WORDS: Words = SECTOR_NAMES;
export const ANSWER_WORDS: Words = ANSWER_NAMES;

export const VIEW_WORDS: Words = {
  none: t('None', 'Aucune'),
  managers: same('Managers'),
  teams: t('Teams', 'Équipes'),
  both: t('Managers and teams', 'Managers et équipes'),
};

export const wordFor = (words: Words, key: string, language: Language): string => words[key]?.[language] ?? key;

export const wordsIn = (words: Words, language: Language): string[] =>
  Object.values(words).map((text) => text[language]);

/** The key of a word in either language, whatever its case; the key itself is read too. */
export function keyOf(words: Words, word: string): string | null {
  const wanted = word.trim().toLowerCase();
  const found = Object.keys(words).find((key) => {
    const text = words[key]!;
    return [key, text.en, text.fr].some((one) => one.toLowerCase() === wanted);
  });
  return found ?? null;
}
