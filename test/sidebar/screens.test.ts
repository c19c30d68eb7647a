/** This file states that no screen of the sidebar cuts a text at 260 px, in either language, however long the texts typed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalSpreadsheet } from '../../src/local/node';
import { cutTexts } from './cutTexts';
import { goTo, type Opened, openFiles, SCREENS, smallTargets } from './screens';

const CUTS: readonly [RegExp, string][] = [
  [
    /wider than its box: <button class="primary">/,
    '.primary { width: 40px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }',
  ],
  [
    /wider than its box: <span class="choice-name">/,
    '.choice-name { display: block; width: 40px; white-space: nowrap }',
  ],
  [
    /(outside the page|wider than its box): <span class="choice-name">/,
    'body { overflow-wrap: normal } .choice-name { font-size: 60px }',
  ],
  [/higher than its box: <span class="choice-name">/, '.choice { height: 8px; overflow: hidden }'],
  [/px wider than its list: <select/, '#app select { font-size: 20px }'],
  [/outside the page: <h2/, 'h2 { position: relative; left: 200px }'],
];

let french: LocalSpreadsheet | undefined;
describe.each(['fr', 'en'] as const)('in %s', (language) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openFiles(language, french);
    french = opened.made.spreadsheet;
  });
  afterAll(async () => {
    for (const sidebar of Object.values(opened)) await sidebar.close();
  });

  test('a text that does not fit is found, whatever cuts it', async () => {
    const { page } = await goTo(SCREENS.find(({ name }) => name === '4 own star')!, opened, language);
    for (const [what, css] of CUTS) {
      const style = await page.addStyleTag({ content: css });
      expect(await cutTexts(page), css).toEqual(expect.arrayContaining([expect.stringMatching(what)]));
      await style.evaluate((element) => (element as HTMLElement).remove());
    }
  });

  test.each(SCREENS)('$name is seen whole', async (screen) => {
    const sidebar = await goTo(screen, opened, language);
    expect(await cutTexts(sidebar.page)).toEqual([]);
    expect(await smallTargets(sidebar)).toEqual([]);
    expect(sidebar.errors).toEqual([]);
  });
});
