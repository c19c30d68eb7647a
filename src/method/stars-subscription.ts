/** This file holds the North Stars of models that earn by subscription: PLG, SLG, B2C (E5–E7). */
import { t } from '../metrics/text';
import { always, answered, type ModelStars, USAGE_FIRST } from './stars';

export const SUBSCRIPTION_STARS = {
  plg: {
    candidates: [
      {
        source: 'E7 B (HubSpot, Notion)',
        id: 'WEEKLY_ACTIVE_TEAMS',
        reason: t('Teams that use the product end up paying.', 'Une équipe qui utilise le produit finit par payer.'),
      },
      {
        source: 'E5 B',
        id: 'MRR',
        reason: t('Users soon become paying customers.', 'Vos utilisateurs deviennent vite des clients.'),
      },
      {
        source: 'B9 A',
        id: 'ARR',
        reason: t('Yearly contracts, investors to convince.', 'Contrats annuels, investisseurs à convaincre.'),
      },
      {
        source: 'E5 B',
        id: 'ACTIVE_USERS',
        reason: t('Usage comes before payment.', 'L’usage précède le paiement.'),
      },
    ],
    questions: [
      {
        id: 'conversion',
        text: t('How long from free to paid?', 'Combien de temps du gratuit au payant ?'),
        answers: [
          { id: 'fast', text: t('Less than 90 days', 'Moins de 90 jours') },
          { id: 'slow', text: t('More than 6 months', 'Plus de 6 mois') },
        ],
      },
      {
        id: 'arr',
        text: t('Is your ARR above 1 million?', 'Votre ARR dépasse-t-il 1 million ?'),
        answers: [
          { id: 'yes', text: t('Yes', 'Oui') },
          { id: 'no', text: t('No', 'Non') },
        ],
      },
    ],
    routes: [
      {
        source: 'E5 B',
        when: answered('conversion', 'slow'),
        star: 'WEEKLY_ACTIVE_TEAMS',
        because: t(
          'Payment comes late: usage tells you earlier.',
          'Le paiement vient tard : l’usage vous renseigne plus tôt.',
        ),
      },
      {
        source: 'E5 B',
        when: answered('arr', 'yes'),
        star: 'MRR',
        because: t('Above 1 million, growth is the priority.', 'Au-delà de 1 million, la croissance prime.'),
      },
      {
        source: 'E5 B',
        when: (s) => s.prePmf,
        star: 'WEEKLY_ACTIVE_TEAMS',
        because: USAGE_FIRST,
      },
      {
        source: 'E5 B',
        when: (s) => s.routing.conversion === 'fast' || s.stage !== 'seed',
        star: 'MRR',
        because: t('Value is soon paid for.', 'La valeur est vite payée.'),
      },
      {
        source: 'E5 B',
        when: always,
        star: 'WEEKLY_ACTIVE_TEAMS',
        because: t('Adoption leads to payment.', 'L’adoption conduit au paiement.'),
      },
    ],
  },
  slg: {
    candidates: [
      {
        source: 'E5 B',
        id: 'QUALIFIED_PIPELINE',
        reason: t('Today’s pipeline is next quarter’s revenue.', 'Le pipeline fait le revenu du trimestre suivant.'),
      },
      {
        source: 'E5 B',
        id: 'REVENUE',
        reason: t('Sales close fast: revenue follows at once.', 'Cycle court : le revenu suit aussitôt.'),
      },
      {
        source: 'E6 B (Salesforce)',
        id: 'NRR',
        reason: t('Customers in place make the growth.', 'Les clients en place font la croissance.'),
      },
      {
        source: 'E7 D',
        id: 'MRR',
        reason: t('The recurring base that you build.', 'La base récurrente que vous bâtissez.'),
      },
    ],
    questions: [
      {
        id: 'cycle',
        text: t('How long is your sales cycle?', 'Combien dure votre cycle de vente ?'),
        answers: [
          { id: 'short', text: t('Less than 2 months', 'Moins de 2 mois') },
          { id: 'long', text: t('More than 3 months', 'Plus de 3 mois') },
        ],
      },
    ],
    routes: [
      {
        source: 'E5 B',
        when: answered('cycle', 'short'),
        star: 'REVENUE',
        because: t('A short cycle shows in revenue at once.', 'Un cycle court se lit aussitôt dans le revenu.'),
      },
      {
        source: 'E6 B',
        when: (s) => s.stage === 'scale',
        star: 'NRR',
        because: t(
          'At scale, keeping and growing accounts decides.',
          'À votre taille, garder et développer les comptes décide.',
        ),
      },
      {
        source: 'E5 B',
        when: always,
        star: 'QUALIFIED_PIPELINE',
        because: t('A long cycle is steered by its pipeline.', 'Un cycle long se pilote par le pipeline.'),
      },
    ],
  },
  b2c: {
    candidates: [
      {
        source: 'E5 B',
        id: 'PAYING_SUBSCRIBERS',
        reason: t('Each subscriber is value that is renewed.', 'Chaque abonné est une valeur renouvelée.'),
      },
      {
        source: 'E7 B (Spotify, Netflix, TikTok)',
        id: 'TIME_SPENT',
        reason: t('Attention makes the audience you sell.', 'Le temps passé fait l’audience que vous vendez.'),
      },
      {
        source: 'E7 B (Uber, Airbnb)',
        id: 'ORDERS',
        reason: t('Each order or trip is value delivered.', 'Chaque commande ou trajet est une valeur livrée.'),
      },
      {
        source: 'E5 B',
        id: 'ACTIVE_USERS',
        reason: t('Loyalty comes before revenue.', 'La fidélité précède le revenu.'),
      },
    ],
    questions: [
      {
        id: 'income',
        text: t('Where does most revenue come from?', 'D’où vient l’essentiel du revenu ?'),
        answers: [
          { id: 'ads', text: t('Advertising', 'Publicité') },
          { id: 'transactions', text: t('Transactions', 'Transactions') },
          { id: 'subscription', text: t('Subscriptions', 'Abonnements') },
        ],
      },
    ],
    routes: [
      {
        source: 'E5 B',
        when: answered('income', 'ads'),
        star: 'TIME_SPENT',
        because: t('Advertising pays for attention.', 'La publicité paie l’attention.'),
      },
      {
        source: 'E5 B',
        when: answered('income', 'transactions'),
        star: 'ORDERS',
        because: t('You earn on each transaction.', 'Vous gagnez sur chaque transaction.'),
      },
      {
        source: 'E5, F3 A, B',
        when: (s) => s.prePmf && s.routing.income !== 'subscription',
        star: 'ACTIVE_USERS',
        because: USAGE_FIRST,
      },
      {
        source: 'E5 B',
        when: always,
        star: 'PAYING_SUBSCRIBERS',
        because: t('Subscriptions are paid by those who stay.', 'L’abonnement vit de ceux qui restent.'),
      },
    ],
  },
} satisfies Record<string, ModelStars>;
