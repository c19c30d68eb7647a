/** This file generates workbooks in Local Sheets through the server functions, as the sidebar does. */
import { type LocalSpreadsheet, type OpenOptions, openSpreadsheet } from '../../src/local/node';
import type { Plan } from '../../src/method/plan';
import { DIST } from '../dist';

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

/** A spreadsheet with a generated workbook. */
export const generated = async (plan: Plan, options: Partial<OpenOptions> = {}): Promise<LocalSpreadsheet> => {
  const spreadsheet = await openSpreadsheet({
    dist: DIST,
    locale: plan.language === 'fr' ? 'fr_FR' : 'en_US',
    ...options,
  });
  await generate(spreadsheet, plan);
  return spreadsheet;
};
