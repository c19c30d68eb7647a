/** This file states what a whole workbook holds: no error, few calls, the same figures in both languages, and what a person changed of it. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { LocalSpreadsheet } from '../../src/local/node';
import type { Plan } from '../../src/method/plan';
import { formulasOf } from '../../src/workbook/tab';
import { workbook } from '../../src/workbook/workbook';
import { generate } from '../integration/generating';
import { openAddOn } from '../open';
import { bare, FRESH, metric, saas } from '../workbook/plans';
import { contentOf, errorsIn, lent, namesOf, openNew, reopened, writtenBy } from './generateOnce';

const DASHBOARD = { fr: 'Tableau de bord', en: 'Dashboard' };
const ALERTS = { fr: 'Journal des alertes', en: 'Alerts log' };

const layOuts = (plan: Plan): string[] => {
  const made = workbook(plan, FRESH, true);
  return made.keys.flatMap((key) => formulasOf(made.tab(key)));
};

describe.each(['fr', 'en'] as const)('a workbook in %s', (language) => {
  test('shows no error, full or empty', async () => {
    expect(errorsIn(await lent(saas(language)))).toEqual([]);
    expect(errorsIn(await lent(saas(language), false))).toEqual([]);
  });

  test('is left as it is by a second run, which writes nothing, nor notes the alerts of the month again', async () => {
    const spreadsheet = await lent(saas(language));
    const before = [contentOf(spreadsheet), namesOf(spreadsheet)];
    const alerts = spreadsheet.spreadsheet.getSheetByName(ALERTS[language])!.getRange('D5:D12').getValues().flat();
    expect(alerts.filter((line) => line !== '').length).toBeGreaterThan(1);
    spreadsheet.calls.reset();
    await generate(spreadsheet, saas(language));
    expect(writtenBy(spreadsheet)).toEqual([]);
    expect([contentOf(spreadsheet), namesOf(spreadsheet)]).toEqual(before);
  });

  test('every formula reads the same under both locales, and none is a custom function', async () => {
    const spreadsheet = await lent(saas(language));
    const formulas = layOuts(saas(language));
    expect(formulas.length).toBeGreaterThan(2_000);
    const bad = formulas.filter(
      (one) => !spreadsheet.parseAs(one, 'fr_FR').ok || !spreadsheet.parseAs(one, 'en_US').ok,
    );
    expect(bad).toEqual([]);
  });
});

test('a workbook of a North Star alone shows no error', async () => {
  expect(errorsIn(await lent(bare('fr'), false))).toEqual([]);
});

test('the same plan shows the same figures in French and in English', async () => {
  const [french, english] = [await lent(saas('fr')), await lent(saas('en'))];
  const figures = (spreadsheet: LocalSpreadsheet, title: string) =>
    spreadsheet
      .values(`'${title}'!D6:M16`)
      .flat()
      .filter((value) => typeof value === 'number');
  expect(figures(french, DASHBOARD.fr).length).toBeGreaterThan(30);
  expect(figures(french, DASHBOARD.fr)).toEqual(figures(english, DASHBOARD.en));
});

test('an empty workbook says what to do and shows no figure', async () => {
  const spreadsheet = await lent(saas('fr'), false);
  expect(spreadsheet.display("'Tableau de bord'!B3")).toBe('Saisissez un premier mois dans l’onglet Données');
  expect(new Set(spreadsheet.displays("'Tableau de bord'!B10:B15").flat())).toEqual(new Set(['○ À saisir']));
  expect(new Set(spreadsheet.displays("'Tableau de bord'!D10:D15").flat())).toEqual(new Set(['—']));
});

describe('the calls to Google', () => {
  interface Count {
    readonly step: string;
    readonly calls: number;
    readonly readsAfterWrites: number;
  }
  const perStep = async (spreadsheet: LocalSpreadsheet, plan: Plan): Promise<Count[]> => {
    const counts: Count[] = [];
    const { data } = (await spreadsheet.call('bootstrap', null)) as { data: { steps: { key: string }[] } };
    for (const { key } of data.steps) {
      spreadsheet.calls.reset();
      const run = { runId: 'x', step: key, plan, options: { sample: true, restore: [] } };
      expect(await spreadsheet.call('runStep', run)).toMatchObject({ ok: true });
      const { reads, writes, readsAfterWrites } = spreadsheet.calls;
      counts.push({ step: key, calls: reads + writes, readsAfterWrites });
    }
    return counts;
  };
  const total = (counts: readonly Count[]) => counts.reduce((sum, one) => sum + one.calls, 0);
  const inCalc = (counts: readonly Count[]) => counts.find(({ step }) => step === 'calc')!.calls;

  test('are few for a whole workbook, do not grow with its months, and none reads after a step has written', async () => {
    const plan: Plan = { ...saas('fr'), stage: 'scale', kpis: [...saas('fr').kpis, metric('NRR', 'fr')] };
    const spreadsheet = await openNew(plan);
    const counts = await perStep(spreadsheet, plan);
    console.log(`Service calls: ${total(counts)} (${counts.map(({ step, calls }) => `${step} ${calls}`).join(', ')})`);
    expect(total(counts)).toBeLessThanOrEqual(210);
    expect(counts.filter((one) => one.readsAfterWrites > 0)).toEqual([]);
    addMonths(spreadsheet, 24);
    const longer = await perStep(spreadsheet, plan);
    expect(inCalc(longer)).toBeLessThanOrEqual(inCalc(counts) + 6);
    expect(longer.filter((one) => one.readsAfterWrites > 0)).toEqual([]);
  });
});

/** As a person adds months by hand, under the sixty that stand there. */
function addMonths(spreadsheet: LocalSpreadsheet, count: number): void {
  const rows = Array.from({ length: count }, (_, index) => [new Date(Date.UTC(2029, 10 + index, 1, 12))]);
  spreadsheet.load('Données', rows, 'A65');
}

test('a workbook that lost KPIs and its OKR shows what one made without them shows', async () => {
  const fewer: Plan = { ...saas('fr'), kpis: saas('fr').kpis.slice(0, 3), okr: null };
  const spreadsheet = await reopened(saas('fr'));
  await generate(spreadsheet, fewer);
  const small = await lent(fewer);
  // Not the diagnosis: it reads the figures that stand in the Data tab, of whichever KPI.
  for (const range of ["'Tableau de bord'!B2:M16", "'Tableau de bord'!B18:F38", "'Calculs'!A1:AL11"]) {
    expect(spreadsheet.displays(range)).toEqual(small.displays(range));
  }
});

describe('what a person has changed in cells', () => {
  let spreadsheet: LocalSpreadsheet;
  let conflicts: object;
  const place = (title: string, row: string, column: string) => {
    const sheet = spreadsheet.spreadsheet.getSheetByName(title)!;
    const grid = sheet.getDataRange().getValues();
    const head = grid.find((line) => line.includes(column))!;
    return `'${title}'!${sheet.getRange(grid.findIndex((line) => line[0] === row) + 1, head.indexOf(column) + 1).getA1Notation()}`;
  };
  const preview = async () => {
    const answer = await spreadsheet.call('preview', { plan: saas('fr'), options: { sample: false, restore: [] } });
    return (answer as { data: object }).data;
  };
  const promoters = () => place('Données', 'month', 'promoters').replace(/\d+$/, '28');

  beforeAll(async () => {
    spreadsheet = await reopened(saas('fr'));
    spreadsheet.type("'Tableau de bord'!M10", 'Notre propre action');
    spreadsheet.type(promoters(), '100');
    conflicts = await preview();
    await generate(spreadsheet, saas('fr'));
  });

  test('that were generated is kept, listed, and given back when asked', async () => {
    expect(conflicts).toMatchObject({
      create: [],
      conflicts: [{ id: 'dashboard!M10', label: 'Tableau de bord M10' }],
    });
    expect(spreadsheet.display("'Tableau de bord'!M10")).toBe('Notre propre action');
    await generate(spreadsheet, saas('fr'), { restore: ['dashboard!M10'] });
    expect(spreadsheet.display("'Tableau de bord'!M10")).toBe(saas('fr').kpis[0]!.action);
  });

  test('of the Data tab is never touched, and the dashboard follows', () => {
    expect(spreadsheet.value(promoters())).toBe(100);
    // 100 promoters, 38 passives, 20 detractors: (100 − 20) ÷ 158
    expect(spreadsheet.value("'Tableau de bord'!D13")).toBeCloseTo(50.63, 2);
  });

  test('of the Settings tab shows at once, and is the plan of the next run', async () => {
    spreadsheet.type(place('Réglages', 'CHURN_RATE', 'owner'), 'Zoé T.');
    expect(spreadsheet.display("'Tableau de bord'!L11")).toBe('Zoé T.');
    const { data } = (await spreadsheet.call('bootstrap', null)) as { data: { plan: Plan } };
    expect(data.plan.kpis[1]).toMatchObject({ id: 'CHURN_RATE', owner: 'Zoé T.' });
  });
});

describe('what a person has changed of the tabs', () => {
  test('such as titles, order and the chosen month, is followed', async () => {
    const spreadsheet = await reopened(saas('fr'));
    const { spreadsheet: file } = spreadsheet;
    spreadsheet.type("'Tableau de bord'!I2", '01/03/2026');
    file.getSheetByName('Calculs')!.setName('Moteur');
    file.getSheetByName('Données')!.setName('Chiffres');
    file.getSheetByName('Tableau de bord')!.setName('Pilotage');
    await generate(spreadsheet, saas('fr'));
    expect(file.getSheets()).toHaveLength(9);
    expect(errorsIn(spreadsheet)).toEqual([]);
    expect(spreadsheet.display("'Pilotage'!C6")).toBe('MRR');
    expect(spreadsheet.display("'Pilotage'!B3")).toMatch(/^Période affichée\u00a0: mars 2026 \(pas la plus récente\)/);
  });

  describe('such as a deleted tab, is made again:', () => {
    let spreadsheet: LocalSpreadsheet;

    beforeAll(async () => {
      spreadsheet = await reopened(saas('fr'));
    });

    test.each(['Calculs', 'Tableau de bord'])('%s', async (title) => {
      const before = spreadsheet.displays("'Tableau de bord'!B2:M38");
      spreadsheet.spreadsheet.deleteSheet(spreadsheet.spreadsheet.getSheetByName(title)!);
      await generate(spreadsheet, saas('fr'));
      expect(errorsIn(spreadsheet)).toEqual([]);
      expect(spreadsheet.displays("'Tableau de bord'!B2:M38")).toEqual(before);
    });
  });

  test('by inserting rows in the dashboard and a column in the calculations, stays; another dashboard is made', async () => {
    const spreadsheet = await reopened(saas('fr'));
    const before = spreadsheet.displays("'Tableau de bord'!B2:M38");
    spreadsheet.spreadsheet.getSheetByName('Tableau de bord')!.insertRowsBefore(12, 2);
    spreadsheet.type("'Tableau de bord'!C12", 'ma ligne');
    spreadsheet.spreadsheet.getSheetByName('Calculs')!.insertColumnsBefore(4, 1);
    spreadsheet.type("'Calculs'!D2", '=1+1');
    await generate(spreadsheet, saas('fr'));
    expect(spreadsheet.display("'Tableau de bord'!C12")).toBe('ma ligne');
    expect(spreadsheet.displays("'Tableau de bord (Cap Nord)'!B2:M38")).toEqual(before);
    expect(spreadsheet.spreadsheet.getSheetByName('Calculs')!.getDataRange().getFormulas().flat()).toContain('=1+1');
  });

  test('by inserting a column of their own in the Data tab, harms nothing', async () => {
    const spreadsheet = await reopened(saas('fr'));
    const before = spreadsheet.displays("'Tableau de bord'!C10:K14");
    spreadsheet.spreadsheet.getSheetByName('Données')!.insertColumnBefore(4);
    spreadsheet.type("'Données'!D5", 'ma note');
    spreadsheet.spreadsheet.getRange("'Données'!D3").setNote('à relire');
    const more = { ...saas('fr'), kpis: [...saas('fr').kpis.slice(0, 5), metric('STICKINESS', 'fr')] };
    const preview = (await spreadsheet.call('preview', { plan: more, options: { sample: true, restore: [] } })) as {
      data: object;
    };
    expect(preview.data).toMatchObject({ conflicts: [] });
    await generate(spreadsheet, more);
    expect(spreadsheet.display("'Données'!D5")).toBe('ma note');
    expect(spreadsheet.spreadsheet.getRange("'Données'!D3").getNote()).toBe('à relire');
    expect(errorsIn(spreadsheet)).toEqual([]);
    expect(spreadsheet.displays("'Tableau de bord'!C10:K14")).toEqual(before);
    // 1 150 active users a day of 3 300 in the month
    expect(spreadsheet.value("'Tableau de bord'!D15")).toBeCloseTo(1150 / 3300, 6);
  });
});

test('text of a user stays text, whatever it begins with', async () => {
  const nasty = ['=1+1', '+33 6', '-1', '@moi', "'a", '1-2', '007'];
  const plan = saas('fr');
  const named: Plan = {
    ...plan,
    company: '=HYPERLINK("https://x";"y")',
    kpis: plan.kpis.map((kpi, index) => ({ ...kpi, name: nasty[index]!, owner: nasty[index]! })),
  };
  const spreadsheet = await lent(named);
  expect(spreadsheet.display("'Tableau de bord'!B2")).toMatch(/^=HYPERLINK\("https:\/\/x";"y"\) — /);
  expect(spreadsheet.displays("'Tableau de bord'!L10:L15").flat()).toEqual(nasty.slice(0, 6));
  const { data } = (await spreadsheet.call('bootstrap', null)) as { data: { plan: Plan } };
  expect(data.plan).toEqual(named);
});

test('a file without the add-on shows every figure', async () => {
  const spreadsheet = await lent(saas('fr'));
  const alone = await openAddOn({ locale: 'fr_FR', addOn: false, workbook: spreadsheet.save() });
  expect(alone.displays("'Tableau de bord'!B2:M38")).toEqual(spreadsheet.displays("'Tableau de bord'!B2:M38"));
});
