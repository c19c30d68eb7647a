/** This file states how the inserter writes a formula. */
import { HyperFormula } from 'hyperformula';
import { describe, expect, test } from 'vitest';
import { composeFormula, modesOf, readArgument, unfitArguments, usesDecimalComma } from '../../src/method/insertion';
import type { KpiCard } from '../../src/metrics/card';
import { cards } from './examples';

const card = (id: string): KpiCard => cards.find((candidate) => candidate.id === id)!;

const valueIn = (formula: string): unknown =>
  HyperFormula.buildFromArray([[formula]], { licenseKey: 'gpl-v3', functionArgSeparator: ';' }).getCellValue({
    sheet: 0,
    row: 0,
    col: 0,
  });

describe('a formula', () => {
  test('is shown in the file’s separators and written without a decimal sign', () => {
    const composed = composeFormula(card('CAC_PAYBACK'), 'function', ['B2', '50,5', '80 %'], 'fr', true);
    expect(composed).toEqual({ neutral: '=CAC_PAYBACK(B2;505/10;8/10)', shown: '=CAC_PAYBACK(B2; 50,5; 0,8)' });
    expect(composeFormula(card('CAC_PAYBACK'), 'function', ['B2', '50.5', '80%'], 'en', false).shown).toBe(
      '=CAC_PAYBACK(B2, 50.5, 0.8)',
    );
  });
  test('shows a small number without exponent', () => {
    expect(composeFormula(card('CAC_PAYBACK'), 'function', ['0,00000015'], 'fr', true).shown).toBe(
      '=CAC_PAYBACK(0,00000015)',
    );
  });
  test('leaves optional arguments out at the end', () => {
    expect(composeFormula(card('CAC_PAYBACK'), 'function', ['B2', 'C2', ''], 'en', false).shown).toBe(
      '=CAC_PAYBACK(B2, C2)',
    );
  });
  test('in native form holds the metric’s own formula over the given cells', () => {
    const { neutral } = composeFormula(card('COST_PER_LEAD'), 'native', ['B2', 'C2'], 'en', false);
    expect(neutral).toMatch(/B2\/C2/);
    expect(neutral).not.toMatch(/\[|COST_PER_LEAD/);
  });
  test('in native form is worth what its numbers make', () => {
    const { neutral, shown } = composeFormula(card('COST_PER_LEAD'), 'native', ['900', '50,5'], 'fr', true);
    expect(valueIn(neutral)).toBeCloseTo(900 / 50.5, 8);
    expect(shown).toContain('900/50,5');
  });
  test('in native form keeps the name of a tab as it is', () => {
    const { shown } = composeFormula(card('COST_PER_LEAD'), 'native', ["'a;b'!B2", 'C2'], 'en', false);
    expect(shown).toContain("'a;b'!B2");
  });
  test('quotes a word, and what looks like a formula stays text', () => {
    const args = ['B2', '=1+1', 'a"b'];
    expect(composeFormula(card('CAC_PAYBACK'), 'function', args, 'en', false).neutral).toBe(
      '=CAC_PAYBACK(B2;"=1+1";"a""b")',
    );
  });
});

test.each(['B2', 'B2:B', 'A2:C400', '$B$2:$B$9', "'Données brutes'!B2:B", 'Données!B2', 'b2:b'])(
  '%s is a range',
  (text) => {
    expect(readArgument(text, 'fr').kind).toBe('range');
  },
);
test.each(['month', 'mois', 'x=1', 'B2;C3', '\'a\'!B2)+IMPORTDATA("x"'])('%s is text', (text) => {
  expect(readArgument(text, 'fr').kind).toBe('text');
});
test.each([
  ['0,05', '5/100'],
  ['12', '12'],
  ['-0,5', '-5/10'],
  ['0,00000015', '15/100000000'],
  ['0,000015 %', '15/100000000'],
  ['1 234,56', '123456/100'],
])('%s is written %s', (typed, neutral) => {
  expect(composeFormula(card('CAC_PAYBACK'), 'function', [typed], 'fr', true).neutral).toBe(`=CAC_PAYBACK(${neutral})`);
});

test('a required argument that is blank is told by its place', () => {
  expect(unfitArguments(card('CAC_PAYBACK'), 'function', ['B2', ' '])).toEqual([1]);
});
test('a block of cells is told by its place in a native formula, which takes one cell', () => {
  const blocks = ['B2', "'a:b'!B2", 'B2:B9', 'B:B'];
  const unfit = (mode: 'function' | 'native') =>
    blocks.map((text) => unfitArguments(card('COST_PER_LEAD'), mode, [text, 'C2']));
  expect(unfit('native')).toEqual([[], [], [0], [0]]);
  expect(unfit('function')).toEqual([[], [], [], []]);
});
test('a card with function and monthly formula offers both', () => {
  expect(modesOf(card('COST_PER_LEAD'))).toEqual(['function', 'native']);
});
test('the decimal comma follows the file’s locale', () => {
  expect(['fr_FR', 'de_DE', 'en_US', 'en_GB', 'pt_BR', 'fr_CH'].map(usesDecimalComma)).toEqual([
    true,
    true,
    false,
    false,
    true,
    false,
  ]);
});
