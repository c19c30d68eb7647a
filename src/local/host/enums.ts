/** This file makes the enumerations of Apps Script. */

import { brand } from './service';

export type EnumValue = {
  toString(): string;
  name(): string;
  ordinal(): number;
  compareTo(other: EnumValue): number;
};

export function enumeration<N extends string>(className: string, names: readonly N[]): Readonly<Record<N, EnumValue>> {
  const made = {} as Record<N, EnumValue>;
  names.forEach((name, index) => {
    const methods = {
      toString: () => name,
      name: () => name,
      ordinal: () => index,
      toJSON: () => name,
      compareTo: (other: EnumValue) => index - other.ordinal(),
    };
    made[name] = Object.freeze(Object.assign(Object.create(null), methods));
    brand(made[name], className);
  });
  return Object.freeze(made);
}
