/** This file says, in the page's language, what is wrong with a name in a formula that the spreadsheet does not know. */

import { ENGLISH_OF_FRENCH } from './frenchFunctions';
import { ONLY_GOOGLES } from './googleFunctions';
import type { Language, LocaleCode } from './locale';

export type UnknownNames = {
  function(name: string): string;
  range(name: string): string;
  /** Google says no more than this of a formula that it cannot read. */
  formula: string;
};

/** In Google's words where it has any. */
const WORDS = {
  en: {
    formula: 'Formula parse error.',
    function: (name: string) => `Unknown function: '${name}'.`,
    range: (name: string) => `Unknown range name: '${name}'.`,
    write: (name: string) => ` In this spreadsheet, write ${name}.`,
    close: (name: string) => ` Did you mean ${name}?`,
    missing: (name: string) => `Google Sheets has ${name}; this local preview has not.`,
  },
  fr: {
    formula: 'Erreur d’analyse de formule.',
    function: (name: string) => `Fonction inconnue\u00a0: '${name}'.`,
    range: (name: string) => `Plage nommée inconnue\u00a0: '${name}'.`,
    write: (name: string) => ` Dans ce classeur, écrivez ${name}.`,
    close: (name: string) => ` Vouliez-vous écrire ${name}\u00a0?`,
    missing: (name: string) => `Google Sheets connaît ${name}, mais pas cet aperçu local.`,
  },
};

export function createUnknownNames(
  language: Language,
  locale: LocaleCode,
  knownFunctions: () => readonly string[],
): UnknownNames {
  const words = WORDS[language];
  const told = new Map<string, string>();
  const candidates = () => [...knownFunctions(), ...(locale === 'fr_FR' ? ENGLISH_OF_FRENCH.keys() : [])];

  const say = (name: string): string => {
    if (ONLY_GOOGLES.has(name)) return words.missing(name);
    const english = ENGLISH_OF_FRENCH.get(name);
    if (english) return words.function(name) + words.write(english);
    const close = closest(name, candidates());
    return words.function(name) + (close ? words.close(close) : '');
  };

  return {
    formula: words.formula,
    function: (typed) => {
      const name = typed.toUpperCase();
      if (!told.has(name)) told.set(name, say(name));
      return told.get(name)!;
    },
    range: (name) => {
      const english = ENGLISH_OF_FRENCH.get(name.toUpperCase());
      return words.range(name) + (english === 'TRUE' || english === 'FALSE' ? words.write(english) : '');
    },
  };
}

/** One slip of the finger for every three letters. */
function closest(name: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.floor(name.length / 3) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const slips = slipsBetween(name, candidate);
    if (slips < least) [best, least] = [candidate, slips];
  }
  return best;
}

/** Letters added, left out, changed, or swapped with their neighbour. */
function slipsBetween(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const changed = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const best = Math.min(changed, row[j]! + 1, next[j - 1]! + 1);
      next.push(swapped ? Math.min(best, before[j - 2]! + 1) : best);
    }
    [before, row] = [row, next];
  }
  return row[to.length]!;
}
