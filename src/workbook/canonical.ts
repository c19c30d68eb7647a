/** This file writes formulas in one way, so that what was generated can be compared with what stands in the file. */

const PIECE = /"(?:[^"]|"")*"|'(?:[^']|'')+'!|[^"']+|./g;

/** Separators, spaces and case as everywhere; tabs by their key, whatever their title is now. */
export function canonicalFormula(text: string, keyOfTitle: (title: string) => string | null): string {
  return (text.match(PIECE) ?? []).map((piece) => canonicalPiece(piece, keyOfTitle)).join('');
}

function canonicalPiece(piece: string, keyOfTitle: (title: string) => string | null): string {
  if (piece.startsWith('"')) return piece;
  if (piece.startsWith("'")) return tab(piece.slice(1, -2).replace(/''/g, "'"), keyOfTitle);
  return piece
    .replace(/\s+/g, '')
    .replace(/,/g, ';')
    .replace(/([^\s!()&=<>+\-*/;:^]+)!/g, (_, title: string) => tab(title, keyOfTitle))
    .replace(/\b[a-z][a-z_\d]*(?=\()/g, (name) => name.toUpperCase());
}

const tab = (title: string, keyOfTitle: (title: string) => string | null): string =>
  `\u0001${keyOfTitle(title) ?? title}!`;
