/** This file checks the words of the functions: what a wrong input is told, and the names that they understand. */
import { beforeAll, describe, expect, it } from 'vitest';
import { functions } from '../../src/addon/functions';
import { hostIn, messageOf } from './functionsHost';

beforeAll(() => {
  hostIn('Europe/Paris');
});

describe('sentences', () => {
  it.each([
    ['CAC', [100, 50, ''], 'CAC: new_customers is empty · CAC\u00a0: new_customers est vide'],
    ['CAC', [100, 50, 0], /^CAC: no new customer in the period \(new_customers is 0\), so CAC is not defined · /],
    ['ANNUAL_CHURN', [5], /monthly_churn is 5, and 5 means 500%. Write 5% or 0.05 · .*Écrivez 5\u00a0% ou 0,05$/],
    ['CONVERSION_RATE', [7, 5], /converted is 7, more than total \(5\) · .*converted vaut 7 et dépasse total \(5\)$/],
    ['CHURN_RATE', [7, 5], /lost is 7, more than start \(5\)/],
    [
      'NRR',
      [100, 0, -5],
      /churned is -5: write a loss as a positive amount · .*saisissez une perte comme un montant positif/,
    ],
    ['GRR', [100, 80, 30], /churned \+ contraction is 110, more than start \(100\)/],
    [
      'NPS',
      [[[10], [9], [8], [7], [11]]],
      /scores \(5th value\) is 11: a number from 0 to 10 is expected · .*\(5e valeur\)/,
    ],
    ['NPS', [[[''], ['']]], /there is no answer \(scores\), so NPS is not defined/],
    ['NPS', [[[9.5]]], /a whole number from 0 to 10/],
    [
      'LTV_CAC',
      [
        [[900], ['x']],
        [[300], [300]],
      ],
      /ltv \(row 2\) is "x": a number is expected · .*ltv \(ligne 2\) vaut/,
    ],
    ['LTV_CAC', [[[900, 1]], [[300], [300]]], /cac is 2 × 1 and ltv is 1 × 2 \(rows × columns\)/],
    ['MRR_MOVEMENTS', [[['A'], ['B']], [['2026-01']], [[1], [2]]], /months is 1 × 1 and customers is 2 × 1/],
    [
      'MRR_MOVEMENTS',
      [[['A']], [['March']], [[1]]],
      /months \(1st value\) is "March": a date, or a text such as 2026-03-01/,
    ],
    [
      'MRR_SCHEDULE',
      ['A', '2026-03-01', '2026-01-01', 5],
      /ends \(1st value\) is 2026-01-01, before starts \(2026-03-01\)/,
    ],
    [
      'TIME_TO_VALUE',
      [
        [['2026-01-05'], ['2026-01-09']],
        [['2026-01-06'], ['2026-01-02']],
      ],
      /value_dates \(2nd value\) is 2026-01-02, before signup_dates/,
    ],
    [
      'PMF_SCORE',
      [[['Très déçu'], ['Bof, déçu']]],
      /answers \(2nd value\) is "Bof, déçu": one of these is expected.*attendue\u00a0: très déçu, assez déçu/,
    ],
    [
      'FUNNEL',
      [[[100], [''], [60], [70]]],
      /counts \(4th value\) is 70, more than the step before \(60\) · .*et dépasse l’étape précédente \(60\)$/,
    ],
    [
      'COHORT_RETENTION',
      [[['A']], [['2026-01-01']], 'decade'],
      /is "decade": one of these is expected: day, .* · .*attendue\u00a0: jour, semaine, mois, trimestre, an$/,
    ],
    ['BENCHMARK', ['NRR', 'SaaS B2B'], /metric is "NRR": one of these is expected: CAC, CHURN_RATE/],
    [
      'BENCHMARK',
      ['CHURN', 'SaS B2B'],
      /sector is "SaS B2B": did you mean "SaaS B2B"\? · .*vouliez-vous dire «\u00a0SaaS B2B\u00a0»/,
    ],
    ['BENCHMARK', ['chrun', 'SaaS'], /metric is "chrun": did you mean "Churn"\?/],
    ['BENCHMARK', ['BURN_RATE', 'SaaS'], /metric is "BURN_RATE": one of these is expected/],
    ['BENCHMARK', ['CAC', 'Industrie'], /no benchmark for this metric in this sector/],
    ['TARGET_AT', [[[1], [2], [3]], 1], /at least four changes between consecutive values are needed/],
    ['COHORT_RETENTION', [[['A'], ['B']], [['1900-01-01'], ['2999-01-01']], 'day'], /the table would need \d+ cells/],
    ['LTV', [1e200, 1e200], /the result is too large/],
    ['NRR', [1e308, 0, 1e308, 1e308], /^NRR: the result is too large .* · NRR\u00a0: le résultat est trop grand/],
    ['GRR', [1e308, 1e308, 1e308], /^GRR: the result is too large/],
    ['REVENUE_CHURN', [1e308, 1e308, 1e308], /^REVENUE_CHURN: the result is too large/],
  ] as [string, unknown[], string | RegExp][])('%s(%j)', (name, args, expected) => {
    expect(messageOf(() => functions[name]!(...args))).toMatch(expected);
  });
});

describe('names in both languages, whatever the case and accents', () => {
  it.each([
    ['cac', 'e-commerce', [20, 100]],
    ['Coût d’acquisition client', 'ECOMMERCE', [20, 100]],
    ['taux de churn', 'application mobile', [0.15, 0.3]],
    ['LTV/CAC', 'commerce de detail', [3, 5]],
    ['nps', 'FinTech', [25, 45]],
    ['Croissance du MRR', 'saas b2b', [0.1, 0.2]],
    ['pmf', 'place de marché', [0.4, '']],
  ])('BENCHMARK(%s; %s)', (metric, sector, band) => {
    const [[low, high, source, date]] = functions.BENCHMARK!(metric, sector) as [unknown[]];
    expect([low, high]).toEqual(band);
    expect([source, date]).toEqual(['Les 7 KPIs que tout entrepreneur tech doit suivre', '2025-06-22']);
  });

  it('BENCHMARK of growth follows the stage', () => {
    expect((functions.BENCHMARK!('GROWTH_RATE', 'SaaS B2B', 'Scale-up') as unknown[][])[0]!.slice(0, 2)).toEqual([
      0.05, 0.1,
    ]);
    expect((functions.BENCHMARK!('GROWTH_RATE', 'SaaS B2B', 'amorcage') as unknown[][])[0]!.slice(0, 2)).toEqual([
      0.1, 0.2,
    ]);
  });
});

describe('a table', () => {
  const breakdown = () => functions.NPS_BREAKDOWN!([[10], [9], [8], [3]]);

  it('has its words in the language of the file', () => {
    hostIn('Europe/Paris', 'fr_FR');
    expect(breakdown()).toEqual([
      ['groupe', 'effectif', 'part'],
      ['promoteurs', 2, 0.5],
      ['passifs', 1, 0.25],
      ['détracteurs', 1, 0.25],
    ]);
    hostIn('Europe/Paris');
    expect((breakdown() as unknown[][])[0]).toEqual(['group', 'count', 'share']);
  });
});

describe('a range that begins with the header of its column', () => {
  const REMEDY =
    / \(1st value\) is "[^"]+": this looks like the header of the column; begin the range under it, with A2:A instead of A:A · .*avec A2:A au lieu de A:A$/;

  it.each([
    ['NPS_BREAKDOWN', [[['Note'], [10], [3]]]],
    ['NPS', [[[''], ['Note'], [10]]]],
    ['ENPS', [[['Score 0–10'], [10], [3]]]],
    ['PMF_SCORE', [[['Réponse'], ['Très déçu']]]],
    [
      'MRR_MOVEMENTS',
      [
        [['Client'], ['A']],
        [['Mois'], ['2026-01']],
        [['Montant'], [5]],
      ],
    ],
    [
      'COHORT_RETENTION',
      [
        [['Client'], ['A']],
        [['Date'], ['2026-01-05']],
      ],
    ],
  ])('tells %s where to begin it', (name, args) => {
    expect(messageOf(() => functions[name]!(...args)).replace('(2nd value)', '(1st value)')).toMatch(REMEDY);
  });

  it('tells so of functions that answer row by row', () => {
    const told = messageOf(() => functions.LTV_CAC!([['LTV'], [900]], [['CAC'], [300]]));
    expect(told).toMatch(/^LTV_CAC: ltv \(row 1\) is "LTV": this looks like the header/);
  });

  it('is not told of a text among numbers, nor of a mistyped number, nor of a column of words', () => {
    for (const cells of [
      [[10], ['Note'], [3]],
      [['10a'], [3]],
      [['n° 10'], [3]],
      [['Note'], ['bien']],
    ])
      expect(messageOf(() => functions.NPS!(cells))).toMatch(/a number is expected/);
  });
});
