/** This file makes the Settings tab from the Plan: it is the truth that people edit by hand. */

import type { Plan, PlanMetric } from '../method/plan';
import { catalogue } from '../metrics/catalogue';
import type { Unit } from '../metrics/metric';
import { t } from '../metrics/text';
import { at } from './address';
import type { Context } from './context';
import { followed } from './measures';
import { entryFormat, type Money } from './numberFormats';
import { CHECK, cellFor, ENTRY, formatFor, HEAD, isChosen, LABEL, listOf, PLAIN } from './settingsCells';
import { checkPieces, FREE_ROWS, freePieces, topCheckPieces, topCheckRanges } from './settingsCheck';
import { ENTRIES, type Field, type Kind, METRIC_FIELDS } from './settingsFields';
import { fieldColumn, isLeft, isMetricId, type SettingsPlace } from './settingsPlace';
import { hiddenEntries, topChoices, topHead, topPieces } from './settingsTop';
import { above, type Choice, type Piece, type Style, type Tab } from './tab';
import { COLORS, STATES } from './tokens';

const TITLE = t('Settings', 'Réglages');
const HELP = t(
  'This tab decides: change a target, an owner or an action here, then update the dashboard. Untick “Shown” to take a KPI off.',
  'Cet onglet fait foi : changez ici une cible, un responsable ou une action, puis actualisez le tableau de bord. Décochez « Affiché » pour retirer un KPI.',
);
const VIEWS_STAY = t(
  'A view that you no longer ask for keeps its tab as it is: delete the tab if you do not want it.',
  'Une vue que vous ne demandez plus garde son onglet tel quel : supprimez-le si vous n’en voulez plus.',
);
const FIRST_ENTRY_ROW = 4;

/** Where a fresh Settings tab holds its fields; the ids stand in the hidden column A and in the hidden row. */
export function settingsPlace(plan: Plan, found: SettingsPlace | null): SettingsPlace {
  const ids = followed(plan).map((metric) => metric.id);
  if (!found) {
    return {
      top: new Map(ENTRIES.map((entry, rank) => [entry.id, FIRST_ENTRY_ROW + rank])),
      topIds: 1,
      answers: 3,
      fieldRow: FIRST_ENTRY_ROW + ENTRIES.length + 3,
      fields: FRESH_FIELDS,
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

/** What is wrong with a metric stands beside its name, which stays in sight. */
const FRESH_FIELDS = METRIC_FIELDS.flatMap(({ id }) => (id === 'name' ? [id, 'check'] : [id]));

/** The furthest column up to which columns are frozen: others would have no room. */
const MOST_FROZEN = 3;

export function settingsTab(context: Context): Tab {
  const { titles, settings: place, money } = context;
  const last = place.fieldRow + Math.max(place.metrics.length, 1);
  const [ids, names] = [fieldColumn(place, 'id'), fieldColumn(place, 'name')];
  const first = ids === 1 ? 'B' : 'A';
  const frozen = names <= MOST_FROZEN ? names : 0;
  // A text does not run on out of frozen columns.
  const beside = Math.max(2, frozen + 1);
  return {
    key: 'settings',
    title: titles.settings,
    color: null,
    rows: last,
    freeRows: FREE_ROWS,
    gridRows: last + 60,
    columns: place.fields.length,
    pieces: [
      { at: `A1:${at(last, place.fields.length)}`, style: { valign: 'middle' } },
      ...above(Math.min(place.fieldRow - 1, ...place.top.values()), [
        { at: `${first}1`, is: TITLE[money.language], style: { bold: true, format: '@' } },
        { at: at(1, beside), is: HELP[money.language], style: { format: '@' } },
        { at: at(2, beside), is: VIEWS_STAY[money.language], style: { format: '@' } },
      ]),
      ...topHead(context),
      ...topPieces(context),
      ...tableHead(context),
      ...place.metrics.flatMap((id, rank) => metricPieces(id, place.fieldRow + 1 + rank, context)),
      ...topCheckPieces(place, money.language),
      ...freePieces(place, money.language),
      ...checkPieces(context, withoutDeleted(context)),
    ],
    widths: place.fields.map((id) => METRIC_FIELDS.find((field) => field.id === id)?.width ?? 200),
    frozenColumns: frozen,
    hiddenRows: [...hiddenEntries(context), place.fieldRow],
    hiddenColumns: ids > 0 ? [ids] : [],
    choices: choices(context),
    // Whoever may change the list of a lock lets himself in.
    protection: { description: 'settings', open: [], onlyLocked: true },
    rules: [...topCheckRanges(place), checkRange(place)].flatMap((where) =>
      [STATES.act, STATES.watch].map(({ symbol, text, background }) => ({
        at: where,
        when: { startsWith: symbol },
        color: text,
        background,
      })),
    ),
  };
}

const checkRange = (place: SettingsPlace): string => {
  const column = Math.max(1, fieldColumn(place, 'check'));
  return `${at(place.fieldRow + 1, column)}:${at(place.fieldRow + 40, column)}`;
};

function tableHead({ settings: place, language }: Context): Piece[] {
  return place.fields.flatMap((id, index): Piece[] => {
    if (id === null) return [];
    const label = METRIC_FIELDS.find((field) => field.id === id)?.label ?? CHECK;
    return [
      ...above(place.fieldRow, [{ at: at(place.fieldRow - 1, index + 1), is: label[language], style: HEAD }]),
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
    return isDeleted(id, plan) ? deleted(row, place) : leftOut(id, row, context);
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
            : {
                ...fillOf(field),
                ...formatFor(field.kind, money.language, figureFormat(field, metric, money)),
                ...sizeFor(field.kind),
              },
        owner: 'settings',
      },
    ];
  });
}

const isDeleted = (id: string, plan: Plan): boolean =>
  Boolean(plan.gone?.includes(id)) && followed(plan).every((metric) => metric.id !== id);

const withoutDeleted = ({ plan, settings: place }: Context): SettingsPlace => ({
  ...place,
  metrics: place.metrics.map((id) => (id !== null && isDeleted(id, plan) ? null : id)),
});

const deleted = (row: number, place: SettingsPlace): Piece[] =>
  [...METRIC_FIELDS.map(({ id }) => id), 'check'].flatMap((id): Piece[] => {
    const column = fieldColumn(place, id);
    return column === 0 ? [] : [{ at: at(row, column), is: '', owner: 'settings' }];
  });

/** What the guide writes is not for hands. */
const fillOf = ({ id }: Field): Style => (id === 'formula' ? { color: COLORS.muted } : ENTRY);

/** A metric that the Plan does not know, of another person's perhaps: its row stays, unticked. */
const leftOut = (id: string, row: number, { settings: place, money }: Context): Piece[] =>
  METRIC_FIELDS.flatMap((field): Piece[] => {
    const column = fieldColumn(place, field.id);
    if (column === 0) return [];
    const format = formatFor(field.kind, money.language, figureFormat(field, catalogue[id]?.kpi, money));
    const style: Style = field.id === 'id' ? LABEL : { ...fillOf(field), ...format, ...sizeFor(field.kind) };
    return [{ at: at(row, column), style, ...(field.id === 'shown' ? { is: false, owner: 'settings' as const } : {}) }];
  });

/** Words of a list share a narrow column with its arrow. */
const sizeFor = (kind: Kind): Style => (kind.as === 'choice' ? { size: 8 } : {});

const IN_UNIT = ['target', 'start', 'alert', 'benchmarkLow', 'benchmarkHigh'] as const;

function figureFormat({ id }: Field, metric: (Partial<PlanMetric> & { unit: Unit }) | undefined, money: Money): string {
  if (!(IN_UNIT as readonly string[]).includes(id)) return PLAIN;
  if (!metric) return 'General';
  const figures = IN_UNIT.map((field) => metric[field]);
  return entryFormat(
    metric.unit,
    money,
    figures.filter((figure): figure is number => typeof figure === 'number'),
  );
}

function choices(context: Context): Choice[] {
  const { settings: place, language } = context;
  const count = place.metrics.length;
  const rows = (from: number, to: number) =>
    `${at(place.fieldRow + 1, from)}:${at(place.fieldRow + Math.max(1, count), to)}`;
  const kinds = place.fields.map((id) => METRIC_FIELDS.find((field) => field.id === id)?.kind);
  const table = kinds.flatMap((kind, index) => {
    if (!isChosen(kind)) return [];
    let [first, last] = [index, index];
    while (isChosen(kinds[first - 1])) first -= 1;
    while (isChosen(kinds[last + 1])) last += 1;
    return listOf(kind!, rows(index + 1, index + 1), rows(first + 1, last + 1), language);
  });
  return [...topChoices(context), ...table];
}
