/** This file states that the sidebar, closed at any point, opens again on the same screen with the same values, even after a failed save. */
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { LocalSpreadsheet } from '../../src/local/node';
import type { Draft } from '../../src/method/draft';
import { generated } from '../integration/generating';
import { draft, planOf } from '../method/examples';
import { NOW, openAddOn } from '../open';
import { found, openForTest, pressInside, type Sidebar } from './sidebar';

const TYPED = '=1+1 «\u00a0Léa\u00a0» <b>"\' 🚀';
/** What finds or filters is no answer. */
const ANSWERS = 'input:not(#field-search), select:not(#field-department), textarea';

let fresh: LocalSpreadsheet;
let made: LocalSpreadsheet;
beforeAll(async () => {
  let readings = 0;
  // Each save has its moment.
  const now = () => new Date(NOW.getTime() + 1000 * readings++);
  fresh = await openAddOn({ locale: 'fr_FR', userLocale: 'fr', name: 'Atelier Nova', now });
  made = await generated(planOf({ model: 'plg' }), { userLocale: 'fr' });
  made.type("'Tableau de bord'!B2", 'Mon titre');
});
const open = async (spreadsheet: LocalSpreadsheet, item = 0): Promise<Sidebar> => {
  const sidebar = await openForTest({ language: 'fr', spreadsheet, item });
  sidebar.page.setDefaultTimeout(8000);
  return sidebar;
};
afterEach(async () => {
  for (const spreadsheet of [fresh, made]) await spreadsheet.call('clearDraft', null);
});

const begin = (spreadsheet: LocalSpreadsheet, changes: Partial<Draft>) =>
  spreadsheet.call('saveDraft', { draft: draft({ model: 'plg', ...changes }), window: 'seed', after: '9' });

/** Every answer on the screen, open or folded away. */
const answersIn = (page: Page): Promise<string[]> =>
  page.evaluate(
    (answers) =>
      [...document.querySelectorAll<HTMLInputElement>(answers)].map(({ id, name, type, value, checked }) =>
        type === 'radio' || type === 'checkbox' ? `${name} ${value} ${checked}` : `${id} ${value}`,
      ),
    ANSWERS,
  );

/** Answers every question of the screen otherwise than it is: texts, dates, numbers, choices; in the page, for speed. */
const answerAll = (page: Page): Promise<void> =>
  page.evaluate(
    async ([answers, typed]) => {
      const controls = () => [...document.querySelectorAll<HTMLInputElement>(answers)];
      const write = (control: HTMLInputElement, text: string) => {
        control.value = text;
        control.dispatchEvent(new Event(control.matches('select') ? 'change' : 'input', { bubbles: true }));
      };
      const groups = new Set<string>();
      let boxes = 0;
      for (let index = 0; index < controls().length; index++) {
        for (const details of document.querySelectorAll('details')) details.open = true;
        const control = controls()[index]!;
        const { type, name } = control;
        const asked = type === 'radio' ? !groups.has(name) : type !== 'checkbox' || boxes < 4;
        if (!asked) continue;
        control.focus();
        if (type === 'radio')
          controls()
            .filter((other) => other.name === name)
            .pop()!
            .click();
        else if (type === 'checkbox') control.click();
        else if (type === 'select-one')
          write(control, control.querySelector('option:last-child')!.getAttribute('value')!);
        else if (type === 'date') write(control, '2027-02-28');
        else if (control.inputMode === 'decimal') write(control, '12 345,5');
        else if (['text', 'textarea', 'email'].includes(type)) write(control, typed);
        groups.add(name);
        if (type === 'checkbox') boxes++;
        control.blur();
        await new Promise((drawn) => setTimeout(drawn));
      }
    },
    [ANSWERS, TYPED] as const,
  );

/** The connection is lost while the person answers, comes back, and the sidebar is closed. */
async function answerThenClose(sidebar: Sidebar): Promise<{ title: string; answers: string[] }> {
  const { page, spreadsheet } = sidebar;
  const before = await answersIn(page);
  sidebar.broken.add('saveDraft');
  await answerAll(page);
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await found(page, '.status button');
  expect(await textIn(page, '.status')).toMatch(/■ (Non enregistré — nouvelle tentative|Not saved — trying again)/);
  const answers = await answersIn(page);
  expect(answers).not.toEqual(before);
  const saved = await savedAt(spreadsheet);
  sidebar.broken.clear();
  await page.evaluate(() => document.querySelector<HTMLElement>('.status button')!.click());
  await found(page, '.status:not(:has(button))');
  await expect.poll(() => savedAt(spreadsheet)).not.toBe(saved);
  const title = await sidebar.title();
  expect(sidebar.errors).toEqual([]);
  await sidebar.close();
  return { title, answers };
}

/** Read in the page: see `found`. */
const textIn = (page: Page, selector: string): Promise<string> =>
  page.evaluate((wanted) => document.querySelector(wanted)!.textContent, selector);

const savedAt = async (spreadsheet: LocalSpreadsheet): Promise<string> =>
  ((await spreadsheet.call('bootstrap', null)) as { data: { savedAt: string } }).data.savedAt;

const OWN = (text: string) => async (page: Page) => {
  await page.click(`text=${text}`);
  await page.waitForSelector('#field-own-A option', { state: 'attached' });
};
const OKR = async (page: Page) => {
  await page.click('text=Ajouter les OKR du trimestre');
  await page.waitForSelector('#field-okr-text-0', { state: 'attached' });
};

const STEPS: readonly [string, Partial<Draft>, string, ((page: Page) => Promise<void>)?][] = [
  ['1, the model', { step: 'model' }, '1'],
  ['2, the stage', { step: 'stage' }, '2'],
  ['3, the sector', { step: 'sector' }, '3'],
  ['4, the North Star', { step: 'star' }, '4'],
  ['4, with an own North Star half made', { step: 'star' }, '4', OWN('Ou un indicateur à vous')],
  ['5, the criteria', { step: 'criteria', criteria: draft().criteria.map((row) => ({ ...row, answer: 'no' })) }, '5'],
  ['6, the KPIs', { step: 'kpis' }, '6'],
  ['6, with an own KPI half made', { step: 'kpis' }, '6', OWN('Ajouter un KPI personnalisé')],
  ['7, the North Star’s settings', { step: 'settings' }, '7'],
  ['7, the second KPI', { step: 'settings', page: 2 }, '7'],
  ['7, the last KPI', { step: 'settings', page: 4 }, '7'],
  ['8, the review', { step: 'review' }, '8'],
  ['8, with the OKR', { step: 'review', edits: { NPS: { target: 40 }, PMF_SCORE: { target: 0.5 } } }, '8', OKR],
];

describe('closed after a lost connection', () => {
  test.each(STEPS)('at step %s, the wizard opens there again with every answer', async (_, changes, step, prepare) => {
    await begin(fresh, changes);
    const first = await open(fresh);
    await pressInside(first.page);
    await prepare?.(first.page);
    const { title, answers } = await answerThenClose(first);
    const second = await open(fresh);
    expect(await textIn(second.page, '.primary')).toMatch(new RegExp(`${step} (/|of) 8$`));
    await pressInside(second.page);
    expect(await second.title()).toBe(title);
    await expect.poll(() => answersIn(second.page)).toEqual(answers);
  });

  test('on the review of a changed file, the wizard still knows which cells to restore', async () => {
    await begin(made, { step: 'review', base: '' });
    const conflicts = ({ page }: Sidebar) => page.locator('fieldset', { hasText: 'Cellules modifiées par vous' });
    const first = await open(made);
    await first.press();
    await conflicts(first).locator('input').first().check();
    await first.page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await first.page.locator('.status', { hasText: 'Enregistré à' }).waitFor();
    await first.close();
    const second = await open(made);
    await second.press();
    await conflicts(second).waitFor();
    expect(await conflicts(second).locator('input').first().isChecked()).toBe(true);
  });

  const PANELS: readonly [string, () => LocalSpreadsheet, number, (page: Page) => Promise<void>][] = [
    [
      'the audit keeps the figures to judge',
      () => fresh,
      0,
      (page) => page.click('text=Passer mes KPI actuels au crible'),
    ],
    ['the launch checklist keeps its ticks', () => made, 0, (page) => page.click('text=Mes 30 prochains jours')],
    ['the inserter keeps the formula half made', () => fresh, 3, async () => {}],
  ];
  test.each(PANELS)('%s', async (_, file, item, enter) => {
    const first = await open(file(), item);
    await enter(first.page);
    if (item) await first.page.locator('.results button').first().click();
    await first.page.waitForSelector('.field, .choice');
    const { title, answers } = await answerThenClose(first);
    const second = await open(file(), item);
    if (!item) expect(await second.page.textContent('.primary')).toMatch(/^(Commencer|Modifier)$/);
    await enter(second.page);
    expect(await second.title()).toBe(title);
    await expect.poll(() => answersIn(second.page)).toEqual(answers);
  });
});

test('a draft that could not be saved is still offered after going back to the start', async () => {
  const sidebar = await open(fresh);
  await sidebar.press();
  sidebar.broken.add('*');
  await sidebar.page.fill('#field-company', TYPED);
  await sidebar.page.click('text=Retour');
  expect(await sidebar.page.textContent('.primary')).toBe('Reprendre à l’étape 1 / 8');
  await sidebar.press();
  expect(await sidebar.page.inputValue('#field-company')).toBe(TYPED);
});
