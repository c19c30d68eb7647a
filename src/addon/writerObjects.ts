/** This file makes what lies over a tab's cells: colour rules, drop-downs, links. */
import { area } from '../workbook/address';
import type { Choice, ColorRule, Tab, TabKey } from '../workbook/tab';
import { isFormula } from '../workbook/tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Our rules first, since the first match wins; then the user's, as they were. */
export function colorRules(sheet: Sheet, tab: Tab, standing: readonly Rule[], owned: readonly string[]): Rule[] {
  const theirs = standing.filter((rule) => {
    const places = rule.getRanges().map((range) => range.getA1Notation());
    return !places.every((place) => owned.includes(place));
  });
  return [...(tab.rules ?? []).map((rule) => colorRule(sheet, rule)), ...theirs];
}

function colorRule(sheet: Sheet, { at, when, color, background, bold }: ColorRule): Rule {
  let builder = SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange(at)]);
  builder = isFormula(when)
    ? builder.whenFormulaSatisfied(when.formula)
    : builder.whenTextStartsWith((when as { startsWith: string }).startsWith);
  if (color !== undefined) builder = builder.setFontColor(color);
  if (background !== undefined) builder = builder.setBackground(background);
  if (bold !== undefined) builder = builder.setBold(bold);
  return builder.build();
}

export function chooseFrom(sheet: Sheet, tab: Tab, sheetOf: (key: TabKey) => Sheet): void {
  const choices = tab.choices ?? [];
  for (const choice of choices) {
    if (!choice.block) sheet.getRange(choice.at).setDataValidation(validation(choice, sheetOf));
  }
  const blocks = choices.flatMap((choice) => choice.block ?? []);
  for (const block of blocks.filter((one, index) => blocks.indexOf(one) === index)) {
    const within = choices.filter((choice) => choice.block === block);
    sheet.getRange(block).setDataValidations(validations(block, within, sheetOf));
  }
}

function validations(block: string, choices: readonly Choice[], sheetOf: (key: TabKey) => Sheet) {
  const whole = area(block);
  const rules = Array.from({ length: whole.rows }, () =>
    Array.from({ length: whole.columns }, (): GoogleAppsScript.Spreadsheet.DataValidation | null => null),
  );
  for (const choice of choices) {
    const rule = validation(choice, sheetOf);
    const { row, column, rows, columns } = area(choice.at);
    for (let down = 0; down < rows; down += 1) {
      for (let across = 0; across < columns; across += 1) {
        rules[row - whole.row + down]![column - whole.column + across] = rule;
      }
    }
  }
  return rules;
}

function validation(
  { from, strict, help }: Choice,
  sheetOf: (key: TabKey) => Sheet,
): GoogleAppsScript.Spreadsheet.DataValidation {
  let builder = SpreadsheetApp.newDataValidation();
  if (from === 'checkbox') builder = builder.requireCheckbox();
  else if ('range' in from) builder = builder.requireValueInRange(sheetOf(from.tab).getRange(from.range), true);
  else builder = builder.requireValueInList([...from], true);
  builder = builder.setAllowInvalid(!strict);
  return (help === '' ? builder : builder.setHelpText(help)).build();
}

/** Parts of a text which lead to tabs, parted by dots. */
export function richLinks(sheet: Sheet, tab: Tab, sheetOf: (key: TabKey) => Sheet): void {
  for (const { at, links } of tab.pieces) {
    if (!links) continue;
    const text = links.map((link) => link.text).join(SEPARATOR);
    let builder = SpreadsheetApp.newRichTextValue().setText(text);
    let start = 0;
    for (const link of links) {
      const end = start + link.text.length;
      builder = builder.setLinkUrl(start, end, `#gid=${sheetOf(link.tab).getSheetId()}`);
      start = end + SEPARATOR.length;
    }
    sheet.getRange(at.split(':')[0]!).setRichTextValue(builder.build());
  }
}

const SEPARATOR = ' · ';
