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
  MARGIN_CALL,
  MARGIN_NATIVE,
  marginValid,
  notNegative,
  where,
} from './formulas';
import { inputs } from './inputs';
import { fn, type Metric } from './metric';
import { amount, growth, margin, optional, rate, signed } from './params';
import { same, t } from './text';

export const unitEconomics = {
  ARPA: {
    title: t('Revenue per account (ARPA)', 'Revenu par compte (ARPA)'),
    description: t(
      'Average recurring revenue per paying account and month.',
      'Revenu récurrent moyen par compte payant et par mois.',
    ),
    family: 'unit-economics',
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
          'Offer the higher plan to the accounts that reach their limits.',
          'Proposer l’offre supérieure aux comptes qui atteignent leurs limites.',
        ),
        t('Move the price of the entry plan.', 'Revoir le prix de l’offre d’entrée.'),
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
      'Durée attendue de la relation, en mois : l’inverse du churn mensuel, plafonnée car personne n’en a observé vingt ans.',
    ),
    family: 'unit-economics',
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
        gross_margin: optional(margin(t('Gross margin as a rate.', 'Marge brute, en taux.'), '80%'), 1, '100%'),
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
        t(
          'Improve retention: onboarding, then customer success.',
          'Améliorer la rétention : accueil, puis accompagnement client.',
        ),
        t(
          'Sell more to present customers: higher plans, options.',
          'Vendre plus aux clients actuels : offres supérieures, options.',
        ),
        t(
          'Raise the frequency of use with engagement features.',
          'Augmenter la fréquence d’usage par des fonctions d’engagement.',
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
      'What a customer brings against what it cost. Under 3 not viable, 3 a minimum, 5 ideal, 10 and more rare and often temporary. A CAC above 30 % of LTV deserves attention even above 3.',
      'Ce qu’un client apporte rapporté à ce qu’il a coûté. Sous 3 non viable, 3 un minimum, 5 l’idéal, 10 et plus rare et souvent temporaire. Un CAC au-dessus de 30 % de la LTV mérite attention, même au-dessus de 3.',
    ),
    family: 'unit-economics',
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
          'Act first on churn: it weighs on lifetime value for all customers.',
          'Agir d’abord sur le churn : il pèse sur la valeur vie de tous les clients.',
        ),
        t(
          'Stop the channels whose customers leave earliest.',
          'Arrêter les canaux dont les clients partent le plus tôt.',
        ),
        t('Raise prices for new customers.', 'Relever les prix pour les nouveaux clients.'),
      ],
      target: 5,
      alert: 3,
      inputs: inputs('marketing_spend', 'sales_spend', ...LTV_INPUTS),
      native: where(
        [...ltvValid, ...cacValid, '[marketing_spend]+[sales_spend]>0', '[direct_costs]<=[revenue]'],
        `${LTV_NATIVE}/(${CAC_NATIVE})`,
      ),
      call: `LTV_CAC(${LTV_CALL};${CAC_CALL})`,
    },
  },
  GROSS_MARGIN: {
    title: t('Gross margin', 'Marge brute'),
    description: t(
      'What is left of revenue after the costs of delivering it, as a rate.',
      'Ce qui reste du chiffre d’affaires après les coûts directs, en taux.',
    ),
    family: 'unit-economics',
    fn: fn({
      params: {
        revenue: amount(
          t('Revenue of the period, without tax.', 'Chiffre d’affaires de la période, hors taxes.'),
          '100000',
        ),
        direct_costs: amount(
          t('Costs of delivering this revenue.', 'Coûts directs de ce chiffre d’affaires.'),
          '22000',
        ),
      },
      compute: ({ revenue, direct_costs }) => divide(revenue - direct_costs, { revenue }, 'no_revenue'),
      examples: [{ formula: '=GROSS_MARGIN(100000, 22000)', result: 0.78 }],
    }),
    kpi: {
      unit: 'rate',
      direction: 'up',
      cadence: 'monthly',
      timing: 'lagging',
      aarrr: 'revenue',
      level: 'strategic',
      actions: [
        t('Renegotiate the largest direct cost.', 'Renégocier le premier poste de coûts directs.'),
        t('Automate what support does most often.', 'Automatiser ce que le support fait le plus souvent.'),
        t('Raise or drop the offers sold at a loss.', 'Relever ou arrêter les offres vendues à perte.'),
      ],
      inputs: inputs('revenue', 'direct_costs'),
      native: where(marginValid, MARGIN_NATIVE),
      call: MARGIN_CALL,
    },
  },
  NET_MARGIN: {
    title: t('Net margin', 'Marge nette'),
    description: t(
      'What is left of revenue after all costs, as a rate.',
      'Ce qui reste du chiffre d’affaires après toutes les charges, en taux.',
    ),
    family: 'unit-economics',
    fn: fn({
      params: {
        revenue: amount(
          t('Revenue of the period, without tax.', 'Chiffre d’affaires de la période, hors taxes.'),
          '100000',
        ),
        total_costs: amount(t('All costs of the period.', 'Toutes les charges de la période.'), '90000'),
      },
      compute: ({ revenue, total_costs }) => divide(revenue - total_costs, { revenue }, 'no_revenue'),
      examples: [{ formula: '=NET_MARGIN(100000, 90000)', result: 0.1 }],
    }),
    kpi: {
      unit: 'rate',
      direction: 'up',
      cadence: 'monthly',
      timing: 'lagging',
      aarrr: 'revenue',
      level: 'strategic',
      actions: [
        t(
          'Cut variable costs first: advertising, hosting.',
          'Réduire d’abord les coûts variables : publicité, hébergement.',
        ),
        t(
          'Review every subscription and supplier contract.',
          'Passer en revue chaque abonnement et contrat fournisseur.',
        ),
        t(
          'Raise prices where customers see most value.',
          'Relever les prix là où les clients voient le plus de valeur.',
        ),
      ],
      inputs: inputs('revenue', 'total_spend'),
      native: where(['[revenue]>0', ...notNegative('total_spend')], '([revenue]-[total_spend])/[revenue]'),
      call: 'NET_MARGIN([revenue];[total_spend])',
    },
  },
  RULE_OF_40: {
    title: t('Rule of 40', 'Règle des 40'),
    description: t(
      'Yearly growth plus margin, both as rates; 40 % and more is a healthy balance of growth and profit.',
      'Croissance annuelle plus marge, en taux ; à partir de 40 %, l’équilibre entre croissance et rentabilité est sain.',
    ),
    family: 'unit-economics',
    fn: fn({
      params: {
        growth: growth(
          t('Yearly growth of revenue as a rate.', 'Croissance annuelle du chiffre d’affaires, en taux.'),
          '30%',
        ),
        margin: margin(t('Margin as a rate; may be negative.', 'Marge, en taux ; peut être négative.'), '15%'),
      },
      compute: (rates) => rates.growth + rates.margin,
      examples: [{ formula: '=RULE_OF_40(30%, 15%)', result: 0.45 }],
    }),
    kpi: {
      unit: 'rate',
      direction: 'up',
      cadence: 'monthly',
      timing: 'lagging',
      aarrr: 'revenue',
      level: 'strategic',
      actions: [
        t(
          'Choose one of the two for the quarter: growth or margin.',
          'Choisir pour le trimestre l’un des deux : croissance ou marge.',
        ),
        t('Stop the spending that brings neither.', 'Arrêter les dépenses qui n’apportent ni l’une ni l’autre.'),
        t(
          'Grow with present customers, which costs least.',
          'Croître auprès des clients actuels, ce qui coûte le moins.',
        ),
      ],
      target: 40 / 100,
      alert: 20 / 100,
      inputs: inputs('revenue', 'revenue_year_ago', 'total_spend'),
      native: where(
        ['[revenue]>0', '[revenue_year_ago]>0', ...notNegative('total_spend')],
        '([revenue]-[revenue_year_ago])/[revenue_year_ago]+([revenue]-[total_spend])/[revenue]',
      ),
      call: 'RULE_OF_40(GROWTH_RATE([revenue_year_ago];[revenue]);NET_MARGIN([revenue];[total_spend]))',
    },
  },
  MAGIC_NUMBER: {
    title: same('Magic number'),
    description: t(
      'ARR gained for each unit of sales and marketing spent in the period before. Takes an ARR change: no factor 4.',
      'ARR gagné pour chaque unité de dépenses commerciales et marketing de la période précédente. Prend une variation d’ARR : pas de facteur 4.',
    ),
    family: 'unit-economics',
    fn: fn({
      params: {
        net_new_arr: signed(t('Change of ARR in the period.', 'Variation de l’ARR sur la période.'), '120000'),
        previous_sales_marketing: amount(
          t(
            'Sales and marketing costs of the period before.',
            'Coûts commerciaux et marketing de la période précédente.',
          ),
          '100000',
        ),
      },
      compute: ({ net_new_arr, previous_sales_marketing }) =>
        divide(net_new_arr, { previous_sales_marketing }, 'no_spend'),
      examples: [{ formula: '=MAGIC_NUMBER(120000, 100000)', result: 1.2 }],
    }),
  },
  BREAK_EVEN: {
    title: t('Break-even revenue', 'Seuil de rentabilité'),
    description: t(
      'Revenue at which fixed costs are covered: fixed costs divided by gross margin.',
      'Chiffre d’affaires qui couvre les charges fixes : charges fixes divisées par le taux de marge brute.',
    ),
    family: 'unit-economics',
    fn: fn({
      params: {
        fixed_costs: amount(t('Fixed costs of the period.', 'Charges fixes de la période.'), '60000'),
        gross_margin: margin(t('Gross margin as a rate.', 'Taux de marge brute.'), '75%'),
      },
      compute: ({ fixed_costs, gross_margin }) => divide(fixed_costs, { gross_margin }, 'no_gross_margin'),
      examples: [{ formula: '=BREAK_EVEN(60000, 75%)', result: 80000 }],
    }),
  },
} as const satisfies Record<string, Metric>;
