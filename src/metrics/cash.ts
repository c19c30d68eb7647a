/** This file defines the cash metrics: what is burnt, for how long, and what it buys. */
import { divide } from './errors';
import { MOVEMENTS, movementsValid, NET_NEW, NET_NEW_CALL, notNegative, where } from './formulas';
import { inputs } from './inputs';
import { fn, type Metric } from './metric';
import { amount, signed } from './params';
import { same, t } from './text';

const spendValid = notNegative('total_spend', 'revenue');
const BURN = '([total_spend]-[revenue])';
const BURN_CALL = 'BURN_RATE([total_spend];[revenue])';

export const cash = {
  BURN_RATE: {
    title: t('Net burn', 'Burn net'),
    description: t(
      'Cash consumed in a month: expenses minus revenue. Negative when the company earns more than it spends.',
      'Trésorerie consommée dans le mois : dépenses moins revenus. Négatif quand l’entreprise gagne plus qu’elle ne dépense.',
    ),
    family: 'cash',
    from: ['sevenKpis', 'okrGuide'],
    fn: fn({
      params: {
        expenses: amount(t('All expenses of the month.', 'Toutes les dépenses du mois.'), '60000'),
        revenue: amount(t('Revenue of the month.', 'Revenus du mois.'), '35000'),
      },
      compute: ({ expenses, revenue }) => expenses - revenue,
      examples: [{ formula: '=BURN_RATE(60000, 35000)', result: 25000 }],
    }),
    kpi: {
      unit: 'money',
      direction: 'down',
      cadence: 'weekly',
      timing: 'lagging',
      aarrr: 'revenue',
      level: 'strategic',
      actions: [
        t('Cut variable costs first: advertising, hosting.', 'Couper les coûts variables : publicité, hébergement.'),
        t(
          'Then raise productivity: drop the tools and tasks nobody would miss.',
          'Puis gagner en productivité : supprimer les outils et tâches qui ne manqueraient à personne.',
        ),
        t('Last, slow down hiring.', 'En dernier, ralentir les recrutements.'),
      ],
      inputs: inputs('total_spend', 'revenue'),
      native: where(spendValid, BURN.slice(1, -1)),
      call: BURN_CALL,
    },
  },
  RUNWAY: {
    title: t('Runway', 'Runway (autonomie)'),
    description: t(
      'Months before the cash is used up. Raise between 12 and 18 months; under 6 is an alarm. Without burn the answer is ∞.',
      'Mois avant l’épuisement de la trésorerie. Levez des fonds entre 12 et 18 mois ; sous 6, c’est l’alarme. Sans burn, la réponse est ∞.',
    ),
    family: 'cash',
    from: ['sevenKpis'],
    fn: fn({
      params: {
        cash: amount(t('Cash available.', 'Trésorerie disponible.'), '250000'),
        net_burn: signed(t('Net burn per month; see BURN_RATE.', 'Burn net par mois ; voir BURN_RATE.'), '50000'),
      },
      compute: ({ cash, net_burn }) => (net_burn <= 0 ? '∞' : cash / net_burn),
      examples: [
        { formula: '=RUNWAY(250000, 50000)', result: 5 },
        { formula: '=RUNWAY(250000, -2000)', result: '∞' },
      ],
    }),
    kpi: {
      unit: 'months',
      direction: 'up',
      cadence: 'weekly',
      timing: 'leading',
      aarrr: 'revenue',
      level: 'strategic',
      actions: [
        t('Start raising now: it takes three to six months.', 'Lancer la levée : elle prend trois à six mois.'),
        t('Cut variable costs within the week.', 'Réduire les coûts variables sous une semaine.'),
        t('Invoice earlier and collect late payments.', 'Facturer plus tôt et recouvrer les retards de paiement.'),
      ],
      target: 12,
      alert: 6,
      goalFrom: ['sevenKpis'],
      inputs: inputs('cash_end', 'total_spend', 'revenue'),
      native: where([...notNegative('cash_end'), ...spendValid, `${BURN}>0`], `[cash_end]/${BURN}`),
      call: `RUNWAY([cash_end];${BURN_CALL})`,
      unbounded: `AND([cash_end]>=0;[total_spend]>=0;[revenue]>=0;${BURN}<=0)`,
    },
  },
  BURN_MULTIPLE: {
    title: same('Burn multiple'),
    description: t(
      'Cash burnt against the ARR gained. Under 1 excellent, 1–1.5 great, 1.5–2 good, 2–3 suspect, above 3 bad (David Sacks, 2020).',
      'Trésorerie consommée rapportée à l’ARR gagné. Sous 1 excellent, 1–1,5 très bien, 1,5–2 bien, 2–3 douteux, au-delà de 3 mauvais (David Sacks, 2020).',
    ),
    family: 'cash',
    from: ['sacks'],
    fn: fn({
      params: {
        net_burn: signed(
          t('Net burn of the period; see BURN_RATE.', 'Burn net de la période ; voir BURN_RATE.'),
          '500000',
        ),
        net_new_arr: signed(t('ARR gained in the same period.', 'ARR gagné sur la même période.'), '250000'),
      },
      compute: ({ net_burn, net_new_arr }) => divide(net_burn, { net_new_arr }, 'no_growth'),
      examples: [{ formula: '=BURN_MULTIPLE(500000, 250000)', result: 2 }],
    }),
    kpi: {
      unit: 'ratio',
      direction: 'down',
      cadence: 'monthly',
      timing: 'lagging',
      aarrr: 'revenue',
      level: 'strategic',
      actions: [
        t(
          'Stop the spending that brings no new recurring revenue.',
          'Arrêter les dépenses sans nouveau revenu récurrent.',
        ),
        t(
          'Act on churn, which cancels part of what is won.',
          'Agir sur le churn, qui annule une partie de ce qui est gagné.',
        ),
        t(
          'Delay hires that do not sell, build or retain.',
          'Différer les recrutements qui ne vendent, ne construisent ni ne fidélisent.',
        ),
      ],
      target: 15 / 10,
      alert: 3,
      goalFrom: ['sacks'],
      inputs: inputs('total_spend', 'revenue', ...MOVEMENTS),
      native: where([...spendValid, ...movementsValid, `${NET_NEW}>0`], `${BURN}/(12*${NET_NEW})`),
      call: `BURN_MULTIPLE(${BURN_CALL};ARR(${NET_NEW_CALL}))`,
    },
  },
} as const satisfies Record<string, Metric>;
