/** This file walks through the syntax of a script, as acorn reads it. */
import type { AnyNode } from 'acorn';

const isNode = (value: unknown): value is AnyNode => typeof (value as AnyNode | null)?.type === 'string';

/** A node and all that stands in it, in the order of the text. */
export function* nodesOf(node: AnyNode): Generator<AnyNode> {
  yield node;
  for (const child of Object.values(node).flat()) if (isNode(child)) yield* nodesOf(child);
}
