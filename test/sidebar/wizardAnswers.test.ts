/** This file states what the wizard's screens make of answers: their fields, lists, figures and limits. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openAt, planSent } from './sidebar';

/** Whether all of it stands between the header and the footer. */
const isInSight = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const [shown, room] = [wanted, 'main'].map((found) => document.querySelector(found)!.getBoundingClientRect());
    return shown!.top >= room!.top && shown!.bottom <= room!.bottom;
  }, selector);

describe('the wizard', () => {
  test('asks on the review which views to create: the list of tabs and the Plan follow', async () => {
    const sidebar = await openAt('settings');
    const { page } = sidebar;
    await page.click('text=Tout compléter plus tard');
    const tabs = page.locator('.plain li', { hasText: 'Créer' }).locator('.detail');
    await tabs.waitFor();
    const without = (await tabs.textContent())!.split(', ');
    for (const view of ['Vue équipes', 'Vue managers']) await page.getByLabel(view).click();
    await expect.poll(async () => (await tabs.textContent())!.split(', ').length).toBe(without.length + 2);
    expect(planSent(sidebar, 'preview')).toMatchObject({ views: ['managers', 'teams'] });
  });

  test('says on the review what is the model, the revenue and the sector', async () => {
    const { page } = await openAt('review');
    expect(await page.locator('.section').first().locator('li').allTextContents()).toEqual([
      'Atelier Nova',
      'Modèle\u00a0: B2B en libre-service',
      'Revenu\u00a0: 0–1 M€',
      'Secteur\u00a0: SaaS B2B',
    ]);
  });

  test('leads from an error to its field where that is folded away, and keeps the focus when a pressed button goes', async () => {
    const sidebar = await openAt('settings');
    const { page } = sidebar;
    const focused = () => page.evaluate(() => document.activeElement!.id);
    await page.click('text=E-mail, fréquence et niveau');
    await page.fill('#field-email', 'lea@');
    await page.click('text=E-mail, fréquence et niveau');
    await sidebar.press();
    await page.click('.summary a');
    expect(await focused()).toBe('field-email');
    expect(await page.isVisible('#field-email')).toBe(true);
    await page.fill('#field-email', '');
    await page.click('text=Retour');
    await page.click('text=Ajouter un KPI personnalisé');
    await expect.poll(focused).toBe('field-own-name');
    await page.click('text=Annuler');
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Ajouter un KPI personnalisé');
    await page.click('text=En garder 3, étoile comprise');
    expect(await focused()).toBe('heading');
  });

  test('shows a sector’s usual ranges, churn by the month, and says that revenue need not go with itself', async () => {
    const sidebar = await openAt('sector');
    const { page } = sidebar;
    expect(await page.locator('.pairs').textContent()).toMatch(/Churn clients5–7\u00a0% par mois/);
    expect(await page.locator('details').textContent()).toContain('46–58\u00a0% par an');
    await page.selectOption('#field-sector', 'industry');
    expect(await page.locator('.pairs dd').allTextContents()).toEqual(['3–5\u00a0×', '12–18\u00a0mois']);
    await page.selectOption('#field-sector', 'other');
    expect(await page.locator('.hint').last().textContent()).toMatch(/^Pas de repère/);
    await page.selectOption('#field-sector', 'saas-b2b');
    await sidebar.press();
    expect(await page.locator('.choice', { hasText: 'MRR' }).locator('.detail').first().textContent()).toMatch(
      /Unité\u00a0:\u00a0€$/,
    );
    await page.selectOption('#field-other-star', 'REVENUE');
    await sidebar.press();
    expect(await page.locator('.block').first().textContent()).toContain('C’est le revenu lui-même.');
    expect(await page.locator('input[name=criterion-0]').count()).toBe(0);
    expect(await page.locator('.counter').textContent()).toBe('1 sur 5');
  });

  test('has no heading over KPIs of which the search finds none', async () => {
    const { page } = await openAt('kpis');
    const heading = page.getByText('Proposés pour vous');
    expect(await heading.count()).toBe(1);
    await page.click('text=Tous les KPI');
    await page.fill('#field-search', 'zzz');
    await page.getByText('Rien trouvé.').waitFor();
    expect(await heading.count()).toBe(0);
  });

  test('offers an own North Star again once another one is chosen', async () => {
    const { page } = await openAt('star');
    await page.click('text=Ou un indicateur à vous');
    await page.fill('#field-own-name', 'Essais');
    await page.click('text=Ajouter ce KPI');
    const chosen = page.locator('.choice.chosen .choice-name');
    expect(await chosen.textContent()).toBe('Essais');
    await page.locator('label.choice', { hasText: 'MRR' }).click();
    expect(await chosen.textContent()).not.toBe('Essais');
    await page.locator('label.choice', { hasText: 'Essais' }).click();
    expect(await chosen.textContent()).toBe('Essais');
  });

  test('moves a KPI up and down by keyboard without losing the place', async () => {
    const sidebar = await openAt('settings');
    const { page } = sidebar;
    await page.click('text=Retour');
    await page.click('text=Ordre sur le tableau de bord');
    const names = () => page.locator('.order span').allTextContents();
    const [first, second, ...others] = await names();
    await page.locator('.order button').nth(1).focus();
    await page.keyboard.press('Enter');
    expect(await names()).toEqual([second, first, ...others]);
    expect(await page.evaluate(() => document.activeElement!.getAttribute('aria-label'))).toBe(`Descendre ${first}`);
  });

  test('accepts numbers in either format, and thousands; keeps what is in another unit, and says why it is refused', async () => {
    const sidebar = await openAt('settings');
    for (const [typed, shown] of [
      ['1,234.5', '1\u00a0234,5'],
      ['1,5k', '1\u00a0500'],
      ['12 %', '12 %'],
    ] as const) {
      await sidebar.page.fill('#field-target', typed);
      await sidebar.page.press('#field-target', 'Tab');
      expect(await sidebar.page.inputValue('#field-target')).toBe(shown);
    }
    await sidebar.press();
    expect(await sidebar.page.locator('.summary a').allTextContents()).toEqual([
      'Unité attendue\u00a0: nombre. Écrivez un nombre, par exemple 5 ou 5,5',
    ]);
  });

  test('refuses the metric too many with the reason, until there is room, and keeps the others', async () => {
    const sidebar = await openAt('kpis');
    const { page } = sidebar;
    await page.click('text=Tous les KPI');
    await page.locator('label.choice', { has: page.getByText('MRR', { exact: true }) }).click();
    await page.click('text=Ajouter un KPI personnalisé');
    await page.fill('#field-own-name', 'Essais');
    await page.click('text=Ajouter ce KPI');
    await page.locator('label.choice', { hasText: 'Quick ratio' }).click();
    expect(await page.locator('[role=alert]').textContent()).toBe(
      '■ Erreur\u00a0: Maximum 7 indicateurs avec l’étoile du Nord\u00a0: décochez-en un pour ajouter celui-ci',
    );
    expect(await page.locator('.counter').textContent()).toBe('7 / 7 avec l’étoile du Nord');
    await page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
    await page.click('text=Ajouter un KPI personnalisé');
    await page.fill('#field-own-name', 'Refusé');
    await page.click('text=Ajouter ce KPI');
    await expect.poll(() => isInSight(page, '[role=alert]')).toBe(true);
    await page.click('text=Les vôtres');
    await page.click('[aria-label="Supprimer Essais"]');
    expect(await page.locator('.counter').textContent()).toBe('6 / 7 avec l’étoile du Nord');
    expect(await page.locator('[role=alert]').count()).toBe(0);
    expect(await page.locator('[role=status]').allTextContents()).toEqual([
      expect.stringMatching(/^6 \/ 7 avec l’étoile du Nord\. /),
    ]);
  });
});
