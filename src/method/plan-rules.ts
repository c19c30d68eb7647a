/** This file checks a whole Plan, as the server does before it writes one: what the screens refuse is refused again. */
import { isWorse } from './defaults';
import type { Plan } from './plan';
import { metricLimit } from './profile';
import { criteriaFailed } from './rules-start';

type PlanFault = 'too-many-metrics' | 'metric-twice' | 'alert-side' | 'criteria-too-few';

const metrics = (plan: Plan) => [plan.northStar, ...plan.kpis];

const FAULTS: readonly { fault: PlanFault; holds: (plan: Plan) => boolean }[] = [
  { fault: 'too-many-metrics', holds: (plan) => shown(plan).length > metricLimit(plan.stage) },
  { fault: 'metric-twice', holds: (plan) => new Set(metrics(plan).map(({ id }) => id)).size < metrics(plan).length },
  {
    fault: 'alert-side',
    holds: (plan) =>
      metrics(plan).some(
        ({ alert, target, direction }) => alert !== null && target !== null && !isWorse(alert, target, direction),
      ),
  },
  { fault: 'criteria-too-few', holds: (plan) => criteriaFailed(plan.criteria) && plan.overrule.trim().length < 10 },
];

const shown = (plan: Plan) => metrics(plan).filter((metric) => metric.shown);

export const planFaults = (plan: Plan): PlanFault[] =>
  FAULTS.filter(({ holds }) => holds(plan)).map(({ fault }) => fault);
