/** This file holds the launch checklist: twelve points, ready at ten (M2, Z5). */
import type { Text } from '../metrics/text';
import { WELL_SET } from './okr';
import type { Plan } from './plan';
import { metricLimit } from './profile';
import { looksLikeTeam } from './words';

interface CheckPoint {
  readonly id: string;
  readonly group: Text;
  readonly text: Text;
  /** What the plan itself proves; null where only a person can tell. */
  readonly proved: ((plan: Plan) => boolean) | null;
}

export const READY_AT = 10;

const STAR: Text = { en: 'North Star', fr: 'Étoile du Nord' };
const KPIS: Text = { en: 'KPIs', fr: 'KPI' };
const OKR: Text = { en: 'OKR', fr: 'OKR', same: true };
const TOOLS: Text = { en: 'Tools', fr: 'Outils' };

const shown = (plan: Plan) => [plan.northStar, ...plan.kpis.filter((kpi) => kpi.shown)];
const holds = (index: number) => (plan: Plan) => plan.criteria[index]?.answer === 'yes';
const keyResults = (plan: Plan) => plan.okr?.keyResults ?? [];

export const CHECKLIST: readonly CheckPoint[] = [
  { id: 'correlated', group: STAR, text: { en: 'Goes with revenue', fr: 'Corrélée au revenu' }, proved: holds(0) },
  {
    id: 'measurable',
    group: STAR,
    text: { en: 'Measured within 48 hours', fr: 'Mesurée sous 48 h' },
    proved: holds(2),
  },
  {
    id: 'understood',
    group: STAR,
    text: { en: 'Defined alike by all', fr: 'Définie de même par tous' },
    proved: holds(3),
  },
  {
    id: 'few',
    group: KPIS,
    text: { en: '7 metrics at most (8 above €10M)', fr: '7 indicateurs au plus (8 au-delà de 10 M€)' },
    proved: (plan) => shown(plan).length <= metricLimit(plan.stage),
  },
  {
    id: 'owned',
    group: KPIS,
    text: { en: 'An owner for each', fr: 'Un responsable pour chacun' },
    proved: (plan) => shown(plan).every(({ owner }) => owner.trim() !== ''),
  },
  {
    id: 'actions',
    group: KPIS,
    text: { en: 'A corrective action for each', fr: 'Une action corrective pour chacun' },
    proved: (plan) => shown(plan).every(({ action }) => action.trim() !== ''),
  },
  {
    id: 'calibrated',
    group: OKR,
    text: { en: 'Targets near 7 chances in 10', fr: 'Cibles proches de 7 chances sur 10' },
    proved: (plan) =>
      keyResults(plan).length > 0 &&
      keyResults(plan).every(({ confidence }) => Math.abs(Math.round(100 * (confidence - WELL_SET))) <= 15),
  },
  {
    id: 'okr-owned',
    group: OKR,
    text: { en: 'An owner for each key result', fr: 'Un responsable par résultat clé' },
    proved: (plan) =>
      keyResults(plan).length > 0 &&
      keyResults(plan).every(({ owner }) => owner.trim() !== '' && !looksLikeTeam(owner)),
  },
  {
    id: 'weekly',
    group: OKR,
    text: { en: 'A weekly 15-minute meeting', fr: 'Un point hebdomadaire de 15 minutes' },
    proved: null,
  },
  {
    id: 'reachable',
    group: TOOLS,
    text: { en: 'Dashboard open in 30 seconds', fr: 'Tableau ouvert en 30 secondes' },
    proved: null,
  },
  {
    id: 'fresh',
    group: TOOLS,
    text: { en: 'Data refreshed on time', fr: 'Données actualisées à temps' },
    proved: null,
  },
  { id: 'glossary', group: TOOLS, text: { en: 'One glossary for all', fr: 'Un glossaire commun' }, proved: null },
];

/** `ticked` are the points that a person vouches for. */
export const checklistScore = (plan: Plan, ticked: readonly string[]): number =>
  CHECKLIST.filter(({ id, proved }) => (proved ? proved(plan) : ticked.includes(id))).length;
