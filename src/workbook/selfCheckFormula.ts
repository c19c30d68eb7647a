/** This file writes the examples of the functions so that every spreadsheet reads them alike: their lists stand in cells. */
import { fixed } from './address';

/** Words before digits: a name may end with digits. */
const TOKEN = /"[^"]*"|\{[^}]*\}|[A-Za-z_]\w*|\d+(?:\.\d+)?%?|\s+|[\s\S]/g;

/** `6.5` as `65/10`, `5%` as `5/100`. */
function neutralNumber(text: string): string {
  const [whole, decimals = ''] = text.replace('%', '').split('.');
  const zeros = decimals.length + (text.endsWith('%') ? 2 : 0);
  const digits = String(Number(whole + decimals));
  return zeros === 0 ? digits : `${digits}/1${'0'.repeat(zeros)}`;
}

const item = (text: string): string | number => (text.startsWith('"') ? text.slice(1, -1) : Number(text));

export interface Neutral {
  readonly formula: string;
  /** What stands in the cells that the formula reads, list by list. */
  readonly lists: readonly (readonly (string | number)[])[];
}

/** An example in US notation; `placeOf` gives the range of its next list, by rank and length. */
export function neutralExample(formula: string, placeOf: (rank: number, length: number) => string): Neutral {
  const lists: (string | number)[][] = [];
  const pieces = (formula.match(TOKEN) ?? []).map((token) => {
    if (token.startsWith('{')) {
      const list = (token.match(/"[^"]*"|[^{};\s]+/g) ?? []).map(item);
      lists.push(list);
      return fixed(placeOf(lists.length - 1, list.length));
    }
    if (token === ',') return ';';
    if (/^\d/.test(token)) return neutralNumber(token);
    return token.trim() === '' ? '' : token;
  });
  return { formula: pieces.join(''), lists };
}
