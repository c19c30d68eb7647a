/** This file lays out the 30 days that follow: North Star, then KPIs, then OKR, dated from today (M1). */
import type { Text } from '../metrics/text';
import { CRITERIA } from './criteria';
import type { Plan } from './plan';

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

const metrics = (plan: Plan) => [plan.northStar, ...plan.kpis.filter(({ shown }) => shown)];
const lacking = (field: 'owner' | 'action') => (plan: Plan) =>
  metrics(plan).some((metric) => metric[field].trim() === '');

/** How each criterion of the North Star is tested, in their order. */
const TESTS: readonly Text[] = [
  {
    en: 'Compare the North Star’s monthly changes with those of revenue',
    fr: 'Comparer les variations mensuelles de l’étoile du Nord à celles du revenu',
  },
  {
    en: 'List three levers that move the North Star within 30 days',
    fr: 'Lister trois leviers qui agissent sur l’étoile du Nord sous 30 jours',
  },
  {
    en: 'Check how soon the North Star’s figure is known',
    fr: 'Vérifier sous combien de temps l’étoile du Nord est connue',
  },
  {
    en: 'Ask five people to define the North Star',
    fr: 'Demander à cinq personnes de définir l’étoile du Nord',
  },
  {
    en: 'Check the North Star against your plan for the next 18 months',
    fr: 'Confronter l’étoile du Nord à votre plan sur 18 mois',
  },
];

const TASKS: readonly Task[] = [
  {
    day: 2,
    text: { en: 'List every metric followed today', fr: 'Lister toutes les métriques suivies aujourd’hui' },
    source: 'M1 B',
  },
  {
    day: 5,
    text: { en: 'Define 3 or 4 candidates for the North Star', fr: 'Définir 3 ou 4 candidates à l’étoile du Nord' },
    gives: { en: 'A list of candidates', fr: 'Une liste de candidates' },
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
    text: { en: 'Validate the North Star with the team', fr: 'Valider l’étoile du Nord avec l’équipe' },
    gives: { en: 'One definition in one sentence', fr: 'Une définition en une phrase' },
    source: 'E10, M1 B',
  },
  {
    day: 14,
    text: {
      en: 'Set up its tracking: source, rhythm, who enters it',
      fr: 'Organiser son suivi : source, rythme, qui la saisit',
    },
    source: 'M1 B',
  },
  {
    day: 15,
    text: {
      en: 'Decompose the North Star into the KPIs that move it',
      fr: 'Décomposer l’étoile du Nord en KPI qui la font bouger',
    },
    gives: { en: 'Seven metrics at most', fr: 'Sept indicateurs au plus' },
    source: 'M1 B',
  },
  {
    day: 16,
    text: { en: 'Check that each KPI can be measured today', fr: 'Vérifier que chaque KPI se mesure dès aujourd’hui' },
    source: 'M1 B',
  },
  {
    day: 17,
    text: { en: 'Enter the first months in the Data tab', fr: 'Saisir les premiers mois dans l’onglet Données' },
    source: 'M1 B',
  },
  {
    day: 18,
    text: { en: 'Give every KPI an owner', fr: 'Donner un responsable à chaque KPI' },
    source: 'A2 B',
    needed: lacking('owner'),
  },
  {
    day: 19,
    text: { en: 'Give every KPI a first action', fr: 'Donner une première action à chaque KPI' },
    source: 'I8 B',
    needed: lacking('action'),
  },
  {
    day: 21,
    text: { en: 'Read the dashboard together for a week', fr: 'Lire le tableau de bord ensemble une semaine' },
    gives: { en: 'A dashboard that everybody trusts', fr: 'Un tableau de bord auquel chacun se fie' },
    source: 'M1 B',
  },
  {
    day: 23,
    text: { en: 'Write the quarter’s objective', fr: 'Écrire l’objectif du trimestre' },
    source: 'M1 B',
    needed: (plan) => plan.okr === null,
  },
  {
    day: 25,
    text: {
      en: 'Cascade to teams: 1 or 2 key results each',
      fr: 'Décliner par équipe : 1 ou 2 résultats clés chacune',
    },
    source: 'G3 B',
  },
  {
    day: 27,
    text: { en: 'Calibrate targets at 7 chances in 10', fr: 'Calibrer les cibles à 7 chances sur 10' },
    source: 'G4 B',
  },
  {
    day: 28,
    text: { en: 'Give each key result to one person', fr: 'Confier chaque résultat clé à une personne' },
    source: 'M1 B',
    needed: ({ okr }) => okr === null || okr.keyResults.some(({ owner }) => owner.trim() === ''),
  },
  {
    day: 30,
    text: { en: 'Kick off, with a weekly 15-minute meeting', fr: 'Lancer, avec un point hebdomadaire de 15 minutes' },
    gives: { en: 'The quarter’s OKR, and a date every week', fr: 'L’OKR du trimestre, et un rendez-vous par semaine' },
    source: 'G7, M1 B',
  },
];

export function thirtyDayPlan(plan: Plan, today: string): DatedTask[] {
  return TASKS.filter(({ needed }) => !needed || needed(plan)).map(({ day, text, gives }) => ({
    due: dayAfter(today, day),
    week: Math.min(4, Math.ceil(day / 7)),
    text,
    gives: gives ?? null,
  }));
}

/** Calendar days, without any clock or time zone. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 3600 * 1000).toISOString().slice(0, 10);
}
