/** This file reads how the dashboard writes what is far from usual: a target on its way, changes tiny or huge. */
import { describe, expect, test } from 'vitest';
import { lent, setForNow } from '../addon/generateOnce';
import { saas } from '../workbook/plans';

describe('the dashboard', () => {
  test('says that a target is the month’s, and which one it leads to when', async () => {
    const spreadsheet = await lent(saas('fr'));
    expect(spreadsheet.display("'Tableau de bord'!D7")).toMatch(/^cible du mois \d/);
    // The plan's last target and its month: 170 000 € in October 2026.
    expect(spreadsheet.display("'Tableau de bord'!D5")).toBe('cible finale\u00a0: 170\u00a0000\u00a0€ (oct. 2026)');
    setForNow([spreadsheet.spreadsheet.getSheetByName('Calculs')!.getRange('BD2'), '']);
    expect(spreadsheet.display("'Tableau de bord'!D5")).toBe('');
  });

  test('shows a change that rounds to nothing as none, and one of ten times without decimals', async () => {
    const spreadsheet = await lent(saas('fr'));
    const changes = [12.407, 4 / 100, -4 / 10000, 5 / 10000];
    const calc = spreadsheet.spreadsheet.getSheetByName('Calculs')!;
    setForNow(...changes.map((change, rank) => [calc.getRange(3 + rank, 11), change] as const));
    expect(spreadsheet.displays("'Tableau de bord'!H10:H13").flat().slice(0, 3)).toEqual([
      '▲ 1241\u00a0%',
      '= 0,0\u00a0pt',
      '= 0,0\u00a0%',
    ]);
    expect(spreadsheet.value("'Tableau de bord'!H12")).toBe(0);
  });
});
