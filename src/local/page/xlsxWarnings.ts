/** This file says in the page's language what the engine's reader of .xlsx files leaves out, one line for each kind of thing. */
import type { Language } from './words';

const FRENCH: Readonly<Record<string, string>> = {
  'Number format': 'Formats de nombres',
  Font: 'Polices',
  'Fill Style': 'Motifs de remplissage',
  'Border style': 'Styles de bordures',
  'Diagonal Borders': 'Bordures diagonales',
  'Horizontal Alignment': 'Alignements horizontaux',
  'Vertical Alignments': 'Alignements verticaux',
  'IconSets with empty icons': 'Jeux d’icônes incomplets',
  'Multiple rules conditional formats': 'Mises en forme conditionnelles à plusieurs règles',
  'Conditional format type': 'Types de mises en forme conditionnelles',
  'Borders in conditional formats': 'Bordures des mises en forme conditionnelles',
  'Alignment in conditional formats': 'Alignements des mises en forme conditionnelles',
  'Num formats in conditional formats': 'Formats de nombres des mises en forme conditionnelles',
  'Time data validation rules': 'Validations d’heures',
  'Text length data validation rules': 'Validations de longueurs de textes',
  'Whole number data validation rules': 'Validations de nombres entiers',
  'Not equal date data validation rules': 'Validations de dates différentes',
  'Badly formatted hyperlink': 'Liens mal formés',
};

/** «Font "Calibri" is not yet supported.», «Diagonal Borders are not yet supported.» */
const LEFT_OUT = /^(.+?) (?:"([\s\S]*)" is|are) not yet supported\./;

export const leftOut = (warnings: readonly string[], language: Language): string[] => {
  const kinds = new Map<string, string[]>();
  for (const warning of warnings) {
    const [, kind = warning, name] = LEFT_OUT.exec(warning) ?? [];
    kinds.set(kind, [...(kinds.get(kind) ?? []), ...(name ? [name] : [])]);
  }
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  return [...kinds].map(([kind, names]) => {
    const said = (language === 'fr' && FRENCH[kind]) || kind;
    return names.length > 0 ? said + colon + names.join(', ') : said;
  });
};
