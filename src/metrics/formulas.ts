/** This file defines the pieces of native formulas that several KPIs share, in the locale-neutral subset. */

/** The expression where all conditions hold, an empty text elsewhere. */
export const where = (conditions: readonly string[], expression: string): string =>
  conditions.length === 1
    ? `IF(${conditions[0]};${expression};"")`
    : `IF(AND(${conditions.join(';')});${expression};"")`;

/** `[a]>=0`, for each input. */
export const notNegative = (...ids: string[]): string[] => ids.map((id) => `[${id}]>=0`);
const positive = (id: string) => `[${id}]>0`;

/** A counted figure, entered as such. */
export const entered = (id: string): string => where(notNegative(id), `[${id}]`);

/** `part ÷ whole`, the part belonging to the whole. */
export const shareOf = (part: string, whole: string): string =>
  where([...notNegative(part), positive(whole), `[${part}]<=[${whole}]`], `[${part}]/[${whole}]`);

export const perUnit = (amount: string, number: string): string =>
  where([...notNegative(amount), positive(number)], `[${amount}]/[${number}]`);

/** What the month adds to MRR. */
export const MOVEMENTS = ['new_mrr', 'expansion_mrr', 'reactivation_mrr', 'contraction_mrr', 'churned_mrr'] as const;
export const movementsValid = notNegative(...MOVEMENTS);
export const NET_NEW = '([new_mrr]+[expansion_mrr]+[reactivation_mrr]-[contraction_mrr]-[churned_mrr])';
export const NET_NEW_CALL = 'NET_NEW_MRR([new_mrr];[expansion_mrr];[churned_mrr];[contraction_mrr];[reactivation_mrr])';

export const CLOSING = `([opening_mrr]+${NET_NEW.slice(1)}`;
export const CLOSING_CALL = `[opening_mrr]+${NET_NEW_CALL}`;
export const closingValid = [...movementsValid, `${CLOSING}>=0`];

/** Customers at the end of the month, and MRR for each. */
export const CUSTOMERS = '([customers_start]+[new_customers]-[lost_customers])';
export const CUSTOMERS_CALL = '[customers_start]+[new_customers]-[lost_customers]';
export const ARPA_INPUTS = ['opening_mrr', ...MOVEMENTS, 'customers_start', 'new_customers', 'lost_customers'] as const;
export const arpaValid = [...closingValid, `${CUSTOMERS}>0`];
export const ARPA_NATIVE = `${CLOSING}/${CUSTOMERS}`;
export const ARPA_CALL = `ARPA(${CLOSING_CALL};${CUSTOMERS_CALL})`;

export const CAC_INPUTS = ['marketing_spend', 'sales_spend', 'new_customers'] as const;
export const cacValid = [...notNegative('marketing_spend', 'sales_spend'), positive('new_customers')];
export const CAC_NATIVE = '([marketing_spend]+[sales_spend])/[new_customers]';
export const CAC_CALL = 'CAC([marketing_spend];[sales_spend];[new_customers])';

export const marginValid = [positive('revenue'), ...notNegative('direct_costs')];
export const MARGIN_NATIVE = '([revenue]-[direct_costs])/[revenue]';
export const MARGIN_CALL = 'GROSS_MARGIN([revenue];[direct_costs])';

/** ARPA × lifetime × gross margin; the lifetime is the inverse of the month's churn, 60 months at most. */
export const LTV_INPUTS = [...ARPA_INPUTS, 'revenue', 'direct_costs'] as const;
export const ltvValid = [
  ...arpaValid,
  ...notNegative('lost_customers'),
  '[customers_start]>0',
  '[lost_customers]<=[customers_start]',
  ...marginValid,
];
export const LIFETIME_NATIVE = 'IF([lost_customers]=0;60;MIN(60;[customers_start]/[lost_customers]))';
export const LTV_NATIVE = `${ARPA_NATIVE}*${LIFETIME_NATIVE}*${MARGIN_NATIVE}`;
export const LTV_CALL = `LTV(${ARPA_CALL};CUSTOMER_LIFETIME(CHURN_RATE([lost_customers];[customers_start]));${MARGIN_CALL})`;
