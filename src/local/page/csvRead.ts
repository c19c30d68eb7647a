/** This file reads the text of a .csv file: its encoding, its columns, and its figures and dates as the spreadsheet's locale writes them. */
import Papa from 'papaparse';

export interface Notation {
  readonly decimal: '.' | ',';
  readonly dayFirst: boolean;
}

const BYTE_ORDERS: readonly (readonly [readonly number[], string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** UTF-8, or what Excel writes: UTF-16 with its mark, Windows' own characters without. */
export const decoded = (bytes: Uint8Array): string => {
  const marked = BYTE_ORDERS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return new TextDecoder(marked[1]).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** "sep=;" on the first line is a word to Excel about the file. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

/** Semicolons on each line, and commas inside figures alone: a guess by counting would take the decimal commas. */
const hasDecimalCommas = (text: string): boolean =>
  text
    .trim()
    .split(/\r?\n/)
    .every((line) => line.includes(';')) && !/(?:^|\D),|,(?:\D|$)/m.test(text);

const separatorOf = (text: string): string => SEPARATOR_LINE.exec(text)?.[1] ?? (hasDecimalCommas(text) ? ';' : '');

export const cellsOf = (text: string): { rows: string[][]; separator: string } => {
  const { data, meta } = Papa.parse<string[]>(text.replace(SEPARATOR_LINE, ''), {
    delimiter: separatorOf(text),
    delimitersToGuess: ['\t', ';', '|', ','],
  });
  while (data.length > 0 && data[data.length - 1]!.every((cell) => cell === '')) data.pop();
  return { rows: data, separator: meta.delimiter };
};

/** A currency or a sign, the digits, a currency or a percent sign. */
const FIGURE = /^([-+]?\s*[$€£]?\s*[-+]?)(\d[\d.,'\s\u00a0\u202f]*)(\s*[%€$£]?)$/;
const GROUPED = {
  '.': /^(?:\d+|\d{1,3}(?:[, '\u00a0\u202f]\d{3})+)(?:\.\d+)?$/,
  ',': /^(?:\d+|\d{1,3}(?:[. '\u00a0\u202f]\d{3})+)(?:,\d+)?$/,
} as const;
const DATE = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;

const digitsOf = (cell: string): string => FIGURE.exec(cell.trim())?.[2]?.trim() ?? '';

/** The decimal sign that alone explains a figure: none does for 12, and both for 1,234. */
const decimalIn = (cell: string): '.' | ',' | undefined => {
  const digits = digitsOf(cell);
  if (!/[.,]/.test(digits)) return undefined;
  const [dot, comma] = [GROUPED['.'].test(digits), GROUPED[','].test(digits)];
  if (dot === comma) return undefined;
  return dot ? '.' : ',';
};

const dayFirstIn = (cell: string): boolean | undefined => {
  const [, first = 0, , second = 0] = DATE.exec(cell.trim()) ?? [];
  if (Number(first) > 12) return true;
  return Number(second) > 12 ? false : undefined;
};

/** What most cells say, where they say anything. */
const most = <T>(votes: readonly (T | undefined)[], otherwise: T): T => {
  const counts = new Map<T, number>();
  for (const vote of votes) if (vote !== undefined) counts.set(vote, (counts.get(vote) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, one], [, other]) => other - one);
  return first && first[1] !== second?.[1] ? first[0] : otherwise;
};

/** How a file writes figures and dates; where nothing tells, a semicolon goes with decimal commas, and the rest as in the locale. */
export const notationOf = (rows: readonly (readonly string[])[], separator: string, locale: Notation): Notation => {
  const cells = rows.flat();
  return {
    decimal: most(cells.map(decimalIn), separator === ';' ? ',' : locale.decimal),
    dayFirst: most(cells.map(dayFirstIn), locale.dayFirst),
  };
};

const dateTyped = (cell: string, from: Notation, to: Notation): string | undefined => {
  const [, first, , second, year] = DATE.exec(cell) ?? [];
  if (!first) return undefined;
  const [day, month] = from.dayFirst ? [first, second] : [second, first];
  return Number(month) > 12 || Number(day) > 31
    ? undefined
    : (to.dayFirst ? [day, month, year] : [month, day, year]).join('/');
};

/** The most figures that a number of a spreadsheet holds. */
const LONGEST = 15;

const figureTyped = (cell: string, from: Notation, to: Notation): string | undefined => {
  const [, before = '', written = '', after = ''] = FIGURE.exec(cell) ?? [];
  const digits = written.trim();
  if (!GROUPED[from.decimal].test(digits)) return undefined;
  const [whole = '', part] = digits.split(from.decimal);
  const plain = whole.replace(/\D/g, '');
  // A postal code, a phone number, the number of an account.
  if (/^0\d/.test(plain) || plain.length + (part?.length ?? 0) > LONGEST) return undefined;
  return before + (part === undefined ? plain : plain + to.decimal + part) + after;
};

const LOOKS_TYPED = /^(?:[\d$€£=+\-@'.,(]|true$|false$|vrai$|faux$)/i;
const BOOLEAN = /^(?:true|false|vrai|faux)$/i;

/** What a person would type for a cell of the file: what is neither figure nor date is a text, a formula too. */
export const typedFor = (cell: string, from: Notation, to: Notation): string => {
  const text = cell.trim();
  if (text === '') return '';
  const read = dateTyped(text, from, to) ?? figureTyped(text, from, to);
  if (read !== undefined) return read;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) || BOOLEAN.test(text)) return text;
  return LOOKS_TYPED.test(text) ? `'${cell}` : cell;
};
