/** This file states that the log at Google holds a code and a place for each exception, and nothing of a person or a file. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { errorCode } from '../../src/addon/errorCode';

const exception = (message: string) => Object.assign(new Error(message), { name: 'Exception' });

test.each([
  ['Invalid email: lea.martin@exemple.fr', 'email'],
  ['Adresse non valide : lea.martin@exemple.fr', 'other'],
  ['Service Spreadsheets timed out while accessing document with id 1x-lea.martin@exemple.fr', 'timed-out'],
  ['A sheet with the name "Salaires de lea.martin@exemple.fr" already exists.', 'exists'],
  [
    'You are trying to edit a protected cell or object: lea.martin@exemple.fr\n    owns it (for 3:4:5 hours)',
    'protected',
  ],
])('an exception that says «%s» is logged as %s', (message, code) => {
  const logged = errorCode(exception(message));
  expect(logged).toMatch(new RegExp(`^Exception ${code}( at [^@\\s]+ \\([^@\\s]+:\\d+:\\d+\\))*$`));
  expect(logged).not.toMatch(/lea|martin|exemple|salaires/i);
});

test('an error of the script itself says what it is and where', () => {
  const nothing: { title?: { en: string } } = {};
  const fail = () => nothing.title!.en;
  try {
    fail();
    expect.unreachable();
  } catch (error) {
    expect(errorCode(error)).toMatch(/^TypeError Cannot read properties of undefined \(reading 'en'\) at fail \(/);
  }
});

test.each([
  ['lea@exemple.fr', 'thrown other'],
  [null, 'thrown other'],
  [undefined, 'thrown other'],
  [{ message: 'lea@exemple.fr', stack: 'lea@exemple.fr\nat lea@exemple.fr' }, 'thrown other'],
])('what is thrown and is no exception, %j, has a code too', (thrown, logged) => {
  expect(errorCode(thrown)).toBe(logged);
});

test('no call of the add-on logs what was thrown as it is', () => {
  const folder = path.resolve('src/addon');
  const calls = readdirSync(folder).flatMap(
    (file) => readFileSync(path.join(folder, file), 'utf8').match(/console\.\w+\(.*/g) ?? [],
  );
  expect(calls.length).toBeGreaterThan(1);
  expect(calls.filter((call) => /\berror\)/.test(call.replace('errorCode(error)', '')))).toEqual([]);
});
