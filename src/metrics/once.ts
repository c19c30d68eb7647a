/** This file defines a value that is made when it is first asked for: a cell pays for no table that it does not read. */

/* @__NO_SIDE_EFFECTS__ */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made = made ?? { value: make() };
    return made.value;
  };
}
