/** This file states what each diagnosis rule says, and in which months (METHOD H). */
import { beforeAll, describe, expect, test } from 'vitest';

import { catalogue } from '../../src/metrics/catalogue';
import { formulaOfRule, signalsOf } from '../../src/workbook/diagnosis';
import { RULES } from '../../src/workbook/diagnosisRules';
import { INPUTS } from '../../src/workbook/measures';
import { RULES_FOR_PEOPLE } from '../../src/workbook/rulesForPeople';
import { lent, setForNow } from '../addon/generateOnce';
import { openAddOn } from '../open';
import { saas } from './plans';

/** Figures of a month, of the month before, and of the one before that. */
type Figures = Readonly<Record<string, readonly number[]>>;

/** A case in which each rule holds, and one in which it does not; a change under 2 % is noise. */
const CASES: Readonly<Record<string, readonly [holds: Figures, not: Figures]>> = {
  'runway-short': [{ RUNWAY: [5.9] }, { RUNWAY: [6] }],
  'ltv-under-cac': [{ LTV_CAC: [0.5] }, { LTV_CAC: [1] }],
  'ltv-cac-low': [{ LTV_CAC: [2.9] }, { LTV_CAC: [3] }],
  'cac-against-conversion': [
    { CAC: [110, 100], CONVERSION_RATE: [0.04, 0.05] },
    { CAC: [101, 100], CONVERSION_RATE: [0.04, 0.05] },
  ],
  'mrr-hides-churn': [
    { MRR: [110, 100], CHURN_RATE: [0.045, 0.04] },
    { MRR: [110, 100], CHURN_RATE: [0.0449, 0.04] },
  ],
  'nps-and-churn': [
    { NPS: [30, 40], CHURN_RATE: [0.045, 0.04] },
    { NPS: [30, 40], CHURN_RATE: [0.0449, 0.04] },
  ],
  'pmf-too-early': [
    { PMF_SCORE: [0.39], marketing_spend: [110, 100] },
    { PMF_SCORE: [0.4], marketing_spend: [110, 100] },
  ],
  'activation-first': [
    { ACTIVATION_RATE: [0.29], signups: [110, 100] },
    { ACTIVATION_RATE: [0.3], signups: [110, 100] },
  ],
  'retention-not-acquisition': [
    { new_customers: [11, 10], CHURN_RATE: [0.11] },
    { new_customers: [11, 10], CHURN_RATE: [0.1] },
  ],
  'unqualified-traffic': [
    { qualified_visitors: [110, 100], CONVERSION_RATE: [0.04, 0.05] },
    { qualified_visitors: [110, 100], CONVERSION_RATE: [0.05, 0.05] },
  ],
  'free-plan-limits': [
    { signups: [110, 100], CONVERSION_RATE: [0.0501, 0.05] },
    { signups: [110, 100], CONVERSION_RATE: [0.06, 0.05] },
  ],
  'cac-heavy': [{ LTV_CAC: [3.2] }, { LTV_CAC: [3.4] }],
  'cac-rising': [{ CAC: [120, 110, 100] }, { CAC: [120, 110, 110] }],
  'raise-now': [{ RUNWAY: [12] }, { RUNWAY: [18.1] }],
  'runway-late': [{ RUNWAY: [11.9] }, { RUNWAY: [12] }],
  'pmf-falling': [{ PMF_SCORE: [0.4, 0.45] }, { PMF_SCORE: [0.44, 0.45] }],
  'nps-incoherent': [
    { NPS: [45, 40], CHURN_RATE: [0.05, 0.04] },
    { NPS: [45, 40], CHURN_RATE: [0.0449, 0.04] },
  ],
  'fewer-meetings': [{ demos_booked: [27, 30] }, { demos_booked: [24, 25] }],
  'longer-cycle': [{ SALES_CYCLE: [50, 45] }, { SALES_CYCLE: [45, 45] }],
  'engagement-low': [{ ENGAGEMENT_RATE: [0.7, 0.8] }, { ENGAGEMENT_RATE: [0.8, 0.8] }],
  'payback-slow': [
    { LTV_CAC: [3], CAC_PAYBACK: [12] },
    { LTV_CAC: [3], CAC_PAYBACK: [11.9] },
  ],
  'ltv-cac-rare': [{ LTV_CAC: [10] }, { LTV_CAC: [9.9] }],
  'pmf-discovery': [
    { PMF_SCORE: [0.39], marketing_spend: [100, 100] },
    { PMF_SCORE: [0.39], marketing_spend: [110, 100] },
  ],
  'pmf-improve': [{ PMF_SCORE: [0.4] }, { PMF_SCORE: [0.6] }],
  'nps-without-referral': [
    { NPS: [45, 40], REFERRAL_RATE: [0.08, 0.1] },
    { NPS: [45, 40], REFERRAL_RATE: [0.1, 0.1] },
  ],
  'campaign-works': [
    { qualified_visitors: [110, 100], CONVERSION_RATE: [0.06, 0.05] },
    { qualified_visitors: [110, 100], CONVERSION_RATE: [0.05, 0.05] },
  ],
  'burn-invests': [
    { LTV_CAC: [3], CAC_PAYBACK: [11.9] },
    { LTV_CAC: [2.9], CAC_PAYBACK: [11.9] },
  ],
  'pmf-scale': [{ PMF_SCORE: [0.6] }, { PMF_SCORE: [0.59] }],
  'ltv-cac-ideal': [{ LTV_CAC: [5] }, { LTV_CAC: [10] }],
};

describe('the diagnosis rules', () => {
  const cell = (column: number, row: number) => `${'ABCD'[column]}${row}`;
  let answers: unknown[][];

  /** Three rows of a sheet for each rule: a case that holds, one that does not, one with nothing known. */
  beforeAll(async () => {
    const sheet = await openAddOn({ locale: 'en_US' });
    const rows: unknown[][] = [];
    const formulas: string[] = [];
    for (const rule of RULES) {
      const [holds, not] = CASES[rule.id] ?? [{}, {}];
      for (const figures of [holds, not, {}] as Figures[]) {
        const first = rows.length + 1;
        const ids = signalsOf(rule).map(({ id }) => id);
        for (const id of ids) {
          const known = figures[id] ?? [];
          rows.push(['', ...[0, 1, 2].map((back) => known[back] ?? '=""')]);
        }
        formulas.push(formulaOfRule(rule, (id, back) => cell(1 + back, first + ids.indexOf(id))));
      }
    }
    sheet.load('Rules', [...rows, ...formulas.map((formula) => [formula])]);
    const flat = sheet.values(`Rules!A${rows.length + 1}:A${rows.length + formulas.length}`).flat();
    answers = RULES.map((_, index) => flat.slice(3 * index, 3 * index + 3));
  });

  test.each(RULES.map(({ id }, index) => ({ id, index })))(
    '$id holds where it should, not elsewhere, and is silent without figures',
    ({ index }) => {
      expect(answers[index]).toEqual([true, false, false]);
    },
  );

  test('each have a case here, and no other has', () => {
    expect(Object.keys(CASES).sort()).toEqual(RULES.map(({ id }) => id).sort());
  });

  test('look at metrics and inputs of the catalogue', () => {
    for (const rule of RULES)
      for (const { id } of signalsOf(rule))
        expect([id, Boolean(catalogue[id]?.kpi) || INPUTS.has(id)]).toEqual([id, true]);
  });

  test('fit in 110 characters with their symbol, in both languages, and say what to do', () => {
    for (const { id, text } of RULES) {
      expect([id, Math.max(text.fr.length, text.en.length) <= 108]).toEqual([id, true]);
      if (id !== 'burn-invests') expect([id, text.fr.includes('→'), text.en.includes('→')]).toEqual([id, true, true]);
    }
  });

  test('of the method that monthly figures cannot decide are listed, each with its reason and its article', () => {
    expect(RULES_FOR_PEOPLE.map(({ id }) => id)).toEqual([
      'C2',
      'C7',
      'C13',
      'C14',
      'C22',
      'H4',
      'H13',
      'H15',
      'H18',
      'J2',
    ]);
  });
});

test('a KPI that does not move for three months is named, its name cut where it is long', async () => {
  const name = 'Part des clients très déçus si le produit disparaissait demai';
  const file = await lent(saas('fr'));
  const sheetOf = (title: string) => file.spreadsheet.getSheetByName(title)!;
  const cell = (title: string, row: number, id: string) => {
    const grid = sheetOf(title).getDataRange().getValues();
    return sheetOf(title).getRange(row, grid.find((line) => line.includes(id))!.indexOf(id) + 1);
  };
  const line =
    sheetOf('Réglages')
      .getDataRange()
      .getValues()
      .findIndex(([id]) => id === 'PMF_SCORE') + 1;
  setForNow(
    [cell('Réglages', line, 'name'), name.slice(0, 60)],
    ...[25, 26, 27, 28].flatMap((row) => [
      [cell('Données', row, 'pmf_very'), 50] as const,
      [cell('Données', row, 'pmf_answers'), 100] as const,
    ]),
  );
  const rules = sheetOf('Calculs').getRange('A30:D66').getValues();
  const [, holds, sentence] = rules.find(([id]) => id === 'kpi-flat')!;
  expect(holds).toBe(true);
  expect(sentence).toContain('Part des clients très déçus si…');
  expect(String(sentence).length).toBeLessThanOrEqual(110);
});
