/** This file keeps the engine's measuring chatter off the console while it works. */

export function quietly<T>(work: () => T): T {
  const { debug } = console;
  console.debug = () => {};
  try {
    return work();
  } finally {
    console.debug = debug;
  }
}
