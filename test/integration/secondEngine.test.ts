/** This file reads the .xlsx file of a generated workbook as another program does, and evaluates it in an independent engine. */
import { type CellValue, DetailedCellError, HyperFormula } from 'hyperformula';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LocalSpreadsheet } from '../../src/local/node';
import { lent } from '../addon/generateOnce';
import { NOW } from '../open';
import { withViews } from '../workbook/plans';
import { all, only, readXlsx, type XlsxBook, type XlsxTab } from '../xlsxFile';

const CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'medium' });
/** A day number by the clocks of the spreadsheet's time zone. */
const toSerial = (date: Date): number => Date.parse(`${CLOCK.format(date).replace(' ', 'T')}Z`) / 864e5 + 25569;

interface PageCell {
  readonly tab: string;
  readonly at: string;
  readonly formula: string;
  readonly value: unknown;
}

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';
const plain = (value: unknown): unknown => (isDate(value) ? toSerial(value) : value);

const lettersOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : lettersOf(Math.floor(column / 26) - 1) + lettersOf(column % 26);

const cellsOf = (spreadsheet: LocalSpreadsheet): PageCell[] =>
  spreadsheet.spreadsheet.getSheets().flatMap((sheet) => {
    const range = sheet.getDataRange();
    const formulas = range.getFormulas();
    return range.getValues().flatMap((line, row) =>
      line.map((value, column) => ({
        tab: sheet.getName(),
        at: `${lettersOf(column)}${row + 1}`,
        formula: formulas[row]![column]!,
        value: plain(value),
      })),
    );
  });

const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
/** Numbers joined into a text take the locale's decimal sign here, and always the American one there. */
const american = (text: string): string => text.replace(/(\d),(?=\d)/g, '$1.');

function isSame(own: unknown, other: unknown): boolean {
  if (typeof own === 'number' && typeof other === 'number') return isNear(own, other);
  if (typeof own === 'string' && typeof other === 'string') return american(own) === american(other);
  return own === other;
}

/** An error is an object there, and its name here. */
const shownThere = (value: CellValue) => (value instanceof DetailedCellError ? value.value : (value ?? ''));

/** What no cell of Excel can hold is cut. */
const LONGEST = 32_767;

const gauges = ({ root }: XlsxTab): string[] =>
  all(root, 'conditionalFormatting')
    .filter((format) => all(format, 'dataBar').length > 0)
    .map(({ attributes }) => attributes.sqref!);

/** What the second engine is given in a cell; its clock is not ours. */
const contentOf = ({ formula, value }: { formula: string | null; value: unknown }) => {
  if (formula === null) return typeof value === 'string' ? (value === '' ? null : `'${value}`) : (value as number);
  return `=${formula.replace(/NOW\(\)/g, String(toSerial(NOW))).replace(/_xlfn\./g, '')}`;
};

function evaluated({ tabs, names }: XlsxBook) {
  const gridOf = ({ cells }: XlsxTab) => {
    const grid: ReturnType<typeof contentOf>[][] = [];
    for (const [at, cell] of cells) {
      const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(at)!;
      const column = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
      grid[Number(row) - 1] ??= [];
      grid[Number(row) - 1]![column] = contentOf(cell);
    }
    return Array.from(grid, (line) => Array.from(line ?? [], (content) => content ?? null));
  };
  return HyperFormula.buildFromSheets(
    Object.fromEntries(tabs.map((tab) => [tab.name, gridOf(tab)])),
    { licenseKey: 'gpl-v3', dateFormats: [], useArrayArithmetic: false },
    Object.entries(names)
      .filter(([name]) => !name.startsWith('_xlnm.'))
      .map(([name, place]) => ({ name, expression: `=${place}` })),
  );
}

describe.each(['fr', 'en'] as const)('the .xlsx file of a workbook in %s', (language) => {
  let page: PageCell[];
  let spreadsheet: LocalSpreadsheet;
  let book: XlsxBook;
  const tabOf = (name: string): XlsxTab => book.tabs.find((tab) => tab.name === name)!;
  /** The places of the gauges of each tab. */
  let gaugesIn: ReadonlyMap<string, readonly string[]>;
  const isGauge = ({ tab, at }: PageCell) => gaugesIn.get(tab)!.includes(at);

  beforeAll(async () => {
    spreadsheet = await lent(withViews(language));
    page = cellsOf(spreadsheet);
    book = await readXlsx(await spreadsheet.exportXlsx());
    gaugesIn = new Map(book.tabs.map((tab) => [tab.name, gauges(tab)]));
  });

  test('holds the values of the page, texts without a mark, and a formula where one is', () => {
    const differences = page.flatMap((cell) => {
      const { tab, at, formula, value } = cell;
      const found = tabOf(tab).cells.get(at);
      const own = typeof value === 'string' ? value.slice(0, LONGEST) : value;
      const kept = found?.value ?? '';
      const isKept =
        (typeof own === 'number' && typeof kept === 'number' ? isNear(own, kept) : own === kept) || isGauge(cell);
      return isKept && (formula !== '') === !!found?.formula ? [] : [`${tab} ${at}: ${value}, ${found?.value}`];
    });
    expect(differences).toEqual([]);
    expect(page.filter(({ formula }) => formula !== '').length).toBeGreaterThan(1_000);
  });

  test('computes the same in a second engine', () => {
    const second = evaluated(book);
    const differences = page.flatMap((cell) => {
      const { tab, at, formula, value } = cell;
      if (formula === '' || /HYPERLINK/.test(formula) || isGauge(cell)) return [];
      const address = second.simpleCellAddressFromString(at, second.getSheetId(tab)!)!;
      const found = shownThere(second.getCellValue(address));
      return isSame(value, found) ? [] : [`${tab} ${at}: ${value} here, ${JSON.stringify(found)} there: ${formula}`];
    });
    expect(differences).toEqual([]);
  });

  test('holds no formula that Excel drops for its length, and no text in one that is too long', () => {
    const formulas = book.tabs.flatMap(({ cells }) => [...cells.values()].flatMap(({ formula }) => formula ?? []));
    expect(formulas.filter((formula) => formula.length > 8_192)).toEqual([]);
    expect(
      formulas.flatMap((formula) => formula.match(/"(?:[^"]|"")*"/g) ?? []).filter((text) => text.length > 257),
    ).toEqual([]);
  });

  test('prints the dashboard on one A4 page, and the other tabs one page wide', () => {
    const setups = book.tabs
      .filter(({ hidden }) => !hidden)
      .map(({ root }) => [only(root, 'pageSetup').attributes, only(root, 'pageSetUpPr').attributes] as const);
    expect(setups.map(([, { fitToPage }]) => fitToPage)).not.toContain(undefined);
    expect(new Set(setups.map(([{ paperSize, fitToWidth }]) => `${paperSize} ${fitToWidth}`))).toEqual(
      new Set(['9 1']),
    );
    expect(setups[0]![0]).toMatchObject({ orientation: 'landscape', fitToHeight: '1' });
    expect(only(book.tabs[0]!.root, 'sheetView').attributes.showGridLines).toBe('0');
  });

  test('draws the trends and the gauges of the dashboard in their cells', () => {
    const { root } = book.tabs[0]!;
    const trends = all(root, 'x14:sparkline').map((one) => only(one, 'xm:sqref').text);
    expect(trends).toEqual(['J6', 'J10', 'J11', 'J12', 'J13', 'J14', 'J15']);
    expect(gauges(book.tabs[0]!)).toEqual(expect.arrayContaining(['F7', 'G10', 'G15', 'G33']));
    expect(all(root, 'x14:cfRule')).toHaveLength(gauges(book.tabs[0]!).length);
    const months = spreadsheet.sparklines;
    expect(months.size).toBeGreaterThan(trends.length);
  });

  test('dates and prices the axes of its charts, and leaves a gap for what is missing', () => {
    const { charts } = book.tabs[0]!;
    const formats = (chart: (typeof charts)[number], axis: string) =>
      only(only(chart, axis), 'c:numFmt').attributes.formatCode;
    expect(charts).toHaveLength(2);
    expect(formats(charts[1]!, 'c:catAx')).toMatch(/^\[\$-(40C|409)\]mmm yy$/);
    for (const chart of charts) {
      expect(formats(chart, 'c:valAx')).toContain('€');
      expect(only(chart, 'c:dispBlanksAs').attributes.val).toBe('gap');
    }
    const base = all(charts[0]!, 'c:ser')[0]!;
    expect(all(base, 'a:noFill').length).toBeGreaterThan(0);
    expect(all(charts[1]!, 'a:prstDash').map(({ attributes }) => attributes.val)).toEqual(['dash']);
  });

  test('shows the notes of the page as comments', () => {
    const shown = book.tabs.map(({ related }) =>
      (related.comments ?? []).flatMap((part) => all(part, 'comment').map((one) => only(one, 't').text)),
    );
    const notes = spreadsheet.spreadsheet
      .getSheets()
      .map((sheet) => sheet.getDataRange().getNotes().flat().filter(Boolean));
    expect(shown.slice(0, notes.length)).toEqual(notes);
  });
});
