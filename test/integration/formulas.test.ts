/** This file types formulas in Local Sheets, on the built bundle, as a person does: what is right, and what is wrong. */
import { describe, expect, test } from 'vitest';

import { openAddOn } from '../open';

const open = (locale: 'en_US' | 'fr_FR' = 'en_US') => openAddOn({ locale });

describe('a formula', () => {
  test('is typed with the separators of the spreadsheet', async () => {
    const english = await open('en_US');
    english.type('A1', '=LTV_CAC(900,300)');
    expect(english.value('A1')).toBe(3);
    const french = await open('fr_FR');
    french.type('A1', '=LTV_CAC(900;300)');
    expect(french.value('A1')).toBe(3);
  });

  test('reads French numbers, and shows its result with a decimal comma', async () => {
    const sheet = await open('fr_FR');
    sheet.type('A1', '=ANNUAL_CHURN(5%)');
    sheet.type('A2', '=LTV(49,9;12)');
    expect(sheet.value('A1')).toBeCloseTo(1 - 0.95 ** 12, 12);
    expect(sheet.display('A2')).toBe('598,8');
  });

  test('is computed again when a cell that it names changes', async () => {
    const sheet = await open();
    sheet.load('Data', [[12000], [4000], [20], ['=CAC(A1,A2,A3)']]);
    expect(sheet.value('Data!A4')).toBe(800);
    sheet.type('Data!A3', '40');
    expect(sheet.value('Data!A4')).toBe(400);
  });

  test('of single values answers a range with one value for each row, and leaves an empty row empty', async () => {
    const sheet = await open();
    sheet.load('Data', [
      [900, 300, '=LTV_CAC(A1:A3,B1:B3)'],
      ['', ''],
      [800, 400],
    ]);
    expect(sheet.values('Data!C1:C3')).toEqual([[3], [''], [2]]);
  });

  test('takes 100 000 cells of an open-ended range', async () => {
    const sheet = await open();
    sheet.load(
      'Answers',
      Array.from({ length: 100_000 }, (_, row) => [row % 11]),
    );
    sheet.type('Answers!C1', '=NPS(A1:A)');
    const answers = Array.from({ length: 100_000 }, (_, row) => row % 11);
    const promoters = answers.filter((score) => score >= 9).length;
    const detractors = answers.filter((score) => score <= 6).length;
    expect(sheet.value('Answers!C1')).toBe((100 * (promoters - detractors)) / 100_000);
  });
});

describe('a wrong input', () => {
  test.each([
    ['text where a number is due', '=CAC("abc",50,10)', /CAC.*marketing_costs.*abc/],
    ['a rate of 5', '=ANNUAL_CHURN(5)', /ANNUAL_CHURN.*500%.*5%/],
    ['a denominator of zero', '=CAC(100,50,0)', /CAC.*no new customer.* · .*CAC/],
    ['an empty range', '=NPS(Z1:Z9)', /NPS/],
    ['an empty cell', '=CAC(Z1,50,10)', /CAC.*marketing_costs.*empty.*vide/],
    ['an error cell', '=CAC(NA(),50,10)', /CAC.*#N\/A/],
    ['a score out of range', '=NPS(A1:A3)', /NPS.*11/],
  ])('%s shows #ERROR! and says why in both languages', async (_, formula, sentence) => {
    const sheet = await open();
    sheet.load('Data', [[9], [11], [3]]);
    sheet.type('Data!D1', formula);
    expect(sheet.display('Data!D1')).toBe('#ERROR!');
    expect(sheet.error('Data!D1')).toMatch(sentence);
  });

  test('a table that would write over filled cells says so and overwrites nothing', async () => {
    const sheet = await open();
    sheet.load('Data', [[100, '=FUNNEL(A1:A3)'], [60], [25, 'mine']]);
    expect(sheet.display('Data!B1')).toMatch(/^#/);
    expect(sheet.error('Data!B1')).toBeTruthy();
    expect(sheet.value('Data!B3')).toBe('mine');
    sheet.type('Data!B3', '');
    expect(sheet.value('Data!B1')).not.toMatch(/^#/);
  });
});
