/** This file holds the North Stars of models that earn by subscription: PLG, SLG, B2C (E5–E7). */
import { always, answered, type ModelStars } from './stars';

export const SUBSCRIPTION_STARS = {
  plg: {
    candidates: [
      {
        id: 'WEEKLY_ACTIVE_TEAMS',
        reason: {
          en: 'Teams that use the product end up paying.',
          fr: 'Une équipe qui utilise le produit finit par payer.',
        },
        source: 'E7 B (HubSpot, Notion)',
      },
      {
        id: 'MRR',
        reason: { en: 'Users soon become paying customers.', fr: 'Vos utilisateurs deviennent vite des clients.' },
        source: 'E5 B',
      },
      {
        id: 'ARR',
        reason: { en: 'Yearly contracts, investors to convince.', fr: 'Contrats annuels, investisseurs à convaincre.' },
        source: 'B9 A',
      },
      {
        id: 'ACTIVE_USERS',
        reason: { en: 'Usage comes before payment.', fr: 'L’usage précède le paiement.' },
        source: 'E5 B',
      },
    ],
    questions: [
      {
        id: 'conversion',
        text: { en: 'How long from free to paid?', fr: 'Combien de temps du gratuit au payant ?' },
        answers: [
          { id: 'fast', text: { en: 'Less than 90 days', fr: 'Moins de 90 jours' } },
          { id: 'slow', text: { en: 'More than 6 months', fr: 'Plus de 6 mois' } },
        ],
      },
      {
        id: 'arr',
        text: { en: 'Is your ARR above 1 million?', fr: 'Votre ARR dépasse-t-il 1 million ?' },
        answers: [
          { id: 'yes', text: { en: 'Yes', fr: 'Oui' } },
          { id: 'no', text: { en: 'No', fr: 'Non' } },
        ],
      },
    ],
    routes: [
      {
        when: answered('conversion', 'slow'),
        star: 'WEEKLY_ACTIVE_TEAMS',
        because: {
          en: 'Payment comes late: usage tells you earlier.',
          fr: 'Le paiement vient tard : l’usage vous renseigne plus tôt.',
        },
        source: 'E5 B',
      },
      {
        when: answered('arr', 'yes'),
        star: 'MRR',
        because: { en: 'Above 1 million, growth is the priority.', fr: 'Au-delà de 1 million, la croissance prime.' },
        source: 'E5 B',
      },
      {
        when: (s) => s.prePmf,
        star: 'WEEKLY_ACTIVE_TEAMS',
        because: { en: 'Before market fit, usage comes first.', fr: 'Avant le PMF, l’usage passe d’abord.' },
        source: 'E5 B',
      },
      {
        when: (s) => s.routing.conversion === 'fast' || s.stage !== 'seed',
        star: 'MRR',
        because: { en: 'Value is soon paid for.', fr: 'La valeur est vite payée.' },
        source: 'E5 B',
      },
      {
        when: always,
        star: 'WEEKLY_ACTIVE_TEAMS',
        because: { en: 'Adoption leads to payment.', fr: 'L’adoption conduit au paiement.' },
        source: 'E5 B',
      },
    ],
  },
  slg: {
    candidates: [
      {
        id: 'QUALIFIED_PIPELINE',
        reason: {
          en: 'Today’s pipeline is next quarter’s revenue.',
          fr: 'Le pipeline fait le revenu du trimestre suivant.',
        },
        source: 'E5 B',
      },
      {
        id: 'REVENUE',
        reason: { en: 'Sales close fast: revenue follows at once.', fr: 'Cycle court : le revenu suit aussitôt.' },
        source: 'E5 B',
      },
      {
        id: 'NRR',
        reason: { en: 'Customers in place make the growth.', fr: 'Les clients en place font la croissance.' },
        source: 'E6 B (Salesforce)',
      },
      {
        id: 'MRR',
        reason: { en: 'The recurring base that you build.', fr: 'La base récurrente que vous bâtissez.' },
        source: 'E7 D',
      },
    ],
    questions: [
      {
        id: 'cycle',
        text: { en: 'How long is your sales cycle?', fr: 'Combien dure votre cycle de vente ?' },
        answers: [
          { id: 'short', text: { en: 'Less than 2 months', fr: 'Moins de 2 mois' } },
          { id: 'long', text: { en: 'More than 3 months', fr: 'Plus de 3 mois' } },
        ],
      },
    ],
    routes: [
      {
        when: answered('cycle', 'short'),
        star: 'REVENUE',
        because: {
          en: 'A short cycle shows in revenue at once.',
          fr: 'Un cycle court se lit aussitôt dans le revenu.',
        },
        source: 'E5 B',
      },
      {
        when: (s) => s.stage === 'scale',
        star: 'NRR',
        because: {
          en: 'At scale, keeping and growing accounts decides.',
          fr: 'À votre taille, garder et développer les comptes décide.',
        },
        source: 'E6 B',
      },
      {
        when: always,
        star: 'QUALIFIED_PIPELINE',
        because: { en: 'A long cycle is steered by its pipeline.', fr: 'Un cycle long se pilote par le pipeline.' },
        source: 'E5 B',
      },
    ],
  },
  b2c: {
    candidates: [
      {
        id: 'PAYING_SUBSCRIBERS',
        reason: { en: 'Each subscriber is value that is renewed.', fr: 'Chaque abonné est une valeur renouvelée.' },
        source: 'E5 B',
      },
      {
        id: 'TIME_SPENT',
        reason: { en: 'Attention makes the audience you sell.', fr: 'Le temps passé fait l’audience que vous vendez.' },
        source: 'E7 B (Spotify, Netflix, TikTok)',
      },
      {
        id: 'ORDERS',
        reason: {
          en: 'Each order or trip is value delivered.',
          fr: 'Chaque commande ou trajet est une valeur livrée.',
        },
        source: 'E7 B (Uber, Airbnb)',
      },
      {
        id: 'ACTIVE_USERS',
        reason: { en: 'Loyalty comes before revenue.', fr: 'La fidélité précède le revenu.' },
        source: 'E5 B',
      },
    ],
    questions: [
      {
        id: 'income',
        text: { en: 'Where does most revenue come from?', fr: 'D’où vient l’essentiel du revenu ?' },
        answers: [
          { id: 'ads', text: { en: 'Advertising', fr: 'Publicité' } },
          { id: 'transactions', text: { en: 'Transactions', fr: 'Transactions' } },
          { id: 'subscription', text: { en: 'Subscriptions', fr: 'Abonnements' } },
        ],
      },
    ],
    routes: [
      {
        when: answered('income', 'ads'),
        star: 'TIME_SPENT',
        because: { en: 'Advertising pays for attention.', fr: 'La publicité paie l’attention.' },
        source: 'E5 B',
      },
      {
        when: answered('income', 'transactions'),
        star: 'ORDERS',
        because: { en: 'You earn on each transaction.', fr: 'Vous gagnez sur chaque transaction.' },
        source: 'E5 B',
      },
      {
        when: (s) => s.prePmf && s.routing.income !== 'subscription',
        star: 'ACTIVE_USERS',
        because: { en: 'Before market fit, usage comes first.', fr: 'Avant le PMF, l’usage passe d’abord.' },
        source: 'E5, F3 A, B',
      },
      {
        when: always,
        star: 'PAYING_SUBSCRIBERS',
        because: { en: 'Subscriptions are paid by those who stay.', fr: 'L’abonnement vit de ceux qui restent.' },
        source: 'E5 B',
      },
    ],
  },
} satisfies Record<string, ModelStars>;
