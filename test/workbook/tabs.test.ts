/** This file states what holds of every tab as it is laid out. */
import { describe, expect, test } from 'vitest';
import { customFormula } from '../../src/method/custom';
import type { Plan } from '../../src/method/plan';
import { MANIFEST_COLUMN } from '../../src/workbook/calcRows';
import { faultOf } from '../../src/workbook/formula';
import { INPUTS, measure } from '../../src/workbook/measures';
import { newOkrPlace } from '../../src/workbook/okr';
import { formulasOf, layOut } from '../../src/workbook/tab';
import { type Found, workbook } from '../../src/workbook/workbook';
import { lent, setForNow } from '../addon/generateOnce';
import { bare, FRESH, metric, saas } from './plans';

describe.each(['fr', 'en'] as const)('the workbook in %s', (language) => {
  const made = workbook({ ...saas(language), views: ['managers', 'teams'] }, FRESH, true);
  const tabs = made.keys.map(made.tab);

  test('every formula is locale-neutral', () => {
    const formulas = tabs.flatMap(formulasOf);
    expect(formulas.length).toBeGreaterThan(500);
    expect(formulas.map(faultOf).filter((fault) => fault !== null)).toEqual([]);
  });

  test('every tab lays out within its grid', () => {
    for (const tab of tabs) {
      const layout = layOut(tab);
      expect([tab.key, layout.rows, layout.spots.every((line) => line.length === tab.columns)]).toEqual([
        tab.key,
        tab.rows,
        true,
      ]);
    }
  });

  test('no day is shown as computers write it', () => {
    const formats = tabs.flatMap((tab) => layOut(tab).styles.flatMap((line) => line.map(({ format }) => format ?? '')));
    expect(formats.some((format) => format.includes(language === 'fr' ? 'dd/mm/yyyy' : 'mmm d, yyyy'))).toBe(true);
    expect(formats.filter((format) => /yyyy-/.test(format))).toEqual([]);
  });

  test('the diagnosis stands apart from the alerts beside it', () => {
    const { styles } = layOut(made.tab('dashboard'));
    for (const row of [18, 19, 20]) expect(styles[row]![6]!.background).not.toBe(styles[row]![5]!.background);
  });

  test('says once that figures are missing: where charts will stand, and above those that stay', () => {
    const said = (facts: Found) => {
      const { spots } = layOut(workbook(saas(language), facts, false).tab('dashboard'));
      return [spots[20]![6], spots[25]![2], spots[25]![8]].map((spot) =>
        /Saisissez un mois|Enter a month/.test(JSON.stringify(spot?.cell ?? '')),
      );
    };
    expect(said(FRESH)).toEqual([false, true, false]);
    const filled = measure(saas(language).northStar).inputs.map(({ id }) => id);
    const data = { idRow: 4, columns: [], months: [], filled, latest: {}, sample: false };
    expect(said({ ...FRESH, data })).toEqual([true, true, false]);
  });

  test('a North Star alone makes a workbook, without the OKR tab that nobody asked for', () => {
    const least = workbook(bare(language), FRESH, false);
    expect(least.keys).toEqual(made.keys.filter((key) => key !== 'okr' && !key.startsWith('view.')));
    expect(least.keys.flatMap((key) => formulasOf(least.tab(key))).filter((one) => /\bOKR\b/.test(one))).toEqual([]);
    expect(workbook(bare(language), { ...FRESH, okr: newOkrPlace() }, false).keys).toContain('okr');
  });
});

test('a column of the Data tab tells its sign, once, and its unit', () => {
  const notesIn = (language: 'fr' | 'en') => {
    const own = metric('NPS', language, { id: 'OWN' });
    const stars = ['MRR', 'OEE', 'SALES_CYCLE', 'CHURN_RATE'].map((id) => metric(id, language));
    const plan: Plan = { ...saas(language), currency: 'CHF', kpis: [...stars, own] };
    const { pieces } = workbook(plan, FRESH, false).tab('data');
    const ids = new Map(pieces.map(({ at, is }) => [at, is]));
    return new Map(pieces.flatMap(({ at, note }) => (note ? [[ids.get(at.replace('3', '4')), note] as const] : [])));
  };
  const told = (language: 'fr' | 'en') =>
    ['new_mrr', 'churned_mrr', 'quality', 'sales_cycle_days', 'customers_start', 'lost_customers', 'OWN'].map(
      (id) => notesIn(language).get(id)?.split('\n')[1],
    );
  expect(told('fr')).toEqual([
    'Un chiffre positif, en\u00a0CHF.',
    'En\u00a0CHF.',
    'Un chiffre positif, en\u00a0%.',
    'Un chiffre positif, en\u00a0jours.',
    'Un nombre positif.',
    undefined,
    'Peut être négatif, en\u00a0points.',
  ]);
  expect(told('en')[0]).toBe('A positive figure, in\u00a0CHF.');
  for (const note of [...notesIn('fr').values(), ...notesIn('en').values()])
    expect(note.match(/positi/g)?.length ?? 1).toBe(1);
});

test('an empty dashboard says what to do once, and nothing of figures that nobody knows; a month typed brings no chart by itself, and the dashboard says what does', async () => {
  const spreadsheet = await lent(saas('fr'), false);
  const sheet = spreadsheet.spreadsheet.getSheetByName('Données')!;
  const said = () => ['C19', 'G19', 'G21', 'C26', 'I26'].map((at) => spreadsheet.display(`'Tableau de bord'!${at}`));
  expect(said()).toEqual(['', '', '', 'Saisissez un mois pour afficher les graphiques', '']);
  const columns = sheet.getRange(4, 1, 1, sheet.getLastColumn()).getValues()[0]!;
  const inputs = measure(saas('fr').northStar).inputs.map(({ id }) => columns.indexOf(id) + 1);
  setForNow(...inputs.map((column) => [sheet.getRange(5, column), 1000] as const));
  expect(said()).toEqual([
    'MRR',
    'Aucun recoupement entre KPI ce mois-ci',
    '',
    'Actualisez le tableau de bord pour afficher les graphiques',
    '',
  ]);
});

test('the calculation tab leaves room for the manifest, even if own formulas name three inputs each', () => {
  const ids = [...INPUTS.keys()];
  const kpis = Array.from({ length: 7 }, (_, rank) =>
    metric('NRR', 'fr', { id: `OWN_${rank}`, formula: customFormula('sum-over', ids.slice(3 * rank, 3 * rank + 3)) }),
  );
  const made = workbook({ ...saas('fr'), stage: 'scale', kpis }, FRESH, false);
  expect(made.tab('calc').columns).toBeGreaterThan(7 * 3);
  expect(made.tab('calc').columns).toBeLessThan(MANIFEST_COLUMN - 1);
});
