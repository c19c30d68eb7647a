/** This file lays out the tab of the self-check: one line for each thing that Cap Nord relies on, and how many hold at the top. */
import { type Language, type Text, t } from '../metrics/text';
import { at } from './address';
import { GENERAL, needsMark, TEXT } from './literal';
import { formatTrials, SIGNS_FIGURE, SIGNS_FORMAT } from './selfCheckFormats';
import {
  COLUMNS,
  DIFFERS,
  emptyLine,
  exampleLines,
  exampleList,
  HOLDS,
  lineOf,
  nativeLines,
  verdictIn,
} from './selfCheckLines';
import type { Cell } from './tab';

export const SELF_CHECK: Text = t('Self-check', 'Autodiagnostic');

const HELP: Text = t(
  'Functions take some seconds to load. Each ■ is something that this file does otherwise than Cap Nord expects. Run it again from the menu: only this tab is replaced; delete it when you like.',
  'Les fonctions mettent quelques secondes à charger. Chaque ■ est une chose que ce fichier fait autrement que Cap Nord ne l’attend. Relancez-le depuis le menu : seul cet onglet est remplacé ; supprimez-le quand vous voulez.',
);
const HEADERS: readonly [number, Text][] = [
  [COLUMNS.part, t('Part', 'Partie')],
  [COLUMNS.tried, t('Tried', 'Essai')],
  [COLUMNS.verdict, t('Verdict', 'Verdict')],
  [COLUMNS.expected, t('Expected', 'Attendu')],
  [COLUMNS.seen, t('Seen', 'Constaté')],
  [COLUMNS.inputs, t('Figures used', 'Chiffres utilisés')],
];
const COUNT = t('{n} of {all} hold', '{n} sur {all} tiennent');
const FORMAT: Text = t('Number format', 'Format de nombre');
const SHEETS: Text = t('Google Sheets', 'Google Sheets');

/** The first row under the headers. */
export const FIRST_ROW = 4;

export interface SelfCheck {
  readonly title: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly formats: readonly (readonly string[])[];
  /** Where the file's signs, then each format's figure, are shown. */
  readonly signsRow: number;
  readonly formatsRow: number;
  /** How the formats' figures must look, with a point and a comma. */
  readonly looks: readonly string[];
  /** Where the lines of the script's trials begin. */
  readonly trialsRow: number;
}

/** `trials` are what the script tries, in words. */
export function selfCheck(language: Language, ofFile: Language, trials: readonly string[]): SelfCheck {
  const lines: Cell[][] = [emptyLine(), lineOf({ 1: HELP[language] }), lineOf(heads(language))];
  const next = () => lines.length + 1;
  for (const example of exampleList()) lines.push(...exampleLines(example, next(), language, ofFile));
  lines.push(...nativeLines(next(), language));
  const signsRow = next();
  lines.push(lineOf({ [COLUMNS.inputs]: SIGNS_FIGURE }));
  const formatsRow = next();
  const formats = formatTrials(language);
  for (const { format, figure } of formats)
    lines.push(lineOf({ ...judged(next(), FORMAT[language], format), [COLUMNS.inputs]: figure }));
  const trialsRow = next();
  for (const trial of trials) lines.push(lineOf(judged(next(), SHEETS[language], trial)));
  lines[0]![0] = countOf(lines, language);
  return {
    title: SELF_CHECK[language],
    cells: lines,
    formats: lines.map((line, index) =>
      formatsOf(line, [SIGNS_FORMAT, ...formats.map(({ format }) => format)][index + 1 - signsRow]),
    ),
    signsRow,
    formatsRow,
    looks: formats.map(({ looks }) => looks),
    trialsRow,
  };
}

const heads = (language: Language): Record<number, Cell> =>
  Object.fromEntries(HEADERS.map(([column, text]) => [column, text[language]]));

/** What the script will see and expect are texts. */
const judged = (row: number, part: string, tried: string): Record<number, Cell> => ({
  [COLUMNS.part]: part,
  [COLUMNS.tried]: tried,
  [COLUMNS.verdict]: verdictIn(row, tried),
});

/** Texts are kept as they are; the figure of a number format has that one. */
const formatsOf = (line: readonly Cell[], format: string | undefined): string[] =>
  line.map((cell, index) => {
    if (format !== undefined && index === COLUMNS.inputs - 1) return format;
    return typeof cell === 'string' && !needsMark(cell) ? TEXT : GENERAL;
  });

function countOf(lines: readonly (readonly Cell[])[], language: Language): Cell {
  const all = lines.slice(FIRST_ROW - 1).filter((line) => line[COLUMNS.verdict - 1] !== null).length;
  const verdicts = `${at(FIRST_ROW, COLUMNS.verdict)}:${at(lines.length, COLUMNS.verdict)}`;
  const [before, after] = COUNT[language].replace('{all}', String(all)).split('{n}');
  const said = `COUNTIF(${verdicts};"${HOLDS}")&"${after}"`;
  return { formula: before ? `="${before}"&${said}` : `=${said}` };
}

export const RULES = [
  { startsWith: HOLDS, state: 'good' },
  { startsWith: DIFFERS, state: 'act' },
] as const;
