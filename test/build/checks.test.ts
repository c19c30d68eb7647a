/** This file shows that a bundle which Apps Script would refuse, or not show, fails the build with a sentence. */
import { expect, test } from 'vitest';
import { assertStubs, assertSyntax, menuHandlers, topLevelFunctions } from '../../src/build/checks';
import { withoutHelp } from '../../src/build/leaveOutHelp';
import { functionStub, handlerStub } from '../../src/build/stubs';

const help = {
  name: 'LTV_CAC',
  description: { en: 'Ratio of value to cost */', fr: 'Rapport de la valeur\nau coût' },
  params: [
    { name: 'ltv', text: { en: 'Value of a customer', fr: 'Valeur d’un client' }, example: '900', optional: false },
    { name: 'cac', text: { en: 'Cost of a customer', fr: 'Coût d’un client' }, example: 'B2:B', optional: true },
  ],
};

test('syntax above ES2019 is refused with its line', () => {
  expect(() => assertSyntax('var a = 1;\nvar b = a?.b;')).toThrow(/not ES2019.*\n.*var b = a\?\.b/);
  expect(() => assertSyntax('class A { #x = 1; }')).toThrow(/not ES2019/);
  expect(() => assertSyntax('var a = { ...{} };')).not.toThrow();
});

test('a text that the script evaluates is checked as the script itself is', () => {
  const head = 'var CapNord = { parts: {} }; function run(name) { return (0, eval)(CapNord.parts[name]); }';
  const withPart = (text: string) => `${head}\nCapNord.parts['menu'] = ${JSON.stringify(text)};`;
  expect(() => assertSyntax(withPart('return { a: 1 };'))).not.toThrow();
  expect(() => assertSyntax(withPart('return a?.b;'))).toThrow(/The part menu of dist\/Code.js is not ES2019/);
});

test('the script evaluates its own parts and nothing else', () => {
  expect(() => assertSyntax("eval('1');")).toThrow(/evaluates more than its own parts/);
  expect(() => assertSyntax("var f = new Function('return 1');")).toThrow(/evaluates more than its own parts/);
  expect(() => assertSyntax("var p = {};\np['menu'] = 'return eval(\\'1\\');';")).toThrow(
    /part menu .* evaluates a text/,
  );
});

test('what computes loses its help and nothing else', () => {
  const source = `
    const churn = rate(t('Churn.', 'Churn.'), '5%');
    const unit = cell(readChoice(units, t('day, week', 'jour, semaine')));
    export const family = {
      LIFETIME: {
        title: t('Lifetime', 'Durée'), description: t('Months.', 'Mois.'), family: 'x', from: ['y'],
        fn: fn({
          params: { churn, cap: optional(amount(t('Cap.', 'Plafond.'), '60'), 60, t('none', 'aucun')) },
          compute: ({ churn, cap }) => [t('a', 'b'), 1 / churn, cap],
          examples: [{ formula: '=LIFETIME(5%)', result: 20 }],
        }),
        kpi: { inputs: inputs('lost') },
      },
      ORDERS: { title: t('Orders', 'Commandes'), family: 'x', kpi: { inputs: [] } },
    };`;
  expect(withoutHelp(source).replace(/\s+/g, '')).toBe(
    `
    const churn = rate();
    const unit = cell(readChoice(units, t('day, week', 'jour, semaine')));
    export const family = {
      LIFETIME: {
        fn: fn({
          params: { churn, cap: optional(amount(), 60,) },
          compute: ({ churn, cap }) => [t('a', 'b'), 1 / churn, cap],
        }),
      },
      ORDERS: {},
    };`.replace(/\s+/g, ''),
  );
});

test('a stub keeps the real names of its parameters and passes them on', () => {
  expect(functionStub(help)).toContain('function LTV_CAC(ltv, cac) { return CapNord.functions.LTV_CAC(ltv, cac); }');
});

test('a text cannot end the comment, nor break its line', () => {
  const [stub] = topLevelFunctions(functionStub(help));
  expect(stub).toMatchObject({ name: 'LTV_CAC' });
  expect(stub!.comment.trim().split('\n')).toHaveLength(6);
  expect(stub!.comment).toContain('Ratio of value to cost * / · Rapport de la valeur au coût');
});

test('no-break spaces of a text stay, so that no line begins with a semicolon or a percent sign', () => {
  const description = { en: 'Share', fr: 'Part\u00a0: 5\u00a0%' };
  expect(functionStub({ ...help, description })).toContain('Share · Part\u00a0: 5\u00a0%');
});

test('a parameter is shown with an example and its text in both languages', () => {
  expect(functionStub(help)).toContain('@param {B2:B} cac Cost of a customer · Coût d’un client');
});

test('a function without JSDoc, or with a comment that stands apart, fails the build', () => {
  expect(() => assertStubs('function NPS(a) {}', ['NPS'], [])).toThrow(/NPS has no JSDoc/);
  expect(() => assertStubs('/** @customfunction */\nvar x;\nfunction NPS(a) {}', ['NPS'], [])).toThrow(
    /NPS has no JSDoc/,
  );
  expect(() => assertStubs(functionStub(help), ['LTV_CAC'], [])).not.toThrow();
});

test('a handler that the menu names but nobody wrote fails the build', () => {
  const onOpen = `function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Start', 'start').addToUi(); }`;
  expect(menuHandlers(onOpen)).toEqual(['start']);
  expect(() => assertStubs(onOpen, [], menuHandlers(onOpen))).toThrow(/handler start/);
  expect(() => assertStubs(`${onOpen}\n${handlerStub('start')}`, [], ['start'])).not.toThrow();
});
