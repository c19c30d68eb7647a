/** This file says which names of functions a spreadsheet takes, in both languages, and what it says of the others. */
import frenchOfHyperFormula from 'hyperformula/i18n/languages/frFR';
import { describe, expect, test } from 'vitest';
import { ENGLISH_OF_FRENCH } from '../../src/local/engine/frenchFunctions';
import { ONLY_GOOGLES } from '../../src/local/engine/googleFunctions';
import { loadEngine, type OpenOptions } from '../../src/local/node';
import { openWith, run, SHEET } from './hostAddOn';

const CUSTOM = '/** @customfunction */\nfunction CHURN(a, b) { return a / b; }';
const open = (options: Partial<OpenOptions> = {}) => openWith(CUSTOM, options);
const french = () => open({ locale: 'fr_FR' });

describe('a French spreadsheet', () => {
  test.each([
    ['=SOMME(1;2,5)', '=SUM(1;2,5)', 3.5],
    ['=somme(1;2)', '=SUM(1;2)', 3],
    ['=SUM(1;2)', '=SUM(1;2)', 3],
    ['=SI(VRAI;"oui";"non")', '=IF(TRUE;"oui";"non")', 'oui'],
    ['=SI(FAUX();"oui";"SOMME(1)")', '=IF(FALSE();"oui";"SOMME(1)")', 'SOMME(1)'],
    ['=SIERREUR(1/0;ARRONDI(2/3;2))', '=IFERROR(1/0;ROUND(2/3;2))', 0.67],
    ['=SOMME.SI.ENS(A1:A3;B1:B3;"x";A1:A3;">1")', '=SUMIFS(A1:A3;B1:B3;"x";A1:A3;">1")', 3],
    ['=NB.SI(B1:B3;"x")', '=COUNTIF(B1:B3;"x")', 2],
    ['=RECHERCHEV("y";{"x"\\1;"y"\\2};2;FAUX)', '=VLOOKUP("y";{"x"\\1;"y"\\2};2;FALSE)', 2],
    ['=ET(OU(FAUX;VRAI);NON(FAUX))', '=AND(OR(FALSE;TRUE);NOT(FALSE))', true],
    ['=GAUCHE(STXT("bonjour";2;4);NBCAR("ab"))', '=LEFT(MID("bonjour";2;4);LEN("ab"))', 'on'],
    ['=ANNEE(AUJOURDHUI())', '=YEAR(TODAY())', 2026],
    ['=TRIM(" a ")&SUPPRESPACE(" b ")', '=TRIM(" a ")&TRIM(" b ")', 'ab'],
    ['=MOYENNE ( A1:A3 )', '=AVERAGE ( A1:A3 )', 2],
  ])('reads %s as %s', async (typed, english, value) => {
    const sheet = await french();
    sheet.load('Data', [
      [1, 'x'],
      [2, 'y'],
      [3, 'x'],
    ]);
    sheet.type('Data!D1', typed);
    expect([sheet.value('Data!D1'), sheet.formula('Data!D1')]).toEqual([value, english]);
  });

  test('shows booleans in French', async () => {
    const sheet = await french();
    sheet.load('Data', [['=VRAI', '=1>2', '=TRUE', true, 'faux']]);
    expect(sheet.displays('Data!A1:E1')).toEqual([['VRAI', 'FAUX', 'VRAI', 'VRAI', 'FAUX']]);
  });

  test('takes French names from a script, and gives English ones back', async () => {
    const body = `${SHEET}
      sheet.getRange('A1').setFormula('=SOMME(1;2)');
      sheet.getRange('A2').setValue('=SI(A1=3;VRAI;FAUX)');
      return sheet.getRange('A1:A2').getFormulas().concat(sheet.getRange('A1:A2').getValues());`;
    expect(await run(body, { locale: 'fr_FR' })).toEqual([['=SUM(1;2)'], ['=IF(A1=3;TRUE;FALSE)'], [3], [true]]);
  });

  test('says in French what it does not know', async () => {
    const sheet = await french();
    const formulas = ['=FOO(1)', '=SOMM(1)', '=CHURM(1;2)', '=QUERY(A1:A2)', '=SUM(1', '=foo', '=SUM(1;;ZUT(2))'];
    for (const [row, formula] of formulas.entries()) sheet.type(`B${row + 1}`, formula);
    expect(sheet.values('B1:B7').flat()).toEqual([
      '#NAME?',
      '#NAME?',
      '#NAME?',
      '#NAME?',
      '#ERROR!',
      '#NAME?',
      '#NAME?',
    ]);
    expect(formulas.map((_, row) => sheet.error(`B${row + 1}`))).toEqual([
      "Fonction inconnue\u00a0: 'FOO'.",
      "Fonction inconnue\u00a0: 'SOMM'. Vouliez-vous écrire SOMME\u00a0?",
      "Fonction inconnue\u00a0: 'CHURM'. Vouliez-vous écrire CHURN\u00a0?",
      'Google Sheets connaît QUERY, mais pas cet aperçu local.',
      'Erreur d’analyse de formule.',
      "Plage nommée inconnue\u00a0: 'foo'.",
      "Fonction inconnue\u00a0: 'ZUT'.",
    ]);
  });
});

describe('an English spreadsheet', () => {
  test('names the English function of a French one', async () => {
    const sheet = await open();
    const formulas = ['=SOMME(A1:A2)', '=IF(VRAI,1,2)', '=SUMM(1)', '=LET(x,1,x)', '=TAKE(A1:A2,1)', '=SUM(1'];
    for (const [row, formula] of formulas.entries()) sheet.type(`B${row + 1}`, formula);
    expect(sheet.values('B1:B6').flat()).toEqual(['#NAME?', '#NAME?', '#NAME?', '#NAME?', '#NAME?', '#ERROR!']);
    expect(formulas.map((_, row) => sheet.error(`B${row + 1}`))).toEqual([
      "Unknown function: 'SOMME'. In this spreadsheet, write SUM.",
      "Unknown range name: 'VRAI'. In this spreadsheet, write TRUE.",
      "Unknown function: 'SUMM'. Did you mean SUM?",
      'Google Sheets has LET; this local preview has not.',
      "Unknown function: 'TAKE'.",
      'Formula parse error.',
    ]);
  });

  test('says so in French to a French reader', async () => {
    const sheet = await open({ userLocale: 'fr' });
    sheet.type('A1', '=SOMME(A2:A3)');
    expect(sheet.error('A1')).toBe("Fonction inconnue\u00a0: 'SOMME'. Dans ce classeur, écrivez SUM.");
  });

  test('suggests no function of a script that it has not', async () => {
    await open();
    const sheet = await openWith('');
    sheet.load('Data', [['=CHURN(1,2)', '=CHURM(1,2)']]);
    expect([sheet.error('Data!A1'), sheet.error('Data!B1')]).toEqual([
      "Unknown function: 'CHURN'.",
      "Unknown function: 'CHURM'.",
    ]);
  });
});

describe('the table of French names', () => {
  const known = async () => {
    await openWith('');
    return (await loadEngine()).registries.functionRegistry.content;
  };

  test('gives the name of a function that Google Sheets has', async () => {
    const content = await known();
    for (const [name, english] of ENGLISH_OF_FRENCH) {
      expect([name, english in content || ONLY_GOOGLES.has(english)]).toEqual([name, true]);
      expect([name, name in content || ONLY_GOOGLES.has(name)]).toEqual([name, false]);
    }
  });

  /** TRIM and VAR.P are French for other functions than in English. */
  test('agrees with that of HyperFormula, where no English function has the name', async () => {
    const content = await known();
    const { functions } = frenchOfHyperFormula as unknown as { functions: Record<string, string> };
    const translated = Object.entries(functions).filter(
      ([english, name]) => english in content && name && name !== english && !['TRIM', 'VAR.P'].includes(name),
    );
    expect(translated.length).toBeGreaterThan(150);
    for (const [english, name] of translated) expect([name, ENGLISH_OF_FRENCH.get(name)]).toEqual([name, english]);
  });

  test('knows no name that both Google and the engine have as one that only Google has', async () => {
    const content = await known();
    expect([...ONLY_GOOGLES].filter((name) => name in content)).toEqual([]);
  });
});
