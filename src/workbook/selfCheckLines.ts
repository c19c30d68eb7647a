/** This file lays out the lines of the self-check: what was tried, what is expected and seen, and the verdict, which is a formula. */
import { catalogue } from '../metrics/catalogue';
import { type Example, type Input, type Result, spoken } from '../metrics/metric';
import { frenchFormula } from '../metrics/notation';
import { type Language, type Text, t } from '../metrics/text';
import { at } from './address';
import { neutralExample } from './selfCheckFormula';
import type { Cell } from './tab';

/** The columns; a table that a function gives takes those from the expected value on. */
export const COLUMNS = { part: 1, tried: 2, verdict: 3, expected: 4, seen: 5, inputs: 14, last: 20 } as const;

export const HOLDS = '✓';
export const DIFFERS = '■';

const PARTS = {
  functions: t('Function', 'Fonction'),
  natives: t('Native formula', 'Formule native'),
} satisfies Record<string, Text>;

const SEEN_BELOW: Text = t('→ seen', '→ constaté');

export const emptyLine = (): Cell[] => Array.from({ length: COLUMNS.last }, () => null);

/** A line with these cells, by column. */
export function lineOf(cells: Readonly<Record<number, Cell>>): Cell[] {
  const line = emptyLine();
  for (const [column, cell] of Object.entries(cells)) line[Number(column) - 1] = cell;
  return line;
}

/** Whether a cell holds what another says: figures to a millionth, texts as they are; false where it holds an error. */
function sameAs(seen: string, expected: string, value: unknown): string {
  if (value === '') return `${seen}=""`;
  if (typeof value !== 'number') return `IF(ISERROR(${seen});1=0;${seen}=${expected})`;
  return `IF(COUNT(${seen};${expected})=2;ABS(${seen}-${expected})<=(ABS(${expected})+1)/1000000;1=0)`;
}

const verdict = (conditions: readonly string[]): Cell => ({
  formula: `=IF(AND(${conditions.join(';')});"${HOLDS}";"${DIFFERS}")`,
});

/** The verdict on a value that stands beside the expected one. */
export const verdictIn = (row: number, value: unknown): Cell =>
  verdict([sameAs(at(row, COLUMNS.seen), at(row, COLUMNS.expected), value)]);

const shown = (formula: string, language: Language): string =>
  (language === 'fr' ? frenchFormula(formula) : formula).slice(1);

/** An example: a value beside the expected one, or a table under the expected one, with the words of the file's language. */
export function exampleLines(example: Example, row: number, language: Language, ofFile: Language): Cell[][] {
  const { formula } = example;
  const result = spoken(example.result as Result, () => ofFile);
  const { inputs, part, tried, verdict: judged, expected, seen } = COLUMNS;
  const { formula: live, lists } = neutralExample(formula, (rank, length) => {
    const column = inputs + rank;
    return `${at(row, column)}:${at(row + length - 1, column)}`;
  });
  const isTable = Array.isArray(result);
  const table = (isTable ? result : [[result]]) as (string | number)[][];
  const height = Math.max(isTable ? 2 * table.length + 1 : 1, ...lists.map((list) => list.length));
  const lines = Array.from({ length: height }, emptyLine);
  const put = (down: number, column: number, cell: Cell) => {
    lines[down]![column - 1] = cell === '' ? null : cell;
  };
  put(0, part, PARTS.functions[language]);
  put(0, tried, shown(formula, language));
  for (const [rank, list] of lists.entries()) for (const [down, cell] of list.entries()) put(down, inputs + rank, cell);
  const [top, left] = isTable ? [table.length, expected] : [0, seen];
  const conditions: string[] = [];
  for (const [down, cells] of table.entries())
    for (const [across, cell] of cells.entries()) {
      put(down, expected + across, cell);
      conditions.push(sameAs(at(row + top + down, left + across), at(row + down, expected + across), cell));
    }
  put(top, left, { formula: live });
  if (isTable) put(top, tried, SEEN_BELOW[language]);
  put(0, judged, verdict(conditions));
  return lines;
}

export const exampleList = (): Example[] => Object.values(catalogue).flatMap(({ fn }) => [...(fn?.examples ?? [])]);

/** What a native formula gives where its conditions hold. */
const guarded = (native: string): string => /;([^;]*);""\)$/.exec(native)?.[1] ?? native;

/** Each KPI as the dashboard computes it, beside its function, or beside the bare sum where it has none; then the figures. */
export function nativeLines(row: number, language: Language): Cell[][] {
  const kpis = Object.values(catalogue).flatMap(({ title, kpi }) => (kpi ? [{ title, ...kpi }] : []));
  const figures = new Map<string, Input>(
    kpis.flatMap(({ inputs }) => inputs.map((input) => [input.id, input] as const)),
  );
  const ids = [...figures.keys()];
  const over = (template: string) => ({
    formula: `=${template.replace(/\[(\w+)\]/g, (_, id: string) => at(row + ids.indexOf(id), COLUMNS.inputs + 1))}`,
  });
  const lines = kpis.map(({ title, native, call }, rank) =>
    lineOf({
      [COLUMNS.part]: PARTS.natives[language],
      [COLUMNS.tried]: title[language],
      [COLUMNS.verdict]: verdictIn(row + rank, 0),
      [COLUMNS.expected]: over(call ?? guarded(native)),
      [COLUMNS.seen]: over(native),
    }),
  );
  while (lines.length < ids.length) lines.push(emptyLine());
  for (const [rank, { label, sample }] of [...figures.values()].entries()) {
    lines[rank]![COLUMNS.inputs - 1] = label[language];
    lines[rank]![COLUMNS.inputs] = sample[1];
  }
  return lines;
}
