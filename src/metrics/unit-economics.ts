/** This file defines the unit economics: what a customer brings, what it costs, and what is left. */
import { divide } from './errors';
import {
  ARPA_CALL,
  ARPA_INPUTS,
  ARPA_NATIVE,
  arpaValid,
  CAC_CALL,
  CAC_NATIVE,
  cacValid,
  LTV_CALL,
  LTV_INPUTS,
  LTV_NATIVE,
  ltvValid,
  where,
} from './formulas';
import { inputs } from './inputs';
import { fn, type Metric } from './metric';
import { amount, margin, optional, rate } from './params';
import { percentage, t } from './text';

export const unitEconomics = {
  ARPA: {
    title: t('Revenue per account (ARPA)', 'Revenu par compte (ARPA)'),
    description: t(
      'Average recurring revenue per paying account and month.',
      'Revenu récurrent moyen par compte payant et par mois.',
    ),
    family: 'unit-economics',
    from: ['sevenKpis'],
    fn: fn({
      params: {
        mrr: amount(t('Monthly recurring revenue.', 'Revenu récurrent mensuel.'), '80000'),
        customers: amount(t('Paying accounts.', 'Comptes payants.'), '400'),
      },
      compute: ({ mrr, customers }) => divide(mrr, { customers }, 'no_customer'),
      examples: [{ formula: '=ARPA(80000, 400)', result: 200 }],
    }),
    kpi: {
      unit: 'money',
      direction: 'up',
      cadence: 'monthly',
      timing: 'lagging',
      aarrr: 'revenue',
      level: 'tactical',
      actions: [
        t(
          'Offer the higher plan to accounts near their limits.',
          'Proposer l’offre supérieure aux comptes au plafond.',
        ),
        t('Review the price of the entry plan.', 'Revoir le prix de l’offre d’entrée.'),
        t(
          'Sell an option that the best customers already ask for.',
          'Vendre une option que les meilleurs clients demandent déjà.',
        ),
      ],
      inputs: inputs(...ARPA_INPUTS),
      native: where(arpaValid, ARPA_NATIVE),
      call: ARPA_CALL,
    },
  },
  CUSTOMER_LIFETIME: {
    title: t('Customer lifetime', 'Durée de vie client'),
    description: t(
      'Expected months that a customer stays: the inverse of monthly churn, capped because nobody has seen 20 years of it.',
      'Durée attendue de la relation, en mois : l’inverse du churn mensuel, plafonné, car personne n’a vingt ans de recul.',
    ),
    family: 'unit-economics',
    from: ['sevenKpis'],
    fn: fn({
      params: {
        monthly_churn: rate(t('Monthly churn as a rate.', 'Churn mensuel, en taux.'), '5%'),
        cap_months: optional(
          amount(t('Longest lifetime to believe in, in months.', 'Durée de vie maximale retenue, en mois.'), '60'),
          60,
        ),
      },
      compute: ({ monthly_churn, cap_months }) =>
        monthly_churn === 0 ? cap_months : Math.min(cap_months, 1 / monthly_churn),
      examples: [
        { formula: '=CUSTOMER_LIFETIME(5%)', result: 20 },
        { formula: '=CUSTOMER_LIFETIME(0%)', result: 60 },
      ],
    }),
  },
  LTV: {
    title: t('Lifetime value (LTV)', 'Valeur vie client (LTV)'),
    description: t(
      'Gross margin that a customer brings over the whole relationship.',
      'Marge brute qu’un client apporte sur toute la relation.',
    ),
    family: 'unit-economics',
    from: ['sevenKpis', 'okrGuide', 'performance'],
    fn: fn({
      params: {
        arpa: amount(t('Revenue per account and month.', 'Revenu par compte et par mois.'), '50'),
        lifetime_months: amount(
          t(
            'Months that a customer stays; see CUSTOMER_LIFETIME.',
            'Durée de la relation en mois ; voir CUSTOMER_LIFETIME.',
          ),
          '20',
        ),
        gross_margin: optional(
          margin(t('Gross margin as a rate.', 'Marge brute, en taux.'), '80%'),
          1,
          percentage(100),
        ),
      },
      compute: ({ arpa, lifetime_months, gross_margin }) => arpa * lifetime_months * gross_margin,
      examples: [
        { formula: '=LTV(50, CUSTOMER_LIFETIME(5%), 80%)', result: 800 },
        { formula: '=LTV(50, 20)', result: 1000 },
      ],
    }),
    kpi: {
      unit: 'money',
      direction: 'up',
      cadence: 'monthly',
      timing: 'lagging',
      aarrr: 'revenue',
      level: 'strategic',
      actions: [
        t('Improve retention: onboarding, then customer success.', 'Mieux retenir : l’accueil, puis l’accompagnement.'),
        t(
          'Sell more to present customers: higher plans, options.',
          'Vendre plus aux clients actuels : offres supérieures, options.',
        ),
        t(
          'Raise the frequency of use with engagement features.',
          'Augmenter la fréquence d’usage par des fonctionnalités d’engagement.',
        ),
      ],
      inputs: inputs(...LTV_INPUTS),
      native: where(ltvValid, LTV_NATIVE),
      call: LTV_CALL,
    },
  },
  LTV_CAC: {
    title: t('LTV to CAC', 'LTV sur CAC'),
    description: t(
      'What a customer brings against what it cost. Under 3 is not viable, 3 is a minimum, 5 ideal, 10 and more rare and often temporary. A CAC above 30% of LTV deserves attention, even above 3.',
      'Rapport entre ce qu’un client apporte et ce qu’il a coûté. Sous 3, non viable ; 3 est un minimum, 5 l’idéal ; 10 et plus, rare et souvent temporaire. Un CAC supérieur à 30 % de la LTV mérite attention, même au-dessus de 3.',
    ),
    family: 'unit-economics',
    from: ['sevenKpis', 'okrGuide', 'performance'],
    fn: fn({
      params: {
        ltv: amount(t('Lifetime value of a customer.', 'Valeur vie d’un client.'), '900'),
        cac: amount(t('Customer acquisition cost.', 'Coût d’acquisition d’un client.'), '300'),
      },
      compute: ({ ltv, cac }) => divide(ltv, { cac }, 'no_cac'),
      examples: [{ formula: '=LTV_CAC(900, 300)', result: 3 }],
    }),
    kpi: {
      unit: 'ratio',
      direction: 'up',
      cadence: 'monthly',
      timing: 'lagging',
      aarrr: 'revenue',
      level: 'strategic',
      actions: [
        t(
          'Act first on churn: it weighs on every lifetime value.',
          'Agir d’abord sur le churn : il pèse sur toute la LTV.',
        ),
        t(
          'Stop the channels whose customers leave earliest.',
          'Arrêter les canaux dont les clients partent le plus tôt.',
        ),
        t('Raise prices for new customers.', 'Relever les prix pour les nouveaux clients.'),
      ],
      target: 5,
      alert: 3,
      goalFrom: ['sevenKpis'],
      inputs: inputs('marketing_spend', 'sales_spend', ...LTV_INPUTS),
      native: where(
        [...ltvValid, ...cacValid, '[marketing_spend]+[sales_spend]>0', '[direct_costs]<=[revenue]'],
        `${LTV_NATIVE}/(${CAC_NATIVE})`,
      ),
      call: `LTV_CAC(${LTV_CALL};${CAC_CALL})`,
    },
  },
} as const satisfies Record<string, Metric>;
