/** This file makes the rows of the OKR tab: a key result of the company by the Plan, one of a team as it was typed, both computed alike. */

import type { Unit } from '../metrics/metric';
import { t } from '../metrics/text';
import { columnLetters } from './address';
import type { Context } from './context';
import { cellOf, dayFormula, fixedCellOf, formula } from './formula';
import { DAY, numberFormat, PERCENT, PROGRESS, sizeOf, weeklyFormat } from './numberFormats';
import { USUAL_CONFIDENCE } from './okrFields';
import {
  aim,
  check,
  current,
  elapsed,
  expected,
  type FieldCell,
  figureBefore,
  ghost,
  pace,
  progress,
  status,
  weekly,
} from './okrFormulas';
import { OKR_IDS, okrCell } from './okrRows';
import { isAlike, isLeftOut, shownRows, slotsOf } from './okrSlots';
import type { SeriesBlock } from './series';
import { idNamed, nameOf, namesakes } from './settingsPlace';
import type { Cell, Piece, Style } from './tab';
import { COLORS } from './tokens';

const COMPANY = t('Company', 'Société');
const WEEKLY = t('Weekly', 'Hebdo');

export function keyResult(context: Context, id: string, row: number): Piece[] {
  const { plan, titles, language, okr: place, money, measures, settings } = context;
  const rank = OKR_IDS.indexOf(id);
  const slot = slotsOf(plan, place).find((other) => other.id === id);
  const one = slot?.result;
  const own = (name: string) => `${columnLetters(place.fields.indexOf(name) + 1)}${row}`;
  const named = namesakes(settings, titles.settings);
  const cell = (name: string) => {
    if (name === 'base') return fixedCellOf(titles.calc, okrCell('start', shownRows(plan, place).indexOf(id)));
    return own(name === 'metric' ? 'kpi' : name);
  };
  const metric = measures.find((other) => other.id === one?.metric)?.metric;
  const figure = numberFormat(metric?.unit ?? 'count', money, metric ? sizeOf(metric) : (one?.target ?? null));
  const styles = stylesOf(context, figure);
  const text: Style = styles.text!;
  const given: Readonly<Record<string, readonly [Cell, Style]>> = {
    id: [id, { format: '@', color: COLORS.muted }],
    level: [one ? COMPANY[language] : null, text],
    team: [null, text],
    objective: [rank === 0 ? plan.okr?.objective || null : null, text],
    number: [one ? rank + 1 : null, {}],
    text: [one?.text || null, text],
    metric: [one?.metric ? formula(`=${nameOf(named, one.metric)}`) : null, styles.metric!],
    start: [one?.start ?? null, styles.start!],
    target: [one?.target ?? null, styles.target!],
    due: [one?.due ? formula(`=${dayFormula(one.due)}`) : null, styles.due!],
    owner: [one?.owner || null, text],
    confidence: [one ? one.confidence : null, styles.confidence!],
    initiatives: [one?.initiative || null, text],
    rhythm: [one ? WEEKLY[language] : null, text],
    shown: [!(slot && isLeftOut(slot, place)), {}],
  };
  const before = place.results.get(id);
  // What was typed and cannot be read stays, with a word beside it, until the Plan says something else.
  const isLeft = (name: string) =>
    one !== undefined &&
    before !== undefined &&
    isAlike(one, before) &&
    place.unread.has(`${id} ${name}`) &&
    one[name as 'start' | 'target' | 'due' | 'confidence'] === (name === 'confidence' ? USUAL_CONFIDENCE : null);
  const inPlace = (name: string, is: Cell, style: Style, owner: Piece['owner']): Piece[] =>
    place.fields.includes(name) ? [{ at: own(name), is: isLeft(name) ? undefined : is, style, owner }] : [];
  return [
    ...Object.entries(given).flatMap(([name, [is, style]]) =>
      inPlace(name, is, style, name === 'id' ? 'generated' : ownerOf(name, rank)),
    ),
    ...computed(context, cell, row, metric?.unit ?? 'count', figure),
  ];
}

/** A key result that a team has typed is computed as the company's are, in the unit of its KPI. */
export function teamResult(context: Context, series: SeriesBlock, row: number): Piece[] {
  const { titles, okr: place, money, measures } = context;
  const metric = measures.find((other) => other.id === place.teams.get(row))?.metric;
  const figure = metric ? numberFormat(metric.unit, money, sizeOf(metric)) : 'General';
  const own = (name: string) => `${columnLetters(place.fields.indexOf(name) + 1)}${row}`;
  const before = figureBefore(context, series, own('kpi'), own('due'), (range) => cellOf(titles.calc, range));
  const base = formula(`=IF(ISNUMBER(${own('start')});${own('start')};IF(${own('kpi')}="";"";${before}))`);
  const cell = (name: string) => own(name === 'metric' ? 'kpi' : name);
  const styles = stylesOf(context, figure);
  return [
    ...ENTERED.flatMap((name) =>
      place.fields.includes(name) ? [{ at: own(name), style: styles[name] ?? styles.text! }] : [],
    ),
    ...(place.fields.includes('base') ? [{ at: own('base'), is: base, style: { color: COLORS.muted } }] : []),
    // Without a unit yet, figures would look like what they are computed from.
    ...computed(context, cell, row, metric?.unit ?? 'count', metric ? figure : '#,##0.00'),
  ];
}

/** What a person enters of a team's key result. */
const ENTERED = [
  ...['level', 'team', 'objective', 'text', 'metric', 'start', 'target', 'due'],
  ...['owner', 'confidence', 'initiatives', 'rhythm'],
];

/** How what is typed of a key result looks, where it is no text. */
function stylesOf({ language }: Context, figure: string): Readonly<Record<string, Style>> {
  const entry = (format: string): Style => ({ format, background: COLORS.entry });
  return {
    text: { ...entry('@'), wrap: true },
    metric: { ...entry('General'), wrap: true },
    start: entry(figure),
    target: entry(figure),
    due: entry(DAY[language]),
    confidence: entry(PERCENT[language]),
  };
}

/** What the tab computes of a key result. */
function computed(context: Context, cell: FieldCell, row: number, unit: Unit, figure: string): Piece[] {
  const { language, money, okr: place, settings, titles } = context;
  const own = (name: string) => `${columnLetters(place.fields.indexOf(name) + 1)}${row}`;
  const named = namesakes(settings, titles.settings);
  const cells: Readonly<Record<string, readonly [string, Style]>> = {
    kpi: [idNamed(named, own('metric')), { color: COLORS.muted }],
    check: [check(context, cell, language), { wrap: true }],
    current: [current(context, cell), { format: figure }],
    progress: [progress(context, cell), { format: PROGRESS[language] }],
    elapsed: [elapsed(cell), { format: PERCENT[language] }],
    status: [status(context, cell, language), { size: 9 }],
    expected: [expected(context, cell), { format: figure }],
    pace: [pace(context, cell, language), {}],
    weekly: [weekly(cell), { format: weeklyFormat(unit, money) }],
    aim: [aim(context, cell, language), {}],
    ghost: [ghost(cell, language), { size: 8, wrap: true }],
  };
  return Object.entries(cells).flatMap(([name, [is, style]]) =>
    place.fields.includes(name) ? [{ at: own(name), is: formula(`=${is}`), style }] : [],
  );
}

/** What the Plan holds follows the Plan; the rest is the user's. */
const ownerOf = (name: string, rank: number): Piece['owner'] =>
  [...OWN, ...(rank > 0 ? ['objective'] : [])].includes(name) ? 'entry' : 'settings';
const OWN = ['level', 'team', 'rhythm', 'number'];
