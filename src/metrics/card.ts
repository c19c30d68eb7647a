/** This file defines what the sidebar carries of the catalogue: names, texts, units and defaults, never the functions. */
import type { Band } from './bands';
import { bandsOf } from './benchmarks';
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
  /** Its usual figures, by sector and stage. */
  readonly bands: readonly Band[];
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
    bands: bandsOf(id),
    kpi: kpi ? { ...kpi, inputs: kpi.inputs.map((input) => input.id) } : null,
  }));
