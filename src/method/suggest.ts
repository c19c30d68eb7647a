/** This file suggests KPIs: which slots a stage fills (F2–F6), and which metric fills a slot in each business model (F12). */
import type { KpiCard } from '../metrics/card';
import { same, t } from '../metrics/text';
import type { Model, Sector, Stage } from './plan';

export type Slot =
  | 'newcomers'
  | 'acquisition'
  | 'activation'
  | 'engagement'
  | 'retention'
  | 'satisfaction'
  | 'fit'
  | 'economics'
  | 'expansion'
  | 'burn'
  | 'runway';

/** Five, six, then seven metrics with the North Star. */
export const STAGE_SLOTS: Readonly<Record<Stage, { pre: readonly Slot[]; post: readonly Slot[]; source: string }>> = {
  seed: {
    pre: ['engagement', 'satisfaction', 'fit', 'burn'],
    post: ['newcomers', 'retention', 'activation', 'burn'],
    source: 'F3 A, F4 B',
  },
  growth: {
    pre: ['engagement', 'activation', 'satisfaction', 'fit', 'burn'],
    post: ['acquisition', 'activation', 'retention', 'economics', 'expansion'],
    source: 'F3 A, F5 B',
  },
  scale: {
    pre: ['engagement', 'activation', 'retention', 'satisfaction', 'fit', 'runway'],
    post: ['acquisition', 'retention', 'economics', 'expansion', 'burn', 'runway'],
    source: 'F3 A, F6 B',
  },
};

/** The first metric that is in the catalogue and not yet chosen fills the slot. */
const EVERYWHERE: Readonly<Record<Slot, readonly string[]>> = {
  newcomers: ['NEW_CUSTOMERS', 'CAC'],
  acquisition: ['CAC', 'CONVERSION_RATE', 'COST_PER_LEAD'],
  activation: ['ACTIVATION_RATE', 'CONVERSION_RATE'],
  engagement: ['STICKINESS', 'ACTIVE_USERS', 'ACTIVATION_RATE'],
  retention: ['CHURN_RATE', 'REVENUE_CHURN', 'GRR'],
  satisfaction: ['NPS', 'CSAT'],
  fit: ['PMF_SCORE', 'REFERRAL_RATE'],
  economics: ['LTV_CAC', 'CAC_PAYBACK', 'GROSS_MARGIN'],
  expansion: ['MRR', 'NRR', 'GROWTH_RATE'],
  burn: ['BURN_RATE', 'REVENUE', 'RUNWAY'],
  runway: ['RUNWAY', 'GROSS_MARGIN'],
};

const BY_MODEL: Readonly<Record<Model, Partial<Record<Slot, readonly string[]>>>> = {
  plg: { newcomers: ['QUALIFIED_LEADS'], expansion: ['MRR', 'NRR', 'FEATURE_ADOPTION'] },
  slg: {
    newcomers: ['QUALIFIED_LEADS'],
    acquisition: ['CAC', 'COST_PER_LEAD'],
    activation: ['CLOSING_RATE', 'SALES_CYCLE'],
    engagement: ['CLOSING_RATE', 'SALES_CYCLE'],
    expansion: ['MRR', 'NRR', 'PIPELINE_COVERAGE'],
  },
  b2c: {
    acquisition: ['CAC', 'CONVERSION_RATE'],
    retention: ['RETENTION_D30', 'RETENTION_D7', 'CHURN_RATE'],
    expansion: ['MRR', 'K_FACTOR', 'REFERRAL_RATE'],
  },
  ecommerce: {
    acquisition: ['CAC', 'CONVERSION_RATE'],
    activation: ['CONVERSION_RATE'],
    engagement: ['CONVERSION_RATE', 'PURCHASE_FREQUENCY'],
    retention: ['REPEAT_PURCHASE_RATE', 'PURCHASE_FREQUENCY'],
    expansion: ['AVERAGE_ORDER_VALUE', 'PURCHASE_FREQUENCY'],
    economics: ['GROSS_MARGIN', 'LTV_CAC'],
  },
  marketplace: {
    activation: ['CONVERSION_RATE', 'ACTIVATION_RATE'],
    retention: ['REPEAT_PURCHASE_RATE', 'CHURN_RATE'],
    expansion: ['AVERAGE_ORDER_VALUE', 'REFERRAL_RATE'],
  },
  services: {
    newcomers: ['QUALIFIED_LEADS'],
    acquisition: ['COST_PER_LEAD', 'CLOSING_RATE'],
    activation: ['CLOSING_RATE', 'SALES_CYCLE'],
    engagement: ['UTILIZATION', 'CLOSING_RATE'],
    retention: ['CSAT', 'EMPLOYEE_RETENTION'],
    fit: ['CSAT', 'CLOSING_RATE'],
    economics: ['GROSS_MARGIN', 'MARGIN_PER_CONSULTANT'],
    expansion: ['MARGIN_PER_CONSULTANT', 'UTILIZATION', 'SALES_CYCLE'],
    burn: ['GROSS_MARGIN', 'REVENUE', 'BURN_RATE'],
    runway: ['EMPLOYEE_RETENTION', 'RUNWAY'],
  },
  other: {},
};

/** What a sector looks at beside, offered without being ticked (F12 C). */
export const SECTOR_KPIS: Readonly<Record<Sector, readonly string[]>> = {
  'mobile-app': ['STICKINESS', 'RETENTION_D7', 'RETENTION_D30', 'CAC', 'ACTIVATION_RATE', 'CHURN_RATE', 'K_FACTOR'],
  ecommerce: ['CONVERSION_RATE', 'NPS', 'COST_PER_LEAD', 'AVERAGE_ORDER_VALUE'],
  'it-services': ['UTILIZATION', 'MARGIN_PER_CONSULTANT', 'CSAT', 'SALES_CYCLE'],
  fintech: ['NPS', 'CONVERSION_RATE', 'CAC', 'RETENTION_RATE'],
  industry: ['OEE', 'GROSS_MARGIN', 'SALES_CYCLE'],
  marketplace: ['COMPLETED_TRANSACTIONS', 'REPEAT_PURCHASE_RATE', 'CONVERSION_RATE'],
  'saas-b2b': ['QUALIFIED_LEADS', 'SALES_CYCLE', 'ACTIVATION_RATE', 'CHURN_RATE', 'LTV'],
  'saas-b2c': ['STICKINESS', 'ACTIVATION_RATE', 'RETENTION_D30', 'CAC', 'CHURN_RATE'],
  retail: ['AVERAGE_ORDER_VALUE', 'PURCHASE_FREQUENCY', 'REPEAT_PURCHASE_RATE'],
  other: [],
};

/** What each team answers for (F13 E, J2 A). */
export const DEPARTMENTS = [
  { name: same('Marketing'), kpis: ['CAC', 'CONVERSION_RATE', 'LTV', 'COST_PER_LEAD'] },
  { name: t('Sales', 'Commercial'), kpis: ['SALES_CYCLE', 'CLOSING_RATE', 'AVERAGE_ORDER_VALUE'] },
  { name: t('Product', 'Produit'), kpis: ['ACTIVATION_RATE', 'FEATURE_ADOPTION', 'NPS', 'PMF_SCORE'] },
  { name: same('Finance'), kpis: ['BURN_RATE', 'RUNWAY', 'GROSS_MARGIN'] },
  { name: t('People', 'RH'), kpis: ['EMPLOYEE_RETENTION', 'COST_PER_HIRE', 'ENGAGEMENT_RATE'] },
] as const;

interface Profile {
  readonly model: Model | null;
  readonly stage: Stage;
  readonly prePmf: boolean;
  readonly northStar: string;
}

export function suggestKpis(profile: Profile, cards: readonly KpiCard[]): string[] {
  const slots = STAGE_SLOTS[profile.stage][profile.prePmf ? 'pre' : 'post'];
  const available = monthlyCards(cards).map((card) => card.id);
  const chosen: string[] = [profile.northStar];
  for (const slot of slots) {
    const wishes = [...(BY_MODEL[profile.model || 'other'][slot] || []), ...EVERYWHERE[slot]];
    const pick = wishes.find((id) => available.includes(id) && !chosen.includes(id));
    if (pick) chosen.push(pick);
  }
  return chosen.slice(1);
}

/** Only a metric with a monthly formula can stand on a dashboard. */
export const monthlyCards = (cards: readonly KpiCard[]): KpiCard[] => cards.filter((card) => card.kpi !== null);
