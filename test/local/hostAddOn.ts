/** This file writes the script of a small add-on where the host can open it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LocalSpreadsheet, OpenOptions } from '../../src/local/node';
import { openAddOn } from '../open';

export async function openWith(
  code: string,
  options: Partial<OpenOptions> = {},
  files: Record<string, string> = {},
): Promise<LocalSpreadsheet> {
  const dist = mkdtempSync(join(tmpdir(), 'add-on-'));
  for (const [name, text] of Object.entries({ 'Code.js': code, ...files })) writeFileSync(join(dist, name), text);
  try {
    return await openAddOn({ dist, ...options });
  } finally {
    rmSync(dist, { recursive: true });
  }
}

/** A spreadsheet whose script has one function, run at once; what it returns, or the message of what it throws. */
export async function run(body: string, options: Partial<OpenOptions> = {}): Promise<unknown> {
  const sheet = await openWith(`function main() { ${body} }`, options);
  return sheet.call('main').catch((error: Error) => error.message);
}

/** The script's usual opening words. */
export const SHEET = `
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getActiveSheet();
`;

/** A fact, a piece of script, and what it returns or the message of what it throws. */
export type Case = readonly [fact: string, script: string, answer: unknown];

export const cases = (subject: string, table: readonly Case[], options: Partial<OpenOptions> = {}) =>
  describe(subject, () => {
    test.each(table)('%s', async (_, script, answer) => {
      expect(await run(`${SHEET} ${script}`, options)).toEqual(answer);
    });
  });
