/** This file folds away what a person need not read at first. */
import type { ComponentChildren } from 'preact';
import type { Text } from '../metrics/text';
import { useSay } from './language';

export function Folded({ title, children }: { title: Text; children: ComponentChildren }) {
  const say = useSay();
  return (
    <details>
      <summary>{say(title)}</summary>
      {children}
    </details>
  );
}
