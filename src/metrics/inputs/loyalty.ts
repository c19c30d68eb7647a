/** This file defines the Data tab's columns about retention, referral and satisfaction. */
import { t } from '../text';
import { type Columns, count } from './column';

export const loyalty = {
  // Retention
  customers_start: {
    ...count(
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
    'retention',
    [17, 19],
    t('Customers lost', 'Clients perdus'),
    t(
      'Of the customers at start, those who stopped paying in the month. A positive number.',
      'Parmi les clients de début de mois, ceux qui ont cessé de payer. Un nombre positif.',
    ),
  ),
  cohort_30d: count(
    'retention',
    [250, 450],
    t('Sign-ups 30 days before', 'Inscrits 30 jours avant'),
    t(
      'People whose 30th day after sign-up falls in the month (product).',
      'Personnes dont le 30e jour après l’inscription tombe dans le mois (produit).',
    ),
  ),
  active_30d: count(
    'retention',
    [95, 215],
    t('Still active on day 30', 'Encore actifs à J+30'),
    t('Of these, those still active on that day (product).', 'Parmi eux, ceux encore actifs ce jour-là (produit).'),
  ),
  cohort_7d: count(
    'retention',
    [255, 455],
    t('Sign-ups 7 days before', 'Inscrits 7 jours avant'),
    t(
      'People whose 7th day after sign-up falls in the month (product).',
      'Personnes dont le 7e jour après l’inscription tombe dans le mois (produit).',
    ),
  ),
  active_7d: count(
    'retention',
    [125, 260],
    t('Still active on day 7', 'Encore actifs à J+7'),
    t('Of these, those still active on that day (product).', 'Parmi eux, ceux encore actifs ce jour-là (produit).'),
  ),
  buyers: count(
    'retention',
    [380, 540],
    t('Customers who ordered', 'Clients ayant commandé'),
    t(
      'Different customers who ordered in the month (shop or billing).',
      'Clients différents ayant commandé dans le mois (boutique ou facturation).',
    ),
  ),
  repeat_buyers: count(
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
    'referral',
    [130, 330],
    t('Users who invite', 'Utilisateurs qui invitent'),
    t(
      'Active users who invited at least one person in the month (product).',
      'Utilisateurs actifs ayant invité au moins une personne dans le mois (produit).',
    ),
  ),
  invitations: count(
    'referral',
    [300, 700],
    t('Invitations sent', 'Invitations envoyées'),
    t(
      'Invitations sent by users in the month (product).',
      'Invitations envoyées par les utilisateurs dans le mois (produit).',
    ),
  ),
  invited_signups: count(
    'referral',
    [60, 170],
    t('Invitations accepted', 'Invitations acceptées'),
    t(
      'Of these invitations, those that led to a sign-up (product).',
      'Parmi ces invitations, celles qui ont abouti à une inscription (produit).',
    ),
  ),
  // Satisfaction
  promoters: count(
    'satisfaction',
    [34, 62],
    t('Promoters (9–10)', 'Promoteurs (9–10)'),
    t(
      'Answers 9 and 10 to “would you recommend us?” in the month. Ask one person once a quarter at most.',
      'Réponses 9 et 10 à « nous recommanderiez-vous ? » dans le mois. Une personne est interrogée au plus une fois par trimestre.',
    ),
  ),
  passives: count(
    'satisfaction',
    [30, 38],
    t('Passives (7–8)', 'Passifs (7–8)'),
    t('Answers 7 and 8 in the month (survey).', 'Réponses 7 et 8 dans le mois (enquête).'),
  ),
  detractors: count(
    'satisfaction',
    [22, 20],
    t('Detractors (0–6)', 'Détracteurs (0–6)'),
    t('Answers 0 to 6 in the month (survey).', 'Réponses 0 à 6 dans le mois (enquête).'),
  ),
  pmf_very: count(
    'satisfaction',
    [36, 70],
    t('“Very disappointed”', '« Très déçu »'),
    t(
      'Answers “very disappointed” if they could no longer use the product (survey).',
      'Réponses « très déçu » à l’idée de ne plus pouvoir utiliser le produit (enquête).',
    ),
  ),
  pmf_answers: count(
    'satisfaction',
    [100, 140],
    t('Answers about fit', 'Réponses adéquation produit-marché'),
    t(
      'All answers to that question, without “I no longer use it” (survey).',
      'Toutes les réponses à cette question, hors « je ne l’utilise plus » (enquête).',
    ),
  ),
  csat_satisfied: count(
    'satisfaction',
    [150, 262],
    t('Satisfied answers', 'Réponses satisfaites'),
    t('Answers 4 and 5 of 5 in the month (survey).', 'Réponses 4 et 5 sur 5 dans le mois (enquête).'),
  ),
  csat_answers: count(
    'satisfaction',
    [190, 300],
    t('Satisfaction answers', 'Réponses de satisfaction'),
    t('All satisfaction answers of the month (survey).', 'Toutes les réponses de satisfaction du mois (enquête).'),
  ),
} as const satisfies Columns;
