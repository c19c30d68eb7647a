/** This file defines the Data tab's columns about people and operations. */
import { same, t } from '../text';
import { type Columns, count, money, rate } from './column';

export const people = {
  // People and operations
  employees_start: {
    ...count(
      'people',
      [14, 26],
      t('Employees at start', 'Effectif en début de mois'),
      t('Employees on the first day of the month (payroll).', 'Salariés au premier jour du mois (paie).'),
    ),
    carries: { plus: ['hires'], minus: ['leavers'] },
  },
  hires: count(
    'people',
    [1, 1],
    t('Hires', 'Recrutements'),
    t('People who joined in the month (payroll).', 'Personnes arrivées dans le mois (paie).'),
  ),
  leavers: count(
    'people',
    [0, 1],
    t('Leavers', 'Départs'),
    t(
      'Of the employees at start, those who left in the month. A positive number (payroll).',
      'Parmi l’effectif de début de mois, ceux qui sont partis. Un nombre positif (paie).',
    ),
  ),
  hiring_costs: money(
    'people',
    [3500, 4200],
    t('Hiring costs', 'Coûts de recrutement'),
    t(
      'Ads, agency fees and team time spent on hiring in the month.',
      'Annonces, honoraires de cabinet et temps passé au recrutement dans le mois.',
    ),
  ),
  engaged: count(
    'people',
    [10, 21],
    t('Engaged employees', 'Salariés engagés'),
    t(
      'Employees whose survey answers show engagement (survey).',
      'Salariés dont les réponses témoignent de leur engagement (enquête).',
    ),
  ),
  survey_respondents: count(
    'people',
    [13, 24],
    t('Employees who answered', 'Salariés répondants'),
    t('Employees who answered that survey.', 'Salariés ayant répondu à cette enquête.'),
  ),
  availability: rate(
    'people',
    [86 / 100, 90 / 100],
    t('Availability rate', 'Taux de disponibilité'),
    t('Run time ÷ planned production time (workshop).', 'Temps de marche ÷ temps de production prévu (atelier).'),
  ),
  performance: rate(
    'people',
    [90 / 100, 93 / 100],
    t('Performance rate', 'Taux de performance'),
    t(
      'Pieces made ÷ pieces possible in the run time (workshop).',
      'Pièces produites ÷ pièces possibles pendant le temps de marche (atelier).',
    ),
  ),
  quality: rate(
    'people',
    [97 / 100, 98 / 100],
    t('Quality rate', 'Taux de qualité'),
    t('Good pieces ÷ pieces made (workshop).', 'Pièces bonnes ÷ pièces produites (atelier).'),
  ),
  billed_days: count(
    'people',
    [150, 240],
    t('Days billed', 'Jours facturés'),
    t(
      'Consultant days billed in the month (time sheets).',
      'Jours de consultants facturés dans le mois (comptes rendus d’activité).',
    ),
  ),
  available_days: count(
    'people',
    [205, 300],
    t('Days available', 'Jours disponibles'),
    t(
      'Consultant working days of the month, leave taken off (time sheets).',
      'Jours ouvrés des consultants dans le mois, congés déduits (comptes rendus d’activité).',
    ),
  ),
  consultants: count(
    'people',
    [10, 15],
    same('Consultants'),
    t(
      'Consultants employed in the month, full-time equivalent.',
      'Consultants employés dans le mois, en équivalent temps plein.',
    ),
  ),
} as const satisfies Columns;
