/** This file lists the columns of the OKR tab, and writes their heads. */
import type { Language, Text } from '../metrics/text';
import { t } from '../metrics/text';
import { formula, quoteText } from './formula';
import { clockDay } from './okrFormulas';
import type { Piece, Style } from './tab';

interface OkrField {
  readonly id: string;
  /** An `@` stands for the day up to which time is counted. */
  readonly label: Text;
  readonly width: number;
}

const field = (id: string, label: Text, width: number): OkrField => ({ id, label, width });

export const OKR_FIELDS: readonly OkrField[] = [
  field('id', t('Id', 'Id.'), 100),
  // Of the linked KPI, which people know by its name.
  field('kpi', t('KPI id', 'Id. du KPI'), 100),
  field('level', t('Level', 'Niveau'), 100),
  field('team', t('Team', 'Équipe'), 100),
  field('objective', t('Objective', 'Objectif'), 200),
  field('number', t('KR no.', 'KR n°'), 200),
  field('text', t('Key result', 'Résultat clé'), 200),
  field('check', t('Check', 'Contrôle'), 200),
  field('metric', t('Linked KPI', 'KPI lié'), 200),
  field('start', t('Start (empty: month before)', 'Départ (vide\u00a0: mois d’avant)'), 100),
  field('target', t('Target', 'Cible'), 100),
  field('current', t('Current', 'Actuel'), 100),
  field('progress', t('Progress', 'Avancement'), 100),
  field('due', t('Due', 'Échéance'), 100),
  field('elapsed', t('Time elapsed as of @', 'Temps écoulé au @'), 100),
  field('status', t('Status', 'Statut'), 100),
  field('expected', t('Expected by @', 'Attendu au @'), 100),
  field('weekly', t('To gain per week', 'À gagner par semaine'), 100),
  field('owner', t('Owner (a person)', 'Responsable (une personne)'), 100),
  field('confidence', t('Confidence (aim at 70%)', 'Confiance (viser 70 %)'), 100),
  field('pace', t('On track as of @?', 'Dans les temps au @ ?'), 200),
  field('aim', t('Target set well?', 'Cible bien calibrée ?'), 200),
  field('initiatives', t('Initiatives', 'Initiatives'), 200),
  field('rhythm', t('Rhythm', 'Rythme'), 200),
  field('shown', t('Shown', 'Affiché'), 200),
  field('ghost', t('Ghost signs', 'Signes d’OKR fantôme'), 200),
  // Of a team's key result: several formulas of its row count from there.
  field('base', t('Counted from', 'Compté depuis'), 100),
];

/** The head of a column, which names the clock's day where its label asks for it. */
export function headOf(label: string, language: Language, style: Style): Pick<Piece, 'is' | 'style'> {
  const [before, after] = label.split('@') as [string, string?];
  if (after === undefined) return { is: label, style };
  const words = `${quoteText(before)}&${clockDay(language)}${after && `&${quoteText(after)}`}`;
  return { is: formula(`=${words}`), style: { ...style, format: 'General' } };
}

/** Of a key result that says none. */
export const USUAL_CONFIDENCE = 7 / 10;
