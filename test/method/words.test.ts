/** This file states how the method reads names: teams, vanity metrics, searches, French spacing. */
import { describe, expect, test } from 'vitest';
import { frenchSpacing, say, sayCount } from '../../src/method/say';
import { vanityOf } from '../../src/method/vanity';
import { looksLikeTeam, matches } from '../../src/method/words';

describe('an owner', () => {
  test.each(['Équipe produit', 'equipe', 'Marketing team', 'Service client', 'Les équipes', 'Département RH'])(
    '"%s" is a team (G6)',
    (owner) => expect(looksLikeTeam(owner)).toBe(true),
  );
  test.each(['Léa M.', 'Marie, équipe produit', 'Marie (product team)', 'Tim Servicen', ''])(
    '"%s" is no team',
    (owner) => expect(looksLikeTeam(owner)).toBe(false),
  );
});

describe('a vanity metric', () => {
  test.each([
    ['Page views', 'QUALIFIED_TRAFFIC', 'F10 B'],
    ['Utilisateurs inscrits', 'ACTIVATED_USERS', 'F10 B'],
    ['Followers LinkedIn', 'QUALIFIED_LEADS', 'F10 B'],
    ['Téléchargements', 'ACTIVATION_RATE', 'F10 A'],
    ['Fonctionnalités développées', 'FEATURE_ADOPTION', 'F10 B'],
    ['Nombre de leads', 'QUALIFIED_PIPELINE', 'F18 D'],
  ])('%s is replaced by %s (%s)', (name, replacement) => {
    expect(vanityOf(name)?.metrics).toContain(replacement);
  });
  test.each(['Taux de conversion des visites', 'Cost per download', 'MRR', 'Visiteurs qualifiés', 'Churn mensuel'])(
    '%s is none',
    (name) => expect(vanityOf(name)).toBeNull(),
  );
});

describe('texts', () => {
  test('French gets its no-break spaces, English is left alone', () => {
    const text = { en: 'Sure? 5 %', fr: 'Sûr ? « 5 % » : oui ; non !' };
    expect(say(text, 'fr')).toBe('Sûr\u00a0? «\u00a05\u00a0%\u00a0»\u00a0: oui\u00a0; non\u00a0!');
    expect(say(text, 'en')).toBe('Sure? 5 %');
    expect(frenchSpacing('12:30')).toBe('12:30');
  });
  test('parameters are put in as they are, and unknown ones stay visible', () => {
    expect(say({ en: '{a} of {b}', fr: '{a} sur {b}' }, 'en', { a: '<b>' })).toBe('<b> of {b}');
  });
  test('zero is singular in French and plural in English', () => {
    const one = { en: '{n} tab', fr: '{n} onglet' };
    const many = { en: '{n} tabs', fr: '{n} onglets' };
    expect([0, 1, 2].map((n) => sayCount(n, one, many, 'fr'))).toEqual(['0 onglet', '1 onglet', '2 onglets']);
    expect([0, 1, 2].map((n) => sayCount(n, one, many, 'en'))).toEqual(['0 tabs', '1 tab', '2 tabs']);
  });
  test('a search finds every word, whatever the accents and capitals', () => {
    expect(matches('RETENTION brut', 'Rétention brute du revenu')).toBe(true);
    expect(matches('rétention nette', 'Rétention brute du revenu')).toBe(false);
    expect(matches('', 'anything')).toBe(true);
  });
});
