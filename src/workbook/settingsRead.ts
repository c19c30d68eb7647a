/** This file reads the Plan back from a Settings tab, whatever people did to it; what cannot be read is told, and does no harm. */
import * as v from 'valibot';
import { readAmount } from '../method/numbers';
import { type Model, type Plan, type PlanMetric, planSchema, routingSchema } from '../method/plan';
import { catalogue } from '../metrics/catalogue';
import type { Unit } from '../metrics/metric';
import type { Language } from '../metrics/text';
import { type Grid, idsOf, type Read, readDay, readMonth, rowWith } from './keyedTable';
import { followed } from './measures';
import { BROKEN } from './merge';
import {
  ENTRIES,
  emailsOf,
  entryValues,
  isEmail,
  isForAnother,
  type Kind,
  METRIC_FIELDS,
  QUESTIONS,
  viewsOf,
  wordsOf,
} from './settingsFields';
import { BESIDE, fieldColumn, isMetricId, named, type SettingsPlace, unreadKey } from './settingsPlace';
import { keyOf, MODEL_WORDS, UNIT_WORDS } from './settingsWords';

export interface SettingsProblem {
  /** The metric's or the entry's id. */
  readonly of: string;
  readonly field: string;
  readonly found: string;
}

const FIELD_IDS = [...METRIC_FIELDS.map((field) => field.id), 'check'];

/** Where things stand, or null if this is no Settings tab any more. */
export function locateSettings(grid: Grid): SettingsPlace | null {
  const fieldRow = rowWith(grid, ['id', 'name', 'target']);
  if (fieldRow === 0) return null;
  const above = grid.slice(0, fieldRow - 1);
  const topIds = columnOf(above, (read) => ENTRIES.some(({ id }) => id === read)) || 1;
  const isLabel = (read: Read) => ENTRIES.some(({ label }) => label.en === read || label.fr === read);
  const answers = (columnOf(above, isLabel) || topIds + 1) + 1;
  const top = new Map<string, number>();
  for (const entry of ENTRIES) {
    const row = above.findIndex((line) => line[topIds - 1] === entry.id) + 1;
    if (row > 0) top.set(entry.id, row);
  }
  placeMissing(top, above, answers);
  const fields = idsOf(grid[fieldRow - 1], (id) => FIELD_IDS.includes(id));
  const idColumn = fields.indexOf('id');
  const ids = grid.slice(fieldRow).map((line) => String(line[idColumn] ?? '').trim());
  while (ids.length > 0 && ids[ids.length - 1] === '') ids.pop();
  const metrics = ids.map((id, index) => (id !== '' && ids.indexOf(id) === index ? id : null));
  const noEmails = noEmailsIn(grid, answers, top.get('lock'));
  const place = { top, topIds, answers, fieldRow, fields, metrics, unread: new Map(), noEmails };
  return { ...place, unread: unreadIn(grid, place) };
}

/** The column in which most of such words stand, or 0. */
function columnOf(grid: Grid, isSuch: (read: Read) => boolean): number {
  const counts: number[] = [];
  for (const line of grid)
    for (const [column, read] of line.entries()) if (isSuch(read)) counts[column] = (counts[column] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts.filter((count) => count > 0))) + 1;
}

/** The line beside the lock where some of it is no address. */
function noEmailsIn(grid: Grid, answers: number, row = 0): string {
  const line = String(grid[row - 1]?.[answers] ?? '');
  return wordsOf(line).every(isEmail) ? '' : line;
}

function unreadIn(grid: Grid, place: SettingsPlace): SettingsPlace['unread'] {
  const { plan, problems } = readSettings(grid, place);
  if (!plan) return place.unread;
  const all = followed(plan);
  const entries = entryValues(plan, place.top);
  const insteadOf = ({ of, field }: SettingsProblem): unknown => {
    const rank = all.findIndex((metric) => metric.id === of);
    if (of === 'lock') return String(entries.lock);
    if (of === field || rank < 0) return entries[of]?.[field === BESIDE ? 1 : 0];
    return field === 'order' ? rank : all[rank]![field as keyof PlanMetric];
  };
  // What is blank has no words to leave.
  const told = problems.filter(({ found }) => found !== '');
  return new Map(told.map((problem) => [unreadKey(problem.of, problem.field), insteadOf(problem)]));
}

/** Entries that an older tab lacks take the empty rows under the others. */
function placeMissing(top: Map<string, number>, above: Grid, answers: number): void {
  const from = Math.max(0, ...top.values()) + 1;
  // The line right above the ids holds the heads.
  const free = above
    .slice(0, -1)
    .flatMap((line, index) => (index + 1 >= from && line.every((read) => read === '') ? [index + 1] : []));
  const words = String(above[(top.get('model') ?? 0) - 1]?.[answers - 1] ?? '');
  const model = (keyOf(MODEL_WORDS, words) ?? 'other') as Model;
  const missing = ENTRIES.filter(({ id }) => !top.has(id) && !isForAnother(id, model));
  for (const [rank, row] of free.slice(0, missing.length).entries()) top.set(missing[rank]!.id, row);
}

/** The language of most of the tab's own labels: what the file is written in, where its cell holds no language. */
function languageOf(grid: Grid, { answers }: SettingsPlace): Language {
  const read = new Set(grid.map((line) => line[answers - 2]));
  const told = ENTRIES.filter(({ label }) => label.en !== label.fr);
  const count = (language: Language) => told.filter(({ label }) => read.has(label[language])).length;
  return count('en') > count('fr') ? 'en' : 'fr';
}

/** The Plan of a Settings tab (without its OKR, which the OKR tab holds), and what could not be read. */
export function readSettings(grid: Grid, place: SettingsPlace): { plan: Plan | null; problems: SettingsProblem[] } {
  const problems: SettingsProblem[] = [];
  const entry = (id: string, beyond = 0): string | boolean | null => {
    const { kind, beside } = ENTRIES.find((one) => one.id === id)!;
    const row = place.top.get(id);
    const found = row === undefined ? '' : (grid[row - 1]?.[place.answers - 1 + beyond] ?? '');
    return readCell(beyond === 0 ? kind : beside!, found, () =>
      problems.push({ of: id, field: id, found: String(found) }),
    ) as string | boolean | null;
  };
  const language = (entry('language') as Language | null) ?? languageOf(grid, place);
  const metrics = readMetrics(grid, place, language, problems);
  const textOf = (id: string, beyond?: number) => String(entry(id, beyond) ?? '');
  const tell = (of: string, field: string, found: string) => void problems.push({ of, field, found });
  const [wanted, answers, editors] = [textOf('northStar'), textOf('routing'), textOf('lock', 1)];
  const chosen = wanted === '' ? undefined : named(wanted, metrics);
  const star = chosen ?? metrics[0];
  const routing = readRouting(answers);
  const lines = QUESTIONS.map(({ id, question }) => [question, entry(id)] as const).filter(([, answer]) => answer);
  const lockEditors = entry('lock') === true ? lockFor(editors) : null;
  if (!chosen) tell('northStar', 'northStar', wanted);
  if (!routing) tell('routing', 'routing', answers);
  // As it was typed: reading parts the addresses, and gives none while the box is not ticked.
  if (editors !== '') for (const field of ['lock', BESIDE]) tell('lock', field, editors);
  if (!star) return { plan: null, problems };
  const candidate = {
    version: 1,
    language,
    company: entry('company') ?? '',
    currency: entry('currency') ?? 'EUR',
    model: entry('model') ?? 'other',
    stage: entry('stage') ?? 'seed',
    prePmf: entry('prePmf') === true,
    sector: entry('sector') ?? 'other',
    routing: { ...routing, ...Object.fromEntries(lines) },
    northStar: star,
    kpis: metrics.filter((metric) => metric !== star).slice(0, 30),
    criteria: [1, 2, 3, 4, 5].map((rank) => ({
      answer: entry(`criterion${rank}`) ?? 'unknown',
      evidence: entry(`criterion${rank}`, 1) ?? '',
    })),
    overrule: entry('overrule') ?? '',
    okr: null,
    views: viewsOf(String(entry('views') ?? 'none')),
    lockEditors,
  };
  const parsed = v.safeParse(planSchema, candidate);
  return { plan: parsed.success ? parsed.output : null, problems };
}

/** Words that are no address lock nobody out. */
function lockFor(line: string): string[] | null {
  const emails = emailsOf(line).slice(0, 20);
  return emails.length > 0 || line.trim() === '' ? emails : null;
}

/** Null for what is no list of answers. */
function readRouting(text: string): Record<string, string> | null {
  if (text === '') return {};
  try {
    const checked = v.safeParse(routingSchema, JSON.parse(text));
    return checked.success ? checked.output : null;
  } catch {
    return null;
  }
}

function readMetrics(grid: Grid, place: SettingsPlace, language: Language, problems: SettingsProblem[]): PlanMetric[] {
  const rows = place.metrics.flatMap((id, rank) => (id === null ? [] : [{ id, line: grid[place.fieldRow + rank]! }]));
  const read = rows.map(({ id, line }, rank) => {
    const value = (field: string): unknown => {
      const { kind } = METRIC_FIELDS.find((one) => one.id === field)!;
      const column = fieldColumn(place, field);
      const found = column === 0 ? '' : (line[column - 1] ?? '');
      const tell = () => void problems.push({ of: id, field, found: String(found) });
      return readCell(kind, found, tell, () => unitIn(id, line, place));
    };
    return { metric: metricOf(id, language, value), order: (value('order') as number | null) ?? 1000 + rank };
  });
  return read.sort((left, right) => left.order - right.order).flatMap(({ metric }) => (metric ? [metric] : []));
}

function unitIn(id: string, line: readonly Read[], place: SettingsPlace): Unit {
  const word = String(line[fieldColumn(place, 'unit') - 1] ?? '');
  return (keyOf(UNIT_WORDS, word) as Unit | null) ?? catalogue[id]?.kpi?.unit ?? 'count';
}

/** A metric of a row; what was left blank or cannot be read falls back to the catalogue's word. */
function metricOf(id: string, language: Language, value: (field: string) => unknown): PlanMetric | null {
  if (!isMetricId(id)) return null;
  const entry = catalogue[id];
  const kpi = entry?.kpi;
  const text = (field: string) => (value(field) as string | null) ?? '';
  return {
    id,
    name: text('name') || entry?.title[language] || id,
    aarrr: (value('aarrr') ?? kpi?.aarrr ?? 'revenue') as PlanMetric['aarrr'],
    level: (value('level') ?? kpi?.level ?? 'strategic') as PlanMetric['level'],
    timing: (value('timing') ?? kpi?.timing ?? 'lagging') as PlanMetric['timing'],
    unit: (value('unit') ?? kpi?.unit ?? 'count') as PlanMetric['unit'],
    direction: (value('direction') ?? kpi?.direction ?? 'up') as PlanMetric['direction'],
    cadence: (value('cadence') ?? kpi?.cadence ?? 'monthly') as PlanMetric['cadence'],
    target: value('target') as number | null,
    start: value('start') as number | null,
    startMonth: value('startMonth') as string | null,
    dueMonth: value('dueMonth') as string | null,
    alert: value('alert') as number | null,
    benchmarkLow: value('benchmarkLow') as number | null,
    benchmarkHigh: value('benchmarkHigh') as number | null,
    benchmarkSource: text('benchmarkSource'),
    owner: text('owner'),
    email: text('email'),
    action: text('action'),
    nextReview: value('nextReview') as string | null,
    shown: value('shown') !== false,
    since: value('since') as string | null,
    formula: value('formula') as string | null,
  };
}

/** A cell as the Plan holds it; null where it is blank or cannot be read, which is then told. */
function readCell(kind: Kind, found: Read, tell: () => void, unit?: () => Unit): string | number | boolean | null {
  if (found === '' || found === BROKEN) return null;
  const value = kindly(kind, found, unit);
  if (value === null) tell();
  return value;
}

/** Thousands to some, decimals to others. */
const AMBIGUOUS = /^\D*\d{1,3}[.,]\d{3}(?![.,]?\d)/;

/** `170 k€` as people write it beside a label: where it can be read in one way only, and a rate has its sign. */
function amountIn(found: string, unit: Unit): number | null {
  if (AMBIGUOUS.test(found) || (unit === 'rate' && !found.includes('%'))) return null;
  const [english, french] = [readAmount(found, unit, 'en'), readAmount(found, unit, 'fr')];
  return english === french ? english : null;
}

function kindly(kind: Kind, found: Read, unit?: () => Unit): string | number | boolean | null {
  switch (kind.as) {
    case 'number':
      if (typeof found === 'string') return amountIn(found, unit ? unit() : 'count');
      return typeof found === 'number' && Number.isFinite(found) ? found : null;
    case 'flag':
      return typeof found === 'boolean' ? found : null;
    case 'month':
      return readMonth(found);
    case 'day':
      return readDay(found);
    case 'choice':
      return keyOf(kind.words, String(found));
    case 'metric':
      return String(found);
    case 'text':
      return typeof found === 'object' ? readDay(found) : String(found).slice(0, kind.max);
  }
}
