/** This file states what the File menu does with workbooks and files. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPage, type SheetsPage, waitUntilReady } from '../browser/page';
import { writeAddOn } from './pageAddOn';

let folder = '';
let sheet: SheetsPage;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'local-sheets-test-'));
  await writeAddOn(path.join(folder, 'dist'));
  sheet = await openPage({ dist: path.join(folder, 'dist'), locale: 'fr_FR', workbooks: path.join(folder, 'kept') });
});

afterAll(async () => {
  await sheet.close();
  await rm(folder, { recursive: true, force: true });
});

const name = () => sheet.page.locator('.strip .name').textContent();
const idNow = () => new URL(sheet.page.url()).searchParams.get('workbook');

/** Does what opens another workbook, and waits until it is there. */
const andOpens = async (work: () => Promise<unknown>): Promise<void> => {
  const before = idNow();
  await work();
  await sheet.page.waitForURL((url) => url.searchParams.get('workbook') !== before);
  await waitUntilReady(sheet.page);
};

const importFile = async (file: { name: string; content: string | Buffer }): Promise<void> => {
  const [chooser] = await Promise.all([
    sheet.page.waitForEvent('filechooser'),
    sheet.openMenu('Fichier', 'Importer (.csv, .xlsx)…'),
  ]);
  await chooser.setFiles({ name: file.name, mimeType: '', buffer: Buffer.from(file.content) });
};

const download = async (kind: string): Promise<{ name: string; bytes: Buffer }> => {
  const [file] = await Promise.all([
    sheet.page.waitForEvent('download'),
    sheet.openMenu('Fichier', 'Télécharger', kind),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
};

it('renames the workbook, and keeps the name', async () => {
  expect(await name()).toBe('Mon entreprise');
  await sheet.openMenu('Fichier', 'Renommer…');
  await sheet.page.getByLabel('Nom du classeur').fill('Ma boîte');
  await sheet.page.keyboard.press('Enter');
  await sheet.page.getByRole('button', { name: 'Ma boîte', exact: true }).waitFor();
  await sheet.save();
  await sheet.reload();
  expect(await name()).toBe('Ma boîte');
  expect(await sheet.page.title()).toBe('Ma boîte · Local Sheets');
});

it('opens a new workbook beside the others, and each of them again', async () => {
  await sheet.typeInCell('O6', 'premier');
  await andOpens(() => sheet.openMenu('Fichier', 'Nouveau classeur'));
  expect(await sheet.cellDisplay('O6')).toBe('');
  await sheet.typeInCell('O6', 'second');
  await sheet.openMenu('Fichier', 'Ouvrir…');
  const listed = sheet.page.locator('.workbooks strong');
  await listed.first().waitFor();
  expect(await listed.allTextContents()).toEqual(['Mon entreprise', 'Ma boîte']);
  await andOpens(() => sheet.page.getByRole('button', { name: /^Ma boîte/ }).click());
  expect(await sheet.cellDisplay('O6')).toBe('premier');
});

it('opens the last one again for who comes back without its address', async () => {
  await sheet.page.goto(sheet.url);
  await waitUntilReady(sheet.page);
  expect(await name()).toBe('Ma boîte');
});

it('makes a copy, which changes by itself', async () => {
  await andOpens(() => sheet.openMenu('Fichier', 'Créer une copie'));
  expect([await name(), await sheet.cellDisplay('O6')]).toEqual(['Copie de Ma boîte', 'premier']);
  await sheet.typeInCell('O6', 'copie');
  await sheet.save();
  expect(await readFile(path.join(folder, 'kept', 'workbook-fr_FR.json'), 'utf8')).toContain('premier');
});

it('deletes a workbook only when that is confirmed, and sets its file aside', async () => {
  const id = idNow();
  await sheet.openMenu('Fichier', 'Supprimer…');
  await sheet.page.getByRole('button', { name: 'Annuler', exact: true }).click();
  expect(await sheet.cellDisplay('O6')).toBe('copie');
  await andOpens(async () => {
    await sheet.openMenu('Fichier', 'Supprimer…');
    await sheet.page.getByRole('dialog').getByText('.local/deleted').waitFor();
    await sheet.page.getByRole('button', { name: 'OK' }).click();
  });
  expect(await readdir(path.join(folder, 'kept', 'deleted'))).toEqual([`workbook-${id}.json`]);
  expect(await readdir(path.join(folder, 'kept'))).not.toContain(`workbook-${id}.json`);
});

it('imports a .csv file into a tab of its own, with figures and dates as such', async () => {
  const csv = 'Mois;Ventes;Code\r\n02/10/2026;1 234,5;06000\r\n13/11/2026;90,5;=A1\r\n';
  await importFile({ name: 'ventes.2026.csv', content: csv });
  await sheet.page.getByRole('button', { name: 'Un nouvel onglet' }).click();
  await sheet.waitForCell('A1', 'Mois');
  expect(await sheet.sheetNames()).toContain('ventes.2026');
  expect(await sheet.page.evaluate(() => window.localSheets!.grid.displays('A2:C3'))).toEqual([
    ['02/10/2026', '1234,5', '06000'],
    ['13/11/2026', '90,5', '=A1'],
  ]);
  expect(await sheet.page.evaluate(() => window.localSheets!.grid.value('B2'))).toBe(1234.5);
});

it('gives the active tab as a .csv file that a French spreadsheet program reads', async () => {
  const { name: file, bytes } = await download('Cet onglet (.csv)');
  expect(file).toMatch(/ - ventes\.2026\.csv$/);
  expect(bytes.toString('utf8')).toBe('\uFEFFMois;Ventes;Code\r\n02/10/2026;1234,5;06000\r\n13/11/2026;90,5;=A1');
});

it('imports a .csv file as a workbook of its own', async () => {
  await importFile({ name: 'Clients.csv', content: 'Nom;Depuis\nAnne;2026\n' });
  await andOpens(() => sheet.page.getByRole('button', { name: 'Un nouveau classeur' }).click());
  expect([await name(), await sheet.sheetNames()]).toEqual(['Clients', ['Clients']]);
  expect(await sheet.cellDisplay('A2')).toBe('Anne');
});

it('imports the .xlsx file that it gave, with its names of ranges', async () => {
  await sheet.page.evaluate(() => {
    const { host } = window.localSheets!;
    const file = host.spreadsheet() as GoogleAppsScript.Spreadsheet.Spreadsheet;
    const [tab] = file.getSheets();
    file.setNamedRange('DEPUIS', tab!.getRange('B2'));
    tab!.getRange('B3').setFormula('=DEPUIS+1');
    tab!.getRange('A2').setBackground('#ffd966');
  });
  const { bytes } = await download('Le classeur (.xlsx)');
  await andOpens(() => importFile({ name: 'Retour.xlsx', content: bytes }));
  expect([await name(), await sheet.sheetNames()]).toEqual(['Retour', ['Clients']]);
  expect([await sheet.cellFormula('B3'), await sheet.cellDisplay('B3')]).toEqual(['=DEPUIS+1', '2027']);
  const colour = await sheet.page.evaluate(() => {
    const file = window.localSheets!.host.spreadsheet() as GoogleAppsScript.Spreadsheet.Spreadsheet;
    return file.getSheets()[0]!.getRange('A2').getBackground();
  });
  expect(colour).toBe('#ffd966');
});

it('says which file it cannot read', async () => {
  await importFile({ name: 'photo.xlsx', content: 'not a spreadsheet' });
  const told = sheet.page.getByRole('dialog').filter({ hasText: 'photo.xlsx' });
  await told.getByRole('heading', { name: '«\u00a0photo.xlsx\u00a0» n’a pas pu être lu' }).waitFor();
  await told.getByRole('button', { name: 'OK' }).click();
  await importFile({ name: 'lettre.docx', content: '' });
  await sheet.page.getByText('Un fichier à importer se termine par .csv, .tsv, .txt ou .xlsx.').waitFor();
  expect(sheet.errors).toEqual([]);
});
