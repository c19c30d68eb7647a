/** This file states how a formula is found, filled in and inserted from the sidebar. */
import { describe, expect, test } from 'vitest';
import { file, leave, open, useDashboardFile } from './panelFile';
import { sound } from './sidebar';

useDashboardFile();

const intoTab = (title: string) => {
  const sheet = file().spreadsheet.insertSheet(title);
  sheet.setActiveRange(sheet.getRange('B2'));
};
const intoOwnTab = () => {
  intoTab('Moi');
  leave('Moi');
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
    await page.click('text=La mettre dans la cellule sélectionnée');
    await page.getByText("Ira en 'Moi'!D2").waitFor();
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

  test('keeps the place that was selected when it opened, whatever is selected for an argument', async () => {
    intoOwnTab();
    const sheet = file().spreadsheet.getSheetByName('Moi')!;
    const select = (cell: string) => sheet.setActiveRange(sheet.getRange(cell));
    file().type("'Moi'!C7", '900');
    file().type("'Moi'!C8", '5');
    select('C8');
    const { page, press } = await open(3);
    await page.fill('#field-search', 'coût par lead');
    await page.locator('.results button', { hasText: 'COST_PER_LEAD' }).click();
    await page.getByText("Ira en 'Moi'!C8").waitFor();
    select('C7');
    await page.click('text=Utiliser la sélection >> nth=0');
    await expect.poll(() => page.inputValue('#field-argument-0')).toBe("'Moi'!C7");
    await page.fill('#field-argument-1', '300');
    await press();
    await page.getByText('La cellule C8 n’est pas vide').waitFor();
    expect(file().values("'Moi'!C7:C8").flat()).toEqual([900, 5]);
    await page.click('button:text("Remplacer")');
    await page.locator('.status', { hasText: 'Insérée en C8' }).waitFor();
    expect(file().values("'Moi'!C7:C8").flat()).toEqual([900, 3]);
  });

  test('shows the rates of a table in percent, and counts as they are', async () => {
    const tab = file().spreadsheet.insertSheet('Activité');
    leave('Activité');
    const data = [
      ['A', '2026-01-05'],
      ['B', '2026-01-20'],
      ['A', '2026-02-03'],
    ];
    tab.getRange('A1:B3').setNumberFormat('@').setValues(data);
    tab.getRange('D1').setNumberFormat('0.00');
    const insert = (id: string, args: string[], cell: string) =>
      file().call('insertFormula', {
        id,
        mode: 'function',
        args,
        language: 'fr',
        place: { sheet: tab.getSheetId(), cell },
        overwrite: false,
      });
    await insert('COHORT_RETENTION', ['A1:A3', 'B1:B3'], 'F1');
    await insert('COHORT_RETENTION', ['A1:A3', 'B1:B3', 'mois', 'nombre'], 'F5');
    await insert('CHURN_RATE', ['5', '100'], 'C1');
    await insert('CHURN_RATE', ['5', '100'], 'D1');
    expect(file().displays("'Activité'!F1:I2")).toEqual([
      ['cohorte', 'taille', '0', '1'],
      ['2026-01', '2', '100,0\u00a0%', '50,0\u00a0%'],
    ]);
    expect(file().displays("'Activité'!F6:I6")).toEqual([['2026-01', '2', '2', '1']]);
    expect(file().displays("'Activité'!C1:D1")).toEqual([['5,0\u00a0%', '0,05']]);
  });

  test('says that the place is gone with its tab, and takes another', async () => {
    intoOwnTab();
    const { page, press } = await open(3);
    await page.fill('#field-search', 'coût par lead');
    await page.locator('.results button', { hasText: 'COST_PER_LEAD' }).click();
    await page.fill('#field-argument-0', '900');
    await page.fill('#field-argument-1', '300');
    await page.getByText("Ira en 'Moi'!B2").waitFor();
    const { spreadsheet } = file();
    spreadsheet.deleteSheet(spreadsheet.getSheetByName('Moi')!);
    intoTab('Moi');
    await press();
    await page.getByText('La cellule prévue pour la formule n’existe plus').waitFor();
    await page.click('text=La mettre dans la cellule sélectionnée');
    await press();
    await page.locator('.status', { hasText: 'Insérée en B2' }).waitFor();
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
