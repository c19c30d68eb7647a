/** This file shows that a person who left a box of Google's consent screen unticked meets a sentence everywhere, and nothing is half done. */
import { describe, expect, test } from 'vitest';
import * as server from '../../src/addon/server';
import type { LocalSpreadsheet } from '../../src/local/node';
import { REFUSALS } from '../../src/method/refusals';
import { frenchSpacing } from '../../src/method/say';
import { openAddOn } from '../open';

const FILE = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
const PANEL = 'https://www.googleapis.com/auth/script.container.ui';
const LANGUAGES = ['en', 'fr'] as const;

const open = (language: 'en' | 'fr', scopes: string[]): Promise<LocalSpreadsheet> =>
  openAddOn({ locale: language === 'fr' ? 'fr_FR' : 'en_US', scopes });

/** All that a run could leave behind. */
const contentOf = (spreadsheet: LocalSpreadsheet): string => JSON.stringify(spreadsheet.save());

const isSelfCheck = ({ handler }: { handler: string }): boolean => handler === 'openSelfCheck';
const panelItems = (spreadsheet: LocalSpreadsheet) => spreadsheet.menus().filter((item) => !isSelfCheck(item));
const selfCheckItem = (spreadsheet: LocalSpreadsheet) => spreadsheet.menus().find(isSelfCheck)!;

const sentence = (code: 'consent-file' | 'consent-panel', language: 'en' | 'fr'): string =>
  language === 'fr' ? frenchSpacing(REFUSALS[code].fr) : REFUSALS[code].en;

describe.each(LANGUAGES)('in %s', (language) => {
  test.each([[[]], [[PANEL]]])(
    'without the authorisation for the file, with %j, every function of the server says so and does nothing',
    async (scopes) => {
      const spreadsheet = await open(language, scopes);
      const before = contentOf(spreadsheet);
      for (const name of Object.keys(server).filter((handler) => !isSelfCheck({ handler }))) {
        const answer = await spreadsheet.call(name, null);
        expect(answer, name).toEqual({
          ok: false,
          code: 'consent-file',
          text: REFUSALS['consent-file'],
          url: expect.stringMatching(/^https:/),
        });
      }
      expect(contentOf(spreadsheet)).toBe(before);
    },
  );

  test('with the authorisation for the file alone, the server works: only showing the panel needs the other', async () => {
    const spreadsheet = await open(language, [FILE]);
    expect(await spreadsheet.call('bootstrap', null)).toMatchObject({ ok: true });
  });

  test('with the file alone, every item that shows the panel says why before Google asks, and shows no panel', async () => {
    const spreadsheet = await open(language, [FILE]);
    const before = contentOf(spreadsheet);
    for (const { path } of panelItems(spreadsheet)) {
      spreadsheet.click(path);
      expect(spreadsheet.ui.toasts.splice(0), path).toMatchObject([{ message: sentence('consent-panel', language) }]);
      expect(spreadsheet.ui.consents.splice(0), path).toEqual([[PANEL]]);
      expect(spreadsheet.ui.sidebar, path).toBeNull();
    }
    expect(contentOf(spreadsheet)).toBe(before);
  });

  test('with the panel alone, every item that shows it does, which says what is missing and where to give it', async () => {
    const spreadsheet = await open(language, [PANEL]);
    const before = contentOf(spreadsheet);
    for (const { path } of panelItems(spreadsheet)) {
      spreadsheet.ui.sidebar = null;
      spreadsheet.click(path);
      expect(spreadsheet.ui.sidebar, path).not.toBeNull();
    }
    expect(spreadsheet.ui.consents).toEqual([]);
    expect(contentOf(spreadsheet)).toBe(before);
  });

  test('with the panel alone, the self-check says why before Google asks, and makes no tab', async () => {
    const spreadsheet = await open(language, [PANEL]);
    const before = contentOf(spreadsheet);
    spreadsheet.click(selfCheckItem(spreadsheet).path);
    expect(spreadsheet.ui.alerts).toMatchObject([{ prompt: sentence('consent-file', language) }]);
    expect(spreadsheet.ui.consents).toEqual([[FILE]]);
    expect(contentOf(spreadsheet)).toBe(before);
  });

  test('with the file alone, the self-check is made: it needs no panel', async () => {
    const spreadsheet = await open(language, [FILE]);
    spreadsheet.click(selfCheckItem(spreadsheet).path);
    expect(spreadsheet.ui.consents).toEqual([]);
    expect(spreadsheet.spreadsheet.getNumSheets()).toBe(2);
  });

  test('without any authorisation, Google asks for both at every menu item', async () => {
    const spreadsheet = await open(language, []);
    const before = contentOf(spreadsheet);
    for (const { path } of spreadsheet.menus()) {
      spreadsheet.click(path);
      expect(spreadsheet.ui.consents.splice(0), path).toEqual([[FILE, PANEL]]);
    }
    expect(spreadsheet.ui.sidebar).toBeNull();
    expect(contentOf(spreadsheet)).toBe(before);
  });

  test('the menu is there, and a formula computes, without any authorisation', async () => {
    const spreadsheet = await open(language, []);
    expect(spreadsheet.failures).toEqual([]);
    expect(spreadsheet.menus().length).toBeGreaterThan(4);
    spreadsheet.type('A1', '=LTV_CAC(900;300)');
    spreadsheet.type('A2', '=TIME_TO_VALUE(DATE(2026;1;1);DATE(2026;1;4))');
    expect([spreadsheet.value('A1'), spreadsheet.value('A2')]).toEqual([3, 3]);
  });
});

test('with both authorisations, nothing is asked', async () => {
  const spreadsheet = await open('en', [FILE, PANEL]);
  for (const { path } of spreadsheet.menus()) spreadsheet.click(path);
  expect(await spreadsheet.call('bootstrap', null)).toMatchObject({ ok: true });
  expect([spreadsheet.ui.consents, spreadsheet.ui.toasts, spreadsheet.ui.alerts]).toEqual([[], [], []]);
});
