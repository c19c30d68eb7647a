/** This file is the end of a creation: what to do next. */
import { useState } from 'preact/hooks';
import type { FailureCode } from '../method/messages';
import { Failed } from './failed';
import { Frame } from './frame';
import { useSay } from './language';
import { call } from './server';

export function Done({ onHome, onShare }: { onHome: () => void; onShare: () => void }) {
  const say = useSay();
  const [failed, setFailed] = useState<FailureCode | null>(null);
  const goTo = async (tab: string, cell: string) => {
    const result = await call('goTo', { tab, cell });
    setFailed(result.ok ? null : result.code);
  };
  return (
    <Frame
      screen="done"
      title={say({ en: 'Dashboard ready', fr: 'Tableau de bord prêt' })}
      primary={{
        label: say({ en: 'Open the dashboard', fr: 'Ouvrir le tableau de bord' }),
        onPress: () => goTo('dashboard', ''),
      }}
    >
      <p>{say({ en: 'And now:', fr: 'Et maintenant :' })}</p>
      <button type="button" class="wide" onClick={() => goTo('data', 'missing')}>
        {say({ en: 'Enter the first missing month', fr: 'Saisir le premier mois manquant' })}
      </button>
      <button type="button" class="wide" onClick={onShare}>
        {say({ en: 'Share', fr: 'Partager' })}
      </button>
      <button type="button" class="wide" onClick={onHome}>
        {say({ en: 'Back to the start', fr: 'Retour à l’accueil' })}
      </button>
      {failed && <Failed code={failed} />}
    </Frame>
  );
}
