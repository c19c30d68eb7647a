/** This file is the only maker of formulas: it refuses whatever would not parse alike in every spreadsheet locale. */
import { fixed } from './address';
import { isOurs } from './namedRanges';

export interface Formula {
  readonly formula: string;
}

/** Functions that every spreadsheet program has, plus the one that draws. */
const FUNCTIONS = new Set(
  `IF AND OR NOT INDEX MATCH COUNT COUNTIF SUM SMALL ROUND ABS MIN MAX CHOOSE EDATE DATE YEAR MONTH ISNUMBER ROW
   LEFT RIGHT NOW NA SPARKLINE`.split(/\s+/),
);

const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!|\$?[A-Z]{1,3}\$?\d+(?![\w(])|[A-Za-z_À-ÿ][\w.À-ÿ]*!?\(?|[\d.]+|<=|>=|<>|\s+|[^\s]/g;
const CELL = /^\$?[A-Z]{1,3}\$?\d+$/;

/** Formulas without fault, whatever their digits are: those of a column differ by their rows alone. */
const SOUND = new Set<string>();

/** Excel drops longer formulas of a file that is downloaded for it. */
export const LONGEST = 8192;

/** Makes a formula of text that begins with `=`, or throws saying which part is not locale-neutral. */
export function formula(text: string): Formula {
  if (text.length >= LONGEST) throw new Error(`Over ${LONGEST} signs in ${text.slice(0, 80)}…`);
  const shape = text.replace(/\d+/g, '0');
  if (!SOUND.has(shape)) {
    const fault = faultOf(text);
    if (fault) throw new Error(`${fault} in ${text}`);
    SOUND.add(shape);
  }
  return { formula: text };
}

/** What makes a formula depend on the locale or on the add-on; null where nothing does. */
export function faultOf(text: string): string | null {
  if (!text.startsWith('=')) return 'No equals sign';
  const tokens = text.slice(1).match(TOKEN) ?? [];
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.endsWith('(')) depth += 1;
    if (token === ')') depth -= 1;
    const fault = faultOfToken(token) ?? faultOfRange(tokens, index, depth);
    if (fault) return fault;
  }
  return depth === 0 ? null : 'Unbalanced parentheses';
}

function faultOfToken(token: string): string | null {
  if (token.startsWith('"') || token.startsWith("'")) return token.length > 1 ? null : `An unclosed ${token}`;
  if (/^[,{}\\@#[\]!]$/.test(token)) return `The character ${token}`;
  if (/^[\d.]+$/.test(token)) return token.includes('.') ? `The decimal ${token}` : null;
  if (token.endsWith('(') && token.length > 1) {
    const name = token.slice(0, -1);
    return FUNCTIONS.has(name) ? null : `The function ${name}`;
  }
  if (/^[A-Za-z_À-ÿ]/.test(token)) return CELL.test(token) || isOurs(token) ? null : `The name ${token}`;
  return null;
}

/** A range stands only as a whole argument: elsewhere Google would want ARRAYFORMULA. */
function faultOfRange(tokens: readonly string[], index: number, depth: number): string | null {
  if (tokens[index] !== ':') return null;
  const end = tokens[index + 2] ?? '';
  let start = index - 2;
  while (/^'|^\$$/.test(tokens[start] ?? '')) start -= 1;
  const before = tokens[start] ?? '';
  const opens = before === ';' || (before.endsWith('(') && before.length > 1);
  return depth > 0 && opens && (end === ';' || end === ')') ? null : 'A range outside an argument';
}

/** A tab's title as formulas write it. */
export const quoteTab = (title: string): string => `'${title.replace(/'/g, "''")}'`;

/** A cell or range of another tab. */
export const cellOf = (title: string, address: string): string => `${quoteTab(title)}!${address}`;

/** A fixed cell or range of another tab. */
export const fixedCellOf = (title: string, address: string): string => cellOf(title, fixed(address));

/** A text as formulas write it. */
export const quoteText = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** The first day of a month `2026-03` as formulas write it, whatever the locale and the time zone. */
export function monthFormula(month: string): string {
  const [year, number] = month.split('-');
  return `DATE(${Number(year)};${Number(number)};1)`;
}

/** A day `2026-03-15` as formulas write it. */
export function dayFormula(day: string): string {
  const [year, month, number] = day.split('-');
  return `DATE(${Number(year)};${Number(month)};${Number(number)})`;
}

/** Whether a cell holds a number that every spreadsheet program reads as a day: from 1900-01-01 to 9999-12-31. */
export const holdsDay = (cell: string): string => `IF(ISNUMBER(${cell});AND(${cell}>=2;${cell}<=2958465);0>1)`;
