/** This file lays the "Start here" tab in a new workbook: types its cells as a person would, and dresses them. */
import { createGrid } from '../host/grid';
import type { Host, SavedWorkbook } from '../host/host';
import { type Look, type StartLocale, type StartTab, startHere } from '../startHere';
import { engine } from './engine';

const SHEET_LENGTH = 100;

/** The engine draws a line under a range as a border of its own. */
const dress = ({ workbook }: Host, sheetId: string, range: string, look: Look): void => {
  const zone = engine.helpers.toZone(range);
  const { lineBelow, format, size, colour, fill, wrap, ...same } = look;
  const style = {
    ...same,
    ...(size ? { fontSize: size } : {}),
    ...(colour ? { textColor: colour } : {}),
    ...(fill ? { fillColor: fill } : {}),
    ...(wrap ? { wrapping: 'wrap' } : {}),
    verticalAlign: 'middle',
  };
  workbook.run({
    type: 'SET_FORMATTING',
    sheetId,
    target: [zone],
    style,
    ...(format ? { format: workbook.formats.toEngine(format) } : {}),
  });
  if (!lineBelow) return;
  const border = { position: 'bottom', color: lineBelow, style: 'thin' };
  workbook.run({ type: 'SET_ZONE_BORDERS', sheetId, target: [zone], border });
};

const size = ({ workbook }: Host, sheetId: string, { widths, heights }: StartTab): void => {
  const resize = (dimension: 'COL' | 'ROW', index: number, pixels: number) =>
    workbook.run({ type: 'RESIZE_COLUMNS_ROWS', sheetId, dimension, elements: [index], size: pixels });
  widths.forEach((width, index) => {
    resize('COL', index, width);
  });
  for (const [row, height] of Object.entries(heights)) resize('ROW', Number(row) - 1, height);
};

const colourStates = ({ workbook }: Host, sheetId: string, { states }: StartTab): void => {
  const ranges = [workbook.peek.getRangeDataFromXc(sheetId, states.range)];
  for (const [sign, { fill, colour }] of states.colours) {
    const rule = {
      type: 'CellIsRule',
      operator: 'beginsWithText',
      values: [sign],
      style: { fillColor: fill, textColor: colour },
    };
    workbook.run({ type: 'ADD_CONDITIONAL_FORMAT', sheetId, ranges, cf: { id: `start-${sign}`, rule } });
  }
};

const lay = (host: Host, tab: StartTab): void => {
  const { workbook } = host;
  const sheetId = workbook.peek.getActiveSheetId();
  const name = workbook.peek.getSheetName(sheetId);
  workbook.run({ type: 'RENAME_SHEET', sheetId, oldName: name, newName: tab.name });
  workbook.run({ type: 'SET_GRID_LINES_VISIBILITY', sheetId, areGridLinesVisible: false });
  size(host, sheetId, tab);
  const everywhere = `A1:Z${SHEET_LENGTH}`;
  for (const [range, look] of [[everywhere, {}] as const, ...tab.looks]) dress(host, sheetId, range, look);
  workbook.run({ type: 'ADD_MERGE', sheetId, target: tab.merges.map(engine.helpers.toZone), force: true });
  const grid = createGrid(host);
  for (const [cell, text] of Object.entries(tab.cells)) grid.type(cell, text);
  colourStates(host, sheetId, tab);
};

/** The first formula is typed where it is tried, unless somebody has gone elsewhere before the grid is drawn. */
export const selectFreeCell = ({ workbook }: Host, locale: StartLocale): void => {
  const { left, top } = engine.helpers.toZone(startHere(locale).free);
  const select = () => {
    const { sheetId, col, row } = workbook.peek.getActivePosition();
    // In a low window, the grid would scroll the title out of sight.
    const seen = workbook.model.getters.isVisibleInViewport({ sheetId, col: left, row: top });
    if (col === 0 && row === 0 && seen) workbook.model.selection.selectCell(left, top);
  };
  // Before, the grid does not know its height.
  requestAnimationFrame(() => requestAnimationFrame(select));
};

/** Laid in a spreadsheet of its own and saved, so that the person who opens it has nothing to undo. */
export const withStartTab = (host: Host, locale: StartLocale): SavedWorkbook => {
  host.workbook.together(() => lay(host, startHere(locale)));
  return host.save();
};
