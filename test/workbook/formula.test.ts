import { describe, expect, test } from 'vitest';
import { canonicalFormula } from '../../src/workbook/canonical';
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

test('a formula reads the same whatever its separators, spaces and tab titles', () => {
  const keyOf = (title: string) => (title === 'Calculs' || title === 'Mes calculs' ? 'calc' : null);
  const one = canonicalFormula(`=IF('Calculs'!F3="";"a;b";Calculs!F3)`, keyOf);
  expect(canonicalFormula(`=if( 'Mes calculs'!F3="", "a;b", 'Mes calculs'!F3 )`, keyOf)).toBe(one);
  expect(canonicalFormula(`=IF('Autre'!F3="";"a;b";Calculs!F3)`, keyOf)).not.toBe(one);
});
