/** This file opens a workbook in a state to be looked at, and measures which of its texts do not fit their cells. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { SavedWorkbook } from '../../src/local/node';
import type { Plan } from '../../src/method/plan';
import { generate } from '../integration/generating';
import { NOW, openAddOn } from '../open';
import { type Language, type State, tabsOf } from './lookStates';

export const LOCALES = { fr: 'fr_FR', en: 'en_US' } as const;
const MADE = new Map<string, Promise<SavedWorkbook>>();

const open = (plan: Plan, workbook?: SavedWorkbook) => openAddOn({ locale: LOCALES[plan.language], workbook });

const make = async (plan: Plan, sample: boolean): Promise<SavedWorkbook> => {
  const spreadsheet = await open(plan);
  await generate(spreadsheet, plan, { sample });
  return spreadsheet.save();
};

/** The workbook of a state; states of one plan share its generation. */
export const workbookOf = async ({ plan, sample, edit }: State, language: Language): Promise<SavedWorkbook> => {
  const wanted = plan(language);
  const key = JSON.stringify([wanted, sample]);
  if (!MADE.has(key)) MADE.set(key, make(wanted, sample));
  const made = await MADE.get(key)!;
  if (!edit) return made;
  const spreadsheet = await open(wanted, made);
  edit(tabsOf(spreadsheet, language, NOW));
  return spreadsheet.save();
};

/** Puts a workbook where the page of a server on this folder reads it. */
export const place = async (folder: string, language: Language, workbook: SavedWorkbook): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `workbook-${LOCALES[language]}.json`), JSON.stringify(workbook));
};

/**
 * The errors of a sheet, and its texts that are not seen whole, measured with the fonts that draw them: a line wider than its cell, its
 * merge or, for a text that may run on, the empty cells beside it; a word broken in two; more lines than the cell is high.
 */
export const clippedTexts = (page: Page, sheet: string): Promise<string[]> =>
  page.evaluate((name) => {
    /** Google leaves 3 px at each side of a text, and 2 px between the lines of Arial. */
    const SIDES = 6;
    const BETWEEN = 2;
    /** The mark of a list. */
    const ARROW = 18;
    const { model, engine } = window.localSheets!.host.workbook;
    const { getters } = model;
    const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === name)!;
    const { right, bottom } = getters.getSheetZone(sheetId);
    const isHidden = (col: number, row: number) =>
      getters.isColHidden(sheetId, col) || getters.isRowHidden(sheetId, row);
    const widthOf = (from: number, to: number) => {
      let width = 0;
      for (let col = from; col <= to; col++)
        if (!getters.isColHidden(sheetId, col)) width += getters.getColSize(sheetId, col);
      return width;
    };
    const heightOf = (from: number, to: number) => {
      let height = 0;
      for (let row = from; row <= to; row++)
        if (!getters.isRowHidden(sheetId, row)) height += getters.getRowSize(sheetId, row);
      return height;
    };
    const isEmpty = (col: number, row: number) => {
      const position = { sheetId, col, row };
      const { formattedValue } = getters.getEvaluatedCell(position);
      return !getters.isInMerge(position) && formattedValue === '' && !getters.getCell(position)?.isFormula;
    };
    const faults: string[] = [];
    for (let row = 0; row <= bottom; row++)
      for (let col = 0; col <= right; col++) {
        const position = { sheetId, col, row };
        const { value, formattedValue, type } = getters.getEvaluatedCell(position);
        const merge = getters.getMerge(position);
        if (isHidden(col, row) || formattedValue === '' || (merge && (merge.left !== col || merge.top !== row)))
          continue;
        const [last, low] = merge ? [merge.right, merge.bottom] : [col, row];
        const style = getters.getCellComputedStyle(position);
        const wraps = style.wrapping === 'wrap' && typeof value === 'string';
        const arrow = getters.cellHasListDataValidationIcon(position) ? ARROW : 0;
        const own = widthOf(col, last) - SIDES - arrow;
        const lines = getters.getCellMultiLineText(position, { maxWidth: 0, wrapWidth: wraps ? own : undefined });
        const sizes = lines.map((line) => getters.getTextWidth(line, style));
        const widest = Math.max(...sizes);
        let room = own;
        if (!wraps && !merge && type === 'text' && style.wrapping !== 'clip' && style.align !== 'center') {
          const step = style.align === 'right' ? -1 : 1;
          for (let next = col + step; next >= 0 && next <= right && isEmpty(next, row); next += step)
            room += widthOf(next, next);
        }
        const font = Math.round(((style.fontSize ?? 10) * 96) / 72);
        const tall = lines.length * (font + BETWEEN) - BETWEEN;
        const at = `${name} ${engine.helpers.toXC(col, row)}: ${formattedValue}`;
        const words = formattedValue.split(/[ \n]+/).filter((word) => word);
        const isWhole =
          lines
            .join(' ')
            .split(/[ \n]+/)
            .filter((word) => word).length === words.length;
        if (/^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|ERROR!)/.test(formattedValue))
          faults.push(`${at} (an error)`);
        else if (widest > room + 0.5) faults.push(`${at} (${Math.ceil(widest)} px in ${room})`);
        else if (tall > heightOf(row, low))
          faults.push(`${at} (${lines.length} lines, ${tall} px in ${heightOf(row, low)})`);
        else if (!isWhole) faults.push(`${at} (a word broken: ${lines.join(' / ')})`);
      }
    return faults;
  }, sheet);
