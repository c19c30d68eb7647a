/** This file defines the catalogue: every entry of every family, by the name of its function. */
import { acquisition } from './acquisition';
import { cash } from './cash';
import { cohorts } from './cohorts';
import { counted } from './counted';
import { engagement } from './engagement';
import { histories } from './histories';
import type { Metric } from './metric';
import { mrrLedger } from './mrr-ledger';
import { orders } from './orders';
import { ownEntries } from './ownEntries';
import { people } from './people';
import { profitability } from './profitability';
import { recurringRevenue } from './recurring-revenue';
import { referral } from './referral';
import { retention } from './retention';
import { sales } from './sales';
import { satisfaction } from './satisfaction';
import { steering } from './steering';
import { unitEconomics } from './unit-economics';

export { allInputs } from './inputs';

/** The entries of each family of functions; the file of a family has its name in kebab case. */
export const families = {
  acquisition,
  referral,
  unitEconomics,
  profitability,
  recurringRevenue,
  mrrLedger,
  orders,
  retention,
  cohorts,
  engagement,
  sales,
  satisfaction,
  cash,
  people,
  steering,
  histories,
  counted,
} as const satisfies Readonly<Record<string, Readonly<Record<string, Metric>>>>;

export const catalogue: Readonly<Record<string, Metric>> = ownEntries<Metric>(...Object.values(families));
