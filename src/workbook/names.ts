/** This file holds the tabs' titles, and knows a tab again by the title that Cap Nord gave it in either language. */
import type { Language, Text } from '../metrics/text';
import { TAB_KEYS, type TabKey } from './tab';

export const TITLES: Readonly<Record<TabKey, Text>> = {
  dashboard: { en: 'Dashboard', fr: 'Tableau de bord' },
  data: { en: 'Data', fr: 'Données' },
  settings: { en: 'Settings', fr: 'Réglages' },
  okr: { en: 'OKR', fr: 'OKR', same: true },
  'view.managers': { en: 'Managers view', fr: 'Vue managers' },
  'view.teams': { en: 'Teams view', fr: 'Vue équipes' },
  alerts: { en: 'Alerts log', fr: 'Journal des alertes' },
  quality: { en: 'Data quality', fr: 'Qualité des données' },
  glossary: { en: 'Glossary', fr: 'Glossaire' },
  calc: { en: 'Calc', fr: 'Calculs' },
};

export const titleOf = (key: TabKey, language: Language): string => TITLES[key][language];

/** The key of a title that Cap Nord gives, or null. */
export const keyOfTitle = (title: string): TabKey | null =>
  TAB_KEYS.find((key) => TITLES[key].en === title || TITLES[key].fr === title) ?? null;

export type Titles = Readonly<Record<TabKey, string>>;

/** The titles as they stand in the file: the given ones where a tab exists, else the plan's language. */
export function titles(language: Language, found: Partial<Record<TabKey, string>> = {}): Titles {
  const all = TAB_KEYS.map((key) => [key, found[key] ?? titleOf(key, language)] as const);
  return Object.fromEntries(all) as Titles;
}
