/** This file is the end of a creation or an update: what was done, and what to do next. */
import { useState } from 'preact/hooks';
import { type Did, tellDone } from '../method/did';
import type { Failure } from '../method/messages';
import { t } from '../metrics/text';
import { useAsked } from './asking';
import { Button } from './button';
import { Failed } from './failed';
import { Frame } from './frame';
import { useLanguage, useSay } from './language';
import { showMonth } from './moment';
import { SHARE } from './panels/share';
import { call } from './server';

interface DoneProps {
  /** What an update has done; null after a creation. */
  did: Did | null;
  onHome: () => void;
  onShare: () => void;
  onReview: () => void;
}

export function Done({ did, onHome, onShare, onReview }: DoneProps) {
  const say = useSay();
  const language = useLanguage();
  const month = useAsked('nextEntry', null).data?.month;
  const [failed, setFailed] = useState<Failure | null>(null);
  const goTo = async (tab: string, cell: string) => {
    const result = await call('goTo', { tab, cell });
    setFailed(result.ok ? null : result);
  };
  return (
    <Frame
      screen="done"
      title={say(
        did ? t('Dashboard updated', 'Tableau de bord actualisé') : t('Dashboard ready', 'Tableau de bord prêt'),
      )}
      primary={{
        label: say(t('Open the dashboard', 'Ouvrir le tableau de bord')),
        onPress: () => goTo('dashboard', ''),
      }}
    >
      {did && (
        <ul class="plain">
          {tellDone(did, language).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {did && did.kept > 0 && (
        <Button class="wide" onClick={onReview}>
          {say(t('See these cells, restore some', 'Voir ces cellules, en rétablir'))}
        </Button>
      )}
      <p>{say(t('And now:', 'Et maintenant :'))}</p>
      <Button class="wide" onClick={() => goTo('data', 'missing')}>
        {month
          ? say(t('Enter {month}', 'Saisir {month}'), { month: showMonth(month, language) })
          : say(t('Open the Data tab', 'Ouvrir l’onglet Données'))}
      </Button>
      <Button class="wide" onClick={onShare}>
        {say(SHARE)}
      </Button>
      <Button class="wide" onClick={onHome}>
        {say(t('Back to the start', 'Retour à l’accueil'))}
      </Button>
      {failed && <Failed failure={failed} />}
    </Frame>
  );
}
