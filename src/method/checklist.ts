/** This file holds the launch checklist: twelve points, ready at ten (M2, Z5). */
import { same, type Text, t } from '../metrics/text';
import { missetBy } from './okr';
import type { Plan } from './plan';
import { metricLimit } from './profile';
import { shownMetrics } from './shownMetrics';
import { looksLikeTeam } from './words';

interface CheckPoint {
  readonly id: string;
  readonly group: Text;
  readonly text: Text;
  /** What the plan itself proves; null where only a person can tell. */
  readonly proved: ((plan: Plan) => boolean) | null;
}

export const READY_AT = 10;

const STAR: Text = t('North Star', 'Étoile du Nord');
const KPIS: Text = t('KPIs', 'KPI');
const OKR: Text = same('OKR');
const TOOLS: Text = t('Tools', 'Outils');

const holds = (index: number) => (plan: Plan) => plan.criteria[index]?.answer === 'yes';
const keyResults = (plan: Plan) => plan.okr?.keyResults ?? [];

export const CHECKLIST: readonly CheckPoint[] = [
  { id: 'correlated', group: STAR, text: t('Goes with revenue', 'Corrélée au revenu'), proved: holds(0) },
  {
    id: 'measurable',
    group: STAR,
    text: t('Measured within 48 hours', 'Mesurée sous 48 h'),
    proved: holds(2),
  },
  {
    id: 'understood',
    group: STAR,
    text: t('Defined alike by all', 'Définie de même par tous'),
    proved: holds(3),
  },
  {
    id: 'few',
    group: KPIS,
    text: t('7 metrics at most (8 above 10 million)', '7 indicateurs au plus (8 dès 10 millions)'),
    proved: (plan) => shownMetrics(plan).length <= metricLimit(plan.stage),
  },
  {
    id: 'owned',
    group: KPIS,
    text: t('An owner for each', 'Un responsable pour chacun'),
    proved: (plan) => shownMetrics(plan).every(({ owner }) => owner.trim() !== ''),
  },
  {
    id: 'actions',
    group: KPIS,
    text: t('A corrective action for each', 'Une action corrective pour chacun'),
    proved: (plan) => shownMetrics(plan).every(({ action }) => action.trim() !== ''),
  },
  {
    id: 'calibrated',
    group: OKR,
    text: t('Targets near 7 chances in 10', 'Cibles proches de 7 chances sur 10'),
    proved: (plan) =>
      keyResults(plan).length > 0 && keyResults(plan).every(({ confidence }) => missetBy(confidence) === 0),
  },
  {
    id: 'okr-owned',
    group: OKR,
    text: t('An owner for each key result', 'Un responsable par résultat clé'),
    proved: (plan) =>
      keyResults(plan).length > 0 &&
      keyResults(plan).every(({ owner }) => owner.trim() !== '' && !looksLikeTeam(owner)),
  },
  {
    id: 'weekly',
    group: OKR,
    text: t('A weekly 15-minute meeting', 'Un point hebdomadaire de 15 minutes'),
    proved: null,
  },
  {
    id: 'reachable',
    group: TOOLS,
    text: t('Dashboard open in 30 seconds', 'Tableau ouvert en 30 secondes'),
    proved: null,
  },
  {
    id: 'fresh',
    group: TOOLS,
    text: t('Data refreshed on time', 'Données actualisées à temps'),
    proved: null,
  },
  { id: 'glossary', group: TOOLS, text: t('One glossary for all', 'Un glossaire commun'), proved: null },
];
