/** This file states what the page of Local Sheets does with custom functions, the sidebar, the workbook and the grid. */
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OpenPageOptions, openPage, type SheetsPage } from '../browser/page';
import { NOW } from '../open';
import { readXlsx } from '../xlsxFile';
import { writeAddOn } from './pageAddOn';

let folder = '';
let english: SheetsPage;
let french: SheetsPage;
let opened: SheetsPage[] = [];

/** A page of its own, for what changes all of it. */
const open = async (options: Partial<OpenPageOptions> = {}): Promise<SheetsPage> => {
  const page = await openPage({ dist: path.join(folder, 'dist'), ...options });
  opened.push(page);
  return page;
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'local-sheets-test-'));
  await writeAddOn(path.join(folder, 'dist'));
  english = await openPage({ dist: path.join(folder, 'dist') });
  french = await openPage({ dist: path.join(folder, 'dist'), locale: 'fr_FR' });
});

afterEach(async () => {
  for (const page of opened) await page.close();
  opened = [];
});

afterAll(async () => {
  await english.close();
  await french.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a custom function in the page', () => {
  it('shows its arguments while it is typed', async () => {
    await english.startTyping('O6', '=LTV_CAC(');
    const help = english.page.locator('.o-formula-assistant');
    await help.getByText('Lifetime value · Valeur vie', { exact: true }).waitFor();
    expect(await help.locator('.o-formula-assistant-head').textContent()).toContain('LTV_CAC ( ltv, cac )');
    // The first closes the help, the second the cell.
    await english.page.keyboard.press('Escape');
    await english.page.keyboard.press('Escape');
  });

  it('computes with the separators of the locale', async () => {
    await english.typeInCell('O7', '=LTV_CAC(900,300)');
    await french.typeInCell('O7', '=LTV_CAC(900;300)');
    expect([await english.cellDisplay('O7'), await french.cellDisplay('O7')]).toEqual(['3', '3']);
    expect(await french.cellFormula('O7')).toBe('=LTV_CAC(900;300)');
    expect([...english.errors, ...french.errors]).toEqual([]);
  });

  it('shows #ERROR! for a failure, and why on hover', async () => {
    await french.typeInCell('O8', '=CAC(100;50;0)');
    expect(await french.cellDisplay('O8')).toBe('#ERROR!');
    await french.hoverCell('O8');
    await french.page.getByText('no new customer in the period, so CAC is not defined').waitFor();
  });
});

describe('the sidebar', () => {
  // One panel for all: each test has its own words shown in it.
  beforeAll(async () => {
    await english.openMenu('Extensions', 'Tiny', 'Panel');
    await english.sidebar.locator('#said').waitFor({ state: 'attached' });
  });

  const runInPanel = (call: string) =>
    english.sidebar.locator('body').evaluate((_, text) => void new Function(text)(), call);
  const waitForWords = (words: string) => english.sidebar.getByText(words, { exact: true }).waitFor();

  it('is 300 px wide and carries its title', async () => {
    expect((await english.page.locator('.sidebar').boundingBox())?.width).toBe(300);
    await english.page.getByRole('heading', { name: 'Tiny panel' }).waitFor();
  });

  it('gives a result to the success handler with the user object', async () => {
    await runInPanel('run("mine").double(21)');
    await waitForWords('ok {"twice":42} mine');
  });

  it('gives an error to the failure handler', async () => {
    await runInPanel('run("mine").fail()');
    await waitForWords('no nothing works today mine');
  });

  it('calls neither handler when the result holds a Date', async () => {
    await runInPanel('run("first").today(); run("second").double(1)');
    await waitForWords('ok {"twice":2} second');
    await runInPanel('run("third").double(2)');
    await waitForWords('ok {"twice":4} third');
  });

  it('cannot call a function whose name ends with _', async () => {
    await runInPanel('say(typeof google.script.run.secret_)');
    await waitForWords('undefined');
  });

  it('refuses at once an argument that is not JSON-like', async () => {
    await runInPanel('try { google.script.run.double(new Date()) } catch (error) { say(error.message) }');
    await waitForWords('Failed due to illegal value in property: 0');
  });

  it('cannot reach the page around it', async () => {
    await runInPanel('try { say(parent.document.title) } catch (error) { say(error.name) }');
    await waitForWords('SecurityError');
  });

  it('calls no function by a name that the script does not declare', async () => {
    const names = ['eval', 'Function', 'Object', 'fetch', 'SpreadsheetApp', 'constructor', 'toString'];
    await runInPanel(`
      const failure = (name) => new Promise((done) =>
        google.script.run.withSuccessHandler(() => done(name + ' was called')).withFailureHandler(({ message }) => done(message))[name]('1'));
      Promise.all(${JSON.stringify(names)}.map(failure)).then((failures) => say(failures.join(', ')));`);
    await waitForWords(names.map((name) => `Script function not found: ${name}`).join(', '));
  });

  it('is answered nothing by the server', async () => {
    await runInPanel('say("asked"); fetch("workbooks.json").then(() => say("reached"), () => say("fetch refused"))');
    await waitForWords('fetch refused');
    for (const [tag, address] of [
      ['script', 'main.js'],
      ['img', 'workbooks.json'],
    ] as const) {
      await runInPanel(`const made = document.createElement('${tag}');
        made.onload = () => say('${tag} reached');
        made.onerror = () => say('${tag} refused');
        made.src = new URL('${address}', document.baseURI);
        document.body.append(made);`);
      await waitForWords(`${tag} refused`);
    }
  });

  it('cannot take the page elsewhere', async () => {
    await runInPanel(
      'say("asked"); try { top.location.href = "https://example.com" } catch (error) { say(error.name) }',
    );
    await waitForWords('SecurityError');
  });

  it.each(['the link', 'window.open'])('opens a site by %s only once the person has read its address', async (way) => {
    const address = 'https://example.com/?revenue=42';
    const tabs = english.page.context().pages();
    const link = `<a id="out" target="_blank" href="${address}">Out</a>`;
    await runInPanel(
      `document.querySelector('#out')?.remove(); document.body.insertAdjacentHTML('beforeend', '${link}')`,
    );
    if (way === 'the link') await english.sidebar.locator('#out').click();
    else await runInPanel(`say(String(window.open("${address}")))`);
    const question = english.page.getByRole('dialog').filter({ hasText: address });
    await question.getByRole('button', { name: 'Cancel' }).click();
    expect(english.page.context().pages()).toEqual(tabs);
  });

  it('opens the page of consent at once', async () => {
    const opened = english.page.context().waitForEvent('page');
    await runInPanel('window.open(new URL("authorise", document.baseURI))');
    const page = await opened;
    await page.getByText('The add-on is now authorised.').waitFor();
    await page.close();
  });

  it('runs the script without what Apps Script lacks', async () => {
    await runInPanel('run().world()');
    await waitForWords('ok [] undefined');
  });

  it('shows the clock that the address sets, as the page, the script and the formulas do', async () => {
    await runInPanel('say(new Date().toISOString().slice(0, 13))');
    await waitForWords(NOW.toISOString().slice(0, 13));
    await runInPanel('run().year()');
    await waitForWords(`ok ${NOW.getUTCFullYear()} undefined`);
    expect(await english.page.evaluate('new Date().toISOString().slice(0, 13)')).toBe(NOW.toISOString().slice(0, 13));
    await english.typeInCell('H9', '=YEAR(TODAY())');
    expect(await english.cellDisplay('H9')).toBe(String(NOW.getUTCFullYear()));
  });

  it('closes itself', async () => {
    await runInPanel('google.script.host.close()');
    await english.page.locator('.sidebar').waitFor({ state: 'hidden' });
  });
});

it('says which error a menu item ended with', async () => {
  await english.openMenu('Extensions', 'Tiny', 'More', 'Fail');
  const told = english.page.getByRole('dialog').filter({ hasText: 'nothing works today' });
  await told.waitFor();
  await told.getByRole('button').first().click();
});

it('gives way to the reason when the add-on no longer builds, and comes back with the workbook when it does', async () => {
  const sheet = french;
  await sheet.typeInCell('O9', 'gardé');
  const title = { en: 'The add-on does not build', fr: 'Le module ne se construit pas' };
  sheet.show({ problem: { title, advice: title, details: 'src/metrics/cash.ts:3:1: Unexpected ";"' } });
  await sheet.page.getByText('src/metrics/cash.ts:3:1').waitFor();
  sheet.show(null);
  await sheet.page.waitForFunction(() => window.localSheets?.ready);
  expect(await sheet.cellDisplay('O9')).toBe('gardé');
});

it('takes no connection to the server while it is hidden, and shows afterwards what has changed meanwhile', async () => {
  const sheet = await open();
  const hide = (state: string) =>
    sheet.page.evaluate((value) => {
      Object.defineProperty(document, 'visibilityState', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  const closed = sheet.page.waitForEvent('requestfailed', (request) => request.url().endsWith('/events'));
  await hide('hidden');
  await closed;
  const title = { en: 'Stopped meanwhile', fr: 'Arrêté entre-temps' };
  sheet.show({ problem: { title, advice: title, details: '' } });
  await hide('visible');
  await sheet.page.getByRole('heading', { name: 'Stopped meanwhile' }).waitFor();
});

describe('the workbook', () => {
  it('begins with a tab that shows the functions at work', async () => {
    expect(await french.sheetNames()).toEqual(['Commencer ici']);
    expect(await french.cellDisplay('C13')).toBe('750\u00a0€');
    expect(await french.cellFormula('C13')).toBe('=CAC(C6;C7;C8)');
  });

  it('is there again after a reload', async () => {
    await english.typeInCell('Q6', 'kept');
    await english.save();
    await english.reload();
    expect(await english.cellDisplay('Q6')).toBe('kept');
  });

  it('is never written over by a window that has not seen the last change', async () => {
    await english.typeInCell('Q7', 'mine');
    await english.save();
    const file = path.join(english.workbooks, 'workbook-en_US.json');
    const changed = (await readFile(file, 'utf8')).replace('"mine"', '"theirs"');
    await writeFile(file, changed);
    await english.typeInCell('Q8', 'too late');
    await english.page.getByText('was changed in another window').waitFor();
    expect(await readFile(file, 'utf8')).toBe(changed);
    await english.reload();
    expect(await english.cellDisplay('Q7')).toBe('theirs');
  });

  const isSaved = () => english.page.getByRole('status').getByText('Saved in .local').waitFor();

  it('is saved after answers that were lost on the way, which are no other window’s', async () => {
    const { page } = english;
    let lost = 0;
    const lose = async (route: Route) => {
      await route.fetch();
      lost++;
      await route.abort();
    };
    await page.route('**/workbook/*', lose, { times: 2 });
    await english.typeInCell('O20', 'arrived');
    const warning = page.getByText('is “npm start” still running?');
    await warning.waitFor();
    await english.typeInCell('O21', 'refused unheard');
    await isSaved();
    await english.typeInCell('O22', 'typed after');
    await english.save();
    await warning.waitFor({ state: 'detached' });
    expect(lost).toBe(2);
    const saved = await readFile(path.join(english.workbooks, 'workbook-en_US.json'), 'utf8');
    for (const text of ['arrived', 'refused unheard', 'typed after']) expect(saved).toContain(text);
  });

  it('is not left before it is saved, is said why it is not, and is saved as soon as it can be', async () => {
    const { page, workbooks } = english;
    await rename(workbooks, `${workbooks}.away`);
    await writeFile(workbooks, 'a file in the place of the folder');
    await english.typeInCell('O23', 'not lost');
    const warning = page.getByText('the .local folder cannot be written to');
    await warning.waitFor();
    const question = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    expect((await question).type()).toBe('beforeunload');
    await (await question).dismiss();
    await rm(workbooks);
    await rename(`${workbooks}.away`, workbooks);
    await warning.waitFor({ state: 'detached' });
    await isSaved();
    expect(await readFile(path.join(english.workbooks, 'workbook-en_US.json'), 'utf8')).toContain('not lost');
  });

  it('that cannot be read is left as it is, and another can be opened', async () => {
    const file = path.join(english.workbooks, 'workbook-en_US.json');
    await writeFile(file, '{ half a workbook');
    await english.page.goto(english.url);
    await english.page.getByRole('heading', { name: 'The saved workbook cannot be opened' }).waitFor();
    await english.page.getByRole('button', { name: 'Open…' }).click();
    await english.page.getByRole('button', { name: 'workbook-en_US.json' }).getByText('cannot be read').waitFor();
    await english.page.getByRole('button', { name: 'Cancel' }).click();
    await english.page.getByRole('button', { name: 'New workbook' }).click();
    await english.page.waitForFunction(() => window.localSheets?.ready);
    expect(await english.cellDisplay('B1')).toBe('Start here');
    expect(await readFile(file, 'utf8')).toBe('{ half a workbook');
  });
});

it('shows the licences of what it is made of', async () => {
  const opened = english.page.context().waitForEvent('page');
  await english.openMenu('Help', 'Licences of its parts');
  const page = await opened;
  const text = await page.locator('pre').textContent();
  for (const name of ['@odoo/o-spreadsheet', '@odoo/owl', 'chart.js', 'bootstrap', 'font-awesome', 'papaparse'])
    expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d`, 'm'));
  await page.close();
});

it('speaks French in a French spreadsheet', async () => {
  const menus = await french.page.locator('.o-topbar-menu').allInnerTexts();
  expect(menus).toEqual(['Fichier', 'Modifier', 'Affichage', 'Insertion', 'Format', 'Données', 'Extensions', 'Aide']);
});

describe('the grid', () => {
  it('becomes an .xlsx file, and says where the formulas are that Excel lacks the functions of', async () => {
    await english.typeInCell('O9', '=LTV_CAC(900,300)');
    const [file] = await Promise.all([
      english.page.waitForEvent('download'),
      english.openMenu('File', 'Download', 'The workbook (.xlsx)'),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    const { tabs } = await readXlsx(await readFile(await file.path()));
    const start = tabs.find(({ name }) => name === 'Start here')!;
    expect(start.cells.get('O9')).toMatchObject({ value: 3, formula: null });
    await english.page.getByRole('log').getByText('their formulas are in their comments').waitFor();
  });

  it('asks before a cell protected with a warning is changed, and then changes it', async () => {
    await english.page.evaluate(() => {
      const { host } = window.localSheets!;
      const sheetId = host.workbook.model.getters.getActiveSheetId();
      const free = [{ left: 15, right: 15, top: 0, bottom: 99 }];
      const plain = { id: '1', description: '', domainEdit: false, editors: [] };
      host.state.protections.push({ ...plain, sheetId, zone: null, warningOnly: true, unprotected: free });
    });
    await english.typeInCell('P6', 'free');
    expect(await english.cellDisplay('P6')).toBe('free');
    await english.typeInCell('O6', 'guarded');
    const question = english.page.getByRole('dialog').filter({ hasText: 'Protected range' });
    await question.waitFor();
    expect(await english.cellDisplay('O6')).toBe('');
    await question.getByRole('button', { name: 'OK' }).click();
    await english.waitForCell('O6', 'guarded');
  });
});

describe('the strip above', () => {
  it('says that this is a local preview', async () => {
    await french.page.getByText('Aperçu local', { exact: true }).waitFor();
  });

  it('opens the other language with a workbook of its own', async () => {
    const sheet = await open();
    await sheet.typeInCell('O6', 'english');
    await sheet.page.getByLabel('Spreadsheet locale').selectOption('Français');
    await sheet.page.getByText('Aperçu local', { exact: true }).waitFor();
    await sheet.page.waitForFunction(() => window.localSheets?.ready);
    expect(await sheet.cellDisplay('O6')).toBe('');
    await sheet.page.getByLabel('Paramètres régionaux').selectOption('English');
    await sheet.page.getByText('Local preview', { exact: true }).waitFor();
    await sheet.page.waitForFunction(() => window.localSheets?.ready);
    expect(await sheet.cellDisplay('O6')).toBe('english');
  });

  it('opens the file as Google does before the add-on is used there', async () => {
    const sheet = await open({ authMode: 'NONE' });
    await sheet.openMenu('Extensions', 'Tiny', 'Panel');
    await sheet.page.locator('.sidebar').waitFor();
  });
});

it('shows the cell that a script goes to, on another tab and far below', async () => {
  const isSeen = await english.page.evaluate(() => {
    const { host } = window.localSheets!;
    const file = host.spreadsheet() as GoogleAppsScript.Spreadsheet.Spreadsheet;
    const [first, other] = [file.getSheets()[0]!, file.insertSheet('Far')];
    file.setActiveSheet(first);
    const { workbook } = host;
    workbook.together(() => other.setActiveRange(other.getRange('T300')));
    const { getters } = workbook.model;
    return getters.isVisibleInViewport({ sheetId: getters.getActiveSheetId(), col: 19, row: 299 });
  });
  expect(isSeen).toBe(true);
});
