/** This file makes the tab of the self-check anew: everything that Cap Nord relies on is tried in it, and in no other. */
import { literal } from '../workbook/literal';
import { type SelfCheck, selfCheck } from '../workbook/selfCheck';
import { inSignsOf, plainSpaces } from '../workbook/selfCheckFormats';
import { COLUMNS } from '../workbook/selfCheckLines';
import { isFormula } from '../workbook/tab';
import { COLORS, FONT } from '../workbook/tokens';
import { needConsent } from './consent';
import { fileLanguage } from './fileLanguage';
import { freeTitle, titlesIn } from './freeTitle';
import { TAB_METADATA } from './reader';
import { KEY, seen, TRIALS } from './selfCheckTrials';
import { userLanguage } from './userLanguage';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Called by the menu. */
export function openSelfCheck(): void {
  needConsent('file');
  const language = userLanguage();
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const plan = selfCheck(
    language,
    fileLanguage(),
    TRIALS.map(({ text }) => text[language]),
  );
  const sheet = newSheet(spreadsheet, plan);
  write(sheet, plan);
  judge(spreadsheet, sheet, plan);
}

/** The tab of the last time goes once the new one stands: it may be the only one. */
function newSheet(spreadsheet: Spreadsheet, { title, cells }: SelfCheck): Sheet {
  const old = spreadsheet.createDeveloperMetadataFinder().withKey(TAB_METADATA).withValue(KEY).find();
  const sheet = spreadsheet.insertSheet(spreadsheet.getNumSheets());
  for (const mark of old) spreadsheet.deleteSheet(mark.getLocation().getSheet()!);
  sheet.setName(freeTitle(titlesIn(spreadsheet), title, (rank) => (rank === 0 ? '' : ` (${rank + 1})`)));
  sheet.addDeveloperMetadata(TAB_METADATA, KEY, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  sheet.deleteRows(cells.length + 1, sheet.getMaxRows() - cells.length);
  return sheet;
}

function write(sheet: Sheet, { cells, formats }: SelfCheck): void {
  const lines = cells.map((line, row) =>
    line.map((cell, column) => {
      if (cell === null) return '';
      if (isFormula(cell)) return cell.formula;
      return typeof cell === 'string' ? literal(cell, formats[row]![column]!) : cell;
    }),
  );
  sheet
    .getRange(1, 1, lines.length, COLUMNS.last)
    .setNumberFormats(formats as string[][])
    .setFontFamily(FONT)
    .setHorizontalAlignment('left')
    .setVerticalAlignment('top')
    .setValues(lines);
  sheet.getRange('A1').setFontSize(14);
  sheet.getRangeList(['A1', 'A3:T3']).setFontWeight('bold');
  sheet.getRange('A3:T3').setBackground(COLORS.head);
  sheet.setColumnWidths(COLUMNS.expected, 2, 130);
}

/** Everything is read, then what was expected and what was seen is written at once. */
function judge(spreadsheet: Spreadsheet, sheet: Sheet, plan: SelfCheck): void {
  const { signsRow, formatsRow, looks, trialsRow } = plan;
  const shown = sheet.getRange(signsRow, COLUMNS.inputs, 1 + looks.length, 1).getDisplayValues();
  const asHere = inSignsOf(shown[0]![0]!);
  const formats = looks.map((text, rank) => [asHere(text), plainSpaces(shown[rank + 1]![0]!)]);
  const trials = TRIALS.map((trial, rank) => {
    const cell = sheet.getRange(trialsRow + rank, COLUMNS.inputs);
    return [trial.expected, seen(trial, { spreadsheet, sheet, cell })];
  });
  const lines = [...formats, ...trials].map((line) => line.map((text) => literal(text, '')));
  sheet.getRange(formatsRow, COLUMNS.expected, lines.length, 2).setValues(lines);
}
