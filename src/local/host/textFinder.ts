/** This file emulates the finder of texts in a range, on a tab or in the whole file. */

import { displayAt, formulaAt, grid, typeIn } from './cells';
import type { Execution } from './execution';
import { blockOf, type RangeTarget } from './places';
import { createRange } from './range';
import { look, type Methods, read, SELF, targetOf, wrap, write } from './service';

type Options = {
  matchCase: boolean;
  matchEntireCell: boolean;
  matchFormulaText: boolean;
  useRegularExpression: boolean;
  ignoreDiacritics: boolean;
};
type Target = {
  execution: Execution;
  places: readonly RangeTarget[];
  wanted: string;
  options: Options;
  /** The cell last found, or the one to begin after. */
  current: RangeTarget | null;
  found: boolean;
};

const OPTIONS: readonly (keyof Options)[] = [
  'matchCase',
  'matchEntireCell',
  'matchFormulaText',
  'useRegularExpression',
  'ignoreDiacritics',
];

const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

function patternOf({ wanted, options }: Target): RegExp {
  const text = options.ignoreDiacritics ? withoutMarks(wanted) : wanted;
  const source = options.useRegularExpression ? text : text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(options.matchEntireCell ? `^(?:${source})$` : source, options.matchCase ? 'g' : 'gi');
}

const positionOf = ({ sheetId, zone }: RangeTarget) => ({ sheetId, col: zone.left, row: zone.top });

function textOf({ options }: Target, cell: RangeTarget): string {
  const formula = options.matchFormulaText ? formulaAt(cell.host, positionOf(cell)) : '';
  return formula || displayAt(cell.host, positionOf(cell));
}

function matches(target: Target): RangeTarget[] {
  const pattern = patternOf(target);
  const cells = target.places.flatMap((place) =>
    grid(place.zone, (col, row) => blockOf(place, { top: row, bottom: row, left: col, right: col })).flat(),
  );
  return cells.filter((cell) => {
    const text = textOf(target, cell);
    return text !== '' && (target.options.ignoreDiacritics ? withoutMarks(text) : text).search(pattern) >= 0;
  });
}

const order = (places: readonly RangeTarget[], { sheetId, zone }: RangeTarget) =>
  [places.findIndex((place) => place.sheetId === sheetId), zone.top, zone.left] as const;

function isAfter(target: Target, one: RangeTarget, other: RangeTarget): boolean {
  const [first, second] = [order(target.places, one), order(target.places, other)];
  const at = first.findIndex((value, index) => value !== second[index]);
  return at >= 0 && first[at]! > second[at]!;
}

function step(target: Target, forward: boolean): object | null {
  const { current } = target;
  const all = forward ? matches(target) : matches(target).reverse();
  const next = all.find(
    (cell) => !current || (forward ? isAfter(target, cell, current) : isAfter(target, current, cell)),
  );
  target.found = next !== undefined;
  if (next) target.current = next;
  return next ? createRange(next) : null;
}

function replaceIn(target: Target, cells: readonly RangeTarget[], text: string): number {
  const pattern = patternOf(target);
  const replacement = target.options.useRegularExpression ? text : text.replace(/\$/g, '$$$$');
  let count = 0;
  for (const cell of cells) {
    if (!target.options.matchFormulaText && formulaAt(cell.host, positionOf(cell)) !== '') continue;
    const before = textOf(target, cell);
    count += before.match(pattern)?.length ?? 0;
    typeIn(cell.host, positionOf(cell), before.replace(pattern, replacement));
  }
  return count;
}

export const finderMethods: Methods<Target> = {
  ...Object.fromEntries(
    OPTIONS.map((name) => [
      name,
      look('Boolean', ({ options }: Target, wanted: boolean) => {
        options[name] = wanted;
        return SELF;
      }),
    ]),
  ),
  startFrom: look('SpreadsheetApp.Range', (target, range: object) => {
    const start = targetOf<RangeTarget>(range);
    target.current = blockOf(start, { ...start.zone, bottom: start.zone.top, right: start.zone.left });
    target.found = false;
    return SELF;
  }),
  findAll: read('', (target) => matches(target).map(createRange)),
  findNext: read('', (target) => step(target, true)),
  findPrevious: read('', (target) => step(target, false)),
  getCurrentMatch: read('', ({ current, found }) => (current && found ? createRange(current) : null)),
  replaceAllWith: write('String', (target, text: string) => replaceIn(target, matches(target), text)),
  replaceWith: write('String', (target, text: string) =>
    target.current && target.found ? replaceIn(target, [target.current], text) : 0,
  ),
};

export function createTextFinder(execution: Execution, places: readonly RangeTarget[], wanted: string): object {
  const options = Object.fromEntries(OPTIONS.map((name) => [name, false]));
  const target = { execution, places, wanted, options, current: null, found: false };
  return wrap(execution, 'SpreadsheetApp.TextFinder', finderMethods, target as unknown as Target);
}
