/** This file finds, among a metric's usual figures, those of a sector and a stage. */
import type { Unit } from './metric';
import type { Text } from './text';

export type BenchmarkSector =
  | 'mobile-app'
  | 'ecommerce'
  | 'it-services'
  | 'fintech'
  | 'industry'
  | 'marketplace'
  | 'saas-b2b'
  | 'saas-b2c'
  | 'retail'
  | 'other';
export type BenchmarkStage = 'seed' | 'growth' | 'scale';

export interface Band {
  readonly metric: string;
  /** Every sector but "other" where absent. */
  readonly sectors?: readonly BenchmarkSector[];
  readonly stages?: readonly BenchmarkStage[];
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: Unit;
  readonly source: string;
  readonly date: string;
  /** What a reader must know beside the figures. */
  readonly note?: Text;
}

export function bandFor(bands: readonly Band[], sector: BenchmarkSector, stage: BenchmarkStage): Band | null {
  const fits = ({ sectors, stages }: Band) =>
    (sectors ? sectors.includes(sector) : sector !== 'other') && (stages ? stages.includes(stage) : true);
  return bands.find(fits) ?? null;
}
