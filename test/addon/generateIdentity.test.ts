/** This file tests how a workbook is known again: after renames and losses, from an earlier version, and by whom it may be edited. */
import { beforeAll, describe, expect, test } from 'vitest';
import { ProtectionType } from '../../src/local/host/protection';
import type { LocalSpreadsheet, SavedWorkbook } from '../../src/local/node';
import type { Plan } from '../../src/method/plan';
import { at } from '../../src/workbook/address';
import { generate, workbookOf } from '../integration/generating';
import { openAddOn } from '../open';
import { saas } from '../workbook/plans';
import { contentOf, errorsIn, reopened, writtenBy } from './generateOnce';

const TITLES = {
  dashboard: 'Tableau de bord',
  data: 'Données',
  settings: 'Réglages',
  okr: 'OKR',
  alerts: 'Journal des alertes',
  quality: 'Qualité des données',
  glossary: 'Glossaire',
  calc: 'Calculs',
};

const titlesIn = ({ spreadsheet }: LocalSpreadsheet) => spreadsheet.getSheets().map((sheet) => sheet.getName());

const begin = (opened: LocalSpreadsheet, plan: Plan, runId: string, step: string) =>
  opened.call('runStep', { runId, step, plan, options: { sample: true, restore: [] } });

/** As the first version left it: a mark on each tab, and three anchors. */
async function ofVersionOne(): Promise<LocalSpreadsheet> {
  const opened = await reopened(saas('fr'));
  const { spreadsheet: file } = opened;
  for (const mark of file.getDeveloperMetadata()) mark.remove();
  for (const [key, title] of Object.entries(TITLES)) file.getSheetByName(title)!.addDeveloperMetadata('kpi.tab', key);
  const dashboard = file.getSheetByName(TITLES.dashboard)!;
  file.removeNamedRange('KPI_A_DASHBOARD');
  file.setNamedRange('KPI_A_HEADER', dashboard.getRange('B2:F2'));
  file.setNamedRange('KPI_A_TABLE', dashboard.getRange('B9:M9'));
  file.setNamedRange('KPI_A_OKR', dashboard.getRange('B32:M32'));
  return opened;
}

describe('a workbook of the first version', () => {
  test('becomes one of the present version, with the same content', async () => {
    const opened = await ofVersionOne();
    const before = contentOf(opened);
    await generate(opened, saas('fr'));
    const { spreadsheet: file } = opened;
    expect(file.getDeveloperMetadata().map((mark) => mark.getKey())).toEqual(['kpi.tabs', 'kpi.schema']);
    expect(file.createDeveloperMetadataFinder().withKey('kpi.tab').find()).toEqual([]);
    expect(file.getRangeByName('KPI_A_HEADER')).toBeNull();
    expect(file.getRangeByName('KPI_A_DASHBOARD')!.getA1Notation()).toBe('B2:M38');
    expect(contentOf(opened)).toEqual(before);
    opened.calls.reset();
    await generate(opened, saas('fr'));
    expect(writtenBy(opened)).toEqual([]);
  });

  test('whose dashboard was pushed down gets another one', async () => {
    const opened = await ofVersionOne();
    opened.spreadsheet.getSheetByName(TITLES.dashboard)!.insertRowsBefore(12, 2);
    await begin(opened, saas('fr'), 'test', 'prepare');
    expect(titlesIn(opened)).toContain('Tableau de bord (Cap Nord)');
  });
});

describe('tabs', () => {
  test('that were renamed are found although the calculation tab is lost', async () => {
    const opened = await reopened(saas('fr'));
    const { spreadsheet: file } = opened;
    for (const title of [TITLES.data, TITLES.settings, TITLES.okr]) file.getSheetByName(title)!.setName(`Mon ${title}`);
    file.deleteSheet(file.getSheetByName(TITLES.calc)!);
    const before = titlesIn(opened);
    await begin(opened, saas('fr'), 'test', 'prepare');
    expect(titlesIn(opened).sort()).toEqual([...before, TITLES.calc].sort());
  });

  test('that stay when Cap Nord is removed are taken up by the next creation', async () => {
    const opened = await reopened(saas('fr'), false);
    opened.type("'Données'!C10", '1234');
    const gone = await opened.call('remove', { what: 'all', data: false, settings: false });
    expect(gone).toMatchObject({ ok: true });
    expect(titlesIn(opened)).toEqual(['Feuille 1', TITLES.data, TITLES.settings]);
    await generate(opened, saas('fr'), { sample: false });
    expect(titlesIn(opened).filter((title) => title.includes('Cap Nord'))).toEqual([]);
    expect(opened.value("'Données'!C10")).toBe(1234);
  });

  test('that are asked for later, or made again, stand where they belong', async () => {
    const opened = await reopened(saas('fr'));
    for (const title of [TITLES.alerts, TITLES.data])
      opened.spreadsheet.deleteSheet(opened.spreadsheet.getSheetByName(title)!);
    await begin(opened, { ...saas('fr'), views: ['managers'] }, 'test', 'prepare');
    expect(titlesIn(opened)).toEqual([
      TITLES.dashboard,
      'Feuille 1',
      TITLES.data,
      TITLES.settings,
      TITLES.okr,
      'Vue managers',
      TITLES.alerts,
      TITLES.quality,
      TITLES.glossary,
      TITLES.calc,
    ]);
  });

  test('of the user with our titles are left alone', async () => {
    const opened = await reopened(saas('fr'));
    const { spreadsheet: file } = opened;
    file.getSheetByName(TITLES.data)!.setName('Chiffres');
    file.insertSheet(TITLES.data).getRange('A1').setValue('à moi');
    await begin(opened, saas('fr'), 'test', 'prepare');
    expect(opened.values("'Données'!A1")).toEqual([['à moi']]);
    expect(titlesIn(opened).filter((title) => title.includes('Cap Nord'))).toEqual([]);
  });
});

describe('a dashboard that was pushed down', () => {
  let opened: LocalSpreadsheet;

  beforeAll(async () => {
    opened = await reopened(saas('fr'));
    opened.spreadsheet.getSheetByName(TITLES.dashboard)!.insertRowsBefore(12, 2);
  });

  test('is archived when that is wanted, and the new one takes its title', async () => {
    const options = { sample: true, restore: [] };
    const preview = (await opened.call('preview', { plan: saas('fr'), options })) as { data: { displaced: unknown } };
    expect(preview.data.displaced).toMatchObject({ fr: expect.stringContaining('«\u00a0Tableau de bord\u00a0»') });
    await generate(opened, saas('fr'), { archive: true });
    const titles = titlesIn(opened);
    expect(titles[0]).toBe(TITLES.dashboard);
    expect(titles[titles.length - 1]).toMatch(/^Tableau de bord \(archive \d{4}-\d{2}-\d{2}\)$/);
    expect(opened.spreadsheet.getSheetByName(TITLES.dashboard)!.getMaxRows()).toBe(38);
  });

  test('is all that stays, with what a user named, when Cap Nord is removed, and shows no error', async () => {
    const { spreadsheet: file } = opened;
    file.setNamedRange('KPI_DE_MARIE', file.getSheetByName('Feuille 1')!.getRange('A1'));
    const aside = file.getSheets()[file.getNumSheets() - 1]!;
    const shown = () => aside.getRange('B2:M20').getDisplayValues();
    const before = shown();
    await opened.call('remove', { what: 'all', data: true, settings: true });
    expect(titlesIn(opened)).toEqual(['Feuille 1', aside.getName()]);
    expect(shown()).toEqual(before);
    expect(errorsIn(opened)).toEqual([]);
    expect(file.getNamedRanges().map((named) => named.getName())).toEqual(['KPI_DE_MARIE']);
    const { host } = opened.save();
    expect(host).toMatchObject({ metadata: [], protections: [], charts: [], recalculation: 'ON_CHANGE' });
    expect(host.properties).toEqual({ document: {}, user: {}, script: {} });
  });
});

describe('a lock', () => {
  const PLAN = saas('fr');
  const LOCKED = { ...PLAN, lockEditors: ['marie@nova.fr'] };
  const EDITORS = ['marie@nova.fr', 'paul@nova.fr'];
  const openedBy = (user: string | undefined, workbook: SavedWorkbook) =>
    openAddOn({ locale: 'fr_FR', workbook, editors: EDITORS, ...(user && { user }) });
  const protectionIn = ({ spreadsheet }: LocalSpreadsheet, title = TITLES.dashboard) =>
    spreadsheet.getSheetByName(title)!.getProtections(ProtectionType.SHEET as never)[0]!;
  const editorsIn = (opened: LocalSpreadsheet) =>
    protectionIn(opened)
      .getEditors()
      .map((user) => user.getEmail());
  let locked: LocalSpreadsheet;
  /** The same file, opened by an editor whom the lock leaves out. */
  let paul: LocalSpreadsheet;

  beforeAll(async () => {
    locked = await openedBy(undefined, await workbookOf(PLAN));
    await generate(locked, LOCKED);
    paul = await openedBy('paul@nova.fr', locked.save());
  });

  test('leaves the dashboard to its owner and to the editors that Settings names, but for its period', () => {
    expect(protectionIn(locked).isWarningOnly()).toBe(false);
    expect(editorsIn(locked)).toEqual(['owner@example.com', 'marie@nova.fr']);
    const open = protectionIn(locked).getUnprotectedRanges();
    expect(open.map((range) => range.getA1Notation())).toEqual(['I2:J2']);
  });

  test('keeps another editor from every target, list and generated cell, and leaves open what people fill in', async () => {
    const opened = await openedBy('paul@nova.fr', locked.save());
    const { spreadsheet: file } = opened;
    const cell = (title: string, id: string, field: string) => {
      const lines = file.getSheetByName(title)!.getDataRange().getValues();
      const row = lines.findIndex((line) => line.includes(id));
      const fields = lines.find((line) => line.includes(field))!;
      return `'${title}'!${at(row + 1, fields.indexOf(field) + 1)}`;
    };
    const isClosed = (place: string): boolean => {
      try {
        opened.type(place, '1');
        return false;
      } catch (error) {
        return String(error).includes('protected cell');
      }
    };
    const lock = cell(TITLES.settings, 'lock', 'name').replace(/[A-Z]+(\d+)$/, 'D$1');
    const closed = [
      lock,
      lock.replace(/D(\d+)$/, 'C$1'),
      cell(TITLES.settings, 'NPS', 'target'),
      cell(TITLES.okr, 'kr1', 'target'),
      cell(TITLES.okr, 'kr1', 'progress'),
      `'${TITLES.data}'!B5`,
      `'${TITLES.data}'!C4`,
      cell(TITLES.quality, 'billing', 'latency'),
      cell(TITLES.glossary, 'NPS', 'definition'),
      `'${TITLES.alerts}'!A5`,
      `'${TITLES.dashboard}'!B4`,
      `'${TITLES.calc}'!A2`,
    ];
    expect(closed.filter((place) => !isClosed(place))).toEqual([]);
    const ticks = file
      .getSheetByName(TITLES.okr)!
      .getDataRange()
      .getDataValidations()
      .flatMap((line, row) => line.flatMap((rule, column) => (rule ? [[row + 1, column + 1] as const] : [])));
    const [row, column] = ticks[ticks.length - 1]!;
    const open = [
      `'${TITLES.data}'!C10`,
      `'${TITLES.data}'!A70`,
      cell(TITLES.quality, 'billing', 'valueA'),
      cell(TITLES.glossary, 'NPS', 'comment'),
      `'${TITLES.alerts}'!J5`,
      `'${TITLES.okr}'!${at(row, column)}`,
      `'${TITLES.dashboard}'!I2`,
    ];
    expect(open.filter(isClosed)).toEqual([]);
    expect(await opened.call('checkData', null)).toMatchObject({ ok: true, data: { noted: 0 } });
  });

  test('tells in the review whom it has let in and kept out since the last update, and says it once', async () => {
    const opened = await openedBy(undefined, locked.save());
    const options = { sample: true, restore: [] };
    const said = async (lockEditors: string[] | null) => {
      const review = (await opened.call('preview', { plan: { ...PLAN, lockEditors }, options })) as {
        data: { lock: { fr: string } | null };
      };
      return review.data.lock?.fr ?? null;
    };
    expect(await said(['Marie@nova.fr'])).toBeNull();
    expect(await said(['paul@nova.fr'])).toMatch(/Ajout\u00a0: paul@nova\.fr\. Retrait\u00a0: marie@nova\.fr\.$/);
    expect(await said(null)).toContain('ne verrouillent plus');
    await generate(opened, { ...PLAN, lockEditors: ['paul@nova.fr'] });
    expect(editorsIn(opened)).toEqual(['owner@example.com', 'paul@nova.fr']);
    expect(await said(['paul@nova.fr'])).toBeNull();
  });

  test('narrows a protection by which another editor kept the list open to himself', async () => {
    const opened = await openedBy(undefined, await workbookOf(PLAN));
    const settings = opened.spreadsheet.getSheetByName(TITLES.settings)!;
    const theirs = settings.protect().setDescription('À Paul').setWarningOnly(true);
    theirs.setUnprotectedRanges([settings.getRange('D1:D60')]);
    const review = await opened.call('preview', { plan: LOCKED, options: { sample: true, restore: [] } });
    const lock = { fr: expect.stringContaining('sauf le propriétaire du fichier et\u00a0: marie@nova.fr.') };
    expect(review).toMatchObject({ data: { lock } });
    await generate(opened, LOCKED);
    const left = protectionIn(opened, TITLES.settings);
    expect([left.getDescription(), left.isWarningOnly(), left.getUnprotectedRanges()]).toEqual(['À Paul', false, []]);
    expect(left.getEditors().map((user) => user.getEmail())).toEqual(['owner@example.com', 'marie@nova.fr']);
  });

  test.each([
    ['keeping the lock', LOCKED, 'other', 'prepare'],
    ['lifting it', PLAN, 'other', 'prepare'],
    ['or the rest of one left before', PLAN, 'test', 'calc'],
  ])('refuses another editor’s update, %s, before anything is written', async (_, plan, runId, step) => {
    paul.calls.reset();
    expect(await begin(paul, plan, runId, step)).toMatchObject({ ok: false, code: 'locked' });
    const removal = { data: true, settings: true };
    const refused = { ok: false, code: 'locked', text: { fr: expect.stringContaining('verrouillé') } };
    expect(await paul.call('remove', { what: 'all', ...removal })).toMatchObject(refused);
    expect(await paul.call('remove', { what: 'sample', ...removal })).toMatchObject(refused);
    expect(paul.calls.writes).toBe(0);
  });

  test('is lifted by an editor whom it names, who may lock a tab by hand', async () => {
    const opened = await openedBy('marie@nova.fr', locked.save());
    await generate(opened, PLAN);
    expect(protectionIn(opened).isWarningOnly()).toBe(true);
    expect(protectionIn(opened, TITLES.calc).isWarningOnly()).toBe(true);
    const byHand = opened.spreadsheet.getSheetByName(TITLES.data)!.protect().setDescription('À moi');
    byHand.removeEditors(byHand.getEditors());
    await generate(opened, { ...PLAN, company: 'Autre' });
    expect(protectionIn(opened, TITLES.data).getDescription()).toBe('À moi');
    const other = await openedBy('paul@nova.fr', opened.save());
    expect(await begin(other, PLAN, 'other', 'prepare'), 'locked by hand').toMatchObject({ ok: false, code: 'locked' });
  });
});
