/** This file is the end of a creation: what to do next. */
import { useState } from 'preact/hooks';
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

export function Done({ onHome, onShare }: { onHome: () => void; onShare: () => void }) {
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
      title={say(t('Dashboard ready', 'Tableau de bord prêt'))}
      primary={{
        label: say(t('Open the dashboard', 'Ouvrir le tableau de bord')),
        onPress: () => goTo('dashboard', ''),
      }}
    >
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
