/** This file names the articles and publications from which definitions, thresholds and usual figures come. */
import { FIRST_SOURCE } from './firstSource';
import { type Language, same, type Text, t } from './text';

interface Source {
  readonly title: Text;
  /** As precise as it is known; empty for what has no date. */
  readonly date: string;
}

/** A French title is found under its own words: English readers get its meaning beside it. */
function translated(title: string, meaning: string): Text {
  return { en: `${title} [${meaning}]`, fr: title };
}

export const SOURCES = {
  // The articles of the method
  sevenKpis: {
    title: translated(FIRST_SOURCE.source, 'The 7 KPIs every tech founder should follow'),
    date: FIRST_SOURCE.date,
  },
  okrGuide: {
    title: translated('OKR et KPI\u00a0: le guide pratique', 'OKRs and KPIs: the practical guide'),
    date: '2025-09-15',
  },
  bySector: {
    title: t('Article on choosing KPIs by sector', 'Article sur le choix des KPI par secteur'),
    date: '2025',
  },
  visionToAction: {
    title: translated('KPIs, de la Vision à l’Action', 'KPIs, from Vision to Action'),
    date: '2025',
  },
  performance: {
    title: t('Article on performance indicators for SMEs', 'Article sur les indicateurs de performance des PME'),
    date: '2025',
  },
  // Publications
  benchmarkit: { title: same('Benchmarkit'), date: '2025' },
  bessemer: { title: same('Bessemer Venture Partners, SMB SaaS'), date: '2012' },
  dares: { title: t('Dares, labour turnover rate', 'Dares, taux de rotation de la main-d’œuvre'), date: '' },
  doerr: { title: same('J. Doerr, Measure What Matters'), date: '2018' },
  feld: { title: same('B. Feld, The Rule of 40% for a Healthy SaaS Company'), date: '2015' },
  hamid: { title: same('M. Hamid, SaaS Quick Ratio (InsightSquared)'), date: '2016' },
  jordan: { title: same('J. Jordan, Why 3x Pipeline Coverage Is a Terrible Strategy (Salesforce)'), date: '' },
  leckie: { title: same('L. Leckie, Magic Number for SaaS Companies'), date: '2008' },
  nakajima: { title: same('S. Nakajima, Introduction to TPM'), date: '1988' },
  rachitsky: { title: t('Lenny Rachitsky (second-hand)', 'Lenny Rachitsky (de seconde main)'), date: '' },
  reichheld: { title: same('F. Reichheld, The One Number You Need to Grow (Harvard Business Review)'), date: '2003' },
  rocks: {
    title: same('B. Rocks, Interval Estimation for the “Net Promoter Score” (The American Statistician)'),
    date: '2016',
  },
  saasCapital: { title: same('SaaS Capital, B2B SaaS Retention Benchmarks'), date: '2023' },
  sacks: { title: same('D. Sacks, The Burn Multiple'), date: '2020' },
  wilson: {
    title: same('E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference (JASA)'),
    date: '1927',
  },
  // What needs no author
  definition: { title: t('By definition', 'Par définition'), date: '' },
  practice: { title: t('Common practice', 'Usage courant'), date: '' },
} as const satisfies Record<string, Source>;
export type SourceId = keyof typeof SOURCES;

/** A source as it is cited, with its date where it has one. */
export function cited(id: SourceId, language: Language): string {
  const { title, date } = SOURCES[id];
  return date === '' ? title[language] : `${title[language]} (${date})`;
}
