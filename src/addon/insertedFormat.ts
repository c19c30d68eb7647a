/** This file shows as percentages the rates that an inserted formula gives, where the person has set no other format. */
import { type InsertMode, readArgument, slotsOf } from '../method/insertion';
import type { KpiCard } from '../metrics/card';
import { catalogue } from '../metrics/catalogue';
import type { Rates } from '../metrics/metric';
import type { Language } from '../metrics/text';
import { PERCENT } from '../workbook/numberFormats';
import { functions } from './functions';

type Range = GoogleAppsScript.Spreadsheet.Range;

interface Inserted {
  readonly card: KpiCard;
  readonly mode: InsertMode;
  readonly args: readonly string[];
  readonly language: Language;
}

export function formatRates(cell: Range, inserted: Inserted): void {
  const place = ratesOf(inserted);
  const table = place && resultOf(cell, inserted);
  if (!place || !table) return;
  const [rows, columns] = [table.length - place.row + 1, (table[0]?.length ?? 0) - place.column + 1];
  const body = table.slice(place.row - 1).flatMap((line) => line.slice(place.column - 1));
  if (rows < 1 || columns < 1 || (place.most !== undefined && body.some((one) => Number(one) > place.most!))) return;
  const { row, column } = { row: cell.getRow() + place.row - 1, column: cell.getColumn() + place.column - 1 };
  const sheet = cell.getSheet();
  if (row + rows - 1 > sheet.getMaxRows() || column + columns - 1 > sheet.getMaxColumns()) return;
  const range = sheet.getRange(row, column, rows, columns);
  const isUnset = range.getNumberFormats().every((line) => line.every((format) => UNSET.includes(format)));
  if (isUnset) range.setNumberFormat(PERCENT_WITH_DECIMAL[inserted.language]);
}

/** What Sheets calls the format of a cell that nobody has formatted. */
const UNSET: readonly string[] = ['', 'General', '0.###############'];

const withDecimal = (percent: string): string => percent.replace('0', '0.0');
const PERCENT_WITH_DECIMAL = { en: withDecimal(PERCENT.en), fr: withDecimal(PERCENT.fr) };

const WHOLE: Rates = { row: 1, column: 1 };

function ratesOf({ card, mode }: Inserted): Rates | null {
  const own = mode === 'function' ? catalogue[card.id]?.fn?.rates : undefined;
  return own ?? (card.kpi?.unit === 'rate' ? WHOLE : null);
}

/** What the function gives for the same cells; a native formula gives one value. Null where it fails. */
function resultOf(cell: Range, { card, mode, args, language }: Inserted): readonly (readonly unknown[])[] | null {
  if (mode === 'native') return [['']];
  try {
    const result = functions[card.id]!(
      ...slotsOf(card, mode).map((_, index) => argumentOf(cell, args[index], language)),
    );
    return Array.isArray(result) ? (result as unknown[][]) : [[result]];
  } catch {
    return null;
  }
}

function argumentOf(cell: Range, typed = '', language: Language): unknown {
  const argument = readArgument(typed, language);
  if (argument.kind === 'blank') return undefined;
  if (argument.kind === 'number') return argument.value;
  if (argument.kind === 'text') return argument.text;
  const sheet = cell.getSheet();
  const range = argument.text.includes('!') ? sheet.getParent().getRange(argument.text) : sheet.getRange(argument.text);
  return range.getValues();
}
