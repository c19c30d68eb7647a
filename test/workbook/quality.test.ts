/** This file states what the Data quality tab and the check of data find, with the cell of each finding. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { LocalSpreadsheet } from '../../src/local/node';
import { BOUNDS, tooMany } from '../../src/method/findings';
import type { Plan } from '../../src/method/plan';
import { catalogue } from '../../src/metrics/catalogue';
import type { Language } from '../../src/metrics/text';
import { at as a1 } from '../../src/workbook/address';
import type { Read } from '../../src/workbook/keyedTable';
import { INPUTS } from '../../src/workbook/measures';
import { merge } from '../../src/workbook/merge';
import { locateQuality } from '../../src/workbook/quality';
import { isFormula, layOut } from '../../src/workbook/tab';
import { type Found, workbook } from '../../src/workbook/workbook';
import { errorsIn, lent, reopened, setForNow } from '../addon/generateOnce';
import { generate } from '../integration/generating';
import { NOW } from '../open';
import { FRESH, metric, saas } from './plans';

const TITLES = {
  fr: { data: 'Données', quality: 'Qualité des données', dashboard: 'Tableau de bord' },
  en: { data: 'Data', quality: 'Data quality', dashboard: 'Dashboard' },
} as const;

const planOf = (language: Language): Plan => ({
  ...saas(language),
  kpis: ['CHURN_RATE', 'CAC', 'STICKINESS', 'CONVERSION_RATE', 'OEE', 'PMF_SCORE'].map((id) => metric(id, language)),
});

interface Finding {
  readonly text: Readonly<Record<Language, string>>;
  readonly params: Readonly<Record<string, string>>;
  readonly tab: string;
  readonly cell: string;
}

const openedIn = (file: LocalSpreadsheet, language: Language) => {
  const sheetOf = (key: keyof (typeof TITLES)['fr']) => file.spreadsheet.getSheetByName(TITLES[language][key])!;
  const idsOf = (key: 'data' | 'quality') => {
    const sheet = sheetOf(key);
    return sheet.getRange(4, 1, 1, sheet.getLastColumn()).getValues()[0]!;
  };
  const cell = (key: 'data' | 'quality', id: string, row: number) =>
    sheetOf(key).getRange(row, idsOf(key).indexOf(id) + 1);
  const a1 = (id: string, row: number) => cell('data', id, row).getA1Notation();
  /** State and cell of a check of the Data quality tab. */
  const check = (label: string) => {
    const lines = sheetOf('quality').getDataRange().getValues();
    const line = lines.find((values) => String(values[1]).replace(/\u00a0/g, ' ') === label);
    return line ? [String(line[2]).slice(0, 1), line[3]] : `no check ${label}`;
  };
  const panel = async () => {
    const answer = (await file.call('checkData', null)) as { data: { findings: Finding[] } };
    return answer.data.findings;
  };
  /** What is entered of the five sources. */
  const sources = () =>
    [5, 6, 7, 8, 9].flatMap((row) =>
      ['updated', 'valueA', 'valueB', 'comment'].map((field) => cell('quality', field, row).getValue()),
    );
  return { sheetOf, cell, a1, check, panel, sources };
};

const label = (id: string, language: Language) => INPUTS.get(id)!.label[language];

describe.each(['fr', 'en'] as const)('a fault in the data, in %s', (language) => {
  const planned = planOf(language);
  let at: ReturnType<typeof openedIn>;
  let found: Finding[];
  /** Figures planted in rows of their own: id, row, value. */
  const PLANTED: readonly (readonly [id: string, row: number, value: unknown])[] = [
    ['lost_customers', 8, 99_999],
    ['dau', 9, 88_888],
    ['marketing_spend', 10, -400],
    ['quality', 11, 1.2],
    ['sales_spend', 12, ''],
    ['churned_mrr', 13, 9_000_000],
    ['new_customers', 14, 99_999],
    ...[25, 26, 27, 28].flatMap((row) => [['pmf_very', row, 50] as const, ['pmf_answers', row, 100] as const]),
  ];

  beforeAll(async () => {
    const file = await reopened(planned);
    at = openedIn(file, language);
    for (const [id, row, value] of PLANTED) at.cell('data', id, row).setValue(value);
    at.cell('data', 'month', 17).setValue(at.cell('data', 'month', 16).getValue());
    at.cell('quality', 'updated', 6).setValue(new Date(NOW.getTime() - 100 * 3600_000));
    at.cell('quality', 'valueA', 7).setValue(106);
    at.cell('quality', 'valueB', 7).setValue(100);
    found = await at.panel();
  });

  const told = (cell: string) => found.filter((one) => one.cell === cell);

  test.each([
    ['lost > at start', 'lost_customers', 'customers_start', 8, '■'],
    ['DAU > MAU', 'dau', 'mau', 9, '■'],
    ['new customers > leads, which is possible,', 'new_customers', 'leads', 14, '◆'],
  ])('%s is told with its cell', (_, part, whole, row, symbol) => {
    const cell = at.a1(part, row);
    expect(at.check(`${label(part, language)} ≤ ${label(whole, language)}`)).toEqual([symbol, cell]);
    expect(told(cell).map(({ params }) => [params.where, params.other])).toEqual([[part, whole]]);
  });

  test('losses above the opening MRR are told with the cell of churn', () => {
    const cell = at.a1('churned_mrr', 13);
    const words = ['churned_mrr', 'contraction_mrr'].map((id) => label(id, language)).join(' + ');
    expect(at.check(`${words} ≤ ${label('opening_mrr', language)}`)).toEqual(['■', cell]);
    expect(told(cell)).toHaveLength(1);
  });

  test.each([
    ['a negative cost', 'marketing_spend', 10, '■'],
    ['a rate above 100 %', 'quality', 11, '■'],
    ['a missing month', 'sales_spend', 12, '◆'],
  ])('%s is told with its cell', (_, id, row, symbol) => {
    const cell = at.a1(id, row);
    expect(at.check(label(id, language))).toEqual([symbol, cell]);
    expect(told(cell).map(({ params }) => params.where)).toEqual([id]);
  });

  test('a text in the newest month is told with its cell', () => {
    const months = Array.from({ length: 60 }, (_, rank) => at.cell('data', 'leads', 5 + rank));
    const last = months.filter((cell) => cell.getValue() !== '').slice(-1)[0]!;
    const figure = last.getValue();
    last.setValue('abc');
    expect(at.check(label('leads', language))).toEqual(['■', last.getA1Notation()]);
    last.setValue(figure);
    expect(at.check(label('leads', language))).toEqual(['✓', '']);
  });

  test('a month that stands twice, and the one that it displaced, are told with their cells', () => {
    expect(at.check(language === 'fr' ? 'Mois' : 'Months')).toEqual(['■', at.a1('month', 16)]);
    expect(told(at.a1('month', 17))).toHaveLength(1);
    expect(told(at.a1('month', 16)).map(({ params }) => params.month)).toEqual(['2025-11']);
  });

  test('a KPI flat for three months is told with the dashboard’s cell', () => {
    const name = planned.kpis[5]!.name;
    const suffix = language === 'fr' ? ' : même chiffre depuis 3 mois' : ': same figure for 3 months';
    expect(at.check(name + suffix)).toEqual(['◆', `D15 (${TITLES[language].dashboard})`]);
    expect(found.filter(({ tab }) => tab === 'dashboard').map(({ params, cell }) => [params.where, cell])).toEqual([
      [name, 'D15'],
    ]);
    expect(at.sheetOf('dashboard').getRange('D15').getValue()).toBe(0.5);
  });

  test('a source is late by its frequency in either language', () => {
    for (const daily of ['Chaque jour', 'Daily']) {
      at.cell('quality', 'cadence', 6).setValue(daily);
      expect(at.cell('quality', 'latency', 6).getValue()).toMatch(/^■/);
    }
  });

  test('a source older than its frequency, and two sources more than 5 % apart, are told with their cells', () => {
    expect(String(at.cell('quality', 'latency', 6).getValue()).slice(0, 1)).toBe('■');
    expect(String(at.cell('quality', 'coherence', 7).getValue()).slice(0, 1)).toBe('■');
    expect(found.filter(({ tab }) => tab === 'quality').map(({ params, cell }) => [params.n, cell])).toEqual([
      ['100', at.cell('quality', 'updated', 6).getA1Notation()],
      ['6', at.cell('quality', 'valueA', 7).getA1Notation()],
    ]);
  });
});

describe.each(['fr', 'en'] as const)('the sample’s sources, in %s', (language) => {
  let file: LocalSpreadsheet;
  let at: ReturnType<typeof openedIn>;

  beforeAll(async () => {
    file = await reopened(planOf(language));
    at = openedIn(file, language);
  });

  test('are fresh and near each other, so that the dashboard says so, and are marked as a sample', async () => {
    expect(String(at.sheetOf('dashboard').getRange('M2').getValue())).toMatch(/^✓/);
    expect(at.sheetOf('dashboard').getRange('G38').getValue()).toMatch(/✓$/);
    for (const row of [5, 6, 7, 8, 9]) {
      expect(at.cell('quality', 'comment', row).getValue()).toMatch(language === 'fr' ? /^EXEMPLE/ : /^SAMPLE/);
      for (const state of ['latency', 'coherence']) expect(at.cell('quality', state, row).getValue()).toMatch(/^✓/);
    }
    expect(await at.panel()).toEqual([]);
  });

  test('leave with the sample, and what a person typed stays', async () => {
    at.cell('quality', 'valueA', 6).setValue(31);
    at.cell('quality', 'comment', 6).setValue('à nous');
    await file.call('remove', { what: 'sample', data: false, settings: false });
    expect(at.sources().filter((value) => value !== '')).toEqual([31, 'à nous']);
    expect(String(at.sheetOf('dashboard').getRange('M2').getValue())).toMatch(/^○/);
  });
});

test('the sample’s sources are never written beside what a person has entered', async () => {
  const file = await reopened(saas('fr'), false);
  const at = openedIn(file, 'fr');
  at.cell('quality', 'valueA', 6).setValue(31);
  await generate(file, saas('fr'), { sample: true });
  expect(at.sources().filter((value) => value !== '')).toEqual([31]);
});

test('a source that a person names right under ours counts as one, and what is checked moves down for it', () => {
  const spotsOf = (quality: Found['quality']) =>
    layOut(workbook(saas('fr'), { ...FRESH, quality }, false).tab('quality')).spots;
  const rowOf = (quality: Found['quality']) =>
    spotsOf(quality).findIndex((line) => line[1]?.cell === 'Valeurs à vérifier') + 1;
  const grid = spotsOf(null).map((line) => line.map((spot): Read => (isFormula(spot?.cell) ? '' : (spot?.cell ?? ''))));
  const located = locateQuality(grid)!;
  const own = ['billing', 'crm', 'product', 'accounts', 'surveys'];
  expect([located.rows, rowOf(located)]).toEqual([own, 12]);
  for (const row of [9, 10]) grid[row]![1] = 'Support';
  const widened = locateQuality(grid)!;
  expect([widened.rows, rowOf(widened)]).toEqual([[...own, null, null], 14]);
  expect(
    spotsOf(widened)
      .slice(9, 11)
      .map((line) => line[1]),
  ).toEqual([null, null]);
  const field = (id: string) => grid[3]!.indexOf(id);
  Object.assign(grid[9]!, { [field('latency')]: '✓ Up to date', [field('coherence')]: 'vu avec Léa' });
  Object.assign(grid[10]!, { [field('latency')]: '#REF!', [field('coherence')]: '○ Non comparé' });
  const judged = spotsOf(locateQuality(grid))
    .slice(9, 11)
    .map((line) => ['latency', 'coherence'].map((id) => isFormula(line[field(id)]?.cell)));
  expect(judged).toEqual([
    [true, false],
    [true, true],
  ]);
});

test('a source that a person adds is judged at once as ours are, in the dashboard too, and nothing that they typed is lost', async () => {
  const file = await reopened(saas('fr'));
  const at = openedIn(file, 'fr');
  const judged = (row: number) =>
    ['age', 'latency', 'gap', 'coherence'].map((field) => at.cell('quality', field, row).getValue());
  const chip = () => String(at.sheetOf('dashboard').getRange('M2').getValue());
  expect(judged(10)).toEqual(['', '', '', '']);
  expect(chip()).toMatch(/^✓/);
  const entered = { source: 'Support', cadence: 'Chaque jour', valueA: 100, valueB: 50 };
  const enter = (row: number) => {
    for (const [field, value] of Object.entries(entered)) at.cell('quality', field, row).setValue(value);
    at.cell('quality', 'updated', row).setValue(new Date(NOW.getTime() - 322 * 24 * 3600_000));
  };
  const late = [expect.closeTo(322 * 24, 0), '■ Périmé', 1, expect.stringMatching(/^■ Plus de 5/)];
  enter(10);
  expect(judged(10)).toEqual(late);
  expect(chip()).toMatch(/^■ Périmé/);
  expect(at.sheetOf('dashboard').getRange('G38').getValue()).toMatch(/écart 100\s%.*■$/);
  enter(11);
  at.cell('quality', 'coherence', 11).setValue('vu avec Léa');
  const preview = { plan: saas('fr'), options: { sample: true, restore: [] } };
  expect(await file.call('preview', preview)).toMatchObject({ ok: true, data: { conflicts: [] } });
  await generate(file, saas('fr'), { sample: true });
  expect(judged(10)).toEqual(late);
  expect(judged(11)).toEqual([...late.slice(0, 3), 'vu avec Léa']);
  expect(judged(12)).toEqual(['', '', '', '']);
  expect((await at.panel()).map(({ cell }) => cell)).toEqual([
    ...['updated', 'valueA'].map((field) => at.cell('quality', field, 10).getA1Notation()),
    at.cell('quality', 'updated', 11).getA1Notation(),
  ]);
});

test.each(["'2025-06", 1, -3])('a month written as %s is told with its cell, and breaks nothing', async (written) => {
  const file = await lent(saas('fr'));
  const at = openedIn(file, 'fr');
  const month = at.cell('data', 'month', 12);
  setForNow([month, written]);
  expect(at.check('Mois')).toEqual(['■', month.getA1Notation()]);
  expect(errorsIn(file)).toEqual([]);
});

test('every bound that a KPI’s formula sets on its inputs is checked', () => {
  const checked = BOUNDS.map(({ parts, whole }) => `${parts.map((part) => `[${part}]`).join('+')}<=[${whole}]`);
  for (const { kpi } of Object.values(catalogue))
    for (const bound of kpi?.native.match(/\[\w+\](?:\+\[\w+\])?<=\[\w+\]/g) ?? []) expect(checked).toContain(bound);
});

test('more than ten metrics followed, shown or not, are told with the way to the Settings tab', () => {
  expect(tooMany(10)).toEqual([]);
  expect(tooMany(11)).toEqual([{ code: 'too-many', params: { n: '11' }, tab: 'settings', cell: 'A1' }]);
});

test('an empty file has no fault but that nothing is entered', async () => {
  const at = openedIn(await lent(saas('fr'), false), 'fr');
  expect((await at.panel()).map(({ text }) => text.fr)).toEqual(['Aucun chiffre n’est encore saisi']);
});

test('the sources compare what the plan follows, and the sample says so of its own figures', () => {
  const compared = (over: Partial<Plan>) => {
    const { spots } = layOut(workbook({ ...planOf('fr'), ...over }, FRESH, true).tab('quality'));
    const column = (id: string) => spots[3]!.findIndex((spot) => spot?.cell === id);
    return [4, 6].map((row) => [spots[row]![column('measure')]!.cell, spots[row]![column('valueA')]!.cell]);
  };
  const shop = compared({
    model: 'ecommerce',
    northStar: metric('ORDERS', 'fr'),
    kpis: [metric('CONVERSION_RATE', 'fr')],
  });
  expect(compared({}).map(([words]) => words)).toEqual([
    'MRR\u00a0: facturation et CRM',
    'Utilisateurs actifs\u00a0: audience et produit',
  ]);
  expect(shop).toEqual([
    ['Ventes\u00a0: facturation et CRM', expect.any(Number)],
    ['Visiteurs\u00a0: audience et produit', 22_000],
  ]);
});

test('what the sources compare follows the plan until somebody has entered figures of it', () => {
  const layoutOf = (plan: Plan, quality: Found['quality'], withSample: boolean) =>
    layOut(workbook(plan, { ...FRESH, quality }, withSample).tab('quality'));
  const values = layoutOf(saas('en'), null, false).spots.map((line) =>
    line.map((spot): Read => (isFormula(spot?.cell) ? '' : (spot?.cell ?? ''))),
  );
  const [measure, valueA] = ['measure', 'valueA'].map((id) => values[3]!.indexOf(id));
  expect(values[4]![measure!]).toBe('MRR: billing and CRM');
  const shop: Plan = { ...planOf('fr'), model: 'ecommerce', northStar: metric('ORDERS', 'fr'), kpis: [] };
  const becomes = () => {
    const names = { keyOf: () => null, columnId: () => null };
    const layout = layoutOf(shop, locateQuality(values), true);
    const standing = { values, formulas: [] };
    const [marks, restore] = [{}, () => false];
    const merged = merge({
      layout,
      standing,
      marks,
      restore,
      home: 'quality',
      names,
      namesBefore: names,
      cellName: a1,
    });
    return merged.wanted[4]![measure!] ? layout.spots[4]![measure!]!.cell : values[4]![measure!];
  };
  expect(becomes()).toBe('Ventes\u00a0: facturation et CRM');
  values[4]![measure!] = 'Panier : caisse et CRM';
  expect(becomes()).toBe('Panier : caisse et CRM');
  values[4]![measure!] = 'MRR: billing and CRM';
  values[4]![valueA!] = 12_000;
  expect(becomes()).toBe('MRR: billing and CRM');
});
