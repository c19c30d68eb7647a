/** This file is the panel of the 30 days that follow and of the twelve points of a sound launch (M1, M2). */
import { useState } from 'preact/hooks';
import { launchScore } from '../../method/launchScore';
import type { Failure, Reply } from '../../method/messages';
import type { Plan } from '../../method/plan';
import { t } from '../../metrics/text';
import { useAsked } from '../asking';
import { Failed } from '../failed';
import { Checkbox } from '../fields';
import { Frame } from '../frame';
import { useKept } from '../kept';
import { useLanguage, useSay } from '../language';
import { showDay } from '../moment';
import { call } from '../server';

export function Launch({ plan, onBack }: { plan: Plan; onBack: () => void }) {
  const say = useSay();
  const [ticked, setTicked] = useKept<readonly string[]>('launch', []);
  const { data, failed, again } = useAsked('launch', { plan });
  const tab = useTab(plan, ticked);
  const score = launchScore(data?.points ?? [], ticked);
  const ready =
    data &&
    (score >= data.readyAt
      ? say(t('✓ {score} of 12: ready', '✓ {score} sur 12 : prêt'), { score })
      : say(t('◆ {score} of 12: one more week', '◆ {score} sur 12 : encore une semaine'), { score }));
  return (
    <Frame
      screen="launch"
      title={say(t('Your next 30 days', 'Vos 30 prochains jours'))}
      onBack={onBack}
      primary={{
        label: say(t('Put it in a tab', 'Mettre dans un onglet')),
        onPress: tab.open,
        disabled: tab.busy,
      }}
      status={tab.title ? say(t('✓ Tab “{title}”', '✓ Onglet « {title} »'), { title: tab.title }) : ready}
    >
      {failed && <Failed failure={failed} onRetry={again} />}
      {tab.failed && <Failed failure={tab.failed} />}
      {data && <Tasks tasks={data.tasks} />}
      {data && <h3>{say(t('Launch checklist', 'Liste de lancement'))}</h3>}
      {data?.points.map(({ id, group, text, proved }) =>
        proved !== null ? (
          <p key={id}>
            {proved ? '✓' : '○'} {say(group)} · {say(text)}
          </p>
        ) : (
          <Checkbox
            key={id}
            label={`${say(group)} · ${say(text)}`}
            checked={ticked.includes(id)}
            onChange={(wanted) => setTicked(wanted ? [...ticked, id] : ticked.filter((other) => other !== id))}
          />
        ),
      )}
    </Frame>
  );
}

/** The tab is made once; asked for again, it is shown as the team left it. */
function useTab(plan: Plan, ticked: readonly string[]) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failure | null>(null);
  const [title, setTitle] = useState('');
  const open = async () => {
    setBusy(true);
    const result = await call('thirtyDaysTab', { plan, ticked: [...ticked] });
    setBusy(false);
    setFailed(result.ok ? null : result);
    if (result.ok) setTitle(result.data.title);
  };
  return { busy, failed, title, open };
}

function Tasks({ tasks }: { tasks: Reply<'launch'>['tasks'] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      {[1, 2, 3, 4].map((week) => (
        <section key={week}>
          <h3>{say(t('Week {week}', 'Semaine {week}'), { week })}</h3>
          <ul class="plain">
            {tasks
              .filter((task) => task.week === week)
              .map(({ text, gives, due }) => (
                <li key={text.en}>
                  {say(text)}
                  {gives && <span class="detail">→ {say(gives)}</span>}
                  <span class="detail">{say(t('by {day}', 'avant le {day}'), { day: showDay(due, language) })}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
