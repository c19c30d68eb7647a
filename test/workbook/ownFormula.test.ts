/** This file states that an own formula is computed where the guide's form makes it, and told in its row where it does not. */
import { expect, test } from 'vitest';
import { customFormula, PATTERNS } from '../../src/method/custom';
import { measure } from '../../src/workbook/measures';
import { metric, saas } from './plans';
import { checksShown, settingsOf } from './settingsGrid';

const own = (formula: string | null) => metric('NPS', 'fr', { id: 'custom_mine', name: 'Le mien', formula });
const checksOf = (formula: string, language: 'en' | 'fr') => {
  const plan = { ...saas(language), kpis: [own(formula)] };
  return checksShown(settingsOf(plan));
};

test.each(PATTERNS.map(({ id }) => id))('what the form makes by %s, of any columns, is computed', (id) => {
  for (const columns of [
    ['revenue', 'direct_costs', 'orders'],
    ['revenue', 'revenue', 'orders'],
    ['orders', 'orders', 'orders'],
  ]) {
    const formula = customFormula(id, columns)!;
    expect(measure(own(formula)).native).toBe(formula);
  }
});

test.each([
  ['a cell of another tab', "[revenue]+'Salaires'!B2"],
  ['a cell', '[revenue]+B2'],
  ['a number', '[revenue]*2'],
  ['brackets that end before they begin', '[revenue])+([orders]'],
  ['operators without an end', '[revenue]+'],
  ['two operators', '[revenue]**[orders]'],
  ['wide letters', 'ＳＵＭ([revenue];[orders])'],
  ['a name', '[revenue]+KPI_PERIOD'],
  ['no column', '1'],
  ['a column that Data has not', '[salaries]'],
  ['very many columns', Array.from({ length: 60 }, (_, rank) => `[a${rank}]`).join('+')],
])('%s is not computed, and told in its row in both languages', (_, formula) => {
  const { native, inputs } = measure(own(formula));
  expect([native, inputs]).toEqual(['""', []]);
  expect(checksOf(formula, 'en')).toContain('■ Own formula not computed: make it in the guide');
  expect(checksOf(formula, 'fr')).toContain('■ Formule personnelle non calculée\u00a0: composez-la dans le guide');
});

test('a formula of the form has a tick in its row', () => {
  expect(checksOf('[revenue]-[direct_costs]', 'fr').filter((said) => said !== '')).toEqual(['✓', '✓']);
});
