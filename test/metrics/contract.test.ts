/** This file checks the contract that every entry of the catalogue keeps. */
import { describe, expect, it } from 'vitest';
import { projectCatalogue } from '../../src/metrics/card';
import { allInputs, catalogue } from '../../src/metrics/catalogue';
import { FAMILIES, help, type Kpi } from '../../src/metrics/metric';
import type { Text } from '../../src/metrics/text';
import { BUILT_IN } from './builtins';
import { tokens } from './tokens';

const entries = Object.entries(catalogue);
const functions = entries.flatMap(([name, { fn }]) => (fn ? [{ name, fn }] : []));
const kpis = entries.flatMap(([name, { kpi }]) => (kpi ? [{ name, kpi }] : []));

function textsOf(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'fr' in value) return [value as Text];
  return Object.values(value).flatMap(textsOf);
}

describe.each(entries)('the entry %s', (name, metric) => {
  const { title, description, family } = metric;
  it('has a name that Sheets accepts and does not have', () => {
    expect(name).toMatch(/^[A-Z][A-Z0-9_]*[A-Z0-9]$/);
    expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
    expect(BUILT_IN.has(name)).toBe(false);
  });

  it('speaks both languages', () => {
    for (const text of [...textsOf(metric), ...(metric.fn ? textsOf(help(metric.fn)) : [])]) {
      expect(text.en.trim()).not.toBe('');
      expect(text.fr.trim()).not.toBe('');
      if (text.same) expect(text.en).toBe(text.fr);
      else expect(text.en).not.toBe(text.fr);
    }
  });

  it('puts no-break spaces where French does', () => {
    for (const { fr } of textsOf(metric)) expect(fr).not.toMatch(/ [:;?!%»]|« |[^\s\u00a0(][;?!»](?=\s|$)/);
  });

  it('writes apostrophes and ellipses as print does, in sentences that begin and end', () => {
    const texts = [...textsOf(metric), ...(metric.fn ? textsOf(help(metric.fn)) : [])];
    for (const text of texts)
      for (const written of [text.en, text.fr]) {
        expect(written).not.toMatch(/'|\.\.\.|\s{2}|^\s|\s$|\.\.$/);
        expect(written.replace(/[^(]/g, '').length).toBe(written.replace(/[^)]/g, '').length);
      }
    const sentences = [metric.description, ...(metric.fn ? help(metric.fn) : []).map((param) => param.text)];
    for (const { en, fr } of [...sentences, ...(metric.kpi?.actions ?? [])])
      for (const written of [en, fr]) expect(written).toMatch(/^[A-ZÀÉÊÎ“«✓].*[.?)]$/s);
  });

  it('has a short title, a description in sentences and a family', () => {
    for (const language of ['en', 'fr'] as const) {
      expect(title[language].length).toBeLessThanOrEqual(60);
      expect(description[language]).toMatch(/[.?)]$/);
    }
    expect(FAMILIES).toContain(family);
    expect(metric.fn ?? metric.kpi).toBeDefined();
  });
});

describe.each(functions)('the function $name', ({ name, fn }) => {
  it('documents every parameter with a text and an example', () => {
    for (const param of help(fn)) {
      expect(param.name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(param.text.en).toMatch(/\.$/);
      expect(param.example).not.toBe('');
      if (param.optional) expect(param.text.fr).toContain('Facultatif');
    }
  });

  it('names its parameters so that a JavaScript function can have them', () => {
    const names = help(fn).map((param) => param.name);
    expect(() => new Function(...names, '"use strict";')).not.toThrow();
  });

  it('takes its optional parameters last', () => {
    const optional = help(fn).map((param) => param.optional);
    expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
  });

  it('has examples that begin with it; test/integration runs them in the engine', () => {
    for (const { formula } of fn.examples) expect(formula.startsWith(`=${name}(`)).toBe(true);
  });
});

/** The functions that native formulas may call. */
const NEUTRAL = ['IF', 'AND', 'OR', 'NOT', 'MIN', 'MAX', 'ABS', 'ROUND', 'SUM'];

describe.each(kpis)('the KPI $name', ({ kpi }) => {
  const ids = kpi.inputs.map((input) => input.id);

  it('has a native formula in the neutral subset, over all of its inputs and no other', () => {
    const parts = tokens(kpi.native);
    for (const { kind, text } of parts) {
      if (kind === 'name') expect(NEUTRAL).toContain(text);
      if (kind === 'number') expect(text).toMatch(/^\d+$/);
      expect(text).not.toMatch(/[,{}\\]/);
    }
    expect(usedBy(kpi.native)).toEqual([...ids].sort());
    for (const id of usedBy(kpi.unbounded ?? '')) expect(ids).toContain(id);
  });

  it('calls functions of the catalogue over its inputs', () => {
    for (const { kind, text } of kpi.call ? tokens(kpi.call) : []) {
      if (kind === 'name') expect(catalogue[text]?.fn).toBeDefined();
      if (kind === 'input') expect(ids).toContain(text);
    }
  });

  it('offers three different actions, short enough for a cell', () => {
    for (const language of ['en', 'fr'] as const) {
      const texts = kpi.actions.map((action) => action[language]);
      expect(new Set(texts).size).toBe(3);
      for (const text of texts) expect(text.length).toBeLessThanOrEqual(140);
    }
  });

  it('puts a first action on the dashboard in at most 55 characters', () => {
    for (const language of ['en', 'fr'] as const) expect(kpi.actions[0][language].length).toBeLessThanOrEqual(55);
  });

  it('has a default target or alert where a source gives one, and names it', () => {
    expect(kpi.goalFrom !== undefined).toBe(kpi.target !== undefined || kpi.alert !== undefined);
  });

  it('has its alert on the worse side of its target', () => {
    if (kpi.target === undefined || kpi.alert === undefined) return;
    if (kpi.direction === 'up') expect(kpi.alert).toBeLessThan(kpi.target);
    else expect(kpi.alert).toBeGreaterThan(kpi.target);
  });
});

const usedBy = (formula: string) =>
  [...new Set(tokens(formula).flatMap(({ kind, text }) => (kind === 'input' ? [text] : [])))].sort();

describe('the inputs', () => {
  const inputs = allInputs(catalogue);

  it('each stand once, in groups', () => {
    expect(new Set(inputs.map(({ id }) => id)).size).toBe(inputs.length);
    const groups = inputs.map(({ group }) => group);
    expect(groups.filter((group, i) => group !== groups[i - 1])).toEqual([...new Set(groups)]);
  });

  it('speak both languages', () => {
    for (const { label, help: text } of inputs)
      for (const { en, fr, same } of [label, text])
        expect(same ? en === fr : en !== fr && en !== '' && fr !== '').toBe(true);
  });

  it('carry balances by inputs that exist', () => {
    const ids = inputs.map(({ id }) => id);
    for (const { carries } of inputs)
      for (const id of [...(carries?.plus ?? []), ...(carries?.minus ?? [])]) expect(ids).toContain(id);
  });

  it('close the sample company’s last month with the MRR, customers and staff to which its movements lead', () => {
    const sampleOf = new Map(inputs.map(({ id, sample }) => [id, sample]));
    const at = (id: string, month: number) => {
      const [first, last] = sampleOf.get(id)!;
      return Math.round(first + ((last - first) * month) / 23);
    };
    for (const { id, carries, sample } of inputs) {
      if (!carries) continue;
      let balance = sample[0];
      for (let month = 0; month < 23; month++) {
        for (const plus of carries.plus) balance += at(plus, month);
        for (const minus of carries.minus) balance -= at(minus, month);
      }
      expect(Math.abs(balance - sample[1]) / sample[1], `${id}: ${balance}`).toBeLessThan(0.01);
    }
  });

  it('are not left over: the Data tab knows no column that no KPI needs', () => {
    expect(new Set(kpis.flatMap(({ kpi }: { kpi: Kpi }) => kpi.inputs.map(({ id }) => id))).size).toBe(inputs.length);
  });
});

describe('the cards of the sidebar', () => {
  it('are plain JSON and carry no function', () => {
    const cards = projectCatalogue(catalogue);
    expect(JSON.parse(JSON.stringify(cards))).toEqual(cards.map((card) => JSON.parse(JSON.stringify(card))));
    expect(cards.map((card) => card.id)).toEqual(entries.map(([name]) => name));
    expect(JSON.stringify(cards)).not.toContain('compute');
  });
});

/** CATALOGUE: "Monthly KPIs of the dashboard", and what a North Star needs. */
describe('the dashboard', () => {
  it.each(
    `MRR ARR NET_NEW_MRR GROWTH_RATE CAC LTV LTV_CAC CAC_PAYBACK ARPA GROSS_MARGIN CHURN_RATE REVENUE_CHURN NRR GRR
    QUICK_RATIO CONVERSION_RATE ACTIVATION_RATE STICKINESS FEATURE_ADOPTION K_FACTOR REFERRAL_RATE COST_PER_LEAD
    CLOSING_RATE SALES_CYCLE PIPELINE_COVERAGE AVERAGE_ORDER_VALUE PURCHASE_FREQUENCY REPEAT_PURCHASE_RATE NPS PMF_SCORE
    CSAT BURN_RATE RUNWAY BURN_MULTIPLE RULE_OF_40 EMPLOYEE_RETENTION COST_PER_HIRE ENGAGEMENT_RATE OEE UTILIZATION
    MARGIN_PER_CONSULTANT WEEKLY_ACTIVE_TEAMS ACTIVE_USERS ORDERS TIME_SPENT QUALIFIED_PIPELINE REVENUE
    PAYING_SUBSCRIBERS COMPLETED_TRANSACTIONS NIGHTS_BOOKED`.split(/\s+/),
  )('can show %s', (name) => {
    expect(catalogue[name]?.kpi).toBeDefined();
  });
});
