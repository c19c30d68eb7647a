/** This file makes the figures of the sample company: 24 months which grow unevenly and hold together. */
import type { Model } from '../method/plan';
import type { Input, Unit } from '../metrics/metric';
import { ownEntries } from '../metrics/ownEntries';
import { COMPANY, MADE_OF, TRADE } from './sampleRules';

export const SAMPLE_MONTHS = 24;

export type Sample = ReadonlyMap<string, readonly number[]>;

/** The figures of every input, month by month: those of a shop where the model trades. */
export function sample(inputs: readonly Input[], model: Model): Sample {
  return made(inputs, TRADE.models.includes(model) ? SHOP : RANGES);
}

/** Every figure that a file may hold of a sample company, those of earlier versions last. */
export const samples = (inputs: readonly Input[]): readonly Sample[] => [
  made(inputs, RANGES),
  made(inputs, SHOP),
  balanced(inputs, NO_RANGES),
];

type Ranges = Readonly<Record<string, Input['sample']>>;

/** By the id of an input, which may be a word that a person typed. */
const RANGES = ownEntries<Input['sample']>(COMPANY);
const SHOP = ownEntries<Input['sample']>(COMPANY, TRADE.ranges);
const NO_RANGES = ownEntries<Input['sample']>();

function made(inputs: readonly Input[], ranges: Ranges): Sample {
  const figures = balanced(inputs, ranges);
  for (const [id, rule] of Object.entries(MADE_OF)) {
    const own = figures.get(id);
    if (!own) continue;
    const line: number[] = [];
    const of = (other: string, month: number) => (other === id ? line : figures.get(other))?.[month] ?? 0;
    for (const [month, figure] of own.entries()) line.push(rule(of, month, figure));
    figures.set(id, line);
  }
  return figures;
}

function balanced(inputs: readonly Input[], ranges: Ranges): Map<string, readonly number[]> {
  const placed = inputs.map((input) => ({ ...input, sample: ranges[input.id] ?? input.sample }));
  const drawn = new Map<string, readonly number[]>(placed.map((input) => [input.id, trend(input)]));
  for (const input of placed) if (input.carries) drawn.set(input.id, carried(input, drawn));
  return drawn;
}

function trend(input: Input): number[] {
  const [first, last] = input.sample;
  const grows = first > 0 && last > 0;
  return months().map((month) => {
    const share = month / (SAMPLE_MONTHS - 1);
    const level = grows ? first * (last / first) ** share : first + (last - first) * share;
    const edge = month === SAMPLE_MONTHS - 1 || month === 0;
    const moved = edge ? level : level * (1 + wobble(input.id, month));
    return rounded(input.unit === 'rate' ? Math.min(1, moved) : moved, input.unit);
  });
}

/** A balance follows from the month before, so that what comes and goes adds up. */
function carried(input: Input, drawn: Sample): number[] {
  const { plus, minus } = input.carries!;
  const change = (month: number, ids: readonly string[]) =>
    ids.reduce((sum, id) => sum + (drawn.get(id)?.[month] ?? 0), 0);
  let balance = input.sample[0];
  return months().map((month) => {
    const opening = balance;
    balance += change(month, plus) - change(month, minus);
    return opening;
  });
}

const months = (): number[] => Array.from({ length: SAMPLE_MONTHS }, (_, month) => month);

/** Up to ±4 %, the same at every run, different for each input. */
function wobble(id: string, month: number): number {
  let seed = month * 7;
  for (let index = 0; index < id.length; index += 1) seed += id.charCodeAt(index) * (index + 3);
  return (((seed * 37) % 17) - 8) / 200;
}

function rounded(level: number, unit: Unit): number {
  if (unit === 'rate') return Math.round(level * 1000) / 1000;
  if (unit === 'count' || unit === 'points' || Math.abs(level) >= 100) return Math.round(level);
  return Math.round(level * 10) / 10;
}
