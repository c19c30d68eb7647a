/** This file lays the 30-day plan and the launch checklist in a tab on request: once, for its ticks and notes are the team's. */
import { CHECKLIST } from '../method/checklist';
import type { Plan } from '../method/plan';
import { say } from '../method/say';
import { thirtyDayPlan } from '../method/thirtyDays';
import { type Language, same, type Text, t } from '../metrics/text';
import { dayFormula, formula } from '../workbook/formula';
import { DAY } from '../workbook/numberFormats';
import { COLORS } from '../workbook/tokens';
import { freeTitle, titlesIn } from './freeTitle';
import { TAB_METADATA } from './reader';
import { clearUnfinished, makeWhole } from './wholeTab';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Line = (string | boolean)[];

const KEY = 'thirty-days';
const TITLE: Text = t('30-day plan', 'Plan 30 jours');
const HELP: Text = t(
  'Tick what is done. This tab is yours: Cap Nord does not write here again.',
  'Cochez ce qui est fait. Cet onglet est à vous : Cap Nord n’y écrit plus.',
);
const HEADERS: readonly Text[] = [
  t('Done', 'Fait'),
  t('Week', 'Semaine'),
  t('Task', 'Tâche'),
  t('Deliverable', 'Livrable'),
  t('Due', 'Échéance'),
  t('Owner', 'Responsable'),
  same('Notes'),
];
const LAUNCH: Text = t('Launch checklist (ready at 10)', 'Liste de lancement (prêt à 10)');
const WIDTHS = [60, 120, 360, 240, 100, 140, 240];
const FIRST = 4;
/** The columns of the task, of the day by which it is due, and of what the team fills in. */
const [TEXTS, DUE, ENTRIES] = [3, 5, 6];

/** Shows the tab, made when there is none; whatever stands in it stays. */
export function openThirtyDays(spreadsheet: Spreadsheet, plan: Plan, ticked: readonly string[], today: string): Sheet {
  clearUnfinished(spreadsheet);
  const sheet = found(spreadsheet);
  if (sheet) return spreadsheet.setActiveSheet(sheet);
  const title = freeTitle(titlesIn(spreadsheet), TITLE[plan.language], suffixOf);
  return makeWhole(spreadsheet, title, (made) => write(made, plan, ticked, today));
}

function found(spreadsheet: Spreadsheet): Sheet | null {
  const marks = spreadsheet.createDeveloperMetadataFinder().withKey(TAB_METADATA).withValue(KEY).find();
  return marks[0]?.getLocation().getSheet() ?? null;
}

function write(sheet: Sheet, plan: Plan, ticked: readonly string[], today: string): void {
  const { language } = plan;
  const tasks = taskLines(plan, today);
  const points = pointLines(plan, ticked);
  const launch = FIRST + tasks.length + 1;
  const lines = [...headLines(language), ...tasks, blank(), launchLine(launch, points.length, language), ...points];
  sheet.addDeveloperMetadata(TAB_METADATA, KEY, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  // Before the ticks, which they would take away.
  sheet.getRange(FIRST, 1, tasks.length, 1).insertCheckboxes();
  sheet.getRange(launch + 1, 1, points.length, 1).insertCheckboxes();
  sheet.getRange(1, 1, lines.length, HEADERS.length).setValues(lines).setVerticalAlignment('top');
  sheet.getRange(FIRST, TEXTS, lines.length - FIRST + 1, 2).setWrap(true);
  sheet.getRange(FIRST, DUE, tasks.length, 1).setNumberFormat(DAY[language]);
  sheet.getRange(launch, 1).setNumberFormat(`0" / ${points.length}"`);
  sheet.getRangeList(['A1', `A${FIRST - 1}:G${FIRST - 1}`, `A${launch}:G${launch}`]).setFontWeight('bold');
  sheet.getRangeList([`A${FIRST - 1}:G${FIRST - 1}`, `A${launch}:G${launch}`]).setBackground(COLORS.head);
  sheet.getRange(FIRST, ENTRIES, lines.length - FIRST + 1, 2).setBackground(COLORS.entry);
  for (const [index, width] of WIDTHS.entries()) sheet.setColumnWidth(index + 1, width);
  sheet.setFrozenRows(FIRST - 1);
}

/** `Title`, `Title (Cap Nord)`, `Title (2)`… */
const suffixOf = (rank: number): string => (rank === 0 ? '' : ` (${rank === 1 ? 'Cap Nord' : rank})`);

const blank = (): Line => HEADERS.map(() => '');

const headLines = (language: Language): Line[] => [
  [TITLE[language], ...blank().slice(1)],
  [say(HELP, language), ...blank().slice(1)],
  HEADERS.map((header) => header[language]),
];

const taskLines = (plan: Plan, today: string): Line[] =>
  thirtyDayPlan(plan, today).map(({ due, week, text, gives }) => [
    false,
    String(week),
    say(text, plan.language),
    gives ? say(gives, plan.language) : '',
    formula(`=${dayFormula(due)}`).formula,
    '',
    '',
  ]);

/** The score counts the ticks beneath. */
const launchLine = (row: number, count: number, language: Language): Line => [
  formula(`=COUNTIF(A${row + 1}:A${row + count};1=1)`).formula,
  '',
  say(LAUNCH, language),
  ...blank().slice(3),
];

const pointLines = (plan: Plan, ticked: readonly string[]): Line[] =>
  CHECKLIST.map(({ id, group, text, proved }) => [
    proved?.(plan) ?? ticked.includes(id),
    say(group, plan.language),
    say(text, plan.language),
    ...blank().slice(3),
  ]);
