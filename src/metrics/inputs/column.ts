/** This file defines how a column of the Data tab is declared; its key is its id. */
import type { Input } from '../metric';
import type { Text } from '../text';

export type Column = Omit<Input, 'id'>;
export type Columns = Readonly<Record<string, Column>>;

const column =
  (unit: Input['unit']) =>
  (group: Input['group'], sample: Input['sample'], label: Text, help: Text): Column => ({
    label,
    help,
    unit,
    group,
    sample,
  });

export const count = column('count');
export const money = column('money');
export const rate = column('rate');
export const days = column('days');
