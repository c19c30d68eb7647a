/** This file names what a person chooses from: models, stages, sectors, rhythms and levels. */
import type { Aarrr, Cadence, Direction, Level, Unit } from '../metrics/metric';
import { type Language, same, type Text, t } from '../metrics/text';
import { CURRENCY_SIGNS, type Currency, signBefore } from './numbers';
import type { Model, Sector, Stage } from './plan';
import { say } from './say';

export const MODEL_NAMES: Readonly<Record<Model, Text>> = {
  plg: t('B2B self-serve', 'B2B en libre-service'),
  slg: t('B2B sales-led', 'B2B avec commerciaux'),
  b2c: t('B2C subscription or app', 'B2C abonnement ou application'),
  ecommerce: t('E-commerce or shops', 'E-commerce ou magasins'),
  marketplace: t('Marketplace', 'Place de marché'),
  services: t('Services or consulting', 'Services ou conseil'),
  other: t('Other', 'Autre'),
};

/** `{before}` and `{sign}` are the currency's, as each language places it. */
const STAGE_NAMES: Readonly<Record<Stage, Text>> = {
  seed: t('{before}0–1M', '0–1 M{sign}'),
  growth: t('{before}1–10M', '1–10 M{sign}'),
  scale: t('More than {before}10M', 'Plus de 10 M{sign}'),
};

export const sayStage = (stage: Stage, currency: Currency, language: Language): string =>
  say(STAGE_NAMES[stage], language, { before: signBefore(currency), sign: CURRENCY_SIGNS[currency] });

/** Said of a figure whose month might be taken for a year, or for the week in which it is looked at. */
export const OF_A_MONTH: Text = t('The figure of one month, not of a year.', 'Le chiffre d’un mois, pas d’une année.');
const PER_PERIOD: readonly Unit[] = ['money', 'rate', 'count'];
export const isOfAMonth = ({ unit }: { unit: Unit }): boolean => PER_PERIOD.includes(unit);

/** What an alert does, by the side on which a figure is worse. */
export const ALERT_HELP: Readonly<Record<Direction, Text>> = {
  up: t(
    'Under this figure, the dashboard says “■ Act now” and shows the action below.',
    'Sous ce chiffre, le tableau de bord affiche « ■ Agir » et l’action ci-dessous.',
  ),
  down: t(
    'Above this figure, the dashboard says “■ Act now” and shows the action below.',
    'Au-dessus de ce chiffre, le tableau de bord affiche « ■ Agir » et l’action ci-dessous.',
  ),
};

export const SECTOR_NAMES: Readonly<Record<Sector, Text>> = {
  'mobile-app': t('Mobile app', 'Application mobile'),
  ecommerce: same('E-commerce'),
  'it-services': t('IT services', 'ESN et services'),
  fintech: same('Fintech'),
  industry: t('Industry', 'Industrie'),
  marketplace: t('Marketplace', 'Place de marché'),
  'saas-b2b': same('SaaS B2B'),
  'saas-b2c': same('SaaS B2C'),
  retail: t('Retail', 'Commerce de détail'),
  other: t('Other', 'Autre'),
};

export const YES_NO = { yes: t('Yes', 'Oui'), no: t('No', 'Non') } as const;
export const ANSWER_NAMES = { ...YES_NO, unknown: t('Not tested', 'Pas testé') } as const;

export const AARRR_NAMES: Readonly<Record<Aarrr, Text>> = {
  acquisition: same('Acquisition'),
  activation: same('Activation'),
  retention: t('Retention', 'Rétention'),
  referral: t('Referral', 'Recommandation'),
  revenue: t('Revenue', 'Revenu'),
};

export const CADENCE_NAMES: Readonly<Record<Cadence, Text>> = {
  daily: t('Daily', 'Chaque jour'),
  weekly: t('Weekly', 'Chaque semaine'),
  monthly: t('Monthly', 'Chaque mois'),
  quarterly: t('Quarterly', 'Chaque trimestre'),
};

export const LEVEL_NAMES: Readonly<Record<Level, Text>> = {
  strategic: t('Strategic', 'Stratégique'),
  tactical: t('Tactical', 'Tactique'),
  operational: t('Operational', 'Opérationnel'),
};
