/** This file states the words of the wizard that the Settings tab holds and reads back. */
import { expect, test } from 'vitest';
import { SECTOR_NAMES } from '../../src/method/names';
import { SECTORS } from '../../src/method/profile';
import { WAYS } from '../../src/method/sharing';
import { ENTRIES } from '../../src/workbook/settingsFields';
import * as settings from '../../src/workbook/settingsWords';

/** English, then French where it differs; saved files hold these words. */
const SAVED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AARRR_WORDS: {
    acquisition: 'Acquisition',
    activation: 'Activation',
    retention: 'Retention | Rétention',
    referral: 'Referral | Recommandation',
    revenue: 'Revenue | Revenu',
  },
  ANSWER_WORDS: { yes: 'Yes | Oui', no: 'No | Non', unknown: 'Not tested | Pas testé' },
  CADENCE_WORDS: {
    daily: 'Daily | Chaque jour',
    weekly: 'Weekly | Chaque semaine',
    monthly: 'Monthly | Chaque mois',
    quarterly: 'Quarterly | Chaque trimestre',
  },
  CURRENCY_WORDS: { EUR: 'EUR', USD: 'USD', GBP: 'GBP', CHF: 'CHF', CAD: 'CAD' },
  DIRECTION_WORDS: { up: 'Higher is better | À augmenter', down: 'Lower is better | À baisser' },
  LANGUAGE_WORDS: { fr: 'Français', en: 'English' },
  LEVEL_WORDS: {
    strategic: 'Strategic | Stratégique',
    tactical: 'Tactical | Tactique',
    operational: 'Operational | Opérationnel',
  },
  MODEL_WORDS: {
    plg: 'B2B self-serve | B2B en libre-service',
    slg: 'B2B sales-led | B2B avec commerciaux',
    b2c: 'B2C subscription or app | B2C abonnement ou application',
    ecommerce: 'E-commerce or shops | E-commerce ou magasins',
    marketplace: 'Marketplace | Place de marché',
    services: 'Services or consulting | Services ou conseil',
    other: 'Other | Autre',
  },
  SECTOR_WORDS: {
    'mobile-app': 'Mobile app | Application mobile',
    ecommerce: 'E-commerce',
    'it-services': 'IT services | ESN et services',
    fintech: 'Fintech',
    industry: 'Industry | Industrie',
    marketplace: 'Marketplace | Place de marché',
    'saas-b2b': 'SaaS B2B',
    'saas-b2c': 'SaaS B2C',
    retail: 'Retail | Commerce de détail',
    other: 'Other | Autre',
  },
  STAGE_WORDS: { seed: '0–1 M | 0–1 M€', growth: '1–10 M | 1–10 M€', scale: 'over 10 M | plus de 10 M€' },
  TIMING_WORDS: { leading: 'Leading | Prédictif', lagging: 'Lagging | Rétroviseur' },
  UNIT_WORDS: {
    money: 'Money | Montant',
    rate: 'Percentage | Pourcentage',
    ratio: 'Ratio',
    months: 'Months | Mois',
    days: 'Days | Jours',
    points: 'Points',
    count: 'Count | Nombre',
  },
  VIEW_WORDS: {
    none: 'None | Aucune',
    managers: 'Managers',
    teams: 'Teams | Équipes',
    both: 'Managers and teams | Managers et équipes',
  },
};

test.each(Object.entries(SAVED))(
  '%s are those that saved files hold, or such files could be read no more',
  (list, saved) => {
    const [, words] = Object.entries(settings).find(([name]) => name === list)! as [string, settings.Words];
    const said = Object.entries(words).map(([key, { en, fr }]) => [key, en === fr ? en : `${en} | ${fr}`]);
    expect(Object.fromEntries(said)).toEqual(saved);
  },
);

test('the way to lock the figures names the line of the Settings tab as it stands there', () => {
  const { label } = ENTRIES.find(({ id }) => id === 'lock')!;
  const [line] = WAYS.find(({ id }) => id === 'lock')!.lines;
  expect([line!.en, line!.fr]).toEqual([expect.stringContaining(label.en), expect.stringContaining(label.fr)]);
});

test('the wizard lists every sector', () => expect(Object.keys(SECTOR_NAMES)).toEqual(SECTORS));
