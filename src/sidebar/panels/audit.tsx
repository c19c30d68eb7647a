/** This file is the panel that judges the figures that a company follows today, and takes over the good ones (M4). */
import { useState } from 'preact/hooks';
import { type Choices, metricOf } from '../../method/choices';
import type { Failure, Reply } from '../../method/messages';
import { type Text, t } from '../../metrics/text';
import { Failed } from '../failed';
import { Checkbox, TextArea } from '../fields';
import { Frame } from '../frame';
import { useKept } from '../kept';
import { useSay } from '../language';
import { useSaved } from '../saved';
import { call } from '../server';

interface AuditProps {
  choices: Choices;
  onBack: () => void;
  /** Adds the ticked metrics to the plan's KPIs. */
  onTake: (ids: readonly string[]) => void;
}

const TAKE: Text = t('Take: {name}', 'Reprendre : {name}');
const TAKE_INSTEAD: Text = t('Take instead: {name}', 'Reprendre plutôt : {name}');

export function Audit({ choices, onBack, onTake }: AuditProps) {
  const say = useSay();
  const [text, setText] = useKept('audit', '');
  const saved = useSaved();
  const [result, setResult] = useState<Reply<'audit'> | null>(null);
  const [taken, setTaken] = useState<readonly string[]>([]);
  const [failed, setFailed] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const room = choices.limit - 1;
  const judge = async () => {
    setBusy(true);
    const answered = await call('audit', { text });
    setBusy(false);
    setFailed(answered.ok ? null : answered);
    if (!answered.ok) return;
    setResult(answered.data);
    setTaken([...new Set(answered.data.rows.flatMap(({ take }) => take))].slice(0, room));
  };
  if (!result)
    return (
      <Frame
        screen="audit"
        title={say(t('Check your current KPIs', 'Passez vos KPI actuels au crible'))}
        hint={say(t('One per line or between commas, ten at most.', 'Un par ligne ou entre virgules, dix au plus.'))}
        onBack={onBack}
        primary={{
          label: say(t('Check', 'Vérifier')),
          onPress: judge,
          disabled: busy || text.trim() === '',
        }}
        status={saved}
      >
        <TextArea
          field="audit"
          label={say(t('Your KPIs', 'Vos KPI'))}
          value={text}
          max={900}
          rows={8}
          onChange={setText}
        />
        {failed && <Failed failure={failed} />}
      </Frame>
    );
  return (
    <Frame
      screen="audit-result"
      title={say(t('What each one is worth', 'Ce que vaut chacun'))}
      hint={
        result.left > 0
          ? say(t('Not read: {n}. Check them next.', 'Non lus : {n}, à vérifier ensuite.'), {
              n: result.left,
            })
          : undefined
      }
      onBack={() => setResult(null)}
      primary={{
        label: say(t('Take over {n}', 'Reprendre {n}'), { n: taken.length }),
        onPress: () => onTake(taken),
        disabled: taken.length === 0,
      }}
      status={say(t('{n} / {room} KPIs', '{n} / {room} KPI'), { n: taken.length, room })}
    >
      {result.rows.map((row, index) => (
        <section key={`${index} ${row.name}`} class="block">
          <h3>{row.name}</h3>
          <p>
            <strong>{say(row.verdictText)}</strong>
          </p>
          <p class="hint">{say(row.why)}</p>
          {row.take.map((id) => (
            <Checkbox
              key={id}
              label={say(row.verdict === 'vanity' ? TAKE_INSTEAD : TAKE, { name: metricOf(id, choices).name })}
              checked={taken.includes(id)}
              onChange={(wanted) =>
                setTaken(wanted ? [...taken, id].slice(0, room) : taken.filter((other) => other !== id))
              }
            />
          ))}
        </section>
      ))}
    </Frame>
  );
}
