/** This file lays out the 30 days that follow: North Star, then KPIs, then OKR, dated from today (M1). */
import { type Text, t } from '../metrics/text';
import { CRITERIA } from './criteria';
import type { Plan } from './plan';
import { shownMetrics } from './shownMetrics';

interface Task {
  /** Days from today by which it should be done. */
  readonly day: number;
  readonly text: Text;
  /** What it leaves behind, where that is more than being done. */
  readonly gives?: Text;
  readonly source: string;
  /** A task that the plan already settles is left out. */
  readonly needed?: (plan: Plan) => boolean;
}

interface DatedTask {
  readonly due: string;
  readonly week: number;
  readonly text: Text;
  readonly gives: Text | null;
}

const lacking = (field: 'owner' | 'action') => (plan: Plan) =>
  shownMetrics(plan).some((metric) => metric[field].trim() === '');

/** How each criterion of the North Star is tested, in their order. */
const TESTS: readonly Text[] = [
  t(
    'Compare the North Star’s monthly changes with those of revenue',
    'Comparer les variations mensuelles de l’étoile du Nord à celles du revenu',
  ),
  t(
    'List three levers that move the North Star within 30 days',
    'Lister trois leviers qui agissent sur l’étoile du Nord sous 30 jours',
  ),
  t('Check how soon the North Star’s figure is known', 'Vérifier sous combien de temps l’étoile du Nord est connue'),
  t('Ask five people to define the North Star', 'Demander à cinq personnes de définir l’étoile du Nord'),
  t(
    'Check the North Star against your plan for the next 18 months',
    'Confronter l’étoile du Nord à votre plan sur 18 mois',
  ),
];

const TASKS: readonly Task[] = [
  {
    day: 2,
    text: t('List every metric followed today', 'Lister toutes les métriques suivies aujourd’hui'),
    source: 'M1 B',
  },
  {
    day: 5,
    text: t('Define 3 or 4 candidates for the North Star', 'Définir 3 ou 4 candidates à l’étoile du Nord'),
    gives: t('A list of candidates', 'Une liste de candidates'),
    source: 'E10, M1 B',
  },
  ...CRITERIA.map(
    ({ source }, index): Task => ({
      day: 7 + index,
      text: TESTS[index]!,
      source,
      needed: (plan) => plan.criteria[index]?.answer !== 'yes',
    }),
  ),
  {
    day: 13,
    text: t('Validate the North Star with the team', 'Valider l’étoile du Nord avec l’équipe'),
    gives: t('One definition in one sentence', 'Une définition en une phrase'),
    source: 'E10, M1 B',
  },
  {
    day: 14,
    text: t(
      'Set up its tracking: source, rhythm, who enters it',
      'Organiser son suivi : source, rythme, qui la saisit',
    ),
    source: 'M1 B',
  },
  {
    day: 15,
    text: t(
      'Decompose the North Star into the KPIs that move it',
      'Décomposer l’étoile du Nord en KPI qui la font bouger',
    ),
    gives: t('Seven metrics at most', 'Sept indicateurs au plus'),
    source: 'M1 B',
  },
  {
    day: 16,
    text: t('Check that each KPI can be measured today', 'Vérifier que chaque KPI se mesure dès aujourd’hui'),
    source: 'M1 B',
  },
  {
    day: 17,
    text: t('Enter the first months in the Data tab', 'Saisir les premiers mois dans l’onglet Données'),
    source: 'M1 B',
  },
  {
    day: 18,
    text: t('Give every KPI an owner', 'Donner un responsable à chaque KPI'),
    source: 'A2 B',
    needed: lacking('owner'),
  },
  {
    day: 19,
    text: t('Give every KPI a first action', 'Donner une première action à chaque KPI'),
    source: 'I8 B',
    needed: lacking('action'),
  },
  {
    day: 21,
    text: t('Read the dashboard together for a week', 'Lire le tableau de bord ensemble une semaine'),
    gives: t('A dashboard that everybody trusts', 'Un tableau de bord auquel chacun se fie'),
    source: 'M1 B',
  },
  {
    day: 23,
    text: t('Write the quarter’s objective', 'Écrire l’objectif du trimestre'),
    source: 'M1 B',
    needed: (plan) => plan.okr === null,
  },
  {
    day: 25,
    text: t('Cascade to teams: 1 or 2 key results each', 'Décliner par équipe : 1 ou 2 résultats clés chacune'),
    source: 'G3 B',
  },
  {
    day: 27,
    text: t('Calibrate targets at 7 chances in 10', 'Calibrer les cibles à 7 chances sur 10'),
    source: 'G4 B',
  },
  {
    day: 28,
    text: t('Give each key result to one person', 'Confier chaque résultat clé à une personne'),
    source: 'M1 B',
    needed: ({ okr }) => okr === null || okr.keyResults.some(({ owner }) => owner.trim() === ''),
  },
  {
    day: 30,
    text: t('Kick off, with a weekly 15-minute meeting', 'Lancer, avec un point hebdomadaire de 15 minutes'),
    gives: t('The quarter’s OKR, and a date every week', 'L’OKR du trimestre, et un rendez-vous par semaine'),
    source: 'G7, M1 B',
  },
];

export function thirtyDayPlan(plan: Plan, today: string): DatedTask[] {
  return TASKS.filter(({ needed }) => !needed || needed(plan)).map(({ day, text, gives }) => ({
    due: workingDay(dayAfter(today, day)),
    week: Math.min(4, Math.ceil(day / 7)),
    text,
    gives: gives ?? null,
  }));
}

/** Calendar days, without any clock or time zone. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 3600 * 1000).toISOString().slice(0, 10);
}

/** A day that falls on a weekend gives way to the Monday after. */
export function workingDay(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? dayAfter(day, 2) : weekday === 0 ? dayAfter(day, 1) : day;
}
