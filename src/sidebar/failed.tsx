/** This file says why a call to the server failed, in the method's words, never in an exception's. */
import type { ComponentChildren } from 'preact';
import type { Failure } from '../method/messages';
import { type Text, t } from '../metrics/text';
import { Button } from './button';
import { useSay } from './language';
import { ERROR } from './problems';

interface FailedProps {
  failure: Failure;
  onRetry?: () => void;
  children?: ComponentChildren;
}

const AUTHORISE: Text = t('Authorise', 'Autoriser');

export const RETRY: Text = t('Try again', 'Réessayer');

export function Failed({ failure, onRetry, children }: FailedProps) {
  const say = useSay();
  return (
    <div class="error" role="alert">
      <p>
        <strong>{say(ERROR)}</strong> {say(failure.text)}
      </p>
      {failure.url && (
        <a class="button" href={failure.url} target="_blank" rel="noopener">
          {say(AUTHORISE)}
        </a>
      )}
      {children}
      {onRetry && <Button onClick={onRetry}>{say(RETRY)}</Button>}
    </div>
  );
}
