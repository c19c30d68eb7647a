/** This file states how a month is given away in a snapshot, and how the sample and Cap Nord itself leave a file; by keyboard. */
import { describe, expect, test } from 'vitest';
import type { LocalSpreadsheet } from '../../src/local/node';
import { generated } from '../integration/generating';
import { planOf } from '../method/examples';
import { openForTest, type Sidebar, sound, tabsOf } from './sidebar';

const WORDS = {
  fr: {
    snapshot: /✓ Onglet «\u00a0(Instantané \d{4}-\d\d)\u00a0»/,
    remove: 'Retirer…',
    removed: 'Cap Nord est retiré de ce fichier',
    sampleGone: /^\d+ chiffres d’exemple supprimés$/,
    noSample: 'Il n’y avait plus de chiffre d’exemple',
    stays: 'Conservé\u00a0: l’onglet Données et ses chiffres.',
    goes: 'Supprimé\u00a0: l’onglet Réglages.',
    again: 'Refaire le tableau de bord',
    first: 'Créez d’abord le tableau de bord',
    tabs: ['Feuille 1', 'Données'],
    data: "'Données'!C5:Z64",
    dashboard: 'Tableau de bord',
  },
  en: {
    snapshot: /✓ Tab “(Snapshot \d{4}-\d\d)”/,
    remove: 'Remove…',
    removed: 'Cap Nord is removed from this file',
    sampleGone: /^\d+ sample figures removed$/,
    noSample: 'There was no sample figure left',
    stays: 'Stays: the Data tab and its figures.',
    goes: 'Goes: the Settings tab.',
    again: 'Make the dashboard again',
    first: 'Create the dashboard first',
    tabs: ['Sheet1', 'Data'],
    data: "'Data'!C5:Z64",
    dashboard: 'Dashboard',
  },
} as const;

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  const words = WORDS[language];
  let shared: LocalSpreadsheet;
  const open = async (item: number): Promise<Sidebar> => {
    shared ??= await generated(planOf({ model: 'plg', language }), { userLocale: language });
    return openForTest({ language, item, spreadsheet: shared });
  };

  test('the snapshot tab is made from the Share panel, shown, and its copy explained', async () => {
    const sidebar = await open(4);
    await reach(sidebar, 'input[name=way]');
    for (let presses = 0; presses < 2; presses++) await sidebar.page.keyboard.press('ArrowDown');
    expect(await sidebar.page.isChecked('input[value=snapshot]')).toBe(true);
    await sound(sidebar);
    await reach(sidebar, '.primary');
    await sidebar.page.keyboard.press('Enter');
    const status = sidebar.page.locator('.status', { hasText: words.snapshot });
    await status.waitFor();
    const [, title] = words.snapshot.exec((await status.textContent())!)!;
    expect(shared.spreadsheet.getActiveSheet().getName()).toBe(title);
    await sound(sidebar);
  });

  test('the sample goes after its screen has said what goes, with the charts; the figures that a person typed stay', async () => {
    shared.type(words.data.replace('C5:Z64', 'F10'), '12345');
    const sidebar = await open(0);
    await chooseRemoval(sidebar, words.remove, 0);
    await pressPrimary(sidebar);
    await sidebar.page.locator('#heading', { hasText: words.sampleGone }).waitFor();
    await sound(sidebar);
    const figures = shared.values(words.data).flat();
    expect(figures.filter((value) => value !== '')).toEqual([12345]);
    expect(shared.spreadsheet.getSheetByName(words.dashboard)!.getCharts()).toEqual([]);
    expect(shared.displays(`'${words.dashboard}'!C26`)[0]![0]).toMatch(/Enter a month|Saisissez un mois/);
  });

  test('Cap Nord waits for a creation under way', async () => {
    const run = {
      runId: 'theirs',
      step: 'prepare',
      plan: planOf({ language }),
      options: { sample: false, restore: [] },
    };
    expect(await shared.call('runStep', run)).toMatchObject({ ok: true });
    const before = tabsOf({ spreadsheet: shared } as Sidebar);
    expect(await shared.call('remove', { what: 'all', data: true, settings: true })).toMatchObject({ code: 'busy' });
    expect(await shared.call('snapshot', null)).toMatchObject({ code: 'busy' });
    expect(tabsOf({ spreadsheet: shared } as Sidebar)).toEqual(before);
    await shared.call('stopRun', { runId: 'theirs' });
  });

  test('Cap Nord goes and leaves the Data and Settings tabs, from which the dashboard can be made again and the sample removed, unless they are ticked; a PDF is then for later', async () => {
    const sidebar = await open(0);
    const { page } = sidebar;
    await chooseRemoval(sidebar, words.remove, 1);
    await pressPrimary(sidebar);
    await page.locator('#heading', { hasText: words.removed }).waitFor();
    await page.locator('.bar .quiet').click();
    await page.locator('.primary', { hasText: words.again }).waitFor();
    await sound(sidebar);
    await chooseRemoval(sidebar, words.remove, 0);
    await pressPrimary(sidebar);
    await page.locator('#heading', { hasText: words.noSample }).waitFor();
    await page.locator('.bar .quiet').click();
    await chooseRemoval(sidebar, words.remove, 1);
    for (const box of [0, 1]) expect(await page.locator('input[type=checkbox]').nth(box).isChecked()).toBe(false);
    await reach(sidebar, 'input[type=checkbox]');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    const told = await page.locator('.plain li').allTextContents();
    expect(told).toEqual(expect.arrayContaining([words.stays, words.goes]));
    await sound(sidebar);
    await pressPrimary(sidebar);
    await page.locator('#heading', { hasText: words.removed }).waitFor();
    await sound(sidebar);
    expect(tabsOf(sidebar).filter((title) => !/^(Instantané|Snapshot)/.test(title))).toEqual(words.tabs);
    expect(shared.values(words.data).flat()).toContain(12345);
    const { data } = (await shared.call('bootstrap', null)) as { data: Record<string, unknown> };
    expect(data).toMatchObject({ plan: null, draft: null, pending: null, lastRun: '' });
    expect(await shared.call('snapshot', null)).toMatchObject({ ok: false, code: 'nothing-to-show' });
    const sharing = await open(4);
    await sharing.page.check('input[value=pdf]');
    await sharing.page.getByText(words.first).waitFor();
    expect(await sharing.page.locator('a').count()).toBe(0);
  });
});

async function reach({ page }: Sidebar, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${selector}`);
}

async function pressPrimary(sidebar: Sidebar): Promise<void> {
  await sidebar.page.locator('.primary:enabled').waitFor();
  await reach(sidebar, '.primary');
  await sidebar.page.keyboard.press('Enter');
}

/** Opens what stands under "Remove…" and goes to the panel of that place. */
async function chooseRemoval(sidebar: Sidebar, summary: string, place: number): Promise<void> {
  const { page } = sidebar;
  await page.getByText(summary, { exact: true }).waitFor();
  await reach(sidebar, 'details:last-of-type > summary');
  await page.keyboard.press('Enter');
  await sound(sidebar);
  for (let presses = 0; presses <= place; presses++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.plain li');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('heading');
  await sound(sidebar);
}
