/** This file states how a formula is found, filled in and inserted from the sidebar. */
import { describe, expect, test } from 'vitest';
import { file, leave, open, useDashboardFile } from './panelFile';
import { sound } from './sidebar';

useDashboardFile();

const intoOwnTab = () => {
  const sheet = file().spreadsheet.insertSheet('Moi');
  leave('Moi');
  sheet.setActiveRange(sheet.getRange('B2'));
};

describe('the formula inserter', () => {
  test('finds a function in either language, shows the formula in the file’s separators, and inserts it', async () => {
    intoOwnTab();
    const sidebar = await open(3);
    const { page, spreadsheet } = sidebar;
    await page.waitForSelector('.results');
    await sound(sidebar);
    await page.fill('#field-search', 'recuperation');
    expect(await page.textContent('.status')).toBe('1 formule');
    await page.locator('.results button', { hasText: 'CAC_PAYBACK' }).click();
    await page.fill('#field-argument-0', '900');
    await sidebar.press();
    expect(await page.locator('.summary a').allTextContents()).toEqual([
      'Remplissez «\u00a0Revenu par compte et par mois\u00a0»',
    ]);
    await page.fill('#field-argument-1', '50,5');
    await page.fill('#field-argument-2', '80 %');
    expect(await page.locator('output').textContent()).toBe('=CAC_PAYBACK(900; 50,5; 0,8)');
    await sound(sidebar);
    await sidebar.press();
    await page.locator('.status', { hasText: 'Insérée en B2' }).waitFor();
    expect(Number(spreadsheet.value("'Moi'!B2"))).toBeCloseTo(900 / (50.5 * 0.8), 9);
  });

  test('takes the selection, inserts the native formula, and asks before it overwrites', async () => {
    intoOwnTab();
    file().type("'Moi'!B2", '1200');
    file().type("'Moi'!C2", '100');
    const sidebar = await open(3);
    const { page, spreadsheet } = sidebar;
    await page.fill('#field-search', 'coût par lead');
    await page.locator('.results button', { hasText: 'COST_PER_LEAD' }).click();
    await page.check('input[value=native]');
    await page.click('text=Utiliser la sélection >> nth=0');
    await expect.poll(() => page.inputValue('#field-argument-0')).toBe("'Moi'!B2");
    await page.fill('#field-argument-1', 'C2');
    const sheet = spreadsheet.spreadsheet.getSheetByName('Moi')!;
    await sidebar.press();
    await page.getByText('La cellule B2 n’est pas vide. Remplacer son contenu').waitFor();
    expect(spreadsheet.value("'Moi'!B2")).toBe(1200);
    sheet.setActiveRange(sheet.getRange('D2'));
    await sidebar.press();
    await page.locator('.status', { hasText: 'Insérée en D2' }).waitFor();
    expect(spreadsheet.value("'Moi'!D2")).toBe(12);
    expect(spreadsheet.formula("'Moi'!D2")).not.toContain('COST_PER_LEAD');
  });

  test('keeps what was typed for the function and for the native formula, each for itself', async () => {
    intoOwnTab();
    const { page } = await open(3);
    await page.fill('#field-search', 'coût par lead');
    await page.locator('.results button', { hasText: 'COST_PER_LEAD' }).click();
    await page.fill('#field-argument-1', '300');
    await page.check('input[value=native]');
    await page.fill('#field-argument-0', 'B2');
    await page.check('input[value=function]');
    expect(await page.inputValue('#field-argument-1')).toBe('300');
    await page.check('input[value=native]');
    expect(await page.inputValue('#field-argument-0')).toBe('B2');
  });

  test('replaces no other cell than the one that it asks about', async () => {
    intoOwnTab();
    for (const cell of ['C7', 'C8']) file().type(`'Moi'!${cell}`, '5');
    const sheet = file().spreadsheet.getSheetByName('Moi')!;
    const select = (cell: string) => sheet.setActiveRange(sheet.getRange(cell));
    select('C7');
    const { page, press } = await open(3);
    await page.fill('#field-search', 'coût par lead');
    await page.locator('.results button', { hasText: 'COST_PER_LEAD' }).click();
    await page.fill('#field-argument-0', '900');
    await page.fill('#field-argument-1', '300');
    await press();
    await page.getByText('La cellule C7 n’est pas vide').waitFor();
    select('C8');
    await page.click('button:text("Remplacer")');
    await page.getByText('La cellule C8 n’est pas vide').waitFor();
    select('C9');
    await page.click('button:text("Remplacer")');
    await page.getByText('Une autre cellule est sélectionnée, et rien n’a été écrit').waitFor();
    expect(file().values("'Moi'!C7:C9").flat()).toEqual([5, 5, '']);
    select('C8');
    await press();
    await page.getByText('La cellule C8 n’est pas vide').waitFor();
    await page.click('button:text("Remplacer")');
    await page.locator('.status', { hasText: 'Insérée en C8' }).waitFor();
    expect(file().values("'Moi'!C7:C9").flat()).toEqual([5, 3, '']);
  });

  test('in a generated tab proposes the native formula, and never writes over a cell of Cap Nord', async () => {
    const dashboard = file().spreadsheet.getSheetByName('Tableau de bord')!;
    file().spreadsheet.setActiveSheet(dashboard);
    dashboard.setActiveRange(dashboard.getRange('B2'));
    const sidebar = await open(3);
    const { page, spreadsheet } = sidebar;
    await page.fill('#field-search', 'coût par lead');
    await page.locator('.results button').first().click();
    await page.locator('input[value=native]:checked').waitFor();
    const [before, cell] = [spreadsheet.formula("'Tableau de bord'!B2"), spreadsheet.value("'Tableau de bord'!B2")];
    expect(await page.locator('.block label').allTextContents()).toEqual(['Dépenses marketing', 'Leads']);
    await page.fill('#field-argument-0', '900');
    await page.fill('#field-argument-1', '300');
    await sidebar.press();
    await page.getByText('Cette cellule appartient à Cap Nord').waitFor();
    expect([spreadsheet.formula("'Tableau de bord'!B2"), spreadsheet.value("'Tableau de bord'!B2")]).toEqual([
      before,
      cell,
    ]);
  });
});
