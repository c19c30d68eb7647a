/** This file defines the acquisition metrics: what it costs to win customers, and how many of them one wins. */
import { divide, MetricError, notDefined, share } from './errors';
import {
  ARPA_CALL,
  ARPA_INPUTS,
  ARPA_NATIVE,
  arpaValid,
  CAC_CALL,
  CAC_INPUTS,
  CAC_NATIVE,
  CLOSING,
  cacValid,
  MARGIN_CALL,
  MARGIN_NATIVE,
  marginValid,
  perUnit,
  shareOf,
  where,
} from './formulas';
import { inputs } from './inputs';
import { fn, type Metric, type PlaceOf } from './metric';
import { amount, column, margin, optional, word } from './params';
import { percentage, t } from './text';

const FUNNEL_HEADER = [
  t('step', 'étape'),
  t('count', 'effectif'),
  t('rate', 'taux'),
  t('drop-off', 'déperdition'),
  t('from first', 'depuis la première'),
];

export const acquisition = {
  CAC: {
    title: t('Customer acquisition cost (CAC)', 'Coût d’acquisition client (CAC)'),
    description: t(
      'What it costs to win one customer: marketing and sales costs, salaries and tools included, divided by new customers.',
      'Ce que coûte la conquête d’un client : coûts marketing et commerciaux, salaires et outils compris, divisés par les nouveaux clients.',
    ),
    family: 'acquisition',
    from: ['sevenKpis', 'okrGuide', 'performance'],
    fn: fn({
      params: {
        marketing_costs: amount(
          t(
            'Marketing costs of the period: salaries, ads and tools.',
            'Coûts marketing de la période : salaires, publicité et outils.',
          ),
          '12000',
        ),
        sales_costs: amount(
          t(
            'Sales costs of the period: salaries, commissions and tools.',
            'Coûts commerciaux de la période : salaires, commissions et outils.',
          ),
          '8000',
        ),
        new_customers: amount(
          t(
            'Customers who paid for the first time in the period.',
            'Clients ayant payé pour la première fois sur la période.',
          ),
          '40',
        ),
      },
      compute: ({ marketing_costs, sales_costs, new_customers }) =>
        divide(marketing_costs + sales_costs, { new_customers }, 'no_new_customer'),
      examples: [{ formula: '=CAC(12000, 8000, 40)', result: 500 }],
    }),
    kpi: {
      unit: 'money',
      direction: 'down',
      cadence: 'monthly',
      timing: 'lagging',
      aarrr: 'acquisition',
      level: 'strategic',
      actions: [
        t(
          'Move budget from the dearest channel to referral.',
          'Basculer le canal le plus cher vers la recommandation.',
        ),
        t(
          'Improve the funnel step that loses most prospects.',
          'Améliorer l’étape de l’entonnoir qui perd le plus de prospects.',
        ),
        t('Automate sales follow-up and qualification.', 'Automatiser les relances et la qualification commerciale.'),
      ],
      inputs: inputs(...CAC_INPUTS),
      native: where(cacValid, CAC_NATIVE),
      call: CAC_CALL,
    },
  },
  COST_PER_LEAD: {
    title: t('Cost per lead', 'Coût par lead'),
    description: t(
      'What one lead costs: acquisition costs divided by leads.',
      'Ce que coûte un lead : coûts d’acquisition divisés par le nombre de leads.',
    ),
    family: 'acquisition',
    from: ['bySector', 'performance'],
    fn: fn({
      params: {
        costs: amount(
          t('Costs of finding leads in the period.', 'Coûts engagés pour obtenir des leads sur la période.'),
          '8000',
        ),
        leads: amount(t('Leads of the period.', 'Leads de la période.'), '400'),
      },
      compute: ({ costs, leads }) => divide(costs, { leads }, 'no_lead'),
      examples: [{ formula: '=COST_PER_LEAD(8000, 400)', result: 20 }],
    }),
    kpi: {
      unit: 'money',
      direction: 'down',
      cadence: 'weekly',
      timing: 'leading',
      aarrr: 'acquisition',
      level: 'tactical',
      actions: [
        t(
          'Stop the channel with the dearest leads for two weeks.',
          'Suspendre deux semaines le canal aux leads trop chers.',
        ),
        t('Align the ad’s promise with its landing page.', 'Aligner la promesse de l’annonce et la page d’arrivée.'),
        t(
          'Publish content that answers the questions of your ideal customer.',
          'Publier des contenus qui répondent aux questions du client idéal.',
        ),
      ],
      inputs: inputs('marketing_spend', 'leads'),
      native: perUnit('marketing_spend', 'leads'),
      call: 'COST_PER_LEAD([marketing_spend];[leads])',
    },
  },
  CONVERSION_RATE: {
    title: t('Conversion rate', 'Taux de conversion'),
    description: t(
      'Share of prospects who become customers, or of any step who reach the next one.',
      'Part des prospects qui deviennent clients, ou de ceux qui passent d’une étape quelconque à la suivante.',
    ),
    family: 'acquisition',
    from: ['okrGuide', 'performance'],
    fn: fn({
      params: {
        converted: amount(t('Those who converted.', 'Personnes converties.'), '30'),
        total: amount(
          t('All who could have converted, these included.', 'Toutes les personnes concernées, converties ou non.'),
          '600',
        ),
      },
      compute: ({ converted, total }) => share({ converted }, { total }, 'no_total'),
      examples: [{ formula: '=CONVERSION_RATE(30, 600)', result: 0.05 }],
    }),
    kpi: {
      unit: 'rate',
      direction: 'up',
      cadence: 'daily',
      timing: 'leading',
      aarrr: 'acquisition',
      level: 'tactical',
      actions: [
        t(
          'Reallocate resources to the channels that convert best.',
          'Miser sur les canaux qui convertissent le mieux.',
        ),
        t(
          'Call back within the hour the leads who asked for contact.',
          'Rappeler dans l’heure les leads qui demandent un contact.',
        ),
        t(
          'Shorten the path from first visit to payment by one step.',
          'Raccourcir d’une étape le parcours entre visite et paiement.',
        ),
      ],
      inputs: inputs('new_customers', 'leads'),
      native: shareOf('new_customers', 'leads'),
      call: 'CONVERSION_RATE([new_customers];[leads])',
    },
  },
  FUNNEL: {
    title: t('Conversion funnel', 'Entonnoir de conversion'),
    description: t(
      'Table of a funnel: each step with its count, its rate from the previous step, its drop-off and its rate from the first step.',
      'Tableau d’un entonnoir : pour chaque étape, l’effectif, le taux de passage depuis l’étape précédente, la déperdition et le taux depuis la première étape.',
    ),
    family: 'acquisition',
    from: ['okrGuide'],
    fn: fn({
      rates: { row: 2, column: 3 },
      params: {
        counts: column(
          amount(
            t(
              'How many people reached each step, first step first.',
              'Nombre de personnes ayant atteint chaque étape, en commençant par la première.',
            ),
            'B2:B6',
          ),
        ),
        labels: column(
          optional(
            word(t('Names of the steps.', 'Noms des étapes.'), 'A2:A6'),
            '',
            t('step numbers', 'numéros d’étape'),
          ),
        ),
      },
      compute: ({ counts, labels }, placeOf) => funnel(counts, labels, placeOf),
      examples: [
        {
          formula:
            '=FUNNEL({100; 60; 25; 8; 3}, {"Downloads"; "Accounts"; "Onboarded"; "First session"; "Subscribed"})',
          result: [
            FUNNEL_HEADER,
            ['Downloads', 100, '', '', 1],
            ['Accounts', 60, 0.6, 0.4, 0.6],
            ['Onboarded', 25, 25 / 60, 35 / 60, 0.25],
            ['First session', 8, 0.32, 0.68, 0.08],
            ['Subscribed', 3, 0.375, 0.625, 0.03],
          ],
        },
      ],
    }),
  },
  CAC_PAYBACK: {
    title: t('CAC payback', 'Délai de récupération du CAC'),
    description: t(
      'Months of gross margin needed to earn back what a customer cost; under 12 is sound.',
      'Nombre de mois de marge brute nécessaires pour récupérer le coût d’acquisition d’un client ; sain en dessous de 12.',
    ),
    family: 'acquisition',
    from: ['okrGuide', 'sevenKpis'],
    fn: fn({
      params: {
        cac: amount(t('Customer acquisition cost.', 'Coût d’acquisition d’un client.'), '600'),
        arpa: amount(t('Revenue per account and month.', 'Revenu par compte et par mois.'), '100'),
        gross_margin: optional(
          margin(t('Gross margin as a rate.', 'Marge brute, en taux.'), '75%'),
          1,
          percentage(100),
        ),
      },
      compute: ({ cac, arpa, gross_margin }) => {
        if (arpa === 0) throw notDefined('no_margin', { arpa });
        if (gross_margin <= 0) throw notDefined('no_gross_margin', { gross_margin });
        return cac / (arpa * gross_margin);
      },
      examples: [{ formula: '=CAC_PAYBACK(600, 100, 75%)', result: 8 }],
    }),
    kpi: {
      unit: 'months',
      direction: 'down',
      cadence: 'monthly',
      timing: 'lagging',
      aarrr: 'acquisition',
      level: 'strategic',
      actions: [
        t('Offer a yearly plan paid in advance.', 'Proposer un abonnement annuel payé d’avance.'),
        t(
          'Lower CAC: cut the channel with the longest payback.',
          'Baisser le CAC : couper le canal au plus long délai de récupération.',
        ),
        t(
          'Raise the entry price or the share of higher plans.',
          'Relever le prix d’entrée ou la part des offres supérieures.',
        ),
      ],
      target: 12,
      alert: 18,
      goalFrom: ['sevenKpis', 'bessemer'],
      inputs: inputs('marketing_spend', 'sales_spend', ...ARPA_INPUTS, 'revenue', 'direct_costs'),
      native: where(
        [...cacValid, ...arpaValid, `${CLOSING}>0`, ...marginValid, '[direct_costs]<[revenue]'],
        `${CAC_NATIVE}/(${ARPA_NATIVE}*${MARGIN_NATIVE})`,
      ),
      call: `CAC_PAYBACK(${CAC_CALL};${ARPA_CALL};${MARGIN_CALL})`,
    },
  },
} as const satisfies Record<string, Metric>;

function funnel(counts: readonly number[], labels: readonly string[], placeOf: PlaceOf) {
  const [first] = counts;
  if (first === undefined) throw notDefined('no_first_step', 'counts');
  if (first === 0) throw notDefined('no_first_step', { counts: first });
  const rows = counts.map((count, i) => {
    const before = i === 0 ? count : counts[i - 1]!;
    if (count > before)
      throw new MetricError('rises', { param: 'counts', position: placeOf(i), found: count, otherFound: before });
    const rates = i === 0 || before === 0 ? ['', ''] : [count / before, (before - count) / before];
    return [labels[i] || i + 1, count, ...rates, count / first];
  });
  return [FUNNEL_HEADER, ...rows];
}
