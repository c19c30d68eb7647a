/** This file adds up what the steps of a creation have done, and tells it. */
import { type Language, type Text, t } from '../metrics/text';
import type { Did } from './messages';
import { say, sayCount } from './say';

export type { Did };

export const NOTHING_DONE: Did = { cells: 0, kept: 0, charts: 0, alerts: 0, months: 0 };

const KINDS = Object.keys(NOTHING_DONE) as (keyof Did)[];

export const together = (before: Did, more: Partial<Did>): Did =>
  Object.fromEntries(KINDS.map((kind) => [kind, before[kind] + (more[kind] ?? 0)])) as unknown as Did;

const TOLD: readonly (readonly [kind: keyof Did, one: Text, many: Text])[] = [
  [
    'months',
    t('{n} month of figures added', '{n} mois de chiffres ajouté'),
    t('{n} months of figures added', '{n} mois de chiffres ajoutés'),
  ],
  ['charts', t('{n} chart drawn', '{n} graphique tracé'), t('{n} charts drawn', '{n} graphiques tracés')],
  [
    'alerts',
    t('{n} alert noted in the log', '{n} alerte notée au journal'),
    t('{n} alerts noted in the log', '{n} alertes notées au journal'),
  ],
  ['cells', t('{n} cell written', '{n} cellule écrite'), t('{n} cells written', '{n} cellules écrites')],
  [
    'kept',
    t('{n} cell that you changed is kept', '{n} cellule modifiée par vous est conservée'),
    t('{n} cells that you changed are kept', '{n} cellules modifiées par vous sont conservées'),
  ],
];

const NOTHING = t('Nothing had to change: everything was up to date.', 'Rien à changer : tout était à jour.');

/** A line for each kind of thing that was done. */
export function tellDone(did: Did, language: Language): string[] {
  const told = TOLD.flatMap(([kind, one, many]) => (did[kind] > 0 ? [sayCount(did[kind], one, many, language)] : []));
  const isChanged = KINDS.some((kind) => kind !== 'kept' && did[kind] > 0);
  return isChanged ? told : [say(NOTHING, language), ...told];
}
