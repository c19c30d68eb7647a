import { describe, expect, test } from 'vitest';
import { type LocalSpreadsheet, openSpreadsheet } from '../../src/local/node';
import type { Plan } from '../../src/method/plan';
import { formulasOf } from '../../src/workbook/tab';
import { workbook } from '../../src/workbook/workbook';
import { DIST } from '../dist';
import { generate } from '../integration/generating';
import { bare, metric, saas } from '../workbook/plans';
import { contentOf, errorsIn, NOW, namesOf, openNew, reopened, writtenBy } from './generateOnce';

const DASHBOARD = { fr: 'Tableau de bord', en: 'Dashboard' };

const layOuts = (plan: Plan): string[] => {
  const found = { titles: {}, data: null, settings: null, okr: null, quality: null, alerts: null, today: '2026-11-19' };
  const made = workbook(plan, found, true);
  return made.keys.flatMap((key) => formulasOf(made.tab(key)));
};

describe.each(['fr', 'en'] as const)('a workbook in %s', (language) => {
  test('shows no error, full or empty', async () => {
    expect(errorsIn(await reopened(saas(language)))).toEqual([]);
    expect(errorsIn(await reopened(saas(language), false))).toEqual([]);
  });

  test('a second run changes nothing and writes nothing', async () => {
    const spreadsheet = await reopened(saas(language));
    const before = [contentOf(spreadsheet), namesOf(spreadsheet)];
    spreadsheet.calls.reset();
    await generate(spreadsheet, saas(language));
    expect(writtenBy(spreadsheet)).toEqual([]);
    expect([contentOf(spreadsheet), namesOf(spreadsheet)]).toEqual(before);
  });

  test('every formula reads the same under both locales, and none is a custom function', async () => {
    const spreadsheet = await reopened(saas(language));
    const formulas = layOuts(saas(language));
    expect(formulas.length).toBeGreaterThan(2_000);
    const bad = formulas.filter(
      (one) => !spreadsheet.parseAs(one, 'fr_FR').ok || !spreadsheet.parseAs(one, 'en_US').ok,
    );
    expect(bad).toEqual([]);
  });
});

test('a workbook of a North Star alone shows no error', async () => {
  expect(errorsIn(await reopened(bare('fr'), false))).toEqual([]);
});

test('the same plan shows the same figures in French and in English', async () => {
  const [french, english] = [await reopened(saas('fr')), await reopened(saas('en'))];
  const figures = (spreadsheet: LocalSpreadsheet, title: string) =>
    spreadsheet
      .values(`'${title}'!D6:M16`)
      .flat()
      .filter((value) => typeof value === 'number');
  expect(figures(french, DASHBOARD.fr).length).toBeGreaterThan(30);
  expect(figures(french, DASHBOARD.fr)).toEqual(figures(english, DASHBOARD.en));
});

test('an empty workbook says what to do and shows no figure', async () => {
  const spreadsheet = await reopened(saas('fr'), false);
  expect(spreadsheet.display("'Tableau de bord'!B3")).toBe('Saisissez un premier mois dans l’onglet Données');
  expect(new Set(spreadsheet.displays("'Tableau de bord'!B10:B15").flat())).toEqual(new Set(['○ À saisir']));
  expect(new Set(spreadsheet.displays("'Tableau de bord'!D10:D15").flat())).toEqual(new Set(['—']));
});

describe('the calls to Google', () => {
  const perStep = async (spreadsheet: LocalSpreadsheet, plan: Plan) => {
    const counts: { step: string; calls: number; readsAfterWrites: number }[] = [];
    const { data } = (await spreadsheet.call('bootstrap', null)) as { data: { steps: { key: string }[] } };
    for (const { key } of data.steps) {
      spreadsheet.calls.reset();
      await spreadsheet.call('runStep', { runId: 'x', step: key, plan, options: { sample: true, restore: [] } });
      const { reads, writes, readsAfterWrites } = spreadsheet.calls;
      counts.push({ step: key, calls: reads + writes, readsAfterWrites });
    }
    return counts;
  };
  const total = (counts: { calls: number }[]) => counts.reduce((sum, one) => sum + one.calls, 0);

  test('are few for a whole workbook, and no step reads after it has written', async () => {
    const plan: Plan = { ...saas('fr'), stage: 'scale', kpis: [...saas('fr').kpis, metric('NRR', 'fr')] };
    const counts = await perStep(await openNew(plan), plan);
    console.log(`Service calls: ${total(counts)} (${counts.map(({ step, calls }) => `${step} ${calls}`).join(', ')})`);
    expect(total(counts)).toBeLessThanOrEqual(200);
    expect(counts.filter((one) => one.readsAfterWrites > 0)).toEqual([]);
  });

  test('do not grow with the number of months', async () => {
    const plan = saas('fr');
    const short = await perStep(await openNew(plan), plan);
    const spreadsheet = await reopened(plan);
    addMonths(spreadsheet, 24);
    const long = await perStep(spreadsheet, plan);
    expect(long.find((one) => one.step === 'calc')!.calls).toBeLessThanOrEqual(
      short.find((one) => one.step === 'calc')!.calls + 6,
    );
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
  const small = await reopened(fewer);
  // Not the diagnosis: it reads the figures that stand in the Data tab, of whichever KPI.
  for (const range of ["'Tableau de bord'!B2:M16", "'Tableau de bord'!B18:F38", "'Calculs'!A1:AL11"]) {
    expect(spreadsheet.displays(range)).toEqual(small.displays(range));
  }
});

describe('what a person has changed', () => {
  test('in a generated cell is kept, listed, and given back when asked', async () => {
    const spreadsheet = await reopened(saas('fr'));
    spreadsheet.type("'Tableau de bord'!M10", 'Notre propre action');
    const preview = async () =>
      (
        (await spreadsheet.call('preview', { plan: saas('fr'), options: { sample: false, restore: [] } })) as {
          data: object;
        }
      ).data;
    expect(await preview()).toMatchObject({
      create: [],
      conflicts: [{ id: 'dashboard!M10', label: 'Tableau de bord M10' }],
    });
    await generate(spreadsheet, saas('fr'));
    expect(spreadsheet.display("'Tableau de bord'!M10")).toBe('Notre propre action');
    await generate(spreadsheet, saas('fr'), { restore: ['dashboard!M10'] });
    expect(spreadsheet.display("'Tableau de bord'!M10")).toBe(saas('fr').kpis[0]!.action);
  });

  test('in the Data tab is never touched, and the dashboard follows', async () => {
    const spreadsheet = await reopened(saas('fr'));
    const headers = spreadsheet.values("'Données'!A4:AH4")[0]!;
    const column = spreadsheet.spreadsheet
      .getSheetByName('Données')!
      .getRange(28, headers.indexOf('promoters') + 1)
      .getA1Notation();
    spreadsheet.type(`'Données'!${column}`, '100');
    await generate(spreadsheet, saas('fr'));
    expect(spreadsheet.value(`'Données'!${column}`)).toBe(100);
    // 100 promoters, 38 passives, 20 detractors: (100 − 20) ÷ 158
    expect(spreadsheet.value("'Tableau de bord'!D13")).toBeCloseTo(50.63, 2);
  });

  test('in the Settings tab shows at once, and is the plan of the next run', async () => {
    const spreadsheet = await reopened(saas('fr'));
    const grid = spreadsheet.spreadsheet.getSheetByName('Réglages')!.getDataRange().getValues();
    const head = grid.findIndex((line) => line[0] === 'id');
    const row = grid.findIndex((line) => line[0] === 'CHURN_RATE') + 1;
    const owner = spreadsheet.spreadsheet
      .getSheetByName('Réglages')!
      .getRange(row, grid[head]!.indexOf('owner') + 1)
      .getA1Notation();
    spreadsheet.type(`'Réglages'!${owner}`, 'Zoé T.');
    expect(spreadsheet.display("'Tableau de bord'!L11")).toBe('Zoé T.');
    const { data } = (await spreadsheet.call('bootstrap', null)) as { data: { plan: Plan } };
    expect(data.plan.kpis[1]).toMatchObject({ id: 'CHURN_RATE', owner: 'Zoé T.' });
  });

  test('such as titles and the order of tabs, is followed', async () => {
    const spreadsheet = await reopened(saas('fr'));
    const { spreadsheet: file } = spreadsheet;
    file.getSheetByName('Calculs')!.setName('Moteur');
    file.getSheetByName('Données')!.setName('Chiffres');
    file.getSheetByName('Tableau de bord')!.setName('Pilotage');
    await generate(spreadsheet, saas('fr'));
    expect(file.getSheets()).toHaveLength(9);
    expect(errorsIn(spreadsheet)).toEqual([]);
    expect(spreadsheet.display("'Pilotage'!C6")).toBe('MRR');
  });

  test.each(['Calculs', 'Tableau de bord'])('such as the deleted tab %s, is made again', async (title) => {
    const spreadsheet = await reopened(saas('fr'));
    const before = spreadsheet.displays("'Tableau de bord'!B2:M38");
    spreadsheet.spreadsheet.deleteSheet(spreadsheet.spreadsheet.getSheetByName(title)!);
    await generate(spreadsheet, saas('fr'));
    expect(errorsIn(spreadsheet)).toEqual([]);
    expect(spreadsheet.displays("'Tableau de bord'!B2:M38")).toEqual(before);
  });

  test('by inserting rows in the dashboard, stays as it is, and another dashboard is made', async () => {
    const spreadsheet = await reopened(saas('fr'));
    const before = spreadsheet.displays("'Tableau de bord'!B2:M38");
    spreadsheet.spreadsheet.getSheetByName('Tableau de bord')!.insertRowsBefore(12, 2);
    spreadsheet.type("'Tableau de bord'!C12", 'ma ligne');
    await generate(spreadsheet, saas('fr'));
    expect(spreadsheet.display("'Tableau de bord'!C12")).toBe('ma ligne');
    expect(spreadsheet.displays("'Tableau de bord (Cap Nord)'!B2:M38")).toEqual(before);
  });

  test('by inserting a column into the calculation tab, stays, and the figures are as before', async () => {
    const spreadsheet = await reopened(saas('fr'));
    const before = spreadsheet.displays("'Tableau de bord'!B2:M38");
    spreadsheet.spreadsheet.getSheetByName('Calculs')!.insertColumnsBefore(4, 1);
    spreadsheet.type("'Calculs'!D2", '=1+1');
    await generate(spreadsheet, saas('fr'));
    expect(spreadsheet.displays("'Tableau de bord'!B2:M38")).toEqual(before);
    expect(spreadsheet.spreadsheet.getSheetByName('Calculs')!.getDataRange().getFormulas().flat()).toContain('=1+1');
  });

  test('by choosing a month stays chosen, and the sentence says so', async () => {
    const spreadsheet = await reopened(saas('fr'));
    spreadsheet.type("'Tableau de bord'!I2", '01/03/2026');
    await generate(spreadsheet, saas('fr'));
    expect(spreadsheet.display("'Tableau de bord'!B3")).toMatch(
      /^Période affichée\u00a0: mars 2026 \(pas la plus récente\)/,
    );
  });

  test('by inserting a column of their own in the Data tab, harms nothing', async () => {
    const spreadsheet = await reopened(saas('fr'));
    const before = spreadsheet.displays("'Tableau de bord'!C10:K14");
    spreadsheet.spreadsheet.getSheetByName('Données')!.insertColumnBefore(4);
    spreadsheet.type("'Données'!D5", 'ma note');
    const more = { ...saas('fr'), kpis: [...saas('fr').kpis.slice(0, 5), metric('STICKINESS', 'fr')] };
    const preview = (await spreadsheet.call('preview', { plan: more, options: { sample: true, restore: [] } })) as {
      data: object;
    };
    expect(preview.data).toMatchObject({ conflicts: [] });
    await generate(spreadsheet, more);
    expect(spreadsheet.display("'Données'!D5")).toBe('ma note');
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
  const spreadsheet = await reopened(named);
  expect(spreadsheet.display("'Tableau de bord'!B2")).toMatch(/^=HYPERLINK\("https:\/\/x";"y"\) — /);
  expect(spreadsheet.displays("'Tableau de bord'!L10:L15").flat()).toEqual(nasty.slice(0, 6));
  const { data } = (await spreadsheet.call('bootstrap', null)) as { data: { plan: Plan } };
  expect(data.plan).toEqual(named);
});

test('the alerts of a month are logged once', async () => {
  const spreadsheet = await reopened(saas('fr'));
  const rows = () => spreadsheet.displays("'Journal des alertes'!B5:J12").filter((line) => line[2] !== '');
  const logged = rows();
  expect(logged.length).toBeGreaterThan(1);
  await generate(spreadsheet, saas('fr'));
  expect(rows()).toEqual(logged);
});

test('a file without the add-on shows every figure', async () => {
  const spreadsheet = await reopened(saas('fr'));
  const alone = await openSpreadsheet({
    dist: DIST,
    locale: 'fr_FR',
    now: NOW,
    addOn: false,
    workbook: spreadsheet.save(),
  });
  expect(alone.displays("'Tableau de bord'!B2:M38")).toEqual(spreadsheet.displays("'Tableau de bord'!B2:M38"));
});
