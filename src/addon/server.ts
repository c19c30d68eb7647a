/** This file answers the sidebar; every export is a function that it calls by name, with one JSON argument and result. */

import * as v from 'valibot';
import { auditKpis } from '../method/audit';
import { CHECKLIST, READY_AT } from '../method/checklist';
import { NOTHING_DONE } from '../method/did';
import { FINDINGS, type Finding, MOST_FINDINGS, noDashboard } from '../method/findings';
import { composeFormula, modesOf, unfitArguments } from '../method/insertion';
import type { Reply, Result } from '../method/messages';
import type { Currency } from '../method/numbers';
import { planFaults } from '../method/plan-rules';
import { failure } from '../method/refusals';
import { revisionOf } from '../method/revision';
import { draftSchema, pendingRunSchema } from '../method/schemas';
import { thirtyDayPlan } from '../method/thirtyDays';
import { projectCatalogue } from '../metrics/card';
import { allInputs, catalogue } from '../metrics/catalogue';
import { area } from '../workbook/address';
import { GENERAL, TEXT } from '../workbook/literal';
import type { TabKey } from '../workbook/tab';
import { answer, done } from './answer';
import { now } from './clock';
import { findingsIn, noteAlerts } from './dataCheck';
import { firstMissing, type Missing, readDataTable, readFigures, todayOf, usedInputs } from './dataTable';
import { forgetOld, isFull, keep, keptBy, recall } from './drafts';
import { planChanges, readPlan, runStep as runGeneration, STEPS } from './generate';
import { formatRates } from './insertedFormat';
import { alone, endTurn, freeTurn, keepTurn, turnOf, withLock } from './lock';
import { isLocked } from './protections';
import { type FoundTabs, findTabs } from './reader';
import { openThirtyDays } from './thirtyDaysTab';
import { endWork, forgetWork, lastRun, mine, noteRest, noteRun } from './traces';
import { userLanguage } from './userLanguage';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export { removal, remove } from './remove';
export { openSelfCheck } from './selfCheck';
export { share, snapshot } from './share';

export function bootstrap(argument: unknown): Result<Reply<'bootstrap'>> {
  return answer('bootstrap', argument, () => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const { tabs } = findTabs(spreadsheet);
    const plan = readPlan(spreadsheet, tabs);
    const store = PropertiesService.getUserProperties();
    forgetOld(store, now());
    return done({
      language: userLanguage(),
      company: spreadsheet.getName(),
      currency: currencyOf(spreadsheet.getSpreadsheetLocale()),
      locale: spreadsheet.getSpreadsheetLocale(),
      today: todayOf(spreadsheet),
      plan,
      dashboard: tabs.dashboard !== undefined,
      revision: revisionOf(plan),
      draft: recalled(draftSchema, 'draft'),
      savedAt: keptBy(store, mine('draft')).time,
      pending: recalled(pendingRunSchema, 'run'),
      lastRun: lastRun(),
      cards: projectCatalogue(catalogue),
      steps: STEPS.map(({ key, title }) => ({ key, title: { en: title.en, fr: title.fr } })),
    });
  });
}

/** A draft that another window has saved since `after` is not written over. */
export function saveDraft(argument: unknown): Result<Reply<'saveDraft'>> {
  return answer('saveDraft', argument, ({ draft, window, after }) => {
    if (JSON.stringify(draft).length > 100000) return failure('too-large');
    const store = PropertiesService.getUserProperties();
    const last = keptBy(store, mine('draft'));
    if (last.window !== window && last.time > after) return failure('elsewhere');
    const time = now();
    try {
      keep(store, mine('draft'), draft, time, window);
    } catch (error) {
      if (isFull(error)) return failure('full');
      throw error;
    }
    return done({ savedAt: time.toISOString() });
  });
}

export function clearDraft(argument: unknown): Result<null> {
  return answer('clearDraft', argument, () => {
    forgetWork();
    return done(null);
  });
}

export function preview(argument: unknown): Result<Reply<'preview'>> {
  return answer('preview', argument, ({ plan, options }) => {
    if (planFaults(plan).length) return failure('invalid');
    return done(planChanges(SpreadsheetApp.getActiveSpreadsheet(), plan, options));
  });
}

/** One step of a creation; the steps before it have been done by calls before this one. */
export function runStep(argument: unknown): Result<Reply<'runStep'>> {
  return answer('runStep', argument, (run) => {
    const index = STEPS.findIndex(({ key }) => key === run.step);
    if (index < 0 || planFaults(run.plan).length) return failure('invalid');
    return withLock(() => {
      const turn = turnOf(run.runId, index === 0);
      if (turn === 'busy') return failure('busy');
      const again = done({ next: STEPS[0]!.key, milliseconds: 0, did: NOTHING_DONE });
      if (turn === 'stale') return again;
      const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
      const mayBeLocked = turn === 'late' || (index === 0 && (run.plan.lockEditors || turn !== 'new'));
      if (mayBeLocked && isLocked(spreadsheet)) return failure('locked');
      const started = now().getTime();
      const did = runGeneration(spreadsheet, run.step, run.plan, run.options);
      if (!did) return again;
      // What Google refuses shows now, before the step counts as done.
      SpreadsheetApp.flush();
      const next = STEPS[index + 1]?.key ?? null;
      if (next) {
        keepTurn(run.runId);
        noteRest({ ...run, step: next });
      } else finish(run.runId);
      return done({ next, milliseconds: now().getTime() - started, did });
    });
  });
}

/** The month to enter next; null when every figure is there. */
export function nextEntry(argument: unknown): Result<Reply<'nextEntry'>> {
  return answer('nextEntry', argument, () => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    return done({ month: missingIn(spreadsheet, findTabs(spreadsheet).tabs)?.month ?? null });
  });
}

export function goTo(argument: unknown): Result<null> {
  return answer('goTo', argument, ({ tab, cell }) => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const { tabs } = findTabs(spreadsheet);
    const found = tabs[tab as TabKey];
    if (!found) return failure('missing-tab');
    const place = cell === 'missing' ? missingIn(spreadsheet, tabs)?.cell : cell;
    spreadsheet.setActiveSheet(found.sheet);
    if (place) found.sheet.setActiveRange(found.sheet.getRange(place));
    return done(null);
  });
}

export function columns(argument: unknown): Result<Reply<'columns'>> {
  return answer('columns', argument, () => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    return done({
      columns: allInputs(catalogue).map(({ id, label, unit }) => ({ id, label: { en: label.en, fr: label.fr }, unit })),
      generated: isGenerated(spreadsheet, spreadsheet.getActiveSheet().getSheetId()),
    });
  });
}

export function figures(argument: unknown): Result<Reply<'figures'>> {
  return answer('figures', argument, ({ plan }) => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    return done({ figures: readFigures(spreadsheet, findTabs(spreadsheet).tabs, plan) });
  });
}

/**
 * Tells what is wrong with the data, and notes the month's alerts in their log, alone, so that none is noted twice; the
 * next update notes them where that is not possible.
 */
export function checkData(argument: unknown): Result<Reply<'checkData'>> {
  return answer('checkData', argument, () => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const { tabs } = findTabs(spreadsheet);
    const plan = readPlan(spreadsheet, tabs);
    if (!plan) return done({ findings: [worded(noDashboard)], left: 0, noted: 0 });
    const findings = findingsIn(spreadsheet, tabs, plan);
    if (!findings) return failure('missing-tab');
    const noted = alone(() => done(isLocked(spreadsheet) ? 0 : noteAlerts(spreadsheet, tabs, plan)));
    return done({
      findings: findings.slice(0, MOST_FINDINGS).map(worded),
      left: Math.max(0, findings.length - MOST_FINDINGS),
      noted: noted.ok ? noted.data : 0,
    });
  });
}

export function selection(argument: unknown): Result<Reply<'selection'>> {
  return answer('selection', argument, () => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const range = spreadsheet.getActiveRange();
    const cell = spreadsheet.getCurrentCell();
    if (!range || !cell) return failure('argument');
    const place = { sheet: cell.getSheet().getSheetId(), cell: cell.getA1Notation() };
    return done({ range: addressOf(range), current: addressOf(cell), place });
  });
}

/** With its tab, as a formula writes it. */
const addressOf = (range: GoogleAppsScript.Spreadsheet.Range): string =>
  `'${range.getSheet().getName().replace(/'/g, "''")}'!${range.getA1Notation()}`;

export function insertFormula(argument: unknown): Result<Reply<'insertFormula'>> {
  return answer('insertFormula', argument, ({ id, mode, args, language, place, overwrite }) => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const card = projectCatalogue(catalogue).find((candidate) => candidate.id === id);
    if (!card || !modesOf(card).includes(mode) || unfitArguments(card, mode, args).length) return failure('argument');
    const sheet = spreadsheet.getSheetById(place.sheet);
    const cell = sheet && cellIn(sheet, place.cell);
    if (!cell) return failure('no-place');
    const occupied = cell.getValue() !== '' || cell.getFormula() !== '';
    if (occupied && isGenerated(spreadsheet, place.sheet)) return failure('generated');
    if (occupied && !overwrite) return done({ cell: place.cell, occupied });
    if (cell.getNumberFormat() === TEXT) cell.setNumberFormat(GENERAL);
    cell.setFormula(composeFormula(card, mode, args, language, false).neutral);
    formatRates(cell, { card, mode, args, language });
    return done({ cell: place.cell, occupied: false });
  });
}

/** Null where rows or columns were deleted since. */
function cellIn(sheet: GoogleAppsScript.Spreadsheet.Sheet, address: string): GoogleAppsScript.Spreadsheet.Range | null {
  const { row, column } = area(address);
  return row <= sheet.getMaxRows() && column <= sheet.getMaxColumns() ? sheet.getRange(row, column) : null;
}

/** Judges the figures that a company follows today; here, for the sidebar carries no dictionary. */
export function audit(argument: unknown): Result<Reply<'audit'>> {
  return answer('audit', argument, ({ text }) => done(auditKpis(text, projectCatalogue(catalogue))));
}

/** The 30 days that follow and the launch checklist. */
export function launch(argument: unknown): Result<Reply<'launch'>> {
  return answer('launch', argument, ({ plan }) => {
    const today = todayOf(SpreadsheetApp.getActiveSpreadsheet());
    const points = CHECKLIST.map(({ id, group, text, proved }) => ({
      id,
      group,
      text,
      proved: proved ? proved(plan) : null,
    }));
    return done({ tasks: thirtyDayPlan(plan, today), points, readyAt: READY_AT });
  });
}

/** The plan and the checklist in a tab of their own. */
export function thirtyDaysTab(argument: unknown): Result<Reply<'thirtyDaysTab'>> {
  return answer('thirtyDaysTab', argument, ({ plan, ticked }) => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    return alone(() => done({ title: openThirtyDays(spreadsheet, plan, ticked, todayOf(spreadsheet)).getName() }));
  });
}

/** Frees the file for others; the rest of the run is offered at the next opening. */
export function stopRun(argument: unknown): Result<null> {
  return answer('stopRun', argument, ({ runId }) => {
    freeTurn(runId);
    return done(null);
  });
}

/** The sidebar carries no sentences of its own for findings. */
const worded = ({ code, params, tab, cell }: Finding) => {
  const { en, fr } = FINDINGS[code];
  return { text: { en, fr }, params, tab, cell };
};

function missingIn(spreadsheet: Spreadsheet, tabs: FoundTabs): Missing | null {
  const plan = readPlan(spreadsheet, tabs);
  const table = plan && readDataTable(spreadsheet, tabs, plan);
  return table ? firstMissing(table, usedInputs(plan), todayOf(spreadsheet).slice(0, 7)) : null;
}

/** Whether the tab is ours: the Data tab is not counted, for it has room for a person's own columns. */
function isGenerated(spreadsheet: Spreadsheet, sheetId: number): boolean {
  const { data: _, ...generated } = findTabs(spreadsheet).tabs;
  return Object.values(generated).some((found) => found?.sheet.getSheetId() === sheetId);
}

function recalled<Value>(schema: v.GenericSchema<unknown, Value>, key: 'draft' | 'run'): Value | null {
  const kept = v.safeParse(schema, recall(PropertiesService.getUserProperties(), mine(key), now()));
  return kept.success ? kept.output : null;
}

/** Returns how many months of figures are new since the last run. */
function finish(runId: string): void {
  endTurn(runId);
  endWork();
  noteRun();
}

const CURRENCY_OF: readonly [RegExp, Currency][] = [
  [/_CH$/, 'CHF'],
  [/_CA$/, 'CAD'],
  [/_US$/, 'USD'],
  [/_GB$/, 'GBP'],
];

const currencyOf = (locale: string): Currency => CURRENCY_OF.find(([pattern]) => pattern.test(locale))?.[1] ?? 'EUR';
