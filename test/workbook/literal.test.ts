/** This file states which texts get the mark that keeps them texts, whatever stands before their first sign. */
import { expect, test } from 'vitest';
import { GENERAL, literal, needsMark } from '../../src/workbook/literal';

const SIGNS = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code)).concat(
  Array.from({ length: 0x2000 }, (_, code) => String.fromCharCode(0xe000 + code)),
);
const named = (sign: string) => `U+${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

test('a text is marked after any sign that shows nothing, a control one too', () => {
  const unseen = SIGNS.filter((sign) => /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(sign));
  expect(unseen.length).toBeGreaterThan(120);
  for (const text of ['=1+1', '+33 6', '-10 %', '@moi', "'a"])
    expect(unseen.filter((sign) => !needsMark(sign + text) || !needsMark(`\0${sign}${text}`)).map(named)).toEqual([]);
});

test('a text is marked that begins with another form of one of the signs', () => {
  const forms = SIGNS.filter((sign) => /^[=+\-@']$/.test(sign.normalize('NFKC')));
  expect(forms.length).toBeGreaterThan(12);
  expect(forms.filter((sign) => !needsMark(`${sign}1`)).map(named)).toEqual([]);
  expect(forms.map((sign) => literal(`\0${sign}1`, GENERAL)[0])).toEqual(forms.map(() => "'"));
});

test.each(['NPS', 'Revenu - mensuel', '\u200bNPS', '10 %', '(=1)', '  ', ''])('«%s» is not marked', (text) => {
  expect(needsMark(text)).toBe(false);
});
