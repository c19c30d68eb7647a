/** This file holds the cross-KPI diagnosis rules as data: what is looked at, the condition, and what to conclude. */
import { type Text, t } from '../metrics/text';

export type Severity = 'act' | 'watch' | 'good';

export interface DiagnosisRule {
  readonly id: string;
  readonly severity: Severity;
  /**
   * Over the figures of metrics or inputs: `[CAC]` is this month's, `[CAC-1]` the month before's, `[CAC-2]` the one
   * before that. The rule is silent while one of them is missing.
   */
  readonly when: string;
  /** At most 110 characters: what it means, then what to do. */
  readonly text: Text;
}

/** A change counts from 2 % on: less is noise. */
const up = (id: string): string => `[${id}]>102*[${id}-1]/100`;
const down = (id: string): string => `[${id}]<98*[${id}-1]/100`;
const notUp = (id: string): string => `[${id}]<=102*[${id}-1]/100`;
const flat = (id: string): string => `ABS([${id}]-[${id}-1])<=ABS([${id}-1])*2/100`;
/** Of churn, half a point at least: a monthly rate of a few percent wavers by less each month. */
const CHURN_UP = 'ROUND(1000*([CHURN_RATE]-[CHURN_RATE-1]);6)>=5';
const both = (left: string, right: string): string => `AND(${left};${right})`;

export const RULES: readonly DiagnosisRule[] = [
  {
    id: 'runway-short',
    severity: 'act',
    when: '[RUNWAY]<6',
    text: t(
      'Less than 6 months of cash. → Cut variable costs first, this month.',
      'Moins de 6 mois de trésorerie. → Réduire d’abord les coûts variables, dès ce mois-ci.',
    ),
  },
  {
    id: 'ltv-under-cac',
    severity: 'act',
    when: '[LTV_CAC]<1',
    text: t(
      'A customer costs more than it brings. → Pause paid acquisition until LTV exceeds CAC.',
      'Un client coûte plus qu’il ne rapporte. → Suspendre l’acquisition payante.',
    ),
  },
  {
    id: 'ltv-cac-low',
    severity: 'act',
    when: 'AND([LTV_CAC]>=1;[LTV_CAC]<3)',
    text: t(
      'LTV/CAC under 3: not viable at this cost. → Cut the weakest channel or raise retention.',
      'LTV/CAC sous 3\u00a0: modèle non viable à ce coût. → Couper le canal le plus faible ou retenir mieux.',
    ),
  },
  {
    id: 'cac-against-conversion',
    severity: 'act',
    when: both(up('CAC'), down('CONVERSION_RATE')),
    text: t(
      'CAC rises while conversion falls. → Review targeting and the advertised promise.',
      'Le CAC monte et la conversion baisse. → Revoir le ciblage et la promesse publicitaire.',
    ),
  },
  {
    id: 'mrr-hides-churn',
    severity: 'act',
    when: both(up('MRR'), CHURN_UP),
    text: t(
      'MRR rises but so does churn: a hidden leak. → Fix retention before speeding up acquisition.',
      'Le MRR monte mais le churn aussi\u00a0: fuite masquée. → Traiter la rétention avant d’accélérer.',
    ),
  },
  {
    id: 'nps-and-churn',
    severity: 'act',
    when: both('[NPS]<[NPS-1]-2', CHURN_UP),
    text: t(
      'NPS falls and churn rises: customers are leaving unhappy. → Call detractors within 48 h.',
      'Le NPS baisse et le churn monte\u00a0: clients déçus. → Appeler les détracteurs sous 48 h.',
    ),
  },
  {
    id: 'pmf-too-early',
    severity: 'act',
    when: both('[PMF_SCORE]<4/10', up('marketing_spend')),
    text: t(
      'PMF under 40% while marketing spend grows: too early to scale. → Improve the product first.',
      'PMF sous 40\u00a0% et dépenses marketing en hausse\u00a0: trop tôt. → Améliorer d’abord le produit.',
    ),
  },
  {
    id: 'activation-first',
    severity: 'act',
    when: both('[ACTIVATION_RATE]<3/10', up('signups')),
    text: t(
      'More sign-ups but activation under 30%. → Fix onboarding before buying more traffic.',
      'Plus d’inscrits mais activation sous 30\u00a0%. → Corriger l’accueil avant d’acheter du trafic.',
    ),
  },
  {
    id: 'retention-not-acquisition',
    severity: 'act',
    when: both(up('new_customers'), '[CHURN_RATE]>1/10'),
    text: t(
      'Acquisition is strong, churn above 10%. → The issue is time to value, not acquisition.',
      'Acquisition forte, churn au-dessus de 10\u00a0%. → Le sujet est le délai de valeur, pas l’acquisition.',
    ),
  },
  {
    id: 'unqualified-traffic',
    severity: 'watch',
    when: both(up('qualified_visitors'), down('CONVERSION_RATE')),
    text: t(
      'More traffic, less conversion: unqualified visitors. → Narrow the message and the audience.',
      'Plus de trafic, moins de conversion\u00a0: visiteurs peu qualifiés. → Resserrer le message.',
    ),
  },
  {
    id: 'free-plan-limits',
    severity: 'watch',
    when: both(up('signups'), flat('CONVERSION_RATE')),
    text: t(
      'Sign-ups grow, paid conversion is flat. → Review free-plan limits and paid features.',
      'Les inscriptions montent, la conversion stagne. → Revoir les limites de l’offre gratuite.',
    ),
  },
  {
    id: 'cac-heavy',
    severity: 'watch',
    when: 'AND([LTV_CAC]>=3;[LTV_CAC]<10/3)',
    text: t(
      'CAC takes over 30% of LTV: viable, but thin. → Test a cheaper channel.',
      'Le CAC dépasse 30\u00a0% de la LTV\u00a0: viable mais juste. → Tester un canal moins cher.',
    ),
  },
  {
    id: 'cac-rising',
    severity: 'watch',
    when: 'AND([CAC]>102*[CAC-1]/100;[CAC-1]>102*[CAC-2]/100)',
    text: t(
      'CAC has risen for two months. → Find the channel that drifts; look at organic and referral.',
      'Le CAC monte depuis deux mois. → Trouver le canal qui dérive\u00a0; viser organique et parrainage.',
    ),
  },
  {
    id: 'raise-now',
    severity: 'watch',
    when: 'AND([RUNWAY]>=12;[RUNWAY]<=18)',
    text: t(
      'Runway between 12 and 18 months. → Start raising now: it takes 3 to 6 months.',
      'Runway entre 12 et 18 mois. → Lancer la levée maintenant\u00a0: elle prend 3 à 6 mois.',
    ),
  },
  {
    id: 'runway-late',
    severity: 'watch',
    when: 'AND([RUNWAY]>=6;[RUNWAY]<12)',
    text: t(
      'Runway under 12 months: raising is late. → Decide this month: raise, or reach break-even.',
      'Runway sous 12 mois\u00a0: la levée est en retard. → Trancher ce mois-ci\u00a0: lever ou s’équilibrer.',
    ),
  },
  {
    id: 'pmf-falling',
    severity: 'watch',
    when: '[PMF_SCORE]<[PMF_SCORE-1]-2/100',
    text: t(
      'The PMF score falls: product problem or market change. → Interview five recent users.',
      'Le score PMF baisse\u00a0: produit ou marché qui change. → Interroger cinq utilisateurs récents.',
    ),
  },
  {
    id: 'nps-incoherent',
    severity: 'watch',
    when: both('[NPS]>[NPS-1]+2', CHURN_UP),
    text: t(
      'NPS rises but churn too: they should part. → Check who answers the survey.',
      'Le NPS monte et le churn aussi\u00a0: incohérent. → Vérifier qui répond à l’enquête.',
    ),
  },
  {
    id: 'fewer-meetings',
    severity: 'watch',
    // A tenth at least: one or two meetings of 25 are chance.
    when: 'AND([demos_booked-1]>0;100*[demos_booked]<=90*[demos_booked-1])',
    text: t(
      'Fewer meetings booked: revenue follows in about a month. → Shift resources to prospecting.',
      'Moins de rendez-vous\u00a0: le revenu suivra dans un mois. → Renforcer la prospection.',
    ),
  },
  {
    id: 'longer-cycle',
    severity: 'watch',
    when: up('SALES_CYCLE'),
    text: t(
      'The sales cycle gets longer: friction. → Find the step where deals wait.',
      'Le cycle de vente s’allonge\u00a0: il y a friction. → Trouver l’étape où les affaires attendent.',
    ),
  },
  {
    id: 'engagement-low',
    severity: 'watch',
    when: down('ENGAGEMENT_RATE'),
    text: t(
      'Team engagement falls: the first people alarm. → Ask why before people leave.',
      'L’engagement des équipes baisse\u00a0: première alarme RH. → Demander pourquoi avant les départs.',
    ),
  },
  {
    id: 'payback-slow',
    severity: 'watch',
    when: 'AND([LTV_CAC]>=3;[CAC_PAYBACK]>=12)',
    text: t(
      'LTV/CAC ≥ 3 but payback takes 12 months or more. → Sell yearly plans before spending more.',
      'LTV/CAC ≥ 3 mais récupération en 12 mois ou plus. → Vendre de l’annuel avant d’accélérer.',
    ),
  },
  {
    id: 'ltv-cac-rare',
    severity: 'watch',
    when: '[LTV_CAC]>=10',
    text: t(
      'LTV/CAC ≥ 10: rare, often temporary. → Check that CAC counts every cost, or invest more.',
      'LTV/CAC ≥ 10\u00a0: rare, souvent temporaire. → Vérifier que le CAC compte tout, ou investir plus.',
    ),
  },
  {
    id: 'pmf-discovery',
    severity: 'watch',
    when: both('[PMF_SCORE]<4/10', notUp('marketing_spend')),
    text: t(
      'PMF under 40%: still in discovery. → Talk to users and change the product before the budget.',
      'PMF sous 40\u00a0%\u00a0: encore en exploration. → Changer le produit avant le budget.',
    ),
  },
  {
    id: 'pmf-improve',
    severity: 'watch',
    when: 'AND([PMF_SCORE]>=4/10;[PMF_SCORE]<6/10)',
    text: t(
      'PMF between 40 and 60%: a base to build on. → Put the effort on the product until 60%.',
      'PMF entre 40 et 60\u00a0%\u00a0: une base. → Mettre l’effort sur le produit jusqu’à 60\u00a0%.',
    ),
  },
  {
    id: 'nps-without-referral',
    severity: 'watch',
    when: both('[NPS]>[NPS-1]+2', down('REFERRAL_RATE')),
    text: t(
      'NPS rises but fewer users invite others. → Ask promoters for a referral right after their answer.',
      'Le NPS monte mais les parrainages baissent. → Solliciter les promoteurs dès leur réponse.',
    ),
  },
  {
    id: 'campaign-works',
    severity: 'good',
    when: both(up('qualified_visitors'), up('CONVERSION_RATE')),
    text: t(
      'Traffic and conversion both rise: the right people come. → Keep the campaign going.',
      'Trafic et conversion montent ensemble\u00a0: les bonnes personnes viennent. → Poursuivre la campagne.',
    ),
  },
  {
    id: 'burn-invests',
    severity: 'good',
    when: 'AND([LTV_CAC]>=3;[CAC_PAYBACK]<12)',
    text: t(
      'LTV/CAC ≥ 3 and payback under 12 months: burn is an investment.',
      'LTV/CAC ≥ 3 et récupération sous 12 mois\u00a0: le burn est un investissement.',
    ),
  },
  {
    id: 'pmf-scale',
    severity: 'good',
    when: '[PMF_SCORE]>=6/10',
    text: t(
      'PMF at 60% or more: the market wants it. → Scale, with more marketing.',
      'PMF à 60\u00a0% ou plus\u00a0: le marché en veut. → Passer à l’échelle, avec plus de marketing.',
    ),
  },
  {
    id: 'ltv-cac-ideal',
    severity: 'good',
    when: 'AND([LTV_CAC]>=5;[LTV_CAC]<10)',
    text: t(
      'LTV/CAC of 5 or more: ideal. → Invest more in the channel that brings these customers.',
      'LTV/CAC de 5 ou plus\u00a0: idéal. → Investir dans le canal qui amène ces clients.',
    ),
  },
];
