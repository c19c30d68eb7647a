/** This file makes the engine name its errors as Google does. */

import type { Engine } from './types';

const AS_GOOGLE = {
  InvalidReference: '#REF!',
  BadExpression: '#ERROR!',
  CircularDependency: '#REF!',
  SpilledBlocked: '#REF!',
  GenericError: '#VALUE!',
};

/** The engine reads this table each time it makes an error, and the set each time it meets a text. */
export function nameErrorsAsGoogle(engine: Engine): void {
  Object.assign(engine.CellErrorType, AS_GOOGLE);
  for (const code of Object.values(AS_GOOGLE)) engine.registries.errorTypes.add(code);
}
