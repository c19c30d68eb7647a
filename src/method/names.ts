/** This file names what a person chooses from: models, stages, sectors, rhythms and levels. */
import type { Aarrr, Cadence, Level } from '../metrics/metric';
import type { Language, Text } from '../metrics/text';
import { CURRENCY_SIGNS, type Currency, signBefore } from './numbers';
import type { Model, Sector, Stage } from './plan';
import { say } from './say';

export const MODEL_NAMES: Readonly<Record<Model, Text>> = {
  plg: { en: 'B2B self-serve', fr: 'B2B en libre-service' },
  slg: { en: 'B2B sales-led', fr: 'B2B avec commerciaux' },
  b2c: { en: 'B2C subscription or app', fr: 'B2C abonnement ou application' },
  ecommerce: { en: 'E-commerce or shops', fr: 'E-commerce ou magasins' },
  marketplace: { en: 'Marketplace', fr: 'Place de marché' },
  services: { en: 'Services or consulting', fr: 'Services ou conseil' },
  other: { en: 'Other', fr: 'Autre' },
};

/** `{before}` and `{sign}` are the currency's, as each language places it. */
const STAGE_NAMES: Readonly<Record<Stage, Text>> = {
  seed: { en: '{before}0–1M', fr: '0–1 M{sign}' },
  growth: { en: '{before}1–10M', fr: '1–10 M{sign}' },
  scale: { en: 'More than {before}10M', fr: 'Plus de 10 M{sign}' },
};

export const sayStage = (stage: Stage, currency: Currency, language: Language): string =>
  say(STAGE_NAMES[stage], language, { before: signBefore(currency), sign: CURRENCY_SIGNS[currency] });

export const SECTOR_NAMES: Readonly<Record<Sector, Text>> = {
  'mobile-app': { en: 'Mobile app', fr: 'Application mobile' },
  ecommerce: { en: 'E-commerce', fr: 'E-commerce', same: true },
  'it-services': { en: 'IT services', fr: 'ESN et services' },
  fintech: { en: 'Fintech', fr: 'Fintech', same: true },
  industry: { en: 'Industry', fr: 'Industrie' },
  marketplace: { en: 'Marketplace', fr: 'Place de marché' },
  'saas-b2b': { en: 'SaaS B2B', fr: 'SaaS B2B', same: true },
  'saas-b2c': { en: 'SaaS B2C', fr: 'SaaS B2C', same: true },
  retail: { en: 'Retail', fr: 'Commerce de détail' },
  other: { en: 'Other', fr: 'Autre' },
};

export const YES_NO = { yes: { en: 'Yes', fr: 'Oui' }, no: { en: 'No', fr: 'Non' } } as const;
export const ANSWER_NAMES = { ...YES_NO, unknown: { en: 'Not tested', fr: 'Pas testé' } } as const;

export const AARRR_NAMES: Readonly<Record<Aarrr, Text>> = {
  acquisition: { en: 'Acquisition', fr: 'Acquisition', same: true },
  activation: { en: 'Activation', fr: 'Activation', same: true },
  retention: { en: 'Retention', fr: 'Rétention' },
  referral: { en: 'Referral', fr: 'Recommandation' },
  revenue: { en: 'Revenue', fr: 'Revenu' },
};

export const CADENCE_NAMES: Readonly<Record<Cadence, Text>> = {
  daily: { en: 'Daily', fr: 'Chaque jour' },
  weekly: { en: 'Weekly', fr: 'Chaque semaine' },
  monthly: { en: 'Monthly', fr: 'Chaque mois' },
  quarterly: { en: 'Quarterly', fr: 'Chaque trimestre' },
};

export const LEVEL_NAMES: Readonly<Record<Level, Text>> = {
  strategic: { en: 'Strategic', fr: 'Stratégique' },
  tactical: { en: 'Tactical', fr: 'Tactique' },
  operational: { en: 'Operational', fr: 'Opérationnel' },
};
