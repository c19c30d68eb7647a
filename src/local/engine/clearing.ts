/** This file has the engine clear the cells that are there, not every place of a grid, when rows or columns are deleted. */

import type { Engine, Zone } from './types';

type Cells = {
  getters: { getCell(position: { sheetId: string; col: number; row: number }): object | undefined };
  clearCells(sheetId: string, zones: Zone[]): void;
};

const quickEngines = new WeakSet<Engine>();

export function clearUsedCells(engine: Engine): void {
  if (quickEngines.has(engine)) return;
  quickEngines.add(engine);
  const registry = engine.registries.corePluginRegistry;
  const EngineCells = registry.get('cell') as unknown as new (config: object) => Cells;
  class UsedCells extends EngineCells {
    override clearCells(sheetId: string, zones: Zone[]): void {
      super.clearCells(
        sheetId,
        zones.flatMap((zone) => usedIn(this.getters, sheetId, zone)),
      );
    }
  }
  registry.replace('cell', UsedCells as never);
}

/** A zone for each cell of a zone. */
function usedIn({ getCell }: Cells['getters'], sheetId: string, { left, right, top, bottom }: Zone): Zone[] {
  const used: Zone[] = [];
  for (let col = left; col <= right; col++) {
    for (let row = top; row <= bottom; row++) {
      if (getCell({ sheetId, col, row })) used.push({ left: col, right: col, top: row, bottom: row });
    }
  }
  return used;
}
