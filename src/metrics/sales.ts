/** This file defines the sales metrics: how long, how often and how fast opportunities become customers. */
import { mean } from 'simple-statistics';
import { delays } from './delays';
import { divide, share } from './errors';
import { entered, perUnit, shareOf } from './formulas';
import { inputs } from './inputs';
import { fn, type Metric } from './metric';
import { amount, column, date, rate } from './params';
import { t } from './text';

export const sales = {
  SALES_CYCLE: {
    title: t('Sales cycle', 'Cycle de vente'),
    description: t(
      'Mean days from first contact to signature, over the rows with both dates.',
      'Nombre moyen de jours entre le premier contact et la signature, sur les lignes où les deux dates sont remplies.',
    ),
    family: 'sales',
    from: ['performance', 'okrGuide', 'bySector'],
    fn: fn({
      params: {
        first_contacts: column(date(t('Dates of first contact.', 'Dates du premier contact.'), 'A2:A')),
        closings: column(
          date(
            t('Dates of signature; blank while open.', 'Dates de signature ; vide tant que l’affaire est ouverte.'),
            'B2:B',
          ),
        ),
      },
      compute: ({ first_contacts, closings }, placeOf) => mean(delays({ first_contacts }, { closings }, placeOf)),
      examples: [{ formula: '=SALES_CYCLE({"2026-01-05"; "2026-01-10"}, {"2026-02-04"; "2026-02-24"})', result: 37.5 }],
    }),
    kpi: {
      unit: 'days',
      direction: 'down',
      cadence: 'monthly',
      timing: 'leading',
      aarrr: 'revenue',
      level: 'tactical',
      actions: [
        t('Find the stage where deals wait, and remove the cause.', 'Débloquer l’étape où les affaires attendent.'),
        t('Meet the decision maker at the first appointment.', 'Rencontrer le décideur dès le premier rendez-vous.'),
        t('Send the proposal within 24 hours.', 'Envoyer la proposition sous 24 heures.'),
      ],
      inputs: inputs('sales_cycle_days'),
      native: entered('sales_cycle_days'),
    },
  },
  CLOSING_RATE: {
    title: t('Closing rate', 'Taux de closing'),
    description: t(
      'Share of qualified opportunities, once closed, that were won.',
      'Part des opportunités qualifiées, une fois closes, qui ont été gagnées.',
    ),
    family: 'sales',
    from: ['performance', 'okrGuide'],
    fn: fn({
      params: {
        won: amount(t('Deals won.', 'Affaires gagnées.'), '25'),
        closed: amount(t('Deals won or lost.', 'Affaires gagnées ou perdues.'), '100'),
      },
      compute: ({ won, closed }) => share({ won }, { closed }, 'no_closed'),
      examples: [{ formula: '=CLOSING_RATE(25, 100)', result: 0.25 }],
    }),
    kpi: {
      unit: 'rate',
      direction: 'up',
      cadence: 'weekly',
      timing: 'leading',
      aarrr: 'revenue',
      level: 'tactical',
      actions: [
        t(
          'Qualify harder: budget, need, decision maker, date.',
          'Mieux qualifier : budget, besoin, décideur, échéance.',
        ),
        t(
          'Ask the lost prospects why, and answer the first objection.',
          'Demander pourquoi aux prospects perdus et traiter la première objection.',
        ),
        t(
          'Share the arguments of the best seller with the others.',
          'Partager les arguments du meilleur vendeur avec les autres.',
        ),
      ],
      inputs: inputs('deals_won', 'deals_closed'),
      native: shareOf('deals_won', 'deals_closed'),
      call: 'CLOSING_RATE([deals_won];[deals_closed])',
    },
  },
  SALES_VELOCITY: {
    title: t('Sales velocity', 'Vélocité commerciale'),
    description: t(
      'Money won per day: opportunities × closing rate × deal size ÷ days of the sales cycle.',
      'Montant signé par jour : opportunités × taux de closing × montant moyen d’une affaire ÷ durée du cycle de vente en jours.',
    ),
    family: 'sales',
    from: ['practice'],
    fn: fn({
      params: {
        opportunities: amount(t('Qualified opportunities.', 'Opportunités qualifiées.'), '40'),
        closing_rate: rate(t('Closing rate.', 'Taux de closing.'), '25%'),
        deal_size: amount(t('Average amount of a deal.', 'Montant moyen d’une affaire.'), '9000'),
        cycle_days: amount(t('Days of the sales cycle.', 'Durée du cycle de vente, en jours.'), '45'),
      },
      compute: ({ opportunities, closing_rate, deal_size, cycle_days }) =>
        divide(opportunities * closing_rate * deal_size, { cycle_days }, 'no_cycle'),
      examples: [{ formula: '=SALES_VELOCITY(40, 25%, 9000, 45)', result: 2000 }],
    }),
  },
  PIPELINE_COVERAGE: {
    title: t('Pipeline coverage', 'Couverture du pipeline'),
    description: t(
      'Open qualified pipeline against the sales target it must feed; 3 is a usual minimum.',
      'Pipeline qualifié ouvert rapporté à l’objectif de vente qu’il doit alimenter ; 3 est un minimum courant.',
    ),
    family: 'sales',
    from: ['jordan'],
    fn: fn({
      params: {
        pipeline: amount(
          t('Value of the open qualified opportunities.', 'Valeur des opportunités qualifiées ouvertes.'),
          '300000',
        ),
        target: amount(t('Sales target of the period.', 'Objectif de vente de la période.'), '100000'),
      },
      compute: ({ pipeline, target }) => divide(pipeline, { target }, 'no_target'),
      examples: [{ formula: '=PIPELINE_COVERAGE(300000, 100000)', result: 3 }],
    }),
    kpi: {
      unit: 'ratio',
      direction: 'up',
      cadence: 'weekly',
      timing: 'leading',
      aarrr: 'revenue',
      level: 'tactical',
      actions: [
        t('Block prospecting hours in the calendar this week.', 'Bloquer cette semaine des heures de prospection.'),
        t('Reopen the deals lost six months ago.', 'Rouvrir les affaires perdues il y a six mois.'),
        t('Ask present customers for two introductions each.', 'Demander deux mises en relation à chaque client.'),
      ],
      inputs: inputs('pipeline', 'sales_target'),
      native: perUnit('pipeline', 'sales_target'),
      call: 'PIPELINE_COVERAGE([pipeline];[sales_target])',
    },
  },
} as const satisfies Record<string, Metric>;
