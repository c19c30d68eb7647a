/** This file defines what the sidebar carries of the catalogue: names, texts, units and defaults, never the functions. */
import { type Family, help, type Kpi, type Metric, type ParamHelp } from './metric';
import type { Text } from './text';

export interface KpiCard {
  readonly id: string;
  readonly title: Text;
  readonly description: Text;
  readonly family: Family;
  /** The function's parameters; null where there is no function. */
  readonly signature: readonly ParamHelp[] | null;
  readonly example: string | null;
  readonly kpi: (Omit<Kpi, 'inputs'> & { readonly inputs: readonly string[] }) | null;
}

export const projectCatalogue = (catalogue: Readonly<Record<string, Metric>>): KpiCard[] =>
  Object.entries(catalogue).map(([id, { title, description, family, fn, kpi }]) => ({
    id,
    title,
    description,
    family,
    signature: fn ? help(fn) : null,
    example: fn ? fn.examples[0].formula : null,
    kpi: kpi ? { ...kpi, inputs: kpi.inputs.map((input) => input.id) } : null,
  }));
