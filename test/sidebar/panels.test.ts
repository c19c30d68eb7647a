/** This file states what the panels do on a file that holds a dashboard with sample data. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/method/draft';
import { setForNow } from '../addon/generateOnce';
import { DIST } from '../dist';
import { draft } from '../method/examples';
import { file, leave, open, PLAN, useDashboardFile } from './panelFile';
import { sound } from './sidebar';

useDashboardFile();

describe('the check of data', () => {
  test('tells text, negative losses and parts above their whole, each with the way to its cell', async () => {
    const headers = file().values("'Données'!A1:AN4");
    const column = (id: string) =>
      file()
        .spreadsheet.getSheetByName('Données')!
        .getRange(10, headers[3]!.indexOf(id) + 1);
    setForNow([column('marketing_spend'), 'beaucoup'], [column('churned_mrr'), -400], [column('activated'), 99999]);
    const sidebar = await open(2);
    const { page } = sidebar;
    await page.waitForSelector('.results li');
    await sound(sidebar);
    expect(await page.locator('.results li p').allTextContents()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^■ Dépenses marketing, .+ 20\d\d\u00a0: du texte au lieu d’un nombre$/),
        expect.stringMatching(/^■ .+\u00a0: pertes et nombres s’écrivent sans signe moins$/),
        expect.stringMatching(/dépasse «\u00a0Inscriptions\u00a0» en/),
      ]),
    );
    await page.locator('.results button').first().click();
    await expect.poll(() => sidebar.spreadsheet.spreadsheet.getActiveSheet().getName()).toBe('Données');
    expect(sidebar.spreadsheet.spreadsheet.getActiveRange()!.getRow()).toBe(10);
  });

  test('is made again when the person comes back from the sheet', async () => {
    const id = file().values("'Données'!A4:AN4")[0]!.indexOf('marketing_spend');
    const cell = file()
      .spreadsheet.getSheetByName('Données')!
      .getRange(10, id + 1);
    const right = cell.getValue();
    setForNow([cell, 'beaucoup']);
    const { page } = await open(2);
    const wrong = page.locator('.results p', { hasText: 'du texte au lieu d’un nombre' });
    await wrong.waitFor();
    cell.setValue(right);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await wrong.waitFor({ state: 'detached' });
  });

  test('of sound data says so, and what was looked at', async () => {
    const { page } = await open(2);
    await page.getByText('✓ Rien à signaler.').waitFor();
    await page.getByText('les mois et les chiffres de Données').waitFor();
  });
});

test('an update says whom a lock will let in before anything else, and before it locks', async () => {
  const settings = file().spreadsheet.getSheetByName('Réglages')!;
  const row = settings
    .getDataRange()
    .getValues()
    .findIndex(([id]) => id === 'lock');
  setForNow([settings.getRange(row + 1, 3), true], [settings.getRange(row + 1, 4), 'paul@nova.fr']);
  const { page, calls } = await open(1);
  const note = page.getByText('sauf le propriétaire du fichier et\u00a0: paul@nova.fr.');
  await note.waitFor();
  const height = (text: typeof note) => text.evaluate((element) => element.getBoundingClientRect().top);
  expect(await height(note)).toBeLessThan(await height(page.getByText(PLAN.company, { exact: true })));
  expect(calls).not.toContain('runStep');
});

test('sharing gives the address of a one-page PDF of the dashboard', async () => {
  const sidebar = await open(4);
  await sidebar.page.check('input[value=pdf]');
  await sidebar.page.waitForSelector('a[target=_blank]');
  await sound(sidebar);
  const gid = sidebar.spreadsheet.spreadsheet.getSheetByName('Tableau de bord')!.getSheetId();
  expect(await sidebar.page.getAttribute('a[target=_blank]', 'href')).toMatch(
    new RegExp(
      `^https://docs\\.google\\.com/spreadsheets/d/[^/]+/export\\?format=pdf&gid=${gid}&size=A4&portrait=false`,
    ),
  );
});

test('sharing in another host than Google Sheets gives no address of Google’s, and says for each way what to do there', async () => {
  const { page } = await open(4);
  await page.waitForSelector('.plain li');
  await page.evaluate(() => {
    Object.assign((globalThis as unknown as { google: { script: object } }).google.script, {
      host: { origin: location.origin },
    });
  });
  for (const way of ['pdf', 'link', 'snapshot', 'web']) {
    await page.check(`input[value=${way}]`);
    await page.getByText(/que dans Google Sheets/).waitFor();
    expect(await page.locator('a[target=_blank]').count()).toBe(0);
  }
  await page.check('input[value=lock]');
  await page.getByText('Restent ouverts').waitFor();
});

describe('from the home screen of a file with a dashboard', () => {
  const start = async () => {
    const sidebar = await open(0);
    await sidebar.page.waitForSelector('.primary:has-text("Modifier"), .primary:has-text("Garder")');
    return sidebar;
  };

  test('the next 30 days and the launch checklist are shown, and put in a tab', async () => {
    const sidebar = await start();
    await sound(sidebar);
    await sidebar.page.click('text=Mes 30 prochains jours');
    await sidebar.page.getByText('Lister toutes les métriques suivies aujourd’hui').waitFor();
    await sound(sidebar);
    await sidebar.press();
    await sidebar.page.locator('.status', { hasText: '✓ Onglet «\u00a0Plan 30 jours\u00a0»' }).waitFor();
    expect(sidebar.spreadsheet.spreadsheet.getActiveSheet().getName()).toBe('Plan 30 jours');
    leave('Plan 30 jours');
  });

  test('the audit tells KPIs from vanity and takes the good ones over', async () => {
    const sidebar = await start();
    const { page } = sidebar;
    await page.click('text=Passer mes KPI actuels au crible');
    await page.fill('#field-audit', 'NPS\nPages vues\nMoral de l’équipe');
    await sidebar.press();
    await page.getByText('■ Indicateur de vanité').waitFor();
    expect(await page.locator('.choice-name').allTextContents()).toEqual([
      'Reprendre\u00a0: Net Promoter Score (NPS)',
      'Reprendre plutôt\u00a0: Trafic qualifié',
    ]);
    await sound(sidebar);
    await sidebar.press();
    for (let step = 0; step < 5; step++) await sidebar.press();
    expect(await page.locator('.choice.chosen .choice-name').allTextContents()).toEqual(
      expect.arrayContaining(['Net Promoter Score (NPS)', 'Trafic qualifié']),
    );
  });

  /** A cell of the Settings tab, by the metric's and the field's ids. */
  const setting = (id: string, field: string) => {
    const grid = file().values("'Réglages'!A1:Z60");
    const row = grid.findIndex((line) => line[0] === id) + 1;
    const column = grid.find((line) => line.includes('owner'))!.indexOf(field) + 1;
    return file().spreadsheet.getSheetByName('Réglages')!.getRange(row, column);
  };

  test('a Settings tab edited by hand is what an update starts from; what is against the rules is told, with the way there', async () => {
    setForNow(
      [setting('CHURN_RATE', 'target'), 5 / 100],
      [setting('CHURN_RATE', 'alert'), 4 / 100],
      [setting('CAC', 'alert'), 'beaucoup'],
      [setting('CHURN_RATE', 'owner'), 'Zoé'],
    );
    const sidebar = await open(1);
    const { page } = sidebar;
    await page.getByRole('heading', { name: 'À corriger d’abord' }).waitFor();
    await sound(sidebar);
    expect(await page.locator('section .error p').allTextContents()).toEqual([
      '■ Réglages\u00a0: Churn clients',
      'Ce KPI doit baisser\u00a0: l’alerte (4\u00a0%) doit être au-dessus de la cible (5\u00a0%)',
    ]);
    expect(await page.locator('.primary').isDisabled()).toBe(true);
    await page.click('text=Aller à cet écran');
    expect(await page.inputValue('#field-alert')).toBe('4');
    expect(await page.inputValue('#field-owner')).toBe('Zoé');
    await page.fill('#field-alert', '6');
    await page.click('.primary');
    await page.getByRole('heading', { name: 'Prêt à actualiser' }).waitFor();
    await page.click('[aria-label^="Modifier"]');
    for (const heading of ['modèle', 'entreprise', 'secteur']) {
      await page.getByRole('heading', { name: new RegExp(heading, 'i') }).waitFor();
      await page.click('.primary');
    }
    await page.getByRole('heading', { name: 'Prêt à actualiser' }).waitFor();
  });

  test('a draft begun before the Settings tab changed asks which one to keep', async () => {
    const first = await start();
    await first.press();
    await first.page.fill('#field-company', 'Autre nom');
    await first.page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await first.page.locator('.status', { hasText: 'Enregistré à' }).waitFor();
    const lines = file().values("'Réglages'!A1:C30");
    const row = lines.findIndex((line) => line.includes('Atelier Nova'));
    const column = lines[row]!.indexOf('Atelier Nova');
    const company = file()
      .spreadsheet.getSheetByName('Réglages')!
      .getRange(row + 1, column + 1);
    setForNow([company, 'Nouveau nom']);
    const second = await open(0);
    await second.page.getByText('L’onglet Réglages a changé depuis votre brouillon.').waitFor();
    await sound(second);
    await second.page.click('text=Reprendre l’onglet Réglages');
    expect(await second.page.inputValue('#field-company')).toBe('Nouveau nom');
  });

  describe('with a draft at step 5', () => {
    const begin = async (changes: Partial<Draft> = {}) => {
      const { data } = (await file().call('bootstrap', null)) as { data: { revision: string } };
      const begun = draft({
        model: 'plg',
        step: 'criteria',
        company: 'Mon brouillon',
        base: data.revision,
        ...changes,
      });
      await file().call('saveDraft', { draft: begun, window: 'seed', after: '9' });
    };
    const kept = async () => {
      const { data } = (await file().call('bootstrap', null)) as { data: { draft: { company: string } } };
      return data.draft.company;
    };

    test('the menu’s “Update” asks which one to go on with, and loses nothing', async () => {
      await begin();
      const sidebar = await open(1);
      const { page, press, title } = sidebar;
      await page.getByText('Reprendre l’onglet Réglages').waitFor();
      expect(await page.textContent('.primary')).toBe('Reprendre à l’étape 5 / 8');
      expect(await page.getByText('Actualiser le tableau de bord').count()).toBe(0);
      await sound(sidebar);
      await press();
      expect(await title()).toBe('Votre étoile tient-elle la route\u00a0?');
      expect(await kept()).toBe('Mon brouillon');
    });

    test('the menu’s “Update” leads to the review of the Settings tab once it is chosen', async () => {
      await begin();
      const { page } = await open(1);
      await page.click('text=Reprendre l’onglet Réglages');
      await page.getByRole('heading', { name: 'Prêt à actualiser' }).waitFor();
      expect(await page.textContent('.section li')).toBe(PLAN.company);
    });

    test('the audit adds to the KPIs of the draft', async () => {
      await begin({ northStar: 'MRR', kpis: ['CAC', 'ARPA'] });
      const { page, press, sent } = await open(0);
      await page.click('text=Passer mes KPI actuels au crible');
      await page.fill('#field-audit', 'CAC, MRR, NPS');
      await press();
      await page.click('text=Reprendre 3');
      expect(await page.inputValue('#field-company')).toBe('Mon brouillon');
      await press();
      await expect.poll(() => sent.get('saveDraft')).toMatchObject({ draft: { kpis: ['CAC', 'ARPA', 'NPS'] } });
    });
  });

  /** The last one, for it makes another dashboard. */
  test('an own KPI, edited, and the OKR reach the workbook, a deleted one does not', async () => {
    const sidebar = await start();
    const { page, spreadsheet } = sidebar;
    await sidebar.press();
    for (let step = 0; step < 5; step++) await sidebar.press();
    await page.click('text=Ajouter un KPI personnalisé');
    await page.locator('button:enabled', { hasText: 'Ajouter ce KPI' }).click();
    await page.locator('.summary:focus', { hasText: 'Saisissez un nom' }).waitFor();
    await page.fill('#field-own-name', 'Essais');
    await page.click('text=Ajouter ce KPI');
    await page.click('text=Les vôtres');
    await sound(sidebar);
    await page.click('[aria-label="Modifier Essais"]');
    await page.fill('#field-own-name', 'Coût d’un inscrit');
    expect(await page.locator('#field-own-correlation').count()).toBe(0);
    await page.selectOption('#field-own-pattern', 'ratio');
    await page.selectOption('#field-own-A', 'marketing_spend');
    await page.selectOption('#field-own-B', 'signups');
    await page.locator('#field-own-correlation').getByText('Non', { exact: true }).click();
    await sound(sidebar);
    await page.click('text=Enregistrer >> visible=true');
    await page.click('text=Ajouter un KPI personnalisé');
    await page.fill('#field-own-name', 'Autre');
    await page.click('text=Ajouter ce KPI');
    await page.click('text=Les vôtres');
    await page.click('[aria-label="Supprimer Autre"]');
    expect(await page.getByText('Autre', { exact: true }).count()).toBe(0);
    await sidebar.press();
    await page.click('text=Tout compléter plus tard');
    const okr = page.getByLabel('Ajouter les OKR du trimestre');
    await okr.check();
    await page.locator('details.block summary').first().click();
    const proposed = await page.inputValue('#field-okr-target-0');
    await page.fill('#field-okr-target-0', 'abc');
    await okr.uncheck();
    await okr.check();
    await page.locator('details.block summary').first().click();
    expect(await page.inputValue('#field-okr-target-0')).toBe(proposed);
    const told = page.locator('#problem-okr-target-0');
    expect(await told.textContent()).toBe('');
    await page.fill('#field-okr-target-0', '1');
    expect(await told.textContent()).toContain('Déjà atteinte\u00a0: visez au-delà du chiffre actuel');
    await page.fill('#field-okr-confidence-0', 'beaucoup');
    await page.click('text=7 chances sur 10 >> visible=true');
    expect(await page.inputValue('#field-okr-confidence-0')).toBe('70');
    expect(await told.textContent()).toBe('');
    await page.fill('#field-okr-text-0', 'Doubler le MRR <b>récurrent</b>');
    await page.fill('#field-okr-due-0', '2027-02-28');
    await sound(sidebar);
    await page.locator('.primary:enabled').click();
    await page.locator('#heading', { hasText: 'Tableau de bord actualisé' }).waitFor({ timeout: 60_000 });
    const { data } = (await spreadsheet.call('bootstrap', null)) as { data: { plan: typeof PLAN } };
    expect(data.plan.kpis.find(({ name }) => name === 'Coût d’un inscrit')?.formula).toBe(
      'IF([signups]=0;"";[marketing_spend]/[signups])',
    );
    expect(data.plan.kpis.find(({ name }) => name === 'Coût d’un inscrit')?.timing).toBe('lagging');
    expect(data.plan.kpis.some(({ name }) => name === 'Autre')).toBe(false);
    expect(data.plan.okr?.keyResults[0]).toMatchObject({
      metric: 'MRR',
      text: 'Doubler le MRR <b>récurrent</b>',
      due: '2027-02-28',
    });
    expect(spreadsheet.displays("'Tableau de bord'!C10:C16").flat().join()).toContain('Coût d’un inscrit');
  });
});

test('the sidebar stays under 160 kB', () => {
  expect(readFileSync(path.join(DIST, 'Sidebar.html')).length).toBeLessThan(160_000);
});
