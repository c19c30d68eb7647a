/** This file knows the formulas for which Google shows "Loading..." for ever: a custom function is given what changes by itself. */

import { isCustomFunction } from './customFunctions';

const VOLATILE = ['NOW', 'TODAY', 'RAND', 'RANDBETWEEN'];

const WAITS_FOR_EVER = `Google Sheets shows "Loading..." here for ever: ${VOLATILE.map((name) => `${name}()`).join(', ')} cannot be arguments of a custom function.`;

type Node = { type?: string; value?: unknown; args?: Node[] };
type Formula = { symbols: string[]; getAst(getters: object): Node };

/** The error that stands for the endless wait, if the formula is one of these. */
export function endlessWait(formula: Formula, getters: object): { value: string; message: string } | undefined {
  const names = formula.symbols.map((symbol) => symbol.toUpperCase());
  if (!names.some((name) => VOLATILE.includes(name)) || !names.some((name) => isCustomFunction(getters, name)))
    return undefined;
  const custom = (node: Node) => isCall(node) && isCustomFunction(getters, nameOf(node));
  const isVolatile = (node: Node) => isCall(node) && VOLATILE.includes(nameOf(node));
  const waits = nodesIn(formula.getAst(getters)).some(
    (node) => custom(node) && node.args!.flatMap(nodesIn).some(isVolatile),
  );
  return waits ? { value: '#ERROR!', message: WAITS_FOR_EVER } : undefined;
}

const isCall = ({ type }: Node): boolean => type === 'FUNCALL';
const nameOf = ({ value }: Node): string => String(value).toUpperCase();

/** A node and all below it, whatever it calls them. */
function nodesIn(node: unknown): Node[] {
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.values(node).flatMap(nodesIn);
  return Array.isArray(node) ? below : [node as Node, ...below];
}
