/** This file computes a key result by native formulas: progress, pace against the time elapsed, calibration, ghost signs. */

import { TEAM_WORDS } from '../method/words';
import type { Language, Text } from '../metrics/text';
import { same, t } from '../metrics/text';
import { fixed } from './address';
import type { Context } from './context';
import { cellOf, quoteText } from './formula';
import { NO_TARGET, STATUS_WORDS } from './metricRows';
import { shortMonth } from './months';
import type { SeriesBlock } from './series';
import { isComparison } from './settingsPlace';

/** The address of a field of the key result's row. */
export type FieldCell = (id: string) => string;

/** What stands in a column of the linked KPI's row on the calculation tab. */
function linked({ titles }: Context, cell: FieldCell, column: string): string {
  const range = (letter: string) => cellOf(titles.calc, fixed(`${letter}2:${letter}9`));
  return `INDEX(${range(column)};MATCH(${cell('metric')};${range('A')};0))`;
}

/** Whether an id stands in a range, where COUNTIF and MATCH would take `*` and `?` for others, and `<` for many. */
const isAmong = (ids: string, id: string): string =>
  `IF(OR(${id}="";${isComparison(id)});0>1;IF(COUNTIF(${ids};${id})=0;0>1;INDEX(${ids};MATCH(${id};${ids};0))=${id}))`;

/** The first day of the quarter in which a day falls. */
export const quarterBegin = (due: string): string =>
  `DATE(YEAR(${due});CHOOSE(MONTH(${due});1;1;1;4;4;4;7;7;7;10;10;10);1)`;

/**
 * The figure of the last month known before the quarter, or of the first one known: where a key result starts whose
 * start nobody typed. `inCalc` names a range of the calculation tab.
 */
export function figureBefore(
  { measures }: Context,
  series: SeriesBlock,
  metric: string,
  due: string,
  inCalc: (range: string) => string,
): string {
  const [first, last] = [measures[0]!, measures[measures.length - 1]!].map(({ metric: { id } }) => series.of(id));
  const [figures, known, ids] = [spanOf(first!, last!), series.known, fixed('A2:A9')].map(inCalc);
  const before = `COUNTIF(${known};"<"&${quarterBegin(due)})`;
  const month = `MATCH(SMALL(${known};MAX(1;${before}));KPI_MONTHS;0)`;
  const found = `INDEX(${figures};${month};MATCH(${metric};${ids};0))`;
  const knows = `IF(ISNUMBER(${due});AND(COUNT(${known})>0;${isAmong(ids!, metric)});0>1)`;
  return `IF(${knows};IF(${found}="";"—";${found});"—")`;
}

/** From the first cell of a range to the last one of another. */
const spanOf = (first: string, last: string): string => `${first.split(':')[0]}:${last.split(':')[1]}`;

/** In the place of a figure of the months before the last one that the quarter begins from. */
const TOO_EARLY = '"—"';

/** The linked KPI's figure of the chosen month. */
export function current(context: Context, cell: FieldCell): string {
  const ids = cellOf(context.titles.calc, fixed('A2:A9'));
  const due = cell('due');
  const dated = `IF(ISNUMBER(${due});ISNUMBER(KPI_PERIOD);0>1)`;
  const early = `IF(${dated};EDATE(KPI_PERIOD;1)<${quarterBegin(due)};0>1)`;
  const found = `IF(${early};${TOO_EARLY};${linked(context, cell, 'F')})`;
  return `IF(${isAmong(ids, cell('metric'))};${found};"")`;
}

/** A piece that depends on the linked KPI, or what holds where the dashboard has no such KPI. */
const whereLinked = ({ titles }: Context, cell: FieldCell, then: string, otherwise: string): string =>
  `IF(${isAmong(cellOf(titles.calc, fixed('A2:A9')), cell('metric'))};${then};${otherwise})`;

/** Whether a figure meets the target, as the linked KPI rises or falls. */
function meets(context: Context, cell: FieldCell, figure: string): string {
  const direction = linked(context, cell, 'D');
  return `${direction}*${figure}>=${direction}*${cell('target')}`;
}

const bothTyped = (cell: FieldCell, holds: string): string =>
  `IF(COUNT(${cell('start')};${cell('target')})<2;0>1;${holds})`;

/** Whether the start that was typed leaves no way to go: it is the target, or past it. */
function isOver(context: Context, cell: FieldCell): string {
  const [start, target] = [cell('start'), cell('target')];
  const past = whereLinked(context, cell, meets(context, cell, start), '0>1');
  return bothTyped(cell, `IF(${start}=${target};1>0;${past})`);
}

/** Whether the figure from which it is counted, typed or not, has met the target. */
function isPast(context: Context, cell: FieldCell): string {
  const [base, target] = [cell('base'), cell('target')];
  return whereLinked(context, cell, `IF(COUNT(${base};${target})<2;0>1;${meets(context, cell, base)})`, '0>1');
}

/**
 * Of the way from start to target. A start that nobody typed may be past the target already: then there is no way to
 * go, and it is held or lost. One that was typed so is to be looked at again.
 */
export function progress(context: Context, cell: FieldCell): string {
  const [typed, from, now, to] = ['start', 'base', 'current', 'target'].map(cell) as [string, string, string, string];
  const way = `(${now}-${from})/(${to}-${from})`;
  const own = `IF(${meets(context, cell, from)};IF(${meets(context, cell, now)};1;0);${way})`;
  const byHand = `IF(${isOver(context, cell)};"";${way})`;
  return `IF(COUNT(${from};${now};${to})<3;"";IF(ISNUMBER(${typed});${byHand};${own}))`;
}

/** Now, or the end of the chosen month where that is past. */
const CLOCK = 'IF(ISNUMBER(KPI_PERIOD);MIN(NOW();EDATE(KPI_PERIOD;1));NOW())';
/** The last day that the clock has counted. */
const CLOCK_DAY = 'IF(ISNUMBER(KPI_PERIOD);MIN(NOW();EDATE(KPI_PERIOD;1)-1);NOW())';

/** The clock's day in words, as in `31 oct.`: heads that name it do not wrap as dates. */
export function clockDay(language: Language): string {
  const month = shortMonth(CLOCK_DAY, language);
  // Without the hours: half a day less rounds down.
  const day = `ROUND(${CLOCK_DAY}-DATE(YEAR(${CLOCK_DAY});MONTH(${CLOCK_DAY});1)+1/2;0)`;
  return language === 'fr' ? `${day}&" "&${month}` : `${month}&" "&${day}`;
}

/** Of the quarter that ends at the due date, as of the end of the chosen month or of today within it. */
export function elapsed(cell: FieldCell): string {
  const due = cell('due');
  const begin = quarterBegin(due);
  return `IF(ISNUMBER(${due});MAX(0;MIN(1;(${CLOCK}-${begin})/(${due}+1-${begin})));"")`;
}

const NO_FIGURE = STATUS_WORDS[0]!;
const DONE = t('✓ Done', '✓ Atteint');
const ON_TRACK = t('✓ On track', '✓ En bonne voie');
const WATCH = t('◆ Watch', '◆ Surveiller');
const ACT = t('■ Act now', '■ Agir');
const TO_REVIEW = t('○ To review', '○ À revoir');

export function status(context: Context, cell: FieldCell, language: Language): string {
  const word = (text: Text) => quoteText(text[language]);
  const [done, time] = [cell('progress'), cell('elapsed')];
  const aimless = `IF(ISNUMBER(${cell('current')});NOT(ISNUMBER(${cell('target')}));0>1)`;
  return (
    `IF(${cell('text')}="";"";IF(${aimless};${word(NO_TARGET)};IF(${isOver(context, cell)};${word(TO_REVIEW)};` +
    `IF(COUNT(${done};${time})<2;${word(NO_FIGURE)};IF(${done}>=1;${word(DONE)};` +
    `IF(${done}>=${time};${word(ON_TRACK)};IF(${done}>=${time}-20/100;${word(WATCH)};${word(ACT)})))))))`
  );
}

/** Where the straight line from start to target stands. */
export function expected(context: Context, cell: FieldCell): string {
  const [from, to, time] = ['base', 'target', 'elapsed'].map(cell) as [string, string, string];
  const none = `OR(${isOver(context, cell)};${isPast(context, cell)})`;
  return `IF(COUNT(${from};${to};${time})<3;"";IF(${none};"";${from}+(${to}-${from})*${time}))`;
}

const PACE_GOOD = t('✓ On track', '✓ Dans les temps');
const PACE_LATE = t('◆ Behind the line', '◆ En retard');
const PACE_NONE = t('○ Start to review', '○ Départ à revoir');

export function pace(context: Context, cell: FieldCell, language: Language): string {
  const [done, time] = [cell('progress'), cell('elapsed')];
  const word = (text: Text) => quoteText(text[language]);
  const against = `IF(${done}>=${time};${word(PACE_GOOD)};${word(PACE_LATE)})`;
  return `IF(${isOver(context, cell)};${word(PACE_NONE)};IF(COUNT(${done};${time})<2;"";${against}))`;
}

const FAULTS = {
  start: t('■ Start: write a number', '■ Départ : écrivez un nombre'),
  target: t('■ Target: write a number', '■ Cible : écrivez un nombre'),
  due: t('■ Due: write a date', '■ Échéance : écrivez une date'),
  confidence: t('■ Confidence: write a number', '■ Confiance : écrivez un nombre'),
} as const;
const NO_KPI = t('◆ Linked KPI: not on the dashboard', '◆ KPI lié : absent du tableau de bord');
const SAME_AS_TARGET = t('◆ Start = target: to review', '◆ Départ = cible : à revoir');
const PAST = t('◆ Start: past the target already', '◆ Départ : la cible est déjà atteinte');
const FINE = same('✓');

/** The first thing wrong with what was typed, or a tick. */
export function check(context: Context, cell: FieldCell, language: Language): string {
  const [metric, start, target] = ['metric', 'start', 'target'].map(cell) as [string, string, string];
  const faults: [string, Text][] = [
    ...Object.entries(FAULTS).map(([id, words]): [string, Text] => [
      `AND(${cell(id)}<>"";NOT(ISNUMBER(${cell(id)})))`,
      words,
    ]),
    [`IF(${metric}="";0>1;${whereLinked(context, cell, '0>1', '1>0')})`, NO_KPI],
    [bothTyped(cell, `${start}=${target}`), SAME_AS_TARGET],
    [isPast(context, cell), PAST],
  ];
  const verdict = faults.reduceRight(
    (rest, [when, words]) => `IF(${when};${quoteText(words[language])};${rest})`,
    quoteText(FINE[language]),
  );
  const filled = ['text', 'metric', 'start', 'target', 'due'].map((id) => `${cell(id)}<>""`).join(';');
  return `IF(OR(${filled});${verdict};"")`;
}

/** What is left to gain in each week until the due date (G7). */
export function weekly(cell: FieldCell): string {
  const [now, to, due, done] = ['current', 'target', 'due', 'progress'].map(cell) as [string, string, string, string];
  const weeks = `MAX(1;(${due}+1-${CLOCK})/7)`;
  return `IF(COUNT(${done};${due})<2;"";IF(${done}>=1;0;(${to}-${now})/${weeks}))`;
}

const WELL_SET = t('✓ Well set', '✓ Bien calibré');
const EASY = t('◆ Easy: aim at 70%', '◆ Facile : visez 70 %');
const HARD = t('◆ Hard: aim at 70%', '◆ Difficile : visez 70 %');
/** Points of a hundred around 70 that count as well set. */
const AROUND = 15;

/** Whether the confidence stands near 7 chances in 10 (G4). */
export const wellSet = (confidence: string): string =>
  `IF(ISNUMBER(${confidence});ABS(ROUND(100*${confidence};0)-70)<=${AROUND};0>1)`;

export function aim(context: Context, cell: FieldCell, language: Language): string {
  const [text, confidence] = [cell('text'), cell('confidence')];
  const word = (one: Text) => quoteText(one[language]);
  return (
    `IF(OR(${text}="";NOT(ISNUMBER(${confidence})));"";IF(${isPast(context, cell)};${word(EASY)};` +
    `IF(${wellSet(confidence)};${word(WELL_SET)};IF(${confidence}>7/10;${word(EASY)};${word(HARD)}))))`
  );
}

/** The ghost sign of a key result that no person answers for. */
export const NO_OWNER = t('no named owner', 'sans responsable');

const SIGNS: readonly (readonly [sign: Text, missing: (cell: FieldCell) => string])[] = [
  [NO_OWNER, (cell) => noPerson(cell('owner'))],
  [t('no deadline', 'sans échéance'), (cell) => `NOT(ISNUMBER(${cell('due')}))`],
  [t('no initiative', 'sans initiative'), (cell) => `${cell('initiatives')}=""`],
  [t('no weekly review', 'sans suivi hebdo'), (cell) => tooSlow(cell('rhythm'))],
  [t('not measurable', 'non mesurable'), unmeasured],
];

function unmeasured(cell: FieldCell): string {
  const [from, now, to] = ['base', 'current', 'target'].map(cell) as [string, string, string];
  return `COUNT(${from};${now};${to})+IF(${now}=${TOO_EARLY};1;0)<3`;
}

/** A review each month or quarter comes too late (G6). */
const SLOW_WORDS = ['mensuel', 'chaque mois', 'trimestriel', 'chaque trimestre', 'monthly', 'quarterly'];

const tooSlow = (rhythm: string): string =>
  `OR(${rhythm}="";${SLOW_WORDS.map((word) => `LEFT(${rhythm};${word.length})=${quoteText(word)}`).join(';')})`;

/** "The product team" is nobody, "Léa, product team" is Léa: as `looksLikeTeam`, as far as a formula can tell. */
function noPerson(owner: string): string {
  const begins = [...TEAM_WORDS, 'l’équipe', "l'équipe"].map((word) => beginsWith(owner, word));
  const within = TEAM_WORDS.flatMap((word) => [`COUNTIF(${owner};"* ${word}")`, `COUNTIF(${owner};"* ${word} *")`]);
  const parted = [',', '(', '–', '-'].map((sign) => `COUNTIF(${owner};"*${sign}*")`).join('+');
  return `OR(${owner}="";${begins.join(';')};IF(${parted}=0;${within.join('+')}>0;0>1))`;
}

const beginsWith = (cell: string, word: string): string =>
  `LEFT(${cell}&" ";${word.length + 1})=${quoteText(`${word} `)}`;

const NO_GHOST = t('✓ Alive', '✓ Vivant');

/** The five signs of an OKR that nobody follows (METHOD G6), in words. */
export function ghost(cell: FieldCell, language: Language): string {
  const any = `OR(${SIGNS.map(([, missing]) => missing(cell)).join(';')})`;
  const list = SIGNS.map(([sign, missing]) => `IF(${missing(cell)};${quoteText(`◆ ${sign[language]} `)};"")`).join('&');
  return `IF(${cell('text')}="";"";IF(${any};${list};${quoteText(NO_GHOST[language])}))`;
}
