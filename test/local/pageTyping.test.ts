/** This file says how the page takes what a person types or pastes, and shows it for editing, in a French spreadsheet. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, type SheetsPage } from '../browser/page';
import { writeAddOn } from './pageAddOn';

/** A machine may have other work. */
let folder = '';
let french: SheetsPage;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'local-sheets-test-'));
  await writeAddOn(folder);
  french = await openPage({ dist: folder, locale: 'fr_FR' });
});

afterAll(async () => {
  await french.close();
  await rm(folder, { recursive: true, force: true });
});

describe('what is typed in French', () => {
  it.each([
    ['1,5', 1.5, '1,5'],
    ['1.5', '1.5', '1.5'],
    ['1 234,5', 1234.5, '1\u00a0234,50'],
    ['12 %', 0.12, '12%'],
    ['vrai', true, 'VRAI'],
    ['3 à 5', '3 à 5', '3 à 5'],
    ["'007", '007', '007'],
    ['=1,5*2', 3, '3'],
    ['=1.5*2', '#ERROR!', '#ERROR!'],
    ['=SOMME(1;2)', 3, '3'],
    ['=SI(FAUX;1;VRAI)', true, 'VRAI'],
  ])('%s is %o and shows %s', async (text, value, display) => {
    await french.typeInCell('P30', text);
    const seen = await french.page.evaluate(() => window.localSheets!.grid.value('P30'));
    expect([seen, await french.cellDisplay('P30')]).toEqual([value, display]);
    await french.page.evaluate(() => window.localSheets!.grid.type('P30', ''));
    await french.page.evaluate(() => {
      const { host } = window.localSheets!;
      const sheetId = host.workbook.peek.getActiveSheetId();
      host.workbook.run({ type: 'CLEAR_FORMATTING', sheetId, target: [host.workbook.engine.helpers.toZone('P30')] });
    });
  });

  it.each([
    ['45 %', 0.45, '45,0%'],
    ['45%', 0.45, '45,0%'],
    ['45', 0.45, '45,0%'],
    ['-12', -0.12, '-12,0%'],
    ['4,5', 0.045, '4,5%'],
  ])('%s in a cell of percentages is %d', async (text, value, display) => {
    await french.page.evaluate(() => {
      const { workbook } = window.localSheets!.host;
      const sheetId = workbook.peek.getActiveSheetId();
      const target = [workbook.engine.helpers.toZone('P35')];
      workbook.run({ type: 'SET_FORMATTING', sheetId, target, format: workbook.formats.toEngine('0.0%') });
    });
    await french.typeInCell('P35', text);
    const seen = await french.page.evaluate(() => window.localSheets!.grid.value('P35'));
    expect([seen, await french.cellDisplay('P35')]).toEqual([value, display]);
    await french.page.evaluate(() => window.localSheets!.grid.type('P35', ''));
  });

  it('is a date with the day first, and stays one while it is edited', async () => {
    await french.typeInCell('P31', '01/10/2026');
    expect(await french.page.evaluate(() => (window.localSheets!.grid.value('P31') as Date).getMonth())).toBe(9);
    expect(await french.formulaBar('P31')).toBe('01/10/2026');
  });

  it('is a formula whose mistakes are said in French', async () => {
    await french.typeInCell('P32', '=SOMM(1;2)');
    await french.typeInCell('P33', '=1+*2');
    expect([await french.cellError('P32'), await french.cellError('P33')]).toEqual([
      "Fonction inconnue\u00a0: 'SOMM'. Vouliez-vous écrire SOMME\u00a0?",
      'Erreur d’analyse de formule.',
    ]);
  });

  it('is shown for editing as it was typed', async () => {
    await french.typeInCell('T32', '=SUM( 1 ;  2,5 )');
    expect(await french.formulaBar('T32')).toBe('=SUM( 1 ;  2,5 )');
    await french.typeInCell('T33', '3 à 5');
    expect(await french.formulaBar('T33')).toBe('3 à 5');
  });

  it('is read in the same way when it is pasted, into cells that keep their looks', async () => {
    await french.paste('C6', '1,5\tVRAI\r\n01/10/2026\t1.5\r\n');
    await french.waitForCell('D7', '1.5');
    expect(await french.page.evaluate(() => window.localSheets!.grid.displays('C6:D8'))).toEqual([
      ['2\u00a0€', 'VRAI'],
      ['01/10/2026', '1.5'],
      ['40', ''],
    ]);
    const colour = await french.page.evaluate(() => {
      const { peek } = window.localSheets!.host.workbook;
      return peek.getCell({ sheetId: peek.getActiveSheetId(), col: 2, row: 5 })?.style?.textColor;
    });
    expect(colour).toBe('#005a8c');
    await french.page.keyboard.press('Control+z');
    await french.waitForCell('C6', '18\u00a0000\u00a0€');
  });

  it('is refused in the words of the rule that it breaks', async () => {
    await french.page.evaluate(() => {
      const { workbook } = window.localSheets!.host;
      const sheetId = workbook.peek.getActiveSheetId();
      const criterion = { type: 'isValueInList', values: ['oui', 'non'], displayStyle: 'arrow' };
      const rule = { id: 'rule', isBlocking: true, helpText: 'Répondez par oui ou non', criterion };
      const ranges = [workbook.peek.getRangeDataFromXc(sheetId, 'P34')];
      workbook.run({ type: 'ADD_DATA_VALIDATION_RULE', sheetId, ranges, rule });
    });
    await french.startTyping('P34', 'peut-être');
    await french.page.keyboard.press('Enter');
    const told = french.page.getByRole('dialog').filter({ hasText: 'Répondez par oui ou non' });
    await told.waitFor();
    await told.getByRole('button').first().click();
    expect(await french.cellDisplay('P34')).toBe('');
  });
});

/** Selects a cell as a click does, and types, before the browser draws the grid again. */
const typeAtOnce = (a1: string, letters: string): Promise<void> =>
  french.page.evaluate(
    ([at, text]) => {
      const { engine, model } = window.localSheets!.host.workbook;
      const { left, top } = engine.helpers.toZone(at);
      model.selection.selectCell(left, top);
      for (const letter of text) document.execCommand('insertText', false, letter);
    },
    [a1, letters] as const,
  );

it('what is typed into a cell before the grid is drawn holds nothing of the cell selected before', async () => {
  await french.typeInCell('P36', 'avant');
  await french.formulaBar('P36');
  await typeAtOnce('P37', '=1+2');
  await french.page.keyboard.press('Enter');
  await french.waitForCell('P37', '3');
  expect(await french.cellFormula('P37')).toBe('=1+2');
});
