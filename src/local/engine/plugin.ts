/** This file adds to the engine a command that carries many, so that a block is written and recalculated once. */

import type { Command, Engine } from './types';

export const MANY = 'CAP_MANY';

const withPlugin = new WeakSet<Engine>();

/** What follows a change of rows or columns, besides the engine's own cells. */
export type Watcher = (command: Command) => void;

export function addPlugins(engine: Engine): void {
  if (withPlugin.has(engine)) return;
  withPlugin.add(engine);
  class Many extends engine.UIPlugin {
    static override getters = [] as const;
    private readonly watcher?: Watcher;

    constructor(config: ConstructorParameters<Engine['UIPlugin']>[0]) {
      super(config);
      this.watcher = (config.custom as { watcher?: Watcher }).watcher;
    }

    override handle(command: unknown): void {
      const { type, commands } = command as { type: string; commands: Command[] };
      if (type === MANY) for (const each of commands) this.dispatch(each.type as never, each as never);
      else this.watcher?.(command as Command);
    }
  }
  engine.registries.featurePluginRegistry.add('cap.many', Many as never);
}
