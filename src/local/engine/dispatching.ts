/** This file has the engine ask about a command, and tell it to, only the plugins that have a say: a workbook is made of thousands. */

import type { Command, Engine, Model } from './types';

type Plugin = {
  allowDispatch(command: Command): string | string[];
  beforeHandle(command: Command): void;
  handle(command: Command): void;
};
type Dispatcher = {
  handlers: Plugin[];
  checkDispatchAllowedCoreCommand(command: Command): (string | string[])[];
  dispatchToHandlers(plugins: readonly Plugin[], command: Command): void;
  trigger(event: string, command: Command): void;
};
type Told = { first: Plugin[]; rest: Plugin[] };

/** The engine's list of plugins does not change once the model is made. */
export function dispatchToThoseConcerned(engine: Engine, model: Model): void {
  const dispatcher = model as unknown as Dispatcher;
  const silent = Object.getPrototypeOf(engine.UIPlugin.prototype) as Plugin;
  const has = (name: keyof Plugin) => (plugin: Plugin) => plugin[name] !== silent[name];
  const toldOf = (plugins: readonly Plugin[]): Told => ({
    first: plugins.filter(has('beforeHandle')),
    rest: plugins.filter(has('handle')),
  });
  const isOutsideCore = (plugin: Plugin) => !(plugin instanceof engine.CorePlugin);
  const core = new Map<readonly Plugin[], Told>();
  const others = new Map<readonly Plugin[], Told>();
  const asked = dispatcher.handlers.filter(has('allowDispatch'));

  dispatcher.checkDispatchAllowedCoreCommand = (command) => asked.map((plugin) => plugin.allowDispatch(command));

  dispatcher.dispatchToHandlers = (plugins, command) => {
    const isCore = engine.isCoreCommand(command as never);
    const known = isCore ? core : others;
    const told = known.get(plugins) ?? toldOf(isCore ? plugins : plugins.filter(isOutsideCore));
    known.set(plugins, told);
    for (const plugin of told.first) plugin.beforeHandle(command);
    for (const plugin of told.rest) plugin.handle(command);
    dispatcher.trigger('command-dispatched', command);
  };
}
