/** This file writes the engine's criteria, of conditional formats and of validations, as conditions that Excel computes. */

import type { Book } from './book';
import { excelFormula, excelText } from './formulas';

export const OPERATORS: Readonly<Record<string, string>> = {
  isEqual: 'equal',
  isNotEqual: 'notEqual',
  isGreaterThan: 'greaterThan',
  isGreaterOrEqualTo: 'greaterThanOrEqual',
  isLessThan: 'lessThan',
  isLessOrEqualTo: 'lessThanOrEqual',
  isBetween: 'between',
  isNotBetween: 'notBetween',
  dateIsBefore: 'lessThan',
  dateIsOnOrBefore: 'lessThanOrEqual',
  dateIsAfter: 'greaterThan',
  dateIsOnOrAfter: 'greaterThanOrEqual',
  dateIsBetween: 'between',
  dateIsNotBetween: 'notBetween',
};

/** What a value is compared to; undefined where Excel cannot compute it. */
export function operand({ host, titles }: Book, criterion: string, text: string): string | undefined {
  const { engine } = host.workbook;
  if (text.startsWith('=')) return excelFormula(engine, titles, text)?.text;
  if (text !== '' && Number.isFinite(Number(text))) return text;
  if (!criterion.startsWith('date')) return excelText(text);
  try {
    return String(engine.helpers.toNumber(text, engine.DEFAULT_LOCALE));
  } catch {
    return undefined;
  }
}

type Condition = (cell: string, first: string, second: string) => string;

const CONDITIONS: Readonly<Record<string, Condition>> = {
  beginsWithText: (cell, text) => `LEFT(${cell},LEN(${text}))=${text}`,
  endsWithText: (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}`,
  containsText: (cell, text) => `ISNUMBER(SEARCH(${text},${cell}))`,
  notContainsText: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  isEqualText: (cell, text) => `${cell}&""=${text}`,
  isEmpty: (cell) => `LEN(TRIM(${cell}))=0`,
  isNotEmpty: (cell) => `LEN(TRIM(${cell}))>0`,
  isEmail: (cell) => `ISNUMBER(SEARCH("?@?*.?",${cell}))`,
  isLink: (cell) => `ISNUMBER(SEARCH("?*.??",${cell}))`,
  dateIs: (cell, day) => `INT(${cell})=${day}`,
  dateIsValid: (cell) => `ISNUMBER(${cell})`,
  customFormula: (_, formula) => formula,
};

/** A condition on a cell, where no operator says it. */
export function condition(book: Book, criterion: string, cell: string, values: readonly string[]): string | undefined {
  const make = CONDITIONS[criterion];
  const isText = /text$/i.test(criterion);
  const operands = values.map((text) =>
    isText && !text.startsWith('=') ? excelText(text) : operand(book, criterion, text),
  );
  if (!make || operands.includes(undefined)) return undefined;
  return make(cell, operands[0] ?? '""', operands[1] ?? '""');
}
