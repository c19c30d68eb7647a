/** This file pins what the add-on asks of a person: each authorisation, and why it is needed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const manifest = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../appsscript.json'), 'utf8'));

/** Nothing may be added without a reason that a user would accept: each new scope asks every user again. */
const SCOPES = {
  'https://www.googleapis.com/auth/spreadsheets.currentonly':
    'lay out the dashboard in the file that is open, and in no other',
  'https://www.googleapis.com/auth/script.container.ui': 'show the wizard beside the sheet',
};

test('the add-on asks for two authorisations and no more', () => {
  expect(manifest.oauthScopes).toEqual(Object.keys(SCOPES));
});

test('the manifest is one of an editor add-on on V8', () => {
  expect(manifest).toMatchObject({ runtimeVersion: 'V8', exceptionLogging: 'STACKDRIVER' });
  expect(manifest).not.toHaveProperty('addOns');
});
