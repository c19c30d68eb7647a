/** This file defines the profitability metrics: margins, and what growth and spending are worth. */
import { divide } from './errors';
import { MARGIN_CALL, MARGIN_NATIVE, marginValid, notNegative, where } from './formulas';
import { inputs } from './inputs';
import { fn, type Metric } from './metric';
import { amount, growth, margin, signed } from './params';
import { same, t } from './text';

export const profitability = {
  GROSS_MARGIN: {
    title: t('Gross margin', 'Marge brute'),
    description: t(
      'What is left of revenue after the costs of delivering it, as a rate.',
      'Ce qui reste du chiffre d’affaires après les coûts directs, en taux.',
    ),
    family: 'unit-economics',
    from: ['okrGuide', 'performance'],
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
        t('Reprice or drop the offers sold at a loss.', 'Relever le prix des offres vendues à perte, ou les arrêter.'),
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
    from: ['performance'],
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
        t('Cut variable costs first: advertising, hosting.', 'Couper les coûts variables : publicité, hébergement.'),
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
      'Yearly growth plus margin, both as rates; 40% and more is a healthy balance of growth and profit.',
      'Croissance annuelle plus marge, en taux ; à partir de 40 %, l’équilibre entre croissance et rentabilité est sain.',
    ),
    family: 'unit-economics',
    from: ['feld'],
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
        t('Choose one for the quarter: growth or margin.', 'Choisir pour ce trimestre : croissance ou marge.'),
        t('Stop the spending that brings neither.', 'Arrêter les dépenses qui n’apportent ni l’une ni l’autre.'),
        t(
          'Grow with present customers, which costs least.',
          'Croître auprès des clients actuels, ce qui coûte le moins.',
        ),
      ],
      target: 40 / 100,
      goalFrom: ['feld'],
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
      'ARR gained against the sales and marketing costs of the period before. It takes a change of ARR: do not multiply by 4.',
      'ARR gagné rapporté aux coûts commerciaux et marketing de la période précédente. Part d’une variation d’ARR : ne multipliez pas par 4.',
    ),
    family: 'unit-economics',
    from: ['leckie'],
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
    from: ['practice'],
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
