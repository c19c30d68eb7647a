/** This file defines the Data tab's columns: what a person enters once a month, with a sample company that is coherent. */
import type { Input, Metric } from './metric';
import { same, type Text, t } from './text';

type Sample = Input['sample'];
type Group = Input['group'];

const column =
  (unit: Input['unit']) =>
  (id: string, group: Group, sample: Sample, label: Text, help: Text): Input => ({
    id,
    label,
    help,
    unit,
    group,
    sample,
  });
const count = column('count');
const money = column('money');
const rate = column('rate');
const days = column('days');

/**
 * The sample is a B2B software company in 24 months: MRR from 80 k to about 150 k, customers from 400 to about 570.
 * Balances follow from movements: opening_mrr, customers_start, employees_start.
 */
const columns = {
  // Acquisition
  qualified_visitors: count(
    'qualified_visitors',
    'acquisition',
    [9000, 16000],
    t('Qualified visitors', 'Visiteurs qualifiés'),
    t(
      'Visitors of the month who match your ideal customer (web analytics).',
      'Visiteurs du mois qui correspondent à votre client idéal (outil d’audience).',
    ),
  ),
  leads: count(
    'leads',
    'acquisition',
    [420, 780],
    same('Leads'),
    t(
      'New contacts who left their details in the month (CRM).',
      'Nouveaux contacts ayant laissé leurs coordonnées dans le mois (CRM).',
    ),
  ),
  qualified_leads: count(
    'qualified_leads',
    'acquisition',
    [90, 165],
    t('Qualified leads', 'Leads qualifiés'),
    t('Leads accepted by sales in the month (CRM).', 'Leads acceptés par les commerciaux dans le mois (CRM).'),
  ),
  demos_booked: count(
    'demos_booked',
    'acquisition',
    [46, 82],
    t('Demos booked', 'Démos planifiées'),
    t(
      'Demonstrations or meetings booked in the month (CRM or calendar).',
      'Démonstrations ou rendez-vous planifiés dans le mois (CRM ou agenda).',
    ),
  ),
  marketing_spend: money(
    'marketing_spend',
    'acquisition',
    [8000, 11000],
    t('Marketing spend', 'Dépenses marketing'),
    t(
      'All marketing costs of the month: salaries, ads, tools.',
      'Tous les coûts marketing du mois : salaires, publicité, outils.',
    ),
  ),
  sales_spend: money(
    'sales_spend',
    'acquisition',
    [8000, 11500],
    t('Sales spend', 'Dépenses commerciales'),
    t(
      'All sales costs of the month: salaries, commissions, tools.',
      'Tous les coûts commerciaux du mois : salaires, commissions, outils.',
    ),
  ),
  new_customers: count(
    'new_customers',
    'acquisition',
    [20, 30],
    t('New customers', 'Nouveaux clients'),
    t(
      'Customers who paid for the first time in the month (billing).',
      'Clients ayant payé pour la première fois dans le mois (facturation).',
    ),
  ),
  // Activation
  signups: count(
    'signups',
    'activation',
    [260, 460],
    t('Sign-ups', 'Inscriptions'),
    t('Accounts or trials opened in the month (product).', 'Comptes ou essais ouverts dans le mois (produit).'),
  ),
  activated: count(
    'activated',
    'activation',
    [95, 230],
    t('Activated in 7 days', 'Activés en 7 jours'),
    t(
      'Of these sign-ups, those who reached the “aha” moment within 7 days (product).',
      'Parmi ces inscriptions, celles qui ont atteint le moment « aha » sous 7 jours (produit).',
    ),
  ),
  time_to_value_days: days(
    'time_to_value_days',
    'activation',
    [12, 8],
    t('Time to value', 'Délai de première valeur'),
    t(
      'Median days from sign-up to the “aha” moment; TIME_TO_VALUE computes it from two columns of dates.',
      'Jours médians entre l’inscription et le moment « aha » ; TIME_TO_VALUE le calcule à partir de deux colonnes de dates.',
    ),
  ),
  dau: count(
    'dau',
    'activation',
    [640, 1150],
    t('Daily active users', 'Utilisateurs actifs par jour'),
    t(
      'Average number of active users per day in the month (product).',
      'Nombre moyen d’utilisateurs actifs par jour dans le mois (produit).',
    ),
  ),
  mau: count(
    'mau',
    'activation',
    [2100, 3300],
    t('Monthly active users', 'Utilisateurs actifs du mois'),
    t(
      'Different users active at least once in the month (product).',
      'Utilisateurs différents actifs au moins une fois dans le mois (produit).',
    ),
  ),
  weekly_active_teams: count(
    'weekly_active_teams',
    'activation',
    [300, 470],
    t('Weekly active teams', 'Équipes actives par semaine'),
    t(
      'Teams or accounts active in an average week of the month (product).',
      'Équipes ou comptes actifs au cours d’une semaine moyenne du mois (produit).',
    ),
  ),
  feature_adopters: count(
    'feature_adopters',
    'activation',
    [700, 1500],
    t('Users of the key feature', 'Utilisateurs de la fonction clé'),
    t(
      'Active users of the month who used the key feature (product).',
      'Utilisateurs actifs du mois ayant utilisé la fonction clé (produit).',
    ),
  ),
  usage_hours: count(
    'usage_hours',
    'activation',
    [6300, 11500],
    t('Hours of use', 'Heures d’utilisation'),
    t(
      'Hours spent by all users in the month (product).',
      'Heures passées par l’ensemble des utilisateurs dans le mois (produit).',
    ),
  ),
  messages: count(
    'messages',
    'activation',
    [52000, 98000],
    t('Messages sent', 'Messages envoyés'),
    t(
      'Messages, documents or tasks created in an average week of the month (product).',
      'Messages, documents ou tâches créés au cours d’une semaine moyenne du mois (produit).',
    ),
  ),
  // Retention
  customers_start: {
    ...count(
      'customers_start',
      'retention',
      [400, 557],
      t('Customers at start', 'Clients en début de mois'),
      t(
        'Paying customers on the first day of the month (billing).',
        'Clients payants au premier jour du mois (facturation).',
      ),
    ),
    carries: { plus: ['new_customers'], minus: ['lost_customers'] },
  },
  lost_customers: count(
    'lost_customers',
    'retention',
    [17, 19],
    t('Customers lost', 'Clients perdus'),
    t(
      'Of the customers at start, those who stopped paying in the month. A positive number.',
      'Parmi les clients de début de mois, ceux qui ont cessé de payer. Un nombre positif.',
    ),
  ),
  cohort_30d: count(
    'cohort_30d',
    'retention',
    [250, 450],
    t('Sign-ups 30 days before', 'Inscrits 30 jours avant'),
    t(
      'People whose 30th day after sign-up falls in the month (product).',
      'Personnes dont le 30e jour après l’inscription tombe dans le mois (produit).',
    ),
  ),
  active_30d: count(
    'active_30d',
    'retention',
    [95, 215],
    t('Still active on day 30', 'Encore actifs à J+30'),
    t('Of these, those still active on that day (product).', 'Parmi eux, ceux encore actifs ce jour-là (produit).'),
  ),
  cohort_7d: count(
    'cohort_7d',
    'retention',
    [255, 455],
    t('Sign-ups 7 days before', 'Inscrits 7 jours avant'),
    t(
      'People whose 7th day after sign-up falls in the month (product).',
      'Personnes dont le 7e jour après l’inscription tombe dans le mois (produit).',
    ),
  ),
  active_7d: count(
    'active_7d',
    'retention',
    [125, 260],
    t('Still active on day 7', 'Encore actifs à J+7'),
    t('Of these, those still active on that day (product).', 'Parmi eux, ceux encore actifs ce jour-là (produit).'),
  ),
  buyers: count(
    'buyers',
    'retention',
    [380, 540],
    t('Customers who ordered', 'Clients ayant commandé'),
    t(
      'Different customers who ordered in the month (shop or billing).',
      'Clients différents ayant commandé dans le mois (boutique ou facturation).',
    ),
  ),
  repeat_buyers: count(
    'repeat_buyers',
    'retention',
    [95, 170],
    t('Of which repeat customers', 'Dont clients fidèles'),
    t(
      'Of these, those who had ordered before (shop or billing).',
      'Parmi eux, ceux qui avaient déjà commandé (boutique ou facturation).',
    ),
  ),
  // Referral
  referrers: count(
    'referrers',
    'referral',
    [130, 330],
    t('Users who invite', 'Utilisateurs qui invitent'),
    t(
      'Active users who invited at least one person in the month (product).',
      'Utilisateurs actifs ayant invité au moins une personne dans le mois (produit).',
    ),
  ),
  invitations: count(
    'invitations',
    'referral',
    [300, 700],
    t('Invitations sent', 'Invitations envoyées'),
    t(
      'Invitations sent by users in the month (product).',
      'Invitations envoyées par les utilisateurs dans le mois (produit).',
    ),
  ),
  invited_signups: count(
    'invited_signups',
    'referral',
    [60, 170],
    t('Invitations accepted', 'Invitations acceptées'),
    t(
      'Of these invitations, those that led to a sign-up (product).',
      'Parmi ces invitations, celles qui ont abouti à une inscription (produit).',
    ),
  ),
  // Recurring revenue and sales
  opening_mrr: {
    ...money(
      'opening_mrr',
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
    'new_mrr',
    'revenue',
    [4000, 6500],
    t('New MRR', 'Nouveau MRR'),
    t('MRR of the month’s new customers (billing).', 'MRR des nouveaux clients du mois (facturation).'),
  ),
  expansion_mrr: money(
    'expansion_mrr',
    'revenue',
    [1200, 2600],
    t('Expansion MRR', 'MRR d’expansion'),
    t(
      'MRR gained from present customers: upgrades, options, seats (billing).',
      'MRR gagné auprès des clients existants : montées en gamme, options, sièges (facturation).',
    ),
  ),
  reactivation_mrr: money(
    'reactivation_mrr',
    'revenue',
    [200, 300],
    t('Reactivation MRR', 'MRR de réactivation'),
    t(
      'MRR of former customers who came back; 0 if none (billing).',
      'MRR d’anciens clients revenus ; 0 s’il n’y en a pas (facturation).',
    ),
  ),
  contraction_mrr: money(
    'contraction_mrr',
    'revenue',
    [500, 600],
    t('Contraction MRR', 'MRR de contraction'),
    t(
      'MRR lost on customers who stay: downgrades. A positive amount (billing).',
      'MRR perdu auprès de clients qui restent : baisses de gamme. Un montant positif (facturation).',
    ),
  ),
  churned_mrr: money(
    'churned_mrr',
    'revenue',
    [3400, 4200],
    t('Churned MRR', 'MRR perdu'),
    t(
      'MRR of the customers who left. A positive amount (billing).',
      'MRR des clients partis. Un montant positif (facturation).',
    ),
  ),
  paying_subscribers: count(
    'paying_subscribers',
    'revenue',
    [403, 568],
    t('Paying subscribers', 'Abonnés payants'),
    t(
      'Paying subscribers on the last day of the month (billing).',
      'Abonnés payants au dernier jour du mois (facturation).',
    ),
  ),
  orders: count(
    'orders',
    'revenue',
    [520, 820],
    t('Orders', 'Commandes'),
    t(
      'Orders of the month, cancelled ones left out (shop or billing).',
      'Commandes du mois, hors annulations (boutique ou facturation).',
    ),
  ),
  transactions: count(
    'transactions',
    'revenue',
    [1800, 3400],
    t('Completed transactions', 'Transactions abouties'),
    t(
      'Trips, bookings or sales completed on the platform in the month.',
      'Trajets, réservations ou ventes menés à terme sur la plateforme dans le mois.',
    ),
  ),
  nights: count(
    'nights',
    'revenue',
    [2400, 4300],
    t('Nights booked', 'Nuits réservées'),
    t(
      'Nights booked in the month, cancelled ones left out (platform).',
      'Nuits réservées dans le mois, hors annulations (plateforme).',
    ),
  ),
  pipeline: money(
    'pipeline',
    'revenue',
    [260000, 480000],
    t('Qualified pipeline', 'Pipeline qualifié'),
    t(
      'Value of the qualified open opportunities at the end of the month (CRM).',
      'Valeur des opportunités qualifiées ouvertes en fin de mois (CRM).',
    ),
  ),
  sales_target: money(
    'sales_target',
    'revenue',
    [90000, 150000],
    t('Sales target', 'Objectif de vente'),
    t(
      'New business to be signed in the next quarter (sales plan).',
      'Ventes à signer au prochain trimestre (plan de vente).',
    ),
  ),
  deals_won: count(
    'deals_won',
    'revenue',
    [20, 30],
    t('Deals won', 'Affaires gagnées'),
    t('Qualified opportunities won in the month (CRM).', 'Opportunités qualifiées gagnées dans le mois (CRM).'),
  ),
  deals_closed: count(
    'deals_closed',
    'revenue',
    [82, 112],
    t('Deals won or lost', 'Affaires gagnées ou perdues'),
    t(
      'All qualified opportunities closed in the month, won or lost (CRM).',
      'Toutes les opportunités qualifiées closes dans le mois, gagnées ou perdues (CRM).',
    ),
  ),
  sales_cycle_days: days(
    'sales_cycle_days',
    'revenue',
    [48, 39],
    t('Sales cycle', 'Cycle de vente'),
    t(
      'Mean days from first contact to signature; SALES_CYCLE computes it from two columns of dates.',
      'Jours moyens entre premier contact et signature ; SALES_CYCLE le calcule à partir de deux colonnes de dates.',
    ),
  ),
  // Finance
  revenue: money(
    'revenue',
    'finance',
    [84000, 158000],
    t('Revenue', 'Chiffre d’affaires'),
    t('Revenue of the month, without tax (accounting).', 'Chiffre d’affaires du mois, hors taxes (comptabilité).'),
  ),
  revenue_year_ago: money(
    'revenue_year_ago',
    'finance',
    [62000, 122000],
    t('Revenue a year ago', 'Chiffre d’affaires N-1'),
    t(
      'Revenue of the same month of last year, without tax (accounting).',
      'Chiffre d’affaires du même mois de l’an dernier, hors taxes (comptabilité).',
    ),
  ),
  direct_costs: money(
    'direct_costs',
    'finance',
    [19000, 33000],
    t('Direct costs', 'Coûts directs'),
    t(
      'Costs of delivering the month’s revenue: hosting, support, purchases (accounting).',
      'Coûts nécessaires pour livrer le chiffre d’affaires du mois : hébergement, support, achats (comptabilité).',
    ),
  ),
  total_spend: money(
    'total_spend',
    'finance',
    [130000, 190000],
    t('Total spend', 'Dépenses totales'),
    t(
      'Everything spent in the month, direct costs included (accounting or bank).',
      'Tout ce qui a été dépensé dans le mois, coûts directs compris (comptabilité ou banque).',
    ),
  ),
  cash_end: money(
    'cash_end',
    'finance',
    [1354000, 464000],
    t('Cash at month end', 'Trésorerie fin de mois'),
    t('Cash available on the last day of the month (bank).', 'Trésorerie disponible au dernier jour du mois (banque).'),
  ),
  // Satisfaction
  promoters: count(
    'promoters',
    'satisfaction',
    [34, 62],
    t('Promoters (9–10)', 'Promoteurs (9–10)'),
    t(
      'Answers 9 and 10 to “would you recommend us?” in the month. Ask one person once a quarter at most.',
      'Réponses 9 et 10 à « nous recommanderiez-vous ? » dans le mois. Une personne est interrogée au plus une fois par trimestre.',
    ),
  ),
  passives: count(
    'passives',
    'satisfaction',
    [30, 38],
    t('Passives (7–8)', 'Passifs (7–8)'),
    t('Answers 7 and 8 in the month (survey).', 'Réponses 7 et 8 dans le mois (enquête).'),
  ),
  detractors: count(
    'detractors',
    'satisfaction',
    [22, 20],
    t('Detractors (0–6)', 'Détracteurs (0–6)'),
    t('Answers 0 to 6 in the month (survey).', 'Réponses 0 à 6 dans le mois (enquête).'),
  ),
  pmf_very: count(
    'pmf_very',
    'satisfaction',
    [36, 70],
    t('“Very disappointed”', '« Très déçu »'),
    t(
      'Answers “very disappointed” if they could no longer use the product (survey).',
      'Réponses « très déçu » s’ils ne pouvaient plus utiliser le produit (enquête).',
    ),
  ),
  pmf_answers: count(
    'pmf_answers',
    'satisfaction',
    [100, 140],
    t('Product–market answers', 'Réponses adéquation produit-marché'),
    t(
      'All answers to that question, without “I no longer use it” (survey).',
      'Toutes les réponses à cette question, hors « je ne l’utilise plus » (enquête).',
    ),
  ),
  csat_satisfied: count(
    'csat_satisfied',
    'satisfaction',
    [150, 262],
    t('Satisfied answers', 'Réponses satisfaites'),
    t('Answers 4 and 5 of 5 in the month (survey).', 'Réponses 4 et 5 sur 5 dans le mois (enquête).'),
  ),
  csat_answers: count(
    'csat_answers',
    'satisfaction',
    [190, 300],
    t('Satisfaction answers', 'Réponses de satisfaction'),
    t('All satisfaction answers of the month (survey).', 'Toutes les réponses de satisfaction du mois (enquête).'),
  ),
  // People and operations
  employees_start: {
    ...count(
      'employees_start',
      'people',
      [14, 26],
      t('Employees at start', 'Effectif en début de mois'),
      t('Employees on the first day of the month (payroll).', 'Salariés au premier jour du mois (paie).'),
    ),
    carries: { plus: ['hires'], minus: ['leavers'] },
  },
  hires: count(
    'hires',
    'people',
    [1, 1],
    t('Hires', 'Recrutements'),
    t('People who joined in the month (payroll).', 'Personnes arrivées dans le mois (paie).'),
  ),
  leavers: count(
    'leavers',
    'people',
    [0, 1],
    t('Leavers', 'Départs'),
    t(
      'Of the employees at start, those who left in the month. A positive number (payroll).',
      'Parmi l’effectif de début de mois, ceux qui sont partis. Un nombre positif (paie).',
    ),
  ),
  hiring_costs: money(
    'hiring_costs',
    'people',
    [3500, 4200],
    t('Hiring costs', 'Coûts de recrutement'),
    t(
      'Ads, agency fees and team time spent on hiring in the month.',
      'Annonces, honoraires de cabinet et temps passé au recrutement dans le mois.',
    ),
  ),
  engaged: count(
    'engaged',
    'people',
    [10, 21],
    t('Engaged employees', 'Salariés engagés'),
    t(
      'Employees whose survey answers show engagement (survey).',
      'Salariés dont les réponses montrent l’engagement (enquête).',
    ),
  ),
  survey_respondents: count(
    'survey_respondents',
    'people',
    [13, 24],
    t('Employees who answered', 'Salariés répondants'),
    t('Employees who answered that survey.', 'Salariés ayant répondu à cette enquête.'),
  ),
  availability: rate(
    'availability',
    'people',
    [86 / 100, 90 / 100],
    t('Availability rate', 'Taux de disponibilité'),
    t('Run time ÷ planned production time (workshop).', 'Temps de marche ÷ temps de production prévu (atelier).'),
  ),
  performance: rate(
    'performance',
    'people',
    [90 / 100, 93 / 100],
    t('Performance rate', 'Taux de performance'),
    t(
      'Pieces made ÷ pieces possible in the run time (workshop).',
      'Pièces produites ÷ pièces possibles pendant le temps de marche (atelier).',
    ),
  ),
  quality: rate(
    'quality',
    'people',
    [97 / 100, 98 / 100],
    t('Quality rate', 'Taux de qualité'),
    t('Good pieces ÷ pieces made (workshop).', 'Pièces bonnes ÷ pièces produites (atelier).'),
  ),
  billed_days: count(
    'billed_days',
    'people',
    [150, 240],
    t('Days billed', 'Jours facturés'),
    t(
      'Consultant days billed in the month (time sheets).',
      'Jours de consultants facturés dans le mois (comptes rendus d’activité).',
    ),
  ),
  available_days: count(
    'available_days',
    'people',
    [205, 300],
    t('Days available', 'Jours disponibles'),
    t(
      'Consultant working days of the month, leave taken off (time sheets).',
      'Jours ouvrés des consultants dans le mois, congés déduits (comptes rendus d’activité).',
    ),
  ),
  consultants: count(
    'consultants',
    'people',
    [10, 15],
    same('Consultants'),
    t(
      'Consultants employed in the month, full-time equivalent.',
      'Consultants employés dans le mois, en équivalent temps plein.',
    ),
  ),
} as const satisfies Record<string, Input>;

export type InputId = keyof typeof columns;

/** The inputs by id, for the entries that name them. */
export const inputs = (...ids: InputId[]): Input[] => ids.map((id) => columns[id]);

/** Every input that an entry names, once each, in the order of the Data tab. */
export function allInputs(catalogue: Readonly<Record<string, Metric>>): Input[] {
  const named = new Map<string, Input>();
  for (const { kpi } of Object.values(catalogue)) for (const input of kpi?.inputs ?? []) named.set(input.id, input);
  const known = Object.keys(columns);
  const place = ({ id }: Input) => (known.includes(id) ? known.indexOf(id) : known.length);
  return [...named.values()].sort((a, b) => place(a) - place(b));
}
