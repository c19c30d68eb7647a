/** This file holds the North Stars of models that earn by sale, and of those yet unnamed (E4–E7, B40). */
import { always, type ModelStars } from './stars';

export const TRADE_STARS = {
  ecommerce: {
    candidates: [
      {
        id: 'ORDERS',
        reason: { en: 'Each order is a customer served.', fr: 'Chaque commande est un client servi.' },
        source: 'E5 B',
      },
      {
        id: 'REVENUE',
        reason: { en: 'Orders and basket in one figure.', fr: 'Commandes et panier en un seul chiffre.' },
        source: 'E5 B',
      },
      {
        id: 'REPEAT_PURCHASE_RATE',
        reason: { en: 'A customer who comes back was pleased.', fr: 'Un client qui revient a été satisfait.' },
        source: 'B37 C',
      },
    ],
    questions: [],
    routes: [
      {
        when: (s) => s.stage === 'scale',
        star: 'REVENUE',
        because: {
          en: 'At scale, baskets count as much as orders.',
          fr: 'À votre taille, le panier compte autant que les commandes.',
        },
        source: 'E5 B',
      },
      {
        when: always,
        star: 'ORDERS',
        because: { en: 'Orders are value delivered.', fr: 'Les commandes sont la valeur livrée.' },
        source: 'E5 B',
      },
    ],
  },
  marketplace: {
    candidates: [
      {
        id: 'COMPLETED_TRANSACTIONS',
        reason: { en: 'A transaction needs both sides.', fr: 'Une transaction réunit les deux côtés.' },
        source: 'E7 B (Airbnb, Uber)',
      },
      {
        id: 'REVENUE',
        reason: { en: 'What the transactions bring you.', fr: 'Ce que les transactions vous rapportent.' },
        source: 'E5 B',
      },
      {
        id: 'ACTIVE_USERS',
        reason: { en: 'The network effect comes first.', fr: 'L’effet de réseau passe d’abord.' },
        source: 'E5 B',
      },
    ],
    questions: [],
    routes: [
      {
        when: always,
        star: 'COMPLETED_TRANSACTIONS',
        because: {
          en: 'A completed transaction serves both sides.',
          fr: 'Une transaction aboutie sert les deux côtés.',
        },
        source: 'E5, E7 B',
      },
    ],
  },
  services: {
    candidates: [
      {
        id: 'UTILIZATION',
        reason: { en: 'The share of days that are billed.', fr: 'La part des jours facturés (TACE).' },
        source: 'E7 D',
      },
      {
        id: 'MARGIN_PER_CONSULTANT',
        reason: { en: 'What each consultant really brings.', fr: 'Ce que chaque consultant apporte vraiment.' },
        source: 'E7 D',
      },
      {
        id: 'REVENUE',
        reason: { en: 'The simplest one, read with its margin.', fr: 'La plus simple, à lire avec la marge.' },
        source: 'F17 D',
      },
    ],
    questions: [],
    routes: [
      {
        when: (s) => s.stage === 'scale',
        star: 'MARGIN_PER_CONSULTANT',
        because: {
          en: 'At scale, margin decides before volume.',
          fr: 'À votre taille, la marge décide avant le volume.',
        },
        source: 'E7 D',
      },
      {
        when: always,
        star: 'UTILIZATION',
        because: { en: 'An unbilled day never comes back.', fr: 'Un jour non facturé ne revient pas.' },
        source: 'B40, E7 D',
      },
    ],
  },
  other: {
    candidates: [
      {
        id: 'REVENUE',
        reason: { en: 'The surest start; refine it later.', fr: 'Le départ le plus sûr, à affiner ensuite.' },
        source: 'E4 B',
      },
      {
        id: 'ACTIVE_USERS',
        reason: { en: 'The people who get value each month.', fr: 'Ceux qui reçoivent de la valeur chaque mois.' },
        source: 'E1 B',
      },
      {
        id: 'ORDERS',
        reason: { en: 'Each order is value delivered.', fr: 'Chaque commande est une valeur livrée.' },
        source: 'E1 B',
      },
      {
        id: 'MRR',
        reason: { en: 'If your customers pay every month.', fr: 'Si vos clients paient chaque mois.' },
        source: 'E7 D',
      },
    ],
    questions: [],
    routes: [
      {
        when: (s) => s.prePmf,
        star: 'ACTIVE_USERS',
        because: { en: 'Before market fit, usage comes first.', fr: 'Avant le PMF, l’usage passe d’abord.' },
        source: 'F3 A',
      },
      {
        when: always,
        star: 'REVENUE',
        because: { en: 'Start with the best hypothesis.', fr: 'Partez de la meilleure hypothèse.' },
        source: 'E4 B',
      },
    ],
  },
} satisfies Record<string, ModelStars>;
