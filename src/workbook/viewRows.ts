/** This file says which metrics stand in each view: the dashboard's own of one level, under who answers for them. */
import { AARRR_NAMES } from '../method/names';
import type { View } from '../method/plan';
import { DEPARTMENTS } from '../method/suggest';
import type { Level } from '../metrics/metric';
import type { Text } from '../metrics/text';
import { t } from '../metrics/text';
import type { Context } from './context';
import type { Measure } from './measures';
import { FIRST_METRIC_ROW, LAST_METRIC_ROW } from './metricRows';
import type { TabKey } from './tab';

export interface ViewKind {
  readonly key: TabKey & `view.${View}`;
  readonly level: Level;
  /** Teams act on what they count, not on money. */
  readonly money: boolean;
  readonly empty: Text;
}

export const KINDS: Readonly<Record<View, ViewKind>> = {
  managers: {
    key: 'view.managers',
    level: 'tactical',
    money: true,
    empty: t(
      'No tactical KPI on the dashboard: in Settings, give a KPI the level Tactical, then update',
      'Aucun KPI tactique au tableau de bord\u00a0: dans Réglages, donnez à un KPI le niveau Tactique, puis actualisez',
    ),
  },
  teams: {
    key: 'view.teams',
    level: 'operational',
    money: false,
    empty: t(
      'No operational KPI on the dashboard: in Settings, give a KPI the level Operational, then update',
      'Aucun KPI opérationnel au tableau de bord\u00a0: dans Réglages, donnez à un KPI le niveau Opérationnel, puis actualisez',
    ),
  },
};

/** A metric of the view, and its row on the calculation tab. */
export interface Line {
  readonly one: Measure;
  readonly calcRow: number;
}

export type Row = Line | { readonly heading: Text } | null;

/** Every metric of the dashboard under a heading of its own. */
export const ROWS = 2 * (LAST_METRIC_ROW - FIRST_METRIC_ROW + 1);

/** The dashboard's metrics of the level, each group under its name, and empty rows to the end. */
export function rowsOf(context: Context, kind: ViewKind): Row[] {
  const lines = linesOf(context, kind).filter(({ one }) => kind.money || one.metric.unit !== 'money');
  const groups = lines.map(({ one }) => groupOf(one));
  const order = groups.filter((group, index) => groups.findIndex((other) => other.en === group.en) === index);
  const rows = order.flatMap((heading): Row[] => [
    { heading },
    ...lines.filter((_, rank) => groups[rank]!.en === heading.en),
  ]);
  return [...rows, ...Array.from({ length: ROWS - rows.length }, () => null)];
}

export const linesOf = ({ measures }: Context, { level }: ViewKind): Line[] =>
  measures
    .map((one, rank) => ({ one, calcRow: FIRST_METRIC_ROW + rank }))
    .filter(({ one }) => one.metric.level === level);

/** The department that answers for it; else its family. */
const groupOf = ({ metric }: Measure): Text =>
  DEPARTMENTS.find(({ kpis }) => (kpis as readonly string[]).includes(metric.id))?.name ?? AARRR_NAMES[metric.aarrr];
