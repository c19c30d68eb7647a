/** This file times tasks against each other, and prints what it found in columns. */

export type Task = () => unknown;

/** The least time of each task in milliseconds; they take turns, so that a busy machine slows all of them alike. */
export const race = async (tasks: readonly Task[], rounds = 9): Promise<number[]> => {
  const least = tasks.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (const [index, task] of tasks.entries()) {
      const start = performance.now();
      await task();
      least[index] = Math.min(least[index]!, performance.now() - start);
    }
  }
  return least;
};

export const report = (label: string, cells: readonly string[]): void =>
  console.log([label.padEnd(34), ...cells.map((text) => text.padStart(15))].join(''));
export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
export const times = (value: number): string => `× ${value.toFixed(value < 10 ? 2 : 1)}`;
