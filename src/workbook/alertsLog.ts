/** This file makes the Alerts log tab, and the lines that a run adds to it: only the sample's are ever removed. */

import type { Text } from '../metrics/text';
import { type Language, same, t } from '../metrics/text';
import { columnNumber } from './address';
import { controlRow } from './calcRows';
import type { Context } from './context';
import { type Grid, isDay, type Read } from './keyedTable';
import { DAY, DAY_TIME } from './numberFormats';
import { stateRules } from './quality';
import type { Tab } from './tab';
import {
  type Column,
  columnOf,
  headPieces,
  hiddenIds,
  locateTable,
  newPlace,
  openIn,
  rangeIn,
  type TablePlace,
  widthsOf,
} from './table';
import { COLORS } from './tokens';

const TEXT = { format: '@', wrap: true } as const;
const ENTRY = { ...TEXT, background: COLORS.entry };

const COLUMNS: readonly Column[] = [
  { id: 'id', label: t('Id', 'Id.'), width: 130, style: TEXT },
  { id: 'time', label: t('Time', 'Date'), width: 130, format: DAY_TIME },
  { id: 'period', label: t('Period', 'Période'), width: 100, style: { format: 'mmm yyyy' } },
  { id: 'kpi', label: same('KPI'), width: 240, style: TEXT },
  { id: 'level', label: t('Level', 'Niveau'), width: 100, style: TEXT },
  { id: 'value', label: t('Value', 'Valeur'), width: 100, style: { ...TEXT } },
  { id: 'threshold', label: t('Threshold', 'Seuil'), width: 100, style: { ...TEXT } },
  { id: 'owner', label: t('Owner', 'Responsable'), width: 100, style: TEXT },
  { id: 'action', label: t('Corrective action', 'Action corrective'), width: 240, style: TEXT },
  { id: 'state', label: t('State', 'État'), width: 240, style: ENTRY },
  { id: 'due', label: t('Due', 'Échéance'), width: 240, style: ENTRY, format: DAY },
  { id: 'comment', label: t('Comment', 'Commentaire'), width: 240, style: ENTRY },
];

const HEADING = {
  title: t('Alerts log', 'Journal des alertes'),
  help: t(
    'Each update adds the alerts of the month. State, due date and comment are yours; note what you decided and what it brought.',
    'Chaque actualisation ajoute les alertes du mois. État, échéance et commentaire sont à vous : notez ce qui a été décidé et ce que cela a apporté.',
  ),
  hidesIds: true,
} as const;

export const ALERT_STATES: readonly Text[] = [t('Open', 'Ouverte'), t('In progress', 'En cours'), t('Closed', 'Close')];

/** How far the tab is dressed for lines to come. */
const DRESSED = 200;

export const newAlertsPlace = (): TablePlace => newPlace(COLUMNS, []);

export const locateAlerts = (grid: Grid): TablePlace | null =>
  locateTable(grid, COLUMNS, ['id', 'period', 'level', 'state']);

export function alertsTab({ titles, language, alerts }: Context): Tab {
  const place = { ...alerts, rows: Array.from({ length: Math.max(DRESSED, alerts.rows.length + 60) }, () => null) };
  return {
    key: 'alerts',
    title: titles.alerts,
    color: null,
    rows: place.fieldRow + place.rows.length,
    columns: place.fields.length,
    pieces: headPieces(place, COLUMNS, HEADING, language),
    widths: widthsOf(place, COLUMNS),
    frozenRows: place.fieldRow,
    hiddenRows: [place.fieldRow],
    hiddenColumns: hiddenIds(place),
    rules: stateRules(rangeIn(place, 'level')),
    protection: { description: 'alerts', open: openIn(place, ['state', 'due', 'comment']), onlyLocked: true },
    choices: [
      { at: rangeIn(place, 'state'), from: ALERT_STATES.map((state) => state[language]), strict: false, help: '' },
    ],
  };
}

/** An alert as the calculation tab shows it. */
export interface Alert {
  readonly id: string;
  readonly level: string;
  readonly name: string;
  readonly value: string;
  readonly threshold: string;
  readonly owner: string;
  readonly action: string;
}

export interface AlertLine {
  readonly row: number;
  /** By field id; `time` and `period` are filled by the writer of dates. */
  readonly fields: Readonly<Record<string, string>>;
  readonly period: string;
}

/** Rows of the calculation tab's metrics that are in alert, with the chosen month. */
export function alertsIn(calc: Grid): { alerts: Alert[]; period: string | null } {
  const cell = (row: number, letters: string): Read => calc[row - 1]?.[columnNumber(letters) - 1] ?? '';
  const text = (row: number, letters: string) => String(cell(row, letters));
  const period = cell(controlRow('period'), 'B');
  const rows = Array.from({ length: 8 }, (_, rank) => rank + 2);
  const alerts = rows
    .filter((row) => text(row, 'A') !== '' && [0, 1].includes(cell(row, 'P') as number))
    .map((row) => ({
      id: text(row, 'A'),
      level: text(row, 'Q'),
      name: text(row, 'BS'),
      value: text(row, 'AZ'),
      threshold: text(row, 'BB'),
      owner: text(row, 'R'),
      action: text(row, 'S'),
    }));
  return { alerts, period: isDay(period) ? `${period.year}-${period.month}` : null };
}

/** The comment of lines that speak of the sample company; one who writes another keeps the line. */
export const SAMPLE_MARK = t('SAMPLE', 'EXEMPLE');

/** The rows, from 1, of lines that still bear the sample's mark. */
export function sampleRows(grid: Grid, place: TablePlace): number[] {
  const comment = columnOf(place, 'comment') - 1;
  const isMarked = (read: Read | undefined) => read === SAMPLE_MARK.en || read === SAMPLE_MARK.fr;
  return grid.flatMap((line, rank) => (rank >= place.fieldRow && isMarked(line[comment]) ? [rank + 1] : []));
}

/** The lines to add: one per metric and month, never twice. */
export function newLines(
  grid: Grid,
  place: TablePlace,
  found: ReturnType<typeof alertsIn>,
  language: Language,
): AlertLine[] {
  const { alerts, period } = found;
  if (period === null) return [];
  const own = columnOf(place, 'id') - 1;
  const known = new Set(grid.slice(place.fieldRow).map((line) => String(line[own] ?? '').trim()));
  let row = Math.max(place.fieldRow, lastFilled(grid)) + 1;
  return alerts.flatMap((alert) => {
    const id = `${alert.id} ${period}`;
    if (known.has(id)) return [];
    const { name, ...rest } = alert;
    const line = { row, period, fields: { ...rest, id, kpi: name, state: ALERT_STATES[0]![language] } };
    row += 1;
    return [line];
  });
}

function lastFilled(grid: Grid): number {
  let last = grid.length;
  while (last > 0 && grid[last - 1]!.every((read) => read === '')) last -= 1;
  return last;
}
