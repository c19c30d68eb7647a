/** This file states what the maker of formulas takes and refuses, and how formulas are compared. */
import { describe, expect, test } from 'vitest';
import { canonicalFormula, type Names } from '../../src/workbook/canonical';
import { faultOf, formula, quoteTab } from '../../src/workbook/formula';

describe('the maker of formulas', () => {
  test.each([
    ['=IF(A1="";0;B1/C1)'],
    ["='Tableau de bord'!$A$1+KPI_PERIOD"],
    ['=COUNTIF(W2:W9;"<1000")'],
    ['=9/10'],
    ['="1,5 {a} \\ @"&A1'],
    ["=INDEX('Journal d''été'!$D$5:$D$204;3)"],
  ])('takes %s', (text) => {
    expect(formula(text)).toEqual({ formula: text });
  });

  test.each([
    ['=IF(A1,0,1)', 'The character ,'],
    ['=0.5*A1', 'The decimal 0.5'],
    ['={1;2}', 'The character {'],
    ['=TEXT(A1;"0")', 'The function TEXT'],
    ['=CAC(1;2;3)', 'The function CAC'],
    ['=IFERROR(A1;0)', 'The function IFERROR'],
    ['=A1:A3*2', 'A range outside an argument'],
    ['=TRUE', 'The name TRUE'],
    ['=PERIOD+1', 'The name PERIOD'],
    ['=SUM(A1', 'Unbalanced parentheses'],
    ['A1+1', 'No equals sign'],
    ['="unclosed', 'An unclosed "'],
  ])('refuses %s', (text, fault) => {
    expect(faultOf(text)).toBe(fault);
    expect(() => formula(text)).toThrow(fault);
  });

  test('quotes a title with an apostrophe', () => {
    expect(quoteTab("Chiffres d'ici")).toBe("'Chiffres d''ici'");
  });
});

const NAMES: Names = {
  keyOf: (title) => (title === 'Calculs' || title === 'Mes calculs' ? 'calc' : title === 'Données' ? 'data' : null),
  columnId: (key, letters) => (key === 'data' && letters === 'D' ? 'leads' : null),
};
const canonical = (formula: string): string => canonicalFormula(formula, 'dashboard', NAMES);

test('a formula reads the same whatever its separators, spaces and tab titles', () => {
  const one = canonical(`=IF('Calculs'!F3="";"a;b";Calculs!F3)`);
  expect(canonical(`=if( 'Mes calculs'!F3="", "a;b", 'Mes calculs'!F3 )`)).toBe(one);
  expect(canonical(`=IF('Autre'!F3="";"a;b";Calculs!F3)`)).not.toBe(one);
});

test.each([
  ['a long word', (signs: number) => `=${'A'.repeat(signs)}`],
  ['apostrophes', (signs: number) => `=${"'".repeat(signs)}`],
  ['titles without an end', (signs: number) => `=${"'a''b".repeat(signs / 5)}`],
  ['quotation marks', (signs: number) => `=${'"'.repeat(signs)}`],
])('a formula of %s is read through once, however long it is', (_, of) => {
  // From each of its places to its end, that would be 80 thousand million steps.
  const long = of(400_000);
  expect(canonical(long).length).toBeGreaterThan(1);
});

test('a title of 100 characters, each of them an apostrophe, is a title', () => {
  const title = "'".repeat(100);
  const names: Names = { ...NAMES, keyOf: (wanted) => (wanted === title ? 'data' : null) };
  expect(canonicalFormula(`='${title.replace(/'/g, "''")}'!D3`, 'calc', names)).toBe('=data![leads]');
});

test('a column of a keyed tab reads the same wherever it has moved', () => {
  const moved = {
    ...NAMES,
    columnId: (key: string, letters: string) => (key === 'data' && letters === 'E' ? 'leads' : null),
  };
  const before = canonical("=INDEX('Données'!$D$5:$D$244;3)");
  expect(canonicalFormula("=INDEX('Données'!$E$7:$E$246;3)", 'calc', moved)).toBe(before);
  expect(canonicalFormula("=INDEX('Données'!$D$5:$D$244;3)", 'calc', moved)).not.toBe(before);
  expect(canonical("=INDEX('Données'!$D$5:$E$244;3)")).not.toBe(before);
});
