/** This file updates the dashboard from the Settings tab in one click; where something must be asked first, it leads to the review. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { choicesOf, planFrom } from '../method/choices';
import type { Draft } from '../method/draft';
import type { Failure, PendingRun } from '../method/messages';
import { t } from '../metrics/text';
import { Failed } from './failed';
import { useCards } from './file';
import { Frame } from './frame';
import { useSay } from './language';
import { call } from './server';
import { leftErrors } from './wizard';
import { newRunId } from './wizardScreen';

interface UpdateProps {
  /** What the Settings tab says. */
  draft: Draft;
  month: string;
  onRun: (run: PendingRun) => void;
  /** Something is wrong, or would be lost, the lock changes, or a new dashboard would take the place of this one. */
  onAsk: () => void;
  onBack: () => void;
}

export function Update({ draft, month, onRun, onAsk, onBack }: UpdateProps) {
  const say = useSay();
  const cards = useCards();
  const [failed, setFailed] = useState<Failure | null>(null);
  const left = useRef(false);
  const look = async () => {
    setFailed(null);
    const choices = choicesOf(draft, cards);
    if (leftErrors(choices).length > 0) return onAsk();
    const plan = planFrom(choices, month);
    const options = { sample: false, restore: [] };
    const result = await call('preview', { plan, options });
    if (left.current) return;
    if (!result.ok) return setFailed(result);
    const { displaced, unread, lock } = result.data;
    if (displaced || unread || lock) return onAsk();
    onRun({ runId: newRunId(), step: '', plan, options });
  };
  // Looked at once, when the screen appears.
  useEffect(() => {
    look();
    return () => {
      left.current = true;
    };
  }, []);
  return (
    <Frame
      screen="update"
      title={say(t('Updating your dashboard', 'Actualisation de votre tableau de bord'))}
      onBack={onBack}
      status={failed ? null : say(t('Looking at your file…', 'Examen de votre fichier…'))}
    >
      {failed && <Failed failure={failed} onRetry={look} />}
    </Frame>
  );
}
