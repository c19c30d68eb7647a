/** This file defines the metrics of people and operations. */
import { atMost, divide, share } from './errors';
import { notNegative, perUnit, shareOf, where } from './formulas';
import { inputs } from './inputs';
import { fn, type Metric } from './metric';
import { amount, rate } from './params';
import { t } from './text';

export const people = {
  EMPLOYEE_RETENTION: {
    title: t('Employee retention', 'Rétention des talents'),
    description: t(
      'Share of the employees at the start who are still there.',
      'Part des salariés présents au début qui sont encore là.',
    ),
    family: 'people',
    from: ['performance'],
    fn: fn({
      params: {
        start: amount(t('Employees at the start.', 'Salariés au début.'), '50'),
        leavers: amount(
          t('Leavers among those present at the start.', 'Départs parmi les salariés présents au début.'),
          '4',
        ),
      },
      compute: ({ start, leavers }) => {
        if (start > 0) atMost({ leavers }, { start });
        return divide(start - leavers, { start }, 'no_employee');
      },
      examples: [{ formula: '=EMPLOYEE_RETENTION(50, 4)', result: 0.92 }],
    }),
    kpi: {
      unit: 'rate',
      direction: 'up',
      cadence: 'monthly',
      timing: 'lagging',
      aarrr: 'retention',
      level: 'strategic',
      actions: [
        t('Meet each key person one to one this month.', 'Voir ce mois-ci chaque personne clé en tête-à-tête.'),
        t(
          'Hold an exit interview with each leaver, and act on it.',
          'Mener un entretien à chaque départ et en tirer une action.',
        ),
        t('Compare salaries with the market.', 'Comparer les salaires au marché.'),
      ],
      inputs: inputs('employees_start', 'leavers'),
      native: where(
        ['[employees_start]>0', ...notNegative('leavers'), '[leavers]<=[employees_start]'],
        '([employees_start]-[leavers])/[employees_start]',
      ),
      call: 'EMPLOYEE_RETENTION([employees_start];[leavers])',
    },
  },
  EMPLOYEE_TURNOVER: {
    title: t('Employee turnover', 'Taux de rotation (turnover)'),
    description: t(
      'Half the sum of hires and leavers, divided by the staff at the start.',
      'Moyenne des arrivées et des départs, divisée par l’effectif au début.',
    ),
    family: 'people',
    from: ['dares'],
    fn: fn({
      params: {
        hires: amount(t('People hired in the period.', 'Arrivées de la période.'), '15'),
        leavers: amount(t('People who left in the period.', 'Départs de la période.'), '5'),
        start: amount(t('Employees at the start.', 'Salariés au début.'), '100'),
      },
      compute: ({ hires, leavers, start }) => divide((hires + leavers) / 2, { start }, 'no_employee'),
      examples: [{ formula: '=EMPLOYEE_TURNOVER(15, 5, 100)', result: 0.1 }],
    }),
    kpi: {
      unit: 'rate',
      direction: 'down',
      cadence: 'monthly',
      timing: 'lagging',
      aarrr: 'retention',
      level: 'tactical',
      actions: [
        t('Find which teams or managers people leave.', 'Repérer les équipes ou les managers que l’on quitte.'),
        t('Improve the first 90 days of newcomers.', 'Améliorer les 90 premiers jours des nouveaux.'),
        t('Offer a path: role, training, pay.', 'Proposer un parcours : rôle, formation, rémunération.'),
      ],
      inputs: inputs('hires', 'leavers', 'employees_start'),
      native: where(
        [...notNegative('hires', 'leavers'), '[employees_start]>0'],
        '([hires]+[leavers])/2/[employees_start]',
      ),
      call: 'EMPLOYEE_TURNOVER([hires];[leavers];[employees_start])',
    },
  },
  COST_PER_HIRE: {
    title: t('Cost per hire', 'Coût par recrutement'),
    description: t(
      'Ads, agency fees and team time divided by the people hired.',
      'Annonces, honoraires de cabinet et temps passé, divisés par le nombre de recrutements.',
    ),
    family: 'people',
    from: ['performance'],
    fn: fn({
      params: {
        costs: amount(t('Hiring costs of the period.', 'Coûts de recrutement de la période.'), '12000'),
        hires: amount(t('People hired.', 'Personnes recrutées.'), '3'),
      },
      compute: ({ costs, hires }) => divide(costs, { hires }, 'no_hire'),
      examples: [{ formula: '=COST_PER_HIRE(12000, 3)', result: 4000 }],
    }),
    kpi: {
      unit: 'money',
      direction: 'down',
      cadence: 'quarterly',
      timing: 'lagging',
      aarrr: 'acquisition',
      level: 'operational',
      actions: [
        t('Reward referrals by present employees.', 'Récompenser la cooptation par les salariés.'),
        t('Rewrite the job offer so that the right people apply.', 'Réécrire l’offre pour attirer les bons profils.'),
        t('Shorten the process to three interviews.', 'Raccourcir le processus à trois entretiens.'),
      ],
      inputs: inputs('hiring_costs', 'hires'),
      native: perUnit('hiring_costs', 'hires'),
      call: 'COST_PER_HIRE([hiring_costs];[hires])',
    },
  },
  ENGAGEMENT_RATE: {
    title: t('Employee engagement', 'Engagement des salariés'),
    description: t(
      'Share of engaged employees among those who answered.',
      'Part des salariés engagés parmi ceux qui ont répondu.',
    ),
    family: 'people',
    from: ['performance'],
    fn: fn({
      params: {
        engaged: amount(t('Engaged employees.', 'Salariés engagés.'), '33'),
        respondents: amount(t('Employees who answered.', 'Salariés ayant répondu.'), '44'),
      },
      compute: ({ engaged, respondents }) => share({ engaged }, { respondents }, 'no_answer'),
      examples: [{ formula: '=ENGAGEMENT_RATE(33, 44)', result: 0.75 }],
    }),
    kpi: {
      unit: 'rate',
      direction: 'up',
      cadence: 'quarterly',
      timing: 'leading',
      aarrr: 'retention',
      level: 'tactical',
      actions: [
        t('Share the results within a week, with one decision.', 'Partager sous une semaine résultats et décision.'),
        t('Let each team choose the one thing to improve.', 'Laisser chaque équipe choisir un point à améliorer.'),
        t(
          'Remove one meeting or one report that nobody needs.',
          'Supprimer une réunion ou un rapport dont personne n’a besoin.',
        ),
      ],
      inputs: inputs('engaged', 'survey_respondents'),
      native: shareOf('engaged', 'survey_respondents'),
      call: 'ENGAGEMENT_RATE([engaged];[survey_respondents])',
    },
  },
  OEE: {
    title: t('Overall equipment effectiveness (OEE)', 'Taux de rendement synthétique (TRS)'),
    description: t(
      'Availability × performance × quality; 85% is a classic reference for a good workshop.',
      'Disponibilité × performance × qualité ; 85 % est la référence classique d’un bon atelier.',
    ),
    family: 'people',
    from: ['bySector', 'nakajima'],
    fn: fn({
      params: {
        availability: rate(t('Run time ÷ planned time.', 'Temps de marche ÷ temps prévu.'), '90%'),
        performance: rate(
          t('Pieces made ÷ pieces possible in the run time.', 'Pièces produites ÷ pièces possibles pendant la marche.'),
          '95%',
        ),
        quality: rate(t('Good pieces ÷ pieces made.', 'Pièces bonnes ÷ pièces produites.'), '98%'),
      },
      compute: ({ availability, performance, quality }) => availability * performance * quality,
      examples: [{ formula: '=OEE(90%, 95%, 98%)', result: 0.8379 }],
    }),
    kpi: {
      unit: 'rate',
      direction: 'up',
      cadence: 'daily',
      timing: 'leading',
      aarrr: 'revenue',
      level: 'operational',
      actions: [
        t('Act on the lowest of the three rates first.', 'Agir d’abord sur le plus bas des trois taux.'),
        t(
          'List the stops of the week and remove the first cause.',
          'Lister les arrêts de la semaine et lever la première cause.',
        ),
        t('Shorten changeovers.', 'Raccourcir les changements de série.'),
      ],
      target: 85 / 100,
      goalFrom: ['nakajima'],
      inputs: inputs('availability', 'performance', 'quality'),
      native: where(
        ['availability', 'performance', 'quality'].flatMap((id) => [`[${id}]>=0`, `[${id}]<=1`]),
        '[availability]*[performance]*[quality]',
      ),
      call: 'OEE([availability];[performance];[quality])',
    },
  },
  UTILIZATION: {
    title: t('Utilization rate', 'Taux d’activité (TACE)'),
    description: t(
      'Share of the consultants’ available days that are billed.',
      'Part facturée des jours disponibles des consultants.',
    ),
    family: 'people',
    from: ['visionToAction'],
    fn: fn({
      params: {
        billed_days: amount(t('Days billed.', 'Jours facturés.'), '150'),
        available_days: amount(t('Working days, leave taken off.', 'Jours ouvrés, congés déduits.'), '200'),
      },
      compute: ({ billed_days, available_days }) => share({ billed_days }, { available_days }, 'no_day'),
      examples: [{ formula: '=UTILIZATION(150, 200)', result: 0.75 }],
    }),
    kpi: {
      unit: 'rate',
      direction: 'up',
      cadence: 'weekly',
      timing: 'leading',
      aarrr: 'revenue',
      level: 'strategic',
      actions: [
        t('Look two months ahead at who will be free.', 'Regarder deux mois à l’avance qui sera disponible.'),
        t('Offer short missions to present customers.', 'Proposer des missions courtes aux clients actuels.'),
        t('Adjust hiring to the signed workload.', 'Ajuster les recrutements à la charge signée.'),
      ],
      inputs: inputs('billed_days', 'available_days'),
      native: shareOf('billed_days', 'available_days'),
      call: 'UTILIZATION([billed_days];[available_days])',
    },
  },
  MARGIN_PER_CONSULTANT: {
    title: t('Gross margin per consultant', 'Marge brute par consultant'),
    description: t(
      'Revenue minus direct costs, per consultant.',
      'Chiffre d’affaires moins coûts directs, par consultant.',
    ),
    family: 'people',
    from: ['visionToAction'],
    fn: fn({
      params: {
        revenue: amount(t('Revenue of the period.', 'Chiffre d’affaires de la période.'), '120000'),
        direct_costs: amount(
          t('Direct costs: consultants’ pay and charges.', 'Coûts directs : rémunération et charges des consultants.'),
          '80000',
        ),
        consultants: amount(t('Consultants, full-time equivalent.', 'Consultants, en équivalent temps plein.'), '10'),
      },
      compute: ({ revenue, direct_costs, consultants }) =>
        divide(revenue - direct_costs, { consultants }, 'no_consultant'),
      examples: [{ formula: '=MARGIN_PER_CONSULTANT(120000, 80000, 10)', result: 4000 }],
    }),
    kpi: {
      unit: 'money',
      direction: 'up',
      cadence: 'monthly',
      timing: 'lagging',
      aarrr: 'revenue',
      level: 'strategic',
      actions: [
        t('Raise the day rate at each renewal.', 'Relever le taux journalier à chaque renouvellement.'),
        t(
          'Staff with a better mix of juniors and seniors.',
          'Composer les équipes avec un meilleur équilibre junior-senior.',
        ),
        t('Stop the fixed-price projects that overrun.', 'Arrêter les forfaits qui dérapent.'),
      ],
      inputs: inputs('revenue', 'direct_costs', 'consultants'),
      native: where(
        [...notNegative('revenue', 'direct_costs'), '[consultants]>0'],
        '([revenue]-[direct_costs])/[consultants]',
      ),
      call: 'MARGIN_PER_CONSULTANT([revenue];[direct_costs];[consultants])',
    },
  },
} as const satisfies Record<string, Metric>;
