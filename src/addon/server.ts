/** This file answers the sidebar; every export is a function that it calls by name, with one JSON argument and result. */

import * as v from 'valibot';
import { auditKpis } from '../method/audit';
import { CHECKLIST, READY_AT } from '../method/checklist';
import { checkTable } from '../method/findings';
import { composeFormula, missingArguments, modesOf } from '../method/insertion';
import { failure, type Reply, type Request, type RequestName, type Result } from '../method/messages';
import type { Currency } from '../method/numbers';
import { planFaults } from '../method/plan-rules';
import { revisionOf } from '../method/revision';
import { draftSchema, isReply, pendingRunSchema, readRequest } from '../method/schemas';
import { thirtyDayPlan } from '../method/thirtyDays';
import { projectCatalogue } from '../metrics/card';
import { allInputs, catalogue } from '../metrics/catalogue';
import type { TabKey } from '../workbook/tab';
import { firstMissing, readDataTable, readFigures, todayOf, unchangedMetrics, usedInputs } from './dataTable';
import { forget, keep, recall } from './drafts';
import { planChanges, readPlan, runStep as runGeneration, STEPS } from './generate';
import { type FoundTabs, findTabs } from './reader';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A run that nobody goes on with frees the file after ten minutes. */
const LEASE_MINUTES = 10;
const LOCK_WAIT = 10000;
const LEASE = 'lease';
const LAST_RUN = 'lastRun';

export function bootstrap(argument: unknown): Result<Reply<'bootstrap'>> {
  return answer('bootstrap', argument, () => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const plan = readPlan(spreadsheet);
    return done({
      language: /^fr/i.test(Session.getActiveUserLocale()) ? 'fr' : 'en',
      company: spreadsheet.getName(),
      currency: currencyOf(spreadsheet.getSpreadsheetLocale()),
      locale: spreadsheet.getSpreadsheetLocale(),
      today: todayOf(spreadsheet),
      plan,
      revision: revisionOf(plan),
      draft: recalled(draftSchema, 'draft'),
      pending: recalled(pendingRunSchema, 'run'),
      lastRun: PropertiesService.getDocumentProperties().getProperty(LAST_RUN) || '',
      cards: projectCatalogue(catalogue),
      steps: STEPS.map(({ key, title }) => ({ key, title: { en: title.en, fr: title.fr } })),
    });
  });
}

export function saveDraft(argument: unknown): Result<Reply<'saveDraft'>> {
  return answer('saveDraft', argument, ({ draft }) => {
    const now = new Date();
    if (JSON.stringify(draft).length > 100000) return failure('too-large');
    keep(PropertiesService.getUserProperties(), mine('draft'), draft, now);
    return done({ savedAt: now.toISOString() });
  });
}

export function clearDraft(argument: unknown): Result<null> {
  return answer('clearDraft', argument, () => {
    forget(PropertiesService.getUserProperties(), mine('draft'));
    forget(PropertiesService.getUserProperties(), mine('run'));
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
      if (!takeLease(run.runId)) return failure('busy');
      const started = Date.now();
      runGeneration(SpreadsheetApp.getActiveSpreadsheet(), run.step, run.plan, run.options);
      const next = STEPS[index + 1]?.key ?? null;
      if (next) keep(PropertiesService.getUserProperties(), mine('run'), { ...run, step: next }, new Date());
      else finish();
      return done({ next, milliseconds: Date.now() - started });
    });
  });
}

export function goTo(argument: unknown): Result<null> {
  return answer('goTo', argument, ({ tab, cell }) => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const { tabs } = findTabs(spreadsheet);
    const found = tabs[tab as TabKey];
    if (!found) return failure('missing-tab');
    const place = cell === 'missing' ? missingCell(spreadsheet, tabs) : cell;
    if (place) found.sheet.setActiveRange(found.sheet.getRange(place));
    else spreadsheet.setActiveSheet(found.sheet);
    return done(null);
  });
}

export function columns(argument: unknown): Result<Reply<'columns'>> {
  return answer('columns', argument, () =>
    done({
      columns: allInputs(catalogue).map(({ id, label, unit }) => ({ id, label: { en: label.en, fr: label.fr }, unit })),
    }),
  );
}

export function figures(argument: unknown): Result<Reply<'figures'>> {
  return answer('figures', argument, ({ plan }) => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    return done({ figures: readFigures(spreadsheet, findTabs(spreadsheet).tabs, plan) });
  });
}

export function checkData(argument: unknown): Result<Reply<'checkData'>> {
  return answer('checkData', argument, () => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const { tabs } = findTabs(spreadsheet);
    const plan = readPlan(spreadsheet);
    const table = plan && readDataTable(spreadsheet, tabs, plan);
    if (!plan || !table) return failure('missing-tab');
    const found = checkTable(table, usedInputs(plan), todayOf(spreadsheet).slice(0, 7));
    return done({ findings: [...found, ...unchangedMetrics(spreadsheet, tabs, plan)] });
  });
}

export function selection(argument: unknown): Result<Reply<'selection'>> {
  return answer('selection', argument, () => {
    const range = SpreadsheetApp.getActiveSpreadsheet().getActiveRange();
    if (!range) return failure('argument');
    const tab = range.getSheet().getName().replace(/'/g, "''");
    return done({ range: `'${tab}'!${range.getA1Notation()}` });
  });
}

export function insertFormula(argument: unknown): Result<Reply<'insertFormula'>> {
  return answer('insertFormula', argument, ({ id, mode, args, language, overwrite }) => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const card = projectCatalogue(catalogue).find((candidate) => candidate.id === id);
    const cell = spreadsheet.getCurrentCell();
    if (!card || !cell || !modesOf(card).includes(mode)) return failure('argument');
    if (missingArguments(card, mode, args).length) return failure('argument');
    if (isGenerated(spreadsheet, cell.getSheet().getSheetId())) return failure('generated');
    const place = cell.getA1Notation();
    if (!overwrite && (cell.getValue() !== '' || cell.getFormula() !== ''))
      return done({ cell: place, occupied: true });
    cell.setFormula(composeFormula(card, mode, args, language, false).neutral);
    return done({ cell: place, occupied: false });
  });
}

/** Judges the figures that a company follows today; here, for the sidebar carries no dictionary. */
export function audit(argument: unknown): Result<Reply<'audit'>> {
  return answer('audit', argument, ({ text }) => done({ rows: auditKpis(text, projectCatalogue(catalogue)) }));
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

/** The address of the dashboard as a PDF, which the person's own browser session opens. */
export function share(argument: unknown): Result<Reply<'share'>> {
  return answer('share', argument, () => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const { dashboard } = findTabs(spreadsheet).tabs;
    if (!dashboard) return failure('missing-tab');
    const file = `https://docs.google.com/spreadsheets/d/${spreadsheet.getId()}/export?format=pdf`;
    return done({ pdf: `${file}&gid=${dashboard.sheet.getSheetId()}&${PDF_PAGE}` });
  });
}

/** Frees the file for others; the rest of the run is offered at the next opening. */
export function stopRun(argument: unknown): Result<null> {
  return answer('stopRun', argument, ({ runId }) => {
    const properties = PropertiesService.getDocumentProperties();
    if (leaseOf(properties.getProperty(LEASE)).runId === runId) properties.deleteProperty(LEASE);
    return done(null);
  });
}

/** A4 landscape, fit to the page, as the dashboard is sized for. */
const PDF_PAGE =
  'size=A4&portrait=false&scale=4&gridlines=false&sheetnames=false&printtitle=false&pagenumbers=false' +
  '&top_margin=0.4&bottom_margin=0.4&left_margin=0.4&right_margin=0.4';

function missingCell(spreadsheet: Spreadsheet, tabs: FoundTabs): string | null {
  const plan = readPlan(spreadsheet);
  const table = plan && readDataTable(spreadsheet, tabs, plan);
  return table ? firstMissing(table, usedInputs(plan), todayOf(spreadsheet).slice(0, 7)) : null;
}

/** Formulas of one's own belong into one's own tabs, or beside the Data tab's columns. */
function isGenerated(spreadsheet: Spreadsheet, sheetId: number): boolean {
  const { data: _, ...generated } = findTabs(spreadsheet).tabs;
  return Object.values(generated).some((found) => found?.sheet.getSheetId() === sheetId);
}

function answer<Name extends RequestName>(
  name: Name,
  argument: unknown,
  work: (request: Request<Name>) => Result<Reply<Name>>,
): Result<Reply<Name>> {
  const request = readRequest(name, argument === undefined ? null : argument);
  if (!request.success) return failure('invalid');
  try {
    const result = work(request.output);
    if (!result.ok || isReply(name, result.data)) return result;
    console.error(name, 'reply');
    return failure('internal', { call: name });
  } catch (error) {
    console.error(name, error);
    return failure('internal', { call: name });
  }
}

const done = <Data>(data: Data) => ({ ok: true, data }) as const;

const mine = (key: string) => `${key}:${SpreadsheetApp.getActiveSpreadsheet().getId()}`;

function recalled<Value>(schema: v.GenericSchema<unknown, Value>, key: string): Value | null {
  const kept = v.safeParse(schema, recall(PropertiesService.getUserProperties(), mine(key), new Date()));
  return kept.success ? kept.output : null;
}

function withLock<Data>(work: () => Result<Data>): Result<Data> {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(LOCK_WAIT)) return failure('busy');
  try {
    return work();
  } finally {
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
}

/** A second person, or a second window, is kept out until the run is finished, stopped or forgotten. */
function takeLease(runId: string): boolean {
  const properties = PropertiesService.getDocumentProperties();
  const lease = leaseOf(properties.getProperty(LEASE));
  if (lease.runId !== runId && Date.now() - lease.at < LEASE_MINUTES * 60000) return false;
  properties.setProperty(LEASE, JSON.stringify({ runId, at: Date.now() }));
  return true;
}

const leaseOf = (kept: string | null): { runId: string; at: number } =>
  kept ? JSON.parse(kept) : { runId: '', at: 0 };

function finish(): void {
  PropertiesService.getDocumentProperties().setProperty(LAST_RUN, new Date().toISOString()).deleteProperty(LEASE);
  forget(PropertiesService.getUserProperties(), mine('draft'));
  forget(PropertiesService.getUserProperties(), mine('run'));
}

const CURRENCY_OF: readonly [RegExp, Currency][] = [
  [/_CH$/, 'CHF'],
  [/_CA$/, 'CAD'],
  [/_US$/, 'USD'],
  [/_GB$/, 'GBP'],
];

const currencyOf = (locale: string): Currency => CURRENCY_OF.find(([pattern]) => pattern.test(locale))?.[1] ?? 'EUR';
