/** This file states how the launch checklist is decided (METHOD M2, Z5) and what a person may do with it. */
import { describe, expect, test } from 'vitest';
import { CHECKLIST } from '../../src/method/checklist';
import type { Plan } from '../../src/method/plan';
import { errorsIn, lent, reopened, setForNow } from '../addon/generateOnce';
import { generate } from '../integration/generating';
import { gridOf, put, rowOf, score, sheetOf, state, tryOut } from './okrTab';
import { saas } from './plans';

const TICKED = ['weekly', 'reachable', 'glossary'];

const everything = (): Plan => {
  const plan = saas('fr');
  const complete = { owner: 'Léa M.', action: 'Relancer' };
  return {
    ...plan,
    northStar: { ...plan.northStar, ...complete },
    kpis: plan.kpis.map((one) => ({ ...one, ...complete })),
    okr: {
      ...plan.okr!,
      keyResults: plan.okr!.keyResults.map((one) => ({
        ...one,
        owner: 'Léa M.',
        initiative: 'Plan',
        confidence: 85 / 100,
      })),
    },
  };
};

describe('the launch checklist', () => {
  test('has the twelve points of the method', async () => {
    const spreadsheet = await lent(saas('fr'));
    const grid = gridOf(spreadsheet);
    expect(CHECKLIST.map(({ id }) => rowOf(grid, `launch.${id}`) > 0)).toEqual(CHECKLIST.map(() => true));
  });

  test('is decided by cells where they can, and is ready at ten (Z5)', async () => {
    const spreadsheet = await lent(everything());
    expect(score(spreadsheet)).toBe('◆ 9/12\u00a0: consolidez une semaine de plus');
    tryOut(spreadsheet, 'launch.weekly', 'number', true);
    expect(score(spreadsheet)).toBe('✓ 10/12\u00a0: prêt à lancer');
    tryOut(spreadsheet, 'kr2', 'owner', 'L’équipe produit');
    expect(state(spreadsheet, 'launch.okr-owned')).toBe('○ Pas encore');
    expect(score(spreadsheet)).toBe('◆ 9/12\u00a0: consolidez une semaine de plus');
  });

  test('follows the Settings tab and the Data quality tab', async () => {
    const spreadsheet = await lent(everything());
    const settings = spreadsheet.spreadsheet.getSheetByName('Réglages')!;
    const row =
      settings
        .getDataRange()
        .getValues()
        .findIndex((line) => line[0] === 'criterion3') + 1;
    setForNow([settings.getRange(row, 3), 'Non']);
    expect(state(spreadsheet, 'launch.measurable')).toBe('○ Pas encore');
    expect(state(spreadsheet, 'launch.fresh')).toBe('✓ Oui');
    const quality = spreadsheet.spreadsheet.getSheetByName('Qualité des données')!;
    const fields = quality.getDataRange().getValues();
    const idRow = fields.findIndex((line) => line.includes('updated'));
    setForNow([quality.getRange(idRow + 2, fields[idRow]!.indexOf('updated') + 1), new Date('2026-01-05T08:00:00Z')]);
    expect(state(spreadsheet, 'launch.fresh')).toBe('○ Pas encore');
  });

  test('keeps what a person ticked, and is found again where it was moved', async () => {
    const spreadsheet = await reopened(everything());
    for (const id of TICKED) put(spreadsheet, `launch.${id}`, 'number', true);
    sheetOf(spreadsheet).insertRowsBefore(10, 2);
    sheetOf(spreadsheet).getRange('D10').setValue('Objectif de l’équipe produit');
    const before = gridOf(spreadsheet);
    await generate(spreadsheet, everything());
    expect(TICKED.map((id) => state(spreadsheet, `launch.${id}`))).toEqual([true, true, true]);
    expect(gridOf(spreadsheet)).toEqual(before);
    expect(score(spreadsheet)).toBe('✓ 12/12\u00a0: prêt à lancer');
    expect(errorsIn(spreadsheet)).toEqual([]);
  });

  test('stays away once a person deleted it, and comes back when asked', async () => {
    const spreadsheet = await reopened(everything());
    const first = rowOf(gridOf(spreadsheet), 'check') + 1;
    sheetOf(spreadsheet).deleteRows(first, gridOf(spreadsheet).length - first + 1);
    await generate(spreadsheet, everything());
    expect(rowOf(gridOf(spreadsheet), 'launch')).toBe(-1);
    const options = { sample: true, restore: [] };
    const { data } = (await spreadsheet.call('preview', { plan: everything(), options })) as {
      data: { conflicts: { id: string }[] };
    };
    await generate(spreadsheet, everything(), { restore: data.conflicts.map(({ id }) => id) });
    expect(score(spreadsheet)).toMatch(/^◆ 9\/12/);
    expect(errorsIn(spreadsheet)).toEqual([]);
  });
});
