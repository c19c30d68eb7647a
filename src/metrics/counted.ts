/** This file defines the figures that are merely counted: what a North Star or a leading indicator often is. */
import { entered, perUnit, shareOf } from './formulas';
import { type InputId, inputs } from './inputs';
import type { Aarrr, Cadence, Level, Metric, Unit } from './metric';
import { type Text, t } from './text';

type Actions = readonly [Text, Text, Text];

interface Figure {
  readonly title: Text;
  readonly description: Text;
  readonly unit: Unit;
  readonly cadence: Cadence;
  readonly aarrr: Aarrr;
  readonly level: Level;
  readonly timing?: 'leading' | 'lagging';
  readonly actions: Actions;
}

/** A figure is read upwards, and leads unless it says otherwise. */
const figure = (inputIds: readonly InputId[], native: string, of: Figure): Metric => {
  const { title, description, timing = 'leading', ...rest } = of;
  return {
    title,
    description,
    family: 'counted',
    from: ['okrGuide'],
    kpi: { ...rest, timing, direction: 'up', inputs: inputs(...inputIds), native },
  };
};
const count = (input: InputId, of: Figure) => figure([input], entered(input), of);

const product: Pick<Figure, 'unit' | 'cadence' | 'aarrr' | 'level'> = {
  unit: 'count',
  cadence: 'weekly',
  aarrr: 'activation',
  level: 'strategic',
};
const income = { ...product, aarrr: 'revenue' } as const;
const funnel = { ...product, aarrr: 'acquisition', level: 'operational' } as const;

const engage: Actions = [
  t('Call five active customers: what brings them back?', 'Demander à cinq clients actifs ce qui les fait revenir.'),
  t('Improve the first week: guide, templates, reminders.', 'Améliorer la première semaine : guide, modèles, rappels.'),
  t('Wake up those who were active last month.', 'Relancer ceux qui étaient actifs le mois dernier.'),
];
const sell: Actions = [
  t('Write to customers who have not ordered for a while.', 'Écrire aux clients sans commande depuis un moment.'),
  t('Remove one step between choice and payment.', 'Supprimer une étape entre le choix et le paiement.'),
  t('Put forward what sells best.', 'Mettre en avant ce qui se vend le mieux.'),
];
const prospect: Actions = [
  t('Move budget and hours to the channel that works best.', 'Miser temps et budget sur le meilleur canal.'),
  t('Block prospecting hours in the calendar this week.', 'Bloquer cette semaine des heures de prospection.'),
  t('Ask present customers for introductions.', 'Demander des mises en relation aux clients actuels.'),
];

export const counted: Readonly<Record<string, Metric>> = {
  REVENUE: count('revenue', {
    ...income,
    unit: 'money',
    cadence: 'monthly',
    timing: 'lagging',
    title: t('Revenue', 'Chiffre d’affaires'),
    description: t('Revenue of the month, without tax.', 'Chiffre d’affaires du mois, hors taxes.'),
    actions: [
      t('Find which segment fell, and call its customers.', 'Trouver le segment qui recule et appeler ses clients.'),
      t('Bring forward the invoices and renewals of the month.', 'Avancer les factures et renouvellements du mois.'),
      t('Launch an offer for present customers.', 'Lancer une offre pour les clients actuels.'),
    ],
  }),
  WEEKLY_ACTIVE_TEAMS: count('weekly_active_teams', {
    ...product,
    title: t('Weekly active teams', 'Équipes actives par semaine'),
    description: t(
      'Teams or accounts that use the product in an average week.',
      'Équipes ou comptes qui utilisent le produit au cours d’une semaine moyenne.',
    ),
    actions: engage,
  }),
  ACTIVE_USERS: count('mau', {
    ...product,
    title: t('Active users', 'Utilisateurs actifs'),
    description: t('Different users active in the month.', 'Utilisateurs différents actifs dans le mois.'),
    actions: engage,
  }),
  TIME_SPENT: count('usage_hours', {
    ...product,
    title: t('Time spent', 'Temps passé'),
    description: t(
      'Hours spent by all users in the month.',
      'Heures passées par l’ensemble des utilisateurs dans le mois.',
    ),
    actions: engage,
  }),
  TIME_PER_USER: figure(['usage_hours', 'mau'], perUnit('usage_hours', 'mau'), {
    ...product,
    unit: 'ratio',
    title: t('Time per active user', 'Temps par utilisateur actif'),
    description: t(
      'Hours of use per active user in the month.',
      'Heures d’utilisation par utilisateur actif dans le mois.',
    ),
    actions: engage,
  }),
  MESSAGES_PER_TEAM: figure(['messages', 'weekly_active_teams'], perUnit('messages', 'weekly_active_teams'), {
    ...product,
    unit: 'ratio',
    title: t('Messages per team and week', 'Messages par équipe et par semaine'),
    description: t(
      'Messages, documents or tasks created per active team in an average week.',
      'Messages, documents ou tâches créés par équipe active au cours d’une semaine moyenne.',
    ),
    actions: engage,
  }),
  RETENTION_D7: figure(['active_7d', 'cohort_7d'], shareOf('active_7d', 'cohort_7d'), {
    ...product,
    unit: 'rate',
    aarrr: 'retention',
    title: t('Day-7 retention', 'Rétention à J+7'),
    description: t('Share of sign-ups still active on day 7.', 'Part des inscrits encore actifs à J+7.'),
    actions: engage,
  }),
  RETENTION_D30: figure(['active_30d', 'cohort_30d'], shareOf('active_30d', 'cohort_30d'), {
    ...product,
    unit: 'rate',
    aarrr: 'retention',
    title: t('Day-30 retention', 'Rétention à J+30'),
    description: t('Share of sign-ups still active on day 30.', 'Part des inscrits encore actifs à J+30.'),
    actions: engage,
  }),
  ORDERS: count('orders', {
    ...income,
    title: t('Orders', 'Commandes'),
    description: t('Orders of the month, cancelled ones left out.', 'Commandes du mois, hors annulations.'),
    actions: sell,
  }),
  COMPLETED_TRANSACTIONS: count('transactions', {
    ...income,
    title: t('Completed transactions', 'Transactions abouties'),
    description: t(
      'Trips, bookings or sales completed on the platform in the month.',
      'Trajets, réservations ou ventes menés à terme sur la plateforme dans le mois.',
    ),
    actions: sell,
  }),
  NIGHTS_BOOKED: count('nights', {
    ...income,
    title: t('Nights booked', 'Nuits réservées'),
    description: t(
      'Nights booked in the month, cancelled ones left out.',
      'Nuits réservées dans le mois, hors annulations.',
    ),
    actions: sell,
  }),
  PAYING_SUBSCRIBERS: count('paying_subscribers', {
    ...income,
    title: t('Paying subscribers', 'Abonnés payants'),
    description: t('Paying subscribers at the end of the month.', 'Abonnés payants en fin de mois.'),
    actions: [
      t('Move the limit of the free plan to where value shows.', 'Limiter l’offre gratuite là où la valeur se voit.'),
      t('Win back the subscribers who just left.', 'Reconquérir les abonnés qui viennent de partir.'),
      t(
        'Make the trial end with a call, not with an e-mail.',
        'Terminer l’essai par un appel plutôt que par un e-mail.',
      ),
    ],
  }),
  EXPANSION_MRR: count('expansion_mrr', {
    ...income,
    unit: 'money',
    cadence: 'monthly',
    level: 'tactical',
    title: t('Expansion MRR', 'MRR d’expansion'),
    description: t(
      'MRR gained in the month from present customers.',
      'MRR gagné dans le mois auprès des clients existants.',
    ),
    actions: [
      t('Offer the higher plan to accounts near their limits.', 'Proposer l’offre supérieure aux comptes au plafond.'),
      t(
        'Present one new use to each account at its review.',
        'Présenter un nouvel usage à chaque compte lors de son point.',
      ),
      t('Tie the price to what grows with use.', 'Lier le prix à ce qui croît avec l’usage.'),
    ],
  }),
  QUALIFIED_PIPELINE: count('pipeline', {
    ...income,
    unit: 'money',
    title: t('Qualified pipeline', 'Pipeline qualifié'),
    description: t(
      'Value of the qualified opportunities open at the end of the month.',
      'Valeur des opportunités qualifiées ouvertes en fin de mois.',
    ),
    actions: prospect,
  }),
  NEW_CUSTOMERS: count('new_customers', {
    ...funnel,
    level: 'tactical',
    title: t('New customers', 'Nouveaux clients'),
    description: t(
      'Customers who paid for the first time in the month.',
      'Clients ayant payé pour la première fois dans le mois.',
    ),
    actions: prospect,
  }),
  QUALIFIED_LEADS: count('qualified_leads', {
    ...funnel,
    title: t('Qualified leads', 'Leads qualifiés'),
    description: t('Leads accepted by sales in the month.', 'Leads acceptés par les commerciaux dans le mois.'),
    actions: prospect,
  }),
  QUALIFIED_TRAFFIC: count('qualified_visitors', {
    ...funnel,
    title: t('Qualified traffic', 'Trafic qualifié'),
    description: t(
      'Visitors of the month who match your ideal customer.',
      'Visiteurs du mois qui correspondent à votre client idéal.',
    ),
    actions: [
      t('Publish what your ideal customer searches for.', 'Publier ce que cherche votre client idéal.'),
      t('Narrow the audience of paid campaigns.', 'Resserrer l’audience des campagnes payantes.'),
      t('Revive the pages that lost most visits.', 'Relancer les pages qui ont perdu le plus de visites.'),
    ],
  }),
  DEMOS_BOOKED: count('demos_booked', {
    ...funnel,
    title: t('Demos booked', 'Démos planifiées'),
    description: t(
      'Demonstrations or meetings booked in the month.',
      'Démonstrations ou rendez-vous planifiés dans le mois.',
    ),
    actions: prospect,
  }),
  ACTIVATED_USERS: count('activated', {
    ...product,
    level: 'tactical',
    title: t('Activated users', 'Utilisateurs activés'),
    description: t(
      'Sign-ups of the month who reached the “aha” moment within seven days.',
      'Inscrits du mois ayant atteint le moment « aha » sous sept jours.',
    ),
    actions: engage,
  }),
};
