/** This file makes what the sample company says of its sources: all fresh, and near each other. */

import { ownEntries } from '../metrics/ownEntries';
import type { Language, Text } from '../metrics/text';
import { t } from '../metrics/text';
import { formula } from './formula';
import type { Sample } from './sample';
import type { Cell } from './tab';

/** What a person would have entered of a source. */
export interface SourceEntries {
  readonly updated: Cell;
  readonly valueA: number;
  readonly valueB: number;
  readonly comment: string;
}

export const SAMPLE_COMMENT: Text = t('SAMPLE — an imaginary company', 'EXEMPLE — société imaginaire');

interface SampleSource {
  readonly id: string;
  /** Relative to now: a sample does not grow old. */
  readonly hoursAgo: number;
  /** The inputs of the sample company's last month that make the measure: added up, and taken away. */
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
  /** Those of the measure in its place, where the Plan follows other figures. */
  readonly instead?: readonly string[];
  /** By how many in a thousand the second source says less. */
  readonly gap: number;
}

const SOURCES: readonly SampleSource[] = [
  {
    id: 'billing',
    hoursAgo: 5,
    plus: ['opening_mrr', 'new_mrr', 'expansion_mrr', 'reactivation_mrr'],
    minus: ['contraction_mrr', 'churned_mrr'],
    instead: ['revenue'],
    gap: 4,
  },
  { id: 'crm', hoursAgo: 7, plus: ['new_customers'], gap: 0 },
  { id: 'product', hoursAgo: 4, plus: ['mau'], instead: ['qualified_visitors'], gap: 21 },
  { id: 'accounts', hoursAgo: 20, plus: ['revenue'], gap: 3 },
  { id: 'surveys', hoursAgo: 18, plus: ['promoters', 'passives', 'detractors'], gap: 0 },
];

type Follows = (input: string) => boolean;

const OTHER = ownEntries<(follows: Follows) => boolean>({
  billing: (follows) => !follows('opening_mrr'),
  product: (follows) => follows('qualified_visitors') && !follows('mau'),
});

/** Whether another measure of a source is nearer to the inputs that the Plan follows. */
export const hasOther = (source: string, follows: Follows): boolean => OTHER[source]?.(follows) ?? false;

/** By source id. */
export function sampleSources(
  language: Language,
  figures: Sample,
  follows: Follows,
): ReadonlyMap<string, SourceEntries> {
  const sum = (inputs: readonly string[]) => inputs.reduce((all, id) => all + figures.get(id)!.slice(-1)[0]!, 0);
  return new Map(
    SOURCES.map(({ id, hoursAgo, plus, minus = [], instead, gap }) => {
      const valueA = instead && hasOther(id, follows) ? sum(instead) : sum(plus) - sum(minus);
      const valueB = Math.round((valueA * (1000 - gap)) / 1000);
      return [
        id,
        { updated: formula(`=NOW()-${hoursAgo}/24`), valueA, valueB, comment: SAMPLE_COMMENT[language] },
      ] as const;
    }),
  );
}
