/** This file is the panel that says what goes and what stays before the sample figures, or Cap Nord, are taken away. */
import { useState } from 'preact/hooks';
import type { Failure } from '../../method/messages';
import type { Removal } from '../../method/removal';
import { type Text, t } from '../../metrics/text';
import { useAsked } from '../asking';
import { Failed } from '../failed';
import { Checkbox } from '../fields';
import { Frame } from '../frame';
import { useSay } from '../language';
import { call } from '../server';

export const REMOVAL_LABELS: Readonly<Record<Removal, Text>> = {
  sample: t('Remove sample data', 'Retirer les données d’exemple'),
  all: t('Remove Cap Nord from this file', 'Retirer Cap Nord de ce fichier'),
};

export function Remove({ what, onBack }: { what: Removal; onBack: () => void }) {
  const say = useSay();
  const [parts, setParts] = useState({ data: false, settings: false });
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Text | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const { data, failed, again } = useAsked('removal', { what });
  const press = async () => {
    setBusy(true);
    const result = await call('remove', { what, ...parts });
    setBusy(false);
    setRefused(result.ok ? null : result);
    if (result.ok) setSaid(result.data.said);
  };
  const label = say(REMOVAL_LABELS[what]);
  return (
    <Frame
      screen={said ? 'removed' : 'remove'}
      title={said ? say(said) : label}
      onBack={busy ? undefined : onBack}
      {...(data && !said && { primary: { label, onPress: press, disabled: busy } })}
      status={busy ? say(t('Removing…', 'Suppression…')) : null}
    >
      {failed && <Failed failure={failed} onRetry={again} />}
      {refused && <Failed failure={refused} />}
      {!said && (
        <>
          {data?.parts.map((part) => (
            <Checkbox
              key={part.id}
              label={say(part.label)}
              checked={parts[part.id]}
              onChange={(goes) => setParts({ ...parts, [part.id]: goes })}
            />
          ))}
          <ul class="plain" aria-live="polite">
            {data?.lines.map((line) => (
              <li key={line.en}>{say(line)}</li>
            ))}
            {data?.parts.map((part) => (
              <li key={part.id}>{say(parts[part.id] ? part.goes : part.stays)}</li>
            ))}
          </ul>
        </>
      )}
    </Frame>
  );
}
