/** This file states that no screen of the sidebar cuts a text at 260 px, in either language, however long the texts typed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeBrowser } from '../browser/browser';
import { cutTexts } from './cutTexts';
import { type Files, openFiles, openScreen, SCREENS } from './screens';

afterAll(closeBrowser);

const CUTS: readonly [RegExp, string][] = [
  [
    /wider than its box: <button class="primary">/,
    '.primary { width: 40px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }',
  ],
  [
    /wider than its box: <span class="choice-name">/,
    '.choice-name { display: block; width: 40px; white-space: nowrap }',
  ],
  [/wider than its box: <span class="choice-name">/, 'body { overflow-wrap: normal } .choice-name { font-size: 60px }'],
  [/higher than its box: <span class="choice-name">/, '.choice { height: 8px; overflow: hidden }'],
  [/px wider than its list: <select/, '#app select { font-size: 20px }'],
  [/outside the page: <h2/, 'h2 { position: relative; left: 200px }'],
];

describe.each(['fr', 'en'] as const)('in %s', { timeout: 60_000 }, (language) => {
  let files: Files;
  beforeAll(async () => {
    files = await openFiles(language);
  }, 60_000);

  test('a text that does not fit is found, whatever cuts it', async () => {
    const sidebar = await openScreen(SCREENS.find(({ name }) => name === '4 own star')!, files, language);
    for (const [what, css] of CUTS) {
      const style = await sidebar.page.addStyleTag({ content: css });
      expect(await cutTexts(sidebar.page), css).toEqual(expect.arrayContaining([expect.stringMatching(what)]));
      await style.evaluate((element) => (element as HTMLElement).remove());
    }
    await sidebar.close();
  });

  test.each(SCREENS)('$name is seen whole', async (screen) => {
    const sidebar = await openScreen(screen, files, language);
    expect(await cutTexts(sidebar.page)).toEqual([]);
    expect(sidebar.errors).toEqual([]);
    await sidebar.close();
  });
});
