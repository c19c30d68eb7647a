/** This file emulates the filling of a range from some of its cells: series of numbers, dates, names and formulas. */

import { clockOf, serialOf } from '../engine/dates';
import { LOCALES } from '../engine/locale';
import { isDateFormat } from '../engine/numberFormat';
import type { Position, Zone } from '../engine/types';
import { asText } from '../engine/typing';
import { enumeration } from './enums';
import { blockOf, columnsOf, type RangeTarget, rowsOf } from './places';
import { type Methods, targetOf, write } from './service';

export const AutoFillSeries = enumeration('SpreadsheetApp.AutoFillSeries', ['DEFAULT_SERIES', 'ALTERNATE_SERIES']);

/** What stands so many steps after the first cell of a series; negative before it. */
type Series = (step: number) => string;

const common = (values: readonly number[]): number | undefined => {
  const steps = values.slice(1).map((value, at) => value - values[at]!);
  return steps.every((step) => Math.abs(step - steps[0]!) < 1e-9) ? steps[0] : undefined;
};

/** The line of least squares, which goes through the numbers of an even series. */
function line(values: readonly number[]): (step: number) => number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const over = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  const under = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return (step) => Number((mean + (over / under) * (step - middle)).toPrecision(15));
}

const monthOf = (serial: number) => {
  const { year, month, day } = clockOf(serial);
  return { months: year * 12 + month - 1, day };
};

/** Dates of one day of the month go on by months, others by days. */
function dateSeries(serials: readonly number[]): Series {
  if (serials.length === 1) return (step) => String(serials[0]! + step);
  const days = serials.map(monthOf);
  const step = common(days.map(({ months }) => months));
  const sameDay = days.every(({ day }) => day === days[0]!.day);
  if (!step || !sameDay) return (at) => String(line(serials)(at));
  const { months, day } = days[0]!;
  return (at) => {
    const wanted = months + step * at;
    const [year, month] = [Math.floor(wanted / 12), (wanted % 12) + 1];
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return String(serialOf(year, month, Math.min(day, last)));
  };
}

const NAMES: readonly (readonly string[])[] = Object.values(LOCALES).flatMap(
  ({ months, shortMonths, days, shortDays }) => [months, shortMonths, days, shortDays],
);

/** Places in a list that begins again: each after the one before. */
function onward(places: readonly number[], size: number): number[] {
  let round = 0;
  return places.map((place, at) => {
    if (at > 0 && place < places[at - 1]!) round += size;
    return place + round;
  });
}

/** Months and days of the week, in either language, which begin again after the last. */
function nameSeries(texts: readonly string[]): Series | undefined {
  for (const names of NAMES) {
    const places = texts.map((text) => names.findIndex((name) => name.toLowerCase() === text.toLowerCase()));
    if (places.includes(-1)) continue;
    const step = places.length === 1 ? 1 : common(onward(places, names.length));
    if (step === undefined) continue;
    const isCapital = /^\p{Lu}/u.test(texts[0]!);
    return (at) => {
      const name = names[(((places[0]! + step * at) % names.length) + names.length) % names.length]!;
      return asText(isCapital ? name.charAt(0).toUpperCase() + name.slice(1) : name);
    };
  }
  return undefined;
}

/** "Item 1", "Item 2". */
function numberedSeries(texts: readonly string[]): Series | undefined {
  const parts = texts.map((text) => /^(.*?)(\d+)$/.exec(text));
  const [first] = parts;
  if (!first || parts.some((part) => part?.[1] !== first[1])) return undefined;
  const step = parts.length === 1 ? 1 : common(parts.map((part) => Number(part![2])));
  return step === undefined ? undefined : (at) => asText(`${first[1]}${Number(first[2]) + step * at}`);
}

/** The series that the cells of a line are, unless they are to be repeated one by one. */
function seriesOf({ host }: RangeTarget, cells: readonly Position[]): Series | undefined {
  const getters = host.workbook.read();
  if (cells.some((position) => getters.getCell(position)?.isFormula)) return undefined;
  const values = cells.map((position) => getters.getEvaluatedCell(position).value);
  const isDate = (position: Position) =>
    isDateFormat(host.workbook.formats.toGoogle(getters.getEvaluatedCell(position).format));
  if (values.every((value) => typeof value === 'number')) {
    const numbers = values as number[];
    if (cells.every(isDate)) return dateSeries(numbers);
    return numbers.length > 1 ? (step) => String(line(numbers)(step)) : undefined;
  }
  if (!values.every((value) => typeof value === 'string' && value !== '')) return undefined;
  return nameSeries(values as string[]) ?? numberedSeries(values as string[]);
}

type Place = { cells: Position[]; targets: { position: Position; step: number }[] };

const between = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);

/** The lines along which a block grows, with the cells that each is to fill. */
function linesOf({ sheetId, zone }: RangeTarget, to: Zone): Place[] {
  const down = to.top < zone.top || to.bottom > zone.bottom;
  const [first, last] = down ? [zone.top, zone.bottom] : [zone.left, zone.right];
  const steps = down
    ? [...between(to.top, zone.top - 1), ...between(zone.bottom + 1, to.bottom)]
    : [...between(to.left, zone.left - 1), ...between(zone.right + 1, to.right)];
  const across = down ? between(zone.left, zone.right) : between(zone.top, zone.bottom);
  const at = (other: number, place: number) =>
    down ? { sheetId, col: other, row: place } : { sheetId, col: place, row: other };
  return across.map((other) => ({
    cells: between(first, last).map((place) => at(other, place)),
    targets: steps.map((place) => ({ position: at(other, place), step: place - first })),
  }));
}

function refuseOther({ sheetId, zone }: RangeTarget, to: RangeTarget): void {
  const { top, left, bottom, right } = to.zone;
  const contains =
    to.sheetId === sheetId && top <= zone.top && left <= zone.left && bottom >= zone.bottom && right >= zone.right;
  const grown = [top < zone.top || bottom > zone.bottom, left < zone.left || right > zone.right];
  if (!contains || grown.every(Boolean))
    throw new Error('The destination of an auto-fill must contain its source, and extend it in one direction only.');
}

function fill(range: RangeTarget, to: RangeTarget, kind: object): void {
  refuseOther(range, to);
  const { workbook } = range.host;
  const getters = workbook.read();
  const commands = linesOf(range, to.zone).flatMap(({ cells, targets }) => {
    const series = kind === AutoFillSeries.DEFAULT_SERIES ? seriesOf(range, cells) : undefined;
    return targets.map(({ position, step }) => {
      const from = cells[((step % cells.length) + cells.length) % cells.length]!;
      const cell = getters.getCell(from);
      const repeated = cell?.isFormula
        ? getters.getTranslatedCellFormula(
            range.sheetId,
            position.col - from.col,
            position.row - from.row,
            cell.compiledFormula,
          )
        : (cell?.content ?? '');
      const formats = { style: cell?.style ?? null, format: cell?.format ?? '' };
      return { type: 'UPDATE_CELL', ...position, content: series?.(step) ?? repeated, ...formats };
    });
  });
  for (const command of commands) workbook.queue(command);
}

/** Down, as far as the column to the left holds data, or else the one to the right. */
function fillToNeighbor(range: RangeTarget, kind: object): void {
  const { host, sheetId, zone } = range;
  const getters = host.workbook.read();
  const isFull = (col: number, row: number) => getters.getEvaluatedCell({ sheetId, col, row }).type !== 'empty';
  const reach = (col: number): number => {
    let bottom = zone.bottom;
    if (col < 0 || col >= columnsOf(host, sheetId)) return bottom;
    while (bottom + 1 < rowsOf(host, sheetId) && isFull(col, bottom + 1)) bottom++;
    return bottom;
  };
  const left = reach(zone.left - 1);
  const bottom = left > zone.bottom ? left : reach(zone.right + 1);
  if (bottom > zone.bottom) fill(range, blockOf(range, { ...zone, bottom }), kind);
}

export const fillMethods: Methods<RangeTarget> = {
  autoFill: write('SpreadsheetApp.Range SpreadsheetApp.AutoFillSeries', (range, to: object, kind: object) =>
    fill(range, targetOf<RangeTarget>(to), kind),
  ),
  autoFillToNeighbor: write('SpreadsheetApp.AutoFillSeries', fillToNeighbor),
};
