/** This file runs the self-check in Local Sheets, where everything holds, and shows that it notices what does not. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { LocalSpreadsheet } from '../../src/local/node';
import { neutralExample } from '../../src/workbook/selfCheckFormula';
import { exampleList } from '../../src/workbook/selfCheckLines';
import { draft } from '../method/examples';
import { openAddOn } from '../open';

const TITLES = { en: 'Self-check', fr: 'Autodiagnostic' } as const;
const TOP = { en: /^(\d+) of (\d+) hold$/, fr: /^(\d+) sur (\d+) tiennent$/ } as const;
const [VERDICT, EXPECTED] = ['C', 'D'];

const itemOf = (spreadsheet: LocalSpreadsheet) =>
  spreadsheet.menus().find(({ handler }) => handler === 'openSelfCheck')!.path;

const tabOf = (spreadsheet: LocalSpreadsheet, language: 'en' | 'fr') =>
  spreadsheet.spreadsheet.getSheetByName(TITLES[language])!;

const verdicts = (spreadsheet: LocalSpreadsheet, language: 'en' | 'fr') => {
  const rows = tabOf(spreadsheet, language).getDataRange().getDisplayValues();
  return rows.slice(3).filter((row) => row[2] !== '');
};

describe.each([
  ['en', 'en_US'],
  ['fr', 'fr_FR'],
  ['en', 'fr_FR'],
] as const)('for a person who reads %s, in a %s spreadsheet', (language, locale) => {
  let spreadsheet: LocalSpreadsheet;
  beforeAll(async () => {
    spreadsheet = await openAddOn({ locale, userLocale: language });
    spreadsheet.calls.reset();
    spreadsheet.click(itemOf(spreadsheet));
  });

  test('everything holds, and the first line counts it', () => {
    const lines = verdicts(spreadsheet, language);
    expect(lines.filter((line) => line[2] !== '✓').map((line) => line.join('|'))).toEqual([]);
    expect(lines.length).toBeGreaterThan(exampleList().length + 60);
    const [, holding, all] = TOP[language].exec(String(spreadsheet.value(`${TITLES[language]}!A1`)))!;
    expect([Number(holding), Number(all)]).toEqual([lines.length, lines.length]);
  });

  test('few calls are made', () => {
    expect(spreadsheet.calls.reads + spreadsheet.calls.writes + spreadsheet.calls.keeps).toBeLessThan(120);
  });
});

test('an expectation that does not hold shows ■, and the first line counts one less', async () => {
  const spreadsheet = await openAddOn({ locale: 'en_US' });
  spreadsheet.click(itemOf(spreadsheet));
  const all = verdicts(spreadsheet, 'en').length;
  const rows = tabOf(spreadsheet, 'en').getDataRange().getDisplayValues();
  const rowOf = (tried: RegExp) => rows.findIndex((row) => tried.test(row[1]!)) + 1;
  const broken = [/^CAC\(/, /^MRR_MOVEMENTS\(/, /^KPI_STATUS\(6%/, /^Frozen rows/, /^\[>9\.99\]/].map(rowOf);
  for (const row of broken) spreadsheet.type(`Self-check!${EXPECTED}${row}`, 'other');
  for (const row of broken) expect(spreadsheet.value(`Self-check!${VERDICT}${row}`), rows[row - 1]![1]).toBe('■');
  expect(spreadsheet.value('Self-check!A1')).toBe(`${all - broken.length} of ${all} hold`);
});

test('a second run replaces the tab of the first, and nothing else of the file changes', async () => {
  const spreadsheet = await openAddOn({ locale: 'fr_FR' });
  const mine = spreadsheet.spreadsheet.getActiveSheet();
  mine
    .getRange('A1:B2')
    .setValues([
      ['autodiagnostic', '=NPS(A2:A3)'],
      [10, '=SUM(A2:A3)'],
    ])
    .setNote('à moi');
  mine.protect().setWarningOnly(true);
  mine.insertChart(mine.newChart().addRange(mine.getRange('A1:B2')).setPosition(5, 1, 0, 0).build());
  spreadsheet.spreadsheet.setNamedRange('A_MOI', mine.getRange('A2'));
  spreadsheet.spreadsheet.insertSheet('autodiagnostic');
  await spreadsheet.call('saveDraft', { draft: draft({ model: 'plg' }), window: 'a', after: '' });
  const made = () => spreadsheet.spreadsheet.getSheets()[2];
  const others = () => {
    const { engine, host } = spreadsheet.save();
    const { sheets, namedRanges } = engine as unknown as { sheets: { name: string }[]; namedRanges?: unknown };
    const own = made()?.getSheetId();
    const { metadata, protections, properties } = host as unknown as Record<string, unknown>;
    return JSON.stringify([
      sheets.filter(({ name }) => name !== made()?.getName()),
      namedRanges,
      (metadata as { sheetId: string }[]).filter(({ sheetId }) => Number(sheetId) !== own),
      protections,
      properties,
    ]);
  };
  const before = others();
  const count = spreadsheet.spreadsheet.getNumSheets();
  for (let run = 0; run < 2; run += 1) {
    spreadsheet.click(itemOf(spreadsheet));
    expect(spreadsheet.spreadsheet.getNumSheets()).toBe(count + 1);
    expect(others()).toBe(before);
  }
  expect(made()!.getName()).toBe('Autodiagnostic (2)');
  expect(made()!.getRange('A1').getValue()).toMatch(TOP.fr);
});

test('every example is written so that each locale reads it alike', () => {
  for (const { formula } of exampleList()) {
    const neutral = neutralExample(formula, (rank) => `${'NOPQR'[rank]}4:${'NOPQR'[rank]}9`).formula;
    expect(neutral.replace(/"[^"]*"/g, '""'), formula).toMatch(/^=[A-Z_\d]+\([A-Z_\d();:$/"-]*\)$/);
  }
});
