/** This file holds the North Stars of models that earn by sale, and of those yet unnamed (E4–E7, B40). */
import { t } from '../metrics/text';
import { always, type ModelStars, USAGE_FIRST } from './stars';

export const TRADE_STARS = {
  ecommerce: {
    candidates: [
      {
        source: 'E5 B',
        id: 'ORDERS',
        reason: t('Each order is a customer served.', 'Chaque commande est un client servi.'),
      },
      {
        source: 'E5 B',
        id: 'REVENUE',
        reason: t('Orders and basket in one figure.', 'Commandes et panier en un seul chiffre.'),
      },
      {
        source: 'B37 C',
        id: 'REPEAT_PURCHASE_RATE',
        reason: t('A customer who comes back was pleased.', 'Un client qui revient a été satisfait.'),
      },
    ],
    questions: [],
    routes: [
      {
        source: 'E5 B',
        when: (s) => s.stage === 'scale',
        star: 'REVENUE',
        because: t(
          'At scale, baskets count as much as orders.',
          'À votre taille, le panier compte autant que les commandes.',
        ),
      },
      {
        source: 'E5 B',
        when: always,
        star: 'ORDERS',
        because: t('Orders are value delivered.', 'Les commandes sont la valeur livrée.'),
      },
    ],
  },
  marketplace: {
    candidates: [
      {
        source: 'E7 B (Airbnb, Uber)',
        id: 'COMPLETED_TRANSACTIONS',
        reason: t('A transaction needs both sides.', 'Une transaction réunit les deux côtés.'),
      },
      {
        source: 'E5 B',
        id: 'REVENUE',
        reason: t('What the transactions bring you.', 'Ce que les transactions vous rapportent.'),
      },
      {
        source: 'E5 B',
        id: 'ACTIVE_USERS',
        reason: t('The network effect comes first.', 'L’effet de réseau passe d’abord.'),
      },
    ],
    questions: [],
    routes: [
      {
        source: 'E5, E7 B',
        when: always,
        star: 'COMPLETED_TRANSACTIONS',
        because: t('A completed transaction serves both sides.', 'Une transaction aboutie sert les deux côtés.'),
      },
    ],
  },
  services: {
    candidates: [
      {
        source: 'E7 D',
        id: 'UTILIZATION',
        reason: t('The share of days that are billed.', 'La part des jours facturés (TACE).'),
      },
      {
        source: 'E7 D',
        id: 'MARGIN_PER_CONSULTANT',
        reason: t('What each consultant really brings.', 'Ce que chaque consultant apporte vraiment.'),
      },
      {
        source: 'F17 D',
        id: 'REVENUE',
        reason: t('The simplest one, read with its margin.', 'La plus simple, à lire avec la marge.'),
      },
    ],
    questions: [],
    routes: [
      {
        source: 'E7 D',
        when: (s) => s.stage === 'scale',
        star: 'MARGIN_PER_CONSULTANT',
        because: t('At scale, margin decides before volume.', 'À votre taille, la marge décide avant le volume.'),
      },
      {
        source: 'B40, E7 D',
        when: always,
        star: 'UTILIZATION',
        because: t('An unbilled day never comes back.', 'Un jour non facturé ne revient pas.'),
      },
    ],
  },
  other: {
    candidates: [
      {
        source: 'E4 B',
        id: 'REVENUE',
        reason: t('The surest start; refine it later.', 'Le départ le plus sûr, à affiner ensuite.'),
      },
      {
        source: 'E1 B',
        id: 'ACTIVE_USERS',
        reason: t('The people who get value each month.', 'Ceux qui reçoivent de la valeur chaque mois.'),
      },
      {
        source: 'E1 B',
        id: 'ORDERS',
        reason: t('Each order is value delivered.', 'Chaque commande est une valeur livrée.'),
      },
      {
        source: 'E7 D',
        id: 'MRR',
        reason: t('If your customers pay every month.', 'Si vos clients paient chaque mois.'),
      },
    ],
    questions: [],
    routes: [
      {
        source: 'F3 A',
        when: (s) => s.prePmf,
        star: 'ACTIVE_USERS',
        because: USAGE_FIRST,
      },
      {
        source: 'E4 B',
        when: always,
        star: 'REVENUE',
        because: t('Start with the best hypothesis.', 'Partez de la meilleure hypothèse.'),
      },
    ],
  },
} satisfies Record<string, ModelStars>;
