/** This file states that a workbook is made, and made again, where Google is at its strictest, and whichever way it takes what is not documented. */
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { freeTitle } from '../../src/addon/freeTitle';
import { readManifest, writeManifest } from '../../src/addon/manifest';
import type { LocalSpreadsheet } from '../../src/local/node';
import type { Plan } from '../../src/method/plan';
import { catalogue } from '../../src/metrics/catalogue';
import { formula, LONGEST } from '../../src/workbook/formula';
import { needsMark, TEXT } from '../../src/workbook/literal';
import { formulasOf, layOut, TAB_KEYS } from '../../src/workbook/tab';
import { workbook } from '../../src/workbook/workbook';
import { generate, workbookOf } from '../integration/generating';
import { NOW, openAddOn } from '../open';
import { BOTH, bare, FRESH, saas } from '../workbook/plans';
import { errorsIn, lent, reopened, writtenBy } from './generateOnce';

const MARKED = ['=1+1', '+33 6', '-10 %', '@moi', "'a", ' =B1'];

/** Texts that Sheets could take for something else, and views that hold no line. */
function pitfalls(language: 'fr' | 'en'): Plan {
  const plan = saas(language);
  const kpis = plan.kpis.map((kpi, rank) => ({
    ...kpi,
    level: 'strategic' as const,
    name: MARKED[rank]!,
    owner: MARKED[rank]!,
    action: MARKED[rank]!,
  }));
  return { ...plan, company: '=Nova', views: BOTH, kpis };
}

const TITLES = {
  fr: { dashboard: 'Tableau de bord', settings: 'Réglages', alerts: 'Journal des alertes', glossary: 'Glossaire' },
  en: {
    dashboard: 'Dashboard (Cap Nord)',
    settings: 'Settings (Cap Nord)',
    alerts: 'Alerts log',
    glossary: 'Glossary',
  },
};
const EXAMPLES = Object.values(catalogue).filter(({ fn }) => fn).length;
const THEIRS = ['data', 'DASHBOARD', 'donne\u0301es', 'okr', 'settings', 'CALC'];

describe.each(['fr', 'en'] as const)('a file in %s', (language) => {
  const plan = pitfalls(language);
  const titles = TITLES[language];
  let opened: LocalSpreadsheet;
  const texts = (title: string) => opened.spreadsheet.getSheetByName(title)!.getDataRange().getValues().flat();

  beforeAll(async () => {
    opened = await openAddOn({
      locale: language === 'fr' ? 'fr_FR' : 'en_US',
      apostropheInTextCells: 'kept',
      refusals: 'at flush',
    });
    for (const title of THEIRS) opened.spreadsheet.insertSheet(title).getRange('A1').setValue(`my ${title}`);
    await generate(opened, plan);
  });

  test('keeps tabs of the user whose titles are ours but for capitals', () => {
    for (const title of THEIRS)
      expect(opened.spreadsheet.getSheetByName(title)!.getDataRange().getValues()).toEqual([[`my ${title}`]]);
    const made = opened.spreadsheet.getSheets().map((sheet) => sheet.getName());
    expect(made.filter((title) => title.includes('Cap Nord')).sort()).toEqual(
      language === 'fr'
        ? ['Données (Cap Nord)', 'OKR (Cap Nord)']
        : ['Calc (Cap Nord)', 'Dashboard (Cap Nord)', 'Data (Cap Nord)', 'OKR (Cap Nord)', 'Settings (Cap Nord)'],
    );
    expect(errorsIn(opened)).toEqual([]);
  });

  test('shows each text as it was given, with no mark', async () => {
    expect(opened.display(`'${titles.dashboard}'!B2`)).toMatch(/^=Nova — /);
    expect(opened.displays(`'${titles.dashboard}'!L10:L15`).flat()).toEqual(MARKED);
    expect(texts(titles.settings)).toEqual(expect.arrayContaining(['=Nova', ...MARKED]));
    expect(texts(titles.glossary).filter((text) => /^=/.test(text))).toHaveLength(EXAMPLES);
    expect(texts(titles.alerts)).toEqual(expect.arrayContaining([MARKED[1]]));
    const shown = opened.spreadsheet.getSheets().flatMap((sheet) => sheet.getDataRange().getDisplayValues().flat());
    expect(shown.filter((text) => /^'(?!a\b)/.test(text))).toEqual([]);
    const { data } = (await opened.call('bootstrap', null)) as { data: { plan: Plan } };
    expect(data.plan).toEqual(plan);
  });

  test('lists nothing as changed by hand, and a second run writes nothing', async () => {
    const review = await opened.call('preview', { plan, options: { sample: false, restore: [] } });
    expect(review).toMatchObject({ ok: true, data: { create: [], conflicts: [], unread: null } });
    opened.calls.reset();
    await generate(opened, plan);
    expect(writtenBy(opened)).toEqual([]);
  });

  test('keeps a row of an empty view in sight, under what is frozen', () => {
    const view = opened.spreadsheet.getSheetByName(language === 'fr' ? 'Vue équipes' : 'Teams view')!;
    const isHidden = (row: number) => view.isRowHiddenByUser(row);
    expect([isHidden(view.getFrozenRows() + 1), isHidden(view.getFrozenRows() + 2)]).toEqual([false, true]);
  });

  test('takes a formula into a cell of text of the user, which then is none', async () => {
    const cell = opened.spreadsheet.getSheetByName('data')!.getRange('C3').setNumberFormat(TEXT);
    const place = { sheet: cell.getSheet().getSheetId(), cell: 'C3' };
    const insertion = {
      id: 'COST_PER_LEAD',
      mode: 'function',
      args: ['1200', '100'],
      language,
      place,
      overwrite: false,
    };
    expect(await opened.call('insertFormula', insertion)).toMatchObject({ ok: true, data: { cell: 'C3' } });
    expect(cell.getValue()).toBe(12);
    expect(cell.getNumberFormat()).not.toBe(TEXT);
  });

  test('is laid again around merged cells of the user, be they half within ours', async () => {
    const sheet = opened.spreadsheet.getSheetByName(titles.dashboard)!;
    sheet.insertColumnsAfter(sheet.getMaxColumns(), 2);
    sheet.getRange(38, sheet.getMaxColumns() - 2, 1, 3).merge();
    const options = { sample: true, restore: ['dashboard!B2'] };
    const step = await opened.call('runStep', { runId: 'test', step: 'dashboard', plan, options });
    expect(step).toMatchObject({ ok: true });
    expect(sheet.getRange('B2').isPartOfMerge()).toBe(true);
  });

  test('is known again by its manifest, of which no piece could be read as a formula or a figure', () => {
    const pieces = opened.spreadsheet.getRangeByName('KPI_MANIFEST')!.getValues().flat();
    const written = pieces.filter((piece) => typeof piece === 'string' && piece !== '');
    expect(written.filter((piece) => !/^[a-zA-Z][ -~]*$/.test(piece as string))).toEqual([]);
  });
});

test('no cell of text holds anything but a text that is read as nothing else', () => {
  const made = workbook(pitfalls('fr'), FRESH, true);
  const inText = made.keys.flatMap((key) => {
    const { spots, styles } = layOut(made.tab(key));
    return styles.flatMap((line, row) =>
      line.flatMap(({ format }, column) => (format === TEXT ? [spots[row]![column]?.cell ?? ''] : [])),
    );
  });
  expect(inText.length).toBeGreaterThan(500);
  expect(inText.filter((cell) => typeof cell !== 'string' || needsMark(cell))).toEqual([]);
});

test('the manifest of an earlier version, whose pieces begin with no letter, is read', async () => {
  const opened = await reopened(saas('fr'));
  const range = opened.spreadsheet.getRangeByName('KPI_MANIFEST')!;
  const earlier = range.getValues().map(([key, id, ...pieces]) => {
    const plain = pieces.map((piece) => String(piece).slice(1));
    return [key, id, ...plain.map((piece) => (piece === '' ? '' : `'${piece}`))];
  });
  range.setValues(earlier);
  const review = await opened.call('preview', { plan: saas('fr'), options: { sample: false, restore: [] } });
  expect(review).toMatchObject({ ok: true, data: { create: [], conflicts: [] } });
});

test.each([
  ['a mark that is no text', { aspects: {}, cells: { A1: { mark: 1 } }, rules: [] }],
  ['a property that is no text', { aspects: { formats: 7 }, cells: {}, rules: [] }],
  ['rules that are no list', { aspects: {}, cells: {}, rules: { B2: 'B9' } }],
  ['no rules', { aspects: {}, cells: {} }],
  ['a list', [{ aspects: {}, cells: {}, rules: [] }]],
  ['a number', 3],
  ['nothing', null],
])('a record with %s, in the place of one, counts as none, and the others as they are', async (_, broken) => {
  const { spreadsheet } = await lent(saas('fr'));
  const before = readManifest(spreadsheet);
  const calc = spreadsheet.getSheetByName('Calculs')!;
  onTestFinished(() => writeManifest(spreadsheet, calc, before));
  const records = { ...before.records, dashboard: broken as never, data: broken as never };
  writeManifest(spreadsheet, calc, { ...before, records, forms: (Array.isArray(broken) ? [3] : broken) as never });
  const { dashboard, data, ...others } = before.records;
  expect([dashboard, data].map((record) => typeof record)).toEqual(['object', 'object']);
  expect(readManifest(spreadsheet)).toEqual({ ids: before.ids, records: others, forms: [] });
});

test('an update goes through where a record has a wrong shape, and writes a good one', async () => {
  const opened = await reopened(saas('fr'));
  const [{ spreadsheet }, calc] = [opened, opened.spreadsheet.getSheetByName('Calculs')!];
  const before = readManifest(spreadsheet);
  const broken = { aspects: {}, cells: {}, rules: {} } as never;
  writeManifest(spreadsheet, calc, { ...before, records: { ...before.records, dashboard: broken } });
  await generate(opened, saas('fr'), { sample: false });
  expect(Object.keys(readManifest(spreadsheet).records).sort()).toEqual(Object.keys(before.records).sort());
});

test('the manifest of many years of months is wider, and read as it was written', async () => {
  const { spreadsheet } = await lent(saas('fr'));
  const before = readManifest(spreadsheet);
  const cells = Object.fromEntries(Array.from({ length: 50_000 }, (_, rank) => [`é${rank}`, '-1=']));
  const wide = { ...before, records: { ...before.records, calc: { aspects: {}, cells, rules: [] } } };
  const calc = spreadsheet.getSheetByName('Calculs')!;
  onTestFinished(() => writeManifest(spreadsheet, calc, before));
  writeManifest(spreadsheet, calc, wide);
  expect(readManifest(spreadsheet)).toEqual(wide);
});

test.each([
  ['in half a minute keeps others out', 30, 'busy'],
  ['in five days, left by a clock that was set back since, keeps nobody out', 5 * 24 * 3600, null],
])('a creation whose turn ends %s', async (_, seconds, code) => {
  const workbook = (await openAddOn({ locale: 'fr_FR' })).save();
  const lease = `${NOW.getTime() + seconds * 1000} other`;
  const properties = { ...workbook.host.properties, document: { ...workbook.host.properties.document, lease } };
  const opened = await openAddOn({
    locale: 'fr_FR',
    workbook: { ...workbook, host: { ...workbook.host, properties } },
  });
  const run = { runId: 'mine', step: 'prepare', plan: bare('fr'), options: { sample: false, restore: [] } };
  const answered = await opened.call('runStep', run);
  expect(answered).toMatchObject(code ? { ok: false, code } : { ok: true });
  if (!code) return;
  const thirtyDays = await opened.call('thirtyDaysTab', { plan: bare('fr'), ticked: [] });
  expect(thirtyDays, 'between its steps').toMatchObject({ ok: false, code });
});

test('what Google refuses when it writes is answered as a failure, and leaves the file free', async () => {
  const opened = await openAddOn({
    locale: 'fr_FR',
    refusals: 'at flush',
    workbook: await workbookOf(saas('fr')),
  });
  const settings = opened.spreadsheet.getSheetByName('Réglages')!;
  const ids = settings
    .getDataRange()
    .getValues()
    .map(([id]) => id);
  const answer = (id: string) => settings.getRange(ids.indexOf(id) + 1, 3);
  answer('company').setDataValidation(answer('prePmf').getDataValidation());
  const run = { runId: 'other', step: 'prepare', options: { sample: false, restore: [] } };
  const renamed = { ...saas('fr'), company: 'Autre' };
  expect(await opened.call('runStep', { ...run, plan: renamed })).toMatchObject({
    ok: false,
    code: 'internal',
    text: { fr: expect.stringContaining('incident') },
  });
  expect(opened.save().host.properties.document.lease, 'of the creation before').toBe('0 test');
  answer('company').clearDataValidations();
  expect(await opened.call('runStep', { ...run, plan: renamed }), 'without the rule').toMatchObject({ ok: true });
  expect(answer('company').getValue()).toBe('Autre');
});

test('no formula is longer than Excel takes, with the longest titles that tabs may have, and none may be made', () => {
  const titles = Object.fromEntries(TAB_KEYS.map((key, rank) => [key, `${rank}`.padEnd(100, 't')]));
  const made = workbook({ ...saas('fr'), views: BOTH, stage: 'scale' }, { ...FRESH, titles }, true);
  const longest = Math.max(...made.keys.flatMap((key) => formulasOf(made.tab(key)).map((one) => one.length)));
  expect(longest).toBeGreaterThan(LONGEST / 2);
  expect(longest).toBeLessThan(LONGEST);
  expect(() => formula(`=${'1+'.repeat(LONGEST / 2)}1`)).toThrow(String(LONGEST));
});

describe('a free title', () => {
  const numbered = (rank: number) => (rank === 0 ? '' : ` (${rank + 1})`);

  test('is no other tab’s, whatever the capitals and the way accents are written', () => {
    expect(freeTitle(['data', 'DATA (2)'], 'Data', numbered)).toBe('Data (3)');
    expect(freeTitle(['donne\u0301es'], 'Données', numbered)).toBe('Données (2)');
    expect(freeTitle(['Database'], 'Data', numbered)).toBe('Data');
  });

  test('has a hundred signs at most, its suffix whole', () => {
    const long = 'n'.repeat(100);
    expect(freeTitle([], long, numbered)).toBe(long);
    expect(freeTitle([long], long, numbered)).toBe(`${'n'.repeat(96)} (2)`);
    expect(freeTitle([], `${'n'.repeat(99)}🧭`, numbered)).toBe('n'.repeat(99));
  });
});
