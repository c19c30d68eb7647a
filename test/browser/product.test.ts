/** This file states what a person sees who tries the add-on in Local Sheets, in French and in English, on the files of dist/. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCustomFunctions } from '../../src/local/engine/customFunctions';
import { DIST } from '../dist';
import { violationsIn } from './axe';
import { openPage, type SheetsPage } from './page';
import { createDashboard, type Language, openByKeyboard, pressPrimary, titleOf } from './wizard';

/** A machine may have other work. */
const LOCALES = { fr: 'fr_FR', en: 'en_US' } as const;
const SEPARATOR = { fr: ';', en: ',' } as const;
const WORDS = {
  fr: { ready: 'Tableau de bord prêt', sample: 'Remplir avec des données d’exemple', dashboard: 'Tableau de bord' },
  en: { ready: 'Dashboard ready', sample: 'Fill in sample data', dashboard: 'Dashboard' },
} as const;
/** Cells of the first tab that hold nothing. */
const FREE = { help: 'P30', result: 'P31', failure: 'P32' } as const;

const pages = {} as Record<Language, SheetsPage>;
beforeAll(async () => {
  for (const language of ['fr', 'en'] as const)
    pages[language] = await openPage({ dist: DIST, locale: LOCALES[language] });
});
afterAll(async () => {
  for (const page of Object.values(pages)) await page.close();
});

const inLocale = (formula: string, language: Language) => formula.replace(/;/g, SEPARATOR[language]);

/** Types into the cell that is selected, and reads what the help shows; all in the page, for speed. */
const helpOf = (page: SheetsPage, names: readonly string[]): Promise<string[]> =>
  page.page.evaluate(async (all) => {
    const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const shown: string[] = [];
    for (const name of all) {
      document.querySelector<HTMLElement>('.o-grid .o-composer')!.focus();
      document.execCommand('insertText', false, `=${name}(`);
      for (let wait = 0; wait < 50 && !document.querySelector('.o-formula-assistant-head'); wait++) await frames();
      shown.push(document.querySelector('.o-formula-assistant')?.textContent?.replace(/[ \t\r\n]+/g, ' ') ?? 'no help');
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      for (let wait = 0; wait < 50 && document.querySelector('.o-formula-assistant-head'); wait++) await frames();
    }
    return shown;
  }, names);

describe.each(['fr', 'en'] as const)('a formula typed in %s', (language) => {
  test('shows its arguments', async () => {
    const { page, startTyping } = pages[language];
    await startTyping(FREE.help, '=LTV_CAC(');
    const help = page.locator('.o-formula-assistant');
    await help.waitFor();
    expect(await help.locator('.o-formula-assistant-head').textContent()).toMatch(/LTV_CAC \( ltv\s*[;,] cac \)/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  test('is computed with the separator of the locale', async () => {
    const { typeInCell, cellDisplay } = pages[language];
    await typeInCell(FREE.result, inLocale('=LTV_CAC(900;300)', language));
    expect(await cellDisplay(FREE.result)).toBe('3');
  });

  test('that fails shows #ERROR!, and why on hover', async () => {
    const { page, typeInCell, cellDisplay, cellError, hoverCell } = pages[language];
    await typeInCell(FREE.failure, inLocale('=CAC(100;50;0)', language));
    expect(await cellDisplay(FREE.failure)).toBe('#ERROR!');
    const why = (await cellError(FREE.failure))!;
    expect(why).toMatch(/^CAC: .*new_customers.* · CAC\s: .*new_customers/);
    await hoverCell(FREE.failure);
    await page.getByText(why).waitFor();
  });
});

test('every function of the catalogue shows its help while it is typed', async () => {
  const functions = findCustomFunctions(readFileSync(path.join(DIST, 'Code.js'), 'utf8'));
  expect(functions.length).toBeGreaterThan(60);
  await pages.en.formulaBar(FREE.help);
  const shown = await helpOf(
    pages.en,
    functions.map(({ name }) => name),
  );
  const lacking = functions.filter(({ name, description, params }, index) => {
    const head = `${name} ( ${params.map((param) => param.name).join(', ')} )`;
    const texts = [description, ...params.map((param) => param.description)];
    const isHeadSeen = shown[index]!.replace(/\s+/g, ' ').includes(head);
    return !isHeadSeen || texts.some((text) => !shown[index]!.includes(text));
  });
  expect(lacking.map(({ name }) => `${name}: ${shown[functions.findIndex((one) => one.name === name)]}`)).toEqual([]);
});

/** The dashboard is as large as this on the screen. */
const SEEN = 'A1:P60';
const ERRORS = /#(ERROR!|NAME\?|DIV\/0!|REF!|VALUE!|N\/A|NUM!)/;

/** The numbers of each generated tab, in the order of the tabs and of their cells. */
const numbersOf = ({ page }: SheetsPage): Promise<number[][]> =>
  page.evaluate(() => {
    const file = window.localSheets!.host.spreadsheet() as GoogleAppsScript.Spreadsheet.Spreadsheet;
    const tabs = file.getSheets().filter((sheet) => !['Start here', 'Commencer ici'].includes(sheet.getName()));
    return tabs.map((sheet) =>
      sheet
        .getDataRange()
        .getValues()
        .flat()
        .filter((value) => typeof value === 'number'),
    );
  });

/** The age of a source, in hours, moves while the two workbooks are made. */
const MINUTES = 3 / 60;

describe('the wizard in the page', () => {
  const figures = {} as Record<Language, number[][]>;

  test.each(['fr', 'en'] as const)(
    'leads by keyboard alone to a dashboard with sample data in %s, without an axe violation or an error in a cell',
    async (language) => {
      const sheet = pages[language];
      const { ready, sample, dashboard } = WORDS[language];
      const frame = await openByKeyboard(sheet);
      const found = await violationsIn(sheet.page, '.sidebar');
      const started = performance.now();
      await pressPrimary(sheet, frame);
      found.push(...(await violationsIn(sheet.page, '.sidebar')));
      const titles = await createDashboard(sheet, frame, sample);
      await frame.locator('#heading', { hasText: ready }).waitFor({ timeout: 60_000 });
      console.log(
        `${language}: ${titles.length} steps and the creation by keyboard in ${Math.round(performance.now() - started)} ms`,
      );
      expect(await titleOf(frame)).toBe(ready);
      found.push(...(await violationsIn(sheet.page, '.sidebar')));
      expect(found).toEqual([]);
      expect((await sheet.sheetNames())[0]).toBe(dashboard);
      const shown = await sheet.page.evaluate(
        (at) => window.localSheets!.grid.displays(at).flat(),
        `'${dashboard}'!${SEEN}`,
      );
      expect(shown.filter((text) => ERRORS.test(text))).toEqual([]);
      expect(shown.filter((text) => text !== '').length).toBeGreaterThan(80);
      figures[language] = await numbersOf(sheet);
      expect(sheet.errors).toEqual([]);
    },
  );

  test('makes the same figures in both languages, on every tab', () => {
    expect(figures.fr.flat().length).toBeGreaterThan(500);
    expect(figures.fr.map((tab) => tab.length)).toEqual(figures.en.map((tab) => tab.length));
    const others = figures.en.flat();
    expect(figures.fr.flat().filter((figure, index) => Math.abs(figure - others[index]!) > MINUTES)).toEqual([]);
  });
});

const DATA = path.resolve(import.meta.dirname, '../../../shared/reference/data');
const here = existsSync(DATA);
if (!here) console.log('Published data sets are not on this machine: pasting them is skipped.');

/** As a spreadsheet program of that language would copy it. */
const copied = (file: string, language: Language): string =>
  readFileSync(path.join(DATA, file), 'utf8')
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split(',')
        .map((cell) => (language === 'fr' ? cell.replace('.', ',') : cell))
        .join('\t'),
    )
    .join('\r\n');

describe.runIf(here)('real data pasted into the page', () => {
  const newTab = ({ page }: SheetsPage, name: string) =>
    page.evaluate((wanted) => {
      const { host } = window.localSheets!;
      (host.spreadsheet() as GoogleAppsScript.Spreadsheet.Spreadsheet).insertSheet(wanted);
    }, name);

  test('1 000 survey answers: NPS is 10', async () => {
    const sheet = pages.en;
    await newTab(sheet, 'Survey');
    const started = performance.now();
    await sheet.paste('Survey!A1', copied('nps_testdata.csv', 'en'));
    await sheet.waitForCell('Survey!C1001', '10');
    const pasted = performance.now();
    await sheet.typeInCell('E1', '=NPS(C2:C)');
    expect(await sheet.cellDisplay('E1')).toBe('10');
    console.log(
      `1 000 answers pasted in ${Math.round(pasted - started)} ms, NPS in ${Math.round(performance.now() - pasted)} ms`,
    );
  });

  test('7 043 telephone customers: 26.54 % churn, 456 116.60 MRR, 64.76 ARPA', async () => {
    const sheet = pages.fr;
    await newTab(sheet, 'Clients');
    const started = performance.now();
    await sheet.paste('Clients!A1', copied('telco_churn_min.csv', 'fr'));
    await sheet.waitForCell('Clients!G7044', 'No');
    const pasted = performance.now();
    await sheet.typeInCell('I1', '=CHURN_RATE(COUNTIF(G2:G;"Yes");COUNTA(A2:A))');
    await sheet.typeInCell('I2', '=MRR(E2:E)');
    await sheet.typeInCell('I3', '=ARPA(I2;COUNTA(A2:A))');
    const values = await sheet.page.evaluate(() => window.localSheets!.grid.values('I1:I3').flat() as number[]);
    expect(values[0]).toBeCloseTo(0.265369871, 8);
    expect(values[1]).toBeCloseTo(456116.6, 2);
    expect(values[2]).toBeCloseTo(64.761692, 5);
    console.log(
      `7 043 customers pasted in ${Math.round(pasted - started)} ms, three figures in ${Math.round(performance.now() - pasted)} ms`,
    );
  });
});
