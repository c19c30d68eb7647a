/** This file states what the Glossary tells of every term. */
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/metrics/catalogue';
import { glossaryPlace, glossaryTab, locateGlossary } from '../../src/workbook/glossary';
import { titles } from '../../src/workbook/names';
import { layOut } from '../../src/workbook/tab';
import { saas } from './plans';

const glossaryIn = (language: 'fr' | 'en') => {
  const money = { language, currency: 'EUR' } as const;
  const glossary = glossaryPlace(null);
  const context = { titles: titles(language, {}), language, money, plan: saas(language), glossary };
  const { spots } = layOut(glossaryTab(context as unknown as Parameters<typeof glossaryTab>[0]));
  const lines = spots.map((line) => line.map((spot) => spot?.cell ?? null));
  const of = (id: string, field: string) => lines.find(([own]) => own === id)![lines[3]!.indexOf(field)];
  return { lines, of };
};

const SEVEN_KPIS =
  'Les 7 KPIs que tout entrepreneur tech doit suivre [The 7 KPIs every tech founder should follow] (2025-06-22)';

test('a term keeps its row where people have moved it, and a new one comes last', () => {
  const grid = glossaryIn('en').lines.map((line) => line.map((cell) => String(cell ?? '')));
  const turned = [...grid.slice(0, 4), ...grid.slice(4).reverse()].filter(([id]) => id !== 'CAC');
  const place = glossaryPlace(locateGlossary(turned));
  expect(place.rows).toEqual([...turned.slice(4).map(([id]) => id), 'CAC']);
});

describe('the glossary', () => {
  const fr = glossaryIn('fr');
  const en = glossaryIn('en');

  test('has the columns of a shared definition, the last one for the team’s own', () => {
    expect(en.lines[3]).toEqual(
      'id fr en definition formula example source frequency thresholds reference comment'.split(' '),
    );
  });

  test('tells every entry of the catalogue, in both languages, with its reference', () => {
    for (const [id, { title }] of Object.entries(catalogue)) {
      expect([fr.of(id, 'fr'), fr.of(id, 'en')]).toEqual([title.fr, title.en]);
      expect([id, String(fr.of(id, 'reference')).split('\n')[0]]).toEqual([id, expect.stringContaining('définition')]);
      expect([id, String(en.of(id, 'reference')).split('\n')[0]]).toEqual([id, expect.stringContaining('definition')]);
    }
  });

  test.each([
    ['CAC', '(Dépenses marketing + Dépenses commerciales) ÷ Nouveaux clients'],
    ['ARPA', 'MRR ÷ clients en fin de mois'],
    ['LTV_CAC', 'LTV ÷ CAC'],
    ['CAC_PAYBACK', 'CAC ÷ (ARPA × marge brute)'],
    ['MRR', /^MRR d’ouverture \+ Nouveau MRR .* − MRR perdu$/],
    ['RUNWAY', 'Trésorerie fin de mois ÷ (Dépenses totales − Chiffre d’affaires)'],
  ])('writes the formula of %s over the names of its figures', (id, formula) => {
    expect(fr.of(id, 'formula')).toEqual(typeof formula === 'string' ? formula : expect.stringMatching(formula));
  });

  test('leaves no placeholder and no function of a spreadsheet in a formula', () => {
    for (const [id, { kpi }] of Object.entries(catalogue))
      if (kpi) expect([id, /[[\]{};"]|IF\(|MIN\(/.test(String(en.of(id, 'formula')))]).toEqual([id, false]);
  });

  test('names the sector of each range, and says in euros what is in euros', () => {
    expect(String(fr.of('CAC', 'thresholds')).split('\n')[0]).toBe(
      'SaaS B2B\u00a0: 100–400 (en euros, selon la taille de contrat)',
    );
    expect(String(en.of('CHURN_RATE', 'thresholds')).split('\n').slice(0, 2)).toEqual([
      'target 5% · alert 10%',
      'SaaS B2B: 5–7% (5–7% a month is 46–58% a year)',
    ]);
  });

  test('cites where a default target comes from, and other sources', () => {
    expect(String(en.of('CAC_PAYBACK', 'reference')).split('\n')).toEqual([
      'OKR et KPI\u00a0: le guide pratique [OKRs and KPIs: the practical guide] (2025-09-15): definition',
      `${SEVEN_KPIS}: definition, target and alert`,
      'Bessemer Venture Partners, SMB SaaS (2012): target and alert, 6–18 months for SMB software',
    ]);
    expect(fr.of('NRR', 'reference')).toContain('Benchmarkit (2025)\u00a0: médiane de 101\u00a0% par an');
  });

  test('tells in which tool the figures are found', () => {
    expect(String(fr.of('RUNWAY', 'source')).split('\n')).toEqual([
      'Banque\u00a0: Trésorerie fin de mois',
      'Comptabilité ou banque\u00a0: Dépenses totales',
      'Comptabilité\u00a0: Chiffre d’affaires',
    ]);
  });

  test('shows a function as the language writes it', () => {
    expect(fr.of('LTV', 'example')).toBe('=LTV(50; CUSTOMER_LIFETIME(5%); 80%)');
    expect(fr.of('KR_PROGRESS', 'example')).toBe('=KR_PROGRESS(8; 5; 6,5)');
  });

  test('ends with the rules that people decide, each with its reason', () => {
    expect(fr.of('H15', 'definition')).toMatch(/^Pourquoi\u00a0\?/);
    expect(en.of('C2', 'reference')).toBe(SEVEN_KPIS);
    expect(fr.of('C2', 'reference')).toBe('Les 7 KPIs que tout entrepreneur tech doit suivre (2025-06-22)');
  });
});
