/** This file has the engine work out where rows and columns stand when it is asked, not for every tab after every change. */

import type { Engine } from './types';

type Dimension = 'COL' | 'ROW';
type Positions = Record<Dimension, Record<number, number>>;
type HeaderPositions = {
  computePositions(sheetId: string, dimension: Dimension): Record<number, number>;
  computeHeaderPositionsOfSheet(sheetId: string): Positions;
};

const lazyEngines = new WeakSet<Engine>();

export function computeHeadersLazily(engine: Engine): void {
  if (lazyEngines.has(engine)) return;
  lazyEngines.add(engine);
  const registry = engine.registries.statefulUIPluginRegistry;
  const EnginePositions = registry.get('header_positions') as unknown as new (config: object) => HeaderPositions;
  class LazyPositions extends EnginePositions {
    override computeHeaderPositionsOfSheet(sheetId: string): Positions {
      const known: Partial<Positions> = {};
      const positions = (dimension: Dimension) => {
        known[dimension] ??= this.computePositions(sheetId, dimension);
        return known[dimension];
      };
      return {
        get COL() {
          return positions('COL');
        },
        get ROW() {
          return positions('ROW');
        },
      };
    }
  }
  registry.replace('header_positions', LazyPositions as never);
}
