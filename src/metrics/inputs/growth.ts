/** This file defines the Data tab's columns about acquisition and activation. */
import { same, t } from '../text';
import { type Columns, count, days, money } from './column';

export const growth = {
  // Acquisition
  qualified_visitors: count(
    'acquisition',
    [9000, 16000],
    t('Qualified visitors', 'Visiteurs qualifiés'),
    t(
      'Visitors of the month who match your ideal customer (web analytics).',
      'Visiteurs du mois qui correspondent à votre client idéal (outil d’audience).',
    ),
  ),
  leads: count(
    'acquisition',
    [420, 780],
    same('Leads'),
    t(
      'New contacts who left their details in the month (CRM).',
      'Nouveaux contacts ayant laissé leurs coordonnées dans le mois (CRM).',
    ),
  ),
  qualified_leads: count(
    'acquisition',
    [90, 165],
    t('Qualified leads', 'Leads qualifiés'),
    t('Leads accepted by sales in the month (CRM).', 'Leads acceptés par les commerciaux dans le mois (CRM).'),
  ),
  demos_booked: count(
    'acquisition',
    [46, 82],
    t('Demos booked', 'Démos planifiées'),
    t(
      'Demonstrations or meetings booked in the month (CRM or calendar).',
      'Démonstrations ou rendez-vous planifiés dans le mois (CRM ou agenda).',
    ),
  ),
  marketing_spend: money(
    'acquisition',
    [8000, 11000],
    t('Marketing spend', 'Dépenses marketing'),
    t(
      'All marketing costs of the month: salaries, ads, tools.',
      'Tous les coûts marketing du mois : salaires, publicité, outils.',
    ),
  ),
  sales_spend: money(
    'acquisition',
    [8000, 11500],
    t('Sales spend', 'Dépenses commerciales'),
    t(
      'All sales costs of the month: salaries, commissions, tools.',
      'Tous les coûts commerciaux du mois : salaires, commissions, outils.',
    ),
  ),
  new_customers: count(
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
    'activation',
    [260, 460],
    t('Sign-ups', 'Inscriptions'),
    t('Accounts or trials opened in the month (product).', 'Comptes ou essais ouverts dans le mois (produit).'),
  ),
  activated: count(
    'activation',
    [95, 230],
    t('Activated in 7 days', 'Activés en 7 jours'),
    t(
      'Of these sign-ups, those who reached the “aha” moment within 7 days (product).',
      'Parmi ces inscriptions, celles qui ont atteint le moment « aha » sous 7 jours (produit).',
    ),
  ),
  time_to_value_days: days(
    'activation',
    [12, 8],
    t('Time to value', 'Délai de première valeur'),
    t(
      'Median days from sign-up to the “aha” moment; TIME_TO_VALUE computes it from two columns of dates.',
      'Nombre médian de jours entre l’inscription et le moment « aha » ; TIME_TO_VALUE le calcule à partir de deux colonnes de dates.',
    ),
  ),
  dau: count(
    'activation',
    [640, 1150],
    t('Daily active users', 'Utilisateurs actifs par jour'),
    t(
      'Average number of active users per day in the month (product).',
      'Nombre moyen d’utilisateurs actifs par jour dans le mois (produit).',
    ),
  ),
  mau: count(
    'activation',
    [2100, 3300],
    t('Monthly active users', 'Utilisateurs actifs du mois'),
    t(
      'Different users active at least once in the month (product).',
      'Utilisateurs différents actifs au moins une fois dans le mois (produit).',
    ),
  ),
  weekly_active_teams: count(
    'activation',
    [300, 470],
    t('Weekly active teams', 'Équipes actives par semaine'),
    t(
      'Teams or accounts active in an average week of the month (product).',
      'Équipes ou comptes actifs au cours d’une semaine moyenne du mois (produit).',
    ),
  ),
  feature_adopters: count(
    'activation',
    [700, 1500],
    t('Users of the key feature', 'Utilisateurs de la fonctionnalité clé'),
    t(
      'Active users of the month who used the key feature (product).',
      'Utilisateurs actifs du mois ayant utilisé la fonctionnalité clé (produit).',
    ),
  ),
  usage_hours: count(
    'activation',
    [6300, 11500],
    t('Hours of use', 'Heures d’utilisation'),
    t(
      'Hours spent by all users in the month (product).',
      'Heures passées par l’ensemble des utilisateurs dans le mois (produit).',
    ),
  ),
  messages: count(
    'activation',
    [52000, 98000],
    t('Messages sent', 'Messages envoyés'),
    t(
      'Messages, documents or tasks created in an average week of the month (product).',
      'Messages, documents ou tâches créés au cours d’une semaine moyenne du mois (produit).',
    ),
  ),
} as const satisfies Columns;
