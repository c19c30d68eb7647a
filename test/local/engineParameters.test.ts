/** This file says which parameter of a function each argument is: the one that the engine itself takes it for. */
import { expect, test } from 'vitest';
import { type Parameter, parametersFor } from '../../src/local/engine/parameters';
import { loadEngine } from '../../src/local/node';
import { openWith } from './hostAddOn';

type Vectorised = (this: object, ...args: unknown[]) => unknown;
type Description = {
  name: string;
  args: Parameter[];
  minArgRequired: number;
  maxArgPossible: number;
  nbrArgRepeating: number;
  nbrOptionalNonRepeatingArgs: number;
};
type Registry = {
  content: Record<string, Description>;
  mapping: Record<string, Vectorised>;
  replace(name: string, description: object): void;
};

/** The engine computes once for each cell of a range given where one value is due, and reports it as a range. */
function engineTakesFor(registry: Registry, args: Parameter[], supplied: number, position: number): number {
  const asked = (wanted: number) => {
    const probed = args.map((arg, index) => ({
      ...arg,
      acceptErrors: true,
      acceptMatrixOnly: false,
      acceptMatrix: index !== wanted,
    }));
    const name = `PROBE.${probes++}`;
    registry.replace(name, { description: '', args: probed, compute: () => ({ value: 1 }) });
    const range = [[{ value: 1 }], [{ value: 2 }]];
    const given = Array.from({ length: supplied }, (_, index) => (index === position ? range : { value: 1 }));
    const result = registry.mapping[name]!.apply({}, given);
    delete registry.content[name];
    delete registry.mapping[name];
    return Array.isArray(result);
  };
  return args.findIndex((_, index) => asked(index));
}
let probes = 0;

/** The engine refuses a formula whose last group of repeated arguments is not whole. */
function counts({
  minArgRequired,
  maxArgPossible,
  nbrArgRepeating,
  nbrOptionalNonRepeatingArgs,
}: Description): number[] {
  const most = Math.min(maxArgPossible, minArgRequired + 2 * nbrArgRepeating + 1);
  const all = Array.from({ length: most - minArgRequired + 1 }, (_, more) => minArgRequired + more);
  return all.filter(
    (count) => nbrArgRepeating < 2 || (count - minArgRequired) % nbrArgRepeating <= nbrOptionalNonRepeatingArgs,
  );
}

const shapeOf = ({ args }: Description): string =>
  JSON.stringify(args.map((arg) => [!!arg.optional, !!arg.default, !!arg.repeating]));

test('every argument of every function is the parameter that the engine takes it for', async () => {
  await openWith('');
  const registry = (await loadEngine()).registries.functionRegistry as unknown as Registry;
  const shapes = new Map(Object.values(registry.content).map((description) => [shapeOf(description), description]));
  expect(shapes.size).toBeGreaterThan(30);
  for (const description of shapes.values()) {
    const { name, args } = description;
    for (const count of counts(description)) {
      const told = parametersFor(args, count).map((parameter) => args.indexOf(parameter));
      const asked = told.map((_, position) => engineTakesFor(registry, args, count, position));
      expect([name, count, ...told]).toEqual([name, count, ...asked]);
      expect(told).toHaveLength(count);
    }
  }
});
