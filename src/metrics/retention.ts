/** This file defines the retention metrics: who leaves, and what leaves with them. */
import { atMost, divide, notDefined, share } from './errors';
import { notNegative, shareOf, where } from './formulas';
import { inputs } from './inputs';
import { fn, type Metric } from './metric';
import { amount, loss, optional, rate } from './params';
import { t } from './text';

const start = amount(t('MRR at the start of the period.', 'MRR au début de la période.'), '80000');
const churned = loss(
  t('MRR of customers who left, as a positive amount.', 'MRR des clients partis, en montant positif.'),
  '3400',
);
const contraction = optional(
  loss(
    t(
      'MRR lost on customers who stay, as a positive amount.',
      'MRR perdu auprès de clients qui restent, en montant positif.',
    ),
    '500',
  ),
  0,
);

/** Losses come out of what was there at the start; fails if they are more. */
function kept(start: number, churned: number, contraction: number): number {
  if (start > 0) atMost({ [contraction > 0 ? 'churned + contraction' : 'churned']: churned + contraction }, { start });
  if (start <= 0) throw notDefined('no_start_mrr', { start });
  return Math.max(0, start - churned - contraction);
}

const LOSSES = ['opening_mrr', 'churned_mrr', 'contraction_mrr'] as const;
const lossesValid = [
  '[opening_mrr]>0',
  ...notNegative('churned_mrr', 'contraction_mrr'),
  '[churned_mrr]+[contraction_mrr]<=[opening_mrr]',
];

const churnActions = [
  t('Improve the first 30 days: churn is decided there.', 'Améliorer les 30 premiers jours : le churn s’y joue.'),
  t('Call the accounts whose use falls before they leave.', 'Appeler les comptes dont l’usage baisse.'),
  t(
    'Ask every leaver why, and fix the first reason.',
    'Demander à chaque client perdu pourquoi il part, et traiter la première raison.',
  ),
] as const;

export const retention = {
  CHURN_RATE: {
    title: t('Customer churn', 'Churn clients'),
    description: t(
      'Share of the customers at the start who left in the period.',
      'Part des clients présents au début qui sont partis sur la période.',
    ),
    family: 'retention',
    from: ['sevenKpis', 'okrGuide'],
    fn: fn({
      params: {
        lost: amount(
          t('Customers lost among those present at the start.', 'Clients perdus parmi ceux présents au début.'),
          '17',
        ),
        start: amount(t('Customers at the start.', 'Clients au début.'), '400'),
      },
      compute: (customers) => share({ lost: customers.lost }, { start: customers.start }, 'no_start_customer'),
      examples: [{ formula: '=CHURN_RATE(20, 400)', result: 0.05 }],
    }),
    kpi: {
      unit: 'rate',
      direction: 'down',
      cadence: 'weekly',
      timing: 'lagging',
      aarrr: 'retention',
      level: 'strategic',
      actions: churnActions,
      target: 5 / 100,
      alert: 10 / 100,
      goalFrom: ['sevenKpis'],
      inputs: inputs('lost_customers', 'customers_start'),
      native: shareOf('lost_customers', 'customers_start'),
      call: 'CHURN_RATE([lost_customers];[customers_start])',
    },
  },
  REVENUE_CHURN: {
    title: t('Revenue churn', 'Churn de revenu'),
    description: t(
      'Share of the MRR at the start that was lost, before any expansion.',
      'Part du MRR de départ qui a été perdue, avant toute expansion.',
    ),
    family: 'retention',
    from: ['sevenKpis'],
    fn: fn({
      params: {
        churned_mrr: churned,
        start_mrr: start,
        contraction_mrr: contraction,
      },
      compute: ({ churned_mrr, start_mrr, contraction_mrr }) => {
        const lost = churned_mrr + contraction_mrr;
        return share(
          { [contraction_mrr > 0 ? 'churned_mrr + contraction_mrr' : 'churned_mrr']: lost },
          { start_mrr },
          'no_start_mrr',
        );
      },
      examples: [{ formula: '=REVENUE_CHURN(3000, 80000, 1000)', result: 0.05 }],
    }),
    kpi: {
      unit: 'rate',
      direction: 'down',
      cadence: 'weekly',
      timing: 'lagging',
      aarrr: 'retention',
      level: 'strategic',
      actions: [
        t('Call the ten largest customers this month.', 'Appeler ce mois-ci les dix plus gros clients.'),
        t(
          'Offer a pause or a smaller plan instead of a departure.',
          'Proposer une pause ou une offre réduite plutôt qu’un départ.',
        ),
        t(
          'Fix failed payments: cards expired, transfers missing.',
          'Régulariser les paiements échoués : cartes expirées, virements manquants.',
        ),
      ],
      target: 5 / 100,
      alert: 10 / 100,
      goalFrom: ['sevenKpis'],
      inputs: inputs(...LOSSES),
      native: where(lossesValid, '([churned_mrr]+[contraction_mrr])/[opening_mrr]'),
      call: 'REVENUE_CHURN([churned_mrr];[opening_mrr];[contraction_mrr])',
    },
  },
  ANNUAL_CHURN: {
    title: t('Annual churn', 'Churn annuel'),
    description: t(
      'What a monthly churn makes in a year: 5% a month is 46%, not 60%.',
      'Ce qu’un churn mensuel donne sur un an : 5 % par mois font 46 %, pas 60 %.',
    ),
    family: 'retention',
    from: ['definition'],
    fn: fn({
      rates: { row: 1, column: 1 },
      params: { monthly_churn: rate(t('Monthly churn as a rate.', 'Churn mensuel, en taux.'), '5%') },
      compute: ({ monthly_churn }) => 1 - (1 - monthly_churn) ** 12,
      examples: [{ formula: '=ANNUAL_CHURN(5%)', result: 0.459639912337402 }],
    }),
  },
  RETENTION_RATE: {
    title: t('Customer retention', 'Rétention clients'),
    description: t(
      'Share of the customers at the start who are still there at the end; new ones do not count.',
      'Part des clients du début encore présents à la fin ; les nouveaux ne comptent pas.',
    ),
    family: 'retention',
    from: ['okrGuide', 'bySector'],
    fn: fn({
      params: {
        start: amount(t('Customers at the start.', 'Clients au début.'), '400'),
        end: amount(t('Customers at the end.', 'Clients à la fin.'), '403'),
        new_customers: optional(
          amount(
            t('New customers of the period, counted in the end.', 'Nouveaux clients de la période, comptés à la fin.'),
            '20',
          ),
          0,
        ),
      },
      compute: ({ start: before, end, new_customers: added }) => {
        atMost({ new_customers: added }, { end });
        if (before > 0) atMost({ 'end − new_customers': end - added }, { start: before });
        return divide(end - added, { start: before }, 'no_start_customer');
      },
      examples: [{ formula: '=RETENTION_RATE(400, 403, 20)', result: 0.9575 }],
    }),
    kpi: {
      unit: 'rate',
      direction: 'up',
      cadence: 'monthly',
      timing: 'lagging',
      aarrr: 'retention',
      level: 'strategic',
      actions: churnActions,
      target: 95 / 100,
      alert: 90 / 100,
      goalFrom: ['sevenKpis', 'definition'],
      inputs: inputs('customers_start', 'lost_customers'),
      native: where(
        [...notNegative('lost_customers'), '[customers_start]>0', '[lost_customers]<=[customers_start]'],
        '([customers_start]-[lost_customers])/[customers_start]',
      ),
      call: 'RETENTION_RATE([customers_start];[customers_start]-[lost_customers])',
    },
  },
  NRR: {
    title: t('Net revenue retention (NRR)', 'Rétention nette du revenu (NRR)'),
    description: t(
      'What the MRR of the start has become, expansion and losses included, new customers left out. Above 100%, it grows without new customers.',
      'Ce qu’est devenu le MRR de départ, expansion et pertes comprises, hors nouveaux clients. Au-dessus de 100 %, il progresse sans nouveaux clients.',
    ),
    family: 'retention',
    from: ['okrGuide'],
    fn: fn({
      params: {
        start,
        expansion: amount(t('MRR gained from present customers.', 'MRR gagné auprès des clients existants.'), '1200'),
        churned,
        contraction,
        reactivation: optional(
          amount(t('MRR of former customers who came back.', 'MRR d’anciens clients revenus.'), '0'),
          0,
        ),
      },
      compute: (m) => (kept(m.start, m.churned, m.contraction) + m.expansion + m.reactivation) / m.start,
      examples: [{ formula: '=NRR(100000, 15000, 5000, 5000)', result: 1.05 }],
    }),
    kpi: {
      unit: 'rate',
      direction: 'up',
      cadence: 'monthly',
      timing: 'lagging',
      aarrr: 'retention',
      level: 'strategic',
      actions: [
        t(
          'Build a regular review with the largest accounts.',
          'Instaurer un point régulier avec les plus gros comptes.',
        ),
        t(
          'Tie the price to what grows with use: seats, volumes.',
          'Lier le prix à ce qui croît avec l’usage : licences, volumes.',
        ),
        t('Act on the first cause of downgrade.', 'Agir sur la première cause de baisse de gamme.'),
      ],
      target: 1,
      goalFrom: ['sevenKpis'],
      inputs: inputs('opening_mrr', 'expansion_mrr', 'reactivation_mrr', 'contraction_mrr', 'churned_mrr'),
      native: where(
        [...lossesValid, ...notNegative('expansion_mrr', 'reactivation_mrr')],
        '([opening_mrr]-[churned_mrr]-[contraction_mrr]+[expansion_mrr]+[reactivation_mrr])/[opening_mrr]',
      ),
      call: 'NRR([opening_mrr];[expansion_mrr];[churned_mrr];[contraction_mrr];[reactivation_mrr])',
    },
  },
  GRR: {
    title: t('Gross revenue retention (GRR)', 'Rétention brute du revenu (GRR)'),
    description: t(
      'What is left of the MRR of the start after losses, without expansion: 0 to 100%.',
      'Ce qui reste du MRR de départ après les pertes, sans l’expansion : de 0 à 100 %.',
    ),
    family: 'retention',
    from: ['saasCapital'],
    fn: fn({
      params: { start, churned, contraction },
      compute: (m) => kept(m.start, m.churned, m.contraction) / m.start,
      examples: [{ formula: '=GRR(100000, 5000, 5000)', result: 0.9 }],
    }),
    kpi: {
      unit: 'rate',
      direction: 'up',
      cadence: 'monthly',
      timing: 'lagging',
      aarrr: 'retention',
      level: 'strategic',
      actions: [
        t('Call the accounts whose use falls before they leave.', 'Appeler les comptes dont l’usage baisse.'),
        t('Prepare renewals 90 days ahead.', 'Préparer les renouvellements 90 jours à l’avance.'),
        t('Stop selling to the segment that leaves most.', 'Cesser de vendre au segment qui part le plus.'),
      ],
      target: 95 / 100,
      alert: 90 / 100,
      goalFrom: ['sevenKpis', 'definition'],
      inputs: inputs(...LOSSES),
      native: where(lossesValid, '([opening_mrr]-[churned_mrr]-[contraction_mrr])/[opening_mrr]'),
      call: 'GRR([opening_mrr];[churned_mrr];[contraction_mrr])',
    },
  },
} as const satisfies Record<string, Metric>;
