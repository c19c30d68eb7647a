/** This file states what two people see who create a dashboard in one file at once, and that no exception is ever shown. */
import { describe, expect, test } from 'vitest';
import type { LocalSpreadsheet } from '../../src/local/node';
import type { Draft } from '../../src/method/draft';
import type { Plan } from '../../src/method/plan';
import { REFUSALS } from '../../src/method/refusals';
import { generated } from '../integration/generating';
import { draft, planOf } from '../method/examples';
import { openAddOn } from '../open';
import { openForTest, READY, type Sidebar, tabsOf, waitForTitle } from './sidebar';

const open = (spreadsheet: LocalSpreadsheet, item = 0): Promise<Sidebar> =>
  openForTest({ spreadsheet, language: 'fr', item });
const planIn = async (spreadsheet: LocalSpreadsheet) =>
  ((await spreadsheet.call('bootstrap', null)) as { data: { plan: Plan } }).data.plan;
const planSent = ({ sent }: Sidebar) => (sent.get('runStep') as { plan: Plan }).plan;
const shown = ({ page }: Sidebar) => page.locator('[role=alert] p').first().textContent();

const STOPPED = 'Arrêt à';

describe('two people who press “Create” at the same time', () => {
  test('one is served, the other is asked to wait and is served afterwards, no plan mixed with the other', async () => {
    const spreadsheet = await openAddOn({ locale: 'fr_FR', userLocale: 'fr' });
    /** Each with a draft of their own, at the review. */
    const person = async (model: 'plg' | 'ecommerce', company: string) => {
      const kept = draft({ model, company, step: 'review' });
      await spreadsheet.call('saveDraft', { draft: kept, window: company, after: '9' });
      const sidebar = await open(spreadsheet);
      await sidebar.press();
      await sidebar.page.locator('.primary:enabled').waitFor();
      return sidebar;
    };
    const people = [await person('plg', 'Alpha'), await person('ecommerce', 'Bêta')];
    goOnTogether(people);
    await Promise.all(people.map((sidebar) => sidebar.press()));
    await Promise.all(people.map((sidebar) => settled(sidebar, [READY.fr, STOPPED])));
    const titles = await Promise.all(people.map((sidebar) => sidebar.title()));
    const served = people[titles.indexOf(READY.fr)]!;
    const waiting = people.find((sidebar) => sidebar !== served)!;
    expect(await waiting.title()).toContain(STOPPED);
    expect(await shown(waiting)).toBe(`■ Erreur\u00a0: ${REFUSALS.busy.fr}`);
    expect(await planIn(spreadsheet)).toEqual(planSent(served));
    const tabs = tabsOf(served);

    await waiting.press();
    await waitForTitle(waiting, READY.fr);
    expect(await planIn(spreadsheet)).toMatchObject({
      company: planSent(waiting).company,
      model: planSent(waiting).model,
      northStar: planSent(waiting).northStar,
    });
    expect(tabsOf(waiting)).toEqual(tabs);
  });
});

/** Holds everyone's second step until each has had the answer to the first. */
function goOnTogether(people: readonly Sidebar[]): void {
  let awaited = people.length;
  let release = () => {};
  const allAnswered = new Promise<void>((resolve) => {
    release = resolve;
  });
  for (const sidebar of people) {
    let steps = 0;
    sidebar.gate = async (name, serve) => {
      if (name !== 'runStep') return serve();
      steps += 1;
      if (steps > 1) await allAnswered;
      const reply = await serve();
      if (steps === 1) awaited -= 1;
      if (awaited === 0) release();
      return reply;
    };
  }
}

/** Waits until the title holds one of these. */
const settled = ({ page }: Sidebar, titles: readonly string[]) =>
  page.waitForFunction(
    (wanted) => wanted.some((title) => document.getElementById('heading')!.textContent!.includes(title)),
    titles,
  );

describe('a draft that is given up', () => {
  const fresh = () => openAddOn({ locale: 'fr_FR', userLocale: 'fr' });
  const draftIn = async (spreadsheet: LocalSpreadsheet) =>
    ((await spreadsheet.call('bootstrap', null)) as { data: { draft: Draft | null } }).data.draft;
  const leave = ({ page }: Sidebar) => page.evaluate(() => void window.dispatchEvent(new Event('blur')));
  const moment = ({ page }: Sidebar) => page.evaluate(() => new Promise((over) => setTimeout(over, 200)));
  const saves = ({ calls }: Sidebar) => calls.filter((name) => name === 'saveDraft').length;

  test('for another window’s is not written over it later', async () => {
    const spreadsheet = await fresh();
    const [first, second] = [await open(spreadsheet), await open(spreadsheet)];
    const answer = async (sidebar: Sidebar, company: string, said: string) => {
      await sidebar.press();
      await sidebar.page.fill('#field-company', company);
      await leave(sidebar);
      await sidebar.page.locator('.status', { hasText: said }).waitFor();
    };
    await answer(second, 'Bêta', 'Enregistré à');
    await answer(first, 'Alpha', `■ ${REFUSALS.elsewhere.fr}`);
    const refused = saves(first);
    await leave(first);
    await first.page.click('text=Retour');
    await first.page.getByText('Reprendre à l’étape 1 / 8').waitFor();
    await leave(first);
    await first.press();
    expect(await first.page.inputValue('#field-company')).toBe('Bêta');
    expect([saves(first), (await draftIn(spreadsheet))?.company]).toEqual([refused, 'Bêta']);
  });

  test('for the dashboard does not come back when its last save fails', async () => {
    const spreadsheet = await fresh();
    const kept = draft({ model: 'plg', step: 'review' });
    await spreadsheet.call('saveDraft', { draft: kept, window: 'seed', after: '9' });
    const sidebar = await open(spreadsheet);
    let lose = () => {};
    const lost = new Promise<never>((_, reject) => {
      lose = () => reject(new Error('NetworkError: HTTP 0'));
    });
    sidebar.gate = (name, serve) => (name === 'saveDraft' ? lost : serve());
    await sidebar.press();
    await sidebar.page.getByLabel('Vue équipes').click();
    await leave(sidebar);
    await expect.poll(() => saves(sidebar)).toBe(1);
    await sidebar.press();
    await waitForTitle(sidebar, READY.fr);
    lose();
    await moment(sidebar);
    sidebar.gate = (_, serve) => serve();
    await leave(sidebar);
    await moment(sidebar);
    expect([saves(sidebar), await draftIn(spreadsheet)]).toEqual([1, null]);
  });
});

describe('a server function that throws', () => {
  test('is answered in words, as when the cell of a finding has been deleted since', async () => {
    const spreadsheet = await generated(planOf({ model: 'plg' }), { userLocale: 'fr' });
    const sheet = spreadsheet.spreadsheet.getSheetByName('Données')!;
    sheet.getRange(10, 3).setValue('beaucoup');
    const sidebar = await open(spreadsheet, 2);
    await sidebar.page.locator('.results button').first().waitFor();
    sheet.deleteRows(8, sheet.getMaxRows() - 8);
    await sidebar.page.locator('.results button').first().click();
    await sidebar.page.locator('[role=alert]').waitFor();
    expect(spreadsheet.log.join('\n')).toMatch(/goTo .*(Error|Exception)/);
    expect(await shown(sidebar)).toBe(`■ Erreur\u00a0: ${REFUSALS.internal.fr.replace(' :', '\u00a0:')}`);
    expect(await sidebar.page.content()).not.toMatch(/Exception|TypeError|undefined|out of bounds| at .*\.js/);
  });
});
