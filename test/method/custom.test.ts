/** This file states how custom KPIs become formulas, and how pasted figures are judged. */
import { describe, expect, test } from 'vitest';
import { auditKpis } from '../../src/method/audit';
import { customFormula, customId, PATTERNS, readCustom } from '../../src/method/custom';
import { cards } from './examples';

describe('a custom formula', () => {
  test('is made of Data columns only', () => {
    expect(customFormula('ratio', ['orders', 'visitors'])).toBe('IF([visitors]=0;"";[orders]/[visitors])');
    expect(customFormula('difference-over', ['a', 'b', 'c'])).toBe('IF([c]=0;"";([a]-[b])/[c])');
  });
  test('is refused without its columns, or with anything that is no column', () => {
    expect(customFormula('ratio', ['orders'])).toBeNull();
    expect(customFormula('count', ['1+1'])).toBeNull();
    expect(customFormula('unknown', ['orders'])).toBeNull();
  });
  test.each(PATTERNS.map(({ id, columns }) => [id, columns] as const))('%s is read back', (id, columns) => {
    const chosen = ['orders', 'visitors', 'revenue'].slice(0, columns);
    const formula = customFormula(id, chosen)!;
    const read = readCustom(formula)!;
    expect(customFormula(read.pattern, read.columns)).toBe(formula);
  });
  test('written by hand in the Settings tab is not taken for one of ours', () => {
    expect(readCustom('[a]*SUM(A1:A9)')).toBeNull();
    expect(readCustom('')).toBeNull();
  });
  test('gets an id of its own, letters and digits only', () => {
    expect(customId('Délai de réponse !', [])).toBe('custom_delai_de_reponse');
    expect(customId('Délai de réponse', ['custom_delai_de_reponse'])).toBe('custom_delai_de_reponse_2');
    expect(customId('مؤشر 😀', [])).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);
  });
});

describe('the audit of pasted figures (M4 A)', () => {
  test('tells KPIs, plain metrics and vanity', () => {
    const audited = auditKpis('- NPS\n2. Pages vues\nMoral de l’équipe', cards);
    expect(audited.rows.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['NPS', 'kpi'],
      ['Pages vues', 'vanity'],
      ['Moral de l’équipe', 'metric'],
    ]);
  });
  test('offers the metric itself for a KPI, and the replacement for vanity (F10 B)', () => {
    expect(auditKpis('Coût d’acquisition client', cards).rows[0]?.take).toEqual(['CAC']);
    expect(auditKpis('Ticket moyen', cards).rows[0]?.take).toEqual(['AVERAGE_ORDER_VALUE']);
    expect(auditKpis('Page views', cards).rows[0]?.take).toEqual(['QUALIFIED_TRAFFIC']);
  });
  test('prefers the longest name: LTV/CAC is not LTV', () => {
    expect(auditKpis('Ratio LTV/CAC', cards).rows[0]?.take).toEqual(['LTV_CAC']);
  });
  test('reads at most ten lines, skips blank ones, and says how many are left', () => {
    const { rows, left } = auditKpis(`${'NPS\n\n'.repeat(15)}`, cards);
    expect([rows.length, left]).toEqual([10, 5]);
  });
  test.each([
    ['MRR, churn, NPS', ['MRR', 'churn', 'NPS']],
    ['- 30-day retention\n3) 7-day activation\n• NPS', ['30-day retention', '7-day activation', 'NPS']],
    ['MRR, churn\nNPS,CAC', ['MRR', 'churn', 'NPS', 'CAC']],
    ['CAC,LTV,NPS,churn', ['CAC', 'LTV', 'NPS', 'churn']],
    ['CAC,30-day retention\tNPS ;LTV', ['CAC', '30-day retention', 'NPS', 'LTV']],
    ['Clients à plus de 1,5 M€, NPS', ['Clients à plus de 1,5 M€', 'NPS']],
  ])('takes the figures of %j one by one', (pasted, names) => {
    expect(auditKpis(pasted, cards).rows.map(({ name }) => name)).toEqual(names);
  });
});
