/** This file states what the managers' and teams' views show, and how they come and go. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { LocalSpreadsheet } from '../../src/local/node';
import type { View } from '../../src/method/plan';
import { layOut } from '../../src/workbook/tab';
import { workbook } from '../../src/workbook/workbook';
import { errorsIn, lent, reopened } from '../addon/generateOnce';
import { generate } from '../integration/generating';
import { BOTH, FRESH, saas, withViews } from './plans';

const TABS = {
  fr: { dashboard: 'Tableau de bord', managers: 'Vue managers', teams: 'Vue équipes' },
  en: { dashboard: 'Dashboard', managers: 'Managers view', teams: 'Teams view' },
} as const;

const rowOf = (spreadsheet: LocalSpreadsheet, title: string, name: string): string[] =>
  spreadsheet.spreadsheet
    .getSheetByName(title)!
    .getDataRange()
    .getDisplayValues()
    .find((line) => line[2]!.startsWith(name))!;
const names = (spreadsheet: LocalSpreadsheet, title: string): string[] =>
  spreadsheet.spreadsheet
    .getSheetByName(title)!
    .getDataRange()
    .getDisplayValues()
    .slice(5)
    .map((line) => line[2]!)
    .filter((name) => name !== '');
const titles = (spreadsheet: LocalSpreadsheet): string[] =>
  spreadsheet.spreadsheet.getSheets().map((sheet) => sheet.getName());

describe('the views on request', () => {
  test('are made only when the plan asks, between the OKR and the alerts log', () => {
    const keys = (views?: View[]) => workbook({ ...saas('en'), views }, FRESH, false).keys;
    expect(keys()).not.toContain('view.managers');
    expect(keys(['teams']).slice(3, 6)).toEqual(['okr', 'view.teams', 'alerts']);
    expect(keys(BOTH).slice(3, 7)).toEqual(['okr', 'view.managers', 'view.teams', 'alerts']);
  });

  test.each(['fr', 'en'] as const)('show in %s the figures of the dashboard, by level', async (language) => {
    const spreadsheet = await lent(withViews(language));
    const { dashboard, managers, teams } = TABS[language];
    expect(errorsIn(spreadsheet)).toEqual([]);
    expect(names(spreadsheet, managers)).toHaveLength(2);
    for (const name of names(spreadsheet, managers)) {
      const [, status, , value, target, share] = rowOf(spreadsheet, dashboard, name);
      const line = rowOf(spreadsheet, managers, name);
      expect([line[1], line[8], line[9], line[10]]).toEqual([status, value, target, share]);
      expect(value).toMatch(/\d/);
    }
    expect(names(spreadsheet, teams)).toHaveLength(1);
    expect(rowOf(spreadsheet, teams, names(spreadsheet, teams)[0]!).slice(12, 14)).toEqual([
      'Zoé',
      language === 'fr' ? '○ À compléter' : '○ To complete',
    ]);
  });

  test('follow the month that is chosen on the dashboard', async () => {
    const spreadsheet = await lent(withViews('fr'));
    const [name] = names(spreadsheet, 'Vue managers');
    const before = rowOf(spreadsheet, 'Vue managers', name!);
    const months = () =>
      spreadsheet.spreadsheet.getSheetByName('Vue managers')!.getRange('D5:I5').getDisplayValues()[0]!;
    expect(months()[5]).toBe('oct. 26');
    spreadsheet.type("'Tableau de bord'!I2", '01/09/2026');
    expect(months()[5]).toBe('sept. 26');
    expect(rowOf(spreadsheet, 'Vue managers', name!).slice(4, 9)).toEqual(before.slice(3, 8));
  });

  test('for teams show no money, and name what they leave out', () => {
    const plan = withViews('en');
    const kpis = plan.kpis.map((one) => (one.id === 'CAC' ? { ...one, name: 'Cost of one customer won' } : one));
    const tab = workbook({ ...plan, kpis }, FRESH, false).tab('view.teams');
    const cells = layOut(tab).spots.map((line) => line.map((spot) => spot?.cell ?? null));
    expect(JSON.stringify(cells[2])).toContain('in money, not shown here: Cost of one custome…');
    expect(
      layOut(tab)
        .styles.flat()
        .filter(({ format }) => format?.includes('€')),
    ).toEqual([]);
  });

  test.each(['fr', 'en'] as const)('say in %s how to fill one that is empty', (language) => {
    const plan = { ...saas(language), kpis: [], views: BOTH };
    const sentence = (key: 'view.managers' | 'view.teams') =>
      layOut(workbook(plan, FRESH, false).tab(key)).spots[2]![1]!.cell;
    expect(sentence('view.managers')).toMatch(language === 'fr' ? /niveau Tactique/ : /level Tactical/);
    expect(sentence('view.teams')).toMatch(language === 'fr' ? /niveau Opérationnel/ : /level Operational/);
  });

  describe('of a workbook that is made again', () => {
    let spreadsheet: LocalSpreadsheet;

    beforeAll(async () => {
      spreadsheet = await reopened(withViews('fr'));
    });

    test('stay as they are once the plan asks for them no more, and are found again later', async () => {
      const before = titles(spreadsheet);
      const shown = () => spreadsheet.spreadsheet.getSheetByName('Vue managers')!.getDataRange().getDisplayValues();
      const figures = shown();
      await generate(spreadsheet, withViews('fr', []));
      expect([titles(spreadsheet), shown()]).toEqual([before, figures]);
      await generate(spreadsheet, withViews('fr'));
      expect(titles(spreadsheet)).toEqual(before);
    });

    test('lose the line of a metric that changes its level', async () => {
      const plan = withViews('fr');
      await generate(spreadsheet, {
        ...plan,
        kpis: plan.kpis.map((one) => (one.id === 'NPS' ? { ...one, level: 'strategic' as const } : one)),
      });
      expect(names(spreadsheet, 'Vue managers')).toHaveLength(1);
      expect(errorsIn(spreadsheet)).toEqual([]);
    });

    test('go with Cap Nord', async () => {
      await spreadsheet.call('remove', { what: 'all', data: true, settings: true });
      expect(titles(spreadsheet)).toEqual(['Feuille 1']);
    });
  });
});
