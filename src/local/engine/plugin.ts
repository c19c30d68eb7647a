/** This file adds to the engine a command that does whatever it is given, so that all of it is computed, drawn and undone once. */

import type { Command, Engine } from './types';

export const TOGETHER = 'CAP_TOGETHER';

const withPlugin = new WeakSet<Engine>();

/** What follows a change of rows or columns, besides the engine's own cells. */
export type Watcher = (command: Command) => void;

export function addPlugins(engine: Engine): void {
  if (withPlugin.has(engine)) return;
  withPlugin.add(engine);
  class Together extends engine.UIPlugin {
    static override getters = [] as const;
    private readonly watcher?: Watcher;

    constructor(config: ConstructorParameters<Engine['UIPlugin']>[0]) {
      super(config);
      this.watcher = (config.custom as { watcher?: Watcher }).watcher;
    }

    override handle(command: unknown): void {
      const { type, work } = command as { type: string; work: () => void };
      if (type === TOGETHER) work();
      else this.watcher?.(command as Command);
    }
  }
  engine.registries.featurePluginRegistry.add('cap.together', Together as never);
}
