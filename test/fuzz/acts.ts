/** This file holds what a person may ask of Cap Nord that writes to the file: each is struck by faults, call by call. */
import type { LocalSpreadsheet } from '../../src/local/node';
import type { Plan } from '../../src/method/plan';
import { metric, saas } from '../workbook/plans';

/** A function of the server, and what it is asked. */
export interface Ask {
  readonly name: string;
  readonly argument: unknown;
}

export interface Act {
  /** Whose workbook it is asked for in; null: nobody has made one yet. */
  readonly plan: Plan | null;
  /** What a person has done to the file before. */
  readonly before: (spreadsheet: LocalSpreadsheet) => void;
  readonly asks: readonly Ask[];
  /** What is asked instead, after a fault. */
  readonly other: readonly Ask[];
}

const STEPS = ['prepare', 'calc', 'dashboard', 'finish'];

const creation = (runId: string, plan: Plan, options: object = {}): Ask[] =>
  STEPS.map((step) => ({
    name: 'runStep',
    argument: { runId, step, plan, options: { sample: true, restore: [], ...options } },
  }));

const PLAN = saas('fr');
/** Other KPIs in another order, so that each row of each tab says something else; another currency and objective. */
const OTHER: Plan = {
  ...PLAN,
  currency: 'USD',
  northStar: { ...PLAN.northStar, target: 190_000 },
  kpis: [PLAN.kpis[3]!, metric('NRR', 'fr'), PLAN.kpis[2]!, metric('SALES_CYCLE', 'fr', { target: 35 }), PLAN.kpis[0]!],
  okr: { ...PLAN.okr!, objective: 'Autre', keyResults: PLAN.okr!.keyResults.slice(1) },
};

const DASHBOARD = 'Tableau de bord';

/** A tab of a person's own, whose title is one that Cap Nord would like. */
function theirTab({ spreadsheet }: LocalSpreadsheet): void {
  const [sheet] = spreadsheet.getSheets();
  sheet!
    .setName('données')
    .getRange('B2:C3')
    .setValues([
      ['mine', 1],
      ['too', 2],
    ]);
}

/** Figures, a text over a formula, a rule, a note, and a column of their own. */
function theirChanges(spreadsheet: LocalSpreadsheet): void {
  const file = spreadsheet.spreadsheet;
  const data = file.getSheetByName('Données')!;
  data.getRange('C10:D11').setValues([
    [7_000_001, 7_000_002],
    [7_000_003, 7_000_004],
  ]);
  data.getRange('C12').setNote('Corrected');
  data.getRange(3, data.getLastColumn() + 1, 4, 1).setValues([['mine: budget'], [''], [8_000_001], [8_000_002]]);
  const dashboard = file.getSheetByName(DASHBOARD)!;
  dashboard.getRange('M10').setValue('Our own action');
  const rules = dashboard.getConditionalFormatRules();
  const own = rules[0]!
    .copy()
    .whenCellEmpty()
    .setRanges([dashboard.getRange('C10:C12')])
    .build();
  dashboard.setConditionalFormatRules([...rules, own]);
}

/** A row in the middle of the dashboard. */
function theirRow({ spreadsheet }: LocalSpreadsheet): void {
  spreadsheet.getSheetByName(DASHBOARD)!.insertRowBefore(8);
}

const ask = (name: string, argument: unknown): Ask => ({ name, argument });
const removal = (data: boolean, settings: boolean) => ask('remove', { what: 'all', data, settings });
const SNAPSHOT = ask('snapshot', null);
const THIRTY_DAYS = ask('thirtyDaysTab', { plan: PLAN, ticked: [] });
const SAMPLE = ask('remove', { what: 'sample', data: false, settings: false });

const nothing = () => {};

export const ACTS = {
  creation: { plan: null, before: theirTab, asks: creation('a', PLAN), other: creation('b', OTHER) },
  update: { plan: PLAN, before: theirChanges, asks: creation('a', PLAN), other: creation('b', OTHER) },
  'change of plan': { plan: PLAN, before: theirChanges, asks: creation('a', OTHER), other: creation('b', PLAN) },
  archive: {
    plan: PLAN,
    before: theirRow,
    asks: creation('a', PLAN, { archive: true }),
    other: creation('b', OTHER, { archive: true }),
  },
  'sample removal': { plan: PLAN, before: theirChanges, asks: [SAMPLE], other: creation('b', PLAN, { sample: false }) },
  removal: { plan: PLAN, before: theirChanges, asks: [removal(false, false)], other: creation('b', PLAN) },
  'removal of all': { plan: PLAN, before: theirChanges, asks: [removal(true, true)], other: creation('b', PLAN) },
  snapshot: { plan: PLAN, before: nothing, asks: [SNAPSHOT], other: [THIRTY_DAYS] },
  '30-day tab': { plan: PLAN, before: nothing, asks: [THIRTY_DAYS], other: [SNAPSHOT] },
} satisfies Record<string, Act>;

export type ActName = keyof typeof ACTS;
