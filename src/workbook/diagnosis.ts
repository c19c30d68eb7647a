/** This file evaluates the diagnosis rules by native formulas on the calculation tab, and picks the three that matter most. */
import { type Language, type Text, t } from '../metrics/text';
import { columnNumber } from './address';
import { DIAGNOSIS_ROW, SIGNAL_ROW } from './calcRows';
import type { Context } from './context';
import { type DiagnosisRule, RULES, type Severity } from './diagnosisRules';
import { shortened } from './fit';
import { formula, quoteText } from './formula';
import type { Grid } from './keyedTable';
import { type Calculation, calculation, type Measure } from './measures';
import { AT, VALUES } from './metricRows';
import type { SeriesBlock } from './series';
import type { Cell, Piece } from './tab';
import { STATES } from './tokens';
import { valueCell } from './valueCells';

export const DIAGNOSES = 3;
export const diagnosisCell = (rank: number): string => `F${DIAGNOSIS_ROW + 1 + rank}`;

const PLACE = /\[([A-Za-z_]+)(?:-([12]))?\]/g;

interface Look {
  readonly id: string;
  readonly back: number;
}

/** The figures that a rule needs. */
export function signalsOf(rule: DiagnosisRule): Look[] {
  const found: Look[] = [];
  rule.when.replace(PLACE, (place, id: string, back?: string) => {
    found.push({ id, back: Number(back ?? 0) });
    return place;
  });
  return found.filter((one, index) => found.findIndex((two) => two.id === one.id && two.back === one.back) === index);
}

const LOOKED_AT: readonly string[] = RULES.flatMap((rule) => signalsOf(rule).map((look) => look.id)).filter(
  (id, index, ids) => ids.indexOf(id) === index,
);

/** The metrics that rules look at and that the Data tab's columns suffice to compute, beyond those on the dashboard. */
export function extraCalculations(shown: readonly Measure[], columns: readonly (string | null)[]): Calculation[] {
  const others = LOOKED_AT.filter((id) => !shown.some((one) => one.id === id));
  return others.flatMap((id) => {
    const known = calculation(id);
    return known?.inputs.every((input) => columns.includes(input.id)) ? [known] : [];
  });
}

/** The inputs that rules look at and that the Data tab holds. */
export const extraInputs = (columns: readonly (string | null)[]): string[] =>
  LOOKED_AT.filter((id) => calculation(id) === null && columns.includes(id));

/** A rule that the calculation tab computes for itself, since it speaks of whichever KPI is concerned. */
interface OwnRule {
  readonly id: string;
  readonly severity: Severity;
  readonly when: string;
  readonly before: Text;
  /** The KPI's name, of which a sentence shows so many letters at most. */
  readonly name: string;
  readonly letters: number;
  readonly after: Text;
}

/** How little is no move: a tenth of a point for a rate, as the dashboard shows it, and one in a hundred for the rest. */
const still = (row: number): string => `IF(C${row}="%";1/1000;ABS(AL${row})/100)`;

const OWN_RULES: readonly OwnRule[] = [
  {
    id: 'north-star-flat',
    severity: 'watch',
    when: `IF(COUNT(AJ2:AL2)<3;0>1;AND(MAX(AJ2:AL2)-MIN(AJ2:AL2)<=${still(2)};COUNTIF(BU3:BU9;1)>0))`,
    before: t(
      'North Star flat for 2 months. → Act on the KPI that falls: ',
      'Étoile du Nord stable depuis 2 mois. → Agir sur le KPI qui baisse\u00a0: ',
    ),
    name: 'INDEX(BS3:BS9;MATCH(1;BU3:BU9;0))',
    letters: 38,
    after: { en: '.', fr: '.', same: true },
  },
  {
    id: 'kpi-flat',
    severity: 'watch',
    when: 'COUNTIF(BT3:BT9;1)>0',
    before: t('Flat for 3 months: ', 'Stable depuis 3 mois\u00a0: '),
    name: 'INDEX(BS3:BS9;MATCH(1;BT3:BT9;0))',
    letters: 31,
    after: t(
      '. → Not actionable? Change the lever or the KPI.',
      '. → Pas actionnable\u00a0? Changer de levier ou de KPI.',
    ),
  },
];

const NOTHING: Text = t('No two KPIs explain each other this month', 'Aucun recoupement entre KPI ce mois-ci');
const RANK: Readonly<Record<Severity, number>> = { act: 100, watch: 200, good: 300 };
const SYMBOL: Readonly<Record<Severity, string>> = {
  act: STATES.act.symbol,
  watch: STATES.watch.symbol,
  good: STATES.good.symbol,
};

export function diagnosisPieces({ language, measures }: Context, series: SeriesBlock): Piece[] {
  const signals = signalIds(series);
  const rules = RULES.filter((rule) => signalsOf(rule).every((look) => signals.includes(look.id)));
  const lines = [
    ...rules.map((rule, order) => ruleLine(rule, order, signals, language)),
    ...OWN_RULES.map((rule, order) => ownLine(rule, rules.length + order, language)),
  ];
  const first = DIAGNOSIS_ROW + 1;
  const ranks = `D${first}:D${first + lines.length - 1}`;
  return [
    { at: `A${DIAGNOSIS_ROW}:F${DIAGNOSIS_ROW}`, cells: [['rule', 'holds', 'sentence', 'rank', '', 'diagnosis']] },
    { at: `A${first}:D${first + lines.length - 1}`, cells: lines },
    {
      at: `${diagnosisCell(0)}:${diagnosisCell(DIAGNOSES - 1)}`,
      cells: Array.from({ length: DIAGNOSES }, (_, rank) => [topSentence(rank, ranks, first, lines.length, language)]),
    },
    ...signalPieces(signals, series),
    ...flatPieces(measures.length),
  ];
}

const truth = (row: number): string => `B${row}`;

function ruleLine(rule: DiagnosisRule, order: number, signals: readonly string[], language: Language): Cell[] {
  const row = DIAGNOSIS_ROW + 1 + order;
  const cell = (id: string, back: number) => `$${'BCD'[back]}$${SIGNAL_ROW + 1 + signals.indexOf(id)}`;
  return [
    rule.id,
    formula(formulaOfRule(rule, cell)),
    `${SYMBOL[rule.severity]} ${rule.text[language]}`,
    formula(`=IF(${truth(row)};${RANK[rule.severity] + order};9999)`),
  ];
}

/** Whether a rule holds, given where figures stand; it does not while one of them is missing. */
export function formulaOfRule(rule: DiagnosisRule, cell: (id: string, back: number) => string): string {
  const all = signalsOf(rule).map((look) => cell(look.id, look.back));
  const condition = rule.when.replace(PLACE, (_, id: string, back?: string) => cell(id, Number(back ?? 0)));
  return `=IF(COUNT(${all.join(';')})<${all.length};0>1;${condition})`;
}

function ownLine(rule: OwnRule, order: number, language: Language): Cell[] {
  const row = DIAGNOSIS_ROW + 1 + order;
  const sentence = `${quoteText(`${SYMBOL[rule.severity]} ${rule.before[language]}`)}&${shortened(rule.name, rule.letters)}&${quoteText(rule.after[language])}`;
  return [
    rule.id,
    formula(`=${rule.when}`),
    formula(`=IF(${truth(row)};${sentence};"")`),
    formula(`=IF(${truth(row)};${RANK[rule.severity] + order};9999)`),
  ];
}

function topSentence(rank: number, ranks: string, first: number, count: number, language: Language): Cell {
  const nth = `SMALL(${ranks};${rank + 1})`;
  const sentences = `C${first}:C${first + count - 1}`;
  const none = rank === 0 ? `IF(COUNT(${VALUES})=0;"";${quoteText(NOTHING[language])})` : '""';
  if (count <= rank) return formula(`=${none}`);
  return formula(`=IF(${nth}=9999;${none};INDEX(${sentences};MATCH(${nth};${ranks};0)))`);
}

const signalIds = (series: SeriesBlock): string[] => LOOKED_AT.filter((id) => series.has(id));

/** The figures that rules look at: of the chosen month and of the two before. */
function signalPieces(signals: readonly string[], series: SeriesBlock): Piece[] {
  if (signals.length === 0) return [];
  const back = [AT.row, AT.previousRow, AT.beforeRow];
  const lines = signals.map((id): Cell[] => [
    id,
    ...back.map((row) => formula(`=IF(${row}=0;"";INDEX(${series.of(id)};${row}))`)),
  ]);
  return [
    { at: `A${SIGNAL_ROW}:D${SIGNAL_ROW}`, cells: [['signal', 'now', '-1', '-2']], style: { format: '@' } },
    { at: `A${SIGNAL_ROW + 1}:D${SIGNAL_ROW + signals.length}`, cells: lines },
  ];
}

/** Per metric row: 1 where the figure has not moved for three months, and 1 where it is worse than the month before. */
function flatPieces(rows: number): Piece[] {
  const cells = Array.from({ length: rows }, (_, rank): Cell[] => {
    const row = 2 + rank;
    const four = `AI${row}:AL${row}`;
    return [
      formula(`=IF(COUNT(${four})<4;0;IF(MAX(${four})-MIN(${four})<=${still(row)};1;0))`),
      formula(`=IF(COUNT(F${row}:G${row})<2;0;IF(D${row}*F${row}<D${row}*G${row};1;0))`),
    ];
  });
  return [
    { at: 'BT1:BU1', cells: [['flat', 'worse']] },
    { at: `BT2:BU${1 + rows}`, cells },
  ];
}

/** The metrics that the calculation tab marks as flat, each with the dashboard's cell that shows it. */
export function unmoved(calc: Grid): { name: string; cell: string }[] {
  const [name, flat] = [columnNumber('BS') - 1, columnNumber('BT') - 1];
  return calc
    .slice(1, 9)
    .flatMap((line, rank) => (line[flat] === 1 ? [{ name: String(line[name] ?? ''), cell: valueCell(rank) }] : []));
}
