/** This file tells which metrics of a Plan are on its dashboard. */
import type { Plan, PlanMetric } from './plan';

/** The North Star first. */
export const shownMetrics = (plan: Plan): PlanMetric[] => [plan.northStar, ...plan.kpis.filter(({ shown }) => shown)];
