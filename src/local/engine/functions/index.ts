/** This file lists the functions of Google Sheets that are added to the engine, by their subjects. */

import type { Engine } from '../types';
import { addFunctions, type Definitions } from './define';
import { information } from './information';
import { lookup } from './lookup';
import { mathematics } from './mathematics';
import { normal } from './normal';
import { regularExpressions } from './regularExpressions';
import { statistics } from './statistics';
import { texts } from './texts';

/** By the engine's own categories. */
const SUBJECTS: readonly (readonly [category: string, functions: Definitions])[] = [
  ['Info', information],
  ['Lookup', lookup],
  ['Math', mathematics],
  ['Statistical', statistics],
  ['Statistical', normal],
  ['Text', texts],
  ['Text', regularExpressions],
];

/** The same under another name: Google's, and the engine's. */
const OTHER_NAMES = [
  ['FORECAST.LINEAR', 'FORECAST'],
  ['UNARY_PERCENT', 'UNARY.PERCENT'],
] as const;

export const ADDED_FUNCTIONS: readonly string[] = SUBJECTS.flatMap(([, functions]) =>
  Object.keys(functions).flatMap((names) => names.split(' ')),
).concat(OTHER_NAMES.map(([name]) => name));

export function addMissingFunctions(engine: Engine): void {
  if (engine.registries.functionRegistry.contains('XMATCH')) return;
  for (const [category, functions] of SUBJECTS) addFunctions(engine, category, functions);
  const registry = engine.registries.functionRegistry;
  for (const [name, known] of OTHER_NAMES) registry.replace(name, { ...registry.content[known]! } as never);
}
