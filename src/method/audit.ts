/** This file audits the figures that a company follows today: which are KPIs, which plain metrics, which vanity (M4, F8). */
import type { KpiCard } from '../metrics/card';
import { same, type Text, t } from '../metrics/text';
import { ALIASES } from './aliases';
import { vanityOf } from './vanity';
import { fold } from './words';

export type Verdict = 'kpi' | 'metric' | 'vanity';

interface Audited {
  readonly name: string;
  readonly verdict: Verdict;
  readonly verdictText: Text;
  readonly why: Text;
  /** Catalogue metrics to take over: the same one for a KPI, a better one otherwise. */
  readonly take: string[];
}

const AUDIT_LIMIT = 10;

const VERDICTS: Readonly<Record<Verdict, Text>> = {
  kpi: same('✓ KPI'),
  metric: t('◆ Plain metric', '◆ Simple indicateur'),
  vanity: t('■ Vanity metric', '■ Indicateur de vanité'),
};

const WHY: Readonly<Record<Verdict, Text>> = {
  kpi: t(
    'Tied to a decision. Give it an owner, a target and a first action.',
    'Lié à une décision. Donnez-lui un responsable, une cible et une première action.',
  ),
  metric: t(
    'Unknown to the method. Would you act if it fell by 30%? Does it predict revenue? Who owns it?',
    'Inconnu de la méthode. Agiriez-vous s’il baissait de 30 % ? Prédit-il le revenu ? Qui en répond ?',
  ),
  vanity: t(
    'It can grow while the business suffers, and calls for no decision.',
    'Il peut monter alors que l’activité souffre, et n’appelle aucune décision.',
  ),
};

/** Between figures: a new line or cell, or a comma that is not a number's. */
const BETWEEN = /[\n\t;]|(?<!\d),|,(?!\d)/;

/** The first figures of a list, a column or lines with commas, and how many more there are. */
export function auditKpis(pasted: string, cards: readonly KpiCard[]): { rows: Audited[]; left: number } {
  const names = pasted
    .split(BETWEEN)
    .map((line) => line.replace(/^\s*(?:[-•*]\s*|\d{1,2}[.)]\s+)/, '').trim())
    .filter(Boolean);
  return {
    rows: names.slice(0, AUDIT_LIMIT).map((name) => auditOne(name.slice(0, 80), cards)),
    left: Math.max(0, names.length - AUDIT_LIMIT),
  };
}

function auditOne(name: string, cards: readonly KpiCard[]): Audited {
  const monthly = cards.filter((card) => card.kpi);
  const vanity = vanityOf(name);
  const known = vanity ? null : cardNamed(name, monthly);
  const verdict = vanity ? 'vanity' : known ? 'kpi' : 'metric';
  const better = vanity ? vanity.metrics.filter((id) => monthly.some((card) => card.id === id)) : [];
  return {
    name,
    verdict,
    verdictText: VERDICTS[verdict],
    why: WHY[verdict],
    take: known ? [known] : better,
  };
}

/** The metric whose name, in either language, or alias stands in the text; the longest one wins. */
function cardNamed(name: string, cards: readonly KpiCard[]): string | null {
  const text = ` ${fold(name)} `;
  let best = { id: '', length: 0 };
  for (const { id, title } of cards)
    for (const alias of [fold(id), fold(title.en), fold(title.fr), ...(ALIASES[id] || [])])
      if (alias.length > best.length && text.indexOf(` ${alias} `) >= 0) best = { id, length: alias.length };
  return best.id || null;
}
