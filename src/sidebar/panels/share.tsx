/** This file is the panel that tells how to share the dashboard, each way in three lines. */
import { useState } from 'preact/hooks';
import { useAsked } from '../asking';
import { Failed } from '../failed';
import { Radios } from '../fields';
import { Frame } from '../frame';
import { useSay } from '../language';

export function Share({ onBack }: { onBack: () => void }) {
  const say = useSay();
  const [chosen, setChosen] = useState('link');
  const { data, failed, again } = useAsked('share', null);
  const ways = data?.ways ?? [];
  return (
    <Frame screen="share" title={say({ en: 'Share', fr: 'Partager' })} onBack={onBack}>
      <Radios
        field="way"
        legend={say({ en: 'What do you want to give?', fr: 'Que voulez-vous donner ?' })}
        value={chosen}
        options={ways.map(({ id, name }) => ({ value: id, label: say(name) }))}
        onChange={setChosen}
      />
      <ol class="plain">
        {ways
          .find(({ id }) => id === chosen)
          ?.lines.map((line) => (
            <li key={line.en}>{say(line)}</li>
          ))}
      </ol>
      {chosen === 'pdf' && data && (
        <p>
          <a href={data.pdf} target="_blank" rel="noreferrer">
            {say({ en: 'Download the PDF', fr: 'Télécharger le PDF' })}
          </a>
        </p>
      )}
      {failed && <Failed failure={failed} onRetry={again} />}
    </Frame>
  );
}
