/** This file says that one run of the script is one change of the workbook, in which what was written can be read. */
import { describe, expect, test } from 'vitest';
import type { Fault, LocalSpreadsheet } from '../../src/local/node';
import { openWith, SHEET } from './hostAddOn';

const one = (body: string, options = {}) => openWith(`function main() { ${SHEET} ${body} }`, options);

describe('a run of the script', () => {
  test('reads what the formulas it wrote give, and what they give after the next change', async () => {
    const sheet = await one(`const range = sheet.getRange('A1:A2');
      range.setValues([[1], ['=A1*2']]); const first = sheet.getRange('A2').getValue();
      sheet.getRange('A1').setValue(21); return [first, sheet.getRange('A2').getValue()];`);
    expect(await sheet.call('main')).toEqual([2, 42]);
  });

  test('is undone at once', async () => {
    const sheet =
      await one(`sheet.getRange('A1').setValue('a'); spreadsheet.insertSheet('Other').getRange('B2').setValue('b');
      spreadsheet.setNamedRange('KPI', sheet.getRange('A1'));`);
    sheet.type('C1', 'before');
    await sheet.call('main');
    sheet.model.dispatch('REQUEST_UNDO');
    expect(sheet.spreadsheet.getSheets().map((tab) => tab.getName())).toEqual(['Sheet1']);
    expect(sheet.spreadsheet.getSheetByName('Sheet1')!.getRange('A1:C1').getValues()).toEqual([['', '', 'before']]);
  });

  test('that fails keeps what it did before', async () => {
    const sheet = await one(`sheet.getRange('A1').setValue('done'); throw new Error('half-way');`);
    await expect(sheet.call('main')).rejects.toThrow('half-way');
    expect(sheet.value('A1')).toBe('done');
    sheet.type('A2', 'and goes on');
    expect(sheet.value('A2')).toBe('and goes on');
  });

  test('makes a tab, works in it, hides it, and finds another active', async () => {
    const sheet = await one(`const made = spreadsheet.insertSheet('Made'); made.getRange('D4').activate();
      const active = spreadsheet.getActiveRange().getA1Notation(); made.hideSheet();
      const after = spreadsheet.getActiveSheet().getName(); spreadsheet.deleteSheet(made);
      return [active, after, spreadsheet.getNumSheets()];`);
    expect(await sheet.call('main')).toEqual(['D4', 'Sheet1', 1]);
  });

  test('keeps to the rules of cells, by the values that stand there then', async () => {
    const sheet = await one(`sheet.getRange('A1:A2').setValues([['Léa'], ['Noé']]);
      const rule = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('A1:A2')).setAllowInvalid(false).setHelpText('Name one person').build();
      sheet.getRange('B1:B9').setDataValidation(rule); sheet.getRange('B2:B3').setDataValidation(null);
      sheet.getRange('B1').setValue('Noé'); sheet.getRange('B2').setValue('free'); sheet.getRange('A2').setValue('Zoé');
      try { sheet.getRange('B4').setValue('Noé'); } catch (error) { return [error.message, sheet.getRange('B3').getDataValidation()]; }`);
    expect(await sheet.call('main')).toEqual(['Name one person', null]);
  });
});

describe('a fault', () => {
  const WRITES = `try { sheet.getRange('A1').setValue('a'); sheet.getRange('A2').setValue('b'); return 'went on'; }
    catch (error) { sheet.getRange('A3').setValue(error.message); return 'caught'; }
    finally { try { PropertiesService.getDocumentProperties().setProperty('end', 'kept'); } catch (error) {} }`;
  const struck = async (fault: Fault) => {
    const sheet = await one(WRITES);
    sheet.strike(fault);
    const answer = await sheet.call('main').catch((error: Error) => error);
    const end = await ended(sheet);
    return [answer, sheet.value('A1'), sheet.value('A2'), sheet.value('A3'), end];
  };
  const ended = async (sheet: LocalSpreadsheet) => sheet.save().host.properties.document.end ?? null;
  const TIMED_OUT = 'Service timed out: Spreadsheets';

  test('leaves its call without effect, or with an effect of which the script does not hear', async () => {
    expect(await struck({ at: 2, when: 'before', run: 'goes on' })).toEqual(['caught', 'a', '', TIMED_OUT, 'kept']);
    expect(await struck({ at: 2, when: 'after', run: 'goes on' })).toEqual(['caught', 'a', 'b', TIMED_OUT, 'kept']);
  });

  test('that ends the run lets nothing more happen, and no answer out', async () => {
    const killed = new Error("We're sorry, a server error occurred. Please wait a bit and try again.");
    expect(await struck({ at: 2, when: 'before', run: 'dies' })).toEqual([killed, 'a', '', '', null]);
    expect(await struck({ at: 2, when: 'after', run: 'dies' })).toEqual([killed, 'a', 'b', '', null]);
    const late = new Error('Exceeded maximum execution time');
    expect(await struck({ at: 2, when: 'before', run: 'hangs' })).toEqual([late, 'a', '', '', null]);
  });

  test('at a call that is never reached strikes neither that run nor the next', async () => {
    const sheet = await one(WRITES);
    sheet.strike({ at: 4, when: 'before', run: 'goes on' });
    expect([await sheet.call('main'), await sheet.call('main')]).toEqual(['went on', 'went on']);
  });

  test('can strike what reads, writes or keeps, and a flush, of the last run', async () => {
    const sheet = await one(`sheet.getRange('A1').setValue(sheet.getRange('B1').getValue()); SpreadsheetApp.flush();
      CacheService.getUserCache().get('a'); SpreadsheetApp.getUi();`);
    await sheet.call('main');
    expect(sheet.lastRun().map((name) => name.split('.').at(-1))).toEqual(['getValue', 'setValue', 'flush', 'get']);
  });

  test('frees the lock that the run held', async () => {
    const sheet = await one(`const lock = LockService.getDocumentLock(); const free = lock.tryLock(0);
      try { sheet.getRange('A1').setValue('a'); return free; } finally { lock.releaseLock(); }`);
    sheet.strike({ at: 1, when: 'after', run: 'dies' });
    await expect(sheet.call('main')).rejects.toThrow('server error');
    expect(await sheet.call('main')).toBe(true);
  });
});
