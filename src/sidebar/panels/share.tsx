/** This file is the panel that tells how to share the dashboard, each way in three lines. */
import { useState } from 'preact/hooks';
import type { Failure } from '../../method/messages';
import { type Text, t } from '../../metrics/text';
import { useAsked } from '../asking';
import { Failed } from '../failed';
import { Radios } from '../fields';
import { Frame } from '../frame';
import { useSay } from '../language';
import { call, isAtGoogle } from '../server';

export const SHARE: Text = t('Share', 'Partager');

export function Share({ onBack }: { onBack: () => void }) {
  const say = useSay();
  const [chosen, setChosen] = useState('link');
  const { data, failed, again } = useAsked('share', null);
  const ways = data?.ways ?? [];
  const way = ways.find(({ id }) => id === chosen);
  const snapshot = useSnapshot();
  return (
    <Frame
      screen="share"
      title={say(SHARE)}
      onBack={onBack}
      {...(chosen === 'snapshot' && {
        primary: {
          label: say(t('Make the snapshot tab', 'Créer l’onglet instantané')),
          onPress: snapshot.make,
          disabled: snapshot.busy,
        },
        status: snapshot.title && say(t('✓ Tab “{title}”', '✓ Onglet « {title} »'), { title: snapshot.title }),
      })}
    >
      <Radios
        field="way"
        legend={say(t('What do you want to give?', 'Que voulez-vous donner ?'))}
        value={chosen}
        options={ways.map(({ id, name }) => ({ value: id, label: say(name) }))}
        onChange={setChosen}
      />
      <ol class="plain">
        {(isAtGoogle() ? way?.lines : way?.elsewhere)?.map((line) => (
          <li key={line.en}>{say(line)}</li>
        ))}
      </ol>
      {chosen === 'pdf' && data && isAtGoogle() && (
        <p>
          {data.pdf ? (
            <a href={data.pdf} target="_blank" rel="noreferrer">
              {say(t('Download the PDF', 'Télécharger le PDF'))}
            </a>
          ) : (
            say(t('Create the dashboard first.', 'Créez d’abord le tableau de bord.'))
          )}
        </p>
      )}
      {failed && <Failed failure={failed} onRetry={again} />}
      {chosen === 'snapshot' && snapshot.failed && <Failed failure={snapshot.failed} />}
    </Frame>
  );
}

/** Each press makes one more tab. */
function useSnapshot() {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failure | null>(null);
  const [title, setTitle] = useState('');
  const make = async () => {
    setBusy(true);
    const result = await call('snapshot', null);
    setBusy(false);
    setFailed(result.ok ? null : result);
    setTitle(result.ok ? result.data.title : '');
  };
  return { busy, failed, title, make };
}
