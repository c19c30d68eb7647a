/** This file reminds of the questions of a test, closed until they are wanted. */

import type { TestQuestion } from '../method/questions';
import type { Text } from '../metrics/text';
import { Folded } from './folded';
import { useSay } from './language';

export function Reminder({ title, questions }: { title: Text; questions: readonly TestQuestion[] }) {
  const say = useSay();
  return (
    <Folded title={title}>
      <ul class="plain">
        {questions.map(({ id, text }) => (
          <li key={id}>{say(text)}</li>
        ))}
      </ul>
    </Folded>
  );
}
