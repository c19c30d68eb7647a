/** This file defines the recurring revenue metrics: MRR, what moves it, and how fast it grows. */
import { sum } from 'simple-statistics';
import { divide, MetricError, notDefined, share } from './errors';
import {
  CLOSING,
  CLOSING_CALL,
  closingValid,
  MOVEMENTS,
  movementsValid,
  NET_NEW,
  NET_NEW_CALL,
  perUnit,
  shareOf,
  where,
} from './formulas';
import { inputs } from './inputs';
import { readInterval } from './intervals';
import { MOVEMENT_HEADER, mrrMovements, mrrSchedule } from './ledger';
import { fn, type Metric, type PlaceOf } from './metric';
import { amount, cell, column, date, loss, maybe, month, optional, orBlank, signed, word } from './params';
import { type Day, PERIODS } from './periods';
import { same, t } from './text';

const movements = {
  new_mrr: amount(t('MRR of new customers.', 'MRR des nouveaux clients.'), '20000'),
  expansion: amount(t('MRR gained from present customers.', 'MRR gagné auprès des clients existants.'), '8000'),
  churned: loss(t('MRR of customers who left, as a positive amount.', 'MRR des clients partis, en positif.'), '5000'),
  contraction: optional(
    loss(
      t(
        'MRR lost on customers who stay, as a positive amount.',
        'MRR perdu auprès de clients qui restent, en positif.',
      ),
      '3000',
    ),
    0,
  ),
  reactivation: optional(amount(t('MRR of former customers who came back.', 'MRR d’anciens clients revenus.'), '0'), 0),
};

const interval = column(
  optional(
    cell(readInterval)(
      t(
        'Billing interval: month, year, quarter, week…, or a number of months.',
        'Périodicité : mois, an, trimestre, semaine…, ou un nombre de mois.',
      ),
      '"year"',
    ),
    1,
    t('month', 'mois'),
  ),
);
const customers = column(word(t('Customer of each row.', 'Client de chaque ligne.'), 'A2:A'));

export const recurringRevenue = {
  MRR: {
    title: same('MRR'),
    description: t(
      'Monthly recurring revenue: amounts times quantities, each brought to one month. Leave out trials, tax and one-off sales.',
      'Revenu récurrent mensuel : montants × quantités, ramenés au mois. Laissez de côté essais, taxes et ventes ponctuelles.',
    ),
    family: 'recurring-revenue',
    fn: fn({
      params: {
        amounts: column(amount(t('Recurring amounts.', 'Montants récurrents.'), 'B2:B')),
        intervals: interval,
        quantities: column(
          optional(amount(t('Quantities, such as seats.', 'Quantités, par exemple des sièges.'), 'D2:D'), 1),
        ),
      },
      compute: ({ amounts, intervals, quantities }) => {
        if (amounts.length === 0) throw notDefined('no_value', 'amounts');
        return sum(amounts.map((value, i) => value * quantities[i]! * intervals[i]!));
      },
      examples: [
        { formula: '=MRR({100; 1200; 250}, {"month"; "year"; "quarter"}, {3; 1; 6})', result: 900 },
        { formula: '=MRR(1200, "year")', result: 100 },
      ],
    }),
    kpi: {
      unit: 'money',
      direction: 'up',
      cadence: 'weekly',
      timing: 'lagging',
      aarrr: 'revenue',
      level: 'strategic',
      actions: [
        t('Win back this month’s largest leavers.', 'Reconquérir les plus gros départs du mois.'),
        t(
          'Offer the higher plan to the accounts that use most.',
          'Proposer l’offre supérieure aux comptes les plus actifs.',
        ),
        t(
          'Put the effort on the channel that brings the best customers.',
          'Concentrer l’effort sur le canal qui amène les meilleurs clients.',
        ),
      ],
      inputs: inputs('opening_mrr', ...MOVEMENTS),
      native: where(closingValid, CLOSING.slice(1, -1)),
      call: `MRR(${CLOSING_CALL})`,
    },
  },
  ARR: {
    title: same('ARR'),
    description: t('Annual recurring revenue: twelve times MRR.', 'Revenu récurrent annuel : douze fois le MRR.'),
    family: 'recurring-revenue',
    fn: fn({
      params: { mrr: amount(t('Monthly recurring revenue.', 'Revenu récurrent mensuel.'), '80000') },
      compute: ({ mrr }) => 12 * mrr,
      examples: [{ formula: '=ARR(80000)', result: 960000 }],
    }),
    kpi: {
      unit: 'money',
      direction: 'up',
      cadence: 'monthly',
      timing: 'lagging',
      aarrr: 'revenue',
      level: 'strategic',
      actions: [
        t('Move monthly customers to yearly contracts.', 'Faire passer des clients mensuels à l’annuel.'),
        t('Prepare the renewals of the next 90 days.', 'Préparer les renouvellements des 90 prochains jours.'),
        t(
          'Put the effort on the segment with the largest contracts.',
          'Concentrer l’effort sur le segment aux plus gros contrats.',
        ),
      ],
      inputs: inputs('opening_mrr', ...MOVEMENTS),
      native: where(closingValid, `12*${CLOSING}`),
      call: `ARR(${CLOSING_CALL})`,
    },
  },
  NET_NEW_MRR: {
    title: t('Net new MRR', 'MRR net nouveau'),
    description: t(
      'What the month adds to MRR: new, expansion and reactivation, minus contraction and churned.',
      'Ce que le mois ajoute au MRR : nouveau, expansion et réactivation, moins contraction et perdu.',
    ),
    family: 'recurring-revenue',
    fn: fn({
      params: movements,
      compute: (m) => m.new_mrr + m.expansion + m.reactivation - m.contraction - m.churned,
      examples: [{ formula: '=NET_NEW_MRR(20000, 8000, 5000, 3000)', result: 20000 }],
    }),
    kpi: {
      unit: 'money',
      direction: 'up',
      cadence: 'weekly',
      timing: 'leading',
      aarrr: 'revenue',
      level: 'strategic',
      actions: [
        t(
          'Find which of the five movements changed most, and act there.',
          'Repérer lequel des cinq mouvements a le plus changé, et agir là.',
        ),
        t(
          'Call the customers who downgraded this month.',
          'Appeler les clients passés à une offre inférieure ce mois-ci.',
        ),
        t(
          'Launch an expansion offer for the most active accounts.',
          'Lancer une offre d’expansion pour les comptes les plus actifs.',
        ),
      ],
      inputs: inputs(...MOVEMENTS),
      native: where(movementsValid, NET_NEW.slice(1, -1)),
      call: NET_NEW_CALL,
    },
  },
  GROWTH_RATE: {
    title: t('MRR growth', 'Croissance du MRR'),
    description: t(
      'Growth from start to end, as a rate. On the dashboard: of MRR within the month.',
      'Croissance entre départ et arrivée, en taux. Au tableau de bord : celle du MRR sur le mois.',
    ),
    family: 'recurring-revenue',
    fn: fn({
      params: {
        start: signed(t('Value at the start; must be positive.', 'Valeur au départ ; doit être positive.'), '80000'),
        end: signed(t('Value at the end.', 'Valeur à la fin.'), '88000'),
      },
      compute: ({ start, end }) => divide(end - start, { start }, 'no_start'),
      examples: [{ formula: '=GROWTH_RATE(80000, 88000)', result: 0.1 }],
    }),
    kpi: {
      unit: 'rate',
      direction: 'up',
      cadence: 'monthly',
      timing: 'lagging',
      aarrr: 'revenue',
      level: 'strategic',
      actions: [
        t(
          'Find the movement that slows growth: new, expansion or churn.',
          'Trouver le mouvement qui freine : nouveaux, expansion ou churn.',
        ),
        t(
          'Double the effort on the channel that grows fastest.',
          'Doubler l’effort sur le canal qui progresse le plus vite.',
        ),
        t('Test a higher price on new customers.', 'Tester un prix plus élevé sur les nouveaux clients.'),
      ],
      target: 10 / 100,
      alert: 5 / 100,
      inputs: inputs('opening_mrr', ...MOVEMENTS),
      native: where(['[opening_mrr]>0', ...movementsValid], `${NET_NEW}/[opening_mrr]`),
      call: `GROWTH_RATE([opening_mrr];${CLOSING_CALL})`,
    },
  },
  CMGR: {
    title: t('Compound monthly growth (CMGR)', 'Croissance mensuelle composée (CMGR)'),
    description: t(
      'Steady monthly growth that leads from start to end. Count the months elapsed, not the points: January to April is 3.',
      'Croissance mensuelle régulière qui mène du départ à l’arrivée. Comptez les mois écoulés, pas les points : de janvier à avril, 3.',
    ),
    family: 'recurring-revenue',
    fn: fn({
      params: {
        start: amount(t('Value at the start.', 'Valeur au départ.'), '10000'),
        end: amount(t('Value at the end.', 'Valeur à la fin.'), '20000'),
        months: amount(t('Months elapsed.', 'Mois écoulés.'), '12'),
      },
      compute: ({ start, end, months }) => {
        const total = divide(end, { start }, 'no_start');
        return total ** divide(1, { months }, 'no_months') - 1;
      },
      examples: [{ formula: '=CMGR(10000, 14641, 4)', result: 0.1 }],
    }),
  },
  QUICK_RATIO: {
    title: same('Quick ratio'),
    description: t(
      'MRR gained for each unit of MRR lost; 4 is strong. Without any loss the answer is ∞.',
      'MRR gagné pour chaque unité de MRR perdue ; 4 est solide. Sans aucune perte, la réponse est ∞.',
    ),
    family: 'recurring-revenue',
    fn: fn({
      params: movements,
      compute: (m) => {
        const lost = m.churned + m.contraction;
        return lost === 0 ? '∞' : (m.new_mrr + m.expansion + m.reactivation) / lost;
      },
      examples: [
        { formula: '=QUICK_RATIO(20000, 8000, 5000, 3000)', result: 3.5 },
        { formula: '=QUICK_RATIO(20000, 8000, 0)', result: '∞' },
      ],
    }),
    kpi: {
      unit: 'ratio',
      direction: 'up',
      cadence: 'monthly',
      timing: 'lagging',
      aarrr: 'revenue',
      level: 'strategic',
      actions: [
        t('Slow down churn before buying more growth.', 'Freiner le churn avant d’acheter de la croissance.'),
        t(
          'Review each downgrade of the month with its customer.',
          'Revoir chaque baisse de gamme du mois avec le client.',
        ),
        t('Build an expansion offer for present customers.', 'Bâtir une offre d’expansion pour les clients actuels.'),
      ],
      target: 4,
      alert: 1,
      inputs: inputs(...MOVEMENTS),
      native: where(
        [...movementsValid, '[churned_mrr]+[contraction_mrr]>0'],
        '([new_mrr]+[expansion_mrr]+[reactivation_mrr])/([churned_mrr]+[contraction_mrr])',
      ),
      call: 'QUICK_RATIO([new_mrr];[expansion_mrr];[churned_mrr];[contraction_mrr];[reactivation_mrr])',
      unbounded: `AND(${movementsValid.join(';')};[churned_mrr]+[contraction_mrr]=0)`,
    },
  },
  MRR_MOVEMENTS: {
    title: t('MRR movements', 'Mouvements du MRR'),
    description: t(
      'Table of MRR month by month: opening, new, expansion, contraction, churned, reactivation, closing and paying customers, from one row per customer and month.',
      'Tableau du MRR mois par mois : ouverture, nouveau, expansion, contraction, perdu, réactivation, clôture et clients payants, à partir d’une ligne par client et par mois.',
    ),
    family: 'recurring-revenue',
    fn: fn({
      params: {
        customers,
        months: column(
          month(
            t('Month of each row: any day of it.', 'Mois de chaque ligne : n’importe lequel de ses jours.'),
            'B2:B',
          ),
        ),
        amounts: column(amount(t('MRR of that customer in that month.', 'MRR de ce client ce mois-là.'), 'C2:C')),
      },
      compute: (ledger) => {
        if (ledger.amounts.length === 0) throw notDefined('no_value', 'customers');
        return [MOVEMENT_HEADER, ...mrrMovements(ledger.customers, ledger.months, ledger.amounts)];
      },
      examples: [
        {
          formula:
            '=MRR_MOVEMENTS({"A"; "B"; "A"; "A"}, {"2026-01"; "2026-01"; "2026-02"; "2026-03"}, {40; 20; 75; 60})',
          result: [
            MOVEMENT_HEADER,
            ['2026-01', 0, 60, 0, 0, 0, 0, 60, 2],
            ['2026-02', 60, 0, 35, 0, 20, 0, 75, 1],
            ['2026-03', 75, 0, 0, 15, 0, 0, 60, 1],
          ],
        },
      ],
    }),
  },
  MRR_SCHEDULE: {
    title: t('MRR schedule', 'Échéancier de MRR'),
    description: t(
      'Table customer, month, amount, ready for MRR_MOVEMENTS, from subscription periods. A subscription counts in a month if it is active on its last day.',
      'Tableau client, mois, montant, prêt pour MRR_MOVEMENTS, à partir des périodes d’abonnement. Un abonnement compte dans un mois s’il est actif à son dernier jour.',
    ),
    family: 'recurring-revenue',
    fn: fn({
      params: {
        customers,
        starts: column(date(t('First day of each subscription.', 'Premier jour de chaque abonnement.'), 'B2:B')),
        ends: column(
          orBlank(
            date(
              t(
                'First day without service; blank while it lasts.',
                'Premier jour sans service ; vide tant qu’il dure.',
              ),
              'C2:C',
            ),
          ),
        ),
        amounts: column(amount(t('Recurring amount per interval.', 'Montant récurrent par période.'), 'D2:D')),
        intervals: interval,
        until: maybe(
          month(
            t(
              'Last month of the table; by default the last one in which something starts or ends.',
              'Dernier mois du tableau ; par défaut le dernier où quelque chose commence ou finit.',
            ),
            '"2026-12"',
          ),
        ),
      },
      compute: ({ customers: names, starts, ends, amounts, intervals, until }, placeOf) => {
        if (names.length === 0) throw notDefined('no_value', 'customers');
        const subscriptions = names.map((customer, i) => {
          requireOrder(starts[i]!, ends[i]!, placeOf, i);
          return { customer, start: starts[i]!, end: ends[i]!, monthly: amounts[i]! * intervals[i]! };
        });
        return [['customer', 'month', 'amount'], ...mrrSchedule(subscriptions, until)];
      },
      examples: [
        {
          formula:
            '=MRR_SCHEDULE({"A"; "B"}, {"2026-01-10"; "2026-02-01"}, {"2026-03-10"; ""}, {1200; 50}, {"year"; "month"})',
          result: [
            ['customer', 'month', 'amount'],
            ['A', '2026-01', 100],
            ['A', '2026-02', 100],
            ['A', '2026-03', 0],
            ['B', '2026-02', 50],
            ['B', '2026-03', 50],
          ],
        },
      ],
    }),
  },
  AVERAGE_ORDER_VALUE: {
    title: t('Average order value', 'Panier moyen'),
    description: t('Revenue per order.', 'Chiffre d’affaires par commande.'),
    family: 'recurring-revenue',
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
        t(
          'Suggest a complement at checkout: easier than a new customer.',
          'Suggérer un complément au paiement : plus simple qu’un nouveau client.',
        ),
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
        t(
          'Write to customers when their usual interval has passed.',
          'Écrire aux clients quand leur délai habituel est dépassé.',
        ),
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

function requireOrder(start: Day, end: Day | null, placeOf: PlaceOf, index: number): void {
  if (end === null || end >= start) return;
  const { write } = PERIODS.day;
  throw new MetricError('before', {
    param: 'ends',
    position: placeOf(index),
    found: write(end),
    other: 'starts',
    otherFound: write(start),
  });
}
