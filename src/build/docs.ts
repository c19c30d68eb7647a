/** This file writes the reference of the functions, for the README and for docs/functions.md, from the catalogue. */

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { catalogue } from '../metrics/catalogue';
import { FAMILY_NAMES } from '../metrics/families';
import {
  type Example,
  FAMILIES,
  type Family,
  help,
  type Metric,
  type ParamHelp,
  type Result,
  spoken,
} from '../metrics/metric';
import { frenchFormula } from '../metrics/notation';
import type { Language, Text } from '../metrics/text';
import { ROOT } from './bundle';

type FunctionEntry = [name: string, metric: Metric & { fn: NonNullable<Metric['fn']> }];
const functionEntries = (family: Family): FunctionEntry[] =>
  Object.entries(catalogue).filter((entry): entry is FunctionEntry => !!entry[1].fn && entry[1].family === family);

const signature = (name: string, params: readonly ParamHelp[], separator: string): string =>
  `${name}(${params.map((param) => (param.optional ? `[${param.name}]` : param.name)).join(separator)})`;

type Write = (value: unknown) => string;

const inEnglish: Write = (value) =>
  value === '' ? ' ' : String(typeof value === 'number' ? Number(value.toPrecision(10)) : value).replace(/\|/g, '\\|');
const inFrench: Write = (value) => (typeof value === 'number' ? inEnglish(value).replace('.', ',') : inEnglish(value));

const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A value as code; a spilled table as Markdown, whose header stays empty where the table has none. */
const resultOf = (example: Example, language: Language): string => {
  const { write } = NOTATION[language];
  const result = spoken(example.result as Result, () => language);
  if (!Array.isArray(result)) return ` \`${write(result)}\``;
  const table = result as unknown[][];
  const hasHeader = table.length > 1 && table[0]!.every((cell) => typeof cell === 'string');
  const width = table[0]!.length;
  const header = hasHeader ? table[0]!.map(write) : Array.from({ length: width }, () => ' ');
  const rows = (hasHeader ? table.slice(1) : table).map((row) => tableRow(row.map(write)));
  return `\n\n${tableRow(header)}\n|${' --- |'.repeat(width)}\n${rows.join('\n')}`;
};

const NOTATION: Record<Language, { separator: string; formula: (text: string) => string; write: Write }> = {
  en: { separator: ', ', formula: (text) => text, write: inEnglish },
  fr: { separator: '; ', formula: frenchFormula, write: inFrench },
};

/** The README's table: one line for each function. */
export const functionTable = (): string =>
  FAMILIES.flatMap((family) => {
    const rows = functionEntries(family).map(
      ([name, { fn, description }]) => `| \`${signature(name, help(fn), ', ')}\` | ${inEnglish(description.en)} |`,
    );
    return rows.length ? [`| **${FAMILY_NAMES[family].en}** | |`, ...rows] : [];
  }).join('\n');

const sectionOf = ([name, { fn, title, description }]: FunctionEntry, language: Language): string => {
  const params = help(fn);
  const { separator, formula } = NOTATION[language];
  const [example] = fn.examples;
  return [
    `### ${name}`,
    `**${title[language]}.** ${description[language]}`,
    `\`${signature(name, params, separator)}\``,
    params.map((param) => `- \`${param.name}\` — ${param.text[language]}`).join('\n'),
    `\`${formula(example.formula)}\` →${resultOf(example, language)}`,
  ].join('\n\n');
};

/** The reference page of one language. */
export const referencePage = (language: Language): string => {
  const intro: Text = {
    en: 'Rates are fractions (5% = 0.05) in and out, money is in the file’s own currency, losses are positive amounts. An empty cell is never taken for 0. Functions of single values also take whole ranges, and answer with one value for each row.',
    fr: 'Les taux sont des fractions (5 % = 0,05) à l’entrée comme à la sortie, les montants sont dans la devise du fichier, les pertes sont des montants positifs. Une cellule vide n’est jamais prise pour 0. Les fonctions de valeurs simples acceptent aussi des plages entières, et répondent par une valeur par ligne.',
  };
  const families = FAMILIES.filter((family) => functionEntries(family).length > 0).map((family) =>
    [
      `## ${FAMILY_NAMES[family][language]}`,
      ...functionEntries(family).map((entry) => sectionOf(entry, language)),
    ].join('\n\n'),
  );
  const title: Text = { en: 'Cap Nord functions', fr: 'Les fonctions de Cap Nord' };
  return `# ${title[language]}\n\n${intro[language]}\n\n${families.join('\n\n')}\n`;
};

const MARKS = ['<!-- functions: written by npm run docs -->', '<!-- /functions -->'] as const;

/** The generated pages, by path from the root; the README keeps all that stands outside the marks. */
export const docsFiles = async (): Promise<Record<string, string>> => {
  const readme = await readFile(path.join(ROOT, 'README.md'), 'utf8');
  const [start, end] = MARKS.map((mark) => readme.indexOf(mark)) as [number, number];
  if (start < 0 || end < start) throw new Error(`README.md has lost its marks ${MARKS.join(' … ')}`);
  const table = `\n\n| Function | What it gives |\n| --- | --- |\n${functionTable()}\n\n`;
  return {
    'README.md': readme.slice(0, start + MARKS[0].length) + table + readme.slice(end),
    'docs/functions.md': referencePage('en'),
    'docs/fonctions.md': referencePage('fr'),
  };
};

if (process.argv[1] === import.meta.filename) {
  for (const [name, text] of Object.entries(await docsFiles())) await writeFile(path.join(ROOT, name), text);
}
