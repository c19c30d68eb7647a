/** This file asks the server what a creation would change, and the person which of their own cells to give up. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Draft } from '../method/draft';
import type { Failure, Reply, RunOptions } from '../method/messages';
import type { Plan } from '../method/plan';
import { t } from '../metrics/text';
import { Failed } from './failed';
import { Checkbox } from './fields';
import { useKept } from './kept';
import { useSay } from './language';
import { call } from './server';

export interface Preview {
  readonly changes: Reply<'preview'> | null;
  readonly failed: Failure | null;
  readonly restore: readonly string[];
  readonly confirmed: boolean;
  readonly archive: boolean;
  readonly toggle: (id: string, wanted: boolean) => void;
  readonly confirm: (confirmed: boolean) => void;
  readonly setArchive: (archive: boolean) => void;
  readonly retry: () => void;
}

/** Asks once each time the review is entered, and again on request. */
export function usePreview(active: boolean, plan: () => Plan, { sample, views = [], okr }: Draft): Preview {
  const [changes, setChanges] = useState<Reply<'preview'> | null>(null);
  const [failed, setFailed] = useState<Failure | null>(null);
  const [ticked, setTicked] = useKept<readonly string[]>('restore', []);
  const [confirmed, confirm] = useState(false);
  const [archive, setArchive] = useState(true);
  const [attempt, setAttempt] = useState(0);
  // Of the plan, only the tabs wanted change while the review is shown.
  useEffect(() => {
    if (!active) return;
    let current = true;
    setFailed(null);
    const options: RunOptions = { sample, restore: [] };
    call('preview', { plan: plan(), options }).then((result) => {
      if (!current) return;
      if (result.ok) setChanges(result.data);
      else setFailed(result);
    });
    return () => {
      current = false;
    };
  }, [active, sample, views.length, okr === null, attempt]);
  const restore = ticked.filter((ticked) => changes?.conflicts.some(({ id }) => id === ticked));
  return {
    changes,
    failed,
    restore,
    confirmed,
    archive,
    setArchive,
    toggle: (id, wanted) => setTicked(wanted ? [...restore, id] : restore.filter((other) => other !== id)),
    confirm,
    retry: () => setAttempt(attempt + 1),
  };
}

export const PreviewContext = createContext<Preview | null>(null);

export function Changes() {
  const say = useSay();
  const { changes, failed, restore, confirmed, archive, setArchive, toggle, confirm, retry } =
    useContext(PreviewContext)!;
  if (failed) return <Failed failure={failed} onRetry={retry} />;
  if (!changes) return <p class="hint">{say(t('Looking at your file…', 'Examen de votre fichier…'))}</p>;
  const { create, displaced, unread, keep, conflicts } = changes;
  return (
    <section>
      {unread && <p class="advice">{say(unread)}</p>}
      <h3>{say(t('What will change', 'Ce qui va changer'))}</h3>
      <ul class="plain">
        <li>
          {create.length > 0
            ? say(t('Tabs to create:', 'Onglets à créer :'))
            : say(t('Update the tabs of Cap Nord', 'Actualiser les onglets de Cap Nord'))}
          <span class="detail">{create.join(', ')}</span>
        </li>
        {keep > 0 && <li>{say(t('Entries kept: {n}', 'Saisies conservées : {n}'), { n: keep })}</li>}
        {restore.length > 0 && (
          <li>{say(t('Changed cells replaced: {n}', 'Cellules modifiées remplacées : {n}'), { n: restore.length })}</li>
        )}
      </ul>
      {displaced && <Checkbox label={say(displaced)} checked={archive} onChange={setArchive} />}
      {conflicts.length > 0 && (
        <fieldset>
          <legend>
            {say(
              t(
                'Cells that you changed: tick those to restore',
                'Cellules modifiées par vous : cochez celles à rétablir',
              ),
            )}
          </legend>
          {conflicts.map(({ id, label }) => (
            <Checkbox key={id} label={label} checked={restore.includes(id)} onChange={(wanted) => toggle(id, wanted)} />
          ))}
        </fieldset>
      )}
      {restore.length > 0 && (
        <Checkbox
          label={say(t('I agree that these cells are overwritten', 'J’accepte que ces cellules soient remplacées'))}
          checked={confirmed}
          onChange={confirm}
        />
      )}
    </section>
  );
}
