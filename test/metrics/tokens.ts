/** This file cuts formulas into tokens: examples as typed in the US, and native formulas over `[input_id]`. */

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|"([^"]*)"|\[([a-z0-9_]+)\]|([A-Z][A-Z0-9_]*)(?=\()|(<=|>=|<>|[-+*/^%(){},;<>=]))/y;

interface Token {
  readonly kind: 'number' | 'text' | 'input' | 'name' | 'sign';
  readonly text: string;
}

export function tokens(formula: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    if (!match) throw new Error(`cannot read ${formula.slice(at)}`);
    const kinds = ['number', 'text', 'input', 'name', 'sign'] as const;
    const index = match.slice(1).findIndex((part) => part !== undefined);
    found.push({ kind: kinds[index]!, text: match[index + 1]! });
  }
  return found;
}
