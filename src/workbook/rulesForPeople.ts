/** This file holds the rules of the method that monthly figures cannot decide, and what decides them: the Glossary ends with them. */
import type { SourceId } from '../metrics/sources';
import { same, type Text, t } from '../metrics/text';

export const RULES_FOR_PEOPLE: readonly {
  /** The rule's place in the method. */
  readonly id: string;
  readonly name: Text;
  readonly why: Text;
  readonly from: SourceId;
}[] = [
  {
    id: 'C2',
    name: t('CAC by channel', 'CAC par canal'),
    why: t(
      'A CAC that cannot be told by channel is a warning. The Data tab holds no channels: compute it with CAC in a tab of your own, one row per channel.',
      'Un CAC impossible à calculer par canal est un signal d’alerte. L’onglet Données ne connaît pas les canaux : calculez-le avec CAC dans un onglet à vous, une ligne par canal.',
    ),
    from: 'sevenKpis',
  },
  {
    id: 'C7',
    name: t('First 30 days', '30 premiers jours'),
    why: t(
      'Most of churn is decided in the first 30 days. Monthly totals do not show it: COHORT_RETENTION does, from the list of your customers.',
      'L’essentiel du churn se joue dans les 30 premiers jours. Les totaux du mois ne le montrent pas : COHORT_RETENTION le fait, à partir de la liste de vos clients.',
    ),
    from: 'sevenKpis',
  },
  {
    id: 'C13',
    name: t('Dashboard nobody reads', 'Tableau de bord que personne ne lit'),
    why: t(
      'More than 2 hours a week of preparation, or figures nobody has looked at for a month: ask the team at the monthly review.',
      'Plus de 2 heures de préparation par semaine, ou des chiffres que personne n’a regardés depuis un mois : posez la question à l’équipe lors de la revue mensuelle.',
    ),
    from: 'okrGuide',
  },
  {
    id: 'C14',
    name: t('Living dashboard', 'Tableau de bord vivant'),
    why: t(
      'Two clicks from where the team talks, refreshed daily, opened by at least three people a week without being asked: no figure tells who opens it, ask them.',
      'À deux clics de la messagerie de l’équipe, actualisé chaque jour, ouvert spontanément par au moins trois personnes par semaine : aucun chiffre ne dit qui l’ouvre, demandez-le-leur.',
    ),
    from: 'okrGuide',
  },
  {
    id: 'C22',
    name: t('Onboarding steps', 'Étapes d’accueil'),
    why: t(
      'On mobile each onboarding step loses 30 to 50% of users. The Data tab holds two steps only: FUNNEL takes them all.',
      'Sur mobile, chaque étape d’accueil perd 30 à 50 % des utilisateurs. L’onglet Données n’en connaît que deux : FUNNEL les prend toutes.',
    ),
    from: 'okrGuide',
  },
  {
    id: 'H4',
    name: t('Traffic and time on page', 'Trafic et temps passé'),
    why: t(
      'More traffic and less time on page: the ad promises what the page does not hold. Time on page is read in the analytics tool, campaign by campaign.',
      'Plus de trafic et moins de temps passé : l’annonce promet ce que la page ne tient pas. Le temps par page se lit dans l’outil d’audience, campagne par campagne.',
    ),
    from: 'performance',
  },
  {
    id: 'H13',
    name: t('CAC without a better product', 'CAC sans meilleur produit'),
    why: t(
      'A rising CAC is reported after two months; whether the product has improved meanwhile is for you to say.',
      'La hausse du CAC est signalée après deux mois ; à vous de dire si le produit s’est amélioré entre-temps.',
    ),
    from: 'sevenKpis',
  },
  {
    id: 'H15',
    name: t('Questions after a drop', 'Questions après une baisse'),
    why: t(
      'Why? Which campaign was stopped? What are competitors doing? People answer these, not figures.',
      'Pourquoi ? Quelle campagne a été arrêtée ? Que font les concurrents ? Ce sont des questions pour l’équipe, pas pour les chiffres.',
    ),
    from: 'performance',
  },
  {
    id: 'H18',
    name: same('Silos'),
    why: t(
      'Marketing looks after CAC, product after engagement, nobody after the whole: it shows in who owns which KPI and key result.',
      'Le marketing suit le CAC, le produit l’engagement, personne l’ensemble : cela se voit à qui porte quel KPI et quel résultat clé.',
    ),
    from: 'sevenKpis',
  },
  {
    id: 'J2',
    name: t('Who looks at what', 'Qui regarde quoi'),
    why: t(
      'CEO: all KPIs weekly, in depth monthly. Marketing: CAC and LTV daily, acquisition weekly. Product: engagement daily, NPS and PMF weekly. Finance: burn weekly, unit economics monthly.',
      'Direction : tous les KPI chaque semaine, à fond chaque mois. Marketing : CAC et LTV chaque jour, acquisition chaque semaine. Produit : engagement chaque jour, NPS et PMF chaque semaine. Finance : burn chaque semaine, économie unitaire chaque mois.',
    ),
    from: 'sevenKpis',
  },
];
