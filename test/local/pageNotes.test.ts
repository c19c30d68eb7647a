/** This file states how the notes of cells are shown, written and kept in the page, and which of Google's keys it knows. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawn, openPage, type SheetsPage } from '../browser/page';
import { writeAddOn } from './pageAddOn';

let folder = '';
let sheet: SheetsPage;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'local-sheets-test-'));
  await writeAddOn(folder);
  sheet = await openPage({ dist: folder, now: new Date('2026-03-05T14:07:09Z') });
  await sheet.page.evaluate(() => {
    const file = window.localSheets!.host.spreadsheet() as GoogleAppsScript.Spreadsheet.Spreadsheet;
    file.insertSheet('Notes', 0);
    window.localSheets!.host.workbook.flush();
  });
  await sheet.activateSheet('Notes');
});

afterAll(async () => {
  await sheet.close();
  await rm(folder, { recursive: true, force: true });
});

const tip = () => sheet.page.locator('div.note');
const noteOf = (a1: string) =>
  sheet.page.evaluate((at) => {
    const file = window.localSheets!.host.spreadsheet() as GoogleAppsScript.Spreadsheet.Spreadsheet;
    return file.getSheetByName('Notes')!.getRange(at).getNote();
  }, a1);
const select = (a1: string) =>
  sheet.page.evaluate((at) => {
    const { engine, model } = window.localSheets!.host.workbook;
    const { left, top, right, bottom } = engine.helpers.toZone(at);
    model.selection.selectZone({ cell: { col: left, row: top }, zone: { left, top, right, bottom } });
    document.querySelector<HTMLElement>('.o-grid .o-composer')!.focus();
  }, a1);

const writeNote = async (a1: string, text: string) => {
  await select(a1);
  await sheet.page.keyboard.press('Shift+F2');
  await sheet.page.locator('textarea.note').fill(text);
  await sheet.page.keyboard.press('Escape');
};

describe('a note', () => {
  it('is written with the keyboard, and shown while its cell is selected', async () => {
    await writeNote('B2', 'Mean of the month\nwithout VAT');
    expect(await noteOf('B2')).toBe('Mean of the month\nwithout VAT');
    await tip().getByText('Mean of the month').waitFor();
    await sheet.page.keyboard.press('ArrowDown');
    await tip().waitFor({ state: 'hidden' });
  });

  it('is shown beside the cell that is pointed at, until another cell is selected', async () => {
    await select('D8');
    const { x, y } = await sheet.page.evaluate(() => {
      const { getters } = window.localSheets!.host.workbook.model;
      const rect = getters.getVisibleRect({ left: 1, right: 1, top: 1, bottom: 1 });
      const grid = document.querySelector('.o-grid canvas')!.getBoundingClientRect();
      return { x: grid.x + rect.x + rect.width / 2, y: grid.y + rect.y + rect.height / 2 };
    });
    await sheet.page.mouse.move(x, y);
    await tip().getByText('without VAT').waitFor();
    await sheet.page.keyboard.press('ArrowDown');
    await tip().waitFor({ state: 'hidden' });
  });

  it('is shown beside the cell that is pointed at before the selection of another one is drawn', async () => {
    await select('D8');
    await sheet.page.evaluate(() => {
      const { getters, selection } = window.localSheets!.host.workbook.model;
      const { x, y } = getters.getVisibleRect({ left: 1, right: 1, top: 1, bottom: 1 });
      const grid = document.querySelector('.o-grid canvas')!.getBoundingClientRect();
      const inside = { clientX: grid.x + x + 5, clientY: grid.y + y + 5, bubbles: true };
      selection.selectCell(3, 12);
      document.querySelector('.o-grid-overlay')!.dispatchEvent(new MouseEvent('mousemove', inside));
    });
    await drawn(sheet.page);
    expect(await tip().textContent()).toContain('without VAT');
    expect(await tip().isVisible()).toBe(true);
  });

  it('is plain text', async () => {
    await writeNote('B4', '=1+1 <b>x</b>');
    await tip().getByText('=1+1 <b>x</b>').waitFor();
    expect(await sheet.cellDisplay('B4')).toBe('');
  });

  it('moves with its row, is undone as any change, and is there after a reload', async () => {
    await sheet.page.evaluate(() => {
      const { workbook } = window.localSheets!.host;
      const sheetId = workbook.peek.getActiveSheetId();
      const rows = { sheetId, sheetName: 'Notes', dimension: 'ROW', base: 1, position: 'after', quantity: 1 };
      workbook.run({ type: 'ADD_COLUMNS_ROWS', ...rows });
    });
    expect([await noteOf('B2'), await noteOf('B3'), await noteOf('B5')]).toEqual([
      'Mean of the month\nwithout VAT',
      '',
      '=1+1 <b>x</b>',
    ]);
    await writeNote('B2', 'Another');
    await sheet.page.keyboard.press('Control+z');
    expect(await noteOf('B2')).toBe('Mean of the month\nwithout VAT');
    await sheet.save();
    await sheet.reload();
    await sheet.activateSheet('Notes');
    expect(await noteOf('B2')).toBe('Mean of the month\nwithout VAT');
  });

  it('stays where formats are cleared or pasted', async () => {
    await sheet.page.evaluate(() => {
      const { model, engine } = window.localSheets!.host.workbook;
      const sheetId = model.getters.getActiveSheetId();
      const zone = engine.helpers.toZone('B2');
      model.dispatch('SET_FORMATTING', { sheetId, target: [zone], style: { bold: true } });
      model.selection.selectCell(1, 1);
      model.dispatch('COPY');
      model.dispatch('PASTE', { target: [engine.helpers.toZone('E2')], pasteOption: 'onlyFormat' });
      model.dispatch('PASTE', { target: [engine.helpers.toZone('B5')], pasteOption: 'onlyFormat' });
      model.dispatch('CLEAR_FORMATTING', { sheetId, target: [zone] });
    });
    expect([await noteOf('B2'), await noteOf('E2'), await noteOf('B5')]).toEqual([
      'Mean of the month\nwithout VAT',
      '',
      '=1+1 <b>x</b>',
    ]);
  });

  it('is deleted from the menu, with others of the selection, in one step', async () => {
    await select('B2:B5');
    await sheet.openMenu('Insert', 'Delete notes');
    expect([await noteOf('B2'), await noteOf('B5')]).toEqual(['', '']);
    await sheet.page.keyboard.press('Control+z');
    expect([await noteOf('B2'), await noteOf('B5')]).toEqual(['Mean of the month\nwithout VAT', '=1+1 <b>x</b>']);
  });

  it('that is emptied is gone', async () => {
    await writeNote('B2', '  ');
    expect(await noteOf('B2')).toBe('');
  });
});

describe("Google's keys", () => {
  it('enter the date and the time of the clock', async () => {
    await select('G2');
    await sheet.page.keyboard.press('Control+;');
    await sheet.waitForCell('G2', '3/5/2026');
    await select('G3');
    await sheet.page.keyboard.press('Control+Shift+:');
    await sheet.page.waitForFunction(() => {
      const { host, grid } = window.localSheets!;
      const { timeZone } = host.state;
      const hour = host.options.now().toLocaleTimeString('en-US', { timeZone, hour: 'numeric' });
      const [, shown, half] = /^(\d+):\d\d:\d\d ([ap]m)$/i.exec(grid.display('G3')) ?? [];
      return `${shown} ${half}`.toUpperCase() === hour.replace(/\s/g, ' ');
    });
  });

  it('know which cell is selected before the grid is drawn', async () => {
    await sheet.formulaBar('G3');
    await sheet.page.evaluate(() => {
      const { engine, model } = window.localSheets!.host.workbook;
      const { left, top } = engine.helpers.toZone('G5');
      model.selection.selectCell(left, top);
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: ';', ctrlKey: true, bubbles: true }));
    });
    await sheet.waitForCell('G5', '3/5/2026');
  });

  it('enter the date into what is being typed', async () => {
    await sheet.startTyping('G4', 'on ');
    await sheet.page.keyboard.press('Control+;');
    await sheet.page.keyboard.press('Enter');
    await sheet.waitForCell('G4', 'on 03/05/2026');
  });
});

it('a table is pasted over the edge of frozen rows and columns', async () => {
  await sheet.page.evaluate(() => {
    const { workbook } = window.localSheets!.host;
    const sheetId = workbook.peek.getActiveSheetId();
    workbook.run({ type: 'FREEZE_COLUMNS', sheetId, quantity: 1 });
    workbook.run({ type: 'FREEZE_ROWS', sheetId, quantity: 10 });
  });
  await sheet.paste('A10', 'Jan 2026\t10\nFeb 2026\t20');
  await sheet.waitForCell('B11', '20');
  expect(await sheet.page.evaluate(() => window.localSheets!.grid.values('B10:B11'))).toEqual([[10], [20]]);
});
