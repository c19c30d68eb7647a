/** This file calls functions in tests as cells do, in UTC. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { evaluate } from '../../src/metrics/evaluate';
import { spoken } from '../../src/metrics/metric';
import { utc } from './utc';

export const run = (name: string, ...args: unknown[]) => spoken(evaluate(name, args, utc), () => 'en');
export const num = (name: string, ...args: unknown[]) => run(name, ...args) as number;
export const table = (name: string, ...args: unknown[]) => run(name, ...args) as (string | number)[][];
export const column = (values: readonly unknown[]) => values.map((value) => [value]);
export const near = (a: number, b: number, scale = Math.max(1, Math.abs(a), Math.abs(b))) =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * scale);

export const money = fc.integer({ min: 0, max: 100_000 }).map((cents) => cents / 100);
