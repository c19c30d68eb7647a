/** This file computes a value when it is first asked for, and keeps it. */

export function once<Value>(compute: () => Value): () => Value {
  let kept: { readonly value: Value } | null = null;
  return () => {
    kept ??= { value: compute() };
    return kept.value;
  };
}

/** Fields that are made when they are first read. */
export function lazily<Fields extends object>(
  makers: {
    readonly [Name in keyof Fields]: () => Fields[Name];
  },
): Fields {
  const fields = {} as Fields;
  for (const name of Object.keys(makers) as (keyof Fields)[])
    Object.defineProperty(fields, name, { get: once(makers[name]), enumerable: true });
  return fields;
}
