/** This file names the catalogue's families. */
import type { Family } from './metric';
import type { Text } from './text';

export const FAMILY_NAMES: Readonly<Record<Family, Text>> = {
  acquisition: { en: 'Acquisition', fr: 'Acquisition', same: true },
  'unit-economics': { en: 'Unit economics', fr: 'Rentabilité par client' },
  'recurring-revenue': { en: 'Recurring revenue', fr: 'Revenu récurrent' },
  retention: { en: 'Retention', fr: 'Rétention' },
  engagement: { en: 'Engagement', fr: 'Engagement', same: true },
  sales: { en: 'Sales', fr: 'Ventes' },
  satisfaction: { en: 'Satisfaction', fr: 'Satisfaction', same: true },
  cash: { en: 'Cash', fr: 'Trésorerie' },
  people: { en: 'People and operations', fr: 'Équipe et opérations' },
  steering: { en: 'Steering', fr: 'Pilotage' },
  counted: { en: 'Counted figures', fr: 'Chiffres comptés' },
};
