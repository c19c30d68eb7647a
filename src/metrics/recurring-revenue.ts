/** This file defines the recurring revenue metrics: MRR, what moves it, and how fast it grows. */
import { sum } from 'simple-statistics';
import { divide, notDefined } from './errors';
import {
  CLOSING,
  CLOSING_CALL,
  closingValid,
  MOVEMENTS,
  movementsValid,
  NET_NEW,
  NET_NEW_CALL,
  where,
} from './formulas';
import { inputs } from './inputs';
import { interval } from './intervals';
import { fn, type Metric } from './metric';
import { amount, column, loss, optional, signed } from './params';
import { same, t } from './text';

const movements = {
  new_mrr: amount(t('MRR of new customers.', 'MRR des nouveaux clients.'), '20000'),
  expansion: amount(t('MRR gained from present customers.', 'MRR gagné auprès des clients existants.'), '8000'),
  churned: loss(
    t('MRR of customers who left, as a positive amount.', 'MRR des clients partis, en montant positif.'),
    '5000',
  ),
  contraction: optional(
    loss(
      t(
        'MRR lost on customers who stay, as a positive amount.',
        'MRR perdu auprès de clients qui restent, en montant positif.',
      ),
      '3000',
    ),
    0,
  ),
  reactivation: optional(amount(t('MRR of former customers who came back.', 'MRR d’anciens clients revenus.'), '0'), 0),
};

export const recurringRevenue = {
  MRR: {
    title: same('MRR'),
    description: t(
      'Monthly recurring revenue: amounts times quantities, each brought to one month. Leave out trials, tax and one-off sales.',
      'Revenu récurrent mensuel : montants × quantités, ramenés au mois. Excluez les essais, les taxes et les ventes ponctuelles.',
    ),
    family: 'recurring-revenue',
    from: ['okrGuide'],
    fn: fn({
      params: {
        amounts: column(amount(t('Recurring amounts.', 'Montants récurrents.'), 'B2:B')),
        intervals: interval,
        quantities: column(
          optional(amount(t('Quantities, such as seats.', 'Quantités, par exemple un nombre de licences.'), 'D2:D'), 1),
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
    from: ['sevenKpis'],
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
    title: t('Net new MRR', 'Nouveau MRR net'),
    description: t(
      'What the month adds to MRR: new, expansion and reactivation, minus contraction and churned.',
      'Ce que le mois ajoute au MRR : nouveau, expansion et réactivation, moins contraction et perdu.',
    ),
    family: 'recurring-revenue',
    from: ['sevenKpis'],
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
        t('Act on the MRR movement that changed most.', 'Agir sur le mouvement de MRR qui a le plus changé.'),
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
      'Growth from start to end, as a rate. On the dashboard, that of MRR within the month.',
      'Croissance entre le départ et l’arrivée, en taux. Dans le tableau de bord, celle du MRR sur le mois.',
    ),
    family: 'recurring-revenue',
    from: ['sevenKpis'],
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
        t('Find what slows growth: new, expansion or churn.', 'Trouver le frein : nouveaux, expansion ou churn.'),
        t(
          'Double the effort on the channel that grows fastest.',
          'Doubler l’effort sur le canal qui progresse le plus vite.',
        ),
        t('Test a higher price on new customers.', 'Tester un prix plus élevé sur les nouveaux clients.'),
      ],
      target: 10 / 100,
      alert: 5 / 100,
      goalFrom: ['sevenKpis'],
      inputs: inputs('opening_mrr', ...MOVEMENTS),
      native: where(['[opening_mrr]>0', ...movementsValid], `${NET_NEW}/[opening_mrr]`),
      call: `GROWTH_RATE([opening_mrr];${CLOSING_CALL})`,
    },
  },
  CMGR: {
    title: t('Compound monthly growth (CMGR)', 'Croissance mensuelle composée (CMGR)'),
    description: t(
      'Steady monthly growth that leads from start to end. Count the months elapsed, not the points: January to April is 3.',
      'Croissance mensuelle constante qui mène du départ à l’arrivée. Comptez les mois écoulés, pas les relevés : de janvier à avril, 3.',
    ),
    family: 'recurring-revenue',
    from: ['practice'],
    fn: fn({
      rates: { row: 1, column: 1 },
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
      'MRR gained against MRR lost; from 4 it is strong. Without any loss the answer is ∞.',
      'MRR gagné rapporté au MRR perdu ; solide à partir de 4. Sans aucune perte, la réponse est ∞.',
    ),
    family: 'recurring-revenue',
    from: ['hamid'],
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
      goalFrom: ['hamid', 'definition'],
      inputs: inputs(...MOVEMENTS),
      native: where(
        [...movementsValid, '[churned_mrr]+[contraction_mrr]>0'],
        '([new_mrr]+[expansion_mrr]+[reactivation_mrr])/([churned_mrr]+[contraction_mrr])',
      ),
      call: 'QUICK_RATIO([new_mrr];[expansion_mrr];[churned_mrr];[contraction_mrr];[reactivation_mrr])',
      unbounded: `AND(${movementsValid.join(';')};[churned_mrr]+[contraction_mrr]=0)`,
    },
  },
} as const satisfies Record<string, Metric>;
