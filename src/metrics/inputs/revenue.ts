/** This file defines the Data tab's columns about recurring revenue, sales and finance. */
import { t } from '../text';
import { type Columns, count, days, money } from './column';

export const revenue = {
  // Recurring revenue and sales
  opening_mrr: {
    ...money(
      'revenue',
      [80000, 148600],
      t('Opening MRR', 'MRR d’ouverture'),
      t(
        'Monthly recurring revenue on the first day of the month (billing).',
        'Revenu récurrent mensuel au premier jour du mois (facturation).',
      ),
    ),
    carries: { plus: ['new_mrr', 'expansion_mrr', 'reactivation_mrr'], minus: ['contraction_mrr', 'churned_mrr'] },
  },
  new_mrr: money(
    'revenue',
    [4000, 6500],
    t('New MRR', 'Nouveau MRR'),
    t('MRR of the month’s new customers (billing).', 'MRR des nouveaux clients du mois (facturation).'),
  ),
  expansion_mrr: money(
    'revenue',
    [1200, 2600],
    t('Expansion MRR', 'MRR d’expansion'),
    t(
      'MRR gained from present customers: upgrades, options, seats (billing).',
      'MRR gagné auprès des clients existants : montées en gamme, options, licences (facturation).',
    ),
  ),
  reactivation_mrr: money(
    'revenue',
    [200, 300],
    t('Reactivation MRR', 'MRR de réactivation'),
    t(
      'MRR of former customers who came back; 0 if none (billing).',
      'MRR d’anciens clients revenus ; 0 s’il n’y en a pas (facturation).',
    ),
  ),
  contraction_mrr: money(
    'revenue',
    [500, 600],
    t('Contraction MRR', 'MRR de contraction'),
    t(
      'MRR lost on customers who stay: downgrades. A positive amount (billing).',
      'MRR perdu auprès de clients qui restent : baisses de gamme. Un montant positif (facturation).',
    ),
  ),
  churned_mrr: money(
    'revenue',
    [3400, 4200],
    t('Churned MRR', 'MRR perdu'),
    t(
      'MRR of the customers who left. A positive amount (billing).',
      'MRR des clients partis. Un montant positif (facturation).',
    ),
  ),
  paying_subscribers: count(
    'revenue',
    [403, 568],
    t('Paying subscribers', 'Abonnés payants'),
    t(
      'Paying subscribers on the last day of the month (billing).',
      'Abonnés payants au dernier jour du mois (facturation).',
    ),
  ),
  orders: count(
    'revenue',
    [520, 820],
    t('Orders', 'Commandes'),
    t(
      'Orders of the month, cancelled ones left out (shop or billing).',
      'Commandes du mois, hors annulations (boutique ou facturation).',
    ),
  ),
  transactions: count(
    'revenue',
    [1800, 3400],
    t('Completed transactions', 'Transactions abouties'),
    t(
      'Trips, bookings or sales completed on the platform in the month.',
      'Trajets, réservations ou ventes menés à terme sur la plateforme dans le mois.',
    ),
  ),
  nights: count(
    'revenue',
    [2400, 4300],
    t('Nights booked', 'Nuits réservées'),
    t(
      'Nights booked in the month, cancelled ones left out (platform).',
      'Nuits réservées dans le mois, hors annulations (plateforme).',
    ),
  ),
  pipeline: money(
    'revenue',
    [260000, 480000],
    t('Qualified pipeline', 'Pipeline qualifié'),
    t(
      'Value of the qualified open opportunities at the end of the month (CRM).',
      'Valeur des opportunités qualifiées ouvertes en fin de mois (CRM).',
    ),
  ),
  sales_target: money(
    'revenue',
    [90000, 150000],
    t('Sales target', 'Objectif de vente'),
    t(
      'New business to be signed in the next quarter (sales plan).',
      'Ventes à signer au prochain trimestre (plan de vente).',
    ),
  ),
  deals_won: count(
    'revenue',
    [20, 30],
    t('Deals won', 'Affaires gagnées'),
    t('Qualified opportunities won in the month (CRM).', 'Opportunités qualifiées gagnées dans le mois (CRM).'),
  ),
  deals_closed: count(
    'revenue',
    [82, 112],
    t('Deals won or lost', 'Affaires gagnées ou perdues'),
    t(
      'All qualified opportunities closed in the month, won or lost (CRM).',
      'Toutes les opportunités qualifiées closes dans le mois, gagnées ou perdues (CRM).',
    ),
  ),
  sales_cycle_days: days(
    'revenue',
    [48, 39],
    t('Sales cycle', 'Cycle de vente'),
    t(
      'Mean days from first contact to signature; SALES_CYCLE computes it from two columns of dates.',
      'Nombre moyen de jours entre premier contact et signature ; SALES_CYCLE le calcule à partir de deux colonnes de dates.',
    ),
  ),
  // Finance
  revenue: money(
    'finance',
    [84000, 158000],
    t('Revenue', 'Chiffre d’affaires'),
    t('Revenue of the month, without tax (accounting).', 'Chiffre d’affaires du mois, hors taxes (comptabilité).'),
  ),
  revenue_year_ago: money(
    'finance',
    [62000, 122000],
    t('Revenue a year ago', 'Chiffre d’affaires N-1'),
    t(
      'Revenue of the same month of last year, without tax (accounting).',
      'Chiffre d’affaires du même mois de l’an dernier, hors taxes (comptabilité).',
    ),
  ),
  direct_costs: money(
    'finance',
    [19000, 33000],
    t('Direct costs', 'Coûts directs'),
    t(
      'Costs of delivering the month’s revenue: hosting, support, purchases (accounting).',
      'Coûts nécessaires pour livrer le chiffre d’affaires du mois : hébergement, support, achats (comptabilité).',
    ),
  ),
  total_spend: money(
    'finance',
    [130000, 190000],
    t('Total spend', 'Dépenses totales'),
    t(
      'Everything spent in the month, direct costs included (accounting or bank).',
      'Tout ce qui a été dépensé dans le mois, coûts directs compris (comptabilité ou banque).',
    ),
  ),
  cash_end: money(
    'finance',
    [1354000, 464000],
    t('Cash at month end', 'Trésorerie fin de mois'),
    t('Cash available on the last day of the month (bank).', 'Trésorerie disponible au dernier jour du mois (banque).'),
  ),
} as const satisfies Columns;
