/** This file reminds of the questions of a test, closed until they are wanted. */
import type { Test } from '../method/questions';
import { Folded } from './folded';
import { useSay } from './language';

export function Reminder({ test: { title, note, questions } }: { test: Test }) {
  const say = useSay();
  return (
    <Folded title={title}>
      <ul class="plain">
        {questions.map(({ text, example }) => (
          <li key={text.en}>
            {say(text)}
            {example && <span class="detail">{say(example)}</span>}
          </li>
        ))}
      </ul>
      {note && <p class="hint">{say(note)}</p>}
    </Folded>
  );
}
