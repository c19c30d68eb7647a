/** This file checks the file's data: what the Data tab lacks, what the quality tab says of sources, which KPIs stand still. */
import { checkTable, type Finding, noDashboard, tooMany, unreadNote } from '../method/findings';
import type { Plan } from '../method/plan';
import type { Text } from '../metrics/text';
import { columnLetters } from '../workbook/address';
import { alertsIn, locateAlerts, newLines } from '../workbook/alertsLog';
import { unmoved } from '../workbook/diagnosis';
import type { Grid } from '../workbook/keyedTable';
import { followed } from '../workbook/measures';
import { locateQuality } from '../workbook/quality';
import { unreadCells } from '../workbook/settingsUnread';
import { appendAlerts } from './alertsWriter';
import { gridOf, readDataTable, todayOf, usedInputs } from './dataTable';
import type { FoundTabs } from './reader';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Null when there is no Data tab to check. */
export function findingsIn(spreadsheet: Spreadsheet, tabs: FoundTabs, plan: Plan): Finding[] | null {
  const table = readDataTable(spreadsheet, tabs, plan);
  if (!table) return null;
  const quality = tabs.quality ? sourceFindings(gridOf(spreadsheet, tabs.quality.sheet)) : [];
  return [
    ...(tabs.dashboard ? [] : [noDashboard]),
    ...settingsFindings(spreadsheet, tabs, plan),
    ...checkTable(table, usedInputs(plan), todayOf(spreadsheet).slice(0, 7)),
    ...quality,
    ...unchangedMetrics(spreadsheet, tabs),
    ...tooMany(followed(plan).length),
  ];
}

function settingsFindings(spreadsheet: Spreadsheet, { settings }: FoundTabs, { language, northStar }: Plan): Finding[] {
  const unread = settings ? unreadCells(gridOf(spreadsheet, settings.sheet), language) : [];
  return unread.map(
    ({ where, found, cell }): Finding => ({
      // Of the cells told, only the North Star's may be empty.
      ...(found === ''
        ? { code: 'blank', params: { where, other: northStar.name } }
        : { code: 'unread', params: { where, found } }),
      tab: 'settings',
      cell,
    }),
  );
}

/** What the review of an update says of the Settings tab. */
export const unreadIn = (settings: Grid, { language }: Plan): Text | null =>
  unreadNote(unreadCells(settings, language).map(({ where }) => where));

/** The quality tab has judged its sources, a person's own among them, each by its own rhythm; `■` marks what is late or apart. */
function sourceFindings(grid: Grid): Finding[] {
  const place = locateQuality(grid);
  if (!place) return [];
  const at = (field: string) => place.fields.indexOf(field);
  return place.rows.flatMap((_, rank): Finding[] => {
    const row = place.fieldRow + rank;
    const text = (field: string) => String(grid[row]?.[at(field)] ?? '');
    const figure = (field: string) => Math.round(Number(grid[row]?.[at(field)]) * (field === 'gap' ? 100 : 1));
    const cell = (field: string) => `${columnLetters(at(field) + 1)}${row + 1}`;
    const found = (code: 'stale' | 'gap', name: string, n: number, field: string): Finding => ({
      code,
      params: { where: name, n: String(n) },
      tab: 'quality',
      cell: cell(field),
    });
    return [
      ...(isBad(text('latency')) ? [found('stale', text('source'), figure('age'), 'updated')] : []),
      ...(isBad(text('coherence')) ? [found('gap', text('measure') || text('source'), figure('gap'), 'valueA')] : []),
    ];
  });
}

const isBad = (state: string) => state.slice(0, 1) === '■';

/** The calculation tab marks the metrics that have not moved for three months: probably not actionable. */
function unchangedMetrics(spreadsheet: Spreadsheet, { calc }: FoundTabs): Finding[] {
  if (!calc) return [];
  return unmoved(gridOf(spreadsheet, calc.sheet)).map(({ name, cell }) => ({
    code: 'unchanged',
    params: { where: name },
    tab: 'dashboard',
    cell,
  }));
}

/** Notes the month's alerts that the log does not hold yet; tells how many. */
export function noteAlerts(spreadsheet: Spreadsheet, { alerts, calc }: FoundTabs, plan: Plan): number {
  if (!alerts || !calc) return 0;
  const log = gridOf(spreadsheet, alerts.sheet);
  const place = locateAlerts(log);
  if (!place) return 0;
  const lines = newLines(log, place, alertsIn(gridOf(spreadsheet, calc.sheet)), plan.language);
  if (lines.length > 0) appendAlerts(alerts.sheet, place.fields, lines, plan.language);
  return lines.length;
}
