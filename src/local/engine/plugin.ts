/** This file adds to the engine a command that carries many, so that a block is written and recalculated once. */

import type { Command, Engine } from './types';

export const MANY = 'CAP_MANY';

const withPlugin = new WeakSet<Engine>();

/** A command, or commands that depend on what the ones before have done. */
export type Queued = Command | (() => Command[]);

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
      const { type, commands } = command as { type: string; commands: Queued[] };
      if (type === MANY) for (const each of commands) this.run(each);
      else this.watcher?.(command as Command);
    }

    private run(queued: Queued): void {
      const commands = typeof queued === 'function' ? queued() : [queued];
      for (const command of commands) this.dispatch(command.type as never, command as never);
    }
  }
  engine.registries.featurePluginRegistry.add('cap.many', Many as never);
}
