/** This file keeps the generated reference current: it is what the catalogue says today. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../src/build/bundle';
import { docsFiles, referencePage } from '../../src/build/docs';

test('the README and the reference pages say what the catalogue says; `npm run docs` writes them', async () => {
  for (const [name, text] of Object.entries(await docsFiles())) {
    expect(await readFile(path.join(ROOT, name), 'utf8'), name).toBe(text);
  }
});

test('the French page writes formulas as a French spreadsheet takes them', () => {
  expect(referencePage('fr')).toContain('`=LTV(50; CUSTOMER_LIFETIME(5%); 80%)`');
  expect(referencePage('en')).toContain('`=LTV(50, CUSTOMER_LIFETIME(5%), 80%)`');
});
