/** This file states what the Settings tab reads back as the Plan that it was made from, and what it tells of edits. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Plan, type PlanMetric, VIEWS } from '../../src/method/plan';
import { catalogue } from '../../src/metrics/catalogue';
import { area, columnLetters } from '../../src/workbook/address';
import { locateSettings } from '../../src/workbook/settingsRead';
import { unreadCells } from '../../src/workbook/settingsUnread';
import { isFormula, layOut } from '../../src/workbook/tab';
import { workbook } from '../../src/workbook/workbook';
import { FRESH, metric as metricOf, saas } from './plans';
import { checksShown, planOf, readBack, settingsOf } from './settingsGrid';

const NASTY = [
  '=1+1',
  '+33 1 23',
  '-12',
  '@you',
  "'quoted'",
  '"double"',
  'two\nlines',
  '👩‍🚀',
  'مرحبا',
  '1-2',
  '001',
  ' ',
];
const words = (max: number) =>
  fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 20, unit: 'grapheme' })).map((text) => text.slice(0, max));
const amount = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)));
const month = fc.option(
  fc.tuple(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 })).map(([year, number]) => {
    return `${year}-${String(number).padStart(2, '0')}`;
  }),
);

const metric = (base: PlanMetric) =>
  fc
    .record({
      name: fc.oneof(words(60), shared).filter((text) => text !== ''),
      level: fc.constantFrom('strategic', 'tactical', 'operational'),
      unit: fc.constantFrom('money', 'rate', 'ratio', 'months', 'days', 'points', 'count'),
      direction: fc.constantFrom('up', 'down'),
      target: amount,
      start: amount,
      startMonth: month,
      dueMonth: month,
      alert: amount,
      benchmarkLow: amount,
      benchmarkSource: words(140),
      owner: words(60),
      email: words(120),
      action: words(140),
      shown: fc.boolean(),
      since: month,
    })
    .map((over) => ({ ...base, ...over }) as PlanMetric);

const question = fc.constantFrom('conversion', 'arr', 'cycle', 'income');
const answer = fc.constantFrom('valueOf', 'fast', 'slow', 'yes', 'no', 'short', 'long', 'ads', 'subscription');
/** Names that other metrics have, as their names or as their ids. */
const shared = fc.constantFrom('MRR', 'mrr', 'CAC', 'NPS ');

const emails = fc.option(fc.uniqueArray(fc.emailAddress({ size: 'small' }), { maxLength: 3 }));

const plans = fc
  .tuple(
    fc.constantFrom('fr', 'en'),
    words(60),
    words(300),
    fc.dictionary(fc.oneof(words(20), question), fc.oneof(words(20), answer), { maxKeys: 4 }),
    fc.subarray([...VIEWS]),
    emails.map((all) => all?.filter((email) => !/[,;]/.test(email)) ?? null),
  )
  .chain(([language, company, overrule, routing, views, lockEditors]) => {
    const base = saas(language as 'fr' | 'en');
    return fc.tuple(metric(base.northStar), ...base.kpis.map(metric)).map(
      ([northStar, ...kpis]): Plan => ({
        ...base,
        company,
        overrule,
        routing,
        northStar: northStar!,
        kpis,
        okr: null,
        views,
        lockEditors,
      }),
    );
  });

describe('the Settings tab', () => {
  test('gives back the plan that it was made from, whatever people wrote', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { plan: read, problems } = planOf(readBack(plan));
        // The line of the lock is always told, to be left as it was typed.
        expect(problems.filter(({ of }) => of !== 'lock')).toEqual([]);
        expect(read).toEqual(plan);
      }),
      { numRuns: 60 },
    );
  });

  test('shows words where people read, a cell for each value, and none of the ids', () => {
    const tab = workbook(saas('fr'), FRESH, false).tab('settings');
    const { spots } = layOut(tab);
    const seen = spots.flatMap((line, row) =>
      tab.hiddenRows!.includes(row + 1) ? [] : line.filter((_, column) => !tab.hiddenColumns!.includes(column + 1)),
    );
    const texts = seen.flatMap((spot) => (typeof spot?.cell === 'string' ? [spot.cell] : []));
    expect(texts).toContain('Moins de 90 jours');
    expect(texts).toContain('Combien de temps du gratuit au payant\u00a0?');
    expect(texts.filter((text) => /[{}[\]]|^[a-z]+[A-Z\d.]|^[A-Z]+_[A-Z]/.test(text))).toEqual([]);
    expect(tab.frozenColumns).toBe(2);
    expect(spots[3]![1]!.cell).toBe('Société');
  });

  test('leaves out the questions of other models, and keeps what was answered to them', () => {
    const plan: Plan = {
      ...saas('fr'),
      model: 'slg',
      routing: { conversion: 'slow', cycle: 'long', what: 'else' },
      okr: null,
    };
    const tab = workbook(plan, FRESH, false).tab('settings');
    const rowOf = (id: string) => layOut(tab).spots.findIndex((line) => line[0]?.cell === id) + 1;
    const isHidden = (id: string) => tab.hiddenRows!.includes(rowOf(id));
    expect(['conversion', 'arr', 'cycle', 'income'].map((id) => isHidden(`routing.${id}`))).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(planOf(readBack(plan)).plan).toEqual(plan);
  });

  test('is read from an earlier version, with ids and answers as its machine wrote them', () => {
    const plan = { ...saas('fr'), okr: null };
    const earlier = readBack(plan).filter((line) => !String(line[0]).startsWith('routing.'));
    const cell = (id: string, value: string) => (earlier.find((line) => line[0] === id)![2] = value);
    cell('northStar', 'MRR');
    cell('routing', '{"conversion":"fast"}');
    expect(planOf(earlier)).toEqual({ plan, problems: [] });
    const next = settingsOf(plan, locateSettings(earlier));
    const lines = next
      .filter((line) => line[0] && !isFormula(line[0].cell))
      .map((line) => [line[0]!.cell, line[2]?.cell]);
    expect(lines).toContainEqual(['routing.conversion', 'Moins de 90 jours']);
    expect(lines).toContainEqual(['routing', null]);
  });

  test('is read after a column was inserted before its ids, or among them and its labels', () => {
    const plan = { ...saas('fr'), okr: null };
    const grid = readBack(plan);
    for (const [from, shown] of [
      [0, ['', 'company', 'Société', 'Atelier Nova']],
      [1, ['company', '', 'Société', 'Atelier Nova']],
    ] as const) {
      const widened = grid.map((line) => [...line.slice(0, from), '', ...line.slice(from)]);
      expect(planOf(widened)).toEqual({ plan, problems: [] });
      const place = locateSettings(widened)!;
      const next = settingsOf(plan, place);
      const line = next[place.top.get('company')! - 1]!.map((spot) => spot?.cell ?? '');
      expect(line.slice(0, 4)).toEqual(shown);
    }
  });

  test('writes no list of choices into the lines of text, where people may have their own', () => {
    const { choices, pieces } = workbook(saas('fr'), FRESH, false).tab('settings');
    const blocks = new Set(choices!.map(({ block }) => area(block!)).filter(({ column }) => column === 3));
    const rowOf = (id: string) => area(pieces.find(({ is }) => is === id)!.at).row;
    for (const id of ['company', 'overrule'])
      for (const { row, rows } of blocks) expect(rowOf(id) >= row && rowOf(id) < row + rows).toBe(false);
  });

  test('is read after its rows and columns were moved', () => {
    const plan = { ...saas('fr'), okr: null };
    const grid = readBack(plan);
    const { fieldRow } = locateSettings(grid)!;
    const sorted = [...grid.slice(0, fieldRow), ...grid.slice(fieldRow).reverse()];
    const swapped = sorted.map((line, row) => (row < fieldRow - 2 ? line : [...line.slice(5), ...line.slice(0, 5)]));
    const widened = swapped.map((line) => [line[0]!, line[1]!, line[2]!, line[3]!, 'mine', ...line.slice(4)]);
    expect(planOf(widened).plan).toEqual(plan);
  });

  test('takes what a person changed by hand, in either language and in any case', () => {
    const grid = readBack({ ...saas('fr'), okr: null });
    const place = locateSettings(grid)!;
    const row = place.fieldRow + place.metrics.indexOf('CAC');
    const cell = (field: string) => place.fields.indexOf(field);
    grid[row]![cell('owner')] = 'Zoé';
    grid[row]![cell('direction')] = 'HIGHER IS BETTER';
    grid[row]![cell('shown')] = false;
    const cac = planOf(grid).plan!.kpis.find((one) => one.id === 'CAC')!;
    expect(cac).toMatchObject({ owner: 'Zoé', direction: 'up', shown: false });
  });

  test.each([
    ['CAC', '170 k€', 170_000],
    ['CAC', '1.500 €', null],
    ['CAC', '150.000', null],
    ['CAC', '1,500', null],
    ['CAC', '1,2 M€', 1_200_000],
    ['CAC', '$1.5M', 1_500_000],
    ['CAC', '1,234 €', null],
    ['CAC', '45 %', null],
    ['CHURN_RATE', '45 %', 45 / 100],
    ['CHURN_RATE', '4,5\u00a0%', 4.5 / 100],
    ['CHURN_RATE', '45 environ', null],
    ['CHURN_RATE', '45', null],
    ['LTV_CAC', '3 ×', 3],
    ['RUNWAY', '18 mois', 18],
    ['NPS', '40 pts', 40],
    ['NPS', '40 k', null],
  ])('takes the target of %s written as %s for %s, as both languages read it alike', (id, words, value) => {
    const grid = readBack({ ...saas('fr'), okr: null });
    const place = locateSettings(grid)!;
    grid[place.fieldRow + place.metrics.indexOf(id)]![place.fields.indexOf('target')] = words;
    const { plan, problems } = planOf(grid);
    expect(plan!.kpis.find((one) => one.id === id)!.target).toBe(value);
    expect(problems.map(({ found }) => found)).toEqual(value === null ? [words] : []);
  });

  test('is read from an earlier version, and gets the lines that it lacks in its empty rows', () => {
    const grid = readBack({ ...saas('en'), okr: null, views: ['teams'], lockEditors: [] });
    const earlier = grid.filter((line) => line[0] !== 'views' && line[0] !== 'lock');
    expect(planOf(earlier).plan).toEqual({ ...saas('en'), okr: null });
    const { top, fieldRow } = locateSettings(earlier)!;
    expect([top.get('views'), top.get('lock')]).toEqual([fieldRow - 3, fieldRow - 2]);
  });

  test.each(['fr', 'en'] as const)('stays in %s while its cell holds no language', (language) => {
    const grid = readBack({ ...saas(language), okr: null });
    grid[locateSettings(grid)!.top.get('language')! - 1]![2] = '0.75';
    const { plan, problems } = planOf(grid);
    expect([plan!.language, problems.map(({ of }) => of)]).toEqual([language, ['language']]);
  });

  test.each([
    ['growth', 'fr', '■ Affiché\u00a0: 7 indicateurs au plus, étoile du Nord comprise'],
    ['scale', 'en', '■ Shown: 8 metrics at most, North Star included'],
  ] as const)('tells a metric too many in its row, at the stage %s, in %s (Z3)', (stage, language, most) => {
    const count = stage === 'scale' ? 9 : 8;
    const more = ['NRR', 'SALES_CYCLE'].map((id) => metricOf(id, language));
    const kpis = [...saas(language).kpis, ...more].slice(0, count - 1);
    const told = (...unticked: number[]) => {
      const hidden = kpis.map((one, rank) => ({ ...one, shown: !unticked.includes(rank) }));
      const grid = settingsOf({ ...saas(language), stage, kpis: hidden });
      return checksShown(grid).slice(0, count);
    };
    const fine = kpis.map(() => '✓');
    expect(told()).toEqual([...fine, most]);
    expect(told(3)).toEqual([...fine, '✓']);
    expect(told(count - 2)).toEqual([...fine, '✓']);
  });

  test('tells a figure below zero where the KPI cannot fall so low (F7)', () => {
    const [below, sinking] = [
      { target: -2, alert: null },
      { target: -5, alert: -10 },
    ];
    const kpis = [metricOf('RUNWAY', 'fr', below), metricOf('NPS', 'fr', sinking)];
    expect(checksShown(settingsOf({ ...saas('fr'), kpis })).slice(0, 3)).toEqual([
      '✓',
      '◆ Cible\u00a0: ce KPI ne peut pas être négatif',
      '✓',
    ]);
  });

  test.each(['fr', 'en'] as const)(
    'names a KPI anew in %s where nothing is left of its name but a broken reference',
    (language) => {
      const grid = readBack({ ...saas(language), okr: null });
      const place = locateSettings(grid)!;
      const row = grid[place.fieldRow + place.metrics.indexOf('CAC')]!;
      for (const field of ['name', 'owner', 'target']) row[place.fields.indexOf(field)] = '#REF!';
      const { plan, problems } = planOf(grid);
      const cac = plan!.kpis.find((one) => one.id === 'CAC');
      expect(cac).toMatchObject({ name: catalogue.CAC!.title[language], owner: '', target: null });
      expect(problems).toEqual([]);
    },
  );

  test('an edit that cannot be read is told, and does no harm to the rest', () => {
    const grid = readBack({ ...saas('fr'), okr: null });
    const place = locateSettings(grid)!;
    grid[place.fieldRow + place.metrics.indexOf('CAC')]![place.fields.indexOf('target')] = 'beaucoup';
    grid[place.top.get('stage')! - 1]![2] = 'énorme';
    const { plan, problems } = planOf(grid);
    expect(problems).toEqual([
      { of: 'CAC', field: 'target', found: 'beaucoup' },
      { of: 'stage', field: 'stage', found: 'énorme' },
    ]);
    expect(plan!.kpis.find((one) => one.id === 'CAC')!.target).toBeNull();
    expect(plan!.kpis).toHaveLength(6);
  });

  test('a row that was copied is told, for it counts for nothing', () => {
    const grid = readBack({ ...saas('fr'), okr: null });
    const { fieldRow, metrics, fields } = locateSettings(grid)!;
    const copy = [...grid[fieldRow + metrics.indexOf('CAC')]!];
    copy[fields.indexOf('name')] = 'Coût par client';
    grid.push(copy);
    const cell = `${columnLetters(fields.indexOf('id') + 1)}${grid.length}`;
    expect(unreadCells(grid, 'fr')).toEqual([{ where: 'Coût par client', found: 'CAC', cell }]);
  });
});

/** The Plan read after one without its first KPI was written over it; only boxes and blanks change. */
function withoutFirst(plan: Plan, gone: string[]): Plan {
  const grid = readBack(plan);
  const fewer = { ...plan, kpis: plan.kpis.slice(1), gone };
  const next = settingsOf(fewer, locateSettings(grid));
  const written = grid.map((line, row) =>
    line.map((standing, column) => {
      const cell = next[row]?.[column]?.cell;
      return typeof cell === 'boolean' || cell === '' ? cell : standing;
    }),
  );
  return planOf(written).plan!;
}

test('a KPI that the Plan does not know stays in its row, unticked', () => {
  const plan = saas('fr');
  const left = withoutFirst(plan, []).kpis.filter(({ shown }) => !shown);
  expect(left.map(({ id, name }) => [id, name])).toEqual([[plan.kpis[0]!.id, plan.kpis[0]!.name]]);
});

test('a KPI that a person deleted leaves its row empty, with no word beside it', () => {
  const plan = saas('fr');
  const [{ id }, ...kpis] = plan.kpis as [PlanMetric, ...PlanMetric[]];
  const place = locateSettings(readBack(plan))!;
  const row = settingsOf({ ...plan, kpis, gone: [id] }, place)[place.fieldRow + place.metrics.indexOf(id)]!;
  expect(row.map((spot) => spot?.cell)).toEqual(place.fields.map(() => ''));
  expect(withoutFirst(plan, [plan.kpis[0]!.id]).kpis).toEqual(plan.kpis.slice(1));
});
