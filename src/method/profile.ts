/** This file lists what a company can be: model, stage, sector, currency, and how much it follows; it carries no schema, as the sidebar reads it. */

export const MODELS = ['plg', 'slg', 'b2c', 'ecommerce', 'marketplace', 'services', 'other'] as const;
export type Model = (typeof MODELS)[number];
/** Yearly revenue: up to 1 M, 1 to 10 M, above 10 M. */
export const STAGES = ['seed', 'growth', 'scale'] as const;
export type Stage = (typeof STAGES)[number];
export const SECTORS = [
  'mobile-app',
  'ecommerce',
  'it-services',
  'fintech',
  'industry',
  'marketplace',
  'saas-b2b',
  'saas-b2c',
  'retail',
  'other',
] as const;
export type Sector = (typeof SECTORS)[number];
export const CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF', 'CAD'] as const;
export const UNITS = ['money', 'rate', 'ratio', 'months', 'days', 'points', 'count'] as const;

/** How many metrics a dashboard shows at most, North Star included (one more above 10 M of yearly revenue). */
export const metricLimit = (stage: Stage): number => (stage === 'scale' ? 8 : 7);

/** An objective has room for as many (G1 B). */
export const MAX_KEY_RESULTS = 4;
