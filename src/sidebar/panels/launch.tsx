/** This panel shows the 30 days that follow and the twelve points of a sound launch (M1, M2). */
import { useState } from 'preact/hooks';
import { CHECKLIST, checklistScore, READY_AT } from '../../method/checklist';
import type { Plan } from '../../method/plan';
import { thirtyDayPlan } from '../../method/thirtyDays';
import { Checkbox } from '../fields';
import { Frame } from '../frame';
import { useLanguage, useSay } from '../language';
import { showDay } from '../moment';

export function Launch({ plan, today, onBack }: { plan: Plan; today: string; onBack: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const score = checklistScore(plan, ticked);
  const tasks = thirtyDayPlan(plan, today);
  return (
    <Frame
      screen="launch"
      title={say({ en: 'Your next 30 days', fr: 'Vos 30 prochains jours' })}
      onBack={onBack}
      status={
        score >= READY_AT
          ? say({ en: '✓ {score} of 12: ready', fr: '✓ {score} sur 12 : prêt' }, { score })
          : say({ en: '◆ {score} of 12: one more week', fr: '◆ {score} sur 12 : encore une semaine' }, { score })
      }
    >
      {[1, 2, 3, 4].map((week) => (
        <section key={week}>
          <h3>{say({ en: 'Week {week}', fr: 'Semaine {week}' }, { week })}</h3>
          <ul class="plain">
            {tasks
              .filter((task) => task.week === week)
              .map((task) => (
                <li key={task.text.en}>
                  {say(task.text)}
                  <span class="detail">
                    {say({ en: 'by {day}', fr: 'avant le {day}' }, { day: showDay(task.due, language) })}
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <h3>{say({ en: 'Launch checklist', fr: 'Liste de lancement' })}</h3>
      {CHECKLIST.map(({ id, group, text, proved }) =>
        proved ? (
          <p key={id}>
            {proved(plan) ? '✓' : '○'} {say(group)} · {say(text)}
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
