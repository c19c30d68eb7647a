/** This file makes the engine's grid show values as Google formats them, in the spreadsheet's locale. */

import type { Formats } from './formats';
import type { Locale } from './locale';
import { display } from './numberFormat';
import type { Model, Position } from './types';

type Cell = { value: unknown; type: string; format?: string; formattedValue: string };
type Getters = {
  getEvaluatedCell(position: Position): Cell;
  getCellText(position: Position, options?: { showFormula?: boolean; availableWidth?: number }): string;
};

/** Every plugin reads cells through the model's getters, so that it is enough to replace them there. */
export function showAsGoogle(model: Model, formats: Formats, locale: Locale): void {
  const getters = model.getters as unknown as Getters;
  const { getEvaluatedCell, getCellText } = getters;
  const shown = new WeakSet<object>();

  getters.getEvaluatedCell = (position) => {
    const cell = getEvaluatedCell(position);
    if (shown.has(cell) || Object.isFrozen(cell)) return cell;
    shown.add(cell);
    if (cell.type !== 'error')
      cell.formattedValue = display(cell.value, cell.format && formats.toGoogle(cell.format), locale);
    return cell;
  };

  getters.getCellText = (position, options) => {
    if (options?.showFormula) return getCellText(position, options);
    return getters.getEvaluatedCell(position).formattedValue;
  };
}
