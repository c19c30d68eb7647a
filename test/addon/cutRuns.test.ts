/** This file cuts runs that make a tab on request, or take Cap Nord away, and states that asked again they end as if nothing had been. */
import { describe, expect, test } from 'vitest';
import type { Fault, LocalSpreadsheet } from '../../src/local/node';
import { openAddOn } from '../open';
import { bare, saas } from '../workbook/plans';
import { reopened } from './generateOnce';

const tabsIn = ({ spreadsheet }: LocalSpreadsheet) =>
  spreadsheet.getSheets().map((sheet) => [sheet.getName(), sheet.getDataRange().getFormulas(), sheet.getFrozenRows()]);

const KINDS: readonly Omit<Fault, 'at'>[] = [
  { when: 'before', run: 'goes on' },
  { when: 'after', run: 'goes on' },
  { when: 'after', run: 'dies' },
];

describe('the 30-day tab', () => {
  const ask = (opened: LocalSpreadsheet) =>
    opened.call('thirtyDaysTab', { plan: bare('fr'), ticked: [] }).catch((error: Error) => error);

  test('is whole or not there wherever a run is cut, and stands once when it is asked for again', async () => {
    const clean = await openAddOn({ locale: 'fr_FR' });
    await ask(clean);
    const calls = clean.lastRun();
    const wanted = tabsIn(clean);
    expect(calls.length).toBeGreaterThan(25);
    for (const [index] of calls.entries()) {
      const opened = await openAddOn({ locale: 'fr_FR' });
      opened.strike({ at: index + 1, ...KINDS[index % KINDS.length]! });
      await ask(opened);
      expect(await ask(opened), calls[index]).toMatchObject({ ok: true, data: { title: 'Plan 30 jours' } });
      expect(tabsIn(opened), calls[index]).toEqual(wanted);
    }
  });
});

describe('taking Cap Nord away', () => {
  test('goes on where it was cut, to the same end, and leaves a tab that is called as one of ours was', async () => {
    const plan = saas('fr');
    const remove = (opened: LocalSpreadsheet) =>
      opened.call('remove', { what: 'all', data: false, settings: false }).catch((error: Error) => error);
    const clean = await reopened(plan);
    await remove(clean);
    const at = clean.lastRun().lastIndexOf('SpreadsheetApp.Spreadsheet.deleteSheet') + 1;
    const opened = await reopened(plan);
    opened.strike({ at, when: 'before', run: 'dies' });
    expect(await remove(opened)).toBeInstanceOf(Error);
    const titles = () => opened.spreadsheet.getSheets().map((sheet) => sheet.getName());
    expect(titles()).toEqual(['Feuille 1', 'Données', 'Réglages', 'Calculs']);
    opened.spreadsheet.insertSheet('Tableau de bord', 4).getRange('A1').setValue('à moi');
    expect(await remove(opened)).toMatchObject({ ok: true });
    expect(titles()).toEqual(['Feuille 1', 'Données', 'Réglages', 'Tableau de bord']);
    const left = opened.save().host;
    const { metadata, protections, charts, properties, recalculation } = clean.save().host;
    expect(left).toMatchObject({ metadata, protections, charts, properties, recalculation });
    expect(opened.spreadsheet.getNamedRanges()).toEqual([]);
    expect(opened.spreadsheet.getSheetByName('Données')!.getConditionalFormatRules()).toEqual([]);
  });
});
