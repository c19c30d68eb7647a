/** This file makes the Settings tab from the Plan: it is the truth that people edit by hand. */

import type { Plan, PlanMetric } from '../method/plan';
import { catalogue } from '../metrics/catalogue';
import type { Unit } from '../metrics/metric';
import { t } from '../metrics/text';
import { at } from './address';
import type { Context } from './context';
import { dayFormula, formula, monthFormula } from './formula';
import { followed } from './measures';
import { DAY, type Money, numberFormat } from './numberFormats';
import { checkPieces, topCheckPieces, topCheckRanges } from './settingsCheck';
import { ENTRIES, entryValues, type Field, type Kind, METRIC_FIELDS } from './settingsFields';
import { BESIDE, fieldColumn, isLeft, isMetricId, type SettingsPlace } from './settingsPlace';
import { wordFor, wordsIn } from './settingsWords';
import type { Cell, Choice, Piece, Style, Tab } from './tab';
import { COLORS, STATES } from './tokens';

const TITLE = t('Settings', 'Réglages');
const HELP = t(
  'This tab is the truth: change a target, an owner or an action here, then update the dashboard. Untick "Shown" to take a KPI off.',
  'Cet onglet fait foi : changez ici une cible, un responsable ou une action, puis actualisez le tableau de bord. Décochez « Affiché » pour retirer un KPI.',
);
const VIEWS_STAY = t(
  'A view that you no longer ask for keeps its tab as it is: delete the tab if you do not want it.',
  'Une vue que vous ne demandez plus garde son onglet tel quel : supprimez-le si vous n’en voulez plus.',
);
const FIRST_ENTRY_ROW = 4;

/** Where a fresh Settings tab holds its fields; the ids stand in column A and in the hidden row. */
export function settingsPlace(plan: Plan, found: SettingsPlace | null): SettingsPlace {
  const ids = followed(plan).map((metric) => metric.id);
  if (!found) {
    return {
      top: new Map(ENTRIES.map((entry, rank) => [entry.id, FIRST_ENTRY_ROW + rank])),
      fieldRow: FIRST_ENTRY_ROW + ENTRIES.length + 3,
      fields: [...METRIC_FIELDS.map((field) => field.id), 'check'],
      metrics: ids,
      unread: new Map(),
      noEmails: '',
    };
  }
  const fields = [...found.fields];
  for (const { id } of METRIC_FIELDS) if (!fields.includes(id)) fields.push(id);
  const added = ids.filter((id) => !found.metrics.includes(id));
  return { ...found, fields, metrics: [...found.metrics, ...added] };
}

export function settingsTab(context: Context): Tab {
  const { titles, settings: place, money } = context;
  const last = place.fieldRow + Math.max(place.metrics.length, 1);
  return {
    key: 'settings',
    title: titles.settings,
    color: null,
    rows: last,
    gridRows: last + 60,
    columns: place.fields.length,
    pieces: [
      { at: 'A1', is: TITLE[money.language], style: { bold: true, format: '@' } },
      { at: 'A2', is: HELP[money.language], style: { format: '@' } },
      { at: 'A3', is: VIEWS_STAY[money.language], style: { format: '@' } },
      ...topPieces(context),
      ...tableHead(context),
      ...place.metrics.flatMap((id, rank) => metricPieces(id, place.fieldRow + 1 + rank, context)),
      ...topCheckPieces(place, money.language),
      ...checkPieces(place, money.language),
    ],
    widths: place.fields.map((id) => METRIC_FIELDS.find((field) => field.id === id)?.width ?? 200),
    hiddenRows: [place.fieldRow],
    choices: choices(context),
    rules: [...topCheckRanges(place), checkRange(place)].map((where) => ({
      at: where,
      when: { startsWith: STATES.act.symbol },
      color: STATES.act.text,
      background: STATES.act.background,
    })),
  };
}

const checkRange = (place: SettingsPlace): string => {
  const column = Math.max(1, fieldColumn(place, 'check'));
  return `${at(place.fieldRow + 1, column)}:${at(place.fieldRow + 40, column)}`;
};

const LABEL: Style = { format: '@', size: 8, color: COLORS.muted };
const ENTRY: Style = { background: COLORS.entry };

function topPieces({ plan, settings: place, language, money }: Context): Piece[] {
  const values = entryValues(plan);
  return ENTRIES.flatMap((entry): Piece[] => {
    const row = place.top.get(entry.id);
    if (row === undefined) return [];
    const [value, evidence] = values[entry.id]!;
    // The box and the addresses of a lock are one answer.
    const whole = entry.id === 'lock' ? String(values.lock) : null;
    const beside: Piece[] = entry.beside
      ? [
          {
            at: at(row, 4),
            is: isLeft(place, entry.id, BESIDE, whole ?? evidence)
              ? undefined
              : cellFor(entry.beside, evidence ?? '', language),
            style: { ...ENTRY, format: '@' },
            owner: 'settings',
          },
        ]
      : [];
    return [
      { at: at(row, 1), is: entry.id, style: LABEL },
      { at: at(row, 2), is: entry.label[language], style: { format: '@', wrap: true } },
      {
        at: at(row, 3),
        is: isLeft(place, entry.id, entry.id, whole ?? value) ? undefined : cellFor(entry.kind, value ?? '', language),
        style: { ...ENTRY, ...formatFor(entry.kind, money) },
        owner: 'settings',
        name: entry.id === 'company' ? 'KPI_COMPANY' : undefined,
      },
      ...beside,
    ];
  });
}

function tableHead({ settings: place, language }: Context): Piece[] {
  const style: Style = { bold: true, background: COLORS.head, wrap: true, format: '@' };
  const check = t('Check', 'Contrôle');
  return place.fields.flatMap((id, index): Piece[] => {
    if (id === null) return [];
    const label = METRIC_FIELDS.find((field) => field.id === id)?.label ?? check;
    return [
      { at: at(place.fieldRow - 1, index + 1), is: label[language], style },
      { at: at(place.fieldRow, index + 1), is: id, style: { format: '@' } },
    ];
  });
}

function metricPieces(id: string | null, row: number, context: Context): Piece[] {
  const { plan, settings: place, money } = context;
  const all = followed(plan);
  const rank = all.findIndex((metric) => metric.id === id);
  const metric = all[rank];
  if (!metric) {
    if (id === null || !isMetricId(id)) return [];
    return plan.gone?.includes(id) ? deleted(row, place) : leftOut(id, row, context);
  }
  return METRIC_FIELDS.flatMap((field): Piece[] => {
    const column = fieldColumn(place, field.id);
    if (column === 0) return [];
    const value = field.id === 'order' ? rank : metric[field.id as keyof PlanMetric];
    return [
      {
        at: at(row, column),
        is: isLeft(place, metric.id, field.id, value) ? undefined : cellFor(field.kind, value, money.language),
        style:
          field.id === 'id'
            ? LABEL
            : { ...ENTRY, ...formatFor(field.kind, money, figureFormat(field, metric, money)), ...sizeFor(field.kind) },
        owner: 'settings',
      },
    ];
  });
}

const deleted = (row: number, place: SettingsPlace): Piece[] =>
  METRIC_FIELDS.flatMap((field): Piece[] => {
    const column = fieldColumn(place, field.id);
    return column === 0 ? [] : [{ at: at(row, column), is: '', owner: 'settings' }];
  });

/** A metric that the Plan does not know, of another person's perhaps: its row stays, unticked. */
const leftOut = (id: string, row: number, { settings: place, money }: Context): Piece[] =>
  METRIC_FIELDS.flatMap((field): Piece[] => {
    const column = fieldColumn(place, field.id);
    if (column === 0) return [];
    const format = formatFor(field.kind, money, figureFormat(field, catalogue[id]?.kpi, money));
    const style: Style = field.id === 'id' ? LABEL : { ...ENTRY, ...format, ...sizeFor(field.kind) };
    return [{ at: at(row, column), style, ...(field.id === 'shown' ? { is: false, owner: 'settings' as const } : {}) }];
  });

function cellFor(kind: Kind, value: string | number | boolean | null, language: Plan['language']): Cell {
  if (value === null || value === '') return null;
  switch (kind.as) {
    case 'month':
      return formula(`=${monthFormula(String(value))}`);
    case 'day':
      return formula(`=${dayFormula(String(value))}`);
    case 'choice':
      return wordFor(kind.words, String(value), language);
    default:
      return value;
  }
}

/** Words of a list share a narrow column with its arrow. */
const sizeFor = (kind: Kind): Style => (kind.as === 'choice' ? { size: 8 } : {});

const PLAIN = '0';
const IN_UNIT: readonly string[] = ['target', 'start', 'alert', 'benchmarkLow', 'benchmarkHigh'];

function formatFor(kind: Kind, { language }: Money, figure = PLAIN): Style {
  switch (kind.as) {
    case 'number':
      return { format: figure };
    case 'month':
      return { format: 'mmm yyyy' };
    case 'day':
      return { format: DAY[language] };
    case 'flag':
      return {};
    default:
      return { format: '@', wrap: kind.as === 'text' };
  }
}

/** Small figures and those without a unit are shown as they were set; in thousands, cents would be noise. */
function figureFormat({ id }: Field, metric: { unit: Unit; target?: number | null } | undefined, money: Money): string {
  if (!IN_UNIT.includes(id)) return PLAIN;
  if (!metric) return 'General';
  const { unit, target = null } = metric;
  if (unit !== 'money' && unit !== 'count') return numberFormat(unit, money, target);
  return Math.abs(target ?? 0) < 1000 ? 'General' : '#,##0';
}

/** Neighbours are written together; a person's lists in other columns stay. */
const isChosen = (kind: Kind | undefined): boolean => kind?.as === 'choice' || kind?.as === 'flag';

function choices({ settings: place, language }: Context): Choice[] {
  const help = t('Choose from the list', 'Choisissez dans la liste')[language];
  const list = (kind: Kind, where: string, block: string): Choice[] => {
    if (kind.as === 'flag') return [{ at: where, from: 'checkbox', strict: true, help, block }];
    if (kind.as === 'choice') return [{ at: where, from: wordsIn(kind.words, language), strict: false, help, block }];
    return [];
  };
  const topRows = [...place.top.values()];
  const top3 = `${at(Math.min(...topRows), 3)}:${at(Math.max(...topRows), 3)}`;
  const top = ENTRIES.flatMap((entry) => {
    const row = place.top.get(entry.id);
    return row === undefined ? [] : list(entry.kind, at(row, 3), top3);
  });
  const count = place.metrics.length;
  const rows = (from: number, to: number) =>
    `${at(place.fieldRow + 1, from)}:${at(place.fieldRow + Math.max(1, count), to)}`;
  const kinds = place.fields.map((id) => METRIC_FIELDS.find((field) => field.id === id)?.kind);
  const table = kinds.flatMap((kind, index) => {
    if (!isChosen(kind)) return [];
    let [first, last] = [index, index];
    while (isChosen(kinds[first - 1])) first -= 1;
    while (isChosen(kinds[last + 1])) last += 1;
    return list(kind!, rows(index + 1, index + 1), rows(first + 1, last + 1));
  });
  return [...top, ...table];
}
