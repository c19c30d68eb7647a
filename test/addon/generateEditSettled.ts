/** This file runs the generation after edits of a person, and says what it has lost or broken. */
import type { LocalSpreadsheet } from '../../src/local/node';
import { isWorse } from '../../src/method/defaults';
import type { Plan, PlanMetric } from '../../src/method/plan';
import { planFaults } from '../../src/method/plan-rules';
import type { Language } from '../../src/metrics/text';
import { PERIOD_LIST } from '../../src/workbook/calculation';
import { TAB_KEYS, type TabKey } from '../../src/workbook/tab';
import { withViews } from '../workbook/plans';
import { type Edit, type Edits, edit, type Ids, idRow, SIGNATURES } from './generateEditing';
import { errorsIn, reopened, writtenBy } from './generateOnce';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The tabs that Cap Nord keeps now: neither copies, nor a dashboard that was set aside. */
function idsIn({ spreadsheet }: LocalSpreadsheet): Ids {
  const lines = spreadsheet.getRangeByName('KPI_MANIFEST')?.getValues() ?? [];
  return new Map(
    lines.flatMap(([key, id]) => (typeof id === 'number' && TAB_KEYS.includes(key) ? [[key as TabKey, id]] : [])),
  );
}

const isDate = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object Date]';

/** A value that somebody has typed, wherever it stands; a figure of the Data tab belongs to its month and its input. */
function theirsIn(sheet: Sheet): string[] {
  const values = sheet.getDataRange().getValues();
  const { row: at, ids } = idRow(sheet, 'data');
  return values.flatMap((line, row) => {
    const month = at > 0 && row >= at ? line[ids.indexOf('month')] : '';
    return line.flatMap((value, column) => {
      const isMark = typeof value === 'string' && /^(mine|zz$|bof$)/.test(value);
      const isFigure = typeof value === 'number' && (at > 0 ? row >= at : /^[78]0000\d\d$/.test(String(value)));
      if ((!isMark && !isFigure) || sheet.getRange(row + 1, column + 1).getFormula() !== '') return [];
      const place = at > 0 && isFigure ? `${isDate(month) ? month : ''} ${ids[column] ?? ''} ` : '';
      return [`${sheet.getSheetId()}: ${place}${value}`];
    });
  });
}

const theirs = ({ spreadsheet }: LocalSpreadsheet): string[] => spreadsheet.getSheets().flatMap(theirsIn);

function missing(before: readonly string[], after: readonly string[]): string[] {
  const left = [...after];
  return before.filter((one) => {
    const place = left.indexOf(one);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

interface Metrics {
  readonly [id: string]: { readonly [field: string]: unknown };
}

/** What the Settings tab says of each metric, in the fields that are read as they stand; the first row of an id counts. */
function saidIn(sheet: Sheet | null): Metrics {
  const { row, ids } = sheet ? idRow(sheet, 'settings') : { row: 0, ids: [] };
  if (row === 0) return {};
  const lines = sheet!.getDataRange().getValues().slice(row);
  const metrics: Record<string, Record<string, unknown>> = {};
  for (const line of lines) {
    const id = String(line[ids.indexOf('id')]);
    if (!/^[A-Z_]{3,}$/.test(id) || metrics[id]) continue;
    const fields = ['owner', 'action', 'target', 'alert'].filter((field) => ids.includes(field));
    metrics[id] = Object.fromEntries(fields.map((field) => [field, line[ids.indexOf(field)]]));
  }
  return metrics;
}

function unheard(said: Metrics, plan: Plan | null): string[] {
  const metrics = plan ? [plan.northStar, ...plan.kpis] : [];
  return metrics.flatMap((metric) =>
    Object.entries(said[metric.id] ?? {}).flatMap(([field, value]) => {
      const held = metric[field as 'owner'] as unknown;
      const isText = field === 'owner' || field === 'action';
      const wanted = isText ? String(value) : typeof value === 'number' ? value : null;
      return isDate(value) || held === wanted ? [] : [`${metric.id} ${field}: ${value} is ${held}`];
    }),
  );
}

async function planIn(spreadsheet: LocalSpreadsheet): Promise<Plan | null> {
  const answer = (await spreadsheet.call('bootstrap', null)) as { data: { plan: Plan | null } };
  return answer.data.plan;
}

/** What the guide has a person put right before it goes on. */
function corrected(plan: Plan): Plan {
  if (planFaults(plan).length === 0) return plan;
  const fair = (metric: PlanMetric): PlanMetric => {
    const { alert, target, direction } = metric;
    return alert === null || target === null || isWorse(alert, target, direction) ? metric : { ...metric, alert: null };
  };
  const overrule = plan.overrule.length < 10 ? 'Because we know better' : plan.overrule;
  return { ...plan, northStar: fair(plan.northStar), kpis: plan.kpis.map(fair), overrule };
}

interface RunOptions {
  readonly after?: (step: number) => void;
  readonly restore?: readonly string[];
}

/** A creation as the sidebar runs it: it begins again where the server says so. */
async function run(spreadsheet: LocalSpreadsheet, plan: Plan, { after, restore = [] }: RunOptions = {}): Promise<void> {
  let step: string | null = 'prepare';
  for (let count = 0; step !== null; count += 1) {
    const asked = { runId: 'edits', step, plan, options: { sample: true, restore } };
    type Answer = { ok: boolean; code?: string; data: { next: string | null } };
    const answer = (await spreadsheet.call('runStep', asked)) as Answer;
    if (!answer.ok || count > 12)
      throw new Error(`${step}: ${answer.code} ${spreadsheet.log.join('\n').slice(0, 600)}`);
    after?.(count);
    step = answer.data.next;
  }
}

/** Whoever writes on the calculation tab, makes errors, or writes an amount for a month, sees what comes of it. */
const spoils = (one: Edit): boolean => overwritesFigures(one) || spoilsForGood(one);
const overwritesFigures = (one: Edit): boolean =>
  ['type', 'figure', 'clear'].includes(one.do) && 'tab' in one && ['calc', 'dashboard'].includes(one.tab);
/** What is no cell of ours is not given back. */
const spoilsForGood = (one: Edit): boolean =>
  (one.do === 'figure' && one.tab === 'data' && one.column === 1) || ('to' in one && one.to === '=1/0');

/** What a person may have overwritten there is given back when asked. */
const overwrites = (one: Edit): boolean => 'tab' in one && ['calc', 'dashboard'].includes(one.tab);

/** What stands in the calculation tab then may be a person's. */
const unmarks = (one: Edit): boolean =>
  one.do === 'forget' || (['type', 'figure', 'clear'].includes(one.do) && 'tab' in one && one.tab === 'calc');
const isCalc = (address: string): boolean => address.startsWith('calc!');

/** With the manifest, and with the rows of the Data tab. */
const GROWING: readonly string[] = ['KPI_MANIFEST', 'KPI_MONTHS'];

/** The names that formulas use, with the tab and, where nobody may move them, the place. */
const namesIn = (spreadsheet: LocalSpreadsheet): string[] => {
  const keys = new Map([...idsIn(spreadsheet)].map(([key, id]) => [id, key]));
  return spreadsheet.spreadsheet
    .getNamedRanges()
    .map((one) => {
      const key = keys.get(one.getRange().getGridId());
      const fixed = key === 'dashboard' || (key === 'calc' && !GROWING.includes(one.getName()));
      return `${one.getName()} ${key ?? 'nowhere'} ${fixed ? one.getRange().getA1Notation() : ''}`;
    })
    .sort();
};

async function conflictsIn(spreadsheet: LocalSpreadsheet, plan: Plan): Promise<string[]> {
  const asked = { plan, options: { sample: true, restore: [] } };
  const answer = (await spreadsheet.call('preview', asked)) as { data: { conflicts: { id: string }[] } };
  return answer.data.conflicts.map(({ id }) => id);
}

/** Tabs that cannot be read any more. */
const unreadable = (spreadsheet: LocalSpreadsheet): string[] =>
  [...idsIn(spreadsheet)].flatMap(([key, id]) => {
    const sheet = SIGNATURES[key] ? spreadsheet.spreadsheet.getSheetById(id) : null;
    return sheet && idRow(sheet, key).row === 0 ? [`unreadable: ${key}`] : [];
  });

/** The dashboard's links and list of months that lead to tabs of ours no more. */
function deadEnds(spreadsheet: LocalSpreadsheet): string[] {
  const ids = idsIn(spreadsheet);
  const ours = [...ids.values()];
  const dashboard = spreadsheet.spreadsheet.getSheetById(ids.get('dashboard') ?? -1);
  const links = (dashboard?.getRange('B30:M38').getRichTextValues() ?? []).flatMap((line) =>
    line.flatMap((rich) => (rich?.getRuns() ?? []).flatMap((part) => part.getLinkUrl() ?? [])),
  );
  const list = dashboard?.getRange('I2').getDataValidation()?.getCriteriaValues()[0] as
    | GoogleAppsScript.Spreadsheet.Range
    | undefined;
  const leads = list?.getGridId() === ids.get('calc') && list!.getA1Notation() === PERIOD_LIST;
  return [
    ...links.filter((link) => !ours.includes(Number(link.replace('#gid=', '')))).map((link) => `dead link: ${link}`),
    ...(leads ? [] : [`months of nowhere: ${list?.getA1Notation()}`]),
  ];
}

const errors = (spreadsheet: LocalSpreadsheet) =>
  errorsIn(spreadsheet, [...idsIn(spreadsheet).values()]).map((one) => `error: ${one}`);

/** Everything that went wrong; nothing, as a rule. */
export async function problemsAfter(language: Language, { before, during }: Edits): Promise<string[]> {
  const plan = withViews(language);
  const spreadsheet = await reopened(plan);
  const { spreadsheet: file } = spreadsheet;
  const ids = idsIn(spreadsheet);
  const names = namesIn(spreadsheet);
  const settingsIn = (all: Ids) => file.getSheetById(all.get('settings') ?? -1);
  const problems: string[] = [];

  edit(spreadsheet, ids, before);
  let typed = theirs(spreadsheet);
  const said = saidIn(settingsIn(ids));
  const given = await planIn(spreadsheet);
  problems.push(...unheard(said, given).map((one) => `unheard: ${one}`));
  const confirmed = corrected(given ?? plan);
  await run(spreadsheet, confirmed, {
    after: (step) => {
      const edits = during.filter((one) => one.step === step).map((one) => one.edit);
      if (edits.length === 0) return;
      problems.push(...missing(typed, theirs(spreadsheet)).map((one) => `lost before step ${step}: ${one}`));
      edit(spreadsheet, idsIn(spreadsheet), edits);
      typed = theirs(spreadsheet);
    },
  });
  problems.push(...missing(typed, theirs(spreadsheet)).map((one) => `lost: ${one}`));
  const after = await planIn(spreadsheet);
  if (during.length === 0 && JSON.stringify(after) !== JSON.stringify(confirmed)) {
    problems.push(`another plan: ${JSON.stringify(confirmed)} ${JSON.stringify(after)}`);
  }
  // What a run was kept from, or had to learn anew of its own cells, the next one settles.
  if (during.length > 0 || before.some(({ do: what }) => what === 'forget')) {
    await run(spreadsheet, corrected(after ?? plan));
  }
  const settled = corrected((await planIn(spreadsheet)) ?? plan);

  spreadsheet.calls.reset();
  await run(spreadsheet, settled);
  problems.push(...writtenBy(spreadsheet).map((name) => `written again: ${name}`));
  problems.push(...missing(typed, theirs(spreadsheet)).map((one) => `lost at last: ${one}`));
  const all = [...before, ...during.map((one) => one.edit)];
  problems.push(...unreadable(spreadsheet), ...deadEnds(spreadsheet));
  if (!all.some(spoils)) problems.push(...errors(spreadsheet));

  const conflicts = await conflictsIn(spreadsheet, settled);
  if (!all.some(unmarks)) problems.push(...conflicts.filter(isCalc).map((one) => `not ours any more: ${one}`));
  if (all.some(overwrites) && conflicts.length > 0) {
    await run(spreadsheet, settled, { restore: conflicts });
    const left = (await conflictsIn(spreadsheet, settled)).filter((one) => /^(calc|dashboard)!/.test(one));
    problems.push(...left.map((one) => `not restored: ${one}`));
    if (!all.some(spoilsForGood)) problems.push(...errors(spreadsheet));
  }
  problems.push(...missing(names, namesIn(spreadsheet)).map((one) => `name: ${one}`));
  return problems;
}
