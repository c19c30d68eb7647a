/** This file opens the sidebar for a person who left the file's box unticked on Google's consent screen. */
import { expect, test } from 'vitest';
import { openForTest, sound } from './sidebar';

const PANEL = 'https://www.googleapis.com/auth/script.container.ui';
const TEXTS = {
  en: { title: 'Cap Nord could not open', link: 'Authorise', text: 'one box was left unticked' },
  fr: { title: 'Cap Nord n’a pas pu s’ouvrir', link: 'Autoriser', text: 'une case est restée décochée' },
};

test.each(['en', 'fr'] as const)(
  'the sidebar says what is missing, leads there, and opens once it is given, in %s',
  async (language) => {
    const sidebar = await openForTest({ language, scopes: [PANEL] });
    const { page, spreadsheet } = sidebar;
    const { title, link, text } = TEXTS[language];
    await page.getByRole('link', { name: link }).waitFor();
    expect(await sidebar.title()).toBe(title);
    expect(await page.getByRole('alert').textContent()).toContain(text);
    const given = page.getByRole('link', { name: link });
    expect(await given.getAttribute('href')).toMatch(/^https:/);
    expect(await given.getAttribute('target')).toBe('_blank');
    await sound(sidebar);
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/consent-${language}.png` });

    spreadsheet.authorise();
    await sidebar.press();
    await page.locator('.error').waitFor({ state: 'detached' });
    expect(await sidebar.title()).not.toBe(title);
  },
);
