/** This file defines the metrics of orders: how much, how often, by how many who come back. */
import { divide, share } from './errors';
import { perUnit, shareOf } from './formulas';
import { inputs } from './inputs';
import { fn, type Metric } from './metric';
import { amount } from './params';
import { t } from './text';

export const orders = {
  AVERAGE_ORDER_VALUE: {
    title: t('Average order value', 'Panier moyen'),
    description: t('Revenue per order.', 'Chiffre d’affaires par commande.'),
    family: 'recurring-revenue',
    from: ['performance', 'bySector'],
    fn: fn({
      params: {
        revenue: amount(t('Revenue of the period.', 'Chiffre d’affaires de la période.'), '45000'),
        orders: amount(t('Orders of the period.', 'Commandes de la période.'), '900'),
      },
      compute: ({ revenue, orders }) => divide(revenue, { orders }, 'no_order'),
      examples: [{ formula: '=AVERAGE_ORDER_VALUE(45000, 900)', result: 50 }],
    }),
    kpi: {
      unit: 'money',
      direction: 'up',
      cadence: 'weekly',
      timing: 'leading',
      aarrr: 'revenue',
      level: 'tactical',
      actions: [
        t('Suggest a complement at checkout.', 'Suggérer un complément au moment du paiement.'),
        t(
          'Set free delivery just above the average basket.',
          'Placer la livraison gratuite juste au-dessus du panier moyen.',
        ),
        t('Sell bundles of products bought together.', 'Vendre en lot les produits achetés ensemble.'),
      ],
      inputs: inputs('revenue', 'orders'),
      native: perUnit('revenue', 'orders'),
      call: 'AVERAGE_ORDER_VALUE([revenue];[orders])',
    },
  },
  PURCHASE_FREQUENCY: {
    title: t('Purchase frequency', 'Fréquence d’achat'),
    description: t('Orders per customer in the period.', 'Commandes par client sur la période.'),
    family: 'recurring-revenue',
    from: ['bySector'],
    fn: fn({
      params: {
        orders: amount(t('Orders of the period.', 'Commandes de la période.'), '900'),
        customers: amount(t('Different customers who ordered.', 'Clients différents ayant commandé.'), '600'),
      },
      compute: ({ orders, customers: buyers }) => divide(orders, { customers: buyers }, 'no_customer'),
      examples: [{ formula: '=PURCHASE_FREQUENCY(900, 600)', result: 1.5 }],
    }),
    kpi: {
      unit: 'ratio',
      direction: 'up',
      cadence: 'monthly',
      timing: 'leading',
      aarrr: 'retention',
      level: 'tactical',
      actions: [
        t('Write to customers past their usual interval.', 'Écrire aux clients qui dépassent leur délai habituel.'),
        t(
          'Offer a subscription for what is bought again and again.',
          'Proposer un abonnement pour ce qui se rachète souvent.',
        ),
        t('Reward the third order.', 'Récompenser la troisième commande.'),
      ],
      inputs: inputs('orders', 'buyers'),
      native: perUnit('orders', 'buyers'),
      call: 'PURCHASE_FREQUENCY([orders];[buyers])',
    },
  },
  REPEAT_PURCHASE_RATE: {
    title: t('Repeat purchase rate', 'Taux de réachat'),
    description: t('Share of customers who had ordered before.', 'Part des clients qui avaient déjà commandé.'),
    family: 'recurring-revenue',
    from: ['bySector'],
    fn: fn({
      params: {
        repeat_customers: amount(t('Customers who had ordered before.', 'Clients qui avaient déjà commandé.'), '180'),
        customers: amount(t('All customers who ordered.', 'Tous les clients ayant commandé.'), '600'),
      },
      compute: ({ repeat_customers, customers: buyers }) =>
        share({ repeat_customers }, { customers: buyers }, 'no_customer'),
      examples: [{ formula: '=REPEAT_PURCHASE_RATE(180, 600)', result: 0.3 }],
    }),
    kpi: {
      unit: 'rate',
      direction: 'up',
      cadence: 'monthly',
      timing: 'leading',
      aarrr: 'retention',
      level: 'tactical',
      actions: [
        t('Write to first-time buyers within a week.', 'Écrire aux nouveaux acheteurs sous une semaine.'),
        t('Ask those who did not come back why.', 'Demander pourquoi à ceux qui ne sont pas revenus.'),
        t('Keep the best sellers in stock.', 'Garder en stock les meilleures ventes.'),
      ],
      inputs: inputs('repeat_buyers', 'buyers'),
      native: shareOf('repeat_buyers', 'buyers'),
      call: 'REPEAT_PURCHASE_RATE([repeat_buyers];[buyers])',
    },
  },
} as const satisfies Record<string, Metric>;
