/** This file reads words as people do: compared without accents, capitals or punctuation; teams, and e-mails. */

export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();
}

/** As people write them, with accents and without. */
export const TEAM_WORDS: readonly string[] =
  'équipe equipe département departement pôle pole team service department squad direction'
    .split(' ')
    .flatMap((word) => [word, `${word}s`]);
const FOLDED = TEAM_WORDS.map(fold);

/** "Équipe produit" is nobody; "Léa, équipe produit" is Léa (G6). */
export function looksLikeTeam(owner: string): boolean {
  const first = fold(owner.split(/[,(–-]/)[0] || '');
  return first.split(' ').some((word) => FOLDED.includes(word));
}

export const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(text);

/** Every word of the search stands somewhere in the text. */
export function matches(search: string, text: string): boolean {
  const folded = fold(text);
  return fold(search)
    .split(' ')
    .every((word) => folded.indexOf(word) >= 0);
}
