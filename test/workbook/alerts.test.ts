/** This file states what the alerts log takes in, and never loses. */
import { describe, expect, test } from 'vitest';
import type { LocalSpreadsheet } from '../../src/local/node';
import { reopened } from '../addon/generateOnce';
import { generate } from '../integration/generating';
import { saas } from './plans';

const FIRST = 5;

const logOf = (file: LocalSpreadsheet) => {
  const sheet = file.spreadsheet.getSheetByName('Journal des alertes')!;
  const ids = sheet.getRange(FIRST - 1, 1, 1, sheet.getLastColumn()).getValues()[0]!;
  const cell = (field: string, row: number) => sheet.getRange(row, ids.indexOf(field) + 1);
  const lines = () =>
    sheet
      .getRange(FIRST, 1, sheet.getLastRow() - FIRST + 1, ids.length)
      .getDisplayValues()
      .map((line) => Object.fromEntries(ids.map((id, column) => [String(id), line[column]!])));
  return { cell, lines };
};

const note = async (file: LocalSpreadsheet): Promise<number> =>
  ((await file.call('checkData', null)) as { data: { noted: number } }).data.noted;

const dataOf = (file: LocalSpreadsheet) => {
  const sheet = file.spreadsheet.getSheetByName('Données')!;
  const ids = sheet.getRange(4, 1, 1, sheet.getLastColumn()).getValues()[0]!;
  return { sheet, cell: (id: string, row: number) => sheet.getRange(row, ids.indexOf(id) + 1), width: ids.length };
};

describe('the alerts log', () => {
  const plan = saas('fr');
  /** The sample company's last month, and the one after. */
  const [LAST, NEXT] = [28, 29];

  test('names of each alert its month, its level, its figures, its owner and its action', async () => {
    const file = await reopened(plan);
    const shown = file.spreadsheet.getSheetByName('Calculs')!.getRange('A2:S9').getValues();
    const alerts = shown.filter(([id, ...rest]) => id !== '' && [0, 1].includes(rest[14] as number));
    const lines = logOf(file).lines();
    expect(alerts.length).toBeGreaterThan(1);
    expect(lines.map(({ id }) => id)).toEqual(alerts.map(([id]) => `${id} 2026-10`));
    for (const [rank, line] of lines.entries()) {
      const [id] = alerts[rank]!;
      const metric = [plan.northStar, ...plan.kpis].find((one) => one.id === id)!;
      expect(line).toMatchObject({ kpi: metric.name, owner: metric.owner, action: metric.action, state: 'Ouverte' });
      expect(line.level).toMatch(/^(■ Agir|◆ Surveiller)$/);
      for (const field of ['time', 'period', 'value', 'threshold']) expect(line[field]).not.toBe('');
    }
  });

  test('has one line a KPI and a month, even where the level changes within the month', async () => {
    const file = await reopened(plan);
    const { cell } = dataOf(file);
    const before = logOf(file).lines();
    const churn = before.find(({ id }) => id === 'CHURN_RATE 2026-10');
    expect(churn?.level).toBe('◆ Surveiller');
    cell('lost_customers', LAST).setValue(100);
    expect(file.values("'Calculs'!Q2:Q9").flat()).toContain('■ Agir');
    await note(file);
    const after = logOf(file).lines();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.filter(({ id }) => id!.startsWith('CHURN_RATE'))).toHaveLength(1);
  });

  test('marks the sample company’s lines, which go with its figures', async () => {
    const file = await reopened(plan);
    const log = logOf(file);
    log.cell('comment', FIRST).setValue('À garder');
    const [kept, ...others] = log.lines();
    expect(others.length).toBeGreaterThan(0);
    expect(others.every(({ comment }) => comment === 'EXEMPLE')).toBe(true);
    const period = file.spreadsheet.getRangeByName('KPI_PERIOD_CHOICE')!;
    period.setValue(
      dataOf(file)
        .cell('month', LAST - 3)
        .getValue(),
    );
    expect(period.getValue()).not.toBe('Dernier mois saisi');
    expect(await file.call('remove', { what: 'sample', data: false, settings: false })).toMatchObject({ ok: true });
    expect(log.lines()).toEqual([kept]);
    expect(period.getValue()).toBe('Dernier mois saisi');
  });

  test('only grows: what a person noted stays, through a run and through the next month', async () => {
    const file = await reopened(plan);
    const log = logOf(file);
    log.cell('state', FIRST).setValue('En cours');
    log.cell('due', FIRST).setValue('à la rentrée');
    log.cell('comment', FIRST).setValue('Campagne arrêtée : 300 € gagnés');
    const before = log.lines();
    await generate(file, plan);
    expect(log.lines()).toEqual(before);
    const { sheet, width } = dataOf(file);
    const figures = sheet.getRange(LAST, 3, 1, width - 2).getValues();
    sheet.getRange(NEXT, 3, 1, width - 2).setValues(figures);
    expect(await note(file)).toBeGreaterThan(0);
    const after = log.lines();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).every(({ id }) => id!.endsWith(' 2026-11'))).toBe(true);
    expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
    expect(await note(file)).toBe(0);
  });
});
