/** This file names what a person chooses from: models, stages, sectors, rhythms and levels. */
import type { Aarrr, Cadence, Level } from '../metrics/metric';
import type { Language, Text } from '../metrics/text';
import { CURRENCY_SIGNS, type Currency, signBefore } from './numbers';
import type { Model, Sector, Stage } from './plan';
import { say } from './say';

export const MODEL_NAMES: Readonly<Record<Model, Text>> = {
  plg: { en: 'B2B self-serve (PLG)', fr: 'B2B en libre-service (PLG)' },
  slg: { en: 'B2B sales-led (SLG)', fr: 'B2B avec commerciaux (SLG)' },
  b2c: { en: 'B2C subscription or app', fr: 'B2C abonnement ou application' },
  ecommerce: { en: 'E-commerce, retail', fr: 'E-commerce, retail', same: true },
  marketplace: { en: 'Marketplace', fr: 'Marketplace', same: true },
  services: { en: 'Services, consulting', fr: 'Services, ESN' },
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
  'it-services': { en: 'IT and services', fr: 'ESN et services' },
  fintech: { en: 'Fintech', fr: 'Fintech', same: true },
  industry: { en: 'Industry', fr: 'Industrie' },
  marketplace: { en: 'Marketplace', fr: 'Marketplace', same: true },
  'saas-b2b': { en: 'B2B SaaS', fr: 'SaaS B2B' },
  'saas-b2c': { en: 'B2C SaaS', fr: 'SaaS B2C' },
  retail: { en: 'Retail', fr: 'Commerce de détail' },
  other: { en: 'Other', fr: 'Autre' },
};

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
