/** This file generates workbooks in Local Sheets through the server functions, as the sidebar does. */
import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LocalSpreadsheet, OpenOptions, SavedWorkbook } from '../../src/local/node';
import type { Plan } from '../../src/method/plan';
import { WORKBOOKS } from '../dist';
import { openAddOn } from '../open';

type Answer = { ok: true; data: { steps: { key: string }[] } } | { ok: false; code: string };

/** Runs every step of a creation. */
export const generate = async (
  spreadsheet: LocalSpreadsheet,
  plan: Plan,
  options: { sample?: boolean; restore?: string[]; archive?: boolean } = {},
): Promise<void> => {
  const ask = async (name: string, argument: unknown): Promise<Extract<Answer, { ok: true }>> => {
    const answer = (await spreadsheet.call(name, argument)) as Answer;
    if (!answer.ok) throw new Error(`${name} answered ${answer.code}: ${spreadsheet.log.join('\n')}`);
    return answer;
  };
  const { steps } = (await ask('bootstrap', null)).data;
  for (const { key } of steps) {
    await ask('runStep', { runId: 'test', step: key, plan, options: { sample: true, restore: [], ...options } });
  }
};

const SAVED = new Map<string, Promise<SavedWorkbook>>();

/** A workbook of the plan, generated once in a run of the tests, whichever file asks first. */
export function workbookOf(plan: Plan, options: Partial<OpenOptions> = {}, sample = true): Promise<SavedWorkbook> {
  const key = JSON.stringify([plan, options, sample]);
  const made =
    SAVED.get(key) ?? kept(createHash('sha256').update(key).digest('hex'), () => generateNew(plan, options, sample));
  SAVED.set(key, made);
  return made;
}

async function generateNew(plan: Plan, options: Partial<OpenOptions>, sample: boolean): Promise<SavedWorkbook> {
  const spreadsheet = await openAddOn({ locale: localeOf(plan), ...options });
  await generate(spreadsheet, plan, { sample });
  return spreadsheet.save();
}

async function kept(name: string, make: () => Promise<SavedWorkbook>): Promise<SavedWorkbook> {
  const file = path.join(WORKBOOKS, `${name}.json`);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text !== null) return JSON.parse(text) as SavedWorkbook;
  const workbook = await make();
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify(workbook));
  await rename(draft, file);
  return workbook;
}

const localeOf = ({ language }: Plan) => (language === 'fr' ? 'fr_FR' : 'en_US');

/** A spreadsheet with a generated workbook, as it is when somebody opens it again. */
export const generated = async (plan: Plan, options: Partial<OpenOptions> = {}): Promise<LocalSpreadsheet> =>
  openAddOn({ locale: localeOf(plan), ...options, workbook: await workbookOf(plan, options) });
